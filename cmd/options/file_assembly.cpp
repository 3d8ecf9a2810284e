#include "cmd/options/file_assembly.hpp"

#include <utility>

#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::cmd {

cli::Option file_genome_option(std::string& target) {
    return {.names = "-g,--genome",
            .metavar = "GENOME",
            .help = "the file's assembly, where the data folder does not tell it",
            .target = &target,
            .kind = cli::ValueKind::genome};
}

std::optional<GenomeFiles> assembly_of_file(const TaggedFile& file, const std::string& name,
                                            const cli::Context& context) {
    const std::string wanted = name.empty() && file.tag ? known_assembly(*file.tag, context, true) : name;
    if (wanted.empty()) return std::nullopt;
    GenomeFiles files = find_named_genome(wanted, context);
    if (!file.tag || *file.tag == assembly_tag(files.assembly)) return files;
    const std::string known = known_assembly(*file.tag, context);
    throw UsageError("-g " + wanted + ": " + file.path + " is on another assembly than " + files.assembly +
                     (known.empty() ? ", of tag " + std::to_string(*file.tag) : ", " + known));
}

void throw_no_assembly(const TaggedFile& file) {
    if (!file.tag) throw UsageError(file.path + " has no rows, which would tell its assembly: give -g GENOME");
    throw UsageError("nothing tells the assembly of " + file.path + ": there is no " + std::to_string(*file.tag) +
                     ".hash in the data folder; give -g GENOME");
}

}  // namespace gk::cmd
