// Genes and transcripts of any file into tables (gk/annotation/FORMAT.md#generic-transcripts).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/transcript_parts.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::annotation {

/// A fault that shows when a transcript is complete, at the line of the part that is to blame.
struct GenericFault {
    io::BadRecord bad;
    std::uint64_t line = 0;
};

/// What a table shows of a gene or transcript.
struct GenericEntry {
    RowHead head;
    std::uint8_t biotype = 0;  ///< code
    std::uint64_t line = 0;
    std::string_view id;
    std::string_view name;  ///< of a gene
    std::string_view protein_id;
    std::string_view product;
};

class GenericAssembler {
public:
    GenericAssembler(Draft& draft, BuildReport& report, bool strict)
        : draft_(draft), report_(report), strict_(strict) {}

    void gene(const GenericEntry& gene);
    /// A transcript of the latest gene, with its parts in any order. Of a faulty one, nothing is appended.
    std::optional<GenericFault> transcript(const GenericEntry& transcript, TranscriptParts parts);

private:
    std::optional<GenericFault> prepare(const GenericEntry& transcript, TranscriptParts& parts);
    std::optional<GenericFault> prepare_utrs(TranscriptParts& parts);
    std::optional<GenericFault> note(Oddity oddity, std::uint64_t line);
    void append(const GenericEntry& transcript, const TranscriptParts& parts, bool has_utrs);
    void append_exons(TranscriptRow& transcript, const std::vector<TranscriptPart>& exons);
    void append_cdss(TranscriptRow& transcript, const std::vector<TranscriptPart>& cdss);
    void append_utrs(TranscriptRow& transcript, const TranscriptParts& parts);

    Draft& draft_;
    BuildReport& report_;
    bool strict_;
};

}  // namespace gk::annotation
