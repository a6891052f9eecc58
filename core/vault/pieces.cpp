// Opening and writing in pieces; Vault::open and Vault::write_backup are made of the same.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/vault/padding.h"
#include "core/vault/vault.h"

namespace anemone::vault {

// --- What is authentic ---------------------------------------------------------------------------

Result<Judge::Authentic> Judge::entry(View bytes) const {
  ANEMONE_TRY(frame, read_entry(bytes));
  if (frame.vault != header_.vault) return fail(ErrorCode::VaultWrongVault);
  Bytes padded(frame.sealed.size() - kTagBytes);
  if (!entries_key_ || !primitives_->open(padded, entries_key_->view(), frame.nonce,
                                          bytes.first(kEntryHeaderBytes), frame.sealed)) {
    return fail(ErrorCode::VaultCorrupt);
  }
  auto text = unpad(padded);
  wipe(padded);
  Hash own{};
  if (!text || !primitives_->blake2b(own, {}, bytes)) return fail(ErrorCode::VaultCorrupt);
  return Authentic{frame.device, frame.counter, frame.previous, own, std::move(*text)};
}

Result<Head> Judge::head(View bytes) const {
  ANEMONE_TRY(head, read_head(bytes));
  if (head.vault != header_.vault) return fail(ErrorCode::VaultWrongVault);
  if (!heads_key_) return heads_key_.error();
  Hash mac{};
  if (!primitives_->blake2b(mac, heads_key_->view(), head_covered(head))) {
    return fail(ErrorCode::VaultUnavailable);
  }
  if (!equal_in_constant_time(mac, head.mac)) return fail(ErrorCode::VaultCorrupt);
  return head;
}

// --- Opening -------------------------------------------------------------------------------------

bool Opening::Seen::note(const Judge::Authentic& entry) {
  // Counters nearly always rise, so the end is the place to look first.
  const std::size_t before = links.size();
  const auto link = links.try_emplace(links.end(), entry.counter, Link{entry.own, entry.previous});
  highest = std::max(highest, entry.counter);
  if (links.size() != before) return true;
  return link->second.own != entry.own && others.insert(entry.own).second;
}

Opening::Seen& Opening::seen_of(const Id& device) {
  Seen& seen = devices_[device];
  if (seen.part.empty()) seen.part = fmt::format("devices[{}]", chains_ - 1);
  return seen;
}

std::string Opening::entry_part() const {
  return fmt::format("devices[{}].entries[{}]", chains_ - 1, entries_ - 1);
}

void Opening::begin_chain(const Id& device) {
  device_ = device;
  ++chains_;
  entries_ = 0;
}

Result<std::optional<std::string>> Opening::add(View entry) {
  ++entries_;
  auto authentic = judge_.entry(entry);
  if (!authentic) {
    found_.faults.push_back(Fault{authentic.error().code, entry_part(), 1});
    ++unreadable_;
    return authentic.error();
  }
  // From here on, whatever else is wrong, its text is given out.
  Seen& seen = seen_of(authentic->device);
  const bool misplaced = authentic->device != device_ || authentic->counter <= seen.highest;
  const bool again = !seen.note(*authentic);
  if (misplaced) {
    found_.faults.push_back(
        Fault{ErrorCode::VaultChainBroken, entry_part(), again ? std::uint64_t{0} : 1});
  }
  if (again) return std::optional<std::string>{};
  return std::optional<std::string>{std::move(authentic->text)};
}

void Opening::head(View bytes) {
  const auto head = judge_.head(bytes);
  Seen& seen = seen_of(device_);
  if (!head) {
    seen.bad_head = head.error().code;
  } else if (head->device != device_) {
    seen.bad_head = ErrorCode::VaultChainBroken;
  } else {
    seen.head = *head;
  }
}

void Opening::judge_links(const Seen& seen) {
  for (auto link = seen.links.begin(); link != seen.links.end(); ++link) {
    const auto next = std::next(link);
    if (next != seen.links.end() && next->first == link->first + 1 &&
        next->second.previous != link->second.own) {
      found_.faults.push_back(Fault{ErrorCode::VaultChainBroken, seen.part + ".entries", 1});
    }
  }
}

Findings Opening::finish() {
  const auto fault = [this](ErrorCode code, std::string part, std::uint64_t entries) {
    found_.faults.push_back(Fault{code, std::move(part), entries});
  };
  // An entry that could not be read is the one that is missing in some chain: it is named once.
  std::uint64_t missing = 0;
  std::string missing_in;
  for (const auto& [device, seen] : devices_) {
    const std::string head_part = seen.part + ".head";
    DeviceState state{device, HeadState::Good, seen.highest};
    if (seen.head && seen.head->counter < seen.highest) {
      // An older head than the entries: it was put back, or the last write was torn.
      fault(ErrorCode::VaultChainBroken, head_part, 0);
      state.head = HeadState::Bad;
    } else if (seen.head) {
      state.counter = seen.head->counter;
      const auto last = seen.links.find(seen.head->counter);
      if (last != seen.links.end() && last->second.own != seen.head->last) {
        fault(ErrorCode::VaultChainBroken, head_part, 1);
        state.head = HeadState::Bad;
      }
    } else if (seen.bad_head) {
      fault(*seen.bad_head, head_part, 0);
      state.head = HeadState::Bad;
    } else {
      fault(ErrorCode::VaultChainBroken, head_part, 0);
      state.head = HeadState::Missing;
    }
    const std::uint64_t absent = state.counter - seen.links.size();
    if (absent > 0) {
      missing += absent;
      if (missing_in.empty()) missing_in = seen.part + ".entries";
    }
    judge_links(seen);
    found_.devices.push_back(state);
  }
  if (missing > unreadable_) {
    fault(ErrorCode::VaultChainBroken, missing_in, missing - unreadable_);
  }
  return std::move(found_);
}

// --- Writing -------------------------------------------------------------------------------------

Result<Bytes> BackupWriting::covered(Bytes bytes) {
  if (!mac_ || !mac_->update(bytes)) {
    mac_.reset();
    return fail(ErrorCode::VaultUnavailable);
  }
  return bytes;
}

Result<Bytes> BackupWriting::take() { return covered(file_.take()); }

Result<Bytes> BackupWriting::finish() {
  ANEMONE_TRY(bytes, covered(file_.finish()));
  Hash mac{};
  const bool done = mac_->finish(mac);
  mac_.reset();
  if (!done) return fail(ErrorCode::VaultUnavailable);
  bytes.insert(bytes.end(), mac.begin(), mac.end());
  return std::move(bytes);
}

}  // namespace anemone::vault
