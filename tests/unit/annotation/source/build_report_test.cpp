// The account of a build.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/build_report.hpp"

using namespace gk::annotation;

namespace {

std::string report_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(build_report)

BOOST_AUTO_TEST_CASE(one_sentence_for_each_kind_of_oddity) {
    BuildReport report;
    BOOST_TEST(report.warnings("x").empty());
    report.odd(Oddity::negative_intron, 9);
    for (std::uint64_t i = 0; i < 1234; ++i) report.odd(Oddity::ends_before_start, 7 + i);
    report.odd(Oddity::repeated_id, 0);
    BOOST_TEST(report_lines(report.warnings("x.gff3")) ==
               "1,234 rows end before they start (the first: x.gff3:7)\n"
               "1 intron has a negative length (x.gff3:9)\n"
               "1 ID occurs again (x.gff3)\n");
    BOOST_TEST(report.odd(Oddity::ends_before_start) == 1234U);
    report.forget(Oddity::ends_before_start);
    BOOST_TEST(report.odd(Oddity::ends_before_start) == 0U);
    BOOST_TEST(report.warnings("x.gff3").size() == 2U);
    for (std::size_t i = 0; i < oddity_count; ++i) BOOST_TEST(!oddity_text(static_cast<Oddity>(i)).empty());
}

BOOST_AUTO_TEST_CASE(unknown_biotypes_are_told_by_name) {
    BuildReport report;
    report.unknown_biotype("foo", 3);
    report.unknown_biotype("protein_codin", 5);
    report.unknown_biotype("foo", 7);
    BOOST_TEST(
        report_lines(report.warnings("x")) ==
        "2 rows, stored without biotype: unknown biotype 'foo' (the first: x:3)\n"
        "1 row, stored without biotype: unknown biotype 'protein_codin'; did you mean 'protein_coding'? (x:5)\n");
    for (std::uint64_t i = 0; i < 30; ++i) report.unknown_biotype("type" + std::to_string(i), 10 + i);
    const auto lines = report.warnings("x");
    BOOST_TEST(lines.size() == 21U);
    BOOST_TEST(lines.back() == "12 more unknown biotypes (x)");
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_told_after_the_types_that_are) {
    BuildReport report;
    BOOST_TEST(report.left_out("x").empty());
    report.leave_out(LeftOut::part_of_gene, 8);
    report.leave_out(LeftOut::part_of_gene, 11);
    BOOST_TEST(report_lines(report.left_out("x")) ==
               "left out: 2 exon and CDS rows of genes themselves (the first: x:8)\n");
    report.account.ignore_type("region", 5);
    BOOST_TEST(report_lines(report.left_out("x")) ==
               "left out by type: 1 region (line 5)\n"
               "left out: 2 exon and CDS rows of genes themselves (the first: x:8)\n");
}

BOOST_AUTO_TEST_SUITE_END()
