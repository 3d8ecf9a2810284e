// VCF tables of different chromosomes as one (gk/vcf/build/FORMAT.md#merged-tables).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/growing_bytes.hpp"
#include "gk/vcf/vcfbin.hpp"
#include "gk/vcf/vcfbin_writer.hpp"

namespace gk::vcf {

/// What `write_vcfbin` writes: the rows of all parts by chromosome, in the order of the assembly, those of one
/// chromosome as they come in their part. Not movable: its parts refer to it.
class VcfMerge {
public:
    /// What is referred to outlives it. Throws DataError for parts of different assemblies, columns or samples, for a
    /// chromosome of two parts and for one that the assembly does not have, and Error for more rows than a table has
    /// room for.
    VcfMerge(std::span<const Vcfbin* const> parts, const ChromNames& names);
    VcfMerge(const VcfMerge&) = delete;
    VcfMerge& operator=(const VcfMerge&) = delete;

    const VcfbinContent& content() const { return content_; }

private:
    // Rows of a part that lie on one chromosome, one behind the other.
    struct Stretch {
        const Vcfbin* part;
        std::size_t rank;  // of the chromosome
        table::Row begin;
        table::Row end;
    };

    void find_stretches(const Vcfbin& part, const ChromNames& names, const table::ChromTags& tags,
                        std::vector<const Vcfbin*>& owners);
    void add_rows();
    void add_row(const Vcfbin& part, table::Row number);
    ColumnContent column(const StoredColumn& like, std::size_t number, bool is_info) const;

    std::vector<Stretch> stretches_;
    table::GrowingBytes rows_;
    table::GrowingBytes pool_;
    VcfbinContent content_;
};

}  // namespace gk::vcf
