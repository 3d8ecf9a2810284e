#include "gk/bigwig/bigwig.hpp"

#include <algorithm>
#include <numeric>

#include "gk/base/binary_reader.hpp"
#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_format.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::bigwig {
namespace {

constexpr std::uint16_t newest_version = 4;

std::uint32_t swapped(std::uint32_t number) {
    return __builtin_bswap32(number);
}

}  // namespace

BigWig::BigWig(const std::string& path) : file_(path) {
    read_header();
    by_name_.resize(chromosomes_.size());
    std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
    std::sort(by_name_.begin(), by_name_.end(),
              [this](std::size_t a, std::size_t b) { return chromosomes_[a].name < chromosomes_[b].name; });
}

void BigWig::read_header() {
    BinaryReader mark(file_.bytes(), path());
    if (file_.bytes().empty()) throw DataError("the file is empty, not a bigWig", path());
    const std::uint32_t signature = mark.u32("header");
    if (signature == signatures::bigbed || signature == swapped(signatures::bigbed))
        throw DataError::at_offset("this is a bigBed file, not a bigWig", path(), 0);
    if (signature != signatures::bigwig && signature != swapped(signatures::bigwig))
        throw DataError::at_offset("this is not a bigWig file: its signature is wrong", path(), 0);
    swapped_ = signature != signatures::bigwig;

    BinaryReader reader(file_.bytes(), path(), sizeof signature, swapped_);
    version_ = reader.u16("header");
    if (version_ == 0 || version_ > newest_version)
        throw DataError::at_offset("bigWig version " + std::to_string(version_) + "; gk reads versions 1 to 4", path(),
                                   sizeof signature);
    const std::uint16_t levels = reader.u16("header");
    const std::uint64_t chrom_tree = reader.u64("header");
    data_offset_ = reader.u64("header");
    index_offset_ = reader.u64("header");
    reader.take(12, "header");  // of bigBed: numbers of columns, and where they are described
    const std::uint64_t summary = reader.u64("header");
    compressed_ = reader.u32("header") != 0;
    reader.take(8, "header");  // of extensions
    for (std::uint16_t i = 0; i < levels; ++i) {
        ZoomLevel level;
        level.reduction = reader.u32("list of zoom levels");
        reader.u32("list of zoom levels");
        level.data_offset = reader.u64("list of zoom levels");
        level.index_offset = reader.u64("list of zoom levels");
        zoom_levels_.push_back(level);
    }
    if (summary != 0) read_summary(summary);
    chromosomes_ = read_chrom_tree(file_, chrom_tree, swapped_);
}

void BigWig::read_summary(std::uint64_t offset) {
    BinaryReader reader(file_.bytes(), path(), offset, swapped_);
    const auto f64 = [&] { return load_unaligned<double>(reader.take(sizeof(double), "total summary"), swapped_); };
    TotalSummary summary;
    summary.covered_bases = reader.u64("total summary");
    summary.min = f64();
    summary.max = f64();
    summary.sum = f64();
    summary.sum_squares = f64();
    total_summary_ = summary;
}

std::optional<std::size_t> BigWig::find_chromosome(std::string_view name) const {
    const auto found =
        std::lower_bound(by_name_.begin(), by_name_.end(), name,
                         [this](std::size_t i, std::string_view text) { return chromosomes_[i].name < text; });
    if (found == by_name_.end() || chromosomes_[*found].name != name) return std::nullopt;
    return *found;
}

// libBigWig gives a file without items no index, only a number of blocks and the signature again. A file of its that
// was never finished has none either, says that it has no blocks, and has some.
void BigWig::refuse_missing_index() const {
    constexpr std::uint64_t most_without_blocks = sizeof(std::uint64_t) + sizeof(signatures::bigwig);
    const bool has_summary = total_summary_ && total_summary_->covered_bases != 0;
    BinaryReader reader(file_.bytes(), path(), data_offset_, swapped_);
    const bool has_blocks =
        data_offset_ != 0 && (reader.u32("number of blocks") != 0 || bytes() - data_offset_ > most_without_blocks);
    if (has_summary || has_blocks)
        throw DataError::at_offset("the file has items and no index of them: it was not written to its end", path(),
                                   24);
}

std::unique_ptr<const BigWig::Index> BigWig::load_index() const {
    auto index = std::make_unique<Index>();
    if (index_offset_ == 0)
        refuse_missing_index();
    else
        index->blocks = read_block_index(file_, index_offset_, swapped_);
    std::size_t at = 0;
    for (const Chromosome& chromosome : chromosomes_) {
        index->first_blocks.push_back(at);
        std::uint32_t furthest = 0;
        while (at < index->blocks.size() && index->blocks[at].chrom == chromosome.id) {
            furthest = std::max(furthest, index->blocks[at].end);
            index->furthest_ends.push_back(furthest);
            ++at;
        }
    }
    index->first_blocks.push_back(at);
    if (at != index->blocks.size())
        throw DataError::at_offset(
            "the index of blocks is damaged: no chromosome has the number " + std::to_string(index->blocks[at].chrom),
            path(), index_offset_);
    return index;
}

std::size_t BigWig::first_block_behind(std::size_t chromosome, std::uint32_t position) const {
    const auto [first, end] = blocks_of(chromosome);
    const auto ends = index().furthest_ends.begin();
    const auto found =
        std::upper_bound(ends + static_cast<std::ptrdiff_t>(first), ends + static_cast<std::ptrdiff_t>(end), position);
    return static_cast<std::size_t>(found - ends);
}

void BigWig::read_block(std::size_t number, Inflater& inflater, ItemBlock& block) const {
    const BlockPlace& place = blocks()[number];
    std::span<const std::uint8_t> bytes = file_.bytes().subspan(place.offset, place.size);
    if (compressed_) {
        std::size_t size = 0;
        const std::uint8_t* const content = inflater.inflate(bytes, largest_block, size);
        if (content == nullptr)
            throw DataError::at_offset("a block is damaged: it can't be unpacked", path(), place.offset);
        bytes = {content, size};
    }
    read_item_block(bytes, swapped_, path(), place.offset, block);
    const bool is_elsewhere =
        !block.items.empty() && (block.items.front().start < place.start || block.items.back().end > place.end);
    if (block.chrom != place.chrom || is_elsewhere)
        throw DataError::at_offset("a block is damaged: its items are not where the index has them", path(),
                                   place.offset);
}

void BigWig::check_zoom_levels() const {
    for (const ZoomLevel& level : zoom_levels_) read_block_index(file_, level.index_offset, swapped_);
}

}  // namespace gk::bigwig
