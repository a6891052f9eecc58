// Debian built its wasm compiler runtime with the stack protector but ships no library that has
// the protector's two symbols. Ours are compiled without it, so the guard is only ever compared
// by the runtime's own functions, which take no input from outside.
#include <cstdint>

extern "C" {

// Any fixed value does: there is no randomness to draw from and nothing to defend from here.
extern const std::uintptr_t __stack_chk_guard;
const std::uintptr_t __stack_chk_guard = 0x5afe57ac;

[[noreturn]] void __stack_chk_fail();
[[noreturn]] void __stack_chk_fail() { __builtin_trap(); }

}  // extern "C"
