#include "core/day_plan/overview.h"

#include <algorithm>
#include <vector>

namespace anemone::day_plan {
namespace {

std::vector<std::string_view> turns_of(Strand strand) {
  switch (strand) {
    case Strand::Floor:
      return {"breathing", "body_scan", "letting_go", "stretches"};
    case Strand::Mind:
      return {"self_compassion", "thought_record", "words", "fear_ladder"};
    case Strand::Understanding:
      break;
  }
  return {"reading"};
}

}  // namespace

std::string_view next_beside(const Option& main, std::span<const Option> alternatives,
                             Strand strand, bool young, Day today) {
  const auto named = std::ranges::find_if(alternatives, [&](const Option& option) {
    return !option.activity.empty() && strand_of(option.kind) == strand;
  });
  if (named != alternatives.end()) return named->activity;
  auto turns = turns_of(strand);
  if (young) std::erase(turns, "fear_ladder");
  if (turns.size() > 1) std::erase(turns, main.activity);
  const std::int64_t count = std::ssize(turns);
  const std::int64_t at = (today.number % count + count) % count;
  return turns[static_cast<std::size_t>(at)];
}

}  // namespace anemone::day_plan
