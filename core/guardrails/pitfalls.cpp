#include "core/guardrails/pitfalls.h"

#include <algorithm>
#include <span>

#include "core/guardrails/pitfall_words.h"

namespace anemone::guardrails {
namespace {

using ladder::kNoRung;
using ladder::Practice;

constexpr std::int64_t kRestDays = 28;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

enum class Match { Beginning, WholeWord };

bool mentions(std::string_view text, std::span<const std::string_view> words, Match match) {
  std::string folded{text};
  std::ranges::transform(folded, folded.begin(), lower);
  for (const std::string_view word : words) {
    for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
      const auto end = at + word.size();
      const bool begins = at == 0 || !letter(folded[at - 1]);
      const bool ends = end == folded.size() || !letter(folded[end]);
      if (begins && (ends || match == Match::Beginning)) return true;
    }
  }
  return false;
}

bool resting(const Situation& s, std::string_view code) {
  const auto noted = s.last_noted(code);
  return noted && s.today() - day_of(*noted) < kRestDays;
}

// P1: more than one new step a week to a date they set.
void too_large_a_goal(const Situation& s, std::vector<Pitfall>& pitfalls) {
  if (!s.goal || !(*s.history.goal)->by_date || resting(s, "p1")) return;
  int steps = 0;  // that they have not skipped
  for (int rung = s.largest_comfortable + 1; rung <= *s.goal; ++rung) {
    if (!s.ladder.at(rung).skipped) ++steps;
  }
  const std::int64_t days = *(*s.history.goal)->by_date - s.today();
  if (steps <= 0 || days < 0 || days >= std::int64_t{7} * steps) return;
  pitfalls.push_back({"P1", {{"steps", steps}, {"weeks", static_cast<double>((days + 6) / 7)}}});
}

// P2: most of the last practices began with fear of 7 or more, or on a day with stress of 7 or
// more.
void only_under_pressure(const Situation& s, std::vector<Pitfall>& pitfalls) {
  constexpr std::size_t kLast = 6;
  constexpr std::size_t kEnough = 4;
  constexpr entries::Rating kHigh{70};
  if (s.practices.size() < kEnough || resting(s, "p2")) return;
  const std::size_t of = std::min(kLast, s.practices.size());
  std::size_t pressed = 0;
  for (const Practice& practice : std::span{s.practices}.last(of)) {
    const bool afraid = practice.session->fear && *practice.session->fear >= kHigh;
    const bool stressed = std::ranges::any_of(s.history.checkins, [&](const auto& checkin) {
      return checkin->stress && *checkin->stress >= kHigh && day_of(checkin.at) == practice.day &&
             checkin.at <= practice.at;
    });
    if (afraid || stressed) ++pressed;
  }
  if (pressed * 2 <= of) return;
  pitfalls.push_back(
      {"P2", {{"sessions", static_cast<double>(pressed)}, {"of", static_cast<double>(of)}}});
}

// P3: shame named, nobody told, three weeks gone. Said once.
void shame_alone(const Situation& s, std::vector<Pitfall>& pitfalls) {
  constexpr std::int64_t kSomeWeeks = 21;
  if (s.last_noted("p3")) return;
  std::optional<Day> named;
  bool told = false;
  for (const auto& selfcheck : s.history.selfchecks) {
    if (selfcheck->shame == true && !named) named = day_of(selfcheck.at);
    if (selfcheck->told_someone && !selfcheck.in_future) told = *selfcheck->told_someone;
  }
  // Talk that names no activity, or words to tell someone. What is done for oneself, such as a
  // thought record, is of the same kind and tells nobody.
  const bool talked = std::ranges::any_of(s.history.gentle, [](const auto& gentle) {
    return gentle->kind == entries::GentleKind::Talk &&
           (!gentle->activity || *gentle->activity == "words");
  });
  if (!named || told || talked || s.today() - *named < kSomeWeeks) return;
  pitfalls.push_back({"P3", {{"weeks", static_cast<double>((s.today() - *named) / 7)}}});
}

// P4: squeezing without letting go.
void squeezing_alone(const Situation& s, std::vector<Pitfall>& pitfalls) {
  constexpr std::int64_t kRecentDays = 14;
  if (resting(s, "p4")) return;
  const bool logged = std::ranges::any_of(s.practices, [&](const Practice& practice) {
    return practice.session->squeezed && !practice.session->released &&
           s.today() - practice.day < kRecentDays;
  });
  const bool on_path = std::ranges::any_of(s.ladder.rungs(), [](const ladder::Rung& rung) {
    return !rung.skipped && rung.step->label &&
           mentions(*rung.step->label, kSqueezeWords, Match::Beginning);
  });
  if (logged || on_path) pitfalls.push_back({"P4", {}});
}

// P5: a step or a recent note that makes penetration a test; nothing to say once it is off the
// table.
void a_test(const Situation& s, std::vector<Pitfall>& pitfalls) {
  constexpr std::int64_t kRecentDays = 14;
  // To somebody under 18 nothing is said of a partner (G07).
  if (s.history.penetration_paused || resting(s, "p5") || !s.signs_of("G07").empty()) return;
  const bool on_path = std::ranges::any_of(s.ladder.rungs(), [](const ladder::Rung& rung) {
    return !rung.skipped && rung.step->label &&
           mentions(*rung.step->label, kTestWords, Match::WholeWord);
  });
  const bool in_note = std::ranges::any_of(s.practices, [&](const Practice& practice) {
    return practice.session->note && s.today() - practice.day < kRecentDays &&
           mentions(*practice.session->note, kTestWords, Match::WholeWord);
  });
  const bool deadline_with_partner = s.goal && *s.goal != kNoRung && s.ladder.at(*s.goal).partner &&
                                     (*s.history.goal)->by_date.has_value();
  if (on_path || in_note || deadline_with_partner) pitfalls.push_back({"P5", {}});
}

}  // namespace

std::vector<Pitfall> pitfalls_of(const Situation& situation) {
  std::vector<Pitfall> pitfalls;
  too_large_a_goal(situation, pitfalls);
  only_under_pressure(situation, pitfalls);
  shame_alone(situation, pitfalls);
  squeezing_alone(situation, pitfalls);
  a_test(situation, pitfalls);
  return pitfalls;
}

}  // namespace anemone::guardrails
