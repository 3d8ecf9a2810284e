// gk dna: sequence of intervals (00-cli 6.2, 10-genome-dna 5).
#include <memory>

#include "cmd/commands.hpp"
#include "cmd/dna_all.hpp"
#include "cmd/dna_rows.hpp"
#include "cmd/genome_options.hpp"
#include "gk/base/error.hpp"

namespace gk::cmd {
namespace {

struct DnaOptions {
    StreamOptions stream;
    std::string genome;
    std::string format = "fasta";
    std::optional<std::int64_t> width;
    std::string outside = "n";
    bool name_only = false;
    bool keep_case = false;
    bool split = false;
    bool all = false;
    bool no_header = false;
    std::vector<std::string> columns;
    std::optional<std::string> chrom_scheme;
};

DnaFormat parse_format(const std::string& text) {
    if (text == "tsv") return DnaFormat::tsv;
    if (text == "bed") return DnaFormat::bed;
    if (text == "json") return DnaFormat::json;
    if (text == "seq") return DnaFormat::seq;
    return DnaFormat::fasta;
}

void require(bool condition, const char* what) {
    if (!condition) throw UsageError(what);
}

void check(const DnaOptions& options, DnaFormat format) {
    const bool fasta = format == DnaFormat::fasta;
    const bool table = format == DnaFormat::tsv || format == DnaFormat::json;
    require(fasta || !options.width, "--width goes with -f fasta");
    require(!options.width || *options.width >= 0, "--width can't be negative");
    require(fasta || !options.name_only, "--name-only goes with -f fasta");
    require(table || options.columns.empty(), "--columns goes with -f tsv and -f json");
    require(format == DnaFormat::tsv || !options.no_header, "--no-header goes with -f tsv");
    if (!options.all) return;
    const StreamOptions& stream = options.stream;
    require(!stream.input && stream.regions.empty(), "--all takes neither INPUT nor -r");
    require(fasta, "--all writes FASTA; leave out -f");
    require(!options.split && !options.name_only && !stream.strand && !stream.ignore_strand && !stream.limit &&
                !stream.rejects && options.outside == "n" && stream.on_bad == "fail",
            "--all goes with --width, --keep-case, --chrom-scheme and -o alone");
}

void run_all(const DnaOptions& options, Genome& genome, const cli::Context& context) {
    const io::ThreadShares threads = io::share_threads(context.threads, options.stream.output);
    io::Output output({options.stream.output, static_cast<int>(options.stream.compress_level), threads.compressors});
    WholeGenomeFasta job{.genome = genome,
                         .names = output_names(genome, options.chrom_scheme),
                         .letter_case = options.keep_case ? Case::keep : Case::upper,
                         .width = static_cast<std::uint64_t>(options.width.value_or(60))};
    write_whole_genome(job, context, threads.workers, output);
    output.close();
}

void run(const DnaOptions& options, const cli::Context& context) {
    const DnaFormat format = parse_format(options.format);
    check(options, format);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    if (options.all) return run_all(options, genome, context);

    const ColumnChoice choice = dna_columns();
    const DnaSettings settings{.genome = genome,
                               .names = output_names(genome, options.chrom_scheme),
                               .format = format,
                               .letter_case = options.keep_case ? Case::keep : Case::upper,
                               .padding = options.outside == "n",
                               .split = options.split,
                               .name_only = options.name_only,
                               .rename_input = options.chrom_scheme.has_value(),
                               .width = static_cast<std::uint64_t>(options.width.value_or(0)),
                               .columns = pick_columns(choice, options.columns)};
    if (format == DnaFormat::json) refuse_repeated(choice, settings.columns);
    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    if (format == DnaFormat::tsv && !options.no_header) job.header = header_line(choice, settings.columns);
    job.make_handler = [&settings] { return make_dna_handler(settings); };
    run_stream(job);
}

}  // namespace

cli::Command dna_command() {
    auto options = std::make_shared<DnaOptions>();
    cli::Command command;
    command.name = "dna";
    command.summary = "sequence of intervals, or of a whole assembly";
    command.usage = "-g GENOME [INPUT | -r REGION... | --all] [-f FORMAT]";
    command.description =
        "Writes the sequence of each interval, in input order: reverse-complemented on the - strand, in upper case "
        "unless "
        "--keep-case is given. INPUT is BED (0-based, half-open); regions are 1-based and inclusive.\n\n"
        "Formats:\n"
        "  fasta  >NAME::chrom:start-end(strand), or the region as typed\n"
        "  tsv    chrom start end name strand dna\n"
        "  bed    the input line and the sequence as one more column\n"
        "  json   one object a line, with the tsv columns as keys\n"
        "  seq    one sequence a line, nothing else\n\n"
        "An interval that reaches over an end of its chromosome gets N for what lies beyond (--outside n) or is a bad "
        "record (--outside error). One that lies wholly outside is a bad record either way.";
    add_stream_options(command, options->stream);
    command.options.insert(command.options.begin(), genome_option(options->genome));
    command.options.push_back({.names = "--all",
                               .metavar = "",
                               .help = "the whole assembly as FASTA, in the 2bit's order, 60 bases a line",
                               .target = &options->all,
                               .group = "Input"});
    command.options.push_back({.names = "--split",
                               .metavar = "",
                               .help = "join the blocks of BED12 records, in sense order (a spliced transcript)",
                               .target = &options->split,
                               .group = "Input"});
    command.options.push_back({.names = "--outside",
                               .metavar = "WHAT",
                               .help = "bases beyond a chromosome's ends are N (n), or make the record bad (error)",
                               .target = &options->outside,
                               .choices = {"n", "error"},
                               .default_text = "n",
                               .group = "Input"});
    command.options.push_back({.names = "-f,--format",
                               .metavar = "FORMAT",
                               .help = "format of the output",
                               .target = &options->format,
                               .choices = {"fasta", "tsv", "bed", "json", "seq"},
                               .default_text = "fasta",
                               .group = "Output"});
    command.options.push_back({.names = "--keep-case",
                               .metavar = "",
                               .help = "soft-masked bases in lower case",
                               .target = &options->keep_case,
                               .group = "Output"});
    command.options.push_back({.names = "--width",
                               .metavar = "N",
                               .help = "bases in a line of FASTA; 0: one line",
                               .target = &options->width,
                               .default_text = "0, with --all 60",
                               .group = "Output"});
    command.options.push_back({.names = "--name-only",
                               .metavar = "",
                               .help = "FASTA headers are the record's name alone",
                               .target = &options->name_only,
                               .group = "Output"});
    command.options.push_back(
        {.names = "--columns",
         .metavar = "LIST",
         .help = "columns of tsv and json: a,b picks and orders, +a,b appends (also: score, length)",
         .target = &options->columns,
         .group = "Output",
         .comma_list = true});
    command.options.push_back({.names = "--no-header",
                               .metavar = "",
                               .help = "no header line in tsv",
                               .target = &options->no_header,
                               .group = "Output"});
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    command.examples = {
        {"one region of hg38, on the - strand", "gk dna -g hg38 -r chr7:117,120,017-117,120,201:-"},
        {"a table of sequences of BED intervals", "gk dna -g hg38 -f tsv peaks.bed > peaks.tsv"},
        {"spliced transcripts of a BED12 file", "gk dna -g hg38 --split --name-only transcripts.bed12"},
        {"the assembly as soft-masked, BGZF-compressed FASTA", "gk dna -g hg38 --all --keep-case -o hg38.fa.gz"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
