// Whether what a VCF table holds is as its format says.
#include <boost/test/unit_test.hpp>

#include "gk/vcf/vcfbin_check.hpp"
#include "support/small_vcfbin.hpp"

using namespace gk;
using namespace gk::vcf;
using namespace gk::testing;

namespace {

std::string table_problems(const std::string& bytes, const ChromNames* names = nullptr) {
    std::string text;
    for (const std::string& problem : vcfbin_problems(*MappedVcfbin(bytes), names)) text += problem + "\n";
    return text;
}

// Of a table with this one row.
std::string row_problems(std::string_view ref, std::string_view alt, std::int32_t start = 10,
                         std::int32_t further_bases = 0) {
    SmallVcfbin table;
    table.add("chr1", start, ref, alt);
    table.rows[0].head.pos3 += further_bases;
    return table_problems(table.bytes());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcfbin_check)

BOOST_AUTO_TEST_CASE(good_tables_have_no_problem) {
    BOOST_TEST(table_problems(SmallVcfbin{}.bytes()) == "");
    BOOST_TEST(table_problems(small_vcfbin().bytes()) == "");
    const ChromNames names = ChromNames::from_list({"chr2", "chr1"}, "names");
    BOOST_TEST(table_problems(small_vcfbin().bytes(), &names) == "");
}

BOOST_AUTO_TEST_CASE(chromosomes_and_assemblies) {
    const ChromNames names = ChromNames::from_list({"chr1"}, "names");
    BOOST_TEST(table_problems(small_vcfbin().bytes(), &names) ==
               "it has rows on a chromosome that the assembly does not have (tag " + std::to_string(chrom_tag("chr2")) +
                   ")\n");
    SmallVcfbin table = small_vcfbin();
    table.rows[2].head.assembly = 7;
    BOOST_TEST(table_problems(table.bytes()) ==
               "variants row 2: it is of another assembly than the file's first row\n");
    table = small_vcfbin();
    table.rows[1].head.strand = 0;
    BOOST_TEST(table_problems(table.bytes()) ==
               "variants row 1: it is on -, in a table without strands\n"
               "variants row 1: it has 2 bases, and REF has 0\n");
}

BOOST_AUTO_TEST_CASE(alleles) {
    BOOST_TEST(row_problems("A", "C") == "");
    BOOST_TEST(row_problems("", "") == "");
    BOOST_TEST(row_problems("AC", "<DEL>", 10, 100) == "");
    BOOST_TEST(row_problems("", "<DEL>", 10, -3) == "");
    BOOST_TEST(row_problems("A", "]chr1:7]C") == "");
    BOOST_TEST(row_problems("GA", "A", 0) == "");
    const std::string same_end = "variants row 0: REF and ALT begin or end with the same base\n";
    BOOST_TEST(row_problems("GA", "A") == same_end);
    BOOST_TEST(row_problems("AG", "A", 0) == same_end);
    BOOST_TEST(row_problems("A", "C", 10, 1) == "variants row 0: it has 2 bases, and REF has 1\n");
    BOOST_TEST(row_problems("AW", "C") == "variants row 0: REF has letters other than those of bases\n");
    for (const char* alt : {"<a b>", "<a\t>", "A,C"})
        BOOST_TEST(row_problems("A", alt) == "variants row 0: ALT has characters that no VCF has there\n");
}

BOOST_AUTO_TEST_CASE(places_of_alleles) {
    SmallVcfbin table;
    table.add("chr1", 1, "AC", "G");
    table.add("chr1", 2, "AC", "");
    table.add("chr1", 3, "A", "C");
    BOOST_TEST(table_problems(table.bytes()) == "");
    SmallVcfbin bad = table;
    bad.rows[1].aux_low = 0;
    BOOST_TEST(table_problems(bad.bytes()) ==
               "variants row 1: its alleles are at offset 0, not behind those of the row before, at 5\n");
    bad = table;
    bad.rows[1].aux_low = 9;
    BOOST_TEST(table_problems(bad.bytes()) == "variants row 1: its alleles lie beyond their pool\n");
    bad = table;
    bad.pool += "x";
    BOOST_TEST(table_problems(bad.bytes()) == "the alleles have 1 bytes that are of no row\n");
    bad = table;
    bad.rows[2].aux_low |= 0x100U;
    BOOST_TEST(table_problems(bad.bytes()) == "variants row 2: the bytes behind its alleles are not 0\n");
    bad = table;
    bad.rows[2].aux_low = static_cast<std::uint32_t>(bad.pool.size());
    bad.rows[2].aux_high = 0;
    bad.pool += std::string("A\0C\0", 4);
    BOOST_TEST(table_problems(bad.bytes()) == "variants row 2: its alleles are short and not in the row\n");
}

BOOST_AUTO_TEST_CASE(columns_are_told_by_name) {
    SmallVcfbin table = small_vcfbin();
    table.info = {number_column<std::int8_t>("SVTYPE", CellType::int8, 1, {0, 7, -1})};
    table.format[0] = number_column<std::int16_t>("GT", CellType::int16, 1, {0, 1, 2, 3, 4, 5});
    BOOST_TEST(table_problems(table.bytes()) ==
               "INFO column SVTYPE: cell 1: it holds 7, not 0 to 6\n"
               "INFO column SVTYPE: cell 2: it holds -1, not 0 to 6\n"
               "FORMAT column GT: its cells are 1 of type int16, not 1 of type int8\n");
}

BOOST_AUTO_TEST_CASE(what_surrounds_the_table) {
    const std::string bytes = small_vcfbin().bytes();
    BOOST_TEST(table_problems(bytes + "ab") == "2 bytes follow its end\n");
    const std::size_t names = bytes.rfind("s1");
    BOOST_TEST(table_problems(with_number_at(bytes, names - 4, 8)) == "the names of the samples have 7 bytes, not 8\n");
    const std::size_t table_end = bytes.find(std::string("\x90\x09\x42\x85", 4)) + 4;
    BOOST_REQUIRE(table_end % 4 != 0);
    BOOST_TEST(table_problems(with_number_at(bytes, table_end, std::uint8_t{1})) ==
               "the padding at byte " + std::to_string(table_end) + " is not 0\n");
}

BOOST_AUTO_TEST_SUITE_END()
