// A second pair of eyes on the suggestions: the guardrails' limits on how much, written down again
// in the plainest way, from what was logged. It shares no code with core/guardrails.
#pragma once

#include <vector>

#include "core/entries/entry.h"

namespace anemone::lab {

class GuardrailMonitor {
 public:
  GuardrailMonitor(int rungs, int first_inside, int goal, std::optional<int> baseline)
      : first_inside_(first_inside), goal_(goal), baseline_(baseline), rungs_(rungs) {}

  // How many guardrails a suggested practice breaks.
  [[nodiscard]] int broken_by(int day, int rung, int minutes) const;
  void logged(int day, int rung, const entries::SessionLogged& session);

 private:
  struct Practice {
    int day;
    int rung;
    bool over;
    bool very_painful;  // 6 or more
    bool hard;
    bool comfortable;
  };
  [[nodiscard]] bool inside(int rung) const { return rung >= first_inside_; }
  [[nodiscard]] int comfortable_on(int rung) const;
  [[nodiscard]] bool last_comfortable_on(int rung) const;
  // After a long pause from what is inside: the highest rung to begin again with, and from there
  // one more for each comfortable practice.
  [[nodiscard]] int highest_after_break(int day) const;

  int first_inside_;
  int goal_;
  std::optional<int> baseline_;
  int rungs_;
  std::vector<Practice> practices_;
};

}  // namespace anemone::lab
