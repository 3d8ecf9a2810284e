// gk junctions counts: reads over junctions, counted by their overhangs (gk/reads/build/FORMAT.md#counts-of-overhangs).
#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "cmd/options/build_folder.hpp"
#include "cmd/options/file_assembly.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/reads/build_options.hpp"
#include "cmd/reads/commands.hpp"
#include "cmd/reads/kept_reads.hpp"
#include "cmd/reads/open_reads.hpp"
#include "gk/io/one_output.hpp"

namespace gk::cmd {
namespace {

struct CountsOptions {
    std::vector<std::string> inputs;
    std::string genome;
    std::string output;
    std::int64_t min_reads = 0;
    std::int64_t min_overhang = 0;
    std::optional<std::string> exclude;
    std::optional<std::string> allow;
    std::optional<std::string> where;
    std::optional<std::string> share;
    std::optional<std::int64_t> seed;
    std::optional<std::string> list;
    bool if_newer = false;

    bool needs_genome() const { return exclude || allow || where; }
};

void check_counts(const CountsOptions& options) {
    require(options.output != "-", "the counts are written to a file: give -o OUT.rdist");
    require(std::find(options.inputs.begin(), options.inputs.end(), "-") == options.inputs.end(),
            "a jralign file is mapped into memory, so it can't come from stdin");
    require(!options.seed || options.share, "--seed goes with --downsample");
    int from_stdin = 0;
    for (const auto* file : {&options.exclude, &options.allow, &options.list}) from_stdin += *file == "-" ? 1 : 0;
    require(from_stdin <= 1, "--exclude, --allow and --keep-list: only one of them can be stdin");
}

// Whether the counts are there and not older than any input.
bool are_up_to_date(const std::string& output, const std::vector<std::string>& inputs) {
    std::error_code none;
    const auto age = std::filesystem::last_write_time(output, none);
    return !none && std::all_of(inputs.begin(), inputs.end(), [&](const std::string& input) {
        return age >= std::filesystem::last_write_time(input, none) && !none;
    });
}

// Of the first file that has rows, as far as it is needed.
std::unique_ptr<ReadsAssembly> assembly_of_inputs(const CountsOptions& options, const std::vector<std::string>& inputs,
                                                  const cli::Context& context) {
    if (!options.needs_genome() && options.genome.empty()) return nullptr;
    const std::string* path = &inputs.front();
    std::optional<std::uint64_t> tag;
    for (const std::string& input : inputs) {
        tag = reads::Jralign(input).assembly();
        path = &input;
        if (tag) break;
    }
    return std::make_unique<ReadsAssembly>(*path, tag, options.genome, std::nullopt, context);
}

void run_counts(const CountsOptions& options, const cli::Context& context) {
    check_counts(options);
    std::vector<std::string> inputs;
    for (const std::string& input : options.inputs) inputs.push_back(find_reads_file(input, context));
    const std::string output = options.output.empty()
                                   ? std::filesystem::path(inputs.front()).replace_extension(".rdist").string()
                                   : options.output;
    for (const std::string& input : inputs)
        require(!io::is_one_output(input, output), output + " is an input: give -o OUT.rdist");
    if (options.if_newer && are_up_to_date(output, inputs)) {
        context.info(output + " is not older than its inputs and stays as it is");
        return print_paths({output});
    }
    reads::build::RdistRecipe recipe;
    recipe.inputs = inputs;
    recipe.output = output;
    recipe.min_reads = options.min_reads;
    recipe.min_overhang = options.min_overhang;
    recipe.exclude = options.exclude.value_or("");
    recipe.allow = options.allow.value_or("");
    recipe.threads = context.threads;
    recipe.warn = [&context](const std::string& text) { context.warn(text); };
    recipe.tell = [&context](const std::string& text) { context.info(text); };
    std::optional<ReadShare> share;
    if (options.share) share.emplace(*options.share, options.seed.value_or(0));
    const auto assembly = assembly_of_inputs(options, inputs, context);
    if (options.exclude || options.allow) recipe.genome = &assembly->genome();
    std::unique_ptr<ReadCondition> condition;
    if (options.where) condition = std::make_unique<ReadCondition>(*options.where, assembly->names());
    std::optional<ReadList> list;
    if (options.list) list.emplace(*options.list, inputs);
    if (condition || share || list)
        recipe.keep = [&](const reads::build::CountedRead& read) {
            return (!list || list->has(read)) && (!share || share->has(read)) && (!condition || condition->holds(read));
        };
    build_rdist(recipe);
    print_paths({output});
}

void add_counted_reads(cli::Command& command, CountsOptions& options) {
    const char* const group = "Which reads";
    command.options.push_back({.names = "--min-overhang",
                               .metavar = "N",
                               .help = "count a read at a junction only with N bases aligned on both sides of it",
                               .target = &options.min_overhang,
                               .default_text = "0",
                               .group = group});
    command.options.push_back({.names = "--where",
                               .metavar = "CONDITION",
                               .help = "only reads for which this holds: 'num_variants > 0 && read_strand == \"+\"'",
                               .target = &options.where,
                               .group = group});
    command.options.push_back({.names = "--downsample",
                               .metavar = "P",
                               .help = "only a share of the reads, from 0 to 1, picked by chance",
                               .target = &options.share,
                               .group = group});
    command.options.push_back({.names = "--seed",
                               .metavar = "N",
                               .help = "of --downsample: another number picks other reads",
                               .target = &options.seed,
                               .default_text = "0",
                               .group = group});
    command.options.push_back({.names = "--keep-list",
                               .metavar = "TSV",
                               .help = "only the reads of this list: the numbers of input, junction and read from 0, "
                                       "tabs between them; - is stdin",
                               .target = &options.list,
                               .group = group,
                               .kind = cli::ValueKind::file});
}

}  // namespace

cli::Command junctions_counts_command() {
    auto options = std::make_shared<CountsOptions>();
    cli::Command command;
    command.name = "junctions counts";
    command.summary = "count the reads over junctions by their overhangs (.rdist)";
    command.usage = "JRALIGN... [-o OUT.rdist] [--min-overhang N] [--where CONDITION]";
    command.description =
        "Writes for each junction how many reads have each overhang, on each strand: a read counts at shift -left and "
        "at shift +right. gk junctions counts-query and GenomeKit map such a file into memory. Several inputs are "
        "counted together: they are of one assembly, and all or none have strands. The file appears when it is "
        "complete, in place of one of its name, and its path is printed.\n\n"
        "A junction without a counted read stays, with no counts, unless --min-reads is above 0.\n\n"
        "A CONDITION may name file, junction and read, which are the numbers of --keep-list, chrom, start, end, "
        "strand, num_reads of the junction, and left, right, read_strand, num_variants of the read. Which reads "
        "--downsample picks depends on these numbers, P and --seed alone.";
    command.positionals = {{.name = "JRALIGN",
                            .help = "files that gk junctions build made: paths, or names in the data folder",
                            .target = &options->inputs,
                            .kind = cli::ValueKind::file,
                            .required = true}};
    command.options.push_back(file_genome_option(options->genome));
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "the counts; a file of this name is replaced",
                               .target = &options->output,
                               .default_text = "the first input with the suffix .rdist",
                               .kind = cli::ValueKind::file});
    command.options.push_back(flag("--if-newer", "do nothing where the counts are there and not older than any input",
                                   options->if_newer, ""));
    command.options.push_back({.names = "--min-reads",
                               .metavar = "N",
                               .help = "leave out junctions with fewer counted reads; below 0: all of them",
                               .target = &options->min_reads,
                               .default_text = "0",
                               .group = "Junctions"});
    add_junction_lists(command, options->exclude, options->allow, "Junctions");
    add_counted_reads(command, *options);
    command.examples = {
        {"two replicates together, without short overhangs",
         "gk junctions counts rep1.jralign rep2.jralign -o both.rdist --min-overhang 8"},
        {"half of the reads that are like the reference",
         "gk junctions counts sample.jralign -o half.rdist --where 'num_variants == 0' --downsample 0.5 --seed 7"}};
    command.run = [options](const cli::Context& context) { run_counts(*options, context); };
    return command;
}

}  // namespace gk::cmd
