// The vault's part of the core call: every operation whose name begins with "vault."
// (docs/formats/vault.md, "The calls").
//
// 1. The unlocked vault lives here and nowhere else; no answer holds a key. Dropping the
//    core service (in the browser: ending the worker) locks it.
// 2. Sealed bytes come in with the request and go out with the answer. Nothing is kept but the key
//    and, between the calls of an opening or a writing in pieces, how far it has come; both end
//    with the vault that they were begun for. A refused request changes nothing.
// 3. It knows no journals. What is opened in pieces is handed to whoever takes it.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/vault/primitives.h"
#include "core/vault/vault.h"

namespace anemone::api {

// An entry that was sealed with the key and that this version cannot read.
struct SetAside {
  std::size_t index = 0;
  Error error;
};
// Takes opened entries, a list of objects, into a journal, and says which it could not.
using Take = std::function<std::vector<SetAside>(const nlohmann::json& entries)>;
// How the open journal of that id takes them. Error: UnknownJournal.
using Journals = std::function<Result<Take>(const std::string& id)>;

class VaultHandler {
 public:
  // Without primitives every operation answers vault_unavailable.
  explicit VaultHandler(const vault::Primitives* primitives) : primitives_(primitives) {}

  // The answer envelope, or nothing when `op` is none of the vault's.
  [[nodiscard]] std::optional<nlohmann::json> handle(const std::string& op,
                                                     const nlohmann::json& request,
                                                     const Journals& journals = {});

 private:
  using Answer = Result<nlohmann::json>;
  [[nodiscard]] Answer create(const nlohmann::json& request);
  [[nodiscard]] Answer unlock(const nlohmann::json& request);
  [[nodiscard]] Answer lock(const nlohmann::json& request);
  [[nodiscard]] Answer add_passphrase(const nlohmann::json& request);
  [[nodiscard]] Answer add_recovery_code(const nlohmann::json& request);
  [[nodiscard]] Answer check_slots(const nlohmann::json& request);
  [[nodiscard]] Answer describe_slots(const nlohmann::json& request);
  [[nodiscard]] Answer begin_device(const nlohmann::json& request);
  [[nodiscard]] Answer seal(const nlohmann::json& request);
  [[nodiscard]] Answer open(const nlohmann::json& request);
  [[nodiscard]] Answer open_begin(const nlohmann::json& request, const Journals& journals);
  [[nodiscard]] Answer open_part(const nlohmann::json& request, const Journals& journals);
  [[nodiscard]] Answer open_end(const nlohmann::json& request);
  [[nodiscard]] Answer check_sealed(const nlohmann::json& request);
  [[nodiscard]] Answer write_file(const nlohmann::json& request);
  [[nodiscard]] Answer write_begin(const nlohmann::json& request);
  [[nodiscard]] Answer write_part(const nlohmann::json& request);
  [[nodiscard]] Answer write_end(const nlohmann::json& request);
  [[nodiscard]] Answer read_file(const nlohmann::json& request);
  [[nodiscard]] Answer open_file(const nlohmann::json& request);

  // From now on this is the open vault, or none.
  void hold(std::optional<vault::Vault> vault);

  struct Opening {
    vault::Opening opening;
    std::string into;
    std::optional<std::uint32_t> chain;  // the one that the last piece was of
    vault::Id device{};
    std::uint64_t no_entries = 0;  // authentic texts that are no entry
  };
  struct Writing {
    vault::BackupWriting file;
    std::optional<vault::Id> device;  // whose chain goes on with the next piece
  };

  const vault::Primitives* primitives_;
  std::optional<vault::Vault> vault_;
  std::optional<Opening> opening_;
  std::optional<Writing> writing_;
};

}  // namespace anemone::api
