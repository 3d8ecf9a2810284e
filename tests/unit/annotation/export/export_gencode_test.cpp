// GFF3 of the gencode dialect (gk/annotation/FORMAT.md#gencode-dialect).
#include <boost/test/unit_test.hpp>

#include "support/annotation_export.hpp"

using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(export_gencode)

BOOST_AUTO_TEST_CASE(all_kinds_of_rows) {
    SmallAnnotation small;
    const std::string expected =
        "##gff-version 3\n"
        "chr1 gk gene 101 400 . + . ID=G1.2;gene_id=G1.2;gene_type=protein_coding;gene_name=ONE;level=2\n"
        "chr1 gk transcript 101 400 . + . ID=T1.1;Parent=G1.2;gene_id=G1.2;transcript_id=T1.1;gene_name=ONE;"
        "transcript_type=protein_coding;level=1;transcript_support_level=1;protein_id=P1;ccdsid=C1\n"
        "chr1 gk exon 101 200 . + . "
        "ID=exon:T1.1:1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=1;exon_id=E1\n"
        "chr1 gk exon 301 400 . + . "
        "ID=exon:T1.1:2;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=2;exon_id=E2\n"
        "chr1 gk CDS 151 200 . + 0 ID=CDS:T1.1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=1\n"
        "chr1 gk CDS 301 330 . + 1 ID=CDS:T1.1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=2\n"
        "chr1 gk five_prime_UTR 101 150 . + . "
        "ID=UTR5:T1.1:1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=1\n"
        "chr1 gk three_prime_UTR 331 400 . + . "
        "ID=UTR3:T1.1:1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=2\n";
    const std::string text = exported_text(small, ExportFormat::gff3);
    BOOST_TEST(text.substr(0, text.find("chr2")) == "##gff-version 3\n" + gff_rows(expected.substr(16)));
}

BOOST_AUTO_TEST_CASE(texts_that_would_end_a_value) {
    SmallAnnotation small("chr1 x gene 1 9 . + . gk_encoded=1;ID=gene:gene:a%3Bb;gene_type=lncRNA;gene_name=50%25\n");
    BOOST_TEST(
        contains(exported_text(small, ExportFormat::gff3), "\tgk_encoded=1;ID=gene:gene:a%3Bb;gene_id=gene:a%3Bb;"));
    BOOST_TEST(contains(exported_text(small, ExportFormat::gff3), "gene_name=50%25\n"));
    SmallAnnotation plain("chr1 x gene 1 9 . + . ID=a%3Bb;gene_type=lncRNA;gene_name=50%25\n");
    BOOST_TEST(contains(exported_text(plain, ExportFormat::gff3), "\tID=a%3Bb;gene_id=a%3Bb;"));
}

// Commas and the like make lists and pairs of a text; an escape that the source had means the same to all readers.
BOOST_AUTO_TEST_CASE(texts_that_readers_would_split) {
    SmallAnnotation small("chr1 x gene 1 9 . + . gk_encoded=1;ID=a;gene_type=lncRNA;gene_name=a%2Cb%3Dc%26d%25\n");
    BOOST_TEST(contains(exported_text(small, ExportFormat::gff3),
                        "\tgk_encoded=1;ID=a;gene_id=a;gene_type=lncRNA;gene_name=a%2Cb%3Dc%26d%25\n"));
    SmallAnnotation escaped("chr1 x gene 1 9 . + . ID=a;gene_type=lncRNA;gene_name=a%2Cb\n");
    BOOST_TEST(
        contains(exported_text(escaped, ExportFormat::gff3), "\tID=a;gene_id=a;gene_type=lncRNA;gene_name=a%2Cb\n"));
}

BOOST_AUTO_TEST_CASE(genes_and_transcripts_of_one_id) {
    SmallAnnotation small(
        "chr1 x gene 1 9 . + . ID=X;gene_type=lncRNA;gene_name=N\n"
        "chr1 x transcript 1 9 . + . ID=X;Parent=X;transcript_type=lncRNA\n"
        "chr1 x exon 1 9 . + . Parent=X;exon_number=1;exon_id=E\n"
        "chr1 x gene 1 9 . + . ID=exon:X:1;gene_type=lncRNA;gene_name=N\n");
    const std::string text = exported_text(small, ExportFormat::gff3);
    BOOST_TEST(contains(text, "\tID=X;gene_id=X;"));
    BOOST_TEST(contains(text, "\tID=transcript:X;Parent=X;gene_id=X;transcript_id=X;"));
    BOOST_TEST(contains(text, "\tID=exon:X:1;Parent=transcript:X;"));
    BOOST_TEST(contains(text, "\tID=gene:exon:X:1;"));
    const SmallAnnotation again(text);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_SUITE_END()
