#include <map>

#include "calc/answer/answer.hpp"
#include "calc/answer/covered.hpp"
#include "calc/law/cite.hpp"
#include "calc/text/json_writer.hpp"

namespace huong {

namespace {

class Writer {
 public:
  Writer(const Lawbook& lawbook, const JsonOptions& options)
      : lawbook_(lawbook),
        other_(options.en ? lawbook.language() : std::string()),
        reasons_(options.reasons),
        cited_(lawbook, "vi"),
        cited_other_(lawbook, "en") {}

  std::string write(const Determination& answer) {
    begin("determination/1", answer);
    json_.key("results").begin_array();
    for (const Result& result : answer.results) write_result(result);
    json_.end_array();
    json_.key("options").begin_array();
    for (const Choice& choice : answer.options) write_choice(choice);
    json_.end_array();
    write_coverage(json_, answer.coverage, other_);
    json_.key("warnings").begin_array();
    for (const Warning& warning : answer.warnings) write_warning(warning);
    json_.end_array();
    json_.end_object();
    return json_.text();
  }

  std::string write_todo(const Determination& answer) {
    begin("todo/1", answer);
    json_.key("todo").begin_array();
    for (const Todo& todo : answer.todo) write_todo(todo);
    json_.end_array();
    json_.key("undecided").begin_array();
    for (const Result& result : answer.results) {
      if (result.status == Status::unknown) json_.string(result.id);
    }
    json_.end_array();
    json_.key("warnings").begin_array();
    const Text forms = form_warning(answer.todo, lawbook_.symbols);
    if (!forms.en.empty()) write_warning({"form-numbers", forms, ""});
    json_.end_array();
    json_.end_object();
    return json_.text();
  }

 private:
  void begin(std::string_view format, const Determination& answer) {
    json_.begin_object();
    json_.member("huong", format);
    json_.member("as_of", to_string(answer.as_of));
    json_.lawbook(answer.lawbook_version, answer.lawbook_digest);
    json_.member("case_digest", answer.case_digest);
  }

  void write_warning(const Warning& warning) {
    json_.begin_object().member("code", warning.code);
    write_text("text", warning.text);
    if (!warning.law.empty()) write_law(warning.law);
    json_.end_object();
  }

  void write_date(const std::string& key, const Todo::Date& date) {
    if (date.day) json_.member(key, to_string(*date.day));
    write_optional_text(key + "_unknown", date.unknown);
  }

  void write_todo(const Todo& todo) {
    json_.begin_object().member("id", todo.id).member("country", todo.country);
    write_text("label", todo.label);
    json_.member("phase", todo.phase);
    if (!todo.benefit.empty()) {
      json_.member("benefit", todo.benefit).member("status", to_string(todo.status));
      if (todo.from) json_.member("from", to_string(*todo.from));
    }
    json_.member("applies", applies(todo.maybe));
    write_optional_text("why", todo.why);
    write_text("office", todo.office);
    write_date("opens", todo.opens);
    write_date("deadline", todo.deadline);
    if (todo.deadline.day) json_.key("passed").boolean(todo.passed);
    if (todo.deadline_text) write_text("deadline_text", *todo.deadline_text);
    if (todo.takes) write_text("takes", *todo.takes);
    json_.key("papers").begin_array();
    for (const Todo::Paper& paper : todo.papers) {
      json_.begin_object();
      write_text("paper", paper.paper);
      if (!paper.form.empty()) json_.member("form", paper.form);
      json_.member("applies", applies(paper.maybe));
      write_law(paper.law);
      json_.member("grade", to_string(paper.grade));
      json_.end_object();
    }
    json_.end_array();
    if (todo.say) write_text("say", *todo.say);
    write_law(todo.law);
    json_.member("grade", to_string(todo.grade));
    write_texts("notes", todo.notes);
    if (todo.checked) json_.member("checked", to_string(*todo.checked));
    json_.end_object();
  }

  static std::string_view applies(bool maybe) { return maybe ? "maybe" : "yes"; }

  void write_text(std::string_view key, const Text& text) { json_.said(key, text.vi, text.en, other_); }

  void write_optional_text(std::string_view key, const Text& text) {
    if (!text.vi.empty() || !text.en.empty()) write_text(key, text);
  }

  void write_amount(std::string_view key, const Amount& amount) {
    json_.key(key).begin_object();
    if (amount.value) json_.member("value", to_string(*amount.value));
    if (amount.low) json_.member("low", to_string(*amount.low));
    if (amount.high) json_.member("high", to_string(*amount.high));
    if (!amount.currency.empty()) json_.member("currency", amount.currency);
    if (!amount.per.empty()) json_.member("per", amount.per);
    json_.end_object();
  }

  void write_months(const Months& months) {
    json_.key("months").begin_object();
    json_.key("own").integer(months.own);
    json_.key("foreign").integer(months.foreign);
    json_.key("counted").integer(months.counted);
    if (months.required) json_.key("required").integer(*months.required);
    if (months.missing) json_.key("missing").integer(*months.missing);
    json_.end_object();
  }

  void write_parts(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      json_.begin_object().member("id", part.id);
      write_text("label", part.label);
      write_amount("amount", part.amount);
      json_.end_object();
    }
  }

  void write_result(const Result& result) {
    json_.begin_object();
    json_.member("id", result.id);
    json_.member("country", result.country);
    if (!result.scheme.empty()) json_.member("scheme", result.scheme);
    if (!result.branch.empty()) json_.member("branch", result.branch);
    write_optional_text("label", result.label);
    if (result.contribution) json_.member("nature", "contribution");
    write_optional_text("payer", result.payer);
    json_.member("status", to_string(result.status));
    if (!result.reason.empty()) json_.member("reason", result.reason);
    write_optional_text("headline", result.headline);
    json_.member("basis", result.basis);
    if (!result.agreement.empty()) json_.member("agreement", result.agreement);
    if (result.from) json_.member("from", to_string(*result.from));
    if (result.until) json_.member("until", to_string(*result.until));
    if (result.amount) write_amount("amount", *result.amount);
    if (result.worth) write_amount("worth", *result.worth);
    if (result.months) write_months(*result.months);
    json_.key("figures").begin_object();
    for (const Figure& figure : result.figures) {
      json_.key(figure.id).begin_object();
      json_.member("value", figure.value).member("unit", figure.unit);
      write_text("label", figure.label);
      write_text("shown", figure.shown);
      json_.end_object();
    }
    json_.end_object();
    json_.key("parts").begin_array();
    write_parts(result.parts);
    json_.end_array();
    if (!result.years.empty()) {
      json_.key("years").begin_array();
      for (const YearOfParts& year : result.years) {
        json_.begin_object().key("year").integer(year.year);
        json_.key("parts").begin_array();
        write_parts(year.parts);
        json_.end_array();
        write_amount("total", year.total);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.key("payments").begin_array();
    for (const Payment& payment : result.payments) {
      json_.begin_object().member("from", to_string(payment.from));
      if (payment.to) json_.member("to", to_string(*payment.to));
      write_amount("amount", payment.amount);
      if (!payment.law.empty()) json_.member("law", payment.law);
      json_.end_object();
    }
    json_.end_array();
    json_.member("grade", to_string(result.grade));
    json_.strings("law", result.law);
    write_citations(result.law);
    if (reasons_) write_reasons(result);
    if (!result.wipes.empty()) json_.strings("wipes", result.wipes);
    if (!result.others.empty()) write_others(result);
    json_.end_object();
  }

  void write_reasons(const Result& result) {
    json_.key("roundings").begin_array();
    for (const RoundingMade& rounding : result.roundings) {
      json_.begin_object().member("rule", rounding.rule);
      write_law(rounding.law);
      json_.member("from", to_string(rounding.from)).member("to", to_string(rounding.to));
      json_.end_object();
    }
    json_.end_array();
    json_.key("reasons").begin_array();
    for (const Reason& reason : result.reasons) {
      json_.begin_object().member("rule", reason.rule);
      write_law(reason.law);
      json_.member("formula", reason.formula).member("filled", reason.filled);
      write_text("text", reason.text);
      json_.member("grade", to_string(reason.grade));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_others(const Result& result) {
    json_.key("others").begin_array();
    for (const Result::Other& other : result.others) {
      json_.begin_object().member("basis", other.basis);
      if (!other.agreement.empty()) json_.member("agreement", other.agreement);
      json_.member("status", to_string(other.status));
      if (other.from) json_.member("from", to_string(*other.from));
      if (other.amount) write_amount(other.status == Status::pending ? "worth" : "amount", *other.amount);
      json_.end_object();
    }
    json_.end_array();
  }

  /// A citation as the law files write it, and as people read it.
  void write_law(const std::string& law) {
    json_.member("law", law);
    json_.said("cite", cited_.one(law), other_.empty() ? std::string() : cited_other_.one(law), other_);
  }

  /// Citations as people read them, in lines.
  void write_citations(const std::vector<std::string>& laws) {
    json_.key("cite").begin_object().strings("vi", cited_.all(laws));
    if (!other_.empty()) json_.strings(other_, cited_other_.all(laws));
    json_.end_object();
  }

  void write_choice(const Choice& choice) {
    json_.begin_object().member("id", choice.id);
    write_text("label", choice.label);
    json_.key("now").begin_array();
    for (const Choice::Now& now : choice.now) {
      json_.begin_object().member("result", now.result).member("status", to_string(now.status));
      if (now.from) json_.member("from", to_string(*now.from));
      write_amount("amount", now.amount);
      json_.end_object();
    }
    json_.end_array();
    json_.key("later").begin_array();
    for (const Choice::Later& later : choice.later) {
      json_.begin_object().member("result", later.result);
      write_text("label", later.label);
      json_.member("status", to_string(later.status));
      if (later.from) json_.member("from", to_string(*later.from));
      if (later.until) json_.member("until", to_string(*later.until));
      if (later.amount) write_amount("amount", *later.amount);
      write_text("headline", later.headline);
      json_.end_object();
    }
    json_.end_array();
    json_.key("months_wiped").integer(choice.months_wiped);
    json_.strings("wiped_schemes", choice.wiped_schemes);
    write_texts("break_even", choice.break_even);
    write_texts("notes", choice.notes);
    json_.end_object();
  }

  void write_texts(std::string_view key, const std::vector<Text>& texts) {
    json_.key(key).begin_array();
    for (const Text& text : texts) json_.say(text.vi, text.en, other_);
    json_.end_array();
  }

  JsonWriter json_;
  const Lawbook& lawbook_;
  const std::string other_;  ///< the language beside Vietnamese; "": none
  const bool reasons_;
  Citations cited_, cited_other_;
};

}  // namespace

std::string to_json(const Determination& determination, const Lawbook& lawbook, const JsonOptions& options) {
  return Writer(lawbook, options).write(determination);
}

std::string todo_json(const Determination& determination, const Lawbook& lawbook, const JsonOptions& options) {
  return Writer(lawbook, options).write_todo(determination);
}

}  // namespace huong
