#include "gk/reads/build/text/known_introns.hpp"

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::reads::build {

KnownIntrons::KnownIntrons(const Genome& genome)
    : file_(genome.files().dganno),
      tags_(genome.names()),
      introns_(file_.table(annotation::Feature::introns), file_.path(), tags_) {
    const std::uint64_t assembly = assembly_tag(genome.assembly());
    if (file_.assembly().value_or(assembly) != assembly)
        throw DataError("the annotation is of another assembly than " + genome.assembly(), file_.path());
}

bool KnownIntrons::has(ChromId chrom, std::int32_t start, std::int32_t end) const {
    for (const Strand strand : {Strand::positive, Strand::negative})
        if (introns_.count(table::FindMethod::exact, chrom, strand, start, end) != 0) return true;
    return false;
}

}  // namespace gk::reads::build
