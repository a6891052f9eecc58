#include "core/views/visit_summary.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace anemone::views {
namespace {

using ladder::Practice;

double mean(std::span<const double> reports) {
  return std::accumulate(reports.begin(), reports.end(), 0.0) / static_cast<double>(reports.size());
}

std::optional<Change> change_of(const std::vector<double>& reports) {
  if (reports.size() <= kReports) return std::nullopt;
  const std::span<const double> all{reports};
  return Change{mean(all.first(kReports)), mean(all.last(kReports))};
}

std::optional<StepSummary> step_summary(int rung, const std::vector<Practice>& practices) {
  StepSummary step{.rung = rung, .first = {}, .last = {}, .pain = {}, .fear = {}};
  std::vector<double> pain;
  std::vector<double> fear;
  for (const Practice& practice : practices) {
    if (practice.in_future || !practice.same_step || practice.rung != rung) continue;
    if (step.sessions == 0) step.first = practice.day;
    step.last = practice.day;
    ++step.sessions;
    if (practice.comfortable) ++step.comfortable;
    if (practice.session->pain) pain.push_back(practice.session->pain->value());
    if (practice.session->fear) fear.push_back(practice.session->fear->value());
  }
  if (step.sessions == 0) return std::nullopt;
  step.pain = change_of(pain);
  step.fear = change_of(fear);
  return step;
}

}  // namespace

Summary summary_of(const journal::History& history, const ladder::Ladder& ladder,
                   const std::vector<Practice>& practices) {
  Summary summary;
  const auto seen = [&](Day day) {
    if (!summary.from || day < *summary.from) summary.from = day;
  };
  for (const Practice& practice : practices) {
    if (practice.in_future) continue;
    const entries::SessionLogged& session = *practice.session;
    seen(practice.day);
    ++summary.practices;
    if (practice.over_limit) ++summary.over_limit;
    if (session.ended == entries::Ended::StoppedPain) ++summary.stopped_for_pain;
    if (session.bleeding) ++summary.bleeding;
    if (session.burning) ++summary.burning;
  }
  for (const auto& gentle : history.gentle) {
    seen(day_of(gentle.at));
    ++summary.gentle[static_cast<std::size_t>(gentle->kind)];
  }
  for (int rung = 0; rung < ladder.size(); ++rung) {
    if (const auto step = step_summary(rung, practices)) summary.steps.push_back(*step);
  }
  return summary;
}

}  // namespace anemone::views
