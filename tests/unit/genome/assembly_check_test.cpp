// What can be wrong with the files of an assembly.
#include <boost/test/unit_test.hpp>

#include "gk/base/name_hash.hpp"
#include "gk/genome/assembly_check.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string problems_of(const std::string& name, const std::string& folder) {
    Genome genome(find_genome(name, folder));
    std::string text;
    for (const std::string& problem : assembly_problems(genome)) text += problem + "\n";
    return text;
}

// The files of an assembly x: chrom.sizes, its alias file (empty: none), and a 2bit (empty: none).
std::string suspect_of_files(const std::string& sizes, const std::string& aliases, const std::string& twobit) {
    const TemporaryFolder folder;
    folder.write("x.chrom.sizes", sizes);
    if (!aliases.empty()) folder.write("x.chromAlias.txt", aliases);
    if (!twobit.empty()) folder.write("x.2bit", twobit);
    const Genome genome(find_genome("x", folder.path()));
    const auto found = assembly_disagreement(genome);
    if (!found) return "none";
    BOOST_TEST(!found->problems.empty());
    switch (found->suspect) {
        case AssemblyPart::twobit:
            return "2bit";
        case AssemblyPart::chrom_sizes:
            return "sizes";
        case AssemblyPart::chrom_alias:
            return "alias";
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assembly_check)

BOOST_AUTO_TEST_CASE(intact_and_damaged_assemblies) {
    for (const char* name : {"toy", "toyb", "edge", "acc", "al_crlf", "tb_ucsc", "tb_reserved", "tb_gap"})
        BOOST_TEST(problems_of(name, golden("data")) == "", name);
    BOOST_TEST(contains(problems_of("sz_missing", golden("data")), "'chr2' is no chromosome"));
    BOOST_TEST(contains(problems_of("tb_noseq", golden("data")), "has no sequence"));
    BOOST_TEST(contains(problems_of("tb_dupname", golden("data")), "twice"));
    BOOST_TEST(contains(problems_of("tb_badmagic", golden("data")), "signature"));
    const TemporaryFolder folder;
    folder.write("x.2bit", TwoBitBuilder().add("chr1", "ACGT").bytes());
    folder.write("x.chrom.sizes", "chr1\t5\n");
    folder.write(std::to_string(assembly_tag("x")) + ".hash", "y");
    const std::string problems = problems_of("x", folder.path());
    BOOST_TEST(contains(problems, "5 bases in chrom.sizes and 4 in the 2bit"));
    BOOST_TEST(contains(problems, "does not say 'x'"));
    folder.write("x.chrom.sizes", "chr1\t4\n");
    folder.write(std::to_string(assembly_tag("x")) + ".hash", " x\n");
    BOOST_TEST(problems_of("x", folder.path()) == "");
}

BOOST_AUTO_TEST_CASE(which_of_several_files_is_wrong) {
    const std::string sizes = "a\t9\nb\t4\n";
    const std::string aliases = "a\t1\nb\t2\n";
    const std::string twobit = TwoBitBuilder().add("a", "ACGTACGTA").add("b", "ACGT").bytes();
    for (const std::string& names : {std::string(), aliases}) {
        BOOST_TEST(suspect_of_files(sizes, names, "") == "none");
        BOOST_TEST(suspect_of_files(sizes, names, twobit) == "none");
        BOOST_TEST(suspect_of_files("a\t9\nb\t5\n", names, twobit) == "sizes");
        BOOST_TEST(suspect_of_files("a\t9\nb\t4\nc\t1\n", names, twobit) == "sizes");
        std::string other_size = twobit;
        other_size[16 + 2 * 6] = 90;
        std::string with_gap = other_size + std::string(30, '\0');
        BOOST_TEST(suspect_of_files(sizes, names, with_gap) == "2bit");
    }
    BOOST_TEST(suspect_of_files("a\t9\n", "", twobit) == "sizes");
    BOOST_TEST(suspect_of_files(sizes, "a\t1\n", twobit) == "alias");
    BOOST_TEST(suspect_of_files(sizes, "a\t1\nc\t2\n", twobit) == "alias");
    BOOST_TEST(suspect_of_files(sizes, "a\t1\n", "") == "alias");
    std::string other_name = twobit;
    other_name[16 + 6 + 1] = 'c';
    BOOST_TEST(suspect_of_files(sizes, aliases, other_name) == "2bit");
    BOOST_TEST(suspect_of_files("1\t9\n2\t4\n", aliases, twobit) == "none");
}

BOOST_AUTO_TEST_CASE(text_files_by_themselves) {
    const TemporaryFolder folder;
    const auto of_sizes = [&](std::string_view text) { return chrom_sizes_problems(folder.write("s", text)); };
    const auto of_aliases = [&](std::string_view text) { return chrom_alias_problems(folder.write("a", text)); };
    BOOST_TEST(of_sizes("a\t2147483647\nb\t1\n").empty());
    for (const char* text : {"a\n", "a\tx\n", "a\t1\na\t1\n", "a\t2147483648\n", "\n", "a\t1\t2\n"})
        BOOST_TEST(of_sizes(text).size() == 1U, text);
    BOOST_TEST(of_aliases("# x\ty\na\t1\nb\t2\n").empty());
    for (const char* text : {"a\n", "a\t1\na\t2\n", "a\t1\nb\t1\n", "a\t1\n\n"})
        BOOST_TEST(of_aliases(text).size() == 1U, text);
    BOOST_TEST(chrom_sizes_problems(folder.file("none")).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
