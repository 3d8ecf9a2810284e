// What the targets of annotation sources share: a small assembly, and what must hold for everything that is built.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/text_lines.hpp"
#include "target.hpp"

namespace gk::fuzz {

/// An assembly of three chromosomes, of which one is small.
inline Genome& small_genome() {
    static Genome genome("toy", {{"chr1", 60000}, {"chr2", 40000}, {"chrM", 3}});
    return genome;
}

/// The file that a draft becomes, or the error that the build ended with.
struct Built {
    std::string bytes;
    std::string error;
    std::vector<std::string> told;
    bool operator==(const Built&) const = default;
};

/// `read` fills the draft and the report.
template <typename Read>
Built build(Read read) {
    Built built;
    annotation::Draft draft;
    annotation::BuildReport report;
    try {
        read(draft, report);
    } catch (const DataError& error) {
        built.error = error.what();
        require(!built.error.empty(), "an error is explained");
        return built;
    }
    built.told = report.warnings("file");
    for (std::string& line : report.left_out("file")) built.told.push_back(std::move(line));
    built.told.push_back(report.account.summary());
    ByteBuffer bytes;
    write_dganno(std::move(draft), bytes, 1);
    built.bytes = bytes.view();
    return built;
}

inline void check_range(std::pair<table::Row, table::Row> range, table::Row& next) {
    if (range.first == range.second) return;
    require(range.first == next, "parts lie side by side, in the order of their parents");
    next = range.second;
}

/// The file can be read, and its rows lead to each other.
inline void check_built(const Built& built) {
    using annotation::Feature;
    if (!built.error.empty()) return;
    const annotation::Annotation annotation(in_memory(built.bytes));
    table::Row next[annotation::feature_count] = {};
    const auto place = [&](Feature feature) -> table::Row& { return next[static_cast<std::size_t>(feature)]; };
    for (table::Row g = 0; g < annotation.table(Feature::genes).count; ++g) {
        const auto transcripts = annotation.transcripts_of(annotation.gene(g));
        annotation.gene_text(annotation.gene(g), 1);
        check_range(transcripts, place(Feature::transcripts));
        for (table::Row t = transcripts.first; t < transcripts.second; ++t) {
            const auto& transcript = annotation.transcript(t);
            require(transcript.gene == static_cast<std::int32_t>(g), "a transcript knows its gene");
            annotation.transcript_text(transcript, 3);
            check_range(annotation.introns_of(transcript), place(Feature::introns));
            const auto exons = annotation.exons_of(transcript);
            check_range(exons, place(Feature::exons));
            for (table::Row e = exons.first; e < exons.second; ++e) {
                require(annotation.exon(e).transcript == static_cast<std::int32_t>(t), "an exon knows its transcript");
                require(annotation.exon(e).is_last == (e + 1 == exons.second ? 1 : 0), "the last exon says so");
                annotation.exon_id(annotation.exon(e));
            }
            for (const Feature feature : {Feature::cdss, Feature::utr5s, Feature::utr3s}) {
                const auto parts = annotation.parts_of(feature, transcript);
                check_range(parts, place(feature));
                for (table::Row p = parts.first; p < parts.second; ++p) {
                    const auto& part = annotation.part(feature, p);
                    require(part.transcript == static_cast<std::int32_t>(t), "a part knows its transcript");
                    require(part.exon_index < transcript.exon_count, "a part is of an exon");
                    const auto& exon = annotation.exon(exons.first + part.exon_index);
                    const std::int32_t link = feature == Feature::cdss    ? exon.cds
                                              : feature == Feature::utr5s ? exon.utr5
                                                                          : exon.utr3;
                    require(link == static_cast<std::int32_t>(p), "an exon knows its parts");
                }
            }
        }
    }
    for (const Feature feature :
         {Feature::transcripts, Feature::exons, Feature::introns, Feature::cdss, Feature::utr5s, Feature::utr3s})
        require(place(feature) == annotation.table(feature).count, "every row has a parent");
}

}  // namespace gk::fuzz
