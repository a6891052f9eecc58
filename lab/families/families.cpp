#include "lab/families/families.h"

#include <array>

#include "lab/held_out/held_out.h"

namespace anemone::lab {

// The place of a family here is part of its patients' luck: add at the end.
std::span<const Family> all_families() {
  static const std::array families = {moving_limit_family(), threat_family(), waves_family(),
                                      tolerance_family(), two_process_family()};
  return families;
}

}  // namespace anemone::lab
