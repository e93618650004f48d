#include "calc/law/parts.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/law/facts.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

using Names = std::vector<std::string>;

/// Law of XA is here; that of XB, of both and of XC is not.
Lawbook some_parts() {
  Lawbook book = *kit::load({kit::schemes()});
  std::erase_if(book.schemes, [](const Scheme& scheme) { return scheme.id == "xb.pension"; });
  book.parts = {"XA", "XA-XB", "XB", "XB_XC_XD", "XC", "agreements", "common", "papers"};
  book.missing = {"XA-XB", "XB", "XB_XC_XD", "XC", "agreements", "papers"};
  book.part_of_agreement = {{"xb-draft", "agreements"}, {"xb-xc-xd", "XB_XC_XD"}};
  return book;
}

Names needed(const std::string& text) { return needed_parts(kit::read_a_case("huong: case/1\n" + text), some_parts()); }

Names refused(const std::string& text) {
  Faults faults;
  const bool admitted =
      admit(kit::read_a_case("huong: case/1\nas_of: 2026-11-23\n" + text), some_parts(), faults).has_value();
  CHECK(admitted == faults.empty());
  Names names;
  for (const Fault& fault : faults) {
    CHECK(fault.code == "law.not-loaded");
    CHECK_FALSE(fault.fix_vi.empty());
    const std::string_view begins = "the law of ", ends = " is not loaded";
    const std::string& what = fault.what_en;
    names.push_back(what.substr(begins.size(), what.size() - begins.size() - ends.size()));
  }
  return names;
}

}  // namespace

TEST_CASE("parts: what a case touches", "[law]") {
  CHECK(needed("person: { nationality: XA }\n") == Names{"XA", "common"});
  CHECK(needed("person: { nationality: XA, residence: XB }\n") == Names{"XA", "XA-XB", "XB", "XB_XC_XD", "common"});
  CHECK(needed("records: [{ scheme: xb.pension, kind: insured, from: 2020-01, to: 2020-02 }]\n") ==
        Names{"XB", "XB_XC_XD", "common"});
  CHECK(needed("given: { xc.rate: 5 }\n") == Names{"XB_XC_XD", "XC", "common"});
  CHECK(needed("person: { nationality: XA }\nelect: { xc.rate: 5 }\n") == Names{"XA", "XB_XC_XD", "XC", "common"});
  CHECK(needed("person: { nationality: XA }\nevents: [{ refund: 2020-01-01, scheme: xb.pension }]\n") ==
        Names{"XA", "XA-XB", "XB", "XB_XC_XD", "common"});
  // An agreement goes with each of its parties.
  CHECK(needed("person: { nationality: XC }\n") == Names{"XB_XC_XD", "XC", "common"});
  CHECK(needed("person: { nationality: XA }\nagreements: [xb-draft]\n") == Names{"XA", "agreements", "common"});
  CHECK(needed("person: { nationality: XA }\nagreements: [xb-xc-xd]\n") == Names{"XA", "XB_XC_XD", "common"});
  CHECK(needed("person: { nationality: XA }\nassume: { xb-xc-xd.benefits-operative: 2025-07-01 }\n") ==
        Names{"XA", "XB_XC_XD", "common"});
  CHECK(needed("person: { nationality: XA }\nagreements: [no-such]\n") == Names{"XA", "common"});
  // So does work abroad, by its country.
  CHECK(needed("person: { nationality: XA }\nevents: [{ departure-abroad: 2024-01-05, country: XC }]\n") ==
        Names{"XA", "XB_XC_XD", "XC", "common"});
  // A country without law in the release asks for nothing more; none at all asks for every country.
  CHECK(needed("person: { nationality: XA, residence: ZZ }\n") == Names{"XA", "common"});
  CHECK(needed("person: { nationality: ZZ }\n") == Names{"XA", "XA-XB", "XB", "XB_XC_XD", "XC", "common"});
}

TEST_CASE("parts: a missing one is refused, not taken for silence", "[law]") {
  CHECK(refused("person: { nationality: XA }\n").empty());
  CHECK(refused("person: { nationality: XA, residence: XB }\n") == Names{"XA-XB", "XB", "XB_XC_XD"});
  CHECK(refused("person: { nationality: ZZ }\n") == Names{"XA-XB", "XB", "XB_XC_XD", "XC"});
}

TEST_CASE("parts: a lawbook that is whole refuses nothing", "[law]") {
  Lawbook book = some_parts();
  book.missing.clear();
  Faults faults;
  refuse_missing_parts(kit::read_a_case("huong: case/1\nperson: { nationality: XB }\n"), book, faults);
  CHECK(faults.empty());
}
