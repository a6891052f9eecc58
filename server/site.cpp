#include "server/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace anemone::server {
namespace {

namespace fs = std::filesystem;

struct TypeOfEnding {
  std::string_view ending;
  std::string_view type;
};

constexpr std::array kTypes{
    TypeOfEnding{".html", "text/html; charset=utf-8"},
    TypeOfEnding{".js", "text/javascript; charset=utf-8"},
    TypeOfEnding{".mjs", "text/javascript; charset=utf-8"},
    TypeOfEnding{".css", "text/css; charset=utf-8"},
    TypeOfEnding{".wasm", "application/wasm"},
    TypeOfEnding{".webmanifest", "application/manifest+json"},
    TypeOfEnding{".json", "application/json"},
    TypeOfEnding{".svg", "image/svg+xml"},
    TypeOfEnding{".png", "image/png"},
    TypeOfEnding{".webp", "image/webp"},
    TypeOfEnding{".avif", "image/avif"},
    TypeOfEnding{".jpg", "image/jpeg"},
    TypeOfEnding{".ico", "image/x-icon"},
    TypeOfEnding{".woff2", "font/woff2"},
    TypeOfEnding{".txt", "text/plain; charset=utf-8"},
    TypeOfEnding{".ftl", "text/plain; charset=utf-8"},
    TypeOfEnding{".md", "text/plain; charset=utf-8"},
    TypeOfEnding{".pdf", "application/pdf"},
    TypeOfEnding{".ogg", "audio/ogg"},
    TypeOfEnding{".mp3", "audio/mpeg"},
};

// FNV-1a, 64 bits. The files are the owner's own, so nobody gains by making two collide.
std::uint64_t fingerprint(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

bool is_left_out(const fs::path& relative) {
  const bool hidden = std::ranges::any_of(
      relative, [](const fs::path& part) { return part.native().starts_with('.'); });
  return hidden || relative.extension() == ".map";
}

bool read_file(const fs::path& file, std::size_t size, std::string& bytes) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return false;
  bytes.resize(size);
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  return static_cast<std::size_t>(in.gcount()) == size;
}

}  // namespace

std::string_view content_type_of(std::string_view name) {
  for (const TypeOfEnding& known : kTypes) {
    if (name.ends_with(known.ending)) return known.type;
  }
  return "application/octet-stream";
}

bool is_hashed_name(std::string_view path) {
  constexpr std::string_view kFolder = "/assets/";
  constexpr std::size_t kHashLength = 8;
  if (!path.starts_with(kFolder)) return false;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view stem = name.substr(0, dot);
  // The hash itself may hold a '-', so look for one that leaves enough characters behind it.
  for (std::size_t dash = stem.find('-'); dash != std::string_view::npos;
       dash = stem.find('-', dash + 1)) {
    if (stem.size() - dash - 1 < kHashLength) return false;
    if (stem.size() - dash - 1 == kHashLength) {
      return std::ranges::all_of(stem.substr(dash + 1), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-';
      });
    }
  }
  return false;
}

std::expected<Site, Problem> Site::load(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return std::unexpected(Problem{fmt::format("no folder at {}", folder.string())});
  }
  Site site;
  std::size_t total = 0;
  fs::recursive_directory_iterator walk(folder, error);
  const fs::recursive_directory_iterator end;
  while (!error && walk != end) {
    const fs::directory_entry& entry = *walk;
    // symlink_status: a link is a link here, whatever it points to.
    const fs::file_status status = entry.symlink_status(error);
    if (error) break;
    const fs::path relative = entry.path().lexically_relative(folder);
    if (fs::is_regular_file(status) && !is_left_out(relative)) {
      const std::uintmax_t size = entry.file_size(error);
      if (error) break;
      if (size > kMaxBytes - total) {
        return std::unexpected(
            Problem{fmt::format("{} holds more than {} MB", folder.string(), kMaxBytes >> 20)});
      }
      total += static_cast<std::size_t>(size);
      Asset asset;
      if (!read_file(entry.path(), static_cast<std::size_t>(size), asset.bytes)) {
        return std::unexpected(Problem{fmt::format("cannot read {}", entry.path().string())});
      }
      std::string key = "/" + relative.generic_string();
      asset.content_type = content_type_of(key);
      asset.etag = fmt::format("\"{:016x}-{:x}\"", fingerprint(asset.bytes), asset.bytes.size());
      asset.immutable = is_hashed_name(key);
      site.files_.insert_or_assign(std::move(key), std::move(asset));
    }
    walk.increment(error);
  }
  if (error) {
    return std::unexpected(
        Problem{fmt::format("cannot read {}: {}", folder.string(), error.message())});
  }
  if (!site.files_.contains("/index.html")) {
    return std::unexpected(Problem{fmt::format("{} has no index.html", folder.string())});
  }
  return site;
}

const Asset* Site::find(std::string_view path) const {
  constexpr std::string_view kIndex = "index.html";
  if (path.ends_with('/')) {
    const auto index = files_.find(std::string(path) + std::string(kIndex));
    return index == files_.end() ? nullptr : &index->second;
  }
  const auto file = files_.find(path);
  return file == files_.end() ? nullptr : &file->second;
}

}  // namespace anemone::server
