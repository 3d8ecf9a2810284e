// A VCF table as the table that commands list and search (gk/vcf/FORMAT.md#rows-of-a-vcf-table).
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "gk/table/table_view.hpp"
#include "gk/vcf/view/condition_columns.hpp"
#include "gk/vcf/view/json_objects.hpp"
#include "gk/vcf/view/variant_columns.hpp"
#include "gk/vcf/view/vcf_picks.hpp"

namespace gk::vcf {

/// How rows are shown.
struct VcfViewForm {
    bool json = false;               ///< INFO and FORMAT in objects of their own
    bool decode = false;             ///< genotypes and kinds of structural variants as texts
    bool sample_columns = false;     ///< the columns `SAMPLE:KEY` are there; TSV has them by default
    bool sample_conditions = false;  ///< conditions may name `SAMPLE:KEY`
};

/// The parts refer to each other: not movable. Safe for use by several threads once it is made.
class VcfView {
public:
    /// What `rows` refers to outlives it.
    VcfView(const VariantRows& rows, VcfPicks picks, VcfViewForm form);
    VcfView(const VcfView&) = delete;
    VcfView& operator=(const VcfView&) = delete;

    const VariantRows& rows() const { return rows_; }
    const VcfPicks& picks() const { return picks_; }
    /// Lives as long as the view.
    table::TableView table_view() const;
    /// What conditions over the cells of samples may name.
    std::vector<table::Column> sample_conditions() { return conditions_.of_samples(); }

    /// A stored column as it is shown: codes as texts where that was asked for.
    table::Column info_shown(std::string_view name, const StoredColumn& stored) const;
    table::Column format_shown(std::string_view name, const StoredColumn& stored) const;

private:
    void add_info();
    void add_samples();
    void add_objects();
    bool is_taken(std::string_view name) const;
    void append_defaults(table::Row row, std::string_view chrom, ByteBuffer& out) const;

    VariantRows rows_;
    VcfPicks picks_;
    VcfViewForm form_;
    ConditionColumns conditions_;
    std::deque<std::string> names_;
    std::deque<SampleCells> sample_cells_;
    JsonObject info_;
    JsonObject format_;
    std::vector<table::Column> all_;
    std::vector<std::string_view> defaults_;
    std::vector<table::Column> stored_defaults_;  // those behind the variant's own
    io::RowShape tsv_;                            // of any number of cells
};

}  // namespace gk::vcf
