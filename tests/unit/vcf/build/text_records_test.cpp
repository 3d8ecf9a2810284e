// Lines of VCF as rows of tables: lines of every kind, bad ones, threads and chunks.
#include "gk/vcf/build/text_records.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(text_records)

namespace {

using Rows = std::vector<std::string>;

std::string many_records(std::size_t count) {
    std::mt19937 random(5);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string depth = std::to_string(random() % 40'000);
        const std::vector<std::string> parts = {"chr1 2 rs",
                                                std::to_string(i),
                                                i % 7 == 0 ? " C CGG . . DP=" : " C T . . DP=",
                                                depth,
                                                ";TX=t",
                                                std::to_string(i % 50),
                                                i % 2 == 0 ? " GT:AD:DP 0/0:" : " GT:AD:DP 0/1:",
                                                depth,
                                                ",",
                                                std::to_string(i % 9),
                                                ":",
                                                depth,
                                                i % 5 == 0 ? " .\n" : " 1|0:1,.:7\n"};
        for (const std::string& part : parts) text += part;
        if (i % 1000 == 999) text += "##INFO=<ID=LATE,Number=1,Type=Integer,D>\n\n";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines) {
    BOOST_TEST((build_records("chr1 2 . C T . . .\n\nX\nchr1 3 . G T . . .").rows == Rows{"1-2 C>T", "2-3 G>T"}));
    BOOST_TEST((build_records("chr1 2 . C T . . .\r\nchr1 3 . G T . . DP=4\r\n", {.info = {"DP"}}).rows ==
                Rows{"1-2 C>T DP=0", "2-3 G>T DP=4"}));
    BOOST_TEST((build_records("1 2 . C T . . .\nchr2 3 . T A . . .\n").rows == Rows{"1-2 C>T", "other 2-3 T>A"}));
    BOOST_TEST(build_text("", {}).rows.empty());
    BOOST_TEST(build_text("", {}).bytes.size() == 68U);
    BOOST_TEST((build_text("chr1\t2\t.\tC\tT\t.\t.\t.\n", {}).rows == Rows{"1-2 C>T"}));
}

BOOST_AUTO_TEST_CASE(header_lines_among_records) {
    const std::string records =
        "chr1 2 . C T . . DP=1\n##INFO=<ID=Y,Number=1,Type=Integer,D>\nchr1 3 . G T . . DP=2\n#CHROM POS ID REF ALT "
        "QUAL FILTER INFO FORMAT a b\nchr1 4 . T A . . DP=3\n";
    BOOST_TEST((build_records(records, {.info = {"DP"}}).rows == Rows{"1-2 C>T DP=1", "2-3 G>T DP=2", "3-4 T>A DP=3"}));
    BOOST_TEST(
        contains(build_records("chr1 2 . C T . . .\n#CHROM POS\n").error, "has 2 columns, fewer than 8 (in.vcf:21)"));
    // A declaration that comes too late.
    BOOST_TEST(contains(build_records(records, {.info = {"Y"}}).error, "no ##INFO line declares Y"));
}

BOOST_AUTO_TEST_CASE(records_that_can_not_be_read) {
    for (const auto& [record, fault] : std::vector<std::pair<std::string, std::string>>{
             {"chr1 2 . C T . .", "a VCF record has at least 8 columns, this line has 7"},
             {"chr1 2 . C T . . ", "a VCF record has at least 8 columns, this line has 7"},
             {"xx", "a VCF record has at least 8 columns, this line has 1"},
             {"chr9 2 . C T . . .", "unknown chromosome 'chr9'; did you mean 'chr1'?"},
             {"chr1 x . C T . . .", "POS 'x' is no whole number of 32 bits"},
             {"chr1 2.0 . C T . . .", "POS '2.0' is no whole number of 32 bits"},
             {"chr1 2147483648 . C T . . .", "POS '2147483648' is no whole number of 32 bits"},
             {"chr1  . C T . . .", "POS '' is no whole number of 32 bits"}})
        BOOST_TEST(build_records("chr1 2 . C T . . .\n" + record + "\n").error == fault + " (in.vcf:21)");
}

BOOST_AUTO_TEST_CASE(bad_records_are_left_out) {
    const std::string records =
        "chr1 2 . C T . . DP=1\nchr1 2 . G T . . DP=2\nchr9 2 . C T . . .\nchr1 3 . G T . . DP=x\nchr1 3 . G A . . "
        "DP=4\n";
    const BuiltTable built = build_records(records, {.info = {"DP"}, .on_bad = io::OnBad::skip});
    BOOST_TEST((built.rows == Rows{"1-2 C>T DP=1", "2-3 G>A DP=4"}));
    BOOST_TEST(
        contains(built.told, "5 read, 3 rejected: 1 malformed, 1 unknown chromosome, 1 reference mismatch; 2 rows"));
    BOOST_TEST(built.rejects == tabbed("chr1 2 . G T . . DP=2 ") + "REF at chr1:2 is 'G', but the genome has 'C'\n" +
                                    tabbed("chr9 2 . C T . . . ") + "unknown chromosome 'chr9'\n" +
                                    tabbed("chr1 3 . G T . . DP=x ") + "DP has 'x', which is no whole number\n");
    // Under fail the file has the record that ended the build.
    BOOST_TEST(build_records(records).rejects.starts_with(tabbed("chr1 2 . G T . . DP=2 ")));
    BOOST_TEST(contains(build_records("chrX 2 . C T . . .\n", {.on_bad = io::OnBad::skip}).error,
                        "no record has a chromosome of toy: the VCF says 'chrX', the genome 'chr1'"));
}

BOOST_AUTO_TEST_CASE(split_records) {
    const BuildChoice choice{
        .info = {"AF", "DP"}, .format = {"GT", "AD", "PL"}, .change = [](RowRules& rules) { rules.split = true; }};
    const std::string record =
        "chr1 2 . C T,G . . AF=0.1,0.2;DP=9 GT:AD:PL 1/2:5,6,7:1,2,3,4,5,6 0|2:1,2,.:9,8,7,6,5,4\n";
    BOOST_TEST((build_records(record, choice).rows == Rows{"1-2 C>T AF=0.1 DP=9 AD=5,6/1,2 GT=1/0 PL=1,2,3/9,8,7",
                                                           "1-2 C>G AF=0.2 DP=9 AD=5,7/1,0 GT=1/4 PL=1,4,6/9,6,4"}));
    BOOST_TEST(contains(build_records(record, {}).error,
                        "2 ALT alleles, 'T,G': a row has one, so the record has to be "
                        "split (in.vcf:20)"));
    // Each allele is judged by itself; a line is rejected once.
    BuildChoice skip = choice;
    skip.on_bad = io::OnBad::skip;
    const BuiltTable built = build_records("chr1 2 . C T,<X>,*,R,Q . . AF=1,2,3,4,5 GT:AD:PL . .\n", skip);
    BOOST_TEST((built.rows == Rows{"1-2 C>T AF=1 DP=0 AD=0,0/0,0 GT=3/3 PL=0,0/0,0"}));
    BOOST_TEST(contains(built.told, "5 read, 3 rejected: 3 malformed; left out: 1 whose ALT is '*'"));
    BOOST_TEST(contains(built.told, "alleles are counted one by one; 1 row"));
    BOOST_TEST(std::count(built.rejects.begin(), built.rejects.end(), '\n') == 1);
}

BOOST_AUTO_TEST_CASE(what_is_counted) {
    const BuiltTable built =
        build_records("chr1 2 . C . . . . GT 0 2\nchr1 3 . G T . . . GT 1/2 x\nchr1 99 . G T . . . GT 0/1 0/1\n",
                      {.format = {"GT"}, .change = [](RowRules& rules) {
                           rules.ancestral = Ancestral::warn;
                           rules.validate = false;
                       }});
    BOOST_TEST((built.rows == Rows{"2-2 > GT=0/0", "2-3 G>T GT=1/0", "98-99 G>T GT=1/1"}));
    for (const char* const part : {"warning: 1 record has no ALT allele; its row has no alleles (in.vcf, lines 20)",
                                   "warning: 1 haploid genotype has an allele above 1; it is stored as 0/0",
                                   "warning: 1 genotype has an allele above 1 although its record has one ALT",
                                   "warning: 1 genotype is a letter that is no allele; it is stored as 0/0",
                                   "warning: 1 row lies outside its chromosome (in.vcf:22)"})
        BOOST_TEST(contains(built.told, part), part << " in " << built.told);
    // What is counted of a record that is bad after all is not counted.
    const BuiltTable bad = build_records("chr1 2 . C T . . DP=. GT:DP 0/.:x 2\n",
                                         {.info = {"DP"}, .format = {"GT", "DP"}, .on_bad = io::OnBad::skip});
    BOOST_TEST(bad.rows.empty());
    BOOST_TEST(!contains(bad.told, "half"));
    BOOST_TEST(!contains(bad.told, "missing"));
}

BOOST_AUTO_TEST_CASE(threads_change_nothing) {
    const std::string records = many_records(6000);
    BuildChoice choice{.info = {"DP", "TX", "ID"}, .format = {"GT", "AD", "DP:int16"}, .on_bad = io::OnBad::skip};
    const BuiltTable one = build_records(records, choice);
    BOOST_TEST(one.rows.size() > 3000U);
    BOOST_TEST(one.rows.size() < 6000U);  // of some the depth is too large
    for (const unsigned threads : {2U, 3U, 8U}) {
        choice.threads = threads;
        const BuiltTable many = build_records(records, choice);
        BOOST_TEST((many.bytes == one.bytes));
        BOOST_TEST(many.told == one.told);
        BOOST_TEST((many.rejects == one.rejects));
    }
}

BOOST_AUTO_TEST_SUITE_END()
