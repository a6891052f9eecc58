// The journal: a set of entries in one total order, and the fold that every judgement starts from.
//
// 1. Adding is idempotent and order-free: any two histories of additions of the same entries give
//    the same journal, so two devices merge by union.
// 2. The total order is (moment, device, id). Nothing else may decide which entry came last.
// 3. An id with two contents is a conflict. `add` refuses it; `merge` keeps the one whose text is
//    smaller, on every device the same one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/entries/entry.h"

namespace anemone::journal {

class Journal {
 public:
  enum class Added { New, Repeated, Conflict };

  Added add(entries::Entry entry);
  void merge(const Journal& other);
  [[nodiscard]] Added would_add(const entries::Entry& entry) const;

  // In total order.
  [[nodiscard]] const std::vector<entries::Entry>& entries() const { return entries_; }

  // Whether any path of this journal ever had that step.
  [[nodiscard]] bool knows_step(const std::string& id) const { return steps_.contains(id); }

 private:
  [[nodiscard]] const entries::Entry* find(const std::string& id) const;
  void insert(entries::Entry entry);
  void note_steps(const entries::Entry& entry);

  std::vector<entries::Entry> entries_;
  std::map<std::string, Moment> moments_;  // entry id to its moment, to find it in the order
  std::set<std::string> steps_;
};

// The step that an entry speaks of must be in some path of the journal (or of `entry` itself).
// Error: UnknownStep at "data.step".
[[nodiscard]] Result<void> check_references(const Journal& journal, const entries::Entry& entry);

}  // namespace anemone::journal
