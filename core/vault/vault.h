// The vault: a person's journal, sealed. Key hierarchy, associated data, the chain and the head
// live here once for all builds; the cryptography itself comes in through Primitives.
//
// 1. Root: a random 256-bit key. Each slot wraps it under one secret; entries, heads and backup
//    files are sealed under subkeys of their own, derived with a context each.
// 2. An entry is bound to vault, device, counter and the hash of that device's previous sealed
//    entry. The head, written together with it, says how far the chain goes.
// 3. Opening gives every entry that is authentic and names what is not; it changes nothing.
// 4. Nothing here stores anything: what is sealed is handed out, and the head that was stored last
//    is handed back in. A write that failed therefore leaves no trace in the vault.
// 5. Keys are wiped when a Vault goes. No answer holds a key.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/vault/frame.h"
#include "core/vault/primitives.h"

namespace anemone::vault {

// 32 secret bytes that are wiped when they go.
class Key {
 public:
  Key() = default;
  ~Key() { wipe(bytes_); }
  Key(Key&& other) noexcept : bytes_(other.bytes_) { wipe(other.bytes_); }
  Key& operator=(Key&& other) noexcept {
    if (this != &other) {
      bytes_ = other.bytes_;
      wipe(other.bytes_);
    }
    return *this;
  }
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  [[nodiscard]] View view() const { return bytes_; }
  [[nodiscard]] MutableView writable() { return bytes_; }

 private:
  std::array<std::uint8_t, kKeyBytes> bytes_{};
};

struct NewRecoveryCode {
  Bytes slot;
  std::string code;  // shown once; the slot does not tell it
};

// Something that was found wrong. `part` is a path such as "devices[0].entries[3]".
struct Fault {
  ErrorCode code = ErrorCode::VaultCorrupt;
  std::string part;
  std::uint64_t entries = 0;  // how many entries it cost
};

enum class HeadState { Good, Missing, Bad };

struct DeviceState {
  Id device{};
  HeadState head = HeadState::Missing;
  std::uint64_t counter = 0;  // of the last entry it is known to have written
};

// What opening found, apart from the texts.
struct Findings {
  std::vector<Fault> faults;
  // Of every device with a head or an authentic entry. One whose head is not Good must not write
  // again (a counter could come twice): it goes on as a new device.
  std::vector<DeviceState> devices;
};

struct Opened : Findings {
  std::vector<std::string> texts;  // in the order they were given in, repeats left out
};

// Tells what was sealed in one vault from everything else. It has the subkeys this takes, not the
// vault's own key, and so may outlive the Vault that it came from.
class Judge {
 public:
  struct Authentic {
    Id device{};
    std::uint64_t counter = 0;
    Hash previous{};
    Hash own{};
    std::string text;
  };
  // Errors: VaultCorrupt, VaultTruncated, VaultUnsupported, VaultWrongVault.
  [[nodiscard]] Result<Authentic> entry(View bytes) const;
  // The same errors, and VaultUnavailable.
  [[nodiscard]] Result<Head> head(View bytes) const;
  // Either of the two, whatever its place.
  [[nodiscard]] bool knows(View bytes) const {
    return entry(bytes).has_value() || head(bytes).has_value();
  }

 private:
  friend class Vault;
  Judge(const Primitives& primitives, const Header& header, Result<Key> entries, Result<Key> heads)
      : primitives_(&primitives),
        header_(header),
        entries_key_(std::move(entries)),
        heads_key_(std::move(heads)) {}

  const Primitives* primitives_;
  Header header_;
  Result<Key> entries_key_;
  Result<Key> heads_key_;
};

// Opening in pieces: entry by entry, so that no more than one has to lie in memory. Of what was
// opened it keeps the links of the chains, not the texts.
class Opening {
 public:
  explicit Opening(Judge judge) : judge_(std::move(judge)) {}
  // The next device's chain; what follows belongs to it.
  void begin_chain(const Id& device);
  // The chain's next entry: its text; nothing when it was given out already; or, as an error, why
  // it is not authentic. It is counted among the faults then.
  [[nodiscard]] Result<std::optional<std::string>> add(View entry);
  // The head of the chain.
  void head(View bytes);
  // Once, and last.
  [[nodiscard]] Findings finish();

 private:
  // What is known of one device's entries and head once their bytes were judged.
  struct Link {
    Hash own{};
    Hash previous{};
  };
  struct Seen {
    std::map<std::uint64_t, Link> links;  // authentic entries by counter
    std::set<Hash> others;                // and those whose counter was taken already
    std::uint64_t highest = 0;
    std::string part;
    std::optional<Head> head;
    std::optional<ErrorCode> bad_head;

    // Notes the entry; false when this very one was there before.
    bool note(const Judge::Authentic& entry);
  };
  [[nodiscard]] Seen& seen_of(const Id& device);
  [[nodiscard]] std::string entry_part() const;
  void judge_links(const Seen& seen);

  Judge judge_;
  Findings found_;
  std::map<Id, Seen> devices_;
  Id device_{};
  std::size_t chains_ = 0;   // begun so far
  std::size_t entries_ = 0;  // of this chain so far
  std::uint64_t unreadable_ = 0;
};

// A backup file in pieces: what `take` and `finish` give, put together in that order.
class BackupWriting {
 public:
  // As for FileWriter.
  void begin_chain() { file_.begin_chain(); }
  void entry(View sealed) { file_.entry(sealed); }
  void head(View sealed) { file_.head(sealed); }
  // Error: VaultUnavailable, after which the file cannot be finished.
  [[nodiscard]] Result<Bytes> take();
  // Once, and last.
  [[nodiscard]] Result<Bytes> finish();

 private:
  friend class Vault;
  BackupWriting(FileWriter file, std::unique_ptr<Hashing> mac)
      : file_(std::move(file)), mac_(std::move(mac)) {}
  [[nodiscard]] Result<Bytes> covered(Bytes bytes);

  FileWriter file_;
  std::unique_ptr<Hashing> mac_;
};

struct Sealed {
  std::vector<Bytes> entries;
  std::uint64_t first_counter = 0;
  Bytes head;
};

class Vault {
 public:
  // A new vault with a key of its own and no slots yet. Error: VaultUnavailable.
  [[nodiscard]] static Result<Vault> create(const Primitives& primitives);

  // Tries the secret as a passphrase and, when it reads as one, as a recovery code, on every slot.
  // `opened_by`, when given, receives the index of the slot that opened.
  // Errors: VaultWrongSecret; VaultBadCode when it was a code with a typing error; what is wrong
  // with a slot (VaultWeakParameters, VaultCorrupt, VaultWrongVault, …) when no good slot of the
  // secret's kind could be tried; VaultUnavailable.
  [[nodiscard]] static Result<Vault> unlock(const Primitives& primitives, const Header& header,
                                            std::span<const Bytes> slots, std::string_view secret,
                                            std::size_t* opened_by = nullptr);

  [[nodiscard]] const Header& header() const { return header_; }

  // Wraps the key once more. Errors: BadValue for an empty passphrase; VaultWeakParameters.
  [[nodiscard]] Result<Bytes> add_passphrase(std::string_view passphrase, Cost cost) const;
  [[nodiscard]] Result<NewRecoveryCode> add_recovery_code() const;

  // Which of these slots the secret opens, to this very vault's key. Errors as for unlock.
  [[nodiscard]] Result<std::size_t> check_slots(std::span<const Bytes> slots,
                                                std::string_view secret) const;

  // A device that has written nothing yet: its id (new unless given) and its head.
  struct NewDevice {
    Id id{};
    Bytes head;
  };
  [[nodiscard]] Result<NewDevice> begin_device(std::optional<Id> id = std::nullopt) const;

  // Seals texts one after the other onto the chain that `head` ends, and makes the new head. The
  // two must be stored in one atomic write. Errors: TooLong; VaultCorrupt, VaultTruncated,
  // VaultUnsupported, VaultWrongVault for the head.
  [[nodiscard]] Result<Sealed> seal(View head, std::span<const std::string> texts) const;

  // Total: every input gives an answer.
  [[nodiscard]] Opened open(const std::vector<Chain>& chains) const;

  // The same in pieces.
  [[nodiscard]] Opening begin_opening() const { return Opening{judge()}; }

  [[nodiscard]] Judge judge() const;

  // One sealed file that opens with any secret of `slots`.
  [[nodiscard]] Result<Bytes> write_backup(const std::vector<Bytes>& slots,
                                           const std::vector<Chain>& chains) const;
  // The same in pieces. Error: VaultUnavailable.
  [[nodiscard]] Result<BackupWriting> begin_backup(const std::vector<Bytes>& slots) const;
  // Like open, and judges the file as a whole as well.
  [[nodiscard]] Opened open_backup(View file, const FileParts& parts) const;

 private:
  Vault(const Primitives& primitives, const Header& header, Key root)
      : primitives_(&primitives), header_(header), root_(std::move(root)) {}
  [[nodiscard]] static Result<Key> unwrap(const Primitives& primitives, const Header& header,
                                          const Slot& slot, std::string_view secret);
  [[nodiscard]] Result<Key> subkey(std::string_view context) const;
  [[nodiscard]] Result<Bytes> wrap(Slot slot, const Key& slot_key) const;
  [[nodiscard]] Result<Slot> new_slot(SlotKind kind, Cost cost) const;
  [[nodiscard]] Result<Hash> head_mac(const Head& head) const;
  [[nodiscard]] Result<Bytes> make_head(const Id& device, std::uint64_t counter,
                                        const Hash& last) const;

  const Primitives* primitives_;
  Header header_;
  Key root_;
};

}  // namespace anemone::vault
