// The browser's side of the one boundary call (docs/formats/core-call.md).
//
// Memory protocol, the same for every call:
//   1. `core_alloc(n)` gives a buffer of n bytes; the caller writes the request (UTF-8 JSON) there.
//   2. `core_call(buffer, n)` takes the buffer over (it is freed here, whatever the answer) and
//      returns the answer's address: 4 bytes of length, little-endian, then that many bytes.
//   3. The caller copies the answer out and hands the address to `core_free`.
//
// `core_version` returns an answer of the same shape for `{"op":"version"}`; it needs no request.
//
// Invariants
//   W1  One instance holds one CoreService; nothing else in the module keeps state between calls.
//   W2  An answer is always given. Where memory runs out the module traps and the caller throws the
//       instance away; it is never used again after a trap.
//   W3  The module asks the world for nothing but what wasm/allowed_imports.txt lists.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "core/api/core_service.h"
#include "wasm/vault_imports.h"

namespace anemone::wasm {
namespace {

api::CoreService& service() {
  // Made at the first call and never destroyed: the instance goes as a whole.
  static api::CoreService* const only = new api::CoreService(vault_primitives());
  return *only;
}

std::uint8_t* allocate(std::size_t size) {
  // A request of no bytes still gets an address of its own.
  auto* memory = static_cast<std::uint8_t*>(std::malloc(size == 0 ? 1 : size));
  if (memory == nullptr) __builtin_trap();
  return memory;
}

std::uint8_t* hand_over(std::string_view answer) {
  const auto size = static_cast<std::uint32_t>(answer.size());
  std::uint8_t* memory = allocate(sizeof(size) + answer.size());
  std::memcpy(memory, &size, sizeof(size));  // wasm is little-endian by definition
  std::memcpy(memory + sizeof(size), answer.data(), answer.size());
  return memory;
}

}  // namespace
}  // namespace anemone::wasm

extern "C" {

[[clang::export_name("core_alloc")]] std::uint8_t* core_alloc(std::uint32_t size) {
  return anemone::wasm::allocate(size);
}

[[clang::export_name("core_free")]] void core_free(std::uint8_t* memory) { std::free(memory); }

[[clang::export_name("core_call")]] std::uint8_t* core_call(std::uint8_t* request,
                                                            std::uint32_t size) {
  const std::string answer = anemone::wasm::service().handle(
      std::string_view(reinterpret_cast<const char*>(request), size));
  // It may have held a passphrase.
  anemone::vault::wipe({request, size});
  std::free(request);
  return anemone::wasm::hand_over(answer);
}

[[clang::export_name("core_version")]] std::uint8_t* core_version() {
  return anemone::wasm::hand_over(anemone::wasm::service().handle(R"({"op":"version"})"));
}

}  // extern "C"
