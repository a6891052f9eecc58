// Fuzzes the triage: the input is the answers to its questionnaire.
#include <cstddef>
#include <cstdint>

#include "fuzz/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  anemone::fuzz::try_check({reinterpret_cast<const char*>(data), size});
  return 0;
}
