// A column of a VCF table that is being built: where its values stand in a VCF, and what they become
// (gk/vcf/build/FORMAT.md#columns).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gk/vcf/cell_type.hpp"
#include "gk/vcf/genotype_code.hpp"

namespace gk::vcf::build {

/// What a cell of the column is read from.
enum class CellSource : std::uint8_t {
    key,       ///< of INFO or FORMAT, by its type
    name,      ///< column ID
    quality,   ///< QUAL
    filter,    ///< FILTER
    svtype,    ///< INFO's SVTYPE, as a code
    genotype,  ///< FORMAT's GT, as a code
};

/// How many values a VCF has where the table has `depth` of them.
enum class ValueCount : std::uint8_t {
    fixed,         ///< as many
    per_alt,       ///< one for each ALT allele
    per_allele,    ///< one for each allele
    per_genotype,  ///< three of two alleles; of haploid samples two, and the third is missing
    at_most,       ///< as many or fewer; the others are missing
};

/// A cell has no more values.
constexpr std::uint32_t most_values = 1'000'000;

/// Depth is 0 as long as it is to be learned from the first record that has the key.
struct BuiltColumn {
    std::string id;
    CellSource source = CellSource::key;
    CellType type = CellType::int32;
    std::uint32_t depth = 0;
    ValueCount count = ValueCount::fixed;
    std::uint32_t missing = 0;     ///< the bits of the value that stands for a missing one, in the column's type
    bool wraps = false;            ///< integers that int8 has no room for lose their high bits
    std::uint64_t known_from = 0;  ///< the line whose record told the depth; no record before it may lack a value
    GenotypeCode half_call = GenotypeCode::unknown;  ///< of genotypes: what `0/.` becomes

    /// The bytes of a cell; of texts none.
    std::uint32_t cell_size() const { return depth * size_of(type); }
};

/// The columns and samples of a table. Never changed once it is made: what a later line of the header changes is
/// another one.
struct Schema {
    std::vector<BuiltColumn> info;
    std::vector<BuiltColumn> format;
    std::vector<std::string> samples;  ///< of the table
    /// For each sample of the VCF its place in the table; -1: it is left out.
    std::vector<std::int32_t> places;
};

/// Which of a record's ALT alleles a row is of.
struct AllelePick {
    std::uint32_t alts = 1;
    std::uint32_t alt = 0;  ///< from 0
};

/// What was met among the values of one column.
struct CellCounts {
    std::uint64_t missing = 0;     ///< cells with a missing value
    bool has_whole_lists = false;  ///< of values per genotype: a cell had three of them
};

/// What was met among genotypes.
struct GenotypeCounts {
    std::uint64_t half_calls = 0;
    std::uint64_t haploid_others = 0;  ///< haploid calls of an allele above 1
    std::uint64_t not_genotypes = 0;   ///< of one letter that is neither a digit nor `.`
    std::uint64_t other_alleles = 0;   ///< of two alleles, one of which is above 1
    std::uint64_t polyploid = 0;

    void add(const GenotypeCounts& more) {
        half_calls += more.half_calls;
        haploid_others += more.haploid_others;
        not_genotypes += more.not_genotypes;
        other_alleles += more.other_alleles;
        polyploid += more.polyploid;
    }
};

}  // namespace gk::vcf::build
