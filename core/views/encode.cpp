#include "core/views/encode.h"

#include <cmath>

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
  if (!suggestion.clear_with.empty()) json["clear_with"] = suggestion.clear_with;
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
