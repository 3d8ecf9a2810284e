#include "gk/reads/rdist.hpp"

#include <cstddef>
#include <utility>

namespace gk::reads {

JunctionCount JunctionCounts::operator[](std::uint32_t i) const {
    const unsigned flags = flags_[i / 4] >> (2 * (i % 4));
    const std::int32_t shift = shifts_[i];
    JunctionCount count{.strand = (flags & 1U) != 0 ? Strand::positive : Strand::negative,
                        .shift = (flags & 2U) != 0 ? -shift : shift};
    const std::uint8_t* const at = counts_ + std::size_t{width_} * i;
    if (width_ == 1)
        count.count = *at;
    else if (width_ == 2)
        count.count = load_unaligned<std::uint16_t>(at);
    else
        count.count = load_unaligned<std::uint32_t>(at);
    return count;
}

Rdist::Rdist(MappedFile file) : file_(std::move(file)) {
    BinaryReader reader(file_.bytes(), file_.path());
    reader.header(rdist_format);
    read_count_ = reader.i64("number of reads");
    junctions_ = {.layout = table::read_layout(reader, {.name = "junctions",
                                                        .row_size = sizeof(CountedJunctionRow),
                                                        .strands = table::StrandRule::by_file}),
                  .file = &file_.path()};
    end_ = reader.offset();
}

JunctionCounts Rdist::counts(table::Row row) const {
    constexpr std::uint64_t field = offsetof(CountedJunctionRow, count_count);
    JunctionCounts counts;
    counts.count_ = junction(row).count_count;
    const std::uint64_t n = counts.count_;
    std::uint64_t at = junction(row).aux;
    const auto take = [&](std::uint64_t size) {
        const std::uint8_t* const part = junctions_.pool(row, field, at, size).data();
        at += size;
        return part;
    };
    counts.width_ = *take(1);
    if (counts.width_ != 1 && counts.width_ != 2 && counts.width_ != 4)
        junctions_.fail(row, field, "its counts have " + std::to_string(counts.width_) + " bytes each");
    at = (at + counts.width_ - 1) / counts.width_ * counts.width_;
    counts.counts_ = take(n * counts.width_);
    counts.shifts_ = take(n);
    counts.flags_ = take((n + 3) / 4);
    return counts;
}

std::uint64_t Rdist::entry_end(table::Row row) const {
    const JunctionCounts found = counts(row);
    const std::uint64_t n = found.size();
    return static_cast<std::uint64_t>(found.flags_ - junctions().aux.data()) + (n + 3) / 4;
}

std::optional<std::uint64_t> Rdist::assembly() const {
    if (junctions_.size() == 0) return std::nullopt;
    return std::uint64_t{junction(0).head.assembly};
}

}  // namespace gk::reads
