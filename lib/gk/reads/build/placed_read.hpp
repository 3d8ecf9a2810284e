// A read that a build uses, with the chromosome and the strand that were found for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/genome/interval.hpp"
#include "gk/reads/sam/read_record.hpp"

namespace gk::reads::build {

struct PlacedRead {
    const ReadRecord& record;
    ChromId chrom{};
    std::uint32_t chrom_tag = 0;
    Strand mapped = Strand::positive;  ///< by FLAG
    std::optional<Strand> sense{};     ///< of its junctions; nothing: each has its own, or none
    std::uint32_t input = 0;           ///< the number of its file among the inputs
    std::uint64_t line = 0;            ///< in its file, or the record's number
};

}  // namespace gk::reads::build
