// Where a row lies and what its alleles are (gk/vcf/build/FORMAT.md#alleles).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/genome/interval_set.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/vcf/symbolic_extent.hpp"

namespace gk::vcf::build {

/// What becomes of a record whose ALT is `.`.
enum class Ancestral : std::uint8_t {
    error,    ///< it is bad
    warn,     ///< it becomes a row without alleles, and is counted
    exclude,  ///< it is left out
};

/// What becomes of symbolic alleles and breakends.
enum class Symbolic : std::uint8_t {
    keep,     ///< rows, with the allele as it is written
    error,    ///< they are bad
    exclude,  ///< they are left out
};

/// What a negative SVLEN means.
enum class SvLength : std::uint8_t {
    absolute,      ///< its absolute value
    as_it_stands,  ///< a row of negative length, as GenomeKit has it
};

struct RowRules {
    explicit RowRules(const Genome& genome_in) : genome(genome_in) {}

    const Genome& genome;
    bool validate = true;        ///< REF is compared with the sequence
    bool split = false;          ///< a row for each ALT allele
    bool normalize = false;      ///< alleles are moved as far left as they can be
    bool drop_mismatch = false;  ///< records whose REF is not the sequence's are left out
    Ancestral ancestral = Ancestral::error;
    Symbolic symbolic = Symbolic::keep;
    SvLength sv_length = SvLength::absolute;
    bool knows_sizes = false;  ///< the genome's sizes are at hand
    const IntervalSet* exclude = nullptr;
    const IntervalSet* allow = nullptr;
};

/// One ALT allele of a record, as VCF has it.
struct Site {
    ChromId chrom{};
    std::int64_t position = 0;  ///< 1-based
    std::string_view ref;
    std::string_view alt;
};

/// A row's place and alleles. Views into the site, or into the placer until its next call.
struct PlacedRow {
    ChromId chrom{};
    std::int32_t pos5 = 0;  ///< 0-based: the first base
    std::int32_t pos3 = 0;  ///< the last base; pos5 - 1 of an insertion
    std::string_view ref;
    std::string_view alt;
    std::string_view left_out{};  ///< not empty: there is no row, and this is why, as accounts say it
    bool is_ancestral = false;    ///< ALT is `.`
    bool is_beyond = false;       ///< it lies outside its chromosome, where nothing was compared
};

/// Whether the allele is symbolic, so that INFO has to say how far it reaches.
inline bool is_symbolic(std::string_view alt) {
    return alt.size() > 1 && alt.front() == '<' && alt.back() == '>';
}

/// Places the rows of one thread.
class RowPlacer {
public:
    explicit RowPlacer(const RowRules& rules) : rules_(rules) {}

    /// The row of a site, or what is wrong with it. `extent` counts for symbolic alleles alone.
    std::optional<io::BadRecord> place(const Site& site, const Extent& extent, PlacedRow& row);

private:
    std::optional<io::BadRecord> place_symbolic(const Site& site, const Extent& extent, PlacedRow& row);
    std::optional<io::BadRecord> place_plain(const Site& site, PlacedRow& row);
    std::optional<io::BadRecord> place_breakend(const Site& site, std::size_t bracket, PlacedRow& row);
    std::optional<io::BadRecord> place_normalized(const Site& site, PlacedRow& row);
    std::optional<io::BadRecord> place_odd(const Site& site, const Extent& extent, PlacedRow& row);
    std::optional<io::BadRecord> finish(const Site& site, PlacedRow& row);
    std::optional<io::BadRecord> compare(const Site& site, std::int64_t start, std::string_view ref, bool n_is_any,
                                         PlacedRow& row);
    std::optional<io::BadRecord> set_place(std::int64_t pos5, std::int64_t pos3, PlacedRow& row) const;
    bool is_unwanted(PlacedRow& row) const;
    void look_beyond(PlacedRow& row) const;

    const RowRules& rules_;
    ByteBuffer found_;
    std::string folded_ref_;
    std::string folded_alt_;
    std::string moved_;
};

}  // namespace gk::vcf::build
