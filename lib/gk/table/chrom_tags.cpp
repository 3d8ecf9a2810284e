#include "gk/table/chrom_tags.hpp"

#include <bit>

#include "gk/base/name_hash.hpp"

namespace gk::table {

ChromTags::ChromTags(const ChromNames& names) {
    slots_.resize(std::bit_ceil(2 * names.size() + 2));
    mask_ = slots_.size() - 1;
    tags_.reserve(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::uint32_t tag = chrom_tag(names.names()[i]);
        tags_.push_back(tag);
        std::size_t at = tag & mask_;
        while (slots_[at].used) at = (at + 1) & mask_;
        slots_[at] = {tag, static_cast<ChromId>(i), true};
    }
}

}  // namespace gk::table
