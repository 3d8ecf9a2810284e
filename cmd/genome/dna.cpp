// gk dna: sequence of intervals (gk/genome/FORMAT.md#bases-of-an-interval).
#include <cstdint>
#include <memory>

#include "cmd/genome/commands.hpp"
#include "cmd/genome/dna_all.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/outside_option.hpp"
#include "cmd/options/require.hpp"
#include "cmd/sequence/sequence_rows.hpp"
#include "cmd/stream/record_stream.hpp"

namespace gk::cmd {
namespace {

struct DnaOptions {
    StreamOptions stream;
    SequenceOutputOptions output;
    std::string genome;
    OutsideBases outside = OutsideBases::n;
    bool keep_case = false;
    bool split = false;
    bool all = false;
};

class DnaHandler final : public RecordHandler {
public:
    DnaHandler(const Genome& genome, const DnaOptions& options, const SequenceSettings& settings)
        : genome_(genome),
          letter_case_(options.keep_case ? Case::keep : Case::upper),
          padding_(options.outside == OutsideBases::n),
          split_(options.split),
          writer_(settings) {}

    void prepare(const Query& query) override { prefetch_interval(genome_, query); }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const TwoBitSequence* sequence = genome_.sequence(*query.chrom);
        if (sequence == nullptr) return no_sequence(genome_, query);
        if (auto bad = check_bounds(query, *sequence)) return bad;
        if (split_) {
            if (auto bad = parse_blocks(query.bed, blocks_)) return bad;
        } else {
            blocks_.assign(1, {query.bed.start, query.bed.end});
        }
        bases_.set(*sequence, blocks_, query.strand, letter_case_);
        writer_.write(query, {.bases = &bases_}, out);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override { writer_.write(query, {}, out); }

private:
    std::optional<io::BadRecord> check_bounds(const Query& query, const TwoBitSequence& sequence) const {
        const std::int64_t size = sequence.size;
        const std::int64_t from = query.bed.start;
        const std::int64_t to = query.bed.end;
        if (from >= 0 && to <= size) return std::nullopt;
        const bool touches = from < to && to > 0 && from < size;
        if (padding_ && touches) return std::nullopt;
        return lies_outside(query, sequence, touches);
    }

    const Genome& genome_;
    Case letter_case_;
    bool padding_;  // N beyond the chromosome's ends; else such a record is bad
    bool split_;    // the blocks of BED12 are joined
    std::vector<io::BedBlock> blocks_;
    BlockBases bases_;
    SequenceRowWriter writer_;
};

void check(const DnaOptions& options) {
    check_sequence_output(options.output);
    if (!options.all) return;
    const StreamOptions& stream = options.stream;
    require(!stream.input && stream.regions.empty(), "--all takes neither INPUT nor -r");
    require(options.output.format.value_or(SequenceFormat::fasta) == SequenceFormat::fasta,
            "--all writes FASTA; leave out -f");
    require(!options.split && !options.output.name_only && !stream.strand && !stream.ignore_strand && !stream.limit &&
                !stream.bad.rejects && options.outside == OutsideBases::n && stream.bad.on_bad == io::OnBad::fail,
            "--all goes with --width, --keep-case, --chrom-scheme, --shard and -o alone");
}

void run_all(const DnaOptions& options, Genome& genome, const cli::Context& context) {
    const io::ThreadShares threads = io::share_threads(context.threads, options.stream.file.output);
    io::Output output(output_of(options.stream.file, threads.compressors));
    WholeGenomeFasta job{.genome = genome,
                         .names = output_names(genome, options.output.rows.chrom_scheme),
                         .letter_case = options.keep_case ? Case::keep : Case::upper,
                         .width = static_cast<std::uint64_t>(options.output.width.value_or(60)),
                         .shard = options.stream.shard.value_or(io::Piece())};
    write_whole_genome(job, context, threads.workers, output);
    output.close();
}

void run(const DnaOptions& options, const cli::Context& context) {
    check(options);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    if (options.all) return run_all(options, genome, context);

    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    job.source.as_bed6 = options.output.format == SequenceFormat::bed;
    if (options.split) job.source.bed_option = "--split";
    SequenceSettings settings = sequence_settings(options.output, genome, {}, job.header);
    settings.threads_of_row = threads_of_record(options.stream, context);
    job.make_handler = [&] { return std::make_unique<DnaHandler>(genome, options, settings); };
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
        "--keep-case is given. INPUT is BED (0-based, half-open), VCF or BCF (REF, or to END or |SVLEN| of a symbolic "
        "allele; ID is the name), GFF3 or GTF (each row; ID, transcript_id or gene_id is the name), told by content; "
        "regions are 1-based and inclusive.\n\n"
        "Formats:\n"
        "  fasta  >NAME::chrom:start-end(strand), or the region as typed\n"
        "  tsv    chrom start end name strand dna\n"
        "  bed    the input line, as BED6 unless it is BED, and the sequence\n"
        "  json   one object a line, with the tsv columns as keys\n"
        "  seq    one sequence a line, nothing else\n\n"
        "An interval that reaches over an end of its chromosome gets N for what lies beyond (--outside n) or is a bad "
        "record (--outside error). One that lies wholly outside is a bad record either way.";
    add_stream_options(command, options->stream);
    command.options.insert(command.options.begin(), genome_option(options->genome));
    command.options.push_back(
        flag("--all", "the whole assembly as FASTA, in the 2bit's order, 60 bases a line", options->all, "Input"));
    command.options.push_back(flag("--split", "join the blocks of BED12 records, in sense order (a spliced transcript)",
                                   options->split, "Input"));
    command.options.push_back(outside_option(options->outside));
    command.options.push_back(flag("--keep-case", "soft-masked bases in lower case", options->keep_case, "Output"));
    add_sequence_output_options(command, options->output, "score, length", "0, with --all 60");
    command.examples = {
        {"one region of hg38, on the - strand", "gk dna -g hg38 -r chr7:117,120,017-117,120,201:-"},
        {"a table of sequences of BED intervals", "gk dna -g hg38 -f tsv peaks.bed > peaks.tsv"},
        {"spliced transcripts of a BED12 file", "gk dna -g hg38 --split --name-only transcripts.bed12"},
        {"the assembly as soft-masked, BGZF-compressed FASTA", "gk dna -g hg38 --all --keep-case -o hg38.fa.gz"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
