// What one practice costs the machine: append a session and advise, at journals of several lengths,
// beside a plain JSON parse of the same journal for scale. Speed is measured here and asserted
// nowhere.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

#include "core/api/desk.h"
#include "core/entries/decode.h"

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

void append_and_advise(benchmark::State& state) {
  const int sessions = static_cast<int>(state.range(0));
  api::Desk desk;
  static_cast<void>(desk.answer({{"op", "open"}, {"id", "j"}, {"entries", journal_of(sessions)}}));
  int next = sessions;
  for (auto _ : state) {
    const std::string append = to_text({{"op", "append"}, {"id", "j"}, {"entry", session(next)}});
    const std::string advise =
        to_text({{"op", "advise"}, {"id", "j"}, {"now", moment(2 * next + 1)}});
    ++next;
    benchmark::DoNotOptimize(desk.handle(append));
    benchmark::DoNotOptimize(desk.handle(advise));
  }
}

void open_whole_journal(benchmark::State& state) {
  const std::string request = to_text(
      {{"op", "open"}, {"id", "j"}, {"entries", journal_of(static_cast<int>(state.range(0)))}});
  for (auto _ : state) {
    api::Desk desk;
    benchmark::DoNotOptimize(desk.handle(request));
  }
}

void plain_json_parse(benchmark::State& state) {
  const std::string text = to_text(journal_of(static_cast<int>(state.range(0))));
  for (auto _ : state) benchmark::DoNotOptimize(parse_json(text, text.size()));
}

// The journal grows by one session with every turn, so the turns are few and fixed in number.
BENCHMARK(append_and_advise)
    ->Arg(10)
    ->Arg(100)
    ->Arg(500)
    ->Arg(5000)
    ->Iterations(100)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(open_whole_journal)
    ->Arg(10)
    ->Arg(100)
    ->Arg(500)
    ->Arg(5000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(plain_json_parse)->Arg(10)->Arg(100)->Arg(500)->Arg(5000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace anemone

BENCHMARK_MAIN();
