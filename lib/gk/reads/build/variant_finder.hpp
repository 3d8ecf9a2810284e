// What a read has other than the reference (gk/reads/build/FORMAT.md#variants).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/reads/build/placed_read.hpp"
#include "gk/reads/build/variant_pool.hpp"

namespace gk::reads::build {

/// A variant of the read in hand: where its alleles lie in the reference's bases that were read, and in the read's own.
struct FoundVariant {
    std::int32_t start = 0;
    std::uint32_t ref_begin = 0;
    std::uint32_t ref_size = 0;
    std::uint32_t alt_begin = 0;
    std::uint32_t alt_size = 0;
};

/// Collects the variants of one read after the other.
class VariantFinder {
public:
    explicit VariantFinder(const Genome& genome) : genome_(genome) {}

    /// Begins a read, which has bases of its own. What is wrong with it, if anything: its chromosome has no sequence,
    /// or its bases are not as many as its CIGAR uses.
    std::optional<io::BadRecord> begin(const PlacedRead& read);
    /// The next of its operations. What is wrong with it, if anything: it lies outside the chromosome.
    std::optional<io::BadRecord> add(const CigarOp& op);

    /// Begins a read without bases, which has no variants.
    void clear() { found_.clear(); }
    const std::vector<FoundVariant>& found() const { return found_; }
    /// Adds the variants of the read to a pool, and their rows to `rows`.
    void keep(const PlacedRead& read, VariantPool& pool, std::vector<std::uint32_t>& rows) const;

private:
    std::optional<io::BadRecord> read_reference(std::int32_t size);
    void compare(std::int32_t size);

    const Genome& genome_;
    const PlacedRead* read_ = nullptr;
    const TwoBitSequence* sequence_ = nullptr;
    std::int32_t position_ = 0;     // the next base of the reference
    std::uint32_t read_place_ = 0;  // and of the read
    ByteBuffer reference_;
    std::vector<FoundVariant> found_;
};

/// What is wrong with a read whose bases are not as many as its CIGAR uses, if it is so.
std::optional<io::BadRecord> compare_lengths(const ReadRecord& record);

/// Appends the bases [start, end) of the reference as GenomeKit reads them for a read: N beyond the ends; of a read
/// that begins before the chromosome the masks of N are shifted by as much
/// (gk/reads/build/FORMAT.md#before-the-chromosome).
void append_read_reference(const TwoBitSequence& sequence, std::int64_t start, std::int64_t end, ByteBuffer& out);

}  // namespace gk::reads::build
