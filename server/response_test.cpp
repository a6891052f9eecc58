#include "server/response.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "server/temporary_folder.h"

namespace anemone::server {
namespace {

class Answers : public ::testing::Test {
 protected:
  Answers() {
    folder_.write("index.html", "<p>hello</p>");
    folder_.write("core.wasm", "wasm");
    folder_.write("assets/app-Ab3_x9Zq.js", "1");
    site_ = *Site::load(folder_.path());
  }
  [[nodiscard]] Response get(std::string_view target, std::string_view tag = {}) const {
    return respond(site_, {.method = "GET", .target = target, .if_none_match = tag});
  }
  TemporaryFolder folder_;
  Site site_;
};

std::string_view header(const Response& reply, std::string_view name) {
  const auto found = std::ranges::find(reply.headers, name, &Header::name);
  return found == reply.headers.end() ? std::string_view{} : found->value;
}

TEST_F(Answers, a_file_comes_with_its_type_tag_and_length) {
  const Response reply = get("/core.wasm");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(reply.body, "wasm");
  EXPECT_EQ(reply.length_of.size(), 4U);
  EXPECT_EQ(header(reply, "Content-Type"), "application/wasm");
  EXPECT_EQ(header(reply, "ETag"), site_.find("/core.wasm")->etag);
  EXPECT_EQ(header(reply, "Cache-Control"), "no-cache");
}

TEST_F(Answers, hashed_files_may_be_kept_and_pages_may_not) {
  EXPECT_EQ(header(get("/assets/app-Ab3_x9Zq.js"), "Cache-Control"),
            "public, max-age=31536000, immutable");
  EXPECT_EQ(header(get("/"), "Cache-Control"), "no-cache");
}

TEST_F(Answers, queries_and_escapes_do_not_change_the_path) {
  EXPECT_EQ(get("/?source=pwa").status, 200U);
  EXPECT_EQ(get("/%69ndex.html").status, 200U);
  EXPECT_EQ(get("/core%2Ewasm?x=/../").status, 200U);
}

TEST_F(Answers, a_known_tag_is_answered_without_the_bytes) {
  const std::string tag = site_.find("/")->etag;
  for (const std::string& list : {tag, "W/" + tag, "\"other\" , " + tag, std::string{"*"}}) {
    const Response reply = get("/", list);
    EXPECT_EQ(reply.status, 304U) << list;
    EXPECT_TRUE(reply.body.empty());
    EXPECT_EQ(header(reply, "ETag"), tag);
  }
  EXPECT_EQ(get("/", "\"other\"").status, 200U);
  EXPECT_EQ(get("/", tag.substr(0, tag.size() - 1)).status, 200U);
}

TEST_F(Answers, head_is_get_without_the_body) {
  const Response full = get("/");
  const Response head = respond(site_, {.method = "HEAD", .target = "/", .if_none_match = {}});
  EXPECT_EQ(head.status, 200U);
  EXPECT_TRUE(head.body.empty());
  EXPECT_EQ(head.length_of, full.body);
  EXPECT_EQ(header(head, "ETag"), header(full, "ETag"));
  const Response missing = respond(site_, {.method = "HEAD", .target = "/no", .if_none_match = {}});
  EXPECT_EQ(missing.status, 404U);
  EXPECT_TRUE(missing.body.empty());
}

TEST_F(Answers, other_methods_are_not_understood) {
  for (const std::string_view method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""}) {
    const Response reply = respond(site_, {.method = method, .target = "/", .if_none_match = {}});
    EXPECT_EQ(reply.status, 405U) << method;
    EXPECT_EQ(header(reply, "Allow"), "GET, HEAD");
  }
}

TEST_F(Answers, no_spelling_of_a_parent_folder_leads_out) {
  for (const std::string_view target :
       {"/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../index.html", "/assets/..%5c..%5cindex.html", "/./index.html", "//etc/passwd",
        "/etc/passwd", "/index.html/", "/%252e%252e/etc/passwd", "/..;/index.html"}) {
    EXPECT_EQ(get(target).status, 404U) << target;
  }
  for (const std::string_view target : {"", "*", "index.html", "http://elsewhere/", "/%", "/%2",
                                        "/%zz", "/index.html%00.js", "/a%0d%0ab", "/%7f"}) {
    EXPECT_EQ(get(target).status, 400U) << target;
  }
}

TEST_F(Answers, refusals_say_nothing_of_the_request_and_are_not_kept) {
  const Response reply = get("/my-secret-path");
  EXPECT_EQ(reply.body.find("secret"), std::string_view::npos);
  EXPECT_EQ(header(reply, "Cache-Control"), "no-store");
}

TEST(SecurityHeaders, name_no_origin_but_our_own_and_allow_no_inline_code) {
  const auto headers = security_headers();
  const auto value = [&](std::string_view name) {
    const auto found = std::ranges::find(headers, name, &Header::name);
    return found == headers.end() ? std::string_view{} : found->value;
  };
  const std::string_view policy = value("Content-Security-Policy");
  EXPECT_TRUE(policy.starts_with("default-src 'none';"));
  for (const std::string_view forbidden :
       {"unsafe-inline", "'unsafe-eval'", "http", "*", "data:", "blob:"}) {
    EXPECT_EQ(policy.find(forbidden), std::string_view::npos) << forbidden;
  }
  for (const std::string_view needed :
       {"script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "base-uri 'none'",
        "form-action 'none'", "frame-ancestors 'none'"}) {
    EXPECT_NE(policy.find(needed), std::string_view::npos) << needed;
  }
  EXPECT_EQ(value("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(value("Referrer-Policy"), "no-referrer");
  EXPECT_EQ(value("Cross-Origin-Opener-Policy"), "same-origin");
  EXPECT_EQ(value("Cross-Origin-Resource-Policy"), "same-origin");
  for (const std::string_view closed : {"camera=()", "microphone=()", "geolocation=()"}) {
    EXPECT_NE(value("Permissions-Policy").find(closed), std::string_view::npos) << closed;
  }
}

RC_GTEST_FIXTURE_PROP(Answers, any_target_gets_a_known_file_or_a_refusal,
                      (const std::string& tail)) {
  const std::string target = "/" + tail;
  const Response reply = get(target);
  if (reply.status == 200) {
    RC_ASSERT(site_.find(path_of(target)) != nullptr);
  } else {
    RC_ASSERT(reply.status == 404 || reply.status == 400);
  }
}

}  // namespace
}  // namespace anemone::server
