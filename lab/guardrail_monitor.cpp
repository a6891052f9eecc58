#include "lab/guardrail_monitor.h"

#include <algorithm>

namespace anemone::lab {

using entries::Ended;

void GuardrailMonitor::logged(int day, int rung, const entries::SessionLogged& session) {
  const double pain = session.pain ? session.pain->value() : 0;
  const bool over = session.pain && pain > 3;
  const bool very_painful = session.pain && pain >= 6;
  const bool hard =
      very_painful || session.ended == Ended::StoppedPain || session.in_control == false;
  const bool told = session.pain && session.in_control && session.ended;
  practices_.push_back({day, rung, over, very_painful, hard, told && !over && !hard});
}

// The step of the baseline counts as comfortable twice until a session on it says otherwise.
int GuardrailMonitor::comfortable_on(int rung) const {
  int count = 0;
  bool baseline = baseline_ == rung;
  for (const Practice& practice : practices_) {
    if (practice.rung != rung) continue;
    if (practice.comfortable) {
      ++count;
    } else {
      baseline = false;
    }
  }
  return count + (baseline ? 2 : 0);
}

bool GuardrailMonitor::last_comfortable_on(int rung) const {
  for (auto it = practices_.rbegin(); it != practices_.rend(); ++it) {
    if (it->rung == rung) return it->comfortable;
  }
  return baseline_ == rung;
}

int GuardrailMonitor::highest_after_break(int day) const {
  int last_inside = day;
  int last_comfortable = rungs_;
  for (const Practice& practice : practices_) {
    if (inside(practice.rung)) last_inside = practice.day;
    if (practice.comfortable) last_comfortable = practice.rung;
  }
  const int idle = day - last_inside;
  if (idle < 14 || last_comfortable == rungs_) return rungs_;
  const int fewer = 1 + (idle - 14) / 30;
  const int start = std::max(last_comfortable - fewer, 0);
  // From there a step up after each comfortable practice, while they go on.
  const Practice& latest = practices_.back();
  const bool goes_on = latest.comfortable && day - latest.day < 14;
  return goes_on ? std::max(start, latest.rung + 1) : start;
}

int GuardrailMonitor::broken_by(int day, int rung, int minutes) const {
  int broken = 0;
  const auto expect = [&](bool kept) { broken += kept ? 0 : 1; };
  const bool first_time =
      std::ranges::none_of(practices_, [&](const Practice& p) { return p.rung == rung; });
  int largest = -1;
  for (int i = 0; i < rungs_; ++i) {
    if (comfortable_on(i) > 0) largest = i;
  }

  expect(rung <= goal_);                  // G30
  expect(rung <= largest + 1);            // G22
  expect(minutes >= 1 && minutes <= 15);  // G26
  expect(!first_time || minutes <= 5);    // G26
  if (rung > 0 && rung > largest) {       // G23
    expect(comfortable_on(rung - 1) >= 2 && last_comfortable_on(rung - 1));
  }
  if (inside(rung)) {  // G25
    int week = 0;
    for (const Practice& practice : practices_) {
      expect(practice.day != day);
      week += inside(practice.rung) && day - practice.day < 7 ? 1 : 0;
    }
    expect(week < 4);
  }
  expect(rung <= highest_after_break(day));  // G28
  if (!practices_.empty()) {
    const Practice& last = practices_.back();
    if (last.over || last.hard) expect(rung <= last.rung);              // G21
    if (last.hard && last.rung > 0) expect(rung < last.rung);           // G21
    if (inside(rung) && last.over) expect(day - last.day > 1);          // G24
    if (inside(rung) && last.very_painful) expect(day - last.day > 2);  // G24
  }
  return broken;
}

}  // namespace anemone::lab
