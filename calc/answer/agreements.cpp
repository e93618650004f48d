#include "calc/answer/agreements.hpp"

#include "calc/law/cite.hpp"
#include "calc/text/json_writer.hpp"

namespace huong {
namespace {

// Terms as they are written: every scalar is a string.
void write_node(JsonWriter& json, const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      json.null();
      break;
    case Node::Kind::scalar:
      json.string(node.text);
      break;
    case Node::Kind::list:
      json.begin_array();
      for (const Node& item : node.items) write_node(json, item);
      json.end_array();
      break;
    case Node::Kind::map:
      json.begin_object();
      for (const Node::Entry& entry : node.entries) {
        json.key(entry.key);
        write_node(json, entry.value);
      }
      json.end_object();
      break;
  }
}

void begin(JsonWriter& json, std::string_view format, const Lawbook& lawbook) {
  json.begin_object().member("huong", format).lawbook(lawbook.version, lawbook.digest);
}

void write_clause(JsonWriter& json, const Clause& clause, const Lawbook& lawbook) {
  const std::string_view other = lawbook.language();
  const std::string& law = clause.citation.law;
  json.begin_object().member("id", clause.id);
  json.said("title", clause.title.vi, clause.title.en, other);
  json.member("article", clause.article).member("law", law);
  json.said("cite", cite(law, lawbook, "vi"), cite(law, lawbook, "en"), other);
  if (clause.in_force) json.member("in_force", to_string(*clause.in_force));
  if (clause.operative_unknown) {
    json.member("operative", "unknown");
  } else if (clause.on_request) {
    json.member("operative", "on-request");
  } else if (clause.operative) {
    json.member("operative", to_string(*clause.operative));
  }
  if (clause.until) json.member("until", to_string(*clause.until));
  json.member("grade", to_string(clause.citation.grade));
  if (!clause.citation.source.empty()) json.member("source", clause.citation.source);
  if (clause.citation.note) json.said("note", clause.citation.note->vi, clause.citation.note->en, other);
  json.key("terms");
  write_node(json, clause.terms);
  json.end_object();
}

std::string_view to_string(Question::State state) {
  switch (state) {
    case Question::State::settled:
      return "settled";
    case Question::State::idle:
      return "idle";
    case Question::State::open:
      break;
  }
  return "open";
}

}  // namespace

std::string agreements_json(const std::vector<const Agreement*>& agreements, const Lawbook& lawbook) {
  JsonWriter json;
  begin(json, "agreements/1", lawbook);
  json.key("agreements").begin_array();
  for (const Agreement* agreement : agreements) {
    json.begin_object().member("id", agreement->id);
    json.said("label", agreement->label.vi, agreement->label.en, lawbook.language());
    json.strings("parties", agreement->parties);
    json.member("status", agreement->status).member("law", agreement->law);
    json.key("clauses").begin_array();
    for (const Clause& clause : agreement->clauses) write_clause(json, clause, lawbook);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.text() + '\n';
}

std::string questions_json(const Agreement& agreement, const Agreement* yardstick, const Lawbook& lawbook) {
  JsonWriter json;
  begin(json, "questions/1", lawbook);
  json.member("agreement", agreement.id).key("questions").begin_array();
  for (const Question& question : questions(agreement, lawbook)) {
    json.begin_object();
    json.said("asks", question.asks.vi, question.asks.en);
    json.member("state", to_string(question.state));
    json.strings("clauses", question.clauses);
    if (question.state == Question::State::open) json.said("write", question.write.vi, question.write.en);
    json.end_object();
  }
  json.end_array();
  if (yardstick != nullptr) {
    json.member("against", yardstick->id).key("gives_less").begin_array();
    for (const Shortfall& point : gives_less(agreement, *yardstick, lawbook)) {
      json.begin_object();
      if (!point.country.empty()) json.member("country", point.country);
      json.member("term", point.term);
      if (!point.gives.empty()) json.member("gives", point.gives);
      json.member("instead_of", point.instead_of);
      if (!point.clause.empty()) json.member("clause", point.clause);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  return json.text() + '\n';
}

}  // namespace huong
