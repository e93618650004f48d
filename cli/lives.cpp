// Working lives that are made up from a table of figures, so that negotiators have somebody to compare with. One seed
// gives one set of lives, whatever the machine; nothing here touches the computation of a benefit.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
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
  std::array<std::string, 4> words;
  std::array<long, 4> numbers{};
};

/// Work under one scheme: the months of a stay, or a time in another country on the way to it.
struct Work {
  std::string scheme;
  bool elsewhere = false;
  long least = 0, most = 0, percent = 0;  // months; of a stay: most, and none for all that are left
  std::string insured, other;             // the kind of month, with and without insurance
  bool other_paid = false;                // whether a month without insurance says the wage
  std::optional<Month> first;             // before it months are `earlier`, or are not written
  std::string earlier;
  Figure wage;
  long least_wage = 0, growth = 0;
  std::map<std::string, std::string> more;  // other columns: keys of the scheme; `wage` stands for the wage
};

struct Host {
  std::string id;
  std::map<std::string, Figure, std::less<>> figures;
  std::vector<Figure> stays;
  std::vector<Work> works;

  [[nodiscard]] std::array<long, 4> of(std::string_view what) const {
    const auto at = figures.find(what);
    return at == figures.end() ? std::array<long, 4>{} : at->second.numbers;
  }
};

/// Takes a row; false if its word is not known here. What is said of work is about the last one named.
bool take(Host& host, const std::string& what, Figure figure) {
  constexpr std::array<std::string_view, 7> kOfEverybody = {"share",   "women",  "entry", "settle",
                                                            "insured", "before", "after"};
  const auto& [a, b, c, d] = figure.words;
  const auto& n = figure.numbers;
  if (std::find(kOfEverybody.begin(), kOfEverybody.end(), what) != kOfEverybody.end()) {
    host.figures.emplace(what, std::move(figure));
    return true;
  }
  if (what == "stay") {
    host.stays.push_back(std::move(figure));
    return true;
  }
  if (what == "work" || what == "elsewhere") {
    Work& work = host.works.emplace_back();
    work.scheme = a;
    work.elsewhere = what == "elsewhere";
    work.least = work.elsewhere ? n[1] : 0;
    work.most = work.elsewhere ? n[2] : n[1];
    work.percent = n[3];
    return true;
  }
  if (host.works.empty()) return false;
  Work& work = host.works.back();
  if (what == "kinds") {
    work.insured = a;
    work.other = b;
    work.other_paid = c == "wage";
  } else if (what == "from") {
    work.first = parse_month(a);
    work.earlier = b;
  } else if (what == "column") {
    work.more.emplace(a, b);
  } else if (what == "wage") {
    work.wage = std::move(figure);
  } else if (what == "least") {
    work.least_wage = n[0];
  } else if (what == "growth") {
    work.growth = n[0];
  } else {
    return false;
  }
  return true;
}

/// All hosts, and Viet Nam: the figures of the times before and after.
std::vector<Host> hosts(const Door& door) {
  std::vector<Host> all;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name != "data/lives.csv") continue;
    CsvReader reader("lives.csv", ',');
    reader.feed(file.text);
    reader.finish();
    for (CsvRow row; reader.next(row);) {
      if (row[0].empty() || row[0][0] == '#' || row[0] == "host") continue;
      Figure figure;
      for (std::size_t i = 0; i < 4; ++i) {
        figure.words[i] = row[i + 2];
        const std::optional<Exact> number = parse_exact(row[i + 2]);
        if (number && number->small()) figure.numbers[i] = static_cast<long>(number->small()->n);
      }
      if (all.empty() || all.back().id != row[0]) all.emplace_back().id = row[0];
      if (!take(all.back(), std::string(row[1]), std::move(figure))) {
        door.usage(
            "data/lives.csv:" + std::to_string(row.line) + ": " + std::string(row[1]),
            "share, women, entry, settle, insured, before, after, stay; work, elsewhere: kinds, from, wage, least, "
            "growth, column");
      }
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
  Maker(std::vector<const Host*> hosts, const Host& home, Month now)
      : hosts_(std::move(hosts)), home_(home), now_(now), columns_(life_columns()) {
    for (const Host* host : hosts_) {
      shares_ += share_of(*host);
      for (const Work& work : host->works) {
        for (const auto& [column, value] : work.more) {
          if (std::find(columns_.begin(), columns_.end(), column) == columns_.end()) columns_.push_back(column);
        }
      }
    }
  }

  [[nodiscard]] std::string head() const { return joined(columns_, ",") + '\n'; }

  void add(std::uint64_t seed, long number, std::string& out) {
    const auto person = static_cast<std::uint64_t>(number);
    host_ = drawn(seed, person);
    Dice dice(seed, person);
    id_ = std::to_string(number);
    const bool woman = dice.percent(host_->of("women")[0]);
    const auto entry = host_->of("entry");
    const long age = std::clamp(entry[0] * 12 + entry[1] * 12 * dice.bell() / 1000, entry[2] * 12, entry[3] * 12);
    const Month left = Month::of(2024, 1) + static_cast<int>(dice.between(-120, 11));
    const Month born = left - static_cast<int>(age);
    const char* day = dice.percent(50) ? "05" : "20";
    const auto settling = host_->of("settle");
    const bool settles = settling[0] > 0 && dice.percent(settling[0]);
    person_ = to_string(born) + '-' + day + (woman ? ",female" : ",male") + ",VN," + (settles ? host_->id : "VN") +
              ',' + to_string(first_day(now_));
    before(dice, born, left, out);
    const Month back = abroad(dice, born, left, settles ? settling[1] : 0, out);
    if (!settles) after(dice, born, back, woman, out);
  }

 private:
  static long share_of(const Host& host) { return std::max(1L, host.of("share")[0]); }

  /// By a stream of its own, so that a person is the same among those of one host and among all.
  [[nodiscard]] const Host* drawn(std::uint64_t seed, std::uint64_t person) const {
    if (hosts_.size() == 1) return hosts_.front();
    Dice dice(~seed, person);
    long share = dice.between(1, shares_);
    for (const Host* host : hosts_) {
      share -= share_of(*host);
      if (share <= 0) return host;
    }
    return hosts_.back();
  }

  static long spread(long median, long thousandths, long bell) {
    const double factor = std::exp(static_cast<double>(thousandths * bell) / 1e6);
    return std::lround(static_cast<double>(median) * factor);
  }

  void line(const Work& work, const std::string& kind, Month from, Month to, long wage, std::string& out) const {
    if (from > to || kind.empty()) return;
    // What lies ahead stands on lines of its own: it is a plan.
    if (from <= now_ && to > now_) {
      line(work, kind, from, now_, wage, out);
      from = now_ + 1;
    }
    const std::string paid = wage > 0 ? std::to_string(wage) : std::string();
    out +=
        id_ + ',' + person_ + ',' + work.scheme + ',' + kind + ',' + to_string(from) + ',' + to_string(to) + ',' + paid;
    for (std::size_t i = kOwn; i < columns_.size(); ++i) {
      const auto at = work.more.find(columns_[i]);
      out += ',';
      if (at != work.more.end()) out += at->second == "wage" ? paid : at->second;
    }
    out += '\n';
  }

  void before(Dice& dice, Month born, Month left, std::string& out) const {
    const auto figure = home_.of("before");
    const bool insured = dice.percent(figure[0]);
    const long most = left - (born + 18 * 12) - 3;
    const double u = static_cast<double>(dice.between(1, 1000)) / 1000.0;
    const long months = std::min(most, 1 + std::lround(-std::log(u) * static_cast<double>(figure[1])));
    if (!insured || dice.percent(figure[2]) || months < 1) return;
    const Work& work = home_.works.front();
    line(work, work.insured, left - 2 - static_cast<int>(months), left - 3, home_wage(left, dice), out);
  }

  /// Wages at home were lower before: by a twentieth for each year that has passed.
  long home_wage(Month at, Dice& dice) const {
    const auto& figure = home_.works.front().wage.numbers;
    long wage = spread(figure[0], figure[1], dice.bell());
    for (int year = at.year(); year < now_.year(); ++year) wage = wage * 20 / 21;
    return wage / figure[2] * figure[2];
  }

  /// The month of the return; who settles works to an age, in years.
  Month abroad(Dice& dice, Month born, Month left, long settled_age, std::string& out) const {
    long weight = dice.between(1, 100), months = 36;
    for (const Figure& stay : host_->stays) {
      weight -= stay.numbers[2];
      months = dice.between(stay.numbers[0], stay.numbers[1]);
      if (weight <= 0) break;
    }
    const long bell = dice.bell();
    const bool insured = dice.percent(host_->of("insured")[0]);
    Month at = left;
    for (const Work& work : host_->works) {
      if (!work.elsewhere) continue;
      const bool worked = dice.percent(work.percent);
      const long time = dice.between(work.least, work.most);
      if (worked) at = worked_until(work, insured, at, at + static_cast<int>(time) - 1, bell, out);
    }
    const Month end = (settled_age > 0 ? born + static_cast<int>(settled_age * 12) : at + static_cast<int>(months)) - 1;
    for (const Work& work : host_->works) {
      if (work.elsewhere) continue;
      at = worked_until(work, insured, at, work.most == 0 ? end : std::min(end, at + static_cast<int>(work.most) - 1),
                        bell, out);
    }
    return end + 1;
  }

  /// The month after it.
  Month worked_until(const Work& work, bool insured, Month from, Month to, long bell, std::string& out) const {
    const long wage = std::max(work.least_wage, wage_of(work, from, to, bell));
    const auto written = [&](const std::string& kind, Month since, Month until) {
      line(work, kind, since, until, kind == work.insured || work.other_paid ? wage : 0, out);
    };
    if (work.first) written(work.earlier, from, std::min(to, *work.first - 1));
    written(insured ? work.insured : work.other, work.first ? std::max(from, *work.first) : from, to);
    return std::max(from, to + 1);
  }

  /// Of the middle of the time, or of today's level where that lies ahead.
  long wage_of(const Work& work, Month from, Month to, long bell) const {
    const auto [median, thousandths, unit, year] = work.wage.numbers;
    long wage = spread(median, thousandths, bell);
    if (work.growth > 0) {
      const int at = std::min(now_, from + (to - from) / 2).year();
      for (long y = year; y < at; ++y) wage = wage * (1000 + work.growth) / 1000;
      for (long y = at; y < year; ++y) wage = wage * 1000 / (1000 + work.growth);
    }
    return wage / std::max(1L, unit) * unit;
  }

  void after(Dice& dice, Month born, Month back, bool woman, std::string& out) const {
    const auto figure = home_.of("after");
    const bool works = dice.percent(figure[0]);
    const long wait = dice.between(1, 24);
    const Month age = born + (woman ? 60 : 62) * 12;
    const Month from = back + static_cast<int>(wait);
    const long months = (age - from) * figure[1] / 100;
    const long wage = home_wage(now_, dice);
    const Work& work = home_.works.front();
    if (works && months > 0) line(work, work.insured, from, from + static_cast<int>(months) - 1, wage, out);
  }

  /// Columns that every line has; those after them are of some schemes.
  static constexpr std::size_t kOwn = 11;

  std::vector<const Host*> hosts_;
  const Host& home_;
  Month now_;
  std::vector<std::string> columns_;
  long shares_ = 0;
  const Host* host_ = nullptr;
  std::string id_, person_;
};

/// The hosts named, or all; a host is whoever has figures on stays.
std::vector<const Host*> hosts_named(const std::string& names, const std::vector<Host>& all, const Door& door) {
  std::vector<std::string> known;
  std::vector<const Host*> named;
  for (const Host& host : all) {
    if (!host.stays.empty()) known.push_back(host.id);
  }
  std::string rest = (names == "all" ? joined(known, ",") : names) + ',';
  for (std::size_t comma = rest.find(','); comma != std::string::npos; comma = rest.find(',')) {
    const std::string name = rest.substr(0, comma);
    rest.erase(0, comma + 1);
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Host& host) { return host.id == name && !host.stays.empty(); });
    if (at == all.end()) door.usage(door.say(words::lives_host, name), joined(known) + ", all");
    if (std::find(named.begin(), named.end(), &*at) == named.end()) named.push_back(&*at);
  }
  return named;
}

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
  const std::vector<Host> all = hosts(door);
  const auto home = std::find_if(all.begin(), all.end(), [](const Host& host) { return host.id == "VN"; });
  Maker maker(hosts_named(arguments.host.empty() ? "KR" : arguments.host, all, door), *home, month_of(today));
  std::string out = maker.head();
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
