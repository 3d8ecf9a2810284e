// gk variant-dna: sequence of intervals with variants (gk/variant/FORMAT.md#windows).
#include <memory>

#include "cmd/altered/altered_source.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/sequence/sequence_rows.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/commands.hpp"
#include "cmd/variant/flank.hpp"
#include "cmd/variant/selected_variants.hpp"

namespace gk::cmd {
namespace {

struct VariantDnaOptions {
    StreamOptions stream;
    SequenceOutputOptions output;
    VariantOptions variants;
    std::string genome;
    std::optional<std::int64_t> flank;
    std::optional<std::string> where;
    bool ref = false;
    bool split = false;
};

class VariantDnaHandler final : public RecordHandler {
public:
    VariantDnaHandler(const AlteredSource& source, const VariantDnaOptions& options, const SequenceSettings& settings)
        : source_(source), options_(options), chooser_(source), writer_(settings) {}

    void prepare(const Query& query) override {
        prefetch_interval(source_.genome(), query);
        chooser_.prepare(query);
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const TwoBitSequence* sequence = source_.genome().sequence(*query.chrom);
        if (sequence == nullptr) return no_sequence(source_.genome(), query);
        if (auto bad = read_intervals(query)) return bad;
        if (auto bad = chooser_.read(query, applied_, out)) return bad;
        const std::size_t count = applied_.size() * intervals_.size();
        if (windows_.size() < count) windows_.resize(count);  // never fewer: they keep their memory
        std::size_t window = 0;
        for (const AppliedVariants& variants : applied_) {
            if (auto bad = chooser_.lay_out(variants, intervals_, *sequence, windows_.data() + window)) return bad;
            window += intervals_.size();
        }
        if (options_.ref) reference_.set(*sequence, blocks_, query.strand, Case::upper);
        for (std::size_t i = 0; i < applied_.size(); ++i) {
            bases_.set(*sequence, windows_.data() + i * intervals_.size(), intervals_.size(), query.strand);
            const AppliedVariants& variants = applied_[i];
            writer_.write(query,
                          {.bases = &bases_,
                           .reference = options_.ref ? &reference_ : nullptr,
                           .variant = variants.variant,
                           .sample = variants.sample,
                           .haplotype = variants.haplotype},
                          out);
        }
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        SequenceRow row;
        source_.label(query, row.sample, row.haplotype);
        writer_.write(query, row, out);
    }

private:
    // The record's interval, or its blocks, which have no anchor.
    std::optional<io::BadRecord> read_intervals(const Query& query) {
        intervals_.clear();
        if (options_.split) {
            if (auto bad = parse_blocks(query.bed, blocks_)) return bad;
            for (const io::BedBlock& block : blocks_)
                intervals_.push_back({.chrom = *query.chrom, .start = block.start, .end = block.end});
            return std::nullopt;
        }
        blocks_.assign(1, {query.bed.start, query.bed.end});
        return anchored_interval(options_.variants, query, intervals_.emplace_back());
    }

    const AlteredSource& source_;
    const VariantDnaOptions& options_;
    VariantChooser chooser_;
    SequenceRowWriter writer_;
    std::vector<io::BedBlock> blocks_;
    std::vector<Interval> intervals_;
    std::vector<AppliedVariants> applied_;
    std::vector<variant::AlteredWindow> windows_;
    AlteredBases bases_;
    BlockBases reference_;
};

void check(const VariantDnaOptions& options) {
    check_variant_options(options.variants, options.stream, !options.flank);
    const VariantOptions& variants = options.variants;
    const SequenceFormat format = options.output.format.value_or(SequenceFormat::fasta);
    const bool table = format == SequenceFormat::tsv || format == SequenceFormat::json;
    if (options.flank) {
        require(*options.flank >= 0, "--flank can't be negative");
        require(variants.has_list() && !variants.each, "--flank goes with --variant or --variants, and without --each");
        require(!options.stream.input && options.stream.regions.empty() && !options.split && !options.ref,
                "--flank makes the intervals itself: no INPUT, -r, --split or --ref");
        require(!variants.overlap, "--overlap does not go with --flank, which applies one variant at a time");
        require(!variants.anchored, "--anchored reads INPUT, which --flank has not; give --anchor");
        return;
    }
    require(!options.where, "--where goes with --flank: a condition over variants");
    check_sequence_output(options.output);
    require(variants.has_list() || variants.variants_column || variants.vcf,
            "no variants: give --variant, --variants, --variants-column or --vcf");
    require(!options.ref || table, "--ref goes with -f tsv and -f json");
    require(!options.split || !variants.has_anchor(), "--split does not go together with an anchor");
}

void run(const VariantDnaOptions& options, const cli::Context& context) {
    check(options);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    if (options.flank)
        return write_flanks({options.stream, options.output, options.variants, *options.flank, options.where}, genome,
                            context);

    std::vector<SequenceColumn> further;
    if (options.variants.each) further.push_back(SequenceColumn::variant);
    if (options.variants.vcf) further.insert(further.end(), {SequenceColumn::sample, SequenceColumn::haplotype});
    if (options.ref) further.push_back(SequenceColumn::ref_dna);

    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    job.source.as_bed6 = options.output.format == SequenceFormat::bed;
    job.source.bed_option = options.split ? "--split" : bed_option_of(options.variants);
    SequenceSettings settings = sequence_settings(options.output, genome, further, job.header);
    settings.threads_of_row = threads_of_record(options.stream, context);
    check_stream(job);  // before all variants are read
    const AlteredSource source(options.variants, options.stream, genome, settings.names, context);
    job.source.parts = [&](std::string_view) { return source.parts(); };
    job.source.parts_are_one_record = true;
    job.first_rejects = source.rejects();
    job.make_handler = [&] { return std::make_unique<VariantDnaHandler>(source, options, settings); };
    run_stream(job);
}

}  // namespace

cli::Command variant_dna_command() {
    auto options = std::make_shared<VariantDnaOptions>();
    cli::Command command;
    command.name = "variant-dna";
    command.summary = "sequence of intervals with variants, anchored or not";
    command.usage =
        "-g GENOME (--variant V... | --variants FILE | --variants-column N | --vcf FILE) "
        "[INPUT | -r REGION... | --flank N]";
    command.description =
        "Writes the sequence of each interval with all variants applied together, in upper case and in input order. "
        "INPUT is BED (0-based, half-open), VCF, BCF, GFF3 or GTF, told by content; regions and variants are 1-based. "
        "Each variant is checked against the "
        "reference.\n\n"
        "Without an anchor a row is whatever replaces the interval: it is longer by what is inserted and shorter by "
        "what is deleted. With --anchor (or --anchored) it has the interval's length: bases left and right of the "
        "anchor stay next to it, and the interval's ends move over the reference. --anchor-offset says how much of an "
        "insertion at the anchor lies left of it.\n\n"
        "Which variants:\n"
        "  --variant, --variants  a list, all together; with --each one at a time\n"
        "  --variants-column      each line's own\n"
        "  --vcf                  a sample's haplotypes: a row for each\n"
        "  --flank N              no intervals: each variant's surroundings, before and after, as a table\n\n"
        "Overlapping variants are an error that names both; --overlap decides otherwise. A heterozygous genotype "
        "that is not phased makes the records bad that read it, and so do heterozygous ones of two phase sets (PS) in "
        "one record; --unphased decides otherwise. A missing genotype is the reference, and so is haplotype 2 of a "
        "haploid one; both are counted.\n\n"
        "Formats:\n"
        "  fasta  >NAME::chrom:start-end(strand), or the region as typed\n"
        "  tsv    chrom start end name strand dna, then variant (--each), sample haplotype (--vcf), ref_dna (--ref)\n"
        "  bed    the input line and the sequence, then variant or sample haplotype\n"
        "  json   one object a line, with the tsv columns as keys\n"
        "  seq    one sequence a line, nothing else\n"
        "  --flank writes tsv or json: chrom start end strand variant ref_dna alt_dna, the window on the reference; "
        "further columns of --variants that are VCF or BCF: id qual filter type INFO/X";
    add_stream_options(command, options->stream);
    command.options.insert(command.options.begin(), genome_option(options->genome));
    add_variant_options(command, options->variants);
    command.options.push_back({.names = "--split",
                               .metavar = "",
                               .help = "join the blocks of BED12 records, in sense order (a spliced transcript)",
                               .target = &options->split,
                               .group = "Input"});
    command.options.push_back({.names = "--flank",
                               .metavar = "N",
                               .help = "of each variant, reference and altered sequence with N bases on each side",
                               .target = &options->flank,
                               .group = "Input"});
    command.options.push_back(variant_where_option(options->where));
    command.options.push_back({.names = "--ref",
                               .metavar = "",
                               .help = "add the interval's reference sequence as a column of tsv and json",
                               .target = &options->ref,
                               .group = "Output"});
    add_sequence_output_options(command, options->output, "score, length", "0");
    command.examples = {{"an exon with two variants, as long as before from its 5' end on",
                         "gk variant-dna -g hg19 -r chr7:117,120,017-117,120,201 --variant chr7:117120149:A:G "
                         "--variant chr7:117120151::TT --anchor 5p"},
                        {"each variant of a VCF with 100 bases around it",
                         "gk variant-dna -g hg38 --variants sites.vcf.gz --flank 100"},
                        {"the SNVs among them with their frequencies, for a table to learn from",
                         "gk variant-dna -g hg38 --variants sites.vcf.gz --flank 100 --where 'type == \"snv\"' "
                         "--columns +INFO/AF"},
                        {"windows with their own variants in column 7",
                         "gk variant-dna -g hg38 --variants-column 7 -f tsv windows.tsv"},
                        {"both haplotypes of a sample, spliced",
                         "gk variant-dna -g hg38 --vcf phased.bcf --sample NA12878 --split transcripts.bed12"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
