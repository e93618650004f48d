#include "cli/cite.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace huong::cli {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Longer names first: the first that fits is taken.
constexpr std::array instruments{
    Pair{"Enforcement Decree of the National Pension Act", "Nghị định thi hành Luật Hưu trí quốc gia Hàn Quốc"},
    Pair{"Enforcement Rule of the National Pension Act", "Thông tư thi hành Luật Hưu trí quốc gia Hàn Quốc"},
    Pair{"National Pension Act", "Luật Hưu trí quốc gia Hàn Quốc"},
    Pair{"Act on the Employment of Foreign Workers (KR)", "Luật Việc làm của lao động nước ngoài Hàn Quốc"},
    Pair{"NPS guidance for foreigners", "Hướng dẫn của NPS cho người nước ngoài"},
    Pair{"MOHW Notice", "Thông báo của Bộ Y tế và Phúc lợi Hàn Quốc"},
    Pair{"Industrial Accident Compensation Insurance Act (Korea)",
         "Luật Bảo hiểm bồi thường tai nạn lao động Hàn Quốc"},
    Pair{"Industrial Accident Compensation Insurance Act (Japan)",
         "Luật Bảo hiểm bồi thường tai nạn lao động Nhật Bản"},
    Pair{"Labor Occupational Accident Insurance and Protection Act (Taiwan)",
         "Luật Bảo hiểm và bảo vệ tai nạn lao động Đài Loan"},
    Pair{"Employees' Social Security Act 1969 (Malaysia)", "Luật An sinh xã hội người lao động năm 1969 của Malaysia"},
    Pair{"Social Code VII (Germany)", "Bộ luật Xã hội Quyển VII của Đức"},
    Pair{"Employment Law ", "Luật Việc làm "},
    Pair{"Labour Code ", "Bộ luật Lao động "},
    Pair{"Law ", "Luật "},
    Pair{"Decree ", "Nghị định "},
    Pair{"Joint Circular ", "Thông tư liên tịch "},
    Pair{"Circular ", "Thông tư "},
    Pair{"Decision ", "Quyết định "},
    Pair{"Resolution ", "Nghị quyết "},
    Pair{"Official letter ", "Công văn "},
    Pair{"Official Letter ", "Công văn "},
};

constexpr std::array articles{
    Pair{"(numbers inferred)", "(số điều do suy luận)"},
    Pair{"(number inferred)", "(số điều do suy luận)"},
    Pair{"draft art. ", "dự thảo Điều "},
    Pair{"art. ", "Điều "},
    Pair{"addendum", "điều khoản bổ sung"},
    Pair{" and ", " và "},
    Pair{"as amended by Decree ", "sửa đổi theo Nghị định "},
    Pair{", point ", ", điểm "},
    Pair{"Official Letter ", "Công văn "},
    Pair{" to Act ", " của Luật "},
    Pair{"Annex ", "Phụ lục "},
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// At "; ", but not inside parentheses.
std::vector<std::string> pieces_of(std::string_view law) {
  std::vector<std::string> pieces;
  std::string piece;
  int depth = 0;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (law[i] == '(') ++depth;
    if (law[i] == ')') --depth;
    if (depth <= 0 && law[i] == ';' && i + 1 < law.size() && law[i + 1] == ' ') {
      pieces.push_back(std::move(piece));
      piece.clear();
      ++i;
      continue;
    }
    piece += law[i];
  }
  pieces.push_back(std::move(piece));
  return pieces;
}

// A remark in English behind an article, "63(2) (70 percent at …)", says nothing to who reads Vietnamese.
std::string without_remark(const std::string& place) {
  const std::size_t at = place.find(" (");
  if (at == std::string::npos || place.find(" inferred)") != std::string::npos) return place;
  const auto words = std::count(place.begin() + static_cast<std::ptrdiff_t>(at) + 1, place.end(), ' ');
  return words < 3 || !place.ends_with(")") ? place : place.substr(0, at);
}

std::string instrument(std::string name, const Lawbook& lawbook, std::string_view lang) {
  for (const Agreement& agreement : lawbook.agreements) {
    if (!agreement.law.empty() && name == agreement.law) return agreement.label.in(lang);
  }
  if (lang == "en") return name;
  for (const auto& [en, vi] : instruments) {
    if (name.starts_with(en)) return std::string(vi) + name.substr(en.size());
  }
  return name;
}

}  // namespace

std::string say_articles(std::string_view text, std::string_view lang) {
  std::string out(text);
  if (lang == "en") return out;
  for (const auto& [en, vi] : articles) out = replaced(std::move(out), en, vi);
  return out;
}

std::vector<std::string> cite_all(const std::vector<std::string>& laws, const Lawbook& lawbook, std::string_view lang) {
  constexpr std::string_view kArticle = " art. ";
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const std::string& law : laws) {
    for (const std::string& piece : pieces_of(law)) {
      const std::size_t at = piece.find(kArticle);
      const std::string name = piece.substr(0, at);
      auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == name; });
      if (group == groups.end()) group = groups.insert(groups.end(), {name, {}});
      if (at == std::string::npos) continue;
      const std::string place = piece.substr(at + kArticle.size());
      std::vector<std::string>& places = group->second;
      if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
  }
  std::vector<std::string> lines;
  for (const auto& [name, places] : groups) {
    std::string line = instrument(name, lawbook, lang);
    for (std::size_t i = 0; i < places.size(); ++i) {
      line += i == 0 ? (lang == "en" ? " art. " : " Điều ") : "; ";
      line += say_articles(lang == "en" ? places[i] : without_remark(places[i]), lang);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string cite(std::string_view law, const Lawbook& lawbook, std::string_view lang) {
  std::string out;
  for (const std::string& line : cite_all({std::string(law)}, lawbook, lang)) {
    if (!out.empty()) out += "; ";
    out += line;
  }
  return out;
}

}  // namespace huong::cli
