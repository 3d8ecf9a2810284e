#include "gk/reads/build/fragment_set.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string_view>
#include <utility>

#include "gk/base/error.hpp"

namespace gk::reads::build {
namespace {

constexpr std::size_t first_fragment_slots = 1024;

// Each bit of the result depends on each bit of both: the finalizer of splitmix64.
std::uint64_t with_word(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 31)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 29);
}

}  // namespace

std::uint64_t fragment_key(const PlacedRead& read, bool pairs) {
    constexpr unsigned mate_flags = read_flags::first | read_flags::last;
    std::string_view name = read.record.name;
    const std::uint64_t mate = pairs ? 0 : static_cast<unsigned>(read.record.flag) & mate_flags;
    std::uint64_t hash = with_word(name.size(), std::uint64_t{read.input} << 32 | mate);
    while (!name.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = std::min(name.size(), sizeof word);
        std::memcpy(&word, name.data(), size);
        hash = with_word(hash, word);
        name.remove_prefix(size);
    }
    return hash | 1;
}

FragmentSet::Slot& FragmentSet::slot_for(std::uint64_t fragment, std::uint32_t junction) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = with_word(fragment, junction) & mask;
    while (slots_[at].fragment != 0 && (slots_[at].fragment != fragment || slots_[at].junction != junction))
        at = (at + 1) & mask;
    return slots_[at];
}

std::uint32_t& FragmentSet::kept(std::uint64_t fragment, std::uint32_t junction, std::uint64_t number) {
    if (number > std::numeric_limits<std::uint32_t>::max()) throw Error("too many reads over junctions");
    if (4 * (count_ + 1) > 3 * slots_.size()) make_room();
    Slot& slot = slot_for(fragment, junction);
    if (slot.fragment == 0) {
        slot = {.fragment = fragment, .junction = junction, .number = static_cast<std::uint32_t>(number)};
        ++count_;
    }
    return slot.number;
}

void FragmentSet::make_room() {
    std::vector<Slot> old(std::max(first_fragment_slots, 2 * slots_.size()));
    std::swap(old, slots_);
    for (const Slot& slot : old)
        if (slot.fragment != 0) slot_for(slot.fragment, slot.junction) = slot;
}

}  // namespace gk::reads::build
