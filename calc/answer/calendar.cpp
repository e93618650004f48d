// The calendar of things to do, after RFC 5545.
#include "calc/answer/answer.hpp"
#include "calc/law/voice.hpp"
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
  Calendar(const Determination& answer, const Symbols& symbols, std::string_view lang)
      : answer_(answer), symbols_(symbols), say_(symbols, lang) {}

  std::string text() {
    for (const Todo& todo : answer_.todo) {
      if (todo.opens.day && *todo.opens.day > answer_.as_of) {
        event(todo, "opens", *todo.opens.day, sentences.can_hand_in, false);
      }
      if (todo.deadline.day) {
        event(todo, "deadline", *todo.deadline.day, todo.passed ? sentences.deadline_passed : sentences.deadline,
              todo.passed);
      }
    }
    // A calendar without an event is none (3.6).
    if (events_.empty()) return {};
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Huong//todo/1//" + language());
    add_line(out, "CALSCALE:GREGORIAN");
    out += events_;
    add_line(out, "END:VCALENDAR");
    return out;
  }

 private:
  /// "VI", "EN" …
  [[nodiscard]] std::string language() const {
    std::string code = say_.lang() == "vi" ? "vi" : symbols_.speech().language();
    for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return code;
  }

  void event(const Todo& todo, std::string_view what, Day day, const Sentence& title, bool passed) {
    const std::string summary = escaped(say_(title, {{"dossier", say_(todo.label)}}));
    add_line(events_, "BEGIN:VEVENT");
    add_line(events_, "UID:" + digest() + "-" + todo.id + "-" + std::string(what) + "@huong");
    add_line(events_, "DTSTAMP:" + plain(answer_.as_of) + "T000000Z");
    add_line(events_, "DTSTART;VALUE=DATE:" + plain(day));
    add_line(events_, "DTEND;VALUE=DATE:" + plain(day + date::days{1}));
    add_line(events_, "SUMMARY:" + summary);
    add_line(events_, "DESCRIPTION:" + escaped(description(todo)));
    if (!say_(todo.office).empty()) add_line(events_, "LOCATION:" + escaped(say_(todo.office)));
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
    if (todo.maybe) line(say_(sentences.only_if_applies));
    if (!todo.benefit.empty() && todo.status == Status::pending) {
      line(say_(sentences.only_if_operates));
    }
    if (todo.deadline_text) line(say_(*todo.deadline_text));
    bool form = false;
    for (const Todo::Paper& paper : todo.papers) {
      std::string item = say_(paper.paper);
      if (!paper.form.empty()) item = say_(sentences.with_form, {{"paper", item}, {"form", paper.form}});
      if (paper.maybe) item = say_(sentences.if_applies, {{"paper", item}});
      form = form || !paper.form.empty();
      line("- " + item);
    }
    if (form) line(say_(sentences.form_numbers));
    if (todo.say) line(say_(*todo.say));
    line(todo.law);
    if (todo.grade != Grade::official) {
      line(say_(sentences.not_compared));
    }
    return text;
  }

  const Determination& answer_;
  const Symbols& symbols_;
  Voice say_;
  std::string events_;
};

}  // namespace

std::string todo_calendar(const Determination& determination, const Lawbook& lawbook, std::string_view lang) {
  return Calendar(determination, lawbook.symbols, lang).text();
}

}  // namespace huong
