// Reading a case: what is kept, and every fault with its code, its place and its way out.
#include "calc/claim/claim.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace huong;

namespace {

struct Outcome {
  std::optional<Case> value;
  Faults faults;
};

Outcome read(std::string_view yaml) {
  Outcome outcome;
  const Node root = read_yaml(yaml, "case.yaml", outcome.faults);
  REQUIRE(outcome.faults.empty());
  outcome.value = read_case(root, "case.yaml", outcome.faults);
  return outcome;
}

/// A case that has nothing but its format line and `rest`.
Outcome read_with(std::string_view rest) { return read("huong: case/1\n" + std::string(rest) + "\n"); }

Outcome read_record(std::string_view rest) {
  return read_with("records:\n  - { scheme: vn.compulsory, kind: insured, from: 2020-01, to: 2020-12" +
                   std::string(rest) + " }");
}

std::vector<std::string> codes(const Outcome& outcome) {
  std::vector<std::string> result;
  for (const Fault& fault : outcome.faults) {
    result.push_back(fault.code);
  }
  return result;
}

/// The one fault of a case that has exactly one.
Fault only(const Outcome& outcome) {
  INFO("codes: " << Catch::Detail::stringify(codes(outcome)));
  REQUIRE(outcome.faults.size() == 1);
  CHECK_FALSE(outcome.value.has_value());
  const Fault& fault = outcome.faults.front();
  CHECK(fault.file == "case.yaml");
  for (const std::string* text : {&fault.what_vi, &fault.what_en, &fault.fix_vi, &fault.fix_en}) {
    CHECK_FALSE(text->empty());
  }
  return fault;
}

Case good(const Outcome& outcome) {
  INFO("codes: " << Catch::Detail::stringify(codes(outcome)));
  REQUIRE(outcome.faults.empty());
  REQUIRE(outcome.value.has_value());
  return *outcome.value;
}

using Catch::Contains;
using Codes = std::vector<std::string>;

constexpr std::string_view whole = R"(huong: case/1
as_of: 2026-11-23
person: { born: 1969-08-20, sex: female, nationality: VN, residence: KR }
family:
  - { relation: child, born: 2012, disabled: yes, income: 500000 }
  - { relation: spouse }
records:
  - { scheme: vn.compulsory, kind: insured, from: 2009-10, to: 2021-06, wage: 6250000, sector: private,
      not_in: [vn.unemployment], source: { layer: certified, document: book page 3 } }
  - { scheme: kr.national-pension, kind: insured, from: 2022-01, to: 2026-08, pay: 2350000.5, visa: F-6 }
  - { scheme: vn.compulsory, kind: unpaid-leave, from: 2021-07, to: 2021-07 }
events:
  - { refund: 2025-08-22, scheme: kr.national-pension }
plans:
  - { scheme: vn.voluntary, kind: voluntary, from: 2027-01, to: 2027-12, coefficient: 3.66 }
given: { vn.pension.average-wage: 8000000 }
elect: { kr.pension.defer-months: 12 }
claim: { benefit: old-age, from: 2026-09 }
agreements: [vn-kr, { huong: agreement/1, id: vn-xx }]
assume: { vn-kr.benefits-operative: 2025-07-01, KRW-VND: 18.5, projection: held }
)";

}  // namespace

TEST_CASE("a whole case is read as written", "[claim]") {
  const Case c = good(read(whole));
  CHECK(c.file == "case.yaml");
  CHECK(to_string(*c.as_of) == "2026-11-23");
  CHECK(c.person.born == Birth{1969, 8, 20});
  CHECK(c.person.sex == "female");
  CHECK(c.person.nationality == "VN");
  CHECK(c.person.residence == "KR");

  REQUIRE(c.family.size() == 2);
  CHECK(c.family[0].relation == "child");
  CHECK(c.family[0].born == Birth{2012, 0, 0});
  CHECK(c.family[0].disabled == true);
  REQUIRE(c.family[0].facts.size() == 1);
  CHECK(c.family[0].facts[0].key == "income");
  CHECK(c.family[0].facts[0].text == "500000");
  CHECK_FALSE(c.family[1].born.has_value());
  CHECK_FALSE(c.family[1].disabled.has_value());

  REQUIRE(c.records.size() == 4);
  const Record& first = c.records[0];
  CHECK(first.scheme == "vn.compulsory");
  CHECK(first.kind == "insured");
  CHECK(first.months == Span{Month::of(2009, 10), Month::of(2021, 6)});
  CHECK(first.basis == Basis::wage);
  CHECK(first.amount == Exact(6250000));
  REQUIRE(first.keys.size() == 1);
  CHECK(first.keys[0].key == "sector");
  CHECK(first.keys[0].text == "private");
  CHECK(first.keys[0].place.line == 8);
  CHECK(first.not_in == std::vector<std::string>{"vn.unemployment"});
  CHECK(first.source.layer == "certified");
  CHECK(first.source.document == "book page 3");
  CHECK_FALSE(first.planned);
  CHECK(c.records[1].basis == Basis::pay);
  CHECK(to_string(c.records[1].amount) == "2350000.5");
  CHECK(c.records[2].basis == Basis::none);
  CHECK(c.records[2].months.months() == 1);
  CHECK(c.records[3].planned);
  CHECK(c.records[3].basis == Basis::coefficient);
  CHECK(c.records[3].amount == *parse_exact("3.66"));

  REQUIRE(c.events.size() == 1);
  CHECK(c.events[0].kind == "refund");
  CHECK(to_string(c.events[0].date) == "2025-08-22");
  REQUIRE(c.events[0].facts.size() == 1);
  CHECK(c.events[0].facts[0].text == "kr.national-pension");

  REQUIRE(c.given.size() == 1);
  CHECK(c.given[0].key == "vn.pension.average-wage");
  REQUIRE(c.elect.size() == 1);
  CHECK(c.elect[0].text == "12");
  CHECK(c.claim->benefit == "old-age");
  CHECK(c.claim->from == Month::of(2026, 9));
  REQUIRE(c.agreements->size() == 2);
  CHECK((*c.agreements)[0].name == "vn-kr");
  CHECK((*c.agreements)[1].name.empty());
  CHECK((*c.agreements)[1].inline_agreement.find("id")->text == "vn-xx");
  CHECK(c.projection_held);
  REQUIRE(c.assume.size() == 2);
  CHECK(c.assume[0].key == "vn-kr.benefits-operative");
  CHECK(c.assume[1].text == "18.5");
}

TEST_CASE("what is left out stays unsaid", "[claim]") {
  const Case c = good(read_with(""));
  CHECK_FALSE(c.as_of.has_value());
  CHECK_FALSE(c.person.born.has_value());
  CHECK_FALSE(c.person.sex.has_value());
  CHECK_FALSE(c.claim.has_value());
  CHECK_FALSE(c.agreements.has_value());
  CHECK_FALSE(c.projection_held);
  CHECK(c.records.empty());

  const Case none = good(read_with("agreements: []\nrecords:\ngiven: {}\nclaim:"));
  REQUIRE(none.agreements.has_value());
  CHECK(none.agreements->empty());
  CHECK_FALSE(none.claim.has_value());
}

TEST_CASE("YAML and JSON of one case are one case", "[claim]") {
  Faults faults;
  const Node json = read_json(R"({"person": {"sex": "male", "born": "1970"}, "huong": "case/1",
      "records": [{"to": "2020-12", "kind": "insured", "from": "2020-01", "scheme": "vn.compulsory", "wage": 5000000}],
      "events": [{"scheme": "kr.national-pension", "refund": "2025-08-22"}]})",
                              "case.json", faults);
  const auto from_json = read_case(json, "case.json", faults);
  REQUIRE(faults.empty());
  const Case from_yaml =
      good(read_with("person: { born: 1970, sex: male }\n"
                     "records:\n"
                     "  - { scheme: vn.compulsory, kind: insured, from: 2020-01, to: 2020-12,\n"
                     "      wage: 5000000 }\n"
                     "events:\n"
                     "  - { refund: 2025-08-22, scheme: kr.national-pension }"));
  CHECK(from_json->digest.starts_with("sha256:"));
  CHECK(from_json->digest.size() == 7 + 64);
  CHECK(from_json->records[0].months == from_yaml.records[0].months);
  CHECK(from_json->records[0].amount == from_yaml.records[0].amount);
  CHECK(from_json->events[0].kind == "refund");
  CHECK(from_json->events[0].facts[0].key == "scheme");
}

TEST_CASE("the digest is of the content and not of its order", "[claim]") {
  const std::string a = good(read_with("as_of: 2026-11-23\nperson: { sex: male, born: 1970 }")).digest;
  CHECK(a == good(read_with("person: { born: 1970, sex: male }\nas_of: 2026-11-23")).digest);
  CHECK(a != good(read_with("person: { born: 1971, sex: male }\nas_of: 2026-11-23")).digest);
}

TEST_CASE("the format line is required", "[claim]") {
  CHECK(codes(read("as_of: 2026-11-23\n")) == Codes{"case.format"});
  CHECK(only(read("huong: case/2\n")).code == "case.format");
  CHECK_THAT(only(read("huong: cases/1\n")).what_en, Contains("cases/1"));
  CHECK(only(read("")).code == "case.empty");
  CHECK(only(read("[a, b]\n")).code == "case.not-a-map");
  CHECK(only(read("case/1\n")).code == "case.not-a-map");
}

TEST_CASE("unknown keys are errors that name the nearest known one", "[claim]") {
  const Fault fault = only(read_with("as_off: 2026-11-23"));
  CHECK(fault.code == "case.unknown-key");
  CHECK(fault.place.line == 2);
  CHECK(fault.place.column == 1);
  CHECK(fault.fix_en == "did you mean \"as_of\"?");
  CHECK(fault.fix_vi == "ý bạn là \"as_of\"?");

  CHECK_THAT(only(read_with("recrods: []")).fix_en, Contains("\"records\""));
  CHECK_THAT(only(read_with("As-Of: 2026-11-23")).fix_en, Contains("\"as_of\""));
  CHECK_THAT(only(read_with("born: 1970")).fix_en, Contains("inside \"person\""));
  CHECK_THAT(only(read_with("wage: 1")).fix_en, Contains("inside \"records\""));
  CHECK_THAT(only(read_with("zzzzzzzz: 1")).fix_en, Contains("agreements"));
  CHECK_THAT(only(read_with("person: { name: An }")).fix_en, Contains("nationality"));
  CHECK_THAT(only(read_with("person: { birn: 1970 }")).fix_en, Contains("\"born\""));
  CHECK_THAT(only(read_with("claim: { benefit: old-age, form: 2026-09 }")).fix_en, Contains("\"from\""));
  CHECK(only(read_with("claim: { benfit: old-age }")).code == "case.unknown-key");
  CHECK(only(read_record(", source: { layr: claimed }")).code == "case.unknown-key");
  CHECK(only(read_record(", wages: 5")).fix_en == "did you mean \"wage\"?");
  CHECK(only(read_record(", notin: [vn.health]")).fix_en == "did you mean \"not_in\"?");
}

TEST_CASE("keys that only a scheme can judge are kept", "[claim]") {
  const Case c = good(read_record(", wage: 5, wages: 6, grade: 3, age: 4, region: I"));
  CHECK(c.records[0].keys.size() == 4);
}

TEST_CASE("required keys of a record", "[claim]") {
  CHECK(codes(read_with("records: [{ wage: 5 }]")) == Codes(4, "case.missing-key"));
  const Outcome slip = read_with("records: [{ scheme: vn.compulsory, kind: insured, form: 2020-01, to: 2020-12 }]");
  CHECK(only(slip).code == "case.unknown-key");
  CHECK(only(slip).fix_en == "did you mean \"from\"?");
  CHECK(only(read_with("records: [vn.compulsory]")).code == "case.not-a-map");
  CHECK(only(read_with("records: { scheme: vn.compulsory }")).code == "case.not-a-list");
  CHECK_THAT(only(read_with("plans: [{ scheme: vn.voluntary, kind: voluntary, from: 2027-01 }]")).what_en,
             Contains("plans[1]") && Contains("\"to\""));
}

TEST_CASE("months", "[claim]") {
  const auto record = [](std::string_view from, std::string_view to) {
    return read_with("records: [{ scheme: a.b, kind: insured, from: " + std::string(from) + ", to: " + std::string(to) +
                     " }]");
  };
  const Fault order = only(record("2013-05", "2013-02"));
  CHECK(order.code == "case.month-order");
  CHECK_THAT(order.fix_en, Contains("swap") && Contains("from: 2013-02, to: 2013-05"));
  CHECK_THAT(order.fix_vi, Contains("đổi chỗ"));
  CHECK(only(record("2013-13", "2014-02")).code == "case.no-such-month");
  CHECK(only(record("2013-00", "2014-02")).code == "case.no-such-month");
  CHECK(only(record("1899-12", "2014-02")).code == "case.date-range");
  CHECK(only(record("2013-02", "2201-01")).code == "case.date-range");
  good(record("1900-01", "2200-12"));

  const auto fix = [&record](std::string_view written) {
    const Fault fault = only(record(written, "2199-12"));
    CHECK(fault.code == "case.month-format");
    return fault.fix_en;
  };
  CHECK(fix("2013-5") == "write 2013-05");
  CHECK(fix("05/2013") == "write 2013-05");
  CHECK(fix("2013/05") == "write 2013-05");
  CHECK(fix("2013-05-17") == "write 2013-05");
  CHECK(fix("17/5/2013") == "write 2013-05");
  CHECK_THAT(fix("2013"), Contains("2026-09"));
  CHECK_THAT(fix("May 2013"), Contains("2026-09"));
  CHECK_THAT(fix("13/2013"), Contains("2026-09"));
}

TEST_CASE("days that do not exist", "[claim]") {
  const auto as_of = [](std::string_view text) { return only(read_with("as_of: " + std::string(text))); };
  CHECK(as_of("2026-02-29").code == "case.no-such-day");
  CHECK_THAT(as_of("2026-02-29").fix_en, Contains("2026-02-28"));
  CHECK(as_of("2026-11-31").code == "case.no-such-day");
  CHECK(as_of("2026-11-00").code == "case.no-such-day");
  CHECK(as_of("2026-13-01").code == "case.no-such-month");
  CHECK(as_of("1899-12-31").code == "case.date-range");
  CHECK(as_of("2026-11").code == "case.day-format");
  CHECK(as_of("23/11/2026").fix_en == "write 2026-11-23");
  CHECK(as_of("2026-1-2").fix_en == "write 2026-01-02");
  CHECK(as_of("today").code == "case.day-format");
  CHECK(as_of("[2026-11-23]").code == "case.not-a-value");
  CHECK(as_of("").code == "case.empty-value");
  CHECK(as_of("\"\"").code == "case.empty-value");
}

TEST_CASE("births may be a day, a month or a year", "[claim]") {
  const auto born = [](std::string_view text) { return read_with("person: { born: " + std::string(text) + " }"); };
  CHECK(good(born("1969")).person.born == Birth{1969, 0, 0});
  CHECK(good(born("1969-08")).person.born == Birth{1969, 8, 0});
  CHECK(good(born("1969-08-20")).person.born == Birth{1969, 8, 20});
  CHECK(only(born("1969-02-30")).code == "case.no-such-day");
  CHECK(only(born("1969-15")).code == "case.no-such-month");
  CHECK(only(born("1869")).code == "case.date-range");
  CHECK(only(born("20/08/1969")).fix_en == "write 1969-08-20");
  CHECK(only(born("69")).code == "case.birth-format");
  CHECK(only(read_with("family: [{ relation: child, born: soon }]")).code == "case.birth-format");
}

TEST_CASE("dates that cannot all be true of one person", "[claim]") {
  CHECK(only(read_with("as_of: 2020-01-01\nperson: { born: 2020-01-02 }")).code == "case.born-later");
  good(read_with("as_of: 2020-01-01\nperson: { born: 2020 }"));
  const Outcome early = read_with(
      "person: { born: 1990-06 }\n"
      "plans: [{ scheme: a.b, kind: insured, from: 1990-05, to: 2020-01 }]");
  CHECK(only(early).code == "case.before-birth");
  CHECK_THAT(only(early).what_en, Contains("plans[1]"));
}

TEST_CASE("words", "[claim]") {
  const auto sex = [](std::string_view text) { return only(read_with("person: { sex: " + std::string(text) + " }")); };
  CHECK(sex("femal").fix_en == "did you mean \"female\"?");
  CHECK(sex("F").fix_en == "did you mean \"female\"?");
  CHECK(sex("nam").fix_en == "did you mean \"male\"?");
  CHECK_THAT(sex("other").fix_en, Contains("female, male"));
  CHECK(sex("other").code == "case.unknown-word");

  for (const std::string_view benefit : claimable_benefits()) {
    CHECK(good(read_with("claim: { benefit: " + std::string(benefit) + " }")).claim->benefit == benefit);
  }
  CHECK(claimable_benefits().size() == 17);
  CHECK(only(read_with("claim: { benefit: oldage }")).fix_en == "did you mean \"old-age\"?");
  CHECK_THAT(only(read_with("claim: { benefit: pension }")).fix_en, Contains("withdrawal"));
  CHECK(only(read_with("claim: { from: 2026-09 }")).code == "case.missing-key");
  CHECK(only(read_with("claim: old-age")).code == "case.not-a-map");

  CHECK(only(read_with("person: { nationality: vn }")).fix_en == "write VN");
  CHECK(only(read_with("person: { residence: Vietnam }")).code == "case.country");
  CHECK(only(read_record(", source: { layer: certain }")).code == "case.unknown-word");
  CHECK(only(read_record(", source: certified")).code == "case.not-a-map");
  CHECK(only(read_with("family: [{ relation: child, disabled: maybe }]")).code == "case.unknown-word");
  CHECK(good(read_with("family: [{ relation: child, disabled: false }]")).family[0].disabled == false);
  CHECK(only(read_with("assume: { projection: yes }")).code == "case.unknown-word");
}

TEST_CASE("amounts are plain numbers", "[claim]") {
  const auto amount = [](std::string_view text) {
    return good(read_record(", wage: " + std::string(text))).records[0];
  };
  CHECK(amount("0").amount == Exact(0));
  CHECK(amount("0").basis == Basis::wage);
  CHECK(amount("6250000").amount == Exact(6250000));
  CHECK(amount("\"6250000\"").amount == Exact(6250000));
  CHECK(to_string(amount("0.05").amount) == "0.05");
  CHECK(amount("999999999999999").amount == Exact(999999999999999));

  const auto fault = [](std::string_view text) { return only(read_record(", wage: " + std::string(text))); };
  CHECK(fault("1000000000000000").code == "case.amount-too-long");
  CHECK(fault("0.1234567890123456").code == "case.amount-too-long");
  CHECK(fault("-5").code == "case.amount-negative");
  CHECK(fault("[1]").code == "case.not-a-value");
  CHECK(fault("null").code == "case.empty-value");

  struct Row {
    std::string_view written;
    std::string_view meant;
  };
  const Row row = GENERATE(Row{"1e6", "1000000"}, Row{"6.25E6", "6250000"}, Row{"1e+3", "1000"}, Row{"1_000", "1000"},
                           Row{"\"8,500,000\"", "8500000"}, Row{"8.500.000", "8500000"}, Row{"8 500 000", "8500000"},
                           Row{"6250000 VND", "6250000"}, Row{"6.250.000 VND", "6250000"}, Row{"+5", "5"},
                           Row{"007", "7"}, Row{"00", "0"}, Row{"00.5", "0.5"});
  CAPTURE(row.written);
  CHECK(fault(row.written).code == "case.amount-format");
  CHECK(fault(row.written).fix_en == "write " + std::string(row.meant) + "");
}

TEST_CASE("what may mean several things is not guessed", "[claim]") {
  const auto text =
      GENERATE("0x1F", "0o17", "6.25tr", "1e99", "1e-3", "1.5e0", "\"8,5\"", "\"8,50,000\"", "\"8,500.000\"", ".5",
               "5.", "many", ".inf", ".nan", "1/2", "5%", "VND", "\" \"", "\"1 2\"", "e6", "1e", "-1e6");
  CAPTURE(text);
  const Fault fault = only(read_record(", wage: " + std::string(text)));
  CHECK(fault.code == "case.amount-format");
  CHECK_THAT(fault.fix_en, Contains("digits only"));
}

TEST_CASE("one amount a record", "[claim]") {
  const Fault fault = only(read_record(", wage: 5, coefficient: 3"));
  CHECK(fault.code == "case.amount-twice");
  CHECK_THAT(fault.what_en, Contains("\"wage\"") && Contains("\"coefficient\""));
  CHECK(codes(read_record(", wage: 5, coefficient: 3, count: 4")) == Codes(2, "case.amount-twice"));
  CHECK(good(read_record(", points: 1.5")).records[0].basis == Basis::points);
  CHECK(good(read_record(", count: 3")).records[0].basis == Basis::count);
  for (const Basis basis : {Basis::wage, Basis::pay, Basis::coefficient, Basis::points, Basis::count}) {
    CHECK(good(read_record(", " + std::string(to_string(basis)) + ": 1")).records[0].basis == basis);
  }
  CHECK(to_string(Basis::none) == "none");
}

TEST_CASE("lists and facts of a record", "[claim]") {
  CHECK(only(read_record(", not_in: vn.health")).code == "case.not-a-list");
  CHECK(only(read_record(", not_in: vn.health")).fix_en.find("not_in: [vn.health]") != std::string::npos);
  CHECK(only(read_record(", not_in: [{}]")).code == "case.not-a-value");
  CHECK(only(read_record(", visa: [F-6]")).code == "case.not-a-value");
  CHECK(only(read_record(", visa: null")).code == "case.empty-value");
}

TEST_CASE("an event is a kind with its day, and facts", "[claim]") {
  const auto event = [](std::string_view text) { return read_with("events: [" + std::string(text) + "]"); };
  CHECK(good(event("{ accident: 2024-02-29, loss: 31% }")).events[0].facts[0].text == "31%");
  CHECK(good(event("{ loss: 31%, accident: 2024-02-29 }")).events[0].kind == "accident");
  CHECK(good(event("{ from: 2024-01-01, treatment: 2024-02-01 }")).events[0].kind == "treatment");
  CHECK(good(event("{ moved-abroad: 2024-02-01, to: 2024-03-01 }")).events[0].kind == "moved-abroad");
  CHECK(good(event("{ job-loss: 2024-02-01, registered: 2024-03-01 }")).events[0].kind == "job-loss");
  CHECK(good(event("{ registered: 2024-03-01, job-loss: 2024-02-01 }")).events[0].kind == "job-loss");
  CHECK(good(event("{ death: 2024-02-01, accident: 2024-01-01 }")).events[0].kind == "death");

  CHECK(only(event("{ refund: 2025-02-30, scheme: a.b }")).code == "case.no-such-day");
  CHECK(only(event("{ refund: 2025-08, scheme: a.b }")).code == "case.day-format");
  CHECK(only(event("{ refund: 22/08/2025, scheme: a.b }")).fix_en == "write 2025-08-22");
  CHECK(only(event("{ settled: 22/08/2025, scheme: a.b }")).fix_en == "write 2025-08-22");
  CHECK(only(event("{ refund: null, scheme: a.b }")).code == "case.empty-value");
  CHECK(only(event("{ scheme: a.b }")).code == "case.event-kind");
  CHECK(only(event("{ date: 2025-08-22 }")).code == "case.event-kind");
  CHECK(only(event("{}")).code == "case.event-kind");
  CHECK(only(event("refund")).code == "case.not-a-map");
  CHECK(only(event("{ refund: 2025-08-22, scheme: [a.b] }")).code == "case.not-a-value");
}

TEST_CASE("family", "[claim]") {
  CHECK(only(read_with("family: [{ born: 2012 }]")).code == "case.missing-key");
  CHECK(only(read_with("family: [{ relatoin: child }]")).fix_en == "did you mean \"relation\"?");
  CHECK(only(read_with("family: { relation: child }")).code == "case.not-a-list");
}

TEST_CASE("given, elect, assume and agreements", "[claim]") {
  CHECK(only(read_with("given: [a]")).code == "case.not-a-map");
  CHECK(only(read_with("given: { a.b: null }")).code == "case.empty-value");
  CHECK(only(read_with("elect: { a.b: [1] }")).code == "case.not-a-value");
  CHECK(only(read_with("assume: { vn-kr.benefits-operative: 2025-07 }")).code == "case.day-format");
  CHECK(only(read_with("assume: { vn-kr.benefits-operative: yes }")).code == "case.day-format");
  CHECK(only(read_with("agreements: vn-kr")).fix_en.find("[vn-kr]") != std::string::npos);
  CHECK(only(read_with("agreements:")).code == "case.empty-value");
  CHECK(only(read_with("agreements: [vn-kr, vn-kr]")).code == "case.twice");
  CHECK(only(read_with("agreements: [[vn-kr]]")).code == "case.not-a-value");
}

TEST_CASE("all faults are listed at once, in no more words than they need", "[claim]") {
  const Outcome outcome = read(
      "huong: case/1\n"
      "as_of: 2026-02-30\n"
      "person: { born: 1970-13, sex: X, nationality: Viet }\n"
      "recrods: []\n"
      "records:\n"
      "  - { scheme: a.b, kind: insured, from: 2013-05, to: 2013-02, wage: 1e6, pay: -1 }\n"
      "claim: { benefit: none }\n");
  auto found = codes(outcome);
  std::sort(found.begin(), found.end());
  CHECK(found == Codes{"case.amount-format", "case.amount-negative", "case.amount-twice", "case.country",
                       "case.month-order", "case.no-such-day", "case.no-such-month", "case.unknown-key",
                       "case.unknown-word", "case.unknown-word"});
  CHECK_FALSE(outcome.value.has_value());
  for (const Fault& fault : outcome.faults) {
    CHECK(fault.place.line > 0);
  }
}

TEST_CASE("what a message repeats is short and on one line", "[claim]") {
  const Fault fault = only(read_with("as_of: \"" + std::string(4000, 'x') + "\""));
  CHECK(fault.what_en.size() < 150);
  // 40 bytes fall inside a two-byte letter: the cut goes before it.
  const Fault cut = only(read_with("as_of: \"x" + [] {
    std::string text;
    for (int i = 0; i < 100; ++i) {
      text += "đ";
    }
    return text;
  }() + "\""));
  CHECK_THAT(cut.what_en, Contains("đ…\""));
  CHECK_THAT(only(read_with("as_of: \"a\\nb\"")).what_en, Contains("\"a b\""));
}

TEST_CASE("a file of nothing but unknown keys is told so in good time", "[claim]") {
  std::string text = "huong: case/1\n";
  for (int i = 0; i < 20000; ++i) {
    text += "recard" + std::to_string(i) + ": 1\n";
  }
  CHECK(read(text).faults.size() == 20000);
}
