#include "calc/law/compiler.hpp"

#include <algorithm>
#include <set>

#include "calc/claim/claim.hpp"
#include "calc/law/agreed.hpp"
#include "calc/law/facts.hpp"

namespace huong {
namespace {

using K = Unit::Kind;

Unit unit_of(K kind) {
  Unit u;
  u.kind = kind;
  return u;
}

bool is_scalar(K k) { return k == K::literal || k == K::number; }
bool is_length(K k) { return k == K::months || k == K::years || k == K::days; }
bool is_calendar_length(K k) { return k == K::months || k == K::years; }
bool is_amount(K k) { return is_scalar(k) || is_length(k) || k == K::percent || k == K::money; }
bool is_ordered(K k) { return is_amount(k) || k == K::month || k == K::day || k == K::year; }
bool is_set(K k) { return k == K::records || k == K::spans; }

std::string spaced_list(const std::vector<Symbol>& words, const Symbols& symbols) {
  std::string out;
  for (const Symbol w : words) out += (out.empty() ? "" : ", ") + symbols.text(w);
  return out;
}

}  // namespace

std::optional<Unit> parse_unit(std::string_view text, Symbols& symbols) {
  static constexpr std::pair<std::string_view, K> kPlain[] = {
      {"number", K::number}, {"percent", K::percent}, {"months", K::months}, {"years", K::years},
      {"days", K::days},     {"month", K::month},     {"day", K::day},       {"year", K::year},
      {"truth", K::truth},   {"records", K::records}, {"spans", K::spans}};
  for (const auto& [name, kind] : kPlain) {
    if (text == name) return unit_of(kind);
  }
  const auto upper = [](std::string_view t) {
    return t.size() == 3 && std::all_of(t.begin(), t.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  if (upper(text.substr(0, 3)) && (text.size() == 3 || text[3] == '/')) {
    Unit u = unit_of(K::money);
    u.currency = symbols.intern(text.substr(0, 3));
    return u;
  }
  if (text.substr(0, 8) == "records " && upper(text.substr(8))) {
    Unit u = unit_of(K::records);
    u.currency = symbols.intern(text.substr(8));
    return u;
  }
  if (text.substr(0, 6) == "choice") {
    Unit u = unit_of(K::choice);
    std::string_view rest = text.substr(6);
    if (rest.empty()) return u;
    const auto open = rest.find('['), close = rest.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
    rest = rest.substr(open + 1, close - open - 1);
    while (!rest.empty()) {
      const auto comma = std::min(rest.find(','), rest.size());
      std::string_view word = rest.substr(0, comma);
      while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
      while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
      if (word.empty()) return std::nullopt;
      u.words.push_back(symbols.intern(word));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return u;
  }
  return std::nullopt;
}

Compiler::Compiler(Lawbook& book, Faults& faults) : book_(book), faults_(faults) {
  Symbols& s = book_.symbols;
  Inputs& in = book_.plan.inputs;
  const auto input = [this](std::string_view name, Unit unit, std::int32_t& slot) {
    slot = new_slot();
    inputs_.push_back({name, std::move(unit), slot});
  };
  Unit sex = unit_of(K::choice), precision = unit_of(K::choice);
  sex.words = {s.intern("female"), s.intern("male")};
  in.known_year = s.intern("year");
  in.known_month = s.intern("month");
  in.known_day = s.intern("day");
  precision.words = {in.known_year, in.known_month, in.known_day};
  input("sex", sex, in.sex);
  input("birth-month", unit_of(K::month), in.birth_month);
  input("birth-day", unit_of(K::day), in.birth_day);
  input("birth-known", precision, in.birth_known);
  input("nationality", unit_of(K::choice), in.nationality);
  input("residence", unit_of(K::choice), in.residence);
  input("as-of", unit_of(K::day), in.as_of);
  input("asked-from", unit_of(K::month), in.asked_from);
  input("by-treaty", unit_of(K::truth), in.by_treaty);
  input("foreign", unit_of(K::spans), in.foreign);
  input("foreign-units", unit_of(K::number), in.foreign_units);
  input("foreign-for-amount", unit_of(K::months), in.foreign_for_amount);
  input("treaty-from", unit_of(K::month), in.treaty_from);
}

// ---- names, faults, small pieces -------------------------------------------------------------------------------

void Compiler::fault(std::string code, const std::string& file, Place place, std::string vi, std::string en,
                     std::string fix_vi, std::string fix_en) {
  faults_.push_back({std::move(code), file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
}

void Compiler::fault_at(const Formula& f, std::string code, std::string vi, std::string en, std::string fix_vi,
                        std::string fix_en) {
  fault(std::move(code), scope_.file, f.place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en));
}

void Compiler::fault_units(const Formula& f, const Unit& a, const Unit& b, std::string_view op) {
  const std::string ua = to_string(a, book_.symbols), ub = to_string(b, book_.symbols), o(op);
  fault_at(f, "law.unit", "Đơn vị không khớp: " + ua + " " + o + " " + ub + ".",
           "The units do not fit: " + ua + " " + o + " " + ub + ".",
           "Đổi cho cùng đơn vị, ví dụ as-years(…), as-months(…), number(…).",
           "Convert one of them, for example as-years(…), as-months(…), number(…).");
}

std::string Compiler::full(std::string_view name) const {
  return name.find('.') == std::string_view::npos && !scope_.prefix.empty() ? scope_.prefix + "." + std::string(name)
                                                                            : std::string(name);
}

RuleId Compiler::find_rule(std::string_view name) const {
  for (auto it = scope_.locals.rbegin(); it != scope_.locals.rend(); ++it) {
    if (it->first == name) return it->second;
  }
  return book_.rule(full(name));
}

ParameterId Compiler::find_parameter(std::string_view name) const { return book_.parameter(full(name)); }

const Compiler::Input* Compiler::find_input(std::string_view name) const {
  const auto it = std::find_if(inputs_.begin(), inputs_.end(), [&](const Input& i) { return i.name == name; });
  return it == inputs_.end() ? nullptr : &*it;
}

bool Compiler::resolves(std::string_view name) const {
  return find_input(name) != nullptr || find_rule(name) != kNoRule || find_parameter(name) != kNoParameter;
}

void Compiler::fault_unknown_name(const Formula& f) {
  std::vector<std::string> known;
  for (const auto& [name, id] : scope_.locals) known.push_back(name);
  for (const Input& i : inputs_) known.emplace_back(i.name);
  const bool is_short = f.text.find('.') == std::string::npos;
  const std::string start = scope_.prefix + ".";
  const auto add = [&](const std::string& id) {
    if (!is_short) known.push_back(id);
    if (is_short && id.size() > start.size() && id.compare(0, start.size(), start) == 0)
      known.push_back(id.substr(start.size()));
  };
  for (const Rule& r : book_.rules) {
    if (r.kind == Rule::Kind::law || r.kind == Rule::Kind::election) add(r.id);
  }
  for (const Parameter& p : book_.parameters) add(p.id);
  const std::string near = closest(f.text, known);
  fault_at(f, "law.unknown-name", "Không có tên \"" + f.text + "\".", "There is no \"" + f.text + "\".",
           near.empty() ? "Khai báo nó trong rules, parameters hoặc let." : "Có phải \"" + near + "\"?",
           near.empty() ? "Declare it in rules, parameters or let." : "Did you mean \"" + near + "\"?");
}

CitationId Compiler::add_citation(Citation citation) {
  book_.plan.citations.push_back(std::move(citation));
  return static_cast<CitationId>(book_.plan.citations.size() - 1);
}

std::int32_t Compiler::constant(const Exact& value) {
  const std::string key = to_string(value);
  const auto it = constants_.find(key);
  if (it != constants_.end()) return it->second;
  const std::int32_t slot = new_slot();
  constants_.emplace(key, slot);
  book_.plan.constants.push_back({slot, value});
  return slot;
}

std::int32_t Compiler::emit(Op op, std::int32_t a, std::int32_t b, std::int32_t c) {
  Instruction i;
  i.op = op;
  i.dst = new_slot();
  i.a = a;
  i.b = b;
  i.c = c;
  code_->instructions.push_back(i);
  return i.dst;
}

std::int32_t Compiler::list(const std::vector<std::int32_t>& slots) {
  const auto at = static_cast<std::int32_t>(book_.plan.lists.size());
  book_.plan.lists.insert(book_.plan.lists.end(), slots.begin(), slots.end());
  return at;
}

void Compiler::call(RuleId rule) {
  Instruction i;
  i.op = Op::call;
  i.a = rule;
  code_->instructions.push_back(i);
  if (code_->uses && std::find(code_->uses->begin(), code_->uses->end(), rule) == code_->uses->end()) {
    code_->uses->push_back(rule);
  }
}

RuleId Compiler::declare(Rule rule) {
  rule.slot = new_slot();
  if (rule.kind == Rule::Kind::law || rule.kind == Rule::Kind::election) {
    book_.rule_ids.emplace(rule.id, static_cast<RuleId>(book_.rules.size()));
  }
  book_.rules.push_back(std::move(rule));
  codes_.resize(book_.rules.size());
  return static_cast<RuleId>(book_.rules.size() - 1);
}

// ---- units ------------------------------------------------------------------------------------------------------

std::optional<Unit> Compiler::product_unit(const Unit& a, const Unit& b) const {
  if (a.kind == K::literal) return b.kind == K::year || !is_amount(b.kind) ? std::nullopt : std::optional<Unit>(b);
  if (b.kind == K::literal) return is_amount(a.kind) ? std::optional<Unit>(a) : std::nullopt;
  if (a.kind == K::number && is_amount(b.kind)) return b;
  if (b.kind == K::number && is_amount(a.kind)) return a;
  if (a.kind == K::percent && (b.kind == K::percent || b.kind == K::money)) return b;
  if (b.kind == K::percent && a.kind == K::money) return a;
  if (is_length(a.kind) && (b.kind == K::percent || b.kind == K::money)) return b;
  if (is_length(b.kind) && (a.kind == K::percent || a.kind == K::money)) return a;
  return std::nullopt;
}

std::optional<Unit> Compiler::quotient_unit(const Unit& a, const Unit& b) const {
  if (!is_amount(a.kind) || !is_amount(b.kind)) return std::nullopt;
  if (is_scalar(b.kind)) return a;
  if (a.kind == b.kind) return a == b ? std::optional<Unit>(unit_of(K::number)) : std::nullopt;
  if (is_length(b.kind))
    return is_length(a.kind) ? std::nullopt : std::optional<Unit>(is_scalar(a.kind) ? unit_of(K::number) : a);
  if (b.kind == K::percent)
    return is_length(a.kind) ? std::nullopt : std::optional<Unit>(is_scalar(a.kind) ? unit_of(K::number) : a);
  return std::nullopt;
}

bool Compiler::fits(const Unit& from, const Formula& f, const Unit& to) const {
  if (from.kind == K::literal) {
    if (to.kind == K::percent) return f.kind == Formula::Kind::number && f.value == Exact(0);
    return is_amount(to.kind) || to.kind == K::year;
  }
  if (from.kind == K::choice && to.kind == K::choice) {
    if (to.words.empty() || from.words.empty()) return true;
    return std::all_of(from.words.begin(), from.words.end(),
                       [&](Symbol w) { return std::find(to.words.begin(), to.words.end(), w) != to.words.end(); });
  }
  if (from.kind == K::records && to.kind == K::records) return true;
  return from == to;
}

void Compiler::adapt(Formula& f, const Unit& unit, const Unit& to) {
  if (fits(unit, f, to)) {
    if (unit.kind == K::literal) f.unit = to;
    return;
  }
  const std::string have = to_string(unit, book_.symbols), need = to_string(to, book_.symbols);
  fault_at(
      f, "law.unit", "Công thức cho ra " + have + ", nhưng ở đây cần " + need + ".",
      "The formula gives " + have + ", but " + need + " is wanted here.",
      unit.kind == K::literal && to.kind == K::percent ? "Viết dấu %, ví dụ 45%." : "Sửa công thức, hoặc sửa `unit`.",
      unit.kind == K::literal && to.kind == K::percent ? "Write the % sign, for example 45%."
                                                       : "Mend the formula, or the `unit`.");
}

std::optional<Unit> Compiler::unify(Formula& a, const Unit& ua, Formula& b, const Unit& ub) {
  if (ua.kind == K::literal && ub.kind != K::literal) {
    if (!fits(ua, a, ub)) return std::nullopt;
    a.unit = ub;
    return ub;
  }
  if (ub.kind == K::literal && ua.kind != K::literal) {
    if (!fits(ub, b, ua)) return std::nullopt;
    b.unit = ua;
    return ua;
  }
  if (ua.kind == K::choice && ub.kind == K::choice) return ua.words.empty() ? ub : ua;
  if (ua == ub) return ua;
  return std::nullopt;
}

// ---- formulas ---------------------------------------------------------------------------------------------------

Unit Compiler::compile(Formula& f, const Unit* expected) {
  Unit unit = unit_of(K::literal);
  switch (f.kind) {
    case Formula::Kind::number:
      f.slot = constant(f.value);
      unit = f.unit;
      break;
    case Formula::Kind::name:
      unit = compile_name(f, expected);
      break;
    case Formula::Kind::unary: {
      unit = compile(f.items[0]);
      if (f.text == "not") {
        if (unit.kind != K::truth) fault_units(f, unit, unit_of(K::truth), "not");
        unit = unit_of(K::truth);
        f.slot = emit(Op::logical_not, f.items[0].slot);
      } else {
        if (!is_amount(unit.kind)) fault_units(f, unit, unit_of(K::number), "-");
        f.slot = emit(Op::negate, f.items[0].slot);
      }
      break;
    }
    case Formula::Kind::binary:
      unit = f.text == "at" ? compile_at(f) : compile_binary(f, expected);
      break;
    case Formula::Kind::in_list:
      unit = compile_in_list(f);
      break;
    case Formula::Kind::choose:
      unit = compile_choose(f, expected);
      break;
    case Formula::Kind::lookup:
      unit = compile_lookup(f);
      break;
    case Formula::Kind::call:
      unit = compile_call(f);
      break;
  }
  if (f.slot < 0) f.slot = constant(Exact(0));  // after a fault: the plan is never run
  f.unit = unit;
  return unit;
}

Unit Compiler::compile_name(Formula& f, const Unit* expected) {
  if (expected && expected->kind == K::choice) {
    const Symbol word = book_.symbols.find(f.text);
    const auto& words = expected->words;
    if (word != kNoSymbol && std::find(words.begin(), words.end(), word) != words.end()) {
      f.slot = constant(Exact(word));
      Unit unit = *expected;
      unit.words = {word};
      return unit;
    }
    if (!resolves(f.text)) {
      if (words.empty()) {
        f.slot = constant(Exact(book_.symbols.intern(f.text)));
        return *expected;
      }
      std::vector<std::string> known;
      for (const Symbol w : words) known.push_back(book_.symbols.text(w));
      const std::string near = closest(f.text, known), all = spaced_list(words, book_.symbols);
      fault_at(f, "law.unknown-word", "\"" + f.text + "\" không phải là một trong các lựa chọn: " + all + ".",
               "\"" + f.text + "\" is none of the choices: " + all + ".",
               near.empty() ? "Chọn một từ trong danh sách." : "Có phải \"" + near + "\"?",
               near.empty() ? "Choose one of them." : "Did you mean \"" + near + "\"?");
      return *expected;
    }
  }
  if (const Input* input = find_input(f.text)) {
    f.slot = input->slot;
    const Inputs& in = book_.plan.inputs;
    if (input->slot == in.foreign || input->slot == in.foreign_units) code_->counts_foreign = true;
    return input->unit;
  }
  const RuleId rule = find_rule(f.text);
  if (rule != kNoRule) {
    f.rule = rule;
    call(rule);
    f.slot = book_.rules[static_cast<std::size_t>(rule)].slot;
    return book_.rules[static_cast<std::size_t>(rule)].unit;
  }
  const ParameterId parameter = find_parameter(f.text);
  if (parameter != kNoParameter) {
    const Parameter& p = book_.parameters[static_cast<std::size_t>(parameter)];
    if (!p.dated) {
      fault_at(f, "law.table-without-key", "\"" + f.text + "\" là một bảng, phải nói rõ tra theo gì.",
               "\"" + f.text + "\" is a table and wants its key.", "Viết " + f.text + "[…].",
               "Write " + f.text + "[…].");
      return p.unit;
    }
    bool month = false;
    const std::int32_t date = by_slot(f, month);
    f.slot = emit(Op::parameter_at, parameter, date);
    code_->instructions.back().x = month ? 1 : 0;
    return p.unit;
  }
  fault_unknown_name(f);
  return expected ? *expected : unit_of(K::literal);
}

std::int32_t Compiler::by_slot(const Formula& f, bool& is_month) {
  if (scope_.by == kNoRule) {
    fault_at(f, "law.no-date",
             "Giá trị của \"" + f.text + "\" thay đổi theo thời gian, mà quy tắc này không có ngày quyết định.",
             "\"" + f.text + "\" changes with time, and this rule has no deciding date.",
             "Viết \"" + f.text + " at <ngày hoặc tháng>\", hoặc thêm `by`.",
             "Write \"" + f.text + " at <day or month>\", or add `by`.");
    return constant(Exact(0));
  }
  call(scope_.by);
  const Rule& by = book_.rules[static_cast<std::size_t>(scope_.by)];
  is_month = by.unit.kind == K::month;
  return by.slot;
}

Unit Compiler::compile_at(Formula& f) {
  Formula& name = f.items[0];
  const ParameterId parameter = name.kind == Formula::Kind::name ? find_parameter(name.text) : kNoParameter;
  if (parameter == kNoParameter || !book_.parameters[static_cast<std::size_t>(parameter)].dated) {
    fault_at(name, "law.at", "Trước `at` phải là một tham số có ngày.", "Before `at` stands a dated parameter.",
             "Kiểm tra tên \"" + name.text + "\".", "Check the name \"" + name.text + "\".");
    compile(f.items[1]);
    return unit_of(K::literal);
  }
  const Unit date = want_date(f.items[1]);
  f.slot = emit(Op::parameter_at, parameter, f.items[1].slot);
  code_->instructions.back().x = date.kind == K::month ? 1 : 0;
  name.slot = f.slot;
  return book_.parameters[static_cast<std::size_t>(parameter)].unit;
}

Unit Compiler::compile_binary(Formula& f, const Unit* expected) {
  Formula &a = f.items[0], &b = f.items[1];
  const std::string& op = f.text;
  if (op == "and" || op == "or") {
    const Unit ua = compile(a);
    const std::int32_t result = new_slot();
    Instruction skip;
    skip.op = op == "and" ? Op::skip_if_false : Op::skip_if_true;
    skip.dst = result;
    skip.a = a.slot;
    const auto at = code_->instructions.size();
    code_->instructions.push_back(skip);
    const Unit ub = compile(b);
    Instruction join;
    join.op = op == "and" ? Op::logical_and : Op::logical_or;
    join.dst = result;
    join.a = a.slot;
    join.b = b.slot;
    code_->instructions.push_back(join);
    code_->instructions[at].b = pc();
    if (ua.kind != K::truth || ub.kind != K::truth) fault_units(f, ua, ub, op);
    f.slot = result;
    return unit_of(K::truth);
  }
  if (op == "=" || op == "!=" || op == "<" || op == ">" || op == "<=" || op == ">=") {
    Unit ua, ub;
    const bool a_is_word = a.kind == Formula::Kind::name && !resolves(a.text);
    if (a_is_word) {
      ub = compile(b);
      ua = compile(a, &ub);
    } else {
      ua = compile(a);
      ub = compile(b, ua.kind == K::choice ? &ua : nullptr);
    }
    const auto unit = unify(a, ua, b, ub);
    const bool equality = op == "=" || op == "!=";
    if (!unit || (!equality && !is_ordered(unit->kind)) || is_set(unit->kind)) fault_units(f, ua, ub, op);
    if (op == "=") f.slot = emit(Op::equal, a.slot, b.slot);
    if (op == "!=") f.slot = emit(Op::not_equal, a.slot, b.slot);
    if (op == "<") f.slot = emit(Op::less, a.slot, b.slot);
    if (op == ">") f.slot = emit(Op::less, b.slot, a.slot);
    if (op == "<=") f.slot = emit(Op::less_equal, a.slot, b.slot);
    if (op == ">=") f.slot = emit(Op::less_equal, b.slot, a.slot);
    return unit_of(K::truth);
  }
  const Unit ua = compile(a, op == "+" || op == "-" ? expected : nullptr);
  const Unit ub = compile(b, op == "+" || op == "-" ? expected : nullptr);
  std::optional<Unit> unit;
  if (op == "*") {
    unit = product_unit(ua, ub);
    f.slot = emit(Op::multiply, a.slot, b.slot);
  } else if (op == "/") {
    unit = quotient_unit(ua, ub);
    f.slot = emit(Op::divide, a.slot, b.slot, scope_.owner);
  } else if (ua.kind == K::month && is_calendar_length(ub.kind)) {
    unit = ua;
    f.slot = emit(op == "+" ? Op::add_month : Op::sub_month, a.slot, b.slot);
    code_->instructions.back().x = ub.kind == K::years ? 1 : 0;
  } else if (op == "+" && ub.kind == K::month && is_calendar_length(ua.kind)) {
    unit = ub;
    f.slot = emit(Op::add_month, b.slot, a.slot);
    code_->instructions.back().x = ua.kind == K::years ? 1 : 0;
  } else {
    f.slot = emit(op == "+" ? Op::add : Op::subtract, a.slot, b.slot);
    if (ua.kind == K::month && ub.kind == K::month && op == "-") {
      unit = unit_of(K::months);
    } else if (ua.kind == K::year && ub.kind == K::year && op == "-") {
      unit = unit_of(K::years);
    } else if (ua.kind == K::day && ub.kind == K::day && op == "-") {
      unit = unit_of(K::days);
    } else if ((ua.kind == K::day && ub.kind == K::days) ||
               (ua.kind == K::year && (ub.kind == K::years || is_scalar(ub.kind)))) {
      unit = ua;
    } else if (ua.kind == K::days && ub.kind == K::day && op == "+") {
      unit = ub;
    } else if (is_amount(ua.kind) && is_amount(ub.kind)) {
      unit = unify(a, ua, b, ub);
    }
  }
  if (!unit) {
    if ((ua.kind == K::day && is_calendar_length(ub.kind)) || (ub.kind == K::day && is_calendar_length(ua.kind))) {
      fault_at(f, "law.day-sum", "Ngày cộng tháng có thể rơi vào ngày không có thật (31-01 + 1 tháng).",
               "A day plus months may fall on a day that does not exist (31 January + 1 month).",
               "Viết add-months(ngày, số tháng, last-day) hoặc next-month, refuse, đúng như luật quy định.",
               "Write add-months(day, months, last-day), or next-month, or refuse, as the law says.");
    } else {
      fault_units(f, ua, ub, op);
    }
    return expected ? *expected : unit_of(K::literal);
  }
  return *unit;
}

Unit Compiler::compile_in_list(Formula& f) {
  const Unit unit = compile(f.items[0]);
  std::vector<std::int32_t> slots;
  for (std::size_t i = 1; i < f.items.size(); ++i) {
    const Unit item = compile(f.items[i], unit.kind == K::choice ? &unit : nullptr);
    if (!unify(f.items[0], unit, f.items[i], item)) fault_units(f.items[i], unit, item, "in");
    slots.push_back(f.items[i].slot);
  }
  const std::int32_t at = list(slots);
  f.slot = emit(Op::in_list, f.items[0].slot, at);
  code_->instructions.back().n = static_cast<std::uint16_t>(slots.size());
  return unit_of(K::truth);
}

Unit Compiler::compile_choose(Formula& f, const Unit* expected) {
  if (const Unit u = compile(f.items[0]); u.kind != K::truth) fault_units(f.items[0], u, unit_of(K::truth), "if");
  const std::int32_t result = new_slot();
  const auto push = [&](Op op, std::int32_t a) {
    Instruction i;
    i.op = op;
    i.dst = result;
    i.a = a;
    code_->instructions.push_back(i);
    return code_->instructions.size() - 1;
  };
  const auto test = push(Op::branch, f.items[0].slot);
  const Unit ua = compile(f.items[1], expected);
  push(Op::move, f.items[1].slot);
  const auto leave = push(Op::jump, -1);
  code_->instructions[test].b = pc();
  const Unit ub = compile(f.items[2], expected);
  push(Op::move, f.items[2].slot);
  code_->instructions[leave].b = pc();
  code_->instructions[test].c = pc();
  f.slot = result;
  const auto unit = is_set(ua.kind) && is_set(ub.kind) && ua.kind == ub.kind ? std::optional<Unit>(ua)
                                                                             : unify(f.items[1], ua, f.items[2], ub);
  if (!unit) fault_units(f, ua, ub, "else");
  return unit.value_or(ua);
}

Unit Compiler::compile_lookup(Formula& f) {
  const ParameterId id = find_parameter(f.text);
  if (id == kNoParameter) {
    fault_unknown_name(f);
    return unit_of(K::literal);
  }
  const Parameter& p = book_.parameters[static_cast<std::size_t>(id)];
  if (p.dated || p.keys.size() != f.items.size()) {
    fault_at(f, "law.table-keys",
             p.dated ? "\"" + f.text + "\" là tham số theo ngày, không phải bảng."
                     : "Bảng \"" + f.text + "\" tra theo " + std::to_string(p.keys.size()) + " khóa.",
             p.dated ? "\"" + f.text + "\" is a dated parameter, not a table."
                     : "The table \"" + f.text + "\" has " + std::to_string(p.keys.size()) + " key(s).",
             p.dated ? "Viết \"" + f.text + " at <ngày>\"." : "Viết đủ các khóa theo thứ tự dòng, cột.",
             p.dated ? "Write \"" + f.text + " at <day>\"." : "Give them all, row then column.");
    return p.unit;
  }
  for (std::size_t i = 0; i < f.items.size(); ++i) {
    const Unit key = p.keys[i];
    const Unit have = compile(f.items[i], key.kind == K::choice ? &key : nullptr);
    adapt(f.items[i], have, key);
  }
  f.slot = emit(Op::table_lookup, id, f.items[0].slot, f.items.size() == 2 ? f.items[1].slot : -1);
  return p.unit;
}

// ---- functions --------------------------------------------------------------------------------------------------

bool Compiler::arguments(const Formula& f, std::size_t least, std::size_t most) {
  if (f.items.size() >= least && f.items.size() <= most) return true;
  const std::string n = least == most ? std::to_string(least) : std::to_string(least) + "…";
  fault_at(f, "law.arguments", f.text + "(…) cần " + n + " đối số, đang có " + std::to_string(f.items.size()) + ".",
           f.text + "(…) takes " + n + " argument(s), not " + std::to_string(f.items.size()) + ".",
           "Xem danh sách hàm trong docs/rule-authors.md.", "See the list of functions in docs/rule-authors.md.");
  return false;
}

Unit Compiler::want(Formula& f, Unit::Kind kind, std::string_view) {
  const Unit to = unit_of(kind);
  const Unit unit = compile(f);
  if (!(kind == K::money && unit.kind == K::money)) adapt(f, unit, to);
  return unit;
}

Unit Compiler::want_set(Formula& f) {
  const Unit unit = compile(f);
  if (!is_set(unit.kind)) adapt(f, unit, unit_of(K::spans));
  return unit;
}

Unit Compiler::want_date(Formula& f) {
  const Unit unit = compile(f);
  if (unit.kind != K::month && unit.kind != K::day) adapt(f, unit, unit_of(K::month));
  return unit;
}

Unit Compiler::compile_call(Formula& f) {
  const std::string& name = f.text;
  auto& items = f.items;
  const auto simple = [&](Op op, K in, K out) {
    if (!arguments(f, 1, 1)) return unit_of(out);
    want(items[0], in, name);
    f.slot = emit(op, items[0].slot);
    return unit_of(out);
  };
  if (name == "min" || name == "max") {
    if (!arguments(f, 2, 60)) return unit_of(K::literal);
    std::vector<std::int32_t> slots;
    Unit unit = compile(items[0]);
    std::size_t typed = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
      const Unit other = compile(items[i]);
      const auto joined = unify(items[typed], unit, items[i], other);
      if (!joined || !is_ordered(joined->kind)) fault_units(items[i], unit, other, name);
      if (unit.kind == K::literal && other.kind != K::literal) typed = i;
      unit = joined.value_or(unit);
    }
    for (Formula& item : items) slots.push_back(item.slot);
    const std::int32_t at = list(slots);
    f.slot = emit(name == "min" ? Op::minimum : Op::maximum, at);
    code_->instructions.back().n = static_cast<std::uint16_t>(slots.size());
    return unit;
  }
  if (name == "floor" || name == "ceiling") {
    if (!arguments(f, 1, 1)) return unit_of(K::literal);
    const Unit unit = compile(items[0]);
    if (!is_amount(unit.kind)) fault_units(f, unit, unit_of(K::number), name);
    f.slot = emit(name == "floor" ? Op::floor_of : Op::ceiling_of, items[0].slot);
    return unit;
  }
  if (name == "round") {
    if (!arguments(f, 2, 2)) return unit_of(K::literal);
    const Unit unit = compile(items[0]);
    const std::int32_t rounding = find_rounding(items[1]);
    if (rounding < 0) return unit;
    f.slot = emit(Op::round_by, items[0].slot, rounding, scope_.owner);
    return unit;
  }
  if (name == "as-years" || name == "as-months") {
    if (!arguments(f, 1, 1)) return unit_of(K::years);
    const bool to_years = name == "as-years";
    want(items[0], to_years ? K::months : K::years, name);
    f.slot = emit(Op::multiply, items[0].slot, constant(to_years ? Exact(1, 12) : Exact(12)));
    return unit_of(to_years ? K::years : K::months);
  }
  if (name == "whole-years") return simple(Op::whole_years, K::months, K::years);
  if (name == "odd-months") return simple(Op::odd_months, K::months, K::months);
  if (name == "number") {
    if (!arguments(f, 1, 1)) return unit_of(K::number);
    const Unit unit = compile(items[0]);
    if (!is_amount(unit.kind) && unit.kind != K::year) fault_units(f, unit, unit_of(K::number), name);
    f.slot = emit(Op::move, items[0].slot);
    return unit_of(K::number);
  }
  if (name == "month-of") return simple(Op::month_of, K::day, K::month);
  if (name == "first-day") return simple(Op::first_day_of, K::month, K::day);
  if (name == "last-day") return simple(Op::last_day_of, K::month, K::day);
  if (name == "year-of") {
    if (!arguments(f, 1, 1)) return unit_of(K::year);
    const Unit unit = want_date(items[0]);
    f.slot = emit(unit.kind == K::day ? Op::year_of_day : Op::year_of_month, items[0].slot);
    return unit_of(K::year);
  }
  if (name == "month-in") {
    if (!arguments(f, 2, 2)) return unit_of(K::month);
    const Unit year = compile(items[0]);
    adapt(items[0], year, unit_of(K::year));
    want(items[1], K::number, name);
    f.slot = emit(Op::month_in, items[0].slot, items[1].slot);
    return unit_of(K::month);
  }
  if (name == "add-months") {
    if (!arguments(f, 3, 3)) return unit_of(K::day);
    want(items[0], K::day, name);
    want(items[1], K::months, name);
    static const std::vector<std::string> kRules = {"refuse", "last-day", "next-month"};
    const auto it = std::find(kRules.begin(), kRules.end(), items[2].text);
    if (it == kRules.end()) {
      fault_at(items[2], "law.month-end", "Phải nói rõ khi ngày không có thật: refuse, last-day hay next-month.",
               "Say what to do when the day does not exist: refuse, last-day or next-month.",
               "Chọn đúng như luật quy định.", "Choose as the law says.");
    }
    f.slot = emit(Op::add_days_months, items[0].slot, items[1].slot);
    code_->instructions.back().x = static_cast<std::uint8_t>(it == kRules.end() ? 0 : it - kRules.begin());
    return unit_of(K::day);
  }
  if (name == "working-day") {
    if (!arguments(f, 2, 2)) return unit_of(K::day);
    want(items[0], K::day, name);
    want(items[1], K::days, name);
    f.slot = emit(Op::working_day, items[0].slot, items[1].slot);
    return unit_of(K::day);
  }
  if (name == "power") {
    if (!arguments(f, 2, 2)) return unit_of(K::number);
    want(items[0], K::number, name);
    const Unit exponent = compile(items[1]);
    if (!is_scalar(exponent.kind) && !is_length(exponent.kind)) fault_units(f, exponent, unit_of(K::number), name);
    f.slot = emit(Op::power, items[0].slot, items[1].slot, scope_.owner);
    return unit_of(K::number);
  }
  if (name == "age-months") return simple(Op::age_months, K::day, K::months);
  if (name == "known") {
    if (!arguments(f, 1, 1)) return unit_of(K::truth);
    compile(items[0]);
    f.slot = emit(Op::known, items[0].slot);
    return unit_of(K::truth);
  }
  if (name == "first-known") {
    if (!arguments(f, 2, 60)) return unit_of(K::literal);
    std::vector<std::int32_t> slots;
    Unit unit = compile(items[0]);
    slots.push_back(items[0].slot);
    for (std::size_t i = 1; i < items.size(); ++i) {
      const Unit other = compile(items[i], unit.kind == K::choice ? &unit : nullptr);
      const auto joined = unify(items[0], unit, items[i], other);
      if (!joined) fault_units(items[i], unit, other, name);
      unit = joined.value_or(unit);
      slots.push_back(items[i].slot);
    }
    const std::int32_t at = list(slots);
    f.slot = emit(Op::first_known, at);
    code_->instructions.back().n = static_cast<std::uint16_t>(slots.size());
    return unit;
  }
  if (name == "records") return compile_records(f);
  if (name == "until" || name == "from" || name == "last") {
    if (!arguments(f, 2, 2)) return unit_of(K::spans);
    const Unit unit = want_set(items[0]);
    want(items[1], name == "last" ? K::months : K::month, name);
    f.slot = emit(name == "until" ? Op::until : name == "from" ? Op::from : Op::last, items[0].slot, items[1].slot);
    return unit;
  }
  if (name == "spans") {
    if (!arguments(f, 1, 1)) return unit_of(K::spans);
    want_set(items[0]);
    f.slot = emit(Op::as_spans, items[0].slot);
    return unit_of(K::spans);
  }
  if (name == "union" || name == "common" || name == "without") {
    if (!arguments(f, 2, 2)) return unit_of(K::spans);
    want_set(items[0]);
    want_set(items[1]);
    f.slot = emit(name == "union"    ? Op::set_union
                  : name == "common" ? Op::set_common
                                     : Op::set_without,
                  items[0].slot, items[1].slot);
    return unit_of(K::spans);
  }
  if (name == "months" || name == "first-month" || name == "last-month") {
    if (!arguments(f, 1, 1)) return unit_of(name == "months" ? K::months : K::month);
    want_set(items[0]);
    f.slot = emit(name == "months"        ? Op::count_months
                  : name == "first-month" ? Op::first_month
                                          : Op::last_month,
                  items[0].slot);
    return unit_of(name == "months" ? K::months : K::month);
  }
  if (name == "nth-month") {
    if (!arguments(f, 2, 2)) return unit_of(K::month);
    want_set(items[0]);
    want(items[1], K::months, name);
    f.slot = emit(Op::nth_month, items[0].slot, items[1].slot);
    return unit_of(K::month);
  }
  if (name == "bridge" || name == "stretch") {
    if (!arguments(f, 2, 2)) return unit_of(K::spans);
    want_set(items[0]);
    want(items[1], name == "bridge" ? K::months : K::month, name);
    f.slot = emit(name == "bridge" ? Op::bridge : Op::stretch, items[0].slot, items[1].slot);
    return unit_of(K::spans);
  }
  if (name == "highest") {
    if (!arguments(f, 2, 2)) return unit_of(K::records);
    const Unit unit = compile(items[0]);
    if (unit.kind != K::records) adapt(items[0], unit, unit_of(K::records));
    want(items[1], K::months, name);
    f.slot = emit(Op::highest, items[0].slot, items[1].slot);
    return unit.kind == K::records ? unit : unit_of(K::records);
  }
  if (name == "sum" || name == "average") return compile_sum(f);
  if (name == "sum-by-year") return compile_sum_by_year(f);
  if (name == "happened" || name == "day-of" || name == "fact" || name == "total") return compile_event(f);
  if (name == "family") return compile_family(f);
  if (name == "agreed") return compile_agreed(f);
  static const std::vector<std::string> kKnown = {
      "min",        "max",      "floor",       "ceiling",     "round",     "as-years",    "as-months",   "whole-years",
      "odd-months", "number",   "month-of",    "year-of",     "first-day", "last-day",    "month-in",    "add-months",
      "age-months", "known",    "first-known", "records",     "until",     "from",        "last",        "spans",
      "union",      "common",   "without",     "months",      "nth-month", "first-month", "last-month",  "sum",
      "average",    "happened", "day-of",      "fact",        "family",    "total",       "working-day", "power",
      "bridge",     "stretch",  "highest",     "sum-by-year", "agreed"};
  const std::string near = closest(name, kKnown);
  fault_at(f, "law.unknown-function", "Không có hàm \"" + name + "\".", "There is no function \"" + name + "\".",
           near.empty() ? "Xem danh sách hàm trong docs/rule-authors.md." : "Có phải \"" + near + "\"?",
           near.empty() ? "See the list of functions in docs/rule-authors.md." : "Did you mean \"" + near + "\"?");
  return unit_of(K::literal);
}

/// agreed(flat-part): the word of the agreement under which the rule is read.
Unit Compiler::compile_agreed(Formula& f) {
  Unit unit = unit_of(K::choice);
  if (!arguments(f, 1, 1)) return unit;
  const auto& terms = agreed_terms();
  const auto term =
      std::find_if(terms.begin(), terms.end(), [&](const AgreedTerm& each) { return each.term == f.items[0].text; });
  if (term == terms.end()) {
    std::string known;
    for (const AgreedTerm& each : terms) known += (known.empty() ? "" : ", ") + std::string(each.term);
    fault_at(f.items[0], "law.agreed", "agreed(…) không hỏi được \"" + f.items[0].text + "\".",
             "agreed(…) cannot ask for \"" + f.items[0].text + "\".", "Hỏi được: " + known + ".",
             "It can ask for: " + known + ".");
    return unit;
  }
  for (const std::string_view word : term->words) unit.words.push_back(book_.symbols.intern(word));
  if (term->words.empty()) unit = unit_of(K::months);
  f.slot = emit(Op::agreed, static_cast<std::int32_t>(term - terms.begin()));
  code_->instructions.back().x = term->words.empty() ? 1 : 0;
  return unit;
}

std::vector<Symbol> Compiler::condition_words(const Formula& f, bool& negated, std::string& key, bool& ok) {
  std::vector<Symbol> words;
  const bool equality = f.kind == Formula::Kind::binary && (f.text == "=" || f.text == "!=");
  ok = (equality || f.kind == Formula::Kind::in_list) && f.items[0].kind == Formula::Kind::name;
  for (std::size_t i = 1; ok && i < f.items.size(); ++i) {
    const Formula& item = f.items[i];
    ok = item.kind == Formula::Kind::name || item.kind == Formula::Kind::number;
    if (ok) words.push_back(book_.symbols.intern(item.text));
  }
  if (!ok) {
    fault_at(f, "law.condition", "Điều kiện ở đây phải có dạng khóa = từ, khóa != từ hoặc khóa in [từ, từ].",
             "A condition here reads key = word, key != word or key in [word, word].",
             "Ví dụ: kind = insured, sector in [state, private].",
             "For example: kind = insured, sector in [state, private].");
    return words;
  }
  negated = f.text == "!=";
  key = f.items[0].text;
  return words;
}

namespace {

/// The conditions as a mask over a line's tag, where they can be said so.
void set_tags(Filter& filter) {
  if (filter.schemes.size() != 1) return;
  filter.mask = FactTag::kScheme;
  filter.wanted = static_cast<std::uint32_t>(filter.schemes.front()) << FactTag::kSchemeShift;
  if (!filter.any_refunded) filter.mask |= FactTag::kRefunded;
  if (!filter.any_beside) filter.mask |= FactTag::kBeside;
  for (const FilterCondition& c : filter.conditions) {
    const std::uint32_t bit = c.what == FilterCondition::What::right     ? FactTag::kRight
                              : c.what == FilterCondition::What::amount  ? FactTag::kAmount
                              : c.what == FilterCondition::What::average ? FactTag::kAverage
                                                                         : 0u;
    if (bit == 0) return;
    filter.mask |= bit;
    if (!c.negated) filter.wanted |= bit;
  }
  filter.by_tag = true;
}

}  // namespace

Unit Compiler::compile_records(Formula& f) {
  Filter filter;
  Unit unit = unit_of(K::records);
  std::string meaning = "records";
  std::size_t i = 0;
  for (; i < f.items.size() && f.items[i].kind == Formula::Kind::name; ++i) {
    const auto it = std::find_if(book_.schemes.begin(), book_.schemes.end(),
                                 [&](const Scheme& s) { return s.id == f.items[i].text; });
    if (it == book_.schemes.end()) {
      std::vector<std::string> known;
      for (const Scheme& s : book_.schemes) known.push_back(s.id);
      const std::string near = closest(f.items[i].text, known);
      fault_at(f.items[i], "law.unknown-scheme", "Không có chế độ \"" + f.items[i].text + "\".",
               "There is no scheme \"" + f.items[i].text + "\".",
               near.empty() ? "Khai báo trong schemes." : "Có phải \"" + near + "\"?",
               near.empty() ? "Declare it under schemes." : "Did you mean \"" + near + "\"?");
      continue;
    }
    if (unit.currency != kNoSymbol && unit.currency != it->currency) {
      fault_at(f.items[i], "law.unit", "Các chế độ này dùng hai loại tiền khác nhau.",
               "These schemes use two currencies.", "Tách thành hai records(…).", "Use two records(…).");
    }
    unit.currency = it->currency;
    filter.schemes.push_back(static_cast<std::int16_t>(it - book_.schemes.begin()));
    meaning += " " + it->id;
  }
  if (filter.schemes.empty()) {
    fault_at(f, "law.arguments", "records(…) phải bắt đầu bằng tên một chế độ.", "records(…) begins with a scheme.",
             "Ví dụ records(xx.scheme, kind = insured).", "For example records(xx.scheme, kind = insured).");
    return unit;
  }
  for (; i < f.items.size(); ++i) {
    FilterCondition condition;
    std::string key;
    bool ok = false;
    condition.words = condition_words(f.items[i], condition.negated, key, ok);
    if (!ok) continue;
    std::vector<std::string> allowed;
    if (key == "kind") {
      condition.what = FilterCondition::What::kind;
      for (const std::int16_t s : filter.schemes) {
        for (const Kind& k : book_.schemes[static_cast<std::size_t>(s)].kinds) {
          allowed.push_back(book_.symbols.text(k.name));
          const bool named = std::find(condition.words.begin(), condition.words.end(), k.name) != condition.words.end();
          filter.any_beside = filter.any_beside || (k.beside && named && !condition.negated);
        }
      }
    } else if (key == "counts") {
      const std::string& word = book_.symbols.text(condition.words.front());
      condition.what = word == "right"    ? FilterCondition::What::right
                       : word == "amount" ? FilterCondition::What::amount
                                          : FilterCondition::What::average;
      allowed = {"right", "amount", "average"};
    } else if (key == "basis") {
      condition.what = FilterCondition::What::basis;
      allowed = {"none", "wage", "pay", "coefficient", "points", "count"};
    } else if (key == "refunded") {
      condition.what = FilterCondition::What::refunded;
      filter.any_refunded = true;
      allowed = {"yes", "no", "any"};
    } else if (key == "planned") {
      condition.what = FilterCondition::What::planned;
      allowed = {"yes", "no"};
    } else {
      condition.what = FilterCondition::What::key;
      bool missing = false;
      for (const std::int16_t s : filter.schemes) {
        const Scheme& scheme = book_.schemes[static_cast<std::size_t>(s)];
        const auto it = std::find_if(scheme.keys.begin(), scheme.keys.end(),
                                     [&](const SchemeKey& k) { return book_.symbols.text(k.name) == key; });
        if (it == scheme.keys.end()) {
          missing = true;
          fault_at(f.items[i], "law.unknown-key", "Chế độ " + scheme.id + " không có khóa \"" + key + "\".",
                   "The scheme " + scheme.id + " has no key \"" + key + "\".", "Khai báo nó trong `keys` của chế độ.",
                   "Declare it under the scheme's `keys`.");
          continue;
        }
        condition.key_index.push_back(static_cast<std::int32_t>(it - scheme.keys.begin()));
        for (const Symbol v : it->values) allowed.push_back(book_.symbols.text(v));
      }
      if (missing) continue;
    }
    for (const Symbol w : condition.words) {
      const std::string& word = book_.symbols.text(w);
      if (std::find(allowed.begin(), allowed.end(), word) != allowed.end()) continue;
      const std::string near = closest(word, allowed);
      fault_at(f.items[i], "law.unknown-word", "\"" + word + "\" không phải là giá trị của \"" + key + "\".",
               "\"" + word + "\" is no value of \"" + key + "\".",
               near.empty() ? "Kiểm tra khai báo của chế độ." : "Có phải \"" + near + "\"?",
               near.empty() ? "Check the scheme's declaration." : "Did you mean \"" + near + "\"?");
    }
    const bool one_word = key == "counts" || key == "refunded" || key == "planned";
    if (one_word && condition.words.size() != 1) {
      fault_at(f.items[i], "law.condition", "\"" + key + "\" chỉ nhận một từ.", "\"" + key + "\" takes one word.",
               "Viết mỗi điều kiện riêng.", "Write a condition for each.");
    }
    meaning += "," + to_string(f.items[i], book_.symbols);
    filter.conditions.push_back(std::move(condition));
  }
  RuleId& shared = shared_.try_emplace(meaning, kNoRule).first->second;
  if (shared == kNoRule) {
    Rule rule;
    rule.kind = Rule::Kind::inner;
    rule.id = "#" + meaning;
    rule.unit = unit;
    rule.country = scope_.country;
    rule.file = scope_.file;
    rule.place = f.place;
    shared = declare(std::move(rule));
    Instruction make, stop;
    make.op = Op::filter;
    make.a = static_cast<std::int32_t>(book_.plan.filters.size());
    make.dst = book_.rules[static_cast<std::size_t>(shared)].slot;
    stop.op = Op::halt;
    codes_[static_cast<std::size_t>(shared)] = {make, stop};
    set_tags(filter);
    book_.plan.filters.push_back(std::move(filter));
  }
  Instruction i2;
  i2.op = Op::call;
  i2.a = shared;
  code_->instructions.push_back(i2);
  f.slot = book_.rules[static_cast<std::size_t>(shared)].slot;
  return unit;
}

void Compiler::times(Unit& unit, const Unit& other, bool divides, const Formula& f) {
  const auto joined = divides ? quotient_unit(unit, other) : product_unit(unit, other);
  if (!joined) fault_units(f, unit, other, divides ? "/" : "*");
  unit = joined.value_or(unit);
}

bool Compiler::flatten(Formula& f, bool divides, Product& product, Unit& unit, const Unit& records) {
  if (f.kind == Formula::Kind::binary && (f.text == "*" || f.text == "/")) {
    const bool a = flatten(f.items[0], divides, product, unit, records);
    const bool b = flatten(f.items[1], divides != (f.text == "/"), product, unit, records);
    return a && b;
  }
  if (f.kind == Formula::Kind::name) {
    static const std::vector<std::pair<std::string_view, Basis>> kBases = {{"wage", Basis::wage},
                                                                           {"pay", Basis::pay},
                                                                           {"coefficient", Basis::coefficient},
                                                                           {"points", Basis::points},
                                                                           {"count", Basis::count}};
    for (const auto& [word, basis] : kBases) {
      if (f.text != word || resolves(f.text)) continue;
      if (product.basis >= 0) {
        fault_at(f, "law.product", "Tích này có hai lần số tiền của dòng.", "This product has the line's amount twice.",
                 "Chỉ dùng một trong wage, pay, coefficient, points, count.",
                 "Use one of wage, pay, coefficient, points, count.");
        return false;
      }
      product.basis = static_cast<std::int32_t>(basis);
      product.basis_divides = divides;
      Unit amount = unit_of(K::number);
      if (basis == Basis::wage || basis == Basis::pay) {
        amount.kind = K::money;
        amount.currency = records.currency;
        if (records.currency == kNoSymbol) {
          fault_at(f, "law.unit", "Chưa rõ các dòng này dùng loại tiền nào.",
                   "It is not said which currency these records have.",
                   "Viết unit: records XXX (mã tiền tệ) ở quy tắc cho ra các dòng này.",
                   "Write unit: records XXX (a currency code) in the rule that gives them.");
        }
      }
      times(unit, amount, divides, f);
      return true;
    }
  }
  const auto is_month = [](const Formula& item) {
    return item.kind == Formula::Kind::name && (item.text == "month" || item.text == "year");
  };
  if (f.kind == Formula::Kind::binary && f.text == "at" && is_month(f.items[1])) {
    const ParameterId id = f.items[0].kind == Formula::Kind::name ? find_parameter(f.items[0].text) : kNoParameter;
    if (id == kNoParameter || !book_.parameters[static_cast<std::size_t>(id)].dated || f.items[1].text != "month") {
      fault_at(f, "law.at", "Trước `at month` phải là một tham số có ngày.",
               "Before `at month` stands a dated parameter.", "Kiểm tra tên \"" + f.items[0].text + "\".",
               "Check the name \"" + f.items[0].text + "\".");
      return false;
    }
    product.lookups.push_back({id, divides, -1, true});
    times(unit, book_.parameters[static_cast<std::size_t>(id)].unit, divides, f);
    return true;
  }
  if (f.kind == Formula::Kind::lookup && std::any_of(f.items.begin(), f.items.end(), is_month)) {
    const ParameterId id = find_parameter(f.text);
    if (id == kNoParameter) {
      fault_unknown_name(f);
      return false;
    }
    const Parameter& p = book_.parameters[static_cast<std::size_t>(id)];
    const bool row = is_month(f.items[0]);
    const std::size_t month_key = row ? 0 : 1;
    if (p.dated || p.keys.size() != f.items.size() || (f.items.size() == 2 && is_month(f.items[1]) && row) ||
        p.keys[month_key].kind != (f.items[month_key].text == "year" ? K::year : K::month) || month_key != 0) {
      fault_at(f, "law.table-keys",
               "Trong tổng, bảng \"" + f.text + "\" phải có dòng theo year hoặc month, đúng đơn vị khai báo.",
               "In a sum the table \"" + f.text + "\" is keyed by year or month in its rows, as declared.",
               "Viết " + f.text + "[year, cột] hoặc " + f.text + "[month].",
               "Write " + f.text + "[year, column] or " + f.text + "[month].");
      return false;
    }
    Product::Lookup lookup{id, divides, -1, row};
    if (f.items.size() == 2) {
      const Unit key = p.keys[1];
      const Unit have = compile(f.items[1], key.kind == K::choice ? &key : nullptr);
      adapt(f.items[1], have, key);
      lookup.other = f.items[1].slot;
    }
    product.lookups.push_back(lookup);
    times(unit, p.unit, divides, f);
    return true;
  }
  const Unit factor = compile(f);
  times(unit, factor, divides, f);
  (divides ? product.over : product.times).push_back(f.slot);
  return true;
}

std::int32_t Compiler::find_rounding(const Formula& name) {
  const std::string id = full(name.text);
  const auto it =
      std::find_if(book_.roundings.begin(), book_.roundings.end(), [&](const RoundingRule& r) { return r.id == id; });
  if (it != book_.roundings.end()) return static_cast<std::int32_t>(it - book_.roundings.begin());
  fault_at(name, "law.unknown-rounding", "Không có quy tắc làm tròn \"" + name.text + "\".",
           "There is no rounding \"" + name.text + "\".", "Khai báo nó trong roundings.",
           "Declare it under roundings.");
  return -1;
}

std::int32_t Compiler::compile_product(Formula& lines, Formula& whole, Unit& unit) {
  const Unit records = compile(lines);
  if (records.kind != K::records) adapt(lines, records, unit_of(K::records));
  Product product;
  product.rule = scope_.owner;
  unit = unit_of(K::literal);
  Formula* term = &whole;
  if (term->kind == Formula::Kind::call && term->text == "round" && term->items.size() == 2) {
    product.rounding = find_rounding(term->items[1]);
    term = &term->items[0];
  }
  flatten(*term, false, product, unit, records);
  if (product.lookups.size() > 4) {
    fault_at(whole, "law.product", "Một tổng chỉ tra được bốn bảng theo tháng.",
             "A sum looks up at most four tables by month.",
             "Gộp các bảng, hoặc đưa phần không đổi theo tháng ra ngoài.",
             "Join tables, or keep what does not depend on the month outside.");
  }
  if (unit.kind == K::literal) unit.kind = K::number;
  whole.slot = constant(Exact(0));
  whole.unit = unit;
  book_.plan.products.push_back(std::move(product));
  return static_cast<std::int32_t>(book_.plan.products.size() - 1);
}

Unit Compiler::compile_sum(Formula& f) {
  if (!arguments(f, 2, 2)) return unit_of(K::number);
  Unit unit;
  const std::int32_t product = compile_product(f.items[0], f.items[1], unit);
  f.slot = emit(f.text == "sum" ? Op::sum : Op::average, f.items[0].slot, product, scope_.owner);
  return unit;
}

Unit Compiler::compile_sum_by_year(Formula& f) {
  if (f.items.size() % 2 == 0 || f.items.size() < 3) {
    fault_at(f, "law.arguments", "sum-by-year(…) cần các cặp dòng, tích và cuối cùng là quy tắc làm tròn.",
             "sum-by-year(…) takes pairs of records and product, and a rounding at the end.",
             "Ví dụ sum-by-year(lines, wage / average[year], xx.points).",
             "For example sum-by-year(lines, wage / average[year], xx.points).");
    return unit_of(K::number);
  }
  const std::int32_t rounding = find_rounding(f.items.back());
  std::vector<std::int32_t> pairs;
  Unit unit;
  for (std::size_t i = 0; i + 1 < f.items.size(); i += 2) {
    Unit mine;
    const std::int32_t product = compile_product(f.items[i], f.items[i + 1], mine);
    if (i == 0) unit = mine;
    if (mine != unit) fault_units(f.items[i + 1], unit, mine, "+");
    pairs.push_back(f.items[i].slot);
    pairs.push_back(product);
  }
  f.items.back().slot = constant(Exact(0));
  f.slot = emit(Op::sum_by_year, list(pairs), rounding, scope_.owner);
  code_->instructions.back().n = static_cast<std::uint16_t>(pairs.size() / 2);
  return unit;
}

Unit Compiler::compile_event(Formula& f) {
  const bool is_total = f.text == "total";
  const bool is_fact = f.text == "fact" || is_total;
  const Unit result = unit_of(f.text == "happened" ? K::truth : f.text == "day-of" ? K::day : K::literal);
  if (!arguments(f, is_total ? 4 : is_fact ? 2 : 1, 20)) return result;
  EventQuery query;
  const auto kind = std::find_if(book_.events.begin(), book_.events.end(),
                                 [&](const EventKind& e) { return book_.symbols.text(e.name) == f.items[0].text; });
  if (kind == book_.events.end()) {
    std::vector<std::string> known;
    for (const EventKind& e : book_.events) known.push_back(book_.symbols.text(e.name));
    const std::string near = closest(f.items[0].text, known);
    fault_at(f.items[0], "law.unknown-event", "Không có sự kiện \"" + f.items[0].text + "\".",
             "There is no event \"" + f.items[0].text + "\".",
             near.empty() ? "Khai báo trong events." : "Có phải \"" + near + "\"?",
             near.empty() ? "Declare it under events." : "Did you mean \"" + near + "\"?");
    return result;
  }
  query.kind = static_cast<std::int16_t>(kind - book_.events.begin());
  const auto key_of = [&](const Formula& at, const std::string& name) -> std::int16_t {
    const auto it = std::find_if(kind->keys.begin(), kind->keys.end(),
                                 [&](const EventKey& k) { return book_.symbols.text(k.name) == name; });
    if (it != kind->keys.end()) return static_cast<std::int16_t>(it - kind->keys.begin());
    fault_at(at, "law.unknown-key", "Sự kiện này không có khóa \"" + name + "\".",
             "This event has no key \"" + name + "\".", "Khai báo nó trong `keys` của sự kiện.",
             "Declare it under the event's `keys`.");
    return -1;
  };
  Unit unit = result;
  std::size_t i = 1;
  if (is_fact) {
    query.key = key_of(f.items[1], f.items[1].text);
    if (query.key >= 0) unit = kind->keys[static_cast<std::size_t>(query.key)].unit;
    i = 2;
  }
  if (is_total) {
    if (query.key >= 0 && !is_amount(unit.kind)) fault_units(f, unit, unit_of(K::number), f.text);
    want(f.items[2], K::day, f.text);
    want(f.items[3], K::day, f.text);
    i = 4;
  }
  for (; i < f.items.size(); ++i) {
    EventQuery::Condition condition;
    std::string key;
    bool ok = false;
    condition.words = condition_words(f.items[i], condition.negated, key, ok);
    if (!ok) continue;
    condition.key = key_of(f.items[i], key);
    if (condition.key >= 0) {
      const EventKey& of = kind->keys[static_cast<std::size_t>(condition.key)];
      const bool truth = of.unit.kind == K::truth;
      if (!truth && of.unit.kind != K::choice) {
        fault_at(f.items[i], "law.condition", "Điều kiện này chỉ dùng được với khóa là một từ.",
                 "Such a condition is for keys that are words.", "So sánh bằng fact(…) thay vào đó.",
                 "Compare with fact(…) instead.");
      }
      for (Symbol& w : condition.words) {
        const std::string word = book_.symbols.text(w);
        const auto& words = of.unit.words;
        const bool known = truth          ? word == "yes" || word == "no"
                           : of.is_scheme ? book_.scheme(word) != nullptr
                                          : words.empty() || std::find(words.begin(), words.end(), w) != words.end();
        if (!known && (truth || of.unit.kind == K::choice)) {
          fault_at(f.items[i], "law.unknown-word", "\"" + word + "\" không phải là giá trị của \"" + key + "\".",
                   "\"" + word + "\" is no value of \"" + key + "\".", "Kiểm tra khai báo của sự kiện.",
                   "Check the event's declaration.");
        }
        if (truth) w = word == "yes" ? 1 : 0;
      }
    }
    query.conditions.push_back(std::move(condition));
  }
  f.slot = emit(f.text == "happened" ? Op::happened
                : is_total           ? Op::total_of_event
                : is_fact            ? Op::fact_of_event
                                     : Op::day_of_event,
                static_cast<std::int32_t>(book_.plan.event_queries.size()), is_total ? f.items[2].slot : -1,
                is_total ? f.items[3].slot : -1);
  book_.plan.event_queries.push_back(std::move(query));
  return unit;
}

Unit Compiler::compile_family(Formula& f) {
  if (!arguments(f, 1, 20)) return unit_of(K::number);
  want(f.items[0], K::month, "family");
  FamilyQuery query;
  for (std::size_t i = 1; i < f.items.size(); ++i) {
    Formula& item = f.items[i];
    FamilyQuery::Condition condition;
    const bool compares =
        item.kind == Formula::Kind::binary && item.items[0].text == "age" &&
        (item.text == "<" || item.text == "<=" || item.text == ">" || item.text == ">=" || item.text == "=");
    const FamilyKey* const of = family_key(item);
    if (of) {
      condition.what = FamilyQuery::Condition::What::key;
      condition.key = static_cast<std::int16_t>(of - book_.family.data());
      if (!compile_family_key(item, *of, condition)) continue;
    } else if (compares) {
      condition.what = FamilyQuery::Condition::What::age;
      condition.comparison = item.text == "<=" ? 'l' : item.text == ">=" ? 'g' : item.text[0];
      const Formula& age = item.items[1];
      const auto small = (age.value * Exact(age.unit.kind == K::years ? 12 : 1)).small();
      if (age.kind != Formula::Kind::number || !is_calendar_length(age.unit.kind) || !small || small->d != 1 ||
          small->n > 2400) {
        fault_at(age, "law.condition", "Tuổi phải viết bằng số năm hoặc tháng, ví dụ 19 years.",
                 "An age is written in years or months, for example 19 years.", "Viết age < 19 years.",
                 "Write age < 19 years.");
      } else {
        condition.months = static_cast<std::int32_t>(small->n);
      }
    } else if (!item.items.empty() && item.items[0].kind == Formula::Kind::name && item.items[0].text != "relation" &&
               item.items[0].text != "disabled") {
      std::vector<std::string> known = {"relation", "age", "disabled"};
      for (const FamilyKey& k : book_.family) known.push_back(book_.symbols.text(k.name));
      const std::string &key = item.items[0].text, near = closest(key, known);
      fault_at(
          item, "law.unknown-key", "Người thân không có khóa \"" + key + "\".",
          "A family member has no key \"" + key + "\".",
          near.empty() ? "Dùng relation, age, disabled, hoặc khai báo khóa trong family." : "Có phải \"" + near + "\"?",
          near.empty() ? "Use relation, age or disabled, or declare the key under family."
                       : "Did you mean \"" + near + "\"?");
    } else {
      std::string key;
      bool ok = false;
      condition.words = condition_words(item, condition.negated, key, ok);
      if (!ok) continue;
      if (key == "disabled") {
        condition.what = FamilyQuery::Condition::What::disabled;
        condition.flag = (book_.symbols.text(condition.words.front()) == "yes") != condition.negated;
      }
    }
    query.conditions.push_back(std::move(condition));
  }
  f.slot = emit(Op::family, static_cast<std::int32_t>(book_.plan.family_queries.size()), f.items[0].slot);
  book_.plan.family_queries.push_back(std::move(query));
  return unit_of(K::number);
}

/// The declared key that a condition on family members speaks of.
const FamilyKey* Compiler::family_key(const Formula& condition) const {
  if (condition.items.empty()) return nullptr;
  const auto it = std::find_if(book_.family.begin(), book_.family.end(), [&](const FamilyKey& k) {
    return book_.symbols.text(k.name) == condition.items[0].text;
  });
  return it == book_.family.end() ? nullptr : &*it;
}

/// A key of words is held against words; a figure against any formula of its unit.
bool Compiler::compile_family_key(Formula& item, const FamilyKey& key, FamilyQuery::Condition& condition) {
  if (key.unit.kind == K::truth || key.unit.kind == K::choice) {
    std::string name;
    bool ok = false;
    condition.words = condition_words(item, condition.negated, name, ok);
    if (!ok) return false;
    for (Symbol& w : condition.words) {
      const std::string word = book_.symbols.text(w);
      const bool truth = key.unit.kind == K::truth;
      if (truth ? word != "yes" && word != "no"
                : !key.unit.words.empty() &&
                      std::find(key.unit.words.begin(), key.unit.words.end(), w) == key.unit.words.end()) {
        fault_at(item, "law.unknown-word", "\"" + word + "\" không phải là giá trị của \"" + name + "\".",
                 "\"" + word + "\" is no value of \"" + name + "\".", "Kiểm tra khai báo trong family.",
                 "Check its declaration under family.");
      }
      if (truth) w = word == "yes" ? 1 : 0;
    }
    return true;
  }
  const std::string& op = item.text;
  const bool equality = op == "=" || op == "!=";
  if (item.kind != Formula::Kind::binary || (!equality && op != "<" && op != "<=" && op != ">" && op != ">=")) {
    fault_at(item, "law.condition", "Điều kiện này phải so sánh khóa với một giá trị.",
             "This condition compares the key with a value.", "Viết khóa trước, ví dụ income < 2000000 VND.",
             "Write the key first, for example income < 2000000 VND.");
    return false;
  }
  const Unit have = compile(item.items[1]);
  adapt(item.items[1], have, key.unit);
  condition.comparison = op == "<=" ? 'l' : op == ">=" ? 'g' : op[0];
  condition.slot = item.items[1].slot;
  return true;
}

// ---- rules ------------------------------------------------------------------------------------------------------

void Compiler::compile_version(RuleId id, std::size_t index, Scope scope) {
  const auto rule_at = [&]() -> Rule& { return book_.rules[static_cast<std::size_t>(id)]; };
  const Unit unit = rule_at().unit;
  const std::int32_t result = rule_at().slot;
  scope_ = std::move(scope);
  // The version is worked on as a copy: compiling may declare rules and so move it.
  Version version = rule_at().versions[index];
  const auto push = [&](Op op, std::int32_t a, std::int32_t b = -1, std::int32_t c = -1) {
    Instruction i;
    i.op = op;
    i.dst = result;
    i.a = a;
    i.b = b;
    i.c = c;
    code_->instructions.push_back(i);
    return code_->instructions.size() - 1;
  };
  version.pc = pc();
  push(Op::enter_version, id, static_cast<std::int32_t>(index));
  std::vector<RuleId> uses;
  if (rule_at().by != kNoRule) uses.push_back(rule_at().by);
  code_->uses = &uses;
  std::vector<std::size_t> to_end, to_finish;  // jumps past the bounds on an unknown; jumps to the bounds with a value

  const auto give = [&](Branch& branch, std::size_t number) {
    push(Op::mark, id, static_cast<std::int32_t>(number));
    branch.uses = uses;
    if (!branch.then) {
      push(Op::give_unknown, id, static_cast<std::int32_t>(number));
      to_end.push_back(push(Op::jump, -1));
      return;
    }
    std::vector<RuleId> mine = uses;
    code_->uses = &mine;
    const Unit have = compile(*branch.then, &unit);
    adapt(*branch.then, have, unit);
    branch.uses = mine;
    code_->uses = &uses;
    push(Op::move, branch.then->slot);
    to_finish.push_back(push(Op::jump, -1));
  };
  const auto test = [&](Formula& when) {
    const Unit have = compile(when);
    if (have.kind != K::truth) adapt(when, have, unit_of(K::truth));
  };

  if (!version.exceptions.empty()) {
    std::vector<std::int32_t> slots;
    for (Branch& e : version.exceptions) {
      test(*e.when);
      slots.push_back(e.when->slot);
    }
    const std::int32_t at = list(slots);
    const std::int32_t which = new_slot();
    const auto pick = push(Op::pick_exception, at, id, static_cast<std::int32_t>(index));
    code_->instructions[pick].dst = which;
    code_->instructions[pick].n = static_cast<std::uint16_t>(slots.size());
    const auto unknown = push(Op::branch, which);  // only its unknown matters: any number counts as true
    for (std::size_t i = 0; i < version.exceptions.size(); ++i) {
      const auto skip = push(Op::jump_if_not, which, -1, static_cast<std::int32_t>(i));
      give(version.exceptions[i], version.branches.size() + i);
      code_->instructions[skip].b = pc();
    }
    code_->instructions[unknown].b = static_cast<std::int32_t>(unknown) + 1;
    to_end.push_back(unknown);
  }
  bool open = true;  // can control still reach here?
  for (std::size_t i = 0; i < version.branches.size(); ++i) {
    Branch& branch = version.branches[i];
    if (!branch.when) {
      give(branch, i);
      open = false;
      continue;
    }
    test(*branch.when);
    const auto skip = push(Op::branch, branch.when->slot);
    give(branch, i);
    code_->instructions[skip].b = pc();
    to_end.push_back(skip);
  }
  if (open) {
    push(Op::no_branch, id);
    to_end.push_back(push(Op::jump, -1));
  }
  for (const std::size_t j : to_finish) code_->instructions[j].b = pc();
  const auto bound = [&](std::optional<Formula>& f, Op op) {
    if (!f) return;
    const Unit have = compile(*f, &unit);
    adapt(*f, have, unit);
    const std::int32_t at = list({result, f->slot});
    const auto i = push(op, at);
    code_->instructions[i].n = 2;
  };
  bound(version.at_least, Op::maximum);
  bound(version.at_most, Op::minimum);
  if (version.rounding >= 0) push(Op::round_by, result, version.rounding, id);
  for (const std::size_t j : to_end) {
    Instruction& i = code_->instructions[j];
    (i.op == Op::branch ? i.c : i.b) = pc();
  }
  push(Op::halt, -1);
  for (Branch* list_of : {version.branches.data(), version.exceptions.data()}) {
    const std::size_t n = list_of == version.branches.data() ? version.branches.size() : version.exceptions.size();
    for (std::size_t i = 0; i < n; ++i) {
      Branch& shown = list_of[i];
      shown.formula = formula_of(shown, book_.symbols);
      for (const RuleId u : uses) {
        auto& of = list_of[i].uses;
        if ((version.at_least || version.at_most) && std::find(of.begin(), of.end(), u) == of.end()) of.push_back(u);
      }
    }
  }
  code_->uses = nullptr;
  rule_at().versions[index] = std::move(version);
}

void Compiler::compile_rule(RuleId id, const Scope& scope) {
  compile_rule_versions(id, scope,
                        std::vector<Scope>(book_.rules[static_cast<std::size_t>(id)].versions.size(), scope));
}

std::vector<RuleId> Compiler::calls_of(RuleId id) const {
  std::vector<RuleId> out;
  for (const Instruction& i : codes_[static_cast<std::size_t>(id)]) {
    if (i.op == Op::call) out.push_back(i.a);
  }
  return out;
}

void Compiler::compile_rule_versions(RuleId id, const Scope& scope, const std::vector<Scope>& versions) {
  Code code;
  code.rule = id;
  Code* const outer = code_;
  const Scope outer_scope = scope_;
  code_ = &code;
  const auto owned = [id](Scope of) {
    of.owner = id;
    return of;
  };
  const Rule& rule = book_.rules[static_cast<std::size_t>(id)];
  if (rule.dated) {
    scope_ = owned(scope);
    const std::size_t count = rule.versions.size();
    const RuleId by = rule.by;
    const std::int32_t slot = rule.slot;
    const bool month = book_.rules[static_cast<std::size_t>(by)].unit.kind == K::month;
    call(by);
    Instruction select;
    select.op = Op::select_version;
    select.dst = slot;
    select.a = id;
    select.b = book_.rules[static_cast<std::size_t>(by)].slot;
    select.x = month ? 1 : 0;
    code.instructions.push_back(select);
    for (std::size_t i = 0; i < count; ++i) compile_version(id, i, owned(versions[i]));
  } else if (!rule.versions.empty()) {
    compile_version(id, 0, owned(versions[0]));
  }
  codes_[static_cast<std::size_t>(id)] = std::move(code.instructions);
  counting_foreign_.resize(codes_.size());
  counting_foreign_[static_cast<std::size_t>(id)] = static_cast<char>(code.counts_foreign);
  code_ = outer;
  scope_ = outer_scope;
}

RuleId Compiler::inner(std::string_view text, Place place, const Scope& scope, const std::string& id, const Unit* unit,
                       const Citation& citation) {
  auto formula = parse_formula(text, book_.symbols, scope.file, place, faults_);
  if (!formula) return kNoRule;
  const Scope outer = scope_;
  scope_ = scope;
  const RuleId named = formula->kind == Formula::Kind::name ? find_rule(formula->text) : kNoRule;
  scope_ = outer;
  if (named != kNoRule) {
    const Rule& rule = book_.rules[static_cast<std::size_t>(named)];
    if (unit && !fits(rule.unit, *formula, *unit) &&
        !(unit->kind == K::money && unit->currency == kNoSymbol && rule.unit.kind == K::money)) {
      scope_.file = scope.file;
      adapt(*formula, rule.unit, *unit);
    }
    return named;
  }
  Rule rule;
  rule.kind = Rule::Kind::inner;
  rule.id = id;
  rule.country = scope.country;
  rule.file = scope.file;
  rule.place = place;
  rule.by = scope.by;
  Version version;
  Branch branch;
  version.citation = branch.citation = add_citation(citation);
  // The unit is what the formula gives: compile it once to learn it, then as the rule's own text.
  Formula probe = *formula;
  Code scratch;
  Code* const outer_code = code_;
  code_ = &scratch;
  scope_ = scope;
  const std::size_t before = faults_.size();
  Unit have = compile(probe, unit);
  faults_.resize(before);
  code_ = outer_code;
  scope_ = outer;
  if (have.kind == K::literal) have.kind = K::number;
  if (unit && (unit->kind != K::money || unit->currency != kNoSymbol || have.kind != K::money)) have = *unit;
  rule.unit = have;
  branch.then = std::move(*formula);
  version.branches.push_back(std::move(branch));
  rule.versions.push_back(std::move(version));
  const RuleId declared = declare(std::move(rule));
  compile_rule(declared, scope);
  return declared;
}

Template Compiler::compile_template(const std::string& text, Place place, const Scope& scope) {
  Template out;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto open = text.find('{', at);
    const auto close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    out.pieces.push_back({text.substr(at, open - at), kNoRule});
    const std::string hole = text.substr(open + 1, close - open - 1);
    Citation none;
    const RuleId rule = inner(hole, place, scope, "#{" + hole + "}", nullptr, none);
    if (rule != kNoRule) out.pieces.push_back({hole, rule});
    at = close + 1;
  }
  out.pieces.push_back({text.substr(at), kNoRule});
  return out;
}

/// What the rules of each benefit ask of an agreement, however far down.
void Compiler::note_what_benefits_ask() {
  counting_foreign_.resize(book_.rules.size());
  std::vector<std::uint32_t> asks(book_.rules.size());
  std::vector<char> seen(book_.rules.size());
  const auto visit = [&](const auto& self, RuleId id) -> std::uint32_t {
    if (id == kNoRule) return 0;
    const auto r = static_cast<std::size_t>(id);
    if (seen[r] != 0) return asks[r];
    seen[r] = 1;
    if (counting_foreign_[r] != 0) asks[r] |= Benefit::kForeign;
    for (const Instruction& i : codes_[r]) {
      if (i.op == Op::agreed) asks[r] |= 1U << static_cast<unsigned>(i.a);
      if (i.op == Op::call) asks[r] |= self(self, i.a);
    }
    return asks[r];
  };
  for (Benefit& benefit : book_.benefits) {
    for (const RuleId rule : {benefit.relevant, benefit.from, benefit.until, benefit.amount, benefit.low, benefit.high,
                              benefit.counted_months, benefit.required_months}) {
      benefit.asks |= visit(visit, rule);
    }
    for (const Condition& condition : benefit.conditions) benefit.asks |= visit(visit, condition.is);
    // A health card may hang on a pension, and so, far down, on an agreement.
    if (benefit.branch != "health" && (visit(visit, benefit.own_months) & Benefit::kForeign) != 0) {
      const Citation& at = benefit.citation;
      fault("law.own-months", at.file, at.place, "Số tháng `own` của " + benefit.id + " tính cả tháng ở nước khác.",
            "The `own` months of " + benefit.id + " count months of other countries.",
            "Tách thành một quy tắc chỉ đếm tháng của chế độ này; tổng để ở `counted`.",
            "Give it a rule that counts this scheme's months alone; the sum goes to `counted`.");
    }
  }
}

void Compiler::finish() {
  note_what_benefits_ask();
  Plan& plan = book_.plan;
  for (std::size_t r = 0; r < book_.rules.size(); ++r) {
    Rule& rule = book_.rules[r];
    const auto base = static_cast<std::int32_t>(plan.code.size());
    rule.pc = base;
    for (Instruction i : codes_[r]) {
      switch (i.op) {
        case Op::branch:
          i.b += base;
          i.c += base;
          break;
        case Op::jump:
        case Op::skip_if_false:
        case Op::skip_if_true:
        case Op::jump_if_not:
          i.b += base;
          break;
        default:
          break;
      }
      plan.code.push_back(i);
    }
    if (codes_[r].empty()) {
      Instruction stop;
      plan.code.push_back(stop);
    }
    for (Version& v : rule.versions) v.pc += base;
  }
}

}  // namespace huong
