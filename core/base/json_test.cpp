#include "core/base/json.h"

#include <gtest/gtest.h>

#include <string>

#include "core/testing/random_history.h"

namespace anemone {
namespace {

constexpr std::size_t kPlenty = 1'000'000;

std::string nested(int depth, char open, char close) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += open == '{' ? std::string{"{\"a\":"} : std::string{open};
  if (open == '{') text += "1";
  return text + std::string(static_cast<std::size_t>(depth), close);
}

TEST(ParseJson, the_last_allowed_depth_is_read_and_one_more_is_not) {
  for (const char open : {'[', '{'}) {
    const char close = open == '[' ? ']' : '}';
    EXPECT_TRUE(parse_json(nested(kMaxJsonDepth, open, close), kPlenty).has_value());
    const auto deeper = parse_json(nested(kMaxJsonDepth + 1, open, close), kPlenty);
    ASSERT_FALSE(deeper.has_value());
    EXPECT_EQ(deeper.error(), (Error{ErrorCode::BadJson, ""}));
  }
}

TEST(ParseJson, a_very_deep_text_is_refused_without_a_very_deep_stack) {
  EXPECT_FALSE(parse_json(std::string(5'000'000, '['), 6'000'000).has_value());
}

TEST(ParseJson, brackets_inside_text_are_not_depth) {
  const std::string brackets = "\"" + std::string(500, '[') + "\\\"{{{\"";
  EXPECT_TRUE(parse_json("[" + brackets + "]", kPlenty).has_value());
  EXPECT_TRUE(parse_json("{" + brackets + ":1}", kPlenty).has_value());
}

TEST(ParseJson, closing_again_is_no_depth_either) {
  std::string many = "[";
  for (int i = 0; i < 1000; ++i) many += "[1],";
  EXPECT_TRUE(parse_json(many + "1]", kPlenty).has_value());
}

TEST(ParseJson, text_of_exactly_the_limit_is_read_and_one_byte_more_is_not) {
  EXPECT_TRUE(parse_json("[1,2]", 5).has_value());
  const auto longer = parse_json("[1,2]", 4);
  ASSERT_FALSE(longer.has_value());
  EXPECT_EQ(longer.error(), (Error{ErrorCode::TooLong, ""}));
}

TEST(ParseJson, what_is_not_one_value_is_refused) {
  for (const auto* text : {"",
                           " ",
                           "{",
                           "[1,]",
                           "{\"a\":1,}",
                           "1 2",
                           "nul",
                           "NaN",
                           "Infinity",
                           "'a'",
                           "{a:1}",
                           "// no",
                           "[1] x",
                           "\"\\ud800\"",
                           "\"\\x\"",
                           "01",
                           "1e999",
                           "-1e999",
                           "\"\x01\"",
                           "\"\xff\"",
                           "\"\xc0\xaf\"",
                           "\"\xed\xa0\x80\""}) {
    const auto json = parse_json(text, kPlenty);
    ASSERT_FALSE(json.has_value()) << text;
    EXPECT_EQ(json.error(), (Error{ErrorCode::BadJson, ""})) << text;
  }
}

TEST(ParseJson, a_value_of_any_kind_is_one_value) {
  for (const auto* text : {"0", "-0.5", "1e308", "true", "null", "\"\"", "[]", "{}", " [1]\n"}) {
    EXPECT_TRUE(parse_json(text, kPlenty).has_value()) << text;
  }
}

TEST(ParseJson, any_bytes_are_read_or_refused_but_never_harm) {
  EXPECT_TRUE(testing::check_property(2000, [](const std::string& text) {
    const auto json = parse_json(text, kPlenty);
    // Whatever was read can be written and read again as the same value.
    if (json) RC_ASSERT(*parse_json(to_text(*json), kPlenty) == *json);
  }));
}

TEST(ToText, keys_come_out_sorted_and_without_blanks) {
  EXPECT_EQ(to_text(*parse_json(R"({ "b" : 1, "a" : [ 1, { "d":2, "c":3 } ] })", kPlenty)),
            R"({"a":[1,{"c":3,"d":2}],"b":1})");
}

TEST(ToText, bytes_that_are_no_text_are_replaced_and_never_thrown_on) {
  Json json = Json::object();
  json["a"] = std::string{
      "x\xff"
      "y"};
  EXPECT_EQ(to_text(json), "{\"a\":\"x\xEF\xBF\xBDy\"}");
}

}  // namespace
}  // namespace anemone
