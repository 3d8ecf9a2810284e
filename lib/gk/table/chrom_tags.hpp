// From the 32-bit tags by which tables know chromosomes to an assembly's chromosomes, and back.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gk/genome/chrom_names.hpp"

namespace gk::table {

class ChromTags {
public:
    explicit ChromTags(const ChromNames& names);

    std::size_t size() const { return tags_.size(); }
    std::uint32_t tag(ChromId chrom) const { return tags_[index_of(chrom)]; }
    /// Nothing for a tag that the assembly does not have.
    std::optional<ChromId> find(std::uint32_t tag) const {
        for (std::size_t at = tag & mask_; slots_[at].used; at = (at + 1) & mask_)
            if (slots_[at].tag == tag) return slots_[at].chrom;
        return std::nullopt;
    }

private:
    // Open addressing, at most half full.
    struct Slot {
        std::uint32_t tag = 0;
        ChromId chrom{};
        bool used = false;
    };
    std::vector<std::uint32_t> tags_;
    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
};

}  // namespace gk::table
