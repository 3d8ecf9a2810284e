#include "gk/annotation/dialect.hpp"

#include <span>

namespace gk::annotation {

Dialect dialect_of(const Annotation& annotation) {
    const std::span<const std::uint8_t> pool = annotation.table(Feature::exons).aux;
    if (pool.size() != 1 || pool.front() != 0) return Dialect::gencode;
    const Row transcripts = annotation.table(Feature::transcripts).count;
    for (Row row = 0; row < transcripts; ++row)
        if (annotation.transcript(row).tsl != no_tsl) return Dialect::gencode;
    return Dialect::ncbi;
}

}  // namespace gk::annotation
