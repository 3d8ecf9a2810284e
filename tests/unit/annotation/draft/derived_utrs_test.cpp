// UTRs of sources that have only exons and CDS (gk/annotation/FORMAT.md#derived-utrs).
#include <boost/test/unit_test.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "gk/annotation/draft/derived_utrs.hpp"
#include "gk/annotation/placement.hpp"

using namespace gk::annotation;

namespace {

using Span = std::pair<std::int32_t, std::int32_t>;

// The UTRs of a transcript with these exons, in the direction of reading, each with its CDS if it has one:
// `5': START-END@EXON ... 3': ...`
std::string derived_utrs(bool forward, const std::vector<std::pair<Span, std::optional<Span>>>& exons) {
    Draft draft;
    RowHead like{};
    like.strand = forward ? 1 : 0;
    draft.transcripts.push(empty_transcript(like));
    TranscriptRow& transcript = draft.transcripts.back();
    transcript.first_exon = 0;
    transcript.exon_count = static_cast<std::uint16_t>(exons.size());
    for (const auto& [exon, cds] : exons) {
        ExonRow row{};
        row.head = place(like, exon.first, exon.second);
        row.cds = row.utr5 = row.utr3 = no_row;
        if (cds) {
            PartRow part{};
            part.head = place(like, cds->first, cds->second);
            part.exon_index = static_cast<std::uint16_t>(draft.exons.size());
            row.cds = draft.cdss.push(part);
            if (transcript.cds_count++ == 0) transcript.first_cds = row.cds;
        }
        draft.exons.push(row);
    }
    derive_utrs_of_last_transcript(draft);
    std::string text = "5':";
    const auto add = [&](const RowStore<PartRow>& utrs, std::int32_t first, std::int32_t count,
                         std::int32_t ExonRow::*link) {
        BOOST_TEST(utrs.size() == count);
        BOOST_TEST((count == 0 ? first == no_row : first == 0));
        for (std::int32_t i = 0; i < count; ++i) {
            BOOST_TEST((draft.exons[utrs[i].exon_index].*link == i));
            text += " " + std::to_string(utrs[i].head.start()) + "-" + std::to_string(utrs[i].head.end()) + "@" +
                    std::to_string(utrs[i].exon_index);
        }
    };
    add(draft.utr5s, transcript.first_utr5, transcript.utr5_count, &ExonRow::utr5);
    text += " 3':";
    add(draft.utr3s, transcript.first_utr3, transcript.utr3_count, &ExonRow::utr3);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(derived_utrs_of_transcripts)

BOOST_AUTO_TEST_CASE(what_lies_before_and_behind_the_cds) {
    BOOST_TEST(
        derived_utrs(true, {{{0, 10}, {}}, {{20, 40}, Span(25, 40)}, {{50, 60}, Span(50, 55)}, {{70, 80}, {}}}) ==
        "5': 0-10@0 20-25@1 3': 55-60@2 70-80@3");
    BOOST_TEST(
        derived_utrs(false, {{{70, 80}, {}}, {{50, 60}, Span(50, 55)}, {{20, 40}, Span(25, 40)}, {{0, 10}, {}}}) ==
        "5': 70-80@0 55-60@1 3': 20-25@2 0-10@3");
    BOOST_TEST(derived_utrs(true, {{{0, 30}, Span(10, 20)}}) == "5': 0-10@0 3': 20-30@0");
}

BOOST_AUTO_TEST_CASE(nothing_is_no_utr) {
    BOOST_TEST(derived_utrs(true, {{{0, 30}, Span(0, 30)}}) == "5': 3':");
    BOOST_TEST(derived_utrs(false, {{{0, 30}, Span(10, 30)}}) == "5': 3': 0-10@0");
    BOOST_TEST(derived_utrs(true, {{{0, 30}, {}}, {{40, 50}, {}}}) == "5': 3':");
}

BOOST_AUTO_TEST_SUITE_END()
