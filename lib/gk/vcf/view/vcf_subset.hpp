// Some rows, columns and samples of a VCF table as a table of their own.
#pragma once

#include <span>

#include "gk/base/byte_buffer.hpp"
#include "gk/vcf/vcfbin_writer.hpp"
#include "gk/vcf/view/vcf_picks.hpp"

namespace gk::vcf {

/// What `write_vcfbin` writes: of all rows and columns the bytes of the table itself. Not movable: its parts refer to
/// it.
class VcfSubset {
public:
    /// What is referred to outlives it. Rows come in the order given. Throws DataError for a damaged table.
    VcfSubset(const Vcfbin& table, std::span<const table::Row> rows, const VcfPicks& picks);
    VcfSubset(const VcfSubset&) = delete;
    VcfSubset& operator=(const VcfSubset&) = delete;

    const VcfbinContent& content() const { return content_; }

private:
    void add_rows(const Vcfbin& table, std::span<const table::Row> rows);

    ByteBuffer row_bytes_;
    ByteBuffer pool_;
    VcfbinContent content_;
};

}  // namespace gk::vcf
