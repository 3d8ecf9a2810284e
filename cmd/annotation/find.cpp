// gk find-*: positional queries on an annotation (gk/table/FORMAT.md#finds).
#include <array>
#include <memory>

#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/table/find_rows.hpp"
#include "cmd/table/where_option.hpp"
#include "gk/base/error.hpp"
#include "gk/table/nearest.hpp"

namespace gk::cmd {
namespace {

using table::FindMethod;

enum class FindDirection { any, upstream, downstream };

struct FindCommandOptions {
    FindOptions find;
    std::string annotation;
    annotation::Feature feature = annotation::Feature::genes;
    // of find-nearest
    std::int64_t k = 1;
    table::NearestRules::Ties ties = table::NearestRules::Ties::all;
    FindDirection direction = FindDirection::any;
    table::NearestRules::To to = table::NearestRules::To::any;
    bool no_overlap = false;
    std::optional<std::int64_t> max_distance;
};

struct FindCommand {
    const char* name;
    std::optional<FindMethod> method;  // nothing: the nearest
    const char* summary;
    const char* rule;
    const char* example_comment;
    const char* example;
};

const std::array<FindCommand, 8> find_commands_table = {{
    {"find-overlapping", FindMethod::overlapping, "rows of an annotation that overlap intervals",
     "A row is found when it shares a base with the query on the query's strand. An empty query finds what holds it "
     "strictly inside.",
     "how many exons does each peak overlap?", "gk find-overlapping -g gencode.v47 --in exons --count peaks.bed"},
    {"find-within", FindMethod::within, "rows of an annotation that lie within intervals",
     "A row is found when all of it lies in the query, on the query's strand.", "introns inside a region",
     "gk find-within -g gencode.v47 --in introns -r chr7:117,000,000-118,000,000 -f bed"},
    {"find-exact", FindMethod::exact, "rows of an annotation that are exactly an interval",
     "A row is found when start, end and strand are the query's.", "which transcripts use these exons?",
     "gk find-exact -g gencode.v47 --in exons --columns query,transcript_id exons.bed"},
    {"find-5p-aligned", FindMethod::aligned_5p, "rows of an annotation with an interval's 5' end",
     "A row is found when it begins, in sense direction, where the query does.",
     "transcripts that begin at these sites", "gk find-5p-aligned -g gencode.v47 --in transcripts sites.bed"},
    {"find-3p-aligned", FindMethod::aligned_3p, "rows of an annotation with an interval's 3' end",
     "A row is found when it ends, in sense direction, where the query does.",
     "exons that end where these junctions start",
     "gk find-3p-aligned -g gencode.v47 --in exons -f join junctions.bed"},
    {"find-5p-within", FindMethod::within_5p, "rows of an annotation whose 5' end lies in an interval",
     "A row is found when its first base in sense direction lies in the query, on the query's strand.",
     "exons that begin at most 100 bases downstream of a branch site",
     "gk interval expand 0 100 branch.bed | gk find-5p-within -g gencode.v47 --in exons"},
    {"find-3p-within", FindMethod::within_3p, "rows of an annotation whose 3' end lies in an interval",
     "A row is found when its last base in sense direction lies in the query, on the query's strand.",
     "transcripts that end in these windows", "gk find-3p-within -g gencode.v47 --in transcripts windows.bed"},
    {"find-nearest", std::nullopt, "the rows of an annotation that are nearest to intervals",
     "The last column is the distance: 0 for a row that overlaps the query, 1 for one that touches it, negative for "
     "one upstream of it in the query's sense direction. A query without a strand looks at both strands, and upstream "
     "is to the left. Rows that overlap are the nearest, whatever --direction is, unless --no-overlap leaves them out.",
     "the nearest gene that each peak does not overlap", "gk find-nearest -g gencode.v47 --no-overlap peaks.bed"},
}};

table::NearestRules nearest_rules(const FindCommandOptions& options) {
    if (options.k < 1) throw UsageError("--k is at least 1");
    if (options.max_distance && *options.max_distance < 0) throw UsageError("--max-distance can't be negative");
    return {.k = static_cast<std::uint64_t>(options.k),
            .ties = options.ties,
            .upstream = options.direction != FindDirection::downstream,
            .downstream = options.direction != FindDirection::upstream,
            .overlapping = !options.no_overlap,
            .max_distance = options.max_distance.value_or(INT64_MAX),
            .to = options.to};
}

void run_find_command(const FindCommandOptions& options, const FindCommand& which, const cli::Context& context) {
    check_find_options(options.find);
    const FindRule rule{.method = which.method, .nearest = nearest_rules(options)};
    OpenAnnotation open(options.annotation, options.find.rows.chrom_scheme, context);
    find_rows(open.table_view(options.feature), open.genome(), options.find, rule, context);
}

void add_nearest_options(cli::Command& command, FindCommandOptions& options) {
    const std::string group = "What is near";
    using Ties = table::NearestRules::Ties;
    command.options.push_back({.names = "--k",
                               .metavar = "N",
                               .help = "this many of the nearest rows",
                               .target = &options.k,
                               .default_text = "1",
                               .group = group});
    command.options.push_back(
        choice({.names = "--ties",
                .metavar = "WHICH",
                .help = "all rows that are as near as the last of them, or exactly --k: the first or "
                        "last of the ties in table order",
                .group = group},
               options.ties, {{"all", Ties::all}, {"first", Ties::first}, {"last", Ties::last}}));
    command.options.push_back(
        choice({.names = "--direction",
                .metavar = "WHERE",
                .help = "rows upstream or downstream of the query alone (and those that overlap it)",
                .group = group},
               options.direction,
               {{"any", FindDirection::any},
                {"upstream", FindDirection::upstream},
                {"downstream", FindDirection::downstream}}));
    using To = table::NearestRules::To;
    command.options.push_back(
        choice({.names = "--to",
                .metavar = "END",
                .help = "distances are to the base at each row's 5' or 3' end, or to the whole row",
                .group = group},
               options.to, {{"any", To::any}, {"5p", To::end5}, {"3p", To::end3}}));
    command.options.push_back({.names = "--no-overlap",
                               .metavar = "",
                               .help = "rows that overlap the query don't count",
                               .target = &options.no_overlap,
                               .group = group});
    command.options.push_back({.names = "--max-distance",
                               .metavar = "N",
                               .help = "rows that are farther away are not found",
                               .target = &options.max_distance,
                               .group = group});
}

std::string description(const FindCommand& which) {
    return std::string(
               "A query with a strand finds rows on that strand alone, as bedtools -s; one without, rows on both: ") +
           (which.method ? "those on +, then those on -" : "the nearest of all") +
           ". --ignore-strand reads every query as one without.\n\n"
           "For each interval, in input order, the rows of one table of an annotation, in GenomeKit's order. " +
           which.rule +
           " INPUT is BED (0-based, half-open), VCF or BCF (REF, or to END or |SVLEN| of a symbolic allele), GFF3 or "
           "GTF (each "
           "row), told by content; regions are 1-based and inclusive.\n\n"
           "Formats:\n"
           "  tsv   the query (name, chrom, start, end, strand), then the columns of the row\n"
           "  bed   six columns of the row\n"
           "  join  the query's line as it was read, then six columns of the row, or those of --columns\n"
           "  json  one object a line, with the tsv columns as keys\n\n"
           "A query without a hit writes nothing, unless --loj asks for it. --count writes each query once. The column "
           "overlap is the number of bases that query and row share. gk annotation list --help names all columns.";
}

}  // namespace

std::vector<cli::Command> find_commands() {
    std::vector<cli::Command> commands;
    for (const FindCommand& which : find_commands_table) {
        auto options = std::make_shared<FindCommandOptions>();
        cli::Command command;
        command.name = which.name;
        command.summary = which.summary;
        command.usage = "-g ANNOTATION [--in TABLE] [INPUT | -r REGION...] [-f FORMAT]";
        command.description = description(which);
        command.options = {annotation_option(options->annotation), feature_option(options->feature),
                           where_option(options->find.where, "What is found")};
        if (!which.method) add_nearest_options(command, *options);
        add_find_options(command, options->find, {.overlaps = which.method.has_value()});
        command.examples = {
            {which.example_comment, which.example},
            {"genes at one position, with their type",
             std::string("gk ") + which.name + " -g gencode.v47 -r chr7:117,120,017 --columns query,id,name,type"}};
        command.run = [options, &which](const cli::Context& context) { run_find_command(*options, which, context); };
        commands.push_back(std::move(command));
    }
    return commands;
}

}  // namespace gk::cmd
