// The rows of a VCF table that options choose, and what becomes of them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cmd/table/find_rows.hpp"
#include "cmd/vcf/open_vcfbin.hpp"
#include "cmd/vcf/row_options.hpp"
#include "gk/table/where/where.hpp"
#include "gk/vcf/view/sample_condition.hpp"
#include "gk/vcf/view/vcf_view.hpp"

namespace gk::cmd {

/// A table with its view and the options that choose rows of it. Not movable: its parts refer to each other.
class ChosenVcfRows {
public:
    /// Judges the conditions: throws UsageError for what is wrong with them. What is referred to outlives it.
    ChosenVcfRows(const VcfRowOptions& options, OpenVcfbin& open, vcf::VcfView& view, const cli::Context& context);
    ChosenVcfRows(const ChosenVcfRows&) = delete;
    ChosenVcfRows& operator=(const ChosenVcfRows&) = delete;

    const table::TableView& table_view() const { return table_view_; }

    /// The rows where no intervals ask for some: in table order, but those of --rows in theirs. Throws DataError for
    /// bad lists of rows.
    std::vector<table::Row> rows();
    /// How many they are; where --where alone chooses, without a list of them.
    std::uint64_t count();

    /// Writes what the intervals find. `find`: how rows are written. `take` gets the rows that any of them found, in
    /// table order, instead; it may be empty.
    using Take = std::function<void(std::vector<table::Row> rows, io::Output& output)>;
    void find(const FindOptions& find, Take take);

    /// Hands over the rows, those that intervals find or those without any, and closes the output.
    void hand_over(const Take& take);

private:
    // Rows that --rows, --mask and --variants name; nothing: all.
    struct Named {
        std::optional<std::vector<table::Row>> in_order;  // of --rows alone
        std::optional<std::vector<bool>> members;
        std::string rejects;
    };
    Named read_named();
    std::vector<table::Row> first_choice(Named named) const;
    void filter_samples(std::vector<table::Row>& rows) const;
    void write_rejects(const std::string& lines) const;
    std::optional<io::BadRecord> search(const table::Finder& finder, const Query& query,
                                        std::vector<table::Row>& rows) const;

    const VcfRowOptions& options_;
    OpenVcfbin& open_;
    vcf::VcfView& view_;
    const cli::Context& context_;
    table::TableView table_view_;
    std::optional<table::Condition> where_;
    std::vector<vcf::SampleCondition> sample_conditions_;
};

/// Whether a condition names single cells of samples, whose names have a colon.
bool names_samples(const VcfRowOptions& options);

}  // namespace gk::cmd
