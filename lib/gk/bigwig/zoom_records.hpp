// The statistics that a bigWig keeps of its items: of all of them, and of stretches of the genome
// (gk/bigwig/FORMAT.md#zoom-levels).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "gk/base/byte_buffer.hpp"

namespace gk::bigwig {

/// Of all items. Each base counts by itself.
struct TotalSummary {
    std::uint64_t covered_bases = 0;
    double min = 0;  ///< 0 where no base is covered, as the other three are
    double max = 0;
    double sum = 0;
    double sum_squares = 0;

    void add(std::uint32_t bases, float value) {
        const double wide = value;
        min = covered_bases == 0 ? wide : std::min(min, wide);
        max = covered_bases == 0 ? wide : std::max(max, wide);
        covered_bases += bases;
        sum += bases * wide;
        sum_squares += bases * wide * wide;
    }
};

/// Of the items in one stretch of one chromosome.
struct ZoomRecord {
    std::uint32_t chrom = 0;  ///< its number in the file
    std::uint32_t start = 0;  ///< the first base that has a value, 0-based
    std::uint32_t end = 0;    ///< behind the last one
    std::uint32_t covered_bases = 0;
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    double sum = 0;
    double sum_squares = 0;

    /// Adds a run of bases behind the last one.
    void add(std::uint32_t from, std::uint32_t to, float value) {
        const std::uint32_t bases = to - from;
        const double bases_sum = bases * double{value};
        end = to;
        covered_bases += bases;
        min = std::min(min, value);
        max = std::max(max, value);
        sum += bases_sum;
        sum_squares += bases_sum * value;
    }
    void add(const ZoomRecord& next) {
        start = std::min(start, next.start);
        end = std::max(end, next.end);
        covered_bases += next.covered_bases;
        min = std::min(min, next.min);
        max = std::max(max, next.max);
        sum += next.sum;
        sum_squares += next.sum_squares;
    }
};

/// Records of stretches of 2^k bases that begin at multiples of 2^k, while items are still coming: k grows where there
/// would be more than `most_records`, unless there are as many chromosomes.
class ZoomRecords {
public:
    static constexpr std::size_t most_records = std::size_t{1} << 22;
    static constexpr unsigned smallest_shift = 4;
    static constexpr unsigned largest_shift = 31;

    /// Adds an item, whose positions are below 2^31. Items of a chromosome come together and sorted.
    void add(std::uint32_t chrom, std::uint32_t start, std::uint32_t end, float value) {
        while (start < end) {
            if (chrom != chrom_ || start >= bin_end_) begin_record(chrom, start);
            const std::uint32_t part_end = std::min(end, bin_end_);
            records_.back().add(start, part_end, value);
            start = part_end;
        }
    }

    /// Makes the stretches twice as long, which are shorter than 2^31 bases.
    void coarsen();
    /// Puts the chromosomes in ascending order.
    void sort();

    std::uint64_t reduction() const { return std::uint64_t{1} << shift_; }  ///< bases of a stretch
    std::span<const ZoomRecord> records() const { return records_; }

private:
    void begin_record(std::uint32_t chrom, std::uint32_t start);

    unsigned shift_ = smallest_shift;
    std::vector<ZoomRecord> records_;
    // What the last record may still take.
    std::uint32_t chrom_ = 0;
    std::uint32_t bin_end_ = 0;
};

/// Appends a block of these records, as it lies in a file.
void append_zoom_block(std::span<const ZoomRecord> records, ByteBuffer& out);

}  // namespace gk::bigwig
