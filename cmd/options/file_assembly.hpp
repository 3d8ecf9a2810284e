// The assembly of a data file, which has the 64-bit tag of its name (gk/genome/FORMAT.md#name-tags).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {

/// -g NAME of a command that takes its assembly from a file. GK_GENOME is not its default: it is most often the name of
/// another assembly.
cli::Option file_genome_option(std::string& target);

/// A file, and the tag of its assembly; nothing where it has none.
struct TaggedFile {
    const std::string& path;
    std::optional<std::uint64_t> tag;
};

/// The genome `name`, or, where that is empty, the assembly that the tag stands for in the data folder. Nothing where
/// neither is known. Throws UsageError for a genome other than the file's.
std::optional<GenomeFiles> assembly_of_file(const TaggedFile& file, const std::string& name,
                                            const cli::Context& context);

/// Throws the UsageError of a command that can't do without.
[[noreturn]] void throw_no_assembly(const TaggedFile& file);

}  // namespace gk::cmd
