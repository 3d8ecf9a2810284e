// FASTA text into packed sequences, by the rules of UCSC's faToTwoBit (gk/genome/FORMAT.md#fasta-to-2bit).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "gk/genome/packed_sequence.hpp"

namespace gk {

struct FastaOptions {
    bool unmask = false;        ///< soft-masking is dropped, and `-` is N
    bool refuse_iupac = false;  ///< what is no base is an error: letters that would become N, gaps, what is dropped
    bool acgtn_only = false;    ///< any other letter and `-` are errors (GenomeKit's own writer)
    bool keep_empty = false;    ///< sequences without bases are kept (GenomeKit's own writer)
};

/// Takes FASTA text in blocks of any size and hands on one sequence after another. A record starts at `>` in column 1;
/// its name is the first word. Letters and `-` are bases; everything else in a line is dropped. `-` and U that become T
/// and what is dropped (but white space) are counted in a warning for each input.
class FastaPacker {
public:
    using Sink = std::function<void(PackedSequence&&)>;
    using Warn = std::function<void(const std::string&)>;

    FastaPacker(FastaOptions options, Sink sink, Warn warn);

    /// The next text of the input `file`. Throws DataError with file and line: text before the first `>`, a repeated or
    /// too long name, a refused letter, lines that end in CR alone, a sequence of amino acids.
    void feed(std::string_view text, const std::string& file);
    /// The input `file` ends here; another may follow.
    void end_of_file(const std::string& file);

private:
    void header_piece(std::string_view piece, bool complete, const std::string& file);
    void begin_sequence(const std::string& file);
    void finish_sequence(const std::string& file);
    void check_name(const std::string& file);
    void bases(std::string_view piece, const std::string& file);
    void base(const unsigned char* at, const unsigned char* end, const std::string& file);
    void change_run(std::uint8_t kind);
    void count(const unsigned char* at, const unsigned char* end, const std::string& file);
    void tell_counts(const std::string& file);
    void refuse_protein(const std::string& file) const;
    [[noreturn]] void refuse(char letter, const std::string& file) const;
    [[noreturn]] void refuse_cr(const std::string& file) const;

    FastaOptions options_;
    Sink sink_;
    Warn warn_;
    std::array<std::uint8_t, 256> kinds_{};  // of each byte; see fasta.cpp
    std::unordered_set<std::string> names_;

    enum class Place : std::uint8_t { line_start, header, line } place_ = Place::line_start;
    bool in_sequence_ = false;
    bool ends_in_cr_ = false;  // the text so far, within a line
    std::uint64_t line_ = 1;
    std::uint64_t header_line_ = 1;  // of the sequence at hand
    std::string header_;

    PackedSequence sequence_;
    std::uint64_t size_ = 0;                   // bases so far
    std::uint64_t amino_acids_ = 0;            // letters so far that stand for no bases, but for amino acids
    bool is_alphabet_ = false;                 // it has letters that stand for neither
    std::array<std::uint64_t, 256> counts_{};  // of each byte that the warning tells, in this input
    std::uint64_t first_told_line_ = 0;        // of the first of them
    std::uint8_t pending_ = 0;                 // the byte being filled, when size_ % 4 != 0
    std::uint8_t run_ = 0;                     // N and mask flags of the run we are in
    std::uint64_t n_start_ = 0;
    std::uint64_t mask_start_ = 0;
};

}  // namespace gk
