// What the text sources of annotations share.
#include <array>
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/source_text.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string source_integer(std::string_view text) {
    std::int32_t value = 0;
    switch (parse_source_integer(text, value)) {
        case NumberFault::none:
            return std::to_string(value);
        case NumberFault::overflow:
            return "overflow";
        default:
            return "no";
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(source_text)

BOOST_AUTO_TEST_CASE(integers_as_genomekit_reads_them) {
    for (const auto& [text, expected] :
         std::vector<std::pair<std::string, std::string>>{{"7", "7"},
                                                          {"+7", "7"},
                                                          {"-7", "-7"},
                                                          {"+-7", "-7"},
                                                          {"007", "7"},
                                                          {"2147483647", "2147483647"},
                                                          {"-2147483648", "-2147483648"},
                                                          {"2147483648", "overflow"},
                                                          {"-2147483649", "overflow"},
                                                          {"99999999999999999999999", "overflow"},
                                                          {"99999999999999999999999x", "no"},
                                                          {"", "no"},
                                                          {"+", "no"},
                                                          {"-", "no"},
                                                          {"-+7", "no"},
                                                          {"++7", "no"},
                                                          {" 7", "no"},
                                                          {"7 ", "no"},
                                                          {"7.0", "no"}})
        BOOST_CHECK_EQUAL(source_integer(text), expected);
}

BOOST_AUTO_TEST_CASE(lines_and_columns) {
    BOOST_CHECK_EQUAL(without_line_end("\ra\r"), "a");
    BOOST_CHECK_EQUAL(without_line_end(std::string_view("a\r\0\0", 4)), "a");
    BOOST_CHECK_EQUAL(without_line_end(""), "");
    std::array<std::string_view, 3> columns;
    BOOST_CHECK(split_columns("a\t\tb\tc", columns));
    BOOST_CHECK(columns[0] == "a" && columns[1].empty() && columns[2] == "b\tc");
    BOOST_CHECK(!split_columns("a\tb", columns));
    BOOST_CHECK(!split_columns("a\tb\t", columns));
    BOOST_CHECK(!split_columns("", columns));
    BOOST_CHECK_EQUAL(too_few_columns("a\tb\t", 3).what, "column 3 is empty");
}

BOOST_AUTO_TEST_CASE(columns_become_places) {
    SmallGenome small;
    for (const bool strict : {false, true}) {
        const SourceContext context(small.genome(), Source::gencode, strict);
        Placer placer(context);
        const auto placed = [&](const char* chrom, const char* start, const char* end, const char* strand) {
            RowHead head{};
            OddBits odd = 0;
            if (const auto bad = placer.place(chrom, start, end, strand, 1, head, odd)) return bad->what;
            BOOST_TEST((head.assembly == context.assembly));
            return std::to_string(head.start()) + "-" + std::to_string(head.end()) + (head.forward() ? "+" : "-") +
                   (odd == 0 ? "" : " odd " + std::to_string(odd));
        };
        BOOST_TEST(placed("chr1", "11", "20", "+") == "10-20+");
        BOOST_TEST(placed("1", "11", "20", "-") == "10-20-");
        BOOST_TEST(placed("MT", "1", "100", "+") == "0-100+");
        BOOST_TEST(placed("chr1", "21", "20", "+") == "20-20+");
        BOOST_TEST(placed("chrMT", "1", "9", "+") == "unknown chromosome 'chrMT'; did you mean 'MT'?");
        BOOST_TEST(placed("chr1", "x", "9", "+") == "the start 'x' is not an integer");
        BOOST_TEST(placed("chr1", "1", "", "+") == "the end '' is not an integer");
        BOOST_TEST(placed("chr1", "1", "9", "?") == "the strand is '?'; it must be + or -");
        BOOST_TEST(placed("chr1", "-2147483648", "9", "+") == "the start '-2147483648' does not fit a 32-bit integer");
        BOOST_TEST(placed("chr1", "1", "-2147483648", "+") == "the end '-2147483648' does not fit a 32-bit integer");
        const auto odd = [&](const char* start, const char* end, Oddity oddity) {
            BOOST_TEST(contains(placed("chrM", start, end, "+"), strict
                                                                     ? std::string(oddity_text(oddity)) + " (--strict)"
                                                                     : " odd " + std::to_string(odd_bit(oddity))));
        };
        odd("30", "20", Oddity::ends_before_start);
        odd("0", "9", Oddity::before_chromosome);
        odd("1", "101", Oddity::beyond_chromosome);
    }
    BOOST_TEST(source_name(Source::ncbi_refseq) == "ncbi-refseq");
}

BOOST_AUTO_TEST_CASE(odd_coordinates_are_counted_by_kind) {
    BuildReport report;
    report_odd_coordinates(0, 1, report);
    BOOST_TEST(report.warnings("x").empty());
    for (const std::uint64_t line : {2U, 3U})
        report_odd_coordinates(odd_bit(Oddity::ends_before_start) | odd_bit(Oddity::beyond_chromosome), line, report);
    BOOST_TEST(report.odd(Oddity::ends_before_start) == 2U);
    BOOST_TEST(report.odd(Oddity::before_chromosome) == 0U);
    BOOST_TEST(report.odd(Oddity::beyond_chromosome) == 2U);
}

BOOST_AUTO_TEST_CASE(a_bad_row_without_text_is_counted_only) {
    const TemporaryFolder folder;
    io::Account account;
    io::Output rejects({folder.file("rejects")});
    io::BadRecords bad_rows("x.gff3", io::OnBad::skip, &rejects, account);
    reject_row(bad_rows, {io::Reason::malformed, "why"}, "chr1\tx", 1);
    reject_row(bad_rows, {io::Reason::refused, "no text"}, "", 2);
    rejects.close();
    BOOST_TEST(account.all_rejected() == 2U);
    BOOST_TEST(content_of(folder.file("rejects")) == "chr1\tx\twhy\n");
}

BOOST_AUTO_TEST_SUITE_END()
