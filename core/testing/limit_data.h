// The fixed practices of lab/checks/limit.json, on which the engine, a Markov chain in JAGS and a
// particle filter must agree. Movements and scales are in the file, so that it stays what it is
// when the constants of model.h change. Test-only.
#pragma once

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/pacing/limit_belief.h"

namespace anemone::testing {

// In this order: the wait, the fall of a break, then a practice or a baseline, its movement and its
// diffusion. 0 is none.
struct Happening {
  double wait = 0;
  double fall = 0;
  std::optional<double> baseline;
  pacing::Report report;
  double move = 0;
  double spread = 0;
};

struct LimitData {
  pacing::Hypothesis person{};
  pacing::Grid grid;
  std::vector<Happening> happenings;
};

// Of the checked-out repository, or a file named by a variable. Null where it cannot be read.
[[nodiscard]] inline Json read_checks_file(const std::string& name, const char* variable) {
  const char* asked = variable != nullptr ? std::getenv(variable) : nullptr;
  const std::string path =
      asked != nullptr ? asked : std::string{ANEMONE_SOURCE_DIR "/lab/checks/"} + name;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const Json json = Json::parse(bytes.str(), nullptr, false);
  return json.is_discarded() ? Json{} : json;
}

[[nodiscard]] inline Json read_limit_reference() {
  return read_checks_file("limit.reference.json", "ANEMONE_LIMIT_REFERENCE");
}
[[nodiscard]] inline Json read_modules_reference() {
  return read_checks_file("modules.reference.json", "ANEMONE_MODULES_REFERENCE");
}

// Empty where the file cannot be read.
[[nodiscard]] inline LimitData read_limit_data() {
  const Json json = read_checks_file("limit.json", nullptr);
  LimitData data;
  if (!json.is_object()) return data;
  data.person = {json["steepness"], json["noise"]};
  data.grid = pacing::Grid::around(json["lowest"], json["highest"]);
  for (const Json& each : json["happenings"]) {
    Happening happening;
    happening.wait = each.value("wait", 0.0);
    happening.fall = each.value("fall", 0.0);
    if (each.contains("baseline")) happening.baseline = each["baseline"].get<double>();
    happening.report.position = each.value("position", 0.0);
    if (each.contains("pain")) happening.report.pain = each["pain"].get<double>();
    happening.report.at_least = each.value("at_least", false);
    happening.move = each.value("move", 0.0);
    happening.spread = each.value("spread", 0.0);
    data.happenings.push_back(happening);
  }
  return data;
}

inline void happen(pacing::LimitBelief& limit, const Happening& happening) {
  if (happening.wait > 0) limit.diffuse(happening.wait);
  if (happening.fall > 0) limit.shift(-happening.fall);
  if (happening.baseline) limit.condition_at_most(*happening.baseline, pacing::kPainAtLimit, 2);
  limit.condition(happening.report);
  if (happening.move != 0) limit.shift(happening.move);
  if (happening.spread > 0) limit.diffuse(happening.spread);
}

}  // namespace anemone::testing
