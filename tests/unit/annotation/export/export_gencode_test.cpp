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
        "chr1 gk five_prime_UTR 101 150 . + . ID=UTR5:T1.1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=1\n"
        "chr1 gk three_prime_UTR 331 400 . + . "
        "ID=UTR3:T1.1;Parent=T1.1;gene_id=G1.2;transcript_id=T1.1;exon_number=2\n";
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

BOOST_AUTO_TEST_SUITE_END()
