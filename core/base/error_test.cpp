#include "core/base/error.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/base/result.h"

namespace anemone {
namespace {

TEST(ErrorCode, each_has_a_name_of_its_own_and_the_name_is_its_own) {
  std::set<std::string_view> names;
  for (const std::string_view name : kErrorCodeNames) {
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_FALSE(name.empty());
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos)
        << name;
  }
  EXPECT_EQ(error_code_name(ErrorCode::BadJson), "bad_json");
  EXPECT_EQ(error_code_name(ErrorCode::OutOfRange), "out_of_range");
  EXPECT_EQ(error_code_name(ErrorCode::VaultWeakParameters), "vault_weak_parameters");
}

TEST(Within, joins_the_way_to_a_field_from_the_inside_out) {
  EXPECT_EQ(within("data", fail(ErrorCode::OutOfRange, "pain")).field, "data.pain");
  EXPECT_EQ(within("entries[3]", within("data", fail(ErrorCode::OutOfRange, "pain"))).field,
            "entries[3].data.pain");
  EXPECT_EQ(within("at", fail(ErrorCode::BadTime)).field, "at");
  EXPECT_EQ(within("steps", fail(ErrorCode::NotAnObject, "[2]")).field, "steps[2]");
  EXPECT_EQ(within("data", fail(ErrorCode::OutOfRange, "pain")).code, ErrorCode::OutOfRange);
}

Result<int> half(int n) {
  if (n % 2 != 0) return fail(ErrorCode::BadValue, "n");
  return n / 2;
}
Result<int> quarter(int n) {
  ANEMONE_TRY(first, half(n));
  ANEMONE_TRY(second, half(first));
  return second;
}
Result<void> divisible_by_four(int n) {
  ANEMONE_CHECK(quarter(n));
  return {};
}

TEST(Result, is_a_value_or_the_error_of_the_first_step_that_failed) {
  EXPECT_EQ(*quarter(12), 3);
  EXPECT_EQ(quarter(6).error(), (Error{ErrorCode::BadValue, "n"}));
  EXPECT_TRUE(divisible_by_four(8).has_value());
  EXPECT_EQ(divisible_by_four(5).error(), (Error{ErrorCode::BadValue, "n"}));
}

}  // namespace
}  // namespace anemone
