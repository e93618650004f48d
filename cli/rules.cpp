#include <algorithm>
#include <array>
#include <memory>

#include "calc/law/cite.hpp"
#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string action, id;
  bool stale = false;
};

struct Item {
  std::string id;
  Text label;
  std::optional<Day> checked, known_until;
};

// Events belong to no country: they are listed under a word of their own.
constexpr std::string_view kEvents = "events.";

// Everything that has an address of its own.
std::vector<Item> items(const Lawbook& lawbook) {
  std::vector<Item> all;
  for (const Scheme& scheme : lawbook.schemes) all.push_back({scheme.id, scheme.label, {}, {}});
  for (const EventKind& event : lawbook.events) {
    all.push_back({std::string(kEvents) + lawbook.symbols.text(event.name), event.label, {}, {}});
  }
  for (const Parameter& parameter : lawbook.parameters) {
    all.push_back({parameter.id, parameter.label, parameter.checked, parameter.known_until});
  }
  for (const Rule& rule : lawbook.rules) {
    if (rule.kind == Rule::Kind::law || rule.kind == Rule::Kind::election) all.push_back({rule.id, rule.label, {}, {}});
  }
  for (const Benefit& benefit : lawbook.benefits) all.push_back({benefit.id, benefit.label, {}, {}});
  for (const Dossier& dossier : lawbook.dossiers) all.push_back({dossier.id, dossier.label, dossier.checked, {}});
  std::stable_sort(all.begin(), all.end(), [](const Item& a, const Item& b) { return a.id < b.id; });
  return all;
}

// Why a value needs somebody to look at the law again; "" when it does not.
std::string stale(const Item& item, Day day, const Door& door) {
  constexpr int kMonthsFresh = 12;
  if (item.known_until && *item.known_until < day) {
    return door.say(words::stale_past, day_text(*item.known_until, door.lang()));
  }
  if (item.checked && *item.checked < day && whole_months(*item.checked, day) >= kMonthsFresh) {
    return door.say(words::stale_old, day_text(*item.checked, door.lang()));
  }
  return {};
}

int list_rules(const Arguments& arguments, const Lawbook& lawbook, const Door& door) {
  Page page = door.page();
  const Day day = door.today();
  int count = 0;
  for (const Item& item : items(lawbook)) {
    if (!arguments.id.empty() && !item.id.starts_with(arguments.id)) continue;
    const std::string why = stale(item, day, door);
    if (arguments.stale && why.empty()) continue;
    ++count;
    std::string text = item.label.in(door.lang());
    if (!why.empty()) {
      text += " · " + why;
    } else if (item.known_until) {
      text += " · " + door.say(words::known_until, day_text(*item.known_until, door.lang()));
    } else if (item.checked) {
      text += " · " + door.say(words::checked_on, day_text(*item.checked, door.lang()));
    }
    page.field(item.id, text, 0, 40);
  }
  if (count == 0 && arguments.stale) {
    page.para(door.say(words::none_stale, day_text(day, door.lang())));
  } else if (count == 0) {
    std::vector<std::string> ids;
    for (const Item& item : items(lawbook)) ids.push_back(item.id);
    const std::string guess = closest(arguments.id, ids);
    door.usage(door.say(words::unknown_rule, arguments.id),
               guess.empty() ? std::string() : door.say(words::did_you_mean, guess));
  } else {
    page.para(door.say(words::rules_count, count, lawbook.version, checked_day(lawbook, door.lang())));
  }
  door.print(page.text());
  return kDone;
}

class Shower {
 public:
  Shower(Page& page, const Lawbook& lawbook, const Door& door) : page_(page), book_(lawbook), door_(door) {}

  void rule(const Rule& rule) {
    head(rule.id, rule.label, rule.file, rule.place);
    page_.field(say(words::unit), to_string(rule.unit, book_.symbols));
    for (const Version& version : rule.versions) {
      std::string when = rule.dated ? say(words::from_day, day(version.from)) : say(words::always);
      if (version.ends) when = say(words::until_day, when, day(*version.ends));
      page_.blank().para(when + cited(version.citation));
      for (const Branch& branch : version.branches) show(branch, version.branches.size() > 1, 2);
      for (const Branch& branch : version.exceptions) show(branch, true, 2);
      if (version.at_least) page_.para(say(words::not_below, formula(*version.at_least)), 2);
      if (version.at_most) page_.para(say(words::not_above, formula(*version.at_most)), 2);
      if (version.rounding >= 0) {
        page_.para(say(words::rounded_by, book_.roundings[static_cast<std::size_t>(version.rounding)].id), 2);
      }
      note(version.citation);
    }
  }

  void parameter(const Parameter& parameter) {
    head(parameter.id, parameter.label, parameter.file, parameter.place);
    page_.field(say(words::unit), to_string(parameter.unit, book_.symbols));
    if (parameter.checked) page_.field(say(words::compared), day(*parameter.checked));
    if (parameter.known_until) page_.field(say(words::known), say(words::known_until, day(*parameter.known_until)));
    page_.blank();
    for (const Cell& cell : parameter.entries) {
      page_.para(day(Day(date::days(cell.key))) + ": " + value(cell.value, parameter.unit) + cited(cell.citation), 2,
                 4);
    }
    for (const Column& column : parameter.columns) {
      if (parameter.keys.size() > 1) page_.blank().heading(key(column.key, parameter.keys[1]));
      CitationId last = -1;
      for (const Cell& cell : column.rows) {
        std::string line = key(cell.key, parameter.keys.front()) + ": " + value(cell.value, parameter.unit);
        if (cell.citation != last) line += cited(cell.citation);
        last = cell.citation;
        page_.para(line, 2, 4);
      }
    }
  }

  void scheme(const Scheme& scheme) {
    head(scheme.id, scheme.label, scheme.citation.file, scheme.citation.place);
    page_.field(say(words::law), cite(scheme.citation.law, book_, door_.lang()));
    page_.field(say(words::country), country_name(scheme.country, door_.lang()));
    page_.blank().para(say(words::kinds));
    for (const Kind& kind : scheme.kinds) {
      std::string counts;
      const auto add = [&](bool yes, const Say& what) {
        if (yes) counts += (counts.empty() ? "" : ", ") + say(what);
      };
      add(kind.right, words::for_right);
      add(kind.amount, words::for_amount);
      add(kind.average, words::for_average);
      if (counts.empty()) counts = say(words::for_nothing);
      page_.field(book_.symbols.text(kind.name), kind.label.in(door_.lang()) + " – " + counts, 2, 20);
    }
    if (!scheme.keys.empty()) page_.blank().para(say(words::keys));
    for (const SchemeKey& each : scheme.keys) {
      std::vector<std::string> names;
      for (const Symbol symbol : each.values) names.push_back(book_.symbols.text(symbol));
      page_.field(book_.symbols.text(each.name), each.label.in(door_.lang()) + ": " + joined(names), 2, 20);
    }
    if (!scheme.attached.empty()) page_.blank().para(say(words::attached));
    for (const Attachment& each : scheme.attached) {
      const Scheme& to = book_.schemes[static_cast<std::size_t>(each.to)];
      std::string line = to.label.in(door_.lang());
      const Attachment always;
      if (each.from != always.from) line += say(words::attached_from, month_text(each.from, door_.lang()));
      if (each.last != always.last) line += say(words::attached_to, month_text(each.last, door_.lang()));
      page_.field(to.id, line + " (" + cite(each.citation.law, book_, door_.lang()) + ")", 2, 20);
    }
  }

  // What a case may say of an event, with how people say it.
  void event(const EventKind& event) {
    const std::string& name = book_.symbols.text(event.name);
    page_.heading(std::string(kEvents) + name + " – " + event.label.in(door_.lang()));
    for (const EventKey& each : event.keys) {
      std::string text = each.label.in(door_.lang());
      const std::string what = each.is_scheme ? say(words::a_scheme) : to_string(each.unit, book_.symbols);
      text += (text.empty() ? "" : ": ") + what;
      if (each.optional) text += " (" + say(words::optional) + ")";
      page_.field(book_.symbols.text(each.name), text, 2, 20);
    }
    page_.blank().para(say(words::event_written, name), 2);
  }

  void benefit(const Benefit& benefit) {
    head(benefit.id, benefit.label, benefit.citation.file, benefit.citation.place);
    page_.field(say(words::law), cite(benefit.citation.law, book_, door_.lang()));
    page_.field(say(words::paid_by), say(words::fund_of, country_name(benefit.country, door_.lang()),
                                         scheme_label(book_, benefit.scheme, door_.lang())));
    if (!benefit.conditions.empty()) page_.blank().para(say(words::conditions));
    for (const Condition& condition : benefit.conditions) {
      const std::string law = condition.citation.law.empty()
                                  ? std::string()
                                  : " (" + cite(condition.citation.law, book_, door_.lang()) + ")";
      page_.para("• " + condition.name + ": " + written(condition.is) + law, 2, 2);
    }
    page_.blank();
    const auto line = [&](const Say& label, RuleId rule) {
      if (rule != kNoRule) page_.field(say(label), written(rule));
    };
    line(words::start, benefit.from);
    line(words::amount, benefit.amount);
    line(words::amount_low, benefit.low);
    line(words::amount_high, benefit.high);
  }

  void dossier(const Dossier& dossier) {
    const std::string& lang = door_.lang();
    head(dossier.id, dossier.label, dossier.citation.file, dossier.citation.place);
    page_.field(say(words::law), cite(dossier.citation.law, book_, lang));
    if (dossier.checked) page_.field(say(words::compared), day(*dossier.checked));
    std::vector<std::string> serves;
    for (const std::size_t benefit : dossier.benefits) serves.push_back(book_.benefits[benefit].id);
    page_.field(say(words::todo_serves), joined(serves));
    const auto line = [&](const Say& label, RuleId rule) {
      if (rule != kNoRule) page_.field(say(label), written(rule));
    };
    line(words::todo_condition, dossier.when);
    page_.field(say(words::todo_when), word("phase", to_string(dossier.phase), lang));
    line(words::todo_opens, dossier.opens);
    line(words::todo_deadline, dossier.by);
    if (dossier.deadline)
      page_.field(dossier.by == kNoRule ? say(words::todo_deadline) : "", dossier.deadline->in(lang));
    page_.field(say(words::todo_office), dossier.office.in(lang));
    std::string label = say(words::todo_papers);
    for (const Paper& paper : dossier.papers) {
      std::string text = "• " + paper.label.in(lang);
      if (!paper.form.empty()) text += " " + say(words::paper_form, paper.form);
      if (paper.when != kNoRule) text += " – " + say(words::when) + ' ' + written(paper.when);
      page_.field(label, text);
      label.clear();
    }
    if (dossier.citation.note) page_.para(say(words::doubt, dossier.citation.note->in(lang)), 2);
  }

 private:
  template <typename... Args>
  std::string say(const Say& message, const Args&... args) const {
    return door_.say(message, args...);
  }
  std::string day(Day day) const { return day_text(day, door_.lang()); }
  std::string formula(const Formula& formula) const { return to_string(formula, book_.symbols); }

  void head(const std::string& id, const Text& label, const std::string& file, Place place) {
    page_.heading(id + " – " + label.in(door_.lang()));
    page_.field(say(words::in_file), place.line == 0 ? file : file + ":" + std::to_string(place.line));
  }

  const Citation* citation(CitationId id) const {
    return id < 0 ? nullptr : &book_.plan.citations[static_cast<std::size_t>(id)];
  }

  std::string cited(CitationId id) const {
    const Citation* found = citation(id);
    if (found == nullptr) return {};
    std::string text = cite(found->law, book_, door_.lang());
    if (found->grade != Grade::official) text += "; " + word("grade", to_string(found->grade), door_.lang());
    return " (" + text + ")";
  }

  void note(CitationId id) {
    const Citation* found = citation(id);
    if (found != nullptr && found->note) page_.para(say(words::doubt, found->note->in(door_.lang())), 2);
  }

  void show(const Branch& branch, bool choice, int indent) {
    std::string line;
    if (!branch.name.empty()) line = say(words::except) + " “" + branch.name + "”: ";
    if (branch.when) {
      line += say(words::when) + ' ' + formula(*branch.when) + ' ' + say(words::then) + ' ';
    } else if (choice) {
      line += say(words::otherwise) + ": ";
    }
    if (branch.then) line += formula(*branch.then);
    if (branch.unknown) line += say(words::no_figure, branch.unknown->in(door_.lang()));
    if (branch.own_citation) line += cited(branch.citation);
    page_.para(line, indent, 4);
  }

  // A formula of a benefit: the name of the rule that it is, or what it says.
  std::string written(RuleId id) const {
    const Rule& rule = book_.rules[static_cast<std::size_t>(id)];
    if (rule.alias != kNoRule) return written(rule.alias);
    if (rule.kind != Rule::Kind::inner || rule.versions.empty() || rule.versions.front().branches.empty())
      return rule.id;
    const Branch& branch = rule.versions.front().branches.front();
    return branch.then ? formula(*branch.then) : rule.id;
  }

  std::string value(const Exact& value, const Unit& unit) const {
    switch (unit.kind) {
      case Unit::Kind::money:
        return money(value, book_.symbols.text(unit.currency), door_.lang());
      case Unit::Kind::percent:
        return grouped(to_string(value * Exact(100)), door_.lang()) + "%";
      case Unit::Kind::month:
        return month_text(Month{static_cast<std::int32_t>(value.small()->n)}, door_.lang());
      case Unit::Kind::day:
        return day(Day(date::days(static_cast<int>(value.small()->n))));
      case Unit::Kind::truth:
        return say(value == Exact(0) ? words::no : words::yes);
      case Unit::Kind::choice:
        return book_.symbols.text(static_cast<Symbol>(value.small()->n));
      case Unit::Kind::year:
        return to_string(value);
      default:
        return grouped(to_string(value), door_.lang());
    }
  }

  std::string key(std::int64_t key, const Unit& unit) const {
    if (unit.kind == Unit::Kind::money) return std::to_string(key);
    return value(Exact(key), unit);
  }

  Page& page_;
  const Lawbook& book_;
  const Door& door_;
};

int show_rule(const std::string& id, const Lawbook& lawbook, const Door& door) {
  if (id.empty()) door.usage(door.say(words::argument_missing, door.say(words::rule_argument)));
  Page page = door.page();
  Shower shower(page, lawbook, door);
  bool found = false;
  if (const Benefit* benefit = lawbook.benefit(id)) {
    shower.benefit(*benefit);
    found = true;
  }
  if (const Dossier* dossier = lawbook.dossier(id)) {
    shower.dossier(*dossier);
    found = true;
  }
  const RuleId rule = lawbook.rule(id);
  if (rule != kNoRule) {
    if (found) page.blank();
    shower.rule(lawbook.rules[static_cast<std::size_t>(rule)]);
    found = true;
  }
  const ParameterId parameter = lawbook.parameter(id);
  if (parameter != kNoParameter) {
    shower.parameter(lawbook.parameters[static_cast<std::size_t>(parameter)]);
    found = true;
  }
  if (const Scheme* scheme = lawbook.scheme(id)) {
    shower.scheme(*scheme);
    found = true;
  }
  const std::string_view event = id.starts_with(kEvents) ? std::string_view(id).substr(kEvents.size()) : id;
  if (const EventKind* kind = lawbook.event(event)) {
    shower.event(*kind);
    found = true;
  }
  if (!found) {
    std::vector<std::string> ids;
    for (const Item& item : items(lawbook)) ids.push_back(item.id);
    const std::string guess = closest(id, ids);
    door.usage(door.say(words::unknown_rule, id), guess.empty() ? std::string() : door.say(words::did_you_mean, guess));
  }
  door.print(page.text());
  return kDone;
}

int rules(const Arguments& arguments, const Door& door) {
  if (arguments.action.empty()) door.usage(door.say(words::argument_missing, door.say(words::rules_action)));
  if (arguments.action != "list" && arguments.action != "show") {
    const std::string guess = closest(arguments.action, std::array{"list", "show"});
    door.usage(door.say(words::unknown_action, "rules", arguments.action),
               door.say(words::did_you_mean, "huong rules " + (guess.empty() ? "list" : guess)));
  }
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  return arguments.action == "list" ? list_rules(arguments, *lawbook, door) : show_rule(arguments.id, *lawbook, door);
}

}  // namespace

Command rules_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"rules",
          {{"action", &arguments->action}, {"id", &arguments->id}, {"--stale", &arguments->stale, words::opt_stale}},
          [arguments](const Door& door) { return rules(*arguments, door); }};
}

}  // namespace huong::cli
