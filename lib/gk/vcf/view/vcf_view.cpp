#include "gk/vcf/view/vcf_view.hpp"

#include <algorithm>
#include <utility>

#include "gk/vcf/view/stored_values.hpp"

namespace gk::vcf {
namespace {

using table::Column;
using table::Row;

std::vector<std::string_view> names_of(const std::vector<Column>& columns) {
    std::vector<std::string_view> names;
    for (const Column& column : columns) names.push_back(column.name);
    return names;
}

}  // namespace

VcfView::VcfView(const VariantRows& rows, VcfPicks picks, VcfViewForm form)
    : rows_(rows), picks_(std::move(picks)), form_(form), conditions_(rows_, picks_, form.sample_conditions) {
    all_ = variant_columns(rows_);
    defaults_ = names_of(all_);
    defaults_.resize(default_variant_columns);
    all_.insert(all_.end(), conditions_.counts().begin(), conditions_.counts().end());
    if (form_.json) add_objects();
    add_info();
    if (form_.sample_columns) add_samples();
}

table::Column VcfView::info_shown(std::string_view name, const StoredColumn& stored) const {
    return form_.decode && holds_svtypes(stored) ? svtype_text_column(name, stored) : stored_column(name, stored);
}

table::Column VcfView::format_shown(std::string_view name, const StoredColumn& stored) const {
    return form_.decode && holds_genotypes(stored) ? genotype_text_column(name, stored) : stored_column(name, stored);
}

bool VcfView::is_taken(std::string_view name) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Column& column) { return column.name == name; });
}

// Those that are picked come first, in their order. One whose name is a row's own has `INFO/` before it.
void VcfView::add_info() {
    std::vector<const StoredColumn*> order = picks_.info;
    for (const StoredColumn& stored : rows_.table.info())
        if (std::find(order.begin(), order.end(), &stored) == order.end()) order.push_back(&stored);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string id(order[i]->id);
        const bool taken = is_taken(id);
        for (const std::string& name : {id, "INFO/" + id}) {
            if (taken && name == id) continue;
            all_.push_back(info_shown(names_.emplace_back(name), *order[i]));
            if (form_.json || i >= picks_.info.size() || name != (taken ? "INFO/" + id : id)) continue;
            defaults_.push_back(all_.back().name);
            stored_defaults_.push_back(all_.back());
        }
    }
}

void VcfView::add_samples() {
    const std::vector<std::string_view>& samples = rows_.table.samples();
    for (const std::uint32_t sample : picks_.samples)
        for (const StoredColumn* stored : picks_.format) {
            const std::string& name = names_.emplace_back(std::string(samples[sample]) + ':' + std::string(stored->id));
            const SampleCells& cells = sample_cells_.emplace_back(
                SampleCells{.of_cells = format_shown(name, *stored), .samples = samples.size(), .sample = sample});
            all_.push_back(sample_column(name, cells));
            if (form_.json) continue;
            defaults_.push_back(name);
            stored_defaults_.push_back(all_.back());
        }
}

void VcfView::add_objects() {
    for (const StoredColumn* stored : picks_.info) info_.columns.push_back(info_shown(stored->id, *stored));
    for (const StoredColumn* stored : picks_.format) format_.columns.push_back(format_shown(stored->id, *stored));
    info_.shape = io::RowShape(io::RowFormat::json, names_of(info_.columns));
    format_.shape = io::RowShape(io::RowFormat::json, names_of(format_.columns));
    format_.samples = rows_.table.samples().size();
    format_.picked = picks_.samples;
    for (const Column& object : {info_object_column(info_), format_object_column(format_)}) {
        all_.push_back(object);
        defaults_.push_back(object.name);
    }
}

void VcfView::append_defaults(Row row, std::string_view chrom, ByteBuffer& out) const {
    append_default_variant_cells(rows_, row, chrom.empty() ? rows_.chrom_name(row) : chrom, out);
    io::RowText text(tsv_, out);
    text.begun(default_variant_columns);
    for (const Column& column : stored_defaults_) column.put_into(text, row);
}

table::TableView VcfView::table_view() const {
    table::TableColumns columns{
        .all = all_, .defaults = defaults_, .bed_names = {"variant"}, .of_conditions = conditions_.of_rows()};
    columns.append_bed_name = [this](Row row, ByteBuffer& out) {
        append_variant_text(rows_.chrom_name(row), rows_.table.row(row), rows_.table.alleles(row), out);
    };
    if (!form_.json)
        columns.append_defaults = [this](Row row, std::string_view chrom, ByteBuffer& out) {
            append_defaults(row, chrom, out);
        };
    return {.layout = rows_.table.layout(),
            .file = rows_.table.path(),
            .tags = rows_.tags,
            .names = rows_.names,
            .columns = std::move(columns)};
}

}  // namespace gk::vcf
