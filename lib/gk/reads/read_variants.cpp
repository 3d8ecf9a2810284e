#include "gk/reads/read_variants.hpp"

#include <cstring>

namespace gk::reads {

ReadVariants::ReadVariants(BinaryReader& reader, const std::string& file)
    : table_{.layout = table::read_layout(reader, {.name = "variants",
                                                   .row_size = sizeof(ReadVariantRow),
                                                   .strands = table::StrandRule::unstranded,
                                                   .aux_limit = variant_pool_limit}),
             .file = &file} {}

ReadAlleles ReadVariants::alleles(table::Row number) const {
    const std::span<const std::uint8_t> pool = table_.layout.aux;
    std::uint64_t at = row(number).aux();
    const auto next_text = [&] {
        const void* const nul = at < pool.size() ? std::memchr(pool.data() + at, 0, pool.size() - at) : nullptr;
        if (nul == nullptr) table_.fail(number, offsetof(ReadVariantRow, aux_low), "its alleles lie beyond the pool");
        const auto* const begin = pool.data() + at;
        const auto size = static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - begin);
        at += size + 1;
        return std::string_view(reinterpret_cast<const char*>(begin), size);
    };
    ReadAlleles alleles;
    alleles.ref = next_text();
    alleles.alt = next_text();
    return alleles;
}

}  // namespace gk::reads
