// Annotations built of UCSC's tables: loci, genes and the parts of transcripts. Whole tables are compared with a model
// in tests/property/annotation_build.py.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/source/ucsc/ucsc_source.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// The draft of two tables, written with blanks for tabs.
Draft ucsc_draft(std::string links, std::string genes) {
    TemporaryFolder folder;
    folder.write("g.chrom.sizes", "chr1\t1000000\nchr2\t1000000\n");
    Genome genome(find_genome("g", folder.path()));
    const SourceContext context(genome, Source::ucsc_refseq, false);
    std::replace(links.begin(), links.end(), ' ', '\t');
    std::replace(genes.begin(), genes.end(), ' ', '\t');
    folder.write("refLink.txt", links);
    folder.write("refGene.txt", genes);
    BuildReport report;
    Draft draft;
    BOOST_TEST(read_ucsc(folder.path(), context, io::OnBad::fail, nullptr, report, draft) ==
               folder.file("refGene.txt"));
    return draft;
}

std::string genes_of(const Draft& draft) {
    std::string text;
    for (std::int32_t i = 0; i < draft.genes.size(); ++i) {
        const GeneRow& gene = draft.genes[i];
        text += std::string(text_at(draft.gene_texts, gene.aux)) + " " + std::to_string(gene.head.start()) + "-" +
                std::to_string(gene.head.end()) + " " + std::string(biotype_name(gene.biotype)) + ":";
        for (std::int32_t t = gene.first_transcript; t < gene.first_transcript + gene.transcript_count; ++t)
            text += " " + std::string(text_at(draft.transcript_texts, draft.transcripts[t].aux));
        text += "\n";
    }
    return text;
}

std::string ucsc_link(const std::string& accession, const std::string& gene) {
    return "N" + gene + " product " + accession + " NP_1 0 0 " + gene + " 0\n";
}

std::string ucsc_row(const std::string& accession, const std::string& place) {
    const std::size_t blank = place.rfind(' ');
    const std::string start = place.substr(place.rfind(' ', blank - 1) + 1, blank - place.rfind(' ', blank - 1) - 1);
    return "1 " + accession + " " + place + " 0 0 1 " + start + ", " + place.substr(blank + 1) + ", 0 N a b c\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ucsc_source)

BOOST_AUTO_TEST_CASE(groups_are_cut_into_loci) {
    const Draft draft = ucsc_draft(ucsc_link("NR_1", "9") + ucsc_link("NM_2", "10") + ucsc_link("NR_3", "10"),
                                   ucsc_row("NR_1", "chr1 + 100 200") + ucsc_row("NR_3", "chr1 + 5000 6000") +
                                       ucsc_row("NM_2", "chr1 + 5500 7000") + ucsc_row("NM_2", "chr1 + 206999 207100") +
                                       ucsc_row("NM_2", "chr1 + 407100 407200") + ucsc_row("NM_2", "chr1 - 5500 7000"));
    // 10 before 9; `-` before `+`; less than 200,000 bases behind the largest end.
    BOOST_TEST(genes_of(draft) ==
               "10 5500-7000 protein_coding: NM_2\n"
               "10 5000-207100 protein_coding: NR_3 NM_2 NM_2\n"
               "10 407100-407200 protein_coding: NM_2\n"
               "9 100-200 non_coding: NR_1\n");
}

BOOST_AUTO_TEST_CASE(exons_and_cds_on_both_strands) {
    for (const bool forward : {true, false}) {
        const Draft draft = ucsc_draft(ucsc_link("NM_1", "1"), "1 NM_1 chr1 " + std::string(forward ? "+" : "-") +
                                                                   " 0 100 15 85 3 0,40,80, 20,60,100, 0 N a b c\n");
        const TranscriptRow& row = draft.transcripts[0];
        BOOST_TEST(int{row.exon_count} == 3);
        BOOST_TEST(int{row.cds_count} == 3);
        BOOST_TEST(draft.exons[0].head.start() == (forward ? 0 : 80));
        BOOST_TEST(draft.introns[0].head.start() == (forward ? 20 : 60));
        BOOST_TEST(draft.cdss[0].head.start() == (forward ? 15 : 80));
        BOOST_TEST(draft.cdss[2].head.end() == (forward ? 85 : 20));
        // (3 - L mod 3) mod 3 of the bases before: 0, 5, 25.
        BOOST_TEST(int{draft.cdss[0].phase()} == 0);
        BOOST_TEST(int{draft.cdss[1].phase()} == 1);
        BOOST_TEST(int{draft.cdss[2].phase()} == 2);
        BOOST_TEST(int{row.utr5_count} == 1);
        BOOST_TEST(int{row.utr3_count} == 1);
        BOOST_TEST(draft.utr5s[0].head.start() == (forward ? 0 : 85));
    }
}

BOOST_AUTO_TEST_CASE(an_exon_that_touches_the_cds_has_an_empty_one) {
    const Draft draft =
        ucsc_draft(ucsc_link("NM_1", "1"), "1 NM_1 chr1 + 0 100 20 60 3 0,40,80, 20,60,100, 0 N a b c\n");
    BOOST_REQUIRE(draft.transcripts[0].cds_count == 2);
    BOOST_TEST(draft.cdss[0].head.start() == 20);
    BOOST_TEST(draft.cdss[0].head.end() == 20);
    BOOST_TEST(draft.cdss[1].head.start() == 40);
}

BOOST_AUTO_TEST_SUITE_END()
