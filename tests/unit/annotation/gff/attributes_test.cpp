// The attributes of GFF3 and GTF rows.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/gff/attributes.hpp"

using namespace gk::annotation;

namespace {

constexpr AttributeKeys<3> attribute_keys({"ID", "gene_id", "gene"});

std::string gff3(std::string_view text) {
    AttributeValues<3> found;
    scan_gff3_attributes(text, attribute_keys, found);
    std::string all;
    for (std::size_t i = 0; i < 3; ++i) all += found.has(i) ? std::string(found.values[i]) + "|" : "-|";
    return all;
}

std::string gtf(std::string_view text) {
    AttributeValues<3> found;
    scan_gtf_attributes(text, attribute_keys, found);
    std::string all;
    for (std::size_t i = 0; i < 3; ++i) all += found.has(i) ? std::string(found.values[i]) + "|" : "-|";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gff_attributes)

BOOST_AUTO_TEST_CASE(attributes_of_both_formats) {
    BOOST_CHECK_EQUAL(gff3("ID=a;gene=b;gene_id=c"), "a|c|b|");
    BOOST_CHECK_EQUAL(gff3("ID;=;;ID=G=1;ID=second; gene=x;gene="), "G=1|-||");
    BOOST_CHECK_EQUAL(gff3("id=a;IDx=b"), "-|-|-|");
    BOOST_CHECK_EQUAL(gff3(""), "-|-|-|");
    BOOST_CHECK_EQUAL(gtf("gene_id \"a;b\"; ID 7; gene \"\";"), "7|a;b||");
    BOOST_CHECK_EQUAL(gtf("gene  x ;gene y"), "-|-|x|");
    BOOST_CHECK_EQUAL(gtf("gene_id \"open"), "-|open|-|");
    BOOST_CHECK_EQUAL(gtf("ID"), "-|-|-|");
    BOOST_CHECK(is_gtf_attributes("gene_id \"x\""));
    BOOST_CHECK(!is_gtf_attributes("ID=a b \"x\""));
    BOOST_CHECK(!is_gtf_attributes(" \"x\""));
    BOOST_CHECK(!is_gtf_attributes("note x"));
}

BOOST_AUTO_TEST_CASE(absent_values_are_not_empty_ones) {
    AttributeValues<3> found;
    scan_gff3_attributes("gene=;ID=x", attribute_keys, found);
    BOOST_CHECK(found.has(2) && found.text(2).empty() && found.get(2).has_value());
    BOOST_CHECK(!found.has(1) && found.text(1).empty() && !found.get(1).has_value());
    // What was found in the row before is forgotten.
    scan_gff3_attributes("gene_id=y", attribute_keys, found);
    BOOST_CHECK(!found.has(0) && !found.has(2));
    BOOST_CHECK_EQUAL(found.text(1), "y");
}

BOOST_AUTO_TEST_CASE(an_empty_key_is_in_no_row) {
    static constexpr AttributeKeys<2> keys({"", "gene"});
    AttributeValues<2> found;
    for (const std::string text : {"=x;gene=y;", "gene=y;=x"}) {
        scan_gff3_attributes(text, keys, found);
        BOOST_TEST(!found.has(0));
        BOOST_TEST(found.text(1) == "y");
    }
    scan_gtf_attributes("gene \"y\"; \"x\";", keys, found);
    BOOST_TEST(!found.has(0));
    BOOST_TEST(found.text(1) == "y");
    BOOST_TEST(keys.wants_any(3));
    BOOST_TEST(!keys.wants_any(1));
}

BOOST_AUTO_TEST_SUITE_END()
