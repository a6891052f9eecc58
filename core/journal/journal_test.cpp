#include "core/journal/journal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"

namespace anemone::journal {
namespace {

using entries::Entry;
using testing::JournalBuilder;

// An entry of few possible ids, moments, devices and contents, so that they often meet.
Json any_source() {
  static const std::vector<std::string> kSteps = {"a", "b", "c"};
  const int id = *rc::gen::inRange(0, 12);
  const int hour = *rc::gen::inRange(0, 5);
  const std::string zone = *rc::gen::element<std::string>("Z", "+01:00", "-00:30");
  Json source{{"id", "e" + std::to_string(id)},
              {"at", "2026-01-05T1" + std::to_string(hour) + ":00:00" + zone},
              {"device", *rc::gen::element<std::string>("laptop", "phone")}};
  switch (*rc::gen::inRange(0, 3)) {
    case 0:
      source["type"] = "path.set";
      source["data"] = {{"steps", {{{"id", *rc::gen::elementOf(kSteps)}, {"kind", "trainer"}}}}};
      break;
    case 1:
      source["type"] = "session.logged";
      source["data"] = {{"step", "a"}, {"pain", *rc::gen::inRange(0, 3)}};
      break;
    default:
      source["type"] = "moon.seen";
      source["data"] = Json::object();
  }
  return source;
}
std::vector<Entry> any_entries() {
  const auto size = static_cast<std::size_t>(*rc::gen::inRange(0, 25));
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < size; ++i) entries.push_back(*entries::decode_entry(any_source()));
  return entries;
}
// The first content of each id only: what one honest device writes.
std::vector<Entry> without_conflicts(std::vector<Entry> entries) {
  std::set<std::string> seen;
  std::erase_if(entries, [&](const Entry& entry) { return !seen.insert(entry.id).second; });
  return entries;
}

Journal of(const std::vector<Entry>& entries) {
  Journal journal;
  for (const Entry& entry : entries) journal.add(entry);
  return journal;
}

// All that can be asked of a journal, as text (which a counterexample can show).
std::string everything(const Journal& journal) {
  Json json = Json::array();
  for (const Entry& entry : journal.entries()) json.push_back(entry.source);
  for (const auto* step : {"a", "b", "c"}) json.push_back(journal.knows_step(step));
  return to_text(json);
}

template <typename T>
std::vector<T> shuffled(std::vector<T> values) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[*rc::gen::inRange<std::size_t>(0, i)]);
  }
  return values;
}

// ---- one journal ----------------------------------------------------------------------------

TEST(Journal, the_order_of_adding_does_not_matter) {
  EXPECT_TRUE(testing::check_property(2000, [] {
    const auto entries = without_conflicts(any_entries());
    RC_ASSERT(everything(of(entries)) == everything(of(shuffled(entries))));
  }));
}

TEST(Journal, adding_again_changes_nothing) {
  EXPECT_TRUE(testing::check_property(2000, [] {
    const auto entries = without_conflicts(any_entries());
    Journal journal = of(entries);
    const std::string before = everything(journal);
    for (const Entry& entry : shuffled(entries)) {
      RC_ASSERT(journal.would_add(entry) == Journal::Added::Repeated);
      RC_ASSERT(journal.add(entry) == Journal::Added::Repeated);
    }
    RC_ASSERT(everything(journal) == before);
    RC_ASSERT(journal.entries().size() == entries.size());
  }));
}

TEST(Journal, entries_stand_by_moment_then_device_then_id) {
  EXPECT_TRUE(testing::check_property(2000, [] {
    const Journal journal = of(without_conflicts(any_entries()));
    const auto key = [](const Entry& e) { return std::tuple{e.at.seconds, e.device, e.id}; };
    const Entry* before = nullptr;
    for (const Entry& entry : journal.entries()) {
      if (before != nullptr) RC_ASSERT(key(*before) < key(entry));
      before = &entry;
    }
  }));
}

TEST(Journal, the_instant_orders_and_the_clock_on_the_wall_does_not) {
  JournalBuilder told;
  told.named("late").gentle({0, 10, 0, "-05:00"}).named("early").gentle({0, 11, 0, "+01:00"});
  const Journal journal = told.journal();
  EXPECT_EQ(journal.entries().begin()->id, "early");
  EXPECT_EQ(journal.entries().rbegin()->id, "late");
}

TEST(Journal, an_id_with_another_content_is_refused_and_the_first_stays) {
  JournalBuilder one;
  one.trainers(0, {12}).named("x").session(1, "t1", {{"pain", 2}});
  Journal journal = one.journal();
  JournalBuilder other;
  other.named("x").session(1, "t1", {{"pain", 7}});
  const Entry entry = *entries::decode_entry(other.json()[0]);
  const std::string before = everything(journal);
  EXPECT_EQ(journal.would_add(entry), Journal::Added::Conflict);
  EXPECT_EQ(journal.add(entry), Journal::Added::Conflict);
  EXPECT_EQ(everything(journal), before);
}

// The rules said in the plainest way: a list that is searched and sorted as a whole.
struct PlainJournal {
  std::vector<Entry> entries;

  Journal::Added add(const Entry& entry) {
    const auto present = std::ranges::find(entries, entry.id, &Entry::id);
    if (present != entries.end()) {
      return present->source == entry.source ? Journal::Added::Repeated : Journal::Added::Conflict;
    }
    entries.push_back(entry);
    std::ranges::sort(entries, {},
                      [](const Entry& e) { return std::tuple{e.at.seconds, e.device, e.id}; });
    return Journal::Added::New;
  }
};

TEST(Journal, does_what_a_list_does_that_is_searched_and_sorted_as_a_whole) {
  EXPECT_TRUE(testing::check_property(2000, [] {
    Journal journal;
    PlainJournal plain;
    for (const Entry& entry : any_entries()) {
      const auto expected = plain.add(entry);
      RC_ASSERT(journal.would_add(entry) == expected);
      RC_ASSERT(journal.add(entry) == expected);
      RC_ASSERT(
          std::ranges::equal(journal.entries(), plain.entries, {}, &Entry::source, &Entry::source));
      for (const Entry& present : plain.entries) {
        const Entry* found = journal.find(present.id);
        RC_ASSERT((found != nullptr && found->source == present.source));
      }
    }
    RC_ASSERT((journal.find("no such id") == nullptr));
  }));
}

// ---- growth ---------------------------------------------------------------------------------

// Check-ins an hour apart, or all of one second.
std::vector<Entry> many(int count, bool in_one_second) {
  const Json source{{"id", "x"},
                    {"at", "2026-01-05T20:10:00Z"},
                    {"device", "phone"},
                    {"type", "moon.seen"},
                    {"data", Json::object()}};
  std::vector<Entry> entries(static_cast<std::size_t>(count), *entries::decode_entry(source));
  for (int i = 0; i < count; ++i) {
    Entry& entry = entries[static_cast<std::size_t>(i)];
    entry.id = std::to_string(1'000'000 + i);
    entry.source["id"] = entry.id;
    if (!in_one_second) entry.at.seconds += 3600L * i;
  }
  return entries;
}

// Far apart places follow each other, and every one comes: as good as shuffled.
std::vector<Entry> scattered(const std::vector<Entry>& entries) {
  constexpr std::size_t kStride = 7919;  // a prime, so no divisor of the sizes here
  std::vector<Entry> out;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out.push_back(entries[i * kStride % entries.size()]);
  }
  return out;
}

// One after the other from two copies, the second from its end.
std::vector<Entry> interleaved(const std::vector<Entry>& entries) {
  std::vector<Entry> out;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out.push_back(entries[i]);
    out.push_back(entries[entries.size() - 1 - i]);
  }
  return out;
}

TEST(Journal, adding_before_others_moves_none_of_them) {
  const auto entries = many(1000, false);
  Journal journal;
  journal.add(entries.back());
  const Entry* last = &*journal.entries().begin();
  for (const Entry& entry : scattered(entries)) journal.add(entry);
  EXPECT_EQ(&*journal.entries().rbegin(), last);
  EXPECT_EQ(journal.find(entries.back().id), last);
}

TEST(Journal, any_order_of_many_entries_gives_the_same_bytes) {
  for (const bool in_one_second : {false, true}) {
    const auto entries = many(3000, in_one_second);
    const std::string in_order = everything(of(entries));
    EXPECT_EQ(everything(of(scattered(entries))), in_order);
    EXPECT_EQ(everything(of({entries.rbegin(), entries.rend()})), in_order);
    EXPECT_EQ(everything(of(interleaved(entries))), in_order);
    Journal merged = of({entries.begin() + 1000, entries.end()});
    merged.merge(of({entries.begin(), entries.begin() + 2000}));
    EXPECT_EQ(everything(merged), in_order);
  }
}

// Processor time, the least of three turns. Only ever compared with another of the same process.
template <typename Work>
double cost(Work work) {
  double least = 0;
  for (int turn = 0; turn < 3; ++turn) {
    const std::clock_t begin = std::clock();
    work();
    const auto took = static_cast<double>(std::clock() - begin);
    if (turn == 0 || took < least) least = took;
  }
  return least + 1;  // a clock too coarse to see it
}

// Where each entry was put among those before it, or sought one by one within its second, these
// were hundreds of times the cost in order.
TEST(Journal, no_order_of_many_entries_costs_many_times_another) {
  constexpr double kMost = 25;
  const auto hours = many(20'000, false);
  const double in_order = cost([&] { of(hours); });
  const std::vector<Entry> reversed{hours.rbegin(), hours.rend()};
  EXPECT_LT(cost([&] { of(reversed); }), kMost * in_order);
  EXPECT_LT(cost([&, entries = scattered(hours)] { of(entries); }), kMost * in_order);
  EXPECT_LT(cost([&, entries = interleaved(hours)] { of(entries); }), kMost * in_order);

  const auto second = many(20'000, true);
  EXPECT_LT(cost([&] { of(second); }), kMost * in_order);
  EXPECT_LT(cost([&, entries = interleaved(scattered(second))] { of(entries); }), kMost * in_order);

  const Journal late = of({hours.begin() + 10'000, hours.end()});
  const Journal early = of({hours.begin(), hours.begin() + 10'000});
  EXPECT_LT(cost([&] {
              Journal merged = late;
              merged.merge(early);
            }),
            kMost * in_order);
}

// ---- several devices ------------------------------------------------------------------------

TEST(Merge, is_union_whatever_the_direction) {
  EXPECT_TRUE(testing::check_property(2000, [] {
    const auto all = without_conflicts(any_entries());
    std::vector<Entry> here;
    std::vector<Entry> there;
    for (const Entry& entry : all) {
      const int where = *rc::gen::inRange(0, 3);
      if (where != 0) here.push_back(entry);
      if (where != 1) there.push_back(entry);
    }
    Journal a = of(here);
    Journal b = of(there);
    const Journal a_before = a;
    a.merge(b);
    b.merge(a_before);
    RC_ASSERT(everything(a) == everything(b));
    RC_ASSERT(everything(a) == everything(of(all)));
    a.merge(b);
    RC_ASSERT(everything(a) == everything(b));
  }));
}

TEST(Merge, keeps_the_same_content_of_a_conflict_on_both_sides) {
  EXPECT_TRUE(testing::check_property(1500, [] {
    Journal a = of(any_entries());
    Journal b = of(any_entries());
    const Journal a_before = a;
    a.merge(b);
    b.merge(a_before);
    RC_ASSERT(everything(a) == everything(b));
  }));
}

TEST(Merge, does_not_depend_on_who_meets_whom_first) {
  EXPECT_TRUE(testing::check_property(1500, [] {
    const Journal a = of(any_entries());
    const Journal b = of(any_entries());
    const Journal c = of(any_entries());
    Journal left = a;
    left.merge(b);
    left.merge(c);
    Journal bc = b;
    bc.merge(c);
    Journal right = a;
    right.merge(bc);
    RC_ASSERT(everything(left) == everything(right));
    Journal with_itself = a;
    with_itself.merge(with_itself);
    RC_ASSERT(everything(with_itself) == everything(a));
  }));
}

// Devices write, exchange and forget nothing, in any interleaving; once all have met all, all are
// the same, and what is known of the steps is what the paths say.
TEST(Merge, any_number_of_devices_end_the_same_after_any_interleaving) {
  EXPECT_TRUE(testing::check_property(1500, [] {
    std::vector<Journal> devices(*rc::gen::inRange<std::size_t>(2, 6));
    const auto any_device = [&] { return *rc::gen::inRange<std::size_t>(0, devices.size()); };
    const int actions = *rc::gen::inRange(0, 40);
    for (int i = 0; i < actions; ++i) {
      if (*rc::gen::inRange(0, 3) == 0) {
        const std::size_t to = any_device();
        const std::size_t from = any_device();
        devices[to].merge(devices[from]);
      } else {
        devices[any_device()].add(*entries::decode_entry(any_source()));
      }
    }
    for (std::size_t round = 0; round < 2; ++round) {
      for (std::size_t to = 0; to < devices.size(); ++to) {
        for (const Journal& from : devices) devices[to].merge(from);
      }
    }
    for (const Journal& device : devices) {
      RC_ASSERT(everything(device) == everything(devices.front()));
      const std::vector<Entry> entries{device.entries().begin(), device.entries().end()};
      RC_ASSERT(everything(device) == everything(of(entries)));
    }
  }));
}

// A conflict once left the steps of the path that lost among the known ones, on one device only.
TEST(Merge, a_path_that_lost_a_conflict_leaves_no_step_behind) {
  JournalBuilder one;
  one.named("x").trainers(0, {12});
  JournalBuilder other;
  other.named("x").path(0, {testing::step("finger", "finger")});
  const Journal winner =
      to_text(one.json()[0]) < to_text(other.json()[0]) ? one.journal() : other.journal();
  const Journal loser =
      to_text(one.json()[0]) < to_text(other.json()[0]) ? other.journal() : one.journal();
  Journal merged = loser;
  merged.merge(winner);
  EXPECT_EQ(merged.entries().size(), 1U);
  EXPECT_EQ(merged.knows_step("t1"), winner.knows_step("t1"));
  EXPECT_EQ(merged.knows_step("finger"), winner.knows_step("finger"));
}

// ---- references -----------------------------------------------------------------------------

Result<void> reference(const Journal& journal, std::string_view type, const Json& data) {
  const Json source{{"id", "new"},
                    {"at", "2026-01-06T20:10:00Z"},
                    {"device", "phone"},
                    {"type", type},
                    {"data", data}};
  return check_references(journal, *entries::decode_entry(source));
}

TEST(References, an_entry_may_speak_of_a_step_that_any_path_ever_had) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).path(1, {testing::step("finger", "finger")});
  const Journal journal = told.journal();
  for (const auto* step : {"t1", "t2", "finger"}) {
    EXPECT_TRUE(reference(journal, "session.logged", {{"step", step}}).has_value()) << step;
    EXPECT_TRUE(reference(journal, "practice.started", {{"step", step}}).has_value()) << step;
    EXPECT_TRUE(reference(journal, "baseline.set", {{"step", step}}).has_value()) << step;
    EXPECT_TRUE(reference(journal, "goal.set", {{"step", step}}).has_value()) << step;
  }
}

TEST(References, a_step_that_no_path_has_is_refused_where_a_step_is_spoken_of) {
  const Journal journal = JournalBuilder{}.trainers(0, {12}).journal();
  for (const auto* type : {"session.logged", "practice.started", "baseline.set", "goal.set"}) {
    const auto refused = reference(journal, type, {{"step", "t9"}});
    ASSERT_FALSE(refused.has_value()) << type;
    EXPECT_EQ(refused.error(), (Error{ErrorCode::UnknownStep, "data.step"})) << type;
  }
  EXPECT_TRUE(reference(journal, "goal.set", {{"kind", "less_pain"}}).has_value());
  EXPECT_TRUE(reference(journal, "gentle.logged", {{"kind", "talk"}}).has_value());
  EXPECT_TRUE(reference(journal, "moon.seen", {{"step", "t9"}}).has_value());
}

}  // namespace
}  // namespace anemone::journal
