#include "gk/genome/genome.hpp"

#include <set>

#include "gk/base/error.hpp"

namespace gk {
namespace {

std::vector<std::string> distinct_names(const TwoBit& file) {
    std::vector<std::string> names;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < file.count(); ++i)
        if (seen.insert(file.name(i)).second) names.emplace_back(file.name(i));
    return names;
}

}  // namespace

std::unique_ptr<const ChromNames> Genome::load_names() const {
    if (own_sizes_) {
        std::vector<std::string> names;
        for (const ChromSize& chromosome : *own_sizes_) names.push_back(chromosome.name);
        return std::make_unique<const ChromNames>(ChromNames::from_list(names, files_.assembly));
    }
    if (!files_.chrom_alias.empty())
        return std::make_unique<const ChromNames>(ChromNames::from_aliases(files_.chrom_alias));
    if (!files_.chrom_sizes.empty())
        return std::make_unique<const ChromNames>(ChromNames::from_sizes(files_.chrom_sizes));
    if (files_.by_path)
        return std::make_unique<const ChromNames>(
            ChromNames::from_list(distinct_names(opened_twobit()), files_.twobit));
    throw Error("no " + files_.assembly + ".chrom.sizes (the assembly of " + files_.annotation + ")" + files_.where());
}

std::unique_ptr<const std::vector<ChromSize>> Genome::load_sizes() const {
    if (own_sizes_) return std::make_unique<const std::vector<ChromSize>>(*own_sizes_);
    if (!files_.chrom_sizes.empty())
        return std::make_unique<const std::vector<ChromSize>>(read_chrom_sizes(files_.chrom_sizes));
    open_sequence();
    auto sizes = std::make_unique<std::vector<ChromSize>>();
    for (const std::string& name : names().names())
        if (const TwoBitSequence* found = sequence(*names().find(name))) sizes->push_back({name, found->size});
    return sizes;
}

std::unique_ptr<const Genome::SizeByChrom> Genome::load_size_by_chrom() const {
    const std::vector<ChromSize>& listed = sizes();
    auto by_chrom = std::make_unique<SizeByChrom>(names().size());
    for (const ChromSize& entry : listed)
        if (const auto known = names().find(entry.name)) (*by_chrom)[index_of(*known)] = entry.size;
    return by_chrom;
}

std::optional<std::int64_t> Genome::size(ChromId chrom) const {
    return size_by_chrom_.get([this] { return load_size_by_chrom(); })[index_of(chrom)];
}

const ChromAliases* Genome::aliases() const {
    if (files_.chrom_alias.empty()) return nullptr;
    return &aliases_.get([this] { return std::make_unique<const ChromAliases>(files_.chrom_alias); });
}

const TwoBit& Genome::opened_twobit() const {
    return twobit_.get([this] {
        const std::string name = files_.assembly + ".2bit";
        const std::string path = files_.twobit.empty() ? files_.bring(name) : files_.twobit;
        if (path.empty()) throw Error("no " + name + files_.where());
        return std::make_unique<const TwoBit>(path);
    });
}

std::unique_ptr<const Genome::Sequences> Genome::load_sequences() const {
    const ChromNames& known_names = names();
    const TwoBit& file = opened_twobit();
    auto sequences = std::make_unique<Sequences>();
    sequences->file = &file;
    sequences->by_chrom.resize(known_names.size());
    for (std::size_t i = 0; i < file.count(); ++i)
        if (const auto chrom = known_names.find(file.name(i)))
            sequences->by_chrom[index_of(*chrom)] = static_cast<std::uint32_t>(i);
    return sequences;
}

}  // namespace gk
