// Which family of sources an annotation was built from, as far as its tables tell.
#pragma once

#include <cstdint>

#include "gk/annotation/annotation.hpp"

namespace gk::annotation {

/// How an annotation was built, which decides how its GFF3 is written.
enum class Dialect : std::uint8_t {
    gencode,  ///< by the gencode or ensembl source
    ncbi,     ///< by the ncbi-refseq or ucsc-refseq source: exons have no IDs, transcripts no TSL
};
/// As far as the exons' IDs and the transcripts' support levels tell: the file does not say.
Dialect dialect_of(const Annotation& annotation);

}  // namespace gk::annotation
