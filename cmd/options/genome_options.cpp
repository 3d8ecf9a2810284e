#include "cmd/options/genome_options.hpp"

#include "gk/base/error.hpp"

namespace gk::cmd {

cli::Option genome_option(std::string& target) {
    return {.names = "-g,--genome",
            .metavar = "GENOME",
            .help = "an assembly (hg38), an annotation (gencode.v47: its assembly), or a path to a 2bit file",
            .target = &target,
            .environment = "GK_GENOME",
            .kind = cli::ValueKind::genome};
}

cli::Option chrom_scheme_option(std::optional<std::string>& target) {
    return {.names = "--chrom-scheme",
            .metavar = "SCHEME",
            .help = "write the chromosome names of this alias column (gk chroms --aliases shows them)",
            .target = &target,
            .group = "Output"};
}

GenomeFiles find_named_genome(const std::string& name, const cli::Context& context) {
    if (name.empty()) throw UsageError("no genome: give -g GENOME or set GK_GENOME");
    GenomeFiles files = find_genome(name, is_genome_path(name) ? std::string() : data_folder(context.data_dir));
    context.debug("assembly " + files.assembly + " in " + files.folder + ", names from " +
                  (!files.chrom_alias.empty()   ? files.chrom_alias
                   : !files.chrom_sizes.empty() ? files.chrom_sizes
                                                : files.twobit));
    return files;
}

std::vector<std::string> output_names(Genome& genome, const std::optional<std::string>& scheme) {
    std::vector<std::string> names = genome.names().names();
    if (!scheme) return names;
    const ChromAliases* aliases = genome.aliases();
    if (aliases == nullptr)
        throw UsageError("--chrom-scheme: " + genome.assembly() + " has no chromAlias.txt, so no alias schemes");
    for (const auto& [alias, canonical] : aliases->by_scheme(*scheme))
        if (const auto chrom = genome.names().find(canonical)) names[index_of(*chrom)] = alias;
    return names;
}

}  // namespace gk::cmd
