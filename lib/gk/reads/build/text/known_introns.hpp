// The introns that an annotation has.
#pragma once

#include <cstdint>

#include "gk/annotation/annotation.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/find.hpp"

namespace gk::reads::build {

class KnownIntrons {
public:
    /// Those of the genome's annotation. Throws Error when it can't be opened, and DataError where it is damaged or of
    /// another assembly.
    explicit KnownIntrons(const Genome& genome);
    KnownIntrons(const KnownIntrons&) = delete;
    KnownIntrons& operator=(const KnownIntrons&) = delete;

    /// Whether [start, end) is one of them, on either strand.
    bool has(ChromId chrom, std::int32_t start, std::int32_t end) const;

private:
    annotation::Annotation file_;
    table::ChromTags tags_;
    table::Finder introns_;
};

}  // namespace gk::reads::build
