#include "cmd/genome/chrom_rows.hpp"

#include "gk/base/error.hpp"

namespace gk::cmd {

std::vector<ChromRow> ChromRowFinder::all() const {
    std::vector<ChromRow> rows;
    for (std::size_t i = 0; i < sizes_.size(); ++i)
        rows.push_back({std::nullopt, sizes_[i].name, static_cast<std::uint64_t>(sizes_[i].size), i});
    return rows;
}

ChromRow ChromRowFinder::by_name(const std::string& name, const std::string& where) {
    const auto chrom = genome_.names().find(name);
    if (!chrom) {
        const std::string what = "unknown chromosome '" + name + "'" + genome_.names().suggestion(name);
        throw where.empty() ? DataError(what) : DataError(what, where);
    }
    if (listed_.empty()) index_listing();
    ChromRow row{name, genome_.names().name(*chrom), std::nullopt, listed_[index_of(*chrom)]};
    if (row.listing_index < sizes_.size()) row.size = static_cast<std::uint64_t>(sizes_[row.listing_index].size);
    return row;
}

void ChromRowFinder::index_listing() {
    listed_.assign(genome_.names().size(), sizes_.size());
    for (std::size_t i = 0; i < sizes_.size(); ++i)
        if (const auto chrom = genome_.names().find(sizes_[i].name)) listed_[index_of(*chrom)] = i;
}

}  // namespace gk::cmd
