// The elements of genes and transcripts, depth first.
#pragma once

#include "gk/annotation/annotation.hpp"

namespace gk::annotation {

/// Calls `use(feature, row)` for the parts of a transcript: exons, introns, cdss, utr5s, utr3s, each in row order.
template <typename Use>
void each_part(const Annotation& annotation, Row transcript, Use&& use) {
    const TranscriptRow& row = annotation.transcript(transcript);
    const auto each = [&](Feature feature, std::pair<Row, Row> rows) {
        for (Row part = rows.first; part < rows.second; ++part) use(feature, part);
    };
    each(Feature::exons, annotation.exons_of(row));
    each(Feature::introns, annotation.introns_of(row));
    for (const Feature feature : {Feature::cdss, Feature::utr5s, Feature::utr3s})
        each(feature, annotation.parts_of(feature, row));
}

/// Calls `use(row)` for the transcripts of a gene, in row order.
template <typename Use>
void each_transcript(const Annotation& annotation, Row gene, Use&& use) {
    const auto rows = annotation.transcripts_of(annotation.gene(gene));
    for (Row row = rows.first; row < rows.second; ++row) use(row);
}

}  // namespace gk::annotation
