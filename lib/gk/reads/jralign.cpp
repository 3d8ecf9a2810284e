#include "gk/reads/jralign.hpp"

#include <cstddef>
#include <utility>

namespace gk::reads {
namespace {

bool read_variants_mark(BinaryReader& reader) {
    const std::uint32_t mark = reader.u32("mark of the variants");
    if (mark > 1) reader.fail("a mark of the variants that is neither 0 nor 1", sizeof mark);
    return mark == 1;
}

}  // namespace

Jralign::Jralign(MappedFile file) : file_(std::move(file)) {
    BinaryReader reader(file_.bytes(), file_.path());
    reader.header(jralign_format);
    read_count_ = reader.i64("number of reads");
    junctions_ = {
        .layout = table::read_layout(
            reader, {.name = "junctions", .row_size = sizeof(ReadJunctionRow), .strands = table::StrandRule::by_file}),
        .file = &file_.path()};
    has_variants_ = read_variants_mark(reader);
    variants_begin_ = reader.offset();
    if (has_variants_) variants_ = ReadVariants(reader, file_.path());
    reader.checkpoint(jralign_end);
    end_ = reader.offset();
}

JunctionReads Jralign::reads(table::Row row) const {
    constexpr std::uint64_t field = offsetof(ReadJunctionRow, read_count);
    const ReadJunctionRow& junction_row = junction(row);
    JunctionReads reads;
    reads.count_ = junction_row.read_count;
    const std::uint64_t n = reads.count_;
    std::uint64_t at = junction_row.aux;
    const auto take = [&](std::uint64_t size) {
        const std::uint8_t* const part = junctions_.pool(row, field, at, size).data();
        at += size;
        return part;
    };
    reads.overhangs_ = take(2 * n);
    reads.strands_ = take((n + 7) / 8);
    if (junction_row.has_variants == 0) return reads;
    reads.begins_ = take(n + 1);
    std::uint64_t total = 0;
    for (std::uint32_t i = 0; i < reads.count_; ++i) total += reads.variant_count(i);
    reads.variants_ = junctions_.numbers(row, field, at, total, variants_.size()).data;
    return reads;
}

std::uint64_t Jralign::entry_size(table::Row row) const {
    const JunctionReads found = reads(row);
    const std::uint64_t n = found.size();
    std::uint64_t size = 2 * n + (n + 7) / 8;
    if (junction(row).has_variants == 0) return size;
    size += n + 1;
    for (std::uint32_t i = 0; i < found.size(); ++i) size += std::uint64_t{4} * found.variant_count(i);
    return size;
}

std::optional<std::uint64_t> Jralign::assembly() const {
    if (junctions_.size() != 0) return std::uint64_t{junction(0).head.assembly};
    if (variants_.size() != 0) return std::uint64_t{variants_.row(0).head.assembly};
    return std::nullopt;
}

}  // namespace gk::reads
