#include "cmd/sequence/row_bases.hpp"

#include <algorithm>
#include <string>

#include "gk/genome/bases.hpp"

namespace gk::cmd {
namespace {

// A long sequence is decoded and handed on in parts of this many bases.
constexpr std::int64_t bases_in_part = std::int64_t{1} << 20;

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

void write_bases(RowBases& bases, io::ChunkOutput& out) {
    bases.begin();
    while (bases.next(out.rows)) out.spill_if_large();
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

void BlockBases::begin() {
    block_ = 0;
    done_ = 0;
}

bool BlockBases::next(ByteBuffer& out) {
    if (block_ == blocks_->size()) return false;
    const bool forward = strand_ == Strand::positive;
    const io::BedBlock& block = (*blocks_)[forward ? block_ : blocks_->size() - 1 - block_];
    const std::int64_t length = std::int64_t{block.end} - block.start;
    const std::int64_t to = std::min(length, done_ + bases_in_part);
    if (forward)
        sequence_->append_padded(block.start + done_, block.start + to, strand_, letter_case_, out);
    else
        sequence_->append_padded(block.end - to, block.end - done_, strand_, letter_case_, out);
    done_ = to;
    if (done_ == length) {
        ++block_;
        done_ = 0;
    }
    return true;
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

void AlteredBases::begin() {
    window_ = 0;
    done_ = 0;
}

bool AlteredBases::next(ByteBuffer& out) {
    if (window_ == count_) return false;
    const bool forward = strand_ == Strand::positive;
    const variant::AlteredWindow& window = windows_[forward ? window_ : count_ - 1 - window_];
    const std::int64_t to = std::min(window.size(), done_ + bases_in_part);
    if (forward)
        window.append(*sequence_, done_, to, strand_, out);
    else
        window.append(*sequence_, window.size() - to, window.size() - done_, strand_, out);
    done_ = to;
    if (done_ == window.size()) {
        ++window_;
        done_ = 0;
    }
    return true;
}

}  // namespace gk::cmd
