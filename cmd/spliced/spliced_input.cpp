#include "cmd/spliced/spliced_input.hpp"

#include <algorithm>
#include <limits>

#include "cmd/annotation/chosen_transcripts.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "gk/annotation/biotype.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using spliced::Region;
using table::Row;

std::int32_t clamped(std::int64_t position) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(position, std::numeric_limits<std::int32_t>::min(),
                                                              std::numeric_limits<std::int32_t>::max()));
}

// A BED6 line of its own, for what is made of BED lines.
void write_bed6(std::string_view chrom, const spliced::Stretch& span, std::string_view name, Strand strand,
                Query& query) {
    query.bed6 = chrom;
    query.bed6.append("\t").append(std::to_string(clamped(span.start)));
    query.bed6.append("\t").append(std::to_string(clamped(span.end)));
    query.bed6.append("\t").append(name.empty() ? "." : name);
    query.bed6.append("\t0\t").push_back(strand_char(strand));
    // A name may hold what ends a column.
    for (char& c : query.bed6)
        if (c == '\n' || c == '\r') c = ' ';
    parse_bed(query.bed6, query.bed);
}

}  // namespace

void add_spliced_input(cli::Command& command, SplicedInputOptions& options, const std::string& arguments,
                       const StreamOptionSet& set) {
    std::string help =
        "records: BED, BED12 or JSON, plain, gzip or BGZF; - or nothing: stdin. With --of IDs of transcripts, with or "
        "without version; none: all; -: from stdin, one a line";
    command.positionals = {{.name = arguments.empty() ? "INPUT" : arguments,
                            .help = arguments.empty() ? help : "the arguments, then INPUT. " + help,
                            .target = &options.words,
                            .kind = cli::ValueKind::file}};
    cli::Option genome = genome_option(options.genome);
    genome.help = "an assembly, or an annotation (with --of), or a path to a 2bit or dganno file";
    command.options = {
        genome,
        choice({.names = "--of",
                .metavar = "REGION",
                .help = "instead of INPUT: these parts of the transcripts of the annotation -g",
                .group = "Input"},
               options.of,
               {{"exons", Region::exons}, {"cds", Region::cds}, {"utr5", Region::utr5}, {"utr3", Region::utr3}}),
        {.names = "--gene",
         .metavar = "ID",
         .help = "with --of: the transcripts of this gene, with or without version",
         .target = &options.gene,
         .group = "Input"},
        {.names = "--where",
         .metavar = "CONDITION",
         .help = "with --of: only transcripts for which it holds, over the columns of gk annotation list --in "
                 "transcripts, such as 'type == \"protein_coding\" && level <= 2'",
         .target = &options.where,
         .group = "Input"}};
    add_record_options(command, options.stream, set);
    command.options.push_back(chrom_scheme_option(options.chrom_scheme));
}

/// The chosen transcripts that have the region, as lines of row numbers.
class SplicedInput::AllTranscripts final : public io::ChunkSource {
public:
    AllTranscripts(SplicedInput& input, std::optional<std::vector<bool>> chosen, std::uint64_t limit,
                   const io::Piece& piece)
        : input_(input), chosen_(std::move(chosen)), left_(limit) {
        const Row count = input.annotation_->annotation().table(Feature::transcripts).count;
        row_ = static_cast<Row>(piece.begin(count));
        end_ = static_cast<Row>(piece.end(count));
    }

    bool next(io::Chunk& chunk) override {
        constexpr int rows_in_chunk = 256;
        const annotation::Annotation& annotation = input_.annotation_->annotation();
        chunk.text.clear();
        chunk.first_line = line_;
        for (int taken = 0; taken < rows_in_chunk && row_ < end_ && left_ != 0; ++row_) {
            if (chosen_ && !(*chosen_)[row_]) continue;
            if (!has_region(annotation, row_, input_.region())) {
                input_.leave_out(row_);
                continue;
            }
            chunk.text.append_integer(row_);
            chunk.text.push('\n');
            ++taken;
            ++line_;
            --left_;
        }
        return !chunk.text.empty();
    }

private:
    SplicedInput& input_;
    std::optional<std::vector<bool>> chosen_;
    std::uint64_t left_;
    Row row_ = 0;
    Row end_ = 0;
    std::uint64_t line_ = 1;
};

SplicedInput::SplicedInput(SplicedInputOptions& options, std::span<const std::string> words, spliced::OverlapRule rule,
                           bool needs_genome, const cli::Context& context)
    : options_(options), rule_(rule), context_(context) {
    require(options.of || (!options.gene && !options.where), "--gene and --where go with --of");
    require(words.empty() || (!options.gene && !options.where), "--gene and --where go without IDs");
    require(!options.stream.limit || *options.stream.limit >= 0, "--limit can't be negative");
    if (options.of) {
        takes_ids_ = !words.empty();
        const bool from_stdin = words.size() == 1 && words.front() == "-";
        if (!from_stdin) ids_.assign(words.begin(), words.end());
        annotation_ = std::make_unique<OpenAnnotation>(options.genome, options.chrom_scheme, context);
        names_ = annotation_->view().names;
        return;
    }
    if (words.size() > 1)
        throw UsageError("unexpected argument '" + words[1] + "' after '" + words[0] +
                         "'; IDs of transcripts go "
                         "with --of");
    if (!words.empty()) options.stream.input = words.front();
    if (needs_genome || !options.genome.empty()) {
        genome_.emplace(find_named_genome(options.genome, context));
        names_ = output_names(*genome_, options.chrom_scheme);
    }
    require(genome_ || !options.chrom_scheme, "--chrom-scheme needs -g GENOME");
}

void SplicedInput::set_up(StreamJob& job) {
    if (!annotation_) {
        job.genome = genome();
        job.source.parse = [this](std::string_view line, Query& query) { return parse_line(line, query); };
        return;
    }
    if (takes_ids_) {
        job.source.words = ids_;
        job.sequential = true;  // a look-up is for one thread
        lookup_.emplace(annotation_->annotation(), Feature::transcripts);
        job.source.parse = [this](std::string_view line, Query& query) { return parse_id(line, query); };
        return;
    }
    const auto limit = static_cast<std::uint64_t>(options_.stream.limit.value_or(INT64_MAX));
    TranscriptChoiceOptions which;
    which.gene = options_.gene;
    which.where = options_.where;
    all_ = std::make_unique<AllTranscripts>(*this, chosen_transcripts(which, *annotation_, context_), limit,
                                            options_.stream.shard.value_or(io::Piece()));
    job.source.own = all_.get();
    job.source.own_name = annotation_->annotation().path();
    job.source.parse = [this](std::string_view line, Query& query) {
        return take_row(*parse_integer<Row>(line), query);
    };
}

std::optional<io::BadRecord> SplicedInput::parse_line(std::string_view line, Query& query) const {
    if (!spliced::is_json_line(line)) return parse_bed(line, query.bed);
    spliced::Record record;
    spliced::RecordReader reader;
    query.bed = {};
    query.bed.line = line;
    auto bad = reader.read(line, record);
    if (!bad)
        write_bed6(record.chrom, spliced::span(record.space, record.segment), record.name ? *record.name : "",
                   record.strand(), query);
    return bad;
}

std::optional<io::BadRecord> SplicedInput::parse_id(std::string_view line, Query& query) {
    const std::string_view id = trimmed(line);
    const auto rows = lookup_->by_id(id);
    if (!rows.empty()) return take_row(rows.front(), query);
    query.bed = {};
    query.bed.line = line;
    query.chrom.reset();
    std::string what = "there is no transcript ";
    what += in_quotes(id);
    if (options_.stream.bad.on_bad == io::OnBad::fail) what += lookup_->suggest_id(id);
    return io::BadRecord{io::Reason::no_such_row, what};
}

std::optional<io::BadRecord> SplicedInput::take_row(Row row, Query& query) const {
    const annotation::TranscriptRow& transcript = annotation_->annotation().transcript(row);
    query.row = row;
    query.line = annotation_->annotation().transcript_id(transcript);
    query.chrom = annotation_->view().tags.find(transcript.head.chrom);
    io::BedRecord& bed = query.bed;
    const std::string_view chrom = annotation_->view().chrom(transcript.head);
    const spliced::Stretch span = span_of_region(annotation_->annotation(), row, region());
    if (writes_bed_lines_) {
        write_bed6(chrom, span, query.line, transcript.head.forward() ? Strand::positive : Strand::negative, query);
        return std::nullopt;
    }
    bed.column_count = 4;
    bed.columns[0] = chrom;
    bed.columns[3] = query.line;
    bed.start = clamped(span.start);
    bed.end = clamped(span.end);
    bed.start_read = bed.end_read = true;
    bed.strand = transcript.head.forward() ? '+' : '-';
    return std::nullopt;
}

void SplicedInput::leave_out(Row row) {
    ++left_out_;
    const annotation::Annotation& annotation = annotation_->annotation();
    const annotation::TranscriptRow& transcript = annotation.transcript(row);
    if (region() != Region::cds || annotation::biotype_name(transcript.biotype) != "protein_coding") return;
    constexpr std::uint64_t most_named = 5;
    if (++coding_count_ <= most_named) coding_.emplace_back(annotation.transcript_id(transcript));
}

void SplicedInput::report() const {
    if (left_out_ != 0)
        context_.info(with_commas(left_out_) + (left_out_ == 1 ? " transcript" : " transcripts") + " without " +
                      std::string(region_text(region())) + " left out");
    if (coding_count_ == 0) return;
    std::string text = "of type protein_coding, but without CDS in the annotation: ";
    for (const std::string& id : coding_) text.append(&id == coding_.data() ? "" : ", ").append(id);
    if (coding_count_ > coding_.size()) text += " and " + with_commas(coding_count_ - coding_.size()) + " more";
    context_.warn(text);
}

SplicedReader::SplicedReader(SplicedInput& input) {
    if (input.annotation() != nullptr) transcripts_.emplace(input.annotation()->view(), input.region(), input.rule());
}

std::optional<io::BadRecord> SplicedReader::read(const Query& query, spliced::Record& record) {
    return transcripts_ ? transcripts_->read(query.row, record) : lines_.read(query.line, record);
}

std::string_view written_chrom(const Query& query, const spliced::Record& record,
                               const std::vector<std::string>& names) {
    return query.chrom && !names.empty() ? std::string_view(names[index_of(*query.chrom)])
                                         : std::string_view(record.chrom);
}

}  // namespace gk::cmd
