// A journal given out in slices, and its latest moment: what a caller needs who must not hold it
// whole.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "core/api/core_service.h"
#include "core/testing/journal_builder.h"

namespace anemone::api {
namespace {

using testing::JournalBuilder;

Json slice(CoreService& service, Json bounds) {
  bounds["op"] = "journal";
  bounds["id"] = "j";
  return service.answer(bounds);
}

std::string refusal(const Json& answer) {
  if (answer["ok"] == true) return "";
  return answer["error"]["code"].get<std::string>() + " " +
         answer["error"]["field"].get<std::string>();
}

CoreService with_some_weeks() {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20}).goal(0, "t3").sessions({1, 3, 5, 7, 9, 11}, "t1");
  CoreService service;
  EXPECT_EQ(service.answer({{"op", "open"}, {"id", "j"}, {"entries", told.json()}})["ok"], true);
  return service;
}

RC_GTEST_PROP(Slices, of_any_size_put_together_are_the_journal, ()) {
  CoreService service = with_some_weeks();
  const Json whole = slice(service, Json::object())["entries"];
  Json put_together = Json::array();
  while (true) {
    Json bounds{{"from", put_together.size()}};
    if (*rc::gen::arbitrary<bool>()) bounds["count"] = *rc::gen::inRange(1, 5);
    if (*rc::gen::arbitrary<bool>()) bounds["bytes"] = *rc::gen::inRange(0, 1000);
    const Json part = slice(service, bounds)["entries"];
    if (bounds.contains("count")) RC_ASSERT(part.size() <= bounds["count"].get<std::size_t>());
    if (bounds.contains("bytes")) {
      std::size_t bytes = 0;
      for (const Json& entry : part) bytes += to_text(entry).size();
      RC_ASSERT(part.size() <= 1 || bytes <= bounds["bytes"].get<std::size_t>());
    }
    if (part.empty()) break;
    for (const Json& entry : part) put_together.push_back(entry);
  }
  RC_ASSERT(put_together == whole);
}

TEST(Slices, beyond_the_end_are_empty_and_odd_bounds_are_refused) {
  CoreService service = with_some_weeks();
  EXPECT_EQ(slice(service, {{"from", 8}})["entries"], Json::array());
  EXPECT_EQ(slice(service, {{"from", 4'000'000'000}})["entries"], Json::array());
  EXPECT_EQ(slice(service, {{"count", 0}})["entries"], Json::array());
  EXPECT_EQ(slice(service, {{"bytes", 0}})["entries"].size(), 1U);
  EXPECT_EQ(refusal(slice(service, {{"from", -1}})), "out_of_range from");
  EXPECT_EQ(refusal(slice(service, {{"count", 1.5}})), "wrong_type count");
  EXPECT_EQ(refusal(slice(service, {{"bytes", "1"}})), "wrong_type bytes");
  EXPECT_EQ(refusal(slice(service, {{"from", nullptr}})), "wrong_type from");
  EXPECT_EQ(refusal(slice(service, {{"from", 18'446'744'073'709'551'615U}})), "out_of_range from");
}

TEST(Latest, is_the_last_moment_that_is_not_after_the_one_asked_for) {
  CoreService service = with_some_weeks();
  const auto latest = [&service](const char* until) {
    return service.answer({{"op", "latest"}, {"id", "j"}, {"until", until}});
  };
  for (const Json& entry : slice(service, Json::object())["entries"]) {
    const auto at = entry["at"].get<std::string>();
    EXPECT_EQ(latest(at.c_str())["at"], at);
  }
  const Json last = slice(service, Json::object())["entries"].back();
  EXPECT_EQ(latest("9999-12-31T23:59:59Z")["at"], last["at"]);
  EXPECT_EQ(latest("1999-12-31T23:59:59Z")["at"], nullptr);
  // The zone of the question plays no part.
  EXPECT_EQ(
      service.answer({{"op", "open"},
                      {"id", "k"},
                      {"entries", Json::array({Json{{"id", "a"},
                                                    {"at", "2026-01-05T20:10:00+01:00"},
                                                    {"device", "d"},
                                                    {"type", "gentle.logged"},
                                                    {"data", {{"kind", "breathe"}}}}})}})["ok"],
      true);
  const auto of_k = [&service](const char* until) {
    return service.answer({{"op", "latest"}, {"id", "k"}, {"until", until}})["at"];
  };
  EXPECT_EQ(of_k("2026-01-05T19:10:00Z"), "2026-01-05T20:10:00+01:00");
  EXPECT_EQ(of_k("2026-01-05T21:09:59+02:00"), nullptr);
  EXPECT_EQ(refusal(latest("soon")), "bad_time until");
  EXPECT_EQ(refusal(service.answer({{"op", "latest"}, {"id", "j"}})), "missing_field until");
  EXPECT_EQ(
      refusal(service.answer({{"op", "latest"}, {"id", "x"}, {"until", "2026-01-05T20:10:00Z"}})),
      "unknown_journal id");
}

}  // namespace
}  // namespace anemone::api
