// Percent-encoded texts of exported annotations.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/gff/encoded_text.hpp"

using namespace gk::annotation;

namespace {

std::string in_gff3(std::string_view text) {
    gk::ByteBuffer out;
    append_gff3_encoded(out, text);
    return std::string(out.view());
}

std::string in_gtf(std::string_view text) {
    gk::ByteBuffer out;
    append_gtf_encoded(out, text);
    return std::string(out.view());
}

std::string without_controls(std::string_view text) {
    gk::ByteBuffer out;
    append_without_control_characters(out, text);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoded_text)

BOOST_AUTO_TEST_CASE(every_byte_comes_back) {
    std::string all;
    for (int c = 1; c < 256; ++c) all += static_cast<char>(c);
    BOOST_TEST(decoded(in_gff3(all)) == all);
    BOOST_TEST(decoded(in_gtf(all)) == all);
    BOOST_TEST(!needs_gff3_encoding(in_gff3(all)));
    BOOST_TEST(!needs_gtf_encoding(in_gtf(all)));
    for (const char* text : {"%3B%%41", "a%", "%4"}) {
        BOOST_TEST(decoded(in_gff3(text)) == text);
        BOOST_TEST(decoded(in_gtf(text)) == text);
    }
}

BOOST_AUTO_TEST_CASE(only_what_is_read_as_another_text_needs_encoding) {
    for (const char* text : {"", "ENSG1.1_PAR_Y", "kinase%2C subunit 1", "a: b'", "\xc3\xa9"})
        BOOST_TEST(!needs_gff3_encoding(text));
    for (const char* text : {"a;b", "\"", "a\tb", "\n", "\r", "\x7f", "\x01", "a,b", "a=b", "a&b", "50%", "%2", "%2x"})
        BOOST_TEST(needs_gff3_encoding(text));
    for (const char* text : {"", "a, b = c & d'", "50%", "a%2Cb"}) BOOST_TEST(!needs_gtf_encoding(text));
    for (const char* text : {"a;b", "\"", "a\tb", "\n", "\x7f"}) BOOST_TEST(needs_gtf_encoding(text));
    BOOST_TEST(in_gff3("a;b,c\td%=&\x7f") == "a%3Bb%2Cc%09d%25%3D%26%7F");
    BOOST_TEST(in_gtf("a;b,c\td%=&\x7f") == "a%3Bb,c%09d%25=&%7F");
}

BOOST_AUTO_TEST_CASE(the_mark_of_a_row) {
    BOOST_TEST(without_encoded_mark("gk_encoded=1;ID=a") == "ID=a");
    BOOST_TEST(without_encoded_mark("gk_encoded \"1\"; gene_id \"a\";") == " gene_id \"a\";");
    BOOST_TEST(without_encoded_mark("ID=a") == "ID=a");
}

BOOST_AUTO_TEST_CASE(what_is_no_code_stands_for_itself) {
    for (const char* text : {"%", "%4", "%4g", "100%", "%00", "%%"}) BOOST_TEST(decoded(text) == text);
    BOOST_TEST(decoded("%3b%3B") == ";;");
    BOOST_TEST(decoded("%0041") == "%0041");
}

BOOST_AUTO_TEST_CASE(control_characters_alone) {
    BOOST_TEST(without_controls("a;b%\xff") == "a;b%\xff");
    BOOST_TEST(without_controls("a\tb;\n") == "a%09b;%0A");
}

BOOST_AUTO_TEST_CASE(a_row_is_decoded_where_it_says_so) {
    constexpr AttributeKeys<2> keys({"ID", "Name"});
    DecodedTexts texts;
    AttributeValues<2> found;
    for (const bool marked : {false, true}) {
        const std::string row = std::string(marked ? encoded_mark_gff3 : "") + "ID=a%3Bb;Name=%09";
        scan_gff3_attributes(row, keys, found);
        texts.decode(row, found);
        BOOST_TEST(found.text(0) == (marked ? "a;b" : "a%3Bb"));
        BOOST_TEST(found.text(1) == (marked ? "\t" : "%09"));
        BOOST_TEST(texts.decode(row, "%41") == (marked ? "A" : "%41"));
    }
    const std::string row = std::string(encoded_mark_gtf) + " ID \"a%3Bb\"; Name \"%22\";";
    scan_gtf_attributes(row, keys, found);
    texts.decode(row, found);
    BOOST_TEST(found.text(0) == "a;b");
    BOOST_TEST(found.text(1) == "\"");
}

BOOST_AUTO_TEST_SUITE_END()
