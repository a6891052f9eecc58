// For tests: libsodium's primitives with randomness that can be written down. The bytes count up
// from 0, modulo 256, over all calls; the same in web/src/client/testing.ts.
#pragma once

#include "vault_sodium/sodium.h"

namespace anemone::vault_sodium {

class Counting : public vault::Primitives {
 public:
  Counting() = default;
  virtual ~Counting() = default;
  bool argon2id(vault::MutableView out, vault::View password, vault::View salt,
                std::uint32_t memory_kib, std::uint32_t passes) const override {
    return real_->argon2id(out, password, salt, memory_kib, passes);
  }
  bool seal(vault::MutableView out, vault::View key, vault::View nonce, vault::View associated,
            vault::View message) const override {
    return real_->seal(out, key, nonce, associated, message);
  }
  bool open(vault::MutableView out, vault::View key, vault::View nonce, vault::View associated,
            vault::View sealed) const override {
    return real_->open(out, key, nonce, associated, sealed);
  }
  bool blake2b(vault::MutableView out, vault::View key, vault::View message) const override {
    return real_->blake2b(out, key, message);
  }
  std::unique_ptr<vault::Hashing> hashing(std::size_t size, vault::View key) const override {
    return real_->hashing(size, key);
  }
  bool random(vault::MutableView out) const override {
    for (std::uint8_t& byte : out) byte = next_++;
    return true;
  }

 private:
  const vault::Primitives* real_ = primitives();
  mutable std::uint8_t next_ = 0;
};

}  // namespace anemone::vault_sodium
