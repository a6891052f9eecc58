// Role 5 of 5, the policy: what somebody advises. It sees what the app would see and nothing else:
// this header knows no patient, and nothing that knows one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/journal.h"
#include "core/pacing/policy.h"

namespace anemone::lab {

// All that a policy is told.
struct Seen {
  const journal::Journal& journal;
  Moment now;
};

struct Advice {
  decision::Kind kind = decision::Kind::Rest;
  // With kind Practice.
  std::string step;
  int rung = ladder::kNoRung;
  int minutes = 0;
  // Practice is paused until a clinician has named these.
  std::vector<std::string> clear_with;
  // Said once, to be read; the practice beside it is in the fields above.
  std::vector<std::string> to_read;
  // For the trace of one life.
  std::vector<std::string> reasons;
  std::optional<pacing::Prediction> predicted;
};

class Policy {
 public:
  virtual ~Policy() = default;
  [[nodiscard]] virtual Advice advise(const Seen& seen) = 0;

 protected:
  Policy() = default;
  Policy(const Policy&) = default;
  Policy& operator=(const Policy&) = default;
};

}  // namespace anemone::lab
