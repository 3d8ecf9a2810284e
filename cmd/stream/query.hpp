// A record on its way from its line to its row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gk/genome/interval.hpp"
#include "gk/io/bed.hpp"

namespace gk::cmd {

/// A record on its way: the line, and what the genome makes of it.
struct Query {
    std::string_view line;             ///< as read, whatever it is
    std::uint64_t number = 0;          ///< of the line
    std::size_t part = 0;              ///< number among the records of one line (RecordSource::parts)
    std::string bed6;                  ///< the BED line that was made of one of another kind (RecordSource::as_bed6)
    io::BedRecord bed;                 ///< where the record lies; of a line that is no BED, as far as it says
    std::uint32_t row = 0;             ///< of a table, where the command's records are its rows
    bool is_region = false;            ///< made from -r: its name is the region as typed
    std::optional<ChromId> chrom;      ///< of the genome, where there is one
    Strand strand = Strand::positive;  ///< the one used: `+` where the record has none
    char strand_read = '.';            ///< after --strand and --ignore-strand; `.`: none
    std::optional<io::BadRecord> bad;
};

}  // namespace gk::cmd
