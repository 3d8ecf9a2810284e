// CIGAR strings, good and bad.
#include "gk/reads/sam/cigar.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/temporary_folder.hpp"

using namespace gk::reads;
using gk::testing::contains;

namespace {

std::string cigar_text(std::string_view text) {
    std::vector<CigarOp> ops;
    if (const auto bad = parse_cigar(text, ops)) return bad->what;
    std::string parsed;
    for (const CigarOp& op : ops) parsed += std::to_string(op.length) + "MIDNS"[static_cast<int>(op.kind)];
    return parsed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cigar)

BOOST_AUTO_TEST_CASE(operations) {
    BOOST_TEST(cigar_text("5S10M2D3I100N7M") == "5S10M2D3I100N7M");
    BOOST_TEST(cigar_text("3H4=1X2P5M3H") == "4M1M5M");
    BOOST_TEST(cigar_text("2147483647N") == "2147483647N");
    std::vector<CigarOp> ops;
    parse_cigar("5S10M2D3I100N7M1H", ops);
    BOOST_TEST(read_length(ops) == 25U);
    BOOST_TEST(reference_length(ops) == 119U);
}

BOOST_AUTO_TEST_CASE(what_is_wrong) {
    BOOST_TEST(cigar_text("") == "the CIGAR is empty");
    BOOST_TEST(contains(cigar_text("*"), "its CIGAR is '*'"));
    BOOST_TEST(contains(cigar_text("M"), "has no length before 'M'"));
    BOOST_TEST(contains(cigar_text("10M+5M"), "has no length before '+'"));
    BOOST_TEST(contains(cigar_text("10M5"), "ends behind a length"));
    BOOST_TEST(contains(cigar_text("0M20M"), "has a length of 0 at '0M20M'"));
    BOOST_TEST(contains(cigar_text("3000000000M"), "a length of 3000000000, beyond 32 bits"));
    BOOST_TEST(contains(cigar_text("99999999999999999999999999M"), "beyond 32 bits"));
    BOOST_TEST(contains(cigar_text("5Q"), "has the operation 'Q', which is not known"));
    std::string many;
    for (int i = 0; i < 200; ++i) many += "1M";
    BOOST_TEST(cigar_text(many) == many);
    BOOST_TEST(contains(cigar_text(many + "1M"), "has more than 200 operations"));
}

BOOST_AUTO_TEST_CASE(operations_by_number) {
    std::vector<CigarOp> ops;
    BOOST_TEST(!add_operation(3, 9, ops).has_value());
    BOOST_TEST(!add_operation(5, 9, ops).has_value());
    BOOST_TEST(ops.size() == 1U);
    BOOST_TEST(add_operation(0, 0, ops).has_value());
    BOOST_TEST(add_operation(9, 1, ops).has_value());
    BOOST_TEST(!refuse_indels(ops).has_value());
    add_operation(2, 1, ops);
    BOOST_TEST(contains(refuse_indels(ops)->what, "the CIGAR has a deletion"));
}

BOOST_AUTO_TEST_SUITE_END()
