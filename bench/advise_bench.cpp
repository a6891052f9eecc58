// What the core costs a machine, at journals of several lengths, beside a plain JSON parse of the
// same journal for scale. Each figure is the median of its turns. Speed is measured here and
// asserted nowhere; docs/benchmarks.md says what each line means.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "core/api/core_service.h"
#include "core/entries/decode.h"
#include "core/guardrails/situation.h"

namespace anemone {
namespace {

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// Every second day from January 2020 on, months of 28 days: real dates, evenly apart enough.
std::string moment(int day) {
  const int date = day % 28 + 1;
  const int month = day / 28 % 12 + 1;
  return std::to_string(2020 + day / 336) + "-" + two(month) + "-" + two(date) + "T20:00:00Z";
}

Json entry(const std::string& id, const std::string& at, const char* type, Json data) {
  return {{"id", id}, {"at", at}, {"device", "d"}, {"type", type}, {"data", std::move(data)}};
}

Json session(int number) {
  const std::string step = "t" + std::to_string(std::min(number / 40, 7));
  return entry("s" + std::to_string(number), moment(2 * number), "session.logged",
               {{"step", step},
                {"minutes", 10},
                {"pain", number % 4},
                {"fear", 4},
                {"tension", 3},
                {"in_control", true},
                {"ended", "finished"}});
}

Json journal_of(int sessions) {
  Json steps = Json::array();
  for (int i = 0; i < 8; ++i) {
    steps.push_back(
        {{"id", "t" + std::to_string(i)}, {"kind", "trainer"}, {"diameter_mm", 10 + 3 * i}});
  }
  Json entries = Json::array();
  entries.push_back(entry("p", moment(0), "path.set", {{"steps", std::move(steps)}}));
  for (int i = 0; i < sessions; ++i) entries.push_back(session(i));
  return entries;
}

// Times each turn by itself, so that a median can be told and what prepares a turn is left out.
class Turns {
 public:
  explicit Turns(benchmark::State& state) : state_(state) {}
  Turns(const Turns&) = delete;
  Turns& operator=(const Turns&) = delete;
  ~Turns() {
    std::ranges::sort(seconds_);
    if (!seconds_.empty()) state_.counters["median_us"] = seconds_[seconds_.size() / 2] * 1e6;
  }

  template <typename Work>
  void time(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    state_.SetIterationTime(took.count());
    seconds_.push_back(took.count());
  }

 private:
  benchmark::State& state_;
  std::vector<double> seconds_;
};

int sessions_of(const benchmark::State& state) { return static_cast<int>(state.range(0)); }

std::string open_request(Json entries) {
  return to_text({{"op", "open"}, {"id", "j"}, {"entries", std::move(entries)}});
}
std::string open_request(int sessions) { return open_request(journal_of(sessions)); }

// After session `number`, a day before the next.
std::string advise_request(int number) {
  return to_text({{"op", "advise"}, {"id", "j"}, {"now", moment(2 * number + 1)}});
}

// One more practice in a journal that is open and has advised before: what happens each evening.
void append_and_advise(benchmark::State& state) {
  const int sessions = sessions_of(state);
  api::CoreService service;
  benchmark::DoNotOptimize(service.handle(open_request(sessions)));
  benchmark::DoNotOptimize(service.handle(advise_request(sessions - 1)));
  int next = sessions;
  Turns turns{state};
  for (auto _ : state) {
    const std::string append = to_text({{"op", "append"}, {"id", "j"}, {"entry", session(next)}});
    const std::string advise = advise_request(next);
    turns.time([&] {
      benchmark::DoNotOptimize(service.handle(append));
      benchmark::DoNotOptimize(service.handle(advise));
    });
    ++next;
  }
}

// The first advice of a journal that was just opened: nothing is remembered yet.
void first_advise(benchmark::State& state) {
  const std::string open = open_request(sessions_of(state));
  const std::string advise = advise_request(sessions_of(state) - 1);
  Turns turns{state};
  for (auto _ : state) {
    api::CoreService service;
    benchmark::DoNotOptimize(service.handle(open));
    turns.time([&] { benchmark::DoNotOptimize(service.handle(advise)); });
  }
}

// The whole journal, folded into the situation that the guardrails look at.
void fold_whole_journal(benchmark::State& state) {
  journal::Journal journal;
  for (const Json& source : journal_of(sessions_of(state))) {
    auto entry = entries::decode_entry(source);
    if (!entry) {
      state.SkipWithError("a made-up entry was refused");
      return;
    }
    journal.add(std::move(*entry));
  }
  const auto now = parse_moment(moment(2 * sessions_of(state) - 1));
  Turns turns{state};
  for (auto _ : state) {
    turns.time([&] {
      const auto history = journal::read_history(journal, *now);
      benchmark::DoNotOptimize(guardrails::situation_of(history));
    });
  }
}

void open_times(benchmark::State& state, const std::string& request) {
  Turns turns{state};
  for (auto _ : state) {
    api::CoreService service;
    turns.time([&] { benchmark::DoNotOptimize(service.handle(request)); });
  }
}

void open_whole_journal(benchmark::State& state) {
  open_times(state, open_request(sessions_of(state)));
}

// What two devices wrote, or what another program sorted, comes in another order.
void open_reversed_journal(benchmark::State& state) {
  Json entries = journal_of(sessions_of(state));
  std::reverse(entries.begin(), entries.end());
  open_times(state, open_request(std::move(entries)));
}

void open_shuffled_journal(benchmark::State& state) {
  const Json in_order = journal_of(sessions_of(state));
  constexpr std::size_t kStride = 7919;  // a prime: far apart entries follow each other, each once
  Json entries = Json::array();
  for (std::size_t i = 0; i < in_order.size(); ++i) {
    entries.push_back(in_order[i * kStride % in_order.size()]);
  }
  open_times(state, open_request(std::move(entries)));
}

void plain_json_parse(benchmark::State& state) {
  const std::string text = to_text(journal_of(sessions_of(state)));
  Turns turns{state};
  for (auto _ : state) {
    turns.time([&] { benchmark::DoNotOptimize(parse_json(text, text.size())); });
  }
}

double heap_in_use() {
  const auto now = mallinfo2();
  return static_cast<double>(now.uordblks + now.hblkhd);
}

// What an open journal that has advised holds on the heap, and its length as JSON.
void memory_of_an_open_journal(benchmark::State& state) {
  const std::string open = open_request(sessions_of(state));
  const std::string advise = advise_request(sessions_of(state) - 1);
  for (auto _ : state) {
    const double before = heap_in_use();
    api::CoreService service;
    benchmark::DoNotOptimize(service.handle(open));
    benchmark::DoNotOptimize(service.handle(advise));
    state.counters["heap_kib"] = (heap_in_use() - before) / 1024;
  }
  state.counters["json_kib"] = static_cast<double>(open.size()) / 1024;
}

void lengths(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(10)->Arg(100)->Arg(500)->Arg(5000)->UseManualTime()->Unit(benchmark::kMicrosecond);
}

void long_lengths(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(20'000)->Arg(40'000)->UseManualTime()->Unit(benchmark::kMicrosecond);
}

// The journal grows by one session with every turn, so the turns are few and fixed in number.
BENCHMARK(append_and_advise)->Apply(lengths)->Iterations(101);
BENCHMARK(first_advise)->Apply(lengths)->Iterations(15);
BENCHMARK(fold_whole_journal)->Apply(lengths);
BENCHMARK(open_whole_journal)->Apply(lengths)->Iterations(31);
BENCHMARK(open_whole_journal)->Apply(long_lengths)->Iterations(5);
BENCHMARK(open_shuffled_journal)->Apply(long_lengths)->Iterations(5);
BENCHMARK(open_reversed_journal)->Apply(long_lengths)->Iterations(5);
BENCHMARK(plain_json_parse)->Apply(lengths);
BENCHMARK(memory_of_an_open_journal)->Arg(10)->Arg(100)->Arg(500)->Arg(5000)->Iterations(1);

}  // namespace
}  // namespace anemone

BENCHMARK_MAIN();
