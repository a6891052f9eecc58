#include "core/entries/decode.h"

#include <cmath>
#include <limits>
#include <set>

namespace anemone::entries {
namespace {

constexpr std::size_t kMaxName = 128;
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxLabel = 200;
constexpr std::size_t kMaxWords = 4000;
constexpr std::size_t kMaxList = 100;
constexpr std::size_t kMaxSteps = 200;
constexpr std::size_t kMaxPageBytes = std::size_t{64} << 10U;  // as JSON text
constexpr std::size_t kMaxCardBytes = std::size_t{16} << 10U;

// Length as a reader counts it: code points, not bytes (the parser has proved the text to be
// UTF-8).
std::size_t code_points(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

bool is_code(const std::string& text) {
  if (text.empty() || text.size() > kMaxCode) return false;
  for (const char c : text) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return true;
}

struct Range {
  double min;
  double max;
  bool above_min = false;  // the lower bound itself is excluded
};

// Reads the fields of one object. The first thing that is wrong is kept in `error`, and everything
// read after it is a default; so a decoder reads all fields straight through and asks once at the
// end.
class Fields {
 public:
  explicit Fields(const Json& object) : object_(object) {}

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  void refuse(ErrorCode code, std::string_view field) {
    if (!error_) error_ = fail(code, field);
  }
  void refuse(Error error) {
    if (!error_) error_ = std::move(error);
  }

  const Json* find(const char* name, bool required) {
    const auto it = object_.find(name);
    if (it != object_.end()) return &*it;
    if (required) refuse(ErrorCode::MissingField, name);
    return nullptr;
  }

  std::optional<std::string> text(const char* name, std::size_t min, std::size_t max,
                                  bool required = false) {
    const Json* value = find(name, required);
    if (value == nullptr) return std::nullopt;
    const auto* string = value->get_ptr<const std::string*>();
    if (string == nullptr) {
      refuse(ErrorCode::WrongType, name);
      return std::nullopt;
    }
    const std::size_t length = code_points(*string);
    if (length > max) {
      refuse(ErrorCode::TooLong, name);
      return std::nullopt;
    }
    if (length < min) {
      refuse(ErrorCode::BadValue, name);
      return std::nullopt;
    }
    return *string;
  }
  std::string name(const char* field) {
    return text(field, 1, kMaxName, /*required=*/true).value_or("");
  }
  std::optional<std::string> code(const char* field, bool required = false) {
    auto value = text(field, 0, kMaxLabel, required);
    if (value && !is_code(*value)) refuse(ErrorCode::BadValue, field);
    return value;
  }
  std::optional<std::string> words(const char* field) { return text(field, 0, kMaxWords); }

  std::optional<double> number(const char* name, Range range, bool required = false) {
    const Json* value = find(name, required);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number()) {
      refuse(ErrorCode::WrongType, name);
      return std::nullopt;
    }
    const double number = value->get<double>();
    const bool low = range.above_min ? !(number > range.min) : !(number >= range.min);
    if (low || !(number <= range.max)) {
      refuse(ErrorCode::OutOfRange, name);
      return std::nullopt;
    }
    return number;
  }
  std::optional<int> integer(const char* name, int min, int max, bool required = false) {
    const Json* value = find(name, required);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number() || std::floor(value->get<double>()) != value->get<double>()) {
      refuse(ErrorCode::WrongType, name);
      return std::nullopt;
    }
    const double number = value->get<double>();
    if (!(number >= min && number <= max)) {
      refuse(ErrorCode::OutOfRange, name);
      return std::nullopt;
    }
    return static_cast<int>(number);
  }
  // Ratings are kept to a tenth. Between two tenths a report is read as the worse of the two and a
  // limit as the lower, so that rounding never makes comfortable what was not (guardrail G31). The
  // slack is for tenths that binary numbers cannot hold.
  static constexpr double kSlack = 1e-6;
  std::optional<Rating> rating(const char* name) {
    const auto value = number(name, {.min = 0, .max = 10});
    if (!value) return std::nullopt;
    return Rating{static_cast<int>(std::ceil(*value * 10 - kSlack))};
  }
  Rating limit(const char* name) {
    const auto value = number(name, {.min = 0, .max = 10}, /*required=*/true);
    return Rating{static_cast<int>(std::floor(value.value_or(0) * 10 + kSlack))};
  }
  std::optional<double> minutes(const char* name) { return number(name, {.min = 0, .max = 1440}); }
  std::optional<bool> boolean(const char* name, bool required = false) {
    const Json* value = find(name, required);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) {
      refuse(ErrorCode::WrongType, name);
      return std::nullopt;
    }
    return value->get<bool>();
  }
  bool flag(const char* name) { return boolean(name).value_or(false); }

  std::vector<std::string> codes(const char* name, bool required) {
    std::vector<std::string> result;
    const Json* value = find(name, required);
    if (value == nullptr) return result;
    if (!value->is_array()) {
      refuse(ErrorCode::WrongType, name);
      return result;
    }
    if (value->size() > kMaxList) {
      refuse(ErrorCode::TooLong, name);
      return result;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
      const std::string where = std::string{name} + "[" + std::to_string(i) + "]";
      const auto* string = (*value)[i].get_ptr<const std::string*>();
      if (string == nullptr) {
        refuse(ErrorCode::WrongType, where);
      } else if (!is_code(*string)) {
        refuse(ErrorCode::BadValue, where);
      } else {
        result.push_back(*string);
      }
    }
    return result;
  }

  // One of a fixed list of names.
  template <typename T>
  std::optional<T> choice(const char* name, std::optional<T> (*from_name)(std::string_view),
                          bool required = false) {
    const Json* value = find(name, required);
    if (value == nullptr) return std::nullopt;
    const auto* string = value->get_ptr<const std::string*>();
    if (string == nullptr) {
      refuse(ErrorCode::WrongType, name);
      return std::nullopt;
    }
    const auto chosen = from_name(*string);
    if (!chosen) refuse(ErrorCode::BadValue, name);
    return chosen;
  }

 private:
  const Json& object_;
  std::optional<Error> error_;
};

}  // namespace

Result<Step> decode_step(const Json& source) {
  if (!source.is_object()) return fail(ErrorCode::NotAnObject);
  Fields fields{source};
  Step step;
  step.id = fields.name("id");
  step.kind = fields.choice("kind", step_kind_from_name, true).value_or(StepKind::Other);
  step.diameter_mm = fields.number("diameter_mm", {.min = 0, .max = 200, .above_min = true});
  step.length_mm = fields.number("length_mm", {.min = 0, .max = 500, .above_min = true});
  step.label = fields.text("label", 0, kMaxLabel);
  step.challenge = fields.number("challenge", {.min = -1e6, .max = 1e6});
  step.skipped = fields.flag("skipped");
  if (fields.error()) return *fields.error();
  return step;
}

namespace {

PathSet decode_path(Fields& fields) {
  PathSet path;
  const Json* steps = fields.find("steps", true);
  if (steps == nullptr) return path;
  if (!steps->is_array()) {
    fields.refuse(ErrorCode::WrongType, "steps");
    return path;
  }
  if (steps->size() > kMaxSteps) {
    fields.refuse(ErrorCode::TooLong, "steps");
    return path;
  }
  std::set<std::string> seen;
  for (std::size_t i = 0; i < steps->size(); ++i) {
    const std::string where = "steps[" + std::to_string(i) + "]";
    auto step = decode_step((*steps)[i]);
    if (!step) {
      fields.refuse(within(where, step.error()));
      return path;
    }
    if (!seen.insert(step->id).second) fields.refuse(ErrorCode::DuplicateStep, where + ".id");
    path.steps.push_back(std::move(*step));
  }
  return path;
}

GoalSet decode_goal(Fields& fields) {
  GoalSet goal;
  goal.step = fields.text("step", 1, kMaxName);
  const bool has_kind = fields.choice("kind", goal_kind_from_name).has_value();
  goal.words = fields.words("words");
  if (const auto date = fields.text("by_date", 0, kMaxName)) {
    if (const auto day = parse_day(*date)) {
      goal.by_date = *day;
    } else {
      fields.refuse(ErrorCode::BadTime, "by_date");
    }
  }
  if (!goal.step && !has_kind) fields.refuse(ErrorCode::MissingField, "step");
  // Both at once is a contradiction; G31 reads it in the gentler way.
  if (has_kind) goal.step.reset();
  return goal;
}

SessionLogged decode_session(Fields& fields) {
  SessionLogged session;
  session.step = fields.name("step");
  session.minutes = fields.minutes("minutes");
  session.pain = fields.rating("pain");
  session.fear = fields.rating("fear");
  session.tension = fields.rating("tension");
  session.expected_pain = fields.rating("expected_pain");
  session.in_control = fields.boolean("in_control");
  session.ended = fields.choice("ended", ended_from_name);
  session.bleeding = fields.flag("bleeding");
  session.burning = fields.flag("burning");
  session.numbness = fields.flag("numbness");
  session.squeezed = fields.flag("squeezed");
  session.released = fields.flag("released");
  session.note = fields.words("note");
  session.practice = fields.text("practice", 1, kMaxName);
  return session;
}

CheckinLogged decode_checkin(Fields& fields) {
  CheckinLogged checkin;
  checkin.pain_now = fields.rating("pain_now");
  checkin.fear_now = fields.rating("fear_now");
  checkin.stress = fields.rating("stress");
  checkin.energy = fields.choice("energy", energy_from_name);
  checkin.minutes = fields.number("minutes", {.min = 1, .max = 1440});
  checkin.symptoms = fields.codes("symptoms", false);
  return checkin;
}

SymptomReported decode_symptom(Fields& fields) {
  SymptomReported report;
  report.symptom = fields.code("symptom", true).value_or("");
  return report;
}

Phq4Logged decode_phq4(Fields& fields) {
  Phq4Logged phq4;
  const Json* items = fields.find("items", true);
  if (items == nullptr) return phq4;
  if (!items->is_array()) {
    fields.refuse(ErrorCode::WrongType, "items");
    return phq4;
  }
  if (items->size() != 4) {
    fields.refuse(ErrorCode::OutOfRange, "items");
    return phq4;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    const std::string where = "items[" + std::to_string(i) + "]";
    const Json& item = (*items)[i];
    if (!item.is_number() || std::floor(item.get<double>()) != item.get<double>()) {
      fields.refuse(ErrorCode::WrongType, where);
    } else if (!(item.get<double>() >= 0 && item.get<double>() <= 3)) {
      fields.refuse(ErrorCode::OutOfRange, where);
    } else {
      phq4.total += item.get<int>();
    }
  }
  return phq4;
}

SelfcheckAnswered decode_selfcheck(Fields& fields) {
  SelfcheckAnswered selfcheck;
  const Json* answers = fields.find("answers", true);
  if (answers == nullptr) return selfcheck;
  if (!answers->is_object()) {
    fields.refuse(ErrorCode::WrongType, "answers");
    return selfcheck;
  }
  // Only the two answers that guardrail P3 reads; the rest is kept in the entry's source.
  const auto answer = [&](const char* name) -> std::optional<bool> {
    const auto it = answers->find(name);
    if (it == answers->end() || !it->is_boolean()) return std::nullopt;
    return it->get<bool>();
  };
  selfcheck.shame = answer("shame");
  selfcheck.told_someone = answer("told_someone");
  return selfcheck;
}

// What stays in the entry's source, unread.
void check_content(Fields& fields, std::size_t most_bytes) {
  const Json* content = fields.find("content", true);
  if (content == nullptr) return;
  if (!content->is_object()) {
    fields.refuse(ErrorCode::WrongType, "content");
  } else if (to_text(*content).size() > most_bytes) {
    fields.refuse(ErrorCode::TooLong, "content");
  }
}

PageSet decode_page(Fields& fields) {
  PageSet page{fields.code("page", true).value_or("")};
  check_content(fields, kMaxPageBytes);
  return page;
}

CardKept decode_card(Fields& fields) {
  CardKept card;
  card.card = fields.code("card", true).value_or("");
  check_content(fields, kMaxCardBytes);
  card.replaces = fields.text("replaces", 1, kMaxName);
  card.away = fields.flag("away");
  return card;
}

GentleLogged decode_gentle(Fields& fields) {
  GentleLogged gentle;
  gentle.kind = fields.choice("kind", gentle_kind_from_name, true).value_or(GentleKind::Breathe);
  std::ignore = fields.minutes("minutes");
  std::ignore = fields.choice("ended", gentle_ended_from_name);
  gentle.reading = fields.text("reading", 1, kMaxName);
  gentle.activity = fields.code("activity");
  return gentle;
}

PredictionMade decode_prediction(Fields& fields) {
  PredictionMade prediction;
  prediction.step = fields.name("step");
  prediction.practice = fields.text("practice", 1, kMaxName);
  prediction.belief = fields.code("belief");
  prediction.words = fields.words("words");
  prediction.pain = fields.rating("pain");
  prediction.sure = fields.rating("sure");
  return prediction;
}

PredictionMet decode_outcome(Fields& fields) {
  PredictionMet met;
  met.prediction = fields.name("prediction");
  met.happened = fields.choice("happened", happened_from_name);
  met.sure = fields.rating("sure");
  met.words = fields.words("words");
  return met;
}

CareCleared decode_cleared(Fields& fields) {
  CareCleared cleared;
  cleared.symptoms = fields.codes("symptoms", true);
  cleared.by_clinician = fields.text("by", 0, kMaxCode) == "clinician";
  return cleared;
}

using Decoder = Payload (*)(Fields&);
struct TypeDecoder {
  std::string_view type;
  Decoder decode;
};
// Every type of this build's version (1).
constexpr std::array kDecoders = {
    TypeDecoder{"path.set", [](Fields& f) -> Payload { return decode_path(f); }},
    TypeDecoder{"baseline.set", [](Fields& f) -> Payload { return BaselineSet{f.name("step")}; }},
    TypeDecoder{"goal.set", [](Fields& f) -> Payload { return decode_goal(f); }},
    TypeDecoder{"reason.set",
                [](Fields& f) -> Payload {
                  return ReasonSet{f.text("reason", 0, kMaxCode), f.words("words")};
                }},
    TypeDecoder{"limit.set", [](Fields& f) -> Payload { return LimitSet{f.limit("pain")}; }},
    TypeDecoder{
        "ladder.opened",
        [](Fields& f) -> Payload { return LadderOpened{f.boolean("on", true).value_or(false)}; }},
    TypeDecoder{"session.logged", [](Fields& f) -> Payload { return decode_session(f); }},
    TypeDecoder{
        "practice.started",
        [](Fields& f) -> Payload { return PracticeStarted{f.name("step"), f.minutes("minutes")}; }},
    TypeDecoder{"practice.dropped",
                [](Fields& f) -> Payload { return PracticeDropped{f.name("practice")}; }},
    TypeDecoder{"gentle.logged", [](Fields& f) -> Payload { return decode_gentle(f); }},
    TypeDecoder{"checkin.logged", [](Fields& f) -> Payload { return decode_checkin(f); }},
    TypeDecoder{"symptom.reported", [](Fields& f) -> Payload { return decode_symptom(f); }},
    TypeDecoder{"phq4.logged", [](Fields& f) -> Payload { return decode_phq4(f); }},
    TypeDecoder{"selfcheck.answered", [](Fields& f) -> Payload { return decode_selfcheck(f); }},
    TypeDecoder{"care.cleared", [](Fields& f) -> Payload { return decode_cleared(f); }},
    TypeDecoder{"care.noted",
                [](Fields& f) -> Payload { return CareNoted{f.codes("codes", true)}; }},
    TypeDecoder{"pause_penetration.set",
                [](Fields& f) -> Payload {
                  return PausePenetrationSet{f.boolean("on", true).value_or(false)};
                }},
    TypeDecoder{"clinician_plan.set",
                [](Fields& f) -> Payload {
                  return ClinicianPlanSet{f.integer("sessions_per_week", 1, 7, true).value_or(1),
                                          f.integer("minutes", 1, 30)};
                }},
    TypeDecoder{"page.set", [](Fields& f) -> Payload { return decode_page(f); }},
    TypeDecoder{"card.kept", [](Fields& f) -> Payload { return decode_card(f); }},
    TypeDecoder{"prediction.made", [](Fields& f) -> Payload { return decode_prediction(f); }},
    TypeDecoder{"prediction.met", [](Fields& f) -> Payload { return decode_outcome(f); }},
};

}  // namespace

Result<PathSet> decode_path(const Json& data) {
  Fields fields{data};
  PathSet path = decode_path(fields);
  if (fields.error()) return *fields.error();
  return path;
}

Result<Entry> decode_entry(Json source) {
  if (!source.is_object()) return fail(ErrorCode::NotAnObject);
  Entry entry;
  Fields fields{source};
  entry.id = fields.name("id");
  const std::string at = fields.text("at", 0, kMaxWords, true).value_or("");
  entry.device = fields.name("device");
  const std::string type = fields.text("type", 1, kMaxCode, true).value_or("");
  const int version = fields.integer("v", 1, 1'000'000).value_or(1);
  const Json* data = fields.find("data", true);
  if (data != nullptr && !data->is_object()) fields.refuse(ErrorCode::WrongType, "data");
  if (fields.error()) return *fields.error();

  const auto moment = parse_moment(at);
  if (!moment) return within("at", moment.error());
  entry.at = *moment;

  if (version == 1) {
    for (const auto& decoder : kDecoders) {
      if (decoder.type != type) continue;
      Fields data_fields{*data};
      entry.payload = decoder.decode(data_fields);
      if (data_fields.error()) return within("data", *data_fields.error());
      break;
    }
  }
  entry.source = std::move(source);
  return entry;
}

Result<Entry> decode_line(std::string_view line) {
  ANEMONE_TRY(source, parse_json(line, kMaxEntryBytes));
  return decode_entry(std::move(source));
}

}  // namespace anemone::entries
