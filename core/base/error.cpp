#include "core/base/error.h"

namespace anemone {

Error within(std::string_view prefix, Error error) {
  if (error.field.empty()) {
    error.field = std::string{prefix};
  } else if (error.field.front() == '[') {
    error.field = std::string{prefix} + error.field;
  } else {
    error.field = std::string{prefix} + "." + error.field;
  }
  return error;
}

}  // namespace anemone
