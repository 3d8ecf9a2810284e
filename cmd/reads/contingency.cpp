// gk junctions contingency: whether reads with a variant use one group of junctions more often
// (gk/reads/view/FORMAT.md#contingency).
#include "gk/reads/view/contingency.hpp"

#include <limits>
#include <memory>
#include <utility>

#include "cmd/options/file_assembly.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/reads/commands.hpp"
#include "cmd/reads/open_reads.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/io/region.hpp"
#include "gk/table/find.hpp"
#include "gk/variant/variant_reader.hpp"

namespace gk::cmd {
namespace {

enum class ContingencyFormat : std::uint8_t { tsv, json };

struct ContingencyOptions {
    std::string file;
    std::string genome;
    std::string variant;
    std::string constitutive;
    std::string alternative;
    ContingencyFormat format = ContingencyFormat::tsv;
    bool no_header = false;
    FileOptions output;
};

void check_contingency(const ContingencyOptions& options) {
    require(!options.variant.empty(), "give the variant: --variant chr7:117,120,149:A:G");
    require(!options.constitutive.empty() && !options.alternative.empty(),
            "give the two groups of junctions: --const REGION and --alt REGION");
    require(!options.no_header || options.format == ContingencyFormat::tsv, "--no-header goes with -f tsv");
    check_file_options(options.output);
}

// The junctions whose 5' ends lie in a region: on its strand, on both where it names none.
std::vector<table::Row> junctions_in(const std::string& option, const std::string& text, const Genome& genome,
                                     const table::Finder& finder) {
    const io::Region region = io::parse_region(
        text, {.is_chromosome = [&](std::string_view name) { return genome.names().find(name).has_value(); }});
    const auto chrom = genome.names().find(region.chrom);
    if (!chrom)
        throw DataError(option + " " + text + ": unknown chromosome '" + region.chrom + "'" +
                        genome.names().suggestion(region.chrom));
    const std::int64_t size = genome.size(*chrom).value_or(std::numeric_limits<std::int32_t>::max());
    const std::int32_t end = region.end ? *region.end : static_cast<std::int32_t>(size);
    require(finder.stranded() || region.strand != '-',
            option + " " + text + ": a file without strands has no 5' ends on the strand -");
    std::vector<table::Row> rows;
    const auto find = [&](Strand strand) {
        finder.find(table::FindMethod::within_5p, *chrom, strand, region.start, end, rows);
    };
    if (region.strand != '-') find(Strand::positive);
    if (finder.stranded() && region.strand != '+') find(Strand::negative);
    return rows;
}

// In the form that reads have it: without what the alleles have in common at either end.
variant::Variant read_asked_variant(const std::string& text, variant::VariantReader& reader,
                                    const cli::Context& context) {
    variant::Variant given;
    if (const auto bad = reader.read(text, given)) {
        const std::string what = "--variant " + text + ": " + bad->what;
        if (bad->reason == io::Reason::malformed || bad->reason == io::Reason::not_32_bit) throw UsageError(what);
        throw DataError(what);
    }
    const variant::Variant asked = given.ref == given.alt ? given : minimal(given);
    if (!asked.ref.empty() && !asked.alt.empty() && (asked.ref.size() > 1 || asked.alt.size() > 1))
        context.warn("--variant " + text + ": a read has single substitutions, insertions and deletions, never this");
    return asked;
}

void run_contingency(const ContingencyOptions& options, const cli::Context& context) {
    check_contingency(options);
    OpenReads<reads::Jralign> open(options.file, options.genome, std::nullopt, context);
    const Genome& genome = open.assembly.genome();
    if (!open.file.has_variants() && open.file.junctions().count != 0)
        throw DataError("it has no variants of reads: gk junctions build --include-variants keeps them",
                        open.file.path());
    variant::VariantReader reader(genome);
    const variant::Variant variant = read_asked_variant(options.variant, reader, context);
    const reads::AskedVariant asked{.chrom = chrom_tag(genome.names().name(variant.chrom)),
                                    .start = variant.start,
                                    .ref = variant.ref,
                                    .alt = variant.alt};
    const table::Finder finder(open.file.junctions(), open.file.path(), open.assembly.tags());
    const bool json = options.format == ContingencyFormat::json;
    const std::vector<std::string_view> columns = {"group", "ref", "alt"};
    const io::RowShape shape(json ? io::RowFormat::json : io::RowFormat::tsv, columns);
    ByteBuffer text;
    if (!options.no_header) text.append(shape.header());
    const auto add = [&](std::string_view group, const std::string& option, const std::string& region) {
        const auto counts = count_alleles(open.file, junctions_in(option, region, genome, finder), asked);
        io::RowText row(shape, text);
        row.text(group);
        row.integer(static_cast<std::int64_t>(counts.ref));
        row.integer(static_cast<std::int64_t>(counts.alt));
        row.end();
    };
    add("const", "--const", options.constitutive);
    add("alt", "--alt", options.alternative);
    io::Output output(output_of(options.output, io::share_threads(context.threads, options.output.output).compressors));
    output.write(text.view());
    output.close();
}

cli::Option group_option(const char* names, const char* help, std::string& target) {
    return {.names = names, .metavar = "REGION", .help = help, .target = &target, .group = "Groups"};
}

}  // namespace

cli::Command junctions_contingency_command() {
    auto options = std::make_shared<ContingencyOptions>();
    cli::Command command;
    command.name = "junctions contingency";
    command.summary = "reads with and without a variant over two groups of junctions";
    command.usage = "FILE --variant VARIANT --const REGION --alt REGION";
    command.description =
        "Counts, over two groups of junctions, the reads that cover a variant's place, without it (ref) and with it "
        "(alt): two rows, const and alt, of the columns group ref alt. A group are the junctions whose 5' ends lie in "
        "a "
        "region: on its strand, on both where it names none. A read that is over several of them counts once for each. "
        "It covers the place where the variant lies behind junction start - left overhang.\n\n"
        "The variant is checked against the reference and brought to the form that reads have: without the bases that "
        "its alleles have in common at either end. It is not moved along the reference. The file needs the reads' "
        "variants, which gk junctions build --include-variants keeps.";
    command.positionals = {reads_argument(options->file, "gk junctions build")};
    command.options.push_back(file_genome_option(options->genome));
    command.options.push_back({.names = "--variant",
                               .metavar = "VARIANT",
                               .help = "CHROM:POS:REF:ALT, 1-based",
                               .target = &options->variant,
                               .group = "Groups"});
    command.options.push_back(
        group_option("--const", "the first group: constitutive junctions", options->constitutive));
    command.options.push_back(group_option("--alt", "the other one: alternative junctions", options->alternative));
    command.options.push_back(
        format_option(options->format, {{"tsv", ContingencyFormat::tsv}, {"json", ContingencyFormat::json}}));
    command.options.push_back(no_header_option(options->no_header));
    add_file_options(command, options->output);
    command.examples = {
        {"does the variant go with the alternative donor?",
         "gk junctions contingency sample.jralign --variant chr7:117,120,149:A:G --const chr7:117,120,202:+ --alt "
         "chr7:117,120,210-117,120,220:+"},
        {"the same as json",
         "gk junctions contingency sample.jralign --variant chr7:117,120,149:A:G --const chr7:117,120,202:+ --alt "
         "chr7:117,120,210-117,120,220:+ -f json"}};
    command.run = [options](const cli::Context& context) { run_contingency(*options, context); };
    return command;
}

}  // namespace gk::cmd
