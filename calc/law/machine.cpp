#include "calc/law/machine.hpp"

#include "calc/text/ordering.hpp"

namespace huong {
namespace {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

/// Where the first month without a value stands in a series, from a place on.
std::int32_t first_hole(const Series& s, std::int32_t from) {
  auto at = static_cast<std::size_t>(from);
  while (at + 1 < s.missing.size() && s.missing[at + 1] == s.missing[at]) ++at;
  return static_cast<std::int32_t>(at);
}

std::int64_t day_number(std::int32_t month) { return first_day(Month{month}).time_since_epoch().count(); }

bool has_word(const std::vector<Symbol>& words, Symbol w) {
  return std::find(words.begin(), words.end(), w) != words.end();
}

bool compares(char comparison, std::strong_ordering o) {
  return comparison == '<'   ? o < 0
         : comparison == 'l' ? o <= 0
         : comparison == '>' ? o > 0
         : comparison == 'g' ? o >= 0
         : comparison == '!' ? o != 0
                             : o == 0;
}

}  // namespace

template <class Slot>
void Machine<Slot>::begin(const Facts& facts, const World& world) {
  facts_ = &facts;
  held_ = world.held;
  by_treaty_ = world.by_treaty;
  agreed_ = world.agreed;
  as_of_month_ = month_of(facts.as_of).index;
  as_of_day_ = facts.as_of.time_since_epoch().count();
  if (++epoch_ == 0) {
    std::fill(done_.begin(), done_.end(), 0);
    epoch_ = 1;
  }
  mask_ = 0;
  items_.clear();
  spans_.clear();
  sets_.clear();
  sets_.push_back({});
  vetoes_.clear();
  used_.clear();
  roundings_.clear();
  overflow_ = constants_overflow_;

  const Inputs& in = plan_.inputs;
  const auto word = [&](std::int32_t s, Symbol w) {
    if (w == kNoSymbol) {
      give_veto(s, {Veto::Code::input, s, -1, 0});
    } else {
      set_integer(slot(s), w);
    }
  };
  word(in.sex, facts.sex);
  word(in.nationality, facts.nationality);
  word(in.residence, facts.residence);
  if (facts.born) {
    const Day born = facts.born->earliest();
    set_integer(slot(in.birth_day), born.time_since_epoch().count());
    set_integer(slot(in.birth_month), month_of(born).index);
    const BirthPrecision p = facts.born->precision();
    set_integer(slot(in.birth_known), p == BirthPrecision::day     ? in.known_day
                                      : p == BirthPrecision::month ? in.known_month
                                                                   : in.known_year);
  } else {
    for (const std::int32_t s : {in.birth_day, in.birth_month, in.birth_known})
      give_veto(s, {Veto::Code::input, in.birth_day, -1, 0});
  }
  set_integer(slot(in.as_of), as_of_day_);
  if (facts.asked_from) {
    set_integer(slot(in.asked_from), facts.asked_from->index);
  } else {
    give_veto(in.asked_from, {Veto::Code::asked_from, -1, -1, 0});
  }
  set_integer(slot(in.by_treaty), world.by_treaty ? 1 : 0);
  const std::size_t at = spans_.size();
  for (const Span& s : world.foreign.spans()) spans_.push_back(s);
  give_set(in.foreign, false, at);
  set_value(slot(in.foreign_units), world.foreign_units, overflow_);
  set_integer(slot(in.foreign_for_amount), world.foreign_for_amount);
  set_integer(slot(in.treaty_from), world.treaty_from ? world.treaty_from->index : kAlways.index);
  for (const Given& g : facts.given) {
    const auto r = static_cast<std::size_t>(g.rule);
    set_value(slot(book_.rules[r].slot), g.value, overflow_);
    done_[r] = epoch_;
    mask_of_[r] = 0;
    version_[r] = branch_[r] = -1;
  }
}

template <class Slot>
void Machine<Slot>::run(std::int32_t pc) {
  for (;;) {
    const Instruction& i = plan_.code[static_cast<std::size_t>(pc)];
    switch (i.op) {
      case Op::halt:
        return;
      case Op::call:
        call(i.a);
        break;
      case Op::select_version: {
        const Rule& rule = book_.rules[static_cast<std::size_t>(i.a)];
        if (pass_veto(i.dst, i.b)) return;
        const std::int64_t day = i.x ? day_number(month_at(i.b)) : whole(slot(i.b));
        std::int32_t chosen = -1;
        for (const Version& v : rule.versions) {
          if (v.from.time_since_epoch().count() > day) break;
          chosen = v.ends && v.ends->time_since_epoch().count() < day ? -1 : v.pc;
        }
        if (chosen < 0) {
          give_veto(i.dst, {Veto::Code::no_version, i.a, -1, day});
          return;
        }
        pc = chosen;
        continue;
      }
      case Op::enter_version:
        version_[static_cast<std::size_t>(i.a)] = i.b;
        use(book_.rules[static_cast<std::size_t>(i.a)].versions[static_cast<std::size_t>(i.b)].citation);
        break;
      case Op::mark: {
        branch_[static_cast<std::size_t>(i.a)] = i.b;
        const Version& v = book_.rules[static_cast<std::size_t>(i.a)]
                               .versions[static_cast<std::size_t>(version_[static_cast<std::size_t>(i.a)])];
        const auto b = static_cast<std::size_t>(i.b);
        const Branch& branch = b < v.branches.size() ? v.branches[b] : v.exceptions[b - v.branches.size()];
        if (branch.own_citation) use(branch.citation);
        break;
      }
      case Op::branch:
        if (is_veto(slot(i.a))) {
          set_veto(slot(i.dst), veto_of(slot(i.a)));
          pc = i.c;
          continue;
        }
        if (is_false(slot(i.a))) {
          pc = i.b;
          continue;
        }
        break;
      case Op::jump:
        pc = i.b;
        continue;
      case Op::pick_exception: {
        std::int32_t held = -1, second = -1;
        bool unknown = false;
        for (std::uint16_t k = 0; k < i.n; ++k) {
          const std::int32_t s = plan_.lists[static_cast<std::size_t>(i.a) + k];
          if (pass_veto(i.dst, s)) {
            unknown = true;
            break;
          }
          if (is_false(slot(s))) continue;
          (held < 0 ? held : second) = k;
        }
        if (unknown) break;
        if (second >= 0) {
          give_veto(i.dst, {Veto::Code::two_exceptions, i.b, i.c, std::int64_t{held} * 1000 + second});
        } else {
          set_integer(slot(i.dst), held);
        }
        break;
      }
      case Op::jump_if_not:
        if (whole(slot(i.a)) != i.c) {
          pc = i.b;
          continue;
        }
        break;
      case Op::move:
        slot(i.dst) = slot(i.a);
        break;
      case Op::give_unknown:
        give_veto(i.dst, {Veto::Code::branch, i.a, version_[static_cast<std::size_t>(i.a)], i.b});
        break;
      case Op::no_branch:
        give_veto(i.dst, {Veto::Code::no_branch, i.a, -1, 0});
        break;
      case Op::add:
      case Op::subtract:
      case Op::multiply:
      case Op::divide: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        const Slot &a = slot(i.a), &b = slot(i.b);
        if (i.op == Op::add) slot(i.dst) = plus(a, b, overflow_);
        if (i.op == Op::subtract) slot(i.dst) = less(a, b, overflow_);
        if (i.op == Op::multiply) slot(i.dst) = times(a, b, overflow_);
        if (i.op == Op::divide) {
          if (is_false(b)) {
            give_veto(i.dst, {Veto::Code::zero, rule_, -1, 0});
          } else {
            slot(i.dst) = over(a, b, overflow_);
          }
        }
        break;
      }
      case Op::negate: {
        if (pass_veto(i.dst, i.a)) break;
        Slot zero;
        set_integer(zero, 0);
        slot(i.dst) = less(zero, slot(i.a), overflow_);
        break;
      }
      case Op::logical_not:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), is_false(slot(i.a)) ? 1 : 0);
        break;
      case Op::skip_if_false:
      case Op::skip_if_true:
        if (!is_veto(slot(i.a)) && is_false(slot(i.a)) == (i.op == Op::skip_if_false)) {
          set_integer(slot(i.dst), i.op == Op::skip_if_true ? 1 : 0);
          pc = i.b;
          continue;
        }
        break;
      case Op::logical_and:
      case Op::logical_or: {
        // The left side did not decide: it is unknown, or the right side decides.
        const bool decides = !is_veto(slot(i.b)) && is_false(slot(i.b)) == (i.op == Op::logical_and);
        if (is_veto(slot(i.a)) && !decides) {
          set_veto(slot(i.dst), veto_of(slot(i.a)));
        } else {
          slot(i.dst) = slot(i.b);
        }
        break;
      }
      case Op::equal:
      case Op::not_equal:
      case Op::less:
      case Op::less_equal: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        const auto o = order(slot(i.a), slot(i.b));
        const bool yes = i.op == Op::equal       ? o == 0
                         : i.op == Op::not_equal ? o != 0
                         : i.op == Op::less      ? o < 0
                                                 : o <= 0;
        set_integer(slot(i.dst), yes ? 1 : 0);
        break;
      }
      case Op::in_list: {
        if (pass_veto(i.dst, i.a)) break;
        bool found = false;
        std::int32_t unknown = -1;
        for (std::uint16_t k = 0; k < i.n && !found; ++k) {
          const std::int32_t s = plan_.lists[static_cast<std::size_t>(i.b) + k];
          if (is_veto(slot(s))) unknown = s;
          found = !is_veto(slot(s)) && order(slot(i.a), slot(s)) == 0;
        }
        if (found || unknown < 0 || !pass_veto(i.dst, unknown)) set_integer(slot(i.dst), found ? 1 : 0);
        break;
      }
      case Op::minimum:
      case Op::maximum: {
        std::int32_t best = plan_.lists[static_cast<std::size_t>(i.a)];
        bool unknown = pass_veto(i.dst, best);
        for (std::uint16_t k = 1; k < i.n && !unknown; ++k) {
          const std::int32_t s = plan_.lists[static_cast<std::size_t>(i.a) + k];
          unknown = pass_veto(i.dst, s);
          if (!unknown && (i.op == Op::minimum ? order(slot(s), slot(best)) < 0 : order(slot(s), slot(best)) > 0))
            best = s;
        }
        if (!unknown) slot(i.dst) = slot(best);
        break;
      }
      case Op::floor_of:
        if (!pass_veto(i.dst, i.a)) set_value(slot(i.dst), Exact(exact(slot(i.a)).floor(), 1), overflow_);
        break;
      case Op::ceiling_of:
        if (!pass_veto(i.dst, i.a)) set_value(slot(i.dst), Exact(exact(slot(i.a)).ceiling(), 1), overflow_);
        break;
      case Op::round_by: {
        if (pass_veto(i.dst, i.a)) break;
        const Slot before = slot(i.a);
        slot(i.dst) = rounded(before, book_.roundings[static_cast<std::size_t>(i.b)], overflow_);
        roundings_.push_back({rule_, i.b, before, slot(i.dst)});
        break;
      }
      case Op::whole_years:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), whole(slot(i.a)) / 12);
        break;
      case Op::odd_months:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), whole(slot(i.a)) % 12);
        break;
      case Op::month_of:
      case Op::year_of_day: {
        if (pass_veto(i.dst, i.a)) break;
        const auto days = static_cast<int>(std::clamp<std::int64_t>(whole(slot(i.a)), -1'000'000, 1'000'000));
        const Month m = month_of(Day{date::days{days}});
        set_integer(slot(i.dst), i.op == Op::month_of ? m.index : m.year());
        break;
      }
      case Op::year_of_month:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), Month{month_at(i.a)}.year());
        break;
      case Op::first_day_of:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), day_number(month_at(i.a)));
        break;
      case Op::last_day_of:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), last_day(Month{month_at(i.a)}).time_since_epoch().count());
        break;
      case Op::month_in:
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        set_integer(slot(i.dst), std::int64_t{month_at(i.a)} * 12 + month_at(i.b) - 1);
        break;
      case Op::add_month:
      case Op::sub_month: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        Slot factor;
        set_integer(factor, i.x ? 12 : 1);
        const Slot length = times(slot(i.b), factor, overflow_);
        if (!is_whole(length)) {
          give_veto(i.dst, {Veto::Code::not_whole, rule_, -1, 0});
          break;
        }
        const std::int64_t n = std::clamp<std::int64_t>(whole(length), -100'000, 100'000);
        set_integer(slot(i.dst), month_at(i.a) + (i.op == Op::add_month ? n : -n));
        break;
      }
      case Op::add_days_months: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        if (!is_whole(slot(i.b))) {
          give_veto(i.dst, {Veto::Code::not_whole, rule_, -1, 0});
          break;
        }
        const auto days = static_cast<int>(std::clamp<std::int64_t>(whole(slot(i.a)), -1'000'000, 1'000'000));
        const int n = static_cast<int>(std::clamp<std::int64_t>(whole(slot(i.b)), -24'000, 24'000));
        const auto sum_day = add_months(Day{date::days{days}}, n, static_cast<MonthEnd>(i.x));
        if (!sum_day) {
          give_veto(i.dst, {Veto::Code::no_such_day, rule_, n, days});
        } else {
          set_integer(slot(i.dst), sum_day->time_since_epoch().count());
        }
        break;
      }
      case Op::age_months: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, plan_.inputs.birth_day)) break;
        const auto born = static_cast<int>(whole(slot(plan_.inputs.birth_day)));
        const auto on = static_cast<int>(std::clamp<std::int64_t>(whole(slot(i.a)), -1'000'000, 1'000'000));
        set_integer(slot(i.dst), on < born ? 0 : age_in_months(Day{date::days{born}}, Day{date::days{on}}));
        break;
      }
      case Op::working_day: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        if (!is_whole(slot(i.b))) {
          give_veto(i.dst, {Veto::Code::not_whole, rule_, -1, 0});
          break;
        }
        std::int64_t day = std::clamp<std::int64_t>(whole(slot(i.a)), -1'000'000, 1'000'000);
        for (std::int64_t left = std::min<std::int64_t>(whole(slot(i.b)), 10'000); left > 0;) {
          ++day;
          const date::weekday weekday{Day{date::days{static_cast<int>(day)}}};
          if (weekday != date::Saturday && weekday != date::Sunday) --left;
        }
        set_integer(slot(i.dst), day);
        break;
      }
      case Op::power: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        const std::int64_t exponent = whole(slot(i.b));
        if (!is_whole(slot(i.b)) || exponent < 0 || exponent > 1200) {
          give_veto(i.dst, {Veto::Code::not_whole, rule_, -1, 0});
          break;
        }
        Slot result;
        set_integer(result, 1);
        const Slot base = slot(i.a);
        for (std::int64_t k = 0; k < exponent && !overflow_; ++k) result = times(result, base, overflow_);
        slot(i.dst) = result;
        break;
      }
      case Op::known:
        set_integer(slot(i.dst), is_veto(slot(i.a)) ? 0 : 1);
        break;
      case Op::first_known: {
        std::int32_t chosen = plan_.lists[static_cast<std::size_t>(i.a)];
        for (std::uint16_t k = 1; k < i.n && is_veto(slot(chosen)); ++k)
          chosen = plan_.lists[static_cast<std::size_t>(i.a) + k];
        slot(i.dst) = slot(chosen);
        break;
      }
      case Op::filter:
        filter(i);
        break;
      case Op::until:
        if (!pass_veto(i.dst, i.a) && !pass_veto(i.dst, i.b))
          cut(i.dst, set_at(i.a), std::numeric_limits<std::int32_t>::min(), month_at(i.b));
        break;
      case Op::from:
        if (!pass_veto(i.dst, i.a) && !pass_veto(i.dst, i.b))
          cut(i.dst, set_at(i.a), month_at(i.b), std::numeric_limits<std::int32_t>::max());
        break;
      case Op::last: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        std::int32_t skip = count_months(set_at(i.a)) - month_at(i.b), from = std::numeric_limits<std::int32_t>::min();
        each_span(set_at(i.a), [&](std::int32_t a, std::int32_t b) {
          if (skip <= 0) return;
          from = skip > b - a ? b + 1 : a + skip;
          skip -= b - a + 1;
        });
        cut(i.dst, set_at(i.a), from, std::numeric_limits<std::int32_t>::max());
        break;
      }
      case Op::as_spans:
      case Op::set_union:
      case Op::set_common:
      case Op::set_without:
        set_algebra(i);
        break;
      case Op::count_months:
        if (!pass_veto(i.dst, i.a)) set_integer(slot(i.dst), number_of_months(set_at(i.a)));
        break;
      case Op::nth_month: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        std::int64_t left = whole(slot(i.b));
        if (!is_whole(slot(i.b))) ++left;
        std::optional<std::int32_t> found;
        each_span(set_at(i.a), [&](std::int32_t a, std::int32_t b) {
          if (!found && left >= 1 && left <= b - a + 1) found = a + static_cast<std::int32_t>(left) - 1;
          left -= b - a + 1;
        });
        if (found) {
          set_integer(slot(i.dst), *found);
        } else {
          give_veto(i.dst, {Veto::Code::too_few_months, rule_, month_at(i.b), count_months(set_at(i.a))});
        }
        break;
      }
      case Op::bridge:
      case Op::stretch: {
        if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) break;
        const std::int32_t given = month_at(i.b);
        std::vector<Span> out;
        each_span(set_at(i.a), [&](std::int32_t a, std::int32_t b) {
          if (i.op == Op::stretch) {
            if (a <= given && given <= b) out.push_back({Month{a}, Month{b}});
          } else if (!out.empty() && a - out.back().last.index - 1 <= given) {
            out.back().last = Month{b};
          } else {
            out.push_back({Month{a}, Month{b}});
          }
        });
        const std::size_t begin = spans_.size();
        spans_.insert(spans_.end(), out.begin(), out.end());
        give_set(i.dst, false, begin);
        break;
      }
      case Op::first_month:
      case Op::last_month: {
        if (pass_veto(i.dst, i.a)) break;
        std::optional<std::int32_t> found;
        each_span(set_at(i.a), [&](std::int32_t a, std::int32_t b) {
          if (i.op == Op::last_month) found = b;
          if (i.op == Op::first_month && !found) found = a;
        });
        if (found) {
          set_integer(slot(i.dst), *found);
        } else {
          give_veto(i.dst, {Veto::Code::empty, rule_, -1, 0});
        }
        break;
      }
      case Op::sum:
      case Op::average:
        sum(i);
        break;
      case Op::sum_by_year:
        sum_by_year(i);
        break;
      case Op::highest:
        highest(i);
        break;
      case Op::happened:
      case Op::day_of_event:
      case Op::fact_of_event:
        event(i);
        break;
      case Op::total_of_event:
        total_of_events(i);
        break;
      case Op::family:
        family(i);
        break;
      case Op::parameter_at:
        parameter(i);
        break;
      case Op::agreed:
        // National law alone answers no word of an agreement.
        if ((by_treaty_ || i.x != 0) && agreed_[static_cast<std::size_t>(i.a)] == kNoSymbol) {
          give_veto(i.dst, {Veto::Code::unsaid, i.a, -1, 0});
        } else {
          set_integer(slot(i.dst), agreed_[static_cast<std::size_t>(i.a)]);
        }
        break;
      case Op::table_lookup:
        table(i);
        break;
    }
    ++pc;
  }
}

template <class Slot>
void Machine<Slot>::filter(const Instruction& i) {
  const Filter& f = plan_.filters[static_cast<std::size_t>(i.a)];
  if (f.by_tag) {
    filter_by_tag(i, f);
    return;
  }
  const std::size_t begin = items_.size();
  std::uint32_t any = 0;
  for (std::size_t r = 0; r < facts_->rows.size(); ++r) {
    const FactRow& row = facts_->rows[r];
    std::size_t scheme = 0;
    while (scheme < f.schemes.size() && f.schemes[scheme] != row.scheme) ++scheme;
    if (scheme == f.schemes.size() || (row.refunded && !f.any_refunded) || (row.beside && !f.any_beside)) continue;
    bool keep = true;
    for (const FilterCondition& c : f.conditions) {
      bool holds = false;
      switch (c.what) {
        case FilterCondition::What::kind:
          holds = has_word(c.words, row.kind);
          break;
        case FilterCondition::What::right:
          holds = row.right;
          break;
        case FilterCondition::What::amount:
          holds = row.counts_amount;
          break;
        case FilterCondition::What::average:
          holds = row.average;
          break;
        case FilterCondition::What::basis:
          holds = has_word(c.words, book_.symbols.find(to_string(row.basis)));
          break;
        case FilterCondition::What::refunded: {
          const std::string& word = book_.symbols.text(c.words.front());
          holds = word == "any" || (word == "yes") == row.refunded;
          break;
        }
        case FilterCondition::What::planned:
          holds = (book_.symbols.text(c.words.front()) == "yes") == row.planned;
          break;
        case FilterCondition::What::key: {
          const Symbol v =
              facts_->key_values[static_cast<std::size_t>(row.keys) + static_cast<std::size_t>(c.key_index[scheme])];
          if (v == kNoSymbol) {
            give_veto(i.dst, {Veto::Code::key, static_cast<std::int32_t>(r), c.key_index[scheme], 0});
            items_.resize(begin);
            return;
          }
          holds = has_word(c.words, v);
          break;
        }
      }
      if (holds == c.negated) {
        keep = false;
        break;
      }
    }
    if (keep) {
      items_.push_back(facts_->items[r]);
      any |= facts_->tags[r];
    }
  }
  note_lines(any);
  give_set(i.dst, true, begin);
}

/// Where the flags of a line decide. A set that is a run of the facts' own lines is not copied.
template <class Slot>
void Machine<Slot>::filter_by_tag(const Instruction& i, const Filter& f) {
  const std::uint32_t* const tags = facts_->tags.data();
  const auto count = static_cast<std::uint32_t>(facts_->tags.size());
  std::uint32_t kept = 0, all = ~0u, any = 0, first = 0, last = 0;
  if (count > 0 && (facts_->tags_all & f.mask) == f.wanted && (facts_->tags_any & f.mask) == f.wanted) {
    kept = count;  // every line: the common career needs no look at each
    last = count - 1;
    all = facts_->tags_all;
    any = facts_->tags_any;
  } else {
    while (first < count && (tags[first] & f.mask) != f.wanted) ++first;
    for (std::uint32_t r = first; r < count; ++r) {
      if ((tags[r] & f.mask) != f.wanted) continue;
      ++kept;
      all &= tags[r];
      any |= tags[r];
      last = r;
    }
  }
  note_lines(any);
  const bool one_basis = kept > 0 && ((all ^ any) & FactTag::kBasis) == 0;
  Set set;
  set.basis = one_basis ? static_cast<std::int32_t>((all & FactTag::kBasis) >> FactTag::kBasisShift) : -1;
  if (kept == 0 || kept == last - first + 1) {
    set.in = Set::In::facts;
    set.begin = first;
    set.end = kept == 0 ? first : last + 1;
  } else {
    set.in = Set::In::arena;
    set.begin = static_cast<std::uint32_t>(items_.size());
    for (std::uint32_t r = first; r <= last; ++r) {
      if ((tags[r] & f.mask) == f.wanted) items_.push_back(facts_->items[r]);
    }
    set.end = static_cast<std::uint32_t>(items_.size());
  }
  set_integer(slot(i.dst), static_cast<std::int64_t>(sets_.size()));
  sets_.push_back(set);
}

/// amount × series summed in 64 bits, where the bounds show beforehand that nothing can be missing or overflow.
template <class Slot>
bool Machine<Slot>::fast_total(const Set& set, const Series& series, std::int64_t& total) {
  if (set.in != Set::In::facts || !facts_->disjoint || set.begin == set.end || !series.never_negative) return false;
  const Item* const items = items_of(set);
  const std::int32_t from = items[set.begin].first - series.first, to = items[set.end - 1].last - series.first + 1;
  const auto covered = static_cast<std::int32_t>(series.running.size()) - 1;
  if (from < 0 || to > covered || (!held_ && items[set.end - 1].last > series.valid_until)) return false;
  if (!series.missing.empty() &&
      series.missing[static_cast<std::size_t>(to)] != series.missing[static_cast<std::size_t>(from)])
    return false;
  const std::int64_t* const running = series.running.data();
  const std::int32_t start = series.first;
  std::int64_t bound = 0;
  if (__builtin_mul_overflow(
          facts_->largest_amount,
          series.running[static_cast<std::size_t>(to)] - series.running[static_cast<std::size_t>(from)], &bound)) {
    return false;
  }
  std::int64_t sum_of = 0;
  for (std::uint32_t k = set.begin; k < set.end; ++k)
    sum_of += items[k].amount * (running[items[k].last + 1 - start] - running[items[k].first - start]);
  total = sum_of;
  return true;
}

template <class Slot>
const Cell* Machine<Slot>::find_cell(const std::vector<Cell>& cells, std::int64_t key, bool from) const {
  const auto it =
      std::upper_bound(cells.begin(), cells.end(), key, [](std::int64_t k, const Cell& c) { return k < c.key; });
  if (it == cells.begin()) return nullptr;
  const Cell& c = *(it - 1);
  return from || c.key == key ? &c : nullptr;
}

template <class Slot>
const Column* Machine<Slot>::column_of(const Parameter& p, std::int32_t other, std::int32_t dst) {
  const auto id = static_cast<std::int32_t>(&p - book_.parameters.data());
  if (p.keys.size() == 1) return &p.columns.front();
  if (pass_veto(dst, other)) return nullptr;
  std::int64_t key = whole(slot(other));
  const Unit::Kind unit = p.keys[1].kind;
  const bool time = unit == Unit::Kind::year || unit == Unit::Kind::month;
  if (held_ && p.beyond_projected && time) {
    const std::int64_t now = unit == Unit::Kind::year ? Month{as_of_month_}.year() : as_of_month_;
    if (key > now) {
      key = now;
      note(Grade::projected);
    }
  }
  const auto it = std::upper_bound(p.columns.begin(), p.columns.end(), key,
                                   [](std::int64_t k, const Column& c) { return k < c.key; });
  const Column* column = it == p.columns.begin() ? nullptr : &*(it - 1);
  const bool beyond = column && it == p.columns.end() && column->key < key;
  if (column && column->key != key && !p.match_from[1]) {
    if (beyond && held_ && p.beyond_projected) {
      note(Grade::projected);
    } else {
      give_veto(dst, {beyond ? Veto::Code::not_after : Veto::Code::no_entry, id, 1, key});
      return nullptr;
    }
  }
  if (!column) give_veto(dst, {Veto::Code::no_entry, id, 1, key});
  return column;
}

template <class Slot>
void Machine<Slot>::table(const Instruction& i) {
  const Parameter& p = book_.parameters[static_cast<std::size_t>(i.a)];
  if (pass_veto(i.dst, i.b)) return;
  const Column* column = column_of(p, i.c, i.dst);
  if (!column) return;
  std::int64_t key = whole(slot(i.b));
  if (!is_whole(slot(i.b)) && !p.match_from[0]) {
    give_veto(i.dst, {Veto::Code::no_entry, i.a, 0, key});
    return;
  }
  const Cell* cell = find_cell(column->rows, key, p.match_from[0]);
  const bool beyond = !column->rows.empty() && column->rows.back().key < key;
  if (!cell && beyond && held_ && p.beyond_projected) {
    cell = &column->rows.back();
    note(Grade::projected);
  }
  if (!cell) {
    give_veto(i.dst, {beyond ? Veto::Code::not_after : Veto::Code::no_entry, i.a, 0, key});
    return;
  }
  set_value(slot(i.dst), *cell, overflow_);
  use(cell->citation);
}

template <class Slot>
void Machine<Slot>::parameter(const Instruction& i) {
  const Parameter& p = book_.parameters[static_cast<std::size_t>(i.a)];
  if (pass_veto(i.dst, i.b)) return;
  std::int64_t day = i.x ? day_number(month_at(i.b)) : whole(slot(i.b));
  if (held_ && day > as_of_day_) {
    day = as_of_day_;
    note(Grade::projected);
  } else if (!held_ && p.known_until && day > p.known_until->time_since_epoch().count()) {
    give_veto(i.dst, {Veto::Code::not_after, i.a, Veto::kDay, day});
    return;
  }
  const Cell* cell = find_cell(p.entries, day, true);
  if (!cell) {
    give_veto(i.dst, {Veto::Code::before_first, i.a, Veto::kDay, day});
    return;
  }
  set_value(slot(i.dst), *cell, overflow_);
  use(cell->citation);
}

template <class Slot>
void Machine<Slot>::use_series(const Series& s, std::int32_t first, std::int32_t last) {
  if (s.citation.empty()) {
    use(s.only);
    return;
  }
  CitationId before = -2;
  for (std::int32_t m = first; m <= last; ++m) {
    const std::int32_t at = std::min<std::int32_t>(m - s.first, static_cast<std::int32_t>(s.citation.size()) - 1);
    const CitationId c = at >= 0 ? s.citation[static_cast<std::size_t>(at)] : -1;
    if (c != before) use(c);
    before = c;
  }
}

/// The sum of a series over the months first … last; false with an unknown in dst when a month has no value.
template <class Slot>
bool Machine<Slot>::series_total(const Series& s, std::int32_t first, std::int32_t last, std::int64_t& total,
                                 ParameterId p, std::int32_t dst) {
  const std::int32_t covered = static_cast<std::int32_t>(s.running.size()) - 1;
  const std::int32_t from = first - s.first, to = last - s.first + 1;
  if (from >= 0 && to <= covered && (held_ || last <= s.valid_until)) {
    if (!s.missing.empty() && s.missing[static_cast<std::size_t>(to)] != s.missing[static_cast<std::size_t>(from)]) {
      give_veto(dst, {Veto::Code::no_entry, p, Veto::kMonth, s.first + first_hole(s, from)});
      return false;
    }
    total = s.running[static_cast<std::size_t>(to)] - s.running[static_cast<std::size_t>(from)];
    return true;
  }
  if (from < 0) {
    give_veto(dst, {Veto::Code::before_first, p, Veto::kMonth, first});
    return false;
  }
  if (!held_ && last > s.valid_until) {
    give_veto(dst, {Veto::Code::not_after, p, Veto::kMonth, last});
    return false;
  }
  if (s.tail_mode == Series::Tail::none || (s.tail_mode == Series::Tail::held && !held_)) {
    give_veto(dst, {Veto::Code::not_after, p, Veto::kMonth, last});
    return false;
  }
  if (held_ && last > as_of_month_) note(Grade::projected);
  const std::int32_t split = std::max(from, covered);
  total = (to - split) * s.tail;
  if (from < covered) {
    total += s.running[static_cast<std::size_t>(covered)] - s.running[static_cast<std::size_t>(from)];
    if (!s.missing.empty() && s.missing.back() != s.missing[static_cast<std::size_t>(from)]) {
      give_veto(dst, {Veto::Code::no_entry, p, Veto::kMonth, s.first + first_hole(s, from)});
      return false;
    }
  }
  return true;
}

/// One month's value as the law writes it: for values too long for a series, and for months past the day asked when its
/// values are held. Nothing, with an unknown in dst, when the month has none.
template <class Slot>
const Cell* Machine<Slot>::cell_of_month(const Parameter& p, const Column* column, std::int32_t month,
                                         std::int32_t dst) {
  const auto id = static_cast<std::int32_t>(&p - book_.parameters.data());
  const Cell* cell = nullptr;
  bool beyond = false;
  if (p.dated) {
    std::int64_t day = day_number(month);
    if (held_ && day > as_of_day_) {
      day = as_of_day_;
      note(Grade::projected);
    }
    beyond = !held_ && month > p.series.valid_until;
    if (!beyond) cell = find_cell(p.entries, day, true);
  } else {
    const std::int64_t key = p.keys[0].kind == Unit::Kind::year ? Month{month}.year() : month;
    cell = find_cell(column->rows, key, p.match_from[0]);
    beyond = !cell && !column->rows.empty() && column->rows.back().key < key;
    if (beyond && held_ && p.beyond_projected) {
      cell = &column->rows.back();
      note(Grade::projected);
    }
  }
  if (cell) {
    use(cell->citation);
  } else {
    give_veto(dst, {beyond ? Veto::Code::not_after : Veto::Code::no_entry, id, Veto::kMonth, month});
  }
  return cell;
}

/// False with an unknown in dst when a factor that does not depend on the month has none, or divides by zero.
template <class Slot>
bool Machine<Slot>::factors_known(const Product& product, std::int32_t dst) {
  for (const std::int32_t s : product.times) {
    if (pass_veto(dst, s)) return false;
  }
  for (const std::int32_t s : product.over) {
    if (pass_veto(dst, s)) return false;
    if (is_false(slot(s))) {
      give_veto(dst, {Veto::Code::zero, rule_, -1, 0});
      return false;
    }
  }
  return true;
}

template <class Slot>
void Machine<Slot>::sum(const Instruction& i) {
  if (pass_veto(i.dst, i.a)) return;
  const Product& product = plan_.products[static_cast<std::size_t>(i.b)];
  if (!factors_known(product, i.dst)) return;
  std::int32_t count = 0;
  if (i.op == Op::average) {
    count = number_of_months(set_at(i.a));
    if (count == 0) {
      give_veto(i.dst, {Veto::Code::empty, rule_, -1, 0});
      return;
    }
  }
  Slot total;
  if (!add_up(lines_to_add(set_at(i.a)), product, i.dst, total)) return;
  if (i.op == Op::average) {
    Slot months;
    set_integer(months, count);
    total = over(total, months, overflow_);
  }
  slot(i.dst) = total;
}

/// Several sets may make up a year: its total over all of them is rounded before it is added.
template <class Slot>
void Machine<Slot>::sum_by_year(const Instruction& i) {
  struct Part {
    Set set;
    const Product* product;
  };
  std::vector<Part> parts;
  std::int32_t first = std::numeric_limits<std::int32_t>::max(), last = std::numeric_limits<std::int32_t>::min();
  for (std::uint16_t k = 0; k < i.n; ++k) {
    const std::size_t at = static_cast<std::size_t>(i.a) + std::size_t{2} * k;
    const Product& product = plan_.products[static_cast<std::size_t>(plan_.lists[at + 1])];
    if (pass_veto(i.dst, plan_.lists[at]) || !factors_known(product, i.dst)) return;
    parts.push_back({lines_to_add(set_at(plan_.lists[at])), &product});
    for (std::uint32_t r = parts.back().set.begin; r < parts.back().set.end; ++r) {
      first = std::min(first, items_of(parts.back().set)[r].first);
      last = std::max(last, items_of(parts.back().set)[r].last);
    }
  }
  Slot total, unrounded;
  set_integer(total, 0);
  set_integer(unrounded, 0);
  for (std::int32_t from = first - first % 12; from <= last; from += 12) {
    Slot year;
    set_integer(year, 0);
    for (const Part& part : parts) {
      const std::size_t begin = items_.size();
      add_items(part.set, from, from + 11);
      const Set of{Set::In::arena, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(items_.size()), -1};
      Slot sum_of;
      const bool known = add_up(of, *part.product, i.dst, sum_of);
      items_.resize(begin);
      if (!known) return;
      year = plus(year, sum_of, overflow_);
    }
    unrounded = plus(unrounded, year, overflow_);
    total = plus(total, rounded(year, book_.roundings[static_cast<std::size_t>(i.b)], overflow_), overflow_);
  }
  // One line of the ledger for all the years: what the roundings did together.
  roundings_.push_back({rule_, i.b, unrounded, total});
  slot(i.dst) = total;
}

/// The n months of the highest amounts, each month once; of equal ones the later.
template <class Slot>
void Machine<Slot>::highest(const Instruction& i) {
  if (pass_veto(i.dst, i.a) || pass_veto(i.dst, i.b)) return;
  const Set of = set_at(i.a);
  std::int32_t left = month_at(i.b), all = 0;
  for (std::uint32_t k = of.begin; k < of.end; ++k) all += items_of(of)[k].last - items_of(of)[k].first + 1;
  if (all <= left && all == count_months(of)) {
    slot(i.dst) = slot(i.a);
    return;
  }
  std::vector<Item> ranked(items_of(of) + of.begin, items_of(of) + of.end);
  const Basis basis = ranked.empty() || ranked.front().basis == Basis::none ? Basis::wage : ranked.front().basis;
  for (const Item& item : ranked) {
    if (item.basis == basis) continue;
    give_veto(i.dst, {Veto::Code::amount, item.row, static_cast<std::int32_t>(basis), 0});
    return;
  }
  put_in_order(ranked, [](const Item& a, const Item& b) {
    return a.amount != b.amount ? a.amount > b.amount : a.first > b.first;
  });
  std::vector<Item> chosen;
  Spans taken;
  for (std::size_t k = 0; k < ranked.size() && left > 0; ++k) {
    const Spans free = Spans{{Month{ranked[k].first}, Month{ranked[k].last}}} - taken;
    for (std::size_t s = free.spans().size(); s-- > 0 && left > 0;) {
      Item item = ranked[k];
      item.last = free.spans()[s].last.index;
      item.first = std::max(free.spans()[s].first.index, item.last - left + 1);
      left -= item.last - item.first + 1;
      chosen.push_back(item);
    }
    taken = taken | free;
  }
  put_in_order(chosen, [](const Item& a, const Item& b) { return a.first < b.first; });
  const std::size_t begin = items_.size();
  items_.insert(items_.end(), chosen.begin(), chosen.end());
  give_set(i.dst, true, begin);
}

/// The sum of a product over the months of the lines; false with an unknown in dst, or an overflow, when there is none.
template <class Slot>
bool Machine<Slot>::add_up(const Set& set, const Product& product, std::int32_t dst, Slot& total) {
  if (product.basis >= 0 && set.basis != product.basis) {
    for (std::uint32_t k = set.begin; k < set.end; ++k) {
      const Item& item = items_of(set)[k];
      if (static_cast<std::int32_t>(item.basis) == product.basis) continue;
      give_veto(dst, {Veto::Code::amount, item.row, product.basis, 0});
      return false;
    }
  }
  struct Chosen {
    const Series* series;
    const Column* column;
    bool by_cell;
    ParameterId parameter;
    bool divides;
  };
  Chosen chosen[4] = {};
  std::size_t lookups = 0;
  for (const Product::Lookup& l : product.lookups) {
    const Parameter& p = book_.parameters[static_cast<std::size_t>(l.parameter)];
    const Series* series = &p.series;
    const Column* column = nullptr;
    if (!p.dated) {
      column = column_of(p, l.other, dst);
      if (!column) return false;
      series = &column->series;
    }
    bool by_cell = !series->usable;
    for (std::uint32_t k = set.begin; held_ && p.dated && k < set.end; ++k)
      by_cell |= items_of(set)[k].last >= as_of_month_;
    if (lookups == 4) {
      overflow_ = true;
      return false;
    }
    chosen[lookups++] = {series, column, by_cell, l.parameter, l.divides};
  }

  set_integer(total, 0);
  const bool fast = product.rounding < 0 &&
                    (lookups == 0 || (lookups == 1 && !chosen[0].divides && !chosen[0].by_cell)) &&
                    !product.basis_divides;
  if (fast) {
    Int128 wide = 0;
    std::int64_t narrow = 0;
    const bool done = lookups == 1 && product.basis >= 0 && fast_total(set, *chosen[0].series, narrow);
    if (done) wide = narrow;
    std::int32_t from = std::numeric_limits<std::int32_t>::max(), to = std::numeric_limits<std::int32_t>::min();
    if (done) {
      from = items_of(set)[set.begin].first;
      to = items_of(set)[set.end - 1].last;
    }
    for (std::uint32_t k = set.begin; !done && k < set.end; ++k) {
      const Item& item = items_of(set)[k];
      std::int64_t weight = item.last - item.first + 1;
      if (lookups == 1 && !series_total(*chosen[0].series, item.first, item.last, weight, chosen[0].parameter, dst))
        return false;
      const std::int64_t amount = product.basis >= 0 ? item.amount : 1;
      wide += static_cast<Int128>(amount) * weight;
      from = std::min(from, item.first);
      to = std::max(to, item.last);
    }
    if (lookups == 1 && from <= to) use_series(*chosen[0].series, from, to);
    Slot scale;
    set_integer(scale, lookups == 1 ? chosen[0].series->scale : 1);
    if (wide > std::numeric_limits<std::int64_t>::max() || wide < std::numeric_limits<std::int64_t>::min()) {
      if constexpr (std::is_same_v<Slot, Small>) {
        overflow_ = true;
        return false;
      } else {
        const bool negative = wide < 0;
        const UInt128 magnitude = negative ? -static_cast<UInt128>(wide) : static_cast<UInt128>(wide);
        Integer big = static_cast<std::uint64_t>(magnitude >> 64);
        big <<= 64;
        big += static_cast<std::uint64_t>(magnitude);
        total.value = Exact(negative ? -big : big, 1);
      }
    } else {
      set_integer(total, static_cast<std::int64_t>(wide));
    }
    Slot factor = scale;
    if (product.basis >= 0 && facts_->amount_scale != 1) {
      Slot amounts;
      set_integer(amounts, facts_->amount_scale);
      factor = times(factor, amounts, overflow_);
    }
    if (!(is_whole(factor) && whole(factor) == 1)) total = over(total, factor, overflow_);
  } else {
    Slot unrounded;
    set_integer(unrounded, 0);
    for (std::uint32_t k = set.begin; k < set.end; ++k) {
      const Item item = items_of(set)[k];
      Slot amount;
      set_integer(amount, product.basis >= 0 ? item.amount : 1);
      if (product.basis >= 0) {
        Slot amounts;
        set_integer(amounts, facts_->amount_scale);
        amount = over(amount, amounts, overflow_);
      }
      if (product.basis_divides) {
        if (is_false(amount)) {
          give_veto(dst, {Veto::Code::zero, rule_, -1, 0});
          return false;
        }
        Slot one;
        set_integer(one, 1);
        amount = over(one, amount, overflow_);
      }
      for (std::int32_t m = item.first; m <= item.last; ++m) {
        Slot term = amount;
        for (std::size_t l = 0; l < lookups; ++l) {
          Slot value_slot, scale;
          if (chosen[l].by_cell) {
            const Cell* cell = cell_of_month(book_.parameters[static_cast<std::size_t>(chosen[l].parameter)],
                                             chosen[l].column, m, dst);
            if (!cell) return false;
            set_value(value_slot, *cell, overflow_);
            set_integer(scale, 1);
          } else {
            std::int64_t v = 0;
            if (!series_total(*chosen[l].series, m, m, v, chosen[l].parameter, dst)) return false;
            set_integer(value_slot, v);
            set_integer(scale, chosen[l].series->scale);
          }
          if (chosen[l].divides) std::swap(value_slot, scale);
          if (is_false(scale)) {
            give_veto(dst, {Veto::Code::zero, rule_, -1, 0});
            return false;
          }
          term = over(times(term, value_slot, overflow_), scale, overflow_);
        }
        if (product.rounding >= 0) {
          term = with_factors(term, product);
          unrounded = plus(unrounded, term, overflow_);
          term = rounded(term, book_.roundings[static_cast<std::size_t>(product.rounding)], overflow_);
        }
        total = plus(total, term, overflow_);
        if (overflow_ && std::is_same_v<Slot, Small>) return false;
      }
      for (std::size_t l = 0; l < lookups; ++l) {
        if (!chosen[l].by_cell) use_series(*chosen[l].series, item.first, item.last);
      }
    }
    // One line of the ledger for all the months: what the roundings did together.
    if (product.rounding >= 0) roundings_.push_back({rule_, product.rounding, unrounded, total});
  }
  if (product.rounding < 0) total = with_factors(total, product);
  return true;
}

template <class Slot>
Slot Machine<Slot>::with_factors(Slot total, const Product& product) {
  for (const std::int32_t s : product.times) total = times(total, slot(s), overflow_);
  for (const std::int32_t s : product.over) total = over(total, slot(s), overflow_);
  return total;
}

template <class Slot>
void Machine<Slot>::set_algebra(const Instruction& i) {
  if (pass_veto(i.dst, i.a)) return;
  if (i.op == Op::as_spans) {
    const Set set = set_at(i.a);
    std::vector<Span> out;
    each_span(set, [&](std::int32_t a, std::int32_t b) { out.push_back({Month{a}, Month{b}}); });
    const std::size_t begin = spans_.size();
    spans_.insert(spans_.end(), out.begin(), out.end());
    give_set(i.dst, false, begin);
    return;
  }
  if (pass_veto(i.dst, i.b)) return;
  const Set &sa = set_at(i.a), &sb = set_at(i.b);
  const bool to_a = i.op != Op::set_common && sb.begin == sb.end, to_b = i.op == Op::set_union && sa.begin == sa.end;
  if ((to_a && !sa.records()) || (to_b && !sb.records())) {
    slot(i.dst) = slot(to_a && !sa.records() ? i.a : i.b);
    return;
  }
  const Spans a = spans_of(i.a), b = spans_of(i.b);
  const Spans out = i.op == Op::set_union ? a | b : i.op == Op::set_common ? a & b : a - b;
  const std::size_t begin = spans_.size();
  spans_.insert(spans_.end(), out.spans().begin(), out.spans().end());
  give_set(i.dst, false, begin);
}

template <class Slot>
bool Machine<Slot>::asked_for(const FactEvent& event, const EventQuery& query) const {
  return event.kind == query.kind &&
         std::all_of(query.conditions.begin(), query.conditions.end(), [&](const EventQuery::Condition& c) {
           const auto& v = event.values[static_cast<std::size_t>(c.key)];
           const auto small = v ? v->small() : std::nullopt;
           return (small && has_word(c.words, static_cast<Symbol>(small->n))) != c.negated;
         });
}

template <class Slot>
void Machine<Slot>::total_of_events(const Instruction& i) {
  if (pass_veto(i.dst, i.b) || pass_veto(i.dst, i.c)) return;
  const EventQuery& q = plan_.event_queries[static_cast<std::size_t>(i.a)];
  const std::int64_t first = whole(slot(i.b)), last = whole(slot(i.c));
  Slot total;
  set_integer(total, 0);
  for (const FactEvent& e : facts_->events) {
    const std::int64_t day = e.date.time_since_epoch().count();
    if (day < first || day > last || !asked_for(e, q)) continue;
    const auto& v = e.values[static_cast<std::size_t>(q.key)];
    if (!v) {
      give_veto(i.dst, {Veto::Code::fact, q.kind, q.key, 0});
      return;
    }
    Slot value;
    set_value(value, *v, overflow_);
    total = plus(total, value, overflow_);
  }
  slot(i.dst) = total;
}

template <class Slot>
void Machine<Slot>::event(const Instruction& i) {
  const EventQuery& q = plan_.event_queries[static_cast<std::size_t>(i.a)];
  const FactEvent* last = nullptr;
  for (const FactEvent& e : facts_->events) {
    if (asked_for(e, q) && (!last || last->date <= e.date)) last = &e;
  }
  if (i.op == Op::happened) {
    set_integer(slot(i.dst), last ? 1 : 0);
  } else if (!last) {
    give_veto(i.dst, {Veto::Code::event, q.kind, -1, 0});
  } else if (i.op == Op::day_of_event) {
    set_integer(slot(i.dst), last->date.time_since_epoch().count());
  } else {
    const auto& v = last->values[static_cast<std::size_t>(q.key)];
    if (v) {
      set_value(slot(i.dst), *v, overflow_);
    } else {
      give_veto(i.dst, {Veto::Code::fact, q.kind, q.key, 0});
    }
  }
}

template <class Slot>
void Machine<Slot>::family(const Instruction& i) {
  const FamilyQuery& q = plan_.family_queries[static_cast<std::size_t>(i.a)];
  if (pass_veto(i.dst, i.b)) return;
  const Day on = first_day(Month{month_at(i.b)});
  std::int64_t n = 0;
  for (std::size_t m = 0; m < facts_->family.size(); ++m) {
    const FactMember& member = facts_->family[m];
    bool keep = true;
    std::optional<Veto> unknown;
    for (const FamilyQuery::Condition& c : q.conditions) {
      bool holds = true;
      switch (c.what) {
        case FamilyQuery::Condition::What::relation:
          holds = has_word(c.words, member.relation) != c.negated;
          break;
        case FamilyQuery::Condition::What::disabled:
          holds = member.disabled.value_or(false) == c.flag;
          break;
        case FamilyQuery::Condition::What::key: {
          const auto& given = member.values[static_cast<std::size_t>(c.key)];
          if (!given) {
            unknown = Veto{Veto::Code::family, static_cast<std::int32_t>(m), c.key, 0};
          } else if (c.slot < 0) {
            holds = has_word(c.words, static_cast<Symbol>(given->small().value_or(Small{kNoSymbol, 1}).n)) != c.negated;
          } else if (is_veto(slot(c.slot))) {
            unknown = vetoes_[static_cast<std::size_t>(veto_of(slot(c.slot)))];
          } else {
            Slot value;
            set_value(value, *given, overflow_);
            holds = compares(c.comparison, order(value, slot(c.slot)));
          }
          break;
        }
        case FamilyQuery::Condition::What::age: {
          if (!member.born) {
            unknown = Veto{Veto::Code::family, static_cast<std::int32_t>(m), -1, 0};
            break;
          }
          const Day born = member.born->earliest();
          const int age = on < born ? 0 : age_in_months(born, on);
          holds = compares(c.comparison, age <=> c.months);
          break;
        }
      }
      if (!holds) keep = false;
    }
    if (!keep) continue;
    if (unknown) {
      give_veto(i.dst, *unknown);
      return;
    }
    ++n;
  }
  set_integer(slot(i.dst), n);
}

template class Machine<Small>;
template class Machine<Wide>;

}  // namespace huong
