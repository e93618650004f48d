#include <algorithm>

#include "calc/coordination/coordination.hpp"
#include "calc/coordination/terms.hpp"
#include "calc/law/parts.hpp"
#include "calc/text/closest.hpp"

namespace huong {

const std::vector<std::string_view>& computed_terms() {
  static const std::vector<std::string_view> kTerms = {"schemes",
                                                       "scope",
                                                       "persons",
                                                       "general-rule",
                                                       "posting",
                                                       "local-hire-exemption",
                                                       "overseas-contract",
                                                       "totalization",
                                                       "units",
                                                       "overlap",
                                                       "order",
                                                       "method",
                                                       "payer",
                                                       "transfer",
                                                       "prorata",
                                                       "theoretical",
                                                       "short",
                                                       "third",
                                                       "refund",
                                                       "export",
                                                       "unity-of-career",
                                                       "flat-part",
                                                       "prospective-period",
                                                       "first-entry-assimilation",
                                                       "rounding",
                                                       "transition",
                                                       "termination"};
  return kTerms;
}

const std::vector<std::string_view>& recorded_terms() {
  static const std::vector<std::string_view> kTerms = {
      // persons, equality, assimilation
      "definitions", "derived-rights", "special-groups", "refugees", "time-of-test", "equal-treatment",
      "territory-assimilation", "fact-assimilation", "lookback-extension", "future-laws", "laws", "purpose",
      "territory",
      // applicable legislation
      "coverage", "posting-extension", "extension", "local-hire", "local-hires", "self-employed", "seafarers",
      "aircrew", "transport", "public-service", "diplomats", "multi-state", "exceptions", "accompanying-family",
      "refund-of-double", "certificate",
      // computation
      "deferred-activation", "comparison-level", "recompute-when", "staggered-ages", "small-pension", "minimum",
      "family-max-base", "covered-at-event",
      // cumulation
      "cumulation", "double-benefit-protection",
      // money, claims
      "index", "indexation", "fx", "currency", "payment", "claim", "claims",
      // branches
      "invalidity", "disability", "survivors", "orphans", "child-supplement", "health", "sickness", "maternity",
      "unemployment", "work-injury", "family", "death", "death-grant", "funeral", "long-term-care",
      // administration
      "authorities", "institutions", "liaison", "mutual-assistance", "information", "languages", "fees", "legalization",
      "confidentiality", "data-protection", "exchange", "medical-examination", "proof-of-life", "recovery",
      "third-party-liability", "disputes", "joint-committee", "arrangement",
      // in time
      "applied-provisionally-from", "entry-into-force", "replaces", "revision", "protocols"};
  return kTerms;
}

namespace {

bool in(const std::vector<std::string_view>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return same_word(each, word); });
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

/// A term that is a word.
struct Words {
  std::string_view term;
  std::vector<std::string_view> words;
};
/// A key of a term that is a map, and what it takes: words, or one of the kinds of value.
enum class Value : std::uint8_t {
  words,
  recorded,  // anything: shown, not computed; what hangs on it is unknown (uncomputed_terms) or the same
  duration,
  truth,
  months,
  months_or_words,
  length,
  list,
  rounding,
  party,
  day,
  day_or_words,
  kinds
};
struct Key {
  std::string_view key;
  Value value = Value::words;
  std::vector<std::string_view> words = {};
};
struct Map {
  std::string_view term;
  std::vector<Key> keys;
};
/// Those that are a word, with those that national law asks for.
const std::vector<Words>& word_terms() {
  static const std::vector<Words> kTerms = [] {
    std::vector<Words> terms = {
        {"persons", {"all-insured", "nationals-of-parties", "residents-of-parties"}},
        {"method",
         {"none", "own-periods", "pro-rata", "better-of", "own-if-enough", "full-career", "residence-fraction",
          "top-up", "single-payer", "transfer", "choice", "account"}},
        {"general-rule", {"place-of-work", "nationality", "residence", "home-for-contract-workers"}}};
    for (const AgreedTerm& each : agreed_terms()) {
      if (each.term.find('.') == std::string_view::npos) terms.push_back({each.term, each.words});
    }
    return terms;
  }();
  return kTerms;
}
const std::vector<Map> kMaps = {
    {"totalization",
     {{"enabled", Value::truth},
      {"min_own", Value::duration},
      {"min_other", Value::duration},
      {"only_if_needed", Value::truth},
      {"last_insured", Value::truth},
      {"how_many", Value::words, {"all", "as-needed"}},
      {"taken", Value::words, {"latest-first", "oldest-first"}},
      {"purposes", Value::recorded},
      {"max_gap", Value::recorded},
      {"recency", Value::recorded},
      {"residence_as_insurance", Value::recorded},
      {"same_occupation", Value::recorded},
      {"counts", Value::words, {"right", "amount"}},
      {"kinds", Value::kinds},
      {"against", Value::words, {"refund", "nothing"}}}},
    {"posting",
     {{"max_months", Value::months_or_words, {"unlimited"}},
      {"extension_months", Value::months_or_words, {"unlimited"}},
      {"reset", Value::months_or_words, {"return-home", "none"}},
      {"pre_entry", Value::day_or_words, {"from-entry-into-force", "from-start"}},
      {"subsidiaries", Value::words, {"included", "excluded"}},
      {"conditions", Value::list},
      {"beyond", Value::list}}},
    {"local-hire-exemption",
     {{"nationality", Value::party},
      {"works_in", Value::party},
      {"max_months", Value::months_or_words, {"unlimited"}},
      {"pre_entry", Value::day_or_words, {"from-entry-into-force", "from-start"}},
      {"condition", Value::words, {"insured-at-home"}}}},
    {"overseas-contract",
     {{"nationality", Value::party},
      {"works_in", Value::party},
      {"home_insurance", Value::words, {"stops", "only", "continues"}}}},
    {"transfer",
     {{"from", Value::party}, {"to", Value::party}, {"enabled", Value::recorded}, {"valuation", Value::recorded}}},
    {"prorata",
     {{"denominator", Value::length, {"total", "required"}},
      {"cap", Value::length, {}},
      {"numerator", Value::words, {"own"}}}},
    {"theoretical",
     {{"earnings", Value::words, {"own", "nearest-own", "last-own", "foreign", "all"}},
      {"reduction_rules", Value::recorded}}},
    {"short",
     {{"threshold", Value::months},
      {"absorption", Value::words, {"amount", "eligibility", "none"}},
      {"fallback", Value::words, {"last-state", "none"}},
      {"exempt_state_pays", Value::recorded},
      {"test_basis", Value::recorded},
      {"not_for", Value::recorded}}},
    {"third",
     {{"mode", Value::words, {"forbidden", "both-linked", "one-linked", "listed"}},
      {"states", Value::list},
      {"only_if_needed", Value::truth}}},
    {"refund",
     {{"allowed", Value::words, {"as-nationals", "national-law", "barred"}},
      {"base", Value::words, {"employee", "both", "national-law"}},
      {"wait_months", Value::months},
      {"effect", Value::recorded},
      {"partial", Value::recorded},
      {"after_totalization_test", Value::recorded}}},
    {"rounding", {{"theoretical", Value::rounding}, {"paid", Value::rounding}}},
    {"transition",
     {{"past_periods", Value::words, {"count", "ignore"}},
      {"earlier_refunds", Value::words, {"final", "reinstated"}},
      {"retroactive_payment", Value::list},
      {"reopen", Value::list},
      {"old_decisions", Value::list}}},
    {"termination",
     {{"on", Value::day},
      {"acquired_rights", Value::words, {"kept", "lost"}},
      {"in_course", Value::words, {"lost", "past-periods"}},
      {"notice_months", Value::months}}}};

class Checker {
 public:
  Checker(const Agreement& agreement, const Lawbook& lawbook, Faults& faults)
      : agreement_(agreement), lawbook_(lawbook), faults_(faults) {}

  void run() {
    for (const Clause& clause : agreement_.clauses) {
      if (clause.terms.is_null()) continue;
      if (!clause.terms.is_map()) {
        fault("agreement.bad-term", clause.terms.place, "mục terms của " + quoted(clause.id) + " phải là một bảng",
              "the terms of " + quoted(clause.id) + " must be a map", "viết terms: { tên: giá trị }",
              "write terms: { name: value }");
        continue;
      }
      for (const Node::Entry& entry : clause.terms.entries) check_entry(entry);
    }
    check_once();
    check_answers();
  }

 private:
  static std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

  void fault(std::string code, Place place, std::string vi, std::string en, std::string fix_vi, std::string fix_en) {
    faults_.push_back(
        {std::move(code), agreement_.file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
  }

  void bad_word(Place place, std::string_view term, std::string_view word, const std::vector<std::string_view>& known) {
    fault("agreement.bad-value", place, quoted(word) + " không phải là giá trị của " + std::string(term),
          quoted(word) + " is no value of " + std::string(term), "dùng một trong: " + joined(known),
          "use one of: " + joined(known));
  }

  void check_entry(const Node::Entry& entry) {
    const std::string_view key = entry.key;
    if (!in(computed_terms(), key)) {
      if (!in(recorded_terms(), key)) unknown_term(entry);
      return;
    }
    using C = Checker;
    if (same_word(key, "schemes")) return each_said(entry.value, "", &C::check_schemes);
    if (same_word(key, "scope")) return each_said(entry.value, "", &C::check_scope);
    if (same_word(key, "units")) return check_units(entry.value);
    if (same_word(key, "overlap")) return each_said(entry.value, "", &C::check_overlap);
    if (same_word(key, "order")) return each_said(entry.value, "", &C::check_order);
    if (same_word(key, "payer")) return each_said(entry.value, "", &C::check_payer);
    if (same_word(key, "unity-of-career")) return each_said(entry.value, "", &C::check_months);
    if (same_word(key, "export")) return each_said(entry.value, "", &C::check_export);
    for (const Words& term : word_terms()) {
      if (same_word(term.term, key)) {
        word_ = &term;
        return each_said(entry.value, "", &C::check_word);
      }
    }
    for (const Map& term : kMaps) {
      if (same_word(term.term, key)) {
        map_ = &term;
        return each_said(entry.value, "", &C::check_map);
      }
    }
  }

  void unknown_term(const Node::Entry& entry) {
    std::vector<std::string> all;
    for (const auto* words : {&computed_terms(), &recorded_terms()}) {
      for (const std::string_view word : *words) all.emplace_back(word);
    }
    const std::string near = closest(entry.key, all);
    fault("agreement.unknown-term", entry.place, "không có điều khoản tên " + quoted(entry.key),
          "there is no term called " + quoted(entry.key),
          near.empty() ? "các điều khoản tính được: " + joined(computed_terms()) : "có phải ý bạn là " + quoted(near),
          near.empty() ? "the terms computed are: " + joined(computed_terms()) : "did you mean " + quoted(near));
  }

  using Check = void (Checker::*)(const Node&, std::string_view);

  /// Every value of a term, told apart by whom it is for; `country` is the one that a value is said of.
  void each_said(const Node& node, std::string_view country, Check check) {
    if (!is_choice(node)) return (this->*check)(node, country);
    for (const Node::Entry& entry : node.entries) {
      std::string_view of = country;
      if (is_country(entry.key)) {
        if (!in_parties(entry.key)) {
          not_a_party(entry.place, entry.key);
          continue;
        }
        of = entry.key;
      } else if (entry.key.find('.') != std::string::npos && lawbook_.benefit(entry.key) == nullptr) {
        fault("agreement.unknown-benefit", entry.place, "không có quyền lợi " + quoted(entry.key),
              "there is no benefit " + quoted(entry.key), "xem huong rules list", "see huong rules list");
        continue;
      }
      each_said(entry.value, of, check);
    }
  }

  [[nodiscard]] bool in_parties(std::string_view country) const {
    const auto& parties = agreement_.parties;
    return std::find(parties.begin(), parties.end(), country) != parties.end();
  }

  void not_a_party(Place place, std::string_view country) {
    std::vector<std::string_view> parties(agreement_.parties.begin(), agreement_.parties.end());
    fault("agreement.not-a-party", place, quoted(country) + " không phải là một bên của hiệp định",
          quoted(country) + " is not a party", "các bên: " + joined(parties), "the parties are " + joined(parties));
  }

  void check_word(const Node& node, std::string_view) {
    const std::vector<std::string_view> words = words_of(node);
    if (words.empty()) bad_word(node.place, word_->term, node.text, word_->words);
    for (const std::string_view word : words) {
      if (!in(word_->words, word)) bad_word(node.place, word_->term, word, word_->words);
    }
  }

  void check_map(const Node& node, std::string_view country) {
    const Map& map = *map_;
    // One word stands for the key `allowed`.
    if (map.term == "refund" && node.is_scalar()) {
      if (!in(map.keys.front().words, node.text)) bad_word(node.place, map.term, node.text, map.keys.front().words);
      return;
    }
    if (map.term == "rounding" && node.is_scalar() && same_word(node.text, "national-law")) return;
    std::vector<std::string_view> keys;
    for (const Key& key : map.keys) keys.push_back(key.key);
    if (!node.is_map()) {
      fault("agreement.bad-term", node.place, std::string(map.term) + " phải là một bảng",
            std::string(map.term) + " must be a map", "viết " + std::string(map.term) + ": { " + joined(keys) + " }",
            "write " + std::string(map.term) + ": { " + joined(keys) + " }");
      return;
    }
    for (const Node::Entry& entry : node.entries) {
      const auto key = std::find_if(map.keys.begin(), map.keys.end(),
                                    [&](const Key& each) { return same_word(each.key, entry.key); });
      if (key == map.keys.end()) {
        const std::string near = closest(entry.key, std::vector<std::string>(keys.begin(), keys.end()));
        fault("agreement.unknown-term", entry.place, std::string(map.term) + " không có mục " + quoted(entry.key),
              std::string(map.term) + " has no key " + quoted(entry.key),
              near.empty() ? "dùng: " + joined(keys) : "có phải ý bạn là " + quoted(near),
              near.empty() ? "use: " + joined(keys) : "did you mean " + quoted(near));
        continue;
      }
      key_ = &*key;
      each_said(entry.value, country, &Checker::check_key);
    }
    key_ = nullptr;
    // What such a term cannot do without.
    const auto needs = [&](std::string_view term, std::string_view if_said, std::string_view needed) {
      if (map.term != term || child(node, if_said) == nullptr || child(node, needed) != nullptr) return;
      fault("agreement.missing-key", node.place, std::string(term) + " thiếu " + quoted(needed),
            std::string(term) + " lacks " + quoted(needed), "thêm " + std::string(needed) + ": …",
            "add " + std::string(needed) + ": …");
    };
    needs("short", "threshold", "absorption");
    needs("termination", "on", "in_course");
    needs("termination", "on", "acquired_rights");
    needs("third", "only_if_needed", "mode");
    needs("local-hire-exemption", "nationality", "works_in");
    needs("local-hire-exemption", "works_in", "nationality");
    for (const std::string_view key : {"nationality", "works_in"}) needs("overseas-contract", "home_insurance", key);
    for (const std::string_view key : {"nationality", "works_in"}) needs("overseas-contract", key, "home_insurance");
    if (map.term == "third" && child(node, "mode") != nullptr && child(node, "mode")->text == "listed") {
      needs("third", "mode", "states");
    }
    const Node* from = child(node, "from");
    const Node* to = child(node, "to");
    if (map.term == "transfer" && from != nullptr && to != nullptr && from->text == to->text) {
      bad_shape(node.place, "transfer", "{ from: " + agreement_.parties[0] + ", to: " + agreement_.parties[1] + " }");
    }
  }

  void check_key(const Node& node, std::string_view country) {
    const Key& key = *key_;
    switch (key.value) {
      case Value::words:
        if (!node.is_scalar() || !in(key.words, node.text)) bad_word(node.place, key.key, node.text, key.words);
        break;
      case Value::truth:
        if (!node.is_scalar() || truth_of(node, true) != truth_of(node, false)) {
          bad_word(node.place, key.key, node.text, {"yes", "no"});
        }
        break;
      case Value::months:
        check_months(node, country);
        break;
      case Value::months_or_words:
        if (!node.is_scalar() || (!in(key.words, node.text) && months_of(node) < 0)) {
          std::vector<std::string_view> words = key.words;
          words.push_back("60");
          bad_word(node.place, key.key, node.text, words);
        }
        break;
      case Value::day_or_words:
        if (!node.is_scalar() || (!in(key.words, node.text) && !parse_day(node.text))) {
          std::vector<std::string_view> words = key.words;
          words.push_back("2024-01-01");
          bad_word(node.place, key.key, node.text, words);
        }
        break;
      case Value::length:
        if (!node.is_scalar() ||
            (!in(key.words, node.text) && months_of(node) < 1 && lawbook_.rule(node.text) == kNoRule)) {
          std::vector<std::string_view> words = key.words;
          words.push_back("480");
          bad_word(node.place, key.key, node.text, words);
        }
        break;
      case Value::rounding: {
        std::vector<std::string_view> known;
        for (const RoundingRule& rule : lawbook_.roundings) known.push_back(rule.id);
        if (!in(known, node.text)) bad_word(node.place, key.key, node.text, known);
        break;
      }
      case Value::party:
        if (!in_parties(node.text)) not_a_party(node.place, node.text);
        break;
      case Value::day:
        if (!parse_day(node.text)) bad_word(node.place, key.key, node.text, {"2030-01-01"});
        break;
      case Value::kinds:
        for (const std::string_view word : words_of(node)) {
          if (lawbook_.symbols.find(word) == kNoSymbol) bad_word(node.place, key.key, word, {"insured", "voluntary"});
        }
        break;
      case Value::duration:
        if (duration_of(node) < 0) check_months(node, country);
        break;
      case Value::list:
      case Value::recorded:
        break;
    }
  }

  void check_units(const Node& node) {
    if (!node.is_map()) {
      bad_shape(node.place, "units", "\"AA->BB\": { each: 3 months, makes: 1 quarter }");
      return;
    }
    for (const Node::Entry& entry : node.entries) {
      const std::string_view key = entry.key;
      const bool shaped = key.size() == 6 && key.substr(2, 2) == "->";
      if (!shaped || !in_parties(key.substr(0, 2)) || !in_parties(key.substr(4))) {
        not_a_party(entry.place, key);
        continue;
      }
      const Node* each = child(entry.value, "each");
      const Node* makes = child(entry.value, "makes");
      if (each == nullptr || makes == nullptr || !measure_of(*each) || !measure_of(*makes)) {
        bad_shape(entry.place, "units." + entry.key, "{ each: 3 months, makes: 1 quarter, remainder: up }");
        continue;
      }
      // The units are those of the two countries' schemes.
      const auto wrong = [&](const Node& measure, std::string_view country) {
        const std::optional<PeriodUnit> unit = unit_of(country);
        if (!unit || *unit == measure_of(measure)->unit) return false;
        fault("agreement.bad-value", measure.place,
              std::string(country) + " đếm thời gian theo " + std::string(to_string(*unit)),
              std::string(country) + " counts in " + std::string(to_string(*unit)) + "s",
              "viết số " + std::string(to_string(*unit)), "write a number of " + std::string(to_string(*unit)) + "s");
        return true;
      };
      // A treaty may speak of units that the schemes here do not count in; then nothing is converted.
      const std::optional<PeriodUnit> here = unit_of(key.substr(0, 2)), there = unit_of(key.substr(4));
      const bool converts = here && there && *here != *there;
      if (converts && (wrong(*each, key.substr(0, 2)) || wrong(*makes, key.substr(4)))) continue;
      // Where something may be left over, it must be said what becomes of it.
      const bool exact = measure_of(*each)->number == Exact(1);
      if (!exact && (child(entry.value, "remainder") == nullptr || child(entry.value, "grain") == nullptr)) {
        bad_shape(entry.place, "units." + entry.key,
                  "{ each: 3 months, makes: 1 quarter, remainder: up, grain: calendar-year }");
        continue;
      }
      for (const Node::Entry& inside : entry.value.entries) {
        if (same_word(inside.key, "remainder")) {
          word_in(inside, {"up", "down", "nearest", "keep"});
        } else if (same_word(inside.key, "grain")) {
          word_in(inside, {"period", "calendar-year", "total"});
        } else if (same_word(inside.key, "year_cap")) {
          if (!parse_exact(inside.value.text)) bad_word(inside.place, "year_cap", inside.value.text, {"4", "12"});
        } else if (inside.key != "each" && inside.key != "makes") {
          bad_word(inside.place, "units", inside.key, {"each", "makes", "remainder", "grain", "year_cap"});
        }
      }
    }
  }

  /// What the schemes of a party that the agreement names count in.
  [[nodiscard]] std::optional<PeriodUnit> unit_of(std::string_view country) const {
    const Term schemes = said(agreement_, "schemes", {country, "old-age", {}, {}, *parse_day("2199-12-31")});
    if (schemes.node == nullptr) return std::nullopt;
    for (const std::string_view id : words_of(*schemes.node)) {
      if (const Scheme* scheme = lawbook_.scheme(id)) return scheme->unit;
    }
    return std::nullopt;
  }

  void word_in(const Node::Entry& entry, const std::vector<std::string_view>& known) {
    if (!entry.value.is_scalar() || !in(known, entry.value.text)) {
      bad_word(entry.value.place, entry.key, entry.value.text, known);
    }
  }

  void bad_shape(Place place, std::string_view term, std::string_view example) {
    fault("agreement.bad-term", place, std::string(term) + " viết chưa đúng dạng",
          std::string(term) + " is not of the right form", "viết " + std::string(example),
          "write " + std::string(example));
  }

  void check_overlap(const Node& node, std::string_view) {
    static const std::vector<std::string_view> kClasses = {"compulsory", "voluntary", "equivalent"};
    if (node.is_scalar()) {
      if (!in({"once"}, node.text)) bad_word(node.place, "overlap", node.text, {"once", "{ priority: […] }"});
      return;
    }
    for (const Node::Entry& entry : node.entries) {
      if (same_word(entry.key, "priority")) {
        std::vector<std::string_view> once;
        for (const std::string_view word : words_of(entry.value)) {
          if (!in(kClasses, word) || in(once, word)) bad_word(entry.place, "priority", word, kClasses);
          once.push_back(word);
        }
      } else if (same_word(entry.key, "two_equivalents")) {
        word_in(entry, {"last-compulsory-before", "own"});
      } else if (same_word(entry.key, "voluntary_surplus")) {
        word_in(entry, {"additional", "lost"});
      } else if (same_word(entry.key, "voluntary") || same_word(entry.key, "equivalent")) {
        for (const std::string_view word : words_of(entry.value)) {
          if (lawbook_.scheme(word) == nullptr && lawbook_.symbols.find(word) == kNoSymbol) {
            bad_word(entry.place, entry.key, word, {"vn.voluntary", "voluntary", "childcare"});
          }
        }
      } else if (!same_word(entry.key, "undated")) {
        bad_word(entry.place, "overlap", entry.key,
                 {"priority", "voluntary", "equivalent", "two_equivalents", "voluntary_surplus", "undated"});
      }
    }
  }

  void check_order(const Node& node, std::string_view) {
    const std::vector<std::string_view> words = words_of(node);
    const std::vector<std::string_view> steps = {"convert", "dedupe", "short"};
    const bool all = words.size() == 3 && std::is_permutation(words.begin(), words.end(), steps.begin());
    if (!all) bad_shape(node.place, "order", "[convert, dedupe, short]");
  }

  void check_payer(const Node& node, std::string_view) {
    if (!in_parties(node.text) && !in({"residence", "last-insured", "longest-insured"}, node.text)) {
      std::vector<std::string_view> words = {"residence", "last-insured", "longest-insured"};
      words.insert(words.end(), agreement_.parties.begin(), agreement_.parties.end());
      bad_word(node.place, "payer", node.text, words);
    }
  }

  void check_export(const Node& node, std::string_view country) {
    if (node.is_map()) {
      const Node* mode = child(node, "mode");
      if (mode == nullptr) return bad_shape(node.place, "export", "{ mode: full }");
      return each_said(*mode, country, &Checker::check_export);
    }
    const std::optional<Exact> part = node.text.find('%') == std::string::npos ? std::nullopt : parse_exact(node.text);
    if (!in({"full", "none"}, node.text) && !(part && *part >= Exact(0) && *part <= Exact(1))) {
      bad_word(node.place, "export", node.text, {"full", "none", "80%"});
    }
  }

  void check_schemes(const Node& node, std::string_view country) {
    if (country.empty()) return bad_shape(node.place, "schemes", "{ " + agreement_.parties[0] + ": [ … ] }");
    const std::vector<std::string> with_law = lawbook_.countries();
    if (std::find(with_law.begin(), with_law.end(), country) == with_law.end()) return;
    std::optional<PeriodUnit> unit;
    for (const std::string_view id : words_of(node)) {
      const Scheme* scheme = lawbook_.scheme(id);
      if (scheme != nullptr && unit && *unit != scheme->unit) {
        fault("agreement.two-units", node.place,
              "các chế độ của " + std::string(country) + " đếm thời gian khác đơn vị",
              "the schemes of " + std::string(country) + " count in different units",
              "mỗi hiệp định chỉ ghi các chế độ cùng đơn vị", "name schemes of one unit in one agreement");
      }
      if (scheme != nullptr) unit = scheme->unit;
      if (scheme == nullptr) {
        fault("agreement.unknown-scheme", node.place, "không có chế độ " + quoted(id),
              "there is no scheme " + quoted(id),
              "khai báo chế độ này trong luật của " + std::string(country) + " hoặc sửa tên",
              "declare it in the law of " + std::string(country) + ", or mend the name");
      } else if (scheme->country != country) {
        fault("agreement.unknown-scheme", node.place, quoted(id) + " không thuộc " + std::string(country),
              quoted(id) + " is not a scheme of " + std::string(country), "ghi chế độ này dưới " + scheme->country,
              "write it under " + scheme->country);
      }
    }
  }

  void check_scope(const Node& node, std::string_view country) {
    if (country.empty()) return bad_shape(node.place, "scope", "{ " + agreement_.parties[0] + ": [ … ] }");
    // Branches that treaties speak of may be named without law of them here.
    std::vector<std::string_view> known = {
        "old-age", "disability",  "survivors", "sickness",       "maternity",      "work-injury",   "unemployment",
        "family",  "death-grant", "health",    "pre-retirement", "long-term-care", "rehabilitation"};
    for (const Scheme& scheme : lawbook_.schemes) {
      if (scheme.country != country) continue;
      for (const std::string& branch : scheme.branches) {
        if (!in(known, branch)) known.push_back(branch);
      }
    }
    for (const std::string_view word : words_of(node)) {
      if (!in(known, word)) bad_word(node.place, "scope", word, known);
    }
  }

  void check_months(const Node& node, std::string_view) {
    if (months_of(node) < 0) {
      const std::string what(key_ != nullptr ? key_->key : "unity_of_career");
      fault("agreement.bad-value", node.place, what + " phải là số tháng từ 0 đến 1200",
            what + " must be a number of months from 0 to 1200", "viết chẳng hạn 12", "write 12, say");
    }
  }

  /// Two clauses that answer one question contradict each other, or will.
  void check_once() {
    for (const std::string_view term : computed_terms()) {
      std::vector<std::pair<std::string, const Clause*>> seen;
      for (const Clause& clause : agreement_.clauses) {
        for (const Node::Entry& entry : clause.terms.entries) {
          if (!same_word(entry.key, term)) continue;
          if (!entry.value.is_map()) {
            note_once(term, "", entry.place, clause, seen);
            continue;
          }
          for (const Node::Entry& inside : entry.value.entries) note_once(term, inside.key, inside.place, clause, seen);
        }
      }
    }
  }

  /// One ends before the other begins: a protocol.
  static bool one_after_the_other(const Clause& a, const Clause& b) {
    const auto before = [](const Clause& x, const Clause& y) {
      return x.until && y.in_force && *x.until < *y.in_force;
    };
    return before(a, b) || before(b, a);
  }

  void note_once(std::string_view term, const std::string& key, Place place, const Clause& clause,
                 std::vector<std::pair<std::string, const Clause*>>& seen) {
    for (const auto& [name, other] : seen) {
      if (name != key || one_after_the_other(*other, clause)) continue;
      const std::string what = std::string(term) + (key.empty() ? "" : "." + key);
      fault("agreement.said-twice", place,
            what + " có trong cả hai điều khoản " + quoted(other->id) + " và " + quoted(clause.id),
            what + " stands in both clauses " + quoted(other->id) + " and " + quoted(clause.id), "giữ lại một nơi",
            "keep it in one of them");
      return;
    }
    seen.emplace_back(key, &clause);
  }

  /// What a totalization needs to be computed: whose months, which branches, and how each side pays.
  void check_answers() {
    const std::vector<std::string>& parties = agreement_.parties;
    const bool any_scope = std::any_of(parties.begin(), parties.end(),
                                       [this](const std::string& country) { return mentions("scope", country); });
    for (const std::string& country : agreement_.parties) {
      const Whom whom{country, "old-age", {}, {}, Day{} + date::days{365 * 200}};
      const Term totalization = said(agreement_, "totalization", whom);
      if (totalization.node == nullptr) continue;
      if (const Node* enabled = child(*totalization.node, "enabled"); enabled != nullptr && !truth_of(*enabled, true))
        continue;
      const bool bound = mentions("scope", country);
      if (!bound && any_scope) continue;  // a party of which nothing is said yet
      if (bound && !mentions("method", country)) {
        fault("agreement.missing-method", totalization.node->place,
              "không nói " + country + " tính mức hưởng thế nào khi cộng thời gian",
              "it does not say how " + country + " computes what it pays when months are counted together",
              "thêm method: { " + country + ": own-periods } hoặc pro-rata",
              "add method: { " + country + ": own-periods } or pro-rata");
      }
      if (!mentions("schemes", country)) {
        fault("agreement.missing-schemes", totalization.node->place,
              "không nói chế độ nào của " + country + " đưa thời gian vào cộng",
              "it does not say which schemes of " + country + " bring months",
              "thêm schemes: { " + country + ": [ … ] }", "add schemes: { " + country + ": [ … ] }");
      }
    }
  }

  /// Whether a term says anything for the country, whoever and whenever.
  [[nodiscard]] bool mentions(std::string_view term, std::string_view country) const {
    const auto says = [&](const auto& self, const Node& node) -> bool {
      if (!is_choice(node)) return true;
      bool countries = false;
      for (const Node::Entry& entry : node.entries) {
        if (!is_country(entry.key)) {
          if (self(self, entry.value)) return true;
          continue;
        }
        countries = true;
        if (entry.key == country) return true;
      }
      return !countries && !node.entries.empty();
    };
    return std::any_of(agreement_.clauses.begin(), agreement_.clauses.end(), [&](const Clause& clause) {
      const Node* node = child(clause.terms, term);
      return node != nullptr && says(says, *node);
    });
  }

  const Words* word_ = nullptr;
  const Map* map_ = nullptr;
  const Key* key_ = nullptr;
  const Agreement& agreement_;
  const Lawbook& lawbook_;
  Faults& faults_;
};

}  // namespace

void check_terms(const Agreement& agreement, const Lawbook& lawbook, Faults& faults) {
  const std::size_t before = faults.size();
  refuse_missing_parts(agreement, lawbook, faults);
  if (faults.size() == before) Checker(agreement, lawbook, faults).run();
}

}  // namespace huong
