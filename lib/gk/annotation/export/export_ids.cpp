#include "gk/annotation/export/export_ids.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "gk/base/memory_hints.hpp"

namespace gk::annotation {
namespace {

// Rows whose slots are asked for before the first is looked at.
constexpr Row batch = 32;

std::uint32_t id_hash(std::string_view id) {
    const std::size_t hash = std::hash<std::string_view>()(id);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

UniqueIds::UniqueIds(const Annotation& annotation, Feature feature, bool made_unique)
    : annotation_(annotation), feature_(feature) {
    const Row count = made_unique ? annotation.table(feature).count : 0;
    std::size_t size = 2;
    while (size < std::size_t{count} * 2) size *= 2;
    slots_.resize(size);
    bits_.resize((size + 7) / 8);
    std::vector<std::pair<Row, Row>> again;
    for (Row row = 0; row < count; row += std::min(batch, count - row))
        enter(row, row + std::min(batch, count - row), again);
    std::unordered_map<Row, std::uint64_t> copies;
    for (const auto& [row, first] : again) {
        std::string id;
        do {
            id = own(row);
            id.append("_dup").append(std::to_string(++copies[first]));
        } while (contains(id));
        new_ids_.emplace(renamed_.emplace(row, std::move(id)).first->second, row);
    }
}

void UniqueIds::enter(Row first, Row last, std::vector<std::pair<Row, Row>>& again) {
    std::array<std::uint32_t, batch> hashes{};
    for (Row row = first; row < last; ++row) {
        const std::uint32_t hash = id_hash(own(row));
        hashes[row - first] = hash;
        prefetch(&slots_[hash & (slots_.size() - 1)]);
    }
    for (Row row = first; row < last; ++row) {
        const std::uint32_t hash = hashes[row - first];
        bits_[bit_of(hash) / 64] |= std::uint64_t{1} << bit_of(hash) % 64;
        Slot& slot = slots_[slot_of(own(row), hash)];
        if (slot.next != 0)
            again.emplace_back(row, slot.next - 1);
        else
            slot = {hash, row + 1};
    }
}

bool UniqueIds::contains(std::string_view written) const {
    const std::uint32_t hash = id_hash(written);
    return (has_bit(hash) && slots_[slot_of(written, hash)].next != 0) || new_ids_.contains(written);
}

std::string_view UniqueIds::own(Row row) const {
    return feature_ == Feature::genes ? annotation_.gene_id(annotation_.gene(row))
                                      : annotation_.transcript_id(annotation_.transcript(row));
}

std::size_t UniqueIds::slot_of(std::string_view id, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].next != 0 && (slots_[at].hash != hash || own(slots_[at].next - 1) != id)) at = (at + 1) & mask;
    return at;
}

}  // namespace gk::annotation
