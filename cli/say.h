// Text to a stream that may have no room left or no reader. Unlike fmt::print, which takes a failed
// write for a mistake of the program, this leaves it to be asked of the stream: `main` does so for
// standard output, once, at the end.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <utility>

namespace anemone::cli {

// True when the stream took it all.
template <typename... Values>
bool say(std::FILE* stream, fmt::format_string<Values...> format, Values&&... values) {
  const std::string text = fmt::format(format, std::forward<Values>(values)...);
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size();
}

}  // namespace anemone::cli
