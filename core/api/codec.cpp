#include "core/api/codec.h"

namespace anemone::api {

Json check_result_to_json(const triage::CheckResult& result) {
  Json json{{"urgency", decision::urgency_name(result.urgency)},
            {"practice", triage::practice_name(result.practice)},
            {"reasons", Json::array()},
            {"consider", result.consider},
            {"see", result.see}};
  for (const auto& reason : result.reasons) {
    json["reasons"].push_back({{"code", reason.code}, {"source", reason.source}});
  }
  return json;
}

Json error_to_json(const Error& error) {
  return {{"ok", false},
          {"error", {{"code", error_code_name(error.code)}, {"field", error.field}}}};
}

}  // namespace anemone::api
