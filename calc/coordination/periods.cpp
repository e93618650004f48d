#include "calc/coordination/periods.hpp"

#include <algorithm>

#include "calc/law/voice.hpp"
#include "calc/number/rounding.hpp"

namespace huong {

namespace {

using Step = PeriodTerms::Step;

/// Months of one country, of one class.
struct Piece {
  Span months;
  Exact units;  ///< in the country's unit, or after conversion in the side's
  std::size_t country = 0;
  PeriodClass of = PeriodClass::compulsory;
};

Spans months_of(const std::vector<Piece>& pieces) {
  std::vector<Span> spans;
  for (const Piece& piece : pieces) spans.push_back(piece.months);
  return Spans(std::move(spans));
}

template <class F>
Spans months_if(const std::vector<Piece>& pieces, F&& holds) {
  std::vector<Span> spans;
  for (const Piece& piece : pieces) {
    if (holds(piece)) spans.push_back(piece.months);
  }
  return Spans(std::move(spans));
}

Month quarter_start(Month month) { return month - (month.month() - 1) % 3; }

/// Every quarter of which a month is in the set.
Spans whole_quarters(const Spans& months) {
  std::vector<Span> spans;
  for (const Span span : months.spans()) spans.push_back({quarter_start(span.first), quarter_start(span.last) + 2});
  return Spans(std::move(spans));
}

/// The pieces without these months; what is left of a piece keeps its share of the units.
std::vector<Piece> without(const std::vector<Piece>& pieces, const Spans& months) {
  std::vector<Piece> left;
  for (const Piece& piece : pieces) {
    const Spans kept = Spans{piece.months} - months;
    for (const Span span : kept.spans()) {
      Piece part = piece;
      part.months = span;
      if (span.months() != piece.months.months()) {
        part.units = piece.units * Exact(span.months()) / Exact(piece.months.months());
      }
      left.push_back(std::move(part));
    }
  }
  return left;
}

class Counting {
 public:
  Counting(const PeriodTerms& terms, const Facts& facts) : terms_(terms) { collect(facts); }

  /// The three steps in this order.
  void run(const std::vector<Step>& order) {
    for (const Step step : order) {
      if (step == Step::convert) convert();
      if (step == Step::dedupe) dedupe();
      if (step == Step::shorten) shorten();
    }
  }

  [[nodiscard]] bool overlapping() const { return !(months_of(own_) & months_of(foreign_)).empty(); }

  /// A country that counts in units of its own, while nothing tells how many there are.
  [[nodiscard]] std::optional<std::size_t> uncounted() const { return uncounted_; }

  /// A country whose periods come in another unit, while nothing says how they are converted.
  [[nodiscard]] std::optional<std::size_t> unconverted() const {
    for (const Piece& piece : foreign_) {
      if (other_unit(piece.country) && !terms_.converted[piece.country]) return piece.country;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool gives_short_away() const {
    return std::any_of(terms_.threshold.begin(), terms_.threshold.end(), [](int months) { return months > 0; });
  }

  [[nodiscard]] int steps_at_work() const {
    const bool converts =
        std::any_of(foreign_.begin(), foreign_.end(), [this](const Piece& piece) { return other_unit(piece.country); });
    return (converts ? 1 : 0) + (overlapping() ? 1 : 0) + (gives_short_away() ? 1 : 0);
  }

  [[nodiscard]] Periods found() const {
    Periods into;
    into.own = months_of(own_);
    into.own_units = side_unit() == PeriodUnit::month ? Exact(into.own.months()) : units_of(own_);
    into.displaced = displaced_;
    into.own_short = own_short_;
    if (own_short_) return into;
    into.foreign = months_of(foreign_);
    into.foreign_units = units_of(foreign_);
    const auto state = [this](const Piece& piece) { return states_[piece.country]; };
    const Spans whole = months_if(foreign_, [&](const Piece& p) { return state(p) != State::right_only; });
    into.for_right_only = (into.foreign - whole).months();
    const Spans taken = months_if(foreign_, [&](const Piece& p) { return state(p) == State::absorbed; });
    into.absorbed = taken.months();
    for (const Piece& piece : foreign_) {
      if (state(piece) == State::absorbed) into.absorbed_units = into.absorbed_units + piece.units;
    }
    Month latest = kAlways;
    for (std::size_t country = 0; country < terms_.countries.size(); ++country) {
      const Spans months = months_if(foreign_, [&](const Piece& p) { return p.country == country; });
      if (months.empty()) continue;
      into.by_country.emplace_back(terms_.countries[country], months.months());
      if (into.last_country.empty() || *months.last() > latest) {
        into.last_country = terms_.countries[country];
        latest = *months.last();
      }
    }
    return into;
  }

 private:
  enum class State : std::uint8_t { plain, right_only, absorbed };

  [[nodiscard]] PeriodUnit side_unit() const { return terms_.units[terms_.side]; }
  [[nodiscard]] bool other_unit(std::size_t country) const { return terms_.units[country] != side_unit(); }

  [[nodiscard]] PeriodClass class_of(const FactRow& row) const {
    const auto scheme = static_cast<std::size_t>(row.scheme);
    const auto named = [&](const std::vector<char>& schemes, const std::vector<Symbol>& kinds) {
      return (!schemes.empty() && schemes[scheme] != 0) ||
             std::find(kinds.begin(), kinds.end(), row.kind) != kinds.end();
    };
    if (named(terms_.equivalent, terms_.equivalent_kinds)) return PeriodClass::equivalent;
    if (named(terms_.voluntary, terms_.voluntary_kinds)) return PeriodClass::voluntary;
    return PeriodClass::compulsory;
  }

  /// The months of a scheme that count, without those that say their units themselves.
  [[nodiscard]] int months_of_scheme(const Facts& facts, std::int16_t scheme) const {
    std::vector<Span> months;
    for (const FactRow& row : facts.rows) {
      const bool counts = terms_.counts_amount ? row.counts_amount : row.right;
      if (row.scheme == scheme && counts && !row.refunded && row.basis != Basis::count) months.push_back(row.months);
    }
    return std::max(1, Spans(std::move(months)).months());
  }

  void collect(const Facts& facts) {
    states_.assign(terms_.countries.size(), State::plain);
    for (const FactRow& row : facts.rows) {
      if (row.scheme < 0 || (row.refunded && !terms_.reinstated)) continue;
      if (!(terms_.counts_amount ? row.counts_amount : row.right)) continue;
      for (std::size_t country = 0; country < terms_.countries.size(); ++country) {
        if (terms_.schemes[country][static_cast<std::size_t>(row.scheme)] == 0) continue;
        const std::vector<Symbol>& kinds = terms_.kinds[country];
        if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), row.kind) == kinds.end()) continue;
        Piece piece{row.months, {}, country, class_of(row)};
        const auto worked_out = std::find_if(facts.units.begin(), facts.units.end(),
                                             [&](const auto& known) { return known.first == row.scheme; });
        if (worked_out != facts.units.end() && row.basis != Basis::count) {
          piece.units = worked_out->second * Exact(row.months.months()) / Exact(months_of_scheme(facts, row.scheme));
        } else if (row.basis == Basis::count) {
          piece.units = Exact(Integer(row.amount) * row.months.months(), Integer(facts.amount_scale));
        } else {
          piece.units = row.months.months();
          if (terms_.units[country] != PeriodUnit::month) uncounted_ = country;
        }
        Spans counted{row.months};
        if (terms_.not_before) counted = counted.from(*terms_.not_before);
        if (terms_.not_after) counted = counted.until(*terms_.not_after);
        if (country != terms_.side && terms_.foreign_first) counted = counted.from(*terms_.foreign_first);
        if (country != terms_.side && terms_.foreign_last) counted = counted.until(*terms_.foreign_last);
        std::vector<Piece> kept = without({piece}, Spans{row.months} - counted);
        std::vector<Piece>& to = country == terms_.side ? own_ : foreign_;
        to.insert(to.end(), kept.begin(), kept.end());
        break;
      }
    }
  }

  static Exact units_of(const std::vector<Piece>& pieces) {
    Exact sum;
    for (const Piece& piece : pieces) sum = sum + piece.units;
    return sum;
  }

  /// The length of a country's periods in months, whatever they are counted in.
  [[nodiscard]] Exact length(const std::vector<Piece>& pieces, std::size_t country) const {
    std::vector<Piece> of;
    for (const Piece& piece : pieces) {
      if (piece.country == country) of.push_back(piece);
    }
    const bool in_side_unit = converted_ && terms_.converted[country];
    const PeriodUnit unit = in_side_unit ? side_unit() : terms_.units[country];
    if (unit == PeriodUnit::month) return months_of(of).months();
    return units_of(of) * months_in(unit);
  }

  void dedupe() {
    if (terms_.overlap == PeriodTerms::Overlap::priority) {
      dedupe_by_priority();
    } else {
      foreign_ = without(foreign_, in_grain(months_of(own_)));
    }
    // A month that several of the others insured counts once.
    std::vector<Piece> once;
    Spans seen;
    for (const Piece& piece : foreign_) {
      for (Piece& part : without({piece}, seen)) once.push_back(std::move(part));
      seen = seen | Spans{piece.months};
    }
    foreign_ = std::move(once);
  }

  /// Foreign periods already converted into quarters make way for a quarter with any own month.
  [[nodiscard]] Spans in_grain(const Spans& own) const {
    if (side_unit() != PeriodUnit::quarter) return own;
    return (converted_ ? whole_quarters(own) : own) - free_quarters();
  }

  /// A line may insure fewer quarters than it spans, nobody knows which: it is taken to leave room for foreign ones.
  [[nodiscard]] Spans free_quarters() const {
    const Spans foreign = whole_quarters(months_of(foreign_));
    std::vector<Span> room;
    for (const Piece& piece : own_) {
      std::vector<Span> with_foreign, all;
      for (Month q = quarter_start(piece.months.first); q <= piece.months.last; q = q + 3) {
        all.push_back({q, q + 2});
        if (foreign.contains(q)) with_foreign.push_back({q, q + 2});
      }
      const Exact spare = Exact(static_cast<std::int64_t>(all.size())) - Exact(piece.units.ceiling(), 1);
      const auto n = static_cast<std::size_t>(std::clamp<Integer>(spare.floor(), 0, 1'000));
      for (std::size_t i = 0; i < std::min(n, with_foreign.size()); ++i) room.push_back(with_foreign[i]);
    }
    return Spans(std::move(room));
  }

  void dedupe_by_priority() {
    constexpr std::array<PeriodClass, 3> kClasses = {PeriodClass::compulsory, PeriodClass::voluntary,
                                                     PeriodClass::equivalent};
    const auto rank = [this](PeriodClass c) { return terms_.rank[static_cast<std::size_t>(c)]; };
    const auto at_least = [&](const std::vector<Piece>& pieces, std::uint8_t strength) {
      return months_if(pieces, [&](const Piece& p) { return rank(p.of) <= strength; });
    };
    const std::vector<Piece> own = own_, foreign = foreign_;
    Spans give_way;  // own equivalent months that go to the country of the last compulsory insurance
    if (terms_.last_compulsory_before) give_way = equivalents_elsewhere(own, foreign);
    for (const PeriodClass c : kClasses) {
      const std::uint8_t strength = rank(c);
      const auto is = [c](const Piece& p) { return p.of == c; };
      // Own periods displaced by stronger ones.
      if (strength > 0) {
        const Spans stronger = at_least(foreign, static_cast<std::uint8_t>(strength - 1));
        displaced_ =
            displaced_ | ((months_if(own, is) & stronger) - at_least(own, static_cast<std::uint8_t>(strength - 1)));
      }
    }
    displaced_ = displaced_ | give_way;
    std::vector<Piece> kept;
    for (const Piece& piece : foreign) {
      Spans against = in_grain(at_least(own, rank(piece.of)));
      if (piece.of == PeriodClass::equivalent) against = against - give_way;
      for (Piece& part : without({piece}, against)) kept.push_back(std::move(part));
    }
    foreign_ = std::move(kept);
    own_ = without(own_, displaced_);
  }

  static Spans equivalents_elsewhere(const std::vector<Piece>& own, const std::vector<Piece>& foreign) {
    const auto of = [](const std::vector<Piece>& pieces, PeriodClass c) {
      return months_if(pieces, [c](const Piece& p) { return p.of == c; });
    };
    const Spans own_compulsory = of(own, PeriodClass::compulsory);
    const Spans other_compulsory = of(foreign, PeriodClass::compulsory);
    const Spans both = (of(own, PeriodClass::equivalent) & of(foreign, PeriodClass::equivalent)) - own_compulsory;
    std::vector<Span> elsewhere;
    for (const Span span : both.spans()) {
      const auto own_before = own_compulsory.until(span.first - 1).last();
      const auto other_before = other_compulsory.until(span.first - 1).last();
      bool other = false;
      if (own_before || other_before) {
        other = !own_before || (other_before && *other_before > *own_before);
      } else {
        const auto own_after = own_compulsory.from(span.last + 1).first();
        const auto other_after = other_compulsory.from(span.last + 1).first();
        other = other_after && (!own_after || *other_after < *own_after);
      }
      if (other) elsewhere.push_back(span);
    }
    return Spans(std::move(elsewhere));
  }

  void shorten() {
    if (!gives_short_away()) return;
    const auto below = [this](const Exact& months, std::size_t country) {
      return months < Exact(terms_.threshold[country]);
    };
    const Exact own = length(own_, terms_.side);
    const bool own_short = below(own, terms_.side);
    std::vector<std::size_t> brief;
    std::size_t last = terms_.side;
    Month latest = months_of(own_).last().value_or(kAlways);
    bool all_short = own_short;
    for (std::size_t country = 0; country < terms_.countries.size(); ++country) {
      if (country == terms_.side) continue;
      const Spans months = months_if(foreign_, [&](const Piece& p) { return p.country == country; });
      if (months.empty()) continue;
      if (!below(length(foreign_, country), country)) {
        all_short = false;
        continue;
      }
      brief.push_back(country);
      if (*months.last() > latest) {
        latest = *months.last();
        last = country;
      }
    }
    if (own_short && !(all_short && terms_.last_state && last == terms_.side)) {
      own_short_ = own > Exact(0);
      if (own_short_) return;
    }
    for (const std::size_t country : brief) {
      switch (terms_.absorption) {
        case PeriodTerms::Absorption::none:
          foreign_.erase(std::remove_if(foreign_.begin(), foreign_.end(),
                                        [&](const Piece& piece) { return piece.country == country; }),
                         foreign_.end());
          break;
        case PeriodTerms::Absorption::eligibility:
          states_[country] = State::right_only;
          break;
        case PeriodTerms::Absorption::amount:
          states_[country] = State::absorbed;
          break;
      }
    }
  }

  void convert() {
    std::vector<Piece> all;
    for (std::size_t country = 0; country < terms_.countries.size(); ++country) {
      for (const PeriodClass c : {PeriodClass::compulsory, PeriodClass::voluntary, PeriodClass::equivalent}) {
        std::vector<Piece> pieces;
        for (const Piece& piece : foreign_) {
          if (piece.country == country && piece.of == c) pieces.push_back(piece);
        }
        if (pieces.empty()) continue;
        if (other_unit(country) && terms_.converted[country]) {
          convert(pieces, country, c, all);
        } else {
          all.insert(all.end(), pieces.begin(), pieces.end());
        }
      }
    }
    foreign_ = std::move(all);
    converted_ = true;
  }

  void convert(const std::vector<Piece>& pieces, std::size_t country, PeriodClass c, std::vector<Piece>& into) const {
    const Conversion& how = *terms_.converted[country];
    const bool from_months = terms_.units[country] == PeriodUnit::month;
    const auto group = [&](const Spans& months, const Exact& amount) {
      if (months.empty()) return;
      Exact made = amount / how.ratio;
      const Integer down = made.floor();
      switch (how.remainder) {
        case Conversion::Remainder::up:
          made = Exact(made.ceiling(), 1);
          break;
        case Conversion::Remainder::down:
          made = Exact(down, 1);
          break;
        case Conversion::Remainder::nearest:
          made = Exact((made + Exact(Integer(1), Integer(2))).floor(), 1);
          break;
        case Conversion::Remainder::keep:
          break;
      }
      if (how.year_cap) {
        const int years = months.last()->year() - months.first()->year() + 1;
        made = std::min(made, *how.year_cap * Exact(years));
      }
      place(months, made, country, c, into);
    };
    const auto amount_in = [&](const Spans& months) {
      if (from_months) return Exact(months.months());
      Exact sum;
      for (const Piece& piece : pieces) {
        const int shared = (Spans{piece.months} & months).months();
        sum = sum + piece.units * Exact(shared) / Exact(piece.months.months());
      }
      return sum;
    };
    const Spans whole = months_of(pieces);
    if (how.grain == Conversion::Grain::total) return group(whole, amount_in(whole));
    if (how.grain == Conversion::Grain::period) {
      for (const Span span : whole.spans()) group(Spans{span}, amount_in(Spans{span}));
      return;
    }
    for (int year = whole.first()->year(); year <= whole.last()->year(); ++year) {
      const Spans months = whole.from(Month::of(year, 1)).until(Month::of(year, 12));
      group(months, amount_in(months));
    }
  }

  /// Lays so many units of the side into the calendar, from the first month on.
  void place(const Spans& months, const Exact& made, std::size_t country, PeriodClass c,
             std::vector<Piece>& into) const {
    const auto n = static_cast<int>(std::clamp<Integer>(made.floor(), 0, 100'000));
    if (n == 0) return;
    const auto add = [&](Span span, const Exact& units) { into.push_back({span, units, country, c}); };
    switch (side_unit()) {
      case PeriodUnit::quarter: {
        // Quarters with months in them first, then those that follow.
        const Spans touched = whole_quarters(months);
        std::vector<Month> starts;
        for (const Span span : touched.spans()) {
          for (Month q = span.first; q <= span.last; q = q + 3) starts.push_back(q);
        }
        while (static_cast<int>(starts.size()) < n) starts.push_back(starts.back() + 3);
        for (int q = 0; q < n; ++q) {
          const Month start = starts[static_cast<std::size_t>(q)];
          add({start, start + 2}, 1);
        }
        into.back().units = into.back().units + made - Exact(n);
        break;
      }
      case PeriodUnit::month: {
        if (n > months.months()) return add({*months.first(), *months.first() + (n - 1)}, made);
        const Spans laid = months.until(*months.nth(n));
        for (const Span span : laid.spans()) add(span, span.months());
        into.back().units = into.back().units + made - Exact(n);
        break;
      }
      default:
        for (const Span span : months.spans()) add(span, made * Exact(span.months()) / Exact(months.months()));
    }
  }

  const PeriodTerms& terms_;
  std::vector<Piece> own_, foreign_;
  Spans displaced_;
  std::vector<State> states_;
  std::optional<std::size_t> uncounted_;
  bool own_short_ = false, converted_ = false;
};

}  // namespace

Periods periods_within(const PeriodTerms& terms, const Facts& facts, const Symbols& symbols, Month first, Month last) {
  PeriodTerms within = terms;
  within.foreign_first = first;
  within.foreign_last = last;
  return periods_of(within, facts, symbols);
}

Exact months_in(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::quarter:
      return 3;
    case PeriodUnit::week:
      return Exact(3, 13);
    case PeriodUnit::day:
      return Exact(1, 30);
    default:
      return 1;
  }
}

Periods periods_of(const PeriodTerms& terms, const Facts& facts, const Symbols& symbols) {
  const Counting collected(terms, facts);
  Periods into;
  const std::string& side = terms.countries[terms.side];
  if (terms.overlap == PeriodTerms::Overlap::unsaid && collected.overlapping()) {
    into.unsaid = in_both(symbols, sentences.open_overlap);
    return into;
  }
  if (const auto country = collected.uncounted()) {
    into.fact_missing = true;
    into.unsaid = in_both(symbols, sentences.open_count[static_cast<std::size_t>(terms.units[*country])],
                          {{"country", terms.countries[*country]}});
    return into;
  }
  if (const auto country = collected.unconverted()) {
    const std::string direction = terms.countries[*country] + "->" + side;
    into.unsaid = in_both(symbols, sentences.open_units, {{"direction", direction}});
    return into;
  }
  static const std::vector<Step> kUsual = {Step::convert, Step::dedupe, Step::shorten};
  const auto in_order = [&](const std::vector<Step>& order) {
    Counting counting = collected;
    counting.run(order);
    return counting.found();
  };
  into = in_order(terms.order.empty() ? kUsual : terms.order);
  if (!terms.order.empty() || collected.steps_at_work() < 2) return into;
  std::vector<Step> order = kUsual;
  while (std::next_permutation(order.begin(), order.end())) {
    if (in_order(order) == into) continue;
    into = Periods{};
    into.unsaid = in_both(symbols, sentences.open_order);
    return into;
  }
  return into;
}

}  // namespace huong
