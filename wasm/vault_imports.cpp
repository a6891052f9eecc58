#include "wasm/vault_imports.h"

#include <memory>
#include <utility>

// The worker answers these synchronously with libsodium, reading and writing this instance's
// memory. Each answers 1 when it did its work and 0 when it did not (hash_begin: a number for what
// it began, or 0). Pointers may be anything when the size beside them is 0.
#define ANEMONE_IMPORT(name) __attribute__((import_module("anemone_vault"), import_name(name)))

extern "C" {
ANEMONE_IMPORT("argon2id")
std::int32_t anemone_vault_argon2id(std::uint8_t* out, std::size_t out_size,
                                    const std::uint8_t* password, std::size_t password_size,
                                    const std::uint8_t* salt, std::uint32_t memory_kib,
                                    std::uint32_t passes);
ANEMONE_IMPORT("seal")
std::int32_t anemone_vault_seal(std::uint8_t* out, const std::uint8_t* key,
                                const std::uint8_t* nonce, const std::uint8_t* associated,
                                std::size_t associated_size, const std::uint8_t* message,
                                std::size_t message_size);
ANEMONE_IMPORT("open")
std::int32_t anemone_vault_open(std::uint8_t* out, const std::uint8_t* key,
                                const std::uint8_t* nonce, const std::uint8_t* associated,
                                std::size_t associated_size, const std::uint8_t* sealed,
                                std::size_t sealed_size);
ANEMONE_IMPORT("blake2b")
std::int32_t anemone_vault_blake2b(std::uint8_t* out, std::size_t out_size, const std::uint8_t* key,
                                   std::size_t key_size, const std::uint8_t* message,
                                   std::size_t message_size);
ANEMONE_IMPORT("hash_begin")
std::uint32_t anemone_vault_hash_begin(std::size_t out_size, const std::uint8_t* key,
                                       std::size_t key_size);
ANEMONE_IMPORT("hash_update")
std::int32_t anemone_vault_hash_update(std::uint32_t hashing, const std::uint8_t* piece,
                                       std::size_t piece_size);
ANEMONE_IMPORT("hash_finish")
std::int32_t anemone_vault_hash_finish(std::uint32_t hashing, std::uint8_t* out,
                                       std::size_t out_size);
ANEMONE_IMPORT("hash_drop")
std::int32_t anemone_vault_hash_drop(std::uint32_t hashing);
ANEMONE_IMPORT("random")
std::int32_t anemone_vault_random(std::uint8_t* out, std::size_t out_size);
}

namespace anemone::wasm {
namespace {

using vault::MutableView;
using vault::View;

// The state lies on the worker's side, under a number; 0 is none.
class ImportedHashing final : public vault::Hashing {
 public:
  explicit ImportedHashing(std::uint32_t number) : number_(number) {}
  ~ImportedHashing() override {
    if (number_ != 0) (void)anemone_vault_hash_drop(number_);
  }
  ImportedHashing(const ImportedHashing&) = delete;
  ImportedHashing& operator=(const ImportedHashing&) = delete;

  bool update(View piece) override {
    return anemone_vault_hash_update(number_, piece.data(), piece.size()) == 1;
  }
  bool finish(MutableView out) override {
    const std::uint32_t number = std::exchange(number_, 0);
    return anemone_vault_hash_finish(number, out.data(), out.size()) == 1;
  }

 private:
  std::uint32_t number_;
};

class Imported final : public vault::Primitives {
 public:
  constexpr Imported() = default;

  bool argon2id(MutableView out, View password, View salt, std::uint32_t memory_kib,
                std::uint32_t passes) const override {
    return salt.size() == vault::kSaltBytes &&
           anemone_vault_argon2id(out.data(), out.size(), password.data(), password.size(),
                                  salt.data(), memory_kib, passes) == 1;
  }

  bool seal(MutableView out, View key, View nonce, View associated, View message) const override {
    if (out.size() != message.size() + vault::kTagBytes || !fits(key, nonce)) return false;
    return anemone_vault_seal(out.data(), key.data(), nonce.data(), associated.data(),
                              associated.size(), message.data(), message.size()) == 1;
  }

  bool open(MutableView out, View key, View nonce, View associated, View sealed) const override {
    if (sealed.size() != out.size() + vault::kTagBytes || !fits(key, nonce)) return false;
    return anemone_vault_open(out.data(), key.data(), nonce.data(), associated.data(),
                              associated.size(), sealed.data(), sealed.size()) == 1;
  }

  bool blake2b(MutableView out, View key, View message) const override {
    return anemone_vault_blake2b(out.data(), out.size(), key.data(), key.size(), message.data(),
                                 message.size()) == 1;
  }

  std::unique_ptr<vault::Hashing> hashing(std::size_t size, View key) const override {
    const std::uint32_t number = anemone_vault_hash_begin(size, key.data(), key.size());
    if (number == 0) return nullptr;
    return std::make_unique<ImportedHashing>(number);
  }

  bool random(MutableView out) const override {
    return anemone_vault_random(out.data(), out.size()) == 1;
  }

 private:
  static bool fits(View key, View nonce) {
    return key.size() == vault::kKeyBytes && nonce.size() == vault::kNonceBytes;
  }
};

constinit const Imported kImported;

}  // namespace

const vault::Primitives* vault_primitives() { return &kImported; }

}  // namespace anemone::wasm
