#include "calc/answer/verify.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include "calc/answer/sheet.hpp"
#include "calc/law/show.hpp"
#include "calc/text/csv.hpp"
#include "calc/text/json_writer.hpp"
#include "cli/commands.hpp"
#include "cli/embedded.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file, benefit, days;
  bool json = false, by_difference = false, no_causes = false;
};

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

constexpr std::size_t kPiece = 1u << 16;

/// What is written as it comes: memory must not grow with the rows.
class Output {
 public:
  explicit Output(const Door& door) : door_(door), stream_(nullptr, &std::fclose) {
    const std::string& file = door.settings().output;
    if (file.empty() || file == "-") return;
    // The pointer owns it; the check knows owners by another name. NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    stream_.reset(std::fopen(file.c_str(), "wb"));
    if (!stream_) door.usage(door.say(words::cannot_write, file), door.say(words::unreadable_fix));
  }
  std::string& text() { return text_; }
  void flush(bool all) {
    if (text_.size() < kPiece && !all) return;
    std::FILE* const to = stream_ ? stream_.get() : stdout;
    const bool written = std::fwrite(text_.data(), 1, text_.size(), to) == text_.size();
    if (!written || (all && std::fflush(to) != 0)) {
      const std::string& file = door_.settings().output;
      door_.usage(door_.say(words::cannot_write, file.empty() ? std::string("stdout") : file));
    }
    text_.clear();
  }

 private:
  const Door& door_;
  Stream stream_;
  std::string text_;
};

void number(std::string& out, const Exact& value) {
  const std::optional<Small> small = value.small();
  if (!small || small->d != 1) {
    out += to_string(value);
    return;
  }
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, small->n).ptr);
}

/// A field of text. A spreadsheet would run one that begins like a formula: an apostrophe before it keeps it text.
void field(std::string& out, std::string_view text) {
  out += ',';
  if (text.empty()) return;
  const bool formula = std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const bool quotes = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quotes) out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quotes) out += '"';
}

std::string_view status_word(const Verification& v) {
  return v.verdict == Verdict::bad_row ? std::string_view() : to_string(v.status);
}

struct Totals {
  std::uint64_t ok = 0, differs = 0, unknown = 0, bad = 0;
  std::map<std::string, std::pair<Exact, Exact>> money;  ///< by currency: paid too much, too little
  std::map<std::string, std::uint64_t> causes;
};

class Writer {
 public:
  Writer(const Lawbook& lawbook, bool json, const Door& door) : lawbook_(lawbook), json_(json), door_(door) {
    for (const Verdict verdict : {Verdict::ok, Verdict::differs, Verdict::unknown, Verdict::bad_row})
      verdicts_.push_back(word("verdict", to_string(verdict), door.lang()));
  }

  [[nodiscard]] std::string head() const {
    if (json_) return {};
    return "\xEF\xBB\xBFid,line,result,status,expected,paid,difference,verdict,verdict_text,reason,step,cause,"
           "cause_detail,touches,explanation,law,notes\r\n";
  }

  void row(std::string& out, const Decision& decision, const Verification& v) {
    if (json_) {
      json(out, decision, v);
    } else {
      csv(out, decision, v);
    }
  }

 private:
  [[nodiscard]] std::string_view result(const Decision& decision) const {
    return decision.benefit < 0 ? std::string_view() : lawbook_.benefits[static_cast<std::size_t>(decision.benefit)].id;
  }

  void csv(std::string& out, const Decision& decision, const Verification& v) const {
    const std::size_t start = out.size();
    field(out, decision.id);
    out.erase(start, 1);  // the first field has no comma before it
    out += ',';
    number(out, Exact(decision.line));
    field(out, result(decision));
    field(out, status_word(v));
    out += ',';
    if (v.expected) number(out, *v.expected);
    out += ',';
    if (v.verdict != Verdict::bad_row) number(out, decision.paid);
    out += ',';
    if (v.difference) number(out, *v.difference);
    field(out, to_string(v.verdict));
    field(out, verdicts_[static_cast<std::size_t>(v.verdict)]);
    field(out, v.reason);
    field(out, v.step);
    field(out, v.cause ? v.cause->code : std::string());
    field(out, v.cause ? v.cause->detail : std::string());
    field(out, v.cause ? v.cause->touches : std::string());
    std::string words = door_.text(v.text);
    if (v.cause) words += (words.empty() ? "" : " ") + door_.text(v.cause->text);
    field(out, words);
    field(out, v.law);
    field(out, joined(v.notes, " "));
    out += "\r\n";
  }

  void json(std::string& out, const Decision& decision, const Verification& v) {
    JsonWriter& w = writer_;
    w.clear();
    const auto amount = [&](std::string_view name, const std::optional<Exact>& value) {
      if (!value) return;
      std::string digits;
      number(digits, *value);
      w.member(name, digits);
    };
    const auto text = [&](std::string_view name, const std::string& value) {
      if (!value.empty()) w.member(name, value);
    };
    const auto both = [&](const Text& said) {
      if (said.vi.empty() && said.en.empty()) return;
      w.said("text", said.vi, said.en);
    };
    w.begin_object().member("huong", "verification/1").member("id", decision.id);
    w.key("line").integer(decision.line);
    text("result", std::string(result(decision)));
    text("status", std::string(status_word(v)));
    amount("expected", v.expected);
    if (v.verdict != Verdict::bad_row) amount("paid", decision.paid);
    amount("difference", v.difference);
    w.member("verdict", to_string(v.verdict));
    text("reason", v.reason);
    text("step", v.step);
    both(v.text);
    if (v.cause) {
      w.key("cause").begin_object().member("code", v.cause->code);
      text("detail", v.cause->detail);
      text("touches", v.cause->touches);
      both(v.cause->text);
      w.end_object();
    }
    text("law", v.law);
    if (!v.notes.empty()) w.strings("notes", v.notes);
    w.end_object();
    out += w.text();
    out += '\n';
  }

  const Lawbook& lawbook_;
  bool json_;
  const Door& door_;
  std::vector<std::string> verdicts_;
  JsonWriter writer_{false};
};

class Run {
 public:
  Run(const Arguments& arguments, const Door& door)
      : arguments_(arguments),
        door_(door),
        lawbook_(door.lawbook()),
        words_(sheet_words()),
        sheet_(*lawbook_, words_, options(arguments, door)),
        verifier_(lawbook_, {!arguments.no_causes}),
        writer_(*lawbook_, arguments.json, door) {}

  int run() {
    const Stream owned = open();
    std::FILE* const input = owned ? owned.get() : stdin;
    CsvReader reader(arguments_.file);
    Output output(door_);
    // The reader may still look into one piece while the next is read.
    std::array<std::vector<char>, 2> pieces = {std::vector<char>(kPiece), std::vector<char>(kPiece)};
    std::size_t turn = 0;
    CsvRow row;
    bool more = true;
    while (more) {
      std::vector<char>& piece = pieces[turn++ % 2];
      const std::size_t n = std::fread(piece.data(), 1, piece.size(), input);
      if (std::ferror(input) != 0) unreadable(words::unreadable);
      more = n == piece.size();
      reader.feed({piece.data(), n});
      if (!more) reader.finish();
      while (reader.next(row)) take(row, output);
    }
    if (!headed_) {
      if (reader.fault()) door_.refuse({*reader.fault()}, words::fault_sheet, words::faults_sheet);
      refuse_empty();
    }
    if (sheet_.finish()) give(output);
    if (reader.fault()) stopped(*reader.fault(), output);
    give_sorted(output);
    output.flush(true);
    summary();
    if (totals_.bad > 0 || totals_.unknown > 0) return kSomeFailed;
    return totals_.differs > 0 ? kDiffers : kDone;
  }

 private:
  static SheetWords sheet_words() {
    for (const EmbeddedFile& file : embedded_files()) {
      if (file.name == "data/sheet-words.csv") return SheetWords(file.text);
    }
    return SheetWords("");
  }

  static SheetOptions options(const Arguments& arguments, const Door& door) {
    SheetOptions options;
    options.file = arguments.file;
    options.as_of = door.asked_day();
    options.today = door.today();
    options.benefit = arguments.benefit;
    if (arguments.days == "dmy") options.days = DayOrder::day_first;
    if (arguments.days == "mdy") options.days = DayOrder::month_first;
    return options;
  }

  [[noreturn]] void unreadable(const Say& what) const {
    door_.refuse({{"file.unreadable",
                   arguments_.file,
                   {},
                   std::string(what.vi),
                   std::string(what.en),
                   std::string(words::unreadable_fix.vi),
                   std::string(words::unreadable_fix.en)}},
                 words::fault_sheet, words::faults_sheet);
  }

  [[nodiscard]] Stream open() const {
    if (arguments_.file == "-") return {nullptr, &std::fclose};
    std::error_code ignored;
    if (std::filesystem::is_directory(arguments_.file, ignored)) unreadable(words::is_folder);
    Stream stream(std::fopen(arguments_.file.c_str(), "rb"), &std::fclose);
    if (!stream) unreadable(words::unreadable);
    return stream;
  }

  [[noreturn]] void refuse_empty() const {
    door_.refuse({{"sheet.empty",
                   arguments_.file,
                   {},
                   std::string(words::sheet_empty.vi),
                   std::string(words::sheet_empty.en),
                   std::string(words::sheet_empty_fix.vi),
                   std::string(words::sheet_empty_fix.en)}},
                 words::fault_sheet, words::faults_sheet);
  }

  void take(const CsvRow& row, Output& output) {
    if (headed_) {
      if (sheet_.add(row)) give(output);
      return;
    }
    headed_ = true;
    Faults faults;
    sheet_.head(row, faults);
    if (!faults.empty()) door_.refuse(faults, words::fault_sheet, words::faults_sheet);
    if (!sheet_.ignored().empty()) door_.note(door_.say(words::columns_ignored, joined(sheet_.ignored())));
    output.text() += writer_.head();
  }

  void give(Output& output) {
    const Decision& decision = sheet_.decision();
    if (sheet_.faults().empty()) {
      verifier_.verify(decision, found_);
    } else {
      Verifier::refuse(decision, sheet_.faults(), found_);
    }
    count(decision);
    write(decision, output);
  }

  void write(const Decision& decision, Output& output) {
    if (!arguments_.by_difference) {
      writer_.row(output.text(), decision, found_);
      output.flush(false);
      return;
    }
    if (found_.verdict == Verdict::ok) return;
    Exact stake = found_.difference.value_or(decision.paid);
    if (stake < Exact(0)) stake = -stake;
    std::string line;
    writer_.row(line, decision, found_);
    sorted_.emplace_back(std::move(stake), std::move(line));
  }

  void give_sorted(Output& output) {
    std::stable_sort(sorted_.begin(), sorted_.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [stake, line] : sorted_) {
      output.text() += line;
      output.flush(false);
    }
  }

  void stopped(const Fault& fault, Output& output) {
    Decision decision;
    decision.line = fault.place.line;
    Verifier::refuse(decision, {fault}, found_);
    count(decision);
    write(decision, output);
  }

  void count(const Decision& decision) {
    switch (found_.verdict) {
      case Verdict::ok:
        ++totals_.ok;
        return;
      case Verdict::differs:
        ++totals_.differs;
        break;
      case Verdict::unknown:
        ++totals_.unknown;
        break;
      case Verdict::bad_row:
        ++totals_.bad;
        return;
    }
    if (found_.cause) ++totals_.causes[found_.cause->code];
    if (!found_.difference || decision.benefit < 0) return;
    auto& [over, under] = totals_.money[currency(decision.benefit)];
    if (*found_.difference > Exact(0)) {
      over = over + *found_.difference;
    } else {
      under = under - *found_.difference;
    }
  }

  [[nodiscard]] std::string currency(std::int32_t index) const {
    const Benefit& benefit = lawbook_->benefits[static_cast<std::size_t>(index)];
    const RuleId rule = benefit.amount != kNoRule ? benefit.amount : benefit.low;
    if (rule == kNoRule) return {};
    const Symbol symbol = lawbook_->rules[static_cast<std::size_t>(rule)].unit.currency;
    return symbol == kNoSymbol ? std::string() : lawbook_->symbols.text(symbol);
  }

  void summary() const {
    const std::uint64_t all = totals_.ok + totals_.differs + totals_.unknown + totals_.bad;
    door_.note(door_.say(words::verify_total, all, totals_.ok, totals_.differs, totals_.unknown, totals_.bad));
    for (const auto& [code, sums] : totals_.money) {
      door_.note(door_.say(words::verify_money, currency_name(code, door_.lang()),
                           show_number(sums.first, door_.lang()), show_number(sums.second, door_.lang())));
    }
    std::vector<std::pair<std::uint64_t, std::string>> causes;
    for (const auto& [code, n] : totals_.causes) causes.emplace_back(n, code);
    std::stable_sort(causes.begin(), causes.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [n, code] : causes)
      door_.note(door_.say(words::verify_cause, n, word("cause", code, door_.lang()), code));
  }

  const Arguments& arguments_;
  const Door& door_;
  std::shared_ptr<const Lawbook> lawbook_;
  SheetWords words_;
  DecisionSheet sheet_;
  Verifier verifier_;
  Writer writer_;
  Verification found_;
  Totals totals_;
  std::vector<std::pair<Exact, std::string>> sorted_;
  bool headed_ = false;
};

int verify(const Arguments& arguments, const Door& door) {
  if (arguments.file.empty()) door.usage(door.say(words::argument_missing, door.say(words::file_argument)));
  if (!arguments.days.empty() && arguments.days != "dmy" && arguments.days != "mdy")
    door.usage(door.say(words::bad_days, arguments.days));
  return Run(arguments, door).run();
}

}  // namespace

Command verify_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"verify",
          {{"file", &arguments->file},
           {"--json", &arguments->json, words::opt_json_lines},
           {"--by-difference", &arguments->by_difference, words::opt_by_difference},
           {"--benefit", &arguments->benefit, words::opt_benefit},
           {"--days", &arguments->days, words::opt_days},
           {"--no-causes", &arguments->no_causes, words::opt_no_causes}},
          [arguments](const Door& door) { return verify(*arguments, door); }};
}

}  // namespace huong::cli
