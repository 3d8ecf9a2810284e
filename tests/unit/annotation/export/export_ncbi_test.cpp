// GFF3 of the ncbi dialect (gk/annotation/FORMAT.md#ncbi-dialect).
#include <boost/test/unit_test.hpp>

#include "support/annotation_export.hpp"

using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(export_ncbi)

BOOST_AUTO_TEST_CASE(all_kinds_of_rows) {
    SmallAnnotation small(small_ncbi_rows, Source::ncbi_refseq);
    BOOST_TEST(exported_text(small, ExportFormat::gff3) ==
               "##gff-version 3\n" +
                   gff_rows("chr1 BestRefSeq gene 101 400 . + . "
                            "ID=gene0;Dbxref=GeneID:11;Name=ONE;gene=ONE;gene_biotype=protein_coding\n"
                            "chr1 BestRefSeq mRNA 101 400 . + . ID=rna0;Parent=gene0;gene=ONE;transcript_id=NM_1.1\n"
                            "chr1 BestRefSeq exon 101 200 . + . ID=exon-rna0-1;Parent=rna0;transcript_id=NM_1.1\n"
                            "chr1 BestRefSeq exon 301 400 . + . ID=exon-rna0-2;Parent=rna0;transcript_id=NM_1.1\n"
                            "chr1 BestRefSeq CDS 151 200 . + 0 "
                            "ID=cds-rna0;Parent=rna0;product=protein one;protein_id=NP_1.1\n"
                            "chr1 BestRefSeq CDS 301 330 . + 1 "
                            "ID=cds-rna0;Parent=rna0;product=protein one;protein_id=NP_1.1\n") +
                   "###\n");
}

BOOST_AUTO_TEST_CASE(products_with_commas) {
    SmallAnnotation small(std::string(small_ncbi_rows.substr(0, small_ncbi_rows.find("chr1 BestRefSeq CDS"))) +
                              "chr1 BestRefSeq CDS 151 200 . + 0 Parent=rna-NM_1.1;product=kinase, subunit 1\n",
                          Source::ncbi_refseq);
    const std::string text = exported_text(small, ExportFormat::gff3);
    BOOST_TEST(contains(text, "\tgk_encoded=1;ID=cds-rna0;Parent=rna0;product=kinase%2C subunit 1\n"));
    const SmallAnnotation again(text, Source::ncbi_refseq);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_SUITE_END()
