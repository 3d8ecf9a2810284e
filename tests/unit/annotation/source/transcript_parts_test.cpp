// The parts of one transcript, before they become rows.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/annotation/source/transcript_parts.hpp"

using namespace gk::annotation;

namespace {

TranscriptPart part(std::int32_t start, std::int32_t end, char strand = '+', std::uint32_t chrom = 1) {
    TranscriptPart made;
    RowHead like{};
    like.chrom = chrom;
    like.strand = strand == '+' ? 1 : 0;
    made.head = place(like, start, end);
    return made;
}

std::string starts(const std::vector<TranscriptPart>& parts) {
    std::string text;
    for (const TranscriptPart& one : parts) text += std::to_string(one.head.start()) + " ";
    return text;
}

std::string ordered(std::vector<TranscriptPart> parts) {
    BOOST_REQUIRE(order_parts(parts));
    return starts(parts);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(transcript_parts)

BOOST_AUTO_TEST_CASE(order_of_parts) {
    BOOST_CHECK_EQUAL(ordered({part(30, 40), part(10, 20), part(20, 30)}), "10 20 30 ");
    BOOST_CHECK_EQUAL(ordered({part(10, 20, '-'), part(20, 30, '-'), part(30, 40, '-')}), "30 20 10 ");
    BOOST_CHECK_EQUAL(ordered({part(20, 30, '-'), part(10, 20, '-'), part(30, 40, '-')}), "30 20 10 ");
    // What overlaps, or lies elsewhere, stays where it is until something upstream passes it.
    BOOST_CHECK_EQUAL(ordered({part(15, 25), part(10, 20)}), "15 10 ");
    BOOST_CHECK_EQUAL(ordered({part(30, 40), part(35, 50), part(10, 20)}), "10 30 35 ");
    BOOST_CHECK_EQUAL(ordered({part(30, 40), part(1, 2, '+', 2), part(10, 20)}), "10 30 1 ");
    std::vector<TranscriptPart> mixed;
    for (int i = 0; i < 100; ++i) mixed.push_back(part(i * 37 % 100, i * 37 % 100 + 1, i % 3 == 0 ? '-' : '+'));
    BOOST_CHECK_EQUAL(ordered(mixed).size(), starts(mixed).size());
    std::vector<TranscriptPart> many(5000, part(5, 9));
    BOOST_CHECK(!order_parts(many));
}

BOOST_AUTO_TEST_CASE(stop_codons_into_the_cds) {
    TranscriptParts parts;
    parts.exons = {part(0, 100), part(200, 300), part(400, 500)};
    // Split over two exons, of which the second has no CDS; the UTR holds its piece and goes on behind it.
    parts.cdss = {part(10, 100), part(200, 298)};
    parts.stop_codons = {part(298, 300), part(400, 401)};
    parts.utrs = {part(0, 10), part(298, 300), part(400, 500)};
    move_stop_codons_into_cds(parts);
    BOOST_CHECK_EQUAL(starts(parts.cdss), "10 200 400 ");
    BOOST_CHECK_EQUAL(parts.cdss[1].head.end(), 300);
    BOOST_CHECK_EQUAL(parts.cdss[2].head.end(), 401);
    BOOST_CHECK_EQUAL(starts(parts.utrs), "0 401 ");
    // One that is inside the CDS already.
    parts.stop_codons = {part(297, 300)};
    move_stop_codons_into_cds(parts);
    BOOST_CHECK_EQUAL(parts.cdss.size(), 3U);
    BOOST_CHECK_EQUAL(starts(parts.utrs), "0 401 ");

    TranscriptParts reverse;
    reverse.exons = {part(0, 100, '-')};
    reverse.cdss = {part(43, 90, '-')};
    reverse.stop_codons = {part(40, 43, '-')};
    reverse.utr3s = {part(0, 43, '-')};
    move_stop_codons_into_cds(reverse);
    BOOST_CHECK_EQUAL(reverse.cdss[0].head.start(), 40);
    BOOST_CHECK_EQUAL(reverse.utr3s[0].head.end(), 40);
}

BOOST_AUTO_TEST_SUITE_END()
