// GTF (gk/annotation/FORMAT.md#gtf).
#include <boost/test/unit_test.hpp>

#include "support/annotation_export.hpp"

using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(export_gtf)

BOOST_AUTO_TEST_CASE(all_kinds_of_rows) {
    SmallAnnotation small;
    const std::string of_t1 =
        "gene_id \"G1.2\"; transcript_id \"T1.1\"; gene_type \"protein_coding\"; gene_name \"ONE\"; transcript_type "
        "\"protein_coding\";";
    const std::string text = exported_text(small, ExportFormat::gtf);
    BOOST_TEST(text.substr(0, text.find("chr2")) ==
               gff_rows("chr1 gk gene 101 400 . + . gene_id \"G1.2\"; gene_type \"protein_coding\"; gene_name \"ONE\"; "
                        "level 2;\n"
                        "chr1 gk transcript 101 400 . + . " +
                        of_t1 +
                        " level 1; protein_id \"P1\"; transcript_support_level "
                        "\"1\"; ccdsid \"C1\";\n"
                        "chr1 gk exon 101 200 . + . " +
                        of_t1 + " exon_number 1; exon_id \"E1\";\n" + "chr1 gk exon 301 400 . + . " + of_t1 +
                        " exon_number 2; exon_id \"E2\";\n" + "chr1 gk CDS 151 200 . + 0 " + of_t1 +
                        " exon_number 1;\n" + "chr1 gk CDS 301 330 . + 1 " + of_t1 + " exon_number 2;\n" +
                        "chr1 gk five_prime_utr 101 150 . + . " + of_t1 + " exon_number 1;\n" +
                        "chr1 gk three_prime_utr 331 400 . + . " + of_t1 + " exon_number 2;\n"));
    const SmallAnnotation again(text);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_CASE(exons_of_the_ncbi_dialect_have_no_ids) {
    SmallAnnotation small(small_ncbi_rows, Source::ncbi_refseq);
    const std::string text = exported_text(small, ExportFormat::gtf);
    BOOST_TEST(!contains(text, "exon_id"));
    BOOST_TEST(contains(text, "product \"protein one\";\n"));
}

BOOST_AUTO_TEST_CASE(texts_that_would_end_a_value) {
    SmallAnnotation small("chr1 x gene 1 9 . + . gk_encoded=1;ID=a%22b;gene_type=lncRNA;gene_name=N\n");
    BOOST_TEST(contains(exported_text(small, ExportFormat::gtf), "\tgk_encoded \"1\"; gene_id \"a%22b\"; "));
}

BOOST_AUTO_TEST_CASE(a_comma_is_no_end) {
    SmallAnnotation small("chr1 x gene 1 9 . + . gk_encoded=1;ID=a%2Cb=c;gene_type=lncRNA;gene_name=d%2Ce%3Bf%25\n");
    BOOST_TEST(contains(exported_text(small, ExportFormat::gtf),
                        "\tgk_encoded \"1\"; gene_id \"a,b=c\"; gene_type \"lncRNA\"; gene_name \"d,e%3Bf%25\";\n"));
    SmallAnnotation plain("chr1 x gene 1 9 . + . gk_encoded=1;ID=a%2Cb;gene_type=lncRNA;gene_name=N\n");
    BOOST_TEST(contains(exported_text(plain, ExportFormat::gtf), "\tgene_id \"a,b\"; gene_type"));
}

BOOST_AUTO_TEST_CASE(biotypes_as_they_are_published) {
    SmallAnnotation small(
        "chr1 x gene 1 9 . + . ID=G;gene_type=lnc_RNA;gene_name=N\n"
        "chr1 x transcript 1 9 . + . ID=T;Parent=G;transcript_type=vaultRNA\n");
    for (const auto format : {ExportFormat::gff3, ExportFormat::gtf}) {
        const std::string text = exported_text(small, format);
        BOOST_TEST((contains(text, "lncRNA") && contains(text, "vault_RNA")));
        BOOST_TEST((!contains(text, "lnc_RNA") && !contains(text, "vaultRNA")));
        const SmallAnnotation again(text);
        BOOST_TEST((content_of(again.path()) == content_of(small.path())));
    }
}

BOOST_AUTO_TEST_SUITE_END()
