// The floors and ceilings of wages, laid out over time once when a lawbook is loaded. Part of loading.
#pragma once

#include <memory>

#include "calc/law/lawbook.hpp"

namespace huong {

void set_wage_limits(const std::shared_ptr<Lawbook>& book);

}  // namespace huong
