#include "core/day_plan/overview.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>
#include <vector>

namespace anemone::day_plan {
namespace {

using decision::Kind;

const Option kRest{.kind = Kind::Rest};

// What takes turns on a dozen days.
std::set<std::string_view> seen(Strand strand, const Option& main, bool young = false) {
  std::set<std::string_view> codes;
  for (std::int64_t day = -6; day < 6; ++day) {
    codes.insert(next_beside(main, {}, strand, young, Day{day}));
  }
  return codes;
}

TEST(Overview, takes_what_today_names_among_what_could_be_done_instead) {
  const Option breathing{.kind = Kind::Breathe, .activity = "breathing"};
  const std::vector<Option> beside = {{.kind = Kind::Release, .activity = "stretches"}, kRest};
  for (std::int64_t day = 0; day < 6; ++day) {
    EXPECT_EQ(next_beside(breathing, beside, Strand::Floor, false, Day{day}), "stretches");
  }
}

TEST(Overview, does_not_say_again_what_is_suggested) {
  const Option breathing{.kind = Kind::Breathe, .activity = "breathing"};
  EXPECT_EQ(seen(Strand::Floor, breathing),
            (std::set<std::string_view>{"body_scan", "letting_go", "stretches"}));
}

TEST(Overview, takes_turns_by_the_day_in_the_order_of_the_strand) {
  const auto on = [](std::int64_t day) {
    return next_beside(kRest, {}, Strand::Mind, false, Day{day});
  };
  EXPECT_EQ(on(20'000), "self_compassion");
  EXPECT_EQ(on(20'001), "thought_record");
  EXPECT_EQ(on(20'002), "words");
  EXPECT_EQ(on(20'003), "fear_ladder");
  EXPECT_EQ(on(20'004), "self_compassion");
}

TEST(Overview, stays_in_its_strand_and_assumes_nobody) {
  for (const Strand strand : {Strand::Floor, Strand::Mind}) {
    const auto codes = seen(strand, kRest);
    EXPECT_EQ(codes.size(), 4U);
    for (const std::string_view code : codes) {
      const Activity* activity = find_activity(code);
      ASSERT_NE(activity, nullptr) << code;
      EXPECT_FALSE(activity->partner) << code;
      EXPECT_EQ(strand_of(activity->kind), strand) << code;
    }
  }
  EXPECT_EQ(seen(Strand::Understanding, {.kind = Kind::Learn, .activity = "reading"}),
            (std::set<std::string_view>{"reading"}));
}

TEST(Overview, under_18_nothing_comes_up_that_leads_to_steps) {
  EXPECT_EQ(seen(Strand::Mind, kRest, /*young=*/true),
            (std::set<std::string_view>{"self_compassion", "thought_record", "words"}));
}

}  // namespace
}  // namespace anemone::day_plan
