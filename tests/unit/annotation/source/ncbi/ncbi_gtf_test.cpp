// NCBI's GTF as the records of its GFF3 (gk/annotation/FORMAT.md#ncbi-gtf).
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/source/ncbi/ncbi_row.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// `KIND KEY<PARENT ID NAME BIOTYPE PRODUCT PROTEIN`, or what is wrong.
std::string ncbi_gtf_row(const std::string& type, const std::string& attributes) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::ncbi_refseq, false);
    NcbiReader reader(context);
    NcbiRow row;
    const std::string line = gff_rows("chr1 Gnomon " + type + " 11 20 . + 0 " + attributes);
    if (const auto bad = reader.read(line, 7, row)) return bad->what;
    static constexpr const char* kinds[] = {"other", "unnamed", "gene", "transcript", "exon", "cds", "stop"};
    std::string out = kinds[static_cast<std::size_t>(row.kind)];
    out.append(" ").append(row.key).append("<").append(row.parent);
    for (const std::string_view text : {row.id, row.name, row.product, row.protein_id}) out.append("|").append(text);
    if (row.kind == NcbiKind::gene) out.append("|").append(biotype_name(row.biotype));
    return out + (row.is_mrna ? "|mRNA" : "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ncbi_gtf)

BOOST_AUTO_TEST_CASE(genes) {
    const std::string rest = "transcript_id \"\"; db_xref \"FLYBASE:F\"; db_xref \"GeneID:7\"; gbkey \"Gene\"; ";
    BOOST_TEST(ncbi_gtf_row("gene", "gene_id \"A_1\"; " + rest + "gene \"A\"; gene_biotype \"lncRNA\"; ") ==
               "gene A_1<|7|A|||lnc_RNA");
    BOOST_TEST(ncbi_gtf_row("gene", "gene_id \"A\"; gene \"A\"; gene_biotype \"tRNA\"; gbkey \"Gene\";") ==
               "no attribute 'GeneID'");
    BOOST_TEST(ncbi_gtf_row("gene", "gene_id \"A\"; " + rest + "gene_biotype \"tRNA\"; ") == "no attribute 'gene'");
    BOOST_TEST(ncbi_gtf_row("gene", "gene_id \"A\"; " + rest) == "no attribute 'gene_biotype'");
}

BOOST_AUTO_TEST_CASE(transcripts) {
    const auto row = [](const std::string& id, const std::string& rest) {
        return ncbi_gtf_row("transcript", "gene_id \"A\"; transcript_id \"" + id + "\"; " + rest);
    };
    BOOST_TEST(row("NM_1.2", "gbkey \"mRNA\"; transcript_biotype \"mRNA\";") == "transcript NM_1.2<A|NM_1.2||||mRNA");
    BOOST_TEST(row("NM_1.2", "gbkey \"mRNA\";") == "transcript NM_1.2<A|NM_1.2||||mRNA");
    BOOST_TEST(row("XR_1.2", "gbkey \"ncRNA\"; transcript_biotype \"lnc_RNA\";") == "transcript XR_1.2<A|XR_1.2|||");
    // The second place of an accession.
    BOOST_TEST(row("NM_1.2_1", "") == "transcript NM_1.2_1<A|NM_1.2|||");
    BOOST_TEST(row("NM_1.2_", "") == "transcript NM_1.2_<A|NM_1.2_|||");
    BOOST_TEST(row("NM_1.2_1x", "") == "transcript NM_1.2_1x<A|NM_1.2_1x|||");
    BOOST_TEST(row("nm_1.2_1", "") == "transcript nm_1.2_1<A|nm_1.2_1|||");
    BOOST_TEST(row("gene_1_1", "") == "transcript gene_1_1<A|gene_1_1|||");
    BOOST_TEST(row("unassigned_transcript_12", "transcript_biotype \"tRNA\";") ==
               "unnamed unassigned_transcript_12<||||");
    BOOST_TEST(row("", "") == "unnamed <||||");
    BOOST_TEST(ncbi_gtf_row("transcript", "gene_id \"A\"; gbkey \"mRNA\";") == "no attribute 'transcript_id'");
}

BOOST_AUTO_TEST_CASE(parts) {
    const std::string ids = "gene_id \"A\"; transcript_id \"NM_1.2\"; ";
    BOOST_TEST(ncbi_gtf_row("exon", ids + "exon_number \"1\";") == "exon <NM_1.2||||");
    BOOST_TEST(ncbi_gtf_row("stop_codon", ids) == "stop <NM_1.2||||");
    BOOST_TEST(ncbi_gtf_row("start_codon", ids) == "other <||||");
    // As GFF3 has the same text.
    BOOST_TEST(ncbi_gtf_row("CDS", ids + "product \"a, b; 50%\"; protein_id \"NP_1.1\";") ==
               "cds <NM_1.2|||a%2C b%3B 50%25|NP_1.1");
    BOOST_TEST(ncbi_gtf_row("CDS", "gene_id \"A\"; transcript_id \"\"; product \"p\"") == "cds <A|||p|");
}

BOOST_AUTO_TEST_SUITE_END()
