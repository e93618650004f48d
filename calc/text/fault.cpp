#include "calc/text/fault.hpp"

namespace huong {

std::string to_string(const Fault& fault, std::string_view lang) {
  const bool vi = lang == "vi" ? !fault.what_vi.empty() : fault.what_en.empty();
  const std::string& what = vi ? fault.what_vi : fault.what_en;
  const std::string& fix = vi ? fault.fix_vi : fault.fix_en;
  std::string line = fault.file.empty() ? std::string("-") : fault.file;
  if (fault.place.line != 0) {
    line += ':' + std::to_string(fault.place.line);
    if (fault.place.column != 0) line += ':' + std::to_string(fault.place.column);
  }
  line += ": " + what;
  if (!fix.empty()) {
    if (!what.empty() && line.back() == '.') line.pop_back();  // the sentence goes on
    line += " — " + fix;
  }
  return line;
}

void write_faults(JsonWriter& json, const Faults& faults) {
  json.begin_array();
  for (const Fault& fault : faults) {
    json.begin_object().member("code", fault.code).member("file", fault.file);
    if (fault.place.line != 0) json.key("line").integer(fault.place.line);
    if (fault.place.column != 0) json.key("column").integer(fault.place.column);
    const std::string_view other = fault.what_en.empty() ? "" : "en";
    json.said("what", fault.what_vi, fault.what_en, other);
    json.said("fix", fault.fix_vi, fault.fix_en, other);
    json.end_object();
  }
  json.end_array();
}

std::string faults_json(const Faults& faults) {
  JsonWriter json;
  json.begin_object().member("huong", "faults/1").key("faults");
  write_faults(json, faults);
  json.end_object();
  return json.text() + '\n';
}

}  // namespace huong
