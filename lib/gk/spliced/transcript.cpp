#include "gk/spliced/transcript.hpp"

#include <algorithm>
#include <limits>

namespace gk::spliced {
namespace {

using annotation::Feature;

Feature table_of(Region region) {
    switch (region) {
        case Region::exons:
            return Feature::exons;
        case Region::cds:
            return Feature::cdss;
        case Region::utr5:
            return Feature::utr5s;
        case Region::utr3:
            return Feature::utr3s;
    }
    return Feature::exons;
}

}  // namespace

std::string_view region_text(Region region) {
    switch (region) {
        case Region::exons:
            return "exons";
        case Region::cds:
            return "CDS";
        case Region::utr5:
            return "5' UTR";
        case Region::utr3:
            return "3' UTR";
    }
    return "";
}

bool has_region(const annotation::Annotation& annotation, Row transcript, Region region) {
    const annotation::TranscriptRow& row = annotation.transcript(transcript);
    if (region == Region::exons) return row.exon_count != 0;
    return annotation::Annotation::part_count(table_of(region), row) != 0;
}

Stretch span_of_region(const annotation::Annotation& annotation, Row transcript, Region region) {
    const annotation::TranscriptRow& row = annotation.transcript(transcript);
    if (region == Region::exons || !has_region(annotation, transcript, region))
        return {row.head.start(), row.head.end()};
    const Feature feature = table_of(region);
    const auto [first, last] = annotation.parts_of(feature, row);
    Stretch span{std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
    for (Row part = first; part < last; ++part) {
        const table::RowHead& head = annotation.part(feature, part).head;
        span = {std::min<std::int64_t>(span.start, head.start()), std::max(span.end, head.end())};
    }
    return span;
}

template <typename HeadOf>
std::optional<io::BadRecord> TranscriptReader::collect(std::pair<Row, Row> rows, const HeadOf& head_of) {
    blocks_.clear();
    for (Row row = rows.first; row < rows.second; ++row) {
        const table::RowHead& head = head_of(row);
        if (head.chrom != head_.chrom || head.strand != head_.strand)
            return io::BadRecord{io::Reason::refused, "its parts are on two chromosomes or strands"};
        if (head.start() > head.end() || head.end() > std::numeric_limits<std::int32_t>::max())
            return io::BadRecord{io::Reason::not_32_bit, "a part of it has no place"};
        blocks_.push_back({head.start(), static_cast<std::int32_t>(head.end())});
    }
    return std::nullopt;
}

std::optional<io::BadRecord> TranscriptReader::read(Row transcript, Record& record) {
    const annotation::Annotation& annotation = view_.annotation;
    const annotation::TranscriptRow& row = annotation.transcript(transcript);
    const std::string_view id = annotation.transcript_id(row);
    head_ = row.head;
    record.phase = 0;
    std::optional<io::BadRecord> bad;
    if (region_ == Region::exons) {
        bad = collect(annotation.exons_of(row),
                      [&](Row exon) -> const table::RowHead& { return annotation.exon(exon).head; });
    } else {
        const Feature feature = table_of(region_);
        const auto rows = annotation.parts_of(feature, row);
        bad = collect(rows, [&](Row part) -> const table::RowHead& { return annotation.part(feature, part).head; });
        if (region_ == Region::cds && rows.first != rows.second)
            record.phase = static_cast<std::uint8_t>(annotation.part(feature, rows.first).phase() % 3);
    }
    if (!bad && blocks_.empty())
        bad = io::BadRecord{io::Reason::refused, "it has no " + std::string(region_text(region_))};
    if (!bad) bad = record.space.assign(head_.forward() ? Strand::positive : Strand::negative, blocks_, rule_);
    if (bad) {
        bad->what = "transcript '" + std::string(id) + "': " + bad->what;
        return bad;
    }
    record.chrom = view_.chrom(head_);
    record.coord_name = id;
    record.name = id;
    record.take_all();
    return std::nullopt;
}

}  // namespace gk::spliced
