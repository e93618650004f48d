// From rows of text to decisions.
#include "calc/answer/sheet.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

const char* const kWords =
    "column,so so,id\ncolumn,tu thang,from\ncolumn,den thang,to\ncolumn,muc luong,wage\ncolumn,phu cap,allowance\n"
    "skip,ghi chu,\nkind,nghi om,sick\nsex,nu,female\nscheme,huu xa,xa.pension\nwith,coefficient,sector=state\n"
    "# a remark\n";

std::shared_ptr<const Lawbook> book() {
  static const auto loaded =
      kit::load({kit::schemes(),
                 kit::header() + "rules:\n" +
                     kit::rule_text("xa.t.average", "XAA", "average(records(xa.pension, counts = average), wage)") +
                     kit::rule_text("xa.t.rate", "percent", "50%") +
                     kit::rule_text("xa.t.from", "month", "first-known(asked-from, 2020-01)") +
                     R"(benefits:
  xa.t.pension:
    label: { vi: Hưu, en: Pension }
    scheme: xa.pension
    branch: old-age
    claims: [old-age]
    law: Act 1
    conditions: [{ name: any, is: yes, else: refused, law: Act 1 }]
    amount: average
    per: month
    round: xa.kit.whole
  xb.t.pension:
    label: { vi: Hưu B, en: Pension B }
    scheme: xa.pension
    branch: old-age
    claims: [old-age, refund]
    law: Act 1
    conditions: [{ name: any, is: yes, else: refused, law: Act 1 }]
    amount: average
    per: month
    round: xa.kit.whole
)"});
  return loaded;
}

SheetOptions options(DayOrder days = DayOrder::unknown) {
  SheetOptions o;
  o.file = "s.csv";
  o.today = *parse_day("2026-11-25");
  o.days = days;
  return o;
}

/// A decision with what was wrong with it, in short.
struct Read {
  Decision decision;
  Faults faults;
};

std::vector<Read> read(const std::string& text, SheetOptions o = options(), Faults* head = nullptr,
                       std::vector<std::string>* ignored = nullptr) {
  const SheetWords words(kWords);
  DecisionSheet sheet(*book(), words, std::move(o));
  CsvReader reader("s.csv");
  reader.feed(text);
  reader.finish();
  CsvRow row;
  REQUIRE(reader.next(row));
  Faults faults;
  sheet.head(row, faults);
  if (ignored != nullptr) *ignored = sheet.ignored();
  if (head != nullptr) {
    *head = faults;
    return {};
  }
  INFO(kit::told(faults));
  REQUIRE(faults.empty());
  std::vector<Read> out;
  while (reader.next(row)) {
    if (sheet.add(row)) out.push_back({sheet.decision(), sheet.faults()});
  }
  REQUIRE_FALSE(reader.fault());
  if (sheet.finish()) out.push_back({sheet.decision(), sheet.faults()});
  for (const Read& each : out) kit::check_told(each.faults);
  return out;
}

std::string codes(const Faults& faults) {
  std::string out;
  for (const Fault& fault : faults) out += (out.empty() ? "" : " ") + fault.code;
  return out;
}

std::string lines(const Decision& d) {
  std::string out;
  for (const Record& r : d.case_.records) {
    out += (out.empty() ? "" : ", ") + r.scheme + " " + r.kind + " " + to_string(r.months.first) + ".." +
           to_string(r.months.last) + " " + std::string(to_string(r.basis)) + " " + to_string(r.amount);
    for (const Fact& key : r.keys) out += " " + key.key + "=" + key.text;
  }
  return out;
}

}  // namespace

TEST_CASE("one row a line, grouped by person", "[sheet]") {
  const auto all = read(
      "STT;so so;benefit;born;sex;nationality;paid;as_of;tu thang;den thang;muc luong;kind\n"
      "x;0017;xa.t.pension;1969-08-20;Nữ;XA;1.234.567;2026-01-15;01/2010;12/2012;5.000.000;\n"
      "x;0017;;;;;;;01/2013;03/2013;;nghỉ ốm\n"
      "y;0018;xa.t.pension;1970;male;XA;0;;2015-01;2015-12;7000000;insured\n");
  REQUIRE(all.size() == 2);
  CHECK(codes(all[0].faults).empty());
  const Decision& first = all[0].decision;
  CHECK(first.id == "0017");
  CHECK(first.line == 2);
  CHECK(first.benefit == 0);
  CHECK(first.paid == Exact(1234567));
  CHECK(to_string(*first.case_.as_of) == "2026-01-15");
  CHECK(first.case_.person.sex == "female");
  CHECK(to_string(*first.case_.person.born) == "1969-08-20");
  CHECK(lines(first) == "xa.pension insured 2010-01..2012-12 wage 5000000, xa.pension sick 2013-01..2013-03 none 0");
  CHECK(first.case_.records[1].place.line == 3);
  CHECK(to_string(*all[1].decision.case_.as_of) == "2026-11-25");
  CHECK(all[1].decision.paid == Exact(0));
}

TEST_CASE("one row a claim: lines numbered, or figures given", "[sheet]") {
  const auto all = read(
      "id,benefit,paid,from.1,to_1,wage1,from2,to2,wage2,xa.t.rate,paid:xa.t.average\n"
      "a,xa.t.pension,5,2010-01,2010-12,100,2011-01,2011-06,200,\"45,5%\",\"4.583,33\"\n"
      "a,xa.t.pension,6,2010-01,2010-12,100,,,,,\n");
  REQUIRE(all.size() == 2);  // rows without plain from and to are claims of their own
  CHECK(codes(all[0].faults).empty());
  CHECK(lines(all[0].decision) ==
        "xa.pension insured 2010-01..2010-12 wage 100, xa.pension insured 2011-01..2011-06 wage 200");
  REQUIRE(all[0].decision.case_.given.size() == 1);
  CHECK(all[0].decision.case_.given[0].key == "xa.t.rate");
  CHECK(all[0].decision.case_.given[0].text == "45.5");
  REQUIRE(all[0].decision.figures.size() == 1);
  CHECK(all[0].decision.figures[0].value == Exact(458333, 100));
  CHECK(all[0].decision.figures[0].step == Exact(1, 100));
  CHECK(lines(all[1].decision) == "xa.pension insured 2010-01..2010-12 wage 100");
  CHECK(all[1].decision.case_.given.empty());
}

TEST_CASE("a coefficient tells the sector, an allowance is not added, a zero is no amount", "[sheet]") {
  const auto all = read(
      "id,benefit,paid,from,to,wage,coefficient,phu cap\n"
      "a,xa.t.pension,5,2010-01,2010-12,0,\"3,66\",0\n"
      "b,xa.t.pension,5,2010-01,2010-12,0,\"3,66\",\"0,5\"\n"
      "c,xa.t.pension,5,2010-01,2010-12,5000000,\"3,66\",\n"
      "d,xa.t.pension,5,2010-01,2010-12,3.66,,\n");
  REQUIRE(all.size() == 4);
  CHECK(lines(all[0].decision) == "xa.pension insured 2010-01..2010-12 coefficient 3.66 sector=state");
  CHECK(codes(all[0].faults).empty());
  CHECK(codes(all[1].faults) == "sheet.allowance");
  CHECK(codes(all[2].faults) == "sheet.two-amounts");
  CHECK(codes(all[3].faults) == "sheet.coefficient");
}

TEST_CASE("the same line twice counts once, and so do months of two lines that agree", "[sheet]") {
  const auto all = read(
      "id,benefit,paid,from,to,wage,kind\n"
      "a,xa.t.pension,5,2010-01,2010-12,100,\n"
      "a,,,2011-01,2011-12,200,\n"
      "a,,,2010-01,2010-12,100,\n"
      "b,xa.t.pension,5,2010-01,2010-12,100,\n"
      "b,,,2010-10,2011-03,100,\n"
      "c,xa.t.pension,5,2010-01,2010-12,100,\n"
      "c,,,2010-10,2011-03,150,\n"
      "d,xa.t.pension,5,2010-01,2010-12,100,\n"
      "d,,,2010-03,2010-05,100,\n");
  REQUIRE(all.size() == 4);
  CHECK(lines(all[0].decision) ==
        "xa.pension insured 2010-01..2010-12 wage 100, xa.pension insured 2011-01..2011-12 wage 200");
  REQUIRE(all[0].decision.repeated.size() == 1);
  CHECK(all[0].decision.repeated[0].whole_line);
  CHECK(all[0].decision.repeated[0].record == 0);
  CHECK(all[0].decision.repeated[0].line == 4);
  CHECK(all[0].decision.notes == std::vector<std::string>{"duplicate-line"});
  CHECK(lines(all[1].decision) ==
        "xa.pension insured 2010-01..2010-12 wage 100, xa.pension insured 2011-01..2011-03 wage 100");
  REQUIRE(all[1].decision.repeated.size() == 1);
  CHECK_FALSE(all[1].decision.repeated[0].whole_line);
  CHECK(all[1].decision.repeated[0].months == Span{Month::of(2010, 10), Month::of(2010, 12)});
  CHECK(all[2].decision.repeated.empty());  // they do not agree: the law's reader refuses them
  CHECK(all[2].decision.case_.records.size() == 2);
  CHECK(lines(all[3].decision) == "xa.pension insured 2010-01..2010-12 wage 100");
}

TEST_CASE("of two extracts the newer line stands", "[sheet]") {
  const auto all = read(
      "id,benefit,paid,from,to,wage,created_at\n"
      "a,xa.t.pension,5,2010-01,2010-12,100,2024-01-05 10:00:00\n"
      "a,,,2010-01,2010-12,120,2025-03-01 09:00:00\n"
      "b,xa.t.pension,5,2010-01,2010-12,130,2025-03-01\n"
      "b,,,2010-01,2010-12,100,2024-01-05\n"
      "c,xa.t.pension,5,2010-01,2010-12,130,05/01/2024\n"
      "c,,,2010-01,2010-12,100,01/03/2025\n");
  REQUIRE(all.size() == 3);
  CHECK(lines(all[0].decision) == "xa.pension insured 2010-01..2010-12 wage 120");
  CHECK(all[0].decision.notes == std::vector<std::string>{"older-line"});
  CHECK(lines(all[1].decision) == "xa.pension insured 2010-01..2010-12 wage 130");
  CHECK(all[2].decision.case_.records.size() == 2);  // no saying which is newer
}

TEST_CASE("rows of one person are joined by name where there is no id, in either form of letters", "[sheet]") {
  const auto all = read(
      "name,born,benefit,paid,from,to,wage\n"
      "Trần Thị Lan,1990-05-15,xa.t.pension,5,2010-01,2010-12,100\n"
      "Tra\xCC\x82\xCC\x80n Thi\xCC\xA3 Lan,1990-05-15,,,2011-01,2011-12,100\n"
      "Trần Thị Lân,1990-05-15,xa.t.pension,6,2011-01,2011-12,100\n");
  REQUIRE(all.size() == 2);
  CHECK(codes(all[0].faults).empty());
  CHECK(all[0].decision.case_.records.size() == 2);
}

TEST_CASE("what contradicts itself or cannot be read is a fault of its claim and of no other", "[sheet]") {
  const auto all = read(
      "id,name,benefit,born,paid,from,to,wage,nationality,scheme,kind,sector\n"
      "a,An,xa.t.pension,1970,5,2010-01,2010-12,100,XA,,,\n"
      "a,Ân,,,,2011-01,2011-12,100,,,,\n"
      "b,,xa.t.pension,05/08/1969,5,2010-01,2010-12,\"6.250\",XA,,,\n"
      "c,,xa.t.nothing,1970,5,2010-12,2010-01,100,XA,,,\n"
      "d,,xa.t.pension,1970,,2010-01,,abc,Xa,,,\n"
      "e,,xa.t.pension,1970,5,2010-01,2010-12,100,XA,xa.pensoin,,\n"
      "f,,xa.t.pension,1970,5,2010-01,2010-12,100,XA,BHXH,,\n"
      "g,,xa.t.pension,1970,5,2010-01,2010-12,100,XA,zz.scheme,,\n"
      "h,,xa.t.pension,1970,5,2010-01,2010-12,100,XA,Hưu XA,lạ,\n"
      "i,,xa.t.pension,1970,5,2010-01,2010-12,100,XA,xa.pension,sick,state,extra\n"
      "k,,xa.t.pension,1970,5,2010-01,2010-12,100,XA,xa.pension,sick,state\n");
  std::string told;
  for (const Read& each : all) told += each.decision.id + ": " + codes(each.faults) + "\n";
  CHECK(told ==
        "a: sheet.conflict\n"
        "b: sheet.ambiguous sheet.ambiguous\n"
        "c: sheet.benefit sheet.backwards\n"
        "d: sheet.value sheet.missing sheet.missing\n"
        "e: sheet.word\n"
        "f: sheet.word\n"
        "g: \n"
        "h: sheet.word\n"
        "i: sheet.fields\n"
        "k: \n");
}

TEST_CASE("strokes in dates are read when their order is told", "[sheet]") {
  const std::string text = "id,benefit,born,paid,from,to,wage\na,xa.t.pension,05/08/1969,5,01/03/2010,31/12/2010,100\n";
  CHECK(codes(read(text)[0].faults) == "sheet.ambiguous sheet.ambiguous");
  const auto day_first = read(text, options(DayOrder::day_first));
  CHECK(codes(day_first[0].faults).empty());
  CHECK(to_string(*day_first[0].decision.case_.person.born) == "1969-08-05");
  CHECK(lines(day_first[0].decision) == "xa.pension insured 2010-03..2010-12 wage 100");
  CHECK(codes(read(text, options(DayOrder::month_first))[0].faults) == "sheet.ambiguous sheet.value");
}

TEST_CASE("events, elections, assumptions and agreements have columns", "[sheet]") {
  const auto all = read(
      "id,benefit,paid,from,to,wage,event:refund,event:refund.scheme,event:lump-sum,assume:xa-xb.all-operative,"
      "agreements\n"
      "a,xa.t.pension,5,2010-01,2010-12,100,2015-05-20,xa.pension,,2025-07-01,none\n"
      "a,,,2011-01,2011-12,100,2015-05-20,xa.pension,2016-01-01,,\n");
  REQUIRE(all.size() == 1);
  const Case& c = all[0].decision.case_;
  REQUIRE(c.events.size() == 2);
  CHECK(c.events[0].kind == "refund");
  REQUIRE(c.events[0].facts.size() == 1);
  CHECK(c.events[0].facts[0].text == "xa.pension");
  CHECK(c.events[1].kind == "lump-sum");
  REQUIRE(c.assume.size() == 1);
  CHECK(c.assume[0].key == "xa-xb.all-operative");
  REQUIRE(c.agreements);
  CHECK(c.agreements->empty());
}

TEST_CASE("the word of a benefit is one country's when only one has it, or when the record tells", "[sheet]") {
  const auto all =
      read("id,benefit,paid,from,to,wage\na,refund,5,2010-01,2010-12,100\nb,old-age,5,2010-01,2010-12,100\n");
  CHECK(all[0].decision.benefit == 1);
  CHECK(all[1].decision.benefit == 0);
}

TEST_CASE("headings that cannot be used", "[sheet]") {
  const auto head = [](const std::string& text, SheetOptions o = options()) {
    Faults faults;
    read(text, std::move(o), &faults);
    return codes(faults);
  };
  CHECK(head("id,benefit,paid,from,to,wage\n").empty());
  CHECK(head("id,paid,from,to,wage\n") == "sheet.no-column");
  CHECK(head("id,benefit,from,to,wage\n") == "sheet.no-column");
  CHECK(head("id,benefit,paid,from,wage\n") == "sheet.no-column");
  CHECK(head("id,benefit,paid,xa.t.averag\n") == "sheet.unknown-column");
  CHECK(head("id,benefit,paid,paid:xa.t.averag\n") == "sheet.unknown-column");
  CHECK(head("id,benefit,paid,event:refnd\n") == "sheet.unknown-column");
  CHECK(head("id,so so,benefit,paid\n") == "sheet.column-twice");
  SheetOptions usual = options();
  usual.benefit = "xa.t.pension";
  CHECK(head("id,paid,from,to,wage\n", usual).empty());
  usual.benefit = "xa.t.pensoin";
  CHECK(head("id,paid,from,to,wage\n", usual) == "sheet.benefit");
  std::vector<std::string> ignored;
  read("id,benefit,paid,Ghi chú,payd\na,xa.t.pension,5,,\n", options(), nullptr, &ignored);
  CHECK(ignored == std::vector<std::string>{"payd"});
}
