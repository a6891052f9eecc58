// The core service: the one call. A JSON request in, a JSON answer out (docs/formats/core-call.md),
// for the stream of the command line and for WebAssembly alike, with the same bytes.
//
// It holds open journals by an id of the caller's choice: a cache of what the caller keeps safe.
// A refused request changes nothing. No request, whatever its bytes, makes it fail.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/api/vault_ops.h"
#include "core/base/json.h"
#include "core/journal/journal.h"
#include "core/pacing/bayesian_policy.h"

namespace anemone::api {

// The longest request that is read: a journal of many years.
inline constexpr std::size_t kMaxRequestBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxJournals = 100'000;
inline constexpr std::string_view kCoreVersion = "0.1.0";
inline constexpr int kSchemaVersion = 1;

// The policy that paces. One for all callers, so that every screen and script shows the same.
using ShippedPolicy = pacing::BayesianPolicy;

// A journal, and its own policy, which remembers what it has worked out so far.
struct OpenJournal {
  journal::Journal journal;
  ShippedPolicy policy;
};
using OpenJournals = std::map<std::string, OpenJournal, std::less<>>;

// What it can be asked is the table of operations in core_service.cpp.
class CoreService {
 public:
  // Without primitives every vault request is refused (`vault_unavailable`).
  explicit CoreService(const vault::Primitives* primitives = nullptr);

  [[nodiscard]] std::string handle(std::string_view request);

  // For callers that hold the parsed request already.
  [[nodiscard]] Json answer(const Json& request);

 private:
  OpenJournals journals_;
  VaultHandler vault_;
};

// The suggestion for a journal at a moment, as JSON.
[[nodiscard]] Json suggest(const journal::Journal& journal, Moment now);

}  // namespace anemone::api
