#include "core/api/vault_ops.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/json.h"

namespace anemone::api {
namespace {

using vault::Bytes;
using vault::Chain;
using vault::Cost;
using vault::Id;
using vault::Vault;

// The longest secret that is read; longer ones would only cost time.
constexpr std::size_t kMostSecretBytes = 4096;

Result<const std::string*> text_of(const Json& request, const char* key) {
  const auto it = request.find(key);
  if (it == request.end()) return fail(ErrorCode::MissingField, key);
  const auto* text = it->get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType, key);
  return text;
}

Result<const std::string*> secret_of(const Json& request, const char* key) {
  ANEMONE_TRY(text, text_of(request, key));
  if (text->empty()) return fail(ErrorCode::BadValue, key);
  if (text->size() > kMostSecretBytes) return fail(ErrorCode::TooLong, key);
  return text;
}

Result<Bytes> bytes_in(const Json& value) {
  const auto* text = value.get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType);
  auto bytes = vault::from_base64(*text);
  if (!bytes) return fail(ErrorCode::BadValue);
  return std::move(*bytes);
}

Result<Bytes> bytes_of(const Json& request, const char* key) {
  const auto it = request.find(key);
  if (it == request.end()) return fail(ErrorCode::MissingField, key);
  auto bytes = bytes_in(*it);
  if (!bytes) return within(key, bytes.error());
  return bytes;
}

Result<const Json*> list_of(const Json& request, const char* key) {
  const auto it = request.find(key);
  if (it == request.end()) return fail(ErrorCode::MissingField, key);
  if (!it->is_array()) return fail(ErrorCode::WrongType, key);
  return &*it;
}

Result<std::vector<Bytes>> byte_list_of(const Json& request, const char* key) {
  ANEMONE_TRY(list, list_of(request, key));
  std::vector<Bytes> out;
  out.reserve(list->size());
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto bytes = bytes_in((*list)[i]);
    if (!bytes) return within(fmt::format("{}[{}]", key, i), bytes.error());
    out.push_back(std::move(*bytes));
  }
  return out;
}

Result<Id> id_of(const Json& request, const char* key) {
  ANEMONE_TRY(text, text_of(request, key));
  const auto bytes = vault::from_hex(*text, vault::kIdBytes);
  if (!bytes) return fail(ErrorCode::BadValue, key);
  Id id{};
  std::copy(bytes->begin(), bytes->end(), id.begin());
  return id;
}

Result<std::optional<Id>> optional_id_of(const Json& request, const char* key) {
  if (!request.contains(key)) return std::optional<Id>{};
  ANEMONE_TRY(id, id_of(request, key));
  return std::optional<Id>{id};
}

Result<std::uint32_t> number_of(const Json& object, const char* key) {
  const auto it = object.find(key);
  if (it == object.end()) return fail(ErrorCode::MissingField, key);
  if (!it->is_number_integer()) return fail(ErrorCode::WrongType, key);
  // What is too large for a signed number comes out negative.
  const auto value = it->get<std::int64_t>();
  if (value < 0 || value > std::int64_t{UINT32_MAX}) return fail(ErrorCode::OutOfRange, key);
  return static_cast<std::uint32_t>(value);
}

Result<Cost> cost_of(const Json& request) {
  const auto it = request.find("cost");
  if (it == request.end()) return vault::kUsualCost;
  if (!it->is_object()) return fail(ErrorCode::WrongType, "cost");
  const auto memory = number_of(*it, "memory_kib");
  if (!memory) return within("cost", memory.error());
  const auto passes = number_of(*it, "passes");
  if (!passes) return within("cost", passes.error());
  return Cost{*memory, *passes};
}

Result<vault::Header> header_of(const Json& request) {
  ANEMONE_TRY(bytes, bytes_of(request, "header"));
  auto header = vault::read_header(bytes);
  if (!header) return within("header", header.error());
  return header;
}

// Of {"device", "entries", "head"?}.
Result<Chain> chain_of(const Json& item) {
  ANEMONE_TRY(device, id_of(item, "device"));
  ANEMONE_TRY(entries, byte_list_of(item, "entries"));
  Chain chain{device, std::move(entries), std::nullopt};
  if (item.contains("head") && !item["head"].is_null()) {
    ANEMONE_TRY(head, bytes_of(item, "head"));
    chain.head = std::move(head);
  }
  return chain;
}

Result<std::vector<Chain>> chains_of(const Json& request) {
  ANEMONE_TRY(list, list_of(request, "devices"));
  std::vector<Chain> out;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& item = (*list)[i];
    const std::string place = fmt::format("devices[{}]", i);
    if (!item.is_object()) return fail(ErrorCode::NotAnObject, place);
    auto chain = chain_of(item);
    if (!chain) return within(place, chain.error());
    out.push_back(std::move(*chain));
  }
  return out;
}

Json to_list(const std::vector<Bytes>& items) {
  Json out = Json::array();
  for (const Bytes& item : items) out.push_back(vault::to_base64(item));
  return out;
}

Json to_json(const std::vector<Chain>& chains) {
  Json out = Json::array();
  for (const Chain& chain : chains) {
    out.push_back({{"device", vault::to_hex(chain.device)},
                   {"entries", to_list(chain.entries)},
                   {"head", chain.head ? Json(vault::to_base64(*chain.head)) : Json(nullptr)}});
  }
  return out;
}

Json ok() { return Json{{"ok", true}}; }

std::string_view head_name(vault::HeadState state) {
  switch (state) {
    case vault::HeadState::Good:
      return "good";
    case vault::HeadState::Missing:
      return "missing";
    case vault::HeadState::Bad:
      return "bad";
  }
  return "bad";
}

std::string_view kind_name(vault::SlotKind kind) {
  return kind == vault::SlotKind::Passphrase ? "passphrase" : "recovery_code";
}

// An opened text as the entry it should be. Without one it was sealed by someone with the key, and
// still is no entry: named, never passed on.
std::optional<Json> entry_in(const std::string& text) {
  auto entry = parse_json(text, vault::kMostPlainBytes);
  if (!entry || !entry->is_object()) return std::nullopt;
  return std::move(*entry);
}

vault::Fault no_entry() { return {ErrorCode::BadJson, "entries", 1}; }

// Everything that was wrong: one by one, and summed up a code for the person.
Json findings_answer(const vault::Findings& found) {
  std::map<ErrorCode, std::uint64_t> sums;
  Json faults = Json::array();
  for (const vault::Fault& fault : found.faults) {
    sums[fault.code] += fault.entries;
    faults.push_back(
        {{"code", error_code_name(fault.code)}, {"field", fault.part}, {"entries", fault.entries}});
  }
  Json damage = Json::array();
  for (const auto& [code, count] : sums) {
    damage.push_back({{"code", error_code_name(code)}, {"entries", count}});
  }
  Json devices = Json::array();
  for (const vault::DeviceState& device : found.devices) {
    devices.push_back({{"device", vault::to_hex(device.device)},
                       {"head", head_name(device.head)},
                       {"counter", device.counter}});
  }
  Json answer = ok();
  answer["damage"] = std::move(damage);
  answer["faults"] = std::move(faults);
  answer["devices"] = std::move(devices);
  return answer;
}

// The same with the entries.
Json opened_answer(vault::Opened opened) {
  Json entries = Json::array();
  for (const std::string& text : opened.texts) {
    if (auto entry = entry_in(text)) {
      entries.push_back(std::move(*entry));
    } else {
      opened.faults.push_back(no_entry());
    }
  }
  Json answer = findings_answer(opened);
  answer["entries"] = std::move(entries);
  return answer;
}

}  // namespace

std::optional<Json> VaultHandler::handle(const std::string& op, const Json& request,
                                         const Journals& journals) {
  struct Operation {
    std::string_view name;
    bool needs_key = false;
    Answer (VaultHandler::*run)(const Json&) = nullptr;
    Answer (VaultHandler::*run_with_journals)(const Json&, const Journals&) = nullptr;
  };
  static constexpr std::array kOperations = {
      Operation{"vault.create", false, &VaultHandler::create},
      Operation{"vault.unlock", false, &VaultHandler::unlock},
      Operation{"vault.lock", false, &VaultHandler::lock},
      Operation{"vault.add_passphrase", true, &VaultHandler::add_passphrase},
      Operation{"vault.add_recovery_code", true, &VaultHandler::add_recovery_code},
      Operation{"vault.check_slots", true, &VaultHandler::check_slots},
      Operation{"vault.describe_slots", false, &VaultHandler::describe_slots},
      Operation{"vault.begin_device", true, &VaultHandler::begin_device},
      Operation{"vault.seal", true, &VaultHandler::seal},
      Operation{"vault.open", true, &VaultHandler::open},
      Operation{"vault.open_begin", true, nullptr, &VaultHandler::open_begin},
      Operation{"vault.open_part", true, nullptr, &VaultHandler::open_part},
      Operation{"vault.open_end", true, &VaultHandler::open_end},
      Operation{"vault.check_sealed", true, &VaultHandler::check_sealed},
      Operation{"vault.write_file", true, &VaultHandler::write_file},
      Operation{"vault.write_begin", true, &VaultHandler::write_begin},
      Operation{"vault.write_part", true, &VaultHandler::write_part},
      Operation{"vault.write_end", true, &VaultHandler::write_end},
      Operation{"vault.read_file", false, &VaultHandler::read_file},
      Operation{"vault.open_file", false, &VaultHandler::open_file},
  };
  if (!op.starts_with("vault.")) return std::nullopt;
  const auto operation = std::find_if(kOperations.begin(), kOperations.end(),
                                      [&](const Operation& o) { return o.name == op; });
  Answer answer = [&]() -> Answer {
    if (operation == kOperations.end()) return fail(ErrorCode::UnknownOp, "op");
    if (primitives_ == nullptr) return fail(ErrorCode::VaultUnavailable);
    if (!request.is_object()) return fail(ErrorCode::NotAnObject);
    if (operation->needs_key && !vault_) return fail(ErrorCode::VaultLocked);
    return operation->run != nullptr ? (this->*operation->run)(request)
                                     : (this->*operation->run_with_journals)(request, journals);
  }();
  if (answer) return std::move(*answer);
  return Json{
      {"ok", false},
      {"error", {{"code", error_code_name(answer.error().code)}, {"field", answer.error().field}}}};
}

void VaultHandler::hold(std::optional<Vault> vault) {
  opening_.reset();
  writing_.reset();
  vault_ = std::move(vault);
}

VaultHandler::Answer VaultHandler::create(const Json& request) {
  ANEMONE_TRY(passphrase, secret_of(request, "passphrase"));
  ANEMONE_TRY(cost, cost_of(request));
  ANEMONE_TRY(device_id, optional_id_of(request, "device"));
  ANEMONE_TRY(made, Vault::create(*primitives_));
  ANEMONE_TRY(passphrase_slot, made.add_passphrase(*passphrase, cost));
  ANEMONE_TRY(recovery, made.add_recovery_code());
  ANEMONE_TRY(device, made.begin_device(device_id));
  Json answer = ok();
  answer["header"] = vault::to_base64(vault::write_header(made.header()));
  answer["slots"] = to_list({passphrase_slot, recovery.slot});
  answer["recovery_code"] = recovery.code;
  answer["device"] = vault::to_hex(device.id);
  answer["head"] = vault::to_base64(device.head);
  hold(std::move(made));
  return answer;
}

VaultHandler::Answer VaultHandler::unlock(const Json& request) {
  ANEMONE_TRY(header, header_of(request));
  ANEMONE_TRY(slots, byte_list_of(request, "slots"));
  ANEMONE_TRY(secret, secret_of(request, "secret"));
  std::size_t opened_by = 0;
  ANEMONE_TRY(opened, Vault::unlock(*primitives_, header, slots, *secret, &opened_by));
  hold(std::move(opened));
  Json answer = ok();
  answer["slot"] = opened_by;
  return answer;
}

VaultHandler::Answer VaultHandler::lock(const Json&) {
  hold(std::nullopt);
  return ok();
}

VaultHandler::Answer VaultHandler::add_passphrase(const Json& request) {
  ANEMONE_TRY(passphrase, secret_of(request, "passphrase"));
  ANEMONE_TRY(cost, cost_of(request));
  ANEMONE_TRY(slot, vault_->add_passphrase(*passphrase, cost));
  Json answer = ok();
  answer["slot"] = vault::to_base64(slot);
  return answer;
}

VaultHandler::Answer VaultHandler::add_recovery_code(const Json&) {
  ANEMONE_TRY(made, vault_->add_recovery_code());
  Json answer = ok();
  answer["slot"] = vault::to_base64(made.slot);
  answer["recovery_code"] = made.code;
  return answer;
}

VaultHandler::Answer VaultHandler::check_slots(const Json& request) {
  ANEMONE_TRY(slots, byte_list_of(request, "slots"));
  ANEMONE_TRY(secret, secret_of(request, "secret"));
  ANEMONE_TRY(opened_by, vault_->check_slots(slots, *secret));
  Json answer = ok();
  answer["slot"] = opened_by;
  return answer;
}

VaultHandler::Answer VaultHandler::describe_slots(const Json& request) {
  ANEMONE_TRY(slots, byte_list_of(request, "slots"));
  Json described = Json::array();
  for (const Bytes& slot : slots) {
    const auto label = vault::slot_label(slot);
    described.push_back(
        label ? Json{{"kind", kind_name(label->kind)}, {"id", vault::to_hex(label->id)}}
              : Json(nullptr));
  }
  Json answer = ok();
  answer["slots"] = std::move(described);
  return answer;
}

VaultHandler::Answer VaultHandler::begin_device(const Json& request) {
  ANEMONE_TRY(id, optional_id_of(request, "device"));
  ANEMONE_TRY(device, vault_->begin_device(id));
  Json answer = ok();
  answer["device"] = vault::to_hex(device.id);
  answer["head"] = vault::to_base64(device.head);
  return answer;
}

VaultHandler::Answer VaultHandler::seal(const Json& request) {
  ANEMONE_TRY(head, bytes_of(request, "head"));
  ANEMONE_TRY(entries, list_of(request, "entries"));
  std::vector<std::string> texts;
  texts.reserve(entries->size());
  for (std::size_t i = 0; i < entries->size(); ++i) {
    const Json& entry = (*entries)[i];
    const std::string place = fmt::format("entries[{}]", i);
    if (!entry.is_object()) return fail(ErrorCode::NotAnObject, place);
    texts.push_back(to_text(entry));
    if (texts.back().size() > vault::kMostPlainBytes) return fail(ErrorCode::TooLong, place);
  }
  ANEMONE_TRY(sealed, vault_->seal(head, texts));
  Json answer = ok();
  answer["sealed"] = to_list(sealed.entries);
  answer["first_counter"] = sealed.first_counter;
  answer["head"] = vault::to_base64(sealed.head);
  return answer;
}

VaultHandler::Answer VaultHandler::open(const Json& request) {
  ANEMONE_TRY(chains, chains_of(request));
  return opened_answer(vault_->open(chains));
}

// --- In pieces -----------------------------------------------------------------------------------

namespace {

// A piece, or the end, of what was never begun.
Error not_begun() { return fail(ErrorCode::BadValue, "op"); }

Result<Take> taking(const Journals& journals, const std::string& id) {
  if (!journals) return fail(ErrorCode::UnknownJournal, "into");
  auto take = journals(id);
  if (!take) return fail(take.error().code, "into");
  return take;
}

}  // namespace

VaultHandler::Answer VaultHandler::open_begin(const Json& request, const Journals& journals) {
  ANEMONE_TRY(into, text_of(request, "into"));
  ANEMONE_CHECK(taking(journals, *into));
  opening_.emplace(Opening{vault_->begin_opening(), *into, std::nullopt, {}, 0});
  return ok();
}

VaultHandler::Answer VaultHandler::open_part(const Json& request, const Journals& journals) {
  if (!opening_) return not_begun();
  ANEMONE_TRY(number, number_of(request, "chain"));
  ANEMONE_TRY(piece, chain_of(request));
  const bool next = number == (opening_->chain ? std::uint64_t{*opening_->chain} + 1 : 0);
  if (!next && number != opening_->chain) return fail(ErrorCode::OutOfRange, "chain");
  if (!next && piece.device != opening_->device) return fail(ErrorCode::BadValue, "device");
  ANEMONE_TRY(take, taking(journals, opening_->into));

  if (next) {
    opening_->chain = number;
    opening_->device = piece.device;
    opening_->opening.begin_chain(piece.device);
  }
  Json refused = Json::array();
  Json entries = Json::array();
  std::vector<std::size_t> places;  // of `entries`, in the piece
  for (std::size_t i = 0; i < piece.entries.size(); ++i) {
    const auto text = opening_->opening.add(piece.entries[i]);
    if (!text) {
      refused.push_back({{"index", i}, {"code", error_code_name(text.error().code)}});
    } else if (*text) {
      if (auto entry = entry_in(**text)) {
        entries.push_back(std::move(*entry));
        places.push_back(i);
      } else {
        ++opening_->no_entries;
      }
    }
  }
  if (piece.head) opening_->opening.head(*piece.head);

  Json set_aside = Json::array();
  for (const SetAside& item : take(entries)) {
    set_aside.push_back({{"index", places[item.index]},
                         {"code", error_code_name(item.error.code)},
                         {"field", item.error.field},
                         {"entry", std::move(entries[item.index])}});
  }
  Json answer = ok();
  answer["refused"] = std::move(refused);
  answer["set_aside"] = std::move(set_aside);
  return answer;
}

VaultHandler::Answer VaultHandler::open_end(const Json&) {
  if (!opening_) return not_begun();
  vault::Findings found = opening_->opening.finish();
  for (std::uint64_t i = 0; i < opening_->no_entries; ++i) found.faults.push_back(no_entry());
  opening_.reset();
  return findings_answer(found);
}

VaultHandler::Answer VaultHandler::check_sealed(const Json& request) {
  ANEMONE_TRY(objects, byte_list_of(request, "objects"));
  const vault::Judge judge = vault_->judge();
  Json good = Json::array();
  for (const Bytes& object : objects) good.push_back(judge.knows(object));
  Json answer = ok();
  answer["good"] = std::move(good);
  return answer;
}

VaultHandler::Answer VaultHandler::write_begin(const Json& request) {
  ANEMONE_TRY(slots, byte_list_of(request, "slots"));
  ANEMONE_TRY(file, vault_->begin_backup(slots));
  ANEMONE_TRY(bytes, file.take());
  writing_.emplace(Writing{std::move(file), std::nullopt});
  Json answer = ok();
  answer["bytes"] = vault::to_base64(bytes);
  return answer;
}

VaultHandler::Answer VaultHandler::write_part(const Json& request) {
  if (!writing_) return not_begun();
  ANEMONE_TRY(piece, chain_of(request));
  if (writing_->device != piece.device) writing_->file.begin_chain();
  writing_->device = piece.device;
  for (const Bytes& entry : piece.entries) writing_->file.entry(entry);
  if (piece.head) {
    writing_->file.head(*piece.head);
    writing_->device.reset();
  }
  auto bytes = writing_->file.take();
  if (!bytes) {
    writing_.reset();
    return bytes.error();
  }
  Json answer = ok();
  answer["bytes"] = vault::to_base64(*bytes);
  return answer;
}

VaultHandler::Answer VaultHandler::write_end(const Json&) {
  if (!writing_) return not_begun();
  auto bytes = writing_->file.finish();
  writing_.reset();
  if (!bytes) return bytes.error();
  Json answer = ok();
  answer["bytes"] = vault::to_base64(*bytes);
  return answer;
}

// --- Files ---------------------------------------------------------------------------------------

VaultHandler::Answer VaultHandler::write_file(const Json& request) {
  ANEMONE_TRY(slots, byte_list_of(request, "slots"));
  ANEMONE_TRY(chains, chains_of(request));
  ANEMONE_TRY(file, vault_->write_backup(slots, chains));
  Json answer = ok();
  answer["file"] = vault::to_base64(file);
  return answer;
}

VaultHandler::Answer VaultHandler::read_file(const Json& request) {
  ANEMONE_TRY(file, bytes_of(request, "file"));
  auto parts = vault::read_file(file);
  if (!parts) return within("file", parts.error());
  Json answer = ok();
  answer["header"] = vault::to_base64(vault::write_header(parts->header));
  answer["slots"] = to_list(parts->slots);
  answer["devices"] = to_json(parts->chains);
  return answer;
}

VaultHandler::Answer VaultHandler::open_file(const Json& request) {
  ANEMONE_TRY(file, bytes_of(request, "file"));
  ANEMONE_TRY(secret, secret_of(request, "secret"));
  auto parts = vault::read_file(file);
  if (!parts) return within("file", parts.error());
  // A vault of its own for this call; the one that is open stays as it is.
  ANEMONE_TRY(opened, Vault::unlock(*primitives_, parts->header, parts->slots, *secret));
  return opened_answer(opened.open_backup(file, *parts));
}

}  // namespace anemone::api
