#include "cmd/reads/build_options.hpp"

#include <algorithm>
#include <limits>

#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "gk/io/one_output.hpp"

namespace gk::cmd {
namespace {

using reads::build::StrandSource;

constexpr const char* used_reads_group = "Which reads";
constexpr const char* junction_group = "Junctions";
constexpr std::int64_t longest_intron = std::numeric_limits<std::int32_t>::max();

void add_source_options(cli::Command& command, ReadBuildOptions& options, const std::string& suffix) {
    command.positionals = {{.name = "SAM",
                            .help = "SAM, plain, gzip or BGZF, BAM or CRAM; - is stdin; several are read as one",
                            .target = &options.inputs,
                            .kind = cli::ValueKind::file,
                            .required = true}};
    cli::Option genome = genome_option(options.genome);
    genome.help += "; an annotation tells the strands of junctions, too";
    command.options.push_back(std::move(genome));
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "the " + suffix + " file; one of this name is replaced",
                               .target = &options.output,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--reference",
                               .metavar = "FASTA",
                               .help = "the bases that CRAM was compressed with, where they are needed",
                               .target = &options.reference,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--region",
                               .metavar = "REGION",
                               .help = "only reads that overlap it, of BAM and CRAM with an index",
                               .target = &options.region,
                               .group = used_reads_group});
}

void add_filter_options(cli::Command& command, ReadBuildOptions& options) {
    const char* const group = used_reads_group;
    command.options.push_back(flag("--include-duplicates", "use reads that are marked as duplicates (0x400), too",
                                   options.include_duplicates, group));
    command.options.push_back(
        flag("--exclude-qcfail", "leave out reads that failed quality control (0x200)", options.exclude_failed, group));
    command.options.push_back(
        flag("--unique", "only reads whose tag NH is 1: aligned to one place", options.unique, group));
    command.options.push_back({.names = "--min-mapq",
                               .metavar = "N",
                               .help = "leave out reads whose MAPQ is below N",
                               .target = &options.min_quality,
                               .default_text = "0",
                               .group = group,
                               .minimum = 0,
                               .maximum = 255});
    add_bad_record_options(command, options.bad, false,
                           {.on_bad = "a bad read ends the build (fail), or is left out and counted (skip)",
                            .rejects = "write bad reads here as SAM lines, with the reason in a last column",
                            .group = group});
}

void add_strand_options(cli::Command& command, ReadBuildOptions& options) {
    const char* const group = junction_group;
    command.options.push_back({.names = "--library-format",
                               .metavar = "FORMAT",
                               .help = "which strand reads are on, as Salmon names it: what ends in SF, the first read "
                                       "of a pair is on the transcript's strand; SR, on the other one; U, not known",
                               .target = &options.library,
                               .default_text = "U",
                               .group = group});
    command.options.push_back(flag("--single-end", "of --library-format: a read without a mate counts as a first one",
                                   options.single_end, group));
    command.options.push_back(choice({.names = "--strand-from",
                                      .metavar = "WHAT",
                                      .help = "what tells the strand of junctions where no annotation does: a tag of "
                                              "the read, or the bases at the ends of the intron; junctions that it "
                                              "does not tell are left out of tables, and have no strand in text",
                                      .default_text = "nothing",
                                      .group = group},
                                     options.strand_source,
                                     {{"XS", StrandSource::genome_tag},
                                      {"TS", StrandSource::transcript_tag},
                                      {"ts", StrandSource::read_tag},
                                      {"motif", StrandSource::motif}}));
}

}  // namespace

void add_junction_lists(cli::Command& command, std::optional<std::string>& exclude, std::optional<std::string>& allow,
                        const char* group) {
    command.options.push_back({.names = "--exclude",
                               .metavar = "BED",
                               .help = "leave out junctions that overlap an interval of this file on its strand",
                               .target = &exclude,
                               .group = group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--allow",
                               .metavar = "BED",
                               .help = "leave out junctions that overlap none of its intervals",
                               .target = &allow,
                               .group = group,
                               .kind = cli::ValueKind::file});
}

void add_read_build_options(cli::Command& command, ReadBuildOptions& options, const std::string& suffix) {
    add_source_options(command, options, suffix);
    add_filter_options(command, options);
    add_strand_options(command, options);
    command.options.push_back({.names = "--min-intron",
                               .metavar = "N",
                               .help = "leave out junctions of fewer bases",
                               .target = &options.min_intron,
                               .default_text = "0",
                               .group = junction_group,
                               .minimum = 0,
                               .maximum = longest_intron});
    command.options.push_back({.names = "--max-intron",
                               .metavar = "N",
                               .help = "leave out junctions of more bases",
                               .target = &options.max_intron,
                               .group = junction_group,
                               .minimum = 0,
                               .maximum = longest_intron});
    add_junction_lists(command, options.exclude, options.allow, junction_group);
}

void require_output_file(const ReadBuildOptions& options, const std::string& suffix) {
    require(!options.output.empty() && options.output != "-", "the reads are written to a file: give -o OUT." + suffix);
}

void check_read_build_options(const ReadBuildOptions& options) {
    for (const std::string& input : options.inputs)
        require(input == "-" || !io::is_one_output(input, options.output), "-o names " + input + ", which is an input");
    const auto stdin_count = std::count(options.inputs.begin(), options.inputs.end(), "-") +
                             (options.exclude == "-" ? 1 : 0) + (options.allow == "-" ? 1 : 0);
    require(stdin_count <= 1, "SAM, --exclude and --allow: only one of them can be stdin");
    require(!options.max_intron || *options.max_intron >= options.min_intron, "--max-intron is below --min-intron");
    const auto library = reads::build::parse_library(options.library);
    require(!options.single_end || library != reads::build::Library::unstranded,
            "--single-end goes with a --library-format that ends in SF or SR");
    require(library == reads::build::Library::unstranded || options.strand_source == StrandSource::none,
            "--library-format " + options.library + " tells the strand: leave out --strand-from");
}

reads::build::ReadRecipe read_recipe(const ReadBuildOptions& options, const Genome& genome,
                                     const cli::Context& context) {
    reads::build::ReadRecipe recipe(genome);
    recipe.inputs = options.inputs;
    recipe.output = options.output;
    reads::build::ReadRules& rules = recipe.rules;
    rules.library = reads::build::parse_library(options.library);
    rules.single_end = options.single_end;
    rules.strand_source = options.strand_source;
    rules.include_duplicates = options.include_duplicates;
    rules.exclude_failed = options.exclude_failed;
    rules.unique = options.unique;
    rules.min_quality = static_cast<std::int32_t>(options.min_quality);
    rules.min_intron = static_cast<std::int32_t>(options.min_intron);
    if (options.max_intron) rules.max_intron = static_cast<std::int32_t>(*options.max_intron);
    recipe.by_annotation = !genome.files().annotation.empty();
    recipe.exclude = options.exclude.value_or("");
    recipe.allow = options.allow.value_or("");
    recipe.reference = options.reference.value_or("");
    recipe.region = options.region.value_or("");
    recipe.on_bad = options.bad.on_bad;
    recipe.rejects = options.bad.rejects.value_or("");
    recipe.threads = context.threads;
    recipe.warn = [&context](const std::string& text) { context.warn(text); };
    recipe.tell = [&context](const std::string& text) { context.info(text); };
    recipe.progress = context.progress;
    return recipe;
}

}  // namespace gk::cmd
