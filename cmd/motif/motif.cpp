// gk motif: where motifs are, in the reference or with variants (00-cli 6.7, 50-variants-motifs 8 and 9).
#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

#include "cmd/altered/altered_source.hpp"
#include "cmd/motif/commands.hpp"
#include "cmd/motif/motif_input.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/sequence/sequence_rows.hpp"
#include "gk/base/error.hpp"
#include "gk/base/json_text.hpp"
#include "gk/base/numbers.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

// Text is searched in parts that fit the processor's cache.
constexpr std::int64_t part_size = std::int64_t{16} << 10;

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
    std::string format = "bed";
    bool no_header = false;
    std::vector<std::string> columns;
    std::optional<std::string> chrom_scheme;

    bool both() const { return both_strands || stream.strand.value_or("") == "both"; }
};

enum class Format { bed, tsv, json };

// In the order of motif_columns' names.
enum Column : std::size_t {
    chrom,
    start,
    end,
    name,
    score,
    strand,
    anchor,
    anchor_offset,
    query_column,
    variant_column,
    sample,
    haplotype
};
constexpr std::array<std::string_view, 12> column_names{"chrom", "start",   "end",    "name",
                                                        "score", "strand",  "anchor", "anchor_offset",
                                                        "query", "variant", "sample", "haplotype"};
constexpr std::size_t common_columns = 9;

struct MotifSettings {
    std::vector<std::string> names;  // to write, by ChromId
    Format format = Format::bed;
    std::vector<std::size_t> columns;
    const motif::MotifSet& motifs;
    std::vector<std::int64_t> match_positions;  // of each motif, from its 5' end
    bool hit = false;
    bool both_strands = false;
    bool loj = false;
    std::atomic<std::uint64_t>* without_hit = nullptr;  // counts queries
};

// What a row says. A row of a record without a hit has no hit.
struct MotifRow {
    const Query& query;
    const AppliedVariants& variants;
    const motif::Hit* hit = nullptr;
    variant::Gap place{};  // of the match position
    std::int64_t start = 0;
    std::int64_t end = 0;
};

class MotifHandler final : public RecordHandler {
public:
    MotifHandler(const AlteredSource& source, const MotifOptions& options, const MotifSettings& settings)
        : source_(source), options_(options), settings_(settings), chooser_(source), search_(settings.motifs) {}

    void prepare(const Query& query) override {
        prefetch_interval(source_.genome(), query);
        chooser_.prepare(query);
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        sequence_ = source_.genome().sequence(*query.chrom);
        if (sequence_ == nullptr) return no_sequence(source_.genome(), query);
        Interval interval;
        if (auto bad = anchored_interval(options_.variants, query, interval)) return bad;
        if (auto bad = chooser_.read(query, applied_, out)) return bad;
        if (windows_.size() < applied_.size()) windows_.resize(applied_.size());
        for (std::size_t i = 0; i < applied_.size(); ++i)
            if (auto bad = chooser_.lay_out(applied_[i], interval, *sequence_, windows_[i])) return bad;
        bool found = false;
        for (std::size_t i = 0; i < applied_.size(); ++i)
            found = find_hits(query, applied_[i], windows_[i], out) || found;
        if (!found) ++*settings_.without_hit;
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        AppliedVariants variants;
        source_.label(query, variants.sample, variants.haplotype);
        write({.query = query, .variants = variants}, out.rows);
    }

private:
    bool find_hits(const Query& query, const AppliedVariants& variants, const variant::AlteredWindow& window,
                   io::ChunkOutput& out) {
        const bool forward = query.strand == Strand::positive;
        search_.begin({.positive = forward || settings_.both_strands, .negative = !forward || settings_.both_strands});
        bool found = false;
        const auto behind = static_cast<std::int64_t>(search_.letters_behind());
        const std::int64_t step = std::max(part_size, 4 * behind);
        for (std::int64_t from = 0; from < window.size(); from += step) {
            const std::int64_t n = std::min(step, window.size() - from);
            text_.clear();
            window.append(*sequence_, from, std::min(window.size(), from + n + behind), Strand::positive, text_);
            text_.room(motif::Search::slack);
            hits_.clear();
            search_.find(text_.view(), static_cast<std::size_t>(n), from, hits_);
            for (const motif::Hit& hit : hits_) {
                write_hit(query, variants, window, hit, out.rows);
                out.spill_if_large();
            }
            found = found || !hits_.empty();
        }
        if (!found && settings_.loj) write({.query = query, .variants = variants}, out.rows);
        return found;
    }

    void write_hit(const Query& query, const AppliedVariants& variants, const variant::AlteredWindow& window,
                   const motif::Hit& hit, ByteBuffer& rows) const {
        const auto size = static_cast<std::int64_t>(settings_.motifs.motifs()[hit.motif].letters.size());
        const std::int64_t from_5p = settings_.match_positions[hit.motif];
        const std::int64_t match = hit.at + (hit.strand == Strand::positive ? from_5p : size - from_5p);
        MotifRow row{.query = query, .variants = variants, .hit = &hit, .place = window.gap_before(match)};
        row.start = settings_.hit ? window.gap_before(hit.at).position : row.place.position;
        row.end = settings_.hit ? window.gap_before(hit.at + size).position : row.place.position;
        write(row, rows);
    }

    void write(const MotifRow& row, ByteBuffer& rows) const {
        if (settings_.format == Format::json) return write_json(row, rows);
        if (settings_.format == Format::bed) return write_bed(row, rows);
        for (std::size_t i = 0; i < settings_.columns.size(); ++i) {
            if (i != 0) rows.push('\t');
            write_value(settings_.columns[i], row, ".", rows);
        }
        rows.push('\n');
    }

    // Millions of rows: at once, not column by column.
    void write_bed(const MotifRow& row, ByteBuffer& rows) const {
        rows.append(chrom_name(row));
        rows.push('\t');
        rows.append_integer(row.start);
        rows.push('\t');
        rows.append_integer(row.end);
        rows.push('\t');
        rows.append(motif_name(row));
        rows.append(row.hit->strand == Strand::positive ? std::string_view("\t0\t+\t") : std::string_view("\t0\t-\t"));
        rows.append_integer(row.place.position);
        rows.push('\t');
        rows.append_integer(row.place.offset);
        rows.push('\n');
    }

    void write_json(const MotifRow& row, ByteBuffer& rows) const {
        char before = '{';
        for (const std::size_t column : settings_.columns) {
            rows.push(before);
            before = ',';
            rows.push('"');
            rows.append(column_names[column]);
            rows.append("\":");
            write_json_value(column, row, rows);
        }
        rows.append("}\n");
    }

    void write_json_value(std::size_t column, const MotifRow& row, ByteBuffer& rows) const {
        const auto text = [&](std::string_view value) { append_json_string_or_null(rows, value); };
        switch (column) {
            case Column::chrom:
                return text(row.hit == nullptr ? "" : chrom_name(row));
            case Column::name:
                return text(row.hit == nullptr ? "" : motif_name(row));
            case Column::strand:
                return text(row.hit == nullptr ? "" : row.hit->strand == Strand::positive ? "+" : "-");
            case Column::query_column:
                return text(row.query.bed.name());
            case Column::variant_column:
                return text(row.variants.variant);
            case Column::sample:
                return text(row.variants.sample);
            default:
                return write_value(column, row, "null", rows);
        }
    }

    void write_value(std::size_t column, const MotifRow& row, std::string_view missing, ByteBuffer& rows) const {
        const auto text = [&](std::string_view value) { rows.append(value.empty() ? missing : value); };
        switch (column) {
            case Column::query_column:
                return text(row.query.bed.name());
            case Column::variant_column:
                return text(row.variants.variant);
            case Column::sample:
                return text(row.variants.sample);
            case Column::haplotype:
                return row.variants.haplotype == 0 ? rows.append(missing) : rows.append_integer(row.variants.haplotype);
            default:
                break;
        }
        if (row.hit == nullptr) return rows.append(missing);
        switch (column) {
            case Column::chrom:
                return rows.append(chrom_name(row));
            case Column::start:
                return rows.append_integer(row.start);
            case Column::end:
                return rows.append_integer(row.end);
            case Column::name:
                return rows.append(motif_name(row));
            case Column::score:
                return rows.push('0');
            case Column::strand:
                return rows.push(strand_char(row.hit->strand));
            case Column::anchor:
                return rows.append_integer(row.place.position);
            default:
                return rows.append_integer(row.place.offset);
        }
    }

    std::string_view chrom_name(const MotifRow& row) const { return settings_.names[index_of(*row.query.chrom)]; }
    std::string_view motif_name(const MotifRow& row) const { return settings_.motifs.motifs()[row.hit->motif].name; }

    const AlteredSource& source_;
    const MotifOptions& options_;
    const MotifSettings& settings_;
    VariantChooser chooser_;
    motif::Search search_;
    const TwoBitSequence* sequence_ = nullptr;
    std::vector<AppliedVariants> applied_;
    std::vector<variant::AlteredWindow> windows_;
    ByteBuffer text_;
    std::vector<motif::Hit> hits_;
};

/// Every chromosome as a BED line, a chunk each, so that each can have a thread of its own.
class WholeChromosomes final : public io::ChunkSource {
public:
    explicit WholeChromosomes(const Genome& genome) : genome_(genome) {}

    bool next(io::Chunk& chunk) override {
        const TwoBit& file = genome_.twobit();
        while (next_ < file.count()) {
            const std::size_t i = next_++;
            const auto chrom = genome_.names().find(file.name(i));
            if (!chrom || genome_.sequence(*chrom) != &file.sequence(i)) continue;
            const std::string& own = genome_.names().name(*chrom);
            chunk.first_line = ++line_;
            chunk.text.clear();
            chunk.text.append(own);
            chunk.text.append("\t0\t");
            chunk.text.append_integer(file.sequence(i).size);
            chunk.text.push('\t');
            chunk.text.append(own);
            chunk.text.push('\n');
            return true;
        }
        return false;
    }

private:
    const Genome& genome_;
    std::size_t next_ = 0;
    std::uint64_t line_ = 0;
};

void check(const MotifOptions& options) {
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
    const bool bed = options.format == "bed";
    require(!bed || !options.loj, "--loj goes with -f tsv and -f json");
    require(!bed || options.columns.empty(), "--columns goes with -f tsv and -f json");
    require(!bed || stream.on_bad != "na", "--on-bad na: BED has no way to show a record without a hit; take -f tsv");
    require(options.format == "tsv" || !options.no_header, "--no-header goes with -f tsv");
    require(!bed || !options.variants.each, "BED can't tell variants apart: --each goes with -f tsv and -f json");
}

std::vector<std::int64_t> match_positions(const MotifOptions& options, const motif::MotifSet& motifs) {
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

motif::MotifSet load_motifs(const MotifOptions& options, const cli::Context& context) {
    std::vector<motif::Motif> motifs = motifs_of_words(options.motifs);
    if (options.motif_file)
        for (motif::Motif& motif : read_motifs(*options.motif_file)) motifs.push_back(std::move(motif));
    if (!options.iupac)
        for (const motif::Motif& motif : motifs)
            if (motif.letters.find_first_not_of("ACGTNacgtn") != std::string::npos)
                context.warn("the motif " + motif.name +
                             " has letters that stand for several bases and are in no sequence; --iupac reads them so");
    const motif::SearchRules rules{.alphabet = options.iupac ? motif::Alphabet::iupac : motif::Alphabet::literal,
                                   .overlapping = options.overlapping};
    return {std::move(motifs), rules};
}

table::ColumnChoice motif_columns(const VariantOptions& variants) {
    table::ColumnChoice choice{.known = {column_names.begin(), column_names.begin() + common_columns}, .defaults = {}};
    if (variants.each) choice.known.push_back(column_names[Column::variant_column]);
    if (variants.vcf) choice.known.insert(choice.known.end(), {column_names[Column::sample], column_names[haplotype]});
    choice.defaults = choice.known;
    return choice;
}

// Indices into the columns that this run knows, as indices into all.
std::vector<std::size_t> pick_motif_columns(const MotifOptions& options, const table::ColumnChoice& choice) {
    std::vector<std::size_t> columns;
    if (options.format == "bed") return columns;
    const std::vector<std::size_t> picked = pick_columns(choice, options.columns);
    if (options.format == "json") refuse_repeated(choice, picked);
    for (const std::size_t i : picked)
        columns.push_back(static_cast<std::size_t>(
            std::find(column_names.begin(), column_names.end(), choice.known[i]) - column_names.begin()));
    return columns;
}

void run(const MotifOptions& options, const cli::Context& context) {
    check(options);
    const motif::MotifSet motifs = load_motifs(options, context);
    Genome genome(find_named_genome(options.genome, context));
    genome.open_sequence();
    const table::ColumnChoice choice = motif_columns(options.variants);
    std::atomic<std::uint64_t> without_hit{0};
    const MotifSettings settings{.names = output_names(genome, options.chrom_scheme),
                                 .format = options.format == "bed"   ? Format::bed
                                           : options.format == "tsv" ? Format::tsv
                                                                     : Format::json,
                                 .columns = pick_motif_columns(options, choice),
                                 .motifs = motifs,
                                 .match_positions = match_positions(options, motifs),
                                 .hit = options.hit,
                                 .both_strands = options.both(),
                                 .loj = options.loj,
                                 .without_hit = &without_hit};
    StreamJob job{.options = options.stream, .context = context, .genome = &genome};
    WholeChromosomes chromosomes(genome);
    if (options.all) {
        job.records = &chromosomes;
        job.records_name = "--all";
    }
    check_stream(job);  // before all variants are read
    const AlteredSource source(options.variants, options.stream, genome, settings.names, context);
    require(settings.format != Format::bed || source.parts() == 1,
            "BED can't tell haplotypes apart: take one sample and --haplotype, or -f tsv");

    if (settings.format == Format::tsv && !options.no_header)
        job.header = header_line(choice, pick_columns(choice, options.columns));
    job.parts = [&](std::string_view) { return source.parts(); };
    job.parts_are_one_record = true;
    job.first_rejects = source.rejects();
    job.make_handler = [&] { return std::make_unique<MotifHandler>(source, options, settings); };
    const io::Tally tally = run_stream(job);
    if (without_hit != 0)
        context.info(with_commas(without_hit) + " of " + with_commas(tally.read * source.parts()) +
                     " queries without a hit");
}

void add_motif_options(cli::Command& command, MotifOptions& options) {
    const std::string motif = "Motif";
    command.options.push_back(
        {.names = "-m,--motif", .metavar = "MOTIF", .help = "what to find", .target = &options.motifs, .group = motif});
    command.options.push_back({.names = "--motifs",
                               .metavar = "FASTA",
                               .help = "motifs from a file; a hit's name is the record's",
                               .target = &options.motif_file,
                               .group = motif,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--iupac",
                               .metavar = "",
                               .help = "letters of a motif are IUPAC codes: R is A or G, N is anything",
                               .target = &options.iupac,
                               .group = motif});
    command.options.push_back(
        {.names = "--match-position",
         .metavar = "WHERE",
         .help = "the place of a match that is its position: 5p, 3p, or N letters from the 5' end",
         .target = &options.match_position,
         .default_text = "5p",
         .group = motif});
    command.options.push_back({.names = "--overlapping",
                               .metavar = "",
                               .help = "matches of a motif may overlap; else each begins behind the last one",
                               .target = &options.overlapping,
                               .group = motif});
    command.options.push_back({.names = "--both-strands",
                               .metavar = "",
                               .help = "search the other strand, too",
                               .target = &options.both_strands,
                               .group = motif});
}

void add_motif_output_options(cli::Command& command, MotifOptions& options) {
    const std::string group = "Output";
    command.options.push_back({.names = "--hit",
                               .metavar = "",
                               .help = "write the interval of the matched bases, not the empty one at its position",
                               .target = &options.hit,
                               .group = group});
    command.options.push_back({.names = "--loj",
                               .metavar = "",
                               .help = "a row for a record without a hit, too",
                               .target = &options.loj,
                               .group = group});
    command.options.push_back({.names = "-f,--format",
                               .metavar = "FORMAT",
                               .help = "format of the output",
                               .target = &options.format,
                               .choices = {"bed", "tsv", "json"},
                               .default_text = "bed",
                               .group = group});
    command.options.push_back(columns_option(options.columns));
    command.options.push_back(no_header_option(options.no_header));
    command.options.push_back(chrom_scheme_option(options.chrom_scheme));
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
        "+ before -. Motifs are exact strings unless --iupac is given. Variants and anchors are those of 'gk "
        "variant-dna'.\n\n"
        "Formats:\n"
        "  bed   chrom start end motif 0 strand anchor anchor_offset\n"
        "  tsv   the same with a header, and the record's name as a column query\n"
        "  json  one object a line, with the tsv columns as keys";
    add_stream_options(command, options->stream, {.both_strands = true});
    command.options.insert(command.options.begin(), genome_option(options->genome));
    add_motif_options(command, *options);
    command.options.push_back({.names = "--all",
                               .metavar = "",
                               .help = "every chromosome from end to end, in the 2bit's order",
                               .target = &options->all,
                               .group = "Input"});
    add_variant_options(command, options->variants);
    add_motif_output_options(command, *options);
    command.examples = {
        {"every TATA box of the genome, on both strands", "gk motif -g hg38 -m TATAWAW --iupac --both-strands --all"},
        {"acceptor sites that a variant makes, 50 bases around it",
         "gk motif -g hg19 -m AG --match-position 3p --variant chr7:117231980::TTAGTT -r chr7:117231930-117232030:+"},
        {"hits inside an insertion, read back with 5 bases on both sides",
         "gk motif -g hg38 -m GATTACA --variants v.txt peaks.bed | gk interval expand 5 12 | gk variant-dna -g hg38 "
         "--variants v.txt --anchored"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
