// The haplotypes of samples from a phased VCF or BCF.
#pragma once

#include <string>
#include <vector>

#include "cmd/altered/variant_list.hpp"

namespace gk::cmd {

/// One haplotype of one sample.
struct Haplotype {
    std::string sample;
    int number = 1;  ///< 1 or 2
    variant::AlteredGenome genome;
};

/// Those that the options ask for: sample by sample as given, then by number. Places that can't be read (a heterozygote
/// that is not phased, overlapping variants under --overlap error) become unresolved sites. Throws UsageError for a
/// sample that the file does not have, and DataError.
std::vector<Haplotype> load_haplotypes(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                       BadVariants& bad);

}  // namespace gk::cmd
