// The engine as a WebAssembly module: a call in JSON and a text in, the text of an answer out. It knows no file and no
// clock; the day comes with the call. Each command gives the bytes that the command line prints for it.
#include <emscripten/emscripten.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calc/answer/agreements.hpp"
#include "calc/answer/answer.hpp"
#include "calc/answer/check.hpp"
#include "calc/answer/comparison.hpp"
#include "calc/answer/judge.hpp"
#include "calc/answer/timeline.hpp"
#include "calc/coordination/coordination.hpp"
#include "calc/law/compiled.hpp"
#include "calc/law/parts.hpp"
#include "calc/papers/papers.hpp"
#include "calc/text/closest.hpp"
#include "calc/text/fault.hpp"
#include "calc/text/format.hpp"

namespace huong {
namespace {

/// As the command line's exit codes.
enum Code : int { kDone = 0, kInput = 3, kUndecided = 4, kNoLaw = 5, kNotOperative = 8 };

// Three modules of one source: HUONG_PAPERS reads papers and nothing else; HUONG_FULL has everything and reads YAML;
// the worker's has what a phone needs.
#ifdef HUONG_FULL
constexpr ReadLimits kLimits{};
#else
/// What a phone's memory bears; a life of insurance needs a hundredth of it.
constexpr ReadLimits kLimits{1u << 20, 24, 50'000};
#endif

struct Call {
  std::string command, file = "-", lang = "vi", as_of, today, result, paper = "auto", born, sex, agreement, against,
                       strict, reasons, only;
#ifdef HUONG_FULL
  std::string operative, age;
  Node variants, rates, drafts;  ///< lists of texts; texts of agreements by their names
#endif
};

Fault fault_of(std::string code, Said what, Said fix) {
  return {std::move(code), "", {}, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)};
}

struct Option {
  std::string_view name;
  std::string Call::*into;
};
constexpr auto kOptions = std::to_array<Option>({{"command", &Call::command},
                                                 {"file", &Call::file},
                                                 {"lang", &Call::lang},
                                                 {"as_of", &Call::as_of},
                                                 {"today", &Call::today},
                                                 {"result", &Call::result},
                                                 {"paper", &Call::paper},
                                                 {"born", &Call::born},
                                                 {"sex", &Call::sex},
                                                 {"agreement", &Call::agreement},
                                                 {"against", &Call::against},
                                                 {"strict", &Call::strict},
#ifdef HUONG_FULL
                                                 {"operative", &Call::operative},
                                                 {"age", &Call::age},
#endif
                                                 {"reasons", &Call::reasons},
                                                 {"only", &Call::only}});

#ifdef HUONG_FULL
struct Texts {
  std::string_view name;
  Node Call::*into;
  bool named;  ///< each under a name
};
constexpr auto kTexts = std::to_array<Texts>(
    {{"variants", &Call::variants, false}, {"rates", &Call::rates, false}, {"drafts", &Call::drafts, true}});

/// Whether it is one of the options of several texts, which is taken.
bool take_texts(const Node::Entry& entry, Call& call, Faults& faults) {
  const auto at = std::find_if(kTexts.begin(), kTexts.end(), [&](const Texts& o) { return o.name == entry.key; });
  if (at == kTexts.end()) return false;
  const Node& value = entry.value;
  const auto is_text = [](const Node& each) { return each.is_scalar(); };
  const auto is_named = [](const Node::Entry& each) { return each.value.is_scalar(); };
  const bool right = at->named ? value.kind == Node::Kind::map && std::all_of(value.entries.begin(), value.entries.end(), is_named)
                               : value.kind == Node::Kind::list && std::all_of(value.items.begin(), value.items.end(), is_text);
  if (right) {
    call.*(at->into) = value;
    return true;
  }
  faults.push_back(
      at->named ? fault_of("options.value",
                           {"tùy chọn “" + entry.key + "” phải gồm các văn bản, mỗi văn bản một tên",
                            "the option “" + entry.key + "” must be texts under their names"},
                           {"viết {\"ten\": \"…\"}", "write {\"name\": \"…\"}"})
                : fault_of("options.value",
                           {"tùy chọn “" + entry.key + "” phải là một danh sách chữ",
                            "the option “" + entry.key + "” must be a list of texts"},
                           {"viết [\"…\", \"…\"]", "write [\"…\", \"…\"]"}));
  return true;
}
#endif

Call read_call(std::string_view text, Faults& faults) {
  Call call;
  const Node root = read_json(text, "options", faults, kLimits);
  std::vector<std::string_view> names;
  for (const Option& option : kOptions) names.push_back(option.name);
#ifdef HUONG_FULL
  for (const Texts& option : kTexts) names.push_back(option.name);
#endif
  for (const Node::Entry& entry : root.entries) {
#ifdef HUONG_FULL
    if (take_texts(entry, call, faults)) continue;
#endif
    const auto at =
        std::find_if(kOptions.begin(), kOptions.end(), [&](const Option& o) { return o.name == entry.key; });
    if (at == kOptions.end()) {
      const std::string guess = closest(entry.key, names);
      faults.push_back(fault_of("options.unknown-key",
                                {"không có tùy chọn “" + entry.key + "”", "there is no option “" + entry.key + "”"},
                                guess.empty() ? Said{"bỏ tùy chọn này", "leave it out"}
                                              : Said{"Có phải bạn muốn: " + guess, "Did you mean: " + guess}));
    } else if (!entry.value.is_scalar()) {
      faults.push_back(
          fault_of("options.value",
                   {"tùy chọn “" + entry.key + "” phải là chữ", "the option “" + entry.key + "” must be a text"},
                   {"viết trong dấu nháy kép", "write it in double quotes"}));
    } else {
      call.*(at->into) = entry.value.text;
    }
  }
  return call;
}

class Module {
 public:
  std::string& text(int which) { return texts_[static_cast<std::size_t>(which)]; }
  [[nodiscard]] const std::string& answer() const { return answer_; }

  int run() {
    answer_.clear();
    Faults faults;
    call_ = read_call(texts_[0], faults);
    int code = kDone;
    if (faults.empty()) code = dispatch(faults);
    if (faults.empty()) return code;
    mute(faults);
    answer_ = faults_json(faults);
    return kInput;
  }

 private:
  using Command = int (Module::*)(Faults&);
  struct Named {
    std::string_view name;
    Command run;
    bool needs_law = true;
  };

  int dispatch(Faults& faults) {
    // One line a command; each has its method in wasm/package/huong.js.
    static constexpr auto kCommands = std::to_array<Named>({
      {"pack", &Module::add_pack, false}, {"open", &Module::open, false}, {"lawbook", &Module::lawbook},
#ifndef HUONG_PAPERS
          {"needs", &Module::needs}, {"calc", &Module::calc}, {"options", &Module::options},
          {"explain", &Module::explain}, {"todo", &Module::todo}, {"calendar", &Module::calendar},
          {"timeline", &Module::timeline},
#endif
#if defined HUONG_PAPERS || defined HUONG_FULL
          {"import", &Module::import_paper},
#endif
#ifdef HUONG_FULL
          {"check", &Module::check}, {"agreements", &Module::agreements}, {"questions", &Module::agreement_questions},
          {"compare", &Module::compare}, {"json", &Module::json, false},
#endif
    });
    const auto at =
        std::find_if(kCommands.begin(), kCommands.end(), [&](const Named& n) { return n.name == call_.command; });
    if (at == kCommands.end()) {
      faults.push_back(fault_of(
          "options.unknown-command",
          {"bản này không có lệnh “" + call_.command + "”", "this build has no command “" + call_.command + "”"},
          {"xem các lệnh trong index.d.ts; huong-full.wasm có đủ các lệnh",
           "see the commands in index.d.ts; huong-full.wasm has them all"}));
      return kInput;
    }
    if (at->needs_law && !lawbook_) {
      faults.push_back(fault_of("options.no-lawbook", {"chưa nạp bộ luật", "no lawbook is loaded"},
                                {"nạp các gói luật trước", "load its packs first"}));
      return kInput;
    }
    if (at->needs_law && !speaks(faults)) return kInput;
    return (this->*(at->run))(faults);
  }

  // ---- the lawbook ----

  int add_pack(Faults&) {
    parts_.push_back(std::move(texts_[1]));
    return kDone;
  }

  int open(Faults& faults) {
    const std::vector<std::string> parts = std::exchange(parts_, {});
    std::optional<OpenedLawbook> opened = open_compiled({parts.begin(), parts.end()}, faults);
    if (!opened) return kInput;
#if defined HUONG_PAPERS || defined HUONG_FULL
    std::vector<PaperWords> papers = load_paper_words(opened->papers, faults);
    if (!faults.empty()) return kInput;
    papers_ = std::move(papers);
#endif
    lawbook_ = std::move(opened->book);
    determiner_.emplace(lawbook_);
    return lawbook(faults);
  }

  [[nodiscard]] bool other_language() const { return lawbook_ && !lawbook_->language().empty(); }

  /// Whether the lawbook speaks the language of the call.
  bool speaks(Faults& faults) const {
    const std::string& language = lawbook_->language();
    if (call_.lang == "vi" || call_.lang == language) return true;
    const std::string here = language.empty() ? "vi" : "vi, " + language;
    faults.push_back(fault_of("options.lang-not-loaded",
                              {"lang: chưa nạp ngôn ngữ “" + call_.lang + "”, chỉ có " + here,
                               "lang: the language “" + call_.lang + "” is not loaded, only " + here},
                              {"nạp lại bộ luật cùng các gói của ngôn ngữ này (….<lang>.lawbook)",
                               "open the lawbook again with the packs of this language (….<lang>.lawbook)"}));
    return false;
  }

  /// Faults of a case name things in the words of the law: in English only where these are here.
  void mute(Faults& faults) const {
    if (!lawbook_ || other_language()) return;
    for (Fault& fault : faults) {
      if (!fault.code.starts_with("case.")) continue;
      fault.what_en.clear();
      fault.fix_en.clear();
    }
  }

  int lawbook(Faults&) {
    JsonWriter json;
    json.begin_object().member("huong", "lawbook/1").member("version", lawbook_->version);
    json.member("digest", lawbook_->digest);
    json.strings("countries", lawbook_->countries());
    json.strings("missing", lawbook_->missing);
    std::vector<std::string> languages{"vi"};
    if (other_language()) languages.push_back(lawbook_->language());
    json.strings("languages", languages).key("explained").boolean(lawbook_->explained);
    json.end_object();
    answer_ = json.text() + '\n';
    return kDone;
  }

  int needs(Faults& faults) {
    const std::optional<Case> case_ = read(faults);
    if (!case_) return kInput;
    std::vector<std::string> missing;
    const std::vector<std::string> parts = needed_parts(*case_, *lawbook_);
    std::set_intersection(parts.begin(), parts.end(), lawbook_->missing.begin(), lawbook_->missing.end(),
                          std::back_inserter(missing));
    JsonWriter json;
    json.begin_object().member("huong", "needs/1");
    json.strings("parts", parts);
    json.strings("missing", missing);
    json.end_object();
    answer_ = json.text() + '\n';
    return kDone;
  }

  // ---- reading ----

  Node tree(Faults& faults) const {
#ifdef HUONG_FULL
    return read_yaml(texts_[1], call_.file, faults, kLimits);
#else
    return read_json(texts_[1], call_.file, faults, kLimits);
#endif
  }

  std::optional<Day> day(const std::string& text, std::string_view option, Faults& faults) const {
    if (text.empty()) return std::nullopt;
    const std::optional<Day> day = parse_day(text);
    if (!day) {
      const std::string what(option);
      faults.push_back(fault_of(
          "options.day",
          {what + ": “" + text + "” không phải một ngày có thật", what + ": “" + text + "” is not a day that exists"},
          {"viết dạng 2026-11-23", "write it as 2026-11-23"}));
    }
    return day;
  }

  /// The day asked about: that of the call, else the case's, else today.
  void set_day(Case& case_, Faults& faults) const {
    const std::optional<Day> asked = day(call_.as_of, "as_of", faults), today = day(call_.today, "today", faults);
    if (asked) case_.as_of = asked;
    if (!case_.as_of) case_.as_of = today;
    if (!case_.as_of && faults.empty()) {
      faults.push_back(fault_of("options.no-day", {"không rõ hôm nay là ngày nào", "the day is not known"},
                                {"ghi as_of hoặc today", "give as_of or today"}));
    }
  }

  std::optional<Case> read(Faults& faults) const {
    const Node root = tree(faults);
    if (!faults.empty() || !is_format(root, "case/1", call_.file, faults)) return std::nullopt;
    std::optional<Case> case_ = read_case(root, call_.file, faults);
    if (!case_) return std::nullopt;
    set_day(*case_, faults);
    if (!faults.empty()) return std::nullopt;
    return case_;
  }

  // ---- answers ----

  /// Reads the case, determines it, and gives the code that the answer means.
  template <class Show>
  int determined(DetermineOptions options, Faults& faults, const Show& show, bool held = false) {
    std::optional<Case> case_ = read(faults);
    if (!case_) return kInput;
    if (held) case_->projection_held = true;
    options.en = other_language();
    std::optional<Determination> answer = determiner_->determine(*case_, options, faults);
    if (!answer || !faults.empty()) return kInput;
    answer_ = show(*answer);
    switch (outcome_of_claim(*case_, *answer, call_.strict == "true").kind) {
      case ClaimOutcome::Kind::no_evidence:
        return kUndecided;
      case ClaimOutcome::Kind::no_law:
      case ClaimOutcome::Kind::nothing:
        return kNoLaw;
      case ClaimOutcome::Kind::not_operative:
        return kNotOperative;
      case ClaimOutcome::Kind::done:
        break;
    }
    return kDone;
  }

  [[nodiscard]] JsonOptions written(bool reasons) const { return {other_language(), reasons}; }

  int answered(DetermineOptions options, Faults& faults) {
    if (!call_.reasons.empty() && call_.reasons != "yes" && call_.reasons != "no") {
      faults.push_back(fault_of("options.reasons", {"reasons: chỉ có yes và no", "reasons: there are yes and no"},
                                {"ghi yes hoặc no", "write yes or no"}));
      return kInput;
    }
    if (!call_.only.empty() && call_.only != "amounts") {
      faults.push_back(fault_of("options.only", {"only: chỉ có amounts", "only: there is amounts"},
                                {"ghi amounts hoặc bỏ trống", "write amounts or leave it out"}));
      return kInput;
    }
    options.explain = call_.only.empty();
    options.words = true;
    options.reasons = options.explain && call_.reasons != "no";
    return determined(
        options, faults,
        [&](const Determination& answer) { return to_json(answer, *lawbook_, written(options.reasons)) + '\n'; },
        options.options);
  }

  int calc(Faults& faults) { return answered({}, faults); }

  int options(Faults& faults) {
    DetermineOptions options;
    options.options = true;
    return answered(options, faults);
  }

  int explain(Faults& faults) {
    return determined({}, faults, [&](Determination& answer) {
      if (!keep_result(answer, call_.result, call_.file, faults)) return std::string();
      return to_json(answer, *lawbook_, written(true)) + '\n';
    });
  }

  static DetermineOptions for_todo() {
    DetermineOptions options;
    options.explain = false;
    options.todo = true;
    return options;
  }

  int todo(Faults& faults) {
    return determined(for_todo(), faults,
                      [&](const Determination& answer) { return todo_json(answer, *lawbook_, written(true)) + '\n'; });
  }

  int calendar(Faults& faults) {
    return determined(for_todo(), faults, [&](const Determination& answer) {
      return todo_calendar(answer, *lawbook_, call_.lang == "vi" ? "vi" : "en");
    });
  }

  int timeline(Faults& faults) {
    const std::optional<Case> case_ = read(faults);
    if (!case_) return kInput;
    const std::optional<Timeline> timeline = make_timeline(*case_, lawbook_, faults);
    if (timeline) answer_ = timeline_json(*timeline, *case_, *lawbook_);
    return kDone;
  }

  int check(Faults&) {
    Checked out;
    out.file = call_.file;
    const Node root = tree(out.faults);
    if (out.faults.empty()) out.format = format_of(root, out.file, out.faults);
    if (out.format == "case/1") {
      std::optional<Case> case_ = read_case(root, out.file, out.faults);
      if (case_) set_day(*case_, out.faults);
      if (case_ && out.faults.empty()) check_case(*case_, *lawbook_, out);
    } else if (out.format == "agreement/1") {
      check_agreement(root, *lawbook_, out);
    } else if (out.format == "papers/1") {
      check_papers(root, *lawbook_, out);
    } else if (!out.format.empty()) {
      out.faults.push_back({"file.kind", out.file, root.place, "bản này không kiểm tra tệp “" + out.format + "”",
                            "this build does not check a file “" + out.format + "”", "dùng lệnh huong check",
                            "use the command huong check"});
    }
    mute(out.faults);
    answer_ = to_json(std::vector<Checked>{out}, *lawbook_);
    return out.faults.empty() ? kDone : kInput;
  }

  int import_paper(Faults& faults) {
    PaperOptions options;
    options.paper = call_.paper;
    options.as_of = day(call_.as_of, "as_of", faults);
    options.today = options.as_of ? options.as_of : day(call_.today, "today", faults);
    if (!call_.born.empty()) {
      options.born = parse_birth(call_.born);
      if (!options.born) {
        faults.push_back(fault_of(
            "options.born",
            {"born: “" + call_.born + "” không phải ngày sinh", "born: “" + call_.born + "” is no date of birth"},
            {"viết 1986-02-01, 1986-02 hoặc 1986", "write 1986-02-01, 1986-02 or 1986"}));
      }
    }
    if (!call_.sex.empty()) options.sex = call_.sex;
    if (options.sex && *options.sex != "female" && *options.sex != "male") {
      faults.push_back(
          fault_of("options.sex", {"sex: chỉ có female (nữ) và male (nam)", "sex: there are female and male"}, {}));
    }
    if (!options.today && faults.empty()) {
      faults.push_back(fault_of("options.no-day", {"không rõ hôm nay là ngày nào", "the day is not known"},
                                {"ghi as_of hoặc today", "give as_of or today"}));
    }
    std::vector<std::string> known = paper_ids(papers_);
    known.insert(known.begin(), "auto");
    if (std::find(known.begin(), known.end(), options.paper) == known.end()) {
      std::string all;
      for (const std::string& id : known) all += (all.empty() ? "" : ", ") + id;
      faults.push_back(
          fault_of("options.paper",
                   {"không có loại giấy “" + options.paper + "”", "there is no kind of paper “" + options.paper + "”"},
                   {"Có: " + all, "There are: " + all}));
    }
    if (papers_.empty()) {
      faults.push_back(fault_of("options.no-papers",
                                {"chưa nạp gói luật papers", "the lawbook pack papers is not loaded"},
                                {"hãy nạp thêm gói papers", "load the pack papers too"}));
    }
    if (texts_[1].size() > kLimits.bytes) {
      faults.push_back(fault_of("papers.too-large", {"văn bản quá lớn", "the text is too large"},
                                {"mỗi lần chỉ đọc giấy của một người", "read the papers of one person at a time"}));
    }
    if (!faults.empty()) return kInput;
    options.judge = [this, today = *options.today](const Record& record) { return judge(record, *lawbook_, today); };
    const std::optional<Reading> reading = read_papers(texts_[1], papers_, options, call_.file, faults);
    if (!reading) return kInput;
    answer_ = to_json(*reading);
    return reading->questions() == 0 ? kDone : kUndecided;
  }

  // ---- agreements ----

  const Agreement* known_agreement(const std::string& id, Faults& faults) const {
    const Agreement* found = lawbook_->agreement(id);
    if (found != nullptr) return found;
    std::string all;
    for (const Agreement& agreement : lawbook_->agreements) all += (all.empty() ? "" : ", ") + agreement.id;
    faults.push_back(fault_of("options.unknown-agreement",
                              {"không có hiệp định “" + id + "”", "there is no agreement “" + id + "”"},
                              {"Có: " + all, "There are: " + all}));
    return nullptr;
  }

  int agreements(Faults& faults) {
    std::vector<const Agreement*> asked;
    if (call_.agreement.empty()) {
      for (const Agreement& agreement : lawbook_->agreements) asked.push_back(&agreement);
    } else if (const Agreement* one = known_agreement(call_.agreement, faults)) {
      asked.push_back(one);
    }
    answer_ = agreements_json(asked, *lawbook_);
    return kDone;
  }

#ifdef HUONG_FULL
  /// An agreement written outside the lawbook; nothing when anything is wrong with it.
  std::optional<Agreement> read_draft(std::string_view text, const std::string& file, Faults& faults) const {
    const std::size_t before = faults.size();
    const Node root = read_yaml(text, file, faults, kLimits);
    std::optional<Agreement> draft;
    if (faults.size() == before && is_format(root, "agreement/1", file, faults))
      draft = read_agreement(root, file, faults);
    if (draft) check_terms(*draft, *lawbook_, faults);
    if (faults.size() != before) return std::nullopt;
    return draft;
  }

  /// Of an agreement of the lawbook, or of the text.
  int agreement_questions(Faults& faults) {
    std::optional<Agreement> draft;
    const Agreement* asked = nullptr;
    if (!call_.agreement.empty()) {
      asked = known_agreement(call_.agreement, faults);
    } else {
      draft = read_draft(texts_[1], call_.file, faults);
      if (draft) asked = &*draft;
    }
    const Agreement* const yardstick = call_.against.empty() ? nullptr : known_agreement(call_.against, faults);
    if (!faults.empty()) return kInput;
    answer_ = questions_json(*asked, yardstick, *lawbook_);
    return kDone;
  }

  /// A draft of the call, or an agreement of the lawbook.
  std::optional<Agreement> draft_or_known(const std::string& name, Faults& faults) const {
    const Node* const text = call_.drafts.find(name);
    if (text == nullptr) {
      const Agreement* const known = known_agreement(name, faults);
      return known == nullptr ? std::nullopt : std::optional(*known);
    }
    return read_draft(text->text, name, faults);
  }

  /// A table of lives when the text is called so, else one case.
  std::vector<Life> lives(Faults& faults) const {
    if (!call_.file.ends_with(".csv")) {
      std::optional<Case> one = read(faults);
      std::vector<Life> lives;
      if (one) lives.push_back({short_name(call_.file), std::move(*one)});
      return lives;
    }
    std::vector<Life> lives = read_life_table(texts_[1], call_.file, faults);
    for (Life& life : lives) {
      if (faults.empty()) set_day(life.case_, faults);
    }
    return lives;
  }

  /// Lives under several agreements side by side.
  int compare(Faults& faults) {
    CompareOptions options;
    options.operative = day(call_.operative, "operative", faults);
    const std::optional<int> age = call_.age.empty() ? options.age : read_age(call_.age);
    if (!age) {
      faults.push_back(fault_of("options.age",
                                {"age: “" + call_.age + "” không phải là tuổi", "age: “" + call_.age + "” is no age"},
                                {"viết một số từ 20 đến 120", "write a number from 20 to 120"}));
    }
    if (call_.variants.items.size() < 2) {
      faults.push_back(fault_of("options.variants",
                                {"variants: cần ít nhất hai phương án để so sánh",
                                 "variants: there must be two at least to compare"},
                                {"viết chẳng hạn [\"none\", \"vn-kr\"]", "write [\"none\", \"vn-kr\"], say"}));
    }
    std::vector<std::string> names;
    for (const Node& name : call_.variants.items) names.push_back(name.text);
    std::optional<std::vector<Variant>> variants =
        variants_of(names, [&](const std::string& name) { return draft_or_known(name, faults); });
    for (const Variant& variant : variants.value_or(std::vector<Variant>{})) {
      for (const Agreement& agreement : variant.agreements) refuse_missing_parts(agreement, *lawbook_, faults);
    }
    const std::vector<Life> compared = lives(faults);
    if (!faults.empty()) return kInput;
    options.age = *age;
    Comparison comparison = comparison_of(lawbook_, std::move(*variants), compared, options);
    for (const Node& rate : call_.rates.items) {
      if (take_rate(rate.text, comparison)) continue;
      faults.push_back(fault_of("options.rates",
                                {"rates: “" + rate.text + "” không phải là tỷ giá",
                                 "rates: “" + rate.text + "” is no rate of exchange"},
                                {"viết chẳng hạn KRW/VND=18.5; mọi tỷ giá về cùng một đồng tiền",
                                 "write KRW/VND=18.5, say; all rates into one currency"}));
    }
    if (faults.empty()) compare_part(comparison, compared, 0, 1, faults);
    if (!faults.empty()) return kInput;
    sum_up(comparison, compared);
    answer_ = comparison_json(comparison) + '\n';
    return kDone;
  }

  /// The content of a YAML text, for whoever goes on in JSON.
  int json(Faults& faults) {
    const Node root = tree(faults);
    answer_ = ordered_json(root) + '\n';
    return kDone;
  }
#endif

  std::array<std::string, 2> texts_;  ///< the call; what it is about
  std::string answer_;
  Call call_;
  std::vector<std::string> parts_;  ///< of the lawbook to open
  std::shared_ptr<const Lawbook> lawbook_;
  std::optional<Determiner> determiner_;
  std::vector<PaperWords> papers_;
};

Module& module() {
  static Module the_module;
  return the_module;
}

}  // namespace
}  // namespace huong

extern "C" {

/// Room for the call (0) or for the text it is about (1).
EMSCRIPTEN_KEEPALIVE char* huong_space(int which, std::size_t bytes) {
  std::string& text = huong::module().text(which);
  text.resize(bytes);
  return text.data();
}

/// Runs the call: 0, or a code of the command line's; 3: the answer is the faults.
EMSCRIPTEN_KEEPALIVE int huong_run() { return huong::module().run(); }

EMSCRIPTEN_KEEPALIVE const char* huong_answer() { return huong::module().answer().data(); }
EMSCRIPTEN_KEEPALIVE std::size_t huong_answer_size() { return huong::module().answer().size(); }

}  // extern "C"
