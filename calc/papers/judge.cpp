#include <algorithm>
#include <map>
#include <set>

#include "calc/papers/history.hpp"
#include "calc/papers/remarks.hpp"
#include "calc/text/letters.hpp"

namespace huong {
namespace {

constexpr std::size_t kNone = std::u32string::npos;

bool holds(const std::vector<std::size_t>& all, std::size_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

class Judge {
 public:
  Judge(const Sheet& sheet, const PaperWords& words, const PaperOptions& options, Reading& reading)
      : sheet_(sheet), words_(words), options_(options), reading_(reading), remarks_(sheet, reading) {}

  std::vector<PaperLine> lines() {
    for (std::size_t i = 0; i < sheet_.rows.size(); ++i) judge(i);
    missing_amounts();
    unclear_rates();
    return std::move(lines_);
  }

 private:
  void judge(std::size_t i) {
    const SheetRow& row = sheet_.rows[i];
    PaperRow out;
    out.lines = row.lines;
    out.quote = row.quote;
    PaperLine line;
    line.row = i;
    for (PaperIssue issue : row.issues) {
      line.unclear = line.unclear || issue.question;
      issue.rows = {i};
      issue.quote = row.quote;
      reading_.issues.push_back(std::move(issue));
    }
    const std::optional<std::size_t> kind = kind_of(row, i);
    if (kind) {
      line.kind = *kind;
      out.kind = words_.kinds[*kind].name;
      out.label = words_.kinds[*kind].label;
    }
    out.months = months_of(row, i);
    const bool empty =
        !kind || (row.issues.empty() && words_.kinds[*kind].use == PaperKind::Use::record && row.amounts.empty() &&
                  row.loose.empty() && row.bases.empty() && row.rates.empty() && says_nothing(row));
    if (kind && empty) {
      remarks_.ask("papers.empty-row", {i},
                   {"dòng này chỉ có tháng, không nói gì khác", "this line has months and says nothing else"},
                   {"nếu không phải dòng đóng thì xóa đi; nếu phải thì ghi thêm loại và mức đóng",
                    "delete it if it is no row; else add what the months are and the wage"});
    }
    if (out.months && !empty) {
      line.months = *out.months;
      amount_of(row, line);
      attached_of(row, line);
      line.correction = has_any(Compared(row.words), words_.corrections);
      out.basis = line.basis;
      out.amount = line.amount;
      const PaperKind& k = words_.kinds[line.kind];
      if (!k.note.vi.empty()) {
        remarks_.note("papers.kind", {i}, {k.note.vi, k.note.en}, {});
      }
      const bool unpaid = line.kind + 1 == words_.kinds.size() && nothing_paid(row, line.kind);
      if (unpaid) {
        remarks_.ask("papers.not-paid", {i},
                     {"giấy ghi không đóng gì cho các tháng này, cũng không ghi vì sao: chưa tính",
                      "the paper says that nothing was paid for these months and not why: not counted"},
                     {"ghi rõ loại của dòng (nghỉ không lương, thai sản, chậm đóng …)",
                      "say what the months are (unpaid leave, maternity, owed by the employer …)"});
      }
      if (k.use != PaperKind::Use::nothing && !unpaid) lines_.push_back(line);
      own_bases(row, line);
    }
    reading_.rows.push_back(std::move(out));
  }

  static bool says_nothing(const SheetRow& row) {
    return row.scheme.empty() && row.kind.empty() && row.flags.empty() && !row.rate_sum &&
           std::none_of(row.text.begin(), row.text.end(), is_letter);
  }

  std::optional<std::size_t> kind_of(const SheetRow& row, std::size_t i) {
    if (!row.scheme.empty() || !row.kind.empty()) {
      for (std::size_t k = words_.kinds.size(); k-- > 0;) {
        const PaperKind& kind = words_.kinds[k];
        if (kind.use == PaperKind::Use::record && kind.scheme == row.scheme && kind.kind == row.kind) return k;
      }
      std::string known;
      for (const PaperKind& kind : words_.kinds) {
        if (!kind.scheme.empty()) known += (known.empty() ? "" : ", ") + kind.scheme + ' ' + kind.kind;
      }
      remarks_.ask("papers.unknown-kind", {i},
                   {"không có loại " + shown(row.kind) + " của " + shown(row.scheme),
                    "there is no kind " + shown(row.kind) + " of " + shown(row.scheme)},
                   {"có: " + known, "there are: " + known});
      return std::nullopt;
    }
    if (row.section != SheetRow::kNoSection && words_.sections[row.section].kind) {
      return words_.sections[row.section].kind;
    }
    if (row.back_pay) {
      for (std::size_t k = 0; k < words_.kinds.size(); ++k) {
        if (words_.kinds[k].use == PaperKind::Use::back_pay) return k;
      }
    }
    const Compared text(row.words);
    for (std::size_t k = 0; k + 1 < words_.kinds.size(); ++k) {
      if (has_any(text, words_.kinds[k].words) || has_clause(row.text, words_.kinds[k].alone)) return k;
    }
    // Nothing but an attached fund was paid.
    const std::size_t usual = words_.kinds.size() - 1;
    std::optional<std::size_t> only;
    for (std::size_t t = 0; t < words_.tracks.size(); ++t) {
      if (paid(row, t) != std::optional<bool>(true)) continue;
      if (!words_.attached(t)) return usual;
      only = t;
    }
    return only && nothing_paid(row, usual) ? words_.kind_of_track(*only) : usual;
  }

  static bool has_clause(const std::u32string& text, const Phrases& phrases) {
    if (phrases.empty()) return false;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(text.find_first_of(U"\n,;()\t", at), text.size());
      end = std::min(end, std::min(text.find(U"  ", at), text.size()));
      if (end > at && is_phrase(std::u32string_view(text).substr(at, end - at), phrases)) return true;
      at = end + 1;
    }
    return false;
  }

  [[nodiscard]] bool has_fund(std::size_t track) const {
    return std::any_of(words_.funds.begin(), words_.funds.end(),
                       [&](const PaperFund& fund) { return fund.track == track; });
  }

  // Whether the paper says that a track was paid: by a column of yes and no, or by the rates.
  [[nodiscard]] std::optional<bool> paid(const SheetRow& row, std::size_t track) const {
    for (const auto& [flagged, yes] : row.flags) {
      if (flagged == track) return yes;
    }
    if (!row.rates_told || !has_fund(track)) return std::nullopt;
    return std::any_of(row.rates.begin(), row.rates.end(), [&](const auto& rate) {
      return words_.funds[rate.first].track == track && rate.second > Exact(0);
    });
  }

  // The paper says of every track that counts by itself that it was not paid.
  [[nodiscard]] bool nothing_paid(const SheetRow& row, std::size_t kind) const {
    bool any = false;
    for (const std::size_t t : words_.kinds[kind].counts) {
      if (words_.attached(t)) continue;
      if (paid(row, t) != std::optional<bool>(false)) return false;
      any = true;
    }
    return any;
  }

  std::optional<Span> months_of(const SheetRow& row, std::size_t i) {
    std::optional<Month> to;
    if (row.to) to = row.to->month;
    if (!row.to) {
      if (!row.open) return std::nullopt;  // the cell's own question says why
      to = reading_.as_of;
      if (!to && options_.as_of) to = month_of(*options_.as_of);
      if (!to) {
        remarks_.ask("papers.open", {i},
                     {"dòng này còn đang đóng, giấy không ghi đến tháng nào",
                      "this line is still running; the paper names no last month"},
                     {"ghi ngày của giấy: --as-of 2026-06-30", "say the day of the paper: --as-of 2026-06-30"});
        return std::nullopt;
      }
    }
    if (row.short_years) {
      remarks_.note("papers.short-year", {i},
                    {"năm chỉ có hai chữ số: đã đọc là " + shown_month(row.from->month) + "-" + shown_month(*to),
                     "years of two digits: read as " + shown_month(row.from->month) + "-" + shown_month(*to)},
                    {"so lại với giấy gốc", "compare with the paper"});
    }
    if (row.from->repaired || (row.to && row.to->repaired)) {
      remarks_.note(
          "papers.repaired", {i},
          {"chữ in lẫn với số trong tháng: đã đọc là " + shown_month(row.from->month) + "-" + shown_month(*to),
           "letters stood for digits in a month: read as " + shown_month(row.from->month) + "-" + shown_month(*to)},
          {"so lại với giấy gốc", "compare with the paper"});
    }
    if (row.from->month > *to) {
      remarks_.ask(
          "papers.from-after-to", {i},
          {"tháng đầu (" + shown_month(row.from->month) + ") sau tháng cuối (" + shown_month(*to) + ")",
           "the first month (" + shown_month(row.from->month) + ") is after the last (" + shown_month(*to) + ")"},
          {"đổi chỗ hai tháng? so lại với giấy gốc", "are they swapped? compare with the paper"});
      return std::nullopt;
    }
    if (options_.today && *to > month_of(*options_.today)) {
      remarks_.ask("papers.future", {i},
                   {"tháng cuối (" + shown_month(*to) + ") chưa đến",
                    "the last month (" + shown_month(*to) + ") is in the future"},
                   {"so lại với giấy gốc; việc chưa làm thì ghi vào plans",
                    "compare with the paper; what is not lived yet goes to plans"});
    }
    return Span{row.from->month, *to};
  }

  // ---- the amount of a row ----

  // An amount that cannot be settled is left out: the question says so, and the case says "unknown".
  void unclear(PaperLine& line, const std::string& what_vi, const std::string& what_en) {
    line.unclear = true;
    remarks_.ask("papers.amounts-unclear", {line.row}, {what_vi, what_en},
                 {"ghi rõ một mức đóng của tháng cho dòng này", "write the one amount of a month for this line"});
  }

  [[nodiscard]] bool is_coefficient(const PaperNumber& number) const {
    return !number.money && number.fraction && number.value >= words_.least_coefficient &&
           number.value <= words_.most_coefficient;
  }

  void amount_of(const SheetRow& row, PaperLine& line) {
    using Use = PaperAmount::Use;
    if (row.foreign_money) return;
    std::map<std::size_t, Exact> scaled;  // coefficients by amount
    std::vector<std::pair<std::size_t, Exact>> percents;
    std::set<Exact> totals;
    std::map<std::size_t, Exact> parts;
    std::size_t main = kNone;
    for (std::size_t a = 0; a < words_.amounts.size() && main == kNone; ++a) {
      if (words_.amounts[a].use == Use::coefficient) main = a;
    }
    bool salary = false;
    const auto put = [&](std::map<std::size_t, Exact>& into, std::size_t amount, const Exact& value) {
      const auto [at, fresh] = into.emplace(amount, value);
      return fresh || at->second == value;
    };
    for (const auto& [amount, number] : row.amounts) {
      const Use use = words_.amounts[amount].use;
      bool once = true;
      if (use == Use::outside) continue;
      if (use == Use::percent) {
        for (const auto& other : percents) once = once && (other.first != amount || other.second == number.value);
        if (once) percents.emplace_back(amount, number.value);
      } else if (use == Use::coefficient || is_coefficient(number)) {
        const bool is_salary = use != Use::coefficient || amount == main;
        once = put(scaled, is_salary && main != kNone ? main : amount, number.value);
        salary = salary || is_salary;
        if (number.value < words_.least_coefficient || number.value > words_.most_coefficient) {
          unclear(line, "hệ số " + shown_amount(number.value).vi + " ngoài khoảng có thể",
                  "the coefficient " + to_string(number.value) + " is out of range");
          return;
        }
      } else if (use == Use::total) {
        totals.insert(number.value);
      } else {
        once = put(parts, amount, number.value);
      }
      if (!once) {
        unclear(line, "hai số khác nhau cho “" + words_.amounts[amount].label.vi + "”",
                "two different numbers for “" + words_.amounts[amount].label.en + "”");
        return;
      }
    }
    for (const auto& [fund, number] : row.bases) {
      if (words_.funds[fund].track && !words_.attached(*words_.funds[fund].track)) totals.insert(number.value);
    }
    std::set<Exact> loose;
    for (const PaperNumber& number : row.loose) {
      if (is_coefficient(number) && main != kNone) {
        salary = true;
        if (!put(scaled, main, number.value)) {
          unclear(line, "hai hệ số trên một dòng", "two coefficients on one line");
          return;
        }
      } else {
        loose.insert(number.value);
      }
    }
    const bool money = !totals.empty() || !parts.empty() || !loose.empty();
    if (!scaled.empty() && money) {
      unclear(line, "dòng có cả hệ số lẫn số tiền", "the line has both a coefficient and a sum of money");
    } else if (!scaled.empty()) {
      coefficient(line, scaled, percents, salary);
    } else if (money) {
      wage(line, totals, parts, loose, percents);
    } else if (!percents.empty()) {
      unclear(line, "có phụ cấp tính theo % mà không có lương", "an allowance in percent without a wage");
    }
  }

  void coefficient(PaperLine& line, std::map<std::size_t, Exact>& scaled,
                   const std::vector<std::pair<std::size_t, Exact>>& percents, bool salary) {
    if (!salary) {
      unclear(line, "chỉ có hệ số phụ cấp, không có hệ số lương",
              "coefficients of allowances without one of the salary");
      return;
    }
    // In the order declared: a later percentage may be of an earlier one.
    for (std::size_t a = 0; a < words_.amounts.size(); ++a) {
      for (const auto& [amount, percent] : percents) {
        if (amount != a) continue;
        if (percent < Exact(1) || percent > Exact(100)) {
          unclear(line, "phụ cấp “" + words_.amounts[a].label.vi + "” không rõ là % hay hệ số",
                  "“" + words_.amounts[a].label.en + "” may be a percentage or a coefficient");
          return;
        }
        Exact base(0);
        for (const std::size_t of : words_.amounts[a].of) {
          if (const auto at = scaled.find(of); at != scaled.end()) base = base + at->second;
        }
        scaled[a] = base * percent / Exact(100);
      }
    }
    line.basis = Basis::coefficient;
    for (const auto& [amount, value] : scaled) line.amount = line.amount + value;
    if (words_.coefficients_since && line.months.first < *words_.coefficients_since) {
      remarks_.note("papers.early-coefficient", {line.row},
                    {"hệ số trước " + shown_month(*words_.coefficients_since) + " không theo thang lương này",
                     "a coefficient before " + shown_month(*words_.coefficients_since) + " is not of this scale"},
                    {"so lại với giấy gốc", "compare with the paper"});
    }
  }

  void wage(PaperLine& line, const std::set<Exact>& totals, const std::map<std::size_t, Exact>& parts,
            const std::set<Exact>& loose, const std::vector<std::pair<std::size_t, Exact>>& percents) {
    if (!percents.empty()) {
      unclear(line, "phụ cấp tính theo % của số tiền", "an allowance in percent of a sum of money");
      return;
    }
    Exact sum(0);
    for (const auto& [amount, value] : parts) sum = sum + value;
    if (totals.size() > 1) {
      unclear(line, "hai mức đóng khác nhau trên một dòng", "two different amounts of a month on one line");
      return;
    }
    Exact value = sum;
    if (!totals.empty()) {
      value = *totals.begin();
      if (!parts.empty() && sum != value) {
        remarks_.note("papers.parts-differ", {line.row},
                      {"các khoản cộng lại là " + shown_amount(sum).vi + ", mức đóng ghi " + shown_amount(value).vi +
                           ": lấy mức đóng",
                       "the parts add up to " + shown_amount(sum).en + ", the amount printed is " +
                           shown_amount(value).en + ": that is taken"},
                      {"so lại với giấy gốc", "compare with the paper"});
      }
    }
    const bool named = !totals.empty() || !parts.empty();
    if (loose.size() > (named ? 0u : 1u) && !(named && loose.size() == 1 && *loose.begin() == value)) {
      std::set<Exact> sums = loose;
      if (named) sums.insert(value);
      Said all;
      for (const Exact& each : sums) add_said(all, shown_amount(each));
      unclear(line, "nhiều số tiền trên một dòng, không rõ là gì: " + all.vi,
              "several sums on one line, not named: " + all.en);
      return;
    }
    if (!named) value = *loose.begin();
    if (value < words_.least_wage) {
      unclear(line, "mức đóng " + shown_amount(value).vi + " quá nhỏ (có phải nghìn đồng?)",
              "the amount " + shown_amount(value).en + " is too small (is it in thousands?)");
      return;
    }
    if (value > words_.most_wage) {
      unclear(line, "mức đóng " + shown_amount(value).vi + " quá lớn",
              "the amount " + shown_amount(value).en + " is too large");
      return;
    }
    line.basis = Basis::wage;
    line.amount = value;
  }

  // ---- what else a row says ----

  void attached_of(const SheetRow& row, PaperLine& line) {
    const PaperKind& kind = words_.kinds[line.kind];
    line.attached.assign(words_.tracks.size(), std::nullopt);
    std::vector<std::vector<bool>> sums;
    if (row.rate_sum) sums = summed_tracks(words_, *row.rate_sum);
    bool contradicts = false;
    for (std::size_t t = 0; t < words_.tracks.size(); ++t) {
      const std::optional<bool> told = paid(row, t);
      if (!kind.counts_in(t)) {
        contradicts = contradicts || (row.rates_told && told == std::optional<bool>(true));
        continue;
      }
      if (!words_.attached(t)) continue;
      line.attached[t] = told;
      if (!told && !sums.empty()) {
        const auto with = std::count_if(sums.begin(), sums.end(), [&](const auto& sum) { return sum[t]; });
        if (static_cast<std::size_t>(with) == sums.size()) {
          line.attached[t] = true;
        } else {
          unclear_rates_.push_back(line.row);
        }
      }
    }
    if (kind.use != PaperKind::Use::record) return;
    const bool own_fund = kind.counts.empty() || std::any_of(kind.counts.begin(), kind.counts.end(),
                                                             [&](std::size_t t) { return has_fund(t); });
    if (contradicts && own_fund) {
      remarks_.ask("papers.rates-contradict", {line.row},
                   {"dòng này là “" + kind.label.vi + "” mà lại có tỷ lệ đóng của quỹ khác",
                    "this line is “" + kind.label.en + "” and yet has the rate of another fund"},
                   {"so lại loại của dòng với giấy gốc", "compare what the line is with the paper"});
    }
    std::optional<std::size_t> only;
    for (const auto& [fund, rate] : row.rates) {
      if (rate == Exact(0)) continue;
      if (only) return;
      only = fund;
    }
    if (!only || words_.funds[*only].alone.empty() || holds(words_.funds[*only].alone, line.kind)) return;
    std::string vi, en;
    for (const std::size_t k : words_.funds[*only].alone) {
      vi += (vi.empty() ? "" : ", ") + words_.kinds[k].label.vi;
      en += (en.empty() ? "" : ", ") + words_.kinds[k].label.en;
    }
    remarks_.ask("papers.rates-contradict", {line.row},
                 {"tỷ lệ của dòng này chỉ có ở: " + vi, "a rate like this line's belongs to: " + en},
                 {"ghi rõ loại vào phần diễn giải", "say what the months are in the description"});
  }

  // The base of an attached fund that differs makes a line of its own.
  void own_bases(const SheetRow& row, const PaperLine& line) {
    for (const auto& [fund, number] : row.bases) {
      const std::optional<std::size_t>& track = words_.funds[fund].track;
      if (!track || !words_.attached(*track) || words_.own_track(words_.kinds[line.kind]) ||
          number.value > words_.most_wage)
        continue;
      PaperLine own = line;
      own.kind = words_.kind_of_track(*track);
      own.basis = Basis::wage;
      own.amount = number.value;
      lines_.push_back(std::move(own));
    }
  }

  [[nodiscard]] bool wants_amount(const PaperKind& kind) const {
    return kind.use == PaperKind::Use::record && kind.counts_at_all() && !kind.previous_wage;
  }

  // A list without any wage is a kind of paper; one line without a wage among others is a hole.
  void missing_amounts() {
    std::vector<std::size_t> without;
    std::size_t with = 0;
    for (const PaperLine& line : lines_) {
      if (!wants_amount(words_.kinds[line.kind])) continue;
      if (line.basis != Basis::none) ++with;
      if (line.basis == Basis::none && !line.unclear && !sheet_.rows[line.row].foreign_money) {
        without.push_back(line.row);
      }
    }
    if (without.empty()) return;
    if (with == 0) {
      remarks_.note("papers.no-wages", {},
                    {"giấy này không ghi tiền lương: số tháng tính được, số tiền thì chưa",
                     "this paper shows no wages: months can be counted, amounts are unknown"},
                    {"mở chi tiết từng dòng và thêm wage: vào trường hợp",
                     "open the detail of each line and add wage: to the case"});
      return;
    }
    for (const std::size_t row : without) {
      remarks_.ask("papers.no-wage", {row}, {"dòng này không có mức đóng", "this line has no amount"},
                   {"ghi mức đóng của tháng theo giấy gốc", "write the amount of a month by the paper"});
    }
  }

  void unclear_rates() {
    if (unclear_rates_.empty()) return;
    std::vector<std::size_t> rows;
    for (const std::size_t row : unclear_rates_) {
      if (!holds(rows, row)) rows.push_back(row);
    }
    remarks_.note(
        "papers.rate-unclear", rows,
        {"giấy chỉ ghi một tỷ lệ chung, không rõ đã đóng những quỹ nào (" + std::to_string(rows.size()) + " dòng)",
         "the paper prints one rate for all funds, which of them were paid is not said (" +
             std::to_string(rows.size()) + " lines)"},
        {"nếu có tháng không đóng quỹ gắn theo việc làm thì thêm not_in",
         "add not_in where a fund that goes with the job was not paid"});
  }

  const Sheet& sheet_;
  const PaperWords& words_;
  const PaperOptions& options_;
  Reading& reading_;
  PaperRemarks remarks_;
  std::vector<PaperLine> lines_;
  std::vector<std::size_t> unclear_rates_;
};

}  // namespace

std::vector<PaperLine> judge_rows(const Sheet& sheet, const PaperWords& words, const PaperOptions& options,
                                  Reading& reading) {
  return Judge(sheet, words, options, reading).lines();
}

}  // namespace huong
