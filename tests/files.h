// The repository's data files, and what the build made for tests.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace anemone::tests {

// A file's bytes. Empty where it cannot be read.
inline std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

// A file of the repository; `path` is relative to it.
inline std::string read_file(std::string_view path) {
  return read_bytes(std::string{ANEMONE_SOURCE_DIR "/"} + std::string{path});
}

// The lines of a text that ends with a newline, without their newlines (a '\r' stays).
inline std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  while (start < bytes.size()) {
    const std::size_t end = bytes.find('\n', start);
    lines.push_back(bytes.substr(start, end - start));
    if (end == std::string::npos) break;
    start = end + 1;
  }
  return lines;
}

// The lines of a file of the repository.
inline std::vector<std::string> read_lines(std::string_view path) {
  return lines_of(read_file(path));
}

// The corpus of entries as schema/corpus/make.mjs wrote it: "valid" or "invalid".
inline std::vector<std::string> read_corpus(std::string_view which) {
  return lines_of(
      read_bytes(std::string{ANEMONE_BINARY_DIR "/corpus/"} + std::string{which} + ".ndjson"));
}

}  // namespace anemone::tests
