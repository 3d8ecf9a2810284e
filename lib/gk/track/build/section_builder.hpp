// One strand of one chromosome while a track is built: values come in, blocks are stored
// (gk/track/build/FORMAT.md#sparsity).
#pragma once

#include <cstdint>
#include <vector>

#include "gk/track/build/section_store.hpp"
#include "gk/track/build/track_encoder.hpp"
#include "gk/track/build/track_options.hpp"

namespace gk::track::build {

/// Data is a run of positions: `begin`, then values by ascending position, then `end`. A run that is not sparse becomes
/// one block. What the restriction of the options excludes is passed over.
class SectionBuilder {
public:
    /// Options, encoder and pool must outlive it.
    SectionBuilder(const TrackOptions& options, TrackEncoder& encoder, SegmentPool& pool, std::uint32_t chrom_tag,
                   std::uint8_t strand);

    std::uint32_t chrom_tag() const { return chrom_tag_; }
    std::uint8_t strand() const { return strand_; }

    void begin(std::int64_t position);
    /// `rows` rows of `dim` values, not aligned. Throws RefusedData, ValueError.
    void append(Dtype dtype, const void* values, std::uint64_t rows);
    /// One value for all columns of `rows` positions.
    void fill(Dtype dtype, const void* value, std::uint64_t rows);
    void end();
    /// A block of a mask.
    void add_mask(std::int64_t start, std::int64_t end);

    /// Whether data of [start, end), as far as the restriction admits it, would overlap a stored block.
    bool overlaps(std::int64_t start, std::int64_t end) const;

    /// No more data will come; the section is written even if it is empty.
    void freeze();
    bool is_frozen() const { return is_frozen_; }
    /// Whether it is written: data was admitted, or it was frozen.
    bool exists() const { return exists_; }
    /// Whether its builder has counted it among those that exist.
    bool is_listed() const { return is_listed_; }
    void set_listed() { is_listed_ = true; }
    SectionStore& store() { return store_; }

private:
    struct Span {
        std::int64_t start = 0;
        std::int64_t end = 0;
    };
    Span admitted(std::int64_t start, std::int64_t end) const;
    void encode_rows(Dtype dtype, const std::uint8_t* values, std::size_t rows);
    void find_default_rows(Dtype dtype, std::size_t rows);
    void put_rows(Dtype dtype, std::size_t rows);
    void put_sparse_rows(Dtype dtype, std::size_t rows);
    bool leave_out(std::uint64_t rows);
    void repeat_value(Dtype dtype, std::uint64_t rows);

    const TrackOptions& options_;
    TrackEncoder& encoder_;
    std::uint32_t chrom_tag_;
    std::uint8_t strand_;
    std::size_t dim_;
    std::size_t code_size_;
    std::size_t rows_at_once_;
    SectionStore store_;
    bool exists_ = false;
    bool is_frozen_ = false;
    bool is_listed_ = false;

    std::int64_t position_ = 0;    // of the next row
    std::int64_t stored_end_ = 0;  // behind the last row that was admitted
    std::uint64_t trailing_ = 0;   // positions at the end of the open block that have the default
    std::vector<std::uint8_t> codes_;
    std::vector<std::uint8_t> are_default_;  // of values, then of rows
};

}  // namespace gk::track::build
