// The outer framing: how sealed things lie in bytes, without any key. docs/formats/vault.md says
// the same byte by byte. A relay may use this header; it can check shapes and order but read
// nothing.
//
// 1. All numbers are little endian. Every object begins with 4 letters that name it and a version.
// 2. Every length is checked before anything is sliced. Errors: VaultTruncated (ends too early),
//    VaultCorrupt (is not what it says), VaultUnsupported (a version this build does not know).
// 3. What is written is read back to the same value, and has one byte form only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/vault/bytes.h"
#include "core/vault/padding.h"
#include "core/vault/primitives.h"

namespace anemone::vault {

inline constexpr std::size_t kIdBytes = 16;
using Id = std::array<std::uint8_t, kIdBytes>;
using Hash = std::array<std::uint8_t, kHashBytes>;
using Nonce = std::array<std::uint8_t, kNonceBytes>;
using Salt = std::array<std::uint8_t, kSaltBytes>;

inline constexpr std::uint8_t kFormatVersion = 1;

// --- The vault header: which vault this is, and which cipher suite it uses ---

inline constexpr std::size_t kHeaderBytes = 24;

struct Header {
  Id vault{};
  friend bool operator==(const Header&, const Header&) = default;
};
[[nodiscard]] Bytes write_header(const Header& header);
[[nodiscard]] Result<Header> read_header(View bytes);

// --- Key slots: the vault key, wrapped under one secret each ---

inline constexpr std::size_t kSlotBytes = 140;

enum class SlotKind : std::uint8_t { Passphrase = 1, RecoveryCode = 2 };

// What stretching costs, and thereby what each guess costs a thief. Zero for a recovery code, which
// has enough entropy to need none.
struct Cost {
  std::uint32_t memory_kib = 0;
  std::uint32_t passes = 0;
  friend bool operator==(const Cost&, const Cost&) = default;
};
inline constexpr Cost kUsualCost{64U * 1024U, 3};
// Under this a passphrase is not opened at all: a slot that asks for less was made to be weak.
inline constexpr Cost kLeastCost{19U * 1024U, 2};
// Above this it was made to exhaust the device.
inline constexpr Cost kMostCost{512U * 1024U, 16};

struct Slot {
  Id vault{};
  Id id{};
  SlotKind kind = SlotKind::Passphrase;
  Cost cost;
  Salt salt{};
  Nonce nonce{};
  std::array<std::uint8_t, kKeyBytes + kTagBytes> wrapped{};
};
[[nodiscard]] Bytes write_slot(const Slot& slot);
// Further error: VaultWeakParameters for a cost outside kLeastCost and kMostCost.
[[nodiscard]] Result<Slot> read_slot(View bytes);
// What it says of itself, also where it is damaged otherwise or too weak to be opened; nothing
// where it ends before that, or where its kind is none of the two.
struct SlotLabel {
  SlotKind kind = SlotKind::Passphrase;
  Id id{};
};
[[nodiscard]] std::optional<SlotLabel> slot_label(View bytes);
// What the wrap is bound to: the vault header and everything of the slot before the wrapped key.
[[nodiscard]] Bytes slot_associated_data(const Header& header, const Slot& slot);

// --- Entries ---

inline constexpr std::size_t kEntryHeaderBytes = 108;

struct EntryFrame {
  Id vault{};
  Id device{};
  std::uint64_t counter = 0;  // 1 for a device's first entry
  Hash previous{};  // of that device's previous sealed entry, all its bytes; zeros for none
  Nonce nonce{};
  Bytes sealed;  // padded text and tag
};
// The first kEntryHeaderBytes of it are its associated data.
[[nodiscard]] Bytes write_entry(const EntryFrame& entry);
[[nodiscard]] Result<EntryFrame> read_entry(View bytes);

// --- Heads: how far a device's chain goes, so that a cut-off end is noticed ---

inline constexpr std::size_t kHeadBytes = 112;

struct Head {
  Id vault{};
  Id device{};
  std::uint64_t counter = 0;  // of the last entry; 0 before the first
  Hash last{};                // its hash; zeros before the first
  Hash mac{};
};
[[nodiscard]] Bytes write_head(const Head& head);
[[nodiscard]] Result<Head> read_head(View bytes);
// The part of it that the mac covers.
[[nodiscard]] Bytes head_covered(const Head& head);

// --- Sealed files ---

// One device's sealed entries in order, and its head.
struct Chain {
  Id device{};
  std::vector<Bytes> entries;
  std::optional<Bytes> head;
};

struct FileParts {
  Header header;
  std::vector<Bytes> slots;
  std::vector<Chain> chains;
  // Everything before the closing mac, and the mac; nothing when the end is missing.
  std::optional<Hash> mac;
  std::size_t covered = 0;
  // Stretches of bytes that are no record and were stepped over.
  std::size_t damaged_stretches = 0;
};

// A file piece by piece. What `take` and `finish` gave, put together in that order, is the file
// without its mac.
class FileWriter {
 public:
  FileWriter(const Header& header, const std::vector<Bytes>& slots);
  // The next device: its entries in order, then its head, if it has one.
  void begin_chain() { ++devices_; }
  void entry(View sealed);
  void head(View sealed);
  // What was written since the last time.
  [[nodiscard]] Bytes take() { return std::exchange(out_, Writer{}).take(); }
  // The same, with the end of the file but for the mac.
  [[nodiscard]] Bytes finish();

 private:
  Writer out_;
  std::uint32_t slots_;
  std::uint32_t devices_ = 0;
  std::uint64_t entries_ = 0;
};

// The file without its mac, ready to have `mac` appended.
[[nodiscard]] Bytes write_file(const Header& header, const std::vector<Bytes>& slots,
                               const std::vector<Chain>& chains);
// Steps over damage to the next whole record, and over kinds of record it does not know. An error
// only when the beginning is none of ours.
[[nodiscard]] Result<FileParts> read_file(View bytes);

}  // namespace anemone::vault
