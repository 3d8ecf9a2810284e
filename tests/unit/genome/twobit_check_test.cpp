// What can be wrong with the blocks of a 2bit.
#include <boost/test/unit_test.hpp>
#include <functional>

#include "gk/genome/twobit_check.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(twobit_check)

BOOST_AUTO_TEST_CASE(problems_of_blocks) {
    const TemporaryFolder folder;
    const auto problems = [&](const std::function<void(std::string&)>& change) {
        std::string bytes = TwoBitBuilder().add("c", "NNACNNGT").bytes();
        change(bytes);
        const TwoBit file(folder.write("x.2bit", bytes));
        std::string all;
        for (const std::string& problem : twobit_problems(file)) all += problem + "\n";
        return all;
    };
    constexpr std::size_t record = 16 + 1 + 1 + 4;
    constexpr std::size_t starts = record + 8;
    constexpr std::size_t sizes = starts + 8;
    BOOST_TEST(problems([](std::string&) {}).empty());
    BOOST_TEST(contains(problems([](std::string& x) { x[sizes + 4] = 5; }), "ends beyond the sequence"));
    BOOST_TEST(contains(problems([](std::string& x) { x[sizes] = 0; }), "is empty"));
    BOOST_TEST(contains(problems([](std::string& x) { x[starts] = 5; }), "out of order"));
    BOOST_TEST(contains(problems([](std::string& x) { x[sizes] = 5; }), "overlaps"));
    const TwoBit twice(folder.write("y.2bit", TwoBitBuilder().add("c", "A").add("c", "G").bytes()));
    BOOST_TEST(twobit_problems(twice).size() == 1U);
}

BOOST_AUTO_TEST_CASE(records_that_fill_their_file) {
    const TemporaryFolder folder;
    for (const bool is_long : {false, true}) {
        const std::string bytes =
            TwoBitBuilder({.long_offsets = is_long, .big_endian = is_long}).add("c", "NNACnn").add("d", "A").bytes();
        BOOST_TEST(fills_its_file(TwoBit(folder.write("x.2bit", bytes))));
        BOOST_TEST(!fills_its_file(TwoBit(folder.write("x.2bit", bytes + '\0'))));
        BOOST_TEST(fills_its_file(TwoBit(folder.write("x.2bit", bytes + std::string(2 + 1, '\0')))));
    }
    BOOST_TEST(fills_its_file(TwoBit(golden("data/toy.2bit"))));
    BOOST_TEST(!fills_its_file(TwoBit(golden("data/tb_gap.2bit"))));
}

BOOST_AUTO_TEST_SUITE_END()
