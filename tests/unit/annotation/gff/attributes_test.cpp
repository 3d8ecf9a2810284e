// The attributes of GFF3 and GTF rows.
#include <boost/test/unit_test.hpp>
#include <random>
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
    BOOST_CHECK(is_gtf_attributes(" \"x\""));
    BOOST_CHECK(!is_gtf_attributes("note"));
    BOOST_CHECK(!is_gtf_attributes(""));
}

BOOST_AUTO_TEST_CASE(gtf_as_people_write_it) {
    for (const char* const text :
         {" gene_id \"x\"", "; gene_id \"x\"", "\tgene_id\t\"x\"", "gene_id x; ID 7", "gene_id   \"x\"  ;ID \"7\"",
          "gene_id\"x\"", "ID \"7\" ; gene_id \"x\"", "ID; gene_id \"x\"", ";;\t gene_id x", "gene_id x",
          "ID 7;gene_id \"x\";", "no-word \"a=b;c=d\"; gene_id \"x\"", "gene_id x; note a=b"}) {
        BOOST_TEST(is_gtf_attributes(text), text);
        BOOST_TEST(gtf(text).find("|x|") != std::string::npos, text);
    }
    BOOST_TEST(is_gtf_attributes("gene_id a=b; ID 7"));
    for (const char* const text : {"ID=x", " ID=x", ";ID=x", "ID =x", "my key=x;ID=7", "note x;ID=7",
                                   "no-word \"x\";ID=7", "Note=gene_id \"x\"", "ID=\"x\"; gene_id=y"})
        BOOST_TEST(!is_gtf_attributes(text), text);
}

BOOST_AUTO_TEST_CASE(damaged_rows_are_not_taken_for_the_other_format) {
    std::mt19937 random(75);
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
    const std::string gtf_row = "gene_id \"G1\"; transcript_id \"T1\"; gene_name \"a;b\"; level 2; tag \"x y\";";
    const std::string gff3_row = "ID=exon:T1:1;Parent=T1;gene_id=G1;Note=a \"b\" c;tag=x,y";
    for (int i = 0; i < 1000; ++i) {
        for (const bool is_gtf : {true, false}) {
            const std::string& whole = is_gtf ? gtf_row : gff3_row;
            std::string text = whole;
            // The first key and what is between it and its value stay: they are the format.
            const std::size_t kept = is_gtf ? 9 : 3;
            for (std::size_t n = below(5); n > 0; --n) {
                const std::size_t at = kept + below(text.size() - kept);
                constexpr std::string_view pieces[] = {"", " ", ";", "\"", "\t", "==", "\xff", "x"};
                text.replace(at, below(4), pieces[below(8)]);
                if (text.size() <= kept + 1) text = whole;
            }
            if (below(3) == 0) text.resize(kept + 1 + below(text.size() - kept - 1));
            if (below(3) == 0) text.insert(0, below(2) == 0 ? " " : ";\t");
            BOOST_TEST(is_gtf_attributes(text) == is_gtf, text);
            gff3(text);
            gtf(text);
        }
    }
}

BOOST_AUTO_TEST_CASE(gff3_without_blanks) {
    AttributeValues<3> found;
    scan_trimmed_gff3_attributes(" ID = a b ; gene_id=c;note;=d; gene=e;ID=f", attribute_keys, found);
    BOOST_TEST(found.text(0) == "a b");
    BOOST_TEST(found.text(1) == "c");
    BOOST_TEST(found.text(2) == "e");
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
