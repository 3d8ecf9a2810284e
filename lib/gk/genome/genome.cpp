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

Genome::Genome(GenomeFiles files) : files_(std::move(files)) {}

void Genome::load_names() const {
    if (!files_.chrom_alias.empty()) {
        names_ = ChromNames::from_aliases(files_.chrom_alias);
    } else if (!files_.chrom_sizes.empty()) {
        names_ = ChromNames::from_sizes(files_.chrom_sizes);
    } else if (files_.by_path) {
        twobit_ = std::make_unique<TwoBit>(files_.twobit);
        names_ = ChromNames::from_list(distinct_names(*twobit_), files_.twobit);
    } else {
        throw Error("no " + files_.assembly + ".chrom.sizes in " + files_.folder + ", the assembly of " +
                    files_.annotation);
    }
}

Genome::~Genome() = default;

void Genome::load_sizes() {
    if (sizes_loaded_) return;
    if (!files_.chrom_sizes.empty()) {
        sizes_ = read_chrom_sizes(files_.chrom_sizes);
    } else {
        open_sequence();
        for (const std::string& name : names().names())
            if (const TwoBitSequence* found = sequence(*names().find(name))) sizes_.push_back({name, found->size});
    }
    sizes_loaded_ = true;
}

const std::vector<ChromSize>& Genome::sizes() {
    load_sizes();
    return sizes_;
}

std::optional<std::int64_t> Genome::size(ChromId chrom) {
    load_sizes();
    if (size_by_chrom_.empty()) {
        size_by_chrom_.resize(names().size());
        for (const ChromSize& entry : sizes_)
            if (const auto known = names().find(entry.name)) size_by_chrom_[index_of(*known)] = entry.size;
    }
    return size_by_chrom_[index_of(chrom)];
}

const ChromAliases* Genome::aliases() {
    if (!aliases_ && !files_.chrom_alias.empty()) aliases_ = std::make_unique<ChromAliases>(files_.chrom_alias);
    return aliases_.get();
}

void Genome::open_sequence() {
    if (!sequence_by_chrom_.empty()) return;
    const ChromNames& known_names = names();
    if (!twobit_) {
        if (files_.twobit.empty()) throw Error("no " + files_.assembly + ".2bit in " + files_.folder);
        twobit_ = std::make_unique<TwoBit>(files_.twobit);
    }
    sequence_by_chrom_.resize(known_names.size());
    for (std::size_t i = 0; i < twobit_->count(); ++i)
        if (const auto chrom = known_names.find(twobit_->name(i)))
            sequence_by_chrom_[index_of(*chrom)] = static_cast<std::uint32_t>(i);
}

}  // namespace gk
