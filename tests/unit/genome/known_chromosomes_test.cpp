// Whether an input is on the chromosomes of the genome at all.
#include <boost/test/unit_test.hpp>

#include "gk/genome/known_chromosomes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(known_chromosomes)

BOOST_AUTO_TEST_CASE(an_input_of_foreign_names_shows_one_of_each) {
    const TemporaryFolder folder;
    GenomeFiles files;
    files.assembly = "toy";
    files.chrom_sizes = folder.write("toy.chrom.sizes", "chrom1\t9\nchrM\t5\n");
    const Genome genome(files);
    io::Account account;
    BOOST_TEST(!no_known_chromosome(account, genome, "record", "the input"));
    account.read = 2;
    account.unknown_chromosome("1");
    BOOST_TEST(no_known_chromosome(account, genome, "record", "the input").value_or("") ==
               "no record has a chromosome of toy: the input says '1', the genome 'chrom1'");
    BOOST_TEST(no_known_chromosome(account, genome, "record of x.vcf", "it").value_or("") ==
               "no record of x.vcf has a chromosome of toy: it says '1', the genome 'chrom1'");
    account.first_unknown = "chrom2";
    BOOST_TEST(
        no_known_chromosome(account, genome, "row", "the input").value_or("").ends_with("; did you mean 'chrom1'?"));
    account.known_chromosome = 1;
    BOOST_TEST(!no_known_chromosome(account, genome, "record", "the input"));
}

BOOST_AUTO_TEST_SUITE_END()
