#include <algorithm>

#include "calc/papers/papers.hpp"
#include "calc/text/json_writer.hpp"

namespace huong {
namespace {

const std::string& in(const Said& said, std::string_view lang) { return lang == "en" ? said.en : said.vi; }

std::string pick(std::string_view lang, std::string_view vi, std::string_view en) {
  return std::string(lang == "en" ? en : vi);
}

std::string line_list(const std::vector<std::uint32_t>& lines) {
  std::string text;
  for (const std::uint32_t line : lines) text += (text.empty() ? "" : ", ") + std::to_string(line);
  return text;
}

std::string remark(const PaperIssue& issue, std::string_view lang) {
  std::string text = issue.question ? pick(lang, "HỎI: ", "ASK: ") : pick(lang, "Lưu ý: ", "Note: ");
  if (issue.line != 0) text += pick(lang, "dòng ", "line ") + std::to_string(issue.line) + ": ";
  text += in(issue.what, lang);
  if (!in(issue.fix, lang).empty()) text += " — " + in(issue.fix, lang);
  std::replace(text.begin(), text.end(), '\n', ' ');  // a comment is one line
  return text;
}

// The record above which an issue is told: the first that all its rows made, or else one of them.
std::optional<std::size_t> place_of(const Reading& reading, const PaperIssue& issue) {
  std::optional<std::size_t> any;
  for (std::size_t i = 0; i < reading.origins.size(); ++i) {
    const std::vector<std::size_t>& rows = reading.origins[i];
    const auto made =
        static_cast<std::size_t>(std::count_if(issue.rows.begin(), issue.rows.end(), [&](std::size_t row) {
          return std::find(rows.begin(), rows.end(), row) != rows.end();
        }));
    if (made == 0) continue;
    if (made == issue.rows.size()) return i;
    if (!any) any = i;
  }
  return any;
}

std::string record_text(const Record& record) {
  std::string text = "{ scheme: " + record.scheme + ", kind: " + record.kind +
                     ", from: " + to_string(record.months.first) + ", to: " + to_string(record.months.last);
  if (record.basis != Basis::none) {
    text += ", " + std::string(to_string(record.basis)) + ": " + to_string(record.amount);
  }
  for (const Fact& key : record.keys) text += ", " + key.key + ": " + key.text;
  if (!record.not_in.empty()) {
    text += ", not_in: [";
    for (std::size_t i = 0; i < record.not_in.size(); ++i) text += (i == 0 ? "" : ", ") + record.not_in[i];
    text += ']';
  }
  return text + " }";
}

std::string person_text(const Person& person) {
  std::string text;
  if (person.born) text += " born: " + to_string(*person.born);
  if (person.sex) text += std::string(text.empty() ? "" : ",") + " sex: " + *person.sex;
  return text;
}

void record_json(JsonWriter& json, const Record& record) {
  json.begin_object()
      .member("scheme", record.scheme)
      .member("kind", record.kind)
      .member("from", to_string(record.months.first))
      .member("to", to_string(record.months.last));
  if (record.basis != Basis::none) json.member(to_string(record.basis), to_string(record.amount));
  for (const Fact& key : record.keys) json.member(key.key, key.text);
  if (!record.not_in.empty()) json.strings("not_in", record.not_in);
  json.end_object();
}

}  // namespace

std::string to_yaml(const Reading& reading, std::string_view lang) {
  std::string out = "# " + in(reading.paper_label, lang) + ": " +
                    pick(lang, "đọc bằng huong import; so lại với giấy gốc trước khi tính.",
                         "read by huong import; compare with the paper before computing.") +
                    '\n';
  for (const PaperSum& sum : reading.totals) {
    out +=
        "# " + in(sum.label, lang) + ": " +
        pick(lang, "giấy ghi " + std::to_string(sum.printed) + " tháng, đọc được " + std::to_string(sum.read),
             "the paper says " + std::to_string(sum.printed) + " months, " + std::to_string(sum.read) + " were read") +
        '\n';
  }
  std::vector<bool> told(reading.issues.size(), false);
  std::string records;
  for (std::size_t i = 0; i < reading.result.records.size(); ++i) {
    const std::vector<std::size_t>& rows = reading.origins[i];
    std::vector<std::uint32_t> lines;
    for (const std::size_t row : rows) {
      const std::uint32_t line = reading.rows[row].lines.front();
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
    }
    for (std::size_t k = 0; k < reading.issues.size(); ++k) {
      if (told[k] || place_of(reading, reading.issues[k]) != i) continue;
      told[k] = true;
      records += "  # " + remark(reading.issues[k], lang) + '\n';
    }
    records += "  - " + record_text(reading.result.records[i]) + "  # " +
               pick(lang, "dòng ", lines.size() == 1 ? "line " : "lines ") + line_list(lines) + '\n';
  }
  // What belongs to no record is told first, so that nothing is lost.
  for (std::size_t k = 0; k < reading.issues.size(); ++k) {
    if (!told[k]) out += "# " + remark(reading.issues[k], lang) + '\n';
  }
  out += "huong: case/1\n";
  if (reading.result.as_of) out += "as_of: " + to_string(*reading.result.as_of) + '\n';
  const std::string person = person_text(reading.result.person);
  if (!person.empty()) out += "person: {" + person + " }\n";
  out += records.empty() ? "records: []\n" : "records:\n" + records;
  for (const PaperRow& row : reading.rows) {
    if (row.used) continue;
    out += "# " + pick(lang, "Không đưa vào: dòng ", "Left out: line ") + std::to_string(row.lines.front());
    if (!row.kind.empty()) out += ", " + in(row.label, lang);
    if (row.months) out += ", from: " + to_string(row.months->first) + ", to: " + to_string(row.months->last);
    if (row.basis != Basis::none) out += ", " + std::string(to_string(row.basis)) + ": " + to_string(row.amount);
    out += '\n';
  }
  return out;
}

std::string to_json(const Reading& reading) {
  JsonWriter json;
  json.begin_object().member("huong", "reading/1").member("paper", reading.paper);
  json.said("label", reading.paper_label.vi, reading.paper_label.en);
  if (reading.as_of) json.member("until", to_string(*reading.as_of));
  json.key("questions").integer(static_cast<std::int64_t>(reading.questions()));
  json.key("rows").begin_array();
  for (const PaperRow& row : reading.rows) {
    json.begin_object().key("lines").begin_array();
    for (const std::uint32_t line : row.lines) json.integer(line);
    json.end_array().member("text", row.quote).member("kind", row.kind);
    if (row.months) json.member("from", to_string(row.months->first)).member("to", to_string(row.months->last));
    if (row.basis != Basis::none) json.member(to_string(row.basis), to_string(row.amount));
    json.key("used").boolean(row.used).end_object();
  }
  json.end_array().key("totals").begin_array();
  for (const PaperSum& sum : reading.totals) {
    json.begin_object().member("track", sum.track);
    json.said("label", sum.label.vi, sum.label.en);
    json.key("printed").integer(sum.printed).key("read").integer(sum.read);
    if (sum.until) json.member("until", to_string(*sum.until));
    json.key("line").integer(sum.line).end_object();
  }
  json.end_array().key("issues").begin_array();
  for (const PaperIssue& issue : reading.issues) {
    json.begin_object().member("code", issue.code).key("question").boolean(issue.question);
    if (issue.line != 0) json.key("line").integer(issue.line);
    if (!issue.quote.empty()) json.member("text", issue.quote);
    json.said("what", issue.what.vi, issue.what.en, issue.what.en.empty() ? "" : "en");
    if (!issue.fix.vi.empty()) json.said("fix", issue.fix.vi, issue.fix.en);
    json.key("rows").begin_array();
    for (const std::size_t row : issue.rows) json.integer(static_cast<std::int64_t>(row));
    json.end_array().end_object();
  }
  json.end_array().key("case").begin_object().member("huong", "case/1");
  if (reading.result.as_of) json.member("as_of", to_string(*reading.result.as_of));
  const Person& person = reading.result.person;
  if (person.born || person.sex) {
    json.key("person").begin_object();
    if (person.born) json.member("born", to_string(*person.born));
    if (person.sex) json.member("sex", *person.sex);
    json.end_object();
  }
  json.key("records").begin_array();
  for (const Record& record : reading.result.records) record_json(json, record);
  json.end_array().end_object().end_object();
  return json.text() + '\n';
}

}  // namespace huong
