// What files of one binary format begin with, and what readers of other files are told.
#pragma once

#include <cstdint>
#include <string_view>

namespace gk {

/// A format whose files begin with a u16 signature and a u16 version.
struct BinaryFormat {
    std::uint16_t signature = 0;
    std::uint16_t version = 0;   ///< the one that gk reads and writes
    std::string_view name;       ///< `dganno`
    std::string_view content;    ///< what such a file is, with its article: `an annotation`
    std::string_view rebuilder;  ///< the command that makes one: `gk build-annotation`
};

}  // namespace gk
