// What the commands on files of reads share: FILE and -g, and the file with its assembly, opened.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/genome/genome.hpp"
#include "gk/reads/view/read_rows.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::cmd {

/// FILE, a command's first word; `made_by`: the command that makes such files.
cli::Positional reads_argument(std::string& target, const std::string& made_by);

/// The path of a file of reads, as `find_data_file` finds it.
std::string find_reads_file(const std::string& file, const cli::Context& context);

/// The assembly of a file of reads with the names of its chromosomes. Not movable. Safe for use by several threads.
class ReadsAssembly {
public:
    /// The assembly is `genome`, or, where that is empty, the one that the tag stands for in the data folder. A file
    /// without rows may have none. `path` outlives it. Throws UsageError for a genome other than the file's and for one
    /// that is needed and not known.
    ReadsAssembly(const std::string& path, std::optional<std::uint64_t> tag, const std::string& genome,
                  const std::optional<std::string>& chrom_scheme, const cli::Context& context);
    ReadsAssembly(const ReadsAssembly&) = delete;
    ReadsAssembly& operator=(const ReadsAssembly&) = delete;

    /// Throws UsageError where it is not known.
    Genome& genome();
    /// Empty where the assembly is not known.
    const table::ChromTags& tags() const { return *tags_; }
    /// The chromosomes' names as they are written.
    const reads::FileNames& names() const { return *file_names_; }

private:
    const std::string& path_;
    std::optional<std::uint64_t> tag_;
    std::optional<Genome> genome_;
    std::optional<table::ChromTags> tags_;
    std::vector<std::string> names_;
    std::optional<reads::FileNames> file_names_;
};

/// A file of reads, a Ralign, Jralign or Rdist, with its assembly.
template <typename File>
struct OpenReads {
    OpenReads(const std::string& name, const std::string& genome, const std::optional<std::string>& chrom_scheme,
              const cli::Context& context)
        : file(find_reads_file(name, context)), assembly(file.path(), file.assembly(), genome, chrom_scheme, context) {}

    File file;
    ReadsAssembly assembly;
};

}  // namespace gk::cmd
