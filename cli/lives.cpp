// Working lives that are made up from a table of figures, so that negotiators have somebody to compare with. One seed
// gives one set of lives, whatever the machine; nothing here touches the computation of a benefit.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "calc/text/csv.hpp"
#include "cli/commands.hpp"
#include "cli/embedded.hpp"
#include "cli/life_files.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string host, count, seed;
};

struct Figure {
  std::string host, what;
  std::array<long, 4> numbers{};
};

std::vector<Figure> figures() {
  std::vector<Figure> all;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name != "data/lives.csv") continue;
    CsvReader reader("lives.csv", ',');
    reader.feed(file.text);
    reader.finish();
    for (CsvRow row; reader.next(row);) {
      if (row[0].empty() || row[0][0] == '#' || row[0] == "host") continue;
      Figure figure{std::string(row[0]), std::string(row[1]), {}};
      for (std::size_t i = 0; i < 4; ++i) {
        const std::optional<Exact> number = parse_exact(row[i + 2]);
        if (number && number->small()) figure.numbers[i] = static_cast<long>(number->small()->n);
      }
      all.push_back(std::move(figure));
    }
  }
  return all;
}

/// SplitMix64: a stream for each person, so that lives do not depend on each other.
class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t person)
      : state_(seed * 0x9e3779b97f4a7c15ULL + person * 0xd1b54a32d192ed03ULL) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  /// From low to high, both included.
  long between(long low, long high) {
    return low + static_cast<long>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool percent(long p) { return between(1, 100) <= p; }
  /// In thousandths of a spread: the sum of twelve dice, near enough to a bell.
  long bell() {
    long sum = 0;
    for (int i = 0; i < 12; ++i) sum += between(0, 1000);
    return sum - 6000;
  }

 private:
  std::uint64_t state_;
};

class Maker {
 public:
  Maker(std::string host, Month now, std::vector<Figure> figures)
      : host_(std::move(host)), now_(now), figures_(std::move(figures)) {}

  [[nodiscard]] bool knows_host() const {
    return std::any_of(figures_.begin(), figures_.end(),
                       [&](const Figure& f) { return f.host == host_ && f.what == "stay"; });
  }

  void add(std::uint64_t seed, long number, std::string& out) {
    Dice dice(seed, static_cast<std::uint64_t>(number));
    id_ = std::to_string(number);
    const bool woman = dice.percent(of(host_, "women")[0]);
    const auto entry = of(host_, "entry");
    const long age = std::clamp(entry[0] * 12 + entry[1] * 12 * dice.bell() / 1000, entry[2] * 12, entry[3] * 12);
    const Month left = Month::of(2024, 1) + static_cast<int>(dice.between(-120, 11));
    const Month born = left - static_cast<int>(age);
    person_ = to_string(born) + '-' + (dice.percent(50) ? "05" : "20") + (woman ? ",female" : ",male") + ",VN,VN," +
              to_string(first_day(now_));
    before(dice, born, left, out);
    const Month back = abroad(dice, left, out);
    after(dice, born, back, woman, out);
  }

 private:
  [[nodiscard]] std::array<long, 4> of(std::string_view host, std::string_view what) const {
    for (const Figure& figure : figures_) {
      if (figure.host == host && figure.what == what) return figure.numbers;
    }
    return {};
  }

  static long spread(long median, long thousandths, Dice& dice) {
    const double factor = std::exp(static_cast<double>(thousandths * dice.bell()) / 1e6);
    return std::lround(static_cast<double>(median) * factor);
  }

  void line(const char* scheme, const char* kind, Month from, Month to, long wage, const char* visa, std::string& out) {
    if (from > to) return;
    // What lies ahead stands on lines of its own: it is a plan.
    if (from <= now_ && to > now_) {
      line(scheme, kind, from, now_, wage, visa, out);
      from = now_ + 1;
    }
    out += id_ + ',' + person_ + ',' + scheme + ',' + kind + ',' + to_string(from) + ',' + to_string(to) + ',' +
           (wage > 0 ? std::to_string(wage) : std::string()) + ',' + visa + '\n';
  }

  void before(Dice& dice, Month born, Month left, std::string& out) {
    const auto figure = of("VN", "before");
    const bool insured = dice.percent(figure[0]);
    const long most = left - (born + 18 * 12) - 3;
    const double u = static_cast<double>(dice.between(1, 1000)) / 1000.0;
    const long months = std::min(most, 1 + std::lround(-std::log(u) * static_cast<double>(figure[1])));
    if (!insured || dice.percent(figure[2]) || months < 1) return;
    const auto wage = of("VN", "home-wage");
    line("vn.compulsory", "insured", left - 2 - static_cast<int>(months), left - 3, home_wage(wage, left, dice), "",
         out);
  }

  /// Wages at home were lower before: by a twentieth for each year that has passed.
  long home_wage(const std::array<long, 4>& figure, Month at, Dice& dice) const {
    long wage = spread(figure[0], figure[1], dice);
    for (int year = at.year(); year < now_.year(); ++year) wage = wage * 20 / 21;
    return wage / 10'000 * 10'000;
  }

  Month abroad(Dice& dice, Month left, std::string& out) {
    long weight = dice.between(1, 100), months = 36;
    for (const Figure& figure : figures_) {
      if (figure.host != host_ || figure.what != "stay") continue;
      weight -= figure.numbers[2];
      months = dice.between(figure.numbers[0], figure.numbers[1]);
      if (weight <= 0) break;
    }
    const Month back = left + static_cast<int>(months);
    const auto wage_of = of(host_, "wage");
    const long unit = host_ == "KR" ? 10'000 : 100;
    const long wage = spread(wage_of[0], wage_of[1], dice) / unit * unit;
    const bool insured = dice.percent(of(host_, "insured")[0]);
    const Month first = host_ == "KR" ? std::max(left, Month::of(2011, 1)) : left;
    const char* kind = insured ? "insured" : "uncovered";
    if (host_ == "KR") line("kr.national-pension", kind, first, back - 1, insured ? wage : 0, "E-9", out);
    if (host_ == "JP") line("jp.employees-pension", kind, first, back - 1, insured ? wage : 0, "", out);
    if (host_ == "TW") line("tw.labor-insurance", kind, first, back - 1, insured ? wage : 0, "", out);
    return back;
  }

  void after(Dice& dice, Month born, Month back, bool woman, std::string& out) {
    const auto figure = of("VN", "after");
    const bool works = dice.percent(figure[0]);
    const long wait = dice.between(1, 24);
    const Month age = born + (woman ? 60 : 62) * 12;
    const Month from = back + static_cast<int>(wait);
    const long months = (age - from) * figure[1] / 100;
    const long wage = home_wage(of("VN", "home-wage"), now_, dice);
    if (works && months > 0) line("vn.compulsory", "insured", from, from + static_cast<int>(months) - 1, wage, "", out);
  }

  std::string host_;
  Month now_;
  std::vector<Figure> figures_;
  std::string id_, person_;
};

int lives(const Arguments& arguments, const Door& door) {
  const std::optional<Exact> count = parse_exact(arguments.count.empty() ? "1000" : arguments.count);
  const std::optional<Exact> seed = parse_exact(arguments.seed.empty() ? "1" : arguments.seed);
  const auto number = [&](const std::optional<Exact>& value, const std::string& text, std::int64_t low,
                          std::int64_t high) {
    if (!value || !value->is_integer() || *value < Exact(low) || *value > Exact(high)) {
      door.usage(door.say(words::lives_number, text), door.say(words::lives_number_fix));
    }
    return value->small()->n;
  };
  const std::int64_t n = number(count, arguments.count, 1, 1'000'000);
  const std::int64_t s = number(seed, arguments.seed, 0, 1'000'000'000);
  const Day today = door.asked_day().value_or(door.today());
  Maker maker(arguments.host.empty() ? "KR" : arguments.host, month_of(today), figures());
  if (!maker.knows_host()) door.usage(door.say(words::lives_host, arguments.host), "KR, JP, TW");
  std::string out = joined(life_columns(), ",") + '\n';
  for (long i = 1; i <= n; ++i) maker.add(static_cast<std::uint64_t>(s), i, out);
  door.print(out);
  return kDone;
}

}  // namespace

Command lives_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"lives",
          {{"--host", &arguments->host, words::opt_host},
           {"--count", &arguments->count, words::opt_count},
           {"--seed", &arguments->seed, words::opt_seed}},
          [arguments](const Door& door) { return lives(*arguments, door); }};
}

}  // namespace huong::cli
