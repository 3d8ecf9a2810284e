#include "gk/vcf/view/condition_columns.hpp"

#include <algorithm>

#include "gk/vcf/view/stored_values.hpp"

namespace gk::vcf {
namespace {

using table::Column;

// A file may promise cells of any depth; what is behind these has no name of its own.
constexpr std::uint32_t most_items = 256;

// Calls `add` with each column that conditions have of a stored one, and what is behind the ID in its name.
template <typename Add>
void each_value(const StoredColumn& stored, const Add& add) {
    add(std::string(), stored_column({}, stored));
    if (stored.type == CellType::text) return;
    for (std::uint32_t k = 0; k < std::min(stored.depth, most_items); ++k)
        add("[" + std::to_string(k) + "]", item_column({}, stored, k));
    if (stored.type == CellType::boolean) return;
    add(".sum", sum_column({}, stored));
    add(".max", largest_column({}, stored));
}

std::string refusal_of_list(const StoredColumn& stored, const std::string& name) {
    return name + " has " + std::to_string(stored.depth) +
           " values in a cell; a condition takes one of them, such as " + name + "[0], or " + name + ".sum or " + name +
           ".max";
}

std::string refusal_of_two(std::string_view id) {
    const std::string name(id);
    return "INFO and FORMAT both have " + name + "; write INFO/" + name + " or FMT/" + name;
}

std::string refusal_of_format(std::string_view id) {
    return std::string(id) +
           " is a FORMAT column, which has a value for each sample; a condition over rows names one as "
           "SAMPLE:" +
           std::string(id);
}

}  // namespace

ConditionColumns::ConditionColumns(const VariantRows& rows, const VcfPicks& picks, bool with_samples) : rows_(rows) {
    const StoredColumn* const genotypes = rows.table.format("GT");
    if (genotypes != nullptr && holds_genotypes(*genotypes))
        counts_ = genotype_count_columns(counted_.emplace_back(CountedGenotypes{
            .genotypes = *genotypes, .samples = rows.table.samples().size(), .picked = picks.samples}));
    of_rows_ = variant_columns(rows);
    of_rows_.insert(of_rows_.end(), counts_.begin(), counts_.end());
    own_ = of_rows_.size();
    add_info();
    add_refusals();
    if (with_samples) add_samples(picks);
}

bool ConditionColumns::is_own_name(std::string_view name) const {
    return std::any_of(of_rows_.begin(), of_rows_.begin() + static_cast<std::ptrdiff_t>(own_),
                       [&](const Column& column) { return column.name == name; });
}

void ConditionColumns::add_info() {
    for (const StoredColumn& stored : rows_.table.info()) {
        const std::string id(stored.id);
        const bool own = is_own_name(id);
        each_value(stored, [&](const std::string& suffix, Column column) {
            for (const std::string& name : {id, "INFO/" + id}) {
                if (own && name == id) continue;
                column.name = kept(name + suffix);
                if (column.list) column.refusal = kept(refusal_of_list(stored, name));
                of_rows_.push_back(column);
            }
        });
    }
}

// Of the samples' own columns, so that who names one hears how to.
void ConditionColumns::add_refusals() {
    for (const StoredColumn& stored : rows_.table.format()) {
        if (is_own_name(stored.id) || rows_.table.info(stored.id) != nullptr) continue;
        each_value(stored, [&](const std::string& suffix, Column column) {
            column.name = kept(std::string(stored.id) + suffix);
            column.refusal = kept(refusal_of_format(stored.id));
            of_rows_.push_back(column);
        });
    }
}

void ConditionColumns::add_samples(const VcfPicks& picks) {
    const std::uint64_t samples = rows_.table.samples().size();
    for (const std::uint32_t sample : picks.samples)
        for (const StoredColumn& stored : rows_.table.format()) {
            const std::string name = std::string(rows_.table.samples()[sample]) + ':' + std::string(stored.id);
            each_value(stored, [&](const std::string& suffix, const Column& column) {
                const SampleCells& cells =
                    sample_cells_.emplace_back(SampleCells{.of_cells = column, .samples = samples, .sample = sample});
                Column of_sample = sample_column(kept(name + suffix), cells);
                if (column.list) of_sample.refusal = kept(refusal_of_list(stored, name));
                of_rows_.push_back(of_sample);
            });
        }
}

std::vector<Column> ConditionColumns::of_samples() {
    std::vector<Column> columns;
    for (const StoredColumn& stored : rows_.table.format()) {
        const std::string id(stored.id);
        const bool own = is_own_name(id);
        const bool in_both = rows_.table.info(stored.id) != nullptr;
        each_value(stored, [&](const std::string& suffix, Column column) {
            for (const std::string& name : {id, "FMT/" + id}) {
                if (own && name == id) continue;
                column.name = kept(name + suffix);
                column.refusal = in_both && name == id ? kept(refusal_of_two(id))
                                 : column.list         ? kept(refusal_of_list(stored, name))
                                                       : std::string_view();
                columns.push_back(column);
            }
        });
    }
    // Of two columns of one name the first counts, so those of the rows come behind.
    const std::uint64_t samples = rows_.table.samples().size();
    for (const Column& column : of_rows_)
        columns.push_back(repeated_column(row_cells_.emplace_back(RowCells{.of_rows = column, .samples = samples})));
    return columns;
}

}  // namespace gk::vcf
