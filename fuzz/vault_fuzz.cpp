// Fuzzes what comes from outside into the vault: sealed files and everything in them. The seeds are
// whole files, so most inputs are a true file with a few bytes changed.
//
// What is held: no input makes it fail; what reads as an object is written back to the same bytes;
// and no text is ever given out that was not sealed in the vault of testdata/vault/native.anemone.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/vault/code.h"
#include "core/vault/vault.h"
#include "vault_sodium/sodium.h"

namespace {

using namespace anemone;         // NOLINT: one file
using namespace anemone::vault;  // NOLINT

void require(bool holds) {
  if (!holds) std::abort();
}

// The vault of the native file opens with the recovery code of docs/formats/vault.md, cheaply.
constexpr const char* kCode = "M2GT-58X4-MPKA-FA59-NANT-SBDE-NYRB-3CQG";

void try_objects(View bytes) {
  const Bytes same{bytes.begin(), bytes.end()};
  if (const auto header = read_header(bytes)) require(write_header(*header) == same);
  if (const auto slot = read_slot(bytes)) require(write_slot(*slot) == same);
  if (const auto entry = read_entry(bytes)) require(write_entry(*entry) == same);
  if (const auto head = read_head(bytes)) require(write_head(*head) == same);
  (void)unpad(bytes);
  (void)read_recovery_code({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// In pieces it is opened to the same, and written to the same bytes.
void try_pieces(const Vault& vault, const std::vector<Bytes>& slots,
                const std::vector<Chain>& chains) {
  const Opened whole = vault.open(chains);
  Opening opening = vault.begin_opening();
  auto writing = vault.begin_backup(slots);
  require(writing.has_value());
  Bytes file;
  const auto add = [&file](const Result<Bytes>& bytes) {
    require(bytes.has_value());
    file.insert(file.end(), bytes->begin(), bytes->end());
  };
  std::size_t texts = 0;
  for (const Chain& chain : chains) {
    opening.begin_chain(chain.device);
    writing->begin_chain();
    for (const Bytes& entry : chain.entries) {
      const auto text = opening.add(entry);
      if (text && *text) require(whole.texts.at(texts++) == **text);
      require(!text || vault.judge().knows(entry));
      writing->entry(entry);
      add(writing->take());
    }
    if (chain.head) {
      opening.head(*chain.head);
      writing->head(*chain.head);
    }
  }
  add(writing->finish());
  require(texts == whole.texts.size());
  const Findings found = opening.finish();
  require(found.faults.size() == whole.faults.size());
  require(found.devices.size() == whole.devices.size());
  const auto at_once = vault.write_backup(slots, chains);
  require(at_once.has_value() && *at_once == file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const View file{data, size};
  try_objects(file);
  const auto parts = read_file(file);
  if (!parts) return 0;
  for (const Bytes& slot : parts->slots) try_objects(slot);
  for (const Chain& chain : parts->chains) {
    for (const Bytes& entry : chain.entries) try_objects(entry);
    if (chain.head) try_objects(*chain.head);
  }
  // Only recovery slots: a stretched guess for each input would leave no time for anything else.
  std::vector<Bytes> slots;
  for (const Bytes& slot : parts->slots) {
    const auto read = read_slot(slot);
    if (read && read->kind == SlotKind::RecoveryCode) slots.push_back(slot);
  }
  const auto vault = Vault::unlock(*vault_sodium::primitives(), parts->header, slots, kCode);
  if (!vault) return 0;
  const Opened opened = vault->open_backup(file, *parts);
  for (const std::string& text : opened.texts) {
    require(text.find("\"id\":\"e1\"") != std::string::npos ||
            text.find("\"id\":\"e2\"") != std::string::npos ||
            text.find("\"id\":\"e3\"") != std::string::npos);
  }
  require(opened.texts.size() <= 3);
  try_pieces(*vault, parts->slots, parts->chains);
  return 0;
}
