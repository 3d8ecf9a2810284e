// Conditions over the samples of a row: --any-sample, --all-samples (gk/vcf/FORMAT.md#conditions-over-a-vcf-table).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gk/table/column.hpp"
#include "gk/table/where/where.hpp"

namespace gk::vcf {

/// For how many of the samples a condition has to hold.
enum class Quantifier : std::uint8_t { any, all };

/// Copies are cheap. Safe for use by several threads.
class SampleCondition {
public:
    /// `columns` have a cell for each row × sample of `samples`; only the `picked` ones are looked at. Throws
    /// UsageError for whatever is wrong with the text.
    SampleCondition(std::string_view text, std::span<const table::Column> columns, Quantifier quantifier,
                    std::uint64_t samples, std::vector<std::uint32_t> picked);

    /// Drops the rows for which it does not hold; the others keep their order. Without samples it holds for all of
    /// them, and for none.
    void filter(std::vector<table::Row>& rows) const;

private:
    table::Condition condition_;
    Quantifier quantifier_;
    std::uint64_t samples_;
    std::vector<std::uint32_t> picked_;
};

}  // namespace gk::vcf
