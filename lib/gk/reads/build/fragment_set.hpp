// Which read of a fragment counts at a junction, where a fragment counts once (gk/reads/build/FORMAT.md#fragments).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gk/reads/build/placed_read.hpp"

namespace gk::reads::build {

/// A number that the alignments of one read have in common, never 0; with `pairs`, those of both mates. It is a hash of
/// the name in 63 bits: reads of two names have the same one about never.
std::uint64_t fragment_key(const PlacedRead& read, bool pairs);

/// For each fragment at each junction, the number of the read that counts.
class FragmentSet {
public:
    /// The number that is kept for a fragment (never 0) at a junction; it is `number` where there was none. Valid until
    /// the next call. Throws Error when there are too many numbers.
    std::uint32_t& kept(std::uint64_t fragment, std::uint32_t junction, std::uint64_t number);

private:
    struct Slot {
        std::uint64_t fragment = 0;  // 0: free
        std::uint32_t junction = 0;
        std::uint32_t number = 0;
    };
    Slot& slot_for(std::uint64_t fragment, std::uint32_t junction);
    void make_room();

    std::vector<Slot> slots_;  // open addressing, at most three quarters full
    std::size_t count_ = 0;
};

}  // namespace gk::reads::build
