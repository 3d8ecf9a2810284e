// The rows of gk motif: which columns they have, and how a hit is written as BED, TSV or JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/altered/altered_source.hpp"
#include "cmd/altered/variant_options.hpp"
#include "cmd/stream/query.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/motif/search.hpp"
#include "gk/table/column_choice.hpp"
#include "gk/variant/altered.hpp"

namespace gk::cmd {

enum class MotifFormat {
    bed,
    tsv,
    json,
    join,  ///< the record's line, then BED
};

/// What rows are about.
struct MotifRowKind {
    bool counts = false;      ///< a row a record with the number of its hits, instead of a row a hit
    bool mismatches = false;  ///< hits may have some
};

/// All columns that rows can have, in their order.
enum class MotifColumn : std::size_t {
    chrom,
    start,
    end,
    name,
    score,
    strand,
    anchor,
    anchor_offset,
    query,
    mismatches,
    count,
    variant,
    sample,
    haplotype
};

/// The columns of a run: `mismatches` is there where hits have some, `variant` under --each alone, `sample` and
/// `haplotype` with --vcf; counts have the record's place and name. All are written by default.
table::ColumnChoice motif_columns(const VariantOptions& variants, MotifRowKind kind);

/// Those of `choice` that --columns (`wanted`) picks; none for BED and joined lines, whose columns are fixed. Throws
/// UsageError for an unknown column, and in JSON for one that is picked twice.
std::vector<MotifColumn> pick_motif_columns(const table::ColumnChoice& choice, const std::vector<std::string>& wanted,
                                            MotifFormat format);

/// The cells of TSV and JSON rows with these columns.
io::RowShape motif_row_shape(MotifFormat format, const std::vector<MotifColumn>& columns);

/// What all rows of a run have in common. The motifs outlive it.
struct MotifRowSettings {
    std::vector<std::string> names;  ///< to write, by ChromId
    MotifFormat format = MotifFormat::bed;
    std::vector<MotifColumn> columns;  ///< of TSV and JSON
    io::RowShape shape;                ///< of the columns
    const motif::MotifSet& motifs;
    MotifRowKind kind{};
};

/// What a row says. Positions are 0-based reference positions. A row of a record without a hit has no hit, one of a
/// count only that; a bad record has neither.
struct MotifRow {
    const Query& query;
    const AppliedVariants& variants;
    const motif::Hit* hit = nullptr;
    variant::Gap place{};  ///< of the match position
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::optional<std::int64_t> count{};
};

/// Writes rows, each with its newline. The settings outlive it.
class MotifRowWriter {
public:
    explicit MotifRowWriter(const MotifRowSettings& settings) : settings_(settings) {}

    /// In BED the row has a hit.
    void write(const MotifRow& row, ByteBuffer& rows) const;

private:
    void write_bed(const MotifRow& row, ByteBuffer& rows) const;
    void write_joined(const MotifRow& row, ByteBuffer& rows) const;
    void put_cell_of_count(MotifColumn column, const MotifRow& row, io::RowText& text) const;
    void put_cell(MotifColumn column, const MotifRow& row, io::RowText& text) const;
    void put_cell_of_hit(MotifColumn column, const MotifRow& row, io::RowText& text) const;
    std::string_view chrom_name(const MotifRow& row) const { return settings_.names[index_of(*row.query.chrom)]; }
    std::string_view motif_name(const MotifRow& row) const { return settings_.motifs.motifs()[row.hit->motif].name; }

    const MotifRowSettings& settings_;
};

}  // namespace gk::cmd
