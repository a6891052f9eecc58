// The figures as text, harm first, with their limitations.
#pragma once

#include <cstdio>

#include "lab/summary.h"

namespace anemone::lab {

// `with_frontiers`: also the printed rules and oracles that only span the frontiers.
void print_tables(const Summary& summary, bool with_frontiers, bool with_subgroups,
                  std::FILE* file);

}  // namespace anemone::lab
