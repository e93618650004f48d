#include "calc/law/speech.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "calc/law/cite.hpp"
#include "calc/law/sentences.hpp"
#include "calc/text/catalogue.hpp"
#include "calc/text/format.hpp"

namespace huong {
namespace {

void say(Text& text, const Speech& speech) { text.en = speech.of(text.en); }
void say(std::optional<Text>& text, const Speech& speech) {
  if (text) say(*text, speech);
}
void say(Citation& citation, const Speech& speech) { say(citation.note, speech); }
template <class Cited>
void say_citations(std::vector<Cited>& all, const Speech& speech) {
  for (Cited& each : all) say(each.citation, speech);
}

/// The English with its holes, found again by their names in what is said for it.
void say(std::optional<Template>& text, const Speech& speech) {
  if (!text) return;
  std::string english;
  std::map<std::string, RuleId, std::less<>> holes;
  for (const Template::Piece& piece : text->pieces) {
    const bool hole = piece.rule != kNoRule;
    english += hole ? "{" + piece.text + "}" : piece.text;
    if (hole) holes.emplace(piece.text, piece.rule);
  }
  const std::string_view said = speech.of(english);
  if (said == english) return;
  Template made;
  std::size_t at = 0;
  for (std::size_t open = said.find('{'); open != std::string_view::npos; open = said.find('{', open + 1)) {
    const std::size_t close = said.find('}', open);
    const auto hole =
        close == std::string_view::npos ? holes.end() : holes.find(said.substr(open + 1, close - open - 1));
    if (hole == holes.end()) continue;
    made.pieces.push_back({std::string(said.substr(at, open - at)), kNoRule});
    made.pieces.push_back({hole->first, hole->second});
    at = close + 1;
  }
  made.pieces.push_back({std::string(said.substr(at)), kNoRule});
  text = std::move(made);
}

void say(std::vector<Branch>& branches, const Speech& speech) {
  for (Branch& branch : branches) {
    say(branch.unknown, speech);
    say(branch.say_en, speech);
  }
}

void say(Scheme& scheme, const Speech& speech) {
  say(scheme.label, speech);
  for (Kind& kind : scheme.kinds) say(kind.label, speech);
  for (SchemeKey& key : scheme.keys) say(key.label, speech);
  say_citations(scheme.ceilings, speech);
  say_citations(scheme.floors, speech);
  say_citations(scheme.gradings, speech);
  say_citations(scheme.attached, speech);
  say(scheme.citation, speech);
}

void say(Benefit& benefit, const Speech& speech) {
  say(benefit.label, speech);
  say(benefit.payer, speech);
  for (Condition& condition : benefit.conditions) {
    say(condition.say_en, speech);
    say(condition.citation, speech);
  }
  say(benefit.citation, speech);
}

void say(Dossier& dossier, const Speech& speech) {
  say(dossier.label, speech);
  say(dossier.office, speech);
  say(dossier.deadline, speech);
  say(dossier.takes, speech);
  say(dossier.say_en, speech);
  for (Paper& paper : dossier.papers) {
    say(paper.label, speech);
    say(paper.citation, speech);
  }
  say(dossier.citation, speech);
}

void fault(Faults& faults, const SourceFile& file, Place place, std::string code, std::string vi, std::string en,
           std::string fix_vi, std::string fix_en) {
  faults.push_back(
      {std::move(code), file.path, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
}

using Entries = std::map<std::string_view, std::pair<const SourceFile*, const Node::Entry*>>;

/// The texts of the catalogues of a language, those that can be said.
Entries read_entries(const Pack& pack, std::string_view language, Faults& faults) {
  Entries entries;
  for (const SourceFile& file : pack.files) {
    if (!is_catalogue(file.root) || language_of(file.root) != language) continue;
    for (const Node::Entry& section : file.root.entries) {
      if (!section.value.is_map() && section.key != "huong" && section.key != "language") {
        fault(faults, file, section.place, "law.shape", "\"" + section.key + "\" phải gồm các khóa.",
              "\"" + section.key + "\" must be a map.", "Viết \"English\": \"…\" ở các dòng dưới.",
              "Write \"English\": \"…\" on the lines below.");
      }
    }
    const Node* texts = file.root.find("texts");
    if (texts == nullptr) continue;
    for (const Node::Entry& entry : texts->entries) {
      const std::string quoted = "\"" + entry.key + "\"";
      if (!entry.value.is_scalar() || entry.value.text.empty()) {
        fault(faults, file, entry.place, "words.empty", quoted + " chưa có lời dịch.", quoted + " is not translated.",
              "Viết lời dịch sau dấu hai chấm.", "Write the translation behind the colon.");
      } else if (gaps_of(entry.key) != gaps_of(entry.value.text)) {
        fault(faults, file, entry.value.place, "words.gaps",
              "Lời dịch của " + quoted + " không có đúng các chỗ trống { } của câu gốc.",
              "The translation of " + quoted + " has not the gaps { } of the English.",
              "Giữ nguyên tên trong ngoặc nhọn, đủ tất cả.", "Keep the names in braces, all of them.");
      } else if (const auto [known, fresh] = entries.try_emplace(entry.key, &file, &entry);
                 !fresh && known->second.second->value.text != entry.value.text) {
        fault(faults, file, entry.place, "words.twice", quoted + " được dịch hai cách.",
              quoted + " is translated in two ways.", "Giữ một cách.", "Keep one.");
      }
    }
  }
  return entries;
}

Speech read_speech(const Pack& pack, const std::string& language, Faults& faults) {
  Speech speech(language);
  const std::vector<std::string> known = languages_of(pack);
  if (std::find(known.begin(), known.end(), language) == known.end()) {
    faults.push_back({"words.no-language",
                      "",
                      {},
                      "Bộ luật này không có ngôn ngữ \"" + language + "\".",
                      "This lawbook does not speak \"" + language + "\".",
                      "Thêm rules/words/" + language + ", hoặc nạp thêm gói của ngôn ngữ này.",
                      "Add rules/words/" + language + ", or load the packs of the language too."});
    return speech;
  }
  for (const auto& [english, entry] : read_entries(pack, language, faults)) {
    speech.add(std::string(english), entry.second->value.text);
  }
  return speech;
}

void speak(Lawbook& book, Speech speech) {
  for (RoundingRule& rounding : book.roundings) say(rounding.citation, speech);
  for (Scheme& scheme : book.schemes) say(scheme, speech);
  for (FamilyKey& key : book.family) say(key.label, speech);
  for (EventKind& event : book.events) {
    say(event.label, speech);
    for (EventKey& key : event.keys) say(key.label, speech);
  }
  for (Parameter& parameter : book.parameters) say(parameter.label, speech);
  for (Rule& rule : book.rules) {
    // A `let` is called by the name that its formula has for it.
    if (rule.kind != Rule::Kind::local) say(rule.label, speech);
    for (Version& version : rule.versions) {
      say(version.branches, speech);
      say(version.exceptions, speech);
    }
  }
  for (Benefit& benefit : book.benefits) say(benefit, speech);
  for (Dossier& dossier : book.dossiers) say(dossier, speech);
  for (Agreement& agreement : book.agreements) speak(agreement, speech);
  for (Citation& citation : book.plan.citations) say(citation, speech);
  const auto words = book.symbols.words();
  for (const auto& [symbol, said] : words) {
    book.symbols.set_words(symbol, said.first, std::string(speech.of(said.second)));
  }
  book.symbols.speak(std::move(speech));
}

}  // namespace

std::vector<std::string> languages_of(const Pack& pack) {
  std::set<std::string> languages;
  for (const SourceFile& file : pack.files) {
    if (is_catalogue(file.root)) languages.emplace(language_of(file.root));
  }
  languages.erase("vi");
  languages.erase("");
  return {languages.begin(), languages.end()};
}

void say_in(Lawbook& book, const Pack& pack, const std::string& language, Faults& faults) {
  const Speech speech = language == "en" ? Speech() : read_speech(pack, language, faults);
  book.citations = read_citation_words(pack, "vi", book.symbols, {});
  if (language == "en") return;
  book.other_citations = read_citation_words(pack, language, book.symbols, speech);
  speak(book, speech);
}

void speak(Agreement& agreement, const Speech& speech) {
  say(agreement.label, speech);
  for (Clause& clause : agreement.clauses) {
    say(clause.title, speech);
    say(clause.citation, speech);
  }
}

std::vector<SpeechCheck> check_speeches(const Pack& pack, Faults& faults) {
  std::set<std::string_view> english;
  for (const SourceFile& file : pack.files) {
    const std::string_view format = said_format(file.root);
    if (format != "rules/1" && format != "agreement/1") continue;
    each_text(file.root, [&](const Node& text) { english.insert(text.text); });
  }
  const auto own = all_sentences();
  for (const Sentence& sentence : own) english.insert(sentence.en);
  std::vector<SpeechCheck> checks;
  for (const std::string& language : languages_of(pack)) {
    SpeechCheck& check = checks.emplace_back();
    check.language = language;
    check.texts = english.size();
    const Entries entries = read_entries(pack, language, faults);
    for (const std::string_view text : english) {
      if (entries.count(text) == 0) check.missing.emplace_back(text);
    }
    for (const auto& [text, entry] : entries) {
      if (english.count(text) == 0) check.unused.push_back({std::string(text), entry.first->path, entry.second->place});
    }
  }
  return checks;
}

}  // namespace huong
