// What the corpus of valid and invalid entries (schema/corpus) cannot say: what a decoded entry
// holds, and that no bytes whatever do harm.
#include "core/entries/decode.h"

#include <gtest/gtest.h>

#include <string>

#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"

namespace anemone::entries {
namespace {

Entry decoded(std::string_view type, const Json& data) {
  const Json source{{"id", "x"},
                    {"at", "2026-01-05T20:10:00+01:00"},
                    {"device", "phone"},
                    {"type", type},
                    {"data", data}};
  auto entry = decode_entry(source);
  EXPECT_TRUE(entry.has_value()) << to_text(source);
  return entry ? std::move(*entry) : Entry{};
}
template <typename T>
T payload(std::string_view type, const Json& data) {
  const Entry entry = decoded(type, data);
  const T* value = std::get_if<T>(&entry.payload);
  EXPECT_NE(value, nullptr) << type << " is read as another type";
  return value == nullptr ? T{} : *value;
}

TEST(Decode, who_when_and_where_are_read_with_the_persons_own_day) {
  const Entry entry = decoded("gentle.logged", {{"kind", "talk"}});
  EXPECT_EQ(entry.id, "x");
  EXPECT_EQ(entry.device, "phone");
  EXPECT_EQ(entry.at.offset_minutes, 60);
  EXPECT_EQ(format_day(day_of(entry.at)), "2026-01-05");
}

TEST(Decode, a_session_holds_all_that_was_said) {
  const auto session = payload<SessionLogged>("session.logged", {{"step", "t1"},
                                                                 {"minutes", 7.5},
                                                                 {"pain", 2.5},
                                                                 {"fear", 10},
                                                                 {"tension", 0},
                                                                 {"expected_pain", 8},
                                                                 {"in_control", true},
                                                                 {"ended", "stopped_pain"},
                                                                 {"bleeding", true},
                                                                 {"burning", true},
                                                                 {"numbness", true},
                                                                 {"squeezed", true},
                                                                 {"released", true},
                                                                 {"note", "so so"},
                                                                 {"practice", "p1"}});
  EXPECT_EQ(session.step, "t1");
  EXPECT_EQ(session.minutes, 7.5);
  EXPECT_EQ(session.pain, Rating{25});
  EXPECT_EQ(session.fear, Rating{100});
  EXPECT_EQ(session.tension, Rating{0});
  EXPECT_EQ(session.expected_pain, Rating{80});
  EXPECT_EQ(session.in_control, true);
  EXPECT_EQ(session.ended, Ended::StoppedPain);
  EXPECT_TRUE(session.bleeding && session.burning && session.numbness);
  EXPECT_TRUE(session.squeezed && session.released);
  EXPECT_EQ(session.note, "so so");
  EXPECT_EQ(session.practice, "p1");
}

TEST(Decode, what_was_not_said_is_not_zero) {
  const auto session = payload<SessionLogged>("session.logged", {{"step", "t1"}});
  EXPECT_FALSE(session.pain || session.fear || session.tension || session.expected_pain);
  EXPECT_FALSE(session.minutes.has_value());
  EXPECT_FALSE(session.in_control.has_value());
  EXPECT_FALSE(session.ended.has_value());
  EXPECT_FALSE(session.note.has_value());
  EXPECT_FALSE(session.bleeding || session.burning || session.numbness);
  const auto checkin = payload<CheckinLogged>("checkin.logged", Json::object());
  EXPECT_FALSE(checkin.pain_now || checkin.fear_now || checkin.stress);
}

TEST(Decode, each_way_to_end_and_each_gentle_kind_is_its_own) {
  const auto ended = [](const char* how) {
    return payload<SessionLogged>("session.logged", {{"step", "t1"}, {"ended", how}}).ended;
  };
  EXPECT_EQ(ended("finished"), Ended::Finished);
  EXPECT_EQ(ended("stopped"), Ended::Stopped);
  EXPECT_EQ(ended("stopped_pain"), Ended::StoppedPain);
  const auto gentle = [](const char* kind) {
    return payload<GentleLogged>("gentle.logged", {{"kind", kind}}).kind;
  };
  EXPECT_EQ(gentle("breathe"), GentleKind::Breathe);
  EXPECT_EQ(gentle("release"), GentleKind::Release);
  EXPECT_EQ(gentle("learn"), GentleKind::Learn);
  EXPECT_EQ(gentle("talk"), GentleKind::Talk);
}

TEST(Decode, a_step_holds_its_kind_size_and_name) {
  const auto path = payload<PathSet>("path.set", {{"steps",
                                                   {{{"id", "a"}, {"kind", "look"}},
                                                    {{"id", "b"},
                                                     {"kind", "trainer"},
                                                     {"diameter_mm", 22.5},
                                                     {"length_mm", 90},
                                                     {"label", "the blue one"},
                                                     {"challenge", -3},
                                                     {"skipped", true}}}}});
  ASSERT_EQ(path.steps.size(), 2U);
  EXPECT_EQ(path.steps[0].kind, StepKind::Look);
  EXPECT_FALSE(path.steps[0].skipped || path.steps[0].diameter_mm || path.steps[0].challenge);
  EXPECT_EQ(path.steps[1].diameter_mm, 22.5);
  EXPECT_EQ(path.steps[1].length_mm, 90);
  EXPECT_EQ(path.steps[1].label, "the blue one");
  EXPECT_EQ(path.steps[1].challenge, -3);
  EXPECT_TRUE(path.steps[1].skipped);
}

TEST(Decode, a_goal_is_a_step_or_less_pain_and_both_at_once_is_less_pain) {
  EXPECT_EQ(payload<GoalSet>("goal.set", {{"step", "t5"}}).step, "t5");
  EXPECT_FALSE(payload<GoalSet>("goal.set", {{"kind", "less_pain"}}).step.has_value());
  EXPECT_FALSE(
      payload<GoalSet>("goal.set", {{"step", "t5"}, {"kind", "less_pain"}}).step.has_value());
  const auto goal = payload<GoalSet>(
      "goal.set", {{"step", "t5"}, {"words", "a swim"}, {"by_date", "2026-03-01"}});
  EXPECT_EQ(goal.words, "a swim");
  EXPECT_EQ(format_day(*goal.by_date), "2026-03-01");
}

TEST(Decode, a_clearing_is_a_clinicians_only_when_it_says_so) {
  const auto by = [](const Json& who) {
    Json data{{"symptoms", Json::array({"fever"})}};
    data.update(who);
    return payload<CareCleared>("care.cleared", data).by_clinician;
  };
  EXPECT_TRUE(by({{"by", "clinician"}}));
  EXPECT_FALSE(by({{"by", "self"}}));
  EXPECT_FALSE(by({{"by", "Clinician"}}));
  EXPECT_FALSE(by(Json::object()));
}

TEST(Decode, the_four_answers_of_the_phq4_are_added_up) {
  EXPECT_EQ(payload<Phq4Logged>("phq4.logged", {{"items", {0, 1, 2, 3}}}).total, 6);
  EXPECT_EQ(payload<Phq4Logged>("phq4.logged", {{"items", {3, 3, 3, 3}}}).total, 12);
}

TEST(Decode, an_answer_of_another_kind_is_no_answer_and_no_reason_to_refuse_the_rest) {
  const auto selfcheck = payload<SelfcheckAnswered>(
      "selfcheck.answered", {{"answers", {{"shame", true}, {"told_someone", "later"}}}});
  EXPECT_EQ(selfcheck.shame, true);
  EXPECT_FALSE(selfcheck.told_someone.has_value());
}

// A rating between two tenths is read as the worse of the two, a limit as the lower: rounding never
// makes a practice comfortable that was not (guardrails G20, G31).
TEST(Decode, a_rating_between_two_tenths_is_read_in_the_more_protective_way) {
  const auto pain = [](double value) {
    return payload<SessionLogged>("session.logged", {{"step", "t1"}, {"pain", value}}).pain->tenths;
  };
  EXPECT_EQ(pain(3.0), 30);
  EXPECT_EQ(pain(3.01), 31);
  EXPECT_EQ(pain(3.04), 31);
  EXPECT_EQ(pain(9.99), 100);
  const auto limit = [](double value) {
    return payload<LimitSet>("limit.set", {{"pain", value}}).pain.tenths;
  };
  EXPECT_EQ(limit(2.0), 20);
  EXPECT_EQ(limit(1.99), 19);
  EXPECT_EQ(limit(0.05), 0);
}

TEST(Decode, tenths_that_binary_numbers_cannot_hold_are_read_as_meant) {
  for (int tenths = 0; tenths <= 100; ++tenths) {
    const std::string text = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    const Json value = *parse_json(text, 10);
    EXPECT_EQ(
        payload<SessionLogged>("session.logged", {{"step", "t1"}, {"pain", value}}).pain->tenths,
        tenths);
    EXPECT_EQ(payload<LimitSet>("limit.set", {{"pain", value}}).pain.tenths, tenths);
  }
  // The same numbers as other programs come by them.
  EXPECT_EQ(
      payload<SessionLogged>("session.logged", {{"step", "t1"}, {"pain", 0.1 + 0.2}}).pain->tenths,
      3);
  EXPECT_EQ(payload<LimitSet>("limit.set", {{"pain", 3 * 0.1}}).pain.tenths, 3);
  EXPECT_EQ(payload<LimitSet>("limit.set", {{"pain", 0.7 + 0.1}}).pain.tenths, 8);
}

TEST(Decode, what_this_build_does_not_know_is_kept_unchanged) {
  const Json source{{"id", "x"},
                    {"at", "2026-01-05T20:10:00Z"},
                    {"device", "phone"},
                    {"type", "session.logged"},
                    {"weather", {{"rain", true}}},
                    {"data", {{"step", "t1"}, {"music", "sea"}, {"pain", 2}}}};
  const auto known = decode_entry(source);
  ASSERT_TRUE(known.has_value());
  EXPECT_TRUE(std::holds_alternative<SessionLogged>(known->payload));
  EXPECT_EQ(known->source, source);

  Json later = source;
  later["v"] = 2;
  later["data"]["step"] = 7;  // a later version may mean anything by it
  const auto unknown = decode_entry(later);
  ASSERT_TRUE(unknown.has_value());
  EXPECT_TRUE(std::holds_alternative<Unknown>(unknown->payload));
  EXPECT_EQ(unknown->source, later);
}

// docs/formats/journal.md, "The entry" and "Grammar".
TEST(Decode, of_a_name_that_stands_twice_in_an_object_the_last_one_counts_and_is_kept) {
  const auto entry = decode_line(
      R"({"id":"x","id":"y","at":"2026-01-05T20:10:00Z","device":"d","type":"limit.set",)"
      R"("data":{"pain":3,"pain":2}})");
  ASSERT_TRUE(entry.has_value());
  EXPECT_EQ(entry->id, "y");
  EXPECT_EQ(std::get<LimitSet>(entry->payload).pain, Rating{20});
  EXPECT_EQ(to_text(entry->source),
            R"({"at":"2026-01-05T20:10:00Z","data":{"pain":2},"device":"d","id":"y",)"
            R"("type":"limit.set"})");
}

TEST(Decode, a_byte_order_mark_before_an_entry_is_passed_over_and_anywhere_else_it_is_not) {
  const std::string mark = "\xEF\xBB\xBF";
  const std::string line =
      R"({"id":"x","at":"2026-01-05T20:10:00Z","device":"d","type":"limit.set","data":{"pain":3}})";
  const auto marked = decode_line(mark + line);
  ASSERT_TRUE(marked.has_value());
  EXPECT_EQ(marked->source, decode_line(line)->source);
  for (const std::string& refused : {mark, mark + mark + line, " " + mark + line, line + mark}) {
    const auto entry = decode_line(refused);
    ASSERT_FALSE(entry.has_value()) << refused;
    EXPECT_EQ(entry.error().code, ErrorCode::BadJson) << refused;
  }
}

TEST(Decode, the_first_thing_that_is_wrong_is_named_and_nothing_that_was_written) {
  const auto refused = decode_line(
      R"({"id":"x","at":"2026-01-05T20:10:00Z","device":"d","type":"path.set","data":{"steps":[
          {"id":"a","kind":"look"},{"id":"b","kind":"my secret"},{"id":"a","kind":"look"}]}})");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error(), (Error{ErrorCode::BadValue, "data.steps[1].kind"}));
}

TEST(Decode, any_bytes_are_read_or_refused_but_never_harm) {
  EXPECT_TRUE(testing::check_property(2000, [](const std::string& bytes) {
    const auto entry = decode_line(bytes);
    RC_ASSERT(!entry.has_value());
  }));
}

// One field of a good entry replaced by something odd.
TEST(Decode, any_value_in_any_field_is_read_or_refused_with_the_way_to_it) {
  const std::vector<Json> odd = {nullptr,
                                 true,
                                 -1,
                                 11,
                                 3.5,
                                 1e300,
                                 -1e300,
                                 "",
                                 "t1",
                                 "2026-01-05T20:10:00Z",
                                 std::string(5000, 'a'),
                                 Json::array(),
                                 Json::array({1, "a", nullptr}),
                                 Json::object(),
                                 Json{{"id", "t1"}},
                                 Json{{"steps", 3}}};
  testing::JournalBuilder good;
  good.trainers(0, {12, 16})
      .baseline(0, "t1")
      .goal(0, "t2", {{"by_date", "2026-03-01"}})
      .limit(0, 2)
      .plan(0, 5, 20)
      .session(1, "t1", {{"note", "x"}, {"practice", "p"}, {"bleeding", false}})
      .checkin(1, {{"pain_now", 1}, {"fear_now", 2}, {"stress", 3}, {"symptoms", {"fever"}}})
      .symptom(1, "fever")
      .phq4(1, {0, 1, 2, 3})
      .cleared(2, "fever")
      .noted(2, "p1")
      .gentle(2)
      .pause_penetration(2)
      .ladder_opened(2);
  EXPECT_TRUE(testing::check_property(3000, [&] {
    // Places in lists, not values: a counterexample can show those.
    Json source = good.json()[*rc::gen::inRange<std::size_t>(0, good.json().size())];
    const bool outer = *rc::gen::weightedElement<bool>({{1, true}, {3, false}});
    Json& object = outer ? source : source["data"];
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    object[*rc::gen::elementOf(names)] = odd[*rc::gen::inRange<std::size_t>(0, odd.size())];
    const auto entry = decode_entry(source);
    if (entry) {
      RC_ASSERT(entry->source == source);
    } else {
      RC_ASSERT(!entry.error().field.empty());
    }
  }));
}

}  // namespace
}  // namespace anemone::entries
