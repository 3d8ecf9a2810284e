// Records that say the same as one before them.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/vcf/record/duplicates.hpp"
#include "support/small_records.hpp"

using namespace gk::testing;
using namespace gk::vcf;

namespace {

struct Passed {
    std::string text;  // with blanks for tabs
    std::uint64_t found = 0;
};

Passed pass_all(OnDuplicate on_duplicate, const std::vector<std::string>& lines) {
    Duplicates duplicates(on_duplicate);
    Passed passed;
    for (const std::string& line : lines)
        duplicates.pass(with_tabs(line) + "\n", [&](std::string_view out) { passed.text += with_blanks(out); });
    passed.found = duplicates.count();
    return passed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(duplicate_records)

BOOST_AUTO_TEST_CASE(kept_dropped_and_marked) {
    const std::vector<std::string> lines = {"c1 5 a A C . PASS DP=1 GT 0/1", "c1 5 b A G . . .",
                                            "c1 5 c a c 9 PASS . GT 1", "c1 5 d A C . q1;q2 .", "c1 5 e A C . . ."};
    const Passed kept = pass_all(OnDuplicate::keep, lines);
    BOOST_TEST(kept.text == lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n" + lines[3] + "\n" + lines[4] + "\n");
    BOOST_TEST(kept.found == 0);
    const Passed dropped = pass_all(OnDuplicate::drop, lines);
    BOOST_TEST(dropped.text == lines[0] + "\n" + lines[1] + "\n");
    BOOST_TEST(dropped.found == 3);
    const Passed marked = pass_all(OnDuplicate::mark, lines);
    BOOST_TEST(marked.text == lines[0] + "\n" + lines[1] +
                                  "\nc1 5 c a c 9 duplicate . GT 1\nc1 5 d A C . q1;q2;duplicate .\n"
                                  "c1 5 e A C . duplicate .\n");
    BOOST_TEST(marked.found == 3);
}

BOOST_AUTO_TEST_CASE(what_has_no_bases_differs_by_info) {
    BOOST_TEST(pass_all(OnDuplicate::drop, {"c1 5 . A <DEL> . . END=9", "c1 5 . A <DEL> . . END=8",
                                            "c1 5 x A <DEL> 5 . END=9", "c1 5 . A <del> . . END=9"})
                   .text == "c1 5 . A <DEL> . . END=9\nc1 5 . A <DEL> . . END=8\nc1 5 . A <del> . . END=9\n");
    BOOST_TEST(pass_all(OnDuplicate::drop, {"c1 5 . A . . . END=9", "c1 5 . A . . . END=8"}).found == 0);
}

BOOST_AUTO_TEST_CASE(another_position) {
    Duplicates duplicates(OnDuplicate::drop);
    std::size_t passed = 0;
    for (int i = 0; i < 2; ++i) {
        duplicates.begin_position();
        duplicates.pass(with_tabs("c1 5 . A C . . .\n"), [&](std::string_view) { ++passed; });
    }
    BOOST_TEST(passed == 2);
}

BOOST_AUTO_TEST_SUITE_END()
