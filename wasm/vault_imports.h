// The vault's primitives in the browser: the module "anemone_vault", which the worker provides.
#pragma once

#include "core/vault/primitives.h"

namespace anemone::wasm {

[[nodiscard]] const vault::Primitives* vault_primitives();

}  // namespace anemone::wasm
