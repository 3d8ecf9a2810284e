// The rows that can change an interval's sequence, against a slow search through all rows.
#include "gk/vcf/view/sequence_variations.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::Row;

namespace {

class Slow {
public:
    explicit Slow(const vcf::Vcfbin& table) : table_(table) {
        for (Row row = 0; row < table.size(); ++row) order_.push_back(row);
        std::stable_sort(order_.begin(), order_.end(),
                         [&](Row a, Row b) { return std::pair(first(a), last(a)) < std::pair(first(b), last(b)); });
    }

    std::vector<Row> find(std::int64_t start, std::int64_t end, std::optional<std::int64_t> anchor) const {
        std::int64_t left = start;
        std::int64_t right = end;
        bool reached = !anchor;
        if (anchor) {
            for (std::int64_t x = *anchor, y = end; y > x;) {
                left = *anchor;
                right = y;
                reached = true;
                const std::int64_t next = y + lost(x, y);
                x = y;
                y = next;
            }
            for (std::int64_t x = start, y = *anchor; y > x;) {
                if (!reached) right = y;
                reached = true;
                left = x;
                const std::int64_t next = x - lost(x, y);
                y = x;
                x = next;
            }
        }
        std::vector<Row> rows;
        for (const Row row : order_) {
            const bool inserted = first(row) == left && last(row) == left - 1;
            if (inserted || (reached && first(row) < right && last(row) >= left)) rows.push_back(row);
        }
        return rows;
    }

private:
    std::int64_t first(Row row) const { return table_.row(row).head.pos5; }
    std::int64_t last(Row row) const { return table_.row(row).head.pos3; }
    std::int64_t lost(std::int64_t x, std::int64_t y) const {
        std::int64_t sum = 0;
        for (const Row row : order_) {
            if (first(row) > y - 1 || last(row) < x) continue;
            std::int64_t length = last(row) - first(row) + 1;
            auto added = static_cast<std::int64_t>(table_.alleles(row).alt.size());
            for (const std::int64_t d : {x - first(row), last(row) - (y - 1)})
                if (d > 0) {
                    length = std::min<std::int64_t>(length - d, 0);
                    added = std::min<std::int64_t>(added - d, 0);
                }
            sum += std::max<std::int64_t>(0, length - added);
        }
        return sum;
    }

    const vcf::Vcfbin& table_;
    std::vector<Row> order_;
};

std::vector<Row> found(const gk::testing::ViewedVcfbin& viewed, std::int32_t start, std::int32_t end,
                       std::optional<std::int32_t> anchor = std::nullopt) {
    const table::Finder finder(viewed.table().layout(), "table", viewed.tags());
    std::vector<Row> rows;
    find_sequence_variations(viewed.table(), finder,
                             {.chrom = viewed.chrom("chr1"), .start = start, .end = end, .anchor = anchor}, rows);
    return rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sequence_variations)

BOOST_AUTO_TEST_CASE(by_hand) {
    gk::testing::SmallVcfbin content;
    content.add("chr1", 10, "", "AA");
    content.add("chr1", 15, "ACGT", "");
    content.add("chr1", 20, "", "C");
    content.add("chr1", 21, "A", "T");
    content.add("chr1", 30, "A", "T");
    const gk::testing::ViewedVcfbin viewed(content);
    // The insertion at the start counts, that at the end does not.
    BOOST_TEST(found(viewed, 10, 20) == (std::vector<Row>{0, 1}));
    BOOST_TEST(found(viewed, 20, 21) == (std::vector<Row>{2}));
    BOOST_TEST(found(viewed, 20, 20) == (std::vector<Row>{2}));
    // What the deletion takes away is made up for on the right of an anchor.
    BOOST_TEST(found(viewed, 10, 20, 10) == (std::vector<Row>{0, 1, 2, 3}));
    BOOST_TEST(found(viewed, 12, 20, 20) == (std::vector<Row>{0, 1}));
    BOOST_TEST(found(viewed, 25, 25, 25).empty());
    BOOST_TEST(found(viewed, 2147483647, 2147483647, 5) == (std::vector<Row>{0, 1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(against_a_search_of_all_rows) {
    std::mt19937 random(7);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int trial = 0; trial < 200; ++trial) {
        gk::testing::SmallVcfbin content;
        for (int rows = 1 + below(12); rows > 0; --rows)
            content.add("chr1", below(40), std::string(static_cast<std::size_t>(below(5)), 'A'),
                        std::string(static_cast<std::size_t>(below(4)), 'C'));
        const gk::testing::ViewedVcfbin viewed(content);
        const Slow slow(viewed.table());
        for (int query = 0; query < 20; ++query) {
            const int start = below(45) - 2;
            const int end = start + below(12);
            BOOST_TEST(found(viewed, start, end) == slow.find(start, end, std::nullopt));
            const int anchor = below(50) - 3;
            BOOST_TEST(found(viewed, start, end, anchor) == slow.find(start, end, anchor));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
