// Rows of NCBI RefSeq files as records (gk/annotation/FORMAT.md#ncbi-rows).
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/source/ncbi/ncbi_row.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// What a reader makes of a row: `KIND KEY<PARENT START-END` and what belongs to its kind; or what is wrong.
std::string ncbi_row(std::string_view text) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::ncbi_refseq, false);
    NcbiReader reader(context);
    NcbiRow row;
    const std::string line = gff_rows(text);  // the row has views into it
    if (const auto bad = reader.read(line, 7, row)) return bad->what;
    static constexpr const char* kinds[] = {"other", "unnamed", "gene", "transcript", "exon", "cds"};
    std::string out = kinds[static_cast<std::size_t>(row.kind)];
    out += " " + std::string(row.key);
    if (row.kind == NcbiKind::other || row.kind == NcbiKind::unnamed_rna) return out;
    if (row.kind != NcbiKind::gene) out += "<" + std::string(row.parent);
    out += " " + std::to_string(row.head.start()) + "-" + std::to_string(row.head.end());
    if (row.kind == NcbiKind::gene)
        out += " " + std::string(row.id) + " " + std::string(row.name) + " " + std::string(biotype_name(row.biotype));
    if (row.kind == NcbiKind::transcript) {
        out += " " + std::string(row.id) + (row.is_mrna ? " mRNA" : "");
        if (row.has_own_biotype) out += " " + std::string(biotype_name(row.biotype));
    }
    if (row.kind == NcbiKind::cds) out += " phase " + std::to_string(row.phase);
    if (!row.product.empty()) out += " '" + std::string(row.product) + "' " + std::string(row.protein_id);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ncbi_row_reader)

BOOST_AUTO_TEST_CASE(genes) {
    BOOST_TEST(ncbi_row("chr1 x gene 11 20 . + . ID=gene-A;Dbxref=HGNC:5,GeneID:7;gene=A;gene_biotype=lncRNA") ==
               "gene gene-A 10-20 7 A lnc_RNA");
    BOOST_TEST(ncbi_row("chr1 x pseudogene 11 20 . + . ID=gene-A;Dbxref=GeneID:7;gene=A;gene_biotype=lncRNA") ==
               "gene gene-A 10-20 7 A lnc_RNA");
    BOOST_TEST(ncbi_row("chr1 x gene 1 9 . + . ID=gene-A;Dbxref=HGNC:5;gene=A;gene_biotype=lncRNA") ==
               "no attribute 'GeneID'");
    BOOST_TEST(ncbi_row("chr1 x gene 1 9 . + . ID=gene-A;gene=A;gene_biotype=lncRNA") == "no attribute 'Dbxref'");
    BOOST_TEST(ncbi_row("chr1 x gene 1 9 . + . ID=gene-A;Dbxref=GeneID:7;gene_biotype=lncRNA") ==
               "no attribute 'gene'");
    BOOST_TEST(ncbi_row("chr1 x gene 1 9 . + . ID=gene-A;Dbxref=GeneID:7;gene=A;gene_biotype=x") ==
               "gene gene-A 0-9 7 A ");
}

BOOST_AUTO_TEST_CASE(transcripts_and_parts) {
    BOOST_TEST(ncbi_row("chr1 x mRNA 11 20 . + . ID=rna-1;Parent=gene-A;transcript_id=NM_1") ==
               "transcript rna-1<gene-A 10-20 NM_1 mRNA");
    BOOST_TEST(ncbi_row("chr1 x lnc_RNA 11 20 . + . ID=rna-1;Parent=gene-A;transcript_id=NR_1;gk_biotype=lncRNA;"
                        "gk_product=p q;gk_protein_id=NP_1") ==
               "transcript rna-1<gene-A 10-20 NR_1 lnc_RNA 'p q' NP_1");
    BOOST_TEST(ncbi_row("chr1 x tRNA 11 20 . + . ID=rna-1;Parent=gene-A") == "unnamed rna-1");
    BOOST_TEST(ncbi_row("chr1 x exon 11 20 . + . ID=exon-1;Parent=rna-1") == "exon exon-1<rna-1 10-20");
    BOOST_TEST(ncbi_row("chr1 x CDS 11 20 . + 2 ID=cds-1;Parent=rna-1;product=p;protein_id=NP_1") ==
               "cds cds-1<rna-1 10-20 phase 2 'p' NP_1");
    BOOST_TEST(ncbi_row("chr1 x CDS 11 20 . + 255 Parent=rna-1") == "cds <rna-1 10-20 phase 63");
    BOOST_TEST(ncbi_row("chr1 x CDS 11 20 . + 256 Parent=rna-1") == "the phase 256 is not from 0 to 255");
    BOOST_TEST(ncbi_row("chr1 x CDS 11 20 . + . Parent=rna-1") == "the phase '.' is not an integer");
    BOOST_TEST(ncbi_row("chr1 x exon 11 20 . + . ID=exon-1").starts_with("no attribute 'Parent'"));
    BOOST_TEST(ncbi_row("chr1 x exon 11 20 . + . Parent=rna-1,rna-2") == "exon <rna-1,rna-2 10-20");
}

BOOST_AUTO_TEST_CASE(other_rows_and_places) {
    BOOST_TEST(ncbi_row("chr1 x region a b . ? . ID=id-1") == "other id-1");
    BOOST_TEST(ncbi_row("chr3 x region 1 9 . + . ID=id-1").starts_with("unknown chromosome 'chr3'"));
    BOOST_TEST(ncbi_row("chr1 x exon 1 b . + . Parent=rna-1") == "the end 'b' is not an integer");
    BOOST_TEST(ncbi_row("chr1 x exon 1 9 . + .") == "8 tab-separated columns where 9 are needed");
}

BOOST_AUTO_TEST_CASE(rows_that_gk_encoded) {
    // Dbxref is split at its commas before its items are decoded.
    BOOST_TEST(
        ncbi_row("chr1 x gene 11 20 . + . gk_encoded=1;ID=gene1;Dbxref=GeneID:a%2Cb;gene=%3B;gene_biotype=lncRNA") ==
        "gene gene1 10-20 a,b ; lnc_RNA");
}

BOOST_AUTO_TEST_SUITE_END()
