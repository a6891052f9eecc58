#include "core/entries/drafts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace anemone::entries {
namespace {

const Json* said(const Json& answers, const char* name) {
  const auto it = answers.find(name);
  return it == answers.end() || it->is_null() ? nullptr : &*it;
}

Result<bool> flag(const Json& answers, const char* name) {
  const Json* value = said(answers, name);
  if (value == nullptr) return false;
  if (!value->is_boolean()) return fail(ErrorCode::WrongType, name);
  return value->get<bool>();
}

// What a browser takes for a blank, in UTF-8.
constexpr auto kBlanks = std::to_array<std::string_view>({
    " ",
    "\t",
    "\n",
    "\v",
    "\f",
    "\r",
    "\xC2\xA0",
    "\xE1\x9A\x80",
    "\xE2\x80\x80",
    "\xE2\x80\x81",
    "\xE2\x80\x82",
    "\xE2\x80\x83",
    "\xE2\x80\x84",
    "\xE2\x80\x85",
    "\xE2\x80\x86",
    "\xE2\x80\x87",
    "\xE2\x80\x88",
    "\xE2\x80\x89",
    "\xE2\x80\x8A",
    "\xE2\x80\xA8",
    "\xE2\x80\xA9",
    "\xE2\x80\xAF",
    "\xE2\x81\x9F",
    "\xE3\x80\x80",
    "\xEF\xBB\xBF",
});

std::string_view trimmed(std::string_view text) {
  for (std::size_t before = text.size() + 1; text.size() < before;) {
    before = text.size();
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size());
      if (text.ends_with(blank)) text.remove_suffix(blank.size());
    }
  }
  return text;
}

// Empty where nothing was said.
Result<std::string> words(const Json& answers, const char* name) {
  const Json* value = said(answers, name);
  if (value == nullptr) return std::string{};
  const auto* text = value->get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType, name);
  return std::string{trimmed(*text)};
}

Json draft(const char* type, Json data) { return {{"type", type}, {"data", std::move(data)}}; }
Json sign(Json symptom) { return draft("symptom.reported", {{"symptom", std::move(symptom)}}); }

bool has_step(const Json& laid, const Json& id) {
  return std::ranges::any_of(laid["steps"], [&](const Json& step) { return step["id"] == id; });
}

}  // namespace

Result<Json> log_drafts(const Json& answers) {
  if (!answers.is_object()) return fail(ErrorCode::NotAnObject);
  Json data = Json::object();
  for (const char* name : {"step", "practice", "minutes", "pain", "fear", "tension",
                           "expected_pain", "in_control", "ended"}) {
    if (const Json* value = said(answers, name)) data[name] = *value;
  }
  if (!data.contains("step")) return fail(ErrorCode::MissingField, "step");
  for (const char* name : {"bleeding", "burning", "numbness", "squeezed"}) {
    ANEMONE_TRY(holds, flag(answers, name));
    if (holds) data[name] = true;
  }
  ANEMONE_TRY(released, flag(answers, "released"));
  if (data.contains("squeezed")) data["released"] = released;
  ANEMONE_TRY(note, words(answers, "note"));
  if (!note.empty()) data["note"] = note;
  ANEMONE_TRY(heavy, flag(answers, "bleeding_heavy"));
  ANEMONE_TRY(over_24h, flag(answers, "bleeding_over_24h"));
  const bool bleeding = data.contains("bleeding");
  const bool numbness = data.contains("numbness");

  Json drafts = Json::array({draft("session.logged", std::move(data))});
  if (bleeding && heavy) drafts.push_back(sign("bleeding_heavy"));
  if (bleeding && over_24h) drafts.push_back(sign("bleeding_over_24h"));
  if (numbness) drafts.push_back(sign("numbness"));
  return drafts;
}

Result<Json> setup_drafts(const Json& answers, const Json& laid) {
  if (!answers.is_object()) return fail(ErrorCode::NotAnObject);
  ANEMONE_TRY(reason_words, words(answers, "reason_words"));
  ANEMONE_TRY(goal_words, words(answers, "goal_words"));
  ANEMONE_TRY(under_18, flag(answers, "under_18"));
  ANEMONE_TRY(pause, flag(answers, "pause"));
  const Json* symptoms = said(answers, "symptoms");
  if (symptoms != nullptr && !symptoms->is_array()) return fail(ErrorCode::WrongType, "symptoms");

  Json drafts = Json::array();
  Json reason = Json::object();
  if (const Json* chosen = said(answers, "reason")) reason["reason"] = *chosen;
  if (!reason_words.empty()) reason["words"] = reason_words;
  if (!reason.empty()) drafts.push_back(draft("reason.set", std::move(reason)));
  if (under_18) {
    drafts.push_back(sign("under_18"));
  } else {
    drafts.push_back(draft("path.set", {{"steps", laid["steps"]}}));
    Json goal = laid["goal"];
    if (!goal_words.empty()) goal["words"] = goal_words;
    drafts.push_back(draft("goal.set", std::move(goal)));
    const Json* baseline = said(answers, "baseline");
    if (baseline != nullptr && has_step(laid, *baseline)) {
      drafts.push_back(draft("baseline.set", {{"step", *baseline}}));
    }
    if (const Json* limit = said(answers, "limit")) {
      drafts.push_back(draft("limit.set", {{"pain", *limit}}));
    }
    if (pause) drafts.push_back(draft("pause_penetration.set", {{"on", true}}));
  }
  if (symptoms != nullptr) {
    for (const Json& symptom : *symptoms) drafts.push_back(sign(symptom));
  }
  return drafts;
}

}  // namespace anemone::entries
