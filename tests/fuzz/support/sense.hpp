// The plain way to the other strand.
#pragma once

#include <string>

namespace gk::fuzz {

inline std::string reverse_complement(const std::string& text) {
    constexpr char letters[] = "ACGTacgt";
    std::string out(text.rbegin(), text.rend());
    for (char& c : out)
        for (unsigned i = 0; i < 8; ++i) {
            if (c != letters[i]) continue;
            c = letters[i < 4 ? 3 - i : 11 - i];
            break;
        }
    return out;
}

}  // namespace gk::fuzz
