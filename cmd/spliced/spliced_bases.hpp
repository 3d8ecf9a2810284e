// The bases of a spliced segment, and the protein they code for.
#pragma once

#include <cstdint>
#include <span>

#include "cmd/sequence/row_bases.hpp"
#include "gk/spliced/genetic_code.hpp"

namespace gk::cmd {

/// Bases with N before and behind them: what lies outside the space.
class PaddedBases final : public RowBases {
public:
    void set(const RowBases& bases, std::int64_t before, std::int64_t behind);
    std::int64_t length() const override { return before_ + inner_ + behind_; }
    void append(std::int64_t from, std::int64_t to, ByteBuffer& out) const override;

private:
    const RowBases* bases_ = nullptr;
    std::int64_t before_ = 0;
    std::int64_t inner_ = 0;
    std::int64_t behind_ = 0;
};

/// How stops inside a protein are written.
struct StopRules {
    char inside = '*';                              ///< of a stop with residues behind it
    std::span<const std::int64_t> selenocysteines;  ///< residues, from 1 and ascending, that are U where they are stops
};

/// The residues of whole codons.
class CodonBases final : public RowBases {
public:
    /// `skipped`: bases before the first codon.
    void set(const RowBases& bases, std::int64_t skipped, const spliced::GeneticCode& code, const StopRules& stops);
    std::int64_t length() const override { return length_; }
    /// Whether there are bases behind the last whole codon.
    bool ends_in_codon() const { return left_over_ != 0; }
    void append(std::int64_t from, std::int64_t to, ByteBuffer& out) const override;

private:
    void rewrite_stops(char* residues, std::int64_t from, std::int64_t to) const;

    const RowBases* bases_ = nullptr;
    const spliced::GeneticCode* code_ = nullptr;
    StopRules stops_;
    std::int64_t skipped_ = 0;
    std::int64_t length_ = 0;
    std::int64_t left_over_ = 0;
};

}  // namespace gk::cmd
