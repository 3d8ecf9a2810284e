// gk motif: where motifs are, in the reference or with variants.
#include <atomic>
#include <memory>
#include <utility>

#include "cmd/altered/altered_source.hpp"
#include "cmd/altered/variant_options.hpp"
#include "cmd/motif/commands.hpp"
#include "cmd/motif/motif_handler.hpp"
#include "cmd/motif/motif_rows.hpp"
#include "cmd/motif/whole_chromosomes.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/motif/motif_fasta.hpp"
#include "gk/motif/search.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

struct MotifOptions {
    StreamOptions stream;
    VariantOptions variants;
    std::string genome;
    std::vector<std::string> motifs;
    std::optional<std::string> motif_file;
    std::string match_position = "5p";
    bool overlapping = false;
    bool hit = false;
    bool iupac = false;
    bool both_strands = false;
    bool all = false;
    bool loj = false;
    bool count = false;
    std::optional<std::int64_t> mismatches;
    std::optional<MotifFormat> chosen_format;
    RowOptions rows;

    MotifFormat format() const { return chosen_format.value_or(count ? MotifFormat::tsv : MotifFormat::bed); }
    MotifRowKind kind() const { return {.counts = count, .mismatches = mismatches.has_value()}; }

    bool both() const { return both_strands || stream.strand == StrandRead::both; }
};

void check_motif_options(const MotifOptions& options) {
    check_variant_options(options.variants, options.stream, !options.all);
    const StreamOptions& stream = options.stream;
    require(!options.motifs.empty() || options.motif_file, "no motif: give -m MOTIF or --motifs FASTA");
    require(options.motif_file.value_or("") != "-" || stream.input.value_or("-") != "-" || !stream.regions.empty() ||
                options.all,
            "INPUT and --motifs can't both be stdin");
    const bool motifs_from_stdin = options.motif_file.value_or("") == "-";
    require(!motifs_from_stdin ||
                (options.variants.variants_file.value_or("") != "-" && options.variants.vcf.value_or("") != "-"),
            "--motifs and the variants can't both be stdin");
    require(!options.all || (!stream.input && stream.regions.empty() && !stream.limit),
            "--all takes neither INPUT nor -r nor --limit");
    const bool bed = options.format() == MotifFormat::bed;
    const bool cells = options.format() == MotifFormat::tsv || options.format() == MotifFormat::json;
    require(!bed || !options.loj, "--loj goes with -f tsv, json and join");
    require(!options.loj || !options.count, "--count has a row for each record; --loj goes without it");
    require(!bed || !options.count, "--count goes with -f tsv, json and join");
    require(!options.count || (!options.hit && options.match_position == "5p"),
            "--count writes no hits; --hit and --match-position go without it");
    require(cells || options.rows.columns.empty(), "--columns goes with -f tsv and -f json");
    require(!bed || stream.bad.on_bad != io::OnBad::na,
            "--on-bad na: BED has no way to show a record without a hit; take -f tsv");
    check_row_options(options.rows, options.format() == MotifFormat::tsv);
    require(cells || !options.variants.each, "BED can't tell variants apart: --each goes with -f tsv and -f json");
}

// Throws UsageError for a place that is outside a motif.
std::vector<std::int64_t> motif_match_positions(const MotifOptions& options, const motif::MotifSet& motifs) {
    std::vector<std::int64_t> positions;
    for (const motif::Motif& motif : motifs.motifs()) {
        const auto size = static_cast<std::int64_t>(motif.letters.size());
        std::optional<std::int64_t> position = parse_integer<std::int64_t>(options.match_position);
        if (options.match_position == "5p") position = 0;
        if (options.match_position == "3p") position = size;
        if (!position)
            throw UsageError("--match-position '" + options.match_position + "' is not 5p, 3p or a whole number");
        if (*position < 0 || *position > size)
            throw UsageError("--match-position " + options.match_position + " is outside the motif " + motif.name +
                             ", which has " + std::to_string(size) + " letters");
        positions.push_back(*position);
    }
    return positions;
}

// Those of -m, each named as it is written. Throws UsageError.
std::vector<motif::Motif> motifs_of_words(const std::vector<std::string>& words) {
    std::vector<motif::Motif> motifs;
    for (const std::string& word : words) {
        motifs.push_back({word, word});
        if (const std::string fault = fault_of(motifs.back()); !fault.empty()) throw UsageError("-m: " + fault);
    }
    return motifs;
}

motif::MotifSet load_motifs(const MotifOptions& options, const cli::Context& context) {
    std::vector<motif::Motif> motifs = motifs_of_words(options.motifs);
    if (options.motif_file)
        for (motif::Motif& motif : motif::read_motifs(*options.motif_file)) motifs.push_back(std::move(motif));
    if (!options.iupac)
        for (const motif::Motif& motif : motifs)
            if (motif.letters.find_first_not_of("ACGTNacgtn") != std::string::npos)
                context.warn("the motif " + motif.name +
                             " has letters that stand for several bases and are in no sequence; --iupac reads them so");
    const motif::SearchRules rules{.alphabet = options.iupac ? motif::Alphabet::iupac : motif::Alphabet::literal,
                                   .overlapping = options.overlapping,
                                   .mismatches = static_cast<unsigned>(options.mismatches.value_or(0))};
    for (const motif::Motif& motif : motifs)
        if (motif.letters.size() <= rules.mismatches)
            throw UsageError("--mismatches " + std::to_string(rules.mismatches) + ": the motif " + motif.name +
                             " has no more letters than that and would be everywhere");
    return {std::move(motifs), rules};
}

void run_motif(const MotifOptions& options, const cli::Context& context) {
    check_motif_options(options);
    const motif::MotifSet motifs = load_motifs(options, context);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    const table::ColumnChoice choice = motif_columns(options.variants, options.kind());
    std::atomic<std::uint64_t> without_hit{0};
    std::vector<std::string> names = output_names(genome, options.rows.chrom_scheme);
    const std::vector<MotifColumn> columns = pick_motif_columns(choice, options.rows.columns, options.format());
    const MotifSearchSettings settings{.rows = {.names = std::move(names),
                                                .format = options.format(),
                                                .columns = columns,
                                                .shape = motif_row_shape(options.format(), columns),
                                                .motifs = motifs,
                                                .kind = options.kind()},
                                       .match_positions = motif_match_positions(options, motifs),
                                       .hit = options.hit,
                                       .both_strands = options.both(),
                                       .loj = options.loj,
                                       .without_hit = &without_hit};
    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    job.source.bed_option = bed_option_of(options.variants);
    WholeChromosomes chromosomes(genome, options.stream.shard.value_or(io::Piece()));
    if (options.all) {
        job.source.own = &chromosomes;
        job.source.own_name = "--all";
    }
    check_stream(job);  // before all variants are read
    const AlteredSource source(options.variants, options.stream, genome, settings.rows.names, context);
    const bool bed = options.format() == MotifFormat::bed || options.format() == MotifFormat::join;
    require(!bed || source.parts() == 1, "BED can't tell haplotypes apart: take one sample and --haplotype, or -f tsv");

    job.source.keeps_lines = options.format() == MotifFormat::join;
    if (options.format() == MotifFormat::tsv && !options.rows.no_header) job.header = settings.rows.shape.header();
    job.source.parts = [&](std::string_view) { return source.parts(); };
    job.source.parts_are_one_record = true;
    job.first_rejects = source.rejects();
    job.make_handler = [&] { return make_motif_handler(source, settings); };
    const io::Account account = run_stream(job);
    if (without_hit != 0 && !options.count)
        context.info(with_commas(without_hit) + " of " + with_commas(account.read * source.parts()) +
                     " queries without a hit");
}

void add_motif_options(cli::Command& command, MotifOptions& options) {
    const char* const group = "Motif";
    command.options.push_back(
        {.names = "-m,--motif", .metavar = "MOTIF", .help = "what to find", .target = &options.motifs, .group = group});
    command.options.push_back({.names = "--motifs",
                               .metavar = "FASTA",
                               .help = "motifs from a file; a hit's name is the record's",
                               .target = &options.motif_file,
                               .group = group,
                               .kind = cli::ValueKind::file});
    command.options.push_back(
        flag("--iupac", "letters of a motif are IUPAC codes: R is A or G, N is anything", options.iupac, group));
    command.options.push_back(
        {.names = "--match-position",
         .metavar = "WHERE",
         .help = "the place of a match that is its position: 5p, 3p, or N letters from the 5' end",
         .target = &options.match_position,
         .default_text = "5p",
         .group = group,
         .offers = {"5p", "3p"}});
    command.options.push_back(flag("--overlapping",
                                   "matches of a motif may overlap; else each begins behind the last one",
                                   options.overlapping, group));
    command.options.push_back({.names = "--mismatches",
                               .metavar = "N",
                               .help = "bases of a match that may differ from the motif; tsv and json tell how many do",
                               .target = &options.mismatches,
                               .default_text = "0",
                               .group = group,
                               .minimum = 0,
                               .maximum = motif::most_mismatches});
    command.options.push_back(flag("--both-strands", "search the other strand, too", options.both_strands, group));
}

void add_motif_output_options(cli::Command& command, MotifOptions& options) {
    const char* const group = "Output";
    command.options.push_back(
        flag("--count", "write each record once, with the number of its hits of all motifs", options.count, group));
    command.options.push_back(flag(
        "--hit", "write the interval of the matched bases, not the empty one at its position", options.hit, group));
    command.options.push_back(flag("--loj", "a row for a record without a hit, too", options.loj, group));
    command.options.push_back(format_option(options.chosen_format, {{"bed", MotifFormat::bed},
                                                                    {"tsv", MotifFormat::tsv},
                                                                    {"json", MotifFormat::json},
                                                                    {"join", MotifFormat::join}}));
    command.options.back().default_text = "bed; tsv with --count";
    add_row_options(command, options.rows);
}

}  // namespace

cli::Command motif_command() {
    auto options = std::make_shared<MotifOptions>();
    cli::Command command;
    command.name = "motif";
    command.summary = "where motifs are, in the reference or with variants";
    command.usage = "-g GENOME -m MOTIF... [INPUT | -r REGION... | --all] [--variant V...]";
    command.description =
        "Finds motifs in the sequence of each interval, on the record's strand (+ where it has none). A hit is an "
        "empty "
        "interval at the match's position, BED6+2: column 7 is that position as an anchor, column 8 the anchor's "
        "offset, so that a hit inside an inserted sequence can be read again with 'gk variant-dna --anchored'.\n\n"
        "Hits of an interval come in ascending order of the match's first base on +, then in the order of the motifs, "
        "+ before -. Motifs are exact strings unless --iupac or --mismatches is given; an N of the genome counts as a "
        "mismatch. Variants and anchors are those of 'gk "
        "variant-dna'.\n\n"
        "Formats:\n"
        "  bed   chrom start end motif 0 strand anchor anchor_offset\n"
        "  tsv   the same with a header, and the record's name as a column query\n"
        "  json  one object a line, with the tsv columns as keys\n"
        "  join  the record's line as it was read, then the columns of bed";
    add_stream_options(command, options->stream, {.both_strands = true});
    command.options.insert(command.options.begin(), genome_option(options->genome));
    add_motif_options(command, *options);
    command.options.push_back(
        flag("--all", "every chromosome from end to end, in the 2bit's order", options->all, "Input"));
    add_variant_options(command, options->variants);
    add_motif_output_options(command, *options);
    command.examples = {
        {"every TATA box of the genome, on both strands", "gk motif -g hg38 -m TATAWAW --iupac --both-strands --all"},
        {"primer sites with up to two mismatches, and how many",
         "gk motif -g hg38 -m GATTACAGATTACAGATT --mismatches 2 --both-strands --overlapping --all --count"},
        {"acceptor sites that a variant makes, 50 bases around it",
         "gk motif -g hg19 -m AG --match-position 3p --variant chr7:117231980::TTAGTT -r chr7:117231930-117232030:+"},
        {"hits inside an insertion, read back with 5 bases on both sides",
         "gk motif -g hg38 -m GATTACA --variants v.txt peaks.bed | gk interval expand 5 12 | gk variant-dna -g hg38 "
         "--variants v.txt --anchored"}};
    command.run = [options](const cli::Context& context) { run_motif(*options, context); };
    return command;
}

}  // namespace gk::cmd
