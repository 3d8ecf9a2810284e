#include "gk/reads/build/variant_finder.hpp"

#include <algorithm>
#include <cstring>

#include "gk/base/fields.hpp"
#include "gk/reads/sam/cigar.hpp"

namespace gk::reads::build {
namespace {

using io::BadRecord;
using io::Reason;

// Bases of one operation that may lie beyond a chromosome's ends.
constexpr std::int32_t most_beyond = 1 << 20;

// The first index from `from` on where the texts differ; `size` where they don't.
std::size_t next_difference(const char* a, const char* b, std::size_t from, std::size_t size) {
    while (from + sizeof(std::uint64_t) <= size) {
        std::uint64_t x = 0;
        std::uint64_t y = 0;
        std::memcpy(&x, a + from, sizeof x);
        std::memcpy(&y, b + from, sizeof y);
        if (x != y) return from + static_cast<std::size_t>(__builtin_ctzll(x ^ y)) / 8;
        from += sizeof x;
    }
    while (from < size && a[from] == b[from]) ++from;
    return from;
}

void append_before_chromosome(const TwoBitSequence& sequence, std::int64_t start, std::int64_t end, ByteBuffer& out) {
    TwoBitSequence unmasked = sequence;
    unmasked.n_blocks.count = 0;
    const std::size_t begin = out.size();
    unmasked.append_padded(start, end, Strand::positive, Case::upper, out);
    const std::int64_t last = std::min<std::int64_t>(end, sequence.size);
    for (std::uint32_t i = 0; i < sequence.n_blocks.count; ++i) {
        const std::int64_t from = sequence.n_blocks.start(i);
        const std::int64_t to = std::min<std::int64_t>(from + sequence.n_blocks.size(i), last);
        if (from >= last) break;
        if (from < to) std::memset(out.data() + begin + from, 'N', static_cast<std::size_t>(to - from));
    }
}

}  // namespace

void append_read_reference(const TwoBitSequence& sequence, std::int64_t start, std::int64_t end, ByteBuffer& out) {
    if (start < 0)
        append_before_chromosome(sequence, start, end, out);
    else if (end <= sequence.size)
        sequence.append_bases(static_cast<std::uint64_t>(start), static_cast<std::uint64_t>(end), Strand::positive,
                              Case::upper, out);
    else
        sequence.append_padded(start, end, Strand::positive, Case::upper, out);
}

std::optional<BadRecord> compare_lengths(const ReadRecord& record) {
    const std::uint64_t used = read_length(record.cigar);
    if (used == record.bases.size()) return std::nullopt;
    return io::malformed("the CIGAR uses " + std::to_string(used) + " bases of the read, and SEQ has " +
                         std::to_string(record.bases.size()));
}

std::optional<BadRecord> VariantFinder::begin(const PlacedRead& read) {
    found_.clear();
    reference_.clear();
    read_ = &read;
    position_ = read.record.start;
    read_place_ = 0;
    sequence_ = genome_.sequence(read.chrom);
    if (sequence_ == nullptr)
        return BadRecord{Reason::not_in_file, "the 2bit file has no sequence of " + in_quotes(read.record.chrom)};
    // A NUL ends a text in the file.
    if (read.record.bases.find('\0') != std::string_view::npos) return io::malformed("SEQ has a NUL");
    return compare_lengths(read.record);
}

std::optional<BadRecord> VariantFinder::read_reference(std::int32_t size) {
    const std::int64_t end = std::int64_t{position_} + size;
    const auto chromosome = static_cast<std::int64_t>(sequence_->size);
    // A deletion of more than there is would only take memory.
    if (end <= 0 || position_ >= chromosome || size > chromosome + std::int64_t{most_beyond})
        return BadRecord{Reason::outside_chromosome, "bases " + std::to_string(std::int64_t{position_} + 1) + " to " +
                                                         std::to_string(end) + " lie outside " +
                                                         in_quotes(read_->record.chrom) + ", which has " +
                                                         std::to_string(sequence_->size)};
    append_read_reference(*sequence_, position_, end, reference_);
    return std::nullopt;
}

void VariantFinder::compare(std::int32_t size) {
    const auto count = static_cast<std::size_t>(size);
    const std::size_t begin = reference_.size() - count;
    const char* const reference = reference_.data() + begin;
    const char* const bases = read_->record.bases.data() + read_place_;
    for (std::size_t i = next_difference(reference, bases, 0, count); i != count;
         i = next_difference(reference, bases, i + 1, count))
        found_.push_back({.start = position_ + static_cast<std::int32_t>(i),
                          .ref_begin = static_cast<std::uint32_t>(begin + i),
                          .ref_size = 1,
                          .alt_begin = read_place_ + static_cast<std::uint32_t>(i),
                          .alt_size = 1});
}

std::optional<BadRecord> VariantFinder::add(const CigarOp& op) {
    const auto size = static_cast<std::int32_t>(op.length);
    if (op.kind == CigarKind::match || op.kind == CigarKind::deletion)
        if (auto bad = read_reference(size)) return bad;
    if (op.kind == CigarKind::match) compare(size);
    if (op.kind == CigarKind::deletion)
        found_.push_back({.start = position_,
                          .ref_begin = static_cast<std::uint32_t>(reference_.size() - op.length),
                          .ref_size = op.length});
    if (op.kind == CigarKind::insertion)
        found_.push_back({.start = position_, .alt_begin = read_place_, .alt_size = op.length});
    if (op.uses_reference()) position_ += size;
    if (op.uses_read()) read_place_ += op.length;
    return std::nullopt;
}

void VariantFinder::keep(const PlacedRead& read, VariantPool& pool, std::vector<std::uint32_t>& rows) const {
    for (const FoundVariant& variant : found_)
        rows.push_back(pool.add({.chrom = read.chrom_tag, .start = variant.start},
                                {.ref = reference_.view().substr(variant.ref_begin, variant.ref_size),
                                 .alt = read.record.bases.substr(variant.alt_begin, variant.alt_size)}));
}

}  // namespace gk::reads::build
