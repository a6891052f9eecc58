// The native primitives against testdata/vault/primitives.json; the browser's are held to the same
// file in web/src/client/vectors.test.ts.
#include "vault_sodium/sodium.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/json.h"
#include "tests/files.h"

namespace anemone::vault_sodium {
namespace {

using vault::Bytes;
using vault::to_hex;

Json vectors() {
  auto read = parse_json(tests::read_file("testdata/vault/primitives.json"), 1U << 20U);
  return read ? *read : Json::object();
}

Bytes hex(const Json& item, const char* key) {
  const auto* text = item.at(key).get_ptr<const std::string*>();
  return *vault::from_hex(*text, text->size() / 2);
}

TEST(Sodium, argon2id) {
  const Json all = vectors();
  ASSERT_EQ(all["argon2id"].size(), 3U);
  for (const Json& item : all["argon2id"]) {
    Bytes out(32);
    ASSERT_TRUE(primitives()->argon2id(out, hex(item, "password"), hex(item, "salt"),
                                       item["memory_kib"].get<std::uint32_t>(),
                                       item["passes"].get<std::uint32_t>()));
    EXPECT_EQ(to_hex(out), item["out"].get<std::string>());
  }
}

TEST(Sodium, xchacha20poly1305) {
  const Json all = vectors();
  ASSERT_EQ(all["xchacha20poly1305"].size(), 5U);
  for (const Json& item : all["xchacha20poly1305"]) {
    const Bytes message = hex(item, "message");
    const Bytes associated = hex(item, "associated");
    Bytes sealed(message.size() + vault::kTagBytes);
    ASSERT_TRUE(
        primitives()->seal(sealed, hex(item, "key"), hex(item, "nonce"), associated, message));
    EXPECT_EQ(to_hex(sealed), item["sealed"].get<std::string>());
    Bytes opened(message.size());
    ASSERT_TRUE(
        primitives()->open(opened, hex(item, "key"), hex(item, "nonce"), associated, sealed));
    EXPECT_EQ(opened, message);
    sealed.back() ^= 1U;
    EXPECT_FALSE(
        primitives()->open(opened, hex(item, "key"), hex(item, "nonce"), associated, sealed));
  }
}

TEST(Sodium, blake2b) {
  const Json all = vectors();
  ASSERT_EQ(all["blake2b"].size(), 6U);
  for (const Json& item : all["blake2b"]) {
    const Bytes expected = hex(item, "out");
    Bytes out(expected.size());
    ASSERT_TRUE(primitives()->blake2b(out, hex(item, "key"), hex(item, "message")));
    EXPECT_EQ(out, expected);
  }
}

TEST(Sodium, blake2b_in_pieces_of_any_size_is_blake2b) {
  const Json all = vectors();
  for (const Json& item : all["blake2b"]) {
    const Bytes expected = hex(item, "out");
    const Bytes message = hex(item, "message");
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{128}}) {
      const auto hashing = primitives()->hashing(expected.size(), hex(item, "key"));
      ASSERT_TRUE(hashing);
      for (std::size_t at = 0; at < message.size(); at += piece) {
        const vault::View rest = vault::View{message}.subspan(at);
        ASSERT_TRUE(hashing->update(rest.first(std::min(piece, rest.size()))));
      }
      Bytes out(expected.size());
      ASSERT_TRUE(hashing->finish(out));
      EXPECT_EQ(out, expected);
    }
  }
}

TEST(Sodium, blake2b_in_pieces_ends_once_and_with_the_size_it_was_begun_for) {
  const Bytes message{1, 2, 3};
  EXPECT_FALSE(primitives()->hashing(65, {}));
  EXPECT_FALSE(primitives()->hashing(32, Bytes(65)));
  const auto hashing = primitives()->hashing(32, Bytes(32));
  ASSERT_TRUE(hashing);
  ASSERT_TRUE(hashing->update(message));
  Bytes wrong(31);
  EXPECT_FALSE(hashing->finish(wrong));
  Bytes out(32);
  EXPECT_TRUE(hashing->finish(out));
  EXPECT_FALSE(hashing->finish(out));
  EXPECT_FALSE(hashing->update(message));
}

TEST(Sodium, refuses_wrong_sizes_instead_of_reading_past_them) {
  const Bytes key(32);
  const Bytes nonce(24);
  const Bytes message(8);
  Bytes sealed(24);
  EXPECT_FALSE(primitives()->seal(sealed, Bytes(31), nonce, {}, message));
  EXPECT_FALSE(primitives()->seal(sealed, key, Bytes(12), {}, message));
  Bytes small(23);
  EXPECT_FALSE(primitives()->seal(small, key, nonce, {}, message));
  Bytes out(8);
  EXPECT_FALSE(primitives()->open(out, key, nonce, {}, Bytes(15)));
  EXPECT_FALSE(primitives()->open(out, key, nonce, {}, Bytes(25)));
  EXPECT_FALSE(primitives()->argon2id(out, message, Bytes(8), 19456, 2));
}

TEST(Sodium, random_bytes_differ) {
  Bytes a(32);
  Bytes b(32);
  ASSERT_TRUE(primitives()->random(a));
  ASSERT_TRUE(primitives()->random(b));
  EXPECT_NE(a, b);
}

}  // namespace
}  // namespace anemone::vault_sodium
