#include "calc/papers/history.hpp"

#include <algorithm>
#include <set>

#include "calc/papers/remarks.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

/// Months of one scheme at one amount, whichever rows they come from.
struct Piece {
  std::size_t kind = 0;
  Span months{Month{0}, Month{0}};
  Basis basis = Basis::none;
  Exact amount;
  std::vector<std::string> not_in;
  std::vector<std::size_t> rows;

  [[nodiscard]] bool continues(const Piece& before) const {
    return kind == before.kind && basis == before.basis && amount == before.amount && not_in == before.not_in &&
           rows == before.rows && months.first == before.months.last + 1;
  }
};

class History {
 public:
  History(const Sheet& sheet, const PaperWords& words, const PaperOptions& options, Reading& reading)
      : sheet_(sheet),
        words_(words),
        options_(options),
        reading_(reading),
        remarks_(sheet, reading),
        pieces_by_track_(words.tracks.size()) {}

  void make() {
    reading_.issues = sheet_.issues;
    for (const SheetTotal& total : sheet_.totals) {
      if (total.until && !words_.attached(total.track)) reading_.as_of = total.until;
    }
    lines_ = judge_rows(sheet_, words_, options_, reading_);
    lay_out();
    previous_wages();
    gaps();
    person();
    records();
    for (const SheetTotal& total : sheet_.totals) reconcile(total);
    no_total();
    put_in_order(reading_.issues, [](const PaperIssue& a, const PaperIssue& b) {
      return (a.line == 0 ? ~0u : a.line) < (b.line == 0 ? ~0u : b.line);
    });
  }

 private:
  // ---- the months of a life ----

  void lay_out() {
    std::set<Month> cuts;
    std::vector<bool> listed(words_.tracks.size(), false);
    for (const PaperLine& line : lines_) {
      cuts.insert(line.months.first);
      cuts.insert(line.months.last + 1);
      const std::size_t section = sheet_.rows[line.row].section;
      const auto own = words_.own_track(words_.kinds[line.kind]);
      if (own && section != SheetRow::kNoSection && words_.sections[section].track == own) listed[*own] = true;
    }
    for (auto at = cuts.begin(); at != cuts.end() && std::next(at) != cuts.end(); ++at) {
      segment({*at, *std::next(at) - 1}, listed);
    }
  }

  void segment(Span months, const std::vector<bool>& listed) {
    std::vector<const PaperLine*> main, back_pay;
    std::vector<std::vector<const PaperLine*>> own(words_.tracks.size());
    for (const PaperLine& line : lines_) {
      if (line.months.first > months.first || line.months.last < months.last) continue;
      const PaperKind& kind = words_.kinds[line.kind];
      if (kind.use == PaperKind::Use::back_pay) {
        back_pay.push_back(&line);
      } else if (const auto track = words_.own_track(kind)) {
        own[*track].push_back(&line);
      } else {
        main.push_back(&line);
      }
    }
    std::optional<PaperLine> job = settle(main, months);
    Piece piece;
    if (job) {
      piece = piece_of(*job, main, months);
      add_back_pay(piece, back_pay);
    } else if (!back_pay.empty()) {
      back_pay_alone(back_pay, months);
    }
    for (std::size_t t = 0; t < words_.tracks.size(); ++t) {
      if (!words_.attached(t)) continue;
      const std::optional<PaperLine> extra = settle(own[t], months);
      const bool covered = job && words_.kinds[job->kind].counts_in(t);
      const bool denied = job && !covered && words_.comes_with(words_.kinds[job->kind], t);
      if (extra) {
        // A list of another fund that shows no amounts says only that it was paid.
        const bool silent = extra->basis == Basis::none && !extra->unclear;
        const bool same =
            silent || (extra->basis != Basis::none && extra->basis == piece.basis && extra->amount == piece.amount);
        if (covered && same) {
          for (const PaperLine* line : own[t]) piece.rows.push_back(line->row);
          continue;
        }
        append(pieces_by_track_[t], piece_of(*extra, own[t], months));
        continue;
      }
      if (denied || (covered && !job->attached[t].value_or(!listed[t])))
        piece.not_in.push_back(words_.tracks[t].scheme);
    }
    if (job) append(pieces_, std::move(piece));
  }

  static Piece piece_of(const PaperLine& line, const std::vector<const PaperLine*>& from, Span months) {
    Piece piece;
    piece.kind = line.kind;
    piece.months = months;
    piece.basis = line.basis;
    piece.amount = line.amount;
    for (const PaperLine* each : from) piece.rows.push_back(each->row);
    return piece;
  }

  static void append(std::vector<Piece>& pieces, Piece piece) {
    if (!pieces.empty() && piece.continues(pieces.back())) {
      pieces.back().months.last = piece.months.last;
    } else {
      pieces.push_back(std::move(piece));
    }
  }

  // A remark on lines that stand together is made once, not month by month.
  bool first_time(const std::string& code, const std::vector<const PaperLine*>& lines) {
    std::vector<std::size_t> rows;
    for (const PaperLine* line : lines) rows.push_back(line->row);
    return told_.emplace(code, std::move(rows)).second;
  }
  static std::vector<std::size_t> rows_of(const std::vector<const PaperLine*>& lines) {
    std::vector<std::size_t> rows;
    for (const PaperLine* line : lines) rows.push_back(line->row);
    return rows;
  }
  [[nodiscard]] std::string line_numbers(const std::vector<const PaperLine*>& lines) const {
    std::string text;
    for (const PaperLine* line : lines) {
      text += (text.empty() ? "" : ", ") + std::to_string(sheet_.rows[line->row].lines.front());
    }
    return text;
  }

  // One month on several lines counts once. Which of them speaks for it?
  std::optional<PaperLine> settle(const std::vector<const PaperLine*>& lines, Span months) {
    if (lines.empty()) return std::nullopt;
    if (lines.size() == 1) return *lines.front();
    const std::string when = shown_span(months), numbers = line_numbers(lines);
    for (std::size_t i = lines.size(); i-- > 0;) {
      if (!lines[i]->correction) continue;
      if (first_time("papers.corrected", lines)) {
        remarks_.note(
            "papers.corrected", rows_of(lines),
            {when + ": các dòng " + numbers + " trùng tháng, lấy dòng điều chỉnh in sau",
             when + ": lines " + numbers + " have the same months; the later line, called a correction, stands"},
            {"so lại với giấy gốc", "compare with the paper"});
      }
      return *lines[i];
    }
    std::vector<const PaperLine*> counting;
    for (const PaperLine* line : lines) {
      if (words_.kinds[line->kind].counts_at_all() || words_.own_track(words_.kinds[line->kind]))
        counting.push_back(line);
    }
    if (!counting.empty() && counting.size() < lines.size()) {
      if (first_time("papers.two-kinds", lines)) {
        remarks_.ask(
            "papers.two-kinds", rows_of(lines),
            {when + ": các dòng " + numbers + " trùng tháng, dòng thì tính, dòng thì không; tạm lấy dòng được tính",
             when + ": lines " + numbers +
                 " have the same months, one counts and one does not; the one that counts is taken"},
            {"tháng nào được tính thì chỉ để ở một dòng", "leave each month on the one line that is right"});
      }
      return counting.size() == 1 ? *counting.front() : settle(counting, months);
    }
    // The line that counts for most speaks for the kind.
    const PaperLine* first = lines.front();
    for (const PaperLine* line : lines) {
      const bool same_scheme = words_.kinds[line->kind].scheme == words_.kinds[first->kind].scheme;
      if (same_scheme && words_.kinds[line->kind].counts.size() > words_.kinds[first->kind].counts.size()) first = line;
    }
    PaperLine all = *first;
    bool amounts_differ = false, kinds_differ = false, schemes_differ = false;
    for (const PaperLine* line : lines) {
      const PaperKind &a = words_.kinds[line->kind], &b = words_.kinds[all.kind];
      schemes_differ = schemes_differ || a.scheme != b.scheme;
      kinds_differ = kinds_differ || line->kind != all.kind;
      if (line->basis != Basis::none) {
        if (all.basis == Basis::none) {
          all.basis = line->basis;
          all.amount = line->amount;
        }
        amounts_differ = amounts_differ || line->basis != all.basis || line->amount != all.amount;
      }
      for (std::size_t t = 0; t < all.attached.size(); ++t) {
        if (line->attached[t] == std::optional<bool>(true)) all.attached[t] = true;
      }
    }
    if (schemes_differ) {
      if (first_time("papers.two-kinds", lines)) {
        remarks_.ask("papers.two-kinds", rows_of(lines),
                     {when + ": các dòng " + numbers +
                          " trùng tháng ở hai chế độ; tháng chỉ tính một lần, tạm lấy dòng in trước",
                      when + ": lines " + numbers +
                          " have the same months in two schemes; a month counts once, the line printed first is taken"},
                     {"phần đóng trùng có thể được hoàn trả: hỏi cơ quan bảo hiểm",
                      "what was paid twice may be paid back: ask the institution"});
      }
      return *first;
    }
    if (amounts_differ) {
      if (first_time("papers.two-wages", lines)) {
        remarks_.ask(
            "papers.two-wages", rows_of(lines),
            {when + ": các dòng " + numbers + " trùng tháng mà khác mức đóng; tháng chỉ tính một lần, chưa rõ mức nào",
             when + ": lines " + numbers +
                 " have the same months and other amounts; a month counts once, which amount is not clear"},
            {"hỏi mức nào đã dùng làm căn cứ đóng, rồi bỏ dòng kia",
             "ask which amount the contributions were paid on and drop the other line"});
      }
      all.basis = Basis::none;
      all.amount = Exact(0);
      return all;
    }
    if (first_time("papers.same-twice", lines)) {
      remarks_.note(
          "papers.same-twice", rows_of(lines),
          {when + ": các dòng " + numbers + " trùng tháng" + (kinds_differ ? "" : ", cùng mức đóng") + "; tính một lần",
           when + ": lines " + numbers + " have the same months" + (kinds_differ ? "" : " and amount") +
               "; counted once"},
          {});
    }
    return all;
  }

  void add_back_pay(Piece& piece, const std::vector<const PaperLine*>& back_pay) {
    if (back_pay.empty()) return;
    if (!words_.kinds[piece.kind].counts_at_all()) {
      back_pay_alone(back_pay, piece.months);
      return;
    }
    for (const PaperLine* line : back_pay) {
      piece.rows.push_back(line->row);
      if (piece.basis == Basis::wage && line->basis == Basis::wage) {
        piece.amount = piece.amount + line->amount;
        continue;
      }
      if (!first_time("papers.back-pay-unclear", {line})) continue;
      remarks_.ask("papers.back-pay-unclear", {line->row},
                   {"truy đóng không cộng được vào mức đóng của tháng",
                    "the back-pay cannot be added to the amount of the months"},
                   {"ghi mức đóng sau khi truy đóng vào dòng của tháng",
                    "write the amount after the back-pay on the line of the months"});
    }
  }

  void back_pay_alone(const std::vector<const PaperLine*>& back_pay, Span months) {
    back_pay_alone_ = back_pay_alone_ | Spans{months};
    if (!first_time("papers.back-pay-alone", back_pay)) return;
    remarks_.ask(
        "papers.back-pay-alone", rows_of(back_pay),
        {"chỉ có dòng truy đóng cho các tháng này (từ " + shown_month(months.first) + "): chưa tính tháng nào",
         "these months (from " + shown_month(months.first) + ") have a back-pay line only: none is counted"},
        {"nếu đây là tháng đóng bù đã nộp đủ thì ghi thành dòng đóng thường; nếu chỉ là chênh lệch lương thì tìm dòng "
         "gốc",
         "if these months themselves were paid late, write it as an ordinary line; if it is a difference of wage, find "
         "the first line"});
  }

  void previous_wages() {
    const Piece* before = nullptr;
    for (Piece& piece : pieces_) {
      const PaperKind& kind = words_.kinds[piece.kind];
      const bool follows = before != nullptr && before->months.last + 1 == piece.months.first &&
                           before->basis != Basis::none && words_.kinds[before->kind].scheme == kind.scheme;
      if (kind.previous_wage && piece.basis == Basis::none) {
        if (follows) {
          piece.basis = before->basis;
          piece.amount = before->amount;
          remarks_.note(
              "papers.previous-wage", {piece.rows.front()},
              {"không ghi mức đóng: lấy mức của tháng liền trước (" + shown_amount(piece.amount).vi + ")",
               "no amount printed: that of the month before is taken (" + shown_amount(piece.amount).en + ")"},
              {"so lại với giấy gốc", "compare with the paper"});
        } else {
          remarks_.ask("papers.no-wage", {piece.rows.front()},
                       {"không có mức đóng, và không có tháng liền trước để lấy theo",
                        "no amount, and no month before to take it from"},
                       {"ghi mức đóng của tháng trước khi nghỉ", "write the amount of the month before the leave"});
        }
      } else if (kind.previous_wage && follows && (piece.basis != before->basis || piece.amount != before->amount)) {
        remarks_.note("papers.previous-wage", {piece.rows.front()},
                      {"mức đóng " + shown_amount(piece.amount).vi + " khác tháng liền trước (" +
                           shown_amount(before->amount).vi + ")",
                       "the amount " + shown_amount(piece.amount).en + " is not that of the month before (" +
                           shown_amount(before->amount).en + ")"},
                      {"so lại với giấy gốc", "compare with the paper"});
      }
      before = &piece;
    }
  }

  // A hole in one and the same job is more likely a lost line than a pause.
  void gaps() {
    Spans all;
    for (const Piece& piece : pieces_) all = all | Spans{piece.months};
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      const Piece &a = pieces_[i - 1], &b = pieces_[i];
      const std::u32string &before = sheet_.rows[a.rows.front()].employer,
                           &after = sheet_.rows[b.rows.front()].employer;
      if (before.empty() || before != after || a.months.last + 1 >= b.months.first) continue;
      const Span gap{a.months.last + 1, b.months.first - 1};
      if (!(Spans{gap} & all).empty()) continue;
      remarks_.note(
          "papers.gap", {b.rows.front()},
          {"trống " + shown_span(gap) + " (" + std::to_string(gap.months()) + " tháng) trong cùng một đơn vị",
           "a gap of " + std::to_string(gap.months()) + " months, " + shown_span(gap) + ", within one employer"},
          {"xem giấy có sót dòng không", "see whether a line of the paper is missing"});
    }
  }

  // ---- the case ----

  void person() {
    Case& c = reading_.result;
    c.as_of = options_.as_of;
    c.person.born = sheet_.born ? sheet_.born : options_.born;
    c.person.sex = sheet_.sex ? sheet_.sex : options_.sex;
    const bool other = (sheet_.born && options_.born && *sheet_.born != *options_.born) ||
                       (sheet_.sex && options_.sex && *sheet_.sex != *options_.sex);
    if (!other) return;
    remarks_.ask("papers.person-differs", {},
                 {"giấy ghi ngày sinh hoặc giới tính khác với điều bạn ghi; lấy theo giấy",
                  "the paper has another date of birth or sex than you gave; the paper's is taken"},
                 {"xem có đúng giấy của người này không", "see whether this is the right person's paper"});
  }

  void records() {
    std::vector<const Piece*> all;
    for (const Piece& piece : pieces_) all.push_back(&piece);
    for (const std::vector<Piece>& own : pieces_by_track_) {
      for (const Piece& piece : own) all.push_back(&piece);
    }
    put_in_order(all, [](const Piece* a, const Piece* b) { return a->months.first < b->months.first; });
    for (const Piece* piece : all) {
      const PaperKind& kind = words_.kinds[piece->kind];
      Record record;
      record.scheme = kind.scheme;
      record.kind = kind.kind;
      record.months = piece->months;
      record.basis = piece->basis;
      record.amount = piece->amount;
      record.not_in = piece->not_in;
      if (piece->basis == Basis::coefficient && !words_.own_track(kind)) {
        for (const auto& [key, value] : words_.coefficient_keys) record.keys.push_back({key, value, {}});
      }
      for (const std::size_t row : piece->rows) reading_.rows[row].used = true;
      if (options_.judge) {
        for (Said& said : options_.judge(record)) {
          remarks_.note("papers.law", {piece->rows.front()}, std::move(said), {});
        }
      }
      reading_.result.records.push_back(std::move(record));
      reading_.origins.push_back(piece->rows);
    }
  }

  // ---- the totals ----

  [[nodiscard]] Spans months_in(std::size_t track) const {
    std::vector<Span> spans;
    const auto add = [&](const Piece& piece) {
      const bool denied =
          std::find(piece.not_in.begin(), piece.not_in.end(), words_.tracks[track].scheme) != piece.not_in.end();
      if (words_.kinds[piece.kind].counts_in(track) && !denied) spans.push_back(piece.months);
    };
    for (const Piece& piece : pieces_) add(piece);
    for (const Piece& piece : pieces_by_track_[track]) add(piece);
    return Spans(std::move(spans));
  }

  [[nodiscard]] Spans months_of_kind(std::size_t kind) const {
    std::vector<Span> spans;
    for (const Piece& piece : pieces_) {
      if (piece.kind == kind) spans.push_back(piece.months);
    }
    return Spans(std::move(spans));
  }

  void reconcile(const SheetTotal& total) {
    Spans read = months_in(total.track);
    if (total.until) read = read.until(*total.until);
    const PaperTrack& track = words_.tracks[total.track];
    reading_.totals.push_back({track.id, track.label, total.months, read.months(), total.until, total.line});
    const int missing = total.months - read.months();
    if (missing == 0) return;
    const std::string printed = std::to_string(total.months), found = std::to_string(read.months()),
                      n = std::to_string(missing < 0 ? -missing : missing);
    PaperIssue issue;
    issue.code = "papers.total-differs";
    issue.question = true;
    issue.line = total.line;
    issue.quote = total.quote;
    issue.what = {track.label.vi + ": giấy ghi " + printed + " tháng, đọc được " + found +
                      (missing > 0 ? ", thiếu " : ", thừa ") + n,
                  track.label.en + ": the paper says " + printed + " months, " + found + " were read, " + n +
                      (missing > 0 ? " too few" : " too many")};
    issue.fix = missing > 0 ? why_missing(total.track, missing, read) : why_more(total.track, -missing);
    reading_.issues.push_back(std::move(issue));
  }

  Said why_missing(std::size_t track, int missing, const Spans& read) const {
    Said why;
    if (read.empty() && track != 0) {
      add_said(why, {"các dòng không cho biết là những tháng nào", "the lines do not say which months they are"});
      return why;
    }
    if (back_pay_alone_.months() == missing) {
      add_said(why, {"đúng bằng số tháng chỉ có dòng truy đóng (" + shown_spans(back_pay_alone_) + ")",
                     "just as many months have a back-pay line only (" + shown_spans(back_pay_alone_) + ")"});
    }
    for (std::size_t k = 0; k < words_.kinds.size(); ++k) {
      if (words_.kinds[k].counts_in(track)) continue;
      const Spans months = months_of_kind(k) - read;
      if (months.months() != missing) continue;
      add_said(why, {"đúng bằng số tháng “" + words_.kinds[k].label.vi + "” (" + shown_spans(months) + ")",
                     "just as many months are “" + words_.kinds[k].label.en + "” (" + shown_spans(months) + ")"});
    }
    const bool hole = std::any_of(reading_.issues.begin(), reading_.issues.end(), [](const PaperIssue& i) {
      return i.question && (i.code == "papers.not-understood" || i.code == "papers.open" ||
                            i.code == "papers.from-after-to" || i.code == "papers.cell");
    });
    if (hole) add_said(why, {"có dòng chưa đọc được, xem ở trên", "some lines were not understood, see above"});
    if (!read.empty() && read.first()->year() == read.last()->year()) {
      const std::string year = std::to_string(read.first()->year());
      add_said(why, {"các dòng chỉ thuộc năm " + year + ": giấy của một năm? thêm giấy các năm khác",
                     "all lines are of " + year + ": a yearly sheet? add those of the other years"});
    } else if (!hole && !read.gaps().empty()) {
      add_said(why, {"có thể sót dòng ở khoảng trống " + shown_spans(read.gaps()),
                     "a line may be missing in the gap " + shown_spans(read.gaps())});
    }
    if (why.vi.empty())
      add_said(why, {"có thể còn giấy khác hoặc sổ khác chưa gộp", "there may be another sheet, or a book not merged"});
    return why;
  }

  Said why_more(std::size_t track, int more) const {
    Said why;
    for (std::size_t k = 0; k + 1 < words_.kinds.size(); ++k) {
      if (!words_.kinds[k].counts_in(track) || months_of_kind(k).months() != more) continue;
      add_said(why, {"đúng bằng số tháng “" + words_.kinds[k].label.vi + "”",
                     "just as many months are “" + words_.kinds[k].label.en + "”"});
    }
    if (words_.attached(track)) {
      add_said(why, {"giấy có thể đã trừ những tháng đã hưởng, hoặc có tháng không đóng quỹ này",
                     "the paper may leave out months already drawn, or this fund was not paid in some months"});
    } else {
      add_said(why, {"có thể có dòng trùng, tháng đã rút một lần, hoặc tháng đơn vị chưa đóng",
                     "lines may be double, months drawn out in one sum, or not paid by the employer"});
    }
    return why;
  }

  void no_total() {
    const bool any = std::any_of(sheet_.totals.begin(), sheet_.totals.end(),
                                 [](const SheetTotal& total) { return total.track == 0; });
    if (any || pieces_.empty()) return;
    remarks_.note("papers.no-total", {},
                  {"giấy không ghi tổng thời gian (" + words_.tracks[0].label.vi +
                       "): không có gì để đối chiếu; đọc được " + std::to_string(months_in(0).months()) + " tháng",
                   "the paper prints no total (" + words_.tracks[0].label.en + ") to compare with; " +
                       std::to_string(months_in(0).months()) + " months were read"},
                  {"tự cộng lại theo giấy gốc", "add it up yourself by the paper"});
  }

  const Sheet& sheet_;
  const PaperWords& words_;
  const PaperOptions& options_;
  Reading& reading_;
  PaperRemarks remarks_;
  std::vector<PaperLine> lines_;
  std::vector<Piece> pieces_;
  std::vector<std::vector<Piece>> pieces_by_track_;  // lines of attached schemes
  Spans back_pay_alone_;
  std::set<std::pair<std::string, std::vector<std::size_t>>> told_;
};

}  // namespace

void make_history(const Sheet& sheet, const PaperWords& words, const PaperOptions& options, Reading& reading) {
  History(sheet, words, options, reading).make();
}

}  // namespace huong
