// The calendar of things to do, after RFC 5545.
#include "calc/answer/answer.hpp"
#include "calc/text/utf8.hpp"

namespace huong {

namespace {

constexpr std::size_t kLine = 75;  ///< octets, without the line break (3.1)

/// A content line, folded between characters.
void add_line(std::string& out, std::string_view line) {
  std::size_t room = kLine;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues_utf8(line[cut])) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = kLine - 1;  // the space that continues a line counts
  }
  out += line;
  out += "\r\n";
}

/// A value of type TEXT (3.3.11).
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c != '\r') {
      out += c;
    }
  }
  return out;
}

std::string plain(Day day) {
  std::string text = to_string(day);
  std::erase(text, '-');
  return text;
}

class Calendar {
 public:
  Calendar(const Determination& answer, std::string_view lang) : answer_(answer), vi_(lang != "en"), lang_(lang) {}

  std::string text() {
    for (const Todo& todo : answer_.todo) {
      if (todo.opens.day && *todo.opens.day > answer_.as_of) {
        event(todo, "opens", *todo.opens.day, vi_ ? "Bắt đầu nộp được: " : "Can be handed in from today: ", false);
      }
      if (todo.deadline.day) {
        event(todo, "deadline", *todo.deadline.day,
              todo.passed ? (vi_ ? "Đã quá hạn: " : "Deadline passed: ") : (vi_ ? "Hạn nộp: " : "Deadline: "),
              todo.passed);
      }
    }
    // A calendar without an event is none (3.6).
    if (events_.empty()) return {};
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Huong//todo/1//" + std::string(vi_ ? "VI" : "EN"));
    add_line(out, "CALSCALE:GREGORIAN");
    out += events_;
    add_line(out, "END:VCALENDAR");
    return out;
  }

 private:
  void event(const Todo& todo, std::string_view what, Day day, std::string_view title, bool passed) {
    const std::string summary = escaped(std::string(title) + todo.label.in(lang_));
    add_line(events_, "BEGIN:VEVENT");
    add_line(events_, "UID:" + digest() + "-" + todo.id + "-" + std::string(what) + "@huong");
    add_line(events_, "DTSTAMP:" + plain(answer_.as_of) + "T000000Z");
    add_line(events_, "DTSTART;VALUE=DATE:" + plain(day));
    add_line(events_, "DTEND;VALUE=DATE:" + plain(day + date::days{1}));
    add_line(events_, "SUMMARY:" + summary);
    add_line(events_, "DESCRIPTION:" + escaped(description(todo)));
    if (!todo.office.in(lang_).empty()) add_line(events_, "LOCATION:" + escaped(todo.office.in(lang_)));
    add_line(events_, "TRANSP:TRANSPARENT");
    // What is over needs no reminder.
    if (!passed) {
      add_line(events_, "BEGIN:VALARM");
      add_line(events_, "ACTION:DISPLAY");
      add_line(events_, "TRIGGER:-P30D");
      add_line(events_, "DESCRIPTION:" + summary);
      add_line(events_, "END:VALARM");
    }
    add_line(events_, "END:VEVENT");
  }

  /// The 64 digits of "sha256:…".
  [[nodiscard]] std::string digest() const { return answer_.case_digest.substr(answer_.case_digest.find(':') + 1); }

  [[nodiscard]] std::string description(const Todo& todo) const {
    std::string text;
    const auto line = [&](const std::string& more) {
      if (more.empty()) return;
      if (!text.empty()) text += '\n';
      text += more;
    };
    if (todo.maybe) line(say("Chỉ khi thuộc trường hợp này.", "Only if this applies to you."));
    if (!todo.benefit.empty() && todo.status == Status::pending) {
      line(say("Chỉ khi điều khoản của hiệp định được áp dụng.", "Only if the clause of the agreement operates."));
    }
    if (todo.deadline_text) line(todo.deadline_text->in(lang_));
    bool form = false;
    for (const Todo::Paper& paper : todo.papers) {
      std::string item = "- " + paper.paper.in(lang_);
      if (!paper.form.empty()) item += say(" (mẫu ", " (form ") + paper.form + ")";
      if (paper.maybe) item += say(" – nếu thuộc trường hợp này", " – if it applies");
      form = form || !paper.form.empty();
      line(item);
    }
    if (form) line(form_warning({todo}).in(lang_));
    if (todo.say) line(todo.say->in(lang_));
    line(todo.law);
    if (todo.grade != Grade::official) {
      line(say("Quy định này chưa được đối chiếu với văn bản gốc.", "This law was not compared with its own text."));
    }
    return text;
  }

  [[nodiscard]] std::string say(const char* vi, const char* en) const { return vi_ ? vi : en; }

  const Determination& answer_;
  bool vi_;
  std::string_view lang_;
  std::string events_;
};

}  // namespace

std::string todo_calendar(const Determination& determination, std::string_view lang) {
  return Calendar(determination, lang).text();
}

}  // namespace huong
