// The rows of gk variant normalize: a variant as TSV, VCF or JSON, and what can be shown of one that could not be read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/altered/variant_list.hpp"
#include "cmd/stream/query.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/tally.hpp"
#include "gk/table/column_choice.hpp"
#include "gk/variant/variant.hpp"

namespace gk::cmd {

enum class VariantRowFormat { tsv, vcf, json };

/// The columns of TSV and JSON, in the order of `variant_row_columns().known`.
enum class VariantRowColumn : std::size_t { chrom, start, end, ref, alt, variant, query, edits };
table::ColumnChoice variant_row_columns();

/// What all rows of a run have in common. The genome outlives it; its sequence is open.
struct VariantRowSettings {
    const Genome& genome;
    std::vector<std::string> names;  ///< to write, by ChromId
    VariantRowFormat format = VariantRowFormat::tsv;
    std::vector<std::size_t> columns{};  ///< of TSV and JSON: each a VariantRowColumn
};

/// Writes rows, each with its newline; one writer for each thread. The settings and the reader outlive it.
class VariantRowWriter {
public:
    /// `reader` is the one that reads the variants: it has their texts.
    VariantRowWriter(const VariantRowSettings& settings, VariantLineReader& reader)
        : settings_(settings), reader_(reader) {}

    /// Why the format has no way to say the variant; nothing where it has. VCF lacks a way for bases beyond the
    /// chromosome's ends, an allele without any base to stand beside, and the letter Z.
    std::optional<io::BadRecord> refuse(const variant::Variant& variant) const;

    /// The row of a variant that was not refused.
    void write(const Query& query, const variant::Variant& variant, ByteBuffer& rows);

    /// The row of a bad record: what could be read of it. In TSV and JSON alone.
    void write_missing(const Query& query, ByteBuffer& rows);

private:
    void write_cells(const Query& query, const variant::Variant* variant, ByteBuffer& rows);
    void write_value(VariantRowColumn column, const Query& query, const variant::Variant* variant, ByteBuffer& rows);
    void write_as_read(VariantRowColumn column, const Query& query, ByteBuffer& rows);
    void write_json_value(VariantRowColumn column, const Query& query, const variant::Variant* variant,
                          ByteBuffer& rows);
    void write_json_as_read(VariantRowColumn column, const Query& query, ByteBuffer& rows);
    void write_vcf(const Query& query, const variant::Variant& variant, ByteBuffer& rows);
    std::string_view query_text(const Query& query);
    std::string_view name(ChromId id) const { return settings_.names[index_of(id)]; }
    const TwoBitSequence& sequence(const variant::Variant& variant) const {
        return *settings_.genome.sequence(variant.chrom);
    }

    const VariantRowSettings& settings_;
    VariantLineReader& reader_;
    ByteBuffer text_;
    ByteBuffer query_;
};

/// The header of a VCF: its version, the command line unless that is empty, the chromosomes with their written names,
/// and the columns. Throws DataError for a bad chrom.sizes.
std::string vcf_header(Genome& genome, const std::vector<std::string>& names, const std::string& command_line);

}  // namespace gk::cmd
