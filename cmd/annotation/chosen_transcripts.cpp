#include "cmd/annotation/chosen_transcripts.hpp"

#include <numeric>
#include <utility>

#include "cmd/annotation/named_rows.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/where_option.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using table::Row;

std::vector<Row> rows_between(std::pair<Row, Row> range) {
    std::vector<Row> rows(range.second - range.first);
    std::iota(rows.begin(), rows.end(), range.first);
    return rows;
}

// What the IDs or the numbers name, or all rows.
std::vector<Row> named_transcripts(const TranscriptChoiceOptions& options, const annotation::Annotation& annotation,
                                   const cli::Context& context) {
    const Row count = annotation.table(Feature::transcripts).count;
    if (options.gene) {
        std::vector<Row> rows;
        for (const Row gene : genes_named(annotation, *options.gene)) {
            const std::vector<Row> of_gene = rows_between(annotation.transcripts_of(annotation.gene(gene)));
            rows.insert(rows.end(), of_gene.begin(), of_gene.end());
        }
        return rows;
    }
    if (options.transcript) return {transcript_named(annotation, *options.transcript)};
    if (options.rows.given()) return chosen_rows(options.rows, count, context);
    return rows_between({0, count});
}

}  // namespace

void add_transcript_choice(cli::Command& command, TranscriptChoiceOptions& options) {
    const char* const which = "Which rows";
    command.options.push_back({.names = "--gene",
                               .metavar = "ID",
                               .help = "this gene and its transcripts: an ID, with or without version, or a name",
                               .target = &options.gene,
                               .group = which});
    command.options.push_back({.names = "--transcript",
                               .metavar = "ID",
                               .help = "this transcript and its gene: an ID, with or without version",
                               .target = &options.transcript,
                               .group = which});
    command.options.push_back(where_option(options.where, which));
    add_row_choice_options(command, options.rows);
}

void check_transcript_choice(const TranscriptChoiceOptions& options) {
    require(!options.gene || !options.transcript, "--gene and --transcript exclude each other");
    require(!options.rows.given() || (!options.gene && !options.transcript),
            "--rows and --rows-from go without --gene and --transcript");
}

std::optional<std::vector<bool>> chosen_transcripts(const TranscriptChoiceOptions& options, OpenAnnotation& open,
                                                    const cli::Context& context) {
    if (!options.gene && !options.transcript && !options.where && !options.rows.given()) return std::nullopt;
    const table::TableView view = open.table_view(Feature::transcripts);
    const auto condition = condition_over(view.columns, options.where);
    open_named_sources(view.columns, {}, std::nullopt, condition);
    tell_slips(condition, view.layout.count, context);
    std::vector<Row> rows = named_transcripts(options, open.annotation(), context);
    if (condition) table::Condition::Evaluator(*condition).filter(rows);
    std::vector<bool> chosen(view.layout.count);
    for (const Row row : rows) chosen[row] = true;
    return chosen;
}

}  // namespace gk::cmd
