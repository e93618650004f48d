#include "calc/law/formula.hpp"

#include <algorithm>
#include <array>

#include "calc/time/month.hpp"

namespace huong {
namespace {

constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxLength = 4000;  ///< chains of operators become trees as deep as they are long

enum class Token : std::uint8_t { end, number, name, mark, bad };

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_word(char c) { return is_letter(c) || is_digit(c); }

class Parser {
 public:
  Parser(std::string_view text, Symbols& symbols, const std::string& file, Place place, Faults& faults)
      : text_(text), symbols_(symbols), file_(file), place_(place), faults_(faults) {
    advance();
  }

  std::optional<Formula> parse() {
    if (text_.size() > kMaxLength) {
      fail("Công thức quá dài.", "The formula is too long.", "Tách ra bằng `let`.", "Split it with `let`.");
    }
    Formula formula = either();
    if (!failed_ && token_ != Token::end) {
      fail("Thừa \"" + std::string(lexeme_) + "\" trong công thức.",
           "There is \"" + std::string(lexeme_) + "\" too much.", "Thiếu một dấu phép tính hay dấu phẩy trước chỗ này?",
           "Is an operator or a comma missing before it?");
    }
    if (failed_) return std::nullopt;
    return formula;
  }

 private:
  Place here() const {
    Place p = place_;
    if (p.column) p.column += static_cast<std::uint32_t>(start_);
    return p;
  }

  void fail(std::string vi, std::string en, std::string fix_vi, std::string fix_en) {
    if (failed_) return;
    failed_ = true;
    faults_.push_back(
        {"law.formula", file_, here(), std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
    token_ = Token::end;
  }

  void advance() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) ++at_;
    start_ = at_;
    if (failed_ || at_ >= text_.size()) {
      token_ = Token::end;
      lexeme_ = {};
      return;
    }
    const char c = text_[at_];
    if (is_digit(c)) {
      while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
      if (at_ - start_ == 4 && at_ + 2 < text_.size() && text_[at_] == '-' && is_digit(text_[at_ + 1]) &&
          is_digit(text_[at_ + 2])) {
        at_ += 3;
        if (at_ + 2 < text_.size() && text_[at_] == '-' && is_digit(text_[at_ + 1]) && is_digit(text_[at_ + 2]))
          at_ += 3;
      } else {
        if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1])) {
          ++at_;
          while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '%') ++at_;
      }
      token_ = Token::number;
    } else if (is_letter(c)) {
      while (at_ < text_.size() && (is_word(text_[at_]) || ((text_[at_] == '-' || text_[at_] == '.') &&
                                                            at_ + 1 < text_.size() && is_word(text_[at_ + 1])))) {
        ++at_;
      }
      token_ = Token::name;
    } else {
      ++at_;
      if (at_ < text_.size() && text_[at_] == '=' && (c == '!' || c == '<' || c == '>')) ++at_;
      // A letter of several bytes stays whole, so that a message can show it.
      while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U) ++at_;
      token_ = Token::mark;
    }
    lexeme_ = text_.substr(start_, at_ - start_);
  }

  bool is(std::string_view lexeme) const {
    return (token_ == Token::mark || token_ == Token::name) && lexeme_ == lexeme;
  }
  bool take(std::string_view lexeme) {
    if (!is(lexeme)) return false;
    advance();
    return true;
  }
  void want(std::string_view lexeme) {
    if (!take(lexeme)) {
      const std::string l(lexeme);
      fail("Thiếu \"" + l + "\" trong công thức.", "A \"" + l + "\" is missing.", "Thêm \"" + l + "\" ở đây.",
           "Put \"" + l + "\" here.");
    }
  }

  Formula node(Formula::Kind kind, std::string text) const {
    Formula f;
    f.kind = kind;
    f.text = std::move(text);
    f.place = here();
    return f;
  }

  Formula binary(std::string op, Formula left, Formula right) const {
    Formula f;
    f.kind = Formula::Kind::binary;
    f.text = std::move(op);
    f.place = left.place;
    f.items.push_back(std::move(left));
    f.items.push_back(std::move(right));
    return f;
  }

  struct Deeper {
    explicit Deeper(Parser& p) : parser(p) {
      if (++p.depth_ > kMaxDepth) {
        p.fail("Công thức lồng quá sâu.", "The formula is nested too deeply.", "Tách ra bằng `let`.",
               "Split it with `let`.");
      }
    }
    ~Deeper() { --parser.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    Parser& parser;
  };

  Formula either() {
    const Deeper deeper(*this);
    Formula left = both();
    while (!failed_ && take("or")) left = binary("or", std::move(left), both());
    return left;
  }

  Formula both() {
    Formula left = negated();
    while (!failed_ && take("and")) left = binary("and", std::move(left), negated());
    return left;
  }

  Formula negated() {
    const Deeper deeper(*this);
    if (is("not")) {
      Formula f = node(Formula::Kind::unary, "not");
      advance();
      if (!failed_) f.items.push_back(negated());
      return f;
    }
    return compared();
  }

  Formula compared() {
    Formula left = added();
    for (const std::string_view op : {"=", "!=", "<=", ">=", "<", ">"}) {
      if (is(op)) {
        advance();
        return binary(std::string(op), std::move(left), added());
      }
    }
    if (is("in")) {
      Formula f = node(Formula::Kind::in_list, "in");
      f.place = left.place;
      advance();
      want("[");
      f.items.push_back(std::move(left));
      do f.items.push_back(added());
      while (!failed_ && take(","));
      want("]");
      return f;
    }
    return left;
  }

  Formula added() {
    Formula left = multiplied();
    while (!failed_ && (is("+") || is("-"))) {
      std::string op(lexeme_);
      advance();
      left = binary(std::move(op), std::move(left), multiplied());
    }
    return left;
  }

  Formula multiplied() {
    Formula left = signed_();
    while (!failed_ && (is("*") || is("/"))) {
      std::string op(lexeme_);
      advance();
      left = binary(std::move(op), std::move(left), signed_());
    }
    return left;
  }

  Formula signed_() {
    const Deeper deeper(*this);
    if (is("-")) {
      Formula f = node(Formula::Kind::unary, "-");
      advance();
      if (!failed_) f.items.push_back(signed_());
      return f;
    }
    Formula f = primary();
    while (!failed_ && is("at")) {
      advance();
      f = binary("at", std::move(f), primary());
    }
    return f;
  }

  Formula literal() {
    Formula f = node(Formula::Kind::number, std::string(lexeme_));
    const std::string_view text = lexeme_;
    if (text.size() == 7 && text[4] == '-') {
      const auto month = parse_month(text);
      f.unit.kind = Unit::Kind::month;
      if (month) f.value = Exact(month->index);
      if (!month) fail_number(text);
    } else if (text.size() == 10 && text[4] == '-') {
      const auto day = parse_day(text);
      f.unit.kind = Unit::Kind::day;
      if (day) f.value = Exact(day->time_since_epoch().count());
      if (!day) fail_number(text);
    } else {
      const auto value = parse_exact(text);
      if (value) f.value = *value;
      if (!value) fail_number(text);
      f.unit.kind = text.back() == '%' ? Unit::Kind::percent : Unit::Kind::literal;
    }
    advance();
    if (f.unit.kind == Unit::Kind::literal && token_ == Token::name) {
      if (lexeme_ == "months") {
        f.unit.kind = Unit::Kind::months;
      } else if (lexeme_ == "years") {
        f.unit.kind = Unit::Kind::years;
      } else if (lexeme_ == "days") {
        f.unit.kind = Unit::Kind::days;
      } else if (lexeme_.size() == 3 && lexeme_[0] >= 'A' && lexeme_[0] <= 'Z') {
        f.unit.kind = Unit::Kind::money;
        f.unit.currency = symbols_.intern(lexeme_);
      } else {
        return f;
      }
      f.text += " " + std::string(lexeme_);
      advance();
    }
    return f;
  }

  void fail_number(std::string_view text) {
    fail("\"" + std::string(text) + "\" không phải là số, tháng hay ngày.",
         "\"" + std::string(text) + "\" is no number, month or day.", "Viết 12, 0.5, 45%, 2025-07 hoặc 2025-07-01.",
         "Write 12, 0.5, 45%, 2025-07 or 2025-07-01.");
  }

  Formula primary() {
    const Deeper deeper(*this);
    if (failed_) return {};
    if (token_ == Token::number) return literal();
    if (is("(")) {
      advance();
      Formula f = either();
      want(")");
      f.shown_whole = true;
      return f;
    }
    if (is("if")) {
      Formula f = node(Formula::Kind::choose, "if");
      advance();
      f.items.push_back(either());
      want("then");
      if (!failed_) f.items.push_back(either());
      want("else");
      if (!failed_) f.items.push_back(either());
      return f;
    }
    if (token_ == Token::name) {
      if (lexeme_ == "yes" || lexeme_ == "no") {
        Formula f = node(Formula::Kind::number, std::string(lexeme_));
        f.unit.kind = Unit::Kind::truth;
        f.value = Exact(lexeme_ == "yes" ? 1 : 0);
        advance();
        return f;
      }
      if (lexeme_ == "never" || lexeme_ == "always") {
        Formula f = node(Formula::Kind::number, std::string(lexeme_));
        f.unit.kind = Unit::Kind::month;
        f.value = Exact((lexeme_ == "never" ? kNever : kAlways).index);
        advance();
        return f;
      }
      Formula f = node(Formula::Kind::name, std::string(lexeme_));
      advance();
      if (is("(")) {
        f.kind = Formula::Kind::call;
        advance();
        if (!is(")")) {
          do f.items.push_back(either());
          while (!failed_ && take(","));
        }
        want(")");
      } else if (is("[")) {
        f.kind = Formula::Kind::lookup;
        advance();
        do f.items.push_back(either());
        while (!failed_ && take(","));
        want("]");
      }
      return f;
    }
    fail(token_ == Token::end ? "Công thức dừng giữa chừng."
                              : "Không hiểu \"" + std::string(lexeme_) + "\" trong công thức.",
         token_ == Token::end ? "The formula stops short." : "\"" + std::string(lexeme_) + "\" is not understood here.",
         "Ở đây phải là một số, một tên hay một dấu ngoặc mở.", "A number, a name or an opening bracket belongs here.");
    return {};
  }

  std::string_view text_;
  Symbols& symbols_;
  const std::string& file_;
  Place place_;
  Faults& faults_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  Token token_ = Token::end;
  std::string_view lexeme_;
  bool failed_ = false;
  int depth_ = 0;
};

}  // namespace

std::optional<Formula> parse_formula(std::string_view text, Symbols& symbols, const std::string& file, Place place,
                                     Faults& faults) {
  return Parser(text, symbols, file, place, faults).parse();
}

std::string to_string(const Formula& f, const Symbols& symbols) {
  const auto list = [&](std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < f.items.size(); ++i) out += (i > from ? ", " : "") + to_string(f.items[i], symbols);
    return out;
  };
  std::string out;
  switch (f.kind) {
    case Formula::Kind::number:
    case Formula::Kind::name:
      out = f.text;
      break;
    case Formula::Kind::unary:
      out = f.text == "-" ? "−" + to_string(f.items[0], symbols) : "not " + to_string(f.items[0], symbols);
      break;
    case Formula::Kind::binary: {
      const std::string op = f.text == "*"    ? "×"
                             : f.text == "-"  ? "−"
                             : f.text == "<=" ? "≤"
                             : f.text == ">=" ? "≥"
                             : f.text == "!=" ? "≠"
                                              : f.text;
      out = to_string(f.items[0], symbols) + " " + op + " " + to_string(f.items[1], symbols);
      break;
    }
    case Formula::Kind::in_list:
      out = to_string(f.items[0], symbols) + " in [" + list(1) + "]";
      break;
    case Formula::Kind::choose:
      out = "if " + to_string(f.items[0], symbols) + " then " + to_string(f.items[1], symbols) + " else " +
            to_string(f.items[2], symbols);
      break;
    case Formula::Kind::call:
      out = f.text + "(" + list(0) + ")";
      break;
    case Formula::Kind::lookup:
      out = f.text + "[" + list(0) + "]";
      break;
  }
  return f.shown_whole ? "(" + out + ")" : out;
}

bool all_figures(const Formula& formula) {
  if (formula.kind == Formula::Kind::binary && formula.text != "at")
    return std::all_of(formula.items.begin(), formula.items.end(), all_figures);
  const Unit::Kind kind = formula.unit.kind;
  return formula.kind != Formula::Kind::unary && formula.kind != Formula::Kind::choose &&
         formula.kind != Formula::Kind::in_list && kind != Unit::Kind::truth && kind != Unit::Kind::choice &&
         kind != Unit::Kind::records && kind != Unit::Kind::spans;
}

}  // namespace huong
