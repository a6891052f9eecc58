// The fuzzers' properties in every ordinary test run: on the corpora, on every input that once
// broke something, and on many small mutations of both, the same ones each time.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/properties.h"
#include "tests/files.h"

namespace anemone {
namespace {

namespace fs = std::filesystem;

// xorshift64*: the same mutations on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t n) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>((state_ * 2685821657736338717ULL) >> 33U) % n;
  }

 private:
  std::uint64_t state_;
};

// Sanitized code runs several times slower.
#ifdef ANEMONE_SANITIZED
constexpr int kMutations = 5;
#else
constexpr int kMutations = 40;
#endif

std::string mutated(std::string text, Dice& dice) {
  static constexpr std::string_view kTokens[] = {"null", "-",  "1e308", "\"", "{", "}",    "[",
                                                 "]",    ",",  ":",     "\\", "0", "11",   "\xff",
                                                 "true", "\n", "9",     ".5", "T", "\\u0", "t1"};
  const std::size_t times = 1 + dice.below(4);
  for (std::size_t i = 0; i < times; ++i) {
    const std::size_t at = dice.below(text.size() + 1);
    switch (dice.below(4)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(dice.below(256));
        break;
      case 1:
        text.insert(at, kTokens[dice.below(std::size(kTokens))]);
        break;
      case 2:
        text.erase(at, 1 + dice.below(12));
        break;
      default: {
        const std::size_t from = dice.below(text.size() + 1);
        text.insert(at, text.substr(from, 1 + dice.below(40)));
      }
    }
  }
  return text;
}

// What fuzz/corpus holds for a target, in a fixed order.
std::vector<std::string> corpus_of(const std::string& target) {
  const std::string folder = "fuzz/corpus/" + target;
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(ANEMONE_SOURCE_DIR "/" + folder)) {
    names.push_back(file.path().filename().string());
  }
  std::ranges::sort(names);
  std::vector<std::string> inputs;
  for (const auto& name : names) inputs.push_back(tests::read_file(folder + "/" + name));
  return inputs;
}

TEST(FuzzReplay, entries) {
  std::vector<std::string> inputs = tests::read_corpus("valid");
  for (const auto& line : tests::read_corpus("invalid")) {
    const Json refused = Json::parse(line, nullptr, false);
    if (refused.contains("entry")) inputs.push_back(to_text(refused["entry"]));
    if (refused.contains("text")) inputs.push_back(refused["text"].get<std::string>());
  }
  std::ranges::move(corpus_of("entry_fuzz"), std::back_inserter(inputs));
  ASSERT_GT(inputs.size(), 700U);
  Dice dice{20260105};
  for (const auto& input : inputs) {
    fuzz::try_entry(input);
    if (input.size() > 4096) continue;
    for (int i = 0; i < kMutations; ++i) fuzz::try_entry(mutated(input, dice));
  }
}

TEST(FuzzReplay, requests) {
  const std::vector<std::string> inputs = corpus_of("core_service_fuzz");
  ASSERT_GT(inputs.size(), 10U);
  Dice dice{20260106};
  for (const auto& input : inputs) {
    fuzz::try_requests(input);
    for (int i = 0; i < kMutations; ++i) fuzz::try_requests(mutated(input, dice));
  }
}

TEST(FuzzReplay, answers) {
  std::vector<std::string> inputs = corpus_of("check_fuzz");
  for (const Json& one :
       Json::parse(tests::read_file("testdata/vignettes/own.json"), nullptr, false)) {
    inputs.push_back(to_text(one["answers"]));
  }
  ASSERT_GT(inputs.size(), 120U);
  Dice dice{20260107};
  for (const auto& input : inputs) {
    fuzz::try_check(input);
    for (int i = 0; i < kMutations; ++i) fuzz::try_check(mutated(input, dice));
  }
}

}  // namespace
}  // namespace anemone
