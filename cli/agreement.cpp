#include "cli/agreement.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "calc/answer/agreements.hpp"
#include "calc/coordination/coordination.hpp"
#include "calc/coordination/questions.hpp"
#include "calc/law/cite.hpp"
#include "calc/text/format.hpp"
#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string action;
  std::vector<std::string> names;
  std::string against;
  bool json = false;
};

class Reader {
 public:
  Reader(const Lawbook& lawbook, const Door& door) : book_(lawbook), door_(door) {}

  // A key or a word of the terms.
  [[nodiscard]] std::string say_word(std::string_view text) const {
    const std::string& lang = door_.lang();
    if (text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z') return country_name(text, lang);
    if (const Scheme* scheme = book_.scheme(text)) return scheme->label.in(lang);
    std::string dashed(text);
    std::replace(dashed.begin(), dashed.end(), '_', '-');
    const std::string found = word("term", dashed, lang);
    if (found != dashed) return found;
    if (text.size() == 6 && text.substr(2, 2) == "->") {
      return country_name(text.substr(0, 2), lang) + " → " + country_name(text.substr(4), lang);
    }
    if (const Benefit* benefit = book_.benefit(text)) return benefit->label.in(lang);
    if (const std::optional<Day> day = parse_day(text)) return door_.say(words::from_day, day_text(*day, lang));
    if (constexpr std::string_view kOf = "nationals-"; text.substr(0, kOf.size()) == kOf) {
      const std::string country(text.substr(kOf.size()));
      if (country.size() == 2) return door_.say(words::nationals_of, country_name(country, lang));
    }
    // "3 months"
    const std::size_t space = text.find(' ');
    if (space != std::string_view::npos && text.find(' ', space + 1) == std::string_view::npos) {
      std::string_view unit = text.substr(space + 1);
      if (!unit.empty() && unit.back() == 's') unit.remove_suffix(1);
      const std::string said = word("term", unit, lang);
      if (lang == "vi" && said != unit) return std::string(text.substr(0, space + 1)) + said;
    }
    return std::string(text);
  }

  // The same where it begins a line.
  [[nodiscard]] std::string heading_word(std::string_view text) const { return capital(say_word(text)); }

  [[nodiscard]] std::string value(const Node& node, int depth = 0) const {
    if (node.is_scalar()) {
      if (const std::optional<Day> day = parse_day(node.text)) return day_text(*day, door_.lang());
      return node.quoted ? node.text : say_word(node.text);
    }
    std::vector<std::string> pieces;
    for (const Node& item : node.items) pieces.push_back(value(item, depth + 1));
    // A text of our own in both languages is read in one of them.
    if (node.is_map() && node.find("vi") != nullptr && node.find("en") != nullptr) {
      const std::string& text = node.find(door_.lang())->text;
      return door_.lang() == "vi" ? text : std::string(book_.symbols.speech().of(text));
    }
    for (const Node::Entry& entry : node.entries) {
      pieces.push_back(say_word(entry.key) + ": " + value(entry.value, depth + 1));
    }
    const std::string text = joined(pieces, node.is_map() ? "; " : ", ");
    return depth > 0 && node.is_map() && pieces.size() > 1 ? "(" + text + ")" : text;
  }

  [[nodiscard]] std::string in_force(const Clause& clause) const {
    return clause.in_force ? door_.say(words::in_force, day_text(*clause.in_force, door_.lang()))
                           : door_.say(words::not_in_force);
  }
  [[nodiscard]] std::string operative(const Clause& clause) const {
    if (clause.operative_unknown) return door_.say(words::operative_unknown);
    if (clause.on_request) return door_.say(words::on_request);
    return clause.operative ? door_.say(words::operative, day_text(*clause.operative, door_.lang())) : std::string();
  }
  [[nodiscard]] std::string status(const Clause& clause) const {
    std::string all = in_force(clause);
    if (const std::string second = operative(clause); !second.empty()) all += "; " + second;
    if (clause.until) all += "; " + door_.say(words::ended, day_text(*clause.until, door_.lang()));
    return all;
  }
  [[nodiscard]] std::string heading(const Clause& clause) const {
    std::string text = door_.say(words::clause, clause.id) + ": " + clause.title.in(door_.lang());
    if (!clause.article.empty()) text += " (" + say_articles(clause.article, book_, door_.lang()) + ")";
    return text;
  }

 private:
  const Lawbook& book_;
  const Door& door_;
};

int show(const Agreement& agreement, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  const Reader reader(lawbook, door);
  Page page = door.page();
  page.heading(agreement.label.in(lang) + " [" + agreement.id + "]");
  std::vector<std::string> parties;
  for (const std::string& party : agreement.parties) parties.push_back(country_name(party, lang));
  page.field(door.say(words::parties), joined(parties), 2, 20);
  page.field(door.say(words::agreement_status), word("agreement", agreement.status, lang), 2, 20);
  page.field(door.say(words::title), agreement.law, 2, 20);
  page.field(door.say(words::lawbook), door.say(words::lawbook_line, lawbook.version, checked_day(lawbook, lang)), 2,
             20);
  for (const Clause& clause : agreement.clauses) {
    page.blank().heading(reader.heading(clause));
    page.field(door.say(words::agreement_status), reader.status(clause), 2, 20);
    for (const Node::Entry& term : clause.terms.entries) {
      page.field(reader.heading_word(term.key), reader.value(term.value), 2, 20);
    }
    if (clause.citation.note) page.field(door.say(words::wipes), clause.citation.note->in(lang), 2, 20);
    if (clause.citation.grade != Grade::official) {
      page.field(door.say(words::sureness), word("grade", to_string(clause.citation.grade), lang), 2, 20);
    }
    page.field(door.say(words::seen_at), clause.citation.source, 2, 20);
  }
  door.print(page.text());
  return kDone;
}

int list(const Lawbook& lawbook, bool json, const Door& door) {
  if (json) {
    std::vector<const Agreement*> all;
    for (const Agreement& agreement : lawbook.agreements) all.push_back(&agreement);
    door.print(agreements_json(all, lawbook));
    return kDone;
  }
  Page page = door.page();
  for (const Agreement& agreement : lawbook.agreements) {
    page.field(agreement.id, agreement.label.in(door.lang()) + " – " + word("agreement", agreement.status, door.lang()),
               2, 20);
  }
  door.print(page.text());
  return kDone;
}

class Difference {
 public:
  Difference(const Agreement& a, const Agreement& b, std::string name_a, std::string name_b, const Lawbook& lawbook,
             const Door& door)
      : a_(a),
        b_(b),
        name_a_(std::move(name_a)),
        name_b_(std::move(name_b)),
        reader_(lawbook, door),
        door_(door),
        page_(door.page()) {}

  [[nodiscard]] std::string text() {
    page_.heading(name_a_ + " ↔ " + name_b_);
    if (a_.status != b_.status) {
      begin_title_ = door_.say(words::agreement_status);
      differ("", word("agreement", a_.status, door_.lang()), word("agreement", b_.status, door_.lang()));
    }
    for (const Clause& clause : a_.clauses) compare(&clause, b_.clause(clause.id));
    for (const Clause& clause : b_.clauses) {
      if (a_.clause(clause.id) == nullptr) compare(nullptr, &clause);
    }
    page_.blank();
    if (count_ == 0) {
      page_.para(door_.say(words::same));
    } else {
      page_.para(
          door_.say(counted(static_cast<std::size_t>(count_), words::difference_one, words::differences), count_));
    }
    return page_.text();
  }

 private:
  void compare(const Clause* a, const Clause* b) {
    const Clause& any = a != nullptr ? *a : *b;
    begin_title_ = reader_.heading(any);
    if (a == nullptr || b == nullptr) {
      open();
      ++count_;
      page_.para(door_.say(words::only_in, a != nullptr ? name_a_ : name_b_), 2);
      for (const Node::Entry& term : any.terms.entries) {
        page_.field(reader_.heading_word(term.key), reader_.value(term.value), 4, 20);
      }
      return;
    }
    if (reader_.status(*a) != reader_.status(*b)) {
      differ(door_.say(words::agreement_status), reader_.status(*a), reader_.status(*b));
    }
    for (const Node::Entry& term : a->terms.entries) compare_term(term.key, &term.value, b->terms.find(term.key));
    for (const Node::Entry& term : b->terms.entries) {
      if (a->terms.find(term.key) == nullptr) compare_term(term.key, nullptr, &term.value);
    }
  }

  /// Down to the words that differ: in a map key by key.
  void compare_term(const std::string& key, const Node* a, const Node* b, const std::string& above = {}) {
    if (a != nullptr && b != nullptr && canonical_json(*a) == canonical_json(*b)) return;
    const std::string label = above.empty() ? reader_.heading_word(key) : above + " – " + reader_.say_word(key);
    if (a != nullptr && b != nullptr && a->is_map() && b->is_map()) {
      for (const Node::Entry& entry : a->entries) compare_term(entry.key, &entry.value, b->find(entry.key), label);
      for (const Node::Entry& entry : b->entries) {
        if (a->find(entry.key) == nullptr) compare_term(entry.key, nullptr, &entry.value, label);
      }
      return;
    }
    differ(label, a == nullptr ? door_.say(words::absent) : reader_.value(*a),
           b == nullptr ? door_.say(words::absent) : reader_.value(*b));
  }

  void open() {
    if (begin_title_.empty()) return;
    page_.blank().heading(begin_title_);
    begin_title_.clear();
  }

  void differ(const std::string& what, const std::string& a, const std::string& b) {
    open();
    ++count_;
    if (!what.empty()) page_.para(what, 2);
    page_.field(name_a_ + ":", a, 4, 16);
    page_.field(name_b_ + ":", b, 4, 16);
  }

  const Agreement& a_;
  const Agreement& b_;
  std::string name_a_, name_b_;
  Reader reader_;
  const Door& door_;
  Page page_;
  std::string begin_title_;
  int count_ = 0;
};

int check(const Agreement& agreement, const std::string& name, const Agreement* yardstick, const Lawbook& lawbook,
          const Door& door) {
  const std::string& lang = door.lang();
  const Reader reader(lawbook, door);
  Page page = door.page();
  page.para(door.say(words::check_ok, name, "agreement/1"));
  page.blank().heading(door.say(words::questions_title));
  int number = 0;
  std::size_t open = 0;
  for (const Question& question : questions(agreement, lawbook)) {
    page.para(std::to_string(++number) + ". " + question.asks.in(lang), 2);
    switch (question.state) {
      case Question::State::settled:
        page.para(question.clauses.empty() ? door.say(words::question_answered)
                                           : door.say(words::question_settled, joined(question.clauses)),
                  5);
        break;
      case Question::State::idle:
        page.para(door.say(words::question_idle), 5);
        break;
      case Question::State::open:
        ++open;
        page.para(door.say(words::question_still_open, question.write.in(lang)), 5);
        break;
    }
  }
  page.blank().para(open == 0 ? door.say(words::questions_none)
                              : door.say(counted(open, words::question_left, words::questions_left), open));
  if (yardstick != nullptr) {
    page.blank().heading(door.say(words::less_title, yardstick->label.in(lang)));
    const std::vector<Shortfall> less = gives_less(agreement, *yardstick, lawbook);
    for (const Shortfall& point : less) {
      std::string what;
      for (std::size_t from = 0; from <= point.term.size();) {
        const std::size_t dot = std::min(point.term.find('.', from), point.term.size());
        what += (what.empty() ? "" : " – ") + reader.say_word(std::string_view(point.term).substr(from, dot - from));
        from = dot + 1;
      }
      if (!point.country.empty()) what = country_name(point.country, lang) + ", " + what;
      const std::string gives = point.gives.empty() ? door.say(words::absent) : reader.say_word(point.gives);
      std::vector<std::string> instead;
      for (std::size_t from = 0; from < point.instead_of.size();) {
        const std::size_t comma = std::min(point.instead_of.find(", ", from), point.instead_of.size());
        instead.push_back(reader.say_word(std::string_view(point.instead_of).substr(from, comma - from)));
        from = comma + 2;
      }
      page.para("• " + door.say(words::less_line, what, gives, joined(instead)), 2, 2);
    }
    if (less.empty()) page.para(door.say(words::less_none), 2);
  }
  door.print(page.text());
  return kDone;
}

int agreement(const Arguments& arguments, const Door& door) {
  const std::vector<std::string> actions{"list", "show", "diff", "check"};
  const std::string& action = arguments.action;
  if (action.empty()) door.usage(door.say(words::argument_missing, door.say(words::agreement_action)));
  if (std::find(actions.begin(), actions.end(), action) == actions.end()) {
    const std::string guess = closest(action, actions);
    door.usage(door.say(words::unknown_action, "agreement", action),
               guess.empty() ? door.say(words::choose_from, joined(actions))
                             : door.say(words::did_you_mean, "huong agreement " + guess));
  }
  if (action == "diff" && arguments.json) {
    door.usage(door.say(words::unknown_option_of, "--json", "agreement diff"));
  }
  const std::vector<std::string>& names = arguments.names;
  const std::size_t wanted = action == "list" ? 0 : action == "diff" ? 2 : 1;
  if (names.size() > wanted) door.usage(door.say(words::too_many, names[wanted]));
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  if (names.size() < wanted) {
    std::vector<std::string> ids;
    for (const Agreement& each : lawbook->agreements) ids.push_back(each.id);
    door.usage(door.say(words::argument_missing, door.say(wanted == 2 ? words::two_agreements : words::one_agreement)),
               ids.empty() ? std::string() : door.say(words::choose_from, joined(ids)));
  }
  if (action == "list") return list(*lawbook, arguments.json, door);
  const Agreement first = find_agreement(names.front(), *lawbook, door);
  if (action == "show") {
    if (!arguments.json) return show(first, *lawbook, door);
    door.print(agreements_json({&first}, *lawbook));
    return kDone;
  }
  if (action == "check") {
    std::optional<Agreement> yardstick;
    if (!arguments.against.empty()) yardstick = find_agreement(arguments.against, *lawbook, door);
    const Agreement* const against = yardstick ? &*yardstick : nullptr;
    if (!arguments.json) return check(first, names.front(), against, *lawbook, door);
    door.print(questions_json(first, against, *lawbook));
    return kDone;
  }
  const Agreement second = find_agreement(names.back(), *lawbook, door);
  // Two files are told apart by their names; their folders only take room.
  std::string name_a = short_name(names.front()), name_b = short_name(names.back());
  if (name_a == name_b) {
    name_a = names.front();
    name_b = names.back();
  }
  door.print(Difference(first, second, name_a, name_b, *lawbook, door).text());
  return kDone;
}

}  // namespace

Agreement find_agreement(const std::string& name, const Lawbook& lawbook, const Door& door) {
  if (const Agreement* found = lawbook.agreement(name)) return *found;
  std::error_code ignored;
  if (name != "-" && !std::filesystem::exists(name, ignored)) {
    std::vector<std::string> ids;
    for (const Agreement& agreement : lawbook.agreements) ids.push_back(agreement.id);
    const std::string guess = closest(name, ids);
    door.usage(door.say(words::unknown_agreement, name),
               guess.empty() ? door.say(words::choose_from, joined(ids)) : door.say(words::did_you_mean, guess));
  }
  Faults faults;
  std::optional<Agreement> draft;
  const std::optional<Node> root = door.tree(name, faults);
  if (root && is_format(*root, "agreement/1", name, faults)) draft = read_agreement(*root, name, faults);
  if (draft) check_terms(*draft, lawbook, faults);
  if (!draft || !faults.empty()) door.refuse(faults, words::fault_found, words::faults_found);
  return std::move(*draft);
}

Command agreement_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"agreement",
          {{"action", &arguments->action},
           {"names", &arguments->names},
           {"--against", &arguments->against, words::opt_against},
           {"--json", &arguments->json, words::opt_json_agreement}},
          [arguments](const Door& door) { return agreement(*arguments, door); }};
}

}  // namespace huong::cli
