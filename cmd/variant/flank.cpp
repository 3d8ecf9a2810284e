#include "cmd/variant/flank.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <utility>

#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/selected_variants.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

// In the order of their names; last, those of the variant's record.
enum class FlankColumn : std::size_t { chrom, start, end, strand, variant, ref_dna, alt_dna, of_record };
constexpr std::array<std::string_view, 7> flank_column_names{"chrom",   "start",   "end",    "strand",
                                                             "variant", "ref_dna", "alt_dna"};

struct PickedFlankColumn {
    FlankColumn column{};
    std::size_t of_record = 0;  // which of vcf::RecordColumns it is
};

struct FlankLayout {
    std::vector<PickedFlankColumn> columns;
    io::RowShape shape;  // of their cells
};

// Those that --columns picks.
FlankLayout pick_flank_columns(const std::vector<std::string>& wanted, bool json, const vcf::RecordHeader& header) {
    const vcf::RecordColumns record(header);
    std::vector<std::string_view> known(flank_column_names.begin(), flank_column_names.end());
    for (const table::Column& column : record.columns()) known.push_back(column.name);
    const table::ColumnChoice choice{.known = known,
                                     .defaults = {flank_column_names.begin(), flank_column_names.end()}};
    const std::vector<std::size_t> picked = pick_columns(choice, wanted);
    if (json) refuse_repeated(choice, picked);
    FlankLayout layout;
    std::vector<std::string_view> names;
    for (const std::size_t column : picked) {
        names.push_back(known[column]);
        if (column < flank_column_names.size())
            layout.columns.push_back({static_cast<FlankColumn>(column)});
        else
            layout.columns.push_back({FlankColumn::of_record, column - flank_column_names.size()});
    }
    layout.shape = {json ? io::RowFormat::json : io::RowFormat::tsv, names};
    return layout;
}

struct FlankSettings {
    const FlankJob& job;
    const Genome& genome;
    std::vector<std::string> names;
    FlankLayout layout{};
};

class FlankHandler final : public RecordHandler {
public:
    FlankHandler(const FlankSettings& settings, const VariantSelection& selection)
        : settings_(settings), variants_(selection) {
        for (const PickedFlankColumn& picked : settings.layout.columns)
            if (picked.column == FlankColumn::of_record) variants_.record().use(picked.of_record);
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        variant::Variant variant;
        bool is_selected = true;
        if (auto bad = variants_.read(query, variant, is_selected)) return bad;
        if (!is_selected) return std::nullopt;
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
        variants_.read_missing(query);
        text_.clear();
        variants_.reader().append_text(query.line, query.part, text_);
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
        io::RowText row(settings_.layout.shape, out.rows);
        for (const auto& [column, of_record] : settings_.layout.columns) {
            if (column == FlankColumn::of_record)
                variants_.record().columns()[of_record].put_into(row, 0);
            else if (column == FlankColumn::variant)
                row.text_unless_empty(text_.view());
            else if (column == FlankColumn::chrom)
                row.text_unless_empty(query.chrom ? settings_.names[index_of(*query.chrom)] : query.bed.chrom());
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

    void put_bases(const RowBases& bases, io::RowText& row, io::ChunkOutput& out) {
        row.begin_text();
        bases_.write(bases, 0, out);
        row.end_text();
    }

    const FlankSettings& settings_;
    SelectedVariants variants_;
    variant::VariantEdits edits_;
    Interval interval_;
    variant::AlteredWindow window_;
    std::vector<io::BedBlock> blocks_;
    BlockBases reference_;
    AlteredBases altered_;
    BasesWriter bases_{1};
    ByteBuffer text_;
};

SequenceFormat format_of_flanks(const SequenceOutputOptions& output) {
    return output.format.value_or(SequenceFormat::tsv);
}

// Whether the first row needs to know what the input begins with.
bool needs_header(const FlankJob& job) {
    const std::vector<std::string>& wanted = job.output.rows.columns;
    return job.where || std::any_of(wanted.begin(), wanted.end(), is_info_column);
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
    FlankSettings settings{.job = job, .genome = genome, .names = output_names(genome, job.output.rows.chrom_scheme)};
    StreamOptions stream = job.stream;
    stream.input = job.variants.variants_file;
    StreamJob records{.options = stream, .context = context};
    VariantInput input;
    std::optional<VariantSelection> selection;
    const auto make_header = [&] {
        selection.emplace(
            VariantSelection{genome, settings.names, input.header(), vcf::AlleleForm::as_given, job.where});
        check_where(*selection);
        const RowOptions& rows = job.output.rows;
        settings.layout =
            pick_flank_columns(rows.columns, format_of_flanks(job.output) == SequenceFormat::json, input.header());
        return rows.no_header ? std::string() : settings.layout.shape.header();
    };
    if (needs_header(job)) {
        read_variants_with_header(records, genome, input);
        records.make_header = make_header;
    } else {
        read_variants_as_records(records, genome);
        records.header = make_header();
    }
    records.source.words = job.variants.variants;
    records.make_handler = [&] { return std::make_unique<FlankHandler>(settings, *selection); };
    run_stream(records);
}

}  // namespace gk::cmd
