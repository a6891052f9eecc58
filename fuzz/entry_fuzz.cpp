// Fuzzes the decoder of entries, and with it JSON and times.
#include <cstddef>
#include <cstdint>

#include "fuzz/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  anemone::fuzz::try_entry({reinterpret_cast<const char*>(data), size});
  return 0;
}
