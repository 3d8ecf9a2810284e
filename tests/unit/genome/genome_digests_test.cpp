// Digests of all chromosomes of an assembly.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/genome/genome_digests.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(genome_digests)

BOOST_AUTO_TEST_CASE(digests_of_an_assembly_in_any_number_of_threads) {
    Genome toy(find_genome("toy", golden("data")));
    const auto one = chromosome_digests(toy, 1);
    BOOST_TEST(one.size() == toy.sizes().size());
    for (const unsigned threads : {2U, 7U}) {
        Genome again(find_genome("toy", golden("data")));
        const auto many = chromosome_digests(again, threads);
        BOOST_REQUIRE(many.size() == one.size());
        for (std::size_t i = 0; i < one.size(); ++i) BOOST_TEST(many[i].refget == one[i].refget);
    }
    Genome without(find_genome("tb_noseq", golden("data")));
    BOOST_CHECK_THROW(chromosome_digests(without, 1), DataError);
}

BOOST_AUTO_TEST_SUITE_END()
