#include "calc/text/csv.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace huong {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// npos when there is none. memchr is several times faster than string_view::find of a short text.
std::size_t find_byte(std::string_view text, char byte) {
  const void* found = text.empty() ? nullptr : std::memchr(text.data(), byte, text.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

}  // namespace

void CsvReader::feed(std::string_view piece) {
  if (rest_.empty()) {
    rest_ = piece;
    return;
  }
  const bool inside = rest_.data() >= carry_.data() && rest_.data() < carry_.data() + carry_.size();
  if (inside) {
    carry_.erase(0, static_cast<std::size_t>(rest_.data() - carry_.data()));
  } else {
    carry_.assign(rest_);
  }
  carry_.append(piece);
  rest_ = carry_;
}

bool CsvReader::next(CsvRow& row) {
  if (!begun_) {
    if (rest_.size() < kMark.size() && !finished_) return false;
    if (rest_.substr(0, kMark.size()) == kMark) rest_.remove_prefix(kMark.size());
    begun_ = true;
  }
  for (;;) {
    switch (take(row)) {
      case Step::row:
        return true;
      case Step::empty:
        continue;
      case Step::more:
      case Step::stop:
        return false;
    }
  }
}

// Whatever stands in quotes does not count. Undecided as long as the first row is not whole.
void CsvReader::decide_separator() {
  constexpr std::string_view kSeparators = "\t;,";
  std::size_t counts[3] = {};
  bool quoted = false;
  bool whole = finished_ || rest_.size() > row_bytes_;
  for (const char c : rest_.substr(0, row_bytes_)) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') {
      whole = true;
      break;
    }
    const std::size_t which = kSeparators.find(c);
    if (which != std::string_view::npos) ++counts[which];
  }
  if (!whole) return;
  const auto most = std::max_element(std::begin(counts), std::end(counts));
  separator_ = *most == 0 ? ',' : kSeparators[static_cast<std::size_t>(most - std::begin(counts))];
}

CsvReader::Step CsvReader::take(CsvRow& row) {
  if (fault_.has_value() || rest_.empty()) return Step::stop;
  const std::size_t end = find_byte(rest_, '\n');
  std::string_view text = rest_.substr(0, end);
  if (end == std::string_view::npos && !finished_ && rest_.size() <= row_bytes_) return Step::more;
  if (text.size() <= 1 && (text.empty() || text == "\r")) {
    rest_.remove_prefix(std::min(rest_.size(), text.size() + 1));
    ++line_;
    return Step::empty;
  }
  if (separator_ == 0) decide_separator();
  if (separator_ == 0) return Step::more;
  row.fields.clear();
  row.line = line_;
  if (find_byte(text, '"') != std::string_view::npos) return take_quoted(row);
  if (text.size() > row_bytes_) {
    return refuse("csv.row-too-long", line_, "dòng dài quá " + std::to_string(row_bytes_) + " byte",
                  "the row is longer than " + std::to_string(row_bytes_) + " bytes",
                  "kiểm tra xem đây có đúng là tệp bảng không", "check that this is a file of rows and columns");
  }
  rest_.remove_prefix(std::min(rest_.size(), text.size() + 1));
  ++line_;
  if (text.back() == '\r') text.remove_suffix(1);
  const char* from = text.data();
  const char* const stop = from + text.size();
  for (const char* at = from; at != stop; ++at) {
    if (*at != separator_) continue;
    row.fields.emplace_back(from, static_cast<std::size_t>(at - from));
    from = at + 1;
  }
  row.fields.emplace_back(from, static_cast<std::size_t>(stop - from));
  return Step::row;
}

CsvReader::Step CsvReader::take_quoted(CsvRow& row) {
  const std::string_view text = rest_.substr(0, std::min(rest_.size(), row_bytes_));
  const bool cut = text.size() < rest_.size();
  std::size_t used = 0;  // of unquoted_, which is as long as the longest row so that views into it hold
  std::size_t at = 0;
  std::uint64_t lines = 0;
  for (;;) {
    if (at < text.size() && text[at] == '"') {
      const std::uint64_t opened = line_ + lines;
      std::size_t from = ++at;
      const std::size_t begin = used;
      std::string_view field;
      for (;;) {
        const std::size_t quote = text.size() == at ? std::string_view::npos : find_byte(text.substr(at), '"');
        if (quote == std::string_view::npos) {
          if (!finished_ && !cut) return Step::more;
          return refuse("csv.open-quote", opened, "dấu ngoặc kép mở ở dòng này không được đóng",
                        "the quotation mark opened on this line is never closed",
                        "đóng dấu ngoặc kép, hoặc xóa dấu ở đầu ô",
                        "close it, or delete the one that begins the field");
        }
        const std::size_t close = at + quote;
        if (close + 1 == text.size() && !finished_ && !cut) return Step::more;  // it may be the first of two
        const bool doubled = close + 1 < text.size() && text[close + 1] == '"';
        if (!doubled && used == begin) {
          field = text.substr(from, close - from);
        } else {
          if (unquoted_.size() < row_bytes_) unquoted_.resize(row_bytes_);
          const std::size_t length = close - from + (doubled ? 1 : 0);
          std::copy_n(text.data() + from, length, unquoted_.data() + used);
          used += length;
          field = std::string_view(unquoted_).substr(begin, used - begin);
        }
        at = close + (doubled ? 2 : 1);
        from = at;
        if (!doubled) break;
      }
      lines += static_cast<std::uint64_t>(std::count(field.begin(), field.end(), '\n'));
      row.fields.push_back(field);
    } else {
      const std::size_t from = at;
      while (at < text.size() && text[at] != separator_ && text[at] != '\n') ++at;
      std::size_t end = at;
      const bool last = at == text.size() ? !cut : text[at] == '\n';
      if (last && end > from && text[end - 1] == '\r') --end;
      row.fields.push_back(text.substr(from, end - from));
    }
    if (at < text.size() && text[at] == separator_) {
      ++at;
      continue;
    }
    if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n') ++at;
    if (at == text.size()) {
      if (cut) {
        return refuse("csv.row-too-long", line_, "dòng dài quá " + std::to_string(row_bytes_) + " byte",
                      "the row is longer than " + std::to_string(row_bytes_) + " bytes",
                      "kiểm tra xem đây có đúng là tệp bảng không", "check that this is a file of rows and columns");
      }
      if (!finished_) return Step::more;
      break;
    }
    if (text[at] == '\n') {
      ++at;
      break;
    }
    if (text[at] == '\r' && at + 1 == text.size()) {
      if (!finished_) return Step::more;
      ++at;
      break;
    }
    return refuse("csv.after-quote", line_ + lines, "có chữ sau dấu ngoặc kép đóng ô",
                  "text follows the quotation mark that closes a field",
                  "dấu ngoặc kép bên trong ô phải viết thành hai dấu (\"\")",
                  "write a quotation mark inside a field as two (\"\")");
  }
  rest_.remove_prefix(at);
  line_ += lines + 1;
  return Step::row;
}

CsvReader::Step CsvReader::refuse(std::string code, std::uint64_t line, std::string what_vi, std::string what_en,
                                  std::string fix_vi, std::string fix_en) {
  Place place;
  place.line = static_cast<std::uint32_t>(std::min<std::uint64_t>(line, std::numeric_limits<std::uint32_t>::max()));
  fault_ = Fault{std::move(code),  file_, place, std::move(what_vi), std::move(what_en), std::move(fix_vi),
                 std::move(fix_en)};
  return Step::stop;
}

}  // namespace huong
