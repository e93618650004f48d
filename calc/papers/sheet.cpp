#include "calc/papers/sheet.hpp"

#include <algorithm>
#include <set>

#include "calc/text/csv.hpp"
#include "calc/text/letters.hpp"

namespace huong {
namespace {

constexpr std::size_t kNone = std::u32string::npos;
using Kind = PaperToken::Kind;

bool is_blank(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return c == U' ' || c == U'\t'; });
}

std::u32string trimmed(std::u32string_view text) {
  std::size_t begin = 0;
  std::size_t end = text.size();
  while (begin < end && (text[begin] == U' ' || text[begin] == U'\t')) ++begin;
  while (end > begin && (text[end - 1] == U' ' || text[end - 1] == U'\t')) --end;
  return std::u32string(text.substr(begin, end - begin));
}

bool is_one_of(const std::u32string& text, std::initializer_list<std::u32string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

PaperIssue issue(std::string code, bool question, std::uint32_t line, std::u32string_view quote, Said what, Said fix) {
  return {std::move(code), question, line, to_utf8(trimmed(quote)), std::move(what), std::move(fix), {}};
}

// Wherever the phrase stands that ends exactly at `end`: where it begins, and which of the lists holds it.
struct Label {
  enum class Of : std::uint8_t { amount, fund, not_amount };
  Of of = Of::amount;
  std::size_t index = 0;
  std::size_t begin = 0;
};

class Labels {
 public:
  explicit Labels(const PaperWords& words) {
    for (std::size_t i = 0; i < words.amounts.size(); ++i) {
      for (const Phrase& phrase : words.amounts[i].words) all_.push_back({&phrase, Label::Of::amount, i});
    }
    for (std::size_t i = 0; i < words.funds.size(); ++i) {
      for (const Phrase& phrase : words.funds[i].words) all_.push_back({&phrase, Label::Of::fund, i});
    }
    for (const Phrase& phrase : words.not_amounts) all_.push_back({&phrase, Label::Of::not_amount, 0});
  }

  // The label before a number: nothing but spaces and `:` or `=` between them. The longest one.
  [[nodiscard]] std::optional<Label> before(const Compared& in, std::size_t number) const {
    std::size_t end = number;
    const auto between = [](char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U':' || c == U'='; };
    while (end > 0 && between(in.text[end - 1])) --end;
    constexpr std::size_t kLongest = 60;
    for (std::size_t begin = end > kLongest ? end - kLongest : 0; begin < end; ++begin) {
      for (const Entry& entry : all_) {
        if (phrase_end(in, *entry.phrase, begin) == end) return Label{entry.of, entry.index, begin};
      }
    }
    return std::nullopt;
  }

 private:
  struct Entry {
    const Phrase* phrase;
    Label::Of of;
    std::size_t index;
  };
  std::vector<Entry> all_;
};

class Reader {
 public:
  Reader(const std::vector<std::u32string>& lines, const PaperWords& words, const std::string& file, Faults& faults)
      : words_(words), labels_(words), file_(file), faults_(faults) {
    lines_.reserve(lines.size());
    for (const std::u32string& line : lines) lines_.emplace_back(line);
  }

  std::optional<Sheet> read(const PaperOptions& options) {
    find_table();
    for (std::size_t i = 0; !cells_ && i + 1 < lines_.size(); ++i) {
      cells_ = cell_month(lines_[i], words_) && is_end_cell(next_line(i));
    }
    if (!choose_paper(options)) return std::nullopt;
    if (header_) {
      for (std::size_t i = 0; i < *header_; ++i) {
        if (!is_blank(lines_[i].text)) i = other_line(i);
      }
      if (!read_table()) return std::nullopt;
    } else {
      read_lines();
    }
    repeated_.clear();
    return std::move(sheet_);
  }

 private:
  struct Column {
    enum class Role : std::uint8_t {
      none,
      from,
      to,
      text,
      employer,
      rate,
      currency,
      person,
      extracted,
      scheme,
      kind,
      flag,
      back_pay,
      years,
      months,
      amount,
      fund
    };
    Role role = Role::none;
    std::size_t index = 0;
  };

  // ---- which paper, which layout ----

  bool choose_paper(const PaperOptions& options) {
    using Layout = PaperForm::Layout;
    const Layout layout = header_ ? Layout::table : cells_ ? Layout::cells : Layout::lines;
    const auto fits = [&](const PaperForm& paper) { return paper.layout == Layout::any || paper.layout == layout; };
    if (options.paper != "auto") {
      const auto named = std::find_if(words_.papers.begin(), words_.papers.end(),
                                      [&](const PaperForm& paper) { return paper.id == options.paper; });
      if (named == words_.papers.end() || !fits(*named)) return false;
      sheet_.paper = static_cast<std::size_t>(named - words_.papers.begin());
      return true;
    }
    std::optional<std::size_t> best;
    int best_rank = 0;
    for (std::size_t i = 0; i < words_.papers.size(); ++i) {
      const PaperForm& paper = words_.papers[i];
      if (!fits(paper)) continue;
      const bool marked =
          std::any_of(lines_.begin(), lines_.end(), [&](const Compared& line) { return has_any(line, paper.marks); });
      // Without its mark on it, a text is a paper of just this layout, or one that has no mark.
      const int rank = marked ? 3 : paper.layout == layout ? 2 : paper.marks.empty() ? 1 : 0;
      if (rank <= best_rank) continue;
      best = i;
      best_rank = rank;
    }
    if (!best) return false;
    sheet_.paper = *best;
    return true;
  }

  // The first line that heads columns of months from and to.
  void find_table() {
    constexpr std::size_t kWithin = 60;
    for (std::size_t i = 0; i < lines_.size() && i < kWithin; ++i) {
      for (const char32_t separator : {U'\t', U';', U','}) {
        const std::u32string& text = lines_[i].text;
        if (text.find(separator) == kNone) continue;
        bool from = false;
        bool to = false;
        for (std::size_t at = 0; at <= text.size();) {
          const std::size_t end = std::min(text.find(separator, at), text.size());
          const Column column = column_of(std::u32string_view(text).substr(at, end - at));
          from = from || column.role == Column::Role::from;
          to = to || column.role == Column::Role::to;
          at = end + 1;
        }
        if (!from || !to) continue;
        header_ = i;
        separator_ = static_cast<char>(separator);
        return;
      }
    }
  }

  // Headings of data files join their words with an underscore.
  Column column_of(std::u32string_view cell) const {
    using Role = Column::Role;
    constexpr std::size_t kLongest = 200;
    if (cell.size() > kLongest) return {};
    std::u32string text(cell);
    std::erase(text, U'"');
    const Compared name = without_signs(text);
    std::replace(text.begin(), text.end(), U'_', U' ');
    const Compared spaced = without_signs(text);
    const auto is = [&](const Phrases& phrases) { return is_phrase(name, phrases) || is_phrase(spaced, phrases); };
    const PaperColumns& c = words_.columns;
    for (const auto& [phrases, role] :
         {std::pair{&c.from, Role::from}, std::pair{&c.to, Role::to}, std::pair{&c.text, Role::text},
          std::pair{&c.employer, Role::employer}, std::pair{&c.rate, Role::rate},
          std::pair{&c.currency, Role::currency}, std::pair{&c.person, Role::person},
          std::pair{&c.extracted, Role::extracted}, std::pair{&c.scheme, Role::scheme}, std::pair{&c.kind, Role::kind},
          std::pair{&words_.back_pay_flag, Role::back_pay}}) {
      if (is(*phrases)) return {role, 0};
    }
    for (const auto& [phrases, track] : words_.track_flags) {
      if (is(phrases)) return {Role::flag, track};
    }
    for (std::size_t i = 0; i < words_.totals.size(); ++i) {
      if (is(words_.totals[i].years)) return {Role::years, i};
      if (is(words_.totals[i].months)) return {Role::months, i};
    }
    for (std::size_t i = 0; i < words_.amounts.size(); ++i) {
      if (is(words_.amounts[i].columns) || is(words_.amounts[i].words)) return {Role::amount, i};
    }
    for (std::size_t i = 0; i < words_.funds.size(); ++i) {
      if (is(words_.funds[i].columns) || is(words_.funds[i].words)) return {Role::fund, i};
    }
    return {};
  }

  // ---- lines ----

  [[nodiscard]] std::uint32_t number_of(std::size_t i) const { return static_cast<std::uint32_t>(i + 1); }

  [[nodiscard]] std::size_t next_line(std::size_t i) const {
    do {
      ++i;
    } while (i < lines_.size() && is_blank(lines_[i].text));
    return i;
  }

  [[nodiscard]] bool is_open(std::size_t i) const {
    return i < lines_.size() && is_phrase(lines_[i].text, words_.open);
  }
  [[nodiscard]] bool is_end_cell(std::size_t i) const {
    return i < lines_.size() && (cell_month(lines_[i], words_) || is_open(i));
  }

  void read_lines() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Compared& line = lines_[i];
      if (is_blank(line.text)) continue;
      if (cells_) {
        if (const auto from = cell_month(line, words_)) {
          const std::size_t next = next_line(i);
          SheetRow& row = begin_row(i);
          row.from = from;
          if (is_end_cell(next)) {
            row.to = cell_month(lines_[next], words_);
            row.open = !row.to;
            add_line(row, next, {});
            i = next;
          } else {
            row.open = true;
          }
          continue;
        }
      }
      i = other_line(i);
    }
    end_row();
  }

  // A line that is no row of cells. Answers the last line it took.
  std::size_t other_line(std::size_t i) {
    const Compared& line = lines_[i];
    for (std::size_t s = 0; s < words_.sections.size(); ++s) {
      if (!has_any(line, words_.sections[s].words)) continue;
      end_row();
      section_ = s;
      return i;
    }
    if (const auto last = total_line(i)) return *last;
    const std::vector<PaperToken> tokens = paper_tokens(line, words_);
    if (!is_heading(line) && !header_) {
      if (const auto span = paper_span(line, tokens, words_)) {
        SheetRow& row = begin_row(i);
        row.from = span->from;
        row.to = span->to;
        row.open = !span->to;
        row.short_years = span->short_years;
        if (span->glued) run_together(row);
        // Before the months stands a running number, or on an employer's list the person and the wage.
        const bool says_something =
            std::any_of(line.text.begin(), line.text.begin() + static_cast<std::ptrdiff_t>(span->begin), is_letter) ||
            std::any_of(tokens.begin(), tokens.end(),
                        [&](const PaperToken& t) { return t.end <= span->begin && t.number.money; });
        if (says_something) pieces_.back() = line.text.substr(0, span->begin) + U'\n';
        pieces_.back() += line.text.substr(span->end);
        return i;
      }
    }
    const bool has_month =
        std::any_of(tokens.begin(), tokens.end(), [](const PaperToken& t) { return t.kind != Kind::number; });
    const bool has_money =
        std::any_of(tokens.begin(), tokens.end(), [](const PaperToken& t) { return t.number.money; });
    if (person_line(line) || is_heading(line)) return i;
    // Inside a row a wage keeps a line in it: words of a signature may be somebody's job.
    if (has_any(line, words_.skip) && !(open_row_ && has_money)) return i;
    if (repeated_.count(line.text) != 0) return i;  // the head of a page, printed again on the next
    if (open_row_ && !has_month) {
      add_line(sheet_.rows.back(), i, line.text);
      return i;
    }
    if (sheet_.rows.empty()) repeated_.insert(line.text);
    const bool like_a_row = has_month && (has_money || open_row_);
    if (like_a_row) end_row();
    not_understood(i, like_a_row);
    return i;
  }

  void not_understood(std::size_t i, bool like_a_row) {
    if (like_a_row) {
      sheet_.issues.push_back(issue(
          "papers.not-understood", true, number_of(i), lines_[i].text,
          {"không đọc được dòng này, dù có tháng trong dòng", "this line was not understood, though it names a month"},
          {"sửa dòng theo giấy gốc: từ tháng, đến tháng, rồi phần còn lại",
           "mend it by the paper: from month, to month, then the rest"}));
      return;
    }
    sheet_.issues.push_back(issue("papers.not-understood", false, number_of(i), lines_[i].text,
                                  {"không hiểu dòng này, đã bỏ qua", "this line was not understood and is left out"},
                                  {"xem trong dòng có thời gian đóng nào không", "see whether it holds months"}));
  }

  // Inside a row one such word may be the row's: a heading has several.
  bool is_heading(const Compared& line) const {
    const PaperColumns& c = words_.columns;
    if (has_any(line, c.from) && has_any(line, c.to) && paper_tokens(line, words_).empty()) return true;
    // Nothing but names of columns.
    std::size_t at = 0;
    int names = 0;
    while (at < line.text.size()) {
      std::size_t end = at;
      for (const Phrases* phrases : {&c.from, &c.to, &c.text, &c.employer, &c.rate}) {
        end = std::max(end, skip_phrase(line, *phrases, at));
      }
      for (const PaperAmount& amount : words_.amounts) {
        end = std::max({end, skip_phrase(line, amount.words, at), skip_phrase(line, amount.columns, at)});
      }
      for (const PaperFund& fund : words_.funds) {
        end = std::max({end, skip_phrase(line, fund.words, at), skip_phrase(line, fund.columns, at)});
      }
      if (end == at) {
        if (is_letter(line.text[at]) || is_digit(line.text[at])) return false;
        ++at;
        continue;
      }
      ++names;
      at = end;
    }
    return names > (open_row_ ? 1 : 0);
  }

  // A sentence with a total; its number may have slipped to the next line.
  std::optional<std::size_t> total_line(std::size_t i) {
    const Compared& line = lines_[i];
    for (const PaperTotal& total : words_.totals) {
      std::size_t begin = kNone;
      const bool all =
          !total.words.empty() && std::all_of(total.words.begin(), total.words.end(), [&](const Phrases& some) {
            std::size_t first = kNone;
            for (const Phrase& phrase : some) first = std::min(first, find_phrase(line, phrase));
            begin = std::min(begin, first);
            return first != kNone;
          });
      if (!all) continue;
      end_row();
      SheetTotal found;
      std::optional<std::size_t> track = total.track;
      if (!track) track = section_ == SheetRow::kNoSection ? 0 : words_.sections[section_].track;
      found.track = track.value_or(0);
      found.line = number_of(i);
      found.quote = to_utf8(trimmed(line.text));
      for (const PaperToken& token : paper_tokens(line, words_)) {
        if (token.kind != Kind::number && !found.until) found.until = token.month;
      }
      std::size_t last = i;
      std::optional<int> months = paper_duration(line, words_, begin);
      if (!months) {
        const std::size_t next = next_line(i);
        if (next < lines_.size() && paper_tokens(lines_[next], words_).size() <= 2) {
          months = paper_duration(lines_[next], words_, 0);
          if (months) last = next;
        }
      }
      if (!months) {
        sheet_.issues.push_back(
            issue("papers.total-unread", true, number_of(i), line.text,
                  {"không đọc được tổng thời gian ở dòng này", "the total on this line was not understood"},
                  {"sửa thành “… là 10 năm 8 tháng”", "write it as “… là 10 năm 8 tháng”"}));
        return i;
      }
      found.months = *months;
      if (track) sheet_.totals.push_back(std::move(found));
      return last;
    }
    return std::nullopt;
  }

  bool person_line(const Compared& line) {
    bool found = has_any(line, words_.identity);
    for (const Phrase& phrase : words_.born) {
      const std::size_t at = find_phrase(line, phrase);
      if (at == kNone) continue;
      found = true;
      const std::size_t end = phrase_end(line, phrase, at);
      for (const PaperToken& token : paper_tokens(line, words_)) {
        if (token.begin < end || sheet_.born) continue;
        if (token.kind == Kind::day) sheet_.born = parse_birth(to_string(token.day));
        if (token.kind == Kind::month) sheet_.born = parse_birth(to_string(token.month));
        if (token.kind == Kind::number) sheet_.born = parse_birth(to_utf8(token.number.written));
      }
    }
    for (const Phrase& phrase : words_.sex) {
      const std::size_t at = find_phrase(line, phrase);
      if (at == kNone) continue;
      found = true;
      std::size_t value = phrase_end(line, phrase, at);
      while (value < line.text.size() && !is_letter(line.text[value])) ++value;
      if (skip_phrase(line, words_.female, value) != value) sheet_.sex = "female";
      if (skip_phrase(line, words_.male, value) != value) sheet_.sex = "male";
    }
    return found;
  }

  // ---- rows of lines ----

  SheetRow& begin_row(std::size_t i) {
    end_row();
    SheetRow& row = sheet_.rows.emplace_back();
    row.section = section_;
    open_row_ = true;
    add_line(row, i, {});
    return row;
  }

  void add_line(SheetRow& row, std::size_t i, std::u32string text) {
    row.lines.push_back(number_of(i));
    row.quote += (row.quote.empty() ? "" : " / ") + to_utf8(trimmed(lines_[i].text));
    pieces_.push_back(std::move(text));
  }

  void end_row() {
    if (!open_row_) return;
    open_row_ = false;
    std::u32string text;
    for (const std::u32string& piece : pieces_) text += piece + U'\n';
    pieces_.clear();
    take_apart(sheet_.rows.back(), Compared(text), true);
  }

  // Finds the amounts and rates in the words of a row. `loose`: also those that nothing names.
  void take_apart(SheetRow& row, const Compared& in, bool loose) {
    std::vector<PaperToken> tokens = paper_tokens(in, words_);
    std::erase_if(tokens, [](const PaperToken& token) { return token.kind != Kind::number; });
    std::vector<bool> used(in.text.size(), false);
    std::vector<bool> done(tokens.size(), false);
    const auto use = [&](std::size_t token, std::size_t begin) {
      done[token] = true;
      std::fill(used.begin() + static_cast<std::ptrdiff_t>(begin),
                used.begin() + static_cast<std::ptrdiff_t>(tokens[token].end), true);
      doubts(row, tokens[token].number);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto label = labels_.before(in, tokens[i].begin);
      if (!label) continue;
      const PaperNumber& number = tokens[i].number;
      if (label->of == Label::Of::not_amount && number.grouped) continue;  // only a short number is a name's
      switch (label->of) {
        case Label::Of::not_amount:
          done[i] = true;
          continue;
        case Label::Of::amount:
          row.amounts.emplace_back(label->index, number);
          break;
        case Label::Of::fund:
          add_fund(row, label->index, number);
          break;
      }
      use(i, label->begin);
    }
    if (loose) take_loose(row, in, tokens, done, use);
    row.words += U'\n' + in.text;
    row.text += U'\n';
    for (std::size_t i = 0; i < in.text.size(); ++i) row.text += used[i] ? U'\n' : in.text[i];
    if (row.employer.empty()) row.employer = employer_in(row.text);
  }

  template <typename Use>
  void take_loose(SheetRow& row, const Compared& in, const std::vector<PaperToken>& tokens, std::vector<bool>& done,
                  const Use& use) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (done[i] || !tokens[i].number.money) continue;
      row.loose.push_back(tokens[i].number);
      use(i, tokens[i].begin);
    }
    // Small numbers with which a line ends: rates, and before them perhaps a coefficient.
    for (std::size_t last = tokens.size(); last-- > 0;) {
      if (done[last] || !ends_line(in, tokens[last].end)) continue;
      std::size_t first = last;
      while (first > 0 && !done[first - 1] && only_spaces(in, tokens[first - 1].end, tokens[first].begin)) --first;
      take_run(row, in, tokens, first, last, use);
    }
  }

  template <typename Use>
  void take_run(SheetRow& row, const Compared& in, const std::vector<PaperToken>& tokens, std::size_t first,
                std::size_t last, const Use& use) {
    std::vector<Exact> values;
    for (std::size_t i = first; i <= last; ++i) values.push_back(tokens[i].number.value);
    std::size_t before = tokens[first].begin;
    while (before > 0 && in.text[before - 1] == U' ') --before;
    const bool apart = before == 0 || in.text[before - 1] == U'\n' || in.text[before - 1] == U'\t' ||
                       tokens[first].begin - before >= 2 || (first > 0 && tokens[first - 1].end == before);
    for (std::size_t n = values.size(); n > 0; --n) {
      if (n == 1 && values.size() == 1 && !apart) break;
      const std::vector<Exact> rates(values.end() - static_cast<std::ptrdiff_t>(n), values.end());
      if (!take_rates(row, rates)) continue;
      for (std::size_t i = last + 1 - n; i <= last; ++i) use(i, tokens[i].begin);
      if (n == values.size()) return;
      last -= n;
      break;
    }
    const PaperNumber& number = tokens[last].number;
    const bool two_decimals = number.fraction && number.written.size() >= 4;
    if (two_decimals && number.value >= words_.least_coefficient && number.value <= words_.most_coefficient) {
      row.loose.push_back(number);
      use(last, tokens[last].begin);
    }
  }

  // Rates as they stand side by side, or their sum.
  bool take_rates(SheetRow& row, const std::vector<Exact>& rates) const {
    if (row.rates_told || row.rate_sum) return false;
    const std::vector<std::size_t>* chosen = nullptr;
    for (const std::vector<std::size_t>& funds : words_.splits) {
      if (!fits_split(words_, funds, rates)) continue;
      if (chosen == nullptr) {
        chosen = &funds;
        continue;
      }
      // Two readings that tell different funds apart are none.
      if (paid(*chosen, rates) != paid(funds, rates)) return false;
    }
    if (chosen != nullptr) {
      for (std::size_t i = 0; i < rates.size(); ++i) row.rates.emplace_back((*chosen)[i], rates[i]);
      row.rates_told = true;
      return true;
    }
    if (rates.size() != 1 || summed_tracks(words_, rates[0]).empty()) return false;
    row.rate_sum = rates[0];
    return true;
  }

  std::set<std::size_t> paid(const std::vector<std::size_t>& funds, const std::vector<Exact>& rates) const {
    std::set<std::size_t> tracks;
    for (std::size_t i = 0; i < funds.size(); ++i) {
      if (rates[i] > Exact(0) && words_.funds[funds[i]].track) tracks.insert(*words_.funds[funds[i]].track);
    }
    return tracks;
  }

  void add_fund(SheetRow& row, std::size_t fund, const PaperNumber& number) const {
    if (number.value >= words_.least_wage) {
      row.bases.emplace_back(fund, number);
    } else {
      row.rates.emplace_back(fund, number.value);
      row.rates_told = true;
    }
  }

  void doubts(SheetRow& row, const PaperNumber& number) const {
    if (number.repaired) {
      row.issues.push_back(issue("papers.repaired", false, row.lines.front(), U"",
                                 {"chữ in lẫn với số: đã đọc là " + to_string(number.value),
                                  "letters stood for digits: read as " + to_string(number.value)},
                                 {"so lại con số với giấy gốc", "compare the number with the paper"}));
    }
    if (number.glued) run_together(row);
  }

  static void run_together(SheetRow& row) {
    const bool told = std::any_of(row.issues.begin(), row.issues.end(),
                                  [](const PaperIssue& each) { return each.code == "papers.glued"; });
    if (told) return;
    row.issues.push_back(issue("papers.glued", false, row.lines.front(), U"",
                               {"các cột dính liền nhau", "the columns run together"},
                               {"so lại dòng này với giấy gốc", "compare this line with the paper"}));
  }

  static bool ends_line(const Compared& in, std::size_t at) {
    while (at < in.text.size() && (in.text[at] == U' ' || in.text[at] == U'\t')) ++at;
    return at >= in.text.size() || in.text[at] == U'\n';
  }
  static bool only_spaces(const Compared& in, std::size_t begin, std::size_t end) {
    return begin < end && is_blank(std::u32string_view(in.text).substr(begin, end - begin));
  }

  std::u32string employer_in(const std::u32string& text) const {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(U"\n,;()\t", at), text.size());
      const Compared clause(trimmed(std::u32string_view(text).substr(at, end - at)));
      if (!clause.text.empty() && skip_phrase(clause, words_.employers, 0) != 0) return clause.bare;
      at = end + 1;
    }
    return {};
  }

  // ---- tables ----

  bool read_table() {
    std::string text;
    for (std::size_t i = *header_; i < lines_.size(); ++i) text += to_utf8(lines_[i].text) + '\n';
    CsvReader reader(file_, separator_);
    reader.feed(text);
    reader.finish();
    CsvRow row;
    if (reader.next(row)) {
      std::string unused;
      for (const std::string_view cell : row.fields) {
        Column column = column_of(to_code_points(cell));
        const bool month = column.role == Column::Role::from || column.role == Column::Role::to;
        const bool again = std::any_of(columns_.begin(), columns_.end(),
                                       [&](const Column& other) { return other.role == column.role; });
        if (month && again) column = {};  // a line has one beginning and one end
        columns_.push_back(column);
        if (columns_.back().role == Column::Role::none && !cell.empty()) {
          unused += (unused.empty() ? "" : ", ") + shown(cell);
        }
      }
      if (!unused.empty()) {
        sheet_.issues.push_back(issue(
            "papers.columns", false, number_of(*header_), U"",
            {"các cột không dùng: " + unused, "columns left out: " + unused},
            {"xem trong đó có mức đóng hay loại thời gian không", "see whether they hold wages or kinds of months"}));
      }
    }
    while (reader.next(row)) table_row(row);
    if (reader.fault()) {
      Fault fault = *reader.fault();
      fault.place.line += static_cast<std::uint32_t>(*header_);
      faults_.push_back(std::move(fault));
      return false;
    }
    keep_newest();
    if (persons_.size() > 1) {
      const std::string n = std::to_string(persons_.size());
      faults_.push_back({"papers.persons",
                         file_,
                         {},
                         "tệp có dữ liệu của " + n + " người",
                         "the file holds " + n + " persons",
                         "tách thành mỗi người một tệp",
                         "split it into a file for each person"});
      return false;
    }
    return true;
  }

  void table_row(const CsvRow& cells) {
    using Role = Column::Role;
    const auto line = static_cast<std::size_t>(cells.line - 1) + *header_;
    SheetRow row;
    row.section = section_;
    row.lines.push_back(number_of(line));
    std::vector<Compared> texts;
    bool has_from = false, names_months = false, names_amount = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      texts.emplace_back(trimmed(to_code_points(cells[i])));
      if (texts.back().text.empty()) continue;
      row.quote += (row.quote.empty() ? "" : " | ") + to_utf8(texts.back().text);
      if (columns_[i].role == Role::from) has_from = has_from || cell_month(texts.back(), words_).has_value();
      names_months = names_months || columns_[i].role == Role::from || columns_[i].role == Role::to;
      const bool amount = columns_[i].role == Role::amount || columns_[i].role == Role::fund;
      names_amount = names_amount || (amount && cell_number(texts.back(), words_));
    }
    if (!has_from) {
      if (row.quote.empty() || line >= lines_.size()) return;
      if (names_months && names_amount) {
        not_understood(line, true);  // a month that a spreadsheet made something else of
      } else {
        other_line(line);  // a total, a note, a signature below the table
      }
      return;
    }
    bool has_to = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (texts[i].text.empty()) continue;
      if (columns_[i].role == Role::to) has_to = true;
      table_cell(row, columns_[i], texts[i]);
    }
    row.open = row.open || !has_to;
    sheet_.rows.push_back(std::move(row));
  }

  void table_cell(SheetRow& row, const Column& column, const Compared& cell) {
    using Role = Column::Role;
    const auto odd = [&](Said what) {
      row.issues.push_back(issue("papers.cell", true, row.lines.front(), cell.text, std::move(what),
                                 {"sửa ô này theo giấy gốc", "mend the cell by the paper"}));
    };
    switch (column.role) {
      case Role::from:
        row.from = cell_month(cell, words_);
        return;
      case Role::to:
        row.to = cell_month(cell, words_);
        row.open = !row.to && is_phrase(cell.text, words_.open);
        if (!row.to && !row.open) odd({"ô “đến tháng” không phải là một tháng", "the end of the row is no month"});
        return;
      case Role::text:
        take_apart(row, cell, false);
        return;
      case Role::employer:
        row.employer = cell.bare;
        row.words += U'\n' + cell.text;
        row.text += U'\n' + cell.text;
        return;
      case Role::rate: {
        std::vector<Exact> rates;
        for (const PaperToken& token : paper_tokens(cell, words_)) {
          if (token.kind == Kind::number) rates.push_back(token.number.value);
        }
        if (rates.empty() || !take_rates(row, rates)) {
          odd({"không hiểu tỷ lệ đóng ở dòng này", "the rates of contribution on this line were not understood"});
        }
        return;
      }
      case Role::currency:
        if (to_utf8(cell.lower) != to_utf8(Compared(to_code_points(words_.currency)).lower)) {
          odd({"tiền lương không ghi bằng " + words_.currency, "the wage is not in " + words_.currency});
          row.foreign_money = true;
        }
        return;
      case Role::person:
        persons_.insert(cell.bare);
        return;
      case Role::extracted:
        extracts_.resize(sheet_.rows.size() + 1);
        extracts_.back() = cell.bare;
        return;
      case Role::scheme:
        row.scheme = to_utf8(cell.text);
        return;
      case Role::kind:
        row.kind = to_utf8(cell.text);
        return;
      case Role::flag:
        row.flags.emplace_back(column.index, is_true(cell));
        return;
      case Role::back_pay:
        row.back_pay = is_true(cell);
        return;
      case Role::years:
      case Role::months:
        add_total(row, column, cell);
        return;
      case Role::amount:
      case Role::fund: {
        const auto number = cell_number(cell, words_);
        if (!number) {
          odd({"ô này không phải là số", "this cell is no number"});
          return;
        }
        doubts(row, *number);
        if (column.role == Role::fund) {
          add_fund(row, column.index, *number);
        } else if (number->value > Exact(0)) {
          row.amounts.emplace_back(column.index, *number);
        }
        return;
      }
      case Role::none:
        return;
    }
  }

  static bool is_true(const Compared& cell) { return is_one_of(cell.bare, {U"1", U"true", U"yes", U"y", U"x", U"co"}); }

  // Data files print the totals of the person on each line.
  void add_total(const SheetRow& row, const Column& column, const Compared& cell) {
    const auto number = cell_number(cell, words_);
    const auto small = number && number->value.is_integer() ? number->value.small() : std::nullopt;
    if (!small || small->n > 1200) return;
    const int months = static_cast<int>(small->n) * (column.role == Column::Role::years ? 12 : 1);
    const std::size_t track = words_.totals[column.index].track.value_or(0);
    auto at = std::find_if(sheet_.totals.begin(), sheet_.totals.end(),
                           [&](const SheetTotal& total) { return total.track == track; });
    if (at == sheet_.totals.end()) {
      at = sheet_.totals.insert(at, {track, 0, std::nullopt, row.lines.front(), {}});
    }
    if (at->line == row.lines.front()) at->months += months;
  }

  // One person occurs in several extracts; a later one has the corrections in it.
  void keep_newest() {
    extracts_.resize(sheet_.rows.size());
    const auto newest = std::max_element(extracts_.begin(), extracts_.end());
    if (newest == extracts_.end() || newest->empty()) return;
    const auto old =
        std::count_if(extracts_.begin(), extracts_.end(), [&](const auto& each) { return each != *newest; });
    if (old == 0) return;
    std::vector<SheetRow> kept;
    for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
      if (extracts_[i] == *newest) kept.push_back(std::move(sheet_.rows[i]));
    }
    const std::string n = std::to_string(old);
    sheet_.issues.push_back(
        issue("papers.old-extract", false, 0, U"",
              {"bỏ dòng của lần trích xuất cũ hơn: " + n, "lines of an older extract left out: " + n},
              {"lần trích xuất mới nhất được giữ lại", "the newest extract is kept"}));
    sheet_.rows = std::move(kept);
  }

  const PaperWords& words_;
  Labels labels_;
  std::string file_;
  Faults& faults_;
  std::vector<Compared> lines_;
  Sheet sheet_;
  std::optional<std::size_t> header_;
  char separator_ = 0;
  bool cells_ = false;
  std::size_t section_ = SheetRow::kNoSection;
  bool open_row_ = false;
  std::vector<std::u32string> pieces_;
  std::set<std::u32string> repeated_;
  std::vector<Column> columns_;
  std::set<std::u32string> persons_;
  std::vector<std::u32string> extracts_;
};

}  // namespace

bool fits_split(const PaperWords& words, const std::vector<std::size_t>& funds, const std::vector<Exact>& rates) {
  if (funds.size() != rates.size()) return false;
  for (std::size_t i = 0; i < funds.size(); ++i) {
    const std::vector<Exact>& values = words.funds[funds[i]].values;
    if (std::find(values.begin(), values.end(), rates[i]) == values.end()) return false;
  }
  return true;
}

std::vector<std::vector<bool>> summed_tracks(const PaperWords& words, const Exact& sum) {
  std::vector<std::vector<bool>> all;
  for (const std::vector<std::size_t>& funds : words.sums) {
    std::vector<bool> tracks(words.tracks.size(), false);
    const auto add = [&](const auto& self, std::size_t i, const Exact& left) -> void {
      if (i == funds.size()) {
        if (left == Exact(0) && std::find(all.begin(), all.end(), tracks) == all.end()) all.push_back(tracks);
        return;
      }
      const PaperFund& fund = words.funds[funds[i]];
      for (const Exact& value : fund.values) {
        if (value > left) continue;
        const std::vector<bool> before = tracks;
        if (fund.track && value > Exact(0)) tracks[*fund.track] = true;
        self(self, i + 1, left - value);
        tracks = before;
      }
    };
    add(add, 0, sum);
  }
  return all;
}

std::optional<Sheet> read_sheet(const std::vector<std::u32string>& lines, const PaperWords& words,
                                const PaperOptions& options, const std::string& file, Faults& faults) {
  return Reader(lines, words, file, faults).read(options);
}

}  // namespace huong
