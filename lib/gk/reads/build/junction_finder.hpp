// Which junctions of a read are used, and on which strand (gk/reads/build/FORMAT.md#junctions).
#pragma once

#include <cstdint>
#include <optional>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/reads/build/junction_set.hpp"
#include "gk/reads/build/placed_read.hpp"
#include "gk/reads/build/read_rules.hpp"

namespace gk::reads::build {

class JunctionFinder {
public:
    explicit JunctionFinder(const ReadRules& rules) : rules_(rules) {}

    /// Finds the strand of a read's junctions, where it is one for all of them: by its library, the annotation, a tag.
    /// What is wrong with the read, if anything.
    std::optional<io::BadRecord> find_strand(PlacedRead& read) const;

    /// The junction [start, end) of a read; nothing where it is not used. Counts those whose strand nothing tells.
    std::optional<Junction> use(const PlacedRead& read, std::int32_t start, std::int32_t end);

    /// How many junctions had no strand; sets the count back.
    std::uint64_t take_unknown_strands();

private:
    std::optional<io::BadRecord> find_by_introns(PlacedRead& read, bool known) const;
    std::optional<Strand> strand_by_tag(const PlacedRead& read) const;
    std::optional<Strand> strand_by_motif(const PlacedRead& read, std::int32_t start, std::int32_t end);

    const ReadRules& rules_;
    ByteBuffer ends_;
    std::uint64_t unknown_strands_ = 0;
};

}  // namespace gk::reads::build
