// Rows of any GFF3 or GTF file in any order: kept until all are there (gk/annotation/FORMAT.md#generic).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/generic/generic_node.hpp"
#include "gk/annotation/source/generic/generic_row.hpp"
#include "gk/annotation/source/transcript_parts.hpp"
#include "gk/base/text_arena.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// A row of an exon, a CDS and so on.
struct GenericPart {
    TranscriptPart part;
    GenericKind kind = GenericKind::exon;
    bool is_linked = false;    ///< it belongs to a transcript
    std::int32_t parent = -1;  ///< node
    std::int32_t list = -1;    ///< of several parents, their place among the lists
    std::int32_t texts = -1;   ///< of a CDS
    std::uint32_t sharers = 0;
    std::string_view id;  ///< of an exon
    std::string_view text;
};

/// What a CDS row says of its protein.
struct GenericCdsTexts {
    std::string_view key;  ///< `ID`
    std::string_view product;
    std::string_view protein_id;
};

class GenericCollector {
public:
    GenericCollector(BuildReport& report, io::BadRecords& bad_rows) : report_(report), bad_rows_(bad_rows) {}

    /// `fault`: what the reader found wrong with the row, or null.
    void take(const GenericRow& row, const io::BadRecord* fault);

    GenericNodes& nodes() { return nodes_; }
    std::vector<GenericPart>& parts() { return parts_; }
    const std::vector<std::int32_t>& parents(const GenericPart& part) const {
        return lists_[static_cast<std::size_t>(part.list)];
    }
    const GenericCdsTexts& cds_texts(const GenericPart& part) const {
        return cds_texts_[static_cast<std::size_t>(part.texts)];
    }
    /// Ends the build where bad rows do, at the line that is to blame for rows that are bad together.
    void fail_at(std::uint64_t line, const io::BadRecord& bad);
    /// The row of a node or part is bad.
    void reject(const GenericNode& node, const io::BadRecord& bad);
    void reject(GenericPart& part, const io::BadRecord& bad);

private:
    void take_feature(const GenericRow& row);
    void take_other(const GenericRow& row);
    void take_part(const GenericRow& row);
    std::int32_t parent_of(const GenericRow& row, GenericPart& part);
    void describe(std::int32_t node, const GenericRow& row);
    void count_unknown_biotype(const GenericRow& row);
    GenericRow kept(const GenericRow& row);

    BuildReport& report_;
    io::BadRecords& bad_rows_;
    TextArena texts_;
    GenericNodes nodes_;
    std::vector<GenericPart> parts_;
    std::vector<std::vector<std::int32_t>> lists_;
    std::vector<GenericCdsTexts> cds_texts_;
};

}  // namespace gk::annotation
