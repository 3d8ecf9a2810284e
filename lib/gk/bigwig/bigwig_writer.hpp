// bigWig files, written (gk/bigwig/FORMAT.md#what-gk-writes): version 4, little-endian, packed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/bigwig/bigwig_format.hpp"
#include "gk/bigwig/block_places.hpp"
#include "gk/bigwig/chrom_tree.hpp"
#include "gk/bigwig/item_block.hpp"
#include "gk/bigwig/zlib_block.hpp"
#include "gk/bigwig/zoom_records.hpp"
#include "gk/genome/chrom_tables.hpp"

namespace gk::bigwig {

/// Takes items one by one and writes the file at the end. Their blocks wait, packed, in an unnamed scratch file, so
/// that memory holds one block, the places of all of them, and at most 160 MB of statistics. Bytes follow from
/// chromosomes and items alone.
class BigWigWriter {
public:
    /// The scratch file is made in `scratch_folder`. `chromosomes`: all that the file shall have, in any order. Throws
    /// DataError for one of 2^31 bases or more, for a name that is empty, has a NUL, or is there twice, and Error when
    /// there can be no scratch file.
    BigWigWriter(const std::string& scratch_folder, const std::vector<ChromSize>& chromosomes);
    ~BigWigWriter();
    BigWigWriter(const BigWigWriter&) = delete;
    BigWigWriter& operator=(const BigWigWriter&) = delete;

    /// Adds `value` for the bases [start, end), 0-based, of a chromosome, by its index among those that the writer was
    /// made with. The items of a chromosome come together, sorted, and don't overlap; chromosomes come in any order. An
    /// item of value NaN says that its bases have none: it is left out and counted. Throws DataError, which names the
    /// item, for one that breaks these rules, is empty, reaches beyond its chromosome, or is infinite. Throws Error
    /// when writing fails.
    void add(std::size_t chromosome, std::int64_t start, std::int64_t end, float value) {
        const std::uint32_t id = ids_[chromosome];
        if (id != chrom_) [[unlikely]]
            begin_chromosome(id);
        // An infinite value minus itself is NaN, as one that is NaN is.
        if (start < last_end_ || start >= end || end > chrom_size_ || value - value != 0) [[unlikely]]
            return add_odd(start, end, value);
        last_end_ = end;
        const Item item{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), value};
        items_.push_back(item);
        if (items_.size() == written_items_in_block) flush_items();
    }

    /// How many items of value NaN were left out.
    std::uint64_t nan_items() const { return nan_items_; }

    /// Writes the whole file at the place of `file`, which is its beginning, once everything is added.
    void write(OutputFile& file);

private:
    static constexpr std::uint32_t no_chrom = std::uint32_t{0} - 1;

    void begin_chromosome(std::uint32_t id);
    void add_odd(std::int64_t start, std::int64_t end, float value);
    [[noreturn]] void refuse(std::int64_t start, std::int64_t end, const std::string& why) const;
    void flush_items();
    /// Packs `raw_` into the scratch file; its place there.
    BlockPlace pack(std::uint32_t chrom, std::uint32_t start, std::uint32_t end);
    std::uint64_t scratch_offset() const { return written_ + buffer_.size(); }
    void flush_scratch();
    void append_zoom_levels(std::uint64_t file_offset);
    void append_zoom_level(std::uint64_t file_offset);
    ByteBuffer front(std::uint64_t data_offset, std::uint64_t index_offset) const;

    struct Level {
        std::uint32_t reduction = 0;
        std::uint64_t data_offset = 0;
        std::uint64_t index_offset = 0;
    };

    int scratch_;
    std::string folder_;
    std::vector<Chromosome> chromosomes_;  // by number, which is the order of their names
    std::vector<std::uint32_t> ids_;       // by index of the caller
    std::vector<bool> is_begun_;           // by number
    std::uint32_t chrom_ = no_chrom;
    std::int64_t chrom_size_ = 0;
    std::int64_t last_end_ = 0;
    std::vector<Item> items_;
    std::uint64_t nan_items_ = 0;
    std::uint64_t item_count_ = 0;
    TotalSummary summary_;
    ZoomRecords zoom_;
    std::vector<BlockPlace> blocks_;  // places are those in the scratch file
    std::vector<Level> levels_;
    std::size_t largest_block_ = 0;
    Deflater deflater_;
    ByteBuffer raw_;
    ByteBuffer buffer_;
    std::uint64_t written_ = 0;  // to the scratch file, without what is in the buffer
};

}  // namespace gk::bigwig
