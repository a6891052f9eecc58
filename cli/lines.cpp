#include "cli/lines.h"

namespace anemone::cli {

std::optional<Line> LineReader::next() {
  Line line;
  bool anything = false;
  for (int c = std::getc(file_); c != EOF; c = std::getc(file_)) {
    anything = true;
    if (c == '\n') break;
    if (line.too_long) continue;
    line.text.push_back(static_cast<char>(c));
    // One byte more for the carriage return that may still come off.
    if (line.text.size() > limit_ + 1) {
      line.too_long = true;
      line.text = {};
    }
  }
  if (!anything) return std::nullopt;
  if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
  line.number = ++number_;
  return line;
}

}  // namespace anemone::cli
