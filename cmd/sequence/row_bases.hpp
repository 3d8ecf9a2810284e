// The bases of a row: where they come from, and why there may be none.
#pragma once

#include <cstdint>
#include <vector>

#include "cmd/stream/query.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/variant/altered.hpp"

namespace gk::cmd {

/// Asks memory for the reference bases at both ends of the record's interval.
void prefetch_interval(const Genome& genome, const Query& query);

/// Why a record's sequence can't be had: the 2bit file lacks the chromosome, or the interval, or (where it `touches`
/// the chromosome) a part of it, lies beyond the ends.
io::BadRecord no_sequence(const Genome& genome, const Query& query);
io::BadRecord lies_outside(const Query& query, const TwoBitSequence& sequence, bool touches);

/// The bases of a row in sense order.
class RowBases {
public:
    RowBases() = default;
    RowBases(const RowBases&) = delete;
    RowBases& operator=(const RowBases&) = delete;
    virtual ~RowBases() = default;
    virtual std::int64_t length() const = 0;
    /// Appends those from `from` to before `to`, counted from 0 in sense order; both lie within the length.
    virtual void append(std::int64_t from, std::int64_t to, ByteBuffer& out) const = 0;
};

/// Reference bases of ascending blocks, joined.
class BlockBases final : public RowBases {
public:
    void set(const TwoBitSequence& sequence, std::vector<io::BedBlock>& blocks, Strand strand, Case letter_case);
    std::int64_t length() const override;
    void append(std::int64_t from, std::int64_t to, ByteBuffer& out) const override;

private:
    void append_of(const io::BedBlock& block, std::int64_t from, std::int64_t to, ByteBuffer& out) const;

    const TwoBitSequence* sequence_ = nullptr;
    const std::vector<io::BedBlock>* blocks_ = nullptr;
    Strand strand_ = Strand::positive;
    Case letter_case_ = Case::upper;
};

/// Bases of altered windows, joined.
class AlteredBases final : public RowBases {
public:
    void set(const TwoBitSequence& sequence, const variant::AlteredWindow* windows, std::size_t count, Strand strand);
    std::int64_t length() const override;
    void append(std::int64_t from, std::int64_t to, ByteBuffer& out) const override;

private:
    void append_of(const variant::AlteredWindow& window, std::int64_t from, std::int64_t to, ByteBuffer& out) const;

    const TwoBitSequence* sequence_ = nullptr;
    const variant::AlteredWindow* windows_ = nullptr;
    std::size_t count_ = 0;
    Strand strand_ = Strand::positive;
};

}  // namespace gk::cmd
