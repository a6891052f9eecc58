// Random lives against every rule of table B, and the pauses of table A, read a second time here:
// slowly and plainly, straight from guardrails.md, with nothing shared with rules.cpp.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/advice/advise.h"
#include "core/pacing/bayesian_policy.h"
#include "core/pacing/printed_rule.h"
#include "core/testing/properties.h"

namespace anemone::guardrails {
namespace {

using testing::Event;
using testing::EventKind;
using testing::RandomHistory;

constexpr std::int64_t kDay = 86'400;

std::int64_t day_number(std::int64_t seconds) { return seconds / kDay; }

// The rules, read plainly.
class Oracle {
 public:
  explicit Oracle(const RandomHistory& life) : times_(testing::times_of(life)) {
    now_ = testing::now_of(life).seconds;
    for (const auto& step : life.steps) {
      order_.push_back(step.id);
      kinds_.push_back(step.kind);
    }
    skipped_.assign(order_.size(), false);
    for (std::size_t i = 0; i < life.events.size(); ++i) sequence_.push_back(i);
    std::ranges::sort(sequence_, {}, [&](std::size_t i) { return std::pair{times_[i], i}; });
    for (const std::size_t i : sequence_) read(life.events[i], times_[i]);
  }

  // What a practice of `minutes` on `step` would break; empty when nothing.
  [[nodiscard]] std::set<std::string> broken_by(const std::string& step, int minutes) const {
    std::set<std::string> broken;
    const int rung = index_of(step);
    const bool inside = insertion(rung);
    const bool partner =
        kinds_[static_cast<std::size_t>(rung)] == entries::StepKind::PartnerPenetration;

    check_signs(broken, inside, partner);
    if (partner && partner_paused_) broken.insert("G29");
    if (goal_is_less_pain_ && !ladder_opened_) broken.insert("G30");
    if (!goal_is_less_pain_ && goal_ >= 0 && rung > goal_) broken.insert("G30");
    if (skipped_[static_cast<std::size_t>(rung)]) broken.insert("skipped");

    check_last(broken, rung);
    const int largest = largest_comfortable();
    if (rung > next_above(largest)) broken.insert("G22");
    if (rung > largest && next_below(rung) >= 0) {
      const int below = next_below(rung);
      if (comfortable_on(below) < 2 || !last_comfortable_on(below)) broken.insert("G23");
    }
    if (inside) check_rest(broken);
    const int most = plan_minutes_ > 0 ? plan_minutes_ : 15;
    if (minutes > most || minutes < 1) broken.insert("G26");
    if (sessions_on(rung) == 0 && minutes > 5) broken.insert("G26");
    check_break(broken, rung);
    return broken;
  }

 private:
  struct Session {
    int rung;
    std::int64_t at;
    int pain;
    bool in_control_said;
    bool in_control;
    int ended;  // -1 not said
    bool bleeding;
    bool burning;
    bool future;
  };

  void read(const Event& event, std::int64_t at) {
    const bool future = at > now_;
    const int rung = event.step % static_cast<int>(order_.size());
    switch (event.what) {
      case EventKind::Session:
        sessions_.push_back({rung, at, event.pain, event.in_control >= 0, event.in_control > 0,
                             event.ended, event.bleeding, event.burning, future});
        break;
      case EventKind::Checkin:
        if (day_number(at) >= day_number(now_)) {
          checkin_pain_ = std::max(checkin_pain_, event.pain);
          checkin_fear_ = std::max(checkin_fear_, event.fear);
        }
        if (event.burning) report(event, at);
        break;
      case EventKind::Sign:
        report(event, at);
        break;
      case EventKind::Cleared:
        if (!future) clear(event, at);
        break;
      case EventKind::Pause:
        if (!future || event.on) partner_paused_ = event.on;
        break;
      case EventKind::Baseline:
        if (!future) {
          baseline_ = rung;
          baseline_at_ = at;
        }
        break;
      case EventKind::Limit:
        if (!future || std::max(event.pain, 0) < limit_set_) limit_set_ = std::max(event.pain, 0);
        break;
      case EventKind::Goal:
        if (!future) {
          goal_ = rung;
          goal_is_less_pain_ = false;
        }
        break;
      case EventKind::LessPain:
        if (!future) goal_is_less_pain_ = true;
        break;
      case EventKind::LadderOpened:
        if (!future || !event.on) ladder_opened_ = event.on;
        break;
      case EventKind::Skip:
        if (!future) {
          skipped_.assign(order_.size(), false);
          skipped_[static_cast<std::size_t>(rung)] = event.on;
        }
        break;
      case EventKind::Plan:
        if (!future) {
          plan_week_ = std::max(1, event.fear % 8);
          plan_minutes_ = 5 + event.pain * 2;
        }
        break;
      case EventKind::Started:
        started_.push_back({rung, at});
        break;
      case EventKind::Phq4:
        if (day_number(at) >= day_number(now_)) phq4_ = std::max(phq4_, event.pain);
        break;
      case EventKind::Gentle:
        if (!future) gentle_.push_back(at);
        break;
    }
  }

  [[nodiscard]] static const std::string& sign_of(const Event& event) {
    const auto& signs = testing::some_signs();
    return signs[static_cast<std::size_t>(event.code) % signs.size()];
  }
  void report(const Event& event, std::int64_t at) {
    auto& last = reported_[sign_of(event)];
    last = std::max(last, at);
  }
  void clear(const Event& event, std::int64_t at) {
    const bool clinician = event.in_control > 0;
    static const std::set<std::string> kSelf = {"under_18", "harm_by_other", "pain_on_touch",
                                                "fertility_treatment", "panic"};
    for (const auto& sign : testing::some_signs()) {
      if (!event.on && sign != sign_of(event)) continue;
      if (clinician || kSelf.contains(sign)) cleared_[sign] = at;
    }
  }

  [[nodiscard]] bool active(const std::string& sign) const {
    const auto report = reported_.find(sign);
    if (report == reported_.end()) return false;
    const auto cleared = cleared_.find(sign);
    return cleared == cleared_.end() || cleared->second <= report->second;
  }
  [[nodiscard]] bool active_today(const std::string& sign) const {
    return active(sign) && day_number(reported_.at(sign)) >= day_number(now_);
  }

  void check_signs(std::set<std::string>& broken, bool inside, bool partner) const {
    if (active("leg_weakness")) broken.insert("G01");
    if (active("fever")) broken.insert("G02");
    if (inside && active("skin_changes")) broken.insert("G03");
    if (inside && (active("bleeding_repeated") || bleeding_twice())) broken.insert("G04");
    if (inside && (active("burning_repeated") || three_of_five("burning_repeated"))) {
      broken.insert("G04");
    }
    if (inside && (active("over_limit_repeated") || three_of_five("over_limit_repeated"))) {
      broken.insert("G04");
    }
    if (inside && active("pregnancy")) broken.insert("G05");
    if (active("vaginoplasty")) broken.insert("G06");
    if (active("under_18")) broken.insert("G07");
    if (partner && active("harm_by_other")) broken.insert("G08");
    if (active_today("suicidal_thoughts") || phq4_ >= 6) broken.insert("G09");
    if (inside && active("a_sign_from_the_future")) broken.insert("G31");
    if (inside && active_today("panic")) broken.insert("G27");
    if (inside && checkin_pain_ > limit()) broken.insert("G27");
    if (inside && checkin_fear_ >= 8) broken.insert("G27");
  }

  [[nodiscard]] std::vector<Session> since_cleared(const std::string& code) const {
    std::vector<Session> since;
    const auto cleared = cleared_.find(code);
    for (const Session& session : sessions_) {
      if (cleared == cleared_.end() || session.at > cleared->second) since.push_back(session);
    }
    return since;
  }
  [[nodiscard]] bool bleeding_twice() const {
    const auto since = since_cleared("bleeding_repeated");
    for (const Session& a : since) {
      for (const Session& b : since) {
        if (&a < &b && a.bleeding && b.bleeding && day_number(b.at) - day_number(a.at) <= 14) {
          return true;
        }
      }
    }
    return false;
  }
  [[nodiscard]] bool three_of_five(const std::string& code) const {
    const auto since = since_cleared(code);
    for (std::size_t first = 0; first < since.size(); ++first) {
      int seen = 0;
      for (std::size_t i = first; i < std::min(first + 5, since.size()); ++i) {
        const bool shows = code == "burning_repeated" ? since[i].burning : over(since[i]);
        seen += shows ? 1 : 0;
      }
      if (seen >= 3) return true;
    }
    return false;
  }

  [[nodiscard]] int limit() const { return std::min(3, limit_set_); }
  [[nodiscard]] bool over(const Session& s) const { return s.pain > limit(); }
  [[nodiscard]] static bool hard(const Session& s) {
    return s.pain >= 6 || s.ended == 2 || (s.in_control_said && !s.in_control);
  }
  [[nodiscard]] bool comfortable(const Session& s) const {
    return !s.future && s.pain >= 0 && !over(s) && s.in_control && s.ended >= 0 && s.ended < 2 &&
           !hard(s);
  }

  [[nodiscard]] int index_of(const std::string& step) const {
    return static_cast<int>(std::ranges::find(order_, step) - order_.begin());
  }
  [[nodiscard]] bool insertion(int rung) const {
    const auto kind = kinds_[static_cast<std::size_t>(rung)];
    return kind != entries::StepKind::Look && kind != entries::StepKind::TouchOutside;
  }
  [[nodiscard]] int next_below(int rung) const {
    for (int i = rung - 1; i >= 0; --i) {
      if (!skipped_[static_cast<std::size_t>(i)]) return i;
    }
    return -1;
  }
  [[nodiscard]] int next_above(int rung) const {
    for (int i = rung + 1; i < static_cast<int>(order_.size()); ++i) {
      if (!skipped_[static_cast<std::size_t>(i)]) return i;
    }
    return static_cast<int>(order_.size());
  }

  [[nodiscard]] bool baseline_holds_on(int rung) const {
    if (rung != baseline_) return false;
    return std::ranges::none_of(sessions_, [&](const Session& s) {
      return s.rung == rung && s.at >= baseline_at_ && !comfortable(s);
    });
  }
  [[nodiscard]] int comfortable_on(int rung) const {
    int count = baseline_holds_on(rung) ? 2 : 0;
    for (const Session& s : sessions_) count += s.rung == rung && comfortable(s) ? 1 : 0;
    return count;
  }
  [[nodiscard]] bool last_comfortable_on(int rung) const {
    const Session* last = nullptr;
    for (const Session& s : sessions_) {
      if (s.rung == rung) last = &s;
    }
    const bool baseline_is_later =
        baseline_holds_on(rung) && (last == nullptr || last->at < baseline_at_);
    return baseline_is_later || (last != nullptr && comfortable(*last));
  }
  [[nodiscard]] int largest_comfortable() const {
    int largest = -1;
    for (int i = 0; i < static_cast<int>(order_.size()); ++i) {
      if (comfortable_on(i) > 0) largest = i;
    }
    return largest;
  }
  [[nodiscard]] int sessions_on(int rung) const {
    return static_cast<int>(
        std::ranges::count_if(sessions_, [&](const Session& s) { return s.rung == rung; }));
  }
  [[nodiscard]] std::int64_t days_ago(std::int64_t at) const {
    return std::max<std::int64_t>(day_number(now_) - day_number(at), 0);
  }

  void check_last(std::set<std::string>& broken, int rung) const {
    if (sessions_.empty()) return;
    const Session& last = sessions_.back();
    if (comfortable(last)) return;
    if (rung > last.rung) broken.insert("G21");
    if (!hard(last)) return;
    const int below = next_below(last.rung);
    if (below >= 0 && rung > below) broken.insert("G21");
    if (below < 0) {
      // At the lowest step: nothing until the next occasion has passed.
      const bool gentle_since =
          std::ranges::any_of(gentle_, [&](std::int64_t at) { return at > last.at; });
      const std::int64_t days = days_ago(last.at);
      if (days <= 2 || (days <= 4 && !gentle_since)) broken.insert("G21");
      if (rung > next_above(-1)) broken.insert("G21");
    }
  }

  void check_rest(std::set<std::string>& broken) const {
    int today = 0;
    int week = 0;
    for (const Session& s : sessions_) {
      if (comfortable(s) || s.future) {
      } else if (s.pain >= 6 && days_ago(s.at) < 3) {
        broken.insert("G24");
      } else if (over(s) && days_ago(s.at) < 2) {
        broken.insert("G24");
      }
      if (s.future) broken.insert("G31");
      if (!insertion(s.rung)) continue;
      today += days_ago(s.at) == 0 ? 1 : 0;
      week += days_ago(s.at) < 7 ? 1 : 0;
    }
    for (const auto& [rung, at] : started_) {
      if (!insertion(rung)) continue;
      today += days_ago(at) == 0 ? 1 : 0;
      week += days_ago(at) < 7 ? 1 : 0;
    }
    if (today > 0) broken.insert("G25");
    if (week >= (plan_week_ > 0 ? plan_week_ : 4)) broken.insert("G25");
  }

  void check_break(std::set<std::string>& broken, int rung) const {
    std::int64_t last = -1;
    int comfortable_rung = -1;
    for (const Session& s : sessions_) {
      if (insertion(s.rung)) last = std::max(last, s.at);
      if (comfortable(s)) comfortable_rung = s.rung;
    }
    for (const auto& [step, at] : started_) {
      if (insertion(step)) last = std::max(last, at);
    }
    if (last < 0 || days_ago(last) < 14) return;
    if (comfortable_rung < 0) comfortable_rung = baseline_;
    // Skipped steps are none, and the lowest of the others is always left.
    const auto fewer = 1 + (days_ago(last) - 14) / 30;
    int highest = comfortable_rung;
    for (std::int64_t i = 0; i < fewer && highest >= 0; ++i) highest = next_below(highest);
    if (highest < 0) highest = next_above(-1);
    // From there one step for each comfortable practice, while they go on.
    const Session* latest = sessions_.empty() ? nullptr : &sessions_.back();
    if (latest != nullptr && comfortable(*latest) && days_ago(latest->at) < 14) {
      highest = std::max(highest, next_above(latest->rung));
    }
    if (rung > highest) broken.insert("G28");
  }

  std::vector<std::int64_t> times_;
  std::vector<std::size_t> sequence_;
  std::int64_t now_ = 0;
  std::vector<std::string> order_;
  std::vector<entries::StepKind> kinds_;
  std::vector<bool> skipped_;
  std::vector<Session> sessions_;
  std::vector<std::pair<int, std::int64_t>> started_;
  std::vector<std::int64_t> gentle_;
  std::map<std::string, std::int64_t> reported_;
  std::map<std::string, std::int64_t> cleared_;
  int checkin_pain_ = -1;
  int checkin_fear_ = -1;
  int phq4_ = -1;
  bool partner_paused_ = false;
  int baseline_ = -1;
  std::int64_t baseline_at_ = 0;
  int limit_set_ = 10;
  int goal_ = -1;
  bool goal_is_less_pain_ = false;
  bool ladder_opened_ = false;
  int plan_week_ = 0;
  int plan_minutes_ = 0;
};

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += name + " ";
  return text;
}

// Every option of the suggestion is looked at, the smaller alternative too.
void expect_within_the_rules(const Oracle& oracle, const advice::Suggestion& suggestion,
                             const ladder::Ladder& ladder) {
  std::vector<advice::Option> options = suggestion.alternatives;
  options.push_back(suggestion.main);
  for (const advice::Option& option : options) {
    if (option.kind != decision::Kind::Practice) continue;
    const auto broken = oracle.broken_by(ladder.at(option.rung).step->id, option.minutes);
    if (!broken.empty()) RC_FAIL("breaks " + joined(broken));
  }
  RC_ASSERT(!suggestion.reasons.empty());
  if (suggestion.main.kind != decision::Kind::Practice) return;
  // D: something smaller, and not today.
  const auto offers = [&](auto predicate) {
    return std::ranges::any_of(suggestion.alternatives, predicate);
  };
  RC_ASSERT(offers([](const advice::Option& o) { return o.kind == decision::Kind::Rest; }));
  RC_ASSERT(offers([&](const advice::Option& o) {
    return o.kind == decision::Kind::Breathe ||
           (o.kind == decision::Kind::Practice && o.rung < suggestion.main.rung);
  }));
}

// A policy that wants the top of the ladder for an hour, whatever happened: the bounds must hold
// against any policy, not only against a careful one.
class Reckless final : public pacing::Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "reckless"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override {
    pacing::Proposal proposal;
    proposal.rung = input.ladder.size() - 1;
    proposal.minutes = 60;
    proposal.reasons.push_back({"next_step_ready", {}});
    return proposal;
  }
};

// A life, read by the product and by the oracle.
class TableB {
 public:
  static constexpr int kCases = 20'000;
  static constexpr std::array<std::string_view, 1> kVariants = {""};
  // The properties say something only if practices are suggested often.
  static constexpr int kSpeaksOfPercent = 10;

  TableB(const RandomHistory& life, std::size_t /*variant*/)
      : oracle_(life),
        journal_(testing::journal_of(life)),
        history_(journal::read_history(journal_, testing::now_of(life))),
        situation_(guardrails::situation_of(history_)) {}
  TableB(const TableB&) = delete;
  TableB& operator=(const TableB&) = delete;

  // Whether a practice was suggested; none that a rule forbids.
  [[nodiscard]] bool keeps_to_the_rules(pacing::Policy&& policy) const {
    const auto suggestion = advice::advise(situation_, policy);
    expect_within_the_rules(oracle_, suggestion, situation_.ladder);
    return suggestion.main.kind == decision::Kind::Practice;
  }

 private:
  Oracle oracle_;
  journal::Journal journal_;
  journal::History history_;
  Situation situation_;
};

// By the policy that is shipped.
PROPERTY(TableB, no_random_life_gets_a_suggestion_that_a_rule_forbids) {
  return it.keeps_to_the_rules(pacing::BayesianPolicy{});
}

PROPERTY(TableB, nor_does_one_by_the_printed_rule) {
  return it.keeps_to_the_rules(pacing::PrintedRule{});
}

PROPERTY(TableB, no_policy_however_reckless_gets_past_the_rules) {
  return it.keeps_to_the_rules(Reckless{});
}

}  // namespace
}  // namespace anemone::guardrails
