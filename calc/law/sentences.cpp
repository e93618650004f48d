#include "calc/law/sentences.hpp"

#include <cstring>

namespace huong {

std::vector<Sentence> all_sentences() {
  static_assert(sizeof(Sentences) % sizeof(Sentence) == 0);
  std::vector<Sentence> all(sizeof(Sentences) / sizeof(Sentence));
  std::memcpy(static_cast<void*>(all.data()), &sentences, sizeof(Sentences));
  return all;
}

}  // namespace huong
