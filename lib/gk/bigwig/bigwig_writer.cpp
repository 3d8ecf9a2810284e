#include "gk/bigwig/bigwig_writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::bigwig {
namespace {

constexpr std::size_t scratch_write_bytes = std::size_t{1} << 20;
// Room in front for as many levels, used or not, so that places in the file are known before the levels are.
constexpr std::size_t most_levels = 10;
constexpr std::uint64_t summary_offset = header_bytes + most_levels * zoom_header_bytes;
constexpr std::uint64_t tree_offset = summary_offset + summary_bytes;
// gk/bigwig/FORMAT.md#choice-of-zoom-levels
constexpr std::uint64_t fewest_items_for_zoom = 4096;
constexpr std::uint64_t items_of_stretch = 16;
constexpr std::uint64_t items_of_record = 4;
// While items are coming, records that are likely to be too fine in the end are not kept.
constexpr std::size_t records_before_thinning = std::size_t{1} << 16;
constexpr std::uint64_t items_of_stretch_so_far = 4;
constexpr unsigned level_shift = 2;

std::span<const std::uint8_t> bytes_of(const ByteBuffer& buffer) {
    const std::string_view view = buffer.view();
    return {reinterpret_cast<const std::uint8_t*>(view.data()), view.size()};
}

}  // namespace

BigWigWriter::BigWigWriter(const std::string& scratch_folder, const std::vector<ChromSize>& chromosomes)
    : scratch_(-1), folder_(scratch_folder), ids_(chromosomes.size()), is_begun_(chromosomes.size()) {
    std::vector<std::uint32_t> by_name(chromosomes.size());
    std::iota(by_name.begin(), by_name.end(), std::uint32_t{0});
    std::sort(by_name.begin(), by_name.end(),
              [&](std::uint32_t a, std::uint32_t b) { return chromosomes[a].name < chromosomes[b].name; });
    for (const std::uint32_t index : by_name) {
        const auto& [name, size] = chromosomes[index];
        if (name.empty() || name.find('\0') != std::string::npos)
            throw DataError("a bigWig can't have a chromosome of the name '" + name + "'");
        if (!chromosomes_.empty() && chromosomes_.back().name == name)
            throw DataError("the chromosome '" + name + "' is there twice");
        if (size < 0 || size >= position_limit)
            throw DataError("chromosome '" + name + "' has " + std::to_string(size) +
                            " bases; readers of bigWig can't count to 2^31");
        const auto id = static_cast<std::uint32_t>(chromosomes_.size());
        chromosomes_.push_back({name, id, static_cast<std::uint32_t>(size)});
        ids_[index] = id;
    }
    items_.reserve(written_items_in_block);
    scratch_ = open_scratch_file(scratch_folder);
}

BigWigWriter::~BigWigWriter() {
    if (scratch_ >= 0) close(scratch_);
}

void BigWigWriter::begin_chromosome(std::uint32_t id) {
    flush_items();
    if (is_begun_[id])
        throw DataError("the items of chromosome '" + chromosomes_[id].name +
                        "' are not together: there are others between them");
    is_begun_[id] = true;
    chrom_ = id;
    chrom_size_ = chromosomes_[id].size;
    last_end_ = 0;
}

// What is not an item as most are: refused, or left out.
void BigWigWriter::add_odd(std::int64_t start, std::int64_t end, float value) {
    if (start < 0) refuse(start, end, "begins before its chromosome");
    if (start >= end) refuse(start, end, "has no base");
    if (end > chrom_size_)
        refuse(start, end,
               "reaches beyond its chromosome, which has " + with_commas(static_cast<std::uint64_t>(chrom_size_)) +
                   " bases");
    if (start < last_end_) refuse(start, end, "overlaps the one before it, or does not follow it");
    if (!std::isnan(value)) refuse(start, end, "has a value that is not finite");
    last_end_ = end;
    ++nan_items_;
}

void BigWigWriter::refuse(std::int64_t start, std::int64_t end, const std::string& why) const {
    throw DataError("the item on '" + chromosomes_[chrom_].name + "' from " + std::to_string(start) + " to " +
                    std::to_string(end) + " (0-based) " + why);
}

void BigWigWriter::flush_items() {
    if (items_.empty()) return;
    for (const Item& item : items_) {
        summary_.add(item.end - item.start, item.value);
        zoom_.add(chrom_, item.start, item.end, item.value);
    }
    item_count_ += items_.size();
    while (zoom_.records().size() > records_before_thinning &&
           zoom_.reduction() * item_count_ < items_of_stretch_so_far * summary_.covered_bases)
        zoom_.coarsen();
    raw_.clear();
    append_item_block(chrom_, items_, raw_);
    blocks_.push_back(pack(chrom_, items_.front().start, items_.back().end));
    items_.clear();
}

BlockPlace BigWigWriter::pack(std::uint32_t chrom, std::uint32_t start, std::uint32_t end) {
    largest_block_ = std::max(largest_block_, raw_.size());
    BlockPlace place{chrom, start, end, scratch_offset(), 0};
    deflater_.deflate(bytes_of(raw_), buffer_);
    place.size = scratch_offset() - place.offset;
    if (buffer_.size() >= scratch_write_bytes) flush_scratch();
    return place;
}

void BigWigWriter::flush_scratch() {
    write_fully(scratch_, buffer_.data(), buffer_.size(), "a scratch file in " + folder_);
    written_ += buffer_.size();
    buffer_.clear();
}

// Levels go from fine to coarse; the records of one are made from those of the one before.
void BigWigWriter::append_zoom_levels(std::uint64_t file_offset) {
    if (item_count_ < fewest_items_for_zoom) return;
    zoom_.sort();
    const auto is_too_fine = [this] {
        return zoom_.reduction() * item_count_ < items_of_stretch * summary_.covered_bases ||
               zoom_.records().size() * items_of_record > item_count_;
    };
    std::uint32_t longest = 0;
    for (const Chromosome& chromosome : chromosomes_) longest = std::max(longest, chromosome.size);
    while (is_too_fine() && zoom_.reduction() <= longest) zoom_.coarsen();
    if (zoom_.reduction() > longest) return;
    while (levels_.size() < most_levels) {
        append_zoom_level(file_offset);
        const std::size_t records = zoom_.records().size();
        if (records <= written_items_in_block || zoom_.reduction() << level_shift > longest) return;
        for (unsigned i = 0; i < level_shift; ++i) zoom_.coarsen();
        if (zoom_.records().size() == records) return;
    }
}

// `file_offset`: where the scratch file will begin.
void BigWigWriter::append_zoom_level(std::uint64_t file_offset) {
    Level level;
    level.reduction = static_cast<std::uint32_t>(zoom_.reduction());
    level.data_offset = file_offset + scratch_offset();
    std::span<const ZoomRecord> records = zoom_.records();
    BinaryWriter(buffer_).u32(static_cast<std::uint32_t>(records.size()));
    std::vector<BlockPlace> places;
    while (!records.empty()) {
        const std::uint32_t chrom = records.front().chrom;
        std::size_t count = 0;
        while (count < std::min(records.size(), written_items_in_block) && records[count].chrom == chrom) ++count;
        raw_.clear();
        append_zoom_block(records.first(count), raw_);
        places.push_back(pack(chrom, records.front().start, records[count - 1].end));
        places.back().offset += file_offset;
        records = records.subspan(count);
    }
    level.index_offset = file_offset + scratch_offset();
    append_block_index(places, level.index_offset, level.index_offset, buffer_);
    levels_.push_back(level);
}

// What stands before the blocks.
ByteBuffer BigWigWriter::front(std::uint64_t data_offset, std::uint64_t index_offset) const {
    ByteBuffer bytes;
    BinaryWriter writer(bytes);
    writer.u32(signatures::bigwig);
    writer.u16(written_version);
    writer.u16(static_cast<std::uint16_t>(levels_.size()));
    writer.u64(tree_offset);
    writer.u64(data_offset);
    writer.u64(index_offset);
    writer.u16(0);
    writer.u16(0);
    writer.u64(0);
    writer.u64(summary_offset);
    writer.u32(static_cast<std::uint32_t>(std::max(largest_block_, section_header_bytes)));
    writer.u64(0);
    for (const Level& level : levels_) {
        writer.u32(level.reduction);
        writer.u32(0);
        writer.u64(level.data_offset);
        writer.u64(level.index_offset);
    }
    while (writer.offset() < summary_offset) writer.u8(0);
    writer.u64(summary_.covered_bases);
    for (const double number : {summary_.min, summary_.max, summary_.sum, summary_.sum_squares})
        writer.bytes(&number, sizeof number);
    append_chrom_tree(chromosomes_, tree_offset, bytes);
    BinaryWriter(bytes).u64(blocks_.size());
    return bytes;
}

void BigWigWriter::write(OutputFile& file) {
    flush_items();
    // As long as it will be, with other numbers in it.
    const std::uint64_t first_block = front(0, 0).size();
    const std::uint64_t data_offset = first_block - sizeof(std::uint64_t);
    const std::uint64_t blocks_end = scratch_offset();
    std::sort(blocks_.begin(), blocks_.end(), [](const BlockPlace& a, const BlockPlace& b) {
        return a.chrom != b.chrom ? a.chrom < b.chrom : a.start < b.start;
    });
    std::vector<BlockPlace> places = blocks_;
    std::uint64_t next = first_block;
    for (BlockPlace& place : places) {
        place.offset = next;
        next += place.size;
    }
    const std::uint64_t index_offset = next;
    append_block_index(places, index_offset, index_offset, buffer_);
    append_zoom_levels(first_block);
    BinaryWriter(buffer_).u32(signatures::bigwig);
    flush_scratch();

    file.write(front(data_offset, index_offset).view());
    for (std::size_t i = 0; i < blocks_.size();) {
        // Blocks that lie side by side go together.
        const std::uint64_t begin = blocks_[i].offset;
        std::uint64_t end = begin;
        for (; i < blocks_.size() && blocks_[i].offset == end; ++i) end += blocks_[i].size;
        file.append_from(scratch_, begin, end - begin);
    }
    file.append_from(scratch_, blocks_end, written_ - blocks_end);
}

}  // namespace gk::bigwig
