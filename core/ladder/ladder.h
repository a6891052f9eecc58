// The ladder: the person's own steps in order of challenge, and what each practice on it says.
//
// Challenge is one number on the scale of millimetres of diameter:
//   - `challenge`, where the person set one;
//   - else the diameter (for partner kinds at least the kind's floor);
//   - else the kind's floor, but never less than the step before it in the person's own list, since
//     without a size their order counts. (Looking and touching outside keep their own.)
// What is outside comes before what is inside; then steps are sorted by challenge, and equal ones
// keep the person's order. So trainers may be typed in any order, a larger one never comes before a
// smaller one, and comfort outside never stands above a step inside.
//
// A Ladder points into the History it was built from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/history.h"

namespace anemone::ladder {

struct Rung {
  const entries::Step* step = nullptr;
  double challenge = 0;
  bool insertion = true;
  bool partner = false;
  bool skipped = false;
};

// Index of a rung, 0 the lowest; kNoRung below all of them.
inline constexpr int kNoRung = -1;

class Ladder {
 public:
  Ladder() = default;
  explicit Ladder(const journal::History& history);

  [[nodiscard]] const std::vector<Rung>& rungs() const { return rungs_; }
  [[nodiscard]] int size() const { return static_cast<int>(rungs_.size()); }
  [[nodiscard]] bool empty() const { return rungs_.empty(); }
  [[nodiscard]] const Rung& at(int rung) const { return rungs_[static_cast<std::size_t>(rung)]; }

  // kNoRung for a step that is not on the ladder now.
  [[nodiscard]] int find(std::string_view step) const;

  // The nearest rung below that the person has not skipped; kNoRung when there is none.
  [[nodiscard]] int below(int rung) const;
  // The nearest rung above that they have not skipped; kNoRung when there is none.
  [[nodiscard]] int above(int rung) const;
  // The highest rung that asks no more than a step, inside or outside, of that challenge did;
  // kNoRung when there is none.
  [[nodiscard]] int at_most(bool insertion, double challenge) const;

 private:
  std::vector<Rung> rungs_;
};

// What size, kind and the person's own number say about one step, without its neighbours.
[[nodiscard]] double own_challenge(const entries::Step& step);

// The challenge of each step of a path, in the person's own order.
[[nodiscard]] std::vector<double> challenges_of(const entries::PathSet& path);

// A step as a path had it, with the challenge it had there. `step` is null where no path has it.
struct Definition {
  const entries::Step* step = nullptr;
  double challenge = 0;

  [[nodiscard]] bool insertion() const { return entries::traits(step->kind).insertion; }
};

// From the path in force at `when`; before the first path that has the step, from that one.
[[nodiscard]] Definition definition_at(const journal::History& history, std::string_view step,
                                       Moment when);

}  // namespace anemone::ladder
