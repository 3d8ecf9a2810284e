#include "cmd/data/assembly_files.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/genome/twobit_check.hpp"

namespace gk::cmd {
namespace {

// Without a look at chrom.sizes, which makes a name an assembly's: parts may be there alone.
GenomeFiles present_files(const std::string& folder, const std::string& assembly) {
    GenomeFiles files = genome_of_twobit(folder + "/" + assembly + ".2bit");
    if (!std::filesystem::exists(files.twobit)) files.twobit.clear();
    files.by_path = false;
    return files;
}

std::vector<std::string> problems_of_twobit(const std::string& path) {
    try {
        return twobit_problems(TwoBit(path));
    } catch (const Error& error) {
        return {error.what()};
    }
}

}  // namespace

AssemblyFiles::AssemblyFiles(const std::string& folder, const std::string& assembly)
    : genome_(present_files(folder, assembly)) {
    if (!files().twobit.empty()) problems_[index(AssemblyPart::twobit)] = problems_of_twobit(files().twobit);
    if (!files().chrom_sizes.empty())
        problems_[index(AssemblyPart::chrom_sizes)] = chrom_sizes_problems(files().chrom_sizes);
    if (!files().chrom_alias.empty())
        problems_[index(AssemblyPart::chrom_alias)] = chrom_alias_problems(files().chrom_alias);
    if (are_intact() && has_names()) compare();
}

bool AssemblyFiles::are_intact() const {
    return std::all_of(problems_.begin(), problems_.end(), [](const auto& list) { return list.empty(); });
}

void AssemblyFiles::compare() {
    const bool has_sizes = !files().chrom_sizes.empty();
    auto found = has_sizes || !files().twobit.empty() ? assembly_disagreement(genome_) : std::nullopt;
    if (found) problems_[index(found->suspect)] = std::move(found->problems);
    // What a disk without room leaves: nothing else says that chromosomes are missing.
    std::vector<std::string>& of_sizes = problems_[index(AssemblyPart::chrom_sizes)];
    if (!found && has_sizes && files().twobit.empty() && genome_.sizes().empty())
        of_sizes.emplace_back("it has no chromosome");
}

const ChromNames* AssemblyFiles::names() const {
    const AssemblyPart table = files().chrom_alias.empty() ? AssemblyPart::chrom_sizes : AssemblyPart::chrom_alias;
    return has_names() && problems(table).empty() ? &genome_.names() : nullptr;
}

std::size_t AssemblyFiles::chromosomes_elsewhere() const {
    const bool has_sizes = !files().chrom_sizes.empty();
    const bool has_sequences = !files().twobit.empty();
    if (files().chrom_alias.empty() || !are_intact() || (!has_sizes && !has_sequences)) return 0;
    const ChromNames& known = genome_.names();
    std::vector<bool> found(known.size());
    const auto mark = [&](std::string_view name) {
        if (const auto chrom = known.find(name)) found[index_of(*chrom)] = true;
    };
    if (has_sizes)
        for (const ChromSize& entry : genome_.sizes()) mark(entry.name);
    if (has_sequences)
        for (std::size_t i = 0; i < genome_.twobit().count(); ++i) mark(genome_.twobit().name(i));
    return static_cast<std::size_t>(std::count(found.begin(), found.end(), false));
}

}  // namespace gk::cmd
