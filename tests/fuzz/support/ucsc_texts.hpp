// The two tables of UCSC in one text.
#pragma once

#include <algorithm>
#include <string_view>

namespace gk::fuzz {

/// refLink, a line of `@@`, and refGene.
struct UcscTexts {
    explicit UcscTexts(std::string_view text) {
        constexpr std::string_view separator = "@@\n";
        const std::size_t at = std::min(text.find(separator), text.size());
        links = text.substr(0, at);
        genes = text.substr(std::min(at + separator.size(), text.size()));
    }

    std::string_view links;
    std::string_view genes;
};

}  // namespace gk::fuzz
