// The search of gk motif: what a record's interval is with its variants, and the hits in that.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "cmd/altered/altered_source.hpp"
#include "cmd/motif/motif_rows.hpp"
#include "cmd/stream/stream_job.hpp"

namespace gk::cmd {

/// How the motifs of `rows` are searched for, and what is written of their hits.
struct MotifSearchSettings {
    MotifRowSettings rows;
    std::vector<std::int64_t> match_positions;  ///< of each motif, in letters from its 5' end
    bool hit = false;                           ///< rows have the interval of the matched bases
    bool both_strands = false;
    bool loj = false;                                   ///< a row for what has no hit, too
    std::atomic<std::uint64_t>* without_hit = nullptr;  ///< counts queries
};

/// A handler for one thread. What it is given outlives it.
std::unique_ptr<RecordHandler> make_motif_handler(const AlteredSource& source, const MotifSearchSettings& settings);

}  // namespace gk::cmd
