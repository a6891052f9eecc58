// The repository's data files, for tests.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace anemone::tests {

// A file's bytes; `path` is relative to the repository. Empty where it cannot be read.
inline std::string read_file(std::string_view path) {
  std::ifstream file(std::string{ANEMONE_SOURCE_DIR "/"} + std::string{path}, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

// The lines of a file that ends with a newline, without their newlines (a '\r' stays).
inline std::vector<std::string> read_lines(std::string_view path) {
  const std::string bytes = read_file(path);
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

}  // namespace anemone::tests
