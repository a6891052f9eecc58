// The vault with real cryptography: what it opens, what it refuses, and what it names.
#include "core/vault/vault.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/vault/code.h"
#include "vault_sodium/sodium.h"

namespace anemone::vault {
namespace {

constexpr std::string_view kPassphrase = "seven slow breaths";

const Primitives& sodium() { return *vault_sodium::primitives(); }

// A vault whose chain was written in the given portions.
struct Written {
  Vault vault;
  Chain chain;
  std::vector<std::string> texts;
};

Written write(const std::vector<std::vector<std::string>>& portions) {
  auto vault = Vault::create(sodium());
  auto device = vault->begin_device();
  Written out{std::move(*vault), Chain{device->id, {}, device->head}, {}};
  for (const auto& portion : portions) {
    auto sealed = out.vault.seal(*out.chain.head, portion);
    EXPECT_TRUE(sealed.has_value());
    EXPECT_EQ(sealed->first_counter, out.chain.entries.size() + 1);
    out.chain.entries.insert(out.chain.entries.end(), sealed->entries.begin(),
                             sealed->entries.end());
    out.chain.head = sealed->head;
    out.texts.insert(out.texts.end(), portion.begin(), portion.end());
  }
  return out;
}

Written write_some(std::size_t count) {
  std::vector<std::vector<std::string>> portions;
  for (std::size_t i = 0; i < count; ++i) portions.push_back({"entry " + std::to_string(i)});
  return write(portions);
}

std::uint64_t lost(const Opened& opened) {
  return std::accumulate(opened.faults.begin(), opened.faults.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Fault& fault) { return sum + fault.entries; });
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::ranges::sort(texts);
  return texts;
}

// --- The chain ---

RC_GTEST_PROP(Chain, opens_to_what_was_sealed,
              (const std::vector<std::vector<std::string>>& portions)) {
  const Written written = write(portions);
  const Opened opened = written.vault.open({written.chain});
  RC_ASSERT(opened.texts == written.texts);
  RC_ASSERT(opened.faults.empty());
  RC_ASSERT(opened.devices.size() == 1U);
  RC_ASSERT((opened.devices[0].head == HeadState::Good));
  RC_ASSERT(opened.devices[0].counter == written.texts.size());
}

TEST(Chain, any_flipped_bit_of_an_entry_costs_that_entry_and_no_other) {
  const Written written = write_some(3);
  const std::size_t size = written.chain.entries[1].size();
  for (std::size_t at = 0; at < size; ++at) {
    Chain chain = written.chain;
    chain.entries[1][at] ^= static_cast<std::uint8_t>(1U << (at % 8));
    const Opened opened = written.vault.open({chain});
    ASSERT_EQ(opened.texts, (std::vector<std::string>{"entry 0", "entry 2"})) << at;
    ASSERT_EQ(opened.faults.size(), 1U) << at;
    ASSERT_EQ(opened.faults[0].part, "devices[0].entries[1]");
    ASSERT_EQ(opened.faults[0].entries, 1U);
    ASSERT_EQ(opened.devices.at(0).head, HeadState::Good);
  }
}

TEST(Chain, any_cut_of_an_entry_is_named) {
  const Written written = write_some(2);
  for (std::size_t size = 0; size < written.chain.entries[1].size(); ++size) {
    Chain chain = written.chain;
    chain.entries[1].resize(size);
    const Opened opened = written.vault.open({chain});
    ASSERT_EQ(opened.texts, (std::vector<std::string>{"entry 0"})) << size;
    ASSERT_EQ(opened.faults.size(), 1U);
    ASSERT_EQ(opened.faults[0].code, ErrorCode::VaultTruncated);
  }
}

TEST(Chain, any_flipped_bit_of_the_head_is_noticed_and_the_entries_open) {
  const Written written = write_some(2);
  for (std::size_t at = 0; at < kHeadBytes; ++at) {
    Chain chain = written.chain;
    (*chain.head)[at] ^= static_cast<std::uint8_t>(1U << (at % 8));
    const Opened opened = written.vault.open({chain});
    ASSERT_EQ(opened.texts.size(), 2U) << at;
    ASSERT_FALSE(opened.faults.empty()) << at;
    ASSERT_EQ(opened.devices.at(0).head, HeadState::Bad) << at;
    // A head that is not trusted takes no more entries.
    ASSERT_FALSE(written.vault.seal(*chain.head, std::vector<std::string>{"x"}).has_value()) << at;
  }
}

RC_GTEST_PROP(Chain, dropped_entries_are_counted_wherever_they_were, ()) {
  const Written written = write_some(*rc::gen::inRange<std::size_t>(1, 8));
  Chain chain{written.chain.device, {}, written.chain.head};
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < written.texts.size(); ++i) {
    if (*rc::gen::arbitrary<bool>()) continue;
    chain.entries.push_back(written.chain.entries[i]);
    kept.push_back(written.texts[i]);
  }
  const Opened opened = written.vault.open({chain});
  RC_ASSERT(opened.texts == kept);
  RC_ASSERT(lost(opened) == written.texts.size() - kept.size());
  RC_ASSERT(opened.faults.empty() == (kept.size() == written.texts.size()));
  RC_ASSERT((opened.devices.at(0).head == HeadState::Good));
}

RC_GTEST_PROP(Chain, another_order_is_noticed_and_nothing_is_lost, ()) {
  const Written written = write_some(*rc::gen::inRange<std::size_t>(2, 8));
  std::vector<std::size_t> order(written.texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto i = *rc::gen::inRange<std::size_t>(0, order.size());
  const auto k = *rc::gen::distinctFrom(rc::gen::inRange<std::size_t>(0, order.size()), i);
  std::swap(order[i], order[k]);
  Chain chain = written.chain;
  for (std::size_t p = 0; p < order.size(); ++p) chain.entries[p] = written.chain.entries[order[p]];
  const Opened opened = written.vault.open({chain});
  RC_ASSERT(sorted(opened.texts) == sorted(written.texts));
  RC_ASSERT(!opened.faults.empty());
  for (const Fault& fault : opened.faults) {
    RC_ASSERT((fault.code == ErrorCode::VaultChainBroken));
  }
}

RC_GTEST_PROP(Chain, a_replayed_entry_is_noticed_and_given_once, ()) {
  const Written written = write_some(*rc::gen::inRange<std::size_t>(1, 6));
  Chain chain = written.chain;
  const auto which = *rc::gen::inRange<std::size_t>(0, chain.entries.size());
  const Bytes again = chain.entries[which];
  chain.entries.push_back(again);
  const Opened opened = written.vault.open({chain});
  RC_ASSERT(opened.texts == written.texts);
  RC_ASSERT(opened.faults.size() == 1U);
  RC_ASSERT((opened.faults[0].code == ErrorCode::VaultChainBroken));
}

TEST(Chain, an_older_head_put_back_is_noticed) {
  const Written first = write_some(2);
  const auto sealed = first.vault.seal(*first.chain.head, std::vector<std::string>{"entry 2"});
  ASSERT_TRUE(sealed);
  Chain chain = first.chain;
  chain.entries.push_back(sealed->entries[0]);
  const Opened opened = first.vault.open({chain});
  EXPECT_EQ(opened.texts.size(), 3U);
  ASSERT_EQ(opened.faults.size(), 1U);
  EXPECT_EQ(opened.faults[0].part, "devices[0].head");
  EXPECT_EQ(opened.devices.at(0).head, HeadState::Bad);
}

TEST(Chain, two_futures_of_one_device_are_noticed) {
  // A device that was set back (a restored disk) and went on differently.
  const Written base = write_some(1);
  const auto one = base.vault.seal(*base.chain.head, std::vector<std::string>{"one"});
  const auto other = base.vault.seal(*base.chain.head, std::vector<std::string>{"other", "more"});
  ASSERT_TRUE(one && other);
  Chain chain = base.chain;
  chain.entries.push_back(one->entries[0]);
  chain.entries.push_back(other->entries[1]);
  chain.head = other->head;
  const Opened opened = base.vault.open({chain});
  EXPECT_EQ(opened.texts, (std::vector<std::string>{"entry 0", "one", "more"}));
  ASSERT_EQ(opened.faults.size(), 1U);
  EXPECT_EQ(opened.faults[0].code, ErrorCode::VaultChainBroken);
}

TEST(Chain, entries_of_another_vault_and_of_another_device_are_noticed) {
  const Written mine = write_some(2);
  const Written foreign = write_some(2);
  Chain mixed = mine.chain;
  mixed.entries[1] = foreign.chain.entries[1];
  const Opened opened = mine.vault.open({mixed});
  EXPECT_EQ(opened.texts, (std::vector<std::string>{"entry 0"}));
  ASSERT_EQ(opened.faults.size(), 1U);
  EXPECT_EQ(opened.faults[0].code, ErrorCode::VaultWrongVault);

  const auto second = mine.vault.begin_device();
  const auto sealed = mine.vault.seal(second->head, std::vector<std::string>{"phone"});
  ASSERT_TRUE(second && sealed);
  Chain other{second->id, sealed->entries, sealed->head};
  EXPECT_TRUE(mine.vault.open({mine.chain, other}).faults.empty());
  Chain moved = mine.chain;
  moved.entries.push_back(sealed->entries[0]);
  const Opened misplaced = mine.vault.open({moved, Chain{second->id, {}, sealed->head}});
  EXPECT_EQ(misplaced.texts.size(), 3U);
  EXPECT_FALSE(misplaced.faults.empty());
}

RC_GTEST_PROP(Chain, opening_is_total, (const std::vector<Bytes>& junk, const Bytes& head)) {
  const Written written = write_some(2);
  Chain chain = written.chain;
  chain.entries.insert(chain.entries.end(), junk.begin(), junk.end());
  const Opened opened = written.vault.open({chain, Chain{Id{}, junk, head}});
  RC_ASSERT(opened.texts == written.texts);
  RC_ASSERT(opened.faults.size() >= junk.size() * 2);
}

// --- Secrets ---

struct Locked {
  Header header;
  std::vector<Bytes> slots;
  std::string code;
};

Locked locked() {
  auto vault = Vault::create(sodium());
  auto passphrase = vault->add_passphrase(kPassphrase, kLeastCost);
  auto recovery = vault->add_recovery_code();
  return {vault->header(), {*passphrase, recovery->slot}, recovery->code};
}

ErrorCode refusal(const Locked& vault, std::string_view secret) {
  const auto opened = Vault::unlock(sodium(), vault.header, vault.slots, secret);
  EXPECT_FALSE(opened.has_value());
  return opened ? ErrorCode::UnknownOp : opened.error().code;
}

TEST(Secrets, both_open_and_say_which_slot_it_was) {
  const Locked vault = locked();
  std::size_t slot = 9;
  EXPECT_TRUE(Vault::unlock(sodium(), vault.header, vault.slots, kPassphrase, &slot));
  EXPECT_EQ(slot, 0U);
  EXPECT_TRUE(Vault::unlock(sodium(), vault.header, vault.slots, vault.code, &slot));
  EXPECT_EQ(slot, 1U);
}

TEST(Secrets, wrong_mistyped_and_unknown_are_told_apart) {
  const Locked vault = locked();
  EXPECT_EQ(refusal(vault, "eight slow breaths"), ErrorCode::VaultWrongSecret);
  EXPECT_EQ(refusal(vault, write_recovery_code(RecoverySecret{1, 2, 3})),
            ErrorCode::VaultWrongSecret);
  std::string typo = vault.code;
  typo[0] = typo[0] == '7' ? '8' : '7';
  EXPECT_EQ(refusal(vault, typo), ErrorCode::VaultBadCode);
}

TEST(Secrets, any_flipped_bit_of_a_slot_is_noticed) {
  const Locked vault = locked();
  // The recovery slot, because it takes no stretching; both have the same layout.
  for (std::size_t at = 0; at < kSlotBytes; ++at) {
    Bytes slot = vault.slots[1];
    slot[at] ^= static_cast<std::uint8_t>(1U << (at % 8));
    const std::vector<Bytes> slots{slot};
    ASSERT_FALSE(Vault::unlock(sodium(), vault.header, slots, vault.code).has_value()) << at;
  }
}

TEST(Secrets, a_damaged_slot_is_named_before_a_right_secret_is_called_wrong) {
  Locked vault = locked();
  vault.slots[0].resize(100);
  EXPECT_EQ(refusal(vault, kPassphrase), ErrorCode::VaultTruncated);
  EXPECT_TRUE(Vault::unlock(sodium(), vault.header, vault.slots, vault.code));
  vault.slots.clear();
  EXPECT_EQ(refusal(vault, kPassphrase), ErrorCode::VaultCorrupt);
}

TEST(Secrets, a_slot_does_not_move_to_another_vault) {
  const Locked mine = locked();
  const Locked other = locked();
  EXPECT_FALSE(Vault::unlock(sodium(), mine.header, other.slots, other.code).has_value());
  // Not even when the vault id written in it is changed to fit.
  Bytes slot = other.slots[1];
  std::copy(mine.header.vault.begin(), mine.header.vault.end(), slot.begin() + 8);
  const std::vector<Bytes> slots{slot};
  EXPECT_FALSE(Vault::unlock(sodium(), mine.header, slots, other.code).has_value());
}

TEST(Secrets, the_usual_cost_is_64_mib_and_3_passes) {
  auto vault = Vault::create(sodium());
  const auto slot = vault->add_passphrase(kPassphrase, kUsualCost);
  ASSERT_TRUE(slot);
  const auto read = read_slot(*slot);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->cost, (Cost{65'536, 3}));
  const std::vector<Bytes> slots{*slot};
  EXPECT_TRUE(Vault::unlock(sodium(), vault->header(), slots, kPassphrase));
}

TEST(Secrets, nothing_weak_or_empty_is_made) {
  auto vault = Vault::create(sodium());
  EXPECT_EQ(vault->add_passphrase("", kLeastCost).error().code, ErrorCode::BadValue);
  EXPECT_EQ(vault->add_passphrase(kPassphrase, Cost{8192, 3}).error().code,
            ErrorCode::VaultWeakParameters);
  EXPECT_EQ(vault->add_passphrase(kPassphrase, Cost{65'536, 1}).error().code,
            ErrorCode::VaultWeakParameters);
}

// --- Backup files ---

TEST(Backup, opens_with_either_secret_and_is_whole) {
  const Written written = write_some(3);
  const auto passphrase = written.vault.add_passphrase(kPassphrase, kLeastCost);
  const auto recovery = written.vault.add_recovery_code();
  ASSERT_TRUE(passphrase && recovery);
  const auto file = written.vault.write_backup({*passphrase, recovery->slot}, {written.chain});
  ASSERT_TRUE(file);
  for (const std::string& secret : {std::string{kPassphrase}, recovery->code}) {
    const auto parts = read_file(*file);
    ASSERT_TRUE(parts);
    const auto vault = Vault::unlock(sodium(), parts->header, parts->slots, secret);
    ASSERT_TRUE(vault);
    const Opened opened = vault->open_backup(*file, *parts);
    EXPECT_EQ(opened.texts, written.texts);
    EXPECT_TRUE(opened.faults.empty());
  }
}

TEST(Backup, any_flipped_bit_is_noticed_and_costs_at_most_one_entry) {
  const Written written = write_some(3);
  const auto one = written.vault.add_recovery_code();
  const auto two = written.vault.add_recovery_code();
  ASSERT_TRUE(one && two);
  const auto file = written.vault.write_backup({one->slot, two->slot}, {written.chain});
  ASSERT_TRUE(file);
  for (std::size_t at = 8; at < file->size(); ++at) {
    Bytes changed = *file;
    changed[at] ^= static_cast<std::uint8_t>(1U << (at % 8));
    const auto parts = read_file(changed);
    ASSERT_TRUE(parts) << at;
    bool opened_once = false;
    for (const std::string& code : {one->code, two->code}) {
      const auto vault = Vault::unlock(sodium(), parts->header, parts->slots, code);
      if (!vault) continue;
      opened_once = true;
      const Opened opened = vault->open_backup(changed, *parts);
      ASSERT_FALSE(opened.faults.empty()) << at;
      ASSERT_GE(opened.texts.size(), 2U) << at;
    }
    ASSERT_TRUE(opened_once) << at;
  }
}

TEST(Backup, a_cut_or_swapped_file_is_noticed) {
  const Written written = write_some(2);
  const auto recovery = written.vault.add_recovery_code();
  ASSERT_TRUE(recovery);
  const auto file = written.vault.write_backup({recovery->slot}, {written.chain});
  ASSERT_TRUE(file);
  for (std::size_t size = 8; size < file->size(); ++size) {
    const View cut = View{*file}.first(size);
    const auto parts = read_file(cut);
    if (!parts) continue;
    const auto vault = Vault::unlock(sodium(), parts->header, parts->slots, recovery->code);
    if (!vault) continue;
    ASSERT_FALSE(vault->open_backup(cut, *parts).faults.empty()) << size;
  }
  // A whole device taken out leaves no gap in any chain; the mac over the file sees it.
  const auto less = write_file(written.vault.header(), {recovery->slot}, {});
  Bytes spliced = less;
  spliced.insert(spliced.end(), file->end() - kHashBytes, file->end());
  const auto parts = read_file(spliced);
  ASSERT_TRUE(parts);
  const Opened opened = written.vault.open_backup(spliced, *parts);
  ASSERT_EQ(opened.faults.size(), 1U);
  EXPECT_EQ(opened.faults[0].part, "file");
}

}  // namespace
}  // namespace anemone::vault
