// What to hand in, where and by when, in countries that do not exist; and the calendar of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/text/utf8.hpp"
#include "tests/unit/treaty_kit.hpp"

using namespace huong;

namespace {

/// An entry under `dossiers:`; what every dossier needs, and `more`.
std::string dossier(const std::string& id, const std::string& more, const std::string& phase = "claim") {
  return "  " + id + ":\n    label: { vi: hồ sơ " + id + ", en: dossier " + id + " }\n    phase: " + phase +
         "\n    office: { vi: Quỹ, en: Fund }\n    law: Act 20\n    checked: 2026-11-01\n" + more;
}

std::string dossiers(const std::string& entries, const std::string& country = "XA") {
  return "huong: rules/1\ncountry: " + country + "\nprefix: xa.old\ndossiers:\n" + entries;
}

std::shared_ptr<const Lawbook> book(const std::string& entries,
                                    const std::string& treaty = kit::agreement("2024-01-01"),
                                    const std::string& country = "XA") {
  return kit::load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(), treaty, dossiers(entries, country)});
}

Determination asked(const std::shared_ptr<const Lawbook>& lawbook, const std::string& text) {
  Determiner determiner(lawbook);
  Faults faults;
  DetermineOptions options;
  options.explain = false;
  options.todo = true;
  auto answer = determiner.determine(kit::read_a_case(text), options, faults);
  INFO(kit::told(faults));
  REQUIRE(answer);
  return std::move(*answer);
}

std::vector<std::string> ids(const Determination& answer) {
  std::vector<std::string> out;
  for (const Todo& todo : answer.todo) out.push_back(todo.id);
  return out;
}

/// 180 months in XA; the pension begins in the month after sixty years and one month.
std::string insured(const std::string& born, const std::string& more = "") {
  return "huong: case/1\nas_of: 2026-11-25\nperson: { born: " + born +
         ", nationality: XA }\nrecords:\n"
         "  - { scheme: xa.pension, kind: insured, from: 2005-01, to: 2019-12, wage: 1001 }\n" +
         more;
}

const std::string kPension = "    for: [age]\n";
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a dossier follows the status of the benefit that it serves", "[todo]") {
  const auto lawbook = book(dossier("xa.do.pension", kPension));

  SECTION("granted") {
    const Determination answer = asked(lawbook, insured("1965-01-10"));
    REQUIRE(ids(answer) == Ids{"xa.do.pension"});
    const Todo& todo = answer.todo.front();
    CHECK(todo.benefit == "xa.old.age");
    CHECK(todo.status == Status::granted);
    CHECK(todo.from == Month::of(2025, 2));
    CHECK(todo.country == "XA");
    CHECK(todo.phase == "claim");
    CHECK(todo.label.en == "dossier xa.do.pension");
    CHECK(todo.office.vi == "Quỹ");
    CHECK(todo.law == "Act 20");
    CHECK(to_string(*todo.checked) == "2026-11-01");
    CHECK_FALSE(todo.maybe);
    CHECK_FALSE(todo.deadline.day);
    CHECK(todo.deadline.unknown.en.empty());
  }
  SECTION("not yet, with its month") {
    const Determination answer = asked(lawbook, insured("1970-01-10"));
    REQUIRE(ids(answer) == Ids{"xa.do.pension"});
    CHECK(answer.todo.front().status == Status::not_yet);
    CHECK(answer.todo.front().from == Month::of(2030, 2));
  }
  SECTION("refused") {
    CHECK(asked(lawbook,
                "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1960-01-10, nationality: XA }\nrecords:\n"
                "  - { scheme: xa.pension, kind: insured, from: 2015-01, to: 2019-12, wage: 1001 }\n")
              .todo.empty());
  }
  SECTION("pending, and granted under the agreement") {
    const auto waiting = book(dossier("xa.do.pension", kPension), kit::agreement("unknown"));
    const Determination pending = asked(waiting, kit::life());
    REQUIRE(ids(pending) == Ids{"xa.do.pension"});
    CHECK(pending.todo.front().status == Status::pending);
    CHECK(asked(lawbook, kit::life()).todo.front().status == Status::granted);
  }
  SECTION("nobody asks") {
    Determiner determiner(lawbook);
    Faults faults;
    const auto answer = determiner.determine(kit::read_a_case(insured("1965-01-10")), {}, faults);
    REQUIRE(answer);
    CHECK(answer->todo.empty());
  }
}

TEST_CASE("not yet without a month promises nothing", "[todo]") {
  std::string pension = kit::xa_pension();
  pension.replace(pension.find("else: refused"), 13, "else: not-yet");
  const auto lawbook =
      kit::load({kit::xa_schemes(), pension, kit::xb_pension(), dossiers(dossier("xa.do.pension", kPension))});
  const Determination answer =
      asked(lawbook,
            "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1980-01-10, nationality: XA }\nrecords:\n"
            "  - { scheme: xa.pension, kind: insured, from: 2015-01, to: 2019-12, wage: 1001 }\n");
  REQUIRE(answer.results.front().status == Status::not_yet);
  REQUIRE_FALSE(answer.results.front().from);
  CHECK(answer.todo.empty());
}

TEST_CASE("a condition narrows a dossier that serves a benefit", "[todo]") {
  const auto with = [](const std::string& when, const std::string& person) {
    return asked(book(dossier("xa.do.pension", kPension + "    when: " + when + "\n")), person);
  };
  CHECK(with("sex = female", insured("1965-01-10, sex: male")).todo.empty());
  CHECK_FALSE(with("sex = female", insured("1965-01-10, sex: female")).todo.front().maybe);
  // Without the benefit it does not matter whether the condition holds.
  CHECK(with("sex = female", "huong: case/1\nas_of: 2026-11-25\nperson: { sex: female, nationality: XA }\n")
            .todo.empty());
  const Determination unknown = with("sex = female", insured("1965-01-10"));
  REQUIRE(ids(unknown) == Ids{"xa.do.pension"});
  CHECK(unknown.todo.front().maybe);
  CHECK_FALSE(unknown.todo.front().why.vi.empty());
  CHECK_FALSE(unknown.todo.front().why.en.empty());

  SECTION("in the run that decided the benefit") {
    const auto lawbook = book(dossier("xa.do.totalized", kPension + "    when: by-treaty\n"));
    CHECK(asked(lawbook, insured("1965-01-10")).todo.empty());
    CHECK(ids(asked(lawbook, kit::life())) == Ids{"xa.do.totalized"});
  }
  SECTION("and so are its dates and papers") {
    const auto lawbook = book(dossier("xa.do.pension", kPension + R"(    by: "if by-treaty then 2031-03 else 2032-03"
    papers: [{ paper: { vi: Giấy của nước kia, en: Paper of the other country }, when: by-treaty }]
)"));
    const Determination national = asked(lawbook, insured("1965-01-10"));
    CHECK(to_string(*national.todo.front().deadline.day) == "2032-03-31");
    CHECK(national.todo.front().papers.empty());
    const Determination totalized = asked(lawbook, kit::life());
    CHECK(to_string(*totalized.todo.front().deadline.day) == "2031-03-31");
    CHECK(totalized.todo.front().papers.size() == 1);
  }
}

TEST_CASE("a condition alone decides", "[todo]") {
  const auto lawbook = book(dossier("xa.do.alone", "    when: sex = female\n"));
  CHECK(asked(lawbook, insured("1990-01-10, sex: male")).todo.empty());
  const Determination answer = asked(lawbook, insured("1990-01-10, sex: female"));
  REQUIRE(ids(answer) == Ids{"xa.do.alone"});
  CHECK(answer.todo.front().benefit.empty());
  CHECK_FALSE(answer.todo.front().maybe);

  SECTION("not known: asked only of those who have to do with the country") {
    const std::string nobody = "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1990-01-10";
    const auto maybe = [&](const std::string& text) {
      const Determination found = asked(lawbook, text);
      REQUIRE(found.todo.size() <= 1);
      if (!found.todo.empty()) CHECK(found.todo.front().maybe);
      return found.todo.size() == 1;
    };
    CHECK_FALSE(maybe(nobody + " }\n"));
    CHECK_FALSE(maybe(nobody + ", nationality: XB }\n"));
    CHECK(maybe(nobody + ", nationality: XA }\n"));
    CHECK(maybe(nobody + ", residence: XA }\n"));
    CHECK(maybe(nobody +
                " }\nrecords: [{ scheme: xa.pension, kind: insured, from: 2015-01, to: 2015-12, wage: 1001 }]\n"));
    CHECK_FALSE(maybe(
        nobody + " }\nrecords: [{ scheme: xb.pension, kind: insured, from: 2015-01, to: 2015-12, wage: 1001 }]\n"));
  }
}

TEST_CASE("of several benefits the surest one is served", "[todo]") {
  const auto served = [](const std::string& benefits, const std::string& more, const std::string& treaty,
                         const std::string& person) {
    const Determination answer =
        asked(book(dossier("xa.do.both", "    for: [" + benefits + "]\n" + more), treaty), person);
    return answer.todo.empty() ? std::string() : answer.todo.front().benefit;
  };
  // The pension of XA waits for the clause; the refund of XB is due.
  const std::string waiting = kit::agreement("unknown");
  CHECK(served("xa.old.age, xb.old.refund", "", waiting, kit::life("", "female")) == "xb.old.refund");
  CHECK(served("xb.old.refund, xa.old.age", "", waiting, kit::life("", "female")) == "xb.old.refund");
  CHECK(served("xa.old.age, xb.old.refund", "", waiting, kit::life("", "male")) == "xa.old.age");
  // One for which the condition holds comes before one for which it does not.
  CHECK(served("xa.old.age, xb.old.refund", "    when: by-treaty\n", waiting, kit::life("", "female")) == "xa.old.age");
  // Nor does one for which it is not known come before one for which it holds.
  const std::string perhaps = "    when: by-treaty or day-of(refund) > 2020-01-01\n";
  CHECK(served("xa.old.age, xb.old.refund", perhaps, waiting, kit::life("", "female")) == "xa.old.age");
  CHECK(served("xb.old.refund, xa.old.age", perhaps, waiting, kit::life("", "female")) == "xa.old.age");
  // Both due: the earlier month.
  const std::string operates = kit::agreement("2024-01-01");
  CHECK(served("xb.old.refund, xa.old.age", "", operates, kit::life("", "female")) == "xa.old.age");
}

TEST_CASE("papers, asked for when they apply", "[todo]") {
  const auto lawbook = book(dossier("xa.do.pension", kPension + R"(    grade: secondary
    papers:
      - { paper: { vi: Đơn, en: Claim }, form: 14-A }
      - { paper: { vi: Giấy khai sinh, en: Birth certificate }, when: sex = female, law: Decree 9, grade: assumed }
      - { paper: { vi: Không bao giờ, en: Never }, when: birth-month > 2000-01 }
)"));
  const Determination answer = asked(lawbook, insured("1965-01-10"));
  const std::vector<Todo::Paper>& papers = answer.todo.front().papers;
  REQUIRE(papers.size() == 2);
  CHECK(papers[0].form == "14-A");
  CHECK_FALSE(papers[0].maybe);
  CHECK(papers[0].law == "Act 20");
  CHECK(papers[0].grade == Grade::secondary);
  CHECK(papers[1].maybe);
  CHECK(papers[1].form.empty());
  CHECK(papers[1].law == "Decree 9");
  CHECK(papers[1].grade == Grade::assumed);
  // A paper's grade is its own.
  CHECK(answer.todo.front().grade == Grade::secondary);
  CHECK(asked(lawbook, insured("1965-01-10, sex: male")).todo.front().papers.size() == 1);
  CHECK_FALSE(asked(lawbook, insured("1965-01-10, sex: female")).todo.front().papers[1].maybe);
  CHECK_FALSE(form_warning(answer.todo, {}).vi.empty());
  CHECK(form_warning(asked(book(dossier("xa.do.pension", kPension)), insured("1965-01-10")).todo, {}).vi.empty());
}

TEST_CASE("dates of a dossier", "[todo]") {
  const auto with = [](const std::string& more, const std::string& person = insured("1965-01-10")) {
    return asked(book(dossier("xa.do.pension", kPension + more)), person).todo.front();
  };
  SECTION("a month opens on its first day and closes on its last") {
    const Todo todo = with("    opens: start\n    by: start\n");
    CHECK(to_string(*todo.opens.day) == "2025-02-01");
    CHECK(to_string(*todo.deadline.day) == "2025-02-28");
    CHECK(todo.passed);
  }
  SECTION("a day is itself, and is not passed until it is over") {
    CHECK(to_string(*with("    by: last-day(start + 1 months)\n").deadline.day) == "2025-03-31");
    CHECK_FALSE(with("    by: as-of\n").passed);
    CHECK_FALSE(with("    by: month-of(as-of)\n").passed);
    CHECK(with("    by: 2026-11-24\n").passed);
    CHECK_FALSE(with("    by: 2026-11-25\n").passed);
  }
  SECTION("never and always are no dates") {
    const Todo todo = with("    opens: always\n    by: never\n");
    CHECK_FALSE(todo.opens.day);
    CHECK_FALSE(todo.deadline.day);
    CHECK(todo.deadline.unknown.en.empty());
    CHECK_FALSE(todo.passed);
    CHECK_FALSE(with("    by: last-day(never)\n").deadline.day);
  }
  SECTION("not known, and why") {
    const Todo todo = with("    opens: first-day(month-of(day-of(refund)))\n    by: day-of(refund)\n");
    CHECK_FALSE(todo.deadline.day);
    CHECK_FALSE(todo.opens.day);
    CHECK_FALSE(todo.passed);
    CHECK(todo.deadline.unknown.en.find("refund") != std::string::npos);
    CHECK(todo.deadline.unknown.vi.find("hoàn tiền") != std::string::npos);
    CHECK_FALSE(todo.opens.unknown.vi.empty());
  }
  SECTION("words and sentences") {
    const Todo todo = with(
        "    opens: start - 1 months\n    by: start\n    deadline: { vi: trong tháng, en: within the month }\n"
        "    takes: { vi: 20 ngày, en: 20 days }\n"
        "    say: { vi: \"Từ {opens} đến {by}, lương {average-wage}.\", en: \"From {opens} to {by}.\" }\n");
    CHECK(todo.deadline_text->vi == "trong tháng");
    CHECK(todo.takes->en == "20 days");
    CHECK(todo.say->vi == "Từ 01/2025 đến 02/2025, lương 1.001 xà.");
    CHECK(todo.say->en == "From 01/2025 to 02/2025.");
  }
}

TEST_CASE("a dossier is as sure as its dates, and tells their doubts", "[todo]") {
  const std::string deadline =
      "huong: rules/1\ncountry: XA\nprefix: xa.do\nrules:\n  xa.do.deadline:\n"
      "    label: { vi: hạn, en: deadline }\n    unit: day\n    law: Act 21\n"
      "    grade: assumed\n    note: { vi: còn ngờ, en: a doubt }\n    is: last-day(2027-03)\n";
  const std::string noted = "    note: { vi: chưa rõ, en: not clear }\n";
  const auto with = [&](const std::string& more) {
    const auto lawbook = kit::load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(), deadline,
                                    dossiers(dossier("xa.do.pension", kPension + more))});
    return asked(lawbook, insured("1965-01-10")).todo.front();
  };
  CHECK(with("").grade == Grade::official);
  CHECK(with("").notes.empty());
  for (const char* key : {"by", "opens"}) {
    const Todo todo = with("    " + std::string(key) + ": xa.do.deadline\n" + noted);
    CHECK(todo.grade == Grade::assumed);
    REQUIRE(todo.notes.size() == 2);
    CHECK(todo.notes[0].vi == "chưa rõ");
    CHECK(todo.notes[1].en == "a doubt");
  }
  CHECK(with("    by: xa.do.deadline\n    opens: xa.do.deadline\n").notes.size() == 1);
  const Todo condition = with("    when: xa.do.deadline > 2020-01-01\n");
  CHECK(condition.grade == Grade::assumed);
  CHECK(condition.notes.size() == 1);
  // The doubt of a paper counts when the paper is asked for; that of the dossier is told once.
  const auto paper = [&](const std::string& when) {
    return with(noted + "    papers:\n      - { paper: { vi: Đơn, en: Claim }" + when +
                " }\n      - { paper: { vi: Sổ, en: Book }, note: { vi: ngờ, en: doubt }" + when + " }\n");
  };
  CHECK(paper("").notes.size() == 2);
  CHECK(paper(", when: birth-month > 2000-01").notes.size() == 1);
}

TEST_CASE("what to do before departure comes first, then by deadline, then as the lawbook has it", "[todo]") {
  const auto always = [](const std::string& by) { return "    when: 2026-01 > 2025-01\n" + by; };
  const std::string entries =
      dossier("xa.do.open-1", always("")) + dossier("xa.do.late", always("    by: 2028-01\n"), "on-return") +
      dossier("xa.do.open-2", always(""), "abroad") + dossier("xa.do.passed", always("    by: 2020-01-05\n")) +
      dossier("xa.do.before-open", always(""), "before-departure") +
      dossier("xa.do.before-late", always("    by: 2027-06\n"), "before-departure") +
      dossier("xa.do.late-too", always("    by: 2028-01-31\n"));
  CHECK(ids(asked(book(entries), insured("1990-01-10"))) == Ids{"xa.do.before-late", "xa.do.before-open",
                                                                "xa.do.passed", "xa.do.late", "xa.do.late-too",
                                                                "xa.do.open-1", "xa.do.open-2"});
}

TEST_CASE("the things to do as JSON", "[todo]") {
  const auto lawbook = book(dossier("xa.do.pension", kPension + R"(    by: start
    opens: day-of(refund)
    deadline: { vi: trong tháng, en: within the month }
    papers: [{ paper: { vi: Đơn, en: Claim }, form: 14-A, when: sex = female }]
    note: { vi: còn ngờ, en: a doubt }
)"));
  const Determination answer = asked(lawbook, insured("1965-01-10"));
  Faults faults;
  const Node root = read_json(todo_json(answer, *lawbook), "todo.json", faults);
  INFO(kit::told(faults));
  REQUIRE(faults.empty());
  CHECK(root.find("huong")->text == "todo/1");
  CHECK(root.find("as_of")->text == "2026-11-25");
  CHECK(root.find("case_digest")->text == answer.case_digest);
  CHECK(root.find("lawbook")->find("digest")->text == lawbook->digest);
  REQUIRE(root.find("todo")->items.size() == 1);
  const Node& todo = root.find("todo")->items.front();
  CHECK(todo.find("id")->text == "xa.do.pension");
  CHECK(todo.find("benefit")->text == "xa.old.age");
  CHECK(todo.find("status")->text == "granted");
  CHECK(todo.find("from")->text == "2025-02");
  CHECK(todo.find("applies")->text == "yes");
  CHECK(todo.find("phase")->text == "claim");
  CHECK(todo.find("deadline")->text == "2025-02-28");
  CHECK(todo.find("passed")->text == "true");
  CHECK(todo.find("deadline_text")->find("en")->text == "within the month");
  CHECK(todo.find("opens") == nullptr);
  CHECK(todo.find("opens_unknown")->find("en") != nullptr);
  CHECK(todo.find("deadline_unknown") == nullptr);
  const Node& paper = todo.find("papers")->items.front();
  CHECK(paper.find("paper")->find("vi")->text == "Đơn");
  CHECK(paper.find("form")->text == "14-A");
  CHECK(paper.find("applies")->text == "maybe");
  CHECK(paper.find("law")->text == "Act 20");
  CHECK(todo.find("law")->text == "Act 20");
  CHECK(todo.find("grade")->text == "official");
  CHECK(todo.find("notes")->items.front().find("en")->text == "a doubt");
  CHECK(todo.find("checked")->text == "2026-11-01");
  CHECK(root.find("warnings")->items.front().find("code")->text == "form-numbers");
  CHECK(root.find("undecided")->items.empty());

  SECTION("one language only") {
    const Node one = read_json(todo_json(answer, *lawbook, {false, true}), "todo.json", faults);
    CHECK(one.find("todo")->items.front().find("label")->find("en") == nullptr);
    CHECK(one.find("todo")->items.front().find("label")->find("vi") != nullptr);
  }
  SECTION("a right that could not be decided is named") {
    const Node open = read_json(
        todo_json(asked(lawbook,
                        "huong: case/1\nas_of: 2026-11-25\nperson: { nationality: XA }\nrecords:\n"
                        "  - { scheme: xa.pension, kind: insured, from: 2005-01, to: 2019-12, wage: 1001 }\n"),
                  *lawbook),
        "todo.json", faults);
    REQUIRE(open.find("undecided")->items.size() == 1);
    CHECK(open.find("undecided")->items.front().text == "xa.old.age");
    CHECK(open.find("todo")->items.empty());
  }
}

// ---- the calendar ----

namespace {

/// The content lines, unfolded; checks breaks, lengths and characters on the way.
std::vector<std::string> content_lines(const std::string& calendar) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = calendar.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK_FALSE(line.empty());
    CHECK(line.find('\n') == std::string::npos);
    CHECK(line.find('\r') == std::string::npos);
    CHECK(find_bad_utf8(line) == std::string::npos);
    if (line.front() == ' ') {
      REQUIRE_FALSE(lines.empty());
      CHECK(line.size() > 1);
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  return lines;
}

std::string value_of(const std::vector<std::string>& lines, const std::string& name, std::size_t nth = 0) {
  for (const std::string& line : lines) {
    if (line.rfind(name + ":", 0) == 0 && nth-- == 0) return line.substr(name.size() + 1);
  }
  return "?";
}

std::ptrdiff_t count(const std::vector<std::string>& lines, const std::string& line) {
  return std::count(lines.begin(), lines.end(), line);
}

}  // namespace

TEST_CASE("the calendar of things to do", "[todo]") {
  const std::string alone = "    when: 2026-01 > 2025-01\n";
  const std::string entries =
      dossier("xa.do.ahead",
              alone +
                  "    opens: 2027-02\n    by: 2027-03-15\n"
                  "    papers: [{ paper: { vi: \"Đơn; bản chính, bản sao\", en: \"Claim; original, copy\" }, "
                  "form: 14-A }]\n") +
      dossier("xa.do.passed", alone + "    opens: 2026-11-25\n    by: 2026-01-31\n") + dossier("xa.do.undated", alone);
  const Determination answer = asked(book(entries), insured("1990-01-10"));
  const std::string calendar = todo_calendar(answer, Lawbook{}, "vi");
  const std::vector<std::string> lines = content_lines(calendar);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines[1] == "VERSION:2.0");
  CHECK(lines.back() == "END:VCALENDAR");
  CHECK(value_of(lines, "PRODID") != "?");
  REQUIRE(count(lines, "BEGIN:VEVENT") == 3);
  CHECK(count(lines, "END:VEVENT") == 3);
  CHECK(count(lines, "DTSTAMP:20261125T000000Z") == 3);

  // Sorted by deadline: what has passed stands first and rings no bell.
  const std::string digest = answer.case_digest.substr(7);
  REQUIRE(digest.size() == 64);
  CHECK(value_of(lines, "UID", 0) == digest + "-xa.do.passed-deadline@huong");
  CHECK(value_of(lines, "SUMMARY", 0) == "Đã quá hạn: hồ sơ xa.do.passed");
  CHECK(value_of(lines, "DTSTART;VALUE=DATE", 0) == "20260131");
  CHECK(value_of(lines, "DTEND;VALUE=DATE", 0) == "20260201");
  // The day from which it is taken, because it lies ahead; that of the one before is today.
  CHECK(value_of(lines, "UID", 1) == digest + "-xa.do.ahead-opens@huong");
  CHECK(value_of(lines, "DTSTART;VALUE=DATE", 1) == "20270201");
  CHECK(value_of(lines, "UID", 2) == digest + "-xa.do.ahead-deadline@huong");
  CHECK(value_of(lines, "SUMMARY", 2) == "Hạn nộp: hồ sơ xa.do.ahead");
  CHECK(value_of(lines, "DTSTART;VALUE=DATE", 2) == "20270315");
  CHECK(count(lines, "BEGIN:VALARM") == 2);
  CHECK(count(lines, "TRIGGER:-P30D") == 2);
  CHECK(count(lines, "ACTION:DISPLAY") == 2);
  CHECK(calendar.find("BEGIN:VALARM") > calendar.find("-opens@huong"));
  CHECK(calendar.find("\xc4\x90\xc6\xa1n\\; b\xe1\xba\xa3n ch") != std::string::npos);  // "Đơn\; bản ch…"
  CHECK(value_of(lines, "DESCRIPTION", 0) == "Act 20");
  const std::string description = value_of(lines, "DESCRIPTION", 3);
  CHECK(description.find("- Đơn\\; bản chính\\, bản sao (mẫu 14-A)\\nSố mẫu đơn") == 0);

  SECTION("in English") {
    const std::vector<std::string> english = content_lines(todo_calendar(answer, Lawbook{}, "en"));
    CHECK(value_of(english, "SUMMARY", 0) == "Deadline passed: dossier xa.do.passed");
    CHECK(value_of(english, "SUMMARY", 2) == "Deadline: dossier xa.do.ahead");
    CHECK(value_of(english, "UID", 2) == value_of(lines, "UID", 2));
  }
  SECTION("nothing dated is no calendar") {
    CHECK(todo_calendar(asked(book(dossier("xa.do.undated", alone)), insured("1990-01-10")), Lawbook{}, "vi").empty());
  }
}

TEST_CASE("a pending right and a doubtful dossier say so in the calendar", "[todo]") {
  const auto lawbook =
      book(dossier("xa.do.pension", kPension + "    when: sex = female\n    by: 2027-03\n    grade: assumed\n"),
           kit::agreement("unknown"));
  std::string person = kit::life();
  person.replace(person.find("sex: male, "), 11, "");
  const Determination answer = asked(lawbook, person);
  REQUIRE(answer.todo.size() == 1);
  const std::string description = value_of(content_lines(todo_calendar(answer, Lawbook{}, "en")), "DESCRIPTION");
  CHECK(description ==
        "Only if this applies to you.\\nOnly if the clause of the agreement operates.\\nAct 20\\n"
        "This law was not compared with its own text.");
}

TEST_CASE("long lines are folded between characters, whatever their length", "[todo]") {
  Determination answer;
  answer.as_of = *parse_day("2026-11-25");
  answer.case_digest = "sha256:" + std::string(64, 'a');
  for (int n = 0; n < 200; ++n) {
    // Characters of one, two and three bytes in no regular order, so that lines end at every place in them.
    const std::vector<std::string> characters{"a", "đ", "ố", "금", "x"};
    std::string text;
    for (int i = 0; i < n; ++i) text += characters[static_cast<std::size_t>((i * i + n * i / 3) % 5)];
    Todo todo;
    todo.id = "xa.do." + std::to_string(n);
    todo.label = {text, text};
    todo.law = text;
    todo.deadline.day = parse_day("2027-01-31");
    answer.todo.assign(1, todo);
    const std::vector<std::string> lines = content_lines(todo_calendar(answer, Lawbook{}, "vi"));
    CHECK(value_of(lines, "SUMMARY") == "Hạn nộp: " + text);
    CHECK(value_of(lines, "DTEND;VALUE=DATE") == "20270201");
  }
}

TEST_CASE("text in a calendar is escaped", "[todo]") {
  Determination answer;
  answer.as_of = *parse_day("2026-12-31");
  answer.case_digest = "sha256:b";
  Todo todo;
  todo.label = {"a\\b;c,d\ne\r\nf:\"g\"", ""};
  todo.deadline.day = parse_day("2026-12-31");
  answer.todo.push_back(todo);
  CHECK(value_of(content_lines(todo_calendar(answer, Lawbook{}, "vi")), "SUMMARY") ==
        "Hạn nộp: a\\\\b\\;c\\,d\\ne\\nf:\"g\"");
}

// ---- loading ----

TEST_CASE("dossiers: all that is wrong is told at once", "[todo]") {
  const auto faults_of = [](const std::string& entries) {
    Faults faults;
    const auto loaded =
        kit::try_load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(), dossiers(entries)}, faults);
    CHECK(faults.empty() == (loaded != nullptr));
    kit::check_told(faults);
    std::vector<std::string> codes;
    for (const Fault& fault : faults) codes.push_back(fault.code);
    return codes;
  };
  using Codes = std::vector<std::string>;
  CHECK(faults_of(dossier("xa.do.right", kPension)).empty());
  CHECK(faults_of(dossier("xa.do.right", "    for: [xb.old.age]\n")).empty());
  CHECK(faults_of(dossier("xa.do.phase", kPension, "later")) == Codes{"law.unknown-word"});
  CHECK(faults_of(dossier("xa.do.for", "    for: [aeg]\n")) == Codes{"law.unknown-benefit"});
  CHECK(faults_of(dossier("xa.do.for", "    for: age\n")) == Codes{"law.shape"});
  CHECK(faults_of(dossier("xa.do.for", "    for: []\n")) == Codes{"law.shape"});
  CHECK(faults_of(dossier("xa.do.ground", "")) == Codes{"law.missing"});
  CHECK(faults_of(dossier("xa.do.key", kPension + "    until: start\n")) == Codes{"law.unknown-key"});
  CHECK(faults_of(dossier("xa.do.when", "    when: start\n")) == Codes{"law.unit"});
  CHECK(faults_of(dossier("xa.do.when", "    when: [yes]\n")) == Codes{"law.shape"});
  CHECK(faults_of(dossier("xa.do.name", "    when: nothing > 3\n")) == Codes{"law.unknown-name"});
  CHECK(faults_of(dossier("xa.do.by", kPension + "    by: own-months\n")) == Codes{"law.date"});
  CHECK(faults_of(dossier("xa.do.opens", kPension + "    opens: 12 months\n")) == Codes{"law.date"});
  CHECK(faults_of(dossier("xa.do.deadline", kPension + "    deadline: soon\n")) == Codes{"law.missing"});
  CHECK(faults_of(dossier("xa.do.takes", kPension + "    takes: { vi: 20 ngày }\n")) == Codes{"law.missing"});
  CHECK(faults_of(dossier("xa.do.say", kPension + "    say: { vi: \"{nothing}\", en: x }\n")) ==
        Codes{"law.unknown-name"});
  CHECK(faults_of(dossier("xa.do.papers", kPension + "    papers: passport\n")) == Codes{"law.shape"});
  CHECK(faults_of(dossier("xa.do.papers", kPension + "    papers: [passport]\n")) == Codes{"law.shape"});
  CHECK(faults_of(dossier("xa.do.papers", kPension + "    papers: [{ form: 1 }]\n")) == Codes{"law.missing"});
  CHECK(faults_of(dossier("xa.do.papers", kPension + "    papers: [{ paper: { vi: a, en: b }, from: 1 }]\n")) ==
        Codes{"law.unknown-key"});
  CHECK(faults_of(dossier("xa.do.papers", kPension + "    papers: [{ paper: { vi: a, en: b }, when: start }]\n")) ==
        Codes{"law.unit"});
  CHECK(faults_of(dossier("xa.do.papers", kPension + "    papers: [{ paper: { vi: a, en: b }, grade: sure }]\n")) ==
        Codes{"law.grade"});
  CHECK(faults_of(dossier("dossier", kPension)) == Codes{"law.id"});
  CHECK(faults_of(dossier("xa.old.age", kPension)) == Codes{"law.duplicate-id"});
  CHECK(faults_of("  xa.do.bare: {}\n") ==
        Codes{"law.missing", "law.missing", "law.missing", "law.missing", "law.missing", "law.missing"});
  CHECK(faults_of("  xa.do.scalar: text\n") == Codes{"law.shape"});
  CHECK(faults_of(
            "  xa.do.day: { label: { vi: a, en: b }, when: 2026-01 > 2025-01, phase: claim, office: { vi: a, en: b }, "
            "law: x, checked: soon }\n") == Codes{"law.day"});
  CHECK(faults_of(dossier("xa.do.one", "    for: [aeg]\n    by: own-months\n") + dossier("xa.do.two", "")) ==
        Codes{"law.unknown-benefit", "law.date", "law.missing"});
}

TEST_CASE("a dossier that goes round in a circle does not load", "[todo]") {
  Faults faults;
  const std::string rules = "huong: rules/1\ncountry: XA\nprefix: xa.do\nrules:\n" +
                            kit::rule_text("xa.do.a", "day", "xa.do.b") + kit::rule_text("xa.do.b", "day", "xa.do.a");
  CHECK_FALSE(kit::try_load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(), rules,
                             dossiers(dossier("xa.do.circle", kPension + "    by: xa.do.a\n"))},
                            faults));
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().code == "law.cycle");
}

TEST_CASE("phases have their words", "[todo]") {
  CHECK(to_string(Dossier::Phase::before_departure) == "before-departure");
  CHECK(to_string(Dossier::Phase::abroad) == "abroad");
  CHECK(to_string(Dossier::Phase::on_return) == "on-return");
  CHECK(to_string(Dossier::Phase::claim) == "claim");
  CHECK(to_string(Dossier::Phase::joining) == "joining");
}
