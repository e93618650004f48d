// Writes JSON in the order asked, the same bytes every time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huong {

class JsonWriter {
 public:
  explicit JsonWriter(bool pretty = true) : pretty_(pretty) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& member(std::string_view name, std::string_view text) { return key(name).string(text); }
  JsonWriter& strings(std::string_view name, const std::vector<std::string>& texts);
  /// A sentence in both languages; in Vietnamese alone where the lawbook has no other (""), as words of it may be in
  /// `en`.
  JsonWriter& say(std::string_view vi, std::string_view en, std::string_view other);
  JsonWriter& said(std::string_view name, std::string_view vi, std::string_view en, std::string_view other = "en") {
    return key(name).say(vi, en, other);
  }
  /// The release of the lawbook that an answer rests on, as every answer names it.
  JsonWriter& lawbook(std::string_view version, std::string_view digest);

  [[nodiscard]] const std::string& text() const { return out_; }
  void clear();

 private:
  void separate();

  std::string out_;
  std::vector<char> open_;  // '{' or '['
  std::vector<bool> first_;
  bool pretty_;
  bool after_key_ = false;
};

}  // namespace huong
