// The report of a comparison: one HTML page that needs nothing else, with charts drawn in SVG, readable on a phone and
// on paper.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/comparison.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

constexpr std::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:1rem 0 "
    ".3rem}th{white-space:nowrap}th.part{white-space:normal}table{border-collapse:collapse;width:100%;margin:.5rem 0}"
    "th,td{border-bottom:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.wide{overflow-x:auto}"
    "svg{max-width:100%;height:auto}.more{color:#0a5c2b}.less{color:#9b1c1c}footer{margin-top:2rem;color:#555}"
    "@media print{body{font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}}";

constexpr std::string_view kColours[] = {"#555555", "#0b5fa5", "#b35900", "#0a7a3d", "#7a2a8a", "#8a6d00"};

/// A share of a whole in thousandths, for lengths of bars only.
long thousandths(const Exact& part, const Exact& whole) {
  if (whole == Exact(0)) return 0;
  const std::optional<Small> small = Exact((part * Exact(1000) / whole).floor(), 1).small();
  return small ? static_cast<long>(small->n) : 0;
}

class Report {
 public:
  Report(const Comparison& comparison, const Door& door) : c_(comparison), door_(door) {}

  std::string html() {
    const std::string title = door_.say(words::compare_title, c_.lives.size());
    out_ = "<!doctype html>\n<html lang=\"" + door_.lang() + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" + escaped(title) +
           "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<main>\n<h1>" + escaped(title) +
           "</h1>\n";
    paragraph(door_.say(words::compare_premise, c_.options.age));
    if (c_.options.operative) {
      paragraph(door_.say(words::compare_operative, day_text(*c_.options.operative, door_.lang())));
    }
    for (std::size_t b = 0; b < c_.benefits.size(); ++b) benefit(b);
    funds();
    for (std::size_t v = 1; v < c_.variants.size(); ++v) against(v);
    changes();
    out_ += "</main>\n<footer>" +
            escaped(door_.say(words::lawbook_line, c_.lawbook->version, checked_day(*c_.lawbook, door_.lang()))) +
            " · " + escaped(c_.lawbook->digest) + "</footer>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void paragraph(const std::string& text) { out_ += "<p>" + escaped(text) + "</p>\n"; }
  void heading(const std::string& text) { out_ += "<h2>" + escaped(text) + "</h2>\n"; }

  struct Bar {
    std::string label, text;
    Exact value;
    std::string_view colour;
  };

  /// Bars one below the other, each with its figure in words: the chart says nothing that the table does not.
  void chart(const std::string& title, const std::vector<Bar>& bars) {
    Exact most;
    for (const Bar& bar : bars) most = std::max(most, bar.value);
    if (most == Exact(0)) return;
    out_ += "<h3>" + escaped(title) + "</h3>\n";
    const std::size_t height = bars.size() * 44 + 8;
    out_ += fmt::format("<svg viewBox=\"0 0 400 {0}\" width=\"400\" height=\"{0}\" role=\"img\" aria-label=\"{1}\">\n",
                        height, escaped(title));
    for (std::size_t i = 0; i < bars.size(); ++i) {
      const std::size_t y = i * 44;
      const long length = thousandths(bars[i].value, most) * 398 / 1000;
      out_ += fmt::format("<text x=\"0\" y=\"{}\" font-size=\"14\">{}</text>\n", y + 14,
                          escaped(bars[i].label + ": " + bars[i].text));
      out_ += fmt::format("<rect x=\"0\" y=\"{}\" width=\"{}\" height=\"18\" fill=\"{}\"/>\n", y + 20,
                          std::max(2L, length), bars[i].colour);
    }
    out_ += "</svg>\n";
  }

  void benefit(std::size_t b) {
    const bool anybody = std::any_of(c_.totals.begin(), c_.totals.end(), [&](const std::vector<Total>& totals) {
      return totals[b].granted + totals[b].not_yet + totals[b].pending + totals[b].unknown + totals[b].refused > 0;
    });
    if (!anybody) return;
    heading(c_.benefit(b).label.in(door_.lang()) + " – " + country_name(c_.benefit(b).country, door_.lang()));
    out_ += "<div class=\"wide\"><table>\n<tr><th></th>";
    for (const Say* head : {&words::head_granted, &words::head_not_yet, &words::head_pending, &words::head_unknown,
                            &words::head_refused, &words::head_monthly, &words::head_once, &words::head_over_life}) {
      out_ += "<th class=\"n\">" + escaped(door_.say(*head)) + "</th>";
    }
    out_ += "</tr>\n";
    std::vector<Bar> lives, money;
    for (std::size_t v = 0; v < c_.variants.size(); ++v) {
      const Total& total = c_.totals[v][b];
      const std::string& name = c_.variants[v].name;
      out_ += "<tr><th scope=\"row\">" + escaped(name) + "</th>";
      for (const std::size_t n : {total.granted, total.not_yet, total.pending, total.unknown, total.refused}) {
        out_ += "<td class=\"n\">" + std::to_string(n) + "</td>";
      }
      for (const Exact* sum : {&total.monthly, &total.once, &total.over_life}) {
        out_ += "<td class=\"n\">" + escaped(sum_text(c_, *sum, b, door_)) + "</td>";
      }
      out_ += "</tr>\n";
      const std::string_view colour = kColours[v % std::size(kColours)];
      const auto due = static_cast<std::int64_t>(total.granted + total.not_yet);
      lives.push_back({name, door_.say(words::lives_due, due), Exact(due), colour});
      money.push_back({name, sum_text(c_, total.over_life, b, door_), total.over_life, colour});
    }
    out_ += "</table></div>\n";
    chart(door_.say(words::chart_lives), lives);
    chart(door_.say(words::chart_money), money);
  }

  void funds() {
    bool first = true;
    for (std::size_t f = 0; f < c_.funds.size(); ++f) {
      if (!c_.concerned(f)) continue;
      if (std::exchange(first, false)) {
        heading(door_.say(words::fund_heading));
        paragraph(door_.say(words::fund_premise));
      }
      fund(f);
    }
  }

  /// What one fund takes in: whole, by who pays, and against the first variant.
  void fund(std::size_t f) {
    const Benefit& told = c_.fund(f);
    heading(told.label.in(door_.lang()) + " – " + country_name(told.country, door_.lang()));
    std::vector<std::size_t> parts;
    for (std::size_t p = 0; p < told.parts.size(); ++p) {
      const bool any = std::any_of(c_.fund_totals.begin(), c_.fund_totals.end(),
                                   [&](const auto& totals) { return totals[f].parts[p] != Exact(0); });
      if (any) parts.push_back(p);
    }
    out_ += "<div class=\"wide\"><table>\n<tr><th></th><th class=\"n\">" + escaped(door_.say(words::head_paying)) +
            "</th><th class=\"n\">" + escaped(door_.say(words::head_received)) + "</th>";
    for (const std::size_t p : parts) {
      out_ += "<th class=\"n part\">" + escaped(c_.part(f, p).label.in(door_.lang())) + "</th>";
    }
    out_ += "<th class=\"n\">" + escaped(door_.say(words::head_change)) + "</th><th class=\"n\">" +
            escaped(door_.say(words::head_unknown)) + "</th></tr>\n";
    std::vector<Bar> bars;
    for (std::size_t v = 0; v < c_.variants.size(); ++v) {
      const FundTotal& total = c_.fund_totals[v][f];
      const std::string& name = c_.variants[v].name;
      const auto cell = [&](const std::string& text) { out_ += "<td class=\"n\">" + escaped(text) + "</td>"; };
      out_ += "<tr><th scope=\"row\">" + escaped(name) + "</th>";
      cell(std::to_string(total.lives));
      cell(fund_text(c_, total.received, f, door_));
      for (const std::size_t p : parts) cell(fund_text(c_, total.parts[p], f, door_));
      cell(v == 0 ? std::string() : signed_text(c_, total.change, f, door_));
      cell(std::to_string(total.unknown));
      out_ += "</tr>\n";
      bars.push_back(
          {name, fund_text(c_, total.received, f, door_), total.received, kColours[v % std::size(kColours)]});
    }
    out_ += "</table></div>\n";
    chart(door_.say(words::chart_received), bars);
    fund_notes(f);
  }

  void fund_notes(std::size_t f) {
    std::vector<std::string> lines;
    for (const FundEffect& effect : c_.fund_effects) {
      if (effect.fund != f) continue;
      lines.push_back(
          c_.variants[effect.variant].name + ", " +
          door_.say(words::fund_clause, effect.clause, signed_text(c_, effect.change, f, door_), effect.lives));
    }
    for (std::size_t v = 0; v < c_.variants.size(); ++v) {
      for (const auto& [why, lives] : c_.fund_totals[v][f].reasons) {
        lines.push_back(c_.variants[v].name + ", " + door_.say(words::fund_reason, lives, why.in(door_.lang())));
      }
    }
    if (lines.empty()) return;
    out_ += "<ul>\n";
    for (const std::string& line : lines) out_ += "<li>" + escaped(line) + "</li>\n";
    out_ += "</ul>\n";
  }

  void against(std::size_t v) {
    heading(door_.say(words::compare_against, c_.variants[v].name, c_.variants.front().name));
    out_ += "<div class=\"wide\"><table>\n<tr><th></th>";
    for (const Say* head : {&words::head_lives, &words::head_gain, &words::head_lose, &words::head_mixed}) {
      out_ += "<th class=\"n\">" + escaped(door_.say(*head)) + "</th>";
    }
    out_ += "</tr>\n";
    std::vector<Bar> bars;
    for (const Group& group : c_.groups) {
      out_ += "<tr><th scope=\"row\">" + escaped(group_text(group, door_)) + "</th>";
      for (const std::size_t n : {group.lives, group.gain[v], group.lose[v], group.mixed[v]}) {
        out_ += "<td class=\"n\">" + std::to_string(n) + "</td>";
      }
      out_ += "</tr>\n";
      if (group.by != "stay") continue;
      bars.push_back({group_text(group, door_), door_.say(words::lives_gain, group.gain[v], group.lives),
                      Exact(static_cast<std::int64_t>(group.gain[v])), kColours[v % std::size(kColours)]});
    }
    out_ += "</table></div>\n";
    chart(door_.say(words::chart_gain), bars);
    const bool any = std::any_of(c_.effects.begin(), c_.effects.end(), [&](const Effect& e) { return e.variant == v; });
    if (!any) return;
    paragraph(door_.say(words::compare_clauses) + ":");
    out_ += "<ul>\n";
    for (const Effect& effect : c_.effects) {
      if (effect.variant != v) continue;
      out_ += "<li>" + escaped(door_.say(words::compare_clause, effect.clause, effect.more, effect.less)) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void changes() {
    heading(door_.say(words::compare_lives));
    out_ += "<div class=\"wide\"><table>\n<tr>";
    for (const Say* head : {&words::head_life, &words::head_variant, &words::head_benefit, &words::head_before,
                            &words::head_after, &words::head_clauses}) {
      out_ += "<th>" + escaped(door_.say(*head)) + "</th>";
    }
    out_ += "</tr>\n";
    for (std::size_t i = 0; i < c_.lives.size(); ++i) {
      for (const Change& change : c_.lives[i].changes) {
        const std::string mark = change.direction > 0   ? " class=\"more\""
                                 : change.direction < 0 ? " class=\"less\""
                                                        : "";
        out_ +=
            "<tr><td>" + escaped(c_.ids[i]) + "</td><td>" + escaped(c_.variants[change.variant].name) + "</td><td>" +
            escaped(c_.benefit(change.benefit).label.in(door_.lang())) + "</td><td>" +
            escaped(standing_text(c_, c_.lives[i].standings.front()[change.benefit], change.benefit, door_)) +
            "</td><td" + mark + ">" +
            escaped(standing_text(c_, c_.lives[i].standings[change.variant][change.benefit], change.benefit, door_)) +
            "</td><td>" + escaped(joined(change.clauses)) + "</td></tr>\n";
      }
      for (const Change& move : c_.lives[i].moves) {
        const auto cell = [&](std::size_t variant) {
          return escaped(contribution_text(c_, c_.lives[i].contributions[variant][move.benefit], move.benefit, door_));
        };
        out_ += "<tr><td>" + escaped(c_.ids[i]) + "</td><td>" + escaped(c_.variants[move.variant].name) + "</td><td>" +
                escaped(c_.fund(move.benefit).label.in(door_.lang())) + "</td><td>" + cell(0) + "</td><td>" +
                cell(move.variant) + "</td><td>" + escaped(joined(move.clauses)) + "</td></tr>\n";
      }
    }
    out_ += "</table></div>\n";
  }

  const Comparison& c_;
  const Door& door_;
  std::string out_;
};

}  // namespace

std::string comparison_html(const Comparison& comparison, const Door& door) { return Report(comparison, door).html(); }

}  // namespace huong::cli
