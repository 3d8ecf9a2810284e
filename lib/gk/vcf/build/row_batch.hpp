// The rows that a piece of a VCF becomes, before they join those of the pieces before it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/account.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/vcf/build/built_column.hpp"
#include "gk/vcf/build/row_alleles.hpp"

namespace gk::vcf::build {

/// The cells of one column: values as the file has them, or texts with a NUL behind each. Those of a row that is not
/// finished yet lie behind the content.
class CellBuffer {
public:
    /// Room for `n` bytes of the row that is being read.
    std::uint8_t* begin_row(std::size_t n) {
        row = {};
        pending_ = n;
        return reinterpret_cast<std::uint8_t*>(bytes_.room(n));
    }
    /// The row's text.
    void put_text(std::string_view text) {
        row = {};
        char* const at = bytes_.room(text.size() + 1);
        text.copy(at, text.size());
        at[text.size()] = '\0';
        pending_ = text.size() + 1;
    }
    void end_row() {
        if (pending_ > longest) longest = pending_;
        bytes_.added(pending_);
        counts.missing += row.missing;
        counts.has_whole_lists = counts.has_whole_lists || row.has_whole_lists;
    }
    std::string_view view() const { return bytes_.view(); }
    void clear() {
        bytes_.clear();
        counts = {};
        longest = 0;
    }

    CellCounts counts;          ///< of finished rows
    CellCounts row;             ///< of the row that is being read
    std::uint64_t longest = 0;  ///< of a row, in bytes; of texts with their NUL

private:
    ByteBuffer bytes_;
    std::size_t pending_ = 0;
};

/// A record that is bad: what is wrong, and where.
struct BadLine {
    io::BadRecord bad;
    std::uint64_t line = 0;
    std::optional<std::string> text;  ///< as it was read, unless an earlier one has it
};

/// What is odd about records and is told at the end, however many there are.
struct Oddities {
    io::Occurrences ancestral;                                    ///< rows without an ALT allele
    io::Occurrences beyond;                                       ///< rows outside their chromosome
    std::vector<std::uint64_t> ancestral_lines;                   ///< of the first few
    std::map<std::string, io::Occurrences, std::less<>> svtypes;  ///< that no code stands for
    GenotypeCounts genotypes;

    void add(const Oddities& later);
};
constexpr std::size_t most_ancestral_lines = 20;

class RowBatch {
public:
    /// Empties it, for rows of this schema, which outlives its use.
    void begin(const Schema& schema);
    /// Begins a row, in place of one that was begun and not finished.
    void begin_row() {
        row_genotypes = {};
        row_svtype.reset();
    }

    /// Finishes a row: its place, and the cells that were put since the last one.
    void end_row(const PlacedRow& row, std::uint32_t chrom_tag, std::uint64_t assembly_tag);

    std::uint32_t count() const { return count_; }
    /// VariantRows, whose alleles lie in `alleles` by offsets into it.
    std::string_view rows() const { return rows_.view(); }
    std::string_view alleles() const { return alleles_.view(); }

    std::vector<CellBuffer> info;
    std::vector<CellBuffer> format;
    std::vector<BadLine> bad;
    io::Account account;
    Oddities oddities;
    // Of the row that is being read.
    GenotypeCounts row_genotypes;
    std::optional<std::pair<std::string, std::uint64_t>> row_svtype;  ///< that no code stands for, and its line

private:
    std::uint32_t count_ = 0;
    ByteBuffer rows_;
    ByteBuffer alleles_;
};

}  // namespace gk::vcf::build
