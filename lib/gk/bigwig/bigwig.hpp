// bigWig files, the field's own for one number per base, read (gk/bigwig/FORMAT.md): versions 1 to 4, either byte
// order, packed or not, mapped and checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/lazy.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/bigwig/block_places.hpp"
#include "gk/bigwig/chrom_tree.hpp"
#include "gk/bigwig/item_block.hpp"
#include "gk/bigwig/zlib_block.hpp"
#include "gk/bigwig/zoom_records.hpp"

namespace gk::bigwig {

/// One of the levels of statistics that a file keeps beside its items.
struct ZoomLevel {
    std::uint32_t reduction = 0;  ///< bases of a stretch
    std::uint64_t data_offset = 0;
    std::uint64_t index_offset = 0;
};

/// A mapped bigWig. Opening reads its header and its chromosomes; the index of its blocks is read and checked when it
/// is first asked for, a block when that is read. Safe for use by several threads, each with a BigWigCursor of its own.
class BigWig {
public:
    /// Throws Error when it can't be opened, and DataError, with the byte, for another format or version, and for what
    /// does not fit the file.
    explicit BigWig(const std::string& path);
    BigWig(const BigWig&) = delete;
    BigWig& operator=(const BigWig&) = delete;

    const std::string& path() const { return file_.path(); }
    std::uint64_t bytes() const { return file_.bytes().size(); }
    std::uint16_t version() const { return version_; }
    bool byte_swapped() const { return swapped_; }  ///< the file is big-endian
    bool compressed() const { return compressed_; }
    const std::vector<ZoomLevel>& zoom_levels() const { return zoom_levels_; }
    /// As the file has it; not all files' are right, and some have none.
    const std::optional<TotalSummary>& total_summary() const { return total_summary_; }

    /// In the order of the file's items.
    const std::vector<Chromosome>& chromosomes() const { return chromosomes_; }
    /// The index among `chromosomes`; nothing for a name that the file does not have. Exact and case-sensitive.
    std::optional<std::size_t> find_chromosome(std::string_view name) const;

    /// The blocks of all items, sorted by chromosome and start. Throws DataError when the index is damaged.
    std::span<const BlockPlace> blocks() const { return index().blocks; }
    /// Those of a chromosome, by its index: from the first to behind the last. Throws DataError.
    std::pair<std::size_t, std::size_t> blocks_of(std::size_t chromosome) const {
        const std::vector<std::size_t>& first = index().first_blocks;
        return {first[chromosome], first[chromosome + 1]};
    }
    /// The first of a chromosome's blocks, or behind them, that ends behind `position`. Throws DataError.
    std::size_t first_block_behind(std::size_t chromosome, std::uint32_t position) const;

    /// Throws DataError where the index of a zoom level is damaged, or a block of it does not lie in the file.
    void check_zoom_levels() const;

    /// Reads the block of that index among `blocks`, unpacked by `inflater`, into `block`. Throws DataError for a block
    /// that is damaged, is on another chromosome than the index has it, or has items outside the index's stretch.
    void read_block(std::size_t number, Inflater& inflater, ItemBlock& block) const;

private:
    struct Index {
        std::vector<BlockPlace> blocks;
        // By chromosome; one more stands behind the last.
        std::vector<std::size_t> first_blocks;
        // By block: the furthest end of it and those before it on its chromosome.
        std::vector<std::uint32_t> furthest_ends;
    };

    void read_header();
    void read_summary(std::uint64_t offset);
    const Index& index() const {
        return index_.get([this] { return load_index(); });
    }
    std::unique_ptr<const Index> load_index() const;
    void refuse_missing_index() const;

    MappedFile file_;
    std::uint16_t version_ = 0;
    bool swapped_ = false;
    bool compressed_ = false;
    std::uint64_t data_offset_ = 0;
    std::uint64_t index_offset_ = 0;
    std::vector<ZoomLevel> zoom_levels_;
    std::optional<TotalSummary> total_summary_;
    std::vector<Chromosome> chromosomes_;
    std::vector<std::size_t> by_name_;
    Lazy<Index> index_;
};

}  // namespace gk::bigwig
