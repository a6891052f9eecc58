// The journal: a set of entries in one total order, and the fold that every judgement starts from.
//
// 1. Adding is idempotent and order-free: any two histories of additions of the same entries give
//    the same journal, so two devices merge by union.
// 2. The total order is (moment, device, id). Nothing else may decide which entry came last.
// 3. An id with two contents is a conflict. `add` refuses it; `merge` keeps the one whose text is
//    smaller, on every device the same one.
// 4. Adding takes a time that grows with the logarithm of the journal, whatever comes in what order
//    and however much of it falls into one second. An entry stays where it is in memory until it
//    goes.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/entries/entry.h"

namespace anemone::journal {

// Where an entry stands in the total order. Looks into the entry it was taken of.
struct Place {
  std::int64_t seconds = 0;
  std::string_view device;
  std::string_view id;
  friend auto operator<=>(const Place&, const Place&) = default;
};
[[nodiscard]] Place place_of(const entries::Entry& entry);

// Compares entries by their places, so that one can be found without having it.
struct ByPlace {
  using is_transparent = void;
  static Place place(const entries::Entry& entry) { return place_of(entry); }
  static Place place(const Place& place) { return place; }
  template <typename A, typename B>
  bool operator()(const A& a, const B& b) const {
    return place(a) < place(b);
  }
};
using InOrder = std::set<entries::Entry, ByPlace>;

class Journal {
 public:
  enum class Added { New, Repeated, Conflict };

  Added add(entries::Entry entry);
  void merge(const Journal& other);
  [[nodiscard]] Added would_add(const entries::Entry& entry) const;

  // In total order.
  [[nodiscard]] const InOrder& entries() const { return entries_; }

  // The entry of that id, or null.
  [[nodiscard]] const entries::Entry* find(const std::string& id) const;

  // Whether any path of this journal ever had that step.
  [[nodiscard]] bool knows_step(const std::string& id) const { return steps_.contains(id); }

 private:
  // What of a place is not the id.
  struct When {
    std::int64_t seconds = 0;
    std::string device;
  };
  void insert(entries::Entry entry);
  void note_steps(const entries::Entry& entry);

  InOrder entries_;
  std::map<std::string, When> when_;  // by entry id, to find it in the order
  std::set<std::string> steps_;
};

// The step that an entry speaks of must be in some path of the journal (or of `entry` itself).
// Error: UnknownStep at "data.step".
[[nodiscard]] Result<void> check_references(const Journal& journal, const entries::Entry& entry);

}  // namespace anemone::journal
