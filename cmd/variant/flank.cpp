#include "cmd/variant/flank.hpp"

#include <limits>
#include <memory>

#include "cmd/altered/variant_list.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "gk/base/error.hpp"
#include "gk/base/json_text.hpp"

namespace gk::cmd {
namespace {

// In the order of flank_columns().known.
enum Column : std::size_t { chrom, start, end, strand, variant_column, ref_dna, alt_dna };

table::ColumnChoice flank_columns() {
    const std::vector<std::string_view> all{"chrom", "start", "end", "strand", "variant", "ref_dna", "alt_dna"};
    return {.known = all, .defaults = all};
}

struct FlankSettings {
    const FlankJob& job;
    const Genome& genome;
    std::vector<std::string> names;
    std::vector<std::size_t> columns;
    bool json = false;
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
        if (settings_.job.variants.outside == "error" && (leaves || window_.leaves(sequence->size)))
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
        ByteBuffer& rows = out.rows;
        const table::ColumnChoice choice = settings_.json ? flank_columns() : table::ColumnChoice{};
        for (std::size_t i = 0; i < settings_.columns.size(); ++i) {
            if (settings_.json) {
                rows.push(i == 0 ? '{' : ',');
                rows.push('"');
                rows.append(choice.known[settings_.columns[i]]);
                rows.append("\":");
                write_json_value(settings_.columns[i], query, missing, out);
            } else {
                if (i != 0) rows.push('\t');
                write_value(settings_.columns[i], query, missing, out);
            }
        }
        rows.append(settings_.json ? "}\n" : "\n");
    }

    void write_value(std::size_t column, const Query& query, bool missing, io::ChunkOutput& out) {
        if (column == Column::variant_column) return out.rows.append(text_.view());
        if (column == Column::chrom && query.chrom) return out.rows.append(settings_.names[index_of(*query.chrom)]);
        if (missing && column == Column::chrom) return out.rows.append(query.bed.chrom());
        if (missing) return out.rows.push('.');
        switch (column) {
            case Column::start:
                return out.rows.append_integer(interval_.start);
            case Column::end:
                return out.rows.append_integer(interval_.end);
            case Column::strand:
                return out.rows.push(strand_char(interval_.strand));
            default:
                return write_bases(column == Column::ref_dna ? static_cast<RowBases&>(reference_) : altered_, out);
        }
    }

    void write_json_value(std::size_t column, const Query& query, bool missing, io::ChunkOutput& out) {
        const bool text = column != Column::start && column != Column::end;
        const bool known = !missing || column == Column::variant_column || column == Column::chrom;
        if (!known) return out.rows.append("null");
        if (column == Column::variant_column) return append_json_string(out.rows, text_.view());
        if (text) out.rows.push('"');
        write_value(column, query, missing, out);
        if (text) out.rows.push('"');
    }

    const FlankSettings& settings_;
    VariantLineReader reader_;
    variant::VariantEdits edits_;
    Interval interval_;
    variant::AlteredWindow window_;
    std::vector<io::BedBlock> blocks_;
    BlockBases reference_;
    AlteredBases altered_;
    ByteBuffer text_;
};

void check(const FlankJob& job) {
    const SequenceOutputOptions& output = job.output;
    const SequenceFormat format = output.format.value_or(SequenceFormat::tsv);
    if (format != SequenceFormat::tsv && format != SequenceFormat::json)
        throw UsageError("--flank writes -f tsv or -f json");
    if (output.width || output.name_only) throw UsageError("--width and --name-only go with -f fasta");
    if (output.rows.no_header && format != SequenceFormat::tsv) throw UsageError("--no-header goes with -f tsv");
    if (!job.variants.variants.empty() && job.variants.variants_file)
        throw UsageError("--flank takes --variant or --variants, not both");
}

}  // namespace

void write_flanks(const FlankJob& job, Genome& genome, const cli::Context& context) {
    check(job);
    check_variant_words(job.variants.variants, genome);
    const table::ColumnChoice choice = flank_columns();
    const FlankSettings settings{.job = job,
                                 .genome = genome,
                                 .names = output_names(genome, job.output.rows.chrom_scheme),
                                 .columns = pick_columns(choice, job.output.rows.columns),
                                 .json = job.output.format.value_or(SequenceFormat::tsv) == SequenceFormat::json};
    if (settings.json) refuse_repeated(choice, settings.columns);
    StreamOptions stream = job.stream;
    stream.input = job.variants.variants_file;
    StreamJob records{.options = stream, .context = context};
    read_variants_as_records(records, genome);
    records.words = job.variants.variants;
    if (!settings.json && !job.output.rows.no_header) records.header = header_line(choice, settings.columns);
    records.make_handler = [&] { return std::make_unique<FlankHandler>(settings); };
    run_stream(records);
}

}  // namespace gk::cmd
