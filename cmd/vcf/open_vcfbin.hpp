// What the commands on VCF tables share: FILE and -g, and the table with its assembly, opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/file_assembly.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::cmd {

/// FILE.vcfbin, a command's first word.
cli::Positional vcfbin_argument(std::string& target);

/// Whether a command can do without the names of a table's chromosomes.
enum class ChromosomeNames { needed, if_known };

/// A VCF table with the names of its assembly's chromosomes. Parts refer to each other: not movable. Safe for use by
/// several threads.
class OpenVcfbin {
public:
    /// `file` is looked for as `find_data_file` does. The assembly is `genome`, or, where that is empty, the one that
    /// the tag of the table's rows stands for in the data folder. A table without rows has none then. Throws Error for
    /// a missing file, UsageError for a genome other than the table's and for an assembly that is needed and not known,
    /// and DataError for a damaged table.
    OpenVcfbin(const std::string& file, const std::string& genome, const std::optional<std::string>& chrom_scheme,
               const cli::Context& context, ChromosomeNames names = ChromosomeNames::needed);
    OpenVcfbin(const OpenVcfbin&) = delete;
    OpenVcfbin& operator=(const OpenVcfbin&) = delete;

    const vcf::Vcfbin& table() const { return table_; }
    /// Throws UsageError where it is not known.
    Genome& genome();
    /// Empty where the assembly is not known.
    const table::ChromTags& tags() const { return *tags_; }
    /// The chromosomes' names as they are written, by ChromId; none where the assembly is not known.
    const std::vector<std::string>& names() const { return names_; }

private:
    TaggedFile tagged() const { return {.path = table_.path(), .tag = table_.assembly()}; }

    vcf::Vcfbin table_;
    std::optional<Genome> genome_;
    std::optional<table::ChromTags> tags_;
    std::vector<std::string> names_;
};

}  // namespace gk::cmd
