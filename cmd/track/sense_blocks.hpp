// The bases of a record in sense order: of one interval, or of the blocks of BED12.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "cmd/stream/query.hpp"
#include "gk/track/file/track_file.hpp"

namespace gk::cmd {

/// Base k, from 0, is the k-th from the 5' end of the first block to the 3' end of the last one.
class SenseBlocks {
public:
    /// Takes a record's interval or, where it is `split`, its blocks. Or says what is wrong with them.
    std::optional<io::BadRecord> take(const Query& query, bool split);

    std::int64_t length() const { return length_; }

    /// Calls `use(const track::Place&)` for the places of the bases [from, to), in sense order, each of at most `most`
    /// bases; on - the values of a place come from its end.
    template <typename Use>
    void each_place(std::int64_t from, std::int64_t to, std::int32_t most, Use&& use) const {
        std::int64_t before = 0;
        for (std::size_t i = 0; i < blocks_.size() && before < to; ++i) {
            const io::BedBlock& block = blocks_[is_negative() ? blocks_.size() - 1 - i : i];
            const std::int64_t size = std::int64_t{block.end} - block.start;
            for (std::int64_t at = std::max(from - before, std::int64_t{0}); at < std::min(to - before, size);) {
                const std::int64_t end = std::min({at + most, to - before, size});
                use(place_of(block, at, end));
                at = end;
            }
            before += size;
        }
    }

    /// The same by ascending position, block by block, of the bases from 0 to `chrom_size` alone.
    template <typename Use>
    void each_ascending(std::int64_t chrom_size, std::int32_t most, Use&& use) const {
        for (const io::BedBlock& block : blocks_) {
            const std::int64_t end = std::min<std::int64_t>(block.end, chrom_size);
            for (std::int64_t at = std::max(block.start, 0); at < end; at += most)
                use(track::Place{.chrom = chrom_,
                                 .strand = strand_,
                                 .start = static_cast<std::int32_t>(at),
                                 .end = static_cast<std::int32_t>(std::min(at + most, end))});
        }
    }

private:
    bool is_negative() const { return strand_ == Strand::negative; }
    track::Place place_of(const io::BedBlock& block, std::int64_t from, std::int64_t to) const {
        const std::int64_t start = is_negative() ? block.end - to : block.start + from;
        return {.chrom = chrom_,
                .strand = strand_,
                .start = static_cast<std::int32_t>(start),
                .end = static_cast<std::int32_t>(start + (to - from))};
    }

    ChromId chrom_{};
    Strand strand_ = Strand::positive;
    std::vector<io::BedBlock> blocks_;
    std::int64_t length_ = 0;
};

}  // namespace gk::cmd
