// Rows of a VCF table as records of VCF 4.2 (gk/vcf/FORMAT.md#rows-as-vcf).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/column.hpp"
#include "gk/vcf/vcf_alleles.hpp"
#include "gk/vcf/view/vcf_view.hpp"

namespace gk::vcf {

/// Safe for use by several threads.
class VcfRecordWriter {
public:
    /// Appends the reference's base at a 0-based position; N beyond the chromosome's ends.
    using AppendBase = std::function<void(ChromId chrom, std::int64_t position, ByteBuffer& out)>;

    /// Shows what the view picks; the view outlives the writer, and decodes codes. `append_base` is called for rows
    /// that have a `Pad`.
    VcfRecordWriter(const VcfView& view, AppendBase append_base);

    /// A record with its newline. Throws DataError for a row before the chromosome's start, which VCF can't say.
    void append(table::Row row, ByteBuffer& out) const;

    /// The lines that declare what the records of these rows have, then that of the columns' names.
    std::string declarations(std::span<const table::Row> rows) const;

private:
    // A stored column as it is shown.
    struct Shown {
        const StoredColumn* stored;
        table::Column column;
    };

    void append_alleles(const VcfAlleles& form, const Alleles& alleles, table::Row row, ByteBuffer& out) const;
    void append_own_cell(const std::optional<Shown>& own, table::Row row, ByteBuffer& out) const;
    void append_info(const VcfAlleles& form, table::Row row, ByteBuffer& out) const;
    void append_samples(table::Row row, ByteBuffer& out) const;
    bool has_samples() const { return !format_.empty() && !view_.picks().samples.empty(); }

    const VcfView& view_;
    AppendBase append_base_;
    std::optional<Shown> id_;  // those that have a column of their own in VCF
    std::optional<Shown> quality_;
    std::optional<Shown> filter_;
    std::vector<Shown> info_;
    std::vector<Shown> format_;  // GT first
    std::string keys_;           // of the FORMAT column
    io::RowShape tsv_;           // of any number of cells
};

}  // namespace gk::vcf
