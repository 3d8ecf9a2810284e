// Annotations built of NCBI RefSeq files, block by block. Whole files are compared with a model in
// tests/property/annotation_build.py.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/ncbi/ncbi_source.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// The genes and transcripts of rows, each transcript with its numbers of exons, CDSs and UTRs; then the account. Or the
// error.
std::string build_ncbi(std::string_view rows, bool skip = false, unsigned threads = 1, bool strict = false) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::ncbi_refseq, strict);
    io::Input input(small.folder().write("x.gff3", gff_rows(rows)));
    io::LineSource lines(input);
    BuildReport report;
    io::BadRecords bad_rows("x.gff3", skip ? io::OnBad::skip : io::OnBad::fail, nullptr, report.account);
    Draft draft;
    try {
        read_ncbi(lines, threads, context, bad_rows, report, draft);
    } catch (const DataError& error) {
        return error.what();
    }
    std::string text;
    for (std::int32_t i = 0; i < draft.genes.size(); ++i)
        text += std::string(text_at(draft.gene_texts, draft.genes[i].aux)) + ":" +
                std::to_string(draft.genes[i].transcript_count) + " ";
    for (std::int32_t i = 0; i < draft.transcripts.size(); ++i) {
        const TranscriptRow& row = draft.transcripts[i];
        text += std::string(text_at(draft.transcript_texts, row.aux)) + "<" + std::to_string(row.gene) + ":";
        for (const std::uint16_t count : {row.exon_count, row.cds_count, row.utr5_count, row.utr3_count})
            text += std::to_string(count);
        text += " ";
    }
    for (const std::string& line : report.warnings("x.gff3")) text += "\n" + line;
    for (const std::string& line : report.left_out("x.gff3")) text += "\n" + line;
    if (strict) text += "\n" + report.account.summary();
    return text;
}

std::string gene_row(const std::string& key, const std::string& id) {
    return "chr1 x gene 1 90 . + . ID=" + key + ";Dbxref=GeneID:" + id + ";gene=N;gene_biotype=lncRNA\n";
}

std::string rna_row(const std::string& key, const std::string& parent) {
    return "chr1 x mRNA 1 90 . + . ID=" + key + ";Parent=" + parent + ";transcript_id=NM_" + key + "\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ncbi_source)

BOOST_AUTO_TEST_CASE(a_gene_with_all_that_is_its) {
    BOOST_TEST(build_ncbi(small_ncbi_rows) == "11:1 NM_1.1<0:2211 ");
    SmallAnnotation small(small_ncbi_rows, Source::ncbi_refseq);
    const Annotation& a = small.annotation();
    BOOST_TEST(a.transcript_text(a.transcript(0), 2) == "NP_1.1");
    BOOST_TEST(a.transcript_text(a.transcript(0), 3) == "protein one");
}

BOOST_AUTO_TEST_CASE(children_are_matched_within_a_block) {
    const std::string rows = rna_row("rna1", "gene1") + gene_row("gene1", "5");
    BOOST_TEST(build_ncbi(rows) == "5:1 NM_rna1<0:0000 ");
    const std::string apart = rna_row("rna1", "gene1") + "###\n" + gene_row("gene1", "5");
    BOOST_TEST(build_ncbi(apart).starts_with("5:0 \n1 row is lost: its parent is in no row of its block"));
    const std::string elsewhere = gene_row("gene1", "5") + "chr2 x region 1 9 . + . ID=r\n" + rna_row("rna1", "gene1");
    BOOST_TEST(build_ncbi(elsewhere).starts_with("5:0 \n1 row is lost"));
}

BOOST_AUTO_TEST_CASE(a_frameshift_costs_the_cds) {
    const std::string start =
        gene_row("gene1", "5") + rna_row("rna1", "gene1") + "chr1 x exon 1 50 . + . Parent=rna1\n";
    BOOST_TEST(build_ncbi(start + "chr1 x CDS 11 50 . + 0 Parent=rna1\n") == "5:1 NM_rna1<0:1110 ");
    const std::string two = start + "chr1 x CDS 11 20 . + 0 Parent=rna1\nchr1 x CDS 22 50 . + 0 Parent=rna1\n";
    BOOST_TEST(build_ncbi(two).starts_with("5:1 NM_rna1<0:1000 \n1 transcript loses its CDS"));
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_counted) {
    BOOST_TEST(build_ncbi(gene_row("gene1", "5") + "chr1 x tRNA 1 9 . + . ID=rna1;Parent=gene1\n" +
                          "chr1 x exon 1 9 . + . Parent=gene1\n") ==
               "5:0 \nleft out: 1 RNA row without transcript_id (x.gff3:2)\n"
               "left out: 1 exon or CDS row of a gene itself (x.gff3:3)");
}

BOOST_AUTO_TEST_CASE(what_counts_as_rejected_is_not_stored) {
    const std::string rows = gene_row("gene1", "5") + rna_row("rna1", "gene1") + gene_row("gene1", "6") +
                             rna_row("rna1", "gene1") + "chr1 x exon 1 9 . + . Parent=rna1\n" + gene_row("gene2", "7");
    BOOST_TEST(build_ncbi(rows, true, 1, true) == "5:1 7:0 NM_rna1<0:1000 \n6 read, 2 rejected: 2 refused");
    BOOST_TEST(contains(build_ncbi(rows), "2 IDs occur again"));
}

BOOST_AUTO_TEST_CASE(a_part_may_have_several_parents) {
    const std::string start = gene_row("gene1", "5") + rna_row("rna1", "gene1") + rna_row("rna2", "gene1");
    BOOST_TEST(build_ncbi(start + "chr1 x exon 1 50 . + . Parent=rna1,rna2,rna1\nchr1 x exon 61 90 . + . Parent=rna2\n"
                                  "chr1 x CDS 11 50 . + 0 Parent=rna1,rna2\n") == "5:2 NM_rna1<0:1110 NM_rna2<0:2111 ");
    BOOST_TEST(build_ncbi(start + "chr1 x exon 1 50 . + . Parent=rna8,rna9\n")
                   .starts_with("5:2 NM_rna1<0:0000 NM_rna2<0:0000 \n1 row is lost"));
    BOOST_TEST(
        build_ncbi(gene_row("gene1", "5") + "chr1 x mRNA 1 9 . + . ID=rna1;Parent=gene1,gene2;transcript_id=N\n") ==
        "several parents: 'gene1,gene2' (x.gff3:2)");
}

BOOST_AUTO_TEST_CASE(a_stop_codon_of_gtf_is_part_of_the_cds) {
    const auto row = [](const std::string& type, const std::string& place, const std::string& rest) {
        return "chr1 x " + type + " " + place + " . - 0 gene_id \"A\"; transcript_id \"" + rest + "\n";
    };
    const std::string start =
        row("gene", "1 90", "\"; db_xref \"GeneID:5\"; gene \"A\"; gene_biotype \"protein_coding\";") +
        row("transcript", "1 90", "NM_1.1\"; transcript_biotype \"mRNA\";") + row("exon", "61 90", "NM_1.1\";") +
        row("exon", "1 50", "NM_1.1\";") + row("CDS", "61 80", "NM_1.1\"; protein_id \"NP_1.1\";");
    BOOST_TEST(build_ncbi(start) == "5:1 NM_1.1<0:2111 ");
    BOOST_TEST(build_ncbi(start + row("stop_codon", "48 50", "NM_1.1\";")) == "5:1 NM_1.1<0:2211 ");
    BOOST_TEST(build_ncbi(start + row("transcript", "1 9", "unassigned_transcript_1\"; gbkey \"tRNA\";") +
                          row("exon", "1 9", "unassigned_transcript_1\";") +
                          row("CDS", "1 9", "unassigned_transcript_2\";")) ==
               "5:1 NM_1.1<0:2111 \nleft out: 1 RNA row without transcript_id (x.gff3:6)\n"
               "left out: 1 exon or CDS row of a gene itself (x.gff3:8)\n"
               "left out: 1 exon or CDS row of a feature that is not kept (x.gff3:7)");
}

BOOST_AUTO_TEST_CASE(bad_rows_and_threads) {
    std::string rows;
    for (int i = 0; i < 2000; ++i) {
        const std::string n = std::to_string(i);
        rows += gene_row("gene" + n, n) + rna_row("rna" + n, "gene" + n) + "###\n";
        if (i == 700) rows += "chr1 x exon 1 b . + . Parent=rna\n";
    }
    const std::string error = "the end 'b' is not an integer (x.gff3:2104)";
    BOOST_TEST(build_ncbi(rows) == error);
    BOOST_TEST(build_ncbi(rows, false, 4) == error);
    const std::string skipped = build_ncbi(rows, true);
    BOOST_TEST((build_ncbi(rows, true, 4) == skipped));
    BOOST_TEST(contains(skipped, "NM_rna1999<1999:0000"));
}

BOOST_AUTO_TEST_SUITE_END()
