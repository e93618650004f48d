#include "calc/claim/lives.hpp"

#include <algorithm>
#include <set>

#include "calc/text/csv.hpp"
#include "calc/text/reading.hpp"

namespace huong {
namespace {

Node scalar(std::string_view text, Place place) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.place = place;
  node.text = text;
  return node;
}

Node map_at(Place place) {
  Node node;
  node.kind = Node::Kind::map;
  node.place = place;
  return node;
}

void set(Node& map, std::string key, Node value) {
  const Place place = value.place;
  map.entries.push_back({std::move(key), place, std::move(value)});
}

constexpr std::string_view kGiven = "given.";
constexpr std::string_view kPerson[] = {"born", "sex", "nationality", "residence"};

/// Rows become the tree of a case, which the one reader of cases then reads.
class Table {
 public:
  Table(const std::string& file, Faults& faults) : file_(file), faults_(faults), before_(faults.size()) {}

  std::vector<Life> read(std::string_view text) {
    CsvReader reader(file_);
    reader.feed(text);
    reader.finish();
    for (CsvRow row; reader.next(row);) {
      if (heads_.empty()) {
        for (const std::string_view head : row.fields) heads_.emplace_back(head);
        if (column("id") == heads_.size() || column("scheme") == heads_.size()) {
          const std::string first = "id,born,sex,nationality,residence,as_of,scheme,kind,from,to,wage";
          fault({0, 1, 1}, {"bảng thiếu cột id hoặc scheme", "the table lacks the column id or scheme"},
                {"dòng đầu: " + first, "first row: " + first});
          break;
        }
        continue;
      }
      take(row);
    }
    if (reader.fault()) faults_.push_back(*reader.fault());
    finish();
    if (heads_.empty() && faults_.size() == before_) {
      fault({0, 1, 1}, {"bảng trống", "the sheet is empty"},
            {"dòng đầu phải là tên các cột", "its first row must name the columns"});
    }
    if (faults_.size() != before_) lives_.clear();
    return std::move(lives_);
  }

 private:
  void fault(Place place, Said what, Said fix) {
    faults_.push_back(
        {"lives.table", file_, place, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)});
  }

  [[nodiscard]] std::size_t column(std::string_view name) const {
    return static_cast<std::size_t>(std::find(heads_.begin(), heads_.end(), name) - heads_.begin());
  }

  void take(const CsvRow& row) {
    const Place place{0, static_cast<std::uint32_t>(row.line), 1};
    const std::string id(row[column("id")]);
    if (id != id_) {
      finish();
      if (!seen_.insert(id).second) {
        fault(place, {"các dòng cùng id không liền nhau", "the rows of one id do not follow each other"},
              {"sắp xếp bảng theo id", "sort the table by id"});
      }
      id_ = id;
      person_ = map_at(place);
      root_ = map_at(place);
      given_ = map_at(place);
      set(root_, "huong", scalar("case/1", place));
      for (Node* list : {&records_, &plans_}) {
        *list = Node{};
        list->kind = Node::Kind::list;
        list->place = place;
      }
    }
    Node record = map_at(place);
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const std::string& head = heads_[i];
      const std::string_view value = row[i];
      if (value.empty() || head == "id") continue;
      if (std::find(std::begin(kPerson), std::end(kPerson), head) != std::end(kPerson)) {
        if (person_.find(head) == nullptr) set(person_, head, scalar(value, place));
      } else if (head == "as_of") {
        if (root_.find(head) == nullptr) set(root_, head, scalar(value, place));
      } else if (head.starts_with(kGiven)) {
        const std::string rule = head.substr(kGiven.size());
        if (given_.find(rule) == nullptr) set(given_, rule, scalar(value, place));
      } else {
        set(record, head, scalar(value, place));
      }
    }
    // Lines that begin after the day of the question are plans.
    const Node* asked = root_.find("as_of");
    const Node* from = record.find("from");
    const std::optional<Day> day = asked == nullptr ? std::nullopt : parse_day(asked->text);
    const std::optional<Month> begins = from == nullptr ? std::nullopt : parse_month(from->text);
    const bool planned = day && begins && *begins > month_of(*day);
    (planned ? plans_ : records_).items.push_back(std::move(record));
  }

  void finish() {
    if (id_.empty()) return;
    set(root_, "person", std::move(person_));
    set(root_, "records", std::move(records_));
    if (!plans_.items.empty()) set(root_, "plans", std::move(plans_));
    if (!given_.entries.empty()) set(root_, "given", std::move(given_));
    if (std::optional<Case> read = read_case(root_, file_, faults_)) lives_.push_back({id_, std::move(*read)});
    id_.clear();
  }

  const std::string& file_;
  Faults& faults_;
  std::size_t before_;
  std::vector<std::string> heads_;
  std::set<std::string> seen_;
  std::string id_;
  Node root_, person_, records_, plans_, given_;
  std::vector<Life> lives_;
};

}  // namespace

const std::vector<std::string>& life_columns() {
  static const std::vector<std::string> kColumns = {"id",     "born", "sex",  "nationality", "residence", "as_of",
                                                    "scheme", "kind", "from", "to",          "wage",      "visa"};
  return kColumns;
}

std::vector<Life> read_life_table(std::string_view text, const std::string& file, Faults& faults) {
  return Table(file, faults).read(text);
}

}  // namespace huong
