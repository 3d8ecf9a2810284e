// gk spliced lift, intersect and compare: each record with each of a second file (gk/spliced/FORMAT.md#pairs).
#include <memory>

#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/spliced/commands.hpp"
#include "cmd/spliced/json_rows.hpp"
#include "cmd/spliced/second_input.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {
namespace {

using spliced::Record;
using Bad = std::optional<io::BadRecord>;

struct PairOptions {
    SplicedInputOptions input;
    std::string second;
    bool keep_empty = false;
    bool whole = false;
    RowOptions rows;
    io::RowFormat format = io::RowFormat::tsv;
};

/// What the handlers of a run share.
struct Second {
    std::vector<Record> records;
    const Genome* genome = nullptr;
};

Bad lift(const PairOptions& options, const Second& second, Record& record, std::size_t part, bool& nothing) {
    const Record& other = second.records[part];
    if (!same_chromosome(record, other, second.genome))
        return io::BadRecord{io::Reason::other_chromosome,
                             "the interval is on '" + other.chrom + "', the record on '" + record.chrom + "'"};
    const spliced::Stretch place = spliced::span(other.space, other.segment);
    if (options.whole && !lies_wholly_in(record.space, record.segment, place.start, place.end))
        return io::BadRecord{io::Reason::refused, "the interval [" + std::to_string(place.start) + ", " +
                                                      std::to_string(place.end) +
                                                      ") does not lie wholly inside the segment"};
    const spliced::Stretch indices = lifted(record.space, place.start, place.end);
    const auto segment = clipped(record.segment, indices.start, indices.end, options.keep_empty);
    nothing = !segment;
    if (!segment) return std::nullopt;
    record.segment = *segment;
    record.segment.same_strand = other.space.strand() == record.space.strand();
    record.name.reset();
    return std::nullopt;
}

bool one_space(const Second& second, const Record& record, const Record& other) {
    return record.space == other.space && same_chromosome(record, other, second.genome);
}

Bad intersect(const PairOptions& options, const Second& second, Record& record, std::size_t part, bool& nothing) {
    const Record& other = second.records[part];
    if (!one_space(second, record, other))
        return io::BadRecord{io::Reason::refused, "the two records are not of the same space"};
    if (record.segment.same_strand != other.segment.same_strand)
        return io::BadRecord{io::Reason::refused, "the two segments are on different strands"};
    const auto segment = clipped(record.segment, other.segment.start, other.segment.end, options.keep_empty);
    nothing = !segment;
    if (segment) record.segment = *segment;
    record.name.reset();
    return std::nullopt;
}

constexpr std::array<std::string_view, 7> compare_columns = {"coord_name", "name",     "upstream_of", "dnstream_of",
                                                             "within",     "contains", "equal"};

class CompareHandler final : public RecordHandler {
public:
    CompareHandler(SplicedInput& input, const Second& second, const io::RowShape& shape,
                   const std::vector<std::size_t>& columns)
        : second_(second), shape_(shape), columns_(columns), reader_(input) {}

    Bad render(const Query& query, io::ChunkOutput& out) override {
        if (auto bad = reader_.read(query, record_)) return bad;
        write(&second_.records[query.part], out);
        return std::nullopt;
    }
    void render_missing(const Query& /*query*/, io::ChunkOutput& out) override { write(nullptr, out); }

private:
    void write(const Record* other, io::ChunkOutput& out) {
        io::RowText row(shape_, out.rows);
        const bool comparable = other != nullptr && one_space(second_, record_, *other) &&
                                record_.segment.same_strand == other->segment.same_strand;
        for (const std::size_t column : columns_) {
            if (column < 2)
                put_name(other == nullptr ? std::nullopt : column == 0 ? record_.coord_name : record_.name, row);
            else if (column == 6 && other != nullptr)
                row.flag(comparable && is_equal(*other));
            else if (comparable)
                row.flag(answer(column, record_.segment, other->segment));
            else
                row.missing();
        }
        row.end();
    }
    static void put_name(const std::optional<std::string>& name, io::RowText& row) {
        if (name)
            row.text(*name);
        else
            row.missing();
    }
    static bool answer(std::size_t column, const spliced::Segment& a, const spliced::Segment& b) {
        if (column == 2) return upstream_of(a, b);
        if (column == 3) return downstream_of(a, b);
        return column == 4 ? within(a, b) : within(b, a);
    }
    bool is_equal(const Record& other) const {
        return record_.segment == other.segment && record_.coord_name == other.coord_name && record_.name == other.name;
    }

    const Second& second_;
    const io::RowShape& shape_;
    const std::vector<std::size_t>& columns_;
    SplicedReader reader_;
    Record record_;
};

void run_compare(PairOptions& options, const cli::Context& context) {
    check_second_input("--with", options.second, options.input, options.input.words);
    check_row_options(options.rows, options.format == io::RowFormat::tsv);
    const table::ColumnChoice choice{.known = {compare_columns.begin(), compare_columns.end()},
                                     .defaults = {"upstream_of", "dnstream_of", "within", "equal", "contains"}};
    const std::vector<std::size_t> columns = pick_columns(choice, options.rows.columns);
    if (options.format == io::RowFormat::json) refuse_repeated(choice, columns);
    std::vector<std::string_view> names;
    for (const std::size_t column : columns) names.push_back(choice.known[column]);
    const io::RowShape shape(options.format, names);

    SplicedInput input(options.input, options.input.words, spliced::OverlapRule::refuse, false, context);
    const Second second{load_records(options.second, input.genome()), input.genome()};
    StreamJob job{.options = options.input.stream, .context = context};
    input.set_up(job);
    if (!options.rows.no_header) job.header = shape.header();
    job.source.parts = [&](std::string_view) { return second.records.size(); };
    job.source.parts_are_one_record = true;
    job.make_handler = [&] { return std::make_unique<CompareHandler>(input, second, shape, columns); };
    run_stream(job);
    input.report();
}

using PairChange = Bad (*)(const PairOptions&, const Second&, Record&, std::size_t, bool&);

// The operations whose answers are records.
void run_pairs(PairOptions& options, const std::string& option, PairChange change, const cli::Context& context) {
    check_second_input(option, options.second, options.input, options.input.words);
    Second second;
    run_json_operation(
        options.input, "",
        [&](ArgumentWords&) {
            // The genome tells what names mean, so the records are read when it is there.
            second.records = load_records(options.second, nullptr);
            return JsonOperation{
                .change = [&](Record& record, std::size_t part,
                              bool& nothing) { return change(options, second, record, part, nothing); },
                .parts = second.records.size(),
                .open =
                    [&](SplicedInput& input) {
                        if (input.genome() == nullptr) return;
                        second.genome = input.genome();
                        second.records = load_records(options.second, input.genome());
                    }};
        },
        context);
}

cli::Command pair_command(const std::string& name, const std::string& option, const std::string& summary,
                          const std::string& description, PairOptions& options, const StreamOptionSet& set) {
    cli::Command command;
    command.name = "spliced " + name;
    command.summary = summary;
    command.usage = option + " FILE [INPUT | -g ANNOTATION --of REGION [ID...]]";
    command.description = description;
    add_spliced_input(command, options.input, "", set);
    command.options.push_back({.names = option,
                               .metavar = "FILE",
                               .help = option == "--bed" ? "the intervals: BED, whose strands count (. is +); of BED12 "
                                                           "and JSON the span"
                                                         : "the second records: BED, BED12 or JSON",
                               .target = &options.second,
                               .group = "Input",
                               .kind = cli::ValueKind::file});
    return command;
}

}  // namespace

cli::Command spliced_lift_command() {
    auto options = std::make_shared<PairOptions>();
    cli::Command command = pair_command(
        "lift", "--bed", "intervals of the chromosome as segments of spliced spaces",
        "Writes for each record and each interval of --bed, in this order, the part of the record's segment that the "
        "interval covers, as JSON, or null where that is nothing: bases in introns have no index. The segment is on "
        "the interval's strand; its name is dropped. An interval on another chromosome makes the record bad.",
        *options, {});
    command.options.push_back(flag("--keep-empty",
                                   "an empty segment, not null, for an empty interval or one that only touches",
                                   options->keep_empty, "Output"));
    command.options.push_back(flag("--whole",
                                   "an interval that does not lie wholly inside the segment makes the record bad, "
                                   "where it is clipped otherwise",
                                   options->whole, "Output"));
    command.examples = {
        {"peaks on one transcript", "gk spliced lift --bed peaks.bed -g gencode.v47 --of exons ENST00000003084"},
        {"sites, where an insertion keeps its place", "gk spliced lift --bed sites.bed --keep-empty transcripts.json"}};
    command.run = [options](const cli::Context& context) { run_pairs(*options, "--bed", lift, context); };
    return command;
}

cli::Command spliced_intersect_command() {
    auto options = std::make_shared<PairOptions>();
    cli::Command command = pair_command(
        "intersect", "--with", "what segments of one spliced space have in common",
        "Writes for each record and each of --with, in this order, what both segments have in common, as JSON, or null "
        "where that is nothing. Both must be of the same space, and be read on the same strand. The segment's name is "
        "dropped.",
        *options, {});
    command.options.push_back(
        flag("--keep-empty", "an empty segment, not null, where the two touch", options->keep_empty, "Output"));
    command.examples = {
        {"two sets of segments", "gk spliced intersect --with b.json a.json"},
        {"those that have something in common", "gk spliced intersect --with b.json a.json | grep -v '^null$'"}};
    command.run = [options](const cli::Context& context) { run_pairs(*options, "--with", intersect, context); };
    return command;
}

cli::Command spliced_compare_command() {
    auto options = std::make_shared<PairOptions>();
    cli::Command command = pair_command(
        "compare", "--with", "how segments of one spliced space lie to each other",
        "Writes for each record and each of --with, in this order, whether the record's segment lies upstream of the "
        "other, downstream, within it, whether both are equal with their names, and whether it contains the other: 0 "
        "or 1. Segments of different spaces or strands are not equal, and all else is missing.",
        *options, {});
    command.options.push_back(
        format_option(options->format, {{"tsv", io::RowFormat::tsv}, {"json", io::RowFormat::json}}));
    command.options.push_back(columns_option(options->rows.columns, "coord_name, name"));
    command.options.push_back(no_header_option(options->rows.no_header));
    command.examples = {{"a table of answers", "gk spliced compare --with b.json a.json"},
                        {"with the names", "gk spliced compare --columns +coord_name,name --with b.json a.json"}};
    command.run = [options](const cli::Context& context) { run_compare(*options, context); };
    return command;
}

}  // namespace gk::cmd
