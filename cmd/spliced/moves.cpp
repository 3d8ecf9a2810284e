// gk spliced make, shift, expand, expand-coord, strand, end and cut (gk/spliced/FORMAT.md#moves).
#include <array>

#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/spliced/commands.hpp"
#include "cmd/spliced/json_rows.hpp"

namespace gk::cmd {
namespace {

using spliced::Record;
using Bad = std::optional<io::BadRecord>;

struct MoveOptions {
    SplicedInputOptions input;
    bool coord = false;
    bool keep_empty = false;
};

constexpr std::string_view indices_text =
    "Indices count from the 5' end of the space, whatever its strand, and may lie outside it. ";

// A change that always leaves something.
template <typename Change>
JsonOperation always(Change change) {
    return {[change](Record& record, std::size_t, bool&) -> Bad { return change(record); }};
}

Bad widen(Record& record, std::int64_t upstream, std::int64_t downstream) {
    const std::int64_t length = record.space.length();
    if (!record.space.widen(upstream, downstream))
        return io::BadRecord{io::Reason::not_32_bit, "the widened space does not fit 32 bits"};
    // The codons stay where they are.
    record.phase = static_cast<std::uint8_t>((record.phase + upstream) % 3);
    return set_segment(record, in_widened(record.segment, length, upstream, downstream));
}

void take_strand(Record& record, std::size_t which) {
    bool& same = record.segment.same_strand;
    const bool positive = record.strand() == Strand::positive;
    switch (which) {
        case 0:  // flip
            same = !same;
            return;
        case 1:  // positive
            if (!positive) same = !same;
            return;
        case 2:  // negative
            if (positive) same = !same;
            return;
        case 3:  // same
            same = true;
            return;
        default:  // opposite
            same = false;
    }
}

// The end's name is that of the space alone: it is no longer the segment that was named.
Bad take_end(Record& record, bool five, bool coord) {
    record.name.reset();
    if (coord) {
        const std::int64_t index = five ? 0 : record.space.length();
        return set_segment(record, {index, index, true});
    }
    const std::int64_t index = five ? record.segment.end5() : record.segment.end3();
    return set_segment(record, {index, index, record.segment.same_strand});
}

JsonOperation expansion(ArgumentWords& words) {
    const std::int64_t upstream = words.number();
    const std::int64_t downstream = words.optional_number().value_or(upstream);
    return always([=](Record& record) -> Bad {
        const auto segment = expanded(record.segment, upstream, downstream);
        if (!segment)
            return io::BadRecord{
                io::Reason::negative_length,
                "the segment of " + std::to_string(record.segment.length()) + " bases can't shrink to less than none"};
        return set_segment(record, *segment);
    });
}

JsonOperation widening(ArgumentWords& words) {
    const std::int64_t upstream = words.number();
    const std::int64_t downstream = words.optional_number().value_or(upstream);
    require(upstream >= 0 && downstream >= 0, "expand-coord takes numbers of bases that are not negative");
    return always([=](Record& record) { return widen(record, upstream, downstream); });
}

JsonOperation cutting(ArgumentWords& words, bool keep_empty) {
    const std::int64_t start = words.number();
    const std::int64_t end = words.number();
    require(start <= end, "the start " + std::to_string(start) + " is after the end " + std::to_string(end));
    return {[=](Record& record, std::size_t, bool& nothing) -> Bad {
        const auto segment = clipped(record.segment, start, end, keep_empty);
        nothing = !segment;
        if (segment) record.segment = *segment;
        return std::nullopt;
    }};
}

// A command with the options of records; `make` takes its words.
cli::Command move_command(const std::string& name, const std::string& arguments, const std::string& summary,
                          const std::string& description, const std::shared_ptr<MoveOptions>& options,
                          const std::function<JsonOperation(ArgumentWords&)>& make) {
    cli::Command command;
    command.name = "spliced " + name;
    command.summary = summary;
    const std::string before = arguments.empty() ? "" : arguments + " ";
    command.usage = before + "[INPUT | -g ANNOTATION --of REGION [ID...]]";
    command.description =
        description +
        "\n\nRecords are BED, BED12 or JSON, told by their lines, or the transcripts of an annotation "
        "(--of); each becomes a line of JSON.";
    add_spliced_input(command, options->input, arguments, {});
    command.run = [options, make, usage = name + " " + arguments](const cli::Context& context) {
        run_json_operation(options->input, usage, make, context);
    };
    return command;
}

}  // namespace

cli::Command spliced_make_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "make", "", "spliced records of BED, BED12 or an annotation's transcripts, as JSON",
        "Joins the blocks of each BED12 line, or the exons, CDS or UTRs of each transcript, to a coordinate space with "
        "a segment that is all of it. Blocks that touch become one; blocks that overlap make the record bad. The name "
        "of a record is that of the space and of the segment.\n\n"
        "JSON: intervals ([chromosome, strand, start, end], 5' to 3', 0-based, half-open), coord_name, name, "
        "same_strand (whether the segment is read on the strand of the space), start, end (indices in the space), "
        "phase (bases before the first whole codon), then what follows from these: end5_index, end3_index, "
        "coordinate_length, length, strand. On input intervals alone are needed.",
        options, [](ArgumentWords&) { return always([](Record&) -> Bad { return std::nullopt; }); });
    command.examples = {{"the CDS of all transcripts", "gk spliced make -g gencode.v47 --of cds > cds.json"},
                        {"one transcript", "gk spliced make -g gencode.v47 --of exons ENST00000003084"},
                        {"of any BED12", "gk spliced make transcripts.bed12.gz"}};
    return command;
}

cli::Command spliced_shift_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "shift", "N", "move segments along their spliced space",
        "Moves each segment by N bases downstream on its own strand, over junctions as if they were not "
        "there. " +
            std::string(indices_text),
        options, [](ArgumentWords& words) {
            const std::int64_t bases = words.number();
            return always([=](Record& record) { return set_segment(record, shifted(record.segment, bases)); });
        });
    command.examples = {{"the codon behind each", "gk spliced shift 3 codons.json"},
                        {"20 bases upstream", "gk spliced shift -20 sites.json"}};
    return command;
}

cli::Command spliced_expand_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "expand", "UP [DOWN]", "grow or shrink segments along their spliced space",
        "Moves the 5' end of each segment UP bases upstream and its 3' end DOWN (as many as UP) downstream; negative "
        "numbers shrink it. One that would become shorter than nothing is a bad record. " +
            std::string(indices_text),
        options, expansion);
    command.examples = {{"50 bases on both sides", "gk spliced expand 50 sites.json"},
                        {"without the last codon", "gk spliced expand 0 -3 -g gencode.v47 --of cds"}};
    return command;
}

cli::Command spliced_expand_coord_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "expand-coord", "UP [DOWN]", "grow spliced spaces into the chromosome on both sides",
        "Moves the 5' end of the first interval UP bases upstream and the 3' end of the last one DOWN (as many as UP) "
        "downstream, on the strand of the space. A segment that was all of the space is all of it again; any other "
        "stays on its bases.",
        options, widening);
    command.examples = {
        {"transcripts with 1000 bases before them", "gk spliced expand-coord 1000 0 -g gencode.v47 --of exons"},
        {"10 bases on both sides", "gk spliced expand-coord 10 records.json"}};
    return command;
}

cli::Command spliced_strand_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "strand", "STRAND", "read segments on another strand",
        "Sets the strand that each segment is read on: flip, positive, negative, same (as the space) or opposite. The "
        "indices stay.",
        options, [](ArgumentWords& words) {
            static constexpr std::array<std::string_view, 5> known = {"flip", "positive", "negative", "same",
                                                                      "opposite"};
            const std::size_t which = words.one_of(known);
            return always([which](Record& record) -> Bad {
                take_strand(record, which);
                return std::nullopt;
            });
        });
    command.positionals.front().choices = {"flip", "positive", "negative", "same", "opposite"};
    command.examples = {{"antisense", "gk spliced strand opposite -g gencode.v47 --of exons ENST00000003084"},
                        {"on the + strand", "gk spliced strand positive records.json"}};
    return command;
}

cli::Command spliced_end_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "end", "5p|3p", "the empty segment at an end",
        "Makes of each record the empty segment at its 5' or 3' end; with --coord that at an end of its "
        "space, on the strand of that. The segment's name is dropped.",
        options, [options](ArgumentWords& words) {
            static constexpr std::array<std::string_view, 2> known = {"5p", "3p"};
            const bool five = words.one_of(known) == 0;
            return always([five, coord = options->coord](Record& record) { return take_end(record, five, coord); });
        });
    command.positionals.front().choices = {"5p", "3p"};
    command.options.push_back(flag("--coord", "the end of the space, not of the segment", options->coord, "Output"));
    command.examples = {
        {"where transcription begins", "gk spliced end 5p -g gencode.v47 --of exons | gk spliced lower"},
        {"the ends of the spaces", "gk spliced end 3p --coord records.json"}};
    return command;
}

cli::Command spliced_cut_command() {
    auto options = std::make_shared<MoveOptions>();
    cli::Command command = move_command(
        "cut", "START END", "the part of segments between two indices",
        "Leaves of each segment what lies in [START, END); null where that is nothing. " + std::string(indices_text),
        options, [options](ArgumentWords& words) { return cutting(words, options->keep_empty); });
    command.options.push_back(
        flag("--keep-empty", "an empty segment, not null, where START or END meets it", options->keep_empty, "Output"));
    command.examples = {{"the first 100 bases of each mRNA", "gk spliced cut 0 100 -g gencode.v47 --of exons"},
                        {"the second codon", "gk spliced cut 3 6 cds.json"}};
    return command;
}

}  // namespace gk::cmd
