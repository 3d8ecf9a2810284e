// GenomeKit's text forms of rows (gk/annotation/FORMAT.md#text-forms).
#include "gk/annotation/view/text_form.hpp"

#include <fmt/core.h>

namespace gk::annotation {

std::string text_form(const Annotation& annotation, Feature feature, Row row) {
    const auto of_part = [&](const char* what, std::int64_t index, std::int64_t count,
                             const TranscriptRow& transcript) {
        return fmt::format("<{} {}/{} of {}>", what, index + 1, count, annotation.transcript_id(transcript));
    };
    const auto transcript_at = [&](std::int32_t number) -> const TranscriptRow& {
        return annotation.transcript(static_cast<Row>(number));
    };
    switch (feature) {
        case Feature::genes: {
            const GeneRow& gene = annotation.gene(row);
            return fmt::format("<Gene {} ({})>", annotation.gene_id(gene), annotation.gene_name(gene));
        }
        case Feature::transcripts: {
            const TranscriptRow& transcript = annotation.transcript(row);
            const GeneRow& gene = annotation.gene(static_cast<Row>(transcript.gene));
            return fmt::format("<Transcript {} of {}>", annotation.transcript_id(transcript),
                               annotation.gene_name(gene));
        }
        case Feature::exons: {
            const ExonRow& exon = annotation.exon(row);
            const TranscriptRow& transcript = transcript_at(exon.transcript);
            return of_part("Exon", exon.index, transcript.exon_count, transcript);
        }
        case Feature::introns: {
            const IntronRow& intron = annotation.intron(row);
            const TranscriptRow& transcript = transcript_at(intron.transcript);
            return of_part("Intron", intron.index, Annotation::intron_count(transcript), transcript);
        }
        default: {
            const PartRow& part = annotation.part(feature, row);
            const TranscriptRow& transcript = transcript_at(part.transcript);
            return of_part(feature == Feature::cdss ? "Cds in Exon" : "Utr in Exon", part.exon_index,
                           transcript.exon_count, transcript);
        }
    }
}

}  // namespace gk::annotation
