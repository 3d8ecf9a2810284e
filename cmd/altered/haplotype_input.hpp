// --vcf: the haplotypes of samples, read from a file before the first record.
#pragma once

#include <vector>

#include "cmd/altered/variant_list.hpp"
#include "cmd/altered/variant_options.hpp"
#include "gk/vcf/haplotypes.hpp"

namespace gk::cmd {

/// Those that the options ask for: sample by sample as given, then by number. Throws UsageError for a sample that the
/// file does not have, and DataError.
std::vector<vcf::Haplotype> load_haplotypes(const VariantOptions& options, const Genome& genome,
                                            const cli::Context& context, BadVariants& bad);

}  // namespace gk::cmd
