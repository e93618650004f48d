#include "cli/door.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "calc/law/compiled.hpp"
#include "calc/text/fault.hpp"
#include "calc/text/format.hpp"
#include "cli/lawbook_files.hpp"
#include "cli/lawbook_pack.hpp"

namespace huong::cli {

namespace fs = std::filesystem;

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// More is never asked for: a case is refused above 8 MiB, and a stream without an end must not fill the memory.
constexpr std::size_t kMostBytes = (8u << 20) + 1;

std::optional<std::string> all_of(std::FILE* stream) {
  std::string text;
  std::string buffer(1u << 16, '\0');
  while (text.size() < kMostBytes) {
    const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), stream);
    text.append(buffer, 0, n);
    if (n < buffer.size()) break;
  }
  if (std::ferror(stream) != 0) return std::nullopt;
  return text;
}

void write_all(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml") ||
         name.ends_with(".json");
}

}  // namespace

std::string environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = variable(name);
    if (value.empty()) continue;
    // "C" says nothing about a language.
    if (value == "POSIX" || value == "C" || value.starts_with("C.") || value.starts_with("vi")) return "vi";
    return "en";
  }
  return "vi";
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += between;
    out += word;
  }
  return out;
}

Page Door::page() const {
  const bool terminal = settings_.output.empty() && isatty(STDOUT_FILENO) != 0 && variable("TERM") != "dumb";
  return {settings_.lang, terminal && !settings_.no_color && variable("NO_COLOR").empty()};
}

void Door::print(std::string_view text) const {
  if (settings_.output.empty() || settings_.output == "-") {
    write_all(stdout, text);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) usage(say(words::cannot_write, "stdout"));
    return;
  }
  std::ofstream stream(settings_.output, std::ios::binary | std::ios::trunc);
  stream.write(text.data(), static_cast<std::streamsize>(text.size()));
  stream.close();
  if (!stream) usage(say(words::cannot_write, settings_.output), say(words::unreadable_fix));
}

void Door::note(std::string_view text) const {
  if (!settings_.quiet) complain(text);
}

void Door::complain(std::string_view text) const { write_all(stderr, std::string(text) + '\n'); }

void Door::usage(std::string_view what, std::string_view fix) const {
  complain(say(words::error_prefix, what));
  if (!fix.empty()) complain(fix);
  complain(say(words::see_help, command_.empty() ? std::string("huong") : "huong " + command_));
  throw Exit(kUsage);
}

void Door::list(const Faults& faults) const {
  for (const Fault& fault : faults) complain(to_string(fault, settings_.lang));
}

void Door::refuse(const Faults& faults, const Say& one, const Say& many) const {
  list(faults);
  complain(say(counted(faults.size(), one, many), faults.size()));
  throw Exit(kInput);
}

std::optional<Day> Door::asked_day() const {
  if (settings_.as_of.empty()) return std::nullopt;
  const std::optional<Day> day = parse_day(settings_.as_of);
  if (!day) usage(say(words::bad_day, settings_.as_of));
  return day;
}

Day Door::today() const {
  if (const std::optional<Day> day = asked_day()) return *day;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return date::sys_days(date::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday);
}

std::optional<std::string> Door::read(const std::string& file, Faults& faults) const {
  const auto fault = [&](const Say& what) {
    faults.push_back({"file.unreadable",
                      file,
                      {},
                      std::string(what.vi),
                      std::string(what.en),
                      std::string(words::unreadable_fix.vi),
                      std::string(words::unreadable_fix.en)});
  };
  if (file == "-") {
    std::optional<std::string> text = all_of(stdin);
    if (!text) fault(words::unreadable);
    return text;
  }
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) {
    fault(words::is_folder);
    return std::nullopt;
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), &std::fclose);
  std::optional<std::string> text;
  if (stream) text = all_of(stream.get());
  if (!text) fault(words::unreadable);
  return text;
}

std::optional<Node> Door::tree(const std::string& file, Faults& faults) const {
  const std::size_t before = faults.size();
  const std::optional<std::string> text = read(file, faults);
  if (!text) return std::nullopt;
  Node root = read_yaml(*text, file, faults);
  if (faults.size() != before) return std::nullopt;
  return root;
}

Pack Door::pack(Words words) const {
  Faults faults;
  if (settings_.rules.empty()) {
    std::optional<Pack> pack = read_pack(embedded_pack(), faults, Digest::trust);
    if (!pack) refuse(faults, words::fault_law, words::faults_law);
    for (const EmbeddedWords& each : embedded_words()) {
      if (words != Words::all && each.language != settings_.language) continue;
      std::optional<Pack> catalogues = read_pack(each.pack, faults, Digest::trust);
      if (!catalogues) refuse(faults, words::fault_law, words::faults_law);
      std::move(catalogues->files.begin(), catalogues->files.end(), std::back_inserter(pack->files));
    }
    return std::move(*pack);
  }
  std::error_code ignored;
  const fs::path root(settings_.rules);
  if (!fs::is_directory(root / "rules", ignored) && !fs::is_directory(root / "agreements", ignored)) {
    usage(say(words::bad_rules_dir, settings_.rules));
  }
  Pack pack;
  pack.version = HUONG_VERSION;
  pack.files = read_lawbook_files(root, faults);
  if (!faults.empty()) refuse(faults, words::fault_law, words::faults_law);
  pack.digest = lawbook_digest(pack.files);
  return pack;
}

std::shared_ptr<const Lawbook> Door::lawbook() const {
  // Both live as long as the process, which ends without taking them apart: that would take as long as a case.
  static std::vector<std::shared_ptr<const void>> kept;
  // In another language than English the texts are read, and said in it.
  if (settings_.rules.empty() && settings_.language == "en") {
    Faults faults;
    const std::optional<OpenedLawbook> opened = open_compiled({embedded_lawbook()}, faults);
    if (!opened) refuse(faults, words::fault_law, words::faults_law);
    kept.emplace_back(opened->book);
    return opened->book;
  }
  const auto read = std::make_shared<const Pack>(pack());
  std::shared_ptr<const Lawbook> made = lawbook(*read);
  kept.emplace_back(read);
  kept.emplace_back(made);
  return made;
}

std::shared_ptr<const Lawbook> Door::lawbook(const Pack& pack) const {
  Faults faults;
  std::shared_ptr<const Lawbook> lawbook = load_lawbook(pack, faults, settings_.language);
  if (!lawbook || !faults.empty()) refuse(faults, words::fault_law, words::faults_law);
  return lawbook;
}

std::optional<Case> Door::case_tree(const Node& root, const std::string& file, Faults& faults) const {
  const std::size_t before = faults.size();
  std::optional<Case> read = read_case(root, file, faults);
  if (read) complete(*read, file, faults);
  if (faults.size() != before) return std::nullopt;
  return read;
}

void Door::complete(Case& case_, const std::string& file, Faults& faults) const {
  if (const std::optional<Day> day = asked_day()) case_.as_of = *day;
  if (!case_.as_of) case_.as_of = today();
  if (!case_.agreements) return;
  // A draft named by path is read here, because the engine opens no file. Its path starts from the case's folder.
  for (AgreementChoice& choice : *case_.agreements) {
    if (!is_path(choice.name)) continue;
    const fs::path folder = file == "-" ? fs::path() : fs::path(file).parent_path();
    std::optional<Node> draft = tree((folder / choice.name).generic_string(), faults);
    if (!draft) continue;
    choice.inline_agreement = std::move(*draft);
    choice.name.clear();
  }
}

Case Door::case_file(const std::string& file) const {
  if (file.empty()) usage(say(words::argument_missing, say(words::file_argument)));
  Faults faults;
  const std::optional<Node> root = tree(file, faults);
  if (!root || !is_format(*root, "case/1", file, faults)) refuse(faults, words::fault_case, words::faults_case);
  std::optional<Case> read = case_tree(*root, file, faults);
  if (!read) refuse(faults, words::fault_case, words::faults_case);
  return std::move(*read);
}

}  // namespace huong::cli
