// The seven tables as a builder fills them, and their way into a file.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/draft/draft.hpp"
#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(annotation_draft)

BOOST_AUTO_TEST_CASE(texts_lie_behind_each_other) {
    ByteBuffer pool;
    BOOST_TEST(append_text(pool, "one") == 0U);
    BOOST_TEST(append_text(pool, "") == 4U);
    BOOST_TEST(append_text(pool, "two") == 5U);
    BOOST_TEST(text_at(pool, 5) == "two");
    BOOST_TEST(text_at(pool, 4) == "");
    BOOST_TEST(pool.view() == std::string("one\0\0two\0", 9));
}

BOOST_AUTO_TEST_CASE(rows_in_a_store) {
    RowStore<IntronRow> rows;
    for (std::int32_t i = 0; i < 1000; ++i) {
        IntronRow row{};
        row.transcript = i * 7;
        BOOST_REQUIRE(rows.push(row) == i);
    }
    BOOST_TEST(rows.size() == 1000);
    for (std::int32_t i = 0; i < 1000; ++i) BOOST_REQUIRE((rows[i].transcript == i * 7));
    rows.truncate(10);
    BOOST_TEST(int{rows.back().transcript} == 63);
    rows.clear();
    BOOST_TEST(rows.size() == 0);
    BOOST_TEST(rows.push({}) == 0);
}

BOOST_AUTO_TEST_CASE(a_transcript_begins_without_parts) {
    const TranscriptRow row = empty_transcript({1, 5, 2, 3, 1});
    BOOST_TEST(int{row.head.pos3} == 5);
    for (const std::int32_t first : {row.first_exon, row.first_intron, row.first_cds, row.first_utr5, row.first_utr3})
        BOOST_TEST(first == no_row);
    BOOST_TEST(int{row.level} == int{no_level});
    BOOST_TEST(int{row.tsl} == int{no_tsl});
    BOOST_TEST(int{row.exon_count} == 0);
}

BOOST_AUTO_TEST_CASE(first_and_last_parts_are_marked) {
    Draft draft;
    TranscriptRow transcript = empty_transcript({});
    // Parts of another transcript lie before them.
    for (int i = 0; i < 4; ++i) draft.exons.push({});
    for (int i = 0; i < 3; ++i) draft.introns.push({});
    for (int i = 0; i < 3; ++i) draft.cdss.push({});
    draft.utr5s.push({});
    transcript.first_exon = 1;
    transcript.exon_count = 3;
    transcript.first_intron = 1;
    transcript.first_cds = 1;
    transcript.cds_count = 2;
    transcript.first_utr5 = 0;
    transcript.utr5_count = 1;
    draft.transcripts.push(transcript);
    mark_ends_of_last_transcript(draft);
    std::string marks;
    for (std::int32_t i = 0; i < 4; ++i) marks += std::to_string(draft.exons[i].is_last);
    for (std::int32_t i = 0; i < 3; ++i) marks += std::to_string(draft.introns[i].is_last);
    for (std::int32_t i = 0; i < 3; ++i) marks += std::to_string(draft.cdss[i].bits);
    BOOST_TEST(marks ==
               "0001"
               "001"
               "012");
    BOOST_TEST(int{draft.utr5s[0].bits} == 3);
}

BOOST_AUTO_TEST_CASE(a_draft_becomes_a_file) {
    const TemporaryFolder folder;
    const auto draft = [] {
        Draft made;
        GeneRow gene{};
        gene.head = {10, 19, 42, 7, 1};
        gene.aux = append_text(made.gene_texts, "G");
        append_text(made.gene_texts, "name");
        made.genes.push(gene);
        return made;
    };
    OutputFile file(folder.file("a.v22.dganno"));
    write_dganno(draft(), file, 1);
    file.commit();
    ByteBuffer bytes;
    write_dganno(draft(), bytes, 1);
    BOOST_TEST((bytes.view() == content_of(folder.file("a.v22.dganno"))));
    const Annotation annotation(folder.file("a.v22.dganno"));
    BOOST_TEST(annotation.table(Feature::genes).count == 1U);
    BOOST_TEST(annotation.gene_name(annotation.gene(0)) == "name");
    BOOST_TEST(annotation.table(Feature::utr3s).count == 0U);
    BOOST_TEST(annotation.assembly().value() == 42U);
}

BOOST_AUTO_TEST_SUITE_END()
