// A block of an NCBI RefSeq file: the rows among which children are matched with their parents
// (gk/annotation/FORMAT.md#blocks).
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/ncbi/ncbi_row.hpp"
#include "gk/annotation/source/transcript_parts.hpp"
#include "gk/base/text_arena.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

class NcbiBlock {
public:
    NcbiBlock(Draft& draft, BuildReport& report, io::BadRecords& bad_rows, bool strict)
        : draft_(draft), report_(report), bad_rows_(bad_rows), strict_(strict) {}

    /// A good row of any kind.
    void add(const NcbiRow& row);
    /// Appends the block's genes, with all that is theirs, to the draft, and forgets the block.
    void resolve();

private:
    using List = std::vector<std::int32_t>;
    /// Rows by their parent's key, each list in the order of the file.
    using Children = std::unordered_map<std::string_view, List>;

    NcbiRow kept(const NcbiRow& row);
    static Children by_parent(const std::vector<NcbiRow>& rows);
    void append_gene(const NcbiRow& gene);
    void append_transcript(const NcbiRow& transcript, const NcbiRow& gene);
    void append_exons(const NcbiRow& transcript);
    void collect_coding_parts(const NcbiRow& transcript);
    void append_cdss(const NcbiRow& transcript, std::string_view& product, std::string_view& protein_id);
    void account_for_lost();
    void account_for_lost_part(const NcbiRow& part);
    bool note(Oddity oddity, const NcbiRow& row);
    void leave_out_repeated(std::vector<NcbiRow>& rows, std::unordered_set<std::string_view>& keys);
    void check_growth() const;

    Draft& draft_;
    BuildReport& report_;
    io::BadRecords& bad_rows_;
    bool strict_;

    TextArena texts_;
    std::vector<NcbiRow> genes_;
    std::vector<NcbiRow> transcripts_;
    std::vector<NcbiRow> exons_;
    std::vector<NcbiRow> cdss_;
    std::vector<NcbiRow> stop_codons_;
    std::unordered_set<std::string_view> other_keys_;  ///< of rows that are not kept

    Children transcripts_of_;
    Children exons_of_;
    Children cdss_of_;
    Children stop_codons_of_;
    std::unordered_set<std::string_view> gene_keys_;
    std::unordered_set<std::string_view> transcript_keys_;
    std::unordered_set<std::string_view> appended_keys_;  ///< of transcripts that became rows
    std::size_t rows_before_ = 0;
    TranscriptParts parts_;  ///< of the transcript that is appended: its CDS rows
};

}  // namespace gk::annotation
