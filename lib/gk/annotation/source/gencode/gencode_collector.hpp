// Rows of a GENCODE or Ensembl file whose order is not parents first: kept until all are there, then put together by
// their IDs (gk/annotation/FORMAT.md#parents).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gk/annotation/source/gencode/gencode_assembler.hpp"
#include "gk/base/text_arena.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

class GencodeCollector {
public:
    explicit GencodeCollector(io::BadRecords& bad_rows) : bad_rows_(bad_rows) {}

    /// Begins with what is assembled already. The draft's exon texts stay where they are: later exons add to them.
    void take_over(Draft& draft);
    /// Begins with a transcript of the last gene, too, whose parts are not all there.
    void take_over_waiting(const GencodeRow& transcript, const TranscriptParts& parts);

    /// A good row; a part comes with its exon's ID pooled.
    void gene(const GencodeRow& row);
    void transcript(const GencodeRow& row);
    void part(const GencodeRow& row, const TranscriptPart& part);

    /// The transcript or part that came last is of an earlier parent than the latest.
    void mark_late(GencodeKind kind, const io::BadRecord& bad) { late_.push_back({kind, last(kind), bad}); }
    /// Such rows are bad in a file that has no list of parents.
    void reject_late_rows();

    /// Hands everything to an assembler, each child behind its parent. Rows whose parent is not there, or is one of
    /// several with that ID, are bad. The pool of exon IDs is put in the order of the rows, as if the file had it.
    void assemble(GencodeAssembler& assembler, ByteBuffer& exon_texts);

private:
    struct Transcript {
        GencodeRow row;
        std::int32_t gene = unknown;
    };
    struct Part {
        TranscriptPart part;
        GencodeKind kind{};
        std::int32_t transcript = unknown;
        std::string_view parent;
        std::string_view text;
        bool is_shared = false;  ///< with other transcripts, each of which has a copy
    };
    static constexpr std::int32_t unknown = -1;
    static constexpr std::int32_t several = -2;
    static constexpr std::int32_t left_out = -3;
    using Ids = std::unordered_map<std::string_view, std::int32_t>;

    struct LateRow {
        GencodeKind kind{};
        std::size_t place = 0;
        io::BadRecord bad;
    };
    std::size_t last(GencodeKind kind) const {
        return (kind == GencodeKind::transcript ? transcripts_.size() : parts_.size()) - 1;
    }

    GencodeRow kept(const GencodeRow& row);
    void add_parts(GencodeKind kind, const std::vector<TranscriptPart>& parts, std::int32_t transcript);
    void add_rows(const Draft& draft, std::int32_t transcript);
    void find_genes();
    void find_transcripts();
    /// The transcript of an ID, or a fault of the part.
    std::int32_t find_transcript(const Ids& ids, std::string_view id, const Part& part);
    void find_parents_of_list(const Ids& ids, const Part& part, std::vector<Part>& spread);
    void reject_part(const io::BadRecord& bad, const Part& part);
    using Children = std::vector<std::vector<std::int32_t>>;  ///< of each parent, in the order of the file
    void order_exon_ids(const Children& of_gene, const Children& of_transcript, ByteBuffer& exon_texts);
    void flush(GencodeAssembler& assembler, std::int32_t transcript, const std::vector<std::int32_t>& parts);

    io::BadRecords& bad_rows_;
    TextArena texts_;
    std::vector<GencodeRow> genes_;
    std::vector<Transcript> transcripts_;
    std::vector<Part> parts_;
    std::vector<LateRow> late_;
    bool has_lists_ = false;                                  ///< of parents
    std::unordered_map<std::uint64_t, std::size_t> sharers_;  ///< of a shared row's line: transcripts that have it
};

}  // namespace gk::annotation
