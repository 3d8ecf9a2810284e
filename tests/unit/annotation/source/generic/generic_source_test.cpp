// Annotations built of any file. Files of several programs are in tests/cli/build-annotation-generic.t, the same genes
// in several formats in tests/property/annotation_dialects.py.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/source/generic/generic_source.hpp"
#include "gk/base/error.hpp"
#include "gk/io/input.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string generic_span(const RowHead& head) {
    return std::to_string(head.start()) + "-" + std::to_string(head.end());
}

std::string generic_type_name(std::uint8_t code) {
    return code == biotype_count ? "none" : std::string(biotype_name(code));
}

// `gene ID NAME START-END TYPE:` and of each transcript `ID TYPE (exons) (CDS with phases) (5' UTRs) (3' UTRs)`; then
// the account. Or the error.
std::string build_generic(std::string_view rows, bool skip = false, unsigned threads = 1) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::generic, false);
    io::Input input(small.folder().write("x.gff3", gff_rows(rows)));
    io::LineSource lines(input);
    BuildReport report;
    io::BadRecords bad_rows("x.gff3", skip ? io::OnBad::skip : io::OnBad::fail, nullptr, report.account);
    Draft draft;
    try {
        read_generic(lines, threads, context, bad_rows, report, draft);
    } catch (const DataError& error) {
        return error.what();
    }
    std::string text;
    std::int32_t next = 0;
    for (std::int32_t g = 0; g < draft.genes.size(); ++g) {
        const GeneRow& gene = draft.genes[g];
        const std::string_view id = text_at(draft.gene_texts, gene.aux);
        text.append(id).append(" ").append(
            text_at(draft.gene_texts, gene.aux + static_cast<std::uint32_t>(id.size()) + 1));
        text.append(" ")
            .append(generic_span(gene.head))
            .append(" ")
            .append(generic_type_name(gene.biotype))
            .append(":");
        for (std::int32_t i = 0; i < gene.transcript_count; ++i, ++next) {
            const TranscriptRow& row = draft.transcripts[next];
            text.append(" ")
                .append(text_at(draft.transcript_texts, row.aux))
                .append(" ")
                .append(generic_type_name(row.biotype));
            for (std::int32_t e = 0; e < row.exon_count; ++e)
                text.append(" ").append(generic_span(draft.exons[row.first_exon + e].head));
            for (std::int32_t c = 0; c < row.cds_count; ++c) {
                const PartRow& cds = draft.cdss[row.first_cds + c];
                text.append(" cds ").append(generic_span(cds.head)).append("/").append(std::to_string(cds.phase()));
            }
            for (std::int32_t u = 0; u < row.utr5_count; ++u)
                text.append(" utr5 ").append(generic_span(draft.utr5s[row.first_utr5 + u].head));
            for (std::int32_t u = 0; u < row.utr3_count; ++u)
                text.append(" utr3 ").append(generic_span(draft.utr3s[row.first_utr3 + u].head));
        }
        text += "\n";
    }
    for (const std::string& line : report.warnings("x.gff3")) text += line + "\n";
    for (const std::string& line : report.left_out("x.gff3")) text += line + "\n";
    if (skip) text += report.account.summary() + "\n";
    return text;
}

const std::string generic_gene = "chr1 x gene 101 400 . + . ID=g;Name=N\n";
const std::string generic_mrna = "chr1 x mRNA 101 400 . + . ID=t;Parent=g\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(generic_source)

BOOST_AUTO_TEST_CASE(genes_and_transcripts_that_are_not_there_are_made) {
    BOOST_TEST(build_generic(generic_gene + "chr1 x CDS 101 160 . + 0 ID=c;Parent=g;protein_id=P\n") ==
               "g N 100-400 protein_coding: g protein_coding 100-160 cds 100-160/0\n");
    BOOST_TEST(build_generic("chr1 x mRNA 11 40 . - . ID=t\nchr1 x exon 11 40 . - . Parent=t\n") ==
               "t t 10-40 none: t none 10-40\n");
    BOOST_TEST(build_generic("chr1 x exon 31 40 . + . gene_id \"G\"; transcript_id \"T\";\n"
                             "chr1 x exon 11 20 . + . gene_id \"G\"; transcript_id \"T\";\n"
                             "chr1 x exon 51 60 . + . gene_id \"G\"; transcript_id \"U\";\n"
                             "chr1 x exon 51 60 . - . gene_id \"G\"; transcript_id \"V\";\n") ==
               "G G 10-60 none: T none 10-20 30-40 U none 50-60\nG G 50-60 none: V none 50-60\n");
    // NCBI's GTF of bacteria: the transcript has the gene's place and ID.
    BOOST_TEST(build_generic("chr1 x gene 11 50 . + . gene_id G; transcript_id \"\"; gene_biotype protein_coding\n"
                             "chr1 x CDS 21 40 . + 0 gene_id G; transcript_id unassigned_transcript_7\n") ==
               "G G 10-50 protein_coding: G protein_coding 20-40 cds 20-40/0\n");
    // Prokka without gene rows.
    BOOST_TEST(build_generic("chr1 x CDS 11 40 . + 0 ID=L_1;locus_tag=L_1;gene=dnaA\n"
                             "chr1 x tRNA 51 60 . + . ID=L_2;locus_tag=L_2\n") ==
               "L_1 dnaA 10-40 protein_coding: L_1 protein_coding 10-40 cds 10-40/0\n"
               "L_2 L_2 50-60 none: L_2 tRNA 50-60\n");
}

BOOST_AUTO_TEST_CASE(exons_and_utrs_that_are_not_there_are_made) {
    BOOST_TEST(
        build_generic(generic_gene + generic_mrna +
                      "chr1 x five_prime_UTR 101 110 . + . Parent=t\n"
                      "chr1 x CDS 111 140 . + . Parent=t\nchr1 x CDS 161 190 . + . Parent=t\n") ==
        "g N 100-400 protein_coding: t protein_coding 100-140 160-190 cds 110-140/0 cds 160-190/0 utr5 100-110\n");
    BOOST_TEST(build_generic(generic_gene + generic_mrna +
                             "chr1 x exon 101 150 . + . Parent=t\nchr1 x exon 201 300 . + . Parent=t\n"
                             "chr1 x CDS 121 150 . + 0 Parent=t\nchr1 x CDS 201 220 . + 0 Parent=t\n") ==
               "g N 100-400 protein_coding: t protein_coding 100-150 200-300 cds 120-150/0 cds 200-220/0 utr5 100-120 "
               "utr3 220-300\n");
    BOOST_TEST(build_generic(generic_gene + generic_mrna) == "g N 100-400 none: t none 100-400\n");
    BOOST_TEST(build_generic(generic_gene) == "g N 100-400 none:\n");
    BOOST_TEST(build_generic(generic_gene + generic_mrna +
                             "chr1 x CDS 111 120 . + . Parent=t\nchr1 x CDS 131 160 . + . Parent=t\n") ==
               "g N 100-400 protein_coding: t protein_coding 110-120 130-160 cds 110-120/0 cds 130-160/2\n");
}

BOOST_AUTO_TEST_CASE(rows_in_any_order_and_of_several_parents) {
    const std::string other = "chr1 x mRNA 101 400 . + . ID=u;Parent=g\n";
    const std::string exon = "chr1 x exon 101 200 . + . Parent=t,u,t\n";
    const std::string expected = "g N 100-400 none: t none 100-200 u none 100-200\n";
    BOOST_TEST(build_generic(generic_gene + generic_mrna + other + exon) == expected);
    BOOST_TEST(build_generic(exon + generic_mrna + other + generic_gene) == expected);
    // TAIR's CDS name the protein, too.
    BOOST_TEST(build_generic(generic_gene + generic_mrna +
                             "chr1 x protein 101 130 . + . ID=t-Protein;Derives_from=t\n"
                             "chr1 x CDS 101 130 . + 0 Parent=t,t-Protein\n")
                   .starts_with("g N 100-400 protein_coding: t protein_coding 100-130 cds 100-130/0\n"));
    BOOST_TEST(build_generic(generic_gene + generic_mrna + "chr1 x exon 101 130 . + 0 Parent=t,v\n") ==
               "the parent 'v' is in no row of its chromosome (x.gff3:3)");
}

BOOST_AUTO_TEST_CASE(nested_rows) {
    BOOST_TEST(build_generic(generic_gene + generic_mrna +
                             "chr1 x miRNA 111 130 . + . ID=m;Parent=t\nchr1 x exon 111 130 . + . Parent=m\n") ==
               "g N 100-400 none: t none 100-400 m miRNA 110-130\n");
    BOOST_TEST(build_generic(generic_gene +
                             "chr1 x pseudogene 101 400 . + . ID=p;Parent=g\nchr1 x exon 101 130 . + . Parent=p\n") ==
               "g N 100-400 none: p none 100-130\n");
    BOOST_TEST(build_generic("chr1 x mRNA 1 9 . + . ID=a;Parent=b\nchr1 x mRNA 1 9 . + . ID=b;Parent=a\n") ==
               "the parents of 'a' lead to no gene (x.gff3:1)");
    BOOST_TEST(build_generic(generic_gene + "chr1 x match 1 90 . + . ID=m\nchr1 x match_part 1 9 . + . ID=p;Parent=m\n"
                                            "chr1 x exon 1 9 . + . Parent=m\n") ==
               "g N 100-400 none:\nleft out by type: 1 match (line 2), 1 match_part (line 3)\n"
               "left out: 1 exon or CDS row of a feature that is not kept (x.gff3:4)\n");
}

BOOST_AUTO_TEST_CASE(cds_of_one_gene_that_overlap_are_of_several_transcripts) {
    const auto two = [](const std::string& start) {
        return build_generic(generic_gene + "chr1 x CDS 101 160 . + 0 ID=c;Parent=g\nchr1 x CDS " + start +
                             " 280 . + 0 ID=d;Parent=g\n");
    };
    BOOST_TEST(two("151") ==
               "g N 100-400 protein_coding: g protein_coding 100-160 cds 100-160/0 g.2 protein_coding "
               "150-280 cds 150-280/0\n");
    BOOST_TEST(two("161") ==
               "g N 100-400 protein_coding: g protein_coding 100-160 160-280 cds 100-160/0 cds 160-280/0\n");
    // A frameshift by which two rows of one CDS overlap.
    BOOST_TEST(
        build_generic(generic_gene +
                      "chr1 x CDS 101 160 . + 0 ID=c;Parent=g\nchr1 x CDS 160 280 . + 0 ID=c;Parent=g\n") ==
        "g N 100-400 protein_coding: g protein_coding 100-280\n1 transcript loses its CDS: a part of it is in no "
        "exon of its own (frameshift) (x.gff3:3)\n");
}

BOOST_AUTO_TEST_CASE(stop_codons_of_gtf) {
    const std::string start =
        "chr1 x exon 101 200 . + . gene_id G; transcript_id T\n"
        "chr1 x exon 301 400 . + . gene_id G; transcript_id T\n"
        "chr1 x CDS 151 199 . + 0 gene_id G; transcript_id T\n";
    BOOST_TEST(build_generic(start + "chr1 x stop_codon 200 200 . + 0 gene_id G; transcript_id T\n"
                                     "chr1 x stop_codon 301 302 . + 2 gene_id G; transcript_id T\n") ==
               "G G 100-400 protein_coding: T protein_coding 100-200 300-400 cds 150-200/0 cds 300-302/2 utr5 100-150 "
               "utr3 302-400\n");
}

BOOST_AUTO_TEST_CASE(bad_rows) {
    BOOST_TEST(build_generic(generic_gene + generic_mrna + generic_gene) ==
               "the ID 'g' is in several rows (line 1) (x.gff3:3)");
    BOOST_TEST(build_generic(generic_gene + generic_mrna + "chr1 x exon 101 130 . - . Parent=t\n") ==
               "the row is on another strand than its transcript (x.gff3:3)");
    BOOST_TEST(build_generic(generic_gene + generic_mrna +
                             "chr1 x exon 101 130 . + . Parent=t\nchr1 x exon 130 140 . + . Parent=t\n") ==
               "the exon overlaps another one of its transcript (x.gff3:4)");
    BOOST_TEST(build_generic(generic_gene + generic_mrna + "chr1 x UTR 101 130 . + . Parent=t\n") ==
               "a UTR row in a transcript without CDS: it is neither a 5' nor a 3' UTR (x.gff3:3)");
    BOOST_TEST(build_generic(generic_gene + generic_mrna +
                             "chr1 x exon 101 130 . + . Parent=t\n"
                             "chr1 x three_prime_UTR 131 140 . + . Parent=t\n") ==
               "the UTR is not in an exon of its transcript, or not alone there (x.gff3:4)");
    BOOST_TEST(build_generic("chr1 x mRNA 1 9 . + . ID=t;Parent=g\n") ==
               "the parent 'g' is in no row of its chromosome (x.gff3:1)");
    // All that is left out is counted: as many rows as are not there.
    BOOST_TEST(
        build_generic(generic_gene + "chr1 x mRNA 101 400 . . . ID=t;Parent=g\nchr1 x exon 101 130 . + . Parent=t\n",
                      true) == "g N 100-400 none:\n3 read, 2 rejected: 1 malformed, 1 refused\n");
    BOOST_TEST(build_generic("chr1 x exon 1 9 . . . gene_id G; transcript_id T\n"
                             "chr1 x exon 5 20 . + . gene_id H; transcript_id U\n"
                             "chr1 x exon 9 30 . + . gene_id H; transcript_id U\n",
                             true) == "3 read, 3 rejected: 3 malformed\n");
}

BOOST_AUTO_TEST_CASE(a_gene_across_the_origin_is_kept) {
    BOOST_TEST(build_generic("chr1 x gene 901 1120 . + . ID=g\n") ==
               "g g 900-1120 none:\n1 row ends beyond its chromosome (x.gff3:1)\n");
}

BOOST_AUTO_TEST_CASE(threads_change_nothing) {
    std::string rows;
    for (int i = 0; i < 4000; ++i) {
        const std::string n = std::to_string(i);
        rows.append("chr1 x exon 11 40 . + . Parent=t").append(n);
        rows.append("\nchr1 x mRNA 11 40 . + . ID=t").append(n).append(";geneID=g\n");
    }
    const std::string one = build_generic(rows);
    BOOST_TEST((build_generic(rows, false, 4) == one));
    BOOST_TEST(one.starts_with("g g 10-40 none: t0 none 10-40 t1 none 10-40"));
}

BOOST_AUTO_TEST_SUITE_END()
