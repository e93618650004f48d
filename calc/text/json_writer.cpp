#include "calc/text/json_writer.hpp"

#include "calc/text/json_string.hpp"

namespace huong {

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_.empty()) return;
  if (!first_.back()) out_ += ',';
  first_.back() = false;
  if (pretty_) {
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
  }
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  open_.push_back('{');
  first_.push_back(true);
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  open_.push_back('[');
  first_.push_back(true);
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  const bool empty = first_.back();
  open_.pop_back();
  first_.pop_back();
  if (pretty_ && !empty) {
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
  }
  out_ += '}';
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  const bool empty = first_.back();
  open_.pop_back();
  first_.pop_back();
  if (pretty_ && !empty) {
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
  }
  out_ += ']';
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_json_string(out_, name);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  append_json_string(out_, text);
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::strings(std::string_view name, const std::vector<std::string>& texts) {
  key(name).begin_array();
  for (const std::string& text : texts) string(text);
  return end_array();
}

JsonWriter& JsonWriter::say(std::string_view vi, std::string_view en, std::string_view other) {
  begin_object().member("vi", vi);
  if (!other.empty()) member(other, en);
  return end_object();
}

JsonWriter& JsonWriter::lawbook(std::string_view version, std::string_view digest) {
  return key("lawbook").begin_object().member("version", version).member("digest", digest).end_object();
}

void JsonWriter::clear() {
  out_.clear();
  open_.clear();
  first_.clear();
  after_key_ = false;
}

}  // namespace huong
