#include "cmd/variant/variant_rows.hpp"

#include <array>

#include "gk/base/json_text.hpp"
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

// With commas between them; `.` where there is none.
void append_edits(const variant::Variant& variant, ByteBuffer& rows) {
    const variant::VariantEdits list = edits_of(variant);
    if (list.count == 0) return rows.push('.');
    for (const variant::Edit& edit : list) {
        if (&edit != list.begin()) rows.push(',');
        append_edit(variant, edit, rows);
    }
}

void append_json_edits(const variant::Variant& variant, ByteBuffer& rows) {
    rows.push('[');
    for (const variant::VariantEdits list = edits_of(variant); const variant::Edit& edit : list) {
        rows.append(&edit == list.begin() ? "\"" : ",\"");
        append_edit(variant, edit, rows);
        rows.push('"');
    }
    rows.push(']');
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

table::ColumnChoice variant_row_columns() {
    return {
        .known = {variant_row_column_names.begin(), variant_row_column_names.end()},
        .defaults = {variant_row_column_names.begin(), variant_row_column_names.begin() + default_variant_row_columns}};
}

std::optional<io::BadRecord> VariantRowWriter::refuse(const variant::Variant& variant) const {
    if (settings_.format != VariantRowFormat::vcf) return std::nullopt;
    const std::int64_t size = sequence(variant).size;
    const bool pad = variant.ref.empty() || variant.alt.empty();
    const std::int64_t end = variant.end() + (pad && variant.start <= 0 ? 1 : 0);
    if (variant.start < 0 || end > size)
        return io::BadRecord{io::Reason::refused, "VCF can't say what reaches beyond the chromosome's ends"};
    if (variant.alt.find('Z') != std::string_view::npos)
        return io::BadRecord{io::Reason::refused, "VCF has no letter Z"};
    return std::nullopt;
}

void VariantRowWriter::write(const Query& query, const variant::Variant& variant, ByteBuffer& rows) {
    if (settings_.format == VariantRowFormat::vcf) return write_vcf(query, variant, rows);
    write_cells(query, &variant, rows);
}

void VariantRowWriter::write_missing(const Query& query, ByteBuffer& rows) {
    write_cells(query, nullptr, rows);
}

void VariantRowWriter::write_cells(const Query& query, const variant::Variant* variant, ByteBuffer& rows) {
    const bool json = settings_.format == VariantRowFormat::json;
    char before = '{';
    for (std::size_t i = 0; i < settings_.columns.size(); ++i) {
        const auto column = static_cast<VariantRowColumn>(settings_.columns[i]);
        if (!json) {
            if (i != 0) rows.push('\t');
            write_value(column, query, variant, rows);
            continue;
        }
        rows.push(before);
        before = ',';
        rows.push('"');
        rows.append(variant_row_column_names[settings_.columns[i]]);
        rows.append("\":");
        write_json_value(column, query, variant, rows);
    }
    rows.append(json ? std::string_view("}\n") : std::string_view("\n"));
}

void VariantRowWriter::write_value(VariantRowColumn column, const Query& query, const variant::Variant* variant,
                                   ByteBuffer& rows) {
    if (column == VariantRowColumn::query) return rows.append(query_text(query));
    if (column == VariantRowColumn::chrom && query.chrom) return rows.append(name(*query.chrom));
    if (variant == nullptr) return write_as_read(column, query, rows);
    const auto allele = [&](std::string_view text) { rows.append(text.empty() ? std::string_view(".") : text); };
    switch (column) {
        case VariantRowColumn::start:
            return rows.append_integer(variant->start);
        case VariantRowColumn::end:
            return rows.append_integer(variant->end());
        case VariantRowColumn::ref:
            return allele(variant->ref);
        case VariantRowColumn::alt:
            return allele(variant->alt);
        case VariantRowColumn::variant:
            return append_variant(rows, name(variant->chrom), *variant);
        default:
            return append_edits(*variant, rows);
    }
}

void VariantRowWriter::write_as_read(VariantRowColumn column, const Query& query, ByteBuffer& rows) {
    const auto fields = reader_.fields(query.line, query.part);
    const auto text = [&](std::string_view value) { rows.append(value.empty() ? std::string_view(".") : value); };
    if (!fields) return rows.push('.');
    switch (column) {
        case VariantRowColumn::chrom:
            return text(fields->chrom);
        case VariantRowColumn::start:
            if (const auto start = variant::parse_variant_position(fields->position))
                return rows.append_integer(*start);
            return rows.push('.');
        case VariantRowColumn::ref:
            return text(fields->ref);
        case VariantRowColumn::alt:
            return text(fields->alt);
        default:
            return rows.push('.');
    }
}

void VariantRowWriter::write_json_value(VariantRowColumn column, const Query& query, const variant::Variant* variant,
                                        ByteBuffer& rows) {
    if (column == VariantRowColumn::query) return append_json_string(rows, query_text(query));
    if (column == VariantRowColumn::chrom && query.chrom) return append_json_string(rows, name(*query.chrom));
    if (variant == nullptr) return write_json_as_read(column, query, rows);
    switch (column) {
        case VariantRowColumn::start:
        case VariantRowColumn::end:
            return write_value(column, query, variant, rows);
        case VariantRowColumn::ref:
            return append_json_string(rows, variant->ref);
        case VariantRowColumn::alt:
            return append_json_string(rows, variant->alt);
        case VariantRowColumn::edits:
            return append_json_edits(*variant, rows);
        default:
            text_.clear();
            write_value(column, query, variant, text_);
            return append_json_string(rows, text_.view());
    }
}

void VariantRowWriter::write_json_as_read(VariantRowColumn column, const Query& query, ByteBuffer& rows) {
    text_.clear();
    write_as_read(column, query, text_);
    if (text_.view() == ".") return rows.append("null");
    if (column == VariantRowColumn::start) return rows.append(text_.view());
    append_json_string(rows, text_.view());
}

// An empty allele gets the base before it, at the chromosome's start the one behind it. What changes nothing has no
// ALT.
void VariantRowWriter::write_vcf(const Query& query, const variant::Variant& variant, ByteBuffer& rows) {
    const bool pad = variant.ref.empty() || variant.alt.empty();
    const bool pad_behind = pad && variant.start <= 0;
    text_.clear();
    if (pad) {
        const std::int64_t at = pad_behind ? variant.end() : std::int64_t{variant.start} - 1;
        sequence(variant).append_padded(at, at + 1, Strand::positive, Case::upper, text_);
    }
    const std::string_view base = text_.view();
    const auto allele = [&](std::string_view letters) {
        if (!pad_behind) rows.append(base);
        rows.append(letters);
        if (pad_behind) rows.append(base);
    };
    rows.append(name(variant.chrom));
    rows.push('\t');
    rows.append_integer(std::int64_t{variant.start} + (pad && !pad_behind ? 0 : 1));
    rows.push('\t');
    rows.append(vcf_id(query));
    rows.push('\t');
    allele(variant.ref);
    rows.push('\t');
    if (variant.ref == variant.alt)
        rows.push('.');
    else
        allele(variant.alt);
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
