// Exports in Ensembl's dialect (gk/annotation/FORMAT.md#ensembl-dialect).
#include <boost/test/unit_test.hpp>

#include "support/annotation_export.hpp"

using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(export_ensembl)

BOOST_AUTO_TEST_CASE(all_kinds_of_rows) {
    SmallAnnotation small;
    const std::string text = exported_text(small, {.dialect = ExportDialect::ensembl});
    BOOST_TEST(
        text.substr(0, text.find("chr2")) ==
        "##gff-version 3\n" +
            gff_rows("chr1 gk gene 101 400 . + . ID=gene:G1.2;Name=ONE;biotype=protein_coding;gene_id=G1.2;level=2\n"
                     "chr1 gk mRNA 101 400 . + . ID=transcript:T1.1;Parent=gene:G1.2;biotype=protein_coding;"
                     "transcript_id=T1.1;level=1;transcript_support_level=1;protein_id=P1;ccdsid=C1\n"
                     "chr1 gk exon 101 200 . + . Parent=transcript:T1.1;exon_id=E1;rank=1\n"
                     "chr1 gk exon 301 400 . + . Parent=transcript:T1.1;exon_id=E2;rank=2\n"
                     "chr1 gk CDS 151 200 . + 0 "
                     "ID=CDS:T1.1;Parent=transcript:T1.1;protein_id=P1;exon_number=1\n"
                     "chr1 gk CDS 301 330 . + 1 "
                     "ID=CDS:T1.1;Parent=transcript:T1.1;protein_id=P1;exon_number=2\n"
                     "chr1 gk five_prime_UTR 101 150 . + . Parent=transcript:T1.1;exon_number=1\n"
                     "chr1 gk three_prime_UTR 331 400 . + . Parent=transcript:T1.1;exon_number=2\n"
                     "###\n"));
    const SmallAnnotation again(text, Source::ensembl);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_CASE(encoded_rows_are_known_by_their_ids_too) {
    SmallAnnotation small(
        "chr1 x gene 1 90 . + . gk_encoded=1;ID=a%2Cb;gene_type=protein_coding;gene_name=N\n"
        "chr1 x transcript 1 90 . + . gk_encoded=1;ID=c%3Dd;Parent=a%2Cb;transcript_type=protein_coding\n"
        "chr1 x exon 1 90 . + . gk_encoded=1;Parent=c%3Dd;exon_number=1;exon_id=E\n"
        "chr1 x CDS 1 90 . + 0 gk_encoded=1;Parent=c%3Dd\n");
    const std::string text = exported_text(small, {.dialect = ExportDialect::ensembl});
    BOOST_TEST(contains(text, "\tmRNA\t1\t90\t.\t+\t.\tgk_encoded=1;ID=transcript:c%3Dd;Parent=gene:a%2Cb;"));
    const SmallAnnotation again(text, Source::ensembl);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_CASE(gtf_has_ensembl_s_keys) {
    SmallAnnotation small;
    const std::string text = exported_text(small, {.format = ExportFormat::gtf, .dialect = ExportDialect::ensembl});
    BOOST_TEST(contains(text,
                        "gene_id \"G1.2\"; transcript_id \"T1.1\"; gene_biotype \"protein_coding\"; gene_name "
                        "\"ONE\"; transcript_biotype \"protein_coding\"; level 1; protein_id \"P1\"; "
                        "transcript_support_level \"1\"; ccds_id \"C1\";\n"));
    BOOST_TEST(!contains(text, "gene_type"));
    const SmallAnnotation again(text, Source::ensembl);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_CASE(annotations_of_refseq) {
    SmallAnnotation small(small_ncbi_rows, Source::ncbi_refseq);
    const std::string text = exported_text(small, {.dialect = ExportDialect::ensembl});
    BOOST_TEST(contains(text, "\tID=transcript:NM_1.1;Parent=gene:11;biotype=protein_coding;transcript_id=NM_1.1;"));
    BOOST_TEST(!contains(text, "exon_id"));
}

BOOST_AUTO_TEST_SUITE_END()
