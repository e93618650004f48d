// A strict reader of RFC 8259 JSON: no recursion, so depth costs memory within its bound and never the machine stack.
#include <optional>
#include <utility>

#include "calc/text/document.hpp"
#include "calc/text/json_string.hpp"
#include "calc/text/reading.hpp"
#include "calc/text/utf8.hpp"

namespace huong {
namespace {

class JsonReader {
 public:
  JsonReader(std::string_view text, const ReadLimits& limits, Refusals& refusals)
      : text_(text), places_(text), refusals_(refusals), builder_(limits, refusals) {}

  /// Nothing when a fault was recorded that ends the reading.
  [[nodiscard]] std::optional<Node> read() {
    while (step()) {
    }
    if (next_ != Next::done) return std::nullopt;
    return builder_.take();
  }

 private:
  enum class Next : std::uint8_t { value, value_or_end, key, key_or_end, comma_or_end, end_of_text, done };

  bool step() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (at_ == text_.size()) {
      if (next_ == Next::end_of_text) {
        next_ = Next::done;
      } else {
        fail({"văn bản JSON kết thúc giữa chừng", "the JSON text ends too early"},
             {"hãy kiểm tra dấu ngoặc và dấu nháy chưa đóng", "look for a bracket or a quote left open"});
      }
      return false;
    }
    const char c = text_[at_];
    switch (next_) {
      case Next::value:
        return value(c);
      case Next::value_or_end:
        return c == ']' ? close() : value(c);
      case Next::key:
        return key(c);
      case Next::key_or_end:
        return c == '}' ? close() : key(c);
      case Next::comma_or_end:
        return comma_or_end(c);
      case Next::end_of_text:
        return fail(
            {"còn chữ thừa sau giá trị JSON", "there is text after the end of the JSON value"},
            {"mỗi văn bản chỉ có một giá trị: hãy xóa phần thừa", "a text is one value: delete what follows it"});
      case Next::done:
        break;
    }
    return false;
  }

  bool value(char c) {
    const Place place = places_.at(at_);
    if (c == '{' || c == '[') {
      if (!builder_.open(c == '{' ? Node::Kind::map : Node::Kind::list, place)) return false;
      ++at_;
      next_ = c == '{' ? Next::key_or_end : Next::value_or_end;
      return true;
    }
    if (c == '"') {
      std::optional<std::string> text = string();
      if (!text || !builder_.scalar(std::move(*text), true, place)) return false;
      return after_value();
    }
    const std::size_t start = at_;
    std::size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const std::string_view word = text_.substr(start, end - start);
    if (word == "null") {
      if (!builder_.null(place)) return false;
    } else if (word == "true" || word == "false" || is_json_number(word)) {
      if (!builder_.scalar(std::string(word), false, place)) return false;
    } else if (word.empty()) {
      return fail(
          {"ở đây cần một giá trị JSON", "a JSON value is expected here"},
          {"hãy kiểm tra dấu phẩy thừa hoặc giá trị còn thiếu", "look for a comma too many or a missing value"});
    } else {
      return fail({shown(word) + " không phải là giá trị JSON", shown(word) + " is not a JSON value"},
                  {"hãy đặt chữ trong dấu nháy kép; số viết thường, không có số 0 ở đầu",
                   "put text in double quotes; write numbers plainly, without leading zeros"});
    }
    at_ = end;
    return after_value();
  }

  bool key(char c) {
    if (c != '"') {
      return fail({"ở đây cần một khóa trong dấu nháy kép", "a key in double quotes is expected here"},
                  {"hãy viết khóa trong dấu nháy kép và bỏ dấu phẩy thừa",
                   "write the key in double quotes, and remove a comma too many"});
    }
    const Place place = places_.at(at_);
    std::optional<std::string> text = string();
    if (!text) return false;
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (at_ == text_.size() || text_[at_] != ':') {
      return fail(
          {"sau khóa " + shown(*text) + " thiếu dấu hai chấm", "there is no colon after the key " + shown(*text)},
          {"hãy viết dấu hai chấm rồi đến giá trị", "write a colon, then the value"});
    }
    ++at_;
    builder_.key(std::move(*text), place);
    next_ = Next::value;
    return true;
  }

  bool comma_or_end(char c) {
    const bool map = builder_.in_map();
    if (c == ',') {
      ++at_;
      next_ = map ? Next::key : Next::value;
      return true;
    }
    if (c == (map ? '}' : ']')) return close();
    return map ? fail({"ở đây cần dấu phẩy hoặc dấu }", "a comma or } is expected here"},
                      {"hãy thêm dấu phẩy giữa hai mục, hoặc đóng ngoặc",
                       "put a comma between two members, or close the bracket"})
               : fail({"ở đây cần dấu phẩy hoặc dấu ]", "a comma or ] is expected here"},
                      {"hãy thêm dấu phẩy giữa hai mục, hoặc đóng ngoặc",
                       "put a comma between two items, or close the bracket"});
  }

  bool close() {
    ++at_;
    builder_.close();
    return after_value();
  }

  bool after_value() {
    next_ = builder_.depth() == 0 ? Next::end_of_text : Next::comma_or_end;
    return true;
  }

  /// Reads the string that opens at the current quote.
  std::optional<std::string> string() {
    const std::size_t open = at_++;
    std::string out;
    for (std::size_t run = at_;;) {
      if (at_ == text_.size()) {
        at_ = open;
        fail({"chuỗi chưa đóng dấu nháy kép", "the string is not closed"},
             {"hãy thêm dấu nháy kép ở cuối chuỗi", "add the closing double quote"});
        return std::nullopt;
      }
      const char c = text_[at_];
      if (c == '"') {
        out.append(text_, run, at_ - run);
        ++at_;
        return out;
      }
      if (static_cast<unsigned char>(c) < 0x20) {
        fail({"trong chuỗi JSON có dấu xuống dòng hoặc dấu tab", "there is a line break or a tab inside a JSON string"},
             {"hãy viết \\n hoặc \\t", "write \\n or \\t"});
        return std::nullopt;
      }
      if (c != '\\') {
        ++at_;
        continue;
      }
      out.append(text_, run, at_ - run);
      if (!escape(out)) {
        fail({"dấu gạch chéo ngược trong chuỗi không hợp lệ", "this backslash escape is not valid"},
             {"hãy viết \\\\ nếu muốn chính dấu gạch chéo ngược", "write \\\\ for a backslash itself"});
        return std::nullopt;
      }
      run = at_;
    }
  }

  /// Reads one escape, the position at its backslash; on failure the position stays there.
  bool escape(std::string& out) {
    if (at_ + 1 >= text_.size()) return false;
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const char name = text_[at_ + 1];
    if (name != 'u') {
      const std::size_t which = kNames.find(name);
      if (which == std::string_view::npos) return false;
      out += kMeant[which];
      at_ += 2;
      return true;
    }
    std::optional<std::uint32_t> unit = hex(at_ + 2);
    if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return false;
    std::size_t end = at_ + 6;
    if (*unit >= 0xD800 && *unit <= 0xDBFF) {
      if (text_.substr(end, 2) != "\\u") return false;
      const std::optional<std::uint32_t> low = hex(end + 2);
      if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
      unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
      end += 6;
    }
    append_utf8(out, *unit);
    at_ = end;
    return true;
  }

  [[nodiscard]] std::optional<std::uint32_t> hex(std::size_t from) const {
    if (from + 4 > text_.size()) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text_.substr(from, 4)) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      const std::size_t digit = kDigits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
      if (digit == std::string_view::npos) return std::nullopt;
      value = value << 4 | static_cast<std::uint32_t>(digit);
    }
    return value;
  }

  bool fail(Said what, Said fix) {
    refusals_.add("yaml.syntax", places_.at(at_), std::move(what), std::move(fix));
    return false;
  }

  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  static bool is_word(char c) { return !is_space(c) && std::string_view(",:[]{}\"").find(c) == std::string_view::npos; }

  std::string_view text_;
  std::size_t at_ = 0;
  Next next_ = Next::value;
  Places places_;
  Refusals& refusals_;
  TreeBuilder builder_;
};

}  // namespace

Node read_json(std::string_view text, const std::string& file, Faults& faults, const ReadLimits& limits) {
  Refusals refusals(file, faults);
  if (!prepare_text(text, limits, refusals)) return {};
  std::optional<Node> node = JsonReader(text, limits, refusals).read();
  if (!node || refusals.any()) return {};
  return std::move(*node);
}

}  // namespace huong
