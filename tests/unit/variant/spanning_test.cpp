// The smallest anchored interval over two, on the altered chromosome (gk/variant/FORMAT.md#spanning-two-intervals).
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <vector>

#include "gk/variant/spanning.hpp"

using namespace gk;
using namespace gk::variant;

namespace {

Interval anchored(std::int32_t start, std::int32_t end, std::optional<std::int32_t> anchor = {},
                  std::int32_t offset = 0) {
    Interval made;
    made.start = start;
    made.end = end;
    made.anchor = anchor;
    made.anchor_offset = offset;
    return made;
}

// `START-END@ANCHOR+OFFSET`
std::string spanned(const Interval& x, const Interval& y, const std::vector<Edit>& edits = {}) {
    const auto text = [](const Interval& interval) {
        return std::to_string(interval.start) + "-" + std::to_string(interval.end) + "@" +
               std::to_string(interval.anchor.value()) + "+" + std::to_string(interval.anchor_offset);
    };
    const std::string one = text(anchored_spanning(x, y, edits));
    // Which of the two comes first is no matter.
    BOOST_TEST(text(anchored_spanning(y, x, edits)) == one);
    return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spanning)

BOOST_AUTO_TEST_CASE(without_edits_it_is_the_plain_one) {
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(30, 40)) == "10-40@15+0");
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(5, 12)) == "5-20@15+0");
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(12, 18)) == "10-20@15+0");
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(18, 30, 25)) == "10-30@15+0");
    BOOST_TEST(spanned(anchored(10, 20, 10), anchored(0, 50, 50)) == "0-50@10+0");
}

BOOST_AUTO_TEST_CASE(lengths_are_those_of_the_altered_chromosome) {
    const std::vector<Edit> insertion{{25, 0, "TTT"}};
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(30, 40), insertion) == "10-43@15+0");
    BOOST_TEST(spanned(anchored(30, 40, 35), anchored(10, 20), insertion) == "7-40@35+0");
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(28, 40, 30), insertion) == "10-43@15+0");
    const std::vector<Edit> deletion{{22, 6, ""}};
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(30, 40), deletion) == "10-34@15+0");
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(30, 40, 30), deletion) == "10-34@15+0");
    // A deletion counts as far as it lies inside.
    BOOST_TEST(spanned(anchored(10, 20, 15), anchored(24, 25), deletion) == "10-22@15+0");
}

BOOST_AUTO_TEST_CASE(an_offset_is_within_the_insertion_at_its_anchor) {
    const std::vector<Edit> edits{{15, 0, "TTTT"}};
    BOOST_TEST(spanned(anchored(15, 20, 15, 3), anchored(18, 30), edits) == "15-31@15+3");
    BOOST_TEST(spanned(anchored(15, 20, 15, 9), anchored(18, 30), edits) == "15-30@15+9");
    BOOST_TEST(spanned(anchored(15, 20, 15, 3), anchored(10, 16), edits) == "7-20@15+3");
    // Without an insertion there is none.
    BOOST_TEST(spanned(anchored(16, 20, 16, 3), anchored(18, 30), edits) == "16-30@16+3");
}

// An offset below 0 counts from the insertion's end, and not beyond its beginning.
BOOST_AUTO_TEST_CASE(offsets_below_0) {
    const std::vector<Edit> edits{{10, 0, "GGG"}};
    BOOST_TEST(spanned(anchored(10, 10, 10, -2), anchored(5, 10), edits) == "4-10@10+-2");
    BOOST_TEST(spanned(anchored(10, 10, 10, -3), anchored(5, 10), edits) == "5-10@10+-3");
    BOOST_TEST(spanned(anchored(10, 10, 10, -9), anchored(5, 10), edits) == "5-10@10+-9");
    BOOST_TEST(spanned(anchored(10, 10, 10, -2), anchored(10, 12), edits) == "9-14@10+-2");
    BOOST_TEST(spanned(anchored(5, 10, 5), anchored(8, 10, 10, -2), edits) == "5-11@5+0");
    // Without an insertion it has no effect.
    BOOST_TEST(spanned(anchored(10, 10, 10, -2), anchored(5, 10)) == "5-10@10+-2");
}

// An interval that begins at the anchor has the whole insertion there, also what lies left of the anchor.
BOOST_AUTO_TEST_CASE(an_interval_that_begins_at_the_anchor) {
    const std::vector<Edit> edits{{10, 0, "TTT"}};
    BOOST_TEST(spanned(anchored(10, 10, 10, 2), anchored(10, 12), edits) == "8-13@10+2");
    BOOST_TEST(spanned(anchored(10, 10, 10, 9), anchored(10, 12), edits) == "7-12@10+9");
    BOOST_TEST(spanned(anchored(10, 10, 10), anchored(10, 12), edits) == "10-15@10+0");
    BOOST_TEST(spanned(anchored(10, 10, 10, 2), anchored(10, 10), edits) == "10-10@10+2");
    BOOST_TEST(spanned(anchored(10, 10, 10, 2), anchored(11, 12), edits) == "10-13@10+2");
    BOOST_TEST(spanned(anchored(10, 10, 10, 2), anchored(10, 12)) == "10-12@10+2");
}

BOOST_AUTO_TEST_CASE(what_can_not_be_spanned) {
    BOOST_CHECK_THROW(anchored_spanning(anchored(10, 20, 21), anchored(30, 40), {}), IntervalError);
    BOOST_CHECK_THROW(anchored_spanning(anchored(10, 20, 15), anchored(30, 40, 29), {}), IntervalError);
    const std::vector<Edit> edits{{25, 0, "TTT"}};
    BOOST_CHECK_THROW(anchored_spanning(anchored(10, 20, 15), anchored(30, INT32_MAX), edits), IntervalError);
    BOOST_CHECK_THROW(anchored_spanning(anchored(30, 40, 35), anchored(INT32_MIN, 0), edits), IntervalError);
    BOOST_CHECK_NO_THROW(anchored_spanning(anchored(10, 20, 15), anchored(30, INT32_MAX - 3), edits));
}

BOOST_AUTO_TEST_SUITE_END()
