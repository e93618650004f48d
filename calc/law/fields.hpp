// Reading the fields of a law file: what each must be, and what to say when it is not. Part of loading; not for use
// outside law/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/compiler.hpp"

namespace huong {

/// A law file while it is read: its tree, and what its formulas see.
struct LawFile {
  const SourceFile* source;
  Scope scope;
  const Node* by = nullptr;
  RuleId by_rule = kNoRule;
};

/// Every reader records what is wrong and gives something empty, so that one reading finds all faults.
class Fields {
 public:
  explicit Fields(Faults& faults) : faults_(faults) {}

  [[nodiscard]] std::size_t found() const { return faults_.size(); }  ///< faults so far

  void fault(const std::string& file, Place place, std::string code, std::string vi, std::string en, std::string fix_vi,
             std::string fix_en);
  void missing(const LawFile& f, Place place, const std::string& where, const std::string& key);
  void known_keys(const LawFile& f, const Node& node, const std::string& where, const std::vector<std::string>& known);
  bool want_map(const LawFile& f, const Node& node, const std::string& where);
  const std::vector<Node>& list_of(const LawFile& f, const Node& node, const std::string& where);
  std::string scalar(const LawFile& f, const Node* node, const std::string& where, const std::string& key, Place place,
                     bool required = true);
  /// The same text in both languages.
  Text text_pair(const LawFile& f, const Node* node, const std::string& where, const std::string& key, Place place,
                 bool required = true);
  Text text_pair_of(const LawFile& f, const Node& node, const std::string& where);
  /// law, grade, source and note of a node, over what it inherits.
  Citation citation(const LawFile& f, const Node& node, const std::string& where, const Citation* inherited = nullptr);
  std::optional<Day> day(const LawFile& f, std::string_view text, Place place);
  /// One of a few words; another is a fault.
  std::string one_of(const LawFile& f, const Node& node, const std::vector<std::string>& words);
  /// `from` and `to_month`, both included.
  void read_months(const LawFile& f, const Node& node, const std::string& where, Month& first, Month& last);

 private:
  Faults& faults_;
};

/// `where`: keys of a scheme, or in a limit `kind`, and the words admitted. A key that the scheme lacks goes to
/// `others` when `other` has it.
[[nodiscard]] std::vector<KeyWords> read_where(const LawFile& f, const Node& node, const std::string& where,
                                               Fields& fields, Lawbook& book, const Scheme& scheme,
                                               const Scheme* other = nullptr, std::vector<KeyWords>* others = nullptr);

/// An entry of a scheme's `attached`. All schemes must have been read before.
void read_attachment(const LawFile& f, const Node& node, Fields& fields, Lawbook& book, Scheme& scheme);

/// Puts the attached schemes after those they are attached to, and tells these what they bring.
void order_attached(Fields& fields, Lawbook& book);

/// An entry of the section `dossiers`. Benefits must have been read before.
[[nodiscard]] Dossier read_dossier(const LawFile& f, const Node::Entry& e, Fields& fields, Compiler& compiler,
                                   Lawbook& book);

}  // namespace huong
