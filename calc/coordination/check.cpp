#include <algorithm>

#include "calc/coordination/coordination.hpp"
#include "calc/coordination/terms.hpp"

namespace huong {

const std::vector<std::string_view>& computed_terms() {
  static const std::vector<std::string_view> kTerms = {"schemes", "scope",  "persons", "totalization",
                                                       "overlap", "method", "refund"};
  return kTerms;
}

const std::vector<std::string_view>& recorded_terms() {
  static const std::vector<std::string_view> kTerms = {
      // persons, equality, assimilation
      "definitions", "derived-rights", "special-groups", "refugees", "time-of-test", "equal-treatment",
      "territory-assimilation", "fact-assimilation", "lookback-extension", "first-entry-assimilation", "future-laws",
      "laws", "purpose", "territory",
      // applicable legislation
      "coverage", "general-rule", "posting", "posting-extension", "extension", "local-hire", "local-hires",
      "local-hire-exemption", "self-employed", "seafarers", "aircrew", "transport", "public-service", "diplomats",
      "multi-state", "exceptions", "accompanying-family", "refund-of-double", "certificate", "overseas-contract",
      // periods and computation
      "units", "conversion", "order", "third", "third-states", "time", "deferred-activation", "pre-entry-periods",
      "prorata", "theoretical", "comparison-level", "recompute-when", "staggered-ages", "short", "short-periods",
      "small-pension", "minimum", "family-max-base", "covered-at-event",
      // transfer, export, cumulation
      "transfer", "export", "cumulation", "double-benefit-protection",
      // money, claims
      "index", "indexation", "fx", "currency", "round", "rounding", "payment", "claim", "claims",
      // branches
      "invalidity", "disability", "survivors", "orphans", "child-supplement", "health", "sickness", "maternity",
      "unemployment", "work-injury", "family", "death", "death-grant", "funeral",
      // administration
      "authorities", "institutions", "liaison", "mutual-assistance", "information", "languages", "fees", "legalization",
      "confidentiality", "data-protection", "exchange", "medical-examination", "proof-of-life", "recovery",
      "third-party-liability", "disputes", "joint-committee", "arrangement",
      // in time
      "applied-provisionally-from", "entry-into-force", "transition", "replaces", "termination", "revision",
      "protocols"};
  return kTerms;
}

namespace {

bool in(const std::vector<std::string_view>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return same_word(each, word); });
}

/// Letters that two words do not share, for "did you mean".
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (same ? 0u : 1u)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

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
    const Node& node = entry.value;
    if (same_word(key, "schemes")) return check_by_country(node, key, &Checker::check_schemes);
    if (same_word(key, "scope")) return check_by_country(node, key, &Checker::check_scope);
    if (same_word(key, "method")) return check_by_country(node, key, &Checker::check_method);
    if (same_word(key, "refund")) return check_by_country(node, key, &Checker::check_refund);
    if (same_word(key, "totalization")) return check_totalization(node);
    if (same_word(key, "overlap")) return check_word(node, key, {"once"});
    check_word(node, key, {"all-insured", "nationals-of-parties"});
  }

  void unknown_term(const Node::Entry& entry) {
    std::string_view near;
    std::size_t best = 3;
    for (const auto* words : {&computed_terms(), &recorded_terms()}) {
      for (const std::string_view word : *words) {
        const std::size_t far = distance(entry.key, word);
        if (far < best) {
          best = far;
          near = word;
        }
      }
    }
    fault("agreement.unknown-term", entry.place, "không có điều khoản tên " + quoted(entry.key),
          "there is no term called " + quoted(entry.key),
          near.empty() ? "các điều khoản tính được: " + joined(computed_terms()) : "có phải ý bạn là " + quoted(near),
          near.empty() ? "the terms computed are: " + joined(computed_terms()) : "did you mean " + quoted(near));
  }

  void check_word(const Node& node, std::string_view term, const std::vector<std::string_view>& known) {
    if (node.is_map()) return;  // the fuller form of the catalogue: recorded
    if (!node.is_scalar() || !in(known, node.text)) bad_word(node.place, term, node.text, known);
  }

  void check_by_country(const Node& node, std::string_view term,
                        void (Checker::*check)(const Node&, std::string_view)) {
    if (!node.is_map()) {
      fault("agreement.bad-term", node.place, std::string(term) + " phải ghi riêng cho từng bên",
            std::string(term) + " must be said for each party", "viết { " + agreement_.parties[0] + ": … }",
            "write { " + agreement_.parties[0] + ": … }");
      return;
    }
    for (const Node::Entry& entry : node.entries) {
      if (entry.key != agreement_.parties[0] && entry.key != agreement_.parties[1]) {
        fault("agreement.not-a-party", entry.place, quoted(entry.key) + " không phải là một bên của hiệp định",
              quoted(entry.key) + " is not a party", "các bên: " + agreement_.parties[0] + ", " + agreement_.parties[1],
              "the parties are " + agreement_.parties[0] + ", " + agreement_.parties[1]);
        continue;
      }
      (this->*check)(entry.value, entry.key);
    }
  }

  void check_schemes(const Node& node, std::string_view country) {
    const std::vector<std::string> with_law = lawbook_.countries();
    if (std::find(with_law.begin(), with_law.end(), country) == with_law.end()) return;
    for (const std::string_view id : words_of(node)) {
      const Scheme* scheme = lawbook_.scheme(id);
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
    std::vector<std::string_view> known;
    for (const Scheme& scheme : lawbook_.schemes) {
      if (scheme.country != country) continue;
      for (const std::string& branch : scheme.branches) {
        if (!in(known, branch)) known.push_back(branch);
      }
    }
    if (known.empty()) return;  // no law of that country here
    for (const std::string_view word : words_of(node)) {
      if (!in(known, word)) bad_word(node.place, "scope", word, known);
    }
  }

  void check_method(const Node& node, std::string_view) { check_word(node, "method", {"own-periods", "pro-rata"}); }

  void check_refund(const Node& node, std::string_view) {
    check_word(node, "refund", {"as-nationals", "national-law"});
  }

  void check_totalization(const Node& node) {
    if (!node.is_map()) {
      fault("agreement.bad-term", node.place, "totalization phải là một bảng", "totalization must be a map",
            "viết totalization: { min_own: …, only_if_needed: yes, counts: right }",
            "write totalization: { min_own: …, only_if_needed: yes, counts: right }");
      return;
    }
    static const std::vector<std::string_view> kComputed = {"enabled", "min_own", "only_if_needed", "counts"};
    static const std::vector<std::string_view> kRecorded = {"purposes",
                                                            "how-many",
                                                            "min-other",
                                                            "max-gap",
                                                            "recency",
                                                            "covered-at-event",
                                                            "count-kinds",
                                                            "order",
                                                            "third",
                                                            "branches",
                                                            "residence-as-insurance",
                                                            "occupation-specific"};
    for (const Node::Entry& entry : node.entries) {
      if (same_word(entry.key, "min_own")) {
        if (entry.value.is_map()) {
          check_by_country(entry.value, "min_own", &Checker::check_months);
        } else {
          check_months(entry.value, "");
        }
      } else if (same_word(entry.key, "only_if_needed") || same_word(entry.key, "enabled")) {
        if (!entry.value.is_scalar() || truth_of(entry.value, true) != truth_of(entry.value, false)) {
          bad_word(entry.value.place, entry.key, entry.value.text, {"yes", "no"});
        }
      } else if (same_word(entry.key, "counts")) {
        if (!in({"right", "amount"}, entry.value.text))
          bad_word(entry.value.place, "counts", entry.value.text, {"right", "amount"});
      } else if (!in(kRecorded, entry.key)) {
        fault("agreement.unknown-term", entry.place, "totalization không có mục " + quoted(entry.key),
              "totalization has no key " + quoted(entry.key), "dùng: " + joined(kComputed),
              "use: " + joined(kComputed));
      }
    }
  }

  void check_months(const Node& node, std::string_view) {
    if (months_of(node) < 0) {
      fault("agreement.bad-value", node.place, "min_own phải là số tháng từ 0 đến 1200",
            "min_own must be a number of months from 0 to 1200", "viết min_own: { " + agreement_.parties[0] + ": 12 }",
            "write min_own: { " + agreement_.parties[0] + ": 12 }");
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

  void note_once(std::string_view term, const std::string& key, Place place, const Clause& clause,
                 std::vector<std::pair<std::string, const Clause*>>& seen) {
    for (const auto& [name, other] : seen) {
      if (name != key) continue;
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
    const Term totalization = find_term(agreement_, "totalization");
    if (totalization.node == nullptr) return;
    if (const Node* enabled = totalization.node->find("enabled"); enabled != nullptr && !truth_of(*enabled, true))
      return;
    for (const std::string& country : agreement_.parties) {
      if (find_term(agreement_, "scope", country).node == nullptr) continue;
      if (find_term(agreement_, "method", country).node == nullptr) {
        fault("agreement.missing-method", totalization.node->place,
              "không nói " + country + " tính mức hưởng thế nào khi cộng thời gian",
              "it does not say how " + country + " computes what it pays when months are counted together",
              "thêm method: { " + country + ": own-periods } hoặc pro-rata",
              "add method: { " + country + ": own-periods } or pro-rata");
      }
    }
    for (const std::string& country : agreement_.parties) {
      if (find_term(agreement_, "schemes", country).node == nullptr) {
        fault("agreement.missing-schemes", totalization.node->place,
              "không nói chế độ nào của " + country + " đưa thời gian vào cộng",
              "it does not say which schemes of " + country + " bring months",
              "thêm schemes: { " + country + ": [ … ] }", "add schemes: { " + country + ": [ … ] }");
      }
    }
  }

  const Agreement& agreement_;
  const Lawbook& lawbook_;
  Faults& faults_;
};

}  // namespace

void check_terms(const Agreement& agreement, const Lawbook& lawbook, Faults& faults) {
  Checker(agreement, lawbook, faults).run();
}

}  // namespace huong
