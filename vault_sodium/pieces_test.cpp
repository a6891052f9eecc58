// Opening and writing in pieces: whatever the pieces, what comes out is what the whole gives.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "core/vault/vault.h"
#include "vault_sodium/sodium.h"
#include "vault_sodium/testing.h"

namespace anemone::vault {
namespace {

const Primitives& sodium() { return *vault_sodium::primitives(); }

// --- The whole at once, as a reader would write it who has all of it in memory
// --------------------

struct Link {
  Hash own{};
  Hash previous{};
};
struct Device {
  std::map<std::uint64_t, Link> links;
  std::uint64_t highest = 0;
  std::string part;
  std::optional<Head> head;
  std::optional<ErrorCode> bad_head;
};

class AtOnce {
 public:
  explicit AtOnce(const Vault& vault) : judge_(vault.judge()) {}

  Opened open(const std::vector<Chain>& chains) {
    for (std::size_t c = 0; c < chains.size(); ++c)
      read(chains[c], "devices[" + std::to_string(c) + "]");
    std::uint64_t missing = 0;
    std::string missing_in;
    for (auto& [id, device] : devices_) conclude(id, device, missing, missing_in);
    if (missing > unreadable_) {
      fault(ErrorCode::VaultChainBroken, missing_in, missing - unreadable_);
    }
    return std::move(out_);
  }

 private:
  void fault(ErrorCode code, std::string part, std::uint64_t entries) {
    out_.faults.push_back(Fault{code, std::move(part), entries});
  }

  void read(const Chain& chain, const std::string& chain_part) {
    for (std::size_t i = 0; i < chain.entries.size(); ++i) {
      const std::string part = chain_part + ".entries[" + std::to_string(i) + "]";
      const auto entry = judge_.entry(chain.entries[i]);
      if (!entry) {
        fault(entry.error().code, part, 1);
        ++unreadable_;
        continue;
      }
      Device& device = devices_[entry->device];
      if (device.part.empty()) device.part = chain_part;
      const bool again = !known_.insert(entry->own).second;
      if (entry->device != chain.device || entry->counter <= device.highest) {
        fault(ErrorCode::VaultChainBroken, part, again ? 0 : 1);
      }
      if (again) continue;
      out_.texts.push_back(entry->text);
      device.links.emplace(entry->counter, Link{entry->own, entry->previous});
      device.highest = std::max(device.highest, entry->counter);
    }
    if (!chain.head) return;
    const auto head = judge_.head(*chain.head);
    Device& device = devices_[chain.device];
    if (device.part.empty()) device.part = chain_part;
    if (!head) {
      device.bad_head = head.error().code;
    } else if (head->device != chain.device) {
      device.bad_head = ErrorCode::VaultChainBroken;
    } else {
      device.head = *head;
    }
  }

  void conclude(const Id& id, const Device& device, std::uint64_t& missing,
                std::string& missing_in) {
    DeviceState state{id, HeadState::Good, device.highest};
    if (device.head && device.head->counter < device.highest) {
      fault(ErrorCode::VaultChainBroken, device.part + ".head", 0);
      state.head = HeadState::Bad;
    } else if (device.head) {
      state.counter = device.head->counter;
      const auto last = device.links.find(device.head->counter);
      if (last != device.links.end() && last->second.own != device.head->last) {
        fault(ErrorCode::VaultChainBroken, device.part + ".head", 1);
        state.head = HeadState::Bad;
      }
    } else {
      fault(device.bad_head.value_or(ErrorCode::VaultChainBroken), device.part + ".head", 0);
      state.head = device.bad_head ? HeadState::Bad : HeadState::Missing;
    }
    const std::uint64_t absent = state.counter - device.links.size();
    missing += absent;
    if (absent > 0 && missing_in.empty()) missing_in = device.part + ".entries";
    const Link* before = nullptr;
    std::uint64_t counter = 0;
    for (const auto& [at, link] : device.links) {
      if (before != nullptr && at == counter + 1 && link.previous != before->own) {
        fault(ErrorCode::VaultChainBroken, device.part + ".entries", 1);
      }
      before = &link;
      counter = at;
    }
    out_.devices.push_back(state);
  }

  Judge judge_;
  Opened out_;
  std::map<Id, Device> devices_;
  std::set<Hash> known_;
  std::uint64_t unreadable_ = 0;
};

// --- Chains in every state
// ------------------------------------------------------------------------

// Three devices of one vault, one of which was set back once and went on differently, and a device
// of another vault.
struct Pool {
  struct Device {
    Id id{};
    std::vector<Bytes> entries;
    std::vector<Bytes> heads;  // after each
  };
  Vault vault = *Vault::create(sodium());
  std::vector<Device> devices;

  Pool() {
    for (int i = 0; i < 3; ++i) devices.push_back(written(vault, 6));
    // The other future of the last device: two entries, from its second head on.
    Device& back = devices.back();
    const auto other = vault.seal(back.heads[2], std::vector<std::string>{"other", "future"});
    back.entries.insert(back.entries.end(), other->entries.begin(), other->entries.end());
    back.heads.push_back(other->head);
    devices.push_back(written(*Vault::create(sodium()), 2));
  }

  static Device written(const Vault& vault, int count) {
    const auto begun = vault.begin_device();
    Device device{begun->id, {}, {begun->head}};
    for (int i = 0; i < count; ++i) {
      const auto sealed =
          vault.seal(device.heads.back(), std::vector<std::string>{"entry " + std::to_string(i)});
      device.entries.push_back(sealed->entries[0]);
      device.heads.push_back(sealed->head);
    }
    return device;
  }
};

const Pool& pool() {
  static const Pool made;
  return made;
}

bool one_in(int n) { return *rc::gen::inRange(0, n) == 0; }

Bytes perhaps_damaged(Bytes bytes) {
  if (one_in(8)) bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^= 0x10U;
  if (one_in(16)) bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
  return bytes;
}

std::vector<Chain> some_chains() {
  std::vector<Chain> chains;
  const int count = *rc::gen::inRange(0, 5);
  for (int c = 0; c < count; ++c) {
    const auto& own = pool().devices[*rc::gen::inRange<std::size_t>(0, 4)];
    Chain chain{own.id, {}, std::nullopt};
    for (const Bytes& entry : own.entries) {
      if (one_in(6)) continue;
      if (one_in(10)) {
        const auto& other = pool().devices[*rc::gen::inRange<std::size_t>(0, 4)];
        chain.entries.push_back(*rc::gen::elementOf(other.entries));
      }
      chain.entries.push_back(perhaps_damaged(entry));
      if (one_in(10)) chain.entries.push_back(chain.entries.back());
    }
    if (!one_in(4)) {
      const auto& from = one_in(8) ? pool().devices[0] : own;
      chain.head = perhaps_damaged(one_in(3) ? *rc::gen::elementOf(from.heads)
                                             : from.heads[6 % from.heads.size()]);
    }
    chains.push_back(std::move(chain));
  }
  return chains;
}

void require_same(const Findings& a, const Findings& b) {
  RC_ASSERT(a.faults.size() == b.faults.size());
  for (std::size_t i = 0; i < a.faults.size(); ++i) {
    RC_ASSERT((a.faults[i].code == b.faults[i].code));
    RC_ASSERT(a.faults[i].part == b.faults[i].part);
    RC_ASSERT(a.faults[i].entries == b.faults[i].entries);
  }
  RC_ASSERT(a.devices.size() == b.devices.size());
  for (std::size_t i = 0; i < a.devices.size(); ++i) {
    RC_ASSERT(a.devices[i].device == b.devices[i].device);
    RC_ASSERT((a.devices[i].head == b.devices[i].head));
    RC_ASSERT(a.devices[i].counter == b.devices[i].counter);
  }
}

// --- Opening
// --------------------------------------------------------------------------------------

RC_GTEST_PROP(Pieces, open_to_what_the_whole_opens_to, ()) {
  const std::vector<Chain> chains = some_chains();
  const Opened expected = AtOnce{pool().vault}.open(chains);

  const Opened whole = pool().vault.open(chains);
  RC_ASSERT(whole.texts == expected.texts);
  require_same(whole, expected);

  Opening opening = pool().vault.begin_opening();
  std::vector<std::string> texts;
  std::uint64_t refused = 0;
  for (const Chain& chain : chains) {
    opening.begin_chain(chain.device);
    for (const Bytes& entry : chain.entries) {
      const auto text = opening.add(entry);
      if (!text) ++refused;
      if (text && *text) texts.push_back(**text);
    }
    if (chain.head) opening.head(*chain.head);
  }
  RC_ASSERT(texts == expected.texts);
  std::size_t entries = 0;
  for (const Chain& chain : chains) entries += chain.entries.size();
  RC_ASSERT(texts.size() + refused <= entries);
  require_same(opening.finish(), expected);
}

RC_GTEST_PROP(Pieces, are_judged_one_by_one_as_well, ()) {
  const Judge judge = pool().vault.judge();
  const auto& own = pool().devices[*rc::gen::inRange<std::size_t>(0, 3)];
  Bytes sealed = one_in(2) ? *rc::gen::elementOf(own.entries) : *rc::gen::elementOf(own.heads);
  RC_ASSERT(judge.knows(sealed));
  const Bytes before = sealed;
  sealed = perhaps_damaged(sealed);
  RC_ASSERT(judge.knows(sealed) == (sealed == before));
  for (const Bytes& foreign : pool().devices[3].entries) RC_ASSERT(!judge.knows(foreign));
  for (const Bytes& foreign : pool().devices[3].heads) RC_ASSERT(!judge.knows(foreign));
}

TEST(Pieces, an_opening_outlives_the_vault_that_it_was_begun_for) {
  auto vault = std::make_unique<Vault>(*Vault::create(sodium()));
  const auto device = Pool::written(*vault, 2);
  Opening opening = vault->begin_opening();
  vault.reset();
  opening.begin_chain(device.id);
  for (const Bytes& entry : device.entries) EXPECT_TRUE(opening.add(entry).has_value());
  opening.head(device.heads.back());
  EXPECT_TRUE(opening.finish().faults.empty());
}

// --- Writing
// --------------------------------------------------------------------------------------

RC_GTEST_PROP(Pieces, of_a_file_put_together_are_the_file, ()) {
  const std::vector<Chain> chains = some_chains();
  static const Bytes kSlot = pool().vault.add_recovery_code()->slot;
  const std::vector<Bytes> slots(*rc::gen::inRange<std::size_t>(0, 3), kSlot);
  const auto whole = pool().vault.write_backup(slots, chains);
  RC_ASSERT(whole.has_value());
  // The bytes that the mac covers come from one place, its value from the primitive for wholes.
  const Bytes covered = write_file(pool().vault.header(), slots, chains);
  RC_ASSERT(std::equal(covered.begin(), covered.end(), whole->begin()));
  RC_ASSERT(whole->size() == covered.size() + kHashBytes);
  const auto parts = read_file(*whole);
  RC_ASSERT(parts.has_value());
  for (const Fault& fault : pool().vault.open_backup(*whole, *parts).faults) {
    RC_ASSERT(fault.part != "file");
  }

  auto writing = pool().vault.begin_backup(slots);
  RC_ASSERT(writing.has_value());
  Bytes put_together;
  const auto perhaps_take = [&] {
    if (!one_in(3)) return;
    const auto bytes = writing->take();
    RC_ASSERT(bytes.has_value());
    put_together.insert(put_together.end(), bytes->begin(), bytes->end());
  };
  perhaps_take();
  for (const Chain& chain : chains) {
    writing->begin_chain();
    for (const Bytes& entry : chain.entries) {
      writing->entry(entry);
      perhaps_take();
    }
    if (chain.head) writing->head(*chain.head);
    perhaps_take();
  }
  const auto rest = writing->finish();
  RC_ASSERT(rest.has_value());
  put_together.insert(put_together.end(), rest->begin(), rest->end());
  RC_ASSERT(put_together == *whole);
}

// Primitives whose hashing in pieces stops working after so many pieces.
class Failing final : public vault_sodium::Counting {
 public:
  std::unique_ptr<Hashing> hashing(std::size_t size, View key) const override {
    if (pieces == 0) return nullptr;
    class Some final : public Hashing {
     public:
      Some(std::unique_ptr<Hashing> real, int left) : real_(std::move(real)), left_(left) {}
      bool update(View piece) override { return --left_ > 0 && real_->update(piece); }
      bool finish(MutableView out) override { return --left_ > 0 && real_->finish(out); }

     private:
      std::unique_ptr<Hashing> real_;
      int left_;
    };
    return std::make_unique<Some>(Counting::hashing(size, key), pieces);
  }
  int pieces = 0;
};

TEST(Pieces, of_a_file_end_with_an_error_where_the_primitive_does) {
  Failing primitives;
  const auto vault = Vault::create(primitives);
  ASSERT_TRUE(vault);
  EXPECT_EQ(vault->write_backup({}, {}).error().code, ErrorCode::VaultUnavailable);
  for (int pieces = 1; pieces <= 3; ++pieces) {
    primitives.pieces = pieces;
    auto writing = vault->begin_backup({});
    ASSERT_TRUE(writing);
    const bool taken = writing->take().has_value();
    EXPECT_EQ(taken, pieces > 1);
    // Nothing after it pretends to be a file.
    EXPECT_EQ(writing->finish().error().code, ErrorCode::VaultUnavailable);
    EXPECT_EQ(writing->take().error().code, ErrorCode::VaultUnavailable);
  }
  primitives.pieces = 4;
  auto writing = vault->begin_backup({});
  EXPECT_TRUE(writing->take());
  EXPECT_TRUE(writing->finish());
}

}  // namespace
}  // namespace anemone::vault
