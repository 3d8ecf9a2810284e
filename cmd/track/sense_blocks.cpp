#include "cmd/track/sense_blocks.hpp"

namespace gk::cmd {

std::optional<io::BadRecord> SenseBlocks::take(const Query& query, bool split) {
    chrom_ = *query.chrom;
    strand_ = query.strand;
    if (!split) {
        blocks_.assign(1, {query.bed.start, query.bed.end});
    } else if (auto bad = parse_blocks(query.bed, blocks_)) {
        return bad;
    }
    length_ = 0;
    for (const io::BedBlock& block : blocks_) length_ += std::int64_t{block.end} - block.start;
    return std::nullopt;
}

}  // namespace gk::cmd
