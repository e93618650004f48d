#include "calc/coordination/questions.hpp"

#include <algorithm>
#include <array>

#include "calc/coordination/terms.hpp"

namespace huong {

namespace {

/// A day after everything that an agreement here may announce.
Day in_the_end() { return *parse_day("2199-12-31"); }

Whom whom_of(std::string_view country, std::string_view branch = "old-age") {
  return {country, branch, {}, {}, in_the_end()};
}

bool is(const Term& term, std::string_view word) {
  return term.node != nullptr && term.node->is_scalar() && same_word(term.node->text, word);
}

/// Asks one agreement.
class Interview {
 public:
  Interview(const Agreement& agreement, const Lawbook& lawbook) : agreement_(agreement), book_(lawbook) {
    for (const std::string& country : agreement.parties) {
      if (said(agreement, "scope", whom_of(country)).node == nullptr) continue;
      bound_.push_back(country);
      const Term totalization = said(agreement, "totalization", whom_of(country));
      if (totalization.node == nullptr) continue;
      const Node* enabled = child(*totalization.node, "enabled");
      if (enabled == nullptr || truth_of(*enabled, true)) totalizing_.push_back(country);
    }
  }

  std::vector<Question> questions() {
    std::vector<Question> all;
    const auto ask = [&](std::string vi, std::string en, std::string write_vi, std::string write_en,
                         const std::vector<std::string>& of, auto&& answer) {
      Question question;
      question.asks = {std::move(vi), std::move(en)};
      question.state = of.empty() ? Question::State::idle : Question::State::settled;
      for (const std::string& country : of) {
        const Term term = answer(country);
        if (term.node == nullptr) {
          question.state = Question::State::open;
        } else if (std::find(question.clauses.begin(), question.clauses.end(), term.clause->id) ==
                   question.clauses.end()) {
          question.clauses.push_back(term.clause->id);
        }
      }
      if (question.state == Question::State::open) question.write = {std::move(write_vi), std::move(write_en)};
      all.push_back(std::move(question));
    };
    const auto term = [&](std::string_view name, std::string_view key = {}) {
      return [this, name, key](const std::string& country) {
        return key.empty() ? said(agreement_, name, whom_of(country)) : said(agreement_, name, key, whom_of(country));
      };
    };
    const std::vector<std::string> proportional =
        paying({"pro-rata", "better-of", "own-if-enough", "choice", "full-career", "residence-fraction"});
    const std::vector<std::string> theoretical =
        paying({"pro-rata", "better-of", "own-if-enough", "choice", "full-career", "top-up"});
    ask("Mỗi nước cần ít nhất bao nhiêu tháng của chính mình?", "How many own months does each country ask for?",
        "totalization: { min_own: { " + first() + ": 12, … } }",
        "totalization: { min_own: { " + first() + ": 12, … } }", totalizing_, term("totalization", "min-own"));
    ask("Đổi đơn vị, bỏ tháng trùng, xét thời gian ngắn theo thứ tự nào?",
        "In which order are periods converted, counted once, and short ones given away?",
        "order: [convert, dedupe, short]", "order: [convert, dedupe, short]", steps_matter() ? totalizing_ : none(),
        term("order"));
    ask("Mức lý thuyết lấy tiền lương nào cho tháng ở nước kia?",
        "Which earnings fill the foreign months of a theoretical amount?", "theoretical: { earnings: own }",
        "theoretical: { earnings: own }", theoretical, term("theoretical", "earnings"));
    ask("Chia theo tổng thời gian nào, có mức tối đa không?", "What are own periods divided by, and is it capped?",
        "prorata: { denominator: total, cap: … }", "prorata: { denominator: total, cap: … }", proportional,
        term("prorata", "denominator"));
    ask("Thời gian cộng gộp có làm mất khoản hoàn trả một lần không?",
        "Does totalization also close the door to a refund?",
        "refund: { " + first() +
            ": national-law | as-nationals | barred }, totalization: { against: refund | nothing }",
        "refund: { " + first() +
            ": national-law | as-nationals | barred }, totalization: { against: refund | nothing }",
        refunding(), [this](const std::string& country) {
          const Term refund = said(agreement_, "refund", whom_of(country));
          return refund.node != nullptr ? refund : said(agreement_, "totalization", "against", whom_of(country));
        });
    ask("Ai trả cho những năm chưa sống của người thương tật trẻ?",
        "Who pays the prospective years of a young invalid?", "prospective_period: { " + first() + ": own-share }",
        "prospective_period: { " + first() + ": own-share }", insuring("disability"), term("prospective-period"));
    ask("Phần cố định không theo thời gian được trả thế nào?", "How are flat components paid?",
        "flat_part: { " + first() + ": in-proportion }", "flat_part: { " + first() + ": in-proportion }", totalizing_,
        [this](const std::string& country) {
          const Term flat = said(agreement_, "flat-part", whom_of(country));
          // A proportion of the whole amount settles its flat part as well.
          return flat.node != nullptr ? flat : said(agreement_, "prorata", "denominator", whom_of(country));
        });
    ask("Tháng được bảo hiểm ở cả hai nước, và phần tự nguyện bị trùng, tính thế nào?",
        "How do months insured in both countries count, voluntary ones among them?",
        "overlap: once, hoặc { priority: [compulsory, voluntary, equivalent], voluntary_surplus: additional }",
        "overlap: once, or { priority: [compulsory, voluntary, equivalent], voluntary_surplus: additional }",
        totalizing_, term("overlap"));
    ask("Có cộng thời gian ở nước thứ ba không, nước nào, từ khi nào?",
        "Do periods in third states count, of which, from when?", "third: { mode: forbidden | both-linked }",
        "third: { mode: forbidden | both-linked }", totalizing_, term("third", "mode"));
    ask("Làm tròn ở bước nào?", "Which steps are rounded, and how?",
        "rounding: { " + first() + ": { theoretical: …, paid: … } }, hoặc rounding: { " + first() + ": national-law }",
        "rounding: { " + first() + ": { theoretical: …, paid: … } }, or rounding: { " + first() + ": national-law }",
        proportional, term("rounding"));
    ask("Từng điều khoản được thực hiện từ ngày nào?", "From which day does each clause operate?",
        "in_force và operative ở từng điều khoản", "in_force and operative in each clause", undated(),
        [](const std::string&) { return Term{}; });
    if (all.back().state == Question::State::idle) all.back().state = Question::State::settled;
    ask("Người đã nhận khoản một lần thì sao?", "What of people who already took a lump sum?",
        "transition: { earlier_refunds: final | reinstated }", "transition: { earlier_refunds: final | reinstated }",
        totalizing_, term("transition", "earlier-refunds"));
    return all;
  }

 private:
  static std::vector<std::string> none() { return {}; }
  [[nodiscard]] const std::string& first() const { return agreement_.parties.front(); }

  [[nodiscard]] std::vector<std::string> paying(const std::vector<std::string_view>& methods) const {
    std::vector<std::string> found;
    for (const std::string& country : totalizing_) {
      const Term method = said(agreement_, "method", whom_of(country));
      if (std::any_of(methods.begin(), methods.end(), [&](std::string_view word) { return is(method, word); })) {
        found.push_back(country);
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<std::string> insuring(std::string_view branch) const {
    std::vector<std::string> found;
    for (const std::string& country : totalizing_) {
      if (has_word(said(agreement_, "scope", whom_of(country, branch)).node, branch)) found.push_back(country);
    }
    return found;
  }

  /// The countries whose law here knows a refund out of a scheme of the agreement.
  [[nodiscard]] std::vector<std::string> refunding() const {
    std::vector<std::string> found;
    for (const std::string& country : bound_) {
      const Term schemes = said(agreement_, "schemes", whom_of(country));
      if (schemes.node == nullptr) continue;
      const bool has = std::any_of(book_.benefits.begin(), book_.benefits.end(), [&](const Benefit& benefit) {
        return benefit.country == country && !benefit.wipes.empty() && has_word(schemes.node, benefit.scheme);
      });
      if (has) found.push_back(country);
    }
    return found;
  }

  /// Two countries count in different units, or short periods are given away.
  [[nodiscard]] bool steps_matter() const {
    if (said(agreement_, "short", "threshold", whom_of(first())).node != nullptr) return true;
    std::vector<PeriodUnit> units;
    for (const std::string& country : agreement_.parties) {
      const Term schemes = said(agreement_, "schemes", whom_of(country));
      for (const Scheme& scheme : book_.schemes) {
        if (has_word(schemes.node, scheme.id)) units.push_back(scheme.unit);
      }
    }
    return std::adjacent_find(units.begin(), units.end(), std::not_equal_to<>()) != units.end();
  }

  /// One entry when a clause that computes has no day.
  [[nodiscard]] std::vector<std::string> undated() const {
    for (const Clause& clause : agreement_.clauses) {
      if (!clause.terms.is_null() && !clause.in_force && !clause.operative && !clause.on_request) return {clause.id};
    }
    return {};
  }

  const Agreement& agreement_;
  const Lawbook& book_;
  std::vector<std::string> bound_, totalizing_;
};

/// A term whose words can be put in order, the best for workers first.
struct Scale {
  std::string_view term, key;
  std::vector<std::string_view> best_first;
};

const std::vector<Scale>& scales() {
  static const std::vector<Scale> kScales = {
      {"persons", {}, {"all-insured", "residents-of-parties", "nationals-of-parties"}},
      {"totalization", "enabled", {"yes", "no"}},
      {"totalization", "only-if-needed", {"no", "yes"}},
      {"totalization", "how-many", {"all", "as-needed"}},
      {"totalization", "against", {"nothing", "refund"}},
      {"method",
       {},
       {"better-of", "choice", "own-if-enough", "single-payer", "pro-rata", "own-periods", "full-career",
        "residence-fraction", "top-up", "transfer", "account", "none"}},
      {"third", "mode", {"one-linked", "both-linked", "listed", "forbidden"}},
      {"short", "absorption", {"amount", "eligibility", "none"}},
      {"refund", {}, {"as-nationals", "national-law", "barred"}},
      {"export", {}, {"full", "none"}},
      {"transition", "past-periods", {"count", "ignore"}},
      {"transition", "earlier-refunds", {"reinstated", "final"}},
      {"termination", "acquired-rights", {"kept", "lost"}},
      {"termination", "in-course", {"past-periods", "lost"}},
      {"equal-treatment", {}, {"full", "limited-to-scope", "reciprocity-listed"}}};
  return kScales;
}

}  // namespace

std::vector<Question> questions(const Agreement& agreement, const Lawbook& lawbook) {
  return Interview(agreement, lawbook).questions();
}

std::vector<Shortfall> gives_less(const Agreement& agreement, const Agreement& yardstick, const Lawbook&) {
  std::vector<Shortfall> less;
  const auto add = [&](Shortfall found) {
    const bool known = std::any_of(less.begin(), less.end(), [&](const Shortfall& other) {
      return other.term == found.term && other.gives == found.gives && other.instead_of == found.instead_of &&
             (other.country == found.country || other.clause == found.clause) && other.country.empty();
    });
    if (!known) less.push_back(std::move(found));
  };
  const auto text = [](const Term& term) {
    return term.node == nullptr || !term.node->is_scalar() ? std::string() : term.node->text;
  };
  for (std::size_t side = 0; side < agreement.parties.size(); ++side) {
    const std::string& country = agreement.parties[side];
    const std::string& other = yardstick.parties[std::min(side, yardstick.parties.size() - 1)];
    const auto find = [&](const Agreement& in, const std::string& of, std::string_view term, std::string_view key) {
      Term found = key.empty() ? said(in, term, whom_of(of)) : said(in, term, key, whom_of(of));
      if (found.node != nullptr && found.node->is_map()) {
        if (const Node* mode = child(*found.node, "mode")) found.node = mode;
      }
      return found;
    };
    for (const Scale& scale : scales()) {
      const Term mine = find(agreement, country, scale.term, scale.key);
      const Term measure = find(yardstick, other, scale.term, scale.key);
      const std::string word = text(measure);
      if (word.empty()) continue;
      if (scale.term == "short") {
        const Term threshold = find(agreement, country, "short", "threshold");
        if (threshold.node == nullptr || months_of(*threshold.node) == 0) continue;  // nothing is given away
      }
      const auto rank = [&](const std::string& of) {
        const auto at = std::find_if(scale.best_first.begin(), scale.best_first.end(),
                                     [&](std::string_view each) { return same_word(each, of); });
        return at - scale.best_first.begin();
      };
      const std::string said_here = text(mine);
      if (mine.node != nullptr && said_here.empty()) continue;  // said in a form that has no order
      if (mine.node == nullptr || rank(said_here) > rank(word)) {
        std::string name(scale.term);
        if (!scale.key.empty()) name += "." + std::string(scale.key);
        add({country, name, said_here, word, mine.clause == nullptr ? "" : mine.clause->id});
      }
    }
    // Numbers: the fewer months are asked for the better.
    for (const std::string_view key : {"min-own", "min-other"}) {
      const Term mine = find(agreement, country, "totalization", key);
      const Term measure = find(yardstick, other, "totalization", key);
      if (mine.node == nullptr) continue;
      const int asks = months_of(*mine.node);
      const int allowed = measure.node == nullptr ? 0 : months_of(*measure.node);
      if (measure.node != nullptr && asks > allowed) {
        add({country, "totalization." + std::string(key), mine.node->text, measure.node->text, mine.clause->id});
      }
    }
    // Branches that the yardstick covers.
    const Term scope = said(agreement, "scope", whom_of(country));
    const Term wanted = said(yardstick, "scope", whom_of(other));
    if (wanted.node == nullptr) continue;
    std::string missing;
    for (const std::string_view branch : words_of(*wanted.node)) {
      if (has_word(scope.node, branch)) continue;
      missing += (missing.empty() ? "" : ", ") + std::string(branch);
    }
    if (!missing.empty()) add({country, "scope", "", missing, scope.clause == nullptr ? "" : scope.clause->id});
  }
  return less;
}

}  // namespace huong
