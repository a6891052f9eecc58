// Words that hint at a pitfall in what the person wrote themselves, in lower case, matched at the
// start of a word. Data, not sentences: nobody reads them. English only so far
// (docs/known-gaps.md).
#pragma once

#include <array>
#include <string_view>

namespace anemone::guardrails {

// P4: a strengthening exercise by the beginning of its name.
inline constexpr std::array<std::string_view, 3> kSqueezeWords = {"kegel", "squeez", "clench"};

// P5: penetration as a test or a duty, as whole words.
inline constexpr std::array<std::string_view, 9> kTestWords = {
    "must",     "have to",   "has to",  "deadline",      "prove",
    "pass the", "no choice", "owe him", "owe my partner"};

}  // namespace anemone::guardrails
