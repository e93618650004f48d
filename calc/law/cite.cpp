#include "calc/law/cite.hpp"

#include <algorithm>
#include <utility>

#include "calc/text/catalogue.hpp"

namespace huong {
namespace {

using Pairs = CitationWords::Pairs;

constexpr std::string_view kArticle = " art. ";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// At "; ", but not inside parentheses.
std::vector<std::string> pieces_of(std::string_view law) {
  std::vector<std::string> pieces;
  std::string piece;
  int depth = 0;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (law[i] == '(') ++depth;
    if (law[i] == ')') --depth;
    if (depth <= 0 && law[i] == ';' && i + 1 < law.size() && law[i + 1] == ' ') {
      pieces.push_back(std::move(piece));
      piece.clear();
      ++i;
      continue;
    }
    piece += law[i];
  }
  pieces.push_back(std::move(piece));
  return pieces;
}

std::string replaced(std::string text, const Pairs& words) {
  for (const auto& [from, to] : words) text = replaced(std::move(text), from, to);
  return text;
}

const CitationWords& words_of(const Lawbook& lawbook, std::string_view lang) {
  return lang == "vi" ? lawbook.citations : lawbook.other_citations;
}

// The rest of a citation: articles, annexes, remarks.
std::string said_rest(std::string text, const CitationWords& words) {
  return replaced(replaced(std::move(text), words.articles), words.remarks);
}

// A remark in English behind an article, "63(2) (70 percent at …)", says nothing to who reads Vietnamese.
std::string without_remark(const std::string& place) {
  const std::size_t at = place.find(" (");
  if (at == std::string::npos || place.find(" inferred)") != std::string::npos) return place;
  const auto words = std::count(place.begin() + static_cast<std::ptrdiff_t>(at) + 1, place.end(), ' ');
  return words < 3 || !place.ends_with(")") ? place : place.substr(0, at);
}

// A remark behind the name, "(25 years were needed until then)"; a country is one or two words.
std::string without_last_remark(std::string name) {
  if (!name.ends_with(")")) return name;
  std::size_t at = name.size() - 1;
  for (int depth = 1; depth > 0 && at > 0;) {
    --at;
    depth += name[at] == ')' ? 1 : name[at] == '(' ? -1 : 0;
  }
  const auto words = std::count(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(), ' ');
  return words < 3 || at < 2 ? name : name.substr(0, at - 1);
}

// "convention…" is every text that begins so, "… was not seen" every one that ends so.
bool fits(std::string_view text, std::string_view pattern) {
  constexpr std::string_view kAny = "…";
  const std::size_t at = pattern.find(kAny);
  if (at == std::string_view::npos) return text == pattern;
  return text.starts_with(pattern.substr(0, at)) && text.ends_with(pattern.substr(at + kAny.size()));
}

std::string instrument(std::string name, const Lawbook& lawbook, std::string_view lang) {
  // "… draft art. 5" of an agreement that is called a draft anyway.
  constexpr std::string_view kDraft = " draft";
  std::string_view title = name;
  if (title.ends_with(kDraft)) title.remove_suffix(kDraft.size());
  for (const Agreement& agreement : lawbook.agreements) {
    if (!agreement.law.empty() && title == agreement.law) return agreement.label.in(lang);
  }
  const CitationWords& words = words_of(lawbook, lang);
  if (words.instruments.empty()) return name;
  for (const auto& [pattern, said] : words.whole) {
    if (fits(name, pattern)) return said;
  }
  name = without_last_remark(std::move(name));
  const std::pair<std::string, std::string>* longest = nullptr;
  for (const auto& each : words.instruments) {
    const bool longer = longest == nullptr || each.first.size() > longest->first.size();
    if (longer && name.starts_with(each.first)) longest = &each;
  }
  if (longest != nullptr) name = longest->second + said_rest(name.substr(longest->first.size()), words);
  return name.find('(') == std::string::npos ? name : replaced(std::move(name), words.countries);
}

Pairs pairs_of(const Node& root, std::string_view section) {
  Pairs pairs;
  if (const Node* map = root.find(section)) {
    for (const Node::Entry& entry : map->entries) pairs.emplace_back(entry.key, entry.value.text);
  }
  return pairs;
}

void add(Pairs& to, const Pairs& more) { to.insert(to.end(), more.begin(), more.end()); }

}  // namespace

CitationWords read_citation_words(const Pack& pack, std::string_view language, const Symbols& symbols,
                                  const Speech& speech) {
  CitationWords words;
  Pairs abbreviations;
  for (const SourceFile& file : pack.files) {
    if (!is_catalogue(file.root) || language_of(file.root) != language) continue;
    add(words.instruments, pairs_of(file.root, "instruments"));
    add(words.whole, pairs_of(file.root, "whole"));
    add(words.articles, pairs_of(file.root, "articles"));
    add(words.remarks, pairs_of(file.root, "remarks"));
    add(abbreviations, pairs_of(file.root, "countries"));
  }
  if (words.instruments.empty()) return words;
  // "(Japan)", "(TW)" as people say the country. Codes of countries are the words of two capital letters.
  for (Symbol symbol = 0; symbol < symbols.size(); ++symbol) {
    const std::string& code = symbols.text(symbol);
    const bool country =
        code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const std::string &vi = symbols.say(symbol, "vi"), &en = symbols.say(symbol, "en");
    if (!country || en == code) continue;
    const std::string said = "(" + (language == "vi" ? vi : std::string(speech.of(en))) + ")";
    words.countries.emplace_back("(" + en + ")", said);
    words.countries.emplace_back("(" + code + ")", said);
    for (const auto& [name, of] : abbreviations) {
      if (of == code) words.countries.emplace_back("(" + name + ")", said);
    }
  }
  return words;
}

std::string say_articles(std::string_view text, const Lawbook& lawbook, std::string_view lang) {
  return replaced(std::string(text), words_of(lawbook, lang).articles);
}

Citations::Citations(const Lawbook& lawbook, std::string_view lang)
    : lawbook_(lawbook), lang_(lang), article_(replaced(std::string(kArticle), words_of(lawbook, lang).articles)) {}

const std::vector<Citations::Piece>& Citations::pieces(const std::string& law) {
  const auto [known, fresh] = pieces_.try_emplace(law);
  if (!fresh) return known->second;
  const CitationWords& words = words_of(lawbook_, lang_);
  for (const std::string& text : pieces_of(law)) {
    const std::size_t at = text.find(kArticle);
    Piece& piece = known->second.emplace_back();
    piece.name = text.substr(0, at);
    if (at == std::string::npos) continue;
    const std::string place = text.substr(at + kArticle.size());
    piece.place = said_rest(words.instruments.empty() ? place : without_remark(place), words);
  }
  return known->second;
}

const std::string& Citations::said(const std::string& name) {
  const auto [known, fresh] = names_.try_emplace(name);
  if (fresh) known->second = instrument(name, lawbook_, lang_);
  return known->second;
}

std::vector<std::string> Citations::all(const std::vector<std::string>& laws) {
  std::vector<std::pair<const std::string*, std::vector<const std::string*>>> groups;
  for (const std::string& law : laws) {
    for (const Piece& piece : pieces(law)) {
      auto group =
          std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return *each.first == piece.name; });
      if (group == groups.end()) group = groups.insert(groups.end(), {&piece.name, {}});
      if (!piece.place) continue;
      std::vector<const std::string*>& places = group->second;
      const bool told =
          std::any_of(places.begin(), places.end(), [&](const auto* each) { return *each == *piece.place; });
      if (!told) places.push_back(&*piece.place);
    }
  }
  std::vector<std::string> lines;
  for (const auto& [name, places] : groups) {
    std::string line = said(*name);
    for (std::size_t i = 0; i < places.size(); ++i) (line += i == 0 ? article_ : "; ") += *places[i];
    lines.push_back(std::move(line));
  }
  return lines;
}

const std::string& Citations::one(const std::string& law) {
  const auto [known, fresh] = lines_.try_emplace(law);
  if (!fresh) return known->second;
  std::string& out = known->second;
  for (const std::string& line : all({law})) {
    if (!out.empty()) out += "; ";
    out += line;
  }
  return out;
}

std::vector<std::string> cite_all(const std::vector<std::string>& laws, const Lawbook& lawbook, std::string_view lang) {
  return Citations(lawbook, lang).all(laws);
}

std::string cite(std::string_view law, const Lawbook& lawbook, std::string_view lang) {
  return Citations(lawbook, lang).one(std::string(law));
}

}  // namespace huong
