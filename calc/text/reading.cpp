#include "calc/text/reading.hpp"

#include <algorithm>
#include <utility>

#include "calc/text/ordering.hpp"
#include "calc/text/utf8.hpp"

namespace huong {

std::string shown(std::string_view text) {
  std::string out = "\"";
  std::size_t at = 0;
  for (std::size_t characters = 0; at < text.size() && characters < 60; ++characters) {
    const std::size_t length = utf8_length(text, at);
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool control =
        byte < 0x20 || byte == 0x7F || (length == 2 && byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0);
    if (length == 0 || control) {
      append_utf8(out, 0xFFFD);
    } else {
      out.append(text, at, length);
    }
    at += std::max<std::size_t>(length, 1);
  }
  if (at < text.size()) out += "…";
  return out + '"';
}

Place Places::at(std::size_t position) {
  position = std::min(position, text_.size());
  while (position_ < position) {
    const char byte = text_[position_++];
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if (!continues_utf8(byte)) {
      ++place_.column;
    }
  }
  while (position_ > position) {
    const char byte = text_[--position_];
    if (byte == '\n') {
      --place_.line;
      place_.column = 1;
      for (std::size_t i = position_; i > 0 && text_[i - 1] != '\n'; --i) {
        if (!continues_utf8(text_[i - 1])) ++place_.column;
      }
    } else if (!continues_utf8(byte)) {
      --place_.column;
    }
  }
  return place_;
}

void Refusals::add(std::string code, Place place, Said what, Said fix) {
  if (full()) return;
  faults_.push_back(
      {std::move(code), file_, place, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)});
}

bool prepare_text(std::string_view& text, const ReadLimits& limits, Refusals& refusals) {
  if (text.size() > limits.bytes) {
    const std::string size = std::to_string(text.size());
    const std::string most = std::to_string(limits.bytes);
    refusals.add("yaml.too-large", {},
                 {"văn bản dài " + size + " byte, quá giới hạn " + most + " byte",
                  "the text has " + size + " bytes; at most " + most + " are read"},
                 {"hãy tách thành nhiều tệp nhỏ hơn", "split it into smaller files"});
    return false;
  }
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.substr(0, 3) == kMark) text.remove_prefix(3);
  const std::size_t bad = find_bad_utf8(text);
  if (bad != std::string_view::npos) {
    refusals.add("yaml.not-utf8", Places(text).at(bad),
                 {"văn bản không phải là UTF-8 hợp lệ", "the text is not valid UTF-8"},
                 {"hãy lưu lại tệp với bảng mã UTF-8 (Unicode)", "save the file again with the encoding UTF-8"});
    return false;
  }
  auto control = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  if (text.substr(0, 3) == kMark) control = text.begin();  // a second mark is no mark: the parsers disagree about it
  if (control != text.end()) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(*control);
    const std::string name =
        byte < 0x20 ? std::string("U+00") + kDigits[byte >> 4] + kDigits[byte & 0xFu] : std::string("U+FEFF");
    refusals.add("yaml.control-character", Places(text).at(static_cast<std::size_t>(control - text.begin())),
                 {"văn bản có ký tự điều khiển " + name, "the text has the control character " + name},
                 {"hãy xóa ký tự ấy; nếu đây không phải tệp văn bản thì chọn tệp khác",
                  "delete that character; if this is not a text file, choose another"});
    return false;
  }
  return true;
}

void refuse_depth(Refusals& refusals, Place place, std::size_t limit) {
  const std::string most = std::to_string(limit);
  refusals.add(
      "yaml.too-deep", place,
      {"nội dung lồng nhau quá " + most + " tầng", "the content is nested more than " + most + " levels deep"},
      {"hãy viết phẳng hơn và kiểm tra các dấu ngoặc chưa đóng", "write it flatter, and look for brackets left open"});
}

void refuse_nodes(Refusals& refusals, Place place, std::size_t limit) {
  const std::string most = std::to_string(limit);
  refusals.add("yaml.too-many-nodes", place,
               {"văn bản có quá " + most + " giá trị", "the text holds more than " + most + " values"},
               {"hãy tách thành nhiều tệp nhỏ hơn", "split it into smaller files"});
}

std::vector<std::size_t> repeated_keys(const std::vector<Node::Entry>& entries) {
  std::vector<std::size_t> repeated;
  if (entries.size() <= 8) {
    for (std::size_t i = 1; i < entries.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (entries[i].key == entries[j].key) {
          repeated.push_back(i);
          break;
        }
      }
    }
    return repeated;
  }
  std::vector<std::size_t> sorted(entries.size());
  for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = i;
  put_in_order(sorted, [&](std::size_t a, std::size_t b) {
    const int order = entries[a].key.compare(entries[b].key);
    return order != 0 ? order < 0 : a < b;
  });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (entries[sorted[i]].key == entries[sorted[i - 1]].key) repeated.push_back(sorted[i]);
  }
  put_in_order(repeated);
  return repeated;
}

void TreeBuilder::key(std::string text, Place place) {
  Open& top = open_.back();
  top.key = std::move(text);
  top.key_place = place;
  top.has_key = true;
}

bool TreeBuilder::count(Place place) {
  if (++nodes_ <= limits_.nodes) return true;
  refuse_nodes(refusals_, place, limits_.nodes);
  return false;
}

bool TreeBuilder::open(Node::Kind kind, Place place) {
  if (open_.size() >= limits_.depth) {
    refuse_depth(refusals_, place, limits_.depth);
    return false;
  }
  if (!count(place)) return false;
  Open& top = open_.emplace_back();
  top.node.kind = kind;
  top.node.place = place;
  return true;
}

void TreeBuilder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  if (node.is_map()) {
    for (const std::size_t i : repeated_keys(node.entries)) {
      if (refusals_.full()) break;
      const Node::Entry& again = node.entries[i];
      const auto first =
          std::find_if(node.entries.begin(), node.entries.end(), [&](const auto& e) { return e.key == again.key; });
      const std::string line = std::to_string(first->place.line);
      refusals_.add("yaml.duplicate-key", again.place,
                    {"khóa " + shown(again.key) + " bị lặp lại; đã có ở dòng " + line,
                     "the key " + shown(again.key) + " stands twice; it is already on line " + line},
                    {"chỉ giữ lại một khóa", "keep only one of them"});
    }
  }
  add(std::move(node));
}

bool TreeBuilder::scalar(std::string text, bool quoted, Place place) {
  if (!count(place)) return false;
  Node node;
  node.kind = Node::Kind::scalar;
  node.quoted = quoted;
  node.place = place;
  node.text = std::move(text);
  add(std::move(node));
  return true;
}

bool TreeBuilder::null(Place place) {
  if (!count(place)) return false;
  Node node;
  node.place = place;
  add(std::move(node));
  return true;
}

void TreeBuilder::add(Node node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& top = open_.back();
  if (top.node.is_list()) {
    top.node.items.push_back(std::move(node));
  } else {
    top.node.entries.push_back({std::move(top.key), top.key_place, std::move(node)});
    top.key.clear();
    top.has_key = false;
  }
}

}  // namespace huong
