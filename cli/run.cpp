#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/lawbook_pack.hpp"
#include "cli/version.hpp"

namespace huong::cli {
namespace {

std::vector<Command> all_commands() {
  std::vector<Command> commands;
  commands.push_back(calc_command());
  commands.push_back(explain_command());
  commands.push_back(options_command());
  commands.push_back(todo_command());
  commands.push_back(timeline_command());
  commands.push_back(import_command());
  commands.push_back(check_command());
  commands.push_back(test_command());
  commands.push_back(verify_command());
  commands.push_back(rules_command());
  commands.push_back(agreement_command());
  commands.push_back(compare_command());
  commands.push_back(sweep_command());
  commands.push_back(lives_command());
  commands.push_back(schema_command());
  commands.push_back(demo_command());
  return commands;
}

// The language must be known before anything is said, so before the arguments are parsed.
std::string language(const std::vector<std::string>& arguments) {
  std::string lang = environment_language();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string given;
    if (arguments[i].starts_with("--lang=")) given = arguments[i].substr(7);
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) given = arguments[i + 1];
    if (given == "vi" || given == "en") lang = given;
  }
  return lang;
}

bool is_spoken(const std::string& language, const Settings& settings) {
  if (language.empty()) return false;
  if (language == "vi" || language == "en") return true;
  std::error_code ignored;
  const std::filesystem::path words = std::filesystem::path(settings.rules) / "rules/words" / language;
  if (!settings.rules.empty()) return std::filesystem::is_directory(words, ignored);
  return std::any_of(embedded_words().begin(), embedded_words().end(),
                     [&](const EmbeddedWords& each) { return each.language == language; });
}

std::string option_names(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return joined(names);
}

std::vector<const CLI::Option*> named_options(const CLI::App& app) {
  std::vector<const CLI::Option*> found;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) found.push_back(option);
  }
  return found;
}

// "--as-of NGÀY": the first word of a description is the placeholder when the option takes a value.
void list_options(Page& page, const std::vector<const CLI::Option*>& options) {
  for (const CLI::Option* option : options) {
    std::string names = option_names(*option);
    std::string text = option->get_description();
    if (option->get_items_expected_max() != 0) {
      const std::size_t space = text.find("  ") == std::string::npos ? text.find(' ') : text.find("  ");
      names += ' ' + text.substr(0, space);
      text = text.substr(text.find_first_not_of(' ', space));
    }
    page.field(names, text, 2, 22);
  }
}

std::string help(const CLI::App& app, const CLI::App* command, const Settings& settings) {
  Page page(settings.lang, Door(settings, "").page().styled("x", Style::bold) != "x");
  const std::string_view lang = settings.lang;
  const std::string name = command == nullptr ? std::string() : command->get_name();
  const auto block = [&](const Say& title, std::string_view lines) {
    page.blank().heading(title.in(lang));
    std::string text(lines);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      // Not wrapped: what stands here is typed as it is.
      page.verbatim("  " + text.substr(at, end - at));
      at = end + 1;
    }
  };
  page.para(help_about(name).in(lang));
  block(words::examples, help_examples(name).in(lang));
  block(words::usage, help_usage(name).in(lang));
  if (command == nullptr) {
    page.blank().heading(words::commands.in(lang));
    for (const Command& each : all_commands()) page.field(each.name, help_about(each.name).in(lang), 2, 12);
  } else {
    const std::vector<const CLI::Option*> own = named_options(*command);
    if (!own.empty()) {
      page.blank().heading(words::options.in(lang));
      list_options(page, own);
    }
  }
  page.blank().heading(words::common_options.in(lang));
  list_options(page, named_options(app));
  page.blank();
  if (command == nullptr) page.para(words::more_help.in(lang));
  page.para(words::exit_codes.in(lang));
  return page.text();
}

// The first argument that nothing took, in words, with the closest that would have been.
[[noreturn]] void refuse_extra(const Door& door, const CLI::App& app, const CLI::App* command,
                               const std::string& extra) {
  const bool option = extra.size() > 1 && extra.front() == '-';
  std::vector<std::string> known;
  std::string what;
  if (option) {
    const std::string bare = extra.substr(0, extra.find('='));
    for (const CLI::App* each : {&app, command}) {
      if (each == nullptr) continue;
      for (const CLI::Option* named : named_options(*each)) {
        for (const std::string& name : named->get_lnames()) known.push_back("--" + name);
      }
    }
    what = command == nullptr ? door.say(words::unknown_option, bare)
                              : door.say(words::unknown_option_of, bare, command->get_name());
    const std::string guess = closest(bare, known);
    door.usage(what, guess.empty() ? std::string() : door.say(words::did_you_mean, guess));
  }
  if (command != nullptr) door.usage(door.say(words::too_many, extra));
  for (const Command& each : all_commands()) known.push_back(each.name);
  const std::string guess = closest(extra, known);
  door.usage(door.say(words::unknown_command, extra), guess.empty() ? door.say(words::choose_from, joined(known))
                                                                    : door.say(words::did_you_mean, "huong " + guess));
}

void add(CLI::App& app, const Option& option, std::string_view lang) {
  const std::string description(option.description.in(lang));
  if (bool* const* flag = std::get_if<bool*>(&option.into)) {
    app.add_flag(option.names, **flag, description);
  } else if (std::string* const* text = std::get_if<std::string*>(&option.into)) {
    app.add_option(option.names, **text, description);
  } else {
    app.add_option(option.names, *std::get<std::vector<std::string>*>(option.into), description);
  }
}

int dispatch(const std::vector<std::string>& arguments, Settings& settings) {
  CLI::App app;
  const std::string_view lang = settings.lang;
  const auto text = [&](const Say& say) { return std::string(say.in(lang)); };
  std::string lang_given;
  bool wants_help = false;
  bool wants_version = false;
  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  app.add_option("--lang", lang_given, text(words::opt_lang));
  app.add_option("--as-of", settings.as_of, text(words::opt_as_of));
  app.add_option("--rules", settings.rules, text(words::opt_rules));
  app.add_option("-o,--output", settings.output, text(words::opt_output));
  app.add_flag("--strict", settings.strict, text(words::opt_strict));
  app.add_flag("--no-color", settings.no_color, text(words::opt_no_color));
  app.add_flag("-q,--quiet", settings.quiet, text(words::opt_quiet));
  app.add_flag("--version", wants_version, text(words::opt_version));
  app.add_flag("-h,--help", wants_help, text(words::opt_help));
  const std::vector<Command> commands = all_commands();
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name);
    sub->fallthrough();
    sub->allow_extras();
    for (const Option& option : command.options) add(*sub, option, lang);
  }

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  std::string trouble;
  Say what = words::value_missing;
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch& error) {
    trouble = error.what();
    if (error.get_name() == "ArgumentMismatch" && trouble.find("missing") == std::string::npos)
      what = words::given_twice;
  } catch (const CLI::ParseError& error) {
    trouble = error.what();
    what = words::value_unwanted;
  }
  const std::vector<CLI::App*> called = app.get_subcommands();
  const CLI::App* command = called.empty() ? nullptr : called.front();
  const bool spoken = is_spoken(lang_given, settings);
  if (spoken && lang_given != "vi" && lang_given != "en") {
    // The lawbook speaks it; the command's own words beside it are English.
    settings.language = lang_given;
    settings.lang = "en";
  }
  const Door door(settings, command == nullptr ? std::string() : command->get_name());
  if (!trouble.empty()) {
    // The parser's own sentence is English; the option's name in it is all that is needed.
    const std::size_t at = trouble.find('-');
    std::string name = at == std::string::npos ? trouble : trouble.substr(at, trouble.find_first_of(": =", at) - at);
    door.usage(door.say(what, name));
  }
  if (!lang_given.empty() && !spoken) {
    std::vector<std::string> known{"vi", "en"};
    for (const EmbeddedWords& each : embedded_words()) known.emplace_back(each.language);
    door.usage(door.say(words::bad_lang, lang_given, joined(known)));
  }
  const std::vector<std::string> extras = app.remaining(true);
  if (wants_help) {
    door.print(help(app, command, settings));
    return kDone;
  }
  if (!extras.empty()) refuse_extra(door, app, command, extras.front());
  if (wants_version) {
    door.print(version_text(door));
    return kDone;
  }
  if (command == nullptr) {
    door.print(help(app, nullptr, settings));
    return kDone;
  }
  const auto at = std::find_if(commands.begin(), commands.end(),
                               [&](const Command& each) { return each.name == command->get_name(); });
  return at->run(door);
}

}  // namespace

int run(int argc, const char* const* argv) {
  Settings settings;
  try {
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    settings.lang = language(arguments);
    return dispatch(arguments, settings);
  } catch (const Exit& exit) {
    return exit.code;
  } catch (const std::exception& error) {
    const std::string words = filled(words::bug, settings.lang, error.what());
    std::fprintf(stderr, "huong: %s\n", words.c_str());
    return kBug;
  }
}

}  // namespace huong::cli
