#include "core/vault/frame.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <ctime>
#include <vector>

namespace anemone::vault {
namespace {

template <std::size_t N>
rc::Gen<std::array<std::uint8_t, N>> any_array() {
  return rc::gen::container<std::array<std::uint8_t, N>>(rc::gen::arbitrary<std::uint8_t>());
}

Slot a_slot() {
  Slot slot;
  slot.vault = *any_array<kIdBytes>();
  slot.id = *any_array<kIdBytes>();
  slot.kind = *rc::gen::element(SlotKind::Passphrase, SlotKind::RecoveryCode);
  if (slot.kind == SlotKind::Passphrase) {
    slot.cost.memory_kib = *rc::gen::inRange(kLeastCost.memory_kib, kMostCost.memory_kib + 1);
    slot.cost.passes = *rc::gen::inRange(kLeastCost.passes, kMostCost.passes + 1);
  }
  slot.salt = *any_array<kSaltBytes>();
  slot.nonce = *any_array<kNonceBytes>();
  slot.wrapped = *any_array<kKeyBytes + kTagBytes>();
  return slot;
}

EntryFrame an_entry() {
  EntryFrame entry;
  entry.vault = *any_array<kIdBytes>();
  entry.device = *any_array<kIdBytes>();
  entry.counter = *rc::gen::positive<std::uint64_t>();
  entry.previous = *any_array<kHashBytes>();
  entry.nonce = *any_array<kNonceBytes>();
  entry.sealed.assign(*rc::gen::inRange<std::size_t>(528, 2000),
                      *rc::gen::arbitrary<std::uint8_t>());
  return entry;
}

Head a_head() {
  return Head{*any_array<kIdBytes>(), *any_array<kIdBytes>(), *rc::gen::arbitrary<std::uint64_t>(),
              *any_array<kHashBytes>(), *any_array<kHashBytes>()};
}

RC_GTEST_PROP(Frame, everything_reads_back, ()) {
  const Header header{*any_array<kIdBytes>()};
  const Bytes header_bytes = write_header(header);
  RC_ASSERT(header_bytes.size() == kHeaderBytes);
  const auto header_read = read_header(header_bytes);
  RC_ASSERT((header_read.has_value() && *header_read == header));

  const Slot slot = a_slot();
  const Bytes slot_bytes = write_slot(slot);
  RC_ASSERT(slot_bytes.size() == kSlotBytes);
  const auto slot_read = read_slot(slot_bytes);
  RC_ASSERT(slot_read.has_value());
  RC_ASSERT(write_slot(*slot_read) == slot_bytes);
  RC_ASSERT(slot_read->cost == slot.cost);

  const EntryFrame entry = an_entry();
  const Bytes entry_bytes = write_entry(entry);
  const auto entry_read = read_entry(entry_bytes);
  RC_ASSERT(entry_read.has_value());
  RC_ASSERT(entry_read->counter == entry.counter);
  RC_ASSERT(write_entry(*entry_read) == entry_bytes);

  const Head head = a_head();
  const Bytes head_bytes = write_head(head);
  RC_ASSERT(head_bytes.size() == kHeadBytes);
  const auto head_read = read_head(head_bytes);
  RC_ASSERT(head_read.has_value());
  RC_ASSERT(write_head(*head_read) == head_bytes);
}

RC_GTEST_PROP(Frame, every_cut_is_noticed, ()) {
  const Bytes entry = write_entry(an_entry());
  const Bytes slot = write_slot(a_slot());
  const Bytes head = write_head(a_head());
  const auto cut = [](const Bytes& bytes) {
    return View{bytes}.first(*rc::gen::inRange<std::size_t>(0, bytes.size()));
  };
  const auto e = read_entry(cut(entry));
  const auto s = read_slot(cut(slot));
  const auto h = read_head(cut(head));
  RC_ASSERT((!e.has_value() && e.error().code == ErrorCode::VaultTruncated));
  RC_ASSERT((!s.has_value() && s.error().code == ErrorCode::VaultTruncated));
  RC_ASSERT((!h.has_value() && h.error().code == ErrorCode::VaultTruncated));
}

RC_GTEST_PROP(Frame, anything_added_is_noticed, ()) {
  for (Bytes bytes : {write_entry(an_entry()), write_slot(a_slot()), write_head(a_head()),
                      write_header(Header{})}) {
    bytes.push_back(0);
    RC_ASSERT(!read_entry(bytes).has_value());
    RC_ASSERT(!read_slot(bytes).has_value());
    RC_ASSERT(!read_head(bytes).has_value());
    RC_ASSERT(!read_header(bytes).has_value());
  }
}

RC_GTEST_PROP(Frame, no_bytes_make_it_fail, (Bytes bytes)) {
  // With and without a beginning that looks right.
  const std::string_view magic = *rc::gen::element<std::string_view>(
      "", "ANMV\1", "ANMS\1", "ANME\1", "ANMH\1", "ANMB\1", "ANMB\1\0\0\0");
  bytes.insert(bytes.begin(), magic.begin(), magic.end());
  (void)read_header(bytes);
  (void)read_slot(bytes);
  (void)read_head(bytes);
  (void)read_file(bytes);
  const auto entry = read_entry(bytes);
  RC_ASSERT((!entry.has_value() || write_entry(*entry) == bytes));
}

TEST(Frame, a_later_version_is_told_from_damage) {
  for (Bytes bytes :
       {write_header(Header{}), write_slot(Slot{.cost = kUsualCost}), write_head(Head{})}) {
    bytes[4] = 2;
    bytes.push_back(9);  // it may well be longer
    for (const ErrorCode code :
         {bytes[3] == 'V' ? read_header(bytes).error().code : ErrorCode::VaultUnsupported,
          bytes[3] == 'S' ? read_slot(bytes).error().code : ErrorCode::VaultUnsupported,
          bytes[3] == 'H' ? read_head(bytes).error().code : ErrorCode::VaultUnsupported}) {
      EXPECT_EQ(code, ErrorCode::VaultUnsupported);
    }
  }
}

TEST(Frame, weak_and_exhausting_costs_are_refused) {
  for (const Cost cost :
       {Cost{0, 0}, Cost{kLeastCost.memory_kib - 1, 3}, Cost{64 * 1024, 1},
        Cost{kMostCost.memory_kib + 1, 3}, Cost{64 * 1024, 17}, Cost{0xFFFFFFFF, 0xFFFFFFFF}}) {
    const auto slot = read_slot(write_slot(Slot{.cost = cost}));
    ASSERT_FALSE(slot);
    EXPECT_EQ(slot.error().code, ErrorCode::VaultWeakParameters);
  }
  EXPECT_TRUE(read_slot(write_slot(Slot{.cost = kLeastCost})));
  EXPECT_TRUE(read_slot(write_slot(Slot{.cost = kMostCost})));
  Bytes lanes = write_slot(Slot{.cost = kLeastCost});
  lanes[48] = 2;
  EXPECT_EQ(read_slot(lanes).error().code, ErrorCode::VaultWeakParameters);
}

// --- Files ---

struct Sample {
  Header header;
  std::vector<Bytes> slots;
  std::vector<Chain> chains;
  Bytes file;
};

Sample a_file(std::size_t devices, std::size_t entries) {
  Sample sample;
  sample.header.vault.fill(7);
  sample.slots = {write_slot(Slot{.vault = sample.header.vault, .cost = kLeastCost})};
  for (std::size_t d = 0; d < devices; ++d) {
    Chain chain;
    chain.device.fill(static_cast<std::uint8_t>(d + 1));
    for (std::size_t i = 0; i < entries; ++i) {
      EntryFrame entry;
      entry.vault = sample.header.vault;
      entry.device = chain.device;
      entry.counter = i + 1;
      entry.sealed.assign(528 + 32 * (i % 3), static_cast<std::uint8_t>(i));
      chain.entries.push_back(write_entry(entry));
    }
    chain.head =
        write_head(Head{.vault = sample.header.vault, .device = chain.device, .counter = entries});
    sample.chains.push_back(std::move(chain));
  }
  sample.file = write_file(sample.header, sample.slots, sample.chains);
  sample.file.insert(sample.file.end(), kHashBytes, 0xAA);
  return sample;
}

TEST(File, reads_back) {
  const Sample sample = a_file(2, 5);
  const auto parts = read_file(sample.file);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->header, sample.header);
  EXPECT_EQ(parts->slots, sample.slots);
  ASSERT_EQ(parts->chains.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(parts->chains[i].device, sample.chains[i].device);
    EXPECT_EQ(parts->chains[i].entries, sample.chains[i].entries);
    EXPECT_EQ(parts->chains[i].head, sample.chains[i].head);
  }
  ASSERT_TRUE(parts->mac);
  EXPECT_EQ((*parts->mac)[0], 0xAA);
  EXPECT_EQ(parts->covered, sample.file.size() - kHashBytes);
  EXPECT_EQ(parts->damaged_stretches, 0U);
}

TEST(File, a_kind_of_record_from_later_is_stepped_over) {
  const Sample sample = a_file(1, 2);
  Bytes file{sample.file.begin(), sample.file.begin() + 8};
  const Bytes unknown = Writer{}.u32(9).text("ANMZ\1").zeros(4).take();
  file.insert(file.end(), unknown.begin(), unknown.end());
  file.insert(file.end(), sample.file.begin() + 8, sample.file.end());
  const auto parts = read_file(file);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->chains.at(0).entries.size(), 2U);
  EXPECT_EQ(parts->damaged_stretches, 0U);
}

// Heads of as many devices as there are heads, or of one device.
Bytes file_of_heads(std::uint32_t count, bool many_devices) {
  std::vector<Chain> chains;
  for (std::uint32_t i = 0; i < count; ++i) {
    Head head;
    const Bytes number = Writer{}.u32(many_devices ? i * 7919 % count : 0).take();
    std::copy(number.begin(), number.end(), head.device.begin());
    chains.push_back(Chain{head.device, {}, write_head(head)});
  }
  Bytes file = write_file(Header{}, {}, chains);
  file.resize(file.size() + kHashBytes);
  return file;
}

TEST(File, chains_stand_in_the_order_in_which_their_devices_were_met) {
  const auto parts = read_file(file_of_heads(100, true));
  ASSERT_TRUE(parts.has_value());
  ASSERT_EQ(parts->chains.size(), 100U);
  for (std::uint32_t i = 0; i < 100; ++i) {
    EXPECT_EQ(Reader{parts->chains[i].device}.u32(), i * 7919 % 100);
  }
}

// Processor time, the least of three turns, compared within one process only. Where each device was
// sought among all that were met before it, the second was more than a hundred times the first.
TEST(File, reading_many_devices_costs_little_more_than_reading_one) {
  constexpr std::uint32_t kHeads = 40'000;
  const auto cost = [](const Bytes& file) {
    std::clock_t least = 0;
    for (int turn = 0; turn < 3; ++turn) {
      const std::clock_t begin = std::clock();
      EXPECT_TRUE(read_file(file).has_value());
      const std::clock_t took = std::clock() - begin;
      if (turn == 0 || took < least) least = took;
    }
    return static_cast<double>(least) + 1;
  };
  EXPECT_LT(cost(file_of_heads(kHeads, true)), 25 * cost(file_of_heads(kHeads, false)));
}

TEST(File, one_changed_byte_anywhere_costs_at_most_one_record) {
  const Sample sample = a_file(1, 4);
  const std::size_t records = 4;
  for (std::size_t at = 8; at < sample.file.size(); ++at) {
    for (const std::uint8_t flip : {std::uint8_t{1}, std::uint8_t{0x80}}) {
      Bytes file = sample.file;
      file[at] ^= flip;
      const auto parts = read_file(file);
      ASSERT_TRUE(parts) << at;
      std::size_t whole = 0;
      for (const Chain& chain : parts->chains) {
        for (const Bytes& entry : chain.entries) {
          for (const Bytes& original : sample.chains[0].entries) whole += entry == original;
        }
      }
      ASSERT_GE(whole, records - 1) << at;
    }
  }
}

TEST(File, a_cut_file_gives_all_whole_records_before_the_cut) {
  const Sample sample = a_file(1, 4);
  std::size_t before = 0;
  for (std::size_t size = 0; size < sample.file.size(); ++size) {
    const auto parts = read_file(View{sample.file}.first(size));
    if (!parts) {
      ASSERT_EQ(before, 0U);
      continue;
    }
    ASSERT_FALSE(parts->mac);
    std::size_t entries = 0;
    for (const Chain& chain : parts->chains) entries += chain.entries.size();
    ASSERT_GE(entries, before);
    before = entries;
  }
  EXPECT_EQ(before, 4U);
}

}  // namespace
}  // namespace anemone::vault
