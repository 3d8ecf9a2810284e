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

BOOST_AUTO_TEST_SUITE_END()
