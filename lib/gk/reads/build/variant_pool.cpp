#include "gk/reads/build/variant_pool.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/memory_hints.hpp"

namespace gk::reads::build {
namespace {

constexpr std::size_t first_slots = 1024;

std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

// So many variants of another pool are looked for at once: the memory of one comes while the others are hashed.
constexpr std::size_t at_once = 16;

}  // namespace

std::uint32_t VariantPool::hash_of(const VariantPlace& place, const ReadAlleles& alleles) {
    std::uint64_t hash = mixed(std::uint64_t{place.chrom} << 32 | static_cast<std::uint32_t>(place.start));
    for (const std::string_view text : {alleles.ref, alleles.alt}) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        hash = mixed(hash + text.size());
    }
    return static_cast<std::uint32_t>(hash);
}

std::uint32_t VariantPool::add(const VariantPlace& place, ReadAlleles alleles) {
    return add(place, alleles, hash_of(place, alleles));
}

void VariantPool::add_all(const VariantPool& other, std::vector<std::uint32_t>& rows) {
    rows.resize(other.size());
    std::array<std::uint32_t, at_once> hashes{};
    for (std::uint32_t first = 0; first < other.size(); first += at_once) {
        const std::uint32_t last = std::min<std::uint32_t>(first + at_once, other.size());
        for (std::uint32_t row = first; row < last; ++row) {
            hashes[row - first] = hash_of(other.place(row), other.alleles(row));
            if (slot_count() != 0) prefetch(&slots()[hashes[row - first] & (slot_count() - 1)]);
        }
        for (std::uint32_t row = first; row < last; ++row)
            rows[row] = add(other.place(row), other.alleles(row), hashes[row - first]);
    }
}

std::uint32_t VariantPool::add(const VariantPlace& place, const ReadAlleles& alleles, std::uint32_t hash) {
    if (!has_room()) make_room();
    Slot* const slots = this->slots();
    const std::size_t mask = slot_count() - 1;
    std::size_t at = hash & mask;
    for (; slots[at].row != 0; at = (at + 1) & mask) {
        if (slots[at].hash != hash) continue;
        const std::uint32_t row = slots[at].row - 1;
        const table::RowHead& head = row_at(row).head;
        if (head.pos5 != place.start || head.chrom != place.chrom) continue;
        const ReadAlleles known = this->alleles(row);
        if (known.ref == alleles.ref && known.alt == alleles.alt) return row;
    }
    const std::uint32_t row = add_row(place, alleles);
    slots[at] = {.row = row + 1, .hash = hash};
    return row;
}

std::uint32_t VariantPool::add_row(const VariantPlace& place, const ReadAlleles& alleles) {
    const std::uint64_t aux = alleles_.size();
    const std::uint64_t bytes = alleles.ref.size() + alleles.alt.size() + 2;
    if (size() == std::numeric_limits<std::int32_t>::max() || aux + bytes >= variant_pool_limit)
        throw Error("the reads have too many variants for a file");
    const std::uint32_t row = size();
    ReadVariantRow added{};
    added.head = {.pos5 = place.start,
                  .pos3 = static_cast<std::int32_t>(place.start + static_cast<std::int64_t>(alleles.ref.size()) - 1),
                  .assembly = assembly_,
                  .chrom = place.chrom,
                  .strand = 1};
    added.aux_low = static_cast<std::uint32_t>(aux);
    added.aux_high = static_cast<std::uint8_t>(aux >> 32);
    std::memcpy(rows_.extend(sizeof added), &added, sizeof added);
    auto* at = reinterpret_cast<char*>(alleles_.extend(bytes));
    for (const std::string_view text : {alleles.ref, alleles.alt}) {
        at = std::copy(text.begin(), text.end(), at);
        *at++ = '\0';
    }
    return row;
}

VariantPlace VariantPool::place(std::uint32_t row) const {
    const table::RowHead& head = row_at(row).head;
    return {.chrom = head.chrom, .start = head.pos5};
}

ReadAlleles VariantPool::alleles(std::uint32_t row) const {
    const ReadVariantRow& variant = row_at(row);
    const char* const ref = reinterpret_cast<const char*>(alleles_.bytes().data()) + variant.aux();
    const auto ref_size = static_cast<std::size_t>(variant.head.end() - variant.head.start());
    return {.ref = {ref, ref_size}, .alt = std::string_view(ref + ref_size + 1)};
}

void VariantPool::clear() {
    rows_.truncate(0);
    alleles_.truncate(0);
    std::fill_n(slots(), slot_count(), Slot{});
}

// New room is zeros, that is, free.
void VariantPool::make_room() {
    table::GrowingBytes old = std::exchange(slots_, table::GrowingBytes());
    const std::span<const Slot> known(reinterpret_cast<const Slot*>(old.data()), old.size() / sizeof(Slot));
    slots_.extend(sizeof(Slot) * std::max(first_slots, 2 * known.size()));
    const std::size_t mask = slot_count() - 1;
    for (const Slot& slot : known) {
        if (slot.row == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots()[at].row != 0) at = (at + 1) & mask;
        slots()[at] = slot;
    }
}

table::TableContent VariantPool::content() const {
    return {.rows = rows_.bytes().data(),
            .row_size = sizeof(ReadVariantRow),
            .count = size(),
            .aux = alleles_.view(),
            .stranded = false};
}

}  // namespace gk::reads::build
