// UCSC's refLink and refGene tables as records (gk/annotation/FORMAT.md#ucsc-refseq).
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/source/ucsc/ucsc_tables.hpp"
#include "gk/base/error.hpp"
#include "gk/io/text_lines.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// `ACCESSION START-END STRAND CDS GENE_ID NAME EXON,...` of each row of refGene and the account, or the error.
std::string ucsc_rows(const std::string& links, const std::string& genes, bool skip = false) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::ucsc_refseq, false);
    const auto tabbed = [](std::string text) {
        std::replace(text.begin(), text.end(), ' ', '\t');
        return text;
    };
    const std::string link_text = tabbed(links);
    const std::string gene_text = tabbed(genes);
    io::TextLines link_lines(link_text);
    io::TextLines gene_lines(gene_text);
    BuildReport report;
    std::string text;
    try {
        const UcscTables tables({link_lines, "refLink.txt"}, {gene_lines, "refGene.txt"}, context,
                                skip ? io::OnBad::skip : io::OnBad::fail, nullptr, report);
        for (const UcscTranscript& row : tables.transcripts()) {
            text += std::string(row.accession) + " " + std::to_string(row.head.start()) + "-" +
                    std::to_string(row.head.end()) + (row.head.forward() ? "+ " : "- ") +
                    std::to_string(row.cds_start) + "-" + std::to_string(row.cds_end) + " " +
                    std::string(row.link->gene_id) + " " + std::string(row.link->gene_name) + " ";
            for (std::uint32_t i = 0; i < row.exon_count; ++i)
                text += std::to_string(tables.exons(row)[i].first) + "-" + std::to_string(tables.exons(row)[i].second) +
                        ",";
            text += "\n";
        }
    } catch (const Error& error) {
        return error.what();
    }
    if (skip) text += report.account.summary() + "\n";
    for (const std::string& line : report.warnings("refGene")) text += line + "\n";
    return text;
}

const std::string one_link = "ONE product NM_1 NP_1 0 0 11 0\n";
const std::string one_gene = "585 NM_1 chr1 + 100 400 150 330 2 100,300, 200,400, 0 ONE cmpl cmpl 0,1,\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(ucsc_tables)

BOOST_AUTO_TEST_CASE(rows_with_their_links) {
    BOOST_TEST(ucsc_rows(one_link, one_gene) == "NM_1 100-400+ 150-330 11 ONE 100-200,300-400,\n");
    BOOST_TEST(ucsc_rows("# name product mrna p 0 0 locus 0\n" + one_link, one_gene) ==
               "NM_1 100-400+ 150-330 11 ONE 100-200,300-400,\n");
    BOOST_TEST(ucsc_rows(one_link, "") == "");
    // The last column may be empty, and the last character of a list is dropped, whatever it is.
    BOOST_TEST(ucsc_rows(one_link, "585 NM_1 1 - 0 9 0 0 1 0x 9; 0 N a b \n") == "NM_1 0-9- 0-0 11 ONE 0-9,\n");
}

BOOST_AUTO_TEST_CASE(links) {
    // A link without a gene's name gives way to a later one.
    BOOST_TEST(ucsc_rows(" old NM_1 NP_0 0 0 10 0\n" + one_link, one_gene) ==
               "NM_1 100-400+ 150-330 11 ONE 100-200,300-400,\n");
    BOOST_TEST(ucsc_rows(one_link + one_link, one_gene) ==
               "the transcript 'NM_1' is in refLink twice (duplicate) (refLink.txt:2)");
    BOOST_TEST(ucsc_rows("ONE product NM_1\n", one_gene) ==
               "3 tab-separated columns where 8 are needed (refLink.txt:1)");
    BOOST_TEST(ucsc_rows("", one_gene) == "the transcript 'NM_1' is not in refLink (refGene.txt:1)");
}

BOOST_AUTO_TEST_CASE(bad_rows) {
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string row = one_gene;
        row.replace(row.find(from), from.size(), to);
        return ucsc_rows(one_link, row);
    };
    BOOST_TEST(with(" chr1 ", " chr3 ").starts_with("unknown chromosome 'chr3'"));
    BOOST_TEST(with(" + ", " . ") == "the strand is '.'; it must be + or - (refGene.txt:1)");
    BOOST_TEST(with(" 2 ", " 0 ") == "the exon count 0 is not from 1 to 65535 (refGene.txt:1)");
    BOOST_TEST(with(" 2 ", " 3 ") == "the list of exon starts has fewer values than 3 (refGene.txt:1)");
    BOOST_TEST(with("NM_1", "XP_1") == "the accession 'XP_1' is not of the form NM_1 or NR_1 (refGene.txt:1)");
    BOOST_TEST(with("100,300,", ",") == "the list of exon starts is empty (refGene.txt:1)");
    BOOST_TEST(with("100,300,", "100,x,") == "the exon starts value 'x' is not an integer (refGene.txt:1)");
    BOOST_TEST(with(" 330 ", " 3e9 ") == "the value '3e9' is not an integer (refGene.txt:1)");
    BOOST_TEST(with(" 0,1,", "") == "15 tab-separated columns where 16 are needed (refGene.txt:1)");
    BOOST_TEST(ucsc_rows(one_link, one_gene + "\n").starts_with("1 tab-separated column "));
    BOOST_TEST(ucsc_rows(one_link, "x\n" + one_gene, true) ==
               "NM_1 100-400+ 150-330 11 ONE 100-200,300-400,\n3 read, 1 rejected: 1 malformed\n");
}

BOOST_AUTO_TEST_CASE(odd_rows_are_counted) {
    BOOST_TEST(ucsc_rows(one_link, "585 NM_1 chr2 + 100 501 0 0 1 100, 501, 0 N a b 0,\n") ==
               "NM_1 100-501+ 0-0 11 ONE 100-501,\n1 row ends beyond its chromosome (refGene:1)\n");
}

BOOST_AUTO_TEST_CASE(where_tables_are) {
    const TemporaryFolder folder;
    const auto error = [&] { return message_of<Error>([&] { UcscPaths{folder.path()}; }); };
    BOOST_TEST(error() == "there is neither refLink.txt.gz nor refLink.txt in " + folder.path());
    folder.write("refLink.txt", "");
    BOOST_TEST(contains(error(), "refGene"));
    folder.write("refGene.txt", "");
    folder.write("refGene.txt.gz", "");
    const UcscPaths paths(folder.path());
    BOOST_TEST(paths.links == folder.file("refLink.txt"));
    BOOST_TEST(paths.genes == folder.file("refGene.txt.gz"));
}

BOOST_AUTO_TEST_SUITE_END()
