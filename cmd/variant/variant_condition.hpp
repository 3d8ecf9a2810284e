// --where over variants and their records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gk/table/where/where.hpp"
#include "gk/vcf/record/record_columns.hpp"

namespace gk::cmd {

/// What a condition sees of a variant beside its record. What could not be read is missing.
struct VariantValues {
    std::string_view chrom;  ///< as it is written
    std::optional<std::int64_t> start{};
    std::optional<std::int64_t> end{};
    std::optional<std::string_view> ref{};
    std::optional<std::string_view> alt{};
    std::optional<std::string_view> variant{};
};

/// A condition with the scratch of one thread, over the columns chrom, start, end, ref, alt, variant and those of the
/// record. Not movable: the columns refer to it.
class VariantCondition {
public:
    /// Asks `record`, which outlives it, for the columns that the condition names. Throws UsageError.
    VariantCondition(const std::string& where, vcf::RecordColumns& record);
    VariantCondition(const VariantCondition&) = delete;
    VariantCondition& operator=(const VariantCondition&) = delete;

    /// Of the variant whose record `record` has read last.
    bool holds(const VariantValues& values);

private:
    VariantValues values_;
    table::Condition condition_;
    table::Condition::Evaluator evaluator_;
};

}  // namespace gk::cmd
