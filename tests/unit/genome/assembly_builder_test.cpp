// Building the files of an assembly from FASTA.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/genome/assembly_builder.hpp"
#include "gk/genome/assembly_check.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

AssemblyRecipe recipe(const TemporaryFolder& folder, const std::string& name, const std::string& fasta) {
    AssemblyRecipe recipe;
    recipe.inputs = {folder.write(name + ".fa", fasta)};
    recipe.name = name;
    recipe.folder = folder.path();
    return recipe;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assembly_builder)

BOOST_AUTO_TEST_CASE(a_built_assembly_is_intact) {
    const TemporaryFolder folder;
    const auto paths = build_assembly(recipe(folder, "x", ">chr2\nACGTN\n>chr1\nacgtnACGT\n>chr10\nTTTTT\n"));
    BOOST_TEST(paths.size() == 3U);
    BOOST_TEST(content_of(folder.file("x.chrom.sizes")) == "chr1\t9\nchr10\t5\nchr2\t5\n");
    BOOST_TEST(content_of(paths.at(2)) == "x");
    Genome genome(find_genome("x", folder.path()));
    BOOST_TEST(assembly_problems(genome).empty());
    genome.open_sequence();
    ByteBuffer bases;
    genome.sequence(genome.names().find("chr1").value())->append_bases(0, 9, Strand::positive, Case::upper, bases);
    BOOST_TEST(bases.view() == "ACGTNACGT");
}

BOOST_AUTO_TEST_CASE(a_failed_build_leaves_nothing) {
    const TemporaryFolder folder;
    const std::string alias = folder.write("alias.txt", "chr9\t9\n");
    std::vector<AssemblyRecipe> bad(5, recipe(folder, "x", ">chr1\nACGT\n>chr2\nAR\n"));
    bad[0].alias = alias;
    bad[1].refuse_iupac = true;
    bad[2].inputs.push_back(bad[2].inputs.front());
    bad[3].inputs.push_back(folder.file("none.fa"));
    bad[4].promote_ucsc = true;
    for (const AssemblyRecipe& one : bad) {
        BOOST_CHECK_THROW(build_assembly(one), Error);
        BOOST_TEST(folder.file_count() == 2U);
    }
    const AssemblyRecipe tags = recipe(folder, "x", ">scaffold_1439599\nA\n>scaffold_1622382\nC\n");
    BOOST_TEST(contains(message_of<DataError>([&] { build_assembly(tags); }), "share the 32-bit tag"));
    BOOST_TEST(folder.file_count() == 2U);
}

BOOST_AUTO_TEST_CASE(files_are_replaced_only_on_demand) {
    const TemporaryFolder folder;
    AssemblyRecipe one = recipe(folder, "x", ">chr1\nACGT\n");
    build_assembly(one);
    BOOST_CHECK_THROW(build_assembly(one), Error);
    one.replace = true;
    one.inputs = {folder.write("other.fa", ">chr7\nGG\n")};
    build_assembly(one);
    BOOST_TEST(content_of(folder.file("x.chrom.sizes")) == "chr7\t2\n");
}

BOOST_AUTO_TEST_SUITE_END()
