// What a benefit comes to over time: the course of its payments, raised as the law raises them, and sums year by year.
// Part of answer/. Each step is the same plan run again with one or two rules given, so it cannot disagree with the
// answer.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"

namespace huong {

/// Told of every rounding made on the way: which one, before, after.
using NoteRounding = std::function<void(int rounding, const Exact& from, const Exact& to)>;

/// The payments from `first` on up to the day asked, or to `until`. Each raise starts from the rounded amount before
/// it. `grade` becomes the worst of what the raises rest on. A raise that cannot be computed ends the course.
[[nodiscard]] std::vector<Payment> course_of_payments(Solver& solver, const Outcome& outcome, const Amount& first,
                                                      std::optional<Month> until, Grade& grade,
                                                      const NoteRounding& note);

/// The benefit's parts for every year that it speaks of.
[[nodiscard]] std::vector<YearOfParts> parts_by_year(Solver& solver, const Outcome& outcome, Grade& grade,
                                                     const NoteRounding& note);

}  // namespace huong
