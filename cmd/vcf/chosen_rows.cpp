#include "cmd/vcf/chosen_rows.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "cmd/altered/variant_list.hpp"
#include "cmd/table/list_rows.hpp"
#include "cmd/table/row_choice.hpp"
#include "cmd/table/where_option.hpp"
#include "cmd/vcf/listed_variants.hpp"
#include "cmd/vcf/row_mask.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/anchor_columns.hpp"
#include "gk/vcf/view/sequence_variations.hpp"

namespace gk::cmd {
namespace {

using table::Row;
using vcf::Quantifier;

std::vector<bool> members_of(const std::vector<Row>& rows, std::size_t count) {
    std::vector<bool> members(count);
    for (const Row row : rows) members[row] = true;
    return members;
}

void keep_common(std::optional<std::vector<bool>>& members, std::vector<bool> others) {
    if (!members) {
        members = std::move(others);
        return;
    }
    for (std::size_t i = 0; i < members->size(); ++i) (*members)[i] = (*members)[i] && others[i];
}

void keep_members(std::vector<Row>& rows, const std::optional<std::vector<bool>>& members) {
    if (members) std::erase_if(rows, [&](Row row) { return !(*members)[row]; });
}

}  // namespace

bool names_samples(const VcfRowOptions& options) {
    for (const auto* text : {&options.find.where, &options.any_sample, &options.all_samples})
        if (*text && (*text)->find(':') != std::string::npos) return true;
    return false;
}

ChosenVcfRows::ChosenVcfRows(const VcfRowOptions& options, OpenVcfbin& open, vcf::VcfView& view,
                             const cli::Context& context)
    : options_(options),
      open_(open),
      view_(view),
      context_(context),
      table_view_(view.table_view()),
      where_(condition_over(table_view_.columns, options.find.where)) {
    if (!options.has_queries()) tell_slips(where_, open.table().size(), context);
    if (!options.any_sample && !options.all_samples) return;
    const vcf::Vcfbin& table = open.table();
    if (table.samples().empty())
        throw UsageError("--any-sample and --all-samples: " + table.path() + " has no samples");
    const std::vector<table::Column> columns = view.sample_conditions();
    const auto add = [&](const std::optional<std::string>& text, Quantifier quantifier) {
        if (text)
            sample_conditions_.emplace_back(*text, columns, quantifier, table.samples().size(), view.picks().samples);
    };
    add(options.any_sample, Quantifier::any);
    add(options.all_samples, Quantifier::all);
}

ChosenVcfRows::Named ChosenVcfRows::read_named() {
    Named named;
    const std::uint32_t count = open_.table().size();
    if (options_.numbers.given()) {
        RowChoiceOptions numbers = options_.numbers;
        numbers.bad = options_.find.stream.bad;
        ByteBuffer rejects;
        named.in_order = chosen_rows(numbers, count, context_, &rejects);
        named.rejects += rejects.view();
    }
    if (options_.mask) named.members = read_row_mask(*options_.mask, count);
    if (options_.mask && named.in_order) {
        keep_common(named.members, members_of(*named.in_order, count));
        named.in_order.reset();
    }
    if (options_.variants && count != 0) {
        BadVariants bad(options_.find.stream, open_.genome());
        keep_common(named.members, members_of(rows_of_variants(*options_.variants, open_, context_, bad), count));
        named.rejects += bad.rejects();
    }
    return named;
}

void ChosenVcfRows::filter_samples(std::vector<Row>& rows) const {
    for (const vcf::SampleCondition& condition : sample_conditions_) condition.filter(rows);
}

std::vector<Row> ChosenVcfRows::rows() {
    Named named = read_named();
    write_rejects(named.rejects);
    std::vector<Row> rows = first_choice(std::move(named));
    filter_samples(rows);
    if (options_.find.unique) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
    return rows;
}

std::uint64_t ChosenVcfRows::count() {
    const bool has_names = options_.numbers.given() || options_.mask || options_.variants;
    if (has_names || !sample_conditions_.empty() || options_.find.unique) return rows().size();
    write_rejects({});
    const Row all = open_.table().size();
    return where_ ? table::Condition::Evaluator(*where_).count_below(all) : all;
}

// Of the named ones, or of all, those for which --where holds.
std::vector<Row> ChosenVcfRows::first_choice(Named named) const {
    const Row count = open_.table().size();
    const auto& shard = options_.find.stream.shard;
    if (!named.in_order && !named.members && where_ && !shard)
        return table::Condition::Evaluator(*where_).rows_below(count);
    std::vector<Row> rows;
    if (named.in_order) {
        rows = std::move(*named.in_order);
    } else {
        rows.resize(count);
        std::iota(rows.begin(), rows.end(), Row{0});
    }
    keep_members(rows, named.members);
    keep_piece(rows, shard);
    if (where_) table::Condition::Evaluator(*where_).filter(rows);
    return rows;
}

void ChosenVcfRows::write_rejects(const std::string& lines) const {
    const StreamOptions& stream = options_.find.stream;
    if (!stream.bad.rejects) return;
    io::Output output({*stream.bad.rejects, static_cast<int>(stream.file.compress_level)});
    output.write(lines);
    output.close();
}

std::optional<io::BadRecord> ChosenVcfRows::search(const table::Finder& finder, const Query& query,
                                                   std::vector<Row>& rows) const {
    Interval interval{.chrom = *query.chrom, .strand = query.strand, .start = query.bed.start, .end = query.bed.end};
    if (options_.anchored) {
        if (auto bad = read_anchor_columns(query.bed, interval)) return bad;
    } else if (options_.anchor) {
        interval.anchor = anchor_position(interval, *options_.anchor);
    }
    find_sequence_variations(open_.table(), finder, interval, rows);
    return std::nullopt;
}

void ChosenVcfRows::find(const FindOptions& find, Take take) {
    Named named = read_named();
    if (named.in_order) keep_common(named.members, members_of(*named.in_order, open_.table().size()));
    FindExtension extension;
    extension.in_row_order = options_.mask || options_.numbers.given();
    extension.first_rejects = std::move(named.rejects);
    extension.take_found = std::move(take);
    if (options_.anchored) extension.bed_option = "--anchored";
    if (named.members || !sample_conditions_.empty())
        extension.filter = [this, &named](std::vector<Row>& rows) {
            keep_members(rows, named.members);
            filter_samples(rows);
        };
    if (options_.sequence_variations)
        extension.search = [this](const table::Finder& finder, const Query& query, std::vector<Row>& rows) {
            return search(finder, query, rows);
        };
    const FindRule rule{.method = options_.method.value_or(table::FindMethod::overlapping)};
    find_rows(table_view_, open_.genome(), find, rule, context_, extension);
}

void ChosenVcfRows::hand_over(const Take& take) {
    if (options_.has_queries()) {
        FindOptions unique = options_.find;
        unique.unique = true;
        return find(unique, take);
    }
    const StreamOptions& stream = options_.find.stream;
    check_file_options(stream.file);
    std::vector<Row> chosen = rows();
    io::Output output(output_of(stream.file, io::share_threads(context_.threads, stream.file.output).compressors));
    take(std::move(chosen), output);
    output.close();
}

}  // namespace gk::cmd
