// Tracks: a number or several for each position of a genome, from a mapped gtrack file (gk/track/FORMAT.md).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gk/base/binary_format.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/genome/interval.hpp"
#include "gk/track/block_index.hpp"
#include "gk/track/decode.hpp"
#include "gk/track/dictionary.hpp"
#include "gk/track/etype.hpp"

namespace gk::track {

constexpr BinaryFormat gtrack_format = {
    .signature = 0x70AC, .version = 5, .name = "gtrack", .content = "a genome track", .rebuilder = "gk track build"};
constexpr std::uint64_t header_size = 1600;
constexpr std::uint64_t section_entry_size = 24;

/// What stands in the header of a gtrack file.
struct Header {
    std::int32_t dim = 1;         ///< values of a position
    std::int32_t resolution = 1;  ///< bases of a position
    Quad default_value;           ///< of positions outside all blocks
    Quad max;                     ///< of the values that were put in, before they were encoded
    Quad min;
    bool is_stranded = false;
    Etype etype = Etype::m0;
    std::uint64_t assembly_tag = 0;
    Dictionary dictionary;
};

/// A track. Opening checks header, table and the counts of the indices; the rest is checked where it is used. What is
/// damaged is a DataError with file and offset. Safe for use by several threads.
class Gtrack {
public:
    /// Throws Error when the file can't be mapped, and DataError.
    explicit Gtrack(const std::string& path);
    // Its sections know where it lies.
    Gtrack(const Gtrack&) = delete;
    Gtrack& operator=(const Gtrack&) = delete;

    const std::string& path() const { return file_.path(); }
    std::uint64_t file_size() const { return file_.bytes().size(); }
    std::span<const std::uint8_t> bytes() const { return file_.bytes(); }
    const Header& header() const { return header_; }
    const Encoding& encoding() const { return encoding_; }
    std::size_t dim() const { return static_cast<std::size_t>(header_.dim); }
    std::int32_t resolution() const { return header_.resolution; }

    /// A section a strand of a chromosome, in the order of the file. A track that is not stranded has `+` alone.
    const std::vector<BlockIndex>& sections() const { return sections_; }
    /// Null where the file has none. A track that is not stranded answers for `+`, whatever the strand.
    const BlockIndex* find(std::uint32_t chrom_tag, Strand strand) const;

    /// Bytes of a row of values: those of one base.
    std::size_t row_size(Dtype dtype) const { return dim() * size_of(dtype); }
    /// Throws UsageError unless the track can be read in this type.
    void require(Dtype dtype) const;
    /// The values of the bases [start, end), 0 <= start <= end, to `out`: end - start rows of `dim` values. On `+` row
    /// k is base start + k, on `-` base end - 1 - k; the columns keep their order. Bases outside all blocks have the
    /// default, so does everything where `section` is null. The track gives the dtype, for which `out` is aligned.
    void read(const BlockIndex* section, std::int32_t start, std::int32_t end, Strand strand, Dtype dtype,
              void* out) const;
    /// The values of positions [from, to) of a block, which it has.
    void read_block(const Block& block, std::int64_t from, std::int64_t to, Dtype dtype, void* out) const;

    /// Positions in units of the resolution that hold the bases [start, end).
    std::int64_t first_position(std::int64_t start) const { return start / header_.resolution; }
    std::int64_t end_position(std::int64_t end) const { return (end + header_.resolution - 1) / header_.resolution; }

private:
    void read_sections();
    void sort_keys();
    void fill_default(std::size_t rows, Dtype dtype, void* out) const;

    MappedFile file_;
    Header header_;
    const Encoding& encoding_;
    Decoder decoder_;
    std::vector<BlockIndex> sections_;
    std::vector<std::uint32_t> by_key_;  // numbers of sections, by chromosome tag and strand
};

/// The sections of a track by the chromosomes of a genome, so that a query needs no search.
class TrackSections {
public:
    TrackSections(const Gtrack& track, const ChromNames& names);

    /// Null where the track has none.
    const BlockIndex* find(ChromId chrom, Strand strand) const {
        return by_chrom_[2 * index_of(chrom) + static_cast<std::size_t>(strand)];
    }

private:
    std::vector<const BlockIndex*> by_chrom_;
};

}  // namespace gk::track
