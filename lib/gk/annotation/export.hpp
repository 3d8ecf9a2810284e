// An annotation as text: GFF3 that builds to the same file again, GTF, BED12 (00-cli 6.5).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gk/annotation/columns.hpp"
#include "gk/io/output.hpp"

namespace gk::annotation {

enum class ExportFormat : std::uint8_t { gff3, gtf, bed12 };

/// How an annotation was built, which decides how its GFF3 is written.
enum class Dialect : std::uint8_t {
    gencode,  ///< by the gencode or ensembl source
    ncbi,     ///< by the ncbi-refseq or ucsc-refseq source: exons have no IDs, transcripts no TSL
};
Dialect dialect_of(const Annotation& annotation);

/// Transcripts of which BED12 can't say all, by what was done about it.
struct ExportReport {
    std::uint64_t merged = 0;         ///< exons that overlap, written as one block
    std::uint64_t without_parts = 0;  ///< exons without a base or on another strand, left out
    std::uint64_t resized = 0;        ///< begins or ends where its exons don't: written from the first exon to the last
    std::uint64_t impossible = 0;     ///< ends before it starts and has no exon: left out

    void add(const ExportReport& other);
    /// A sentence for each number that is not 0.
    std::vector<std::string> warnings() const;
};

/// Writes all genes, or for BED12 all transcripts, in table order. Memory does not grow with the annotation. Throws
/// DataError for a damaged annotation: what is written before that makes no whole file.
ExportReport export_annotation(const AnnotationView& view, ExportFormat format, unsigned threads, io::Output& output);

}  // namespace gk::annotation
