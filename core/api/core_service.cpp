#include "core/api/core_service.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

#include "core/api/codec.h"
#include "core/entries/decode.h"
#include "core/entries/drafts.h"
#include "core/journal/device_clock.h"
#include "core/ladder/edit.h"
#include "core/ladder/template.h"
#include "core/triage/triage.h"
#include "core/views/views.h"

namespace anemone::api {
namespace {

using journal::Journal;

Result<std::string> text_field(const Json& request, const char* name) {
  const auto it = request.find(name);
  if (it == request.end()) return fail(ErrorCode::MissingField, name);
  const auto* text = it->get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType, name);
  return *text;
}

Result<const Json*> list_field(const Json& request, const char* name) {
  const auto it = request.find(name);
  if (it == request.end()) return fail(ErrorCode::MissingField, name);
  if (!it->is_array()) return fail(ErrorCode::WrongType, name);
  return &*it;
}

Result<std::size_t> count_field(const Json& request, const char* name, std::size_t otherwise) {
  const auto it = request.find(name);
  if (it == request.end()) return otherwise;
  if (!it->is_number_integer()) return fail(ErrorCode::WrongType, name);
  // What is too large for a signed number comes out negative.
  const auto value = it->get<std::int64_t>();
  if (value < 0 || value > std::int64_t{UINT32_MAX}) return fail(ErrorCode::OutOfRange, name);
  return static_cast<std::size_t>(value);
}

Result<Moment> time_field(const Json& request, const char* name) {
  ANEMONE_TRY(text, text_field(request, name));
  auto moment = parse_moment(text);
  if (!moment) return within(name, moment.error());
  return moment;
}

// The moment by which to judge: `now` as it is, or counted on from the `clock` of the device.
Result<Moment> now_field(const Json& request, const Journal& journal) {
  if (request.contains("now") || !request.contains("clock")) return time_field(request, "now");
  ANEMONE_TRY(clock, time_field(request, "clock"));
  return journal::now_by(journal, clock);
}

// The moment of what is recorded: `at` as it is, or the next one by the `clock` of the device.
Result<std::string> stamp_field(const Json& request, const Journal& journal) {
  if (request.contains("at") || !request.contains("clock")) return text_field(request, "at");
  ANEMONE_TRY(clock, time_field(request, "clock"));
  return journal::stamp_by(journal, clock);
}

std::string indexed(std::string_view name, std::size_t index) {
  return std::string{name} + "[" + std::to_string(index) + "]";
}

// An entry that may join the journal: in range, of no other content under the same id, and speaking
// of a step that some path knows.
Result<entries::Entry> admissible(const Json& source, const Journal& journal) {
  ANEMONE_TRY(entry, entries::decode_entry(source));
  if (journal.would_add(entry) == Journal::Added::Conflict) {
    return fail(ErrorCode::ConflictingId, "id");
  }
  return std::move(entry);
}

// Entries that are added together: one may speak of a path that another of them sets.
Result<std::vector<entries::Entry>> admissible_together(const Json& sources,
                                                        const Journal& journal) {
  std::vector<entries::Entry> all;
  Journal together;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto entry = admissible(sources[i], journal);
    if (!entry) return within(indexed("entries", i), entry.error());
    if (together.add(*entry) == Journal::Added::Conflict) {
      return fail(ErrorCode::ConflictingId, indexed("entries", i) + ".id");
    }
    all.push_back(std::move(*entry));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto known = journal::check_references(journal, all[i]);
    if (!known.has_value() && !journal::check_references(together, all[i]).has_value()) {
      return within(indexed("entries", i), known.error());
    }
  }
  return all;
}

// Strictly: the first entry that cannot be accepted refuses the whole.
Result<Journal> read_strictly(const Json& sources) {
  Journal journal;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto entry = admissible(sources[i], journal);
    if (!entry) return within(indexed("entries", i), entry.error());
    journal.add(std::move(*entry));
  }
  // Order does not matter: a session may stand before the path that has its step. Which entry is
  // the first that speaks of no step is looked for only where there is one.
  const bool all_known = std::ranges::all_of(journal.entries(), [&](const entries::Entry& entry) {
    return journal::check_references(journal, entry).has_value();
  });
  if (all_known) return journal;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto entry = entries::decode_entry(sources[i]);
    if (!entry) continue;
    const auto known = journal::check_references(journal, *entry);
    if (!known.has_value()) return within(indexed("entries", i), known.error());
  }
  return journal;
}

// Kindly, for a journal that was sealed and must open: what cannot be read is set aside and named.
Journal read_kindly(const Json& sources, Json& set_aside) {
  Journal journal;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto entry = admissible(sources[i], journal);
    if (entry) {
      journal.add(std::move(*entry));
    } else {
      set_aside.push_back({{"index", i},
                           {"code", error_code_name(entry.error().code)},
                           {"field", entry.error().field}});
    }
  }
  return journal;
}

// The same for what was opened in pieces: into a journal that is open already, entry by entry.
std::vector<SetAside> take_kindly(const Json& sources, Journal& journal) {
  std::vector<SetAside> set_aside;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto entry = admissible(sources[i], journal);
    if (entry) {
      journal.add(std::move(*entry));
    } else {
      set_aside.push_back({i, entry.error()});
    }
  }
  return set_aside;
}

Result<std::vector<entries::Step>> trainers_of(const Json& list) {
  // Trainers are steps whose kind and id are still to be given: decoded by way of a path, so that
  // sizes and labels meet the same checks as everywhere.
  Json steps = Json::array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_object()) return fail(ErrorCode::NotAnObject, indexed("trainers", i));
    Json step = list[i];
    step["id"] = std::to_string(i);
    step["kind"] = "trainer";
    steps.push_back(std::move(step));
  }
  const Json entry{{"id", "template"},
                   {"at", "2000-01-01T00:00:00Z"},
                   {"device", "template"},
                   {"type", "path.set"},
                   {"data", {{"steps", std::move(steps)}}}};
  const auto decoded = entries::decode_entry(entry);
  if (!decoded) {
    Error error = decoded.error();
    constexpr std::string_view kInside = "data.steps";
    if (error.field.starts_with(kInside)) error.field.replace(0, kInside.size(), "trainers");
    return error;
  }
  return std::get_if<entries::PathSet>(&decoded->payload)->steps;
}

// Every entry can change what is suggested, and with it what the path view marks and what a visit
// would say; only some change the journey.
Json changed_by(const std::vector<entries::Entry>& entries) {
  std::set<std::string> views{"care", "today"};
  for (const auto& entry : entries) {
    views.insert("path");
    const std::string& type = entry.source.at("type").get_ref<const std::string&>();
    const bool session = type == "session.logged";
    if (session || type == "gentle.logged" || type == "path.set" || type == "limit.set" ||
        type == "baseline.set" || type.starts_with("prediction.")) {
      views.insert("journey");
    }
  }
  return views;
}

Json ok() { return {{"ok", true}}; }

Json suggest(const Journal& journal, pacing::Policy& policy, Moment now) {
  const auto history = journal::read_history(journal, now);
  const auto situation = guardrails::situation_of(history);
  return views::suggestion_to_json(advice::advise(situation, policy), situation.ladder);
}

Result<OpenJournal*> open_journal(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(id, text_field(request, "id"));
  const auto it = journals.find(id);
  if (it == journals.end()) return fail(ErrorCode::UnknownJournal, "id");
  return &it->second;
}

Result<Journal*> journal_of(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(opened, open_journal(journals, request));
  return &opened->journal;
}

Result<Json> open(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(id, text_field(request, "id"));
  if (journals.contains(id)) return fail(ErrorCode::AlreadyOpen, "id");
  if (journals.size() >= kMaxJournals) return fail(ErrorCode::TooMany, "id");
  static const Json kNone = Json::array();
  const Json* sources = &kNone;
  if (request.contains("entries")) {
    ANEMONE_TRY(list, list_field(request, "entries"));
    sources = list;
  }
  const auto kindly = request.find("kindly");
  if (kindly != request.end() && *kindly == true) {
    Json set_aside = Json::array();
    journals.emplace(std::move(id), OpenJournal{read_kindly(*sources, set_aside), ShippedPolicy{}});
    Json answer = ok();
    answer["set_aside"] = std::move(set_aside);
    return answer;
  }
  ANEMONE_TRY(journal, read_strictly(*sources));
  journals.emplace(std::move(id), OpenJournal{std::move(journal), ShippedPolicy{}});
  return ok();
}

Result<Json> append(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(journal, journal_of(journals, request));
  const auto source = request.find("entry");
  if (source == request.end()) {
    if (!request.contains("entries")) return fail(ErrorCode::MissingField, "entry");
    ANEMONE_TRY(sources, list_field(request, "entries"));
    ANEMONE_TRY(together, admissible_together(*sources, *journal));
    for (auto& entry : together) journal->add(std::move(entry));
    return ok();
  }
  auto entry = admissible(*source, *journal);
  if (!entry) return within("entry", entry.error());
  const auto known = journal::check_references(*journal, *entry);
  if (!known.has_value()) return within("entry", known.error());
  journal->add(std::move(*entry));
  return ok();
}

Result<Json> advise(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(opened, open_journal(journals, request));
  ANEMONE_TRY(now, now_field(request, opened->journal));
  Json answer = ok();
  answer["suggestion"] = suggest(opened->journal, opened->policy, now);
  return answer;
}

Result<Json> close(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(id, text_field(request, "id"));
  if (journals.erase(id) == 0) return fail(ErrorCode::UnknownJournal, "id");
  return ok();
}

Result<Json> record(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(journal, journal_of(journals, request));
  ANEMONE_TRY(at, stamp_field(request, *journal));
  ANEMONE_TRY(device, text_field(request, "device"));
  ANEMONE_TRY(ids, list_field(request, "ids"));
  ANEMONE_TRY(drafts, list_field(request, "drafts"));
  if (ids->size() != drafts->size()) return fail(ErrorCode::OutOfRange, "ids");

  std::vector<entries::Entry> stamped;
  Journal drafted;  // a later draft may speak of a path that an earlier one sets
  for (std::size_t i = 0; i < drafts->size(); ++i) {
    const Json& draft = (*drafts)[i];
    const std::string where = indexed("drafts", i);
    if (!draft.is_object()) return fail(ErrorCode::NotAnObject, where);
    Json source = draft;
    source["id"] = (*ids)[i];
    source["at"] = at;
    source["device"] = device;
    source["v"] = kSchemaVersion;
    auto entry = admissible(source, *journal);
    if (!entry) return within(where, entry.error());
    if (drafted.add(*entry) == Journal::Added::Conflict) {
      return fail(ErrorCode::ConflictingId, indexed("ids", i));
    }
    stamped.push_back(std::move(*entry));
  }
  Json answer = ok();
  answer["entries"] = Json::array();
  for (std::size_t i = 0; i < stamped.size(); ++i) {
    const auto known = journal::check_references(*journal, stamped[i]);
    if (!known.has_value() && !journal::check_references(drafted, stamped[i]).has_value()) {
      return within(indexed("drafts", i), known.error());
    }
    answer["entries"].push_back(stamped[i].source);
  }
  answer["changed"] = changed_by(stamped);
  return answer;
}

Result<Json> journal_slice(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(journal, journal_of(journals, request));
  const auto& all = journal->entries();
  ANEMONE_TRY(from, count_field(request, "from", 0));
  ANEMONE_TRY(count, count_field(request, "count", all.size()));
  ANEMONE_TRY(most_bytes, count_field(request, "bytes", SIZE_MAX));
  Json slice = Json::array();
  std::size_t bytes = 0;
  auto entry = std::ranges::next(all.begin(), static_cast<std::ptrdiff_t>(from), all.end());
  for (; entry != all.end() && slice.size() < count; ++entry) {
    // One entry at least, or there would be no way past a long one.
    if (most_bytes != SIZE_MAX) bytes += to_text(entry->source).size();
    if (bytes > most_bytes && !slice.empty()) break;
    slice.push_back(entry->source);
  }
  Json answer = ok();
  answer["entries"] = std::move(slice);
  return answer;
}

Result<Json> latest(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(journal, journal_of(journals, request));
  ANEMONE_TRY(until, time_field(request, "until"));
  const auto& all = journal->entries();
  const auto after = std::ranges::upper_bound(all, until, {}, &entries::Entry::at);
  Json answer = ok();
  answer["at"] = after == all.begin() ? Json(nullptr) : std::prev(after)->source.at("at");
  return answer;
}

Json read_views(OpenJournal& opened, const std::vector<std::string>& names, Moment now) {
  const auto history = journal::read_history(opened.journal, now);
  return views::views_of(guardrails::situation_of(history), opened.policy, names);
}

Result<Json> view(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(opened, open_journal(journals, request));
  ANEMONE_TRY(name, text_field(request, "view"));
  ANEMONE_TRY(now, now_field(request, opened->journal));
  if (!views::is_view(name)) return fail(ErrorCode::BadValue, "view");
  Json answer = ok();
  answer["view"] = std::move(read_views(*opened, {name}, now)[name]);
  return answer;
}

Result<Json> views_together(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(opened, open_journal(journals, request));
  ANEMONE_TRY(list, list_field(request, "views"));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const auto* name = (*list)[i].get_ptr<const std::string*>();
    if (name == nullptr) return fail(ErrorCode::WrongType, indexed("views", i));
    if (!views::is_view(*name)) return fail(ErrorCode::BadValue, indexed("views", i));
    names.push_back(*name);
  }
  ANEMONE_TRY(now, now_field(request, opened->journal));
  Json answer = ok();
  answer["views"] = read_views(*opened, names, now);
  return answer;
}

// A first ladder for a goal and the person's own trainers; without a goal the gentlest one holds.
Result<Json> ladder_for(const Json& asked) {
  auto goal = std::optional{ladder::TemplateGoal::LessPain};
  const auto chosen = asked.find("goal");
  if (chosen == asked.end() || !chosen->is_null()) {
    ANEMONE_TRY(name, text_field(asked, "goal"));
    goal = ladder::template_goal_from_name(name);
    if (!goal) return fail(ErrorCode::BadValue, "goal");
  }
  std::vector<entries::Step> trainers;
  if (asked.contains("trainers")) {
    ANEMONE_TRY(list, list_field(asked, "trainers"));
    ANEMONE_TRY(decoded, trainers_of(*list));
    trainers = std::move(decoded);
  }
  const auto made = ladder::path_template(*goal, std::move(trainers));
  Json laid{{"steps", Json::array()},
            {"goal", made.goal ? Json{{"step", *made.goal}} : Json{{"kind", "less_pain"}}}};
  for (const auto& step : made.steps) laid["steps"].push_back(views::step_to_json(step));
  return laid;
}

Result<Json> path_template(OpenJournals&, const Json& request) {
  ANEMONE_TRY(answer, ladder_for(request));
  answer["ok"] = true;
  return answer;
}

Result<Json> drafts_of(const Json& request, Result<Json> (*made)(const Json& answers)) {
  const auto answers = request.find("answers");
  if (answers == request.end()) return fail(ErrorCode::MissingField, "answers");
  auto drafts = made(*answers);
  if (!drafts) return within("answers", drafts.error());
  Json answer = ok();
  answer["drafts"] = std::move(*drafts);
  return answer;
}

Result<Json> drafts_log(OpenJournals&, const Json& request) {
  return drafts_of(request, entries::log_drafts);
}

Result<Json> drafts_setup(OpenJournals&, const Json& request) {
  return drafts_of(request, [](const Json& answers) -> Result<Json> {
    if (!answers.is_object()) return fail(ErrorCode::NotAnObject);
    ANEMONE_TRY(laid, ladder_for(answers));
    return entries::setup_drafts(answers, laid);
  });
}

Result<Json> path_edit(OpenJournals& journals, const Json& request) {
  ANEMONE_TRY(journal, journal_of(journals, request));
  ANEMONE_TRY(now, now_field(request, *journal));
  const auto edit = request.find("edit");
  if (edit == request.end()) return fail(ErrorCode::MissingField, "edit");
  const auto history = journal::read_history(*journal, now);
  ANEMONE_TRY(edited, ladder::edit_path(history, guardrails::situation_of(history).goal, *edit));
  Json answer = ok();
  answer["edited"] = std::move(edited);
  return answer;
}

Result<Json> check(OpenJournals&, const Json& request) {
  const auto answers = request.find("answers");
  if (answers == request.end()) return fail(ErrorCode::MissingField, "answers");
  ANEMONE_TRY(result, triage::triage(*answers));
  const auto told = request.find("told");
  if (told != request.end() && !told->is_null()) {
    ANEMONE_TRY(before, triage::read_result(*told));
    result = triage::together(before, result);
  }
  Json answer = ok();
  answer["result"] = triage_result_to_json(result);
  return answer;
}

Result<Json> version(OpenJournals&, const Json&) {
  Json answer = ok();
  answer["core"] = kCoreVersion;
  answer["schema"] = kSchemaVersion;
  answer["policy"] = ShippedPolicy{}.name();
  return answer;
}

struct Operation {
  std::string_view name;
  Result<Json> (*run)(OpenJournals& journals, const Json& request);
};

constexpr std::array kOperations = {
    Operation{"open", open},
    Operation{"append", append},
    Operation{"advise", advise},
    Operation{"close", close},
    Operation{"record", record},
    Operation{"journal", journal_slice},
    Operation{"latest", latest},
    Operation{"view", view},
    Operation{"views", views_together},
    Operation{"check", check},
    Operation{"template", path_template},
    Operation{"path.edit", path_edit},
    Operation{"drafts.log", drafts_log},
    Operation{"drafts.setup", drafts_setup},
    Operation{"version", version},
};

}  // namespace

Json suggest(const Journal& journal, Moment now) {
  ShippedPolicy policy;
  return suggest(journal, policy, now);
}

CoreService::CoreService(const vault::Primitives* primitives) : vault_(primitives) {}

std::string CoreService::handle(std::string_view request) {
  const auto json = parse_json(request, kMaxRequestBytes);
  if (!json) return to_text(error_to_json(json.error()));
  return to_text(answer(*json));
}

Json CoreService::answer(const Json& request) {
  if (!request.is_object()) return error_to_json(fail(ErrorCode::NotAnObject));
  const auto op = text_field(request, "op");
  if (!op) return error_to_json(op.error());
  if (op->starts_with("vault.")) {
    const auto journals = [this](const std::string& id) -> Result<Take> {
      const auto it = journals_.find(id);
      if (it == journals_.end()) return fail(ErrorCode::UnknownJournal);
      return Take{[&journal = it->second.journal](const Json& entries) {
        return take_kindly(entries, journal);
      }};
    };
    if (auto answered = vault_.handle(*op, request, journals)) return std::move(*answered);
  }
  for (const Operation& operation : kOperations) {
    if (operation.name != *op) continue;
    auto result = operation.run(journals_, request);
    return result ? std::move(*result) : error_to_json(result.error());
  }
  return error_to_json(fail(ErrorCode::UnknownOp, "op"));
}

}  // namespace anemone::api
