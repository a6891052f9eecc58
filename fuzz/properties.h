// What must hold for any bytes at all. The fuzzers call these with what they make up;
// tests/fuzz_replay_test.cpp calls them with the corpora, with every input that once broke
// something (fuzz/crashers) and with mutations of both, in every ordinary test run.
//
// A broken property traps: under libFuzzer that is a finding, in a test it is a crash of the test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/api/core_service.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/entries/decode.h"
#include "core/triage/questions.h"
#include "core/triage/triage.h"
#include "vault_sodium/testing.h"

namespace anemone::fuzz {

inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

// A field path is made of our own names and of indexes, and so can tell nothing of what was
// written.
inline void require_silent_field(std::string_view field) {
  require(field.size() <= 256);
  for (const char c : field) {
    require((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '[' ||
            c == ']');
  }
}

inline void try_entry(std::string_view text) {
  if (const auto moment = parse_moment(text)) require(day_of(*moment).number < 10'000 * 366);
  if (const auto day = parse_day(text)) require(format_day(*day) == text);

  const auto entry = entries::decode_line(text);
  if (!entry) {
    require(!error_code_name(entry.error().code).empty());
    require_silent_field(entry.error().field);
    return;
  }
  // What was accepted is kept whole: written out, it is read as the same entry again.
  const std::string written = to_text(entry->source);
  const auto again = entries::decode_line(written);
  require(again.has_value());
  require(again->source == entry->source);
  require(again->payload.index() == entry->payload.index());
  require(to_text(again->source) == written);
}

// The answers to the questionnaire that `text` is, if it is any: judged or refused in silence; one
// answer less never alarms (but for the one that can calm), and "none of these" changes nothing.
inline void try_check(std::string_view text) {
  const auto answers = parse_json(text, std::size_t{1} << 20U);
  if (!answers) return;
  const auto result = triage::triage(*answers);
  if (!result) {
    require_silent_field(result.error().field);
    require(result.error().field.starts_with("answers"));
    return;
  }
  require(result->urgency < decision::Urgency::Soon || result->practice == triage::Practice::Pause);
  require(result->urgency == decision::Urgency::SelfCare || !result->referrals.empty());
  Json contrary = *answers;
  for (const auto& [id, answer] : answers->items()) {
    if (answer.is_array() && triage::has_word(triage::find_question(id)->options, "none")) {
      contrary[id].push_back("none");
    }
    if (id == "seen") continue;
    Json fewer = *answers;
    fewer.erase(id);
    const auto without = triage::triage(fewer);
    require(without.has_value() && without->urgency <= result->urgency);
    require(without->practice <= result->practice);
  }
  const auto same = triage::triage(contrary);
  require(same.has_value() && same->urgency == result->urgency);
  require(same->practice == result->practice && same->differentials == result->differentials);
}

inline Json parsed(const std::string& answer) {
  require(answer.find('\n') == std::string::npos);
  Json json = Json::parse(answer, nullptr, false);
  require(json.is_object() && json.contains("ok") && json["ok"].is_boolean());
  return json;
}

inline Json ask(api::CoreService& service, const Json& request) {
  return parsed(service.handle(to_text(request)));
}

// Everything but the stretching of passphrases, which would leave no time for anything else.
class Unstretched final : public vault_sodium::Counting {
 public:
  bool argon2id(vault::MutableView /*out*/, vault::View /*password*/, vault::View /*salt*/,
                std::uint32_t /*memory_kib*/, std::uint32_t /*passes*/) const override {
    return false;
  }
};

// The vault of testdata/vault/calls.ndjson, so that what is sealed there opens.
inline Json unlock_request() {
  return {
      {"op", "vault.unlock"},
      {"header", "QU5NVgEBAAAAAQIDBAUGBwgJCgsMDQ4P"},
      {"slots", Json::array({"QU5NUwECAAAAAQIDBAUGBwgJCgsMDQ4PaGlqa2xtbm9wcXJzdHV2dwAAAAAAAAAAAAAAA"
                             "Hh5ent8fX5/gIGCg4SFhoeIiYqLjI2Oj5CRkpOUlZaXmJmam5ydnp/"
                             "QkQ9TE6Bnun2fefsOQPM9MBG3WuZkRV8paiZcjIoT/Lu5NIyAEhCxNu4mbSw5H60="})},
      {"secret", "M2GT-58X4-MPKA-FA59-NANT-SBDE-NYRB-3CQG"}};
}

// The lines of `text` as requests to one service.
inline void try_requests(std::string_view text) {
  static const Json kBystander = Json::parse(R"([
      {"id":"p","at":"2026-01-05T20:00:00Z","device":"d","type":"path.set","data":{"steps":[
        {"id":"t1","kind":"trainer","diameter_mm":12},{"id":"t2","kind":"trainer","diameter_mm":16}]}},
      {"id":"s","at":"2026-01-06T20:00:00Z","device":"d","type":"session.logged","data":
        {"step":"t1","pain":1,"in_control":true,"ended":"finished"}}])",
                                             nullptr, false);
  const std::string now = "2026-02-03T20:00:00+01:00";
  const Json advise_bystander{{"op", "advise"}, {"id", "a bystander of the fuzzer"}, {"now", now}};

  const Unstretched primitives;
  api::CoreService service{&primitives};
  require(ask(service, unlock_request())["ok"] == true);
  require(ask(service,
              {{"op", "open"}, {"id", advise_bystander["id"]}, {"entries", kBystander}})["ok"] ==
          true);
  const Json before = ask(service, advise_bystander);
  require(before["ok"] == true);

  std::vector<std::string> opened;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);

    const Json answer = parsed(service.handle(line));
    if (answer["ok"] == false) {
      require(answer.size() == 2 && answer["error"].is_object());
      require(!answer["error"]["code"].get<std::string>().empty());
      require_silent_field(answer["error"]["field"].get<std::string>());
      continue;
    }
    const Json request = Json::parse(line, nullptr, false);
    if (request.value("op", "") == "path.edit") {
      // What an edit comes to can be written.
      const Json path{{"type", "path.set"}, {"data", {{"steps", answer["edited"]["steps"]}}}};
      require(ask(service, {{"op", "record"},
                            {"id", request["id"]},
                            {"at", now},
                            {"device", "d"},
                            {"ids", Json::array({"an edit of the fuzzer"})},
                            {"drafts", Json::array({path})}})["ok"] == true);
    }
    if (request.value("op", "") == "open") opened.push_back(request["id"].get<std::string>());
  }

  // Every journal can be given out, opened again, and then says the same.
  for (const std::string& id : opened) {
    const Json journal = ask(service, {{"op", "journal"}, {"id", id}});
    if (journal["ok"] == false) continue;  // closed meanwhile
    const Json copy = ask(service, {{"op", "open"},
                                    {"id", "a copy of the fuzzer"},
                                    {"kindly", true},
                                    {"entries", journal["entries"]}});
    require(copy["ok"] == true && copy["set_aside"].empty());
    const Json said = ask(service, {{"op", "advise"}, {"id", id}, {"now", now}});
    require(said["ok"] == true && said["suggestion"]["kind"].is_string());
    require(said == ask(service, {{"op", "advise"}, {"id", "a copy of the fuzzer"}, {"now", now}}));
    Json views = Json::object();
    for (const char* view : {"today", "path", "journey", "care"}) {
      const Json one = ask(service, {{"op", "view"}, {"id", id}, {"view", view}, {"now", now}});
      require(one["ok"] == true);
      views[view] = one["view"];
    }
    const Json names{"today", "path", "journey", "care"};
    const Json all = ask(service, {{"op", "views"}, {"id", id}, {"views", names}, {"now", now}});
    require(all["ok"] == true && all["views"] == views);
    require(ask(service, {{"op", "close"}, {"id", "a copy of the fuzzer"}})["ok"] == true);
  }
  // And whatever was asked, nobody else's journal was harmed.
  require(ask(service, advise_bystander) == before);
}

}  // namespace anemone::fuzz
