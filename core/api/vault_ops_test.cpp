// The vault's calls, and the page that describes its bytes.
//
// testdata/vault/calls.ndjson holds requests and answers, made with the counting randomness of
// vault_sodium/testing.h; web/src/client/vectors.test.ts replays the same lines on core.wasm. With
// ANEMONE_REWRITE=1 in the environment both the lines and the worked bytes of
// docs/formats/vault.md are written anew; the difference is then to be reviewed.
#include "core/api/vault_ops.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>
#include <functional>

#include "core/api/core_service.h"
#include "core/base/json.h"
#include "tests/files.h"
#include "vault_sodium/testing.h"

namespace anemone::api {
namespace {

using vault::Bytes;
using vault::View;

constexpr const char* kCalls = "testdata/vault/calls.ndjson";
// A file made natively, for the browser's tests.
constexpr const char* kNativeFile = "testdata/vault/native.anemone";
constexpr const char* kPage = "docs/formats/vault.md";
constexpr const char* kDevice = "d0d1d2d3d4d5d6d7d8d9dadbdcdddedf";
constexpr const char* kPassphrase = "seven slow breaths";

bool rewriting() { return std::getenv("ANEMONE_REWRITE") != nullptr; }

void write_file(const char* path, std::string_view bytes) {
  std::ofstream file(std::string{ANEMONE_SOURCE_DIR "/"} + path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

Json usual_cost() { return {{"memory_kib", 19 * 1024}, {"passes", 2}}; }

Json entry(const char* id, Json data, const char* type) {
  return {{"id", id},
          {"at", "2026-01-05T20:10:00+01:00"},
          {"device", kDevice},
          {"type", type},
          {"data", std::move(data)}};
}

// nlohmann-json reads braces around one value as that value.
template <typename... Items>
Json list(Items... items) {
  Json out = Json::array();
  (out.push_back(Json(std::move(items))), ...);
  return out;
}

// Asks, and keeps what was asked and answered.
class Conversation {
 public:
  explicit Conversation(const vault::Primitives& primitives) : service_(&primitives) {}
  Json ask(const char* op, Json request = Json::object()) {
    request["op"] = op;
    Json answer = service_.answer(request);
    lines_ += to_text({{"request", request}, {"answer", answer}}) + "\n";
    return answer;
  }
  [[nodiscard]] const std::string& lines() const { return lines_; }

 private:
  CoreService service_;
  std::string lines_;
};

std::string changed(const Json& base64, std::size_t at) {
  Bytes bytes = *vault::from_base64(base64.get_ref<const std::string&>());
  bytes.at(at) ^= 1U;
  return vault::to_base64(bytes);
}

struct Made {
  Json created;
  Json first;   // a session
  Json second;  // a session and a reported sign
  Json file;
  std::string lines;
};

Made converse(const vault::Primitives& primitives = vault_sodium::Counting{}) {
  Conversation service{primitives};
  Made made;
  // The first call, so that its random bytes begin at 0.
  made.created = service.ask(
      "vault.create", {{"passphrase", kPassphrase}, {"device", kDevice}, {"cost", usual_cost()}});
  const Json header = made.created["header"];
  const Json slots = made.created["slots"];
  const Json code = made.created["recovery_code"];
  made.first = service.ask(
      "vault.seal", {{"head", made.created["head"]},
                     {"entries", list(entry("e1", {{"step", "t1"}, {"pain", 2}, {"note", "café"}},
                                            "session.logged"))}});
  made.second =
      service.ask("vault.seal",
                  {{"head", made.first["head"]},
                   {"entries", list(entry("e2", {{"step", "t1"}, {"pain", 1.5}}, "session.logged"),
                                    entry("e3", {{"symptom", "fever"}}, "symptom.reported"))}});
  const Json sealed =
      list(made.first["sealed"][0], made.second["sealed"][0], made.second["sealed"][1]);
  const Json head = made.second["head"];
  const auto devices = [](Json entries, Json last) {
    return list(
        Json{{"device", kDevice}, {"entries", std::move(entries)}, {"head", std::move(last)}});
  };
  made.file =
      service.ask("vault.write_file", {{"slots", slots}, {"devices", devices(sealed, head)}});

  // More slots, and which secret opens which.
  const Json added = service.ask("vault.add_passphrase",
                                 {{"passphrase", "nine slow breaths"}, {"cost", usual_cost()}});
  const Json renewed = service.ask("vault.add_recovery_code");
  const Json all = list(slots[0], slots[1], added["slot"], renewed["slot"]);
  service.ask("vault.check_slots", {{"slots", all}, {"secret", "nine slow breaths"}});
  service.ask("vault.check_slots", {{"slots", all}, {"secret", renewed["recovery_code"]}});
  service.ask("vault.check_slots", {{"slots", list(slots[0])}, {"secret", "nine slow breaths"}});
  service.ask("vault.describe_slots", {{"slots", all}});
  service.ask("vault.begin_device");

  // Opening: whole, and damaged in each way.
  service.ask("vault.open", {{"devices", devices(sealed, head)}});
  service.ask("vault.open", {{"devices", devices(sealed, nullptr)}});
  service.ask("vault.open", {{"devices", devices(list(sealed[0], sealed[2]), head)}});
  service.ask("vault.open", {{"devices", devices(list(sealed[0], sealed[2], sealed[1]), head)}});
  service.ask("vault.open", {{"devices", devices(list(sealed[0], sealed[1], sealed[1]), head)}});
  service.ask("vault.open",
              {{"devices", devices(list(sealed[0], changed(sealed[1], 300), sealed[2]), head)}});
  service.ask("vault.open", {{"devices", devices(sealed, changed(head, 45))}});
  service.ask("vault.open", {{"devices", devices(sealed, made.first["head"])}});

  // Files.
  const Json file = made.file["file"];
  service.ask("vault.read_file", {{"file", file}});
  service.ask("vault.open_file", {{"file", file}, {"secret", kPassphrase}});
  service.ask("vault.open_file", {{"file", file}, {"secret", code}});
  service.ask("vault.open_file", {{"file", file}, {"secret", "not this one"}});
  service.ask("vault.open_file", {{"file", changed(file, 900)}, {"secret", code}});
  service.ask("vault.open_file", {{"file", vault::to_base64(Bytes{1, 2, 3})}, {"secret", code}});

  // Locking and unlocking.
  service.ask("vault.lock");
  service.ask("vault.open", {{"devices", Json::array()}});
  service.ask("vault.unlock",
              {{"header", header}, {"slots", slots}, {"secret", "seven slow breath"}});
  service.ask("vault.unlock", {{"header", header}, {"slots", slots}, {"secret", kPassphrase}});
  std::string typed = code.get<std::string>();
  for (char& c : typed) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '-') c = ' ';
  }
  service.ask("vault.unlock", {{"header", header}, {"slots", slots}, {"secret", typed}});
  std::swap(typed[0], typed[2]);
  service.ask("vault.unlock", {{"header", header}, {"slots", slots}, {"secret", typed}});
  service.ask(
      "vault.unlock",
      {{"header", header}, {"slots", list(changed(slots[0], 48))}, {"secret", kPassphrase}});
  service.ask("vault.unlock",
              {{"header", changed(header, 4)}, {"slots", slots}, {"secret", kPassphrase}});

  // Requests that are not right.
  service.ask("vault.nothing");
  service.ask("vault.create");
  service.ask("vault.create", {{"passphrase", ""}});
  service.ask("vault.create", {{"passphrase", 7}});
  service.ask("vault.create", {{"passphrase", std::string(5000, 'x')}});
  service.ask("vault.create", {{"passphrase", "x"}, {"device", "D0"}});
  service.ask("vault.create", {{"passphrase", "x"}, {"cost", 3}});
  service.ask("vault.create",
              {{"passphrase", "x"}, {"cost", {{"memory_kib", 1024}, {"passes", 1}}}});
  service.ask("vault.create", {{"passphrase", "x"}, {"cost", {{"memory_kib", -1}, {"passes", 3}}}});
  service.ask("vault.unlock", {{"header", "!"}, {"slots", slots}, {"secret", "x"}});
  service.ask("vault.unlock", {{"header", header}, {"slots", "x"}, {"secret", "x"}});
  service.ask("vault.unlock",
              {{"header", header}, {"slots", list(slots[0], "x")}, {"secret", "x"}});
  service.ask("vault.unlock", {{"header", header}, {"slots", Json::array()}, {"secret", "x"}});
  service.ask("vault.seal", {{"head", made.first["head"]}, {"entries", list(1)}});
  service.ask("vault.seal", {{"head", slots[0]}, {"entries", Json::array()}});
  service.ask("vault.open", {{"devices", list(1)}});
  service.ask("vault.open", {{"devices", list(Json{{"device", kDevice}})}});
  service.ask("vault.open", {{"devices", devices(list("?"), nullptr)}});

  // In pieces: opened straight into a journal, the second entry damaged, and the file written.
  service.ask("open", {{"id", "j"}, {"entries", Json::array()}});
  const auto part = [](int chain, Json entries) {
    return Json{{"chain", chain}, {"device", kDevice}, {"entries", std::move(entries)}};
  };
  service.ask("vault.open_part", part(0, list(sealed[0])));
  service.ask("vault.open_end");
  service.ask("vault.open_begin", {{"into", "k"}});
  service.ask("vault.open_begin", {{"into", "j"}});
  service.ask("vault.open_part", part(1, list(sealed[0])));
  service.ask("vault.open_part", part(0, list(sealed[0])));
  service.ask("vault.open_part", part(2, list(sealed[1])));
  Json last = part(0, list(changed(sealed[1], 300), sealed[2], sealed[0]));
  last["device"] = std::string(32, '0');
  service.ask("vault.open_part", last);
  last["device"] = kDevice;
  last["head"] = "?";
  service.ask("vault.open_part", last);
  last["head"] = head;
  service.ask("vault.open_part", last);
  service.ask("vault.open_part", part(1, Json::array()));
  service.ask("vault.open_end");
  service.ask("vault.open_end");
  service.ask("journal", {{"id", "j"}});
  service.ask("journal", {{"id", "j"}, {"from", 1}, {"count", 1}});
  service.ask("journal", {{"id", "j"}, {"bytes", 1}});
  service.ask("latest", {{"id", "j"}, {"until", "2026-01-05T19:10:00Z"}});
  service.ask("latest", {{"id", "j"}, {"until", "2026-01-05T19:09:59Z"}});
  // What was sealed with the key and cannot be read is handed back.
  const Json odd = service.ask(
      "vault.seal", {{"head", head},
                     {"entries", list(entry("e1", {{"step", "t1"}}, "session.logged"),
                                      entry("e4", {{"step", "t1"}, {"pain", 11}}, "session.logged"),
                                      Json{{"from", "a later version"}})}});
  service.ask("vault.open_begin", {{"into", "j"}});
  service.ask("vault.open_part", part(0, odd["sealed"]));
  service.ask("close", {{"id", "j"}});
  service.ask("vault.open_part", part(0, list(sealed[0])));
  service.ask("vault.open_end");
  service.ask("vault.check_sealed", {{"objects", list(sealed[0], head, changed(sealed[0], 200),
                                                      changed(head, 50), slots[0], header, "")}});
  service.ask("vault.check_sealed", {{"objects", list("?")}});

  service.ask("vault.write_part", part(0, Json::array()));
  service.ask("vault.write_end");
  service.ask("vault.write_begin", {{"slots", list(1)}});
  service.ask("vault.write_begin", {{"slots", list(slots[0])}});
  service.ask("vault.write_part", part(0, list(sealed[2])));
  service.ask("vault.write_begin", {{"slots", slots}});
  service.ask("vault.write_part", part(0, list(sealed[0])));
  last = part(0, list(sealed[1], sealed[2]));
  last["head"] = head;
  service.ask("vault.write_part", last);
  service.ask("vault.write_end");
  service.ask("vault.write_end");
  made.lines = service.lines();
  return made;
}

TEST(VaultCalls, answer_as_the_file_says) {
  const std::string lines = converse().lines;
  if (rewriting()) write_file(kCalls, lines);
  const auto expected = tests::read_lines(kCalls);
  std::size_t at = 0;
  for (const std::string& line : expected) {
    ASSERT_LT(at, lines.size());
    ASSERT_EQ(line, lines.substr(at, line.size())) << "line " << (&line - expected.data() + 1);
    at += line.size() + 1;
  }
  EXPECT_EQ(at, lines.size());
  EXPECT_GT(expected.size(), 40U);
}

TEST(VaultCalls, the_native_file_is_the_one_of_the_calls) {
  const Made made = converse();
  const Bytes file = *vault::from_base64(made.file["file"].get_ref<const std::string&>());
  const std::string bytes{file.begin(), file.end()};
  if (rewriting()) write_file(kNativeFile, bytes);
  EXPECT_EQ(tests::read_file(kNativeFile), bytes);
}

TEST(VaultCalls, give_no_key_and_no_secret_away) {
  // As random as in earnest, so that nothing looks like the key by chance; and the second random
  // bytes that are asked for, 32 of them, are the key.
  class Overheard final : public vault_sodium::Counting {
   public:
    bool random(vault::MutableView out) const override {
      const bool good = vault_sodium::primitives()->random(out);
      if (++calls == 2) key.assign(out.begin(), out.end());
      return good;
    }
    mutable int calls = 0;
    mutable Bytes key;
  };
  const Overheard primitives;
  const Made made = converse(primitives);
  ASSERT_EQ(primitives.key.size(), vault::kKeyBytes);
  std::size_t answers = 0;
  for (std::size_t at = 0; at < made.lines.size();) {
    const std::size_t end = made.lines.find('\n', at);
    const auto item = parse_json(std::string_view{made.lines}.substr(at, end - at), 1U << 24U);
    at = end + 1;
    ASSERT_TRUE(item);
    ++answers;
    EXPECT_EQ(to_text((*item)["answer"]).find("slow breath"), std::string::npos);
    // Every text in it, and what each is as base64.
    const Json flat = (*item)["answer"].flatten();
    for (const Json& value : flat) {
      const auto* text = value.get_ptr<const std::string*>();
      if (text == nullptr) continue;
      const auto bytes = vault::from_base64(*text);
      const std::string plain = bytes ? vault::to_hex(*bytes) : *text;
      // Half of it would be as bad.
      EXPECT_EQ(plain.find(vault::to_hex(primitives.key).substr(0, 32)), std::string::npos);
      EXPECT_EQ(plain.find(vault::to_hex(primitives.key).substr(32)), std::string::npos);
    }
  }
  EXPECT_GT(answers, 40U);
}

TEST(VaultCalls, without_primitives_everything_is_unavailable) {
  VaultHandler service{nullptr};
  const auto answer = service.handle("vault.create", {{"passphrase", "x"}});
  ASSERT_TRUE(answer);
  EXPECT_EQ((*answer)["error"]["code"].get<std::string>(), "vault_unavailable");
  EXPECT_FALSE(service.handle("open", Json::object()));
}

TEST(VaultCalls, a_failed_unlock_leaves_the_open_vault_open) {
  vault_sodium::Counting primitives;
  VaultHandler service{&primitives};
  const Json made = *service.handle("vault.create", {{"passphrase", "x"}, {"cost", usual_cost()}});
  const auto refused = service.handle(
      "vault.unlock", {{"header", made["header"]}, {"slots", made["slots"]}, {"secret", "y"}});
  EXPECT_EQ((*refused)["ok"], false);
  EXPECT_EQ((*service.handle("vault.begin_device", Json::object()))["ok"], true);
}

// Any JSON in any field of any call.
rc::Gen<Json> any_json() {
  return rc::gen::oneOf(
      rc::gen::map(
          rc::gen::arbitrary<std::string>(),
          [](const std::string& text) { return Json(vault::to_base64(vault::as_bytes(text))); }),
      rc::gen::element<Json>(nullptr, true, -1, 2.5, "", "x", kDevice, Json::array(),
                             Json::object(), Json::array({1, "eA==", nullptr}),
                             Json{{"device", kDevice}, {"entries", {"eA=="}}},
                             Json::array({Json{{"device", kDevice}, {"entries", {"eA=="}}}})));
}

TEST(VaultCalls, slots_say_their_kind_and_id_without_a_key_weak_and_damaged_ones_too) {
  static const Made made = converse();
  vault_sodium::Counting primitives;
  VaultHandler service{&primitives};
  const auto described = [&](const Json& slots) {
    return (*service.handle("vault.describe_slots", {{"slots", slots}}))["slots"];
  };
  const Json slots = made.created["slots"];
  const Json of_both = described(slots);
  EXPECT_EQ(of_both[0]["kind"], "passphrase");
  EXPECT_EQ(of_both[1]["kind"], "recovery_code");
  for (std::size_t i = 0; i < 2; ++i) {
    const auto slot = vault::read_slot(*vault::from_base64(slots[i].get<std::string>()));
    EXPECT_EQ(of_both[i]["id"], vault::to_hex(slot->id));
  }
  // The magic, what stretching costs, and the wrapped key.
  for (const std::size_t at : {0U, 40U, 44U, 120U}) {
    EXPECT_EQ(described(list(changed(slots[0], at))), list(of_both[0])) << at;
  }
  // A kind that is none, and too short by one byte.
  EXPECT_EQ(described(list(changed(slots[0], 5))), list(nullptr));
  Bytes short_one = *vault::from_base64(slots[0].get<std::string>());
  short_one.resize(39);
  EXPECT_EQ(described(list(vault::to_base64(short_one), "")), list(nullptr, nullptr));
}

RC_GTEST_PROP(VaultCalls, no_request_makes_it_fail, ()) {
  static const Made made = converse();
  vault_sodium::Counting primitives;
  VaultHandler service{&primitives};
  if (*rc::gen::arbitrary<bool>()) {
    (void)service.handle("vault.unlock", {{"header", made.created["header"]},
                                          {"slots", made.created["slots"]},
                                          {"secret", made.created["recovery_code"]}});
  }
  const auto op = *rc::gen::element<std::string>(
      "vault.unlock", "vault.lock", "vault.add_recovery_code", "vault.check_slots",
      "vault.describe_slots", "vault.begin_device", "vault.seal", "vault.open", "vault.write_file",
      "vault.read_file", "vault.open_file", "vault.open_begin", "vault.open_part", "vault.open_end",
      "vault.write_begin", "vault.write_part", "vault.write_end", "vault.check_sealed", "vault.",
      "vault.x");
  Json request = Json::object();
  for (const char* key : {"header", "slots", "secret", "device", "devices", "head", "entries",
                          "file", "into", "chain", "objects"}) {
    if (*rc::gen::inRange(0, 4) != 0) request[key] = *any_json();
  }
  if (*rc::gen::arbitrary<bool>()) request["file"] = made.file["file"];
  if (*rc::gen::arbitrary<bool>()) request["head"] = made.first["head"];
  const auto answer = service.handle(op, request);
  RC_ASSERT(answer.has_value());
  RC_ASSERT((*answer)["ok"].is_boolean());
  if (!(*answer)["ok"].get<bool>()) RC_ASSERT((*answer)["error"]["code"].is_string());
}

// --- In pieces ---

// Two devices of a vault and one of another, each with entries of every kind: good ones, some with
// an id that another has as well, some that this version cannot read, some that are no entry at
// all.
struct Pool {
  struct Device {
    std::string id;
    Json entries = Json::array();
    Json heads = Json::array();
  };
  vault::Vault vault = *vault::Vault::create(*vault_sodium::primitives());
  vault::NewRecoveryCode recovery = *vault.add_recovery_code();
  std::vector<Device> devices;

  Pool() {
    devices.push_back(written(vault, "a"));
    devices.push_back(written(vault, "b"));
    devices.push_back(written(*vault::Vault::create(*vault_sodium::primitives()), "c"));
  }

  static Device written(const vault::Vault& vault, const std::string& name) {
    const Json step{{"step", "t1"}, {"pain", 2}};
    const std::vector<std::string> texts = {
        to_text(entry("p", {{"steps", list(Json{{"id", "t1"}, {"kind", "look"}})}}, "path.set")),
        to_text(entry((name + "1").c_str(), step, "session.logged")),
        to_text(entry("both", {{"step", "t1"}, {"note", name}}, "session.logged")),
        to_text(entry((name + "2").c_str(), {{"step", "t1"}, {"pain", 11}}, "session.logged")),
        "no entry",
        "[1]",
        "{}",
        to_text(entry((name + "3").c_str(), step, "session.logged")),
        to_text(entry((name + "4").c_str(), {{"moon", "full"}}, "moon.seen"))};
    const auto begun = vault.begin_device();
    Device device{vault::to_hex(begun->id)};
    Bytes head = begun->head;
    for (const std::string& text : texts) {
      const auto sealed = vault.seal(head, std::vector<std::string>{text});
      head = sealed->head;
      device.entries.push_back(vault::to_base64(sealed->entries[0]));
      device.heads.push_back(vault::to_base64(head));
    }
    return device;
  }

  void unlock(CoreService& service) const {
    ASSERT_EQ(service.answer({{"op", "vault.unlock"},
                              {"header", vault::to_base64(vault::write_header(vault.header()))},
                              {"slots", list(vault::to_base64(recovery.slot))},
                              {"secret", recovery.code}})["ok"],
              true);
  }
};

const Pool& pool() {
  static const Pool made;
  return made;
}

Json perhaps_damaged(const Json& sealed) {
  return *rc::gen::inRange(0, 8) == 0
             ? Json(changed(sealed, *rc::gen::inRange<std::size_t>(0, 112)))
             : sealed;
}

Json some_devices() {
  Json devices = Json::array();
  const int count = *rc::gen::inRange(0, 5);
  for (int i = 0; i < count; ++i) {
    const auto& own = pool().devices[*rc::gen::inRange<std::size_t>(0, 3)];
    Json entries = Json::array();
    for (const Json& sealed : own.entries) {
      if (*rc::gen::inRange(0, 6) != 0) entries.push_back(perhaps_damaged(sealed));
      if (*rc::gen::inRange(0, 10) == 0 && !entries.empty()) {
        entries.push_back(Json(entries.back()));
      }
    }
    Json device{{"device", own.id}, {"entries", std::move(entries)}, {"head", nullptr}};
    if (*rc::gen::inRange(0, 4) != 0) device["head"] = perhaps_damaged(own.heads.back());
    devices.push_back(std::move(device));
  }
  return devices;
}

// Cut anywhere, the head with the last piece; `each` is given the device's place and the piece.
void cut(const Json& devices, const std::function<void(std::size_t, Json)>& each) {
  for (std::size_t i = 0; i < devices.size(); ++i) {
    Json piece{{"device", devices[i]["device"]}, {"entries", Json::array()}};
    for (const Json& sealed : devices[i]["entries"]) {
      if (*rc::gen::inRange(0, 3) == 0) {
        each(i, piece);
        piece["entries"].clear();
      }
      piece["entries"].push_back(sealed);
    }
    piece["head"] = devices[i]["head"];
    each(i, piece);
  }
}

Json ask(CoreService& service, const char* op, Json request = Json::object()) {
  request["op"] = op;
  return service.answer(request);
}

RC_GTEST_PROP(VaultPieces, open_what_the_whole_opens, ()) {
  CoreService service{vault_sodium::primitives()};
  pool().unlock(service);
  const Json devices = some_devices();
  Json whole = ask(service, "vault.open", {{"devices", devices}});
  const Json opened =
      ask(service, "open", {{"id", "whole"}, {"entries", whole["entries"]}, {"kindly", true}});

  ask(service, "open", {{"id", "pieces"}});
  RC_ASSERT(ask(service, "vault.open_begin", {{"into", "pieces"}}) == (Json{{"ok", true}}));
  Json set_aside = Json::array();
  std::size_t refused = 0;
  cut(devices, [&](std::size_t chain, Json piece) {
    piece["chain"] = chain;
    const Json answer = ask(service, "vault.open_part", piece);
    RC_ASSERT(answer["ok"] == true);
    refused += answer["refused"].size();
    for (const Json& item : answer["set_aside"]) set_aside.push_back(item);
    // The place that is told is that of the sealed entry.
    for (const char* named : {"refused", "set_aside"}) {
      for (const Json& item : answer[named]) {
        const Json& sealed = piece["entries"][item["index"].get<std::size_t>()];
        const Json good = ask(service, "vault.check_sealed", {{"objects", list(sealed)}});
        RC_ASSERT(good["good"][0].get<bool>() == (named == std::string_view{"set_aside"}));
      }
    }
  });
  const Json end = ask(service, "vault.open_end");

  std::size_t unreadable = 0;
  for (const Json& fault : whole["faults"]) {
    const std::string field = fault["field"];
    if (field.starts_with("devices[") && field.ends_with("]") &&
        fault["code"] != "vault_chain_broken") {
      ++unreadable;
    }
  }
  RC_ASSERT(refused == unreadable);
  RC_ASSERT(set_aside.size() == opened["set_aside"].size());
  for (std::size_t i = 0; i < set_aside.size(); ++i) {
    const Json& expected = opened["set_aside"][i];
    RC_ASSERT(set_aside[i]["code"] == expected["code"]);
    RC_ASSERT(set_aside[i]["field"] == expected["field"]);
    RC_ASSERT(set_aside[i]["entry"] == whole["entries"][expected["index"].get<std::size_t>()]);
  }
  RC_ASSERT(ask(service, "journal", {{"id", "pieces"}}) ==
            ask(service, "journal", {{"id", "whole"}}));
  whole.erase("entries");
  RC_ASSERT(end == whole);
}

RC_GTEST_PROP(VaultPieces, put_together_are_the_file, ()) {
  CoreService service{vault_sodium::primitives()};
  pool().unlock(service);
  const Json slots = list(vault::to_base64(pool().recovery.slot));
  Json devices = some_devices();
  // Without a head, two chains of one device after each other are told apart by nothing.
  for (std::size_t i = 1; i < devices.size(); ++i) {
    if (devices[i]["device"] == devices[i - 1]["device"] && devices[i - 1]["head"].is_null()) {
      devices[i - 1]["head"] = pool().devices[0].heads.back();
    }
  }
  const Json whole = ask(service, "vault.write_file", {{"slots", slots}, {"devices", devices}});

  if (*rc::gen::arbitrary<bool>()) {
    // One that was left.
    ask(service, "vault.write_begin", {{"slots", slots}});
    ask(service, "vault.write_part",
        {{"device", kDevice}, {"entries", list(pool().devices[0].entries[0])}});
  }
  const auto bytes_of = [](const Json& answer) {
    RC_ASSERT(answer["ok"] == true);
    return *vault::from_base64(answer["bytes"].get_ref<const std::string&>());
  };
  Bytes file = bytes_of(ask(service, "vault.write_begin", {{"slots", slots}}));
  const auto add = [&file](const Bytes& bytes) {
    file.insert(file.end(), bytes.begin(), bytes.end());
  };
  cut(devices, [&](std::size_t, const Json& piece) {
    add(bytes_of(ask(service, "vault.write_part", piece)));
  });
  add(bytes_of(ask(service, "vault.write_end")));
  RC_ASSERT(vault::to_base64(file) == whole["file"].get<std::string>());
}

TEST(VaultPieces, end_with_the_vault_that_they_were_begun_for) {
  const auto begin = [](CoreService& service) {
    ask(service, "open", {{"id", "j"}});
    EXPECT_EQ(ask(service, "vault.open_begin", {{"into", "j"}})["ok"], true);
    EXPECT_EQ(ask(service, "vault.write_begin", {{"slots", Json::array()}})["ok"], true);
  };
  const auto ended = [](CoreService& service) {
    const Json not_begun{{"ok", false}, {"error", {{"code", "bad_value"}, {"field", "op"}}}};
    const Json piece{{"chain", 0}, {"device", kDevice}, {"entries", Json::array()}};
    for (const char* op :
         {"vault.open_part", "vault.open_end", "vault.write_part", "vault.write_end"}) {
      EXPECT_EQ(ask(service, op, piece), not_begun) << op;
    }
  };
  CoreService service{vault_sodium::primitives()};
  pool().unlock(service);
  begin(service);
  ASSERT_EQ(ask(service, "vault.create", {{"passphrase", "x"}, {"cost", usual_cost()}})["ok"],
            true);
  ended(service);
  begin(service);
  pool().unlock(service);
  ended(service);
  begin(service);
  ask(service, "vault.lock");
  EXPECT_EQ(ask(service, "vault.open_end")["error"]["code"], "vault_locked");
  pool().unlock(service);
  ended(service);
}

TEST(VaultPieces, of_a_refused_call_change_nothing) {
  CoreService service{vault_sodium::primitives()};
  pool().unlock(service);
  const auto& device = pool().devices[0];
  const Json piece{{"chain", 0}, {"device", device.id}, {"entries", device.entries}};
  ask(service, "open", {{"id", "j"}});
  ask(service, "vault.open_begin", {{"into", "j"}});
  Json broken = piece;
  broken["entries"].push_back("?");
  EXPECT_EQ(ask(service, "vault.open_part", broken)["error"]["field"], "entries[9]");
  EXPECT_EQ(ask(service, "vault.open_begin", {{"into", "nowhere"}})["error"],
            (Json{{"code", "unknown_journal"}, {"field", "into"}}));
  // The journal is closed, and opened again before the next piece.
  ask(service, "close", {{"id", "j"}});
  EXPECT_EQ(ask(service, "vault.open_part", piece)["error"],
            (Json{{"code", "unknown_journal"}, {"field", "into"}}));
  ask(service, "open", {{"id", "j"}});
  EXPECT_EQ(ask(service, "vault.open_part", piece)["ok"], true);
  Json end = piece;
  end["entries"] = Json::array();
  end["head"] = device.heads.back();
  EXPECT_EQ(ask(service, "vault.open_part", end)["ok"], true);
  const Json whole = ask(service, "vault.open",
                         {{"devices", list(Json{{"device", device.id},
                                                {"entries", device.entries},
                                                {"head", device.heads.back()}})}});
  EXPECT_EQ(ask(service, "vault.open_end")["faults"], whole["faults"]);
}

// --- The page ---

std::string dump(View bytes, std::size_t first = 0) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 16) {
    out += fmt::format("{:04x} ", first + at);
    for (std::size_t i = at; i < std::min(at + 16, bytes.size()); ++i) {
      out += fmt::format(" {:02x}", bytes[i]);
    }
    out += "\n";
  }
  return out;
}

// Beginning and end of something long.
std::string dump_ends(View bytes, std::size_t front, std::size_t back) {
  return dump(bytes.first(front)) + "…\n" + dump(bytes.last(back), bytes.size() - back);
}

Bytes decoded(const Json& base64) {
  return *vault::from_base64(base64.get_ref<const std::string&>());
}

Bytes counting(std::uint8_t from, std::size_t size) {
  Bytes bytes;
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(from + i));
  return bytes;
}

// Recomputed with the primitives alone, as a reader written from the page would.
struct ByHand {
  const vault::Primitives& sodium = *vault_sodium::primitives();
  Bytes vault_id = counting(0x00, 16);
  Bytes root = counting(0x10, 32);

  [[nodiscard]] Bytes keyed(View key, View message) const {
    Bytes out(32);
    EXPECT_TRUE(sodium.blake2b(out, key, message));
    return out;
  }
  [[nodiscard]] Bytes subkey(std::string_view context) const {
    return keyed(root, vault::Writer{}.text(context).bytes(vault_id).take());
  }
};

TEST(VaultPage, its_worked_bytes_are_true) {
  const Made made = converse();
  const ByHand hand;
  const Bytes header = decoded(made.created["header"]);
  const Bytes passphrase_slot = decoded(made.created["slots"][0]);
  const Bytes recovery_slot = decoded(made.created["slots"][1]);
  const Bytes first = decoded(made.first["sealed"][0]);
  const Bytes second = decoded(made.second["sealed"][0]);
  const Bytes head = decoded(made.second["head"]);
  const Bytes file = decoded(made.file["file"]);

  // The passphrase slot.
  Bytes stretched(32);
  ASSERT_TRUE(hand.sodium.argon2id(stretched, vault::as_bytes(kPassphrase), counting(0x40, 16),
                                   19 * 1024, 2));
  Bytes associated = header;
  associated.insert(associated.end(), passphrase_slot.begin(), passphrase_slot.begin() + 92);
  Bytes wrapped(48);
  ASSERT_TRUE(hand.sodium.seal(wrapped, stretched, counting(0x50, 24), associated, hand.root));
  EXPECT_EQ(wrapped, Bytes(passphrase_slot.begin() + 92, passphrase_slot.end()));

  // The recovery slot.
  const Bytes code_key = hand.keyed(counting(0xA0, 19), vault::Writer{}
                                                            .text("anemone.v1.recovery")
                                                            .bytes(hand.vault_id)
                                                            .bytes(counting(0x78, 16))
                                                            .take());
  associated.assign(header.begin(), header.end());
  associated.insert(associated.end(), recovery_slot.begin(), recovery_slot.begin() + 92);
  ASSERT_TRUE(hand.sodium.seal(wrapped, code_key, counting(0x88, 24), associated, hand.root));
  EXPECT_EQ(wrapped, Bytes(recovery_slot.begin() + 92, recovery_slot.end()));

  // The first entry.
  const Bytes entries_key = hand.subkey("anemone.v1.entries");
  const std::string text =
      to_text(entry("e1", {{"step", "t1"}, {"pain", 2}, {"note", "café"}}, "session.logged"));
  Bytes padded = vault::Writer{}.u32(static_cast<std::uint32_t>(text.size())).text(text).take();
  padded.resize(512, 0);
  Bytes sealed(528);
  ASSERT_TRUE(
      hand.sodium.seal(sealed, entries_key, counting(0xB3, 24), View{first}.first(108), padded));
  EXPECT_EQ(sealed, Bytes(first.begin() + 108, first.end()));
  const Bytes first_hash = hand.keyed({}, first);
  EXPECT_EQ(Bytes(second.begin() + 48, second.begin() + 80), first_hash);

  // The head and the file.
  const Bytes heads_key = hand.subkey("anemone.v1.heads");
  EXPECT_EQ(hand.keyed(heads_key, View{head}.first(80)), Bytes(head.begin() + 80, head.end()));
  const Bytes backup_key = hand.subkey("anemone.v1.backup");
  EXPECT_EQ(hand.keyed(backup_key, View{file}.first(file.size() - 32)),
            Bytes(file.end() - 32, file.end()));

  const std::pair<std::string_view, std::string> blocks[] = {
      {"header", dump(header)},
      {"passphrase_slot", dump(passphrase_slot)},
      {"stretched", dump(stretched)},
      {"code", made.created["recovery_code"].get<std::string>() + "\n"},
      {"recovery_slot", dump(recovery_slot)},
      {"code_key", dump(code_key)},
      {"entries_key", dump(entries_key)},
      {"text", text + "\n"},
      {"padded", dump_ends(padded, 32, 16)},
      {"entry", dump_ends(first, 128, 32)},
      {"entry_hash", dump(first_hash)},
      {"next_entry", dump_ends(second, 112, 16)},
      {"heads_key", dump(heads_key)},
      {"head", dump(head)},
      {"backup_key", dump(backup_key)},
      {"file", dump_ends(file, 64, 64)},
  };
  std::string page = tests::read_file(kPage);
  ASSERT_FALSE(page.empty());
  for (const auto& [name, bytes] : blocks) {
    const std::string opening = fmt::format("<!-- worked: {} -->\n\n```text\n", name);
    const auto start = page.find(opening);
    ASSERT_NE(start, std::string::npos) << "the page has no place for " << name;
    const auto from = start + opening.size();
    const auto end = page.find("```", from);
    ASSERT_NE(end, std::string::npos);
    if (rewriting()) {
      page.replace(from, end - from, bytes);
    } else {
      EXPECT_EQ(page.substr(from, end - from), bytes) << name;
    }
  }
  if (rewriting()) write_file(kPage, page);
}

}  // namespace
}  // namespace anemone::api
