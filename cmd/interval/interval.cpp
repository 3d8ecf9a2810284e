// gk interval: arithmetic on a stream of intervals (gk/genome/FORMAT.md#interval-operations).
#include <algorithm>
#include <array>
#include <memory>

#include "cmd/interval/commands.hpp"
#include "cmd/interval/operations.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/io/region.hpp"

namespace gk::cmd {
namespace {

constexpr std::array<std::string_view, 5> predicate_names = {"contains", "within", "overlaps", "upstream-of",
                                                             "dnstream-of"};  // in the order of Predicate

struct IntervalOptions {
    StreamOptions stream;
    std::vector<std::string> words;
    std::string genome;
    std::optional<Outside> outside;
    std::optional<std::string> chrom_scheme;
    bool anchored = false;
    std::array<std::optional<std::string>, predicate_names.size()> predicates;
    bool invert = false;
    std::optional<DistanceMethod> method;
    bool unique = false;
    bool stranded = false;
};

const Operation& find_operation(const std::vector<std::string>& words) {
    require(!words.empty(), "no operation: give one, such as 'gk interval end5'");
    std::vector<std::string_view> names;
    for (const Operation& operation : interval_operations()) {
        if (operation.name == words.front()) return operation;
        names.push_back(operation.name);
    }
    throw UsageError("unknown operation '" + words.front() + "'" + did_you_mean(words.front(), names));
}

// An optional argument is taken when it looks like this; any other word is INPUT.
bool is_integer(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The words behind the operation, taken one by one.
class ArgumentWords {
public:
    ArgumentWords(const Operation& operation, const std::vector<std::string>& words)
        : operation_(operation), at_(words.begin() + 1), end_(words.end()) {}

    const std::string& next() {
        if (at_ == end_) throw UsageError("missing argument: it is " + usage() + " [INPUT]");
        return *at_++;
    }
    std::int64_t number() { return to_number(next()); }
    std::optional<std::int64_t> optional_number() {
        if (at_ == end_ || !is_integer(*at_)) return std::nullopt;
        return number();
    }
    /// What is left: INPUT, or nothing.
    std::optional<std::string> input() {
        if (at_ == end_) return std::nullopt;
        std::string word = *at_++;
        if (at_ != end_)
            throw UsageError("unexpected argument '" + *at_ + "' after '" + word + "': it is " + usage() + " [INPUT]");
        return word;
    }
    std::string usage() const {
        return std::string(operation_.name) + (operation_.synopsis.empty() ? "" : " ") +
               std::string(operation_.synopsis);
    }

private:
    std::int64_t to_number(const std::string& word) const {
        if (!is_integer(word)) throw UsageError("'" + word + "' is not an integer: it is " + usage() + " [INPUT]");
        // Far beyond any position, and far from where 64-bit sums would overflow.
        constexpr std::int64_t most = std::int64_t{1} << 60U;
        const auto number = parse_integer<std::int64_t>(word);
        if (!number || *number < -most || *number > most) throw UsageError("'" + word + "' is out of range");
        return *number;
    }

    const Operation& operation_;
    std::vector<std::string>::const_iterator at_;
    std::vector<std::string>::const_iterator end_;
};

TargetRegion parse_target(const std::string& text, Genome* genome) {
    io::RegionRules rules;
    if (genome != nullptr)
        rules.is_chromosome = [genome](std::string_view name) { return genome->names().find(name).has_value(); };
    const io::Region region = parse_region(text, rules);
    TargetRegion target{.chrom = region.chrom, .start = region.start};
    if (region.strand != '.') target.strand = region.strand == '-' ? Strand::negative : Strand::positive;
    if (genome != nullptr) {
        target.chrom_id = genome->names().find(region.chrom);
        require(target.chrom_id.has_value(), "the region '" + text + "' is on an unknown chromosome '" + region.chrom +
                                                 "'" + genome->names().suggestion(region.chrom));
    }
    if (region.end) {
        target.end = *region.end;
        return target;
    }
    require(genome != nullptr, "the region '" + text + "' needs the chromosome's size: give -g GENOME");
    const std::int64_t size = genome->size(*target.chrom_id).value_or(region.start);
    target.end = static_cast<std::int32_t>(std::clamp<std::int64_t>(size, region.start, INT32_MAX));
    return target;
}

void read_anchor(ArgumentWords& words, IntervalTask& task) {
    const std::string& where = words.next();
    if (where != "none") task.anchor = where;
    if (task.anchor && !anchor_position({}, where)) {
        const std::vector<std::string_view> known = {"5p", "3p", "center", "start", "end", "none"};
        throw UsageError("unknown anchor '" + where + "'" + did_you_mean(where, known) +
                         " (a 32-bit position, 5p, 3p, center, start, end or none)");
    }
    const std::int64_t offset = words.optional_number().value_or(0);
    require(offset >= INT32_MIN && offset <= INT32_MAX, "the anchor offset does not fit 32 bits");
    task.anchor_offset = static_cast<std::int32_t>(offset);
}

void read_arguments(const Operation& operation, ArgumentWords& words, IntervalTask& task) {
    switch (operation.arguments) {
        case Arguments::none:
            return;
        case Arguments::number:
            task.first_number = words.number();
            return;
        case Arguments::one_or_two_numbers:
            task.first_number = words.number();
            task.second_number = words.optional_number().value_or(task.first_number);
            return;
        case Arguments::anchor:
            return read_anchor(words, task);
        case Arguments::region:
            task.region = parse_target(words.next(), task.genome);
            return;
    }
}

void read_predicate(const IntervalOptions& options, IntervalTask& task) {
    std::size_t given = 0;
    for (std::size_t i = 0; i < options.predicates.size(); ++i) {
        if (!options.predicates[i]) continue;
        ++given;
        task.predicate = static_cast<Predicate>(i);
        task.region = parse_target(*options.predicates[i], task.genome);
    }
    require(given == 1, "filter takes one of --contains, --within, --overlaps, --upstream-of and --dnstream-of");
}

// Options that say nothing to the operation would be ignored in silence otherwise.
void check(const IntervalOptions& options, std::string_view name) {
    const auto belongs = [&](bool given, const char* option, std::string_view operation) {
        require(!given || name == operation, std::string(option) + " goes with " + std::string(operation));
    };
    for (std::size_t i = 0; i < options.predicates.size(); ++i)
        belongs(options.predicates[i].has_value(), ("--" + std::string(predicate_names[i])).c_str(), "filter");
    belongs(options.invert, "--invert", "filter");
    belongs(options.method.has_value(), "--method", "distance");
    belongs(options.unique, "--unique", "sort");
    belongs(options.stranded, "--stranded", "to-region");

    require(!options.genome.empty() || !options.outside, "--outside needs the sizes of chromosomes: give -g GENOME");
    require(!options.genome.empty() || !options.chrom_scheme, "--chrom-scheme needs -g GENOME");
    require(!options.anchored || name != "from-region", "--anchored: a region string has no anchor");
    const StreamOptions& stream = options.stream;
    require(stream.regions.empty() || (name != "from-dna1" && name != "from-rna1"),
            std::string(name) + " converts the columns of INPUT; -r has none");
    require((!stream.strand && !stream.ignore_strand) || name != "from-rna1",
            "from-rna1 takes the strand from the sign, so --strand and --ignore-strand say nothing");
}

void run(IntervalOptions& options, const cli::Context& context) {
    const Operation& operation = find_operation(options.words);
    check(options, operation.name);
    IntervalTask task{.stream = options.stream,
                      .context = context,
                      .outside = options.outside.value_or(Outside::keep),
                      .anchored = options.anchored,
                      .invert = options.invert,
                      .method = options.method.value_or(DistanceMethod::midpoint),
                      .unique = options.unique,
                      .stranded = options.stranded};
    std::optional<Genome> genome;
    if (!options.genome.empty()) {
        genome.emplace(find_named_genome(options.genome, context));
        // Sizes that can't be used end the run before it reads anything.
        if (task.outside != Outside::keep || operation.name == "from-region") genome->sizes();
        task.genome = &*genome;
        task.names = output_names(*genome, options.chrom_scheme);
    }
    ArgumentWords words(operation, options.words);
    read_arguments(operation, words, task);
    if (operation.name == "filter") read_predicate(options, task);
    options.stream.input = words.input();

    StreamJob job{.options = options.stream, .context = context, .genome = task.genome};
    job.source.as_bed6 = true;
    if (options.anchored) job.source.bed_option = "--anchored";
    operation.set_up(task, job);
    run_stream(job);
}

std::string description() {
    std::string text =
        "Reads intervals and writes BED, record by record. Of VCF and BCF these are REF, or reach to END or |SVLEN| of "
        "a "
        "symbolic allele, with ID as the name; of GFF3 and GTF they are the rows; these become BED of six columns. "
        "Columns 1 to 3 are rewritten, and 6 where the strand changes "
        "(--strand changes it, too); all others stay as they are. \"Upstream\", \"downstream\" and the 5' and 3' "
        "ends go by the record's strand; one without a strand is on +. Positions may lie outside the chromosome "
        "unless --outside says otherwise.\n\n"
        "Operations:\n";
    constexpr std::size_t column = 24;
    for (const Operation& operation : interval_operations()) {
        std::string left = std::string(operation.name) + " " + std::string(operation.synopsis);
        left.resize(std::max(left.size() + 1, column), ' ');
        text += "  " + left + std::string(operation.summary) + "\n";
    }
    return text +
           "\nWHERE is 5p, 3p, center, start, end, a 0-based position, or none. REG is a region as for -r; without "
           ":+ or :- it is on the record's strand. An integer where an operation has an optional argument is that "
           "argument: a file named 5 is ./5. Intervals with an anchor can't be cut, spanned or measured. spanning and "
           "sort read all input before they answer.";
}

void add_operation_options(cli::Command& command, IntervalOptions& options) {
    const std::string group = "Of one operation";
    constexpr std::array<const char*, predicate_names.size()> help = {
        "filter: records that contain REG", "filter: records that lie within REG", "filter: records that overlap REG",
        "filter: records that lie upstream of REG", "filter: records that lie downstream of REG"};
    for (std::size_t i = 0; i < predicate_names.size(); ++i)
        command.options.push_back({.names = "--" + std::string(predicate_names[i]),
                                   .metavar = "REG",
                                   .help = help[i],
                                   .target = &options.predicates[i],
                                   .group = group});
    command.options.push_back(flag("--invert", "filter: the records that do not", options.invert, group.c_str()));
    command.options.push_back(choice(
        {.names = "--method",
         .metavar = "POINT",
         .help = "distance: between midpoints, 5' ends or 3' ends",
         .default_text = "midpoint",
         .group = group},
        options.method,
        {{"midpoint", DistanceMethod::midpoint}, {"end5", DistanceMethod::end5}, {"end3", DistanceMethod::end3}}));
    command.options.push_back(
        flag("--unique", "sort: each interval once, its first line", options.unique, group.c_str()));
    command.options.push_back(
        flag("--stranded", "to-region: with the strand, chr1:6-10:+", options.stranded, group.c_str()));
}

}  // namespace

cli::Command interval_command() {
    auto options = std::make_shared<IntervalOptions>();
    cli::Command command;
    command.name = "interval";
    command.summary = "interval arithmetic on a stream of BED records";
    command.usage = "OPERATION [ARGUMENTS] [INPUT | -r REGION...] [-g GENOME]";
    command.description = description();
    cli::Positional words{.name = "OPERATION",
                          .help =
                              "the operation, its arguments, and INPUT: BED, VCF, BCF, GFF3 or GTF, plain, gzip or "
                              "BGZF; - or nothing: stdin",
                          .target = &options->words,
                          .kind = cli::ValueKind::file};
    for (const Operation& operation : interval_operations()) words.choices.emplace_back(operation.name);
    command.positionals = {words};
    add_stream_options(command, options->stream, {.input_positional = false, .na = false});
    // Without -g names are taken as they are, so GK_GENOME must not slip in.
    cli::Option genome = genome_option(options->genome);
    genome.environment.clear();
    genome.help += "; resolves names, gives sizes";
    command.options.insert(command.options.begin(), genome);
    command.options.push_back(
        choice({.names = "--outside",
                .metavar = "WHAT",
                .help = "a result that reaches over an end of its chromosome stays so (keep), is cut (clip; wholly "
                        "outside: a bad record), or is a bad record (error); needs -g",
                .default_text = "keep",
                .group = "Output"},
               options->outside, {{"keep", Outside::keep}, {"clip", Outside::clip}, {"error", Outside::error}}));
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    command.options.push_back(flag("--anchored",
                                   "columns 7 and 8 are anchor (a 0-based position, ., 5p, 3p, center, start, end) "
                                   "and anchor offset",
                                   options->anchored, "Input"));
    add_operation_options(command, *options);
    command.examples = {
        {"100 more bases on each side, but not beyond the chromosome",
         "gk interval expand 100 peaks.bed -g hg38 --outside clip"},
        {"the first base of each transcript and the 10 before it", "gk interval end5 tx.bed | gk interval expand 10 1"},
        {"the records that lie within one region, on any strand",
         "gk interval filter --within chr7:117,000,000-118,000,000 peaks.bed"},
        {"distance between each 5' end and a position", "gk interval distance chr7:117120017 --method end5 peaks.bed"},
        {"region strings for other tools, and back", "gk interval to-region peaks.bed | gk interval from-region"},
        {"sorted as GenomeKit sorts, each interval once", "gk interval sort --unique peaks.bed.gz -o sorted.bed.gz"},
    };
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
