// The cryptography the vault is built on, as an interface: libsodium natively (vault_sodium/), and
// libsodium compiled for the browser behind the module's imports (wasm/vault_imports.cpp). Both are
// held to testdata/vault/primitives.json.
//
// Each call answers false when it could not do its work; `out` then holds nothing of use.
#pragma once

#include <cstdint>
#include <memory>

#include "core/vault/bytes.h"

namespace anemone::vault {

inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kNonceBytes = 24;
inline constexpr std::size_t kTagBytes = 16;
inline constexpr std::size_t kHashBytes = 32;

// A BLAKE2b of bytes that come in pieces, for what is too long to lie in memory as a whole. One
// that is dropped before its end gives back what it held.
class Hashing {
 public:
  virtual ~Hashing() = default;
  Hashing(const Hashing&) = delete;
  Hashing& operator=(const Hashing&) = delete;
  [[nodiscard]] virtual bool update(View piece) = 0;
  // Once, and last; out: the size that it was begun for.
  [[nodiscard]] virtual bool finish(MutableView out) = 0;

 protected:
  Hashing() = default;
};

class Primitives {
 public:
  // Argon2id version 1.3 (RFC 9106), one lane, no secret and no associated data.
  // out: kKeyBytes; salt: kSaltBytes; memory in KiB. False when the memory cannot be had.
  [[nodiscard]] virtual bool argon2id(MutableView out, View password, View salt,
                                      std::uint32_t memory_kib, std::uint32_t passes) const = 0;

  // XChaCha20-Poly1305 (IETF). key: kKeyBytes; nonce: kNonceBytes.
  // out: the message's size + kTagBytes, ciphertext first, then the tag.
  [[nodiscard]] virtual bool seal(MutableView out, View key, View nonce, View associated,
                                  View message) const = 0;
  // out: the sealed text's size - kTagBytes. False when it was not sealed with exactly these.
  [[nodiscard]] virtual bool open(MutableView out, View key, View nonce, View associated,
                                  View sealed) const = 0;

  // BLAKE2b (RFC 7693) of out.size() bytes (16 to 64); key: empty, or 16 to 64 bytes.
  [[nodiscard]] virtual bool blake2b(MutableView out, View key, View message) const = 0;

  // The same for what comes in pieces, of `size` bytes in the end. Nothing when it cannot be begun.
  [[nodiscard]] virtual std::unique_ptr<Hashing> hashing(std::size_t size, View key) const = 0;

  // Bytes nobody can predict.
  [[nodiscard]] virtual bool random(MutableView out) const = 0;

 protected:
  Primitives() = default;
  Primitives(const Primitives&) = default;
  Primitives& operator=(const Primitives&) = default;
  ~Primitives() = default;
};

}  // namespace anemone::vault
