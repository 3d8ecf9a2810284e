// GenomeKit's text forms of rows.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/view/text_form.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"

using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(text_forms)

BOOST_AUTO_TEST_CASE(every_table_has_one) {
    const SmallAnnotation small;
    const Annotation& a = small.annotation();
    BOOST_TEST(text_form(a, Feature::genes, 1) == "<Gene G2.1_PAR_Y (TWO)>");
    BOOST_TEST(text_form(a, Feature::transcripts, 0) == "<Transcript T1.1 of ONE>");
    BOOST_TEST(text_form(a, Feature::exons, 3) == "<Exon 2/2 of T2.1>");
    BOOST_TEST(text_form(a, Feature::introns, 1) == "<Intron 1/1 of T2.1>");
    BOOST_TEST(text_form(a, Feature::cdss, 1) == "<Cds in Exon 2/2 of T1.1>");
    BOOST_TEST(text_form(a, Feature::utr5s, 0) == "<Utr in Exon 1/2 of T1.1>");
    BOOST_TEST(text_form(a, Feature::utr3s, 0) == "<Utr in Exon 2/2 of T1.1>");
    BOOST_CHECK_THROW(text_form(a, Feature::utr3s, 1), gk::DataError);
}

BOOST_AUTO_TEST_SUITE_END()
