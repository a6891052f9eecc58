// The one call: every operation, answered and refused; a refused request changes nothing.
#include "core/api/core_service.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/api/codec.h"
#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"

namespace anemone::api {
namespace {

using testing::JournalBuilder;

Json ask(CoreService& service, const Json& request) {
  const auto answer = parse_json(service.handle(to_text(request)), kMaxRequestBytes);
  EXPECT_TRUE(answer.has_value());
  return answer ? *answer : Json{};
}
// "code field" of a refusal; "" where the request was answered.
std::string refusal(const Json& answer) {
  if (answer["ok"] == true) return "";
  EXPECT_EQ(answer.size(), 2U) << answer;
  return answer["error"]["code"].get<std::string>() + " " +
         answer["error"]["field"].get<std::string>();
}
const Json kOk{{"ok", true}};

JournalBuilder some_weeks() {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20}).goal(0, "t3").sessions({1, 3}, "t1");
  return told;
}
Json open_request(const std::string& id, const JournalBuilder& told) {
  return {{"op", "open"}, {"id", id}, {"entries", told.json()}};
}
// All that can be seen of a journal.
Json everything(CoreService& service, const std::string& id) {
  Json all = Json::array();
  all.push_back(ask(service, {{"op", "journal"}, {"id", id}}));
  all.push_back(ask(service, {{"op", "advise"}, {"id", id}, {"now", "2026-01-12T20:00:00Z"}}));
  for (const auto* view : {"today", "path", "journey"}) {
    all.push_back(ask(
        service, {{"op", "view"}, {"id", id}, {"view", view}, {"now", "2026-01-12T20:00:00Z"}}));
  }
  return all;
}

Json session_entry(const std::string& id, const std::string& step, double pain = 1) {
  return {{"id", id},
          {"at", "2026-01-10T20:00:00Z"},
          {"device", "phone"},
          {"type", "session.logged"},
          {"data",
           {{"step", step},
            {"minutes", 10},
            {"pain", pain},
            {"in_control", true},
            {"ended", "finished"}}}};
}

// ---- requests that are none -----------------------------------------------------------------

TEST(CoreService, what_is_no_request_is_refused_with_a_code) {
  CoreService service;
  const auto refused = [&](std::string_view text) {
    return refusal(*parse_json(service.handle(text), 1000));
  };
  EXPECT_EQ(refused(""), "bad_json ");
  EXPECT_EQ(refused("{"), "bad_json ");
  EXPECT_EQ(refused("{\"op\":\"version\"} x"), "bad_json ");
  EXPECT_EQ(refused("[]"), "not_an_object ");
  EXPECT_EQ(refused("null"), "not_an_object ");
  EXPECT_EQ(refused("{}"), "missing_field op");
  EXPECT_EQ(refused(R"({"op":7})"), "wrong_type op");
  EXPECT_EQ(refused(R"({"op":"dance"})"), "unknown_op op");
  EXPECT_EQ(refused(R"({"op":"vault.dance"})"), "unknown_op op");
  EXPECT_EQ(refused(R"({"op":"Version"})"), "unknown_op op");
}

TEST(CoreService, a_request_that_is_too_long_is_refused_before_it_is_read) {
  CoreService service;
  const std::string longer(kMaxRequestBytes + 1, ' ');
  EXPECT_EQ(refusal(*parse_json(service.handle(longer), 1000)), "too_long ");
}

TEST(CoreService, answers_have_sorted_keys_and_no_blanks) {
  CoreService service;
  EXPECT_EQ(service.handle(R"({"op":"nothing"})"),
            R"({"error":{"code":"unknown_op","field":"op"},"ok":false})");
  EXPECT_EQ(service.handle(R"({"op":"open","id":"p1","entries":[]})"), R"({"ok":true})");
}

TEST(CoreService, version_names_the_core_the_schema_and_the_policy) {
  CoreService service;
  EXPECT_EQ(ask(service, {{"op", "version"}}), (Json{{"ok", true},
                                                     {"core", kCoreVersion},
                                                     {"schema", kSchemaVersion},
                                                     {"policy", ShippedPolicy{}.name()}}));
}

TEST(CoreService, any_bytes_are_answered) {
  EXPECT_TRUE(testing::check_property(1000, [](const std::string& bytes) {
    CoreService service;
    RC_ASSERT(parse_json(service.handle(bytes), kMaxRequestBytes).has_value());
  }));
}

// Requests whose fields are missing or of any odd value, over an open journal.
TEST(CoreService, any_odd_request_is_answered_and_a_refused_one_changes_nothing) {
  const std::vector<std::string> ops = {
      "open", "append",   "advise",  "close", "record",    "journal",    "latest",
      "view", "template", "version", "check", "path.edit", "drafts.log", "drafts.setup"};
  const std::vector<std::string> names = {"id",   "entries", "entry", "now",  "at",       "device",
                                          "ids",  "drafts",  "view",  "goal", "trainers", "kindly",
                                          "edit", "answers", "told",  "clock"};
  const std::vector<Json> odd = {
      nullptr,
      true,
      3,
      -1.5,
      "p1",
      "p2",
      "",
      "today",
      "tampon",
      "2026-01-12T20:00:00Z",
      Json::array(),
      Json::object(),
      Json::array({"n1"}),
      Json::array({nullptr}),
      Json::array({session_entry("n2", "t1")}),
      Json::array({session_entry("n3", "t9")}),
      session_entry("n4", "t1"),
      session_entry("n5", "t9"),
      Json::array({{{"type", "session.logged"}, {"data", {{"step", "t1"}}}}}),
      Json::array({{{"diameter_mm", 12}}}),
      Json::array({{{"diameter_mm", -12}}}),
      {{"kind", "move"}, {"step", "t1"}, {"by", 1}},
      {{"kind", "move"}, {"step", "t9"}, {"by", 0}},
      {{"kind", "place"}, {"step", {{"id", "n6"}, {"kind", "cup"}}}, {"rated", 3}},
      {{"fever", "fever"}},
      {{"step", "t1"}, {"numbness", true}, {"note", 3}},
      {{"goal", nullptr}, {"trainers", {{{"diameter_mm", 12}}}}, {"baseline", 3}}};
  EXPECT_TRUE(testing::check_property(1000, [&] {
    CoreService service;
    ask(service, open_request("p1", some_weeks()));
    const std::string before = to_text(everything(service, "p1"));
    Json request{{"op", *rc::gen::elementOf(ops)}};
    for (const auto& name : names) {
      if (*rc::gen::inRange(0, 3) == 0) continue;
      request[name] = odd[*rc::gen::inRange<std::size_t>(0, odd.size())];
    }
    const Json answer = ask(service, request);
    RC_ASSERT(answer["ok"].is_boolean());
    if (answer["ok"] == true) return;
    RC_ASSERT(to_text(everything(service, "p1")) == before);
  }));
}

// ---- open, close, journal -------------------------------------------------------------------

TEST(Open, takes_entries_in_any_order_and_each_once) {
  CoreService service;
  auto entries = some_weeks().json();
  std::ranges::reverse(entries);
  entries.push_back(entries.front());
  EXPECT_EQ(ask(service, {{"op", "open"}, {"id", "p1"}, {"entries", entries}}), kOk);
  const Json journal = ask(service, {{"op", "journal"}, {"id", "p1"}});
  EXPECT_EQ(journal["entries"], Json(some_weeks().json()));
}

TEST(Open, without_entries_is_an_empty_journal) {
  CoreService service;
  EXPECT_EQ(ask(service, {{"op", "open"}, {"id", "p1"}}), kOk);
  EXPECT_EQ(ask(service, {{"op", "journal"}, {"id", "p1"}})["entries"], Json::array());
}

TEST(Open, keeps_what_it_does_not_know) {
  CoreService service;
  auto told = some_weeks();
  told.entry("2026-01-06T08:00:00Z", "moon.seen", {{"phase", {1, 2, {{"x", nullptr}}}}});
  Json entries = told.json();
  entries[0]["weather"] = "rain";
  entries[0]["data"]["steps"][0]["colour"] = "blue";
  ask(service, {{"op", "open"}, {"id", "p1"}, {"entries", entries}});
  std::vector<std::string> before;
  for (const auto& entry : entries) before.push_back(to_text(entry));
  std::vector<std::string> after;
  for (const auto& entry : ask(service, {{"op", "journal"}, {"id", "p1"}})["entries"]) {
    after.push_back(to_text(entry));
  }
  std::ranges::sort(before);
  std::ranges::sort(after);
  EXPECT_EQ(after, before);
}

TEST(Open, refuses_the_whole_and_names_the_first_thing_that_is_wrong) {
  CoreService service;
  const auto refused = [&](const std::vector<Json>& entries) {
    const std::string said =
        refusal(ask(service, {{"op", "open"}, {"id", "p1"}, {"entries", entries}}));
    // Nothing was opened.
    EXPECT_EQ(refusal(ask(service, {{"op", "journal"}, {"id", "p1"}})), "unknown_journal id");
    return said;
  };
  auto entries = some_weeks().json();
  entries.push_back(session_entry("x", "t1", 11));
  EXPECT_EQ(refused(entries), "out_of_range entries[4].data.pain");
  entries.back() = session_entry("x", "t9");
  EXPECT_EQ(refused(entries), "unknown_step entries[4].data.step");
  entries.back() = session_entry(entries[0]["id"], "t1");
  EXPECT_EQ(refused(entries), "conflicting_id entries[4].id");
  entries.back() = 7;
  EXPECT_EQ(refused(entries), "not_an_object entries[4]");
  entries.back() = session_entry("x", "t1");
  entries.back()["at"] = "yesterday";
  EXPECT_EQ(refused(entries), "bad_time entries[4].at");
}

TEST(Open, twice_under_one_id_is_refused_and_the_first_stays) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const Json before = everything(service, "p1");
  EXPECT_EQ(refusal(ask(service, {{"op", "open"}, {"id", "p1"}})), "already_open id");
  EXPECT_EQ(everything(service, "p1"), before);
}

TEST(Open, refuses_fields_of_the_wrong_kind) {
  CoreService service;
  EXPECT_EQ(refusal(ask(service, {{"op", "open"}})), "missing_field id");
  EXPECT_EQ(refusal(ask(service, {{"op", "open"}, {"id", 7}})), "wrong_type id");
  EXPECT_EQ(refusal(ask(service, {{"op", "open"}, {"id", "p"}, {"entries", "none"}})),
            "wrong_type entries");
}

TEST(Open, kindly_sets_aside_what_cannot_be_read_and_opens_the_rest) {
  CoreService service;
  auto entries = some_weeks().json();
  entries.insert(entries.begin() + 1, session_entry("bad", "t1", 11));
  entries.push_back("torn");
  entries.push_back(session_entry(entries[0]["id"], "t1"));
  const Json answer =
      ask(service, {{"op", "open"}, {"id", "p1"}, {"kindly", true}, {"entries", entries}});
  EXPECT_EQ(answer["ok"], true);
  EXPECT_EQ(answer["set_aside"],
            Json::array({{{"index", 1}, {"code", "out_of_range"}, {"field", "data.pain"}},
                         {{"index", 5}, {"code", "not_an_object"}, {"field", ""}},
                         {{"index", 6}, {"code", "conflicting_id"}, {"field", "id"}}}));
  EXPECT_EQ(ask(service, {{"op", "journal"}, {"id", "p1"}})["entries"], Json(some_weeks().json()));
}

TEST(Open, kindly_keeps_a_session_on_a_step_that_no_path_has_and_reads_it_carefully) {
  CoreService service;
  Json entries = some_weeks().json();
  entries.push_back(session_entry("x", "t9", 8));
  const Json answer =
      ask(service, {{"op", "open"}, {"id", "p1"}, {"kindly", true}, {"entries", entries}});
  EXPECT_EQ(answer["set_aside"], Json::array());
  const Json advised =
      ask(service, {{"op", "advise"}, {"id", "p1"}, {"now", "2026-01-11T20:00:00Z"}});
  EXPECT_NE(advised["suggestion"]["kind"], "practice");  // two days of rest after pain of 8
}

TEST(Open, holds_so_many_journals_and_no_more) {
  CoreService service;
  Json request{{"op", "open"}};
  for (std::size_t i = 0; i < kMaxJournals; ++i) {
    request["id"] = "p" + std::to_string(i);
    ASSERT_EQ(service.answer(request), kOk);
  }
  request["id"] = "one more";
  EXPECT_EQ(refusal(ask(service, request)), "too_many id");
  EXPECT_EQ(ask(service, {{"op", "close"}, {"id", "p7"}}), kOk);
  EXPECT_EQ(ask(service, request), kOk);
}

TEST(Close, forgets_the_journal_and_only_that_one) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  ask(service, open_request("p2", some_weeks()));
  EXPECT_EQ(ask(service, {{"op", "close"}, {"id", "p1"}}), kOk);
  EXPECT_EQ(refusal(ask(service, {{"op", "close"}, {"id", "p1"}})), "unknown_journal id");
  EXPECT_EQ(refusal(ask(service, {{"op", "journal"}, {"id", "p1"}})), "unknown_journal id");
  EXPECT_EQ(ask(service, {{"op", "journal"}, {"id", "p2"}})["ok"], true);
  EXPECT_EQ(ask(service, {{"op", "open"}, {"id", "p1"}}), kOk);
}

// ---- append, advise -------------------------------------------------------------------------

TEST(Append, changes_the_advice_of_its_journal_and_of_no_other) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  ask(service, open_request("p2", some_weeks()));
  const Json other = everything(service, "p2");
  EXPECT_EQ(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", session_entry("x", "t1", 7)}}),
            kOk);
  const Json advised =
      ask(service, {{"op", "advise"}, {"id", "p1"}, {"now", "2026-01-11T20:00:00Z"}});
  EXPECT_NE(advised["suggestion"]["kind"], "practice");
  EXPECT_EQ(everything(service, "p2"), other);
}

TEST(Append, of_the_same_entry_again_is_one_entry) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const Json request{{"op", "append"}, {"id", "p1"}, {"entry", session_entry("x", "t1")}};
  EXPECT_EQ(ask(service, request), kOk);
  const Json once = everything(service, "p1");
  EXPECT_EQ(ask(service, request), kOk);
  EXPECT_EQ(everything(service, "p1"), once);
}

TEST(Append, refused_changes_nothing) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", session_entry("x", "t1")}});
  const Json before = everything(service, "p1");
  const auto refused = [&](const Json& entry) {
    const std::string said =
        refusal(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", entry}}));
    EXPECT_EQ(everything(service, "p1"), before) << said;
    return said;
  };
  EXPECT_EQ(refused(session_entry("x", "t1", 5)), "conflicting_id entry.id");
  EXPECT_EQ(refused(session_entry("y", "t9")), "unknown_step entry.data.step");
  EXPECT_EQ(refused(session_entry("y", "t1", 10.5)), "out_of_range entry.data.pain");
  EXPECT_EQ(refused(session_entry("", "t1")), "bad_value entry.id");
  EXPECT_EQ(refused(nullptr), "not_an_object entry");
  EXPECT_EQ(refusal(ask(service, {{"op", "append"}, {"id", "p1"}})), "missing_field entry");
  EXPECT_EQ(refusal(ask(service, {{"op", "append"}, {"id", "p9"}, {"entry", {}}})),
            "unknown_journal id");
}

TEST(Append, a_path_may_follow_its_goal_only_in_this_order) {
  CoreService service;
  ask(service, {{"op", "open"}, {"id", "p1"}});
  const auto told = some_weeks();
  EXPECT_EQ(refusal(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", told.json()[1]}})),
            "unknown_step entry.data.step");
  EXPECT_EQ(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", told.json()[0]}}), kOk);
  EXPECT_EQ(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", told.json()[1]}}), kOk);
}

TEST(Append, takes_entries_that_come_together_in_any_order) {
  CoreService service;
  ask(service, {{"op", "open"}, {"id", "j"}, {"entries", Json::array()}});
  const Json all = some_weeks().json();
  Json reversed = all;
  std::reverse(reversed.begin(), reversed.end());
  EXPECT_EQ(ask(service, {{"op", "append"}, {"id", "j"}, {"entries", reversed}}), kOk);
  EXPECT_EQ(ask(service, {{"op", "append"}, {"id", "j"}, {"entries", all}}), kOk);
  ask(service, open_request("k", some_weeks()));
  EXPECT_EQ(everything(service, "j"), everything(service, "k"));
}

TEST(Append, of_several_adds_all_or_none_and_names_the_one_that_is_wrong) {
  CoreService service;
  ask(service, open_request("j", some_weeks()));
  const Json before = everything(service, "j");
  const Json good = session_entry("x1", "t1");
  const auto refused = [&](const Json& entries) {
    return refusal(ask(service, {{"op", "append"}, {"id", "j"}, {"entries", entries}}));
  };
  EXPECT_EQ(refused({good, session_entry("x2", "t9")}), "unknown_step entries[1].data.step");
  EXPECT_EQ(refused({good, session_entry("x2", "t1", 11)}), "out_of_range entries[1].data.pain");
  EXPECT_EQ(refused({good, session_entry("x1", "t1", 2)}), "conflicting_id entries[1].id");
  EXPECT_EQ(refused({good, 3}), "not_an_object entries[1]");
  EXPECT_EQ(refused("x"), "wrong_type entries");
  EXPECT_EQ(everything(service, "j"), before);
}

TEST(Append, one_by_one_is_the_same_as_open_with_all) {
  auto told = some_weeks();
  told.symptom(2, "dryness_weeks").checkin(7, {{"fear_now", 9}}).less_pain(7).gentle(7);
  auto entries = told.json();
  CoreService whole;
  ask(whole, open_request("p1", told));
  // The path first; all else in the reverse of the order in which it happened.
  std::reverse(entries.begin() + 1, entries.end());
  CoreService single;
  ask(single, {{"op", "open"}, {"id", "p1"}});
  for (const auto& entry : entries) {
    EXPECT_EQ(ask(single, {{"op", "append"}, {"id", "p1"}, {"entry", entry}}), kOk);
  }
  EXPECT_EQ(everything(single, "p1"), everything(whole, "p1"));
}

TEST(Advise, needs_a_journal_and_a_moment) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  EXPECT_EQ(refusal(ask(service, {{"op", "advise"}, {"id", "p1"}})), "missing_field now");
  EXPECT_EQ(refusal(ask(service, {{"op", "advise"}, {"id", "p1"}, {"now", 7}})), "wrong_type now");
  EXPECT_EQ(refusal(ask(service, {{"op", "advise"}, {"id", "p1"}, {"now", "2026-01-12"}})),
            "bad_time now");
  EXPECT_EQ(
      refusal(ask(service, {{"op", "advise"}, {"id", "p9"}, {"now", "2026-01-12T20:00:00Z"}})),
      "unknown_journal id");
  EXPECT_EQ(refusal(ask(service, {{"op", "advise"}, {"now", "2026-01-12T20:00:00Z"}})),
            "missing_field id");
}

TEST(Advise, asking_changes_nothing_and_answers_the_same_twice) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const Json first = everything(service, "p1");
  EXPECT_EQ(everything(service, "p1"), first);
  EXPECT_EQ(first[1]["suggestion"], first[2]["view"]["suggestion"]);
  EXPECT_EQ(first[1]["suggestion"]["step"], first[3]["view"]["suggested"]);
}

// ---- record ---------------------------------------------------------------------------------

Json record_request(const std::vector<Json>& drafts, const std::vector<Json>& ids) {
  return {{"op", "record"},    {"id", "p1"}, {"at", "2026-01-12T20:00:00+01:00"},
          {"device", "phone"}, {"ids", ids}, {"drafts", drafts}};
}
Json draft(std::string_view type, const Json& data) { return {{"type", type}, {"data", data}}; }

TEST(Record, stamps_the_drafts_and_applies_nothing) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const Json before = everything(service, "p1");
  const std::vector<Json> drafts = {draft("session.logged", {{"step", "t1"}, {"pain", 2}}),
                                    draft("checkin.logged", {{"fear_now", 3}})};
  const Json answer = ask(service, record_request(drafts, {"n1", "n2"}));
  ASSERT_EQ(answer["ok"], true);
  ASSERT_EQ(answer["entries"].size(), 2U);
  EXPECT_EQ(answer["entries"][0], (Json{{"id", "n1"},
                                        {"at", "2026-01-12T20:00:00+01:00"},
                                        {"device", "phone"},
                                        {"v", 1},
                                        {"type", "session.logged"},
                                        {"data", {{"step", "t1"}, {"pain", 2}}}}));
  EXPECT_EQ(answer["entries"][1]["id"], "n2");
  EXPECT_EQ(everything(service, "p1"), before);
  // What was recorded can be appended as it is.
  for (const auto& entry : answer["entries"]) {
    EXPECT_EQ(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", entry}}), kOk);
  }
}

TEST(Record, a_draft_may_speak_of_a_path_that_comes_with_it) {
  CoreService service;
  ask(service, {{"op", "open"}, {"id", "p1"}});
  const Json path = draft("path.set", {{"steps", {testing::trainer("new", 14)}}});
  EXPECT_EQ(
      ask(service, record_request({path, draft("goal.set", {{"step", "new"}})}, {"a", "b"}))["ok"],
      true);
  EXPECT_EQ(refusal(ask(service, record_request({draft("goal.set", {{"step", "new"}})}, {"b"}))),
            "unknown_step drafts[0].data.step");
}

TEST(Record, a_draft_cannot_choose_its_own_stamp) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  Json sly = draft("gentle.logged", {{"kind", "talk"}});
  sly["id"] = "mine";
  sly["at"] = "1999-01-01T00:00:00Z";
  sly["device"] = "other";
  sly["v"] = 99;
  const Json entry = ask(service, record_request({sly}, {"n1"}))["entries"][0];
  EXPECT_EQ(entry["id"], "n1");
  EXPECT_EQ(entry["at"], "2026-01-12T20:00:00+01:00");
  EXPECT_EQ(entry["device"], "phone");
  EXPECT_EQ(entry["v"], 1);
}

TEST(Record, refuses_the_whole_and_names_the_draft) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const Json before = everything(service, "p1");
  const Json good = draft("gentle.logged", {{"kind", "talk"}});
  const auto refused = [&](const Json& request) {
    const std::string said = refusal(ask(service, request));
    EXPECT_EQ(everything(service, "p1"), before) << said;
    return said;
  };
  EXPECT_EQ(refused(record_request({good, draft("session.logged", {{"step", "t1"}, {"pain", 11}})},
                                   {"a", "b"})),
            "out_of_range drafts[1].data.pain");
  EXPECT_EQ(refused(record_request({good, draft("session.logged", {{"step", "t9"}})}, {"a", "b"})),
            "unknown_step drafts[1].data.step");
  EXPECT_EQ(refused(record_request({good, 7}, {"a", "b"})), "not_an_object drafts[1]");
  EXPECT_EQ(refused(record_request({good, {{"data", Json::object()}}}, {"a", "b"})),
            "missing_field drafts[1].type");
  EXPECT_EQ(refused(record_request({good}, {"a", "b"})), "out_of_range ids");
  EXPECT_EQ(refused(record_request({good}, {7})), "wrong_type drafts[0].id");
  EXPECT_EQ(
      refused(record_request({good, draft("gentle.logged", {{"kind", "learn"}})}, {"a", "a"})),
      "conflicting_id ids[1]");
  EXPECT_EQ(refused(record_request({good}, {some_weeks().json()[0]["id"]})),
            "conflicting_id drafts[0].id");
  for (const auto& [field, value, said] : {std::tuple{"at", Json("now"), "bad_time drafts[0].at"},
                                           {"at", Json(7), "wrong_type at"},
                                           {"device", Json(""), "bad_value drafts[0].device"},
                                           {"ids", Json("a"), "wrong_type ids"},
                                           {"drafts", Json::object(), "wrong_type drafts"},
                                           {"id", Json("p9"), "unknown_journal id"}}) {
    Json request = record_request({good}, {"a"});
    request[field] = value;
    EXPECT_EQ(refused(request), said);
  }
  for (const auto* field : {"at", "device", "ids", "drafts", "id"}) {
    Json request = record_request({good}, {"a"});
    request.erase(field);
    EXPECT_EQ(refused(request), std::string{"missing_field "} + field);
  }
}

// Whatever is recorded and then appended, a view that is not named as changed is as it was.
TEST(Record, every_view_that_changes_is_named) {
  const std::vector<Json> drafts = {
      draft("path.set", {{"steps", {testing::trainer("t1", 12), testing::trainer("t2", 14)}}}),
      draft("baseline.set", {{"step", "t2"}}),
      draft("goal.set", {{"step", "t2"}}),
      draft("goal.set", {{"kind", "less_pain"}}),
      draft("reason.set", {{"words", "mine"}}),
      draft("limit.set", {{"pain", 0}}),
      draft("ladder.opened", {{"on", true}}),
      draft("session.logged", {{"step", "t1"}, {"pain", 8}}),
      draft("practice.started", {{"step", "t1"}}),
      draft("practice.dropped", {{"practice", "p"}}),
      draft("gentle.logged", {{"kind", "talk"}}),
      draft("checkin.logged", {{"fear_now", 9}}),
      draft("symptom.reported", {{"symptom", "harm_by_other"}}),
      draft("phq4.logged", {{"items", {3, 3, 3, 3}}}),
      draft("selfcheck.answered", {{"answers", {{"shame", true}}}}),
      draft("care.cleared", {{"symptoms", {"fever"}}, {"by", "clinician"}}),
      draft("care.noted", {{"codes", {"dryness_weeks"}}}),
      draft("pause_penetration.set", {{"on", true}}),
      draft("clinician_plan.set", {{"sessions_per_week", 1}, {"minutes", 2}}),
      draft("moon.seen", Json::object())};
  // Journals in which each of them can matter.
  std::vector<JournalBuilder> journals;
  journals.push_back(some_weeks());
  journals.push_back(some_weeks().symptom(4, "fever"));
  journals.push_back(some_weeks().symptom(6, "dryness_weeks"));
  journals.push_back(some_weeks().less_pain(1));
  journals.push_back(JournalBuilder{}.trainers(0, {12, 16}).session(4, "t1", {{"pain", 6}}));
  journals.push_back(JournalBuilder{}.trainers(0, {12, 16}).named("p").started({7, 10}, "t1"));
  journals.push_back(JournalBuilder{}.path(
      0, {testing::step("t1", "partner_finger"), testing::trainer("t2", 12)}));

  std::set<std::string> seen_changes;
  for (const auto& told : journals) {
    for (const auto& one : drafts) {
      CoreService service;
      ask(service, open_request("p1", told));
      const Json before = everything(service, "p1");
      Json request = record_request({one}, {"n1"});
      request["at"] = "2026-01-12T19:00:00Z";
      const Json recorded = ask(service, request);
      ASSERT_EQ(recorded["ok"], true) << recorded << one;
      ASSERT_EQ(ask(service, {{"op", "append"}, {"id", "p1"}, {"entry", recorded["entries"][0]}}),
                kOk);
      const Json after = everything(service, "p1");
      int place = 2;
      for (const auto* view : {"today", "path", "journey"}) {
        const bool named =
            std::ranges::find(recorded["changed"], Json(view)) != recorded["changed"].end();
        const bool changed =
            before[static_cast<std::size_t>(place)] != after[static_cast<std::size_t>(place)];
        EXPECT_TRUE(named || !changed) << one["type"] << " changes " << view;
        if (changed) seen_changes.insert(one["type"].get<std::string>());
        ++place;
      }
    }
  }
  // The test would prove nothing if hardly anything changed.
  EXPECT_GE(seen_changes.size(), 15U);
}

// ---- view, template -------------------------------------------------------------------------

TEST(View, needs_a_known_name_and_a_moment) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  Json request{{"op", "view"}, {"id", "p1"}, {"view", "today"}, {"now", "2026-01-12T20:00:00Z"}};
  EXPECT_EQ(ask(service, request)["ok"], true);
  request["view"] = "tomorrow";
  EXPECT_EQ(refusal(ask(service, request)), "bad_value view");
  request["view"] = nullptr;
  EXPECT_EQ(refusal(ask(service, request)), "wrong_type view");
  request.erase("view");
  EXPECT_EQ(refusal(ask(service, request)), "missing_field view");
  request["view"] = "path";
  request["now"] = "soon";
  EXPECT_EQ(refusal(ask(service, request)), "bad_time now");
}

TEST(Views, several_at_once_are_what_each_is_alone) {
  CoreService service;
  ask(service, open_request("j", some_weeks()));
  const char* const now = "2026-01-12T20:00:00Z";
  Json each = Json::object();
  for (const char* name : {"today", "path", "journey", "care"}) {
    each[name] = ask(service, {{"op", "view"}, {"id", "j"}, {"view", name}, {"now", now}})["view"];
  }
  const Json all{"care", "journey", "path", "today", "care"};
  EXPECT_EQ(ask(service, {{"op", "views"}, {"id", "j"}, {"views", all}, {"now", now}}),
            (Json{{"ok", true}, {"views", each}}));
  EXPECT_EQ(ask(service, {{"op", "views"}, {"id", "j"}, {"views", Json::array()}, {"now", now}}),
            (Json{{"ok", true}, {"views", Json::object()}}));
}

TEST(Views, need_known_names_and_a_moment) {
  CoreService service;
  ask(service, open_request("j", some_weeks()));
  const Json request{{"op", "views"},
                     {"id", "j"},
                     {"views", Json::array({"today"})},
                     {"now", "2026-01-12T20:00:00Z"}};
  const auto with = [&](const char* name, const Json& value) {
    Json changed = request;
    changed[name] = value;
    return refusal(ask(service, changed));
  };
  const auto without = [&](const char* name) {
    Json less = request;
    less.erase(name);
    return refusal(ask(service, less));
  };
  EXPECT_EQ(with("id", "k"), "unknown_journal id");
  EXPECT_EQ(without("views"), "missing_field views");
  EXPECT_EQ(with("views", "today"), "wrong_type views");
  EXPECT_EQ(with("views", Json{"today", 3}), "wrong_type views[1]");
  EXPECT_EQ(with("views", Json{"today", "tomorrow"}), "bad_value views[1]");
  EXPECT_EQ(without("now"), "missing_field now");
}

TEST(CheckOp, takes_nothing_back_of_what_it_said) {
  CoreService service;
  const auto check = [&](const Json& answers, const Json& told) {
    return ask(service, {{"op", "check"}, {"answers", answers}, {"told", told}});
  };
  const Json first = check({{"fever", "fever"}, {"belly_pain", {"severe"}}}, nullptr)["result"];
  ASSERT_EQ(first["urgency"], "emergency");
  EXPECT_EQ(first["now"], "emergency");
  const Json then = check({{"belly_pain", {"none"}}}, first)["result"];
  Json wanted = first;
  wanted["now"] = "self_care";
  EXPECT_EQ(then, wanted);
  // What was given out is taken as what was told, also when it was put together.
  EXPECT_EQ(check({{"belly_pain", {"none"}}}, then)["result"], then);
}

TEST(CheckOp, refuses_as_told_what_it_never_said) {
  CoreService service;
  const Json said = ask(service, {{"op", "check"}, {"answers", {{"fever", "fever"}}}})["result"];
  const auto with = [&](const char* name, const Json& value) {
    Json told = said;
    told[name] = value;
    return refusal(ask(service, {{"op", "check"}, {"answers", Json::object()}, {"told", told}}));
  };
  EXPECT_EQ(with("urgency", "soon"), "");
  EXPECT_EQ(with("urgency", "never"), "bad_value told.urgency");
  EXPECT_EQ(with("practice", 3), "wrong_type told.practice");
  EXPECT_EQ(with("practice", "more"), "bad_value told.practice");
  EXPECT_EQ(with("reasons", 3), "wrong_type told.reasons");
  EXPECT_EQ(with("reasons", Json::array({3})), "not_an_object told.reasons[0]");
  EXPECT_EQ(with("reasons", Json::array({{{"code", "love"}, {"source", "S33"}}})),
            "bad_value told.reasons[0].code");
  EXPECT_EQ(with("consider", Json::array({"love"})), "bad_value told.consider[0]");
  EXPECT_EQ(with("see", Json::array({3})), "wrong_type told.see[0]");
  EXPECT_EQ(refusal(ask(service, {{"op", "check"}, {"answers", Json::object()}, {"told", 3}})),
            "not_an_object told");
  EXPECT_EQ(refusal(ask(service,
                        {{"op", "check"}, {"answers", Json::object()}, {"told", Json::object()}})),
            "missing_field told.urgency");
}

Json result_json(decision::Urgency urgency, const std::vector<std::string_view>& codes) {
  triage::TriageResult result;
  result.urgency = urgency;
  for (const auto code : codes) result.reasons.push_back({code, "S33"});
  return triage_result_to_json(result);
}

TEST(CheckOp, speaks_of_a_crisis_alone_only_where_nothing_of_the_body_asks_for_today) {
  using enum decision::Urgency;
  const auto crisis_only = [](decision::Urgency urgency,
                              const std::vector<std::string_view>& codes) {
    return result_json(urgency, codes)["crisis_only"] == true;
  };
  EXPECT_TRUE(crisis_only(SameDay, {"suicidal_thoughts"}));
  EXPECT_TRUE(crisis_only(SameDay, {"suicidal_thoughts", "skin_changes"}));
  EXPECT_FALSE(crisis_only(SameDay, {"suicidal_thoughts", "fever"}));
  EXPECT_FALSE(crisis_only(SameDay, {"suicidal_thoughts", "bleeding_heavy_now"}));
  EXPECT_FALSE(crisis_only(Emergency, {"suicidal_thoughts"}));
  EXPECT_FALSE(crisis_only(SameDay, {"fever"}));
}

TEST(CheckOp, names_the_signs_that_the_journal_knows) {
  EXPECT_EQ(result_json(decision::Urgency::Soon, {"skin_changes", "urine_burning"})["signs"],
            Json::array({"skin_changes"}));
}

TEST(PathEditOp, answers_steps_that_can_be_recorded_and_writes_nothing) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const std::string before = to_text(everything(service, "p1"));
  const Json request{{"op", "path.edit"}, {"id", "p1"}, {"now", "2026-01-12T20:00:00Z"}};
  const auto edit = [&](const Json& edit) {
    Json whole = request;
    whole["edit"] = edit;
    return ask(service, whole);
  };
  for (const Json& each : std::vector<Json>{
           {{"kind", "move"}, {"step", "t1"}, {"by", 1}},
           {{"kind", "mock_exam"}},
           {{"kind", "place"}, {"step", {{"id", "own-1"}, {"kind", "cup"}}}, {"rating", 4}}}) {
    const Json answer = edit(each);
    ASSERT_EQ(answer["ok"], true) << to_text(answer);
    const Json drafts = Json::array({draft("path.set", {{"steps", answer["edited"]["steps"]}})});
    EXPECT_EQ(ask(service, record_request(drafts, {"a"}))["ok"], true);
  }
  EXPECT_EQ(to_text(everything(service, "p1")), before);
  EXPECT_EQ(refusal(ask(service, request)), "missing_field edit");
  EXPECT_EQ(refusal(edit({{"kind", "move"}, {"step", "t9"}, {"by", 1}})), "unknown_step edit.step");
}

TEST(Record, by_the_clock_of_the_device_keeps_the_order_within_a_second) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const std::string clock = "2026-01-12T20:00:00+01:00";
  const auto with_clock = [&](Json request, const char* otherwise) {
    request.erase(otherwise);
    request["clock"] = clock;
    return ask(service, request);
  };
  const auto paused = [&] {
    const Json view{{"op", "view"}, {"id", "p1"}, {"view", "path"}};
    return with_clock(view, "now")["view"]["pause_penetration"];
  };
  int id = 0;
  for (const bool on : {true, false, true, false}) {
    const Json drafts = Json::array({draft("pause_penetration.set", {{"on", on}})});
    const Json made = with_clock(record_request(drafts, {std::to_string(id)}), "at");
    ASSERT_EQ(made["ok"], true) << to_text(made);
    EXPECT_EQ(made["entries"][0]["at"], "2026-01-12T20:00:0" + std::to_string(id) + "+01:00");
    ask(service, {{"op", "append"}, {"id", "p1"}, {"entries", made["entries"]}});
    EXPECT_EQ(paused(), on);
    ++id;
  }
}

TEST(Record, takes_a_moment_that_is_said_before_the_clock) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  Json request = record_request(Json::array({draft("gentle.logged", {{"kind", "learn"}})}), {"a"});
  const Json as_said = ask(service, request);
  request["clock"] = "2031-01-01T00:00:00Z";
  EXPECT_EQ(ask(service, request), as_said);
  request.erase("at");
  request["clock"] = "soon";
  EXPECT_EQ(refusal(ask(service, request)), "bad_time clock");
  request.erase("clock");
  EXPECT_EQ(refusal(ask(service, request)), "missing_field at");
}

TEST(DraftsOp, answers_drafts_that_can_be_recorded_and_writes_nothing) {
  CoreService service;
  ask(service, open_request("p1", some_weeks()));
  const std::string before = to_text(everything(service, "p1"));
  const Json log{{"step", "t1"}, {"pain", 2}, {"numbness", true}, {"note", " x "}};
  const Json setup{{"goal", "tampon"},
                   {"trainers", {{{"diameter_mm", 20}, {"label", "b"}}, {{"diameter_mm", 12}}}},
                   {"baseline", "trainer_1"},
                   {"limit", 2},
                   {"symptoms", {"fever"}}};
  const Json logged = ask(service, {{"op", "drafts.log"}, {"answers", log}});
  ASSERT_EQ(logged["ok"], true) << to_text(logged);
  EXPECT_EQ(ask(service, record_request(logged["drafts"], {"a", "b"}))["ok"], true);
  const Json begun = ask(service, {{"op", "drafts.setup"}, {"answers", setup}});
  ASSERT_EQ(begun["ok"], true) << to_text(begun);
  EXPECT_EQ(ask(service, record_request(begun["drafts"], {"a", "b", "c", "d", "e"}))["ok"], true);
  EXPECT_EQ(to_text(everything(service, "p1")), before);
}

TEST(DraftsOp, lays_the_ladder_of_the_template) {
  CoreService service;
  for (const Json& goal : std::vector<Json>{nullptr, "less_pain", "tampon"}) {
    const Json asked{{"goal", goal}, {"trainers", {{{"diameter_mm", 12}}}}};
    Json request = asked;
    request["op"] = "template";
    const Json laid = ask(service, request);
    const Json made = ask(service, {{"op", "drafts.setup"}, {"answers", asked}})["drafts"];
    EXPECT_EQ(made, Json::array({draft("path.set", {{"steps", laid["steps"]}}),
                                 draft("goal.set", laid["goal"])}));
  }
}

TEST(DraftsOp, names_the_answer_that_is_none) {
  CoreService service;
  const auto refused = [&](const char* op, const Json& answers) {
    return refusal(ask(service, {{"op", op}, {"answers", answers}}));
  };
  EXPECT_EQ(refusal(ask(service, {{"op", "drafts.log"}})), "missing_field answers");
  EXPECT_EQ(refused("drafts.log", {{"step", "a"}, {"numbness", 1}}), "wrong_type answers.numbness");
  EXPECT_EQ(refused("drafts.setup", 3), "not_an_object answers");
  EXPECT_EQ(refused("drafts.setup", {{"goal", "moon"}}), "bad_value answers.goal");
  EXPECT_EQ(refused("drafts.setup", {{"goal", nullptr}, {"trainers", {3}}}),
            "not_an_object answers.trainers[0]");
}

TEST(TemplateOp, lays_the_gentlest_ladder_where_no_goal_was_chosen) {
  CoreService service;
  EXPECT_EQ(ask(service, {{"op", "template"}, {"goal", nullptr}}),
            ask(service, {{"op", "template"}, {"goal", "less_pain"}}));
}

TEST(TemplateOp, makes_a_path_that_can_be_recorded_as_it_is) {
  CoreService service;
  ask(service, {{"op", "open"}, {"id", "p1"}});
  for (const auto* goal : {"less_pain", "touch", "finger", "trainer", "tampon", "cup", "exam",
                           "toy", "partner_finger", "partner"}) {
    const Json made = ask(
        service, {{"op", "template"},
                  {"goal", goal},
                  {"trainers", {{{"diameter_mm", 20}, {"label", "b"}}, {{"diameter_mm", 12}}}}});
    ASSERT_EQ(made["ok"], true) << goal;
    const Json drafts = Json::array(
        {draft("path.set", {{"steps", made["steps"]}}), draft("goal.set", made["goal"])});
    EXPECT_EQ(ask(service, record_request(drafts, {"a", "b"}))["ok"], true) << goal;
  }
}

TEST(TemplateOp, needs_no_trainers) {
  CoreService service;
  const Json made = ask(service, {{"op", "template"}, {"goal", "finger"}});
  EXPECT_EQ(made["goal"], (Json{{"step", "finger"}}));
  EXPECT_EQ(ask(service, {{"op", "template"}, {"goal", "less_pain"}})["goal"],
            (Json{{"kind", "less_pain"}}));
}

TEST(TemplateOp, refuses_what_is_no_goal_or_no_trainer) {
  CoreService service;
  const auto refused = [&](const Json& goal, const Json& trainers) {
    return refusal(ask(service, {{"op", "template"}, {"goal", goal}, {"trainers", trainers}}));
  };
  EXPECT_EQ(refused("marriage", Json::array()), "bad_value goal");
  EXPECT_EQ(refused(7, Json::array()), "wrong_type goal");
  EXPECT_EQ(refusal(ask(service, {{"op", "template"}})), "missing_field goal");
  EXPECT_EQ(refused("tampon", "none"), "wrong_type trainers");
  EXPECT_EQ(refused("tampon", Json::array({7})), "not_an_object trainers[0]");
  EXPECT_EQ(refused("tampon", Json::array({{{"diameter_mm", 12}}, {{"diameter_mm", 0}}})),
            "out_of_range trainers[1].diameter_mm");
  EXPECT_EQ(refused("tampon", Json::array({{{"diameter_mm", "12"}}})),
            "wrong_type trainers[0].diameter_mm");
  EXPECT_EQ(refused("tampon", Json(std::vector<Json>(201, {{"diameter_mm", 12}}))),
            "too_long trainers");
}

}  // namespace
}  // namespace anemone::api
