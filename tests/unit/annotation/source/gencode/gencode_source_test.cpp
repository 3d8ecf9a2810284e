// Annotations built of GENCODE and Ensembl files: parents, orders of rows and bad rows. Whole files are compared with
// a model in tests/property/annotation_build.py.
#include <fmt/core.h>

#include <boost/test/unit_test.hpp>
#include <random>
#include <sstream>

#include "gk/annotation/source/gencode/gencode_source.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

struct GencodeBuild {
    std::string ids;  ///< of the transcripts, each with its gene's and the number of its exons
    std::string error;
    std::string account;
    std::string bytes;
};

GencodeBuild build_gencode(std::string_view rows, bool skip = false, unsigned threads = 1, bool strict = false) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::gencode, strict);
    io::Input input(small.folder().write("x.gff3", gff_rows(rows)));
    io::LineSource lines(input);
    BuildReport report;
    io::BadRecords bad_rows("x.gff3", skip ? io::OnBad::skip : io::OnBad::fail, nullptr, report.account);
    GencodeBuild made;
    Draft draft;
    try {
        read_gencode(lines, threads, context, bad_rows, report, draft);
    } catch (const DataError& error) {
        made.error = error.what();
        return made;
    }
    for (std::int32_t i = 0; i < draft.transcripts.size(); ++i) {
        const TranscriptRow& row = draft.transcripts[i];
        made.ids += std::string(text_at(draft.transcript_texts, row.aux)) + "<" +
                    std::string(text_at(draft.gene_texts, draft.genes[row.gene].aux)) + ":" +
                    std::to_string(row.exon_count) + " ";
    }
    made.account = report.account.summary() + "\n";
    for (const std::string& line : report.warnings("x.gff3")) made.account += line + "\n";
    for (const std::string& line : report.left_out("x.gff3")) made.account += line + "\n";
    OutputFile file(small.folder().file("out"));
    write_dganno(std::move(draft), file, 1);
    file.commit();
    made.bytes = content_of(small.folder().file("out"));
    return made;
}

const std::string gene_g = "chr1 x gene 1 90 . + . ID=G;gene_type=lncRNA;gene_name=G\n";
const std::string transcript_t = "chr1 x transcript 1 90 . + . ID=T;Parent=G;transcript_type=lncRNA\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(gencode_source)

BOOST_AUTO_TEST_CASE(rows_follow_their_parents) {
    const GencodeBuild made = build_gencode(small_gencode_rows);
    BOOST_TEST(made.ids == "T1.1<G1.2:2 T2.1<G2.1_PAR_Y:2 ");
    BOOST_TEST(made.account == "12 read, 0 rejected\n");
    BOOST_TEST(build_gencode("# comment\n\n").ids == "");
}

// Children come before their parents, those of one parent in their order.
BOOST_AUTO_TEST_CASE(any_order_of_parents_gives_the_same_annotation) {
    const std::string expected = build_gencode(small_gencode_rows).bytes;
    std::vector<std::string> lines;
    std::istringstream text{std::string(small_gencode_rows)};
    for (std::string line; std::getline(text, line);) lines.push_back(line + "\n");
    BOOST_REQUIRE(lines.size() == 12U);
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        std::string rows = round % 2 == 0 ? lines[1] : "";
        std::size_t one = 2;
        std::size_t two = 10;
        while (one < 8 || two < 12) rows += two == 12 || (one < 8 && random() % 2 == 0) ? lines[one++] : lines[two++];
        if (round % 2 != 0) rows += lines[1];
        rows += lines[9] + lines[0] + lines[8];
        BOOST_TEST((build_gencode(rows).bytes == expected), rows);
    }
}

BOOST_AUTO_TEST_CASE(threads_change_nothing) {
    std::string rows;
    for (int i = 0; i < 3000; ++i) {
        rows += fmt::format(
            "chr1 x gene 1 90 . + . ID=G{0};gene_type=lncRNA;gene_name=N{0}\n"
            "chr1 x transcript 1 90 . + . ID=T{0};Parent=G{0};transcript_type=lncRNA\n"
            "chr1 x exon 1 90 . + . Parent=T{0};exon_id=E{1};exon_number=1\n",
            i, i % 100);
        if (i % 50 == 7) rows += fmt::format("chr1 x exon 1 90 . + . Parent=T{};exon_id=E\n", i);
    }
    const GencodeBuild one = build_gencode(rows, true);
    BOOST_TEST(one.account.starts_with("9,060 read, 60 rejected"));
    for (const unsigned threads : {2U, 5U}) {
        const GencodeBuild other = build_gencode(rows, true, threads);
        BOOST_TEST((other.bytes == one.bytes));
        BOOST_TEST(other.account == one.account);
        BOOST_TEST(build_gencode(rows, false, threads).error == "no attribute 'rank' (x.gff3:25)");
    }
}

BOOST_AUTO_TEST_CASE(children_of_what_is_not_there) {
    const std::string exon = "chr1 x exon 1 9 . + . Parent=T;exon_id=E;exon_number=1\n";
    BOOST_TEST(contains(build_gencode(gene_g + exon).error, "T"));
    BOOST_TEST(contains(build_gencode(gene_g + exon).error, "(x.gff3:2)"));
    BOOST_TEST(contains(build_gencode(transcript_t).error, "(x.gff3:1)"));
    const GencodeBuild skipped = build_gencode(gene_g + exon + transcript_t + exon, true);
    BOOST_TEST(skipped.error == "");
    // A left-out row takes its children along.
    const GencodeBuild without =
        build_gencode(gene_g + "chr1 x transcript 1 90 . + . ID=T;Parent=G;transcript_type=TEC;level=9\n" + exon, true);
    BOOST_TEST(without.ids == "");
    BOOST_TEST(without.account == "3 read, 2 rejected: 1 malformed, 1 refused\n");
}

BOOST_AUTO_TEST_CASE(a_part_may_have_several_parents) {
    const std::string second = "chr1 x transcript 1 90 . + . ID=U;Parent=G;transcript_type=lncRNA\n";
    const std::string transcripts = gene_g + transcript_t + second;
    const auto exon = [](const std::string& place, const std::string& parents, int number) {
        return "chr1 x exon " + place + " . + . Parent=" + parents + ";exon_id=E" + place.substr(0, 1) +
               ";exon_number=" + std::to_string(number) + "\n";
    };
    const GencodeBuild apart = build_gencode(gene_g + transcript_t + exon("1 9", "T", 1) + exon("21 40", "T", 2) +
                                             second + exon("21 40", "U", 1));
    BOOST_TEST(apart.ids == "T<G:2 U<G:1 ");
    // Its number is that in one of them, and a row of an earlier parent is no error beside it.
    for (const std::string& rows :
         {exon("1 9", "T", 1) + exon("21 40", "T,U", 2), exon("21 40", "T,U,T", 2) + exon("1 9", "T", 1)}) {
        const GencodeBuild together = build_gencode(transcripts + rows);
        BOOST_TEST(together.ids == apart.ids);
        BOOST_TEST(together.account == "5 read, 0 rejected\n");
    }
    BOOST_TEST((build_gencode(transcripts + exon("1 9", "T", 1) + exon("21 40", "T,U", 2)).bytes == apart.bytes));
    BOOST_TEST(contains(build_gencode(transcripts + exon("1 9", "T", 1)).error, "is not the latest transcript row"));
    BOOST_TEST(contains(build_gencode(transcripts + exon("1 9", "T", 1) + exon("b 9", "T,U", 1)).error, "(x.gff3:4)"));
    BOOST_TEST(build_gencode(transcripts + exon("1 9", "T,V", 1)).error ==
               "the parent transcript 'V' is not in the file (x.gff3:4)");
    const GencodeBuild skipped = build_gencode(transcripts + exon("1 9", "T", 1) + exon("21 40", "U", 1), true);
    BOOST_TEST(skipped.ids == "T<G:0 U<G:1 ");
    BOOST_TEST(skipped.account == "5 read, 1 rejected: 1 refused\n");
    // One row, of which both transcripts prove bad, is one bad row.
    const std::string two = transcripts + exon("1 9", "T,U", 1) + "chr1 x CDS 8 12 . + 0 Parent=T,U\n";
    BOOST_TEST(build_gencode(two, true).account == "5 read, 4 rejected: 4 malformed\n");
}

BOOST_AUTO_TEST_CASE(odd_rows_are_counted) {
    const std::string outside = gene_g + "chr1 x transcript 1 91 . + . ID=T;Parent=G;transcript_type=lncRNA\n";
    BOOST_TEST(build_gencode(outside).account == "2 read, 0 rejected\n1 row is not inside its parent (x.gff3:2)\n");
    BOOST_TEST(contains(build_gencode(outside, false, 1, true).error, "(x.gff3:2)"));
    const GencodeBuild types = build_gencode(gene_g + "chr1 x start_codon 1 3 . + . x\n" + transcript_t);
    BOOST_TEST(contains(types.account, "left out by type: 1 start_codon (line 2)\n"));
}

BOOST_AUTO_TEST_SUITE_END()
