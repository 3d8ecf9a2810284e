#include "cmd/variant/variant_condition.hpp"

#include <vector>

namespace gk::cmd {
namespace {

std::string_view chrom_of(const VariantValues& values, table::Row) {
    return values.chrom;
}
std::optional<std::int64_t> start_of(const VariantValues& values, table::Row) {
    return values.start;
}
std::optional<std::int64_t> end_of(const VariantValues& values, table::Row) {
    return values.end;
}
std::optional<std::string_view> ref_of(const VariantValues& values, table::Row) {
    return values.ref;
}
std::optional<std::string_view> alt_of(const VariantValues& values, table::Row) {
    return values.alt;
}
std::optional<std::string_view> variant_of(const VariantValues& values, table::Row) {
    return values.variant;
}

std::vector<table::Column> all_columns(const VariantValues& values, const vcf::RecordColumns& record) {
    std::vector<table::Column> columns = {table::make_column<VariantValues, chrom_of>("chrom", values),
                                          table::make_column<VariantValues, start_of>("start", values),
                                          table::make_column<VariantValues, end_of>("end", values),
                                          table::make_column<VariantValues, ref_of>("ref", values),
                                          table::make_column<VariantValues, alt_of>("alt", values),
                                          table::make_column<VariantValues, variant_of>("variant", values)};
    columns.insert(columns.end(), record.columns().begin(), record.columns().end());
    return columns;
}

}  // namespace

VariantCondition::VariantCondition(const std::string& where, vcf::RecordColumns& record)
    : condition_(where, all_columns(values_, record)), evaluator_(condition_) {
    for (const table::Column& column : condition_.columns()) record.use(column.name);
}

bool VariantCondition::holds(const VariantValues& values) {
    values_ = values;
    return evaluator_.holds(0);
}

}  // namespace gk::cmd
