#include "server/site.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "server/temporary_folder.h"

namespace anemone::server {
namespace {

namespace fs = std::filesystem;

TEST(Site, gives_files_and_folder_indexes_under_their_exact_paths) {
  const TemporaryFolder web;
  web.write("index.html", "<p>hello</p>");
  web.write("learn/index.html", "<p>learn</p>");
  web.write("assets/app-Ab3_x9Zq.js", "1");
  const auto site = Site::load(web.path());
  ASSERT_TRUE(site.has_value());
  EXPECT_EQ(site->size(), 3U);
  ASSERT_NE(site->find("/"), nullptr);
  EXPECT_EQ(site->find("/")->bytes, "<p>hello</p>");
  EXPECT_EQ(site->find("/index.html"), site->find("/"));
  ASSERT_NE(site->find("/learn/"), nullptr);
  EXPECT_EQ(site->find("/learn/")->bytes, "<p>learn</p>");
  EXPECT_EQ(site->find("/learn"), nullptr);
  EXPECT_EQ(site->find("/nothing"), nullptr);
  EXPECT_EQ(site->find(""), nullptr);
}

TEST(Site, follows_no_link_to_a_file_or_a_folder_outside) {
  const TemporaryFolder outside;
  outside.write("secret.txt", "secret");
  const TemporaryFolder web;
  web.write("index.html", "x");
  fs::create_symlink(outside.path() / "secret.txt", web.path() / "link.txt");
  fs::create_directory_symlink(outside.path(), web.path() / "folder");
  const auto site = Site::load(web.path());
  ASSERT_TRUE(site.has_value());
  EXPECT_EQ(site->size(), 1U);
  EXPECT_EQ(site->find("/link.txt"), nullptr);
  EXPECT_EQ(site->find("/folder/secret.txt"), nullptr);
}

TEST(Site, leaves_out_hidden_files_and_source_maps) {
  const TemporaryFolder web;
  web.write("index.html", "x");
  web.write(".env", "x");
  web.write(".git/config", "x");
  web.write("assets/app-Ab3_x9Zq.js.map", "x");
  const auto site = Site::load(web.path());
  ASSERT_TRUE(site.has_value());
  EXPECT_EQ(site->size(), 1U);
}

TEST(Site, refuses_a_folder_that_is_no_web_app) {
  const TemporaryFolder web;
  EXPECT_FALSE(Site::load(web.path()).has_value());
  EXPECT_FALSE(Site::load(web.path() / "missing").has_value());
  web.write("index.html", "x");
  EXPECT_FALSE(Site::load(web.path() / "index.html").has_value());
}

TEST(Site, tags_change_with_the_content) {
  const TemporaryFolder web;
  web.write("index.html", "one");
  web.write("same.html", "one");
  web.write("other.html", "two");
  const auto site = Site::load(web.path());
  ASSERT_TRUE(site.has_value());
  EXPECT_EQ(site->find("/index.html")->etag, site->find("/same.html")->etag);
  EXPECT_NE(site->find("/index.html")->etag, site->find("/other.html")->etag);
}

TEST(Site, knows_the_media_types_that_browsers_insist_on) {
  EXPECT_EQ(content_type_of("/core.wasm"), "application/wasm");
  EXPECT_EQ(content_type_of("/manifest.webmanifest"), "application/manifest+json");
  EXPECT_EQ(content_type_of("/a.js"), "text/javascript; charset=utf-8");
  EXPECT_EQ(content_type_of("/a.css"), "text/css; charset=utf-8");
  EXPECT_EQ(content_type_of("/a.svg"), "image/svg+xml");
  EXPECT_EQ(content_type_of("/a.woff2"), "font/woff2");
  EXPECT_EQ(content_type_of("/a"), "application/octet-stream");
}

TEST(Site, only_names_with_a_hash_may_be_kept_for_long) {
  EXPECT_TRUE(is_hashed_name("/assets/index-DkR3_a-9.js"));
  EXPECT_TRUE(is_hashed_name("/assets/atkinson-latin-wght-normal-BfRz1p0c.woff2"));
  EXPECT_FALSE(is_hashed_name("/assets/index.js"));
  EXPECT_FALSE(is_hashed_name("/assets/a-b.js"));
  EXPECT_FALSE(is_hashed_name("/core.wasm"));
  EXPECT_FALSE(is_hashed_name("/index.html"));
  EXPECT_FALSE(is_hashed_name("/sw-12345678.js"));
}

}  // namespace
}  // namespace anemone::server
