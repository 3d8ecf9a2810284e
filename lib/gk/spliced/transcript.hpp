// The records of an annotation's transcripts: their exons, their CDS, or a UTR (gk/spliced/FORMAT.md#transcripts).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/view/columns.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/spliced/record.hpp"

namespace gk::spliced {

using annotation::Row;

/// Which parts of a transcript are joined.
enum class Region : std::uint8_t { exons, cds, utr5, utr3 };

/// `exons`, `CDS`, `5' UTR`, `3' UTR`: as messages have it.
std::string_view region_text(Region region);

/// Whether the transcript has any such part.
bool has_region(const annotation::Annotation& annotation, Row transcript, Region region);

/// The smallest stretch over those parts; where it has none, that of the transcript.
Stretch span_of_region(const annotation::Annotation& annotation, Row transcript, Region region);

/// One for each thread: it reuses its memory. The view outlives it.
class TranscriptReader {
public:
    TranscriptReader(const annotation::AnnotationView& view, Region region, OverlapRule rule)
        : view_(view), region_(region), rule_(rule) {}

    /// Fills the record, with both names the transcript's ID; or says that the transcript has no such parts, or that
    /// they overlap or lie on several strands.
    std::optional<io::BadRecord> read(Row transcript, Record& record);

private:
    template <typename HeadOf>
    std::optional<io::BadRecord> collect(std::pair<Row, Row> rows, const HeadOf& head_of);

    const annotation::AnnotationView& view_;
    Region region_;
    OverlapRule rule_;
    std::vector<Block> blocks_;
    table::RowHead head_{};
};

}  // namespace gk::spliced
