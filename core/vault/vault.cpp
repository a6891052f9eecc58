#include "core/vault/vault.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/vault/code.h"
#include "core/vault/padding.h"

namespace anemone::vault {
namespace {

// The contexts of the key hierarchy. A subkey is BLAKE2b-256 keyed with the root over context and
// vault id; the key of a recovery slot is the same keyed with the code's 19 bytes, over context,
// vault id and salt. "anemone.v1.sharing" is set aside for journals shared with a clinician.
constexpr std::string_view kEntriesContext = "anemone.v1.entries";
constexpr std::string_view kHeadsContext = "anemone.v1.heads";
constexpr std::string_view kBackupContext = "anemone.v1.backup";
constexpr std::string_view kRecoveryContext = "anemone.v1.recovery";

template <std::size_t N>
Result<std::array<std::uint8_t, N>> fresh(const Primitives& primitives) {
  std::array<std::uint8_t, N> out{};
  if (!primitives.random(out)) return fail(ErrorCode::VaultUnavailable);
  return out;
}

Result<Hash> hash(const Primitives& primitives, View key, View message) {
  Hash out{};
  if (!primitives.blake2b(out, key, message)) return fail(ErrorCode::VaultUnavailable);
  return out;
}

Result<Key> recovery_key(const Primitives& primitives, const Slot& slot,
                         const RecoverySecret& secret) {
  const Bytes message = Writer{}.text(kRecoveryContext).bytes(slot.vault).bytes(slot.salt).take();
  Key key;
  if (!primitives.blake2b(key.writable(), secret, message)) {
    return fail(ErrorCode::VaultUnavailable);
  }
  return key;
}

Result<Key> stretched_key(const Primitives& primitives, const Slot& slot,
                          std::string_view passphrase) {
  Key key;
  if (!primitives.argon2id(key.writable(), as_bytes(passphrase), slot.salt, slot.cost.memory_kib,
                           slot.cost.passes)) {
    return fail(ErrorCode::VaultUnavailable);
  }
  return key;
}

}  // namespace

Result<Vault> Vault::create(const Primitives& primitives) {
  ANEMONE_TRY(id, fresh<kIdBytes>(primitives));
  Key root;
  if (!primitives.random(root.writable())) return fail(ErrorCode::VaultUnavailable);
  return Vault{primitives, Header{id}, std::move(root)};
}

Result<Key> Vault::unwrap(const Primitives& primitives, const Header& header, const Slot& slot,
                          std::string_view secret) {
  if (slot.vault != header.vault) return fail(ErrorCode::VaultWrongVault);
  Key slot_key;
  if (slot.kind == SlotKind::RecoveryCode) {
    ANEMONE_TRY(code, read_recovery_code(secret));
    ANEMONE_TRY(derived, recovery_key(primitives, slot, code));
    wipe(code);
    slot_key = std::move(derived);
  } else {
    ANEMONE_TRY(derived, stretched_key(primitives, slot, secret));
    slot_key = std::move(derived);
  }
  Key root;
  if (!primitives.open(root.writable(), slot_key.view(), slot.nonce,
                       slot_associated_data(header, slot), slot.wrapped)) {
    return fail(ErrorCode::VaultWrongSecret);
  }
  return root;
}

Result<Vault> Vault::unlock(const Primitives& primitives, const Header& header,
                            std::span<const Bytes> slots, std::string_view secret,
                            std::size_t* opened_by) {
  const bool is_code = read_recovery_code(secret).has_value();
  std::optional<Error> bad_slot;
  bool tried = false;  // against a slot of the kind that this secret is for
  // A code costs next to nothing to try, a passphrase a good part of a second.
  for (const SlotKind kind : {SlotKind::RecoveryCode, SlotKind::Passphrase}) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const auto slot = read_slot(slots[i]);
      if (!slot) {
        if (!bad_slot) bad_slot = within(fmt::format("slots[{}]", i), slot.error());
        continue;
      }
      if (slot->kind != kind) continue;
      if (kind == SlotKind::RecoveryCode && !is_code) continue;
      auto root = unwrap(primitives, header, *slot, secret);
      if (root) {
        if (opened_by != nullptr) *opened_by = i;
        return Vault{primitives, header, std::move(*root)};
      }
      if (root.error().code == ErrorCode::VaultWrongSecret) {
        tried = tried || is_code == (kind == SlotKind::RecoveryCode);
      } else if (!bad_slot) {
        bad_slot = within(fmt::format("slots[{}]", i), root.error());
      }
    }
  }
  // No secret is called wrong when the slot that it should open is the one that is damaged.
  if (!tried && bad_slot) return *bad_slot;
  if (slots.empty()) return fail(ErrorCode::VaultCorrupt, "slots");
  if (!is_code && looks_like_recovery_code(secret)) return fail(ErrorCode::VaultBadCode, "secret");
  return fail(ErrorCode::VaultWrongSecret, "secret");
}

Result<Key> Vault::subkey(std::string_view context) const {
  const Bytes message = Writer{}.text(context).bytes(header_.vault).take();
  Key key;
  if (!primitives_->blake2b(key.writable(), root_.view(), message)) {
    return fail(ErrorCode::VaultUnavailable);
  }
  return key;
}

Result<Slot> Vault::new_slot(SlotKind kind, Cost cost) const {
  Slot slot;
  slot.vault = header_.vault;
  slot.kind = kind;
  slot.cost = cost;
  ANEMONE_TRY(id, fresh<kIdBytes>(*primitives_));
  ANEMONE_TRY(salt, fresh<kSaltBytes>(*primitives_));
  ANEMONE_TRY(nonce, fresh<kNonceBytes>(*primitives_));
  slot.id = id;
  slot.salt = salt;
  slot.nonce = nonce;
  // The one place that judges a cost is the reader; nothing is made that it would refuse.
  ANEMONE_CHECK(read_slot(write_slot(slot)));
  return slot;
}

Result<Bytes> Vault::wrap(Slot slot, const Key& slot_key) const {
  if (!primitives_->seal(slot.wrapped, slot_key.view(), slot.nonce,
                         slot_associated_data(header_, slot), root_.view())) {
    return fail(ErrorCode::VaultUnavailable);
  }
  return write_slot(slot);
}

Result<Bytes> Vault::add_passphrase(std::string_view passphrase, Cost cost) const {
  if (passphrase.empty()) return fail(ErrorCode::BadValue, "passphrase");
  ANEMONE_TRY(slot, new_slot(SlotKind::Passphrase, cost));
  ANEMONE_TRY(key, stretched_key(*primitives_, slot, passphrase));
  return wrap(slot, key);
}

Result<NewRecoveryCode> Vault::add_recovery_code() const {
  ANEMONE_TRY(slot, new_slot(SlotKind::RecoveryCode, Cost{}));
  ANEMONE_TRY(secret, fresh<kRecoveryBytes>(*primitives_));
  ANEMONE_TRY(key, recovery_key(*primitives_, slot, secret));
  ANEMONE_TRY(wrapped, wrap(slot, key));
  NewRecoveryCode made{std::move(wrapped), write_recovery_code(secret)};
  wipe(secret);
  return made;
}

Result<std::size_t> Vault::check_slots(std::span<const Bytes> slots,
                                       std::string_view secret) const {
  std::size_t opened_by = 0;
  ANEMONE_TRY(other, unlock(*primitives_, header_, slots, secret, &opened_by));
  if (!equal_in_constant_time(other.root_.view(), root_.view())) {
    return fail(ErrorCode::VaultWrongVault, fmt::format("slots[{}]", opened_by));
  }
  return opened_by;
}

Result<Hash> Vault::head_mac(const Head& head) const {
  ANEMONE_TRY(key, subkey(kHeadsContext));
  return hash(*primitives_, key.view(), head_covered(head));
}

Result<Bytes> Vault::make_head(const Id& device, std::uint64_t counter, const Hash& last) const {
  Head head{header_.vault, device, counter, last, {}};
  ANEMONE_TRY(mac, head_mac(head));
  head.mac = mac;
  return write_head(head);
}

Judge Vault::judge() const {
  return Judge{*primitives_, header_, subkey(kEntriesContext), subkey(kHeadsContext)};
}

Result<Vault::NewDevice> Vault::begin_device(std::optional<Id> id) const {
  NewDevice device;
  if (id) {
    device.id = *id;
  } else {
    ANEMONE_TRY(made, fresh<kIdBytes>(*primitives_));
    device.id = made;
  }
  ANEMONE_TRY(head, make_head(device.id, 0, Hash{}));
  device.head = std::move(head);
  return device;
}

Result<Sealed> Vault::seal(View head_bytes, std::span<const std::string> texts) const {
  auto trusted = judge().head(head_bytes);
  if (!trusted) return within("head", trusted.error());
  Head head = *trusted;
  ANEMONE_TRY(key, subkey(kEntriesContext));
  Sealed out;
  out.first_counter = head.counter + 1;
  for (const std::string& text : texts) {
    EntryFrame entry;
    entry.vault = header_.vault;
    entry.device = head.device;
    entry.counter = head.counter + 1;
    entry.previous = head.last;
    ANEMONE_TRY(nonce, fresh<kNonceBytes>(*primitives_));
    entry.nonce = nonce;
    ANEMONE_TRY(padded, pad(text));
    entry.sealed.resize(padded.size() + kTagBytes);
    const Bytes front = write_entry(entry);
    const bool sealed = primitives_->seal(entry.sealed, key.view(), entry.nonce,
                                          View{front}.first(kEntryHeaderBytes), padded);
    wipe(padded);
    if (!sealed) return fail(ErrorCode::VaultUnavailable);
    out.entries.push_back(write_entry(entry));
    ANEMONE_TRY(last, hash(*primitives_, {}, out.entries.back()));
    head.counter = entry.counter;
    head.last = last;
  }
  ANEMONE_TRY(new_head, make_head(head.device, head.counter, head.last));
  out.head = std::move(new_head);
  return out;
}

Opened Vault::open(const std::vector<Chain>& chains) const {
  Opening opening = begin_opening();
  Opened out;
  for (const Chain& chain : chains) {
    opening.begin_chain(chain.device);
    for (const Bytes& entry : chain.entries) {
      auto text = opening.add(entry);
      if (text && *text) out.texts.push_back(std::move(**text));
    }
    if (chain.head) opening.head(*chain.head);
  }
  static_cast<Findings&>(out) = opening.finish();
  return out;
}

Result<BackupWriting> Vault::begin_backup(const std::vector<Bytes>& slots) const {
  ANEMONE_TRY(key, subkey(kBackupContext));
  auto mac = primitives_->hashing(kHashBytes, key.view());
  if (!mac) return fail(ErrorCode::VaultUnavailable);
  return BackupWriting{FileWriter{header_, slots}, std::move(mac)};
}

Result<Bytes> Vault::write_backup(const std::vector<Bytes>& slots,
                                  const std::vector<Chain>& chains) const {
  ANEMONE_TRY(file, begin_backup(slots));
  for (const Chain& chain : chains) {
    file.begin_chain();
    for (const Bytes& entry : chain.entries) file.entry(entry);
    if (chain.head) file.head(*chain.head);
  }
  return file.finish();
}

Opened Vault::open_backup(View file, const FileParts& parts) const {
  Opened out = open(parts.chains);
  if (!parts.mac) {
    out.faults.push_back(Fault{ErrorCode::VaultTruncated, "file", 0});
    return out;
  }
  const auto key = subkey(kBackupContext);
  bool whole = false;
  if (key) {
    const auto mac = hash(*primitives_, key->view(), file.first(parts.covered));
    whole = mac && equal_in_constant_time(*mac, *parts.mac) &&
            parts.covered + kHashBytes == file.size();
  }
  // Damage that was named already breaks this mac as well; it is news only when nothing else was.
  if (!whole && out.faults.empty()) {
    out.faults.push_back(Fault{ErrorCode::VaultCorrupt, "file", 0});
  }
  return out;
}

}  // namespace anemone::vault
