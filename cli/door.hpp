// What the command needs of the world: files, the day, the terminal, the lawbook. Commands see only this.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "calc/answer/answer.hpp"
#include "calc/claim/claim.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/text/closest.hpp"
#include "calc/text/document.hpp"
#include "calc/text/pack.hpp"
#include "cli/page.hpp"
#include "cli/words.hpp"

namespace huong::cli {

/// Exit codes that scripts may rely on.
enum Code : int {
  kDone = 0,
  kBug = 1,
  kUsage = 2,
  kInput = 3,
  kUndecided = 4,
  kNoLaw = 5,
  kDiffers = 6,
  kSomeFailed = 7,
  kNotOperative = 8,
};

/// Ends the command; everything there is to say has been said.
struct Exit : std::exception {
  explicit Exit(int code_) : code(code_) {}
  int code;
};

/// The options that every command knows.
struct Settings {
  std::string lang = "vi";      ///< of the command's own words, and of the lawbook's: "vi" or the other
  std::string language = "en";  ///< the other language of the lawbook
  std::string as_of, rules, output;
  bool strict = false, no_color = false, quiet = false, json = false;
};

/// Which of two words for one number: "1 fault", "2 faults".
[[nodiscard]] inline const Say& counted(std::size_t n, const Say& one, const Say& many) { return n == 1 ? one : many; }

/// The language that the user's environment asks for: Vietnamese when it does not say.
[[nodiscard]] std::string environment_language();

[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

class Door {
 public:
  Door(Settings settings, std::string command) : settings_(std::move(settings)), command_(std::move(command)) {}

  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const std::string& lang() const { return settings_.lang; }
  template <typename... Args>
  [[nodiscard]] std::string say(const Say& message, const Args&... args) const {
    return filled(message, settings_.lang, args...);
  }
  [[nodiscard]] const std::string& text(const Text& text) const { return text.in(settings_.lang); }

  [[nodiscard]] Page page() const;
  /// The result: standard output, or the file of -o. Wrong usage when it cannot be written.
  void print(std::string_view text) const;
  /// For people, beside the result: standard error, silenced by -q.
  void note(std::string_view text) const;
  /// Standard error, always.
  void complain(std::string_view text) const;

  /// Wrong usage: says what, the way out, and ends.
  [[noreturn]] void usage(std::string_view what, std::string_view fix = {}) const;
  /// Lists faults and ends with the code for bad input.
  [[noreturn]] void refuse(const Faults& faults, const Say& one, const Say& many) const;
  void list(const Faults& faults) const;

  /// The day of --as-of, if given.
  [[nodiscard]] std::optional<Day> asked_day() const;
  [[nodiscard]] Day today() const;

  /// The bytes of a file, or of standard input for "-". A fault when it cannot be read.
  [[nodiscard]] std::optional<std::string> read(const std::string& file, Faults& faults) const;
  /// The tree of a YAML or JSON file.
  [[nodiscard]] std::optional<Node> tree(const std::string& file, Faults& faults) const;

  /// The trees of the lawbook: the one inside, or that of --rules. With the translations that are asked for.
  enum class Words { of_language, all };
  [[nodiscard]] Pack pack(Words words = Words::of_language) const;
  [[nodiscard]] std::shared_ptr<const Lawbook> lawbook() const;
  [[nodiscard]] std::shared_ptr<const Lawbook> lawbook(const Pack& pack) const;

  /// A case from a file, with its day set and drafts named by path read in. Ends when it has faults.
  [[nodiscard]] Case case_file(const std::string& file) const;
  /// The same from a tree that was already read.
  [[nodiscard]] std::optional<Case> case_tree(const Node& root, const std::string& file, Faults& faults) const;
  /// Sets the day asked about and reads the drafts that the case names by path.
  void complete(Case& case_, const std::string& file, Faults& faults) const;

 private:
  Settings settings_;
  std::string command_;
};

}  // namespace huong::cli
