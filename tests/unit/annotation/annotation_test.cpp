// Reading dganno files: tables, texts and relations, and what leads out of them.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string opening_error(std::string_view bytes) {
    const TemporaryFolder folder;
    return message_of<Error>([&] { Annotation{folder.write("a.v22.dganno", bytes)}; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(annotation_reader)

BOOST_AUTO_TEST_CASE(tables_and_texts) {
    const SmallAnnotation small;
    const Annotation& a = small.annotation();
    std::string counts;
    for (std::size_t i = 0; i < feature_count; ++i)
        counts += std::string(feature_names[i]) + " " + std::to_string(a.table(static_cast<Feature>(i)).count) + " ";
    BOOST_TEST(counts == "genes 2 transcripts 2 exons 4 introns 2 cdss 2 utr5s 1 utr3s 1 ");
    BOOST_TEST(a.assembly().value() == assembly_tag("x"));
    BOOST_TEST(a.gene_id(a.gene(0)) == "G1.2");
    BOOST_TEST(a.gene_name(a.gene(1)) == "TWO");
    BOOST_TEST(a.transcript_id(a.transcript(0)) == "T1.1");
    BOOST_TEST(a.transcript_text(a.transcript(0), 1) == "C1");
    BOOST_TEST(a.transcript_text(a.transcript(0), 2) == "P1");
    BOOST_TEST(a.transcript_text(a.transcript(0), 3) == "");
    BOOST_TEST(a.exon_id(a.exon(3)) == "E1");
    BOOST_TEST(a.path() == small.path());
    BOOST_TEST(a.bytes() == content_of(small.path()).size());
}

BOOST_AUTO_TEST_CASE(what_belongs_to_what) {
    const SmallAnnotation small;
    const Annotation& a = small.annotation();
    const auto text = [](std::pair<Row, Row> rows) {
        return std::to_string(rows.first) + "-" + std::to_string(rows.second);
    };
    BOOST_TEST(text(a.transcripts_of(a.gene(1))) == "1-2");
    BOOST_TEST(text(a.exons_of(a.transcript(1))) == "2-4");
    BOOST_TEST(text(a.introns_of(a.transcript(1))) == "1-2");
    BOOST_TEST(text(a.parts_of(Feature::cdss, a.transcript(0))) == "0-2");
    BOOST_TEST(text(a.parts_of(Feature::utr3s, a.transcript(0))) == "0-1");
    BOOST_TEST(text(a.parts_of(Feature::cdss, a.transcript(1))) == "0-0");
    BOOST_TEST(text(a.range(Feature::exons, 7, 0)) == "0-0");  // nothing, wherever that is
    BOOST_TEST(text(a.range(Feature::exons, -5, -1)) == "0-0");
    BOOST_TEST(text(a.range(Feature::exons, 1, 3)) == "1-4");
    BOOST_TEST(a.part(Feature::cdss, 1).phase() == 1);
    BOOST_TEST(a.part(Feature::cdss, 0).is_first());
    BOOST_TEST(a.part(Feature::cdss, 1).is_last());
    BOOST_TEST(a.intron(1).head.start() == 40);
    BOOST_TEST(a.intron(1).head.end() == 60);
}

BOOST_AUTO_TEST_CASE(what_leads_out_of_the_tables) {
    const SmallAnnotation small;
    const Annotation& a = small.annotation();
    const auto error = [](auto&& action) { return message_of<DataError>(action); };
    BOOST_TEST(error([&] { a.gene(2); }) ==
               "the annotation is damaged: a row refers to row 2 of genes, which has 2 rows (" + small.path() + ")");
    BOOST_TEST(contains(error([&] { a.exon(static_cast<Row>(no_row)); }), "row -2147483648 of exons"));
    BOOST_TEST(contains(error([&] { a.range(Feature::exons, 2, 3); }), "row 4 of exons"));
    BOOST_TEST(contains(error([&] { a.range(Feature::exons, -1, 1); }), "row -1 of exons"));
    BOOST_TEST(contains(error([&] { a.text(Feature::genes, 0, 4); }), "a text of genes lies beyond its pool"));
    BOOST_TEST(contains(error([&] { a.text(Feature::exons, UINT32_MAX, 0); }), "a text of exons"));
    // Any number is harmless here.
    a.prefetch_row(Feature::genes, UINT32_MAX);
    a.prefetch_text(Feature::genes, UINT32_MAX);
}

BOOST_AUTO_TEST_CASE(files_that_are_no_annotations) {
    const std::string bytes = content_of(SmallAnnotation().path());
    BOOST_TEST(opening_error(bytes) == "");
    BOOST_TEST(contains(opening_error(""), "the file is empty"));
    BOOST_TEST(contains(opening_error("chr1\t5"), "its signature is wrong"));
    std::string other = bytes;
    other[2] = 21;
    BOOST_TEST(contains(opening_error(other), "dganno version 21; gk reads version 22"));
    BOOST_TEST(contains(opening_error(bytes + "x"), "something else behind the last table"));
    for (std::size_t size = 0; size < bytes.size(); size += 3)
        BOOST_TEST(opening_error(std::string_view(bytes).substr(0, size)) != "", size);
    const TemporaryFolder folder;
    BOOST_CHECK_THROW(Annotation{folder.file("none")}, Error);
}

BOOST_AUTO_TEST_SUITE_END()
