// Lines of VCF text: the columns that variants and genotypes are made of (VCF 4.2 to 4.5; gk/vcf/FORMAT.md). Positions
// are as VCF has them, 1-based. Nothing here throws: what is wrong is returned.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "gk/io/bad_record.hpp"

namespace gk::vcf {

/// The columns of a VCF record up to ALT, and what follows. Views into the line.
struct VcfLine {
    std::string_view chrom;
    std::string_view position;
    std::string_view id;
    std::string_view ref;
    std::string_view alts;  ///< with commas between them
    std::string_view rest;  ///< behind ALT and its tab
};

/// The text up to the next tab, which is taken off with it; without a tab, all.
std::string_view take_column(std::string_view& line);

/// Nothing, and the columns; or what is wrong: a record has at least five.
std::optional<io::BadRecord> split_vcf_line(std::string_view line, VcfLine& columns);

/// The parts of a text between commas; at least one.
std::size_t count_parts(std::string_view list);
/// The i-th of them.
std::string_view part_of(std::string_view list, std::size_t i);

/// A sample's genotype: allele numbers, 0 the reference, -1 missing.
struct Genotype {
    std::array<int, 2> alleles{-1, -1};
    std::size_t ploidy = 0;  ///< 1 or 2
    bool phased = false;     ///< of two alleles: which haplotype has which is known

    bool is_missing() const { return alleles[0] < 0 || (ploidy == 2 && alleles[1] < 0); }
    /// Two alleles of which nobody knows which haplotype has them.
    bool is_unphased_heterozygote() const { return ploidy == 2 && !phased && alleles[0] != alleles[1]; }
};

/// Of a sample's cell (`0|1:35:4`) in a record with this many ALT alleles. A sign before the first allele (VCF 4.4) is
/// read, too: what it or the other one calls not phased is not. Nothing where it is no genotype of one or two alleles.
std::optional<Genotype> parse_genotype(std::string_view cell, std::size_t alt_count);

/// What a record says behind ALT of its samples.
struct SampleColumns {
    static constexpr std::size_t absent = std::string_view::npos;

    std::vector<std::string_view> cells;   ///< of each sample
    std::size_t genotype_place = absent;   ///< of GT among the keys of FORMAT
    std::size_t phase_set_place = absent;  ///< of PS

    bool has_genotypes() const { return genotype_place != absent; }
    /// The text of a sample's GT, where the record has any; empty: the cell ends before it.
    std::string_view genotype(std::size_t sample) const;
    /// The text of its PS; empty where there is none, or `.`.
    std::string_view phase_set(std::size_t sample) const;
};
void split_samples(std::string_view rest, SampleColumns& columns);

/// How many bases from POS on a symbolic allele covers, by INFO's END (the last one, 1-based) or SVLEN (without POS
/// itself; the largest of several, whatever its sign). Nothing where neither is there.
std::optional<std::int64_t> symbolic_length(std::string_view rest, std::int32_t position);

/// The sample names of a `#CHROM` line.
std::vector<std::string_view> sample_names(std::string_view header_line);
/// A name that is among them twice.
std::optional<std::string_view> repeated_sample(std::vector<std::string_view> names);

}  // namespace gk::vcf
