// Results on file, and what is drawn from them.
#include "lab/results.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "lab/page.h"
#include "lab/parameters_page.h"
#include "lab/runner.h"
#include "lab/summary.h"
#include "lab/tables.h"
#include "tests/files.h"

namespace anemone::lab {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File file_of(const std::string& text) {
  File file{std::tmpfile(), std::fclose};
  std::fwrite(text.data(), 1, text.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string text_of(const auto& write) {
  const File file{std::tmpfile(), std::fclose};
  write(file.get());
  std::string text(static_cast<std::size_t>(std::ftell(file.get())), '\0');
  std::rewind(file.get());
  EXPECT_EQ(std::fread(text.data(), 1, text.size(), file.get()), text.size());
  return text;
}

std::string jsonl_of(const Results& results) {
  return text_of([&](std::FILE* file) { EXPECT_TRUE(write_results(results, file)); });
}

// Two patients, told by hand: (sessions, over, reached after, or 0).
struct Told {
  int sessions;
  int over;
  int reached;
};
Results results_of(const std::vector<std::pair<std::string, std::vector<Told>>>& policies) {
  Results results;
  results.run = {.seed = 1,
                 .patients = static_cast<std::uint32_t>(policies.front().second.size()),
                 .families = {"waves"},
                 .policies = {}};
  for (const auto& [name, lives] : policies) results.run.policies.push_back(name);
  for (std::uint32_t patient = 0; patient < results.run.patients; ++patient) {
    for (const auto& [name, lives] : policies) {
      const Told& told = lives[patient];
      Outcome o;
      o.sessions = told.sessions;
      o.over_felt = told.over;
      o.over_reported = told.over;
      o.reached = told.reached > 0;
      o.sessions_to_goal = told.reached > 0 ? told.reached : kMostSessions;
      results.lives.push_back({"waves", "typical", patient, name, o});
    }
  }
  return results;
}

Results small_run() {
  RunPlan plan{.seed = 9, .patients = 10, .families = {}, .policies = {}, .jobs = 2};
  plan.families = {find_family("moving_limit"), find_family("waves")};
  plan.policies = *choose_policies("leaflet_3,leaflet_7,bound_leaflet_3,learned,oracle_0.05");
  return run(plan, [](std::size_t, std::size_t) {});
}

TEST(Results, come_back_as_they_were_written) {
  const Results results = small_run();
  const std::string text = jsonl_of(results);
  const auto again = read_results(file_of(text).get());
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(jsonl_of(*again), text);
  EXPECT_TRUE(text.starts_with(
      R"({"command":"anemone lab run --seed 9 --patients 10 --families moving_limit,waves )"));
}

TEST(Results, what_is_not_whole_is_refused_with_its_line) {
  const std::string good = jsonl_of(results_of({{"leaflet_3", {{10, 1, 5}, {20, 2, 0}}}}));
  const auto refused = [](const std::string& text) {
    const auto read = read_results(file_of(text).get());
    return read ? std::string{"read"}
                : std::to_string(read.error().line) + " " + read.error().error.field;
  };
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string text = good;
    const auto at = text.rfind(from);
    EXPECT_NE(at, std::string::npos);
    return text.replace(at, from.size(), to);
  };
  EXPECT_EQ(refused(good), "read");
  EXPECT_EQ(refused(good + R"({"record":"moon"})" + "\n"), "read");
  EXPECT_EQ(refused(""), "0 record");
  EXPECT_EQ(refused(good.substr(good.find('\n') + 1)), "1 record");
  EXPECT_EQ(refused(good.substr(0, good.rfind("{\"care"))), "2 patients");
  EXPECT_EQ(refused(with("\"over_felt\":2", "\"over_felt\":-2")), "3 over_felt");
  EXPECT_EQ(refused(with("\"over_felt\":2", "\"over_felt\":5000000000")), "3 over_felt");
  EXPECT_EQ(refused(with("\"reached\":false", "\"reached\":0")), "3 reached");
  EXPECT_EQ(refused(with("\"days\":0,", "")), "3 days");
  EXPECT_EQ(refused(with("\"policy\":\"leaflet_3\"", "\"policy\":\"learned\"")), "3 policy");
  EXPECT_EQ(refused(good + "{\n"), "4 ");
}

const Figures& figures(const Summary& summary, std::string_view policy) {
  const auto found = std::ranges::find_if(
      summary.figures, [&](const Figures& f) { return f.policy == policy && f.subgroup == kAll; });
  return *found;
}

TEST(Summary, figures_are_means_over_patients) {
  const Summary summary = summarise(
      results_of({{"leaflet_3", {{10, 1, 10}, {20, 10, 0}}}, {"learned", {{5, 0, 5}, {0, 0, 0}}}}),
      "learned", 50);
  const Figures& usual = figures(summary, "leaflet_3");
  // 1 of 10 and 10 of 20: not 11 of 30.
  EXPECT_DOUBLE_EQ(usual.over_felt, 0.3);
  EXPECT_DOUBLE_EQ(usual.over_felt_worst_tenth, 0.5);
  EXPECT_DOUBLE_EQ(usual.over_felt_p90, 0.46);
  EXPECT_DOUBLE_EQ(usual.reached, 0.5);
  EXPECT_DOUBLE_EQ(usual.sessions_to_goal, 80);
  // No practice: no share over the limit.
  EXPECT_DOUBLE_EQ(figures(summary, "learned").over_felt, 0);
}

TEST(Summary, differences_are_patient_by_patient) {
  const Summary summary = summarise(results_of({{"leaflet_3", {{10, 1, 10}, {20, 10, 0}}},
                                                {"learned", {{10, 0, 10}, {20, 9, 0}}}}),
                                    "learned", 200);
  const auto found = std::ranges::find_if(summary.differences, [](const Difference& d) {
    return d.policy == "learned" && d.figure == "over_felt";
  });
  ASSERT_NE(found, summary.differences.end());
  EXPECT_NEAR(found->mean, -0.075, 1e-12);
  // Both patients had less: so has every resample of them.
  EXPECT_NEAR(found->interval.low, -0.1, 1e-12);
  EXPECT_NEAR(found->interval.high, -0.05, 1e-12);
}

TEST(Summary, the_gap_closed_is_worked_out_at_equal_harm) {
  // Frontier: harm 0.5 needs 40 sessions, harm 0.1 needs 100. The oracle always needs 20.
  const Summary summary = summarise(results_of({{"leaflet_1", {{40, 20, 40}}},
                                                {"leaflet_9", {{100, 10, 100}}},
                                                {"learned", {{40, 12, 40}}},
                                                {"oracle_0.05", {{20, 1, 20}}}}),
                                    "learned", 20);
  const auto gap = std::ranges::find_if(
      summary.gaps, [](const Gap& g) { return g.policy == "learned" && g.frontier == "printed"; });
  ASSERT_NE(gap, summary.gaps.end());
  EXPECT_DOUBLE_EQ(gap->harm, 0.3);
  EXPECT_DOUBLE_EQ(gap->frontier_sessions, 70);
  EXPECT_DOUBLE_EQ(gap->oracle_sessions, 20);
  ASSERT_TRUE(gap->closed.has_value());
  EXPECT_DOUBLE_EQ(*gap->closed, 0.6);
}

TEST(Summary, bars_are_met_or_missed) {
  const Summary summary = summarise(results_of({{"leaflet_3", {{10, 2, 10}, {10, 2, 0}}},
                                                {"learned", {{10, 1, 10}, {10, 1, 10}}}}),
                                    "learned", 20);
  const auto bar = [&](std::string_view name) {
    return *std::ranges::find(summary.bars, name, &Bar::bar);
  };
  EXPECT_DOUBLE_EQ(*bar("over_limit_to_usual_rule").value, 0.5);
  EXPECT_TRUE(bar("over_limit_to_usual_rule").met());
  EXPECT_DOUBLE_EQ(*bar("reached_less_usual_rule").value, 0.5);
  EXPECT_TRUE(bar("reached_less_usual_rule").met());
  EXPECT_DOUBLE_EQ(*bar("worst_tenth_over_limit").value, 0.1);
  EXPECT_TRUE(bar("worst_tenth_over_limit").met());

  Bar unknown{"waves", "x", "learned", std::nullopt, 0, true};
  EXPECT_FALSE(unknown.met());
}

TEST(Tables, end_by_saying_what_they_are_not) {
  const Summary summary = summarise(small_run(), "learned", 20);
  const std::string text =
      text_of([&](std::FILE* file) { print_tables(summary, true, true, file); });
  EXPECT_TRUE(text.ends_with("Virtual patients. No clinical evidence.\n"));
  EXPECT_NE(text.find("Limitations."), std::string::npos);
  EXPECT_NE(text.find("The bars"), std::string::npos);
  EXPECT_NE(text.find("waves, physical_source: 1 virtual patients"), std::string::npos);
}

TEST(Page, is_filled_where_it_is_empty_and_nothing_in_it_ends_the_element) {
  const Json data{{"records", {{{"record", "run"}, {"note", "</script><b>"}}}}};
  const auto filled = fill_page("<script>x=/*ANEMONE-LAB-DATA*/null</script>", data);
  ASSERT_TRUE(filled.has_value());
  EXPECT_EQ(*filled,
            R"(<script>x={"records":[{"note":"\u003c/script>\u003cb>","record":"run"}]}</script>)");
  EXPECT_FALSE(fill_page("<script>x=null</script>", data).has_value());
  EXPECT_FALSE(fill_page("/*ANEMONE-LAB-DATA*/null /*ANEMONE-LAB-DATA*/null", data).has_value());
}

TEST(Page, has_every_record_that_its_format_names) {
  const Results results = small_run();
  const Json data = page_data(results, summarise(results, "learned", 20));
  std::map<std::string, int> kinds;
  for (const Json& record : data["records"]) {
    ++kinds[record["record"].get<std::string>()];
    if (record["record"] != "curve") continue;
    const auto& reached = record["reached"];
    ASSERT_EQ(reached.size(), static_cast<std::size_t>(kMostSessions) + 1);
    EXPECT_TRUE(std::ranges::is_sorted(reached.get<std::vector<double>>()));
  }
  EXPECT_EQ(data["records"][0]["record"], "run");
  // 5 policies of 2 families and all; 4 of them in the tables; leaflet_7 only spans the frontier.
  EXPECT_EQ(kinds["difference"], 3 * 4 * 5);
  EXPECT_EQ(kinds["frontier"], 3 * 3);
  EXPECT_EQ(kinds["curve"], 3 * 4);
  EXPECT_GT(kinds["figures"], 3 * 5);
  EXPECT_GT(kinds["gap"], 0);
  EXPECT_GT(kinds["bar"], 0);
}

// Written anew by `anemone lab parameters [--held-out]`.
TEST(Parameters, the_documents_are_those_of_the_program) {
  EXPECT_EQ(tests::read_file("docs/lab/parameters.md"), parameters_page(false));
  EXPECT_EQ(tests::read_file("docs/lab/parameters-held-out.md"), parameters_page(true));
}

TEST(Parameters, each_has_a_range_and_a_ground) {
  for (const Family& family : all_families()) {
    for (const Parameter& p : family.parameters) {
      EXPECT_LT(p.low, p.high) << p.name;
      EXPECT_TRUE(!p.logarithmic || p.low > 0) << p.name;
      EXPECT_NE(p.ground.find("assumed"), std::string_view::npos) << p.name;
    }
    for (const Change& change : family.changes) {
      EXPECT_LT(change.parameter, family.parameters.size());
    }
  }
}

}  // namespace
}  // namespace anemone::lab
