#include "gk/spliced/record.hpp"

#include <limits>

#include "gk/base/json_text.hpp"
#include "gk/spliced/json_cursor.hpp"

namespace gk::spliced {
namespace {

/// What the members of an object say.
struct Members {
    explicit Members(Record& record_in, std::vector<Block>& blocks_in) : record(record_in), blocks(blocks_in) {}

    Record& record;
    std::vector<Block>& blocks;
    std::optional<Strand> strand;
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> end;
    bool has_intervals = false;
    std::optional<io::BadRecord> bad;  // the first thing that is wrong

    void refuse(io::Reason reason, std::string what) {
        if (!bad) bad = io::BadRecord{reason, std::move(what)};
    }
};

// `["chr1", "+", 10, 20]`
void read_interval(JsonCursor& json, Members& members) {
    std::string chrom;
    std::string strand;
    std::array<std::int64_t, 2> ends{};
    std::size_t item = 0;
    json.array([&] {
        if (item == 0) {
            json.text(chrom);
        } else if (item == 1) {
            json.text(strand);
        } else if (item < 4) {
            ends[item - 2] = json.integer().value_or(0);
        } else {
            json.skip();
        }
        ++item;
    });
    if (json.failed()) return;
    if (item != 4 || (strand != "+" && strand != "-") || chrom.empty())
        return members.refuse(io::Reason::malformed, "an interval is not [chromosome, strand, start, end]");
    if (!fits_position(ends[0]) || !fits_position(ends[1]))
        return members.refuse(io::Reason::not_32_bit, "a position of an interval does not fit 32 bits");
    if (ends[0] > ends[1])
        return members.refuse(io::Reason::start_after_end, "an interval has start " + std::to_string(ends[0]) +
                                                               " after end " + std::to_string(ends[1]));
    const Strand read = strand == "-" ? Strand::negative : Strand::positive;
    if (!members.strand) {
        members.record.chrom = chrom;
        members.strand = read;
    }
    if (chrom != members.record.chrom)
        members.refuse(io::Reason::other_chromosome,
                       "the intervals are on two chromosomes, '" + members.record.chrom + "' and '" + chrom + "'");
    if (read != *members.strand) members.refuse(io::Reason::malformed, "the intervals are on two strands");
    members.blocks.push_back({static_cast<std::int32_t>(ends[0]), static_cast<std::int32_t>(ends[1])});
}

void read_name(JsonCursor& json, std::optional<std::string>& name) {
    if (json.null())
        name.reset();
    else
        json.text(name.emplace());
}

void read_index(JsonCursor& json, std::optional<std::int64_t>& index) {
    index = json.null() ? std::nullopt : json.integer();
}

void read_member(JsonCursor& json, std::string_view key, Members& members) {
    if (key == "intervals") {
        members.has_intervals = true;
        members.blocks.clear();
        members.strand.reset();
        json.array([&] { read_interval(json, members); });
    } else if (key == "coord_name") {
        read_name(json, members.record.coord_name);
    } else if (key == "name") {
        read_name(json, members.record.name);
    } else if (key == "same_strand") {
        members.record.segment.same_strand = json.boolean().value_or(true);
    } else if (key == "start") {
        read_index(json, members.start);
    } else if (key == "end") {
        read_index(json, members.end);
    } else if (key == "phase") {
        const auto phase = json.integer();
        if (phase && (*phase < 0 || *phase > 2)) members.refuse(io::Reason::malformed, "the phase is not 0, 1 or 2");
        members.record.phase = static_cast<std::uint8_t>(phase.value_or(0) & 3);
    } else {
        json.skip();
    }
}

void append_name(ByteBuffer& out, const std::optional<std::string>& name) {
    if (name)
        append_json_string(out, *name);
    else
        out.append("null");
}

void append_member(ByteBuffer& out, std::string_view key, std::int64_t value) {
    out.append(",\"");
    out.append(key);
    out.append("\":");
    out.append_integer(value);
}

}  // namespace

bool is_json_line(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && (line[first] == '{' || line[first] == '[' || line[first] == '"');
}

io::BadRecord index_out_of_bounds(const Segment& segment) {
    return {io::Reason::refused, "the indices " + std::to_string(segment.start) + " and " +
                                     std::to_string(segment.end) + " are out of range"};
}

std::optional<io::BadRecord> RecordReader::read(std::string_view line, Record& record) {
    return is_json_line(line) ? read_json(line, record) : read_bed(line, record);
}

std::optional<io::BadRecord> RecordReader::read_bed(std::string_view line, Record& record) {
    if (auto bad = parse_bed(line, bed_)) return bad;
    if (bed_.chrom().empty()) return io::malformed("the chromosome is empty");
    if (auto bad = parse_blocks(bed_, bed_blocks_)) return bad;
    blocks_.clear();
    for (const io::BedBlock& block : bed_blocks_) blocks_.push_back({block.start, block.end});
    record.chrom = bed_.chrom();
    record.phase = 0;
    if (bed_.name().empty()) {
        record.coord_name.reset();
        record.name.reset();
    } else {
        record.coord_name = bed_.name();
        record.name = bed_.name();
    }
    if (auto bad = record.space.assign(bed_.strand == '-' ? Strand::negative : Strand::positive, blocks_)) return bad;
    record.take_all();
    return std::nullopt;
}

std::optional<io::BadRecord> RecordReader::read_json(std::string_view line, Record& record) {
    record.coord_name.reset();
    record.name.reset();
    record.phase = 0;
    record.segment.same_strand = true;
    Members members(record, blocks_);
    JsonCursor json(line);
    json.object([&](std::string_view key) { read_member(json, key, members); });
    if (!json.at_end())
        return io::malformed("the line is no JSON of a spliced record, from its byte " + std::to_string(json.offset()) +
                             " on");
    if (members.bad) return members.bad;
    if (!members.has_intervals) return io::malformed("the record has no \"intervals\"");
    if (auto bad = record.space.assign(members.strand.value_or(Strand::positive), blocks_)) return bad;
    record.segment.start = members.start.value_or(0);
    record.segment.end = members.end.value_or(record.space.length());
    if (record.segment.start > record.segment.end)
        return io::BadRecord{io::Reason::start_after_end,
                             "the segment's start " + std::to_string(record.segment.start) + " is after its end " +
                                 std::to_string(record.segment.end)};
    if (!in_bounds(record.segment)) return index_out_of_bounds(record.segment);
    return std::nullopt;
}

void append_json(ByteBuffer& out, const Record& record, std::string_view chrom) {
    out.append("{\"intervals\":[");
    const char strand = strand_char(record.space.strand());
    bool first = true;
    for (const Block& block : record.space.blocks()) {
        out.append(first ? "[" : ",[");
        first = false;
        append_json_string(out, chrom);
        out.append(",\"");
        out.push(strand);
        out.append("\",");
        out.append_integer(block.start);
        out.push(',');
        out.append_integer(block.end);
        out.push(']');
    }
    out.append("],\"coord_name\":");
    append_name(out, record.coord_name);
    out.append(",\"name\":");
    append_name(out, record.name);
    const Segment& segment = record.segment;
    out.append(segment.same_strand ? ",\"same_strand\":true" : ",\"same_strand\":false");
    append_member(out, "start", segment.start);
    append_member(out, "end", segment.end);
    append_member(out, "phase", record.phase);
    append_member(out, "end5_index", segment.end5());
    append_member(out, "end3_index", segment.end3());
    append_member(out, "coordinate_length", record.space.length());
    append_member(out, "length", segment.length());
    out.append(",\"strand\":\"");
    out.push(strand_char(record.strand()));
    out.append("\"}");
}

}  // namespace gk::spliced
