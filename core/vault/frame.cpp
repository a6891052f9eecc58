#include "core/vault/frame.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace anemone::vault {
namespace {

constexpr std::size_t kMagicBytes = 4;
constexpr std::uint8_t kSuite = 1;  // Argon2id 1.3, XChaCha20-Poly1305, BLAKE2b
constexpr std::string_view kHeaderMagic = "ANMV";
constexpr std::string_view kSlotMagic = "ANMS";
constexpr std::string_view kEntryMagic = "ANME";
constexpr std::string_view kHeadMagic = "ANMH";
constexpr std::string_view kFileMagic = "ANMB";
constexpr std::string_view kTrailerMagic = "ANMT";
constexpr std::size_t kFileHeaderBytes = 8;
constexpr std::size_t kTrailerBytes = 56;
constexpr std::size_t kLeastSealed = kLeastPaddedBytes + kTagBytes;
constexpr std::size_t kMostRecordBytes = std::size_t{2} << 20U;

bool starts_with(View bytes, std::string_view magic) {
  return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin());
}

// Name, version and size of an object of a fixed size. A later version may have another size, so
// the version is judged before the size.
Result<void> expect(View bytes, std::string_view magic, std::size_t least) {
  if (bytes.size() < kMagicBytes + 1) return fail(ErrorCode::VaultTruncated);
  if (!starts_with(bytes, magic)) return fail(ErrorCode::VaultCorrupt);
  if (bytes[kMagicBytes] != kFormatVersion) return fail(ErrorCode::VaultUnsupported);
  if (bytes.size() < least) return fail(ErrorCode::VaultTruncated);
  return {};
}

Result<void> expect_exactly(View bytes, std::string_view magic, std::size_t size) {
  ANEMONE_CHECK(expect(bytes, magic, size));
  if (bytes.size() > size) return fail(ErrorCode::VaultCorrupt);
  return {};
}

bool all_zero(View bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

void write_slot_front(Writer& out, const Slot& slot) {
  out.text(kSlotMagic)
      .u8(kFormatVersion)
      .u8(static_cast<std::uint8_t>(slot.kind))
      .zeros(2)
      .bytes(slot.vault)
      .bytes(slot.id)
      .u32(slot.cost.memory_kib)
      .u32(slot.cost.passes)
      .u32(slot.kind == SlotKind::Passphrase ? 1 : 0)
      .bytes(slot.salt)
      .bytes(slot.nonce);
}

Result<void> judge_cost(SlotKind kind, const Cost& cost, std::uint32_t lanes) {
  if (kind == SlotKind::RecoveryCode) {
    if (cost != Cost{} || lanes != 0) return fail(ErrorCode::VaultCorrupt);
    return {};
  }
  if (lanes != 1 || cost.memory_kib < kLeastCost.memory_kib || cost.passes < kLeastCost.passes ||
      cost.memory_kib > kMostCost.memory_kib || cost.passes > kMostCost.passes) {
    return fail(ErrorCode::VaultWeakParameters);
  }
  return {};
}

// --- Records of a file: 4 bytes of length, then an object that begins with "ANM" -----------------

void write_record(Writer& out, View object) {
  out.u32(static_cast<std::uint32_t>(object.size())).bytes(object);
}

// The object of the record at the front, when there is one that could be whole.
std::optional<View> record_at(View bytes) {
  Reader reader{bytes};
  const std::size_t size = reader.u32();
  if (size < kMagicBytes + 1 || size > kMostRecordBytes) return std::nullopt;
  const View object = reader.bytes(size);
  if (!reader.ok() || !starts_with(object, "ANM") || object[3] < 'A' || object[3] > 'Z') {
    return std::nullopt;
  }
  return object;
}

// Chains in the order in which their devices were met first, each found by its device: a damaged or
// made-up file may name as many devices as it has records.
class Chains {
 public:
  Chain& of(const Id& device) {
    const auto [place, met_first] = places_.try_emplace(device, chains_.size());
    if (met_first) chains_.push_back(Chain{device, {}, std::nullopt});
    return chains_[place->second];
  }
  [[nodiscard]] std::vector<Chain> take() { return std::move(chains_); }

 private:
  std::vector<Chain> chains_;
  std::map<Id, std::size_t> places_;
};

// Where an object's device id lies; the same place in entries and heads.
constexpr std::size_t kDeviceAt = 24;

Id device_of(View object) {
  Reader reader{object};
  (void)reader.bytes(kDeviceAt);
  return reader.array<kIdBytes>();
}

}  // namespace

Bytes write_header(const Header& header) {
  return Writer{kHeaderBytes}
      .text(kHeaderMagic)
      .u8(kFormatVersion)
      .u8(kSuite)
      .zeros(2)
      .bytes(header.vault)
      .take();
}

Result<Header> read_header(View bytes) {
  ANEMONE_CHECK(expect_exactly(bytes, kHeaderMagic, kHeaderBytes));
  Reader reader{bytes.subspan(kMagicBytes + 1)};
  if (reader.u8() != kSuite) return fail(ErrorCode::VaultUnsupported);
  if (!all_zero(reader.bytes(2))) return fail(ErrorCode::VaultCorrupt);
  return Header{reader.array<kIdBytes>()};
}

Bytes write_slot(const Slot& slot) {
  Writer out{kSlotBytes};
  write_slot_front(out, slot);
  return out.bytes(slot.wrapped).take();
}

Result<Slot> read_slot(View bytes) {
  ANEMONE_CHECK(expect_exactly(bytes, kSlotMagic, kSlotBytes));
  Reader reader{bytes.subspan(kMagicBytes + 1)};
  Slot slot;
  const std::uint8_t kind = reader.u8();
  if (kind != static_cast<std::uint8_t>(SlotKind::Passphrase) &&
      kind != static_cast<std::uint8_t>(SlotKind::RecoveryCode)) {
    return fail(ErrorCode::VaultUnsupported);
  }
  slot.kind = static_cast<SlotKind>(kind);
  if (!all_zero(reader.bytes(2))) return fail(ErrorCode::VaultCorrupt);
  slot.vault = reader.array<kIdBytes>();
  slot.id = reader.array<kIdBytes>();
  slot.cost.memory_kib = reader.u32();
  slot.cost.passes = reader.u32();
  const std::uint32_t lanes = reader.u32();
  slot.salt = reader.array<kSaltBytes>();
  slot.nonce = reader.array<kNonceBytes>();
  slot.wrapped = reader.array<kKeyBytes + kTagBytes>();
  ANEMONE_CHECK(judge_cost(slot.kind, slot.cost, lanes));
  return slot;
}

std::optional<SlotLabel> slot_label(View bytes) {
  if (bytes.size() <= kMagicBytes) return std::nullopt;
  Reader reader{bytes.subspan(kMagicBytes + 1)};
  const auto kind = static_cast<SlotKind>(reader.u8());
  reader.bytes(2 + kIdBytes);
  const SlotLabel label{kind, reader.array<kIdBytes>()};
  const bool known = kind == SlotKind::Passphrase || kind == SlotKind::RecoveryCode;
  if (!known || !reader.ok()) return std::nullopt;
  return label;
}

Bytes slot_associated_data(const Header& header, const Slot& slot) {
  Writer out{kHeaderBytes + kSlotBytes};
  out.bytes(write_header(header));
  write_slot_front(out, slot);
  return out.take();
}

Bytes write_entry(const EntryFrame& entry) {
  return Writer{kEntryHeaderBytes + entry.sealed.size()}
      .text(kEntryMagic)
      .u8(kFormatVersion)
      .zeros(3)
      .bytes(entry.vault)
      .bytes(entry.device)
      .u64(entry.counter)
      .bytes(entry.previous)
      .bytes(entry.nonce)
      .u32(static_cast<std::uint32_t>(entry.sealed.size()))
      .bytes(entry.sealed)
      .take();
}

Result<EntryFrame> read_entry(View bytes) {
  ANEMONE_CHECK(expect(bytes, kEntryMagic, kEntryHeaderBytes));
  Reader reader{bytes.subspan(kMagicBytes + 1)};
  EntryFrame entry;
  if (!all_zero(reader.bytes(3))) return fail(ErrorCode::VaultCorrupt);
  entry.vault = reader.array<kIdBytes>();
  entry.device = reader.array<kIdBytes>();
  entry.counter = reader.u64();
  entry.previous = reader.array<kHashBytes>();
  entry.nonce = reader.array<kNonceBytes>();
  const std::size_t size = reader.u32();
  if (size > reader.left()) return fail(ErrorCode::VaultTruncated);
  if (size < reader.left() || size < kLeastSealed) return fail(ErrorCode::VaultCorrupt);
  if (entry.counter == 0) return fail(ErrorCode::VaultCorrupt);
  const View sealed = reader.bytes(size);
  entry.sealed.assign(sealed.begin(), sealed.end());
  return entry;
}

Bytes head_covered(const Head& head) {
  return Writer{kHeadBytes}
      .text(kHeadMagic)
      .u8(kFormatVersion)
      .zeros(3)
      .bytes(head.vault)
      .bytes(head.device)
      .u64(head.counter)
      .bytes(head.last)
      .take();
}

Bytes write_head(const Head& head) {
  return Writer{kHeadBytes}.bytes(head_covered(head)).bytes(head.mac).take();
}

Result<Head> read_head(View bytes) {
  ANEMONE_CHECK(expect_exactly(bytes, kHeadMagic, kHeadBytes));
  Reader reader{bytes.subspan(kMagicBytes + 1)};
  if (!all_zero(reader.bytes(3))) return fail(ErrorCode::VaultCorrupt);
  Head head;
  head.vault = reader.array<kIdBytes>();
  head.device = reader.array<kIdBytes>();
  head.counter = reader.u64();
  head.last = reader.array<kHashBytes>();
  head.mac = reader.array<kHashBytes>();
  return head;
}

FileWriter::FileWriter(const Header& header, const std::vector<Bytes>& slots)
    : slots_(static_cast<std::uint32_t>(slots.size())) {
  out_.text(kFileMagic).u8(kFormatVersion).zeros(3);
  write_record(out_, write_header(header));
  for (const Bytes& slot : slots) write_record(out_, slot);
}

void FileWriter::entry(View sealed) {
  write_record(out_, sealed);
  ++entries_;
}

void FileWriter::head(View sealed) { write_record(out_, sealed); }

Bytes FileWriter::finish() {
  out_.u32(kTrailerBytes)
      .text(kTrailerMagic)
      .u8(kFormatVersion)
      .zeros(3)
      .u32(slots_)
      .u32(devices_)
      .u64(entries_);
  return take();
}

Bytes write_file(const Header& header, const std::vector<Bytes>& slots,
                 const std::vector<Chain>& chains) {
  FileWriter out{header, slots};
  for (const Chain& chain : chains) {
    out.begin_chain();
    for (const Bytes& entry : chain.entries) out.entry(entry);
    if (chain.head) out.head(*chain.head);
  }
  return out.finish();
}

Result<FileParts> read_file(View bytes) {
  ANEMONE_CHECK(expect(bytes, kFileMagic, kFileHeaderBytes));
  FileParts parts;
  Chains chains;
  bool has_header = false;
  bool in_damage = false;
  std::size_t at = kFileHeaderBytes;
  while (at < bytes.size()) {
    const View rest = bytes.subspan(at);
    const std::optional<View> object = record_at(rest);
    const std::size_t after = object ? kLengthBytes + object->size() : 0;
    // A record counts when what follows it is a record or the end: a damaged length would
    // otherwise swallow its neighbours.
    if (!object || (after < rest.size() && !record_at(rest.subspan(after)))) {
      // Unless it says itself how long it is; then only what follows is damaged.
      const bool sure = object && (read_entry(*object) || read_head(*object) ||
                                   read_slot(*object) || read_header(*object));
      if (!sure) {
        if (!in_damage) ++parts.damaged_stretches;
        in_damage = true;
        ++at;
        continue;
      }
    }
    in_damage = false;
    if (starts_with(*object, kHeaderMagic)) {
      const auto header = read_header(*object);
      if (header && !has_header) {
        parts.header = *header;
        has_header = true;
      }
    } else if (starts_with(*object, kSlotMagic)) {
      parts.slots.emplace_back(object->begin(), object->end());
    } else if (starts_with(*object, kEntryMagic)) {
      chains.of(device_of(*object)).entries.emplace_back(object->begin(), object->end());
    } else if (starts_with(*object, kHeadMagic)) {
      chains.of(device_of(*object)).head = Bytes{object->begin(), object->end()};
    } else if (starts_with(*object, kTrailerMagic) && object->size() == kTrailerBytes) {
      Reader reader{object->last(kHashBytes)};
      parts.mac = reader.array<kHashBytes>();
      parts.covered = at + kLengthBytes + kTrailerBytes - kHashBytes;
    }
    at += after;
  }
  parts.chains = chains.take();
  // The slots carry the vault id as well, so a damaged header does not lose the vault. Which id is
  // right, the seals decide.
  std::optional<Id> in_slots;
  for (const Bytes& stored : parts.slots) {
    const auto slot = read_slot(stored);
    if (!slot) continue;
    if (has_header && slot->vault == parts.header.vault) {
      in_slots.reset();
      break;
    }
    if (!in_slots) in_slots = slot->vault;
  }
  if (in_slots) {
    parts.header.vault = *in_slots;
    has_header = true;
  }
  if (!has_header) return fail(ErrorCode::VaultCorrupt);
  return parts;
}

}  // namespace anemone::vault
