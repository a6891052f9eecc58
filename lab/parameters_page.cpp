#include "lab/parameters_page.h"

#include <fmt/format.h>

#include "lab/behaviour.h"
#include "lab/person.h"
#include "lab/reporter.h"
#include "lab/scenario.h"

namespace anemone::lab {
namespace {

std::string changes_of(std::size_t parameter, std::span<const Change> changes) {
  std::string text;
  for (const Change& change : changes) {
    if (change.parameter != parameter) continue;
    text += fmt::format("{}{} × {:g}", text.empty() ? "" : ", ", name_of(change.who), change.times);
  }
  return text;
}

void add_table(std::string& page, std::string_view title, std::span<const Parameter> parameters,
               std::span<const Change> changes) {
  page += fmt::format("\n## {}\n\n", title);
  page +=
      "| what | unit | from | to | drawn | for whom | ground |\n|---|---|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& p = parameters[i];
    std::string whom = p.only ? fmt::format("{} only", name_of(*p.only)) : changes_of(i, changes);
    if (whom.empty()) whom = "all";
    page += fmt::format("| {} | {} | {:g} | {:g} | {} | {} | {} |\n", p.name, p.unit, p.low, p.high,
                        p.logarithmic ? "evenly in the logarithm" : "evenly", whom, p.ground);
  }
}

constexpr std::string_view kOpening =
    R"(# The numbers of the virtual patients{}

Written by `anemone lab parameters{}`; a test compares it with the program. Virtual patients; no clinical evidence.

No study gives such numbers for practice with trainers (facts §7.2: "usable parameters: none"). So nearly every one is *assumed*, and drawn for each virtual person from a wide range, for they must not be like the model that a policy reasons with. Where a fact stands behind one, its source (S…, in the project's list of facts) says what the fact supports; the size is assumed there too. "fast × 2" means: in that subgroup, twice what the same luck would have given a typical person.

Of ten virtual people four are typical; fast, slow, highly_sensitive, physical_source, bad_day_prone and under_reporter are one each. An under-reporter differs in what they say, not in what they feel. Ladders have 4 to 9 steps inside, from 10-15 mm to 24-35 mm, unevenly apart; for a quarter two steps outside come first, three in ten begin with a fingertip, one in eight gives numbers of their own instead of sizes. For a third the step that already feels fine is known from the start. The goal is the last step, or for a third one or two below it. All of this is assumed; sizes lie within those seen (facts §6, S5).
)";

}  // namespace

std::string parameters_page(bool held_out) {
  std::string page =
      fmt::format(kOpening, held_out ? ": families held out" : "", held_out ? " --held-out" : "");
  for (const Family& family : all_families()) {
    if (family.held_out != held_out) continue;
    add_table(page, fmt::format("Family `{}`", family.name), family.parameters, family.changes);
  }
  if (!held_out) {
    add_table(page, "What they report", reporter_parameters(), {});
    add_table(page, "What they do", behaviour_parameters(), {});
    add_table(page, "What life brings", scenario_parameters(), {});
  }
  return page;
}

}  // namespace anemone::lab
