// The vault's part of the core call: every operation whose name begins with "vault."
// (docs/formats/vault.md, "The calls").
//
// 1. The unlocked vault lives here and nowhere else; no answer holds a key. Dropping the desk (in
//    the browser: ending the worker) locks it.
// 2. Nothing here is kept but the key: sealed bytes come in with the request and go out with the
//    answer. A refused request changes nothing.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/vault/primitives.h"
#include "core/vault/vault.h"

namespace anemone::api {

class VaultDesk {
 public:
  // Without primitives every operation answers vault_unavailable.
  explicit VaultDesk(const vault::Primitives* primitives) : primitives_(primitives) {}

  // The answer envelope, or nothing when `op` is none of the vault's.
  [[nodiscard]] std::optional<nlohmann::json> handle(const std::string& op,
                                                     const nlohmann::json& request);

 private:
  using Answer = Result<nlohmann::json>;
  [[nodiscard]] Answer create(const nlohmann::json& request);
  [[nodiscard]] Answer unlock(const nlohmann::json& request);
  [[nodiscard]] Answer lock(const nlohmann::json& request);
  [[nodiscard]] Answer add_passphrase(const nlohmann::json& request);
  [[nodiscard]] Answer add_recovery_code(const nlohmann::json& request);
  [[nodiscard]] Answer check_slots(const nlohmann::json& request);
  [[nodiscard]] Answer begin_device(const nlohmann::json& request);
  [[nodiscard]] Answer seal(const nlohmann::json& request);
  [[nodiscard]] Answer open(const nlohmann::json& request);
  [[nodiscard]] Answer write_file(const nlohmann::json& request);
  [[nodiscard]] Answer read_file(const nlohmann::json& request);
  [[nodiscard]] Answer open_file(const nlohmann::json& request);

  const vault::Primitives* primitives_;
  std::optional<vault::Vault> vault_;
};

}  // namespace anemone::api
