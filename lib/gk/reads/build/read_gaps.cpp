#include "gk/reads/build/read_gaps.hpp"

#include <algorithm>

namespace gk::reads::build {

std::uint64_t find_gaps(const ReadRecord& record, std::vector<ReadGap>& gaps) {
    gaps.clear();
    const auto is_skip = [](const CigarOp& op) { return op.kind == CigarKind::skip; };
    if (std::none_of(record.cigar.begin(), record.cigar.end(), is_skip)) return 0;
    std::uint64_t aligned = 0;
    std::uint32_t block = 0;
    bool is_behind_gap = false;  // the block began there
    std::int32_t at = record.start;
    const auto end_block = [&] {
        if (is_behind_gap) gaps.back().right_block = block;
        is_behind_gap = false;
    };
    for (const CigarOp& op : record.cigar) {
        const std::int32_t begin = at;
        if (op.uses_reference()) at += static_cast<std::int32_t>(op.length);
        if (op.kind == CigarKind::match) {
            aligned += op.length;
            block += op.length;
            continue;
        }
        end_block();
        if (op.kind == CigarKind::skip) {
            gaps.push_back({.start = begin, .end = at, .left = aligned, .left_block = block});
            is_behind_gap = true;
        }
        block = 0;
    }
    end_block();
    return aligned;
}

}  // namespace gk::reads::build
