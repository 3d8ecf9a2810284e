// The rows of gk variant normalize: a variant as TSV, VCF or JSON, and what can be shown of one that could not be read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/stream/query.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/io/row_text.hpp"
#include "gk/variant/variant.hpp"
#include "gk/vcf/record/padded_alleles.hpp"
#include "gk/vcf/record/record_columns.hpp"
#include "gk/vcf/variant_lines.hpp"

namespace gk::cmd {

enum class VariantRowFormat { tsv, vcf, json, bcf };

/// The columns of TSV and JSON, in the order of their names; last, those of the variant's record.
enum class VariantRowColumn : std::size_t { chrom, start, end, ref, alt, variant, query, edits, of_record };

/// A column that was picked.
struct PickedColumn {
    VariantRowColumn column{};
    std::size_t of_record = 0;  ///< which of vcf::RecordColumns it is
};

/// The columns of a run's rows.
struct VariantRowLayout {
    std::vector<PickedColumn> columns;
    io::RowShape shape;  ///< of their cells
};

/// Those that --columns (`wanted`) picks, of variants whose header is `header`. Throws UsageError for an unknown
/// column, and in JSON for one that is picked twice.
VariantRowLayout pick_variant_row_columns(const std::vector<std::string>& wanted, VariantRowFormat format,
                                          const vcf::RecordHeader& header);

/// What all rows of a run have in common. The genome outlives it.
struct VariantRowSettings {
    const Genome& genome;
    std::vector<std::string> names;  ///< to write, by ChromId
    VariantRowFormat format = VariantRowFormat::tsv;
    VariantRowLayout layout{};  ///< of TSV and JSON
};

/// Writes rows, each with its newline; one writer for each thread. The settings and both readers outlive it.
class VariantRowWriter {
public:
    /// `reader` is the one that reads the variants: it has their texts. `record` has read the record of each that is
    /// written; it is asked for the columns that are needed.
    VariantRowWriter(const VariantRowSettings& settings, vcf::VariantLineReader& reader, vcf::RecordColumns& record);

    /// Why the format has no way to say the variant; nothing where it has. VCF lacks a way for bases beyond the
    /// chromosome's ends, an allele without any base to stand beside, and the letter Z.
    std::optional<io::BadRecord> refuse(const variant::Variant& variant) const;

    /// The row of a variant that was not refused.
    void write(const Query& query, const variant::Variant& variant, ByteBuffer& rows);

    /// The row of a bad record: what could be read of it. In TSV and JSON alone.
    void write_missing(const Query& query, ByteBuffer& rows);

private:
    void write_cells(const Query& query, const variant::Variant* variant, ByteBuffer& rows);
    void put_cell(VariantRowColumn column, const variant::Variant& variant, io::RowText& row, ByteBuffer& rows);
    void put_cell_as_read(VariantRowColumn column, const Query& query, io::RowText& row);
    void write_vcf(const Query& query, const variant::Variant& variant, ByteBuffer& rows);
    std::string_view query_text(const Query& query);
    std::string_view name(ChromId id) const { return settings_.names[index_of(id)]; }
    const TwoBitSequence& sequence(const variant::Variant& variant) const {
        return *settings_.genome.sequence(variant.chrom);
    }

    const VariantRowSettings& settings_;
    vcf::VariantLineReader& reader_;
    vcf::RecordColumns& record_;
    vcf::PaddedAlleles padded_;
    ByteBuffer text_;
    ByteBuffer query_;
};

/// The header of a VCF: its version, the command line unless that is empty, the chromosomes with their written names,
/// and the columns. Throws DataError for a bad chrom.sizes.
std::string vcf_header(Genome& genome, const std::vector<std::string>& names, const std::string& command_line);

}  // namespace gk::cmd
