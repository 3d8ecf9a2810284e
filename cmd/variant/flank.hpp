// gk variant-dna --flank: the surroundings of each variant, before and after.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cmd/altered/variant_options.hpp"
#include "cmd/sequence/sequence_rows.hpp"

namespace gk::cmd {

struct FlankJob {
    const StreamOptions& stream;
    const SequenceOutputOptions& output;
    const VariantOptions& variants;
    std::int64_t flank = 0;  ///< bases on each side
    const std::optional<std::string>& where;
};

/// One row a variant, in input order.
void write_flanks(const FlankJob& job, Genome& genome, const cli::Context& context);

}  // namespace gk::cmd
