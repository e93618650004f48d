#include "calc/law/evaluation.hpp"

#include <algorithm>

#include "calc/law/machine.hpp"
#include "calc/law/voice.hpp"
#include "calc/text/ordering.hpp"

namespace huong {

namespace {

const Sentence& name_of(Basis basis) {
  switch (basis) {
    case Basis::none:
    case Basis::wage:
      break;
    case Basis::pay:
      return sentences.basis_pay;
    case Basis::coefficient:
      return sentences.basis_coefficient;
    case Basis::points:
      return sentences.basis_points;
    case Basis::count:
      return sentences.basis_count;
  }
  return sentences.basis_wage;
}

}  // namespace

struct Evaluation::Machines {
  explicit Machines(const Lawbook& b) : book(b), small(b) {}

  const Lawbook& book;
  const Facts* facts = nullptr;
  World world;
  Machine<Small> small;
  std::unique_ptr<Machine<Wide>> wide;  // made when first needed: few claims are that large
  bool use_wide = false;
  std::vector<char> visited;

  /// Runs a rule on whichever machine is wide enough.
  void run(RuleId rule) {
    if (!use_wide && small.run_rule(rule)) return;
    if (!use_wide) {
      if (!wide) wide = std::make_unique<Machine<Wide>>(book);
      wide->begin(*facts, world);
      use_wide = true;
    }
    // Exact numbers are never too large: what this machine reports as such would be a defect, not a value.
    (void)wide->run_rule(rule);
  }

  template <class F>
  decltype(auto) with(F&& f) {
    return use_wide ? f(*wide) : f(small);
  }

  [[nodiscard]] const Rule& rule(RuleId r) const { return book.rules[static_cast<std::size_t>(r)]; }

  bool known(std::int32_t slot) {
    return with([&](auto& m) { return !is_veto(m.value(slot)); });
  }
  /// Whether a month says nothing beside others: the earliest of several is none that never comes, the latest none that
  /// always was.
  bool month_says_nothing(std::int32_t slot, bool earliest) {
    return with([&](auto& m) {
      if (is_veto(m.value(slot))) return false;
      return earliest ? whole(m.value(slot)) >= kNever.index : whole(m.value(slot)) <= kAlways.index;
    });
  }
  bool is_yes(std::int32_t slot) {
    return with([&](auto& m) { return !is_veto(m.value(slot)) && !is_false(m.value(slot)); });
  }
  std::string show_slot(std::int32_t slot, const Unit& unit, std::string_view lang) {
    return with([&](auto& m) { return show_value(inside(m.value(slot)), unit, book.symbols, lang); });
  }
  Exact number(std::int32_t slot) {
    return with([&](auto& m) { return exact(m.value(slot)); });
  }

  const Branch* branch_taken(RuleId r) {
    const std::int32_t v = with([&](auto& m) { return m.done(r) ? m.version(r) : -1; });
    const std::int32_t b = with([&](auto& m) { return m.done(r) ? m.branch(r) : -1; });
    if (v < 0 || b < 0) return nullptr;
    const Version& version = rule(r).versions[static_cast<std::size_t>(v)];
    const auto n = static_cast<std::size_t>(b);
    return n < version.branches.size() ? &version.branches[n] : &version.exceptions[n - version.branches.size()];
  }
  const Version* version_taken(RuleId r) {
    const std::int32_t v = with([&](auto& m) { return m.done(r) ? m.version(r) : -1; });
    return v < 0 ? nullptr : &rule(r).versions[static_cast<std::size_t>(v)];
  }

  /// Calls f for every rule that `r` rested on, itself last, each once. `short_form` leaves out what led to a "never":
  /// routes that do not apply to the person.
  template <class F>
  void rested_on(RuleId r, F&& f, bool short_form = false) {
    visited.assign(book.rules.size(), 0);
    visit(r, f, short_form);
  }
  template <class F>
  void visit(RuleId r, F& f, bool short_form) {
    if (visited[static_cast<std::size_t>(r)]) return;
    visited[static_cast<std::size_t>(r)] = 1;
    const Rule& of = rule(r);
    if (short_form && of.unit.kind == Unit::Kind::month && month_says_nothing(of.slot, true)) return;
    if (!with([&](auto& m) { return m.done(r); })) return;
    if (const Branch* b = branch_taken(r)) {
      for (const RuleId u : b->uses) visit(u, f, short_form);
    } else if (rule(r).by != kNoRule) {
      visit(rule(r).by, f, short_form);
    }
    f(r);
  }

  Unknown unknown(const Veto& v) const;
  std::string filled(const Formula& f, std::string_view lang, bool inside = false);
  std::string value_text(RuleId r, std::string_view lang);
  Text sentence(RuleId r, bool vi, bool en);
};

Evaluation::Evaluation(std::shared_ptr<const Lawbook> lawbook)
    : lawbook_(std::move(lawbook)), machines_(std::make_unique<Machines>(*lawbook_)) {}
Evaluation::~Evaluation() = default;
Evaluation::Evaluation(Evaluation&&) noexcept = default;
Evaluation& Evaluation::operator=(Evaluation&&) noexcept = default;

void Evaluation::begin(const Facts& facts, const World& world) {
  machines_->facts = &facts;
  machines_->world = world;
  machines_->use_wide = false;
  machines_->small.begin(facts, world);
}

bool Evaluation::has(RuleId rule) {
  machines_->run(rule);
  return machines_->known(machines_->rule(rule).slot);
}

Unknown Evaluation::why(RuleId rule) {
  if (has(rule)) return {};
  const std::int32_t slot = machines_->rule(rule).slot;
  return machines_->with([&](auto& m) { return machines_->unknown(m.veto(veto_of(m.value(slot)))); });
}

Exact Evaluation::number(RuleId rule) { return has(rule) ? machines_->number(machines_->rule(rule).slot) : Exact(); }
bool Evaluation::truth(RuleId rule) { return has(rule) && number(rule) != Exact(0); }

Month Evaluation::month(RuleId rule) {
  if (!has(rule)) return {};
  return machines_->with([&](auto& m) {
    return Month{static_cast<std::int32_t>(
        std::clamp<std::int64_t>(whole(m.value(machines_->rule(rule).slot)), -100'000, 100'000))};
  });
}

Day Evaluation::day(RuleId rule) {
  if (!has(rule)) return {};
  return machines_->with([&](auto& m) {
    return Day{date::days{
        static_cast<int>(std::clamp<std::int64_t>(whole(m.value(machines_->rule(rule).slot)), -1'000'000, 1'000'000))}};
  });
}

Symbol Evaluation::word(RuleId rule) {
  if (!has(rule)) return kNoSymbol;
  return machines_->with([&](auto& m) { return static_cast<Symbol>(whole(m.value(machines_->rule(rule).slot))); });
}

Spans Evaluation::spans(RuleId rule) {
  if (!has(rule)) return {};
  return machines_->with([&](auto& m) { return m.spans_of(machines_->rule(rule).slot); });
}

bool Evaluation::small(RuleId rule, Small& value) {
  machines_->run(rule);
  if (machines_->use_wide) return false;
  value = machines_->small.value(machines_->rule(rule).slot);
  return !is_veto(value);
}

Grade Evaluation::grade(RuleId rule) {
  machines_->run(rule);
  const std::uint8_t mask = machines_->with([&](auto& m) { return m.mask(rule); });
  for (const Grade g : {Grade::projected, Grade::assumed, Grade::secondary}) {
    if (mask & (1u << static_cast<unsigned>(g))) return g;
  }
  return Grade::official;
}

void Evaluation::steps(RuleId rule, std::vector<Step>& out) {
  machines_->run(rule);
  machines_->rested_on(rule, [&](RuleId r) {
    machines_->with([&](auto& m) { out.push_back({r, m.version(r), m.branch(r)}); });
  });
}

std::optional<Exact> Evaluation::at(const Formula& node) {
  if (node.slot < 0 || !machines_->known(node.slot)) return std::nullopt;
  return machines_->number(node.slot);
}

std::vector<Evaluation::Rounded> Evaluation::roundings(RuleId rule) {
  machines_->run(rule);
  machines_->rested_on(rule, [](RuleId) {});
  std::vector<Rounded> out;
  machines_->with([&](auto& m) {
    for (const auto& done : m.roundings()) {
      if (machines_->visited[static_cast<std::size_t>(done.rule)])
        out.push_back({done.rounding, exact(done.from), exact(done.to)});
    }
  });
  return out;
}

std::vector<const Citation*> Evaluation::doubts(RuleId rule) {
  machines_->run(rule);
  machines_->rested_on(rule, [](RuleId) {});
  std::vector<CitationId> ids;
  machines_->with([&](auto& m) {
    for (const auto& [r, c] : m.used()) {
      // Sets of records are inner rules that no formula names; what they rest on belongs to whoever asked.
      if (machines_->visited[static_cast<std::size_t>(r)] && lawbook_->plan.citations[static_cast<std::size_t>(c)].note)
        ids.push_back(c);
    }
  });
  put_in_order(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<const Citation*> out;
  for (const CitationId c : ids) out.push_back(&lawbook_->plan.citations[static_cast<std::size_t>(c)]);
  return out;
}

std::vector<std::string> Evaluation::laws(RuleId rule) {
  machines_->run(rule);
  std::vector<std::string> out;
  const auto add = [&](CitationId c) {
    if (c < 0) return;
    const std::string& law = lawbook_->plan.citations[static_cast<std::size_t>(c)].law;
    if (!law.empty() && std::find(out.begin(), out.end(), law) == out.end()) out.push_back(law);
  };
  if (const Branch* b = machines_->branch_taken(rule)) add(b->citation);
  if (const Version* v = machines_->version_taken(rule)) add(v->citation);
  machines_->with([&](auto& m) {
    for (const auto& [r, c] : m.used()) {
      if (r == rule) add(c);
    }
  });
  return out;
}

std::string Evaluation::show(RuleId rule, std::string_view lang) {
  return has(rule) ? machines_->value_text(rule, lang) : why(rule).why.in(lang);
}

std::string Evaluation::filled(const Formula& formula, std::string_view lang) {
  return machines_->filled(formula, lang);
}

std::string Evaluation::fill(const Template& text, std::string_view lang) {
  std::string out;
  for (const Template::Piece& piece : text.pieces) {
    if (piece.rule == kNoRule) {
      out += piece.text;
      continue;
    }
    // Why it is not known would be a sentence in the middle of another.
    out += has(piece.rule) ? show(piece.rule, lang) : Voice(lawbook_->symbols, lang)(sentences.not_known);
  }
  return out;
}

void Evaluation::mark_coverage(std::vector<std::vector<std::uint8_t>>& hits) const {
  hits.resize(lawbook_->rules.size());
  for (std::size_t r = 0; r < lawbook_->rules.size(); ++r) {
    const Rule& rule = lawbook_->rules[r];
    std::size_t total = 0;
    for (const Version& v : rule.versions) total += v.branches.size() + v.exceptions.size();
    hits[r].resize(total);
    machines_->with([&](auto& m) {
      const auto id = static_cast<RuleId>(r);
      if (!m.done(id) || m.version(id) < 0 || m.branch(id) < 0) return;
      std::size_t at = static_cast<std::size_t>(m.branch(id));
      for (std::size_t v = 0; v < static_cast<std::size_t>(m.version(id)); ++v) {
        at += rule.versions[v].branches.size() + rule.versions[v].exceptions.size();
      }
      hits[r][at] = 1;
    });
  }
}

// ---- words ------------------------------------------------------------------------------------------------------

std::string Evaluation::Machines::value_text(RuleId r, std::string_view lang) {
  const Rule& of = rule(r);
  if (of.unit.kind == Unit::Kind::records || of.unit.kind == Unit::Kind::spans) {
    return with([&](auto& m) { return huong::to_string(m.spans_of(of.slot)); });
  }
  return show_slot(of.slot, of.unit, lang);
}

std::string Evaluation::Machines::filled(const Formula& f, std::string_view lang, bool inside) {
  // The plain form says its few words in Vietnamese.
  const Voice say(book.symbols, lang.empty() ? "vi" : lang);
  const auto value = [&](const Formula& node) -> std::string {
    if (node.slot < 0 || !known(node.slot)) return say(sentences.unknown);
    if (node.unit.kind == Unit::Kind::records || node.unit.kind == Unit::Kind::spans) {
      return with([&](auto& m) { return huong::to_string(m.spans_of(node.slot)); });
    }
    return show_slot(node.slot, node.unit, lang);
  };
  // What stands alone once the words around it are gone needs the brackets that they were.
  const auto alone = [&](const Formula& item, const std::string& text) {
    return item.kind == Formula::Kind::binary && !item.shown_whole && inside ? "(" + text + ")" : text;
  };
  std::string out;
  switch (f.kind) {
    case Formula::Kind::number:
      out = f.unit.kind == Unit::Kind::literal ? show_value(f.value, f.unit, book.symbols, lang) : value(f);
      break;
    case Formula::Kind::unary:
      out = filled(f.items[0], lang, true);
      out = f.text == "-" ? "−" + out : say(sentences.negated, {{"a", out}});
      break;
    case Formula::Kind::choose:
      if (known(f.items[0].slot)) {
        const Formula& taken = f.items[is_yes(f.items[0].slot) ? 1 : 2];
        return alone(taken, filled(taken, lang, inside));
      }
      out = value(f);
      break;
    case Formula::Kind::binary: {
      const std::string& op = f.text;
      if (op == "at") return value(f);
      if (op == "and" || op == "or") {
        const bool left_decides = known(f.items[0].slot) && is_yes(f.items[0].slot) == (op == "or");
        out = filled(f.items[0], lang, true);
        if (!left_decides) {
          out =
              say(op == "and" ? sentences.both : sentences.either, {{"a", out}, {"b", filled(f.items[1], lang, true)}});
        }
        break;
      }
      const char* sign = op == "*"    ? "×"
                         : op == "-"  ? "−"
                         : op == "<=" ? "≤"
                         : op == ">=" ? "≥"
                         : op == "!=" ? "≠"
                                      : op.c_str();
      out = filled(f.items[0], lang, true) + " " + sign + " " + filled(f.items[1], lang, true);
      break;
    }
    case Formula::Kind::call: {
      if (f.text == "agreed") return f.text + "(" + f.items[0].text + ")";
      if (f.text != "min" && f.text != "max") return value(f);
      const bool earliest = f.text == "min";
      const bool time = f.unit.kind == Unit::Kind::month || f.unit.kind == Unit::Kind::day;
      // To people, what cannot decide is not told, nor is the same twice.
      std::vector<std::string> parts;
      std::size_t told = 0;
      for (std::size_t i = 0; i < f.items.size(); ++i) {
        const Formula& item = f.items[i];
        const bool nothing =
            !lang.empty() && item.unit.kind == Unit::Kind::month && month_says_nothing(item.slot, earliest);
        std::string part = nothing ? std::string() : filled(item, lang);
        const bool again = !lang.empty() && std::find(parts.begin(), parts.end(), part) != parts.end();
        if (nothing || again) continue;
        parts.push_back(std::move(part));
        told = i;
      }
      if (parts.empty()) return value(f);
      if (parts.size() == 1 && f.items.size() > 1) return alone(f.items[told], parts.front());
      for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
      if (lang.empty()) return f.text + "(" + out + ")";
      return say(time ? (earliest ? sentences.earliest_of : sentences.latest_of)
                      : (earliest ? sentences.least_of : sentences.most_of),
                 {{"list", out}});
    }
    case Formula::Kind::name:
    case Formula::Kind::lookup:
    case Formula::Kind::in_list:
      return value(f);
  }
  return f.shown_whole ? "(" + out + ")" : out;
}

Text Evaluation::Machines::sentence(RuleId r, bool vi, bool en) {
  const Rule& of = rule(r);
  const Branch* branch = branch_taken(r);
  return in_those(book.symbols, vi, en, [&](const Voice& say) {
    std::string result = known(of.slot) ? value_text(r, say.lang()) : say(sentences.unknown);
    const bool truth = of.unit.kind == Unit::Kind::truth;
    if (branch && branch->then && truth) {
      if (branch->then->kind == Formula::Kind::binary && all_figures(*branch->then))
        result += " (" + filled(*branch->then, say.lang()) + ")";
    } else if (branch && branch->then) {
      const std::string with_figures = filled(*branch->then, say.lang());
      if (with_figures != result && !with_figures.empty()) result = with_figures + " = " + result;
    }
    return say(sentences.line, {{"label", say(of.label)}, {"value", result}});
  });
}

void Evaluation::explain(RuleId rule, std::vector<Reason>& out, bool vi, bool en) {
  machines_->run(rule);
  std::vector<RuleId> rules;
  machines_->rested_on(
      rule, [&](RuleId r) { rules.push_back(r); }, true);
  for (const RuleId r : rules) {
    const Rule& of = machines_->rule(r);
    if (of.kind == Rule::Kind::inner || of.kind == Rule::Kind::local || of.label.vi.empty()) continue;
    Reason reason;
    reason.rule = r;
    const Branch* branch = machines_->branch_taken(r);
    if (branch) {
      const Citation& c = lawbook_->plan.citations[static_cast<std::size_t>(branch->citation)];
      reason.law = c.law;
      reason.grade = c.grade;
    }
    if (!vi && !en) {
      out.push_back(std::move(reason));
      continue;
    }
    const Version* version = machines_->version_taken(r);
    const bool known = machines_->known(of.slot);
    const std::string plain = known ? machines_->value_text(r, "") : "?";
    if (!branch) {
      // A value given with the case stands for the rule.
      reason.formula = of.id;
      reason.filled = plain;
    } else {
      reason.formula = branch->formula;
      if (branch->then) {
        const std::string figures = machines_->filled(*branch->then, "");
        reason.filled = figures;
        if (known && machines_->known(branch->then->slot) && version &&
            (version->at_most || version->at_least || version->rounding >= 0)) {
          const std::string before = machines_->show_slot(branch->then->slot, of.unit, "");
          if (before != plain && before != figures) reason.filled += " = " + before;
          if (before != plain) reason.filled += " → " + plain;
          if (before == plain && figures != plain) reason.filled += " = " + plain;
        } else if (figures != plain) {
          reason.filled += " = " + plain;
        }
      }
      for (const RuleId u : branch->uses) {
        const Rule& used = machines_->rule(u);
        const Branch* const let = machines_->branch_taken(u);  // none: no condition asked for it
        if (used.kind != Rule::Kind::local || used.owner != r || let == nullptr || !machines_->known(used.slot))
          continue;
        reason.formula += "; " + used.label.vi + " = " + let->formula;
        reason.filled += "; " + used.label.vi + " = " + machines_->value_text(u, "");
      }
    }
    reason.text = machines_->sentence(r, vi, en);
    if (branch && branch->say_vi && vi) add_sentence(reason.text.vi, fill(*branch->say_vi, "vi"));
    if (branch && branch->say_en && en) add_sentence(reason.text.en, fill(*branch->say_en, "en"));
    out.push_back(std::move(reason));
  }
}

Unknown Evaluation::Machines::unknown(const Veto& v) const {
  using C = Veto::Code;
  Unknown u;
  const auto label = [&](RuleId r) -> Text {
    if (r < 0) return in_both(book.symbols, sentences.this_formula);
    const Rule* of = &rule(r);
    while (of->kind == Rule::Kind::local && of->owner >= 0) of = &rule(of->owner);
    if (of->label.vi.empty()) return {of->id, of->id};
    return in_both(book.symbols, sentences.quoted, {{"label", of->label}});
  };
  const auto called = [&](const auto& key) -> Text {
    const std::string& name = book.symbols.text(key.name);
    return key.label.vi.empty() ? Text{name, name} : key.label;
  };
  const auto parameter = [&](std::int32_t p) -> const Parameter& {
    return book.parameters[static_cast<std::size_t>(p)];
  };
  const auto months_of = [&](std::int32_t row) {
    const Span s = facts->rows[static_cast<std::size_t>(row)].months;
    return huong::to_string(s.first) + "…" + huong::to_string(s.last);
  };
  const auto scheme_key = [&](const FactRow& row, std::int32_t key) -> const SchemeKey& {
    return book.schemes[static_cast<std::size_t>(row.scheme)].keys[static_cast<std::size_t>(key)];
  };
  const auto key_text = [&](std::int32_t what, std::int64_t c, const Parameter& p) -> std::string {
    if (what == Veto::kMonth) return huong::to_string(Month{static_cast<std::int32_t>(c)});
    if (what == Veto::kDay) return huong::to_string(Day{date::days{static_cast<int>(c)}});
    return show_value(Exact(c), p.keys[static_cast<std::size_t>(what)], book.symbols, "");
  };
  const auto because = [&](const Sentence& sentence, std::initializer_list<TextGap> gaps = {}) {
    u.why = in_both(book.symbols, sentence, gaps);
  };
  switch (v.code) {
    case C::input:
      because(v.a == book.plan.inputs.sex           ? sentences.no_sex
              : v.a == book.plan.inputs.nationality ? sentences.no_nationality
              : v.a == book.plan.inputs.residence   ? sentences.no_residence
                                                    : sentences.no_birth);
      break;
    case C::asked_from:
      because(sentences.no_first_month);
      break;
    case C::amount: {
      const FactRow& row = facts->rows[static_cast<std::size_t>(v.a)];
      if (row.missing_key >= 0 && static_cast<std::int32_t>(row.basis) == v.b) {
        const SchemeKey& key = scheme_key(row, row.missing_key);
        because(sentences.limits_hang_on, {{"what", key.label}, {"months", months_of(v.a)}});
        break;
      }
      const Scheme& scheme = book.schemes[static_cast<std::size_t>(row.scheme)];
      if (row.basis == Basis::pay && !scheme.gradings.empty() && static_cast<Basis>(v.b) == Basis::wage) {
        because(sentences.no_grades, {{"scheme", scheme.label}, {"months", months_of(v.a)}});
        break;
      }
      because(sentences.no_amount,
              {{"basis", in_both(book.symbols, name_of(static_cast<Basis>(v.b)))}, {"months", months_of(v.a)}});
      break;
    }
    case C::key: {
      const SchemeKey& key = scheme_key(facts->rows[static_cast<std::size_t>(v.a)], v.b);
      because(sentences.no_key, {{"what", key.label}, {"months", months_of(v.a)}});
      break;
    }
    case C::no_version: {
      u.kind = Unknown::Kind::no_law;
      const std::string day = huong::to_string(Day{date::days{static_cast<int>(v.c)}});
      because(sentences.no_law_at, {{"rule", label(v.a)}, {"date", day}});
      break;
    }
    case C::not_after: {
      u.kind = Unknown::Kind::not_after;
      const Parameter& p = parameter(v.a);
      std::string last;
      if (p.known_until) {
        last = huong::to_string(*p.known_until);
      } else if (!p.dated && !p.columns.empty()) {
        const bool column = v.b == 1;
        const std::int64_t key = column                          ? p.columns.back().key
                                 : p.columns.back().rows.empty() ? 0
                                                                 : p.columns.back().rows.back().key;
        last = show_value(Exact(key), p.keys[column ? 1 : 0], book.symbols, "");
      }
      because(sentences.not_after, {{"label", p.label}, {"last", last}, {"wanted", key_text(v.b, v.c, p)}});
      break;
    }
    case C::before_first:
    case C::no_entry: {
      u.kind = Unknown::Kind::no_law;
      const Parameter& p = parameter(v.a);
      because(sentences.no_entry, {{"label", p.label}, {"wanted", key_text(v.b, v.c, p)}});
      break;
    }
    case C::branch: {
      u.kind = Unknown::Kind::undefined;
      const Version& version = rule(v.a).versions[static_cast<std::size_t>(v.b)];
      const auto b = static_cast<std::size_t>(v.c);
      const Branch& branch =
          b < version.branches.size() ? version.branches[b] : version.exceptions[b - version.branches.size()];
      if (branch.unknown) u.why = *branch.unknown;
      if (branch.wants_evidence) u.kind = Unknown::Kind::no_evidence;
      break;
    }
    case C::two_exceptions: {
      u.kind = Unknown::Kind::contradiction;
      const Version& version = rule(v.a).versions[static_cast<std::size_t>(v.b)];
      const std::string one = version.exceptions[static_cast<std::size_t>(v.c / 1000)].name,
                        two = version.exceptions[static_cast<std::size_t>(v.c % 1000)].name;
      because(sentences.two_exceptions, {{"one", one}, {"two", two}, {"rule", label(v.a)}});
      break;
    }
    case C::zero:
      u.kind = Unknown::Kind::contradiction;
      because(sentences.by_zero, {{"rule", label(v.a)}});
      break;
    case C::too_few_months:
      because(sentences.too_few_months, {{"have", std::to_string(v.c)}, {"need", std::to_string(v.b)}});
      break;
    case C::empty:
      because(sentences.no_months, {{"rule", label(v.a)}});
      break;
    case C::event:
    case C::fact: {
      const EventKind& kind = book.events[static_cast<std::size_t>(v.a)];
      if (v.code == C::event) {
        because(sentences.no_event, {{"event", kind.label}});
      } else {
        const EventKey& key = kind.keys[static_cast<std::size_t>(v.b)];
        because(sentences.no_fact, {{"event", kind.label}, {"what", called(key)}});
      }
      break;
    }
    case C::family:
      if (v.b >= 0) {
        because(sentences.no_family_fact, {{"what", called(book.family[static_cast<std::size_t>(v.b)])}});
        break;
      }
      because(sentences.no_family_birth);
      break;
    case C::no_branch:
      u.kind = Unknown::Kind::undefined;
      because(sentences.no_case_fits, {{"rule", label(v.a)}});
      break;
    case C::no_such_day:
      u.kind = Unknown::Kind::contradiction;
      because(sentences.no_such_day, {{"rule", label(v.a)}});
      break;
    case C::unsaid: {
      u.kind = Unknown::Kind::no_law;
      const AgreedTerm& term = agreed_terms()[static_cast<std::size_t>(v.a)];
      const std::string name(term.term);
      const Text open = term.unsaid != nullptr ? in_both(book.symbols, *term.unsaid)
                                               : in_both(book.symbols, sentences.open_not_computed, {{"term", name}});
      because(sentences.leaves_open, {{"agreement", in_both(book.symbols, sentences.an_agreement)}, {"open", open}});
      break;
    }
    case C::not_whole:
      u.kind = Unknown::Kind::contradiction;
      because(sentences.not_whole, {{"rule", label(v.a)}});
      break;
  }
  return u;
}

}  // namespace huong
