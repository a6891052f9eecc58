#include "lab/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <expected>
#include <limits>

namespace anemone::lab {
namespace {

constexpr std::size_t kMaxLine = std::size_t{1} << 20U;

// Reads the fields of one record; remembers the first one that is wrong.
class Fields {
 public:
  explicit Fields(const Json& json) : json_(json) {}

  void read(std::string_view name, std::string& value) {
    if (const Json* field = find(name); field != nullptr) {
      if (!field->is_string()) return wrong(ErrorCode::WrongType, name);
      value = field->get<std::string>();
    }
  }
  void read(std::string_view name, bool& value) {
    if (const Json* field = find(name); field != nullptr) {
      if (!field->is_boolean()) return wrong(ErrorCode::WrongType, name);
      value = field->get<bool>();
    }
  }
  template <typename Number>
    requires std::is_integral_v<Number>
  void read(std::string_view name, Number& value) {
    if (const Json* field = find(name); field != nullptr) {
      if (!field->is_number_unsigned()) return wrong(ErrorCode::WrongType, name);
      const auto number = field->get<std::uint64_t>();
      if (number > static_cast<std::uint64_t>(std::numeric_limits<Number>::max())) {
        return wrong(ErrorCode::OutOfRange, name);
      }
      value = static_cast<Number>(number);
    }
  }
  void read(std::string_view name, std::vector<std::string>& values) {
    if (const Json* field = find(name); field != nullptr) {
      if (!field->is_array()) return wrong(ErrorCode::WrongType, name);
      for (const Json& one : *field) {
        if (!one.is_string()) return wrong(ErrorCode::WrongType, name);
        values.push_back(one.get<std::string>());
      }
    }
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  [[nodiscard]] const Json* find(std::string_view name) {
    const auto it = json_.find(name);
    if (it != json_.end()) return &*it;
    wrong(ErrorCode::MissingField, name);
    return nullptr;
  }
  void wrong(ErrorCode code, std::string_view name) {
    if (!error_) error_ = fail(code, name);
  }

  const Json& json_;
  std::optional<Error> error_;
};

std::optional<Error> read(const Json& json, RunInfo& run) {
  Fields fields{json};
  fields.read("seed", run.seed);
  fields.read("patients", run.patients);
  fields.read("families", run.families);
  fields.read("policies", run.policies);
  return fields.error();
}

std::optional<Error> read(const Json& json, LifeRecord& life) {
  Fields fields{json};
  fields.read("family", life.family);
  fields.read("subgroup", life.subgroup);
  fields.read("patient", life.patient);
  fields.read("policy", life.policy);
  fields.read("sessions", life.outcome.sessions);
  fields.read("over_felt", life.outcome.over_felt);
  fields.read("over_reported", life.outcome.over_reported);
  fields.read("setbacks", life.outcome.setbacks);
  fields.read("reached", life.outcome.reached);
  fields.read("dropped", life.outcome.dropped);
  fields.read("sessions_to_goal", life.outcome.sessions_to_goal);
  fields.read("days_to_goal", life.outcome.days_to_goal);
  fields.read("days", life.outcome.days);
  fields.read("care_visits", life.outcome.care_visits);
  fields.read("violations", life.outcome.violations);
  return fields.error();
}

// One line without its end; nothing at the end of the file.
std::optional<std::string> next_line(std::FILE* file) {
  std::string line;
  int c = std::getc(file);
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::getc(file)) {
    if (line.size() <= kMaxLine) line.push_back(static_cast<char>(c));
  }
  return line;
}

// Paired differences need every policy to have lived the same lives, in the same order; the field
// that shows that a life is missing, or none.
std::optional<std::string_view> incomplete(const Results& results) {
  const std::size_t policies = results.run.policies.size();
  const std::size_t wanted = results.run.families.size() * results.run.patients * policies;
  if (policies == 0 || results.lives.size() != wanted) return "patients";
  for (std::size_t i = 0; i < results.lives.size(); ++i) {
    const LifeRecord& life = results.lives[i];
    const LifeRecord& first = results.lives[i - i % policies];
    if (life.policy != results.run.policies[i % policies]) return "policy";
    if (life.family != first.family || life.patient != first.patient) return "patient";
    if (life.subgroup != first.subgroup) return "subgroup";
  }
  return std::nullopt;
}

}  // namespace

std::string command_of(const RunInfo& run) {
  std::string policies = fmt::format("{}", fmt::join(run.policies, ","));
  for (const std::string_view name : {"all", "table"}) {
    const auto chosen = *choose_policies(name);
    if (std::ranges::equal(chosen, run.policies, {}, &PolicySpec::name)) policies = name;
  }
  return fmt::format("anemone lab run --seed {} --patients {} --families {} --policies {}",
                     run.seed, run.patients, fmt::join(run.families, ","), policies);
}

Json to_json(const RunInfo& run) {
  return {{"record", "run"},
          {"format", 1},
          {"note", "Virtual patients. No clinical evidence."},
          {"version", ANEMONE_VERSION},
          {"command", command_of(run)},
          {"seed", run.seed},
          {"patients", run.patients},
          {"families", run.families},
          {"policies", run.policies},
          {"most_sessions", kMostSessions},
          {"limit", kLimit}};
}

Json to_json(const LifeRecord& life) {
  const Outcome& o = life.outcome;
  return {{"record", "life"},
          {"family", life.family},
          {"subgroup", life.subgroup},
          {"patient", life.patient},
          {"policy", life.policy},
          {"sessions", o.sessions},
          {"over_felt", o.over_felt},
          {"over_reported", o.over_reported},
          {"setbacks", o.setbacks},
          {"reached", o.reached},
          {"dropped", o.dropped},
          {"sessions_to_goal", o.sessions_to_goal},
          {"days_to_goal", o.days_to_goal},
          {"days", o.days},
          {"care_visits", o.care_visits},
          {"violations", o.violations}};
}

bool write_results(const Results& results, std::FILE* file) {
  const auto line = [&](const Json& json) {
    const std::string text = to_text(json) + "\n";
    return std::fwrite(text.data(), 1, text.size(), file) == text.size();
  };
  if (!line(to_json(results.run))) return false;
  for (const LifeRecord& life : results.lives) {
    if (!line(to_json(life))) return false;
  }
  return std::fflush(file) == 0;
}

std::expected<Results, ReadError> read_results(std::FILE* file) {
  Results results;
  std::size_t number = 0;
  bool told = false;
  const auto wrong = [&](Error error) {
    return std::unexpected(ReadError{number, std::move(error)});
  };
  while (const auto line = next_line(file)) {
    ++number;
    if (line->empty()) continue;
    const auto json = parse_json(*line, kMaxLine);
    if (!json) return wrong(json.error());
    if (!json->is_object()) return wrong(fail(ErrorCode::NotAnObject));
    const std::string kind = json->value("record", "");
    if (!told && kind != "run") return wrong(fail(ErrorCode::MissingField, "record"));
    std::optional<Error> error;
    if (kind == "run") {
      if (told) return wrong(fail(ErrorCode::BadValue, "record"));
      told = true;
      error = read(*json, results.run);
    } else if (kind == "life") {
      error = read(*json, results.lives.emplace_back());
    }
    if (error) return wrong(*error);
  }
  if (!told) return wrong(fail(ErrorCode::MissingField, "record"));
  if (const auto field = incomplete(results)) return wrong(fail(ErrorCode::BadValue, *field));
  return results;
}

}  // namespace anemone::lab
