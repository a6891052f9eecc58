// The files of one built web app, read into memory once.
//
// A request is answered by looking its path up in a table; no request ever opens a file. So a path
// cannot leave the folder, whatever dots, escapes or links it is made of.
//
// Invariants
//   R1  Only regular files below the folder are taken. Symbolic links are not followed.
//   R2  A key is the exact path a browser asks for: "/index.html", "/assets/app-3f2a.js". Every
//       folder with an index.html also answers under "/folder/".
//   R3  The table does not change after load(); several threads may read it.
//   R4  Hidden files and source maps are left out: nothing there is meant for a visitor.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace anemone::server {

struct Asset {
  std::string bytes;
  std::string_view content_type;
  std::string etag;        // strong, quotes included; changes with the content
  bool immutable = false;  // the file's name has a hash of its content in it
};

// What a person who starts the server has to know; holds no more than the path they gave.
struct Problem {
  std::string text;
};

class Site {
 public:
  static constexpr std::size_t kMaxBytes = std::size_t{128} << 20;  // of all files together

  // Reads the folder. Fails where it is no folder, has no index.html, cannot be read, or holds
  // more than kMaxBytes.
  [[nodiscard]] static std::expected<Site, Problem> load(const std::filesystem::path& folder);

  // Null where there is no such file. `path` is decoded and begins with '/'.
  [[nodiscard]] const Asset* find(std::string_view path) const;

  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  std::map<std::string, Asset, std::less<>> files_;
};

// The media type for a file name; "application/octet-stream" where the ending is unknown.
[[nodiscard]] std::string_view content_type_of(std::string_view name);

// Whether the name carries a content hash as Vite writes it: "name-" and 8 or more characters of
// [A-Za-z0-9_-] before the ending, inside the folder "assets".
[[nodiscard]] bool is_hashed_name(std::string_view path);

}  // namespace anemone::server
