// What was expected of practices, looked back at: put side by side, never judged. One prediction
// says nothing about the next; ratings waver from day to day (facts §0.6), so that a change is only
// named over several of them, and only where it is two points or more.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/history.h"

namespace anemone::views {

using Logged = journal::At<entries::SessionLogged>;

// The practice that each was about, in the order of `history.predictions`; null where none was
// noted. Where the journal does not say it, it is the first one of that step noted after the
// prediction, within a day and before the next prediction of that step.
[[nodiscard]] std::vector<const Logged*> practices_about(const journal::History& history);

// What was expected of this practice, which is not logged yet: the last of its step that has no
// outcome and was made since the practice began. Null where nothing was.
[[nodiscard]] const journal::Prediction* prediction_of(
    const journal::History& history, const journal::At<entries::PracticeStarted>& practice);

// How often one belief came true, of the last predictions of it that were answered.
struct Past {
  std::optional<std::string> belief;  // a code; absent: in the person's own words
  int of = 0;
  int happened = 0;
  int partly = 0;
};
// The beliefs with several answered predictions, the one that was feared last first.
[[nodiscard]] std::vector<Past> past_of(const journal::History& history);

// Two figures of one day, 0 to 10: what was expected and what came, or before and after.
struct Pair {
  const journal::Prediction* prediction = nullptr;
  double before = 0;
  double after = 0;
};
// Those where both were said, in order: the pain, and how sure the person was that it would come.
[[nodiscard]] std::vector<Pair> pains_of(const journal::History& history);
[[nodiscard]] std::vector<Pair> sures_of(const journal::History& history);

// Fewer would let one evening speak for all.
inline constexpr std::size_t kFewestPairs = 4;

// Of all pairs of pain, in whole points. Absent where there are too few.
struct PainFigures {
  double expected = 0;
  double came = 0;
};
[[nodiscard]] std::optional<PainFigures> pain_figures(const std::vector<Pair>& pains);

// How sure the person was before, in whole points: of all, and, where there are enough to compare
// both ends, at first and lately. Absent where there are too few.
struct SureFigures {
  struct Ends {
    double first = 0;
    double last = 0;
    bool changed = false;  // by so much that it is probably no chance
  };
  double about = 0;
  std::optional<Ends> ends;
};
[[nodiscard]] std::optional<SureFigures> sure_figures(const std::vector<Pair>& sures);

}  // namespace anemone::views
