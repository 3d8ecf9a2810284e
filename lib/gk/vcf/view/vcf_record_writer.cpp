#include "gk/vcf/view/vcf_record_writer.hpp"

#include <algorithm>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/vcf/view/stored_values.hpp"
#include "gk/vcf/view/vcf_declarations.hpp"

namespace gk::vcf {
namespace {

using table::Row;

// Whether the value that was appended behind `begin` is none: `.`, or of several numbers `.,.`.
bool is_missing(const StoredColumn& stored, const ByteBuffer& out, std::size_t begin) {
    const std::string_view value = out.view().substr(begin);
    if (stored.type == CellType::text) return is_dot(value);
    return value.find_first_not_of(".,") == std::string_view::npos;
}

}  // namespace

VcfRecordWriter::VcfRecordWriter(const VcfView& view, AppendBase append_base)
    : view_(view), append_base_(std::move(append_base)) {
    for (const StoredColumn* stored : view.picks().info) {
        const Shown shown{stored, view.info_shown(stored->id, *stored)};
        const bool text = stored->type == CellType::text;
        if (stored->id == "ID" && text)
            id_ = shown;
        else if (stored->id == "QUAL" && !text)
            quality_ = shown;
        else if (stored->id == "FILTER" && text)
            filter_ = shown;
        else
            info_.push_back(shown);
    }
    for (const StoredColumn* stored : view.picks().format)
        format_.push_back({stored, view.format_shown(stored->id, *stored)});
    std::stable_partition(format_.begin(), format_.end(), [](const Shown& shown) { return shown.stored->id == "GT"; });
    for (const Shown& shown : format_) (keys_ += keys_.empty() ? "" : ":") += shown.stored->id;
}

std::string VcfRecordWriter::declarations(std::span<const Row> rows) const {
    const VariantRows& variants = view_.rows();
    std::string text;
    if (filter_) text += filter_declarations(filter_->stored->texts, rows);
    const bool has_end = std::any_of(info_.begin(), info_.end(), [](const Shown& s) { return s.stored->id == "END"; });
    const bool symbolic = !has_end && std::any_of(rows.begin(), rows.end(), [&](Row row) {
        return vcf_alleles(variants.table.row(row).head, variants.table.alleles(row)).symbolic;
    });
    if (symbolic) text += "##INFO=<ID=END,Number=1,Type=Integer,Description=\"The last base of the variant\">\n";
    for (const Shown& shown : info_) text += declaration_of("INFO", *shown.stored);
    for (const Shown& shown : format_) text += declaration_of("FORMAT", *shown.stored);
    text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO";
    if (has_samples()) {
        text += "\tFORMAT";
        for (const std::uint32_t sample : view_.picks().samples) (text += '\t') += variants.table.samples()[sample];
    }
    return text + '\n';
}

void VcfRecordWriter::append(Row row, ByteBuffer& out) const {
    const VariantRows& rows = view_.rows();
    const Alleles alleles = rows.table.alleles(row);
    const VcfAlleles form = vcf_alleles(rows.table.row(row).head, alleles);
    if (form.position < 0)
        throw DataError("row " + std::to_string(row) + " is at position " + std::to_string(form.position) +
                            ", before the chromosome's start: VCF can't say that",
                        rows.table.path());
    out.append(rows.chrom_name(row));
    out.push('\t');
    out.append_integer(form.position);
    out.push('\t');
    append_own_cell(id_, row, out);
    out.push('\t');
    append_alleles(form, alleles, row, out);
    out.push('\t');
    append_own_cell(quality_, row, out);
    out.push('\t');
    append_own_cell(filter_, row, out);
    out.push('\t');
    append_info(form, row, out);
    if (has_samples()) append_samples(row, out);
    out.push('\n');
}

void VcfRecordWriter::append_alleles(const VcfAlleles& form, const Alleles& alleles, Row row, ByteBuffer& out) const {
    const std::size_t at = out.size();
    if (form.pad != Pad::none) append_base_(view_.rows().chrom(row), form.pad_at, out);
    const std::string base(out.view().substr(at));
    out.truncate(at);
    const auto allele = [&](std::string_view letters) {
        if (form.pad == Pad::before) out.append(base);
        out.append(letters);
        if (form.pad == Pad::behind) out.append(base);
    };
    allele(alleles.ref);
    out.push('\t');
    if (form.unchanged)
        out.push('.');
    else if (form.symbolic)
        out.append(alleles.alt);
    else
        allele(alleles.alt);
}

void VcfRecordWriter::append_own_cell(const std::optional<Shown>& own, Row row, ByteBuffer& out) const {
    if (!own) return out.push('.');
    io::RowText text(tsv_, out);
    own->column.put_into(text, row);
}

// What is missing is left out. An END before POS is what a table has of a record without one.
void VcfRecordWriter::append_info(const VcfAlleles& form, Row row, ByteBuffer& out) const {
    const std::size_t begin = out.size();
    const table::RowHead& head = view_.rows().table.row(row).head;
    if (form.symbolic) {
        out.append("END=");
        out.append_integer(std::max(head.end(), form.position));
    }
    for (const Shown& shown : info_) {
        const StoredColumn& stored = *shown.stored;
        const bool is_flag = stored.type == CellType::boolean;
        if (is_flag && stored.integer(row) == 0) continue;
        if (stored.id == "END" && (form.symbolic || (is_integer(stored.type) && stored.integer(row) < form.position)))
            continue;
        const std::size_t before = out.size();
        if (before != begin) out.push(';');
        out.append(stored.id);
        if (is_flag) continue;
        out.push('=');
        const std::size_t value = out.size();
        io::RowText text(tsv_, out);
        shown.column.put_into(text, row);
        if (is_missing(stored, out, value)) out.truncate(before);
    }
    if (out.size() == begin) out.push('.');
}

void VcfRecordWriter::append_samples(Row row, ByteBuffer& out) const {
    out.push('\t');
    out.append(keys_);
    const std::uint64_t samples = view_.rows().table.samples().size();
    for (const std::uint32_t sample : view_.picks().samples) {
        char separator = '\t';
        for (const Shown& shown : format_) {
            out.push(separator);
            separator = ':';
            const std::size_t value = out.size();
            io::RowText text(tsv_, out);
            shown.column.put_into(text, row * samples + sample);
            if (!is_missing(*shown.stored, out, value)) continue;
            out.truncate(value);
            out.append(shown.stored->id == "GT" ? std::string_view("./.") : std::string_view("."));
        }
    }
}

}  // namespace gk::vcf
