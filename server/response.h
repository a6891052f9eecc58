// What the server says to one request: a pure function of the site and the request.
//
// Invariants
//   A1  Every answer, errors included, carries the security headers.
//   A2  Only GET and HEAD are understood; HEAD differs from GET in the missing body only.
//   A3  An answer holds nothing of the request: no path and no header comes back.
//   A4  Files with a hash in their name may be kept for a year; everything else is asked for again
//       each time (and mostly answered with 304).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/site.h"

namespace anemone::server {

struct Header {
  std::string_view name;
  std::string_view value;
};

// The headers of every answer. The policy names no origin but our own, and no inline script or
// style: what the page does is in files that were reviewed and built.
[[nodiscard]] std::span<const Header> security_headers();

struct Request {
  std::string_view method;
  std::string_view target;         // as sent: "/path?query", percent-encoded
  std::string_view if_none_match;  // empty where absent
};

struct Response {
  unsigned status = 200;
  std::vector<Header> headers;  // security_headers() not included; values live as long as the site
  std::string_view body;        // lives as long as the site; empty for 304
  std::string_view length_of;   // what Content-Length counts; the same as body but for HEAD
};

[[nodiscard]] Response respond(const Site& site, const Request& request);

// A short plain answer for what never becomes a request (bad syntax, too large, too slow).
[[nodiscard]] Response error_response(unsigned status);

// The path of a request target: cut at '?' or '#', percent-decoded. Empty where it is not a path
// or holds a broken escape, a NUL or a control character.
[[nodiscard]] std::string path_of(std::string_view target);

}  // namespace anemone::server
