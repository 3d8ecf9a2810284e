#include "cmd/variant/variant_rows.hpp"

#include <array>

#include "gk/table/column_choice.hpp"
#include "gk/variant/variant_reader.hpp"

namespace gk::cmd {
namespace {

// In the order of VariantRowColumn. Those that are written by default come first.
constexpr std::array<std::string_view, 8> variant_row_column_names{"chrom", "start",   "end",   "ref",
                                                                   "alt",   "variant", "query", "edits"};
constexpr std::size_t default_variant_row_columns = 6;

// `start:ref:alt`, 0-based.
void append_edit(const variant::Variant& variant, const variant::Edit& edit, ByteBuffer& rows) {
    rows.append_integer(edit.start);
    rows.push(':');
    rows.append(variant.ref.substr(static_cast<std::size_t>(edit.start - variant.start),
                                   static_cast<std::size_t>(edit.length)));
    rows.push(':');
    rows.append(edit.alt);
}

void put_edits(const variant::Variant& variant, io::RowText& row, ByteBuffer& rows) {
    row.begin_list();
    for (const variant::VariantEdits list = edits_of(variant); const variant::Edit& edit : list) {
        row.begin_text();
        append_edit(variant, edit, rows);
        row.end_text();
    }
    row.end_list();
}

// The ID of a VCF record stays with it.
std::string_view vcf_id(const Query& query) {
    std::string_view rest = query.line;
    for (int i = 0; i < 2; ++i) {
        const std::size_t tab = rest.find('\t');
        if (tab == std::string_view::npos) return ".";
        rest.remove_prefix(tab + 1);
    }
    rest = rest.substr(0, rest.find('\t'));
    return rest.empty() ? std::string_view(".") : rest;
}

}  // namespace

VariantRowLayout pick_variant_row_columns(const std::vector<std::string>& wanted, VariantRowFormat format,
                                          const vcf::RecordHeader& header) {
    const vcf::RecordColumns record(header);
    std::vector<std::string_view> known(variant_row_column_names.begin(), variant_row_column_names.end());
    for (const table::Column& column : record.columns()) known.push_back(column.name);
    const table::ColumnChoice choice{.known = known,
                                     .defaults = {known.begin(), known.begin() + default_variant_row_columns}};
    const std::vector<std::size_t> picked = pick_columns(choice, wanted);
    if (format == VariantRowFormat::json) refuse_repeated(choice, picked);
    VariantRowLayout layout;
    std::vector<std::string_view> names;
    for (const std::size_t column : picked) {
        names.push_back(known[column]);
        if (column < variant_row_column_names.size())
            layout.columns.push_back({static_cast<VariantRowColumn>(column)});
        else
            layout.columns.push_back({VariantRowColumn::of_record, column - variant_row_column_names.size()});
    }
    layout.shape = {format == VariantRowFormat::json ? io::RowFormat::json : io::RowFormat::tsv, names};
    return layout;
}

VariantRowWriter::VariantRowWriter(const VariantRowSettings& settings, vcf::VariantLineReader& reader,
                                   vcf::RecordColumns& record)
    : settings_(settings), reader_(reader), record_(record) {
    for (const PickedColumn& picked : settings.layout.columns)
        if (picked.column == VariantRowColumn::of_record) record.use(picked.of_record);
}

std::optional<io::BadRecord> VariantRowWriter::refuse(const variant::Variant& variant) const {
    if (settings_.format != VariantRowFormat::vcf) return std::nullopt;
    return vcf::check_padded(variant, sequence(variant));
}

void VariantRowWriter::write(const Query& query, const variant::Variant& variant, ByteBuffer& rows) {
    if (settings_.format == VariantRowFormat::vcf) return write_vcf(query, variant, rows);
    write_cells(query, &variant, rows);
}

void VariantRowWriter::write_missing(const Query& query, ByteBuffer& rows) {
    write_cells(query, nullptr, rows);
}

void VariantRowWriter::write_cells(const Query& query, const variant::Variant* variant, ByteBuffer& rows) {
    io::RowText row(settings_.layout.shape, rows);
    for (const auto& [column, of_record] : settings_.layout.columns) {
        if (column == VariantRowColumn::of_record)
            record_.columns()[of_record].put_into(row, 0);
        else if (column == VariantRowColumn::query)
            row.text_unless_empty(query_text(query));
        else if (column == VariantRowColumn::chrom && query.chrom)
            row.text_unless_empty(name(*query.chrom));
        else if (variant == nullptr)
            put_cell_as_read(column, query, row);
        else
            put_cell(column, *variant, row, rows);
    }
    row.end();
}

void VariantRowWriter::put_cell(VariantRowColumn column, const variant::Variant& variant, io::RowText& row,
                                ByteBuffer& rows) {
    switch (column) {
        case VariantRowColumn::start:
            return row.integer(variant.start);
        case VariantRowColumn::end:
            return row.integer(variant.end());
        case VariantRowColumn::ref:
            return row.text(variant.ref);
        case VariantRowColumn::alt:
            return row.text(variant.alt);
        case VariantRowColumn::variant:
            text_.clear();
            append_variant(text_, name(variant.chrom), variant);
            return row.text_unless_empty(text_.view());
        default:
            return put_edits(variant, row, rows);
    }
}

void VariantRowWriter::put_cell_as_read(VariantRowColumn column, const Query& query, io::RowText& row) {
    const auto fields = reader_.fields(query.line, query.part);
    if (!fields) return row.missing();
    switch (column) {
        case VariantRowColumn::chrom:
            return row.text_or_missing(fields->chrom);
        case VariantRowColumn::start:
            return row.integer(variant::parse_variant_position(fields->position));
        case VariantRowColumn::ref:
            return row.text_or_missing(fields->ref);
        case VariantRowColumn::alt:
            return row.text_or_missing(fields->alt);
        default:
            return row.missing();
    }
}

// What changes nothing has no ALT.
void VariantRowWriter::write_vcf(const Query& query, const variant::Variant& variant, ByteBuffer& rows) {
    padded_.assign(variant, sequence(variant));
    rows.append(name(variant.chrom));
    rows.push('\t');
    rows.append_integer(padded_.position);
    rows.push('\t');
    rows.append(vcf_id(query));
    rows.push('\t');
    rows.append(padded_.ref);
    rows.push('\t');
    rows.append(variant.ref == variant.alt ? std::string_view(".") : std::string_view(padded_.alt));
    rows.append("\t.\t.\t.\n");
}

// A variant string as read; of a VCF record the same fields in its spelling.
std::string_view VariantRowWriter::query_text(const Query& query) {
    query_.clear();
    reader_.append_text(query.line, query.part, query_);
    return query_.view();
}

std::string vcf_header(Genome& genome, const std::vector<std::string>& names, const std::string& command_line) {
    std::string header = "##fileformat=VCFv4.2\n";
    if (!command_line.empty()) header += "##gk_command=" + command_line + "\n";
    for (const ChromSize& chrom : genome.sizes()) {
        const auto id = genome.names().find(chrom.name);
        header += "##contig=<ID=" + (id ? names[index_of(*id)] : chrom.name) + ",length=" + std::to_string(chrom.size) +
                  ">\n";
    }
    return header + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";
}

}  // namespace gk::cmd
