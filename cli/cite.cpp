#include "cli/cite.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace huong::cli {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Longer names first: the first that fits is taken. A country in brackets behind the name is said by the law's words.
constexpr std::array instruments{
    // Korea
    Pair{"Enforcement Decree of the National Pension Act", "Nghị định thi hành Luật Hưu trí quốc gia Hàn Quốc"},
    Pair{"Enforcement Rule of the National Pension Act", "Thông tư thi hành Luật Hưu trí quốc gia Hàn Quốc"},
    Pair{"Act on the Employment of Foreign Workers (KR)", "Luật Việc làm của lao động nước ngoài Hàn Quốc"},
    Pair{"NPS guidance for foreigners", "Hướng dẫn của NPS cho người nước ngoài"},
    Pair{"MOHW Notice", "Thông báo của Bộ Y tế và Phúc lợi Hàn Quốc"},
    Pair{"Industrial Accident Compensation Insurance Act", "Luật Bảo hiểm bồi thường tai nạn lao động"},
    Pair{"income of the payment year, not revalued", "thu nhập của năm hưởng, không quy đổi"},
    // Japan
    Pair{"National Pension Act (Japan)", "Luật Hưu trí quốc dân (Nhật Bản)"},
    Pair{"National Pension Act", "Luật Hưu trí quốc gia Hàn Quốc"},
    Pair{"National Pension Order", "Nghị định Hưu trí quốc dân"},
    Pair{"Employees' Pension Insurance Act", "Luật Bảo hiểm hưu trí người lao động"},
    Pair{"Employees' Pension Insurance Order", "Nghị định Bảo hiểm hưu trí người lao động"},
    Pair{"Employment Insurance Act (Japan)", "Luật Bảo hiểm việc làm (Nhật Bản)"},
    Pair{"National Health Insurance Act (Japan)", "Luật Bảo hiểm y tế quốc dân (Nhật Bản)"},
    Pair{"Health Insurance Act", "Luật Bảo hiểm y tế"},
    Pair{"Health Insurance Order", "Nghị định Bảo hiểm y tế"},
    Pair{"Long-Term Care Insurance Act", "Luật Bảo hiểm chăm sóc dài hạn"},
    Pair{"Children and Childcare Support Act", "Luật Hỗ trợ trẻ em và nuôi dạy trẻ"},
    Pair{"Basic Resident Registration Act", "Luật Đăng ký cư trú cơ bản"},
    Pair{"Act on General Rules for National Taxes", "Luật Quy tắc chung về thuế quốc gia"},
    Pair{"Act on Calculation of Age", "Luật Tính tuổi"},
    Pair{"Act on the Currency Unit and Issue of Coins", "Luật Đơn vị tiền tệ và phát hành tiền kim loại"},
    Pair{"Order on revision rates", "Nghị định về các hệ số điều chỉnh"},
    Pair{"guidance of the Japan Pension Service", "hướng dẫn của Cơ quan Hưu trí Nhật Bản"},
    Pair{"Income Tax Act", "Luật Thuế thu nhập"},
    Pair{"Income Tax Order", "Nghị định Thuế thu nhập"},
    // Taiwan
    Pair{"Enforcement Rules of the Labor Insurance Act", "Quy tắc thi hành Luật Bảo hiểm lao động (Đài Loan)"},
    Pair{"Labor Insurance Act", "Luật Bảo hiểm lao động (Đài Loan)"},
    Pair{"Labor Insurance Disability Benefit Payment Standards",
         "Tiêu chuẩn trợ cấp mất khả năng của bảo hiểm lao động (Đài Loan)"},
    Pair{"Labor Occupational Accident Insurance and Protection Act (Taiwan)",
         "Luật Bảo hiểm và bảo vệ tai nạn lao động (Đài Loan)"},
    Pair{"Labor Occupational Accident Insurance and Protection Act",
         "Luật Bảo hiểm và bảo vệ tai nạn lao động (Đài Loan)"},
    Pair{"Labor Occupational Accident Insurance Disability Benefit Standards",
         "Tiêu chuẩn trợ cấp mất khả năng của bảo hiểm tai nạn lao động (Đài Loan)"},
    Pair{"Labor Pension Act", "Luật Hưu trí lao động (Đài Loan)"},
    Pair{"Employment Insurance Act", "Luật Bảo hiểm việc làm (Đài Loan)"},
    Pair{"National Health Insurance Act", "Luật Bảo hiểm y tế toàn dân (Đài Loan)"},
    Pair{"Table of Grades of Insurance Salary", "Bảng bậc lương bảo hiểm (Đài Loan)"},
    // Germany
    Pair{"Social Code ", "Bộ luật An sinh xã hội "},
    Pair{"Ordinance on Social Insurance Values ", "Nghị định về các mức của bảo hiểm xã hội năm "},
    Pair{"Ordinances on Social Insurance Values ", "Các nghị định về các mức của bảo hiểm xã hội năm "},
    Pair{"Pension Value Ordinance ", "Nghị định về giá trị lương hưu năm "},
    Pair{"Pension Adjustment Act ", "Luật Điều chỉnh lương hưu năm "},
    Pair{"Notice of Contribution Rates ", "Thông báo tỷ lệ đóng năm "},
    Pair{"DRV guidance on refunds", "Hướng dẫn của DRV về hoàn tiền đóng"},
    Pair{"Regulation (E", "Quy định (E"},
    // Malaysia
    Pair{"Employees' Social Security Act 1969", "Luật An sinh xã hội người lao động năm 1969"},
    Pair{"Employees Provident Fund Act 1991", "Luật Quỹ dự phòng người lao động năm 1991 (Ma-lai-xi-a)"},
    Pair{"Employment Insurance System Act 2017", "Luật Hệ thống bảo hiểm việc làm năm 2017"},
    Pair{"PERKESO notice on foreign workers (second category)",
         "Thông báo của PERKESO về lao động nước ngoài (nhóm hai)"},
    Pair{"PERKESO notice on foreign workers", "Thông báo của PERKESO về lao động nước ngoài"},
    Pair{"PERKESO page on the invalidity pension", "Trang của PERKESO về lương hưu mất khả năng lao động"},
    Pair{"PERKESO page on the invalidity scheme", "Trang của PERKESO về chế độ mất khả năng lao động"},
    Pair{"PERKESO page on the survivors' pension", "Trang của PERKESO về lương hưu tuất"},
    Pair{"EPF guide on the leaving-country withdrawal", "Hướng dẫn của EPF về rút tiền khi rời Ma-lai-xi-a"},
    Pair{"EPF declaration of ", "Công bố lãi của EPF ngày "},
    Pair{"EPF declaration", "Công bố lãi của EPF"},
    // Others
    Pair{"Federal Decree-Law ", "Nghị định luật Liên bang "},
    Pair{"Superannuation Guarantee (Administration) Act 1992", "Luật Bảo đảm hưu bổng (Quản lý) năm 1992"},
    Pair{"Superannuation Industry (Supervision) Regulations 1994", "Quy định về ngành hưu bổng (Giám sát) năm 1994"},
    Pair{"Superannuation (Departing Australia Superannuation Payments Tax) Act 2007",
         "Luật Thuế đối với hưu bổng trả khi rời Ô-xtơ-rây-li-a năm 2007"},
    Pair{"Superannuation (Unclaimed Money and Lost Members) Act 1999",
         "Luật Hưu bổng không người nhận và thành viên mất liên lạc năm 1999"},
    Pair{"Canada Pension Plan (Canada)", "Luật Chế độ hưu trí Ca-na-đa (CPP)"},
    Pair{"Old Age Security Act", "Luật An sinh tuổi già"},
    Pair{"Act LXXXI of 1997", "Luật LXXXI năm 1997"},
    Pair{"Foreign Workers Regulations (Deposit for Foreign Workers) 2016",
         "Quy định năm 2016 về tiền gửi cho lao động nước ngoài"},
    Pair{"Population and Immigration Authority procedure 9.0.0003", "Quy trình 9.0.0003 của Cơ quan Dân số và Nhập cư"},
    Pair{"Act of 17 December 1998 on pensions from the Social Insurance Fund",
         "Luật ngày 17-12-1998 về lương hưu từ Quỹ Bảo hiểm xã hội"},
    Pair{"Act of 13 October 1998 on the social insurance system", "Luật ngày 13-10-1998 về hệ thống bảo hiểm xã hội"},
    Pair{"Fiscal Code", "Bộ luật Thuế"},
    Pair{"Labor Law", "Luật Lao động"},
    Pair{"Regulation of Domestic Workers", "Quy chế về lao động giúp việc gia đình"},
    Pair{"Social Security Act", "Luật An sinh xã hội"},
    Pair{"POMS ", "Sổ tay POMS "},
    Pair{"Civil Code", "Bộ luật Dân sự"},
    Pair{"Act ", "Luật "},
    // Viet Nam
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
    Pair{"Notice ", "Thông báo "},
};

// Countries as laws name them where the lawbook's words have another name.
constexpr std::array abbreviations{Pair{"USA", "US"}, Pair{"UAE", "AE"}};

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

// What else stands behind the name of an act or an article; too short to be looked for in whole sentences.
constexpr std::array remarks{
    Pair{"annexed table ", "bảng phụ lục "},
    Pair{"Title ", "Phần "},
    Pair{"(notice ", "(thông báo "},
    Pair{", as set by ordinance", ", theo nghị định"},
    Pair{", as amended in ", ", sửa đổi năm "},
    Pair{" for 20", " cho năm 20"},
    Pair{" (state of ", " (bản năm "},
    Pair{" on the reconstruction tax", " về thuế tái thiết"},
    Pair{"the Minister's notice for August ", "thông báo của Bộ trưởng tháng 8/"},
    Pair{"the Minister's notice", "thông báo của Bộ trưởng"},
    Pair{"the practice until March 2025", "thông lệ đến tháng 3/2025"},
    Pair{"the practice since April 2025", "thông lệ từ tháng 4/2025"},
    Pair{"(table of ", "(bảng năm "},
    Pair{"(the insurance ends)", "(bảo hiểm chấm dứt)"},
    Pair{"(the higher)", "(mức cao hơn)"},
    Pair{"(no income tax)", "(không chịu thuế thu nhập)"},
    Pair{"the Order on grades", "Nghị định về các bậc"},
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

// The rest of a citation: articles, annexes, remarks.
std::string said_rest(std::string text, std::string_view lang) {
  text = say_articles(text, lang);
  if (lang == "en") return text;
  for (const auto& [en, vi] : remarks) text = replaced(std::move(text), en, vi);
  return text;
}

// A remark in English behind an article, "63(2) (70 percent at …)", says nothing to who reads Vietnamese.
std::string without_remark(const std::string& place) {
  const std::size_t at = place.find(" (");
  if (at == std::string::npos || place.find(" inferred)") != std::string::npos) return place;
  const auto words = std::count(place.begin() + static_cast<std::ptrdiff_t>(at) + 1, place.end(), ' ');
  return words < 3 || !place.ends_with(")") ? place : place.substr(0, at);
}

// A remark behind the name, "(25 years were needed until then)"; a country is one or two words.
std::string without_last_remark(std::string name) {
  if (!name.ends_with(")")) return name;
  std::size_t at = name.size() - 1;
  for (int depth = 1; depth > 0 && at > 0;) {
    --at;
    depth += name[at] == ')' ? 1 : name[at] == '(' ? -1 : 0;
  }
  const auto words = std::count(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(), ' ');
  return words < 3 || at < 2 ? name : name.substr(0, at - 1);
}

// "(Japan)", "(TW)" as people say the country.
std::string with_countries(std::string text, const Lawbook& lawbook) {
  for (const std::string& code : lawbook.countries()) {
    const Symbol country = lawbook.symbols.find(code);
    if (country == kNoSymbol) continue;
    const std::string said = "(" + lawbook.symbols.say(country, "vi") + ")";
    text = replaced(std::move(text), "(" + lawbook.symbols.say(country, "en") + ")", said);
    text = replaced(std::move(text), "(" + code + ")", said);
    for (const auto& [name, of] : abbreviations) {
      if (of == code) text = replaced(std::move(text), "(" + std::string(name) + ")", said);
    }
  }
  return text;
}

std::string instrument(std::string name, const Lawbook& lawbook, std::string_view lang) {
  for (const Agreement& agreement : lawbook.agreements) {
    if (!agreement.law.empty() && name == agreement.law) return agreement.label.in(lang);
  }
  if (lang == "en") return name;
  if (name.starts_with("convention")) return "quy ước làm tròn (luật không nói)";
  if (name.ends_with(" rounding was not seen")) return "chưa xem được quy định về làm tròn";
  name = without_last_remark(std::move(name));
  for (const auto& [en, vi] : instruments) {
    if (name.starts_with(en)) return with_countries(std::string(vi) + said_rest(name.substr(en.size()), lang), lawbook);
  }
  return with_countries(std::move(name), lawbook);
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
      line += said_rest(lang == "en" ? places[i] : without_remark(places[i]), lang);
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
