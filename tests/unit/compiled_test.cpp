// The compiled lawbook as bytes: parts and layers that fit together, and whatever does not is refused with a way out.
#include "calc/law/compiled.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

struct Release {
  Pack pack;
  std::shared_ptr<const Lawbook> book;
};

/// Two countries that do not exist and their agreement.
Release tiny(const std::string& version = "7") {
  Release release;
  Faults faults;
  release.pack.version = version;
  release.pack.files = read_lawbook_files(HUONG_SOURCE_DIR "/tests/tiny", faults);
  release.pack.digest = lawbook_digest(release.pack.files);
  release.book = load_lawbook(release.pack, faults);
  INFO(kit::told(faults));
  REQUIRE(release.book);
  return release;
}

std::vector<CompiledPart> parts_of(const Release& release) {
  return write_compiled_parts(*release.book, release.pack.files);
}

const CompiledPart& part(const std::vector<CompiledPart>& parts, std::string_view name) {
  const auto at = std::find_if(parts.begin(), parts.end(), [&](const CompiledPart& each) { return each.name == name; });
  INFO(name);
  REQUIRE(at != parts.end());
  return *at;
}

/// The faults with which pieces are refused, each complete.
Faults refused(const std::vector<std::string_view>& pieces) {
  Faults faults;
  const bool opened = open_compiled(pieces, faults).has_value();
  CHECK(opened == faults.empty());
  for (const Fault& fault : faults) {
    INFO(kit::told({fault}));
    CHECK_FALSE(fault.file.empty());
    CHECK_FALSE(fault.what_vi.empty());
    CHECK_FALSE(fault.what_en.empty());
    CHECK_FALSE(fault.fix_vi.empty());
    CHECK_FALSE(fault.fix_en.empty());
  }
  return faults;
}

/// "code file" of the only fault; "" when there is none.
std::string refusal(const std::vector<std::string_view>& pieces) {
  const Faults faults = refused(pieces);
  CHECK(faults.size() < 2);
  return faults.empty() ? "" : faults[0].code + ' ' + faults[0].file;
}

std::shared_ptr<const Lawbook> opened(const std::vector<std::string_view>& pieces) {
  Faults faults;
  const std::optional<OpenedLawbook> lawbook = open_compiled(pieces, faults);
  INFO(kit::told(faults));
  REQUIRE(lawbook);
  return lawbook->book;
}

/// With the checksum made right again, so that damage gets behind it.
std::string sealed(std::string bytes) {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (std::size_t i = 0; i + 8 < bytes.size(); ++i) sum = (sum ^ static_cast<unsigned char>(bytes[i])) * 0x100000001b3;
  for (std::size_t i = 0; i < 8; ++i) bytes[bytes.size() - 8 + i] = static_cast<char>(sum >> (8 * i));
  return bytes;
}

/// The codes of faults with which a case is refused.
std::string determined(const std::shared_ptr<const Lawbook>& book, const DetermineOptions& options, std::string& json) {
  Faults faults;
  const auto answer = Determiner(book).determine(
      kit::read_a_case("huong: case/1\nas_of: 2026-11-23\nperson: { born: 1961-03-05, nationality: XA }\nrecords:\n"
                       "  - { scheme: xa.work, kind: insured, from: 2010-01, to: 2018-07, wage: 4000 }\n"),
      options, faults);
  CHECK(answer.has_value() == faults.empty());
  json = answer ? to_json(*answer, *book, {options.en, options.reasons}) : std::string();
  std::string codes;
  for (const Fault& fault : faults) {
    CHECK_FALSE(fault.what_vi.empty());
    CHECK_FALSE(fault.what_en.empty());
    CHECK_FALSE(fault.fix_vi.empty());
    CHECK_FALSE(fault.fix_en.empty());
    codes += (codes.empty() ? "" : " ") + fault.code;
  }
  return codes;
}

}  // namespace

TEST_CASE("compiled: in one piece, what is written is opened", "[law]") {
  const Release release = tiny();
  const std::string bytes = write_compiled(*release.book, release.pack.files);
  const auto book = opened({bytes});
  CHECK(book->version == "7");
  CHECK(book->digest == release.book->digest);
  CHECK(book->language() == "en");
  CHECK(book->explained);
  CHECK(book->missing.empty());
  CHECK(book->rules.front().place.line == release.book->rules.front().place.line);
  CHECK(write_compiled(*book, release.pack.files) == bytes);
}

TEST_CASE("compiled: a part a country, one for two that name each other, one for an agreement, in layers", "[law]") {
  const auto parts = parts_of(tiny());
  std::vector<std::string> names;
  for (const CompiledPart& each : parts) names.push_back(each.name);
  CHECK(names == std::vector<std::string>{"XA", "XA-XB", "XA_XB", "XB", "agreements", "common", "papers"});
  const CompiledPart &common = part(parts, "common"), &xa = part(parts, "XA"), &xb = part(parts, "XB"),
                     &both = part(parts, "XA-XB");
  CHECK_FALSE(xa.explanation.empty());
  CHECK_FALSE(xa.language.empty());
  CHECK(part(parts, "papers").language.empty());
  for (const CompiledPart& each : parts) {  // words in English stand in their own layer only
    CHECK(each.law.find("Old-age pension") == std::string::npos);
    CHECK(each.explanation.find("Old-age pension") == std::string::npos);
  }
  CHECK(xa.language.find("Old-age pension") != std::string::npos);
  CHECK(xa.law.find("Lương hưu") != std::string::npos);

  const auto alone = opened({xa.law, common.law});
  CHECK(alone->countries() == std::vector<std::string>{"XA"});
  CHECK(alone->missing == std::vector<std::string>{"XA-XB", "XA_XB", "XB", "agreements", "papers"});
  CHECK(alone->agreements.empty());
  CHECK_FALSE(alone->explained);
  CHECK(alone->language().empty());
  const auto pair = opened({both.law, xb.law, common.law, xa.law});
  CHECK(pair->countries() == std::vector<std::string>{"XA", "XB"});
  CHECK(pair->agreements.empty());
  CHECK(pair->dossiers.size() == 3);
  const auto treaty = opened({common.law, xa.law, part(parts, "XA_XB").law});
  CHECK(treaty->agreements.size() == 1);
  CHECK(treaty->part_of_agreement.at("xa-xb") == "XA_XB");
}

TEST_CASE("compiled: schemes close ranks, and formulas still find the lines of theirs", "[law]") {
  Release release;
  Faults faults;
  for (const std::string code : {"a", "b"}) {
    const std::string id = "x" + code, path = "rules/" + id + "/law.yaml";
    const std::string text =
        "huong: rules/1\ncountry: X" + std::string(code == "a" ? "A" : "B") + "\nprefix: " + id + ".t\nschemes:\n  " +
        id + ".work:\n    label: { vi: Hưu, en: Pension }\n" +
        "    branches: [old-age]\n    currency: XAA\n    law: Act 1\n    bases: [wage]\n    kinds: " +
        "{ insured: { label: { vi: đóng, en: paid }, right: yes, amount: yes, average: yes } }\nrules:\n" +
        kit::rule_text(id + ".t.own", "months", "months(records(" + id + ".work, counts = right))");
    release.pack.files.push_back({path, read_yaml(text, path, faults)});
  }
  release.book = load_lawbook(release.pack, faults);
  INFO(kit::told(faults));
  REQUIRE(release.book);
  const auto parts = parts_of(release);
  const auto xb = opened({part(parts, "common").law, part(parts, "XB").law});
  CHECK(release.book->scheme("xb.work") == release.book->schemes.data() + 1);
  CHECK(xb->scheme("xb.work") == xb->schemes.data());
  const std::string life =
      "huong: case/1\nas_of: 2026-11-23\nperson: { nationality: XB }\nrecords:\n"
      "  - { scheme: xb.work, kind: insured, from: 2012-01, to: 2014-12, wage: 4000 }\n";
  CHECK(kit::Asked(release.book, life)("xb.t.own") == "36 months");
  CHECK(kit::Asked(xb, life)("xb.t.own") == "36 months");
}

TEST_CASE("compiled: a layer counts when every part here has it", "[law]") {
  const auto parts = parts_of(tiny());
  const CompiledPart &common = part(parts, "common"), &xa = part(parts, "XA"), &xb = part(parts, "XB"),
                     &both = part(parts, "XA-XB");
  // Nothing is explained in what countries share, so that nothing is missing there.
  CHECK(common.explanation.empty());
  CHECK(opened({common.law, xa.law, xa.explanation})->explained);
  CHECK(opened({xa.explanation, xa.law, common.law})->explained);
  CHECK_FALSE(opened({common.law, xa.law, xa.explanation, xb.law, both.law})->explained);
  CHECK(opened({common.law, common.language, xa.law, xa.language})->language() == "en");
  CHECK(opened({common.law, xa.law, xa.language})->language().empty());
  CHECK(opened({common.law, common.language, xa.law, xa.language, xb.law})->language().empty());
}

TEST_CASE("compiled: what needs a layer that is not here is refused", "[law]") {
  const auto parts = parts_of(tiny());
  const CompiledPart &common = part(parts, "common"), &xa = part(parts, "XA"), &treaty = part(parts, "XA_XB");
  std::string whole, json;
  DetermineOptions options;
  const auto all =
      opened({common.law, common.language, xa.law, xa.explanation, xa.language, treaty.law, treaty.language});
  CHECK(determined(all, options, whole).empty());
  CHECK(whole.find("\"formula\"") != std::string::npos);
  CHECK(whole.find("\"en\"") != std::string::npos);

  const auto law = opened({common.law, xa.law, treaty.law});
  CHECK(determined(law, options, json) == "law.not-explained law.no-language");
  options.reasons = false;
  CHECK(determined(law, options, json) == "law.no-language");
  options.en = false;
  CHECK(determined(law, options, json).empty());
  CHECK(json.find("\"en\"") == std::string::npos);
  CHECK(json.find("\"reasons\"") == std::string::npos);
  // All else is as it would be with the layers.
  CHECK(determined(all, options, whole).empty());
  CHECK(json == whole);
  options.reasons = true;
  CHECK(determined(law, options, json) == "law.not-explained");
  const auto told = opened({common.law, xa.law, xa.explanation, treaty.law});
  CHECK(determined(told, options, json).empty());
  CHECK(determined(all, options, whole).empty());
  CHECK(json == whole);
}

TEST_CASE("compiled: pieces that do not belong together are refused", "[law]") {
  const auto parts = parts_of(tiny()), others = parts_of(tiny("8"));
  const CompiledPart &common = part(parts, "common"), &xa = part(parts, "XA"), &both = part(parts, "XA-XB");
  CHECK(refusal({}) == "pack.no-common common");
  CHECK(refusal({xa.law}) == "pack.no-common common");
  CHECK(refusal({common.law, xa.law, xa.law}) == "pack.twice xa");
  CHECK(refusal({common.law, xa.explanation, xa.law, xa.explanation}) == "pack.twice xa.why");
  CHECK(refusal({common.law, part(others, "XA").law}) == "pack.mixed xa");
  CHECK(refusal({common.law, xa.law, part(others, "XA").language}) == "pack.mixed xa.en");
  CHECK(refusal({common.law, xa.law, both.law}) == "pack.incomplete xa-xb");
  const Release release = tiny();
  const std::string whole = write_compiled(*release.book, release.pack.files);
  CHECK(refusal({common.law, whole}) == "pack.mixed lawbook");
  CHECK(refusal({whole, whole}) == "pack.mixed lawbook");
}

TEST_CASE("compiled: bytes that are no lawbook, or of another version, are refused", "[law]") {
  const auto parts = parts_of(tiny());
  const std::string& common = part(parts, "common").law;
  CHECK(refusal({common, "rules:\n  a: 1\n"}) == "pack.not-a-pack #2");
  CHECK(refusal({common, ""}) == "pack.not-a-pack #2");
  CHECK(refusal({write_pack(tiny().pack)}) == "pack.not-a-pack #1");
  std::string newer = common;
  ++newer[7];
  CHECK(refusal({sealed(newer)}) == "pack.unknown-version #1");
}

TEST_CASE("compiled: damage anywhere is refused", "[law]") {
  const auto parts = parts_of(tiny());
  const CompiledPart &common = part(parts, "common"), &xa = part(parts, "XA");
  for (const std::string* bytes : {&common.law, &xa.law, &xa.explanation, &xa.language}) {
    for (std::size_t i = 0; i < bytes->size(); ++i) {
      std::string damaged = *bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ 16);
      Faults faults;
      CHECK_FALSE(open_compiled({common.law, damaged}, faults));
      CHECK(faults.size() == 1);
    }
    for (std::size_t i = 0; i < bytes->size(); i += 7) CHECK_FALSE(refusal({common.law, bytes->substr(0, i)}).empty());
    CHECK(refusal({common.law, *bytes + '\0'}) == "pack.damaged #2");
  }
}

// What the checksum does not see must at least not break whoever opens it.
TEST_CASE("compiled: forged bytes open or are refused", "[law]") {
  const auto parts = parts_of(tiny());
  const CompiledPart &common = part(parts, "common"), &xa = part(parts, "XA");
  std::size_t refusals = 0, tried = 0;
  const auto open = [&](const std::vector<std::string_view>& pieces) {
    ++tried;
    refusals += refused(pieces).empty() ? 0u : 1u;
  };
  for (std::size_t i = 0; i + 8 < common.law.size(); i += 3) {
    for (const char to : {'\0', '\1', '\x7f', '\x80', '\xff'}) {
      std::string forged = common.law;
      forged[i] = to;
      open({sealed(forged), xa.law});
    }
  }
  for (const std::string* bytes : {&xa.law, &xa.explanation, &xa.language}) {
    for (std::size_t i = 0; i + 8 < bytes->size(); i += 5) {
      for (const char to : {'\0', '\x7f', '\xff'}) {
        std::string forged = *bytes;
        forged[i] = to;
        const std::string bad = sealed(forged);
        if (bytes == &xa.law) open({common.law, bad, xa.explanation, xa.language});
        if (bytes != &xa.law) open({common.law, xa.law, bad});
      }
    }
  }
  const Release release = tiny();
  const std::string whole = write_compiled(*release.book, release.pack.files);
  for (std::size_t i = 0; i + 8 < whole.size(); i += 5) {
    std::string forged = whole;
    forged[i] = '\x7f';
    open({sealed(forged)});
  }
  CHECK(refusals > tried / 3);
}
