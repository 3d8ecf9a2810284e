#include "cmd/sequence/row_bases.hpp"

#include <algorithm>
#include <string>

#include "gk/genome/bases.hpp"

namespace gk::cmd {
namespace {

// Calls `use(i, first, last)` for the pieces of a row that lie within [from, to): those of piece i, in sense order,
// from `first` to before `last`.
template <typename Size, typename Use>
void for_each_piece(std::size_t count, std::int64_t from, std::int64_t to, Size&& size_of, Use&& use) {
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < count && begin < to; ++i) {
        const std::int64_t end = begin + size_of(i);
        if (end > from) use(i, std::max(from, begin) - begin, std::min(to, end) - begin);
        begin = end;
    }
}

}  // namespace

void prefetch_interval(const Genome& genome, const Query& query) {
    const TwoBitSequence* sequence = genome.sequence(*query.chrom);
    if (sequence == nullptr) return;
    const auto inside = [&](std::int32_t position) {
        return static_cast<std::uint64_t>(std::clamp<std::int64_t>(position, 0, sequence->size));
    };
    prefetch_bases(sequence->packed, inside(query.bed.start), inside(query.bed.end));
}

io::BadRecord no_sequence(const Genome& genome, const Query& query) {
    return {io::Reason::not_in_file,
            "'" + std::string(query.bed.chrom()) + "' has no sequence in " + genome.twobit().path()};
}

io::BadRecord lies_outside(const Query& query, const TwoBitSequence& sequence, bool touches) {
    std::string what = touches ? "part of the interval " : "the whole interval ";
    what += "[" + std::to_string(query.bed.start) + ", " + std::to_string(query.bed.end) + ") lies outside " +
            std::string(query.bed.chrom()) + ", which has " + std::to_string(sequence.size) + " bases";
    return {io::Reason::outside_chromosome, what};
}

void BlockBases::set(const TwoBitSequence& sequence, std::vector<io::BedBlock>& blocks, Strand strand,
                     Case letter_case) {
    sequence_ = &sequence;
    blocks_ = &blocks;
    strand_ = strand;
    letter_case_ = letter_case;
}

std::int64_t BlockBases::length() const {
    std::int64_t bases = 0;
    for (const io::BedBlock& block : *blocks_) bases += std::int64_t{block.end} - block.start;
    return bases;
}

void BlockBases::append_of(const io::BedBlock& block, std::int64_t from, std::int64_t to, ByteBuffer& out) const {
    if (strand_ == Strand::positive)
        sequence_->append_padded(block.start + from, block.start + to, strand_, letter_case_, out);
    else
        sequence_->append_padded(block.end - to, block.end - from, strand_, letter_case_, out);
}

void BlockBases::append(std::int64_t from, std::int64_t to, ByteBuffer& out) const {
    if (blocks_->size() == 1) return append_of(blocks_->front(), from, to, out);
    const bool forward = strand_ == Strand::positive;
    const auto block = [&](std::size_t i) -> const io::BedBlock& {
        return (*blocks_)[forward ? i : blocks_->size() - 1 - i];
    };
    const auto size_of = [&](std::size_t i) { return std::int64_t{block(i).end} - block(i).start; };
    for_each_piece(blocks_->size(), from, to, size_of, [&](std::size_t i, std::int64_t first, std::int64_t last) {
        append_of(block(i), first, last, out);
    });
}

void AlteredBases::set(const TwoBitSequence& sequence, const variant::AlteredWindow* windows, std::size_t count,
                       Strand strand) {
    sequence_ = &sequence;
    windows_ = windows;
    count_ = count;
    strand_ = strand;
}

std::int64_t AlteredBases::length() const {
    std::int64_t bases = 0;
    for (std::size_t i = 0; i < count_; ++i) bases += windows_[i].size();
    return bases;
}

void AlteredBases::append_of(const variant::AlteredWindow& window, std::int64_t from, std::int64_t to,
                             ByteBuffer& out) const {
    if (strand_ == Strand::positive)
        window.append(*sequence_, from, to, strand_, out);
    else
        window.append(*sequence_, window.size() - to, window.size() - from, strand_, out);
}

void AlteredBases::append(std::int64_t from, std::int64_t to, ByteBuffer& out) const {
    if (count_ == 1) return append_of(*windows_, from, to, out);
    const bool forward = strand_ == Strand::positive;
    const auto window = [&](std::size_t i) -> const variant::AlteredWindow& {
        return windows_[forward ? i : count_ - 1 - i];
    };
    const auto size_of = [&](std::size_t i) { return window(i).size(); };
    for_each_piece(count_, from, to, size_of, [&](std::size_t i, std::int64_t first, std::int64_t last) {
        append_of(window(i), first, last, out);
    });
}

}  // namespace gk::cmd
