// Lines of variants: VCF records where they have a tab, and variant strings elsewhere (gk/vcf/FORMAT.md#lines).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {

/// How many variants a line has: one in a variant string, one for each ALT allele of a record. A record that can't be
/// split counts as one.
std::size_t count_variants(std::string_view line);

/// The chromosome as the line spells it; of a string that is no variant, all of it.
std::string_view chrom_of_variant_line(std::string_view line);

/// Reads the variants of lines. The parts of a line are asked for one after the other.
class VariantLineReader {
public:
    /// The genome outlives it. Its 2bit is opened when a variant is first checked, unless it is open by then.
    explicit VariantLineReader(const Genome& genome) : reader_(genome) {}

    /// The `part`-th variant of the line, or what is wrong with it. Its alleles are views into the line, or into the
    /// reader until its next call.
    std::optional<io::BadRecord> read(std::string_view line, std::size_t part, variant::Variant& variant);
    /// Its fields as they are spelled; nothing where the line has too few.
    std::optional<variant::VariantFields> fields(std::string_view line, std::size_t part);
    /// `chrom:POS:REF:ALT`: a variant string as it is, and of a VCF line the same spelling.
    void append_text(std::string_view line, std::size_t part, ByteBuffer& out);
    /// Whether the genome has the line's chromosome.
    bool knows_chrom(std::string_view line);
    /// Asks memory for the reference bases that `read` will look at.
    void prefetch(std::string_view line);

private:
    std::optional<ChromId> find_chrom(std::string_view line, std::string_view name);

    variant::VariantReader reader_;
    // Of the last VCF line: its columns, and the ALT alleles from the `part_`-th on.
    std::string_view line_;
    VcfLine columns_;
    bool is_whole_ = false;
    std::size_t part_ = 0;
    std::string_view alts_;
};

}  // namespace gk::vcf
