// The refLink and refGene tables of UCSC as records (gk/annotation/FORMAT.md#ucsc-refseq).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/base/text_arena.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// A transcript in refLink.
struct UcscLink {
    std::string_view gene_name;
    std::string_view product;
    std::string_view protein_id;
    std::string_view gene_id;  ///< Entrez ID
};

/// A row of refGene: a transcript at one locus.
struct UcscTranscript {
    RowHead head;
    std::int32_t cds_start = 0;
    std::int32_t cds_end = 0;
    std::uint32_t exon_count = 0;
    std::size_t first_exon = 0;  ///< in the list of all exons
    std::string_view accession;
    const UcscLink* link = nullptr;
    std::uint64_t line = 0;
    std::string_view text;  ///< the whole line; only where bad rows are left out
};

/// The lines of a table, and the file that they are of, for messages.
struct UcscText {
    io::ChunkSource& lines;
    const std::string& file;
};

/// Where both tables lie in a folder: `NAME.txt.gz` where that is there, else `NAME.txt`. Throws Error where there is
/// neither.
struct UcscPaths {
    explicit UcscPaths(const std::string& folder);

    std::string links;  ///< refLink
    std::string genes;  ///< refGene
};

class UcscTables {
public:
    /// Reads both tables. Throws Error when they can't be read, and DataError for the first bad row, where bad rows are
    /// not skipped.
    UcscTables(UcscText links, UcscText genes, const SourceContext& context, io::OnBad on_bad, io::Output* rejects,
               BuildReport& report);

    /// The rows of refGene, in the order of the file.
    const std::vector<UcscTranscript>& transcripts() const { return transcripts_; }
    /// The exons of a row, ascending as in the file: start and end of each.
    const std::pair<std::int32_t, std::int32_t>* exons(const UcscTranscript& transcript) const {
        return exons_.data() + transcript.first_exon;
    }

private:
    using Use = std::function<std::optional<io::BadRecord>(std::string_view, std::uint64_t)>;
    void for_each_row(const UcscText& table, const Use& use);
    std::optional<io::BadRecord> read_link(std::string_view line);
    std::optional<io::BadRecord> read_transcript(std::string_view line, std::uint64_t number);
    std::optional<io::BadRecord> read_exons(std::string_view starts, std::string_view ends, std::int32_t count);

    const SourceContext& context_;
    io::OnBad on_bad_;
    io::Output* rejects_;
    BuildReport& report_;
    Placer placer_;
    TextArena texts_;
    std::unordered_map<std::string_view, UcscLink> links_;
    std::vector<UcscTranscript> transcripts_;
    std::vector<std::pair<std::int32_t, std::int32_t>> exons_;
};

}  // namespace gk::annotation
