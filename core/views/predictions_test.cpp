#include "core/views/predictions.h"

#include <gtest/gtest.h>

#include "core/testing/journal_builder.h"

namespace anemone::views {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::Seen;

// What was expected of a practice.
Json about(const Json& more = Json::object(), std::string_view step = "t1") {
  Json data{{"step", step}};
  data.update(more);
  return data;
}

class Told {
 public:
  Told() { told_.trainers(0, {12, 16}); }

  Told& made(const std::string& id, const At& at, const Json& data) {
    told_.named(id).entry(at.text(18), "prediction.made", data);
    return *this;
  }
  Told& met(const std::string& id, const At& at, const Json& more) {
    Json data{{"prediction", id}};
    data.update(more);
    told_.entry(at.text(20), "prediction.met", std::move(data));
    return *this;
  }
  // One of a day, and its outcome.
  Told& both(int day, const Json& before, const Json& after) {
    const std::string id = "g" + std::to_string(day);
    return made(id, day, about(before)).met(id, day, after);
  }
  Told& session(const At& at, const std::string& step, const Json& changes) {
    told_.session(at, step, changes);
    return *this;
  }
  Told& started(const std::string& id, const At& at, const std::string& step) {
    told_.named(id).started(at, step);
    return *this;
  }

  [[nodiscard]] Seen seen() const { return Seen(told_, 60); }

 private:
  JournalBuilder told_;
};

std::vector<Past> past(const Told& told) { return past_of(told.seen().situation.history); }

// The pain of the practice that each was about; -1: none was noted.
std::vector<double> came(const Told& told) {
  const Seen seen = told.seen();
  std::vector<double> pains;
  for (const Logged* practice : practices_about(seen.situation.history)) {
    pains.push_back(practice == nullptr ? -1 : (*practice)->pain->value());
  }
  return pains;
}

// ---- which belongs to which -----------------------------------------------------------------

TEST(PracticesAbout, is_the_first_of_the_step_within_a_day_and_before_the_next_prediction) {
  const Told two = Told().made("a", {3, 8}, about()).made("b", {3, 18}, about());
  EXPECT_EQ(came(Told(two).session({3, 19}, "t1", {{"pain", 2}})), (std::vector<double>{-1, 2}));
  EXPECT_EQ(came(Told(two).session({3, 9}, "t1", {{"pain", 2}})), (std::vector<double>{2, -1}));
  EXPECT_EQ(came(Told(two).session({3, 19}, "t2", {{"pain", 2}})), (std::vector<double>{-1, -1}));
  EXPECT_EQ(came(Told(two).session({4, 19}, "t1", {{"pain", 2}})), (std::vector<double>{-1, -1}));
  EXPECT_EQ(came(Told(two).session({2, 19}, "t1", {{"pain", 2}})), (std::vector<double>{-1, -1}));
  EXPECT_EQ(
      came(Told(two).session({3, 19}, "t1", {{"pain", 2}}).session({3, 20}, "t1", {{"pain", 5}})),
      (std::vector<double>{-1, 2}));
}

TEST(PracticesAbout, is_the_one_that_the_journal_names_whenever_it_was_logged) {
  const Told told = Told()
                        .started("p1", {1, 18}, "t1")
                        .made("a", {1, 18, 1}, about({{"practice", "p1"}}))
                        .session({1, 19}, "t1", {{"pain", 1}})
                        .session({5, 19}, "t1", {{"pain", 4}, {"practice", "p1"}});
  EXPECT_EQ(came(told), (std::vector<double>{4}));
}

TEST(PredictionOf, an_open_practice_is_the_last_of_its_step_since_it_began_without_an_outcome) {
  const auto expected = [](const Told& more) -> std::string {
    const Seen seen = Told(more).started("p1", {3, 17, 59}, "t1").seen();
    const journal::History& history = seen.situation.history;
    const auto* found = prediction_of(history, history.open_practices.back());
    return found == nullptr ? "" : found->made.entry->id;
  };
  EXPECT_EQ(expected(Told().made("old", 1, about()).made("mine", 3, about())), "mine");
  EXPECT_EQ(expected(Told().made("old", 1, about())), "");
  EXPECT_EQ(expected(Told().made("other", 3, about(Json::object(), "t2"))), "");
  EXPECT_EQ(expected(Told().made("a", 3, about()).met("a", 3, {{"happened", "no"}})), "");
}

// ---- what they say together -----------------------------------------------------------------

TEST(PastOf, counts_the_answered_ones_of_a_belief_and_says_nothing_of_one_alone) {
  const Told told = Told()
                        .both(1, {{"belief", "hurt"}}, {{"happened", "yes"}})
                        .both(2, {{"belief", "panic"}}, {{"happened", "yes"}})
                        .both(3, {{"belief", "hurt"}}, {{"happened", "no"}})
                        .made("g4", 4, about({{"belief", "hurt"}}))
                        .both(5, {{"belief", "hurt"}}, {{"sure", 3}});
  ASSERT_EQ(past(told).size(), 1U);
  EXPECT_EQ(past(told)[0].belief, "hurt");
  EXPECT_EQ(past(told)[0].of, 2);
  EXPECT_EQ(past(told)[0].happened, 1);
  EXPECT_EQ(past(told)[0].partly, 0);
}

TEST(PastOf, looks_at_the_last_five) {
  Told told;
  for (int day = 1; day <= 6; ++day) {
    told.both(day, {{"belief", "tear"}}, {{"happened", day == 1 ? "yes" : "partly"}});
  }
  EXPECT_EQ(past(told)[0].of, 5);
  EXPECT_EQ(past(told)[0].happened, 0);
  EXPECT_EQ(past(told)[0].partly, 5);
}

TEST(PastOf, names_the_belief_that_was_feared_last_first_and_own_words_together) {
  Told told;
  for (const int day : {1, 2}) told.both(day, {{"belief", "tear"}}, {{"happened", "no"}});
  for (const int day : {3, 4}) {
    told.both(day, {{"words", "mine " + std::to_string(day)}}, {{"happened", "partly"}});
  }
  for (const int day : {5, 6}) told.both(day, {{"pain", 3}}, {{"happened", "no"}});
  ASSERT_EQ(past(told).size(), 2U) << "where nothing was feared there is no belief";
  EXPECT_EQ(past(told)[0].belief, std::nullopt);
  EXPECT_EQ(past(told)[0].partly, 2);
  EXPECT_EQ(past(told)[1].belief, "tear");
  told.made("g7", 7, about({{"belief", "tear"}}));
  EXPECT_EQ(past(told)[0].belief, "tear");
}

// ---- over time ------------------------------------------------------------------------------

std::optional<SureFigures> sure(const std::vector<double>& values) {
  Told told;
  for (std::size_t i = 0; i < values.size(); ++i) {
    told.both(static_cast<int>(i) + 1, {{"belief", "hurt"}, {"sure", values[i]}}, {{"sure", 1}});
  }
  return sure_figures(sures_of(told.seen().situation.history));
}

TEST(Figures, of_pain_say_what_was_expected_and_what_came_over_all_of_them) {
  Told told;
  const auto figures = [&] { return pain_figures(pains_of(told.seen().situation.history)); };
  EXPECT_FALSE(figures());
  const std::vector<double> expected = {4, 5, 3, 4};
  for (int day = 1; day <= 4; ++day) {
    EXPECT_FALSE(figures()) << "before there are a few";
    told.both(day, {{"pain", expected[static_cast<std::size_t>(day) - 1]}}, {{"sure", 1}})
        .session({day, 19}, "t1", {{"pain", 1}});
  }
  // Also where it was not answered; not where a practice was never noted.
  told.made("g5", 5, about({{"pain", 9}}))
      .session({5, 19}, "t1", {{"pain", 1}})
      .made("g6", 6, about({{"pain", 9}}));
  EXPECT_EQ(pains_of(told.seen().situation.history).size(), 5U);
  EXPECT_EQ(figures()->expected, 5);
  EXPECT_EQ(figures()->came, 1);
}

TEST(Figures, of_sureness_call_a_change_one_only_where_it_is_two_points_over_several) {
  EXPECT_FALSE(sure({9, 9, 9}));
  const auto down = sure({9, 8, 8, 5, 4, 3});
  EXPECT_EQ(down->ends->first, 8);
  EXPECT_EQ(down->ends->last, 4);
  EXPECT_TRUE(down->ends->changed);
  const auto up = sure({3, 3, 4, 5, 6, 6});
  EXPECT_EQ(up->ends->first, 3);
  EXPECT_EQ(up->ends->last, 6);
  EXPECT_TRUE(up->ends->changed);
  // One low evening among high ones is no change.
  EXPECT_FALSE(sure({8, 8, 8, 8, 8, 3})->ends->changed);
  EXPECT_EQ(sure({8, 8, 8, 8, 8, 3})->about, 7);
  // Too few to compare both ends.
  EXPECT_FALSE(sure({9, 9, 1, 1})->ends);
}

TEST(Figures, of_sureness_need_both_before_and_after) {
  const Told told = Told().both(1, {{"belief", "hurt"}, {"sure", 4}}, {{"happened", "no"}});
  EXPECT_TRUE(sures_of(told.seen().situation.history).empty());
}

}  // namespace
}  // namespace anemone::views
