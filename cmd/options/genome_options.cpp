#include "cmd/options/genome_options.hpp"

#include <filesystem>

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
    GenomeFiles files =
        find_genome(name, is_genome_path(name) ? std::string() : data_folder(context.data_dir), context.source);
    context.debug("assembly " + files.assembly + " in " + files.folder + ", names from " +
                  (!files.chrom_alias.empty()   ? files.chrom_alias
                   : !files.chrom_sizes.empty() ? files.chrom_sizes
                                                : files.twobit));
    return files;
}

std::string known_assembly(std::uint64_t tag, const cli::Context& context, bool with_source) {
    std::string folder;
    try {
        folder = data_folder(context.data_dir);
    } catch (const UsageError&) {
        return {};  // nowhere to look: no matter where nobody needs the name
    }
    if (auto assembly = assembly_of_tag(tag, folder)) return *assembly;
    if (!with_source || !context.source) return {};
    try {
        context.source->bring(std::to_string(tag) + ".hash");
    } catch (const UsageError&) {
        throw;
    } catch (const Error& failure) {
        context.debug(failure.what());  // it is one of two ways to tell the assembly: who needs it says what is missing
    }
    return assembly_of_tag(tag, folder).value_or("");
}

std::unique_ptr<Genome> known_genome(const std::string& assembly, const cli::Context& context) {
    if (assembly.empty()) return nullptr;
    const std::string folder = data_folder(context.data_dir);
    // The file that tells the name of an assembly may be there alone.
    if (!std::filesystem::exists(folder + "/" + assembly + ".chrom.sizes")) return nullptr;
    return std::make_unique<Genome>(find_genome(assembly, folder));
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
