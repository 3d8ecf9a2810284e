// Variants of reads on their way into a file, each once (gk/reads/FORMAT.md#variants).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gk/reads/read_variants.hpp"
#include "gk/table/growing_bytes.hpp"
#include "gk/table/table_content.hpp"

namespace gk::reads::build {

/// Where a variant lies: the tag of its chromosome, and its first base or gap.
struct VariantPlace {
    std::uint32_t chrom = 0;
    std::int32_t start = 0;
};

/// Rows in the order in which they were first met.
class VariantPool {
public:
    /// `assembly`: the tag of its name.
    explicit VariantPool(std::uint64_t assembly) : assembly_(assembly) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size() / sizeof(ReadVariantRow)); }
    /// The row of a variant, a new one where it is not there yet. The alleles have no NUL. Throws Error when there are
    /// too many for a file.
    std::uint32_t add(const VariantPlace& place, ReadAlleles alleles);
    /// The row here of each row of another pool, in `rows`.
    void add_all(const VariantPool& other, std::vector<std::uint32_t>& rows);
    VariantPlace place(std::uint32_t row) const;
    ReadAlleles alleles(std::uint32_t row) const;

    /// Forgets all of them and keeps the memory.
    void clear();
    /// What finds a variant again is no longer needed.
    void end() { slots_ = table::GrowingBytes(); }
    table::TableContent content() const;

private:
    const ReadVariantRow& row_at(std::uint32_t row) const {
        return reinterpret_cast<const ReadVariantRow*>(rows_.bytes().data())[row];
    }
    /// A variant is looked for by a hash that its slot keeps, so that others need not be looked at.
    struct Slot {
        std::uint32_t row = 0;  ///< + 1; 0: free
        std::uint32_t hash = 0;
    };
    static std::uint32_t hash_of(const VariantPlace& place, const ReadAlleles& alleles);
    bool has_room() const { return 3 * (std::uint64_t{size()} + 1) <= 2 * slot_count(); }
    Slot* slots() { return reinterpret_cast<Slot*>(slots_.data()); }
    std::size_t slot_count() const { return slots_.size() / sizeof(Slot); }
    void make_room();
    std::uint32_t add(const VariantPlace& place, const ReadAlleles& alleles, std::uint32_t hash);
    std::uint32_t add_row(const VariantPlace& place, const ReadAlleles& alleles);

    std::uint64_t assembly_;
    table::GrowingBytes rows_;
    table::GrowingBytes alleles_;
    table::GrowingBytes slots_;  // open addressing, at most two thirds full
};

}  // namespace gk::reads::build
