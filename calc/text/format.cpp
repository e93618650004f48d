#include "calc/text/format.hpp"

#include <algorithm>
#include <array>

namespace huong {
namespace {

constexpr std::array<std::string_view, 6> kFormats = {"case/1",  "rules/1",  "agreement/1",
                                                      "cases/1", "papers/1", "words/1"};

bool is_known(std::string_view format) { return std::find(kFormats.begin(), kFormats.end(), format) != kFormats.end(); }

}  // namespace

std::string_view said_format(const Node& root) {
  const Node* named = root.find("huong");
  return named != nullptr && named->is_scalar() ? std::string_view(named->text) : std::string_view();
}

std::string format_of(const Node& root, const std::string& file, Faults& faults) {
  const std::string format(said_format(root));
  if (is_known(format)) return format;
  std::string all;
  for (const std::string_view each : kFormats) all += (all.empty() ? "" : ", ") + std::string(each);
  const std::string first(kFormats.front()), others = all.substr(first.size() + 2);
  const Node* named = root.find("huong");
  const Place place = named == nullptr ? root.place : named->place;
  if (format.empty()) {
    faults.push_back({"file.kind", file, place, "tệp không cho biết là loại gì", "the file does not say what it is",
                      "thêm ở đầu: huong: " + first + " (hoặc " + others + ")",
                      "begin with huong: " + first + " (or " + others + ")"});
  } else {
    faults.push_back({"file.kind", file, place, "không có loại tệp “" + format + "”",
                      "there is no kind of file “" + format + "”", "có " + all, "there are " + all});
  }
  return {};
}

bool is_format(const Node& root, std::string_view format, const std::string& file, Faults& faults) {
  const Node* named = root.find("huong");
  if (named == nullptr || !named->is_scalar() || named->text == format || !is_known(named->text)) return true;
  const std::string wanted(format);
  faults.push_back({"file.kind", file, named->place, "đây là tệp “" + named->text + "”, không phải “" + wanted + "”",
                    "this is a file “" + named->text + "”, not “" + wanted + "”",
                    "dùng tệp bắt đầu bằng huong: " + wanted, "use a file that begins with huong: " + wanted});
  return false;
}

std::string short_name(std::string_view name) {
  name.remove_prefix(name.find_last_of('/') + 1);
  const std::size_t dot = name.find_last_of('.');
  return std::string(dot == 0 ? name : name.substr(0, dot));
}

}  // namespace huong
