// YAML 1.2 core over yaml-cpp. That library takes anything, so it only ever sees text that was measured first, and its
// events build our tree under our bounds: each of its own recursions goes through an event, so stopping at an event
// also bounds its stack.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <new>
#include <optional>
#include <streambuf>
#include <utility>

#include "calc/text/document.hpp"
#include "calc/text/reading.hpp"
#include "calc/text/utf8.hpp"

namespace huong {
namespace {

/// Walks text as YAML's scanner would, cheaply, to see how deep it goes before anything is built. It knows quotes,
/// comments, block text and lines that continue a plain text, so brackets in prose do not count. What it cannot see,
/// the builder bounds.
class DepthScan {
 public:
  enum class Found : std::uint8_t { nothing, too_deep, too_many, directive };

  DepthScan(std::string_view text, const ReadLimits& limits) : text_(text), limits_(limits) {}

  [[nodiscard]] Found run() {
    // In flow the scanner holds all tokens of a collection at once; this bounds that memory.
    std::size_t marks = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] != ',' && text_[i] != '[' && text_[i] != '{') continue;
      if (++marks > 4 * limits_.nodes) {
        at_ = i;
        return Found::too_many;
      }
    }
    while (at_ < text_.size()) {
      const Found found = token();
      if (found != Found::nothing) return found;
    }
    return Found::nothing;
  }

  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  static bool is_flow_mark(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }
  [[nodiscard]] bool blank_at(std::size_t i) const { return i >= text_.size() || is_blank(text_[i]); }
  [[nodiscard]] bool fits() const { return indents_.size() + flow_ <= limits_.depth + 1; }
  void advance() {
    if (text_[at_++] == '\n') {
      line_ = at_;
      fresh_ = true;
    }
  }
  void to_end_of_line() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }

  /// Passes one token, unless something is found at it.
  Found token() {
    while (at_ < text_.size() && is_blank(text_[at_])) advance();
    if (at_ == text_.size()) return Found::nothing;
    const char c = text_[at_];
    if (c == '#' && (at_ == 0 || is_blank(text_[at_ - 1]))) {
      to_end_of_line();
      return Found::nothing;
    }
    if (c == '%' && at_ == line_) {
      // yaml-cpp drops any such line without a word. Only the version may be said, and only at the beginning.
      if (begun_ || text_.substr(at_, 8) != "%YAML 1.") return Found::directive;
      to_end_of_line();
      return Found::nothing;
    }
    begun_ = true;
    if (flow_ == 0 && fresh_) {
      const std::size_t column = at_ - line_;
      while (!indents_.empty() && indents_.back() > column) indents_.pop_back();
      opened_ = indents_.empty() || indents_.back() < column;
      if (opened_) indents_.push_back(column);
      if (!fits()) return Found::too_deep;
      if ((c == '-' || c == '?' || c == ':') && blank_at(at_ + 1)) {
        ++at_;
        return Found::nothing;  // still fresh: a collection can start behind it
      }
      fresh_ = false;
    }
    const bool opened = std::exchange(opened_, false);
    switch (c) {
      case '[':
      case '{':
        ++flow_;
        if (!fits()) return Found::too_deep;
        ++at_;
        return Found::nothing;
      case ']':
      case '}':
        if (flow_ > 0) --flow_;
        ++at_;
        return Found::nothing;
      case '"':
      case '\'':
        quoted(c);
        return Found::nothing;
      case '|':
      case '>':
        if (flow_ == 0) {
          if (opened) indents_.pop_back();
          block_text();
          return Found::nothing;
        }
        break;
      case '&':
      case '*':
      case '!':
        while (at_ < text_.size() && !is_blank(text_[at_]) && !(flow_ > 0 && is_flow_mark(text_[at_]))) ++at_;
        return Found::nothing;
      case ',':
        ++at_;
        return Found::nothing;
      case ':':
      case '?':
      case '-':
        if (flow_ > 0 || blank_at(at_ + 1)) {
          ++at_;
          return Found::nothing;
        }
        break;
      default:
        break;
    }
    plain(opened);
    return Found::nothing;
  }

  void quoted(char quote) {
    advance();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      advance();
      if (c == '\\' && quote == '"' && at_ < text_.size()) {
        advance();
      } else if (c == quote) {
        if (quote == '\'' && at_ < text_.size() && text_[at_] == '\'') {
          advance();
          continue;
        }
        break;
      }
    }
    fresh_ = false;
  }

  /// A | or > text: its header line and every line that is empty or deeper than the collection it stands in.
  void block_text() {
    to_end_of_line();
    while (at_ < text_.size()) {
      std::size_t i = at_ + 1;
      const std::size_t start = i;
      while (i < text_.size() && text_[i] == ' ') ++i;
      const bool empty = i >= text_.size() || text_[i] == '\n' || text_[i] == '\r';
      if (!empty && !deeper(i - start)) return;
      at_ = i;
      to_end_of_line();
    }
  }

  [[nodiscard]] bool deeper(std::size_t column) const { return indents_.empty() || column > indents_.back(); }

  /// A plain text; only as a key does it open the level that its column seemed to open.
  void plain(bool opened) {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (flow_ > 0 && is_flow_mark(c)) return;
      if (c == ':' && (blank_at(at_ + 1) || (flow_ > 0 && is_flow_mark(text_[at_ + 1])))) return;
      if (c == '#' && is_blank(text_[at_ - 1])) return;
      if (c == '\n' && flow_ == 0) {
        if (std::exchange(opened, false)) indents_.pop_back();
        std::size_t i = at_;
        std::size_t start = i;
        for (; i < text_.size() && is_blank(text_[i]); ++i) {
          if (text_[i] == '\n') start = i + 1;
        }
        if (i == text_.size() || !deeper(i - start)) return;
        at_ = i;
        line_ = start;
        if (text_[i] == '#') return;
        continue;
      }
      ++at_;
    }
  }

  std::string_view text_;
  ReadLimits limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // where the line starts
  bool begun_ = false;    // something of the document was seen
  bool fresh_ = true;     // nothing but indentation and block marks on this line yet
  bool opened_ = false;   // the token at hand opened the last of these
  std::vector<std::size_t> indents_;
  std::size_t flow_ = 0;
};

/// yaml-cpp reads streams only; this one reads the text in place.
class TextStream : public std::streambuf {
 public:
  explicit TextStream(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // a get area is never written through
    setg(begin, begin, begin + text.size());
  }
};

struct Complaint {
  std::string_view from;  // how yaml-cpp's message begins
  std::string_view vi, en, fix_vi, fix_en;
};

/// What yaml-cpp's commonest complaints mean to somebody who writes a case.
constexpr std::array kComplaints = {
    Complaint{"illegal map value", "dấu hai chấm đứng sai chỗ", "a colon stands where none can",
              "nếu dấu hai chấm thuộc về chữ thì đặt cả đoạn chữ trong dấu nháy kép",
              "if the colon belongs to the text, put the text in double quotes"},
    Complaint{"illegal tab", "dùng dấu tab để thụt lề", "the line is indented with a tab", "hãy thụt lề bằng dấu cách",
              "indent with spaces"},
    Complaint{"end of map not found", "dòng này không phải là một khóa cùng hàng với các khóa phía trên",
              "this line is not a key in line with the keys above it",
              "hãy viết dạng \"khóa: giá trị\" (có dấu cách sau dấu hai chấm) và thụt lề thẳng hàng",
              "write \"key: value\" with a space after the colon, and align it with the keys above"},
    Complaint{"end of sequence not found", "dòng này không phải là một mục của danh sách phía trên",
              "this line is not an item of the list above it",
              "hãy bắt đầu bằng dấu - và thụt lề thẳng hàng với các mục khác",
              "begin it with - and align it with the other items"},
    Complaint{"end of map flow", "dấu { chưa được đóng, hoặc thiếu dấu phẩy",
              "a { is not closed, or a comma is missing", "hãy thêm dấu } hoặc dấu phẩy", "add the } or the comma"},
    Complaint{"end of sequence flow", "dấu [ chưa được đóng, hoặc thiếu dấu phẩy",
              "a [ is not closed, or a comma is missing", "hãy thêm dấu ] hoặc dấu phẩy", "add the ] or the comma"},
    Complaint{"illegal flow end", "dấu ngoặc đóng không khớp với dấu ngoặc mở", "a closing bracket matches no open one",
              "hãy xóa hoặc sửa dấu ngoặc; nếu nó thuộc về chữ thì đặt chữ trong dấu nháy kép",
              "remove or correct it; if it belongs to the text, put the text in double quotes"},
    Complaint{"illegal EOF in scalar", "dấu nháy chưa được đóng", "a quote is not closed", "hãy thêm dấu nháy ở cuối",
              "add the closing quote"},
    Complaint{"unknown escape", "dấu gạch chéo ngược trong dấu nháy kép không hợp lệ",
              "this backslash escape is not valid", "hãy viết \\\\ hoặc dùng dấu nháy đơn",
              "write \\\\, or use single quotes"},
    Complaint{"unexpected character in block scalar", "sau dấu | hoặc > ở đầu phải xuống dòng",
              "after a leading | or > the text must begin on a new line",
              "nếu | hoặc > thuộc về chữ thì đặt cả đoạn chữ trong dấu nháy kép",
              "if the | or > belongs to the text, put the text in double quotes"},
    Complaint{"illegal map key", "dấu ? đứng sai chỗ", "a ? stands where none can", "hãy đặt chữ trong dấu nháy kép",
              "put the text in double quotes"},
    Complaint{"anchor not found", "chữ không thể bắt đầu bằng dấu &", "text cannot begin with &",
              "hãy đặt chữ trong dấu nháy kép", "put the text in double quotes"},
    Complaint{"illegal block entry", "dấu - đứng sai chỗ", "a - stands where none can",
              "hãy đưa danh sách xuống dòng mới, hoặc đặt chữ trong dấu nháy kép",
              "begin the list on a new line, or put the text in double quotes"},
    Complaint{"unknown token", "chữ không thể bắt đầu bằng ký tự này", "text cannot begin with this character",
              "hãy đặt chữ trong dấu nháy kép", "put the text in double quotes"},
};

void refuse_syntax(Refusals& refusals, Place place, std::string_view message) {
  Said what{"văn bản không đúng cú pháp YAML", "this is not well-formed YAML: " + std::string(message)};
  Said fix{"hãy kiểm tra thụt lề và dấu hai chấm ở dòng này; chữ có ký tự đặc biệt thì đặt trong dấu nháy kép",
           "look at the indentation and the colons of this line; put text with special characters in double quotes"};
  for (const Complaint& known : kComplaints) {
    if (message.substr(0, known.from.size()) != known.from) continue;
    what = {std::string(known.vi), std::string(known.en)};
    fix = {std::string(known.fix_vi), std::string(known.fix_en)};
    break;
  }
  refusals.add("yaml.syntax", place, std::move(what), std::move(fix));
}

/// Thrown through yaml-cpp to end the parse; the fault is already recorded.
struct Stop {};

class Events : public YAML::EventHandler {
 public:
  Events(std::string_view text, const ReadLimits& limits, Refusals& refusals)
      : text_(text), limits_(limits), places_(text), refusals_(refusals), builder_(limits, refusals) {}

  [[nodiscard]] Node take() { return builder_.take(); }

  [[nodiscard]] Place place(const YAML::Mark& mark) {
    return mark.is_null() || mark.pos < 0 ? Place{} : places_.at(static_cast<std::size_t>(mark.pos));
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!started_) {
      started_ = true;
      return;
    }
    const bool marked = !mark.is_null() && rest(mark).substr(0, 3) == "---";
    if (marked) {
      refusals_.add("yaml.second-document", place(mark),
                    {"tệp chứa nhiều hơn một văn bản YAML (dấu ---)", "a second document begins here (---)"},
                    {"mỗi tệp chỉ chứa một văn bản: hãy tách ra tệp khác",
                     "keep one document a file: move it to a file of its own"});
    } else {
      refusals_.add("yaml.syntax", place(mark),
                    {"còn chữ thừa sau khi nội dung đã kết thúc", "there is text after the end of the content"},
                    {"hãy kiểm tra dấu ngoặc và thụt lề ở ngay trước chỗ này",
                     "look at the brackets and the indentation just before it"});
    }
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    const Place here = place(mark);
    if (builder_.wants_key()) {
      refusals_.add("yaml.null-key", here, {"khóa để trống", "the key is empty"},
                    {"hãy viết tên khóa trước dấu hai chấm; nếu khóa đúng là chữ null thì đặt trong dấu nháy kép",
                     "write a key before the colon; if the key is the word null itself, put it in double quotes"});
      throw Stop{};
    }
    if (builder_.in_map() && mark.pos <= key_.pos) {
      // No colon was seen. If a bracket is open, yaml-cpp is about to say so better; else it would say nothing.
      if (!colonless_) colonless_ = {builder_.pending_key(), builder_.pending_key_place()};
    } else if (!flow_.empty() && flow_.back()) {
      const std::string_view written = rest(mark).substr(0, 1);
      if (written != "~" && written != "n" && written != "N") refuse_missing(here);
    }
    keep(builder_.null(here));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse_alias(refusals_, place(mark));
    go_on();
    const Place here = place(mark);
    if (builder_.wants_key()) throw Stop{};
    keep(builder_.null(here));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    refusals_.add("yaml.anchor", place(mark),
                  {"không dùng được neo &" + plain_name(name), "the anchor &" + plain_name(name) + " is not allowed"},
                  {"hãy bỏ dấu & và viết nội dung đầy đủ; nếu & thuộc về chữ thì đặt trong dấu nháy kép",
                   "remove it and write the content out; if the & belongs to the text, put the text in double quotes"});
    go_on();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    const Place here = place(mark);
    last_scalar_ = mark;
    check_tag(tag, here);
    const bool quoted = tag != "?";
    if (find_bad_utf8(value) != std::string_view::npos) {  // yaml-cpp spells some escapes as single bytes
      refusals_.add(
          "yaml.escape", here,
          {"chuỗi có dãy ký tự thoát không viết được bằng UTF-8", "an escape in this text does not make valid UTF-8"},
          {"hãy viết thẳng ký tự ấy, hoặc dùng dạng \\u và bốn chữ số thập lục phân",
           "write the character itself, or \\u and four hexadecimal digits"});
      throw Stop{};
    }
    if (!builder_.wants_key()) {
      keep(builder_.scalar(value, quoted, here));
      return;
    }
    if (!quoted && value == "<<") {
      refusals_.add("yaml.merge-key", here, {"không dùng được khóa gộp <<", "the merge key << is not allowed"},
                    {"hãy viết đầy đủ các khóa ở đây", "write the keys out here"});
      go_on();
    }
    key_ = mark;
    builder_.key(value, here);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::list, mark, tag, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::map, mark, tag, style);
  }
  void OnMapEnd() override { close(); }

  /// What yaml-cpp lets pass at the end of the text.
  void finish() {
    if (refusals_.any()) return;
    if (colonless_) {
      const std::string key = shown(colonless_->first);
      refusals_.add("yaml.missing-value", colonless_->second,
                    {"sau " + key + " thiếu dấu hai chấm", "there is no colon after " + key},
                    {"hãy viết dạng \"khóa: giá trị\"; nếu đây là phần tiếp của dòng trên thì thụt lề sâu hơn",
                     "write \"key: value\"; if it continues the line above, indent it further"});
      return;
    }
    // A quote left open swallows the rest, so it can only be the last text.
    std::string_view text = rest(last_scalar_);
    if (text.substr(0, 1) == "!") text.remove_prefix(std::min(text.size(), text.find_first_not_of("! \t\r\n")));
    if (text.empty() || (text.front() != '"' && text.front() != '\'')) return;
    if (!closes(text)) refuse_syntax(refusals_, place(last_scalar_), YAML::ErrorMsg::EOF_IN_SCALAR);
  }

  static void refuse_alias(Refusals& refusals, Place place) {
    refusals.add("yaml.alias", place, {"không dùng được tham chiếu bắt đầu bằng *", "a reference (*) is not allowed"},
                 {"hãy viết nội dung đầy đủ; nếu * thuộc về chữ thì đặt trong dấu nháy kép",
                  "write the content out; if the * belongs to the text, put the text in double quotes"});
  }

 private:
  [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const {
    return text_.substr(std::min(text_.size(), static_cast<std::size_t>(std::max(mark.pos, 0))));
  }

  /// Nothing stands where a value of a flow collection should.
  void refuse_missing(Place here) {
    if (!builder_.in_map()) {
      refusals_.add("yaml.missing-value", here, {"một mục trong [ ] để trống", "an item inside [ ] is empty"},
                    {"hãy bỏ dấu phẩy thừa; nếu đúng là không có giá trị thì viết null",
                     "remove the comma too many; if there is no value, write null"});
    } else if (builder_.pending_key().find(':') != std::string::npos) {
      const std::string key = shown(builder_.pending_key());
      refusals_.add("yaml.missing-value", builder_.pending_key_place(),
                    {"khóa " + key + " không có giá trị", "the key " + key + " has no value"},
                    {"hãy viết dấu cách sau dấu hai chấm; nếu dấu hai chấm thuộc về chữ thì đặt chữ trong dấu nháy kép",
                     "put a space after the colon; if the colon belongs to the text, put the text in double quotes"});
    } else {
      const std::string key = shown(builder_.pending_key());
      refusals_.add("yaml.missing-value", builder_.pending_key_place(),
                    {"khóa " + key + " không có giá trị: bên trong { } dấu phẩy tách nội dung thành khóa mới",
                     "the key " + key + " has no value: inside { } a comma splits text into a new key"},
                    {"hãy đặt nội dung có dấu phẩy trong dấu nháy kép; nếu đúng là không có giá trị thì viết null",
                     "put text that holds a comma in double quotes; if there is no value, write null"});
    }
    go_on();
  }

  /// Does the quote at the beginning of `text` end?
  static bool closes(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == '\\' && text.front() == '"') {
        ++i;
      } else if (text[i] == text.front()) {
        if (text.front() != '\'' || text.substr(i + 1, 1) != "'") return true;
        ++i;
      }
    }
    return false;
  }

  static std::string plain_name(const std::string& name) {
    const std::string in_quotes = shown(name);
    return in_quotes.substr(1, in_quotes.size() - 2);
  }

  void check_tag(const std::string& tag, Place here) {
    if (tag == "?" || tag == "!" || tag.empty()) return;
    refusals_.add("yaml.tag", here,
                  {"không dùng được nhãn kiểu " + shown(tag), "the tag " + shown(tag) + " is not allowed"},
                  {"hãy bỏ nhãn; nếu dấu ! thuộc về chữ thì đặt trong dấu nháy kép",
                   "remove it; if the ! belongs to the text, put the text in double quotes"});
    go_on();
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::EmitterStyle::value style) {
    const Place here = place(mark);
    if (builder_.wants_key()) {
      refusals_.add(
          "yaml.key-not-text", here,
          {"khóa phải là chữ, không thể là một danh sách hay một bảng", "a key must be text, not a list or a map"},
          {"hãy viết khóa bằng chữ; nếu dấu ngoặc thuộc về khóa thì đặt khóa trong dấu nháy kép",
           "write the key as text; if the bracket belongs to the key, put the key in double quotes"});
      throw Stop{};
    }
    check_tag(tag, here);
    keep(builder_.open(kind, here));
    flow_.push_back(style == YAML::EmitterStyle::Flow);
  }

  void close() {
    flow_.pop_back();
    builder_.close();
    go_on();
  }

  static void keep(bool within_bounds) {
    if (!within_bounds) throw Stop{};
  }
  void go_on() const {
    if (refusals_.full()) throw Stop{};
  }

  std::string_view text_;
  ReadLimits limits_;
  Places places_;
  Refusals& refusals_;
  TreeBuilder builder_;
  std::vector<bool> flow_;  // which of the open collections are written in flow style
  YAML::Mark key_;          // of the last key
  YAML::Mark last_scalar_;
  std::optional<std::pair<std::string, Place>> colonless_;  // the first key without a colon
  bool started_ = false;
};

}  // namespace

Node read_yaml(std::string_view text, const std::string& file, Faults& faults, const ReadLimits& limits) {
  Refusals refusals(file, faults);
  if (!prepare_text(text, limits, refusals)) return {};

  // JSON is YAML, and our own reader knows the parts of it that yaml-cpp lacks (surrogate pairs, keys of any length).
  // When it is not strict JSON after all, YAML decides, and only YAML's faults are told.
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
    Faults unused;
    Node node = read_json(text, file, unused, limits);
    if (unused.empty()) return node;
  }

  DepthScan scan(text, limits);
  const DepthScan::Found found = scan.run();
  const auto here = [&] { return Places(text).at(scan.position()); };
  switch (found) {
    case DepthScan::Found::nothing:
      break;
    case DepthScan::Found::too_deep:
      refuse_depth(refusals, here(), limits.depth);
      return {};
    case DepthScan::Found::too_many:
      refuse_nodes(refusals, here(), limits.nodes);
      return {};
    case DepthScan::Found::directive:
      refusals.add("yaml.directive", here(),
                   {"không dùng được chỉ thị bắt đầu bằng %", "a directive (%) is not allowed"},
                   {"hãy xóa dòng này; nếu % thuộc về chữ thì đặt chữ trong dấu nháy kép",
                    "delete the line; if the % belongs to the text, put the text in double quotes"});
      return {};
  }

  Events events(text, limits, refusals);
  try {
    TextStream buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
    events.finish();
  } catch (const Stop&) {
    return {};
  } catch (const YAML::Exception& error) {
    const std::string_view message = error.msg;
    const bool alias = message.find("alias") != std::string_view::npos ||
                       message.substr(0, 21) == std::string_view("the referenced anchor");
    if (alias) {
      Events::refuse_alias(refusals, events.place(error.mark));
    } else {
      refuse_syntax(refusals, events.place(error.mark), message);
    }
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    refuse_syntax(refusals, {}, error.what());
  }
  if (refusals.any()) return {};
  return events.take();
}

}  // namespace huong
