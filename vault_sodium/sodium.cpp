#include "vault_sodium/sodium.h"

#include <sodium.h>

namespace anemone::vault_sodium {
namespace {

using vault::MutableView;
using vault::View;

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == vault::kKeyBytes);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == vault::kNonceBytes);
static_assert(crypto_aead_xchacha20poly1305_ietf_ABYTES == vault::kTagBytes);
static_assert(crypto_pwhash_argon2id_SALTBYTES == vault::kSaltBytes);

class SodiumHashing final : public vault::Hashing {
 public:
  SodiumHashing() = default;
  ~SodiumHashing() override { sodium_memzero(&state_, sizeof(state_)); }
  SodiumHashing(const SodiumHashing&) = delete;
  SodiumHashing& operator=(const SodiumHashing&) = delete;

  [[nodiscard]] bool begin(std::size_t size, View key) {
    size_ = size;
    open_ = crypto_generichash_blake2b_init(&state_, key.data(), key.size(), size) == 0;
    return open_;
  }
  bool update(View piece) override {
    return open_ && crypto_generichash_blake2b_update(&state_, piece.data(), piece.size()) == 0;
  }
  bool finish(MutableView out) override {
    if (!open_ || out.size() != size_) return false;
    open_ = false;
    return crypto_generichash_blake2b_final(&state_, out.data(), out.size()) == 0;
  }

 private:
  crypto_generichash_blake2b_state state_{};
  std::size_t size_ = 0;
  bool open_ = false;
};

class Sodium final : public vault::Primitives {
 public:
  constexpr Sodium() = default;

  bool argon2id(MutableView out, View password, View salt, std::uint32_t memory_kib,
                std::uint32_t passes) const override {
    return salt.size() == vault::kSaltBytes &&
           crypto_pwhash_argon2id(out.data(), out.size(),
                                  reinterpret_cast<const char*>(password.data()), password.size(),
                                  salt.data(), passes, std::size_t{memory_kib} * 1024,
                                  crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;
  }

  bool seal(MutableView out, View key, View nonce, View associated, View message) const override {
    if (out.size() != message.size() + vault::kTagBytes || !fits(key, nonce)) return false;
    unsigned long long written = 0;
    return crypto_aead_xchacha20poly1305_ietf_encrypt(
               out.data(), &written, message.data(), message.size(), associated.data(),
               associated.size(), nullptr, nonce.data(), key.data()) == 0;
  }

  bool open(MutableView out, View key, View nonce, View associated, View sealed) const override {
    if (sealed.size() != out.size() + vault::kTagBytes || !fits(key, nonce)) return false;
    unsigned long long written = 0;
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               out.data(), &written, nullptr, sealed.data(), sealed.size(), associated.data(),
               associated.size(), nonce.data(), key.data()) == 0;
  }

  bool blake2b(MutableView out, View key, View message) const override {
    return crypto_generichash_blake2b(out.data(), out.size(), message.data(), message.size(),
                                      key.data(), key.size()) == 0;
  }

  std::unique_ptr<vault::Hashing> hashing(std::size_t size, View key) const override {
    auto made = std::make_unique<SodiumHashing>();
    if (!made->begin(size, key)) return nullptr;
    return made;
  }

  bool random(MutableView out) const override {
    randombytes_buf(out.data(), out.size());
    return true;
  }

 private:
  static bool fits(View key, View nonce) {
    return key.size() == vault::kKeyBytes && nonce.size() == vault::kNonceBytes;
  }
};

constinit const Sodium kSodium;

}  // namespace

const vault::Primitives* primitives() { return sodium_init() < 0 ? nullptr : &kSodium; }

}  // namespace anemone::vault_sodium
