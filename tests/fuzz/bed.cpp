// BED lines.
#include "gk/io/bed.hpp"
#include "gk/io/lines.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
using gk::io::BedBlock;
using gk::io::BedRecord;

bool lies_inside(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void check_blocks(const BedRecord& record) {
    std::vector<BedBlock> blocks;
    if (const auto bad = gk::io::parse_blocks(record, blocks)) {
        require(!bad->what.empty(), "a bad record is explained");
        return;
    }
    require(!blocks.empty(), "a record has a block");
    std::int32_t previous_end = record.start;
    for (const BedBlock& block : blocks) {
        require(previous_end <= block.start && block.start <= block.end, "blocks ascend and do not overlap");
        previous_end = block.end;
    }
    require(previous_end <= record.end, "blocks lie inside their record");
}

void check_tabbed(const BedRecord& record) {
    gk::ByteBuffer out;
    gk::io::append_tabbed(record, out);
    require(out.view().find('\t') != std::string_view::npos, "tabs separate columns");
    BedRecord again;
    require(!gk::io::parse_bed(out.view(), again), "a good record stays good");
    require(again.column_count == record.column_count && again.columns == record.columns, "columns stay the same");
    require(again.start == record.start && again.end == record.end && again.strand == record.strand,
            "and so does what they say");
}

void check_line(std::string_view read_line) {
    const gk::fuzz::ExactCopy copy(read_line);
    const std::string_view line = copy.view();
    BedRecord record;
    const auto bad = gk::io::parse_bed(line, record);
    require(record.line == line, "the record is of this line");
    require(record.column_count <= record.columns.size(), "at most 12 columns are kept");
    for (std::size_t i = 0; i < record.column_count; ++i) {
        require(lies_inside(record.columns[i], line), "columns are views into the line");
        require(record.columns[i].find('\t') == std::string_view::npos, "columns end at tabs");
    }
    require(lies_inside(record.name(), line) && !record.column(record.column_count), "so are the named ones");
    if (bad) {
        require(!bad->what.empty(), "a bad record is explained");
        return;
    }
    require(record.column_count >= 3 && record.start_read && record.end_read, "a good record has its positions");
    require(record.start <= record.end, "start <= end");
    require(record.strand == '.' || record.strand == '+' || record.strand == '-', "the strand is one of three");
    check_blocks(record);
    check_tabbed(record);
}

void one_input(std::string_view data) {
    gk::fuzz::each_line(data, [](std::string_view line) {
        if (!gk::io::is_skipped_line(line)) check_line(line);
    });
}

}  // namespace

GK_FUZZ_TARGET(bed, one_input);
