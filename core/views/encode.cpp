#include "core/views/encode.h"

#include <algorithm>
#include <cmath>

#include "core/guardrails/symptoms.h"

namespace anemone::views {
namespace {

using advice::Option;
using decision::Kind;

Json option_to_json(const Option& option, const ladder::Ladder& ladder) {
  Json json{{"kind", decision::kind_name(option.kind)}};
  if (option.kind == Kind::Practice) {
    json["step"] = ladder.at(option.rung).step->id;
  }
  if (option.minutes > 0) json["minutes"] = option.minutes;
  if (!option.activity.empty()) json["activity"] = option.activity;
  if (option.urgency) json["urgency"] = decision::urgency_name(*option.urgency);
  return json;
}

Json reasons_to_json(const std::vector<decision::Reason>& reasons) {
  Json list = Json::array();
  for (const auto& reason : reasons) {
    Json figures = Json::object();
    for (const auto& [key, value] : reason.figures) figures[std::string{key}] = number(value);
    list.push_back({{"code", reason.code}, {"figures", std::move(figures)}});
  }
  return list;
}

bool spoke(const advice::Suggestion& suggestion, std::string_view rule) {
  return std::ranges::find(suggestion.guardrails, rule) != suggestion.guardrails.end();
}

bool gives(const advice::Suggestion& suggestion, std::string_view reason) {
  return std::ranges::find(suggestion.reasons, reason, &decision::Reason::code) !=
         suggestion.reasons.end();
}

// What the rules mean for the screens, so that none of them reads a rule by its id. Only what holds
// is there.
void add_flags(Json& json, const advice::Suggestion& suggestion) {
  const bool crisis = spoke(suggestion, "G09");
  if (spoke(suggestion, "G07")) json["young"] = true;
  if (spoke(suggestion, "G06")) json["own_plan"] = true;
  if (crisis) json["crisis"] = true;
  if (crisis && suggestion.main.urgency == decision::Urgency::SameDay &&
      !spoke(suggestion, "G02")) {
    json["crisis_only"] = true;
  }
  if (suggestion.main.kind != Kind::Practice && gives(suggestion, "pain_stays")) {
    json["waits_for_pain"] = true;
  }
}

// What a read routine suggestion is filed under: its reasons, and the signs its rules speak about.
std::vector<std::string_view> note_with(const advice::Suggestion& suggestion) {
  std::vector<std::string_view> codes;
  const auto add = [&](std::string_view code) {
    if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  };
  for (const auto& reason : suggestion.reasons) add(reason.code);
  for (const auto& symptom : guardrails::all_symptoms()) {
    const bool routine = symptom.rule == "G10" || symptom.rule == "G11";
    if (routine && spoke(suggestion, symptom.rule)) add(symptom.code);
  }
  return codes;
}

template <typename T>
void put(Json& json, const char* key, const std::optional<T>& value) {
  if (value) json[key] = *value;
}
void put(Json& json, const char* key, const std::optional<entries::Rating>& value) {
  if (value) json[key] = number(value->value());
}
void put(Json& json, const char* key, const std::optional<double>& value) {
  if (value) json[key] = number(*value);
}

}  // namespace

Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::floor(value) == value && std::fabs(value) < kExact) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

double thousandths(double value) { return std::floor(value * 1000 + 0.5) / 1000; }
Json rounded(double value) { return number(thousandths(value)); }

Json step_to_json(const entries::Step& step) {
  Json json{{"id", step.id}, {"kind", entries::traits(step.kind).name}};
  put(json, "diameter_mm", step.diameter_mm);
  put(json, "length_mm", step.length_mm);
  put(json, "label", step.label);
  put(json, "challenge", step.challenge);
  if (step.skipped) json["skipped"] = true;
  return json;
}

Json session_to_json(const ladder::Practice& practice, const ladder::Ladder& ladder) {
  const entries::SessionLogged& session = *practice.session;
  Json json{{"id", practice.entry->id},
            {"at", practice.entry->source.at("at")},
            {"day", format_day(practice.day)},
            {"step", session.step},
            {"comfortable", practice.comfortable}};
  if (practice.on_ladder) {
    const entries::Step& step = *ladder.at(practice.rung).step;
    json["kind"] = entries::traits(step.kind).name;
    put(json, "diameter_mm", step.diameter_mm);
    put(json, "label", step.label);
  }
  put(json, "minutes", session.minutes);
  put(json, "pain", session.pain);
  put(json, "fear", session.fear);
  put(json, "tension", session.tension);
  put(json, "expected_pain", session.expected_pain);
  put(json, "in_control", session.in_control);
  if (session.ended) json["ended"] = entries::ended_name(*session.ended);
  put(json, "note", session.note);
  Json flags = Json::array();
  if (session.bleeding) flags.push_back("bleeding");
  if (session.burning) flags.push_back("burning");
  if (session.numbness) flags.push_back("numbness");
  json["flags"] = std::move(flags);
  return json;
}

Json suggestion_to_json(const advice::Suggestion& suggestion, const ladder::Ladder& ladder) {
  Json json = option_to_json(suggestion.main, ladder);
  json["alternatives"] = Json::array();
  for (const auto& option : suggestion.alternatives) {
    json["alternatives"].push_back(option_to_json(option, ladder));
  }
  json["reasons"] = reasons_to_json(suggestion.reasons);
  json["guardrails"] = suggestion.guardrails;
  json["notices"] = reasons_to_json(suggestion.pitfalls);
  json["paused"] = decision::pause_name(suggestion.paused);
  json["support"] = suggestion.support;
  add_flags(json, suggestion);
  if (!suggestion.clear_with.empty()) json["clear_with"] = suggestion.clear_with;
  if (suggestion.main.kind == Kind::SeekCare && suggestion.paused == decision::Pause::None) {
    json["note_with"] = note_with(suggestion);
  }
  if (suggestion.predicted) {
    json["predicted"] = {{"pain_mean", rounded(suggestion.predicted->pain_mean)},
                         {"over_limit", rounded(suggestion.predicted->over_limit)}};
  }
  json["belief"] = {{"policy", suggestion.policy}};
  for (const auto& [key, value] : suggestion.belief) {
    json["belief"][std::string{key}] = rounded(value);
  }
  return json;
}

}  // namespace anemone::views
