// What conditions over a VCF table may name (gk/vcf/FORMAT.md#conditions-over-a-vcf-table).
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/table/column.hpp"
#include "gk/vcf/view/genotype_counts.hpp"
#include "gk/vcf/view/mapped_column.hpp"
#include "gk/vcf/view/variant_columns.hpp"
#include "gk/vcf/view/vcf_picks.hpp"

namespace gk::vcf {

/// The columns of conditions over rows, and over the cells of samples (row × samples + sample). The parts refer to each
/// other: not movable. It outlives the columns.
class ConditionColumns {
public:
    /// `rows` and `picks` outlive it; the genotypes of the samples in `picks` are those that are counted.
    /// `with_samples`: single cells of these samples are named, too, as `SAMPLE:KEY`.
    ConditionColumns(const VariantRows& rows, const VcfPicks& picks, bool with_samples);
    ConditionColumns(const ConditionColumns&) = delete;
    ConditionColumns& operator=(const ConditionColumns&) = delete;

    /// A row's own: place and alleles, the counts of its genotypes, INFO.
    const std::vector<table::Column>& of_rows() const { return of_rows_; }
    /// The same for each of its samples, and FORMAT.
    std::vector<table::Column> of_samples();

    /// N_HET and its like; none where the table has no genotypes.
    std::span<const table::Column> counts() const { return counts_; }

private:
    const std::string& kept(std::string text) { return texts_.emplace_back(std::move(text)); }
    void add_info();
    void add_refusals();
    void add_samples(const VcfPicks& picks);
    bool is_own_name(std::string_view name) const;

    const VariantRows& rows_;
    std::deque<std::string> texts_;
    std::deque<CountedGenotypes> counted_;
    std::vector<table::Column> counts_;
    std::size_t own_ = 0;  ///< how many of `of_rows_` are neither INFO's nor a sample's
    std::vector<table::Column> of_rows_;
    std::deque<SampleCells> sample_cells_;
    std::deque<RowCells> row_cells_;
};

}  // namespace gk::vcf
