#include "gk/reads/ralign.hpp"

#include <cstddef>
#include <utility>

namespace gk::reads {
namespace {

table::Layout read_stranded(BinaryReader& reader, std::string_view name, std::uint32_t row_size) {
    return table::read_layout(reader, {.name = name, .row_size = row_size, .strands = table::StrandRule::by_file});
}

}  // namespace

Ralign::Ralign(MappedFile file) : file_(std::move(file)) {
    BinaryReader reader(file_.bytes(), file_.path());
    reader.header(ralign_format);
    junctions_ = {.layout = read_stranded(reader, "junctions", sizeof(AlignedJunctionRow)), .file = &file_.path()};
    alignments_ = {.layout = read_stranded(reader, "alignments", sizeof(AlignmentRow)), .file = &file_.path()};
    matches_ = {.layout = read_stranded(reader, "matches", sizeof(MatchRow)), .file = &file_.path()};
    variants_ = ReadVariants(reader, file_.path());
    reader.checkpoint(ralign_end);
    end_ = reader.offset();
}

table::RowList Ralign::alignments_of(table::Row row) const {
    constexpr std::uint64_t field = offsetof(AlignedJunctionRow, alignment_count);
    const std::int32_t count = junction(row).alignment_count;
    if (count < 0) junctions_.fail(row, field, "there are " + std::to_string(count) + " alignments");
    return junctions_.numbers(row, field, junction(row).aux, static_cast<std::uint32_t>(count), alignments_.size());
}

std::pair<table::Row, table::Row> Ralign::matches_of(table::Row row) const {
    const std::int64_t first = alignment(row).first_match;
    const std::int64_t end = first + alignment(row).match_count;
    if (first < 0 || end > matches_.size())
        alignments_.fail(row, offsetof(AlignmentRow, match_count),
                         "its matches are rows " + std::to_string(first) + " to " + std::to_string(end - 1) +
                             ", which are not there");
    return {static_cast<table::Row>(first), static_cast<table::Row>(end)};
}

table::RowList Ralign::variants_of(table::Row row) const {
    return matches_.numbers(row, offsetof(MatchRow, variant_count), match(row).aux, match(row).variant_count,
                            variants_.size());
}

std::optional<std::uint64_t> Ralign::assembly() const {
    if (alignments_.size() == 0) return std::nullopt;
    return std::uint64_t{alignment(0).head.assembly};
}

}  // namespace gk::reads
