#include "cli/lab.h"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/say.h"
#include "lab/page.h"
#include "lab/parameters_page.h"
#include "lab/runner.h"
#include "lab/tables.h"

namespace anemone::cli {
namespace {

struct RunOptions {
  std::uint64_t seed = 1;
  std::uint32_t patients = 300;
  std::string families = "all";
  std::string policies = "all";
  bool held_out = false;
  unsigned jobs = std::max(std::thread::hardware_concurrency(), 1U);
  std::string output;
  bool subgroups = false;
  bool frontiers = false;
  std::string bars_for = std::string{lab::kOurs};
  std::string trace;
};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

int wrong_usage(std::string_view option, std::string_view what) {
  say(stderr, "anemone: {}: {}\n", option, what);
  return 2;
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
File open_file(const std::string& name, const char* mode) {
  return {std::fopen(name.c_str(), mode), std::fclose};
}

class ProgressBar {
 public:
  void operator()(std::size_t done, std::size_t of) {
    if (!shown_) return;
    constexpr std::size_t kWidth = 40;
    const std::size_t filled = of == 0 ? kWidth : kWidth * done / of;
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    say(stderr, "\r[{:#<{}}{:.<{}}] {} of {} lives, {:.0f} s", "", filled, "", kWidth - filled,
        done, of, seconds);
    if (done == of) say(stderr, "\n");
    std::fflush(stderr);
  }

 private:
  bool shown_ = isatty(STDERR_FILENO) != 0;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

int trace_life(const RunOptions& options) {
  const auto parts = split(options.trace, ':');
  if (parts.size() != 4) return wrong_usage("--trace", "FAMILY:SUBGROUP:PATIENT:POLICY");
  const lab::Family* family = lab::find_family(parts[0]);
  const auto subgroup = lab::subgroup_from_name(parts[1]);
  const auto policies = lab::choose_policies(parts[3]);
  const bool number = !parts[2].empty() && parts[2].size() < 7 &&
                      parts[2].find_first_not_of("0123456789") == std::string::npos;
  if (family == nullptr) return wrong_usage("--trace", "no such family");
  if (!subgroup) return wrong_usage("--trace", "no such subgroup");
  if (!number) return wrong_usage("--trace", "the patient is a number from 0");
  if (!policies || policies->size() != 1) return wrong_usage("--trace", "no such policy");
  const auto patient = static_cast<std::uint32_t>(std::stoul(parts[2]));
  say(stdout, "Virtual patient. No clinical evidence.\n");
  (void)lab::live(options.seed, *family, patient, policies->front(), subgroup, stdout);
  return 0;
}

int run(const RunOptions& options) {
  if (!options.trace.empty()) return trace_life(options);
  lab::RunPlan plan{.seed = options.seed,
                    .patients = options.patients,
                    .families = {},
                    .policies = {},
                    .jobs = options.jobs};
  if (options.families == "all") {
    for (const lab::Family& family : lab::all_families()) {
      if (family.held_out == options.held_out) plan.families.push_back(&family);
    }
  } else {
    for (const std::string& name : split(options.families, ',')) {
      const lab::Family* family = lab::find_family(name);
      if (family == nullptr) return wrong_usage("--families", "no such family");
      plan.families.push_back(family);
    }
  }
  auto policies = lab::choose_policies(options.policies);
  if (!policies) return wrong_usage("--policies", "no such policy");
  plan.policies = std::move(*policies);

  File file{nullptr, std::fclose};
  if (!options.output.empty()) {
    file = open_file(options.output, "wb");
    if (!file) {
      say(stderr, "anemone: -o: the file cannot be written\n");
      return 1;
    }
  }
  ProgressBar progress;
  const lab::Results results =
      lab::run(plan, [&](std::size_t done, std::size_t of) { progress(done, of); });
  if (file && !lab::write_results(results, file.get())) {
    say(stderr, "anemone: -o: the file cannot be written\n");
    return 1;
  }
  lab::print_tables(lab::summarise(results, options.bars_for), options.frontiers, options.subgroups,
                    stdout);
  return 0;
}

std::optional<lab::Results> read(const std::string& name) {
  const File file = open_file(name, "rb");
  if (!file) {
    say(stderr, "anemone: the results cannot be opened\n");
    return std::nullopt;
  }
  auto results = lab::read_results(file.get());
  if (!results) {
    const auto& [line, error] = results.error();
    say(stderr, "anemone: line {}: {}: {}\n", line, error.field.empty() ? "(line)" : error.field,
        error_code_name(error.code));
    return std::nullopt;
  }
  return std::move(*results);
}

struct CompareOptions {
  std::string results;
  bool subgroups = false;
  bool frontiers = false;
  std::string bars_for = std::string{lab::kOurs};
};

int compare(const CompareOptions& options) {
  const auto results = read(options.results);
  if (!results) return 1;
  lab::print_tables(lab::summarise(*results, options.bars_for), options.frontiers,
                    options.subgroups, stdout);
  return 0;
}

struct ReportOptions {
  std::string results;
  std::string page;
  std::string output = "report.html";
  std::string bars_for = std::string{lab::kOurs};
};

// Beside the program, where the build puts both.
std::string page_beside_program() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (error ? std::filesystem::path{} : program.parent_path()) / "lab-report.html";
}

std::optional<std::string> read_all(const std::string& name) {
  const File file = open_file(name, "rb");
  if (!file) return std::nullopt;
  std::string text;
  std::array<char, 65'536> piece{};
  for (std::size_t n = 1; n > 0;) {
    n = std::fread(piece.data(), 1, piece.size(), file.get());
    text.append(piece.data(), n);
  }
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return text;
}

int report(const ReportOptions& options) {
  const auto results = read(options.results);
  if (!results) return 1;
  const auto page = read_all(options.page.empty() ? page_beside_program() : options.page);
  if (!page) {
    say(stderr, "anemone: --page: the page cannot be read; `make lab-report` builds it\n");
    return 1;
  }
  const auto summary = lab::summarise(*results, options.bars_for);
  const auto filled = lab::fill_page(*page, lab::page_data(*results, summary));
  if (!filled) {
    say(stderr, "anemone: --page: not a report page: it has no place for the figures\n");
    return 1;
  }
  const File file = open_file(options.output, "wb");
  if (!file || std::fwrite(filled->data(), 1, filled->size(), file.get()) != filled->size() ||
      std::fflush(file.get()) != 0) {
    say(stderr, "anemone: -o: the file cannot be written\n");
    return 1;
  }
  return 0;
}

void add_table_options(CLI::App& command, bool& subgroups, bool& frontiers, std::string& bars_for) {
  command.add_flag("--subgroups", subgroups, "Tables for each subgroup as well");
  command.add_flag("--frontiers", frontiers,
                   "Also list the printed rules and oracles that only span the frontiers");
  command.add_option("--bars-for", bars_for, "The policy that has to meet the bars")
      ->capture_default_str();
}

void add_run(CLI::App& lab, int& exit_code) {
  auto* command = lab.add_subcommand(
      "run", "Let virtual patients live a year with each policy; print the figures");
  const auto options = std::make_shared<RunOptions>();
  command->add_option("--seed", options->seed, "The luck of all patients")->capture_default_str();
  command->add_option("--patients", options->patients, "How many of each family")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command
      ->add_option(
          "--families", options->families,
          "all, or names with commas: " +
              [] {
                std::string names;
                for (const lab::Family& family : lab::all_families()) {
                  if (family.held_out) continue;
                  names += names.empty() ? "" : ", ";
                  names += family.name;
                }
                return names;
              }())
      ->capture_default_str();
  command->add_flag("--held-out", options->held_out,
                    "all means the families that no policy was tuned on");
  command
      ->add_option("--policies", options->policies,
                   "all, table (without the frontiers), or names with commas")
      ->capture_default_str();
  command->add_option("--jobs,-j", options->jobs, "Threads; the results do not depend on it")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_option("--output,-o", options->output,
                      "Write every life as a line of JSON; see docs/formats/lab-results.md");
  add_table_options(*command, options->subgroups, options->frontiers, options->bars_for);
  command->add_option("--trace", options->trace,
                      "Instead: one life day by day, FAMILY:SUBGROUP:PATIENT:POLICY");
  std::string names;
  for (const lab::PolicySpec& spec : lab::all_policies()) {
    names += (names.empty() ? "" : ", ") + spec.name;
  }
  std::string subgroups;
  for (std::size_t i = 0; i < lab::kSubgroups; ++i) {
    subgroups += i == 0 ? "" : ", ";
    subgroups += lab::name_of(static_cast<lab::Subgroup>(i));
  }
  command->footer("Policies: " + names + "\nSubgroups: " + subgroups +
                  "\nThe numbers of the patients: anemone lab parameters\n"
                  "Virtual patients. No clinical evidence.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

void add_compare(CLI::App& lab, int& exit_code) {
  auto* command = lab.add_subcommand("compare", "Print the figures of earlier results");
  const auto options = std::make_shared<CompareOptions>();
  command->add_option("results", options->results, "What `lab run -o` wrote")->required();
  add_table_options(*command, options->subgroups, options->frontiers, options->bars_for);
  command->callback([options, &exit_code] { exit_code = compare(*options); });
}

void add_report(CLI::App& lab, int& exit_code) {
  auto* command = lab.add_subcommand(
      "report", "Put the figures of earlier results into one HTML file with plots");
  const auto options = std::make_shared<ReportOptions>();
  command->add_option("results", options->results, "What `lab run -o` wrote")->required();
  command->add_option("--output,-o", options->output, "The file to write")->capture_default_str();
  command->add_option("--page", options->page,
                      "The empty page; default: lab-report.html beside the program");
  command->add_option("--bars-for", options->bars_for, "The policy that has to meet the bars")
      ->capture_default_str();
  command->callback([options, &exit_code] { exit_code = report(*options); });
}

void add_parameters(CLI::App& lab) {
  auto* command = lab.add_subcommand(
      "parameters", "Print every number the virtual patients are made of, as Markdown");
  const auto held_out = std::make_shared<bool>(false);
  command->add_flag("--held-out", *held_out, "Of the families that no policy was tuned on");
  command->callback([held_out] { say(stdout, "{}", lab::parameters_page(*held_out)); });
}

}  // namespace

void add_lab(CLI::App& app, int& exit_code) {
  auto* lab = app.add_subcommand(
      "lab", "Pacing policies on virtual patients; a simulation is no clinical evidence");
  lab->require_subcommand(1);
  add_run(*lab, exit_code);
  add_compare(*lab, exit_code);
  add_report(*lab, exit_code);
  add_parameters(*lab);
}

}  // namespace anemone::cli
