// gk variant span: the smallest anchored interval over two (gk/variant/FORMAT.md#spanning-two-intervals).
#include <memory>
#include <string>

#include "cmd/altered/altered_source.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/commands.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/anchor_columns.hpp"
#include "gk/variant/spanning.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t columns_of_one = 8;  // BED6+2

struct SpanOptions {
    StreamOptions stream;
    VariantOptions variants;
    std::string genome;
    std::optional<std::string> chrom_scheme;
};

// The first eight columns of a line, and what follows them.
std::string_view take_half(std::string_view& line) {
    std::size_t at = 0;
    for (std::size_t column = 0; column < columns_of_one; ++column) {
        const std::size_t tab = line.find('\t', at);
        if (tab == std::string_view::npos) {
            const std::string_view all = line;
            line = {};
            return all;
        }
        at = tab + 1;
    }
    const std::string_view half = line.substr(0, at - 1);
    line.remove_prefix(at);
    return half;
}

class SpanHandler final : public RecordHandler {
public:
    SpanHandler(const AlteredSource& source, const std::vector<std::string>& names)
        : source_(source), names_(names), chooser_(source) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        std::string_view rest = query.line;
        take_half(rest);
        io::BedRecord second;
        if (rest.empty())
            return io::BadRecord{io::Reason::malformed, "a line needs two BED6+2 intervals: 16 columns with tabs"};
        if (auto bad = parse_bed(rest, second)) {
            bad->what = "second interval: " + bad->what;
            return bad;
        }
        const auto chrom = source_.genome().names().find(second.chrom());
        if (!chrom)
            return io::BadRecord{io::Reason::unknown_chromosome,
                                 "unknown chromosome '" + std::string(second.chrom()) + "'",
                                 std::string(second.chrom())};
        Interval x;
        Interval y;
        if (auto bad = read_interval(query.bed, *query.chrom, "first", x)) return bad;
        if (auto bad = read_interval(second, *chrom, "second", y)) return bad;
        if (x.chrom != y.chrom)
            return io::BadRecord{io::Reason::other_chromosome, "the two intervals are on different chromosomes"};
        if (auto bad = chooser_.read(query, applied_, out)) return bad;
        return write_spanning(query, x, y, out);
    }

private:
    static std::optional<io::BadRecord> read_interval(const io::BedRecord& bed, ChromId chrom, const std::string& which,
                                                      Interval& interval) {
        interval = {.chrom = chrom,
                    .strand = bed.strand == '-' ? Strand::negative : Strand::positive,
                    .start = bed.start,
                    .end = bed.end};
        auto bad = read_anchor_columns(bed, interval);
        if (bad) bad->what = which + " interval: " + bad->what;
        return bad;
    }

    // Without anchors variants make no difference, and another strand is only worth a warning.
    std::optional<io::BadRecord> write_spanning(const Query& query, const Interval& x, const Interval& y,
                                                io::ChunkOutput& out) const {
        const bool anchored = x.anchor || y.anchor;
        if (x.strand != y.strand) {
            if (anchored) return io::BadRecord{io::Reason::refused, "the two intervals are on different strands"};
            out.warnings.push_back(
                {"the two intervals are on different strands; the first one's is written", query.number});
        }
        if (anchored && !source_.options().has_list())
            return io::BadRecord{io::Reason::refused,
                                 "anchored intervals are compared on the altered genome: give --variant or --variants"};
        try {
            const Interval result = anchored ? anchored_spanning(x, y, applied_.front().edits) : spanning(x, y);
            write(query, result, out.rows);
        } catch (const IntervalError& error) {
            const bool far = error.kind == IntervalError::Kind::not_32_bit;
            return io::BadRecord{far ? io::Reason::not_32_bit : io::Reason::refused, error.what()};
        }
        return std::nullopt;
    }

    void write(const Query& query, const Interval& interval, ByteBuffer& rows) const {
        rows.append(names_[index_of(interval.chrom)]);
        rows.push('\t');
        rows.append_integer(interval.start);
        rows.push('\t');
        rows.append_integer(interval.end);
        rows.push('\t');
        rows.append(query.bed.name().empty() ? std::string_view(".") : query.bed.name());
        rows.append("\t0\t");
        rows.push(strand_char(interval.strand));
        append_anchor_columns(rows, interval);
        rows.push('\n');
    }

    const AlteredSource& source_;
    const std::vector<std::string>& names_;
    VariantChooser chooser_;
    std::vector<AppliedVariants> applied_;
};

void run(const SpanOptions& options, const cli::Context& context) {
    check_variant_options(options.variants, options.stream);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    const std::vector<std::string> names = output_names(genome, options.chrom_scheme);
    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    check_stream(job);  // before all variants are read
    const AlteredSource source(options.variants, options.stream, genome, names, context);
    job.first_rejects = source.rejects();
    job.source.parse = [](std::string_view line, Query& query) {
        std::string_view rest = line;
        return parse_bed(take_half(rest), query.bed);
    };
    job.make_handler = [&] { return std::make_unique<SpanHandler>(source, names); };
    run_stream(job);
}

}  // namespace

cli::Command variant_span_command() {
    auto options = std::make_shared<SpanOptions>();
    cli::Command command;
    command.name = "variant span";
    command.summary = "the smallest anchored interval over two, on the altered genome";
    command.usage = "-g GENOME --variant VARIANT... [INPUT]";
    command.description =
        "Each line of INPUT has two intervals, BED6+2 after BED6+2 (16 columns with tabs): column 7 is the anchor or "
        "., column 8 its offset. The result is one BED6+2 interval around both, with the lower anchor: long enough "
        "that "
        "on the genome with all variants its sequence holds the sequences of both.\n\n"
        "Where neither has an anchor, the result is the smallest interval over both, whatever the variants.";
    command.positionals.push_back(
        {"INPUT", "lines of two BED6+2 intervals; - or nothing: stdin", &options->stream.input, cli::ValueKind::file});
    command.options.push_back(genome_option(options->genome));
    add_variant_list_options(command, options->variants);
    add_record_options(command, options->stream, {.na = false});
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    command.examples = {
        {"two windows around one insertion, joined",
         "paste upstream.bed downstream.bed | gk variant span -g hg38 --variant chr7:117120151::TT"},
        {"the same for the variants of a file, then read with them",
         "gk variant span -g hg38 --variants v.txt pairs.tsv | gk variant-dna -g hg38 --variants v.txt --anchored"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
