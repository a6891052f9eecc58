// Fuzzes the one call: each line of the input is a request to the same service.
#include <cstddef>
#include <cstdint>

#include "fuzz/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  anemone::fuzz::try_requests({reinterpret_cast<const char*>(data), size});
  return 0;
}
