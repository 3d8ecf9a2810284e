// One BED12 line for each transcript: its exons are the blocks, its CDS is thick.
#include "gk/annotation/export/export_bed12.hpp"

#include <algorithm>

namespace gk::annotation {
namespace {

struct Span {
    std::int64_t start = 0;
    std::int64_t end = 0;
};

Span span_of(const table::RowHead& head) {
    return {head.start(), head.end()};
}

bool same_place(const table::RowHead& a, const table::RowHead& b) {
    return a.chrom == b.chrom && a.forward() == b.forward();
}

class Bed12Writer : public ExportWriter {
public:
    using ExportWriter::ExportWriter;

    void gene(Row) override {}

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        set_blocks(row);
        Span span = span_of(transcript.head);
        if (blocks_.empty()) {
            if (span.end < span.start) {
                ++report_.impossible;
                return;
            }
            blocks_.push_back(span);
        } else if (blocks_.front().start != span.start || blocks_.back().end != span.end) {
            ++report_.resized;
            span = {blocks_.front().start, blocks_.back().end};
        }
        append_line(transcript, row, span);
    }

private:
    // The exons ascending, those that overlap as one.
    void set_blocks(Row row) {
        const table::RowHead& head = annotation().transcript(row).head;
        const auto [first, last] = exons_of(row);
        blocks_.clear();
        bool all_there = true;
        for (Row exon = first; exon < last; ++exon) {
            const table::RowHead& place = annotation().exon(exon).head;
            const Span span = span_of(place);
            if (same_place(place, head) && span.start < span.end)
                blocks_.push_back(span);
            else
                all_there = false;
        }
        if (!all_there) ++report_.without_parts;
        const auto begins_before = [](const Span& a, const Span& b) { return a.start < b.start; };
        if (!std::is_sorted(blocks_.begin(), blocks_.end(), begins_before))
            std::sort(blocks_.begin(), blocks_.end(), begins_before);
        if (merge_overlapping()) ++report_.merged;
    }

    bool merge_overlapping() {
        std::size_t kept = 0;
        for (const Span& block : blocks_) {
            if (kept != 0 && block.start < blocks_[kept - 1].end)
                blocks_[kept - 1].end = std::max(blocks_[kept - 1].end, block.end);
            else
                blocks_[kept++] = block;
        }
        const bool merged = kept != blocks_.size();
        blocks_.resize(kept);
        return merged;
    }

    // Without a CDS nothing is thick, at the transcript's start.
    Span thick(Row row, std::int64_t start) const {
        const auto [first, last] = parts_of(Feature::cdss, row);
        if (first == last) return {start, start};
        Span thick = span_of(annotation().part(Feature::cdss, first).head);
        for (Row cds = first + 1; cds < last; ++cds) {
            const Span span = span_of(annotation().part(Feature::cdss, cds).head);
            thick = {std::min(thick.start, span.start), std::max(thick.end, span.end)};
        }
        return thick;
    }

    void append_line(const TranscriptRow& transcript, Row row, const Span& span) {
        const std::string_view id = written_id(Feature::transcripts, row);
        true_id(Feature::transcripts, row);  // BED12 has no room for it, but it counts
        append_without_control_characters(out_, view_.chrom(transcript.head));
        append_column(span.start);
        append_column(span.end);
        out_.push('\t');
        append_without_control_characters(out_, id.empty() ? "." : id);
        out_.append(transcript.head.forward() ? "\t0\t+" : "\t0\t-");
        const Span cds = thick(row, span.start);
        append_column(cds.start);
        append_column(cds.end);
        out_.append("\t0");
        append_column(static_cast<std::int64_t>(blocks_.size()));
        out_.push('\t');
        for (const Span& block : blocks_) append_item(block.end - block.start);
        out_.push('\t');
        for (const Span& block : blocks_) append_item(block.start - span.start);
        out_.push('\n');
    }

    void append_column(std::int64_t value) {
        out_.push('\t');
        out_.append_integer(value);
    }
    void append_item(std::int64_t value) {
        out_.append_integer(value);
        out_.push(',');
    }

    std::vector<Span> blocks_;
};

}  // namespace

std::unique_ptr<ExportWriter> bed12_writer(const ExportSource& source, ByteBuffer& out) {
    return std::make_unique<Bed12Writer>(source, out);
}

}  // namespace gk::annotation
