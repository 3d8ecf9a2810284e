// -g and --chrom-scheme: which genome, and which names its chromosomes have in the output.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/genome/genome.hpp"

namespace gk::cmd {

/// `-g,--genome NAME`, from GK_GENOME where it is not given.
cli::Option genome_option(std::string& target);

/// `--chrom-scheme SCHEME`.
cli::Option chrom_scheme_option(std::optional<std::string>& target);

/// Throws UsageError when no genome was named.
GenomeFiles find_named_genome(const std::string& name, const cli::Context& context);

/// The assembly that a 64-bit tag stands for, by the data folder, and with `with_source` by what is behind it; empty
/// where that does not tell. Throws DataError where it tells a name of another tag.
std::string known_assembly(std::uint64_t tag, const cli::Context& context, bool with_source = false);

/// The assembly's genome where the data folder has its names; null for an empty name and where it has not.
std::unique_ptr<Genome> known_genome(const std::string& assembly, const cli::Context& context);

/// The name to write for each chromosome, by ChromId: the assembly's own, or that of an alias scheme where there is
/// one. Throws UsageError for a scheme that the assembly does not have.
std::vector<std::string> output_names(Genome& genome, const std::optional<std::string>& scheme);

}  // namespace gk::cmd
