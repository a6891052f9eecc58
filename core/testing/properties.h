// Properties of random histories. Those of one suite look at the same ones: a history is drawn
// once, what is dear to work out of it is worked out once, and every property that was asked for
// looks at it. Each is a test of its own all the same: named, chosen and reported as any other.
// Test-only.
//
//   struct Suite {                                        what its properties are told of a history
//     static constexpr int kCases = 1000;                 how many they see in the normal run
//     static constexpr int kSpeaksOfPercent = 10;         of which each must say something
//     static constexpr std::array kVariants = {"a", "b"}; Suite/a.what_holds, Suite/b.what_holds
//     Suite(const RandomHistory& history, std::size_t variant);
//   };
//   PROPERTY(Suite, what_holds) {                         `it`: a Suite; `dice`: chance
//     if (...) return false;                              it says nothing about this history
//     RC_ASSERT(...);
//     return true;
//   }
//
// ANEMONE_LIVES   how many histories every property sees; what the suite says when it is not set
// ANEMONE_SEED    other histories than the usual ones
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/testing/random_history.h"

namespace anemone::testing {

// Chance inside a property: the same for a history and a property, whichever others look at it.
class Dice {
 public:
  Dice(std::uint64_t seed, std::string_view property);
  // From [from, to).
  [[nodiscard]] int evenly(int from, int to);
  template <typename T>
  [[nodiscard]] T one_of(std::initializer_list<T> values) {
    return values.begin()[evenly(0, static_cast<int>(values.size()))];
  }

 private:
  std::uint64_t state_;
};

// What became of one property.
struct Outcome {
  bool held = false;
  int lives = 0;       // that were drawn
  int spoke_of = 0;    // of which it said something
  std::string report;  // the shrunk counterexample
};

// Whether the run was asked for this test.
[[nodiscard]] bool asked_for(const std::string& suite, const std::string& name);
// Fails the running test where its property did not hold, and tells how to have that again.
void expect_held(const Outcome& outcome, int least_percent);

template <typename Suite>
class Properties {
 public:
  using Look = bool (*)(Suite& it, Dice& dice);
  struct Property {
    std::string name;
    Look look = nullptr;
    std::optional<Outcome> outcome;
  };

  static Properties& of(std::size_t variant) {
    static std::vector<Properties> all(Suite::kVariants.size());
    return all[variant];
  }

  // Registers the property as a test of every variant.
  static bool add(const char* suite, const char* name, Look look, const char* file, int line) {
    for (std::size_t variant = 0; variant < Suite::kVariants.size(); ++variant) {
      const std::string_view named = Suite::kVariants[variant];
      Properties& properties = of(variant);
      properties.suite_ = named.empty() ? suite : std::string{suite} + "/" + std::string{named};
      properties.variant_ = variant;
      properties.all_.push_back({name, look, {}});
      const std::size_t which = properties.all_.size() - 1;
      ::testing::RegisterTest(
          properties.suite_.c_str(), name, nullptr, nullptr, file, line,
          [variant, which]() -> ::testing::Test* { return new OneOfThem{of(variant), which}; });
    }
    return true;
  }

 private:
  class OneOfThem : public ::testing::Test {
   public:
    OneOfThem(Properties& properties, std::size_t which) : properties_(properties), which_(which) {}
    void TestBody() override {
      expect_held(properties_.outcome_of(which_), Suite::kSpeaksOfPercent);
    }

   private:
    Properties& properties_;
    std::size_t which_;
  };

  const Outcome& outcome_of(std::size_t which) {
    if (!all_[which].outcome) look_at_all();
    return *all_[which].outcome;
  }

  // Until every property that was asked for has its outcome. Where one does not hold, RapidCheck
  // stops to shrink its history; the others are looked at again without it.
  void look_at_all() {
    std::vector<Property*> open;
    for (Property& property : all_) {
      if (asked_for(suite_, property.name)) open.push_back(&property);
    }
    while (!open.empty()) {
      const int cases = case_count(Suite::kCases);
      Property* broken = nullptr;
      std::vector<int> spoke(open.size());
      const auto [held, report] = checked(cases, [&] {
        const RandomHistory life = *rc::gen::arbitrary<RandomHistory>();
        const int seed = *rc::gen::noShrink(evenly(0, 1'000'000'000));
        Suite it{life, variant_};
        for (std::size_t i = 0; i < open.size(); ++i) {
          // While a history is made smaller, it has to stay an example of the same.
          if (broken != nullptr && broken != open[i]) continue;
          Dice dice{static_cast<std::uint64_t>(seed), open[i]->name};
          Property* const before = broken;
          broken = open[i];
          spoke[i] += open[i]->look(it, dice) ? 1 : 0;
          broken = before;
        }
      });
      if (held) {
        for (std::size_t i = 0; i < open.size(); ++i) {
          open[i]->outcome = Outcome{true, cases, spoke[i], {}};
        }
        return;
      }
      for (Property* property : open) {
        if (broken == nullptr || property == broken) {
          property->outcome = Outcome{false, cases, 0, report};
        }
      }
      std::erase_if(open, [](const Property* property) { return property->outcome.has_value(); });
    }
  }

  std::string suite_;
  std::size_t variant_ = 0;
  std::vector<Property> all_;
};

// --- In line: what fuzzers share of this folder knows no test framework -----------------------

// The finaliser of SplitMix64: neighbouring numbers give unlike ones.
inline std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58'476d'1ce4'e5b9;
  x = (x ^ (x >> 27)) * 0x94d0'49bb'1331'11eb;
  return x ^ (x >> 31);
}

inline Dice::Dice(std::uint64_t seed, std::string_view property) : state_(mixed(seed)) {
  for (const char c : property) state_ = mixed(state_ + static_cast<unsigned char>(c));
}

inline int Dice::evenly(int from, int to) {
  state_ += 0x9e37'79b9'7f4a'7c15;
  // The remainder favours low numbers by less than one in a hundred million.
  return from + static_cast<int>(mixed(state_) % static_cast<std::uint64_t>(to - from));
}

inline bool asked_for(const std::string& suite, const std::string& name) {
  const auto& run = *::testing::UnitTest::GetInstance();
  for (int i = 0; i < run.total_test_suite_count(); ++i) {
    const auto& tests = *run.GetTestSuite(i);
    if (suite != tests.name()) continue;
    for (int j = 0; j < tests.total_test_count(); ++j) {
      const auto& test = *tests.GetTestInfo(j);
      if (name == test.name()) return test.should_run();
    }
  }
  return false;
}

inline void expect_held(const Outcome& outcome, int least_percent) {
  const auto& test = *::testing::UnitTest::GetInstance()->current_test_info();
  ::testing::Test::RecordProperty("lives", outcome.lives);
  ::testing::Test::RecordProperty("spoke_of", outcome.spoke_of);
  if (!outcome.held) {
    ADD_FAILURE() << test.test_suite_name() << "." << test.name() << " does not hold.\n"
                  << outcome.report << "\nAgain: ANEMONE_LIVES=" << outcome.lives
                  << " ANEMONE_SEED=" << seed() << " property_tests --gtest_filter='"
                  << test.test_suite_name() << "." << test.name() << "'";
    return;
  }
  EXPECT_GE(std::int64_t{outcome.spoke_of} * 100, std::int64_t{outcome.lives} * least_percent)
      << "it says something about " << outcome.spoke_of << " of " << outcome.lives
      << " lives, which is too few to say that it holds";
}

}  // namespace anemone::testing

// NOLINTBEGIN(bugprone-macro-parentheses)
#define PROPERTY(Suite, behaviour)                                                         \
  static bool Suite##_##behaviour(Suite& it, ::anemone::testing::Dice& dice);              \
  [[maybe_unused]] static const bool Suite##_##behaviour##_listed =                        \
      ::anemone::testing::Properties<Suite>::add(#Suite, #behaviour, &Suite##_##behaviour, \
                                                 __FILE__, __LINE__);                      \
  static bool Suite##_##behaviour([[maybe_unused]] Suite& it,                              \
                                  [[maybe_unused]] ::anemone::testing::Dice& dice)
// NOLINTEND(bugprone-macro-parentheses)
