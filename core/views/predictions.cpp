#include "core/views/predictions.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace anemone::views {
namespace {

using journal::History;
using journal::Prediction;

// How many of the last predictions of one belief are counted.
constexpr int kLookedAt = 5;
// One prediction alone says nothing.
constexpr int kSeveral = 2;
// So many pairs at each end are put together before the two ends are compared.
constexpr std::size_t kAnEnd = 3;
// A difference of this much over several predictions is probably real (facts §0.6).
constexpr double kReal = 2;

// Of two logs of one practice the last that says its pain.
const Logged* named_by(const History& history, const Prediction& prediction) {
  const auto& practice = prediction.made->practice;
  const Logged* found = nullptr;
  for (const Logged& session : history.sessions) {
    if (!practice || session->practice != practice) continue;
    if (found == nullptr || session->pain) found = &session;
  }
  return found;
}

const Logged* next_noted(const History& history, const Prediction& prediction) {
  const auto& made = prediction.made;
  std::int64_t until = made.at.seconds + kSecondsPerDay;
  for (const Prediction& other : history.predictions) {
    if (other.made->step == made->step && other.made.at > made.at) {
      until = std::min(until, other.made.at.seconds);
    }
  }
  const auto after = std::ranges::find_if(history.sessions, [&](const Logged& session) {
    return session->step == made->step && session.at >= made.at && session.at.seconds <= until;
  });
  return after == history.sessions.end() ? nullptr : &*after;
}

bool feared(const Prediction& prediction) {
  return prediction.made->belief || prediction.made->words;
}

bool answered(const Prediction& prediction) {
  return prediction.met && (*prediction.met)->happened;
}

double mean_before(std::span<const Pair> pairs) {
  double sum = 0;
  for (const Pair& pair : pairs) sum += pair.before;
  return sum / static_cast<double>(pairs.size());
}
double mean_after(std::span<const Pair> pairs) {
  double sum = 0;
  for (const Pair& pair : pairs) sum += pair.after;
  return sum / static_cast<double>(pairs.size());
}
double whole(double value) { return std::floor(value + 0.5); }

}  // namespace

std::vector<const Logged*> practices_about(const History& history) {
  std::vector<const Logged*> practices;
  for (const Prediction& prediction : history.predictions) {
    const Logged* named = named_by(history, prediction);
    practices.push_back(named != nullptr ? named : next_noted(history, prediction));
  }
  return practices;
}

const Prediction* prediction_of(const History& history,
                                const journal::At<entries::PracticeStarted>& practice) {
  const auto last = std::ranges::find_if(
      history.predictions.rbegin(), history.predictions.rend(), [&](const Prediction& prediction) {
        return prediction.made->step == practice->step && !prediction.met &&
               prediction.made.at >= practice.at;
      });
  return last == history.predictions.rend() ? nullptr : &*last;
}

std::vector<Past> past_of(const History& history) {
  std::vector<Past> all;
  for (auto it = history.predictions.rbegin(); it != history.predictions.rend(); ++it) {
    if (!feared(*it)) continue;
    auto past = std::ranges::find(all, it->made->belief, &Past::belief);
    if (past == all.end()) past = all.insert(all.end(), Past{.belief = it->made->belief});
    if (!answered(*it) || past->of == kLookedAt) continue;
    ++past->of;
    if ((*it->met)->happened == entries::Happened::Yes) ++past->happened;
    if ((*it->met)->happened == entries::Happened::Partly) ++past->partly;
  }
  std::erase_if(all, [](const Past& past) { return past.of < kSeveral; });
  return all;
}

std::vector<Pair> pains_of(const History& history) {
  const auto practices = practices_about(history);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < practices.size(); ++i) {
    const Prediction& prediction = history.predictions[i];
    if (!prediction.made->pain || practices[i] == nullptr || !(*practices[i])->pain) continue;
    pairs.push_back({&prediction, prediction.made->pain->value(), (*practices[i])->pain->value()});
  }
  return pairs;
}

std::vector<Pair> sures_of(const History& history) {
  std::vector<Pair> pairs;
  for (const Prediction& prediction : history.predictions) {
    if (!prediction.made->sure || !prediction.met || !(*prediction.met)->sure) continue;
    pairs.push_back(
        {&prediction, prediction.made->sure->value(), (*prediction.met)->sure->value()});
  }
  return pairs;
}

std::optional<PainFigures> pain_figures(const std::vector<Pair>& pains) {
  if (pains.size() < kFewestPairs) return std::nullopt;
  return PainFigures{.expected = whole(mean_before(pains)), .came = whole(mean_after(pains))};
}

std::optional<SureFigures> sure_figures(const std::vector<Pair>& sures) {
  if (sures.size() < kFewestPairs) return std::nullopt;
  SureFigures figures{.about = whole(mean_before(sures)), .ends = std::nullopt};
  if (sures.size() < 2 * kAnEnd) return figures;
  const std::span all{sures};
  const double first = mean_before(all.first(kAnEnd));
  const double last = mean_before(all.last(kAnEnd));
  figures.ends = {
      .first = whole(first), .last = whole(last), .changed = std::fabs(last - first) >= kReal};
  return figures;
}

}  // namespace anemone::views
