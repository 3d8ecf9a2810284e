// Which chromosomes gk chroms writes: those of the listing, or those that names mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gk/genome/genome.hpp"

namespace gk::cmd {

/// One chromosome of the listing.
struct ChromRow {
    std::optional<std::string> query;  ///< the name as typed; nothing where no names were asked for
    std::string chrom;
    std::optional<std::uint64_t> size;  ///< in bases; nothing where chrom.sizes lacks it
    std::size_t listing_index = 0;      ///< its place in Genome::sizes, where `size` is known
};

/// Finds rows by name, and those of the whole listing. The genome outlives it.
class ChromRowFinder {
public:
    /// Throws DataError for a bad chrom.sizes.
    explicit ChromRowFinder(Genome& genome) : genome_(genome), sizes_(genome.sizes()) {}

    /// In the order of chrom.sizes.
    std::vector<ChromRow> all() const;
    /// Throws DataError for an unknown name, with `where` if it is not empty.
    ChromRow by_name(const std::string& name, const std::string& where);

private:
    void index_listing();

    Genome& genome_;
    const std::vector<ChromSize>& sizes_;
    std::vector<std::size_t> listed_;  // by ChromId: its place in sizes_
};

}  // namespace gk::cmd
