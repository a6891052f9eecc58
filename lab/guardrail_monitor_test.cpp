// The watch sees each limit it knows: what it lets pass counts for nothing otherwise.
#include "lab/guardrail_monitor.h"

#include <gtest/gtest.h>

namespace anemone::lab {
namespace {

using entries::Ended;
using entries::Rating;
using entries::SessionLogged;

SessionLogged session(double pain, Ended ended = Ended::Finished, bool in_control = true) {
  SessionLogged logged;
  logged.pain = Rating{static_cast<int>(10 * pain)};
  logged.in_control = in_control;
  logged.ended = ended;
  return logged;
}

// Five steps, the first one outside, the goal the fourth.
GuardrailMonitor watch() { return GuardrailMonitor{5, 1, 3, std::nullopt}; }

// Twice comfortable on the first two steps, the last time on day 3.
GuardrailMonitor settled() {
  GuardrailMonitor told = watch();
  told.logged(0, 0, session(0));
  told.logged(1, 0, session(0));
  told.logged(2, 1, session(1));
  told.logged(3, 1, session(1));
  return told;
}

TEST(GuardrailMonitor, lets_pass_what_the_guardrails_allow) {
  EXPECT_EQ(watch().broken_by(0, 0, 5), 0);
  EXPECT_EQ(settled().broken_by(4, 2, 5), 0);
  EXPECT_EQ(settled().broken_by(4, 1, 15), 0);
  EXPECT_EQ(settled().broken_by(4, 0, 10), 0);
}

TEST(GuardrailMonitor, sees_a_new_step_too_soon) {
  GuardrailMonitor told = watch();
  told.logged(0, 0, session(0));
  EXPECT_GT(told.broken_by(1, 1, 5), 0);  // one comfortable session below
  EXPECT_GT(settled().broken_by(4, 3, 5), 0);
  GuardrailMonitor unsettled = settled();
  unsettled.logged(4, 1, session(4));
  EXPECT_GT(unsettled.broken_by(6, 2, 5), 0);
  // What was said to feel fine counts twice.
  EXPECT_EQ((GuardrailMonitor{5, 1, 3, 1}.broken_by(0, 2, 5)), 0);
}

TEST(GuardrailMonitor, sees_too_long_too_often_and_too_far) {
  EXPECT_GT(settled().broken_by(4, 2, 10), 0);  // the first time is short
  EXPECT_GT(settled().broken_by(4, 1, 16), 0);
  EXPECT_GT(settled().broken_by(4, 1, 0), 0);
  EXPECT_GT(settled().broken_by(3, 1, 10), 0);  // the same day
  GuardrailMonitor often = settled();
  often.logged(4, 1, session(1));
  EXPECT_EQ(often.broken_by(5, 1, 10), 0);
  often.logged(5, 1, session(1));
  EXPECT_GT(often.broken_by(6, 1, 10), 0);  // the fifth in seven days
  EXPECT_EQ(often.broken_by(6, 0, 10), 0);  // outside is not counted
  EXPECT_EQ(often.broken_by(9, 1, 10), 0);
  EXPECT_GT((GuardrailMonitor{5, 1, 0, 0}.broken_by(0, 1, 5)), 0);  // beyond the goal
}

TEST(GuardrailMonitor, sees_no_rest_and_no_step_back_after_pain) {
  GuardrailMonitor over = settled();
  over.logged(4, 2, session(4));
  EXPECT_GT(over.broken_by(5, 2, 10), 0);
  EXPECT_EQ(over.broken_by(6, 2, 10), 0);
  EXPECT_EQ(over.broken_by(5, 0, 10), 0);
  GuardrailMonitor hard = settled();
  hard.logged(4, 2, session(7));
  EXPECT_GT(hard.broken_by(7, 2, 10), 0);
  EXPECT_GT(hard.broken_by(6, 1, 10), 0);
  EXPECT_EQ(hard.broken_by(7, 1, 10), 0);
  GuardrailMonitor stopped = settled();
  stopped.logged(4, 2, session(2, Ended::StoppedPain));
  EXPECT_GT(stopped.broken_by(8, 2, 10), 0);
  GuardrailMonitor lost = settled();
  lost.logged(4, 2, session(2, Ended::Finished, false));
  EXPECT_GT(lost.broken_by(8, 2, 10), 0);
}

TEST(GuardrailMonitor, sees_a_pause_that_was_not_heeded) {
  EXPECT_EQ(settled().broken_by(16, 1, 10), 0);
  EXPECT_GT(settled().broken_by(17, 1, 10), 0);
  EXPECT_EQ(settled().broken_by(17, 0, 10), 0);
}

TEST(GuardrailMonitor, lets_a_comfortable_practice_after_a_pause_lead_one_step_up_for_a_fortnight) {
  GuardrailMonitor told = settled();
  told.logged(40, 0, session(1));
  EXPECT_EQ(told.broken_by(53, 1, 10), 0);
  EXPECT_GT(told.broken_by(53, 2, 5), 0);
  EXPECT_GT(told.broken_by(54, 1, 10), 0);
  told.logged(41, 0, session(4));
  EXPECT_GT(told.broken_by(43, 1, 10), 0);
}

}  // namespace
}  // namespace anemone::lab
