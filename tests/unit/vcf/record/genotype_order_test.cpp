// The order of genotypes, against a list of all of them.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <vector>

#include "gk/vcf/record/genotype_order.hpp"

using namespace gk::vcf;

namespace {

using AllelesOfGenotype = std::vector<std::size_t>;  // ascending

// All with `ploidy` of the first `alleles` alleles, by the last allele, then the one before it, and so on.
std::vector<AllelesOfGenotype> all_genotypes(std::size_t alleles, std::size_t ploidy) {
    std::vector<AllelesOfGenotype> all;
    AllelesOfGenotype next(ploidy, 0);
    while (true) {
        all.push_back(next);
        std::size_t i = 0;
        while (i < ploidy && next[i] == (i + 1 < ploidy ? next[i + 1] : alleles - 1)) ++i;
        if (i == ploidy) return all;
        ++next[i];
        std::fill(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(i), 0);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(genotype_order)

BOOST_AUTO_TEST_CASE(places_and_counts) {
    BOOST_TEST((all_genotypes(3, 2) == std::vector<AllelesOfGenotype>{{0, 0}, {0, 1}, {1, 1}, {0, 2}, {1, 2}, {2, 2}}));
    for (std::size_t alleles = 3; alleles < 7; ++alleles)
        for (std::size_t ploidy = 1; ploidy < 6; ++ploidy) {
            const auto all = all_genotypes(alleles, ploidy);
            BOOST_TEST_REQUIRE(ploidy_of_genotypes(alleles, all.size()).value() == ploidy);
            for (std::size_t allele = 1; allele < alleles; ++allele) {
                std::vector<std::size_t> places;
                genotypes_of_two(ploidy, allele, places);
                BOOST_TEST_REQUIRE(places.size() == ploidy + 1);
                for (std::size_t copies = 0; copies <= ploidy; ++copies) {
                    AllelesOfGenotype expected(ploidy - copies, 0);
                    expected.insert(expected.end(), copies, allele);
                    BOOST_TEST_REQUIRE((all[places[copies]] == expected));
                }
            }
        }
}

BOOST_AUTO_TEST_CASE(other_counts) {
    for (const std::size_t count : {0, 1, 2, 4, 5, 7, 8, 9, 11}) BOOST_TEST(!ploidy_of_genotypes(3, count).has_value());
    BOOST_TEST(!ploidy_of_genotypes(1000, std::size_t{1} << 28).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
