// The vault's primitives from libsodium, for native builds.
#pragma once

#include "core/vault/primitives.h"

namespace anemone::vault_sodium {

// Nothing when libsodium cannot be set up (no source of randomness).
[[nodiscard]] const vault::Primitives* primitives();

}  // namespace anemone::vault_sodium
