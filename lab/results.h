// Results: what came of every life, as lines of JSON (docs/formats/lab-results.md).
#pragma once

#include <cstdio>
#include <expected>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "lab/simulation.h"

namespace anemone::lab {

struct RunInfo {
  std::uint64_t seed = 0;
  std::uint32_t patients = 0;  // of each family
  std::vector<std::string> families;
  std::vector<std::string> policies;
};

struct LifeRecord {
  std::string family;
  std::string subgroup;
  std::uint32_t patient = 0;
  std::string policy;
  Outcome outcome;
};

struct Results {
  RunInfo run;
  std::vector<LifeRecord> lives;
};

// The line that makes the same results again.
[[nodiscard]] std::string command_of(const RunInfo& run);

[[nodiscard]] Json to_json(const RunInfo& run);
[[nodiscard]] Json to_json(const LifeRecord& life);

// False when it cannot be written.
[[nodiscard]] bool write_results(const Results& results, std::FILE* file);

// What a line is about; where it goes wrong, the line is in `line` (from 1).
struct ReadError {
  std::size_t line = 0;
  Error error;
};
// The first line must be the run. Records of unknown kinds are passed over. Every policy must have
// lived the same lives in the same order.
[[nodiscard]] std::expected<Results, ReadError> read_results(std::FILE* file);

}  // namespace anemone::lab
