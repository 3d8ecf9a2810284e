// What gk info says of an assembly or a 2bit file.
#pragma once

#include "cmd/info/document.hpp"
#include "gk/genome/genome.hpp"

namespace gk::cmd {

/// `is_file`: the 2bit file was named, not the genome. Throws Error and DataError for files that can't be read, unless
/// --check lists what is wrong.
Info describe_assembly(const GenomeFiles& files, bool is_file, bool check);

/// Adds `num_chroms` and `num_bases`. `is_its_file`: the 2bit is what is described, so that its version is the
/// document's. `intact`: nothing wrong was found, so that what is wrong now is thrown.
void add_assembly_counts(Genome& genome, bool intact, bool is_its_file, InfoJson& json);

}  // namespace gk::cmd
