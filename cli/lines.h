// Lines of any length from a stream, with a bound on memory: a line over the limit is read past and
// reported as too long, and the next one is intact.
#pragma once

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

namespace anemone::cli {

struct Line {
  std::string text;        // without its end (LF or CRLF)
  std::size_t number = 0;  // from 1
  bool too_long = false;   // then `text` is empty
};

class LineReader {
 public:
  LineReader(std::FILE* file, std::size_t limit) : file_(file), limit_(limit) {}

  // Nothing at the end of input. A last line without an end is a line.
  [[nodiscard]] std::optional<Line> next();

 private:
  std::FILE* file_;
  std::size_t limit_;
  std::size_t number_ = 0;
};

}  // namespace anemone::cli
