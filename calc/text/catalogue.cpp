#include "calc/text/catalogue.hpp"

#include "calc/text/format.hpp"

namespace huong {

bool is_catalogue(const Node& root) { return said_format(root) == kCatalogueFormat; }

std::string_view language_of(const Node& root) {
  const Node* language = root.find("language");
  return language != nullptr && language->is_scalar() ? std::string_view(language->text) : std::string_view();
}

void each_text(const Node& node, const std::function<void(const Node&)>& f) {
  const Node *vi = node.find("vi"), *en = node.find("en");
  if (vi != nullptr && en != nullptr && vi->is_scalar() && en->is_scalar()) {
    f(*en);
    return;
  }
  for (const Node& item : node.items) each_text(item, f);
  for (const Node::Entry& entry : node.entries) each_text(entry.value, f);
}

}  // namespace huong
