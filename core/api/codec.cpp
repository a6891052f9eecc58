#include "core/api/codec.h"

#include "core/guardrails/symptoms.h"

namespace anemone::api {
namespace {

// Thoughts of suicide or self-harm are what asks for someone today, and nothing of the body does:
// then the words are about that, and not about a clinic.
bool crisis_only(const triage::TriageResult& result) {
  bool crisis = false;
  for (const auto& reason : result.reasons) {
    const auto* sign = guardrails::find_symptom(reason.code);
    if (sign == nullptr || sign->rule == "G02") return false;
    crisis = crisis || sign->rule == "G09";
  }
  return crisis && result.urgency == decision::Urgency::SameDay;
}

}  // namespace

Json triage_result_to_json(const triage::TriageResult& result) {
  Json json{{"urgency", decision::urgency_name(result.urgency)},
            {"practice", triage::practice_name(result.practice)},
            {"reasons", Json::array()},
            {"consider", result.differentials},
            {"see", result.referrals},
            {"now", decision::urgency_name(result.now)},
            {"crisis_only", crisis_only(result)},
            {"signs", Json::array()}};
  for (const auto& reason : result.reasons) {
    json["reasons"].push_back({{"code", reason.code}, {"source", reason.source}});
    if (guardrails::find_symptom(reason.code) != nullptr) json["signs"].push_back(reason.code);
  }
  return json;
}

Json error_to_json(const Error& error) {
  return {{"ok", false},
          {"error", {{"code", error_code_name(error.code)}, {"field", error.field}}}};
}

}  // namespace anemone::api
