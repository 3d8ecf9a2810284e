#include "cmd/variant/flank.hpp"

#include <array>
#include <limits>
#include <memory>
#include <utility>

#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/column_choice.hpp"
#include "gk/vcf/variant_lines.hpp"

namespace gk::cmd {
namespace {

// In the order of their names.
enum class FlankColumn : std::size_t { chrom, start, end, strand, variant, ref_dna, alt_dna };
constexpr std::array<std::string_view, 7> flank_column_names{"chrom",   "start",   "end",    "strand",
                                                             "variant", "ref_dna", "alt_dna"};

// Those that --columns picks.
std::vector<FlankColumn> pick_flank_columns(const std::vector<std::string>& wanted, bool json) {
    const std::vector<std::string_view> all(flank_column_names.begin(), flank_column_names.end());
    const table::ColumnChoice choice{.known = all, .defaults = all};
    const std::vector<std::size_t> picked = pick_columns(choice, wanted);
    if (json) refuse_repeated(choice, picked);
    std::vector<FlankColumn> columns;
    for (const std::size_t column : picked) columns.push_back(static_cast<FlankColumn>(column));
    return columns;
}

io::RowShape flank_row_shape(const std::vector<FlankColumn>& columns, bool json) {
    std::vector<std::string_view> names;
    for (const FlankColumn column : columns) names.push_back(flank_column_names[static_cast<std::size_t>(column)]);
    return {json ? io::RowFormat::json : io::RowFormat::tsv, names};
}

struct FlankSettings {
    const FlankJob& job;
    const Genome& genome;
    std::vector<std::string> names;
    std::vector<FlankColumn> columns;
    io::RowShape shape;  // of the columns
};

class FlankHandler final : public RecordHandler {
public:
    explicit FlankHandler(const FlankSettings& settings) : settings_(settings), reader_(settings.genome) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        variant::Variant variant;
        if (auto bad = reader_.read(query.line, query.part, variant)) return bad;
        if (auto bad = check_applicable(variant)) return bad;
        const TwoBitSequence* sequence = settings_.genome.sequence(variant.chrom);
        if (auto bad = set_interval(query, variant)) return bad;
        if (settings_.job.variants.normalize)
            edits_ = edits_of(variant::minimal(variant));
        else
            edits_ = edits_of(variant);
        window_.lay_out({edits_.begin(), edits_.count}, interval_);
        const bool leaves = interval_.start < 0 || interval_.end > std::int64_t{sequence->size};
        if (settings_.job.variants.outside == OutsideBases::error && (leaves || window_.leaves(sequence->size)))
            return io::BadRecord{io::Reason::outside_chromosome,
                                 "the window around the variant reads beyond the ends of " +
                                     settings_.genome.names().name(variant.chrom)};
        blocks_.assign(1, {interval_.start, interval_.end});
        reference_.set(*sequence, blocks_, query.strand, Case::upper);
        altered_.set(*sequence, &window_, 1, query.strand);
        text_.clear();
        append_variant(text_, settings_.names[index_of(variant.chrom)], variant);
        write_row(query, false, out);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        text_.clear();
        reader_.append_text(query.line, query.part, text_);
        write_row(query, true, out);
    }

private:
    std::optional<io::BadRecord> set_interval(const Query& query, const variant::Variant& variant) {
        const std::int64_t from = variant.start - settings_.job.flank;
        const std::int64_t to = variant.end() + settings_.job.flank;
        if (from <= std::numeric_limits<std::int32_t>::min() || to > std::numeric_limits<std::int32_t>::max())
            return io::BadRecord{io::Reason::not_32_bit, "the window around the variant does not fit 32 bits"};
        interval_ = {.chrom = variant.chrom,
                     .strand = query.strand,
                     .start = static_cast<std::int32_t>(from),
                     .end = static_cast<std::int32_t>(to)};
        if (settings_.job.variants.has_anchor()) {
            interval_.anchor = anchor_position(interval_, *settings_.job.variants.anchor);
            interval_.anchor_offset = static_cast<std::int32_t>(settings_.job.variants.anchor_offset);
        }
        return std::nullopt;
    }

    void write_row(const Query& query, bool missing, io::ChunkOutput& out) {
        io::RowText row(settings_.shape, out.rows);
        for (const FlankColumn column : settings_.columns) {
            if (column == FlankColumn::variant)
                row.text(text_.view());
            else if (column == FlankColumn::chrom)
                row.text(query.chrom ? settings_.names[index_of(*query.chrom)] : query.bed.chrom());
            else if (missing)
                row.missing();
            else
                put_cell(column, row, out);
        }
        row.end();
    }

    void put_cell(FlankColumn column, io::RowText& row, io::ChunkOutput& out) {
        switch (column) {
            case FlankColumn::start:
                return row.integer(interval_.start);
            case FlankColumn::end:
                return row.integer(interval_.end);
            case FlankColumn::strand:
                return row.letter(strand_char(interval_.strand));
            case FlankColumn::ref_dna:
                return put_bases(reference_, row, out);
            default:
                return put_bases(altered_, row, out);
        }
    }

    static void put_bases(RowBases& bases, io::RowText& row, io::ChunkOutput& out) {
        row.begin_text();
        write_bases(bases, out);
        row.end_text();
    }

    const FlankSettings& settings_;
    vcf::VariantLineReader reader_;
    variant::VariantEdits edits_;
    Interval interval_;
    variant::AlteredWindow window_;
    std::vector<io::BedBlock> blocks_;
    BlockBases reference_;
    AlteredBases altered_;
    ByteBuffer text_;
};

SequenceFormat format_of_flanks(const SequenceOutputOptions& output) {
    return output.format.value_or(SequenceFormat::tsv);
}

void check_flank_job(const FlankJob& job) {
    const SequenceOutputOptions& output = job.output;
    const SequenceFormat format = format_of_flanks(output);
    require(format == SequenceFormat::tsv || format == SequenceFormat::json, "--flank writes -f tsv or -f json");
    require(!output.width && !output.name_only, "--width and --name-only go with -f fasta");
    check_row_options(output.rows, format == SequenceFormat::tsv);
    require(job.variants.variants.empty() || !job.variants.variants_file,
            "--flank takes --variant or --variants, not both");
}

}  // namespace

void write_flanks(const FlankJob& job, Genome& genome, const cli::Context& context) {
    check_flank_job(job);
    check_variant_words(job.variants.variants, genome);
    const bool json = format_of_flanks(job.output) == SequenceFormat::json;
    std::vector<std::string> names = output_names(genome, job.output.rows.chrom_scheme);
    const std::vector<FlankColumn> columns = pick_flank_columns(job.output.rows.columns, json);
    const FlankSettings settings{.job = job,
                                 .genome = genome,
                                 .names = std::move(names),
                                 .columns = columns,
                                 .shape = flank_row_shape(columns, json)};
    StreamOptions stream = job.stream;
    stream.input = job.variants.variants_file;
    StreamJob records{.options = stream, .context = context};
    read_variants_as_records(records, genome);
    records.source.words = job.variants.variants;
    if (!job.output.rows.no_header) records.header = settings.shape.header();
    records.make_handler = [&] { return std::make_unique<FlankHandler>(settings); };
    run_stream(records);
}

}  // namespace gk::cmd
