// BED12, and what it can't hold (gk/annotation/FORMAT.md#bed12).
#include <boost/test/unit_test.hpp>

#include "support/annotation_export.hpp"

using namespace gk::annotation;
using namespace gk::testing;

namespace {

// The lines for transcripts of one gene, and the counts of what could not be said.
std::string bed12_of(const std::string& transcripts_and_exons) {
    SmallAnnotation small(
        "chr1 x gene 1 900 . + . ID=gene1;Dbxref=GeneID:1;gene=N;gene_biotype=lncRNA\n" + transcripts_and_exons,
        Source::ncbi_refseq);
    ExportReport report;
    const std::string text = exported_text(small, ExportFormat::bed12, 1, &report);
    return text + "merged " + std::to_string(report.merged) + ", without " + std::to_string(report.without_parts) +
           ", resized " + std::to_string(report.resized) + ", impossible " + std::to_string(report.impossible);
}

std::string transcript_row(const std::string& place) {
    return "chr1 x mRNA " + place + " . + . ID=rna1;Parent=gene1;transcript_id=T\n";
}

std::string exon_row(const std::string& place, const std::string& strand = "+") {
    return "chr1 x exon " + place + " . " + strand + " . Parent=rna1\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_bed12)

BOOST_AUTO_TEST_CASE(a_transcript_a_line) {
    SmallAnnotation small;
    ExportReport report;
    BOOST_TEST(exported_text(small, ExportFormat::bed12, 1, &report) ==
               "chr1\t100\t400\tT1.1\t0\t+\t150\t330\t0\t2\t100,100,\t0,200,\n"
               "chr2\t10\t90\tT2.1\t0\t-\t10\t10\t0\t2\t30,30,\t0,50,\n");
    BOOST_TEST(report.warnings().empty());
}

BOOST_AUTO_TEST_CASE(what_bed12_can_not_hold) {
    BOOST_TEST(bed12_of(transcript_row("1 60") + exon_row("1 30") + exon_row("21 60")) ==
               "chr1\t0\t60\tT\t0\t+\t0\t0\t0\t1\t60,\t0,\nmerged 1, without 0, resized 0, impossible 0");
    // Exons that touch stay apart.
    BOOST_TEST(bed12_of(transcript_row("1 60") + exon_row("1 30") + exon_row("31 60")) ==
               "chr1\t0\t60\tT\t0\t+\t0\t0\t0\t2\t30,30,\t0,30,\nmerged 0, without 0, resized 0, impossible 0");
    BOOST_TEST(bed12_of(transcript_row("1 60") + exon_row("1 60") + exon_row("70 80", "-")) ==
               "chr1\t0\t60\tT\t0\t+\t0\t0\t0\t1\t60,\t0,\nmerged 0, without 1, resized 0, impossible 0");
    BOOST_TEST(bed12_of(transcript_row("1 90") + exon_row("11 60")) ==
               "chr1\t10\t60\tT\t0\t+\t10\t10\t0\t1\t50,\t0,\nmerged 0, without 0, resized 1, impossible 0");
    BOOST_TEST(bed12_of(transcript_row("1 90")) ==
               "chr1\t0\t90\tT\t0\t+\t0\t0\t0\t1\t90,\t0,\nmerged 0, without 0, resized 0, impossible 0");
    BOOST_TEST(bed12_of(transcript_row("90 1")) == "merged 0, without 0, resized 0, impossible 1");
}

BOOST_AUTO_TEST_SUITE_END()
