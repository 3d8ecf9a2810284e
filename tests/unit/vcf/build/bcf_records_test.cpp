// BCF compiled: the same table as of its text; cut short and damaged.
#include "gk/vcf/build/bcf_records.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

#include "support/sample.hpp"
#include "support/vcf_as_bcf.hpp"
#include "support/vcf_build.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(bcf_records)

namespace {

BuiltTable build_bcf(const std::string& records, const BuildChoice& choice) {
    const TemporaryFolder folder;
    return build_file(write_bcf(folder, build_header + tabbed(records)), choice);
}

const std::string all_kinds =
    "chr1 2 rs1 C T 3.5 PASS AF=0.5;DP=3;DB;TX=a,b;MANY=1,2 GT:AD:DP:PL:DS 0/1:5,6:11:1,2,3:0.5 "
    "1|1:0,300:9:4,5,70000:1\n"
    "chr1 2 . C CGG . . DP=70000;TX=.;MANY=. GT:AD:DP:PL:DS ./.:.:.:.:. 0|1:.,.:4:.,2,3:.\n"
    "chr1 4 . T <DEL> 1e-5 low END=9;SVTYPE=DEL GT:DP 0/.:3 1:.\n"
    "chr1 4 . T <DUP> . low;PASS SVLEN=-3;SVTYPE=XX GT:PL .:1,2 2:3,4\n"
    "chr1 4 . T T[chr2:1[ . . SVTYPE=BND DP 1 2\n"
    "chr2 3 rs2;rs3 T A 0 . AF=.;MANY=-5 GT 1|0 ./1\n";

const BuildChoice everything{
    .info = {"AF:float32=nan", "DP:int32=-1", "DB", "TX", "MANY[3]=-7", "SVTYPE", "ID", "QUAL", "FILTER", "END"},
    .format = {"GT=het", "AD:int16=-2", "DP", "PL", "DS:float16"}};

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_as_text) {
    const BuiltTable text = build_records(all_kinds, everything);
    BOOST_TEST(text.error.empty(), text.error);
    BOOST_TEST(text.rows.size() == 6U);
    const BuiltTable bcf = build_bcf(all_kinds, everything);
    BOOST_TEST(bcf.error.empty(), bcf.error);
    BOOST_TEST(bcf.rows == text.rows, boost::test_tools::per_element());
    BOOST_TEST((bcf.bytes == text.bytes));
    BuildChoice chosen = everything;
    chosen.samples = {"s2"};
    BOOST_TEST((build_bcf(all_kinds, chosen).bytes == build_records(all_kinds, chosen).bytes));
    BOOST_TEST((build_bcf("", everything).bytes == build_records("", everything).bytes));
}

BOOST_AUTO_TEST_CASE(symbolic_alleles_without_end_in_the_header) {
    const TemporaryFolder folder;
    const std::string vcf =
        "##fileformat=VCFv4.2\n##contig=<ID=chr1>\n##INFO=<ID=DP,Number=1,Type=Integer,Description=\"d\">\n"
        "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t2\t.\tC\t<*>\t.\t.\tDP=3\n";
    const std::string error = "ALT '<*>' is symbolic, and INFO has neither END nor SVLEN";
    BOOST_TEST(build_file(write_bcf(folder, vcf), {}).error.starts_with(error));
    BOOST_TEST(build_file(write_bcf(folder, vcf), {.info = {"DP"}}).error.starts_with(error));
}

BOOST_AUTO_TEST_CASE(split_as_text) {
    const std::string records =
        "chr1 2 . C T,G,CA . . AF=0.1,0.2,0.3;DP=1 GT:AD:PL 1/2:5,6,7,8:1,2,3,4,5,6,7,8,9,10 3:.:1,2,3,4\n"
        "chr1 4 . T <DEL>,<DUP> . . SVLEN=-3,5 GT:AD 0/2:1,2,3 .|1:.,2,3\n"
        "chr1 5 . A . . . . GT 0/0 0/0\n";
    BuildChoice choice{.info = {"AF", "DP"}, .format = {"GT", "AD", "PL"}, .change = [](RowRules& rules) {
                           rules.split = true;
                           rules.ancestral = Ancestral::exclude;
                       }};
    const BuiltTable text = build_records(records, choice);
    BOOST_TEST(text.rows.size() == 5U);
    BOOST_TEST((build_bcf(records, choice).bytes == text.bytes));
    choice.change = [](RowRules& rules) {
        rules.split = rules.normalize = true;
        rules.ancestral = Ancestral::exclude;
    };
    BOOST_TEST((build_bcf(records, choice).bytes == build_records(records, choice).bytes));
}

BOOST_AUTO_TEST_CASE(threads_and_pieces) {
    std::mt19937 random(3);
    std::string records;
    for (int i = 0; i < 5000; ++i)
        records += "chr1 2 rs" + std::to_string(i) + " C T . . DP=" + std::to_string(random() % 100'000) +
                   " GT:AD 0/1:1,2 1|1:" + std::to_string(random() % 300) + ",4\n";
    BuildChoice choice{.info = {"DP", "ID"}, .format = {"GT", "AD"}};
    const BuiltTable text = build_records(records, choice);
    BOOST_TEST((build_bcf(records, choice).bytes == text.bytes));
    for (const unsigned threads : {2U, 5U}) {
        choice.threads = threads;
        BOOST_TEST((build_bcf(records, choice).bytes == text.bytes));
    }
}

BOOST_AUTO_TEST_CASE(bad_records) {
    const std::string records =
        "chr1 2 . C T . . DP=1 GT:AD 0/1:1,2 0/1:1,2\nchr1 2 . G T . . DP=2 GT:AD 0/1:1,2 0/1:1,2\nchr1 3 . G T . . "
        "DP=3 GT:AD 0/0/1:1,2 0/1:1,2\nchr1 3 . G A . . DP=4 GT:AD 0/1:1,2 0/1:1,2,3\n";
    BuildChoice choice{.info = {"DP"}, .format = {"GT", "AD"}};
    BOOST_TEST(contains(build_bcf(records, choice).error,
                        "REF at chr1:2 is 'G', but the genome has 'C' in record 2, chr1:2 ("));
    choice.on_bad = io::OnBad::skip;
    const BuiltTable built = build_bcf(records, choice);
    BOOST_TEST(built.rows.size() == 1U);
    BOOST_TEST(contains(built.told, "4 read, 3 rejected: 2 malformed, 1 reference mismatch; 1 row"));
    BOOST_TEST(built.rejects.starts_with(tabbed("chr1 2 . G T . . DP=2 GT:AD 0/1:1,2 0/1:1,2 REF")));
    BOOST_TEST(contains(built.rejects, "\tsample 's1': genotype '0/0/1' has 3 alleles"));
    BOOST_TEST(contains(built.rejects, "\tsample 's2': AD has 3 values where 2"));
    BOOST_TEST(contains(build_bcf("chr1 4 . T <DEL> . . . GT 0/0 0/0\n", choice).told, "1 rejected"));
    BOOST_TEST(contains(build_bcf("chr1 2 . C T . . . FT PASS .\n", {.format = {"FT"}}).error, "FORMAT FT is text"));
    BOOST_TEST(contains(build_bcf(records, {.info = {"NOPE"}}).error, "no ##INFO line declares NOPE"));
}

BOOST_AUTO_TEST_CASE(cut_short) {
    const TemporaryFolder folder;
    const std::string whole = content_of(write_bcf(folder, build_header + tabbed(all_kinds), "wb", true));
    for (std::size_t size = 20; size < whole.size(); size += 7) {
        const BuiltTable built =
            build_file(folder.write("cut.bcf", std::string_view(whole).substr(0, size)), everything);
        BOOST_TEST(!built.error.empty(), size);
    }
}

BOOST_AUTO_TEST_CASE(damaged) {
    const TemporaryFolder folder;
    const std::string plain = content_of(write_bcf(folder, build_header + tabbed(all_kinds), "wbu"));
    std::size_t noticed = 0;
    // Nothing protects these; nothing but an error or another table may come of it.
    for (std::size_t at = 0; at < plain.size(); at += sample_step())
        for (const int flip : {0x01, 0x10, 0x80, 0xFF}) {
            std::string bytes = plain;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            std::filesystem::remove(folder.file("bad.bcf"));
            noticed += build_file(folder.write("bad.bcf", bytes), everything).error.empty() ? 0 : 1;
        }
    BOOST_TEST(noticed > 100U / sample_step());
}

BOOST_AUTO_TEST_SUITE_END()
