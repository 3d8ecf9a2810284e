// IDs that an export writes once each (gk/annotation/FORMAT.md#unique-ids).
#include <array>
#include <boost/test/unit_test.hpp>
#include <set>

#include "gk/annotation/export/export_ids.hpp"
#include "support/annotation_export.hpp"

using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string gene_with_id(const std::string& id) {
    return "chr1 x gene 1 90 . + . ID=" + id + ";gene_type=lncRNA;gene_name=N\n";
}

// One ID on two chromosomes, as UCSC places an accession of the pseudoautosomal regions.
std::string twins() {
    std::string rows;
    for (const std::string chrom : {"chr1", "chr2"})
        for (const char* const row : {" x gene 1 90 . + . ID=G;gene_type=lncRNA;gene_name=N\n",
                                      " x transcript 1 90 . + . ID=T;Parent=G;transcript_type=lncRNA\n",
                                      " x exon 1 90 . + . Parent=T;exon_id=E;exon_number=1\n"})
            rows.append(chrom).append(row);
    return rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_ids)

BOOST_AUTO_TEST_CASE(an_id_that_an_earlier_row_has) {
    const SmallAnnotation small(gene_with_id("A") + gene_with_id("B") + gene_with_id("A") + gene_with_id("A"));
    const UniqueIds ids(small.annotation(), Feature::genes);
    BOOST_TEST(ids.written(0) == "A");
    BOOST_TEST(ids.written(1) == "B");
    BOOST_TEST(ids.written(2) == "A_dup1");
    BOOST_TEST(ids.written(3) == "A_dup2");
    BOOST_TEST(!ids.is_renamed(0));
    BOOST_TEST(ids.is_renamed(3));
    for (const char* id : {"A", "B", "A_dup1", "A_dup2"}) BOOST_TEST(ids.contains(id));
    BOOST_TEST(!ids.contains("A_dup3"));
    BOOST_TEST(!ids.contains(""));
}

BOOST_AUTO_TEST_CASE(a_new_id_is_no_other_row_s) {
    const SmallAnnotation small(gene_with_id("A") + gene_with_id("A") + gene_with_id("A_dup1") +
                                gene_with_id("A_dup1") + gene_with_id("A"));
    const UniqueIds ids(small.annotation(), Feature::genes);
    std::set<std::string_view> all;
    for (Row row = 0; row < 5; ++row) all.insert(ids.written(row));
    BOOST_TEST(all.size() == 5U);
    BOOST_TEST(ids.written(1) == "A_dup2");
    BOOST_TEST(ids.written(2) == "A_dup1");
    BOOST_TEST(ids.written(3) == "A_dup1_dup1");
}

BOOST_AUTO_TEST_CASE(tables_have_ids_of_their_own) {
    const SmallAnnotation small(
        "chr1 x gene 1 90 . + . ID=X;gene_type=lncRNA;gene_name=N\n"
        "chr1 x transcript 1 90 . + . ID=X;Parent=X;transcript_type=lncRNA\n");
    const ExportIds ids(small.annotation(), true, true);
    BOOST_TEST(ids.genes.written(0) == "X");
    BOOST_TEST(ids.transcripts.written(0) == "X");
}

BOOST_AUTO_TEST_CASE(as_they_are_where_none_is_written) {
    const SmallAnnotation small(twins());
    const UniqueIds ids(small.annotation(), Feature::transcripts, false);
    BOOST_TEST(ids.written(1) == "T");
    BOOST_TEST(!ids.is_renamed(1));
}

BOOST_AUTO_TEST_CASE(a_build_restores_them) {
    for (const auto format : {ExportFormat::gff3, ExportFormat::gtf})
        for (const auto dialect : {ExportDialect::source, ExportDialect::ensembl}) {
            SmallAnnotation small(twins());
            ExportReport report;
            const std::string text = exported_text(small, {.format = format, .dialect = dialect}, 1, &report);
            BOOST_TEST(report.renamed == 2U);
            BOOST_TEST(contains(text, "G_dup1"));
            BOOST_TEST(contains(text, "T_dup1"));
            const SmallAnnotation again(text);
            BOOST_TEST((content_of(again.path()) == content_of(small.path())));
        }
}

// A file that was sorted has rows whose parents come later: they are found by the IDs that are written.
BOOST_AUTO_TEST_CASE(also_where_children_come_first) {
    SmallAnnotation small(twins());
    const std::string text = exported_text(small, ExportFormat::gtf);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        lines.push_back(text.substr(at, text.find('\n', at) + 1 - at));
    BOOST_REQUIRE(lines.size() == 6U);
    // The second gene last: its transcript and exon, which came before it, name it and each other.
    for (const auto& order :
         {std::array{0, 1, 2, 5, 4, 3}, std::array{0, 1, 3, 2, 4, 5}, std::array{5, 4, 0, 1, 2, 3}}) {
        std::string mixed;
        for (const int i : order) mixed += lines[static_cast<std::size_t>(i)];
        SmallAnnotation again(mixed);
        const std::string sorted = exported_text(again, ExportFormat::gtf);
        BOOST_TEST(contains(sorted, "gk_id \"T\""));
        BOOST_TEST(again.annotation().table(Feature::exons).count == 2U);
        BOOST_TEST(again.annotation().transcript_id(again.annotation().transcript(1)) == "T");
        BOOST_TEST(again.annotation().transcript(1).exon_count == 1U);
    }
}

BOOST_AUTO_TEST_CASE(names_of_bed12) {
    SmallAnnotation small(twins());
    ExportReport report;
    const std::string text = exported_text(small, ExportFormat::bed12, 1, &report);
    BOOST_TEST(contains(text, "\tT\t"));
    BOOST_TEST(contains(text, "\tT_dup1\t"));
    BOOST_TEST(report.renamed == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
