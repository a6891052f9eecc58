#include "server/response.h"

#include <array>
#include <cstddef>

namespace anemone::server {
namespace {

constexpr std::array kSecurityHeaders{
    // 'wasm-unsafe-eval' allows compiling WebAssembly and no script from text.
    Header{"Content-Security-Policy",
           "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
           "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; "
           "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    Header{"X-Content-Type-Options", "nosniff"},
    Header{"Referrer-Policy", "no-referrer"},
    // Keeping the screen awake during a practice and a passkey are the two things the app may ask.
    Header{"Permissions-Policy",
           "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), "
           "encrypted-media=(), fullscreen=(self), gamepad=(), geolocation=(), gyroscope=(), "
           "hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), "
           "payment=(), picture-in-picture=(), publickey-credentials-get=(self), "
           "screen-wake-lock=(self), serial=(), usb=(), xr-spatial-tracking=()"},
    Header{"Cross-Origin-Opener-Policy", "same-origin"},
    Header{"Cross-Origin-Resource-Policy", "same-origin"},
    Header{"X-Frame-Options", "DENY"},
    Header{"X-DNS-Prefetch-Control", "off"},
};

constexpr std::string_view kForAYear = "public, max-age=31536000, immutable";
constexpr std::string_view kAskAgain = "no-cache";
constexpr std::string_view kNeverKeep = "no-store";
constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string_view words_for(unsigned status) {
  switch (status) {
    case 400:
      return "Bad request\n";
    case 404:
      return "Not found\n";
    case 405:
      return "Method not allowed\n";
    case 413:
      return "Content too large\n";
    case 431:
      return "Request header too large\n";
    default:
      return "Error\n";
  }
}

// If-None-Match is "*" or a list of tags, each perhaps weak; for GET the weak comparison holds.
bool names_tag(std::string_view list, std::string_view etag) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string_view one = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    while (!one.empty() && (one.front() == ' ' || one.front() == '\t')) one.remove_prefix(1);
    while (!one.empty() && (one.back() == ' ' || one.back() == '\t')) one.remove_suffix(1);
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == "*" || one == etag) return true;
  }
  return false;
}

}  // namespace

std::span<const Header> security_headers() { return kSecurityHeaders; }

std::string path_of(std::string_view target) {
  target = target.substr(0, target.find_first_of("?#"));
  if (!target.starts_with('/')) return {};
  std::string path;
  path.reserve(target.size());
  for (std::size_t i = 0; i < target.size(); ++i) {
    char c = target[i];
    if (c == '%') {
      if (target.size() - i < 3) return {};
      const int high = hex_digit(target[i + 1]);
      const int low = hex_digit(target[i + 2]);
      if (high < 0 || low < 0) return {};
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return {};
    path.push_back(c);
  }
  return path;
}

Response error_response(unsigned status) {
  Response refusal;
  refusal.status = status;
  refusal.body = words_for(status);
  refusal.length_of = refusal.body;
  refusal.headers = {{"Content-Type", kPlainText}, {"Cache-Control", kNeverKeep}};
  if (status == 405) refusal.headers.push_back({"Allow", "GET, HEAD"});
  return refusal;
}

Response respond(const Site& site, const Request& request) {
  const bool head = request.method == "HEAD";
  if (!head && request.method != "GET") return error_response(405);

  const std::string path = path_of(request.target);
  if (path.empty()) return error_response(400);

  Response result;
  const Asset* asset = site.find(path);
  if (asset == nullptr) {
    result = error_response(404);
  } else {
    result.headers = {{"Cache-Control", asset->immutable ? kForAYear : kAskAgain},
                      {"ETag", asset->etag}};
    if (names_tag(request.if_none_match, asset->etag)) {
      result.status = 304;
      return result;
    }
    result.headers.push_back({"Content-Type", asset->content_type});
    result.body = asset->bytes;
    result.length_of = asset->bytes;
  }
  if (head) result.body = {};
  return result;
}

}  // namespace anemone::server
