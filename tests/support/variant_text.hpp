// Variants and their edits as text, for tests.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gk/variant/variant.hpp"

namespace gk::testing {

/// `START REF>ALT`, 0-based.
inline std::string text_of_variant(const variant::Variant& variant) {
    return std::to_string(variant.start) + " " + std::string(variant.ref) + ">" + std::string(variant.alt);
}

/// `START REF>ALT` of each edit, where REF is cut from the variant's; `; ` between two.
inline std::string edits_text(std::int32_t start, std::string_view ref, std::string_view alt) {
    std::string text;
    for (const variant::Edit& edit : variant::edits_of({ChromId{}, start, ref, alt})) {
        BOOST_REQUIRE(edit.is_insertion() == (edit.length == 0));
        BOOST_REQUIRE(edit.end() == edit.start + edit.length);
        BOOST_REQUIRE(
            (edit.alt.empty() || edit.alt.size() == static_cast<std::size_t>(edit.length) || edit.length == 0));
        text += (text.empty() ? "" : "; ") + std::to_string(edit.start) + " ";
        text += ref.substr(static_cast<std::size_t>(edit.start - start), static_cast<std::size_t>(edit.length));
        text += ">" + std::string(edit.alt);
    }
    return text;
}

}  // namespace gk::testing
