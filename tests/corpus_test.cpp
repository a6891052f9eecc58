// The corpus of valid and invalid entries (schema/corpus) on the decoder. schema/corpus.test.ts
// replays the same lines on the schema.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/base/json.h"
#include "core/entries/decode.h"
#include "tests/files.h"

namespace anemone {
namespace {

std::string from_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  }
  return bytes;
}

TEST(Corpus, every_valid_line_is_read_and_kept_as_it_was) {
  const auto lines = tests::read_corpus("valid");
  ASSERT_GT(lines.size(), 200U);
  for (const auto& line : lines) {
    const auto entry = entries::decode_line(line);
    ASSERT_TRUE(entry.has_value())
        << line.substr(0, 200) << "\n  refused: " << error_code_name(entry.error().code) << " at "
        << entry.error().field;
    const Json source = Json::parse(line, nullptr, false);
    EXPECT_EQ(entry->source, source) << line.substr(0, 200);
    EXPECT_EQ(entry->id, source["id"].get<std::string>());
    EXPECT_EQ(entry->device, source["device"].get<std::string>());

    // What was written out is read again, as the same entry.
    const auto again = entries::decode_line(to_text(entry->source));
    ASSERT_TRUE(again.has_value()) << line.substr(0, 200);
    EXPECT_EQ(again->source, source);
    EXPECT_EQ(again->payload.index(), entry->payload.index());
  }
}

TEST(Corpus, unknown_types_and_later_versions_are_read_as_unknown_and_all_others_are_not) {
  std::set<std::string> known_types;
  const Json schema = Json::parse(tests::read_file("schema/entries.schema.json"), nullptr, false);
  for (const auto& rule : schema["allOf"]) {
    known_types.insert(rule["if"]["properties"]["type"]["const"].get<std::string>());
  }
  for (const auto& line : tests::read_corpus("valid")) {
    const auto entry = entries::decode_line(line);
    ASSERT_TRUE(entry.has_value());
    const Json& source = entry->source;
    const bool known = known_types.contains(source["type"].get<std::string>()) &&
                       (!source.contains("v") || source["v"] == 1);
    EXPECT_EQ(!std::holds_alternative<entries::Unknown>(entry->payload), known)
        << line.substr(0, 200);
  }
}

TEST(Corpus, every_invalid_line_is_refused_with_its_code_and_field) {
  const auto lines = tests::read_corpus("invalid");
  ASSERT_GT(lines.size(), 500U);
  for (const auto& line : lines) {
    const Json refused = Json::parse(line, nullptr, false);
    ASSERT_TRUE(refused.is_object());
    std::string text;
    if (refused.contains("entry")) {
      text = to_text(refused["entry"]);
    } else if (refused.contains("hex")) {
      text = from_hex(refused["hex"].get<std::string>());
    } else {
      text = refused["text"].get<std::string>();
    }
    const auto entry = entries::decode_line(text);
    const auto about = refused["about"].get<std::string>();
    if (entry.has_value()) {
      ADD_FAILURE() << about << " was accepted";
      continue;
    }
    EXPECT_EQ(std::string{error_code_name(entry.error().code)},
              refused["error"]["code"].get<std::string>())
        << about;
    EXPECT_EQ(entry.error().field, refused["error"]["field"].get<std::string>()) << about;
  }
}

TEST(Corpus, a_line_of_the_longest_allowed_length_is_read_and_one_byte_more_is_not) {
  const std::string head =
      R"({"at":"2026-01-05T20:10:00Z","device":"d1","id":"x","type":"moon.seen","data":{"n":")";
  const std::string tail = R"("}})";
  const std::string fits =
      head + std::string(entries::kMaxEntryBytes - head.size() - tail.size(), 'a') + tail;
  ASSERT_EQ(fits.size(), entries::kMaxEntryBytes);
  EXPECT_TRUE(entries::decode_line(fits).has_value());
  const auto refused = entries::decode_line(fits + " ");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error(), (Error{ErrorCode::TooLong, ""}));
}

}  // namespace
}  // namespace anemone
