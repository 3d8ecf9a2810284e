// The order of sections (gk/track/FORMAT.md#section-order).
#include "gk/track/build/section_order.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace gk::track::build;

BOOST_AUTO_TEST_SUITE(section_order_of_files)

namespace {

std::vector<std::size_t> order(const std::vector<std::uint64_t>& keys) {
    return section_order(keys);
}

// The rule of the page, step by step: the list of all keys, each new one before the first of its bucket.
std::vector<std::uint64_t> by_the_page(const std::vector<std::uint64_t>& keys) {
    std::vector<std::uint64_t> list;
    std::uint64_t buckets = 1;
    const auto place = [&](std::uint64_t key) {
        auto at = list.begin();
        while (at != list.end() && *at % buckets != key % buckets) ++at;
        list.insert(at == list.end() ? list.begin() : at, key);
    };
    for (const std::uint64_t key : keys) {
        for (const std::uint64_t next : {13, 29, 59, 127, 257, 541}) {
            if (next <= buckets || (buckets != 1 && list.size() < buckets)) continue;
            buckets = next;
            const std::vector<std::uint64_t> old = list;
            list.clear();
            for (const std::uint64_t before : old) place(before);
        }
        place(key);
    }
    return list;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_few) {
    BOOST_TEST(order({}).empty());
    BOOST_TEST((order({5}) == std::vector<std::size_t>{0}));
    // 1 and 14 share a bucket of 13; 2 has one of its own.
    BOOST_TEST((order({1, 2, 14}) == std::vector<std::size_t>{1, 2, 0}));
}

BOOST_AUTO_TEST_CASE(many) {
    std::mt19937_64 random(7);
    for (std::size_t n = 0; n < 300; n += 7) {
        std::vector<std::uint64_t> keys;
        for (std::size_t i = 0; i < n; ++i)
            keys.push_back(section_key(static_cast<std::uint32_t>(random()), i % 2 == 0));
        std::vector<std::uint64_t> ordered;
        for (const std::size_t i : order(keys)) ordered.push_back(keys[i]);
        BOOST_TEST_REQUIRE(ordered == by_the_page(keys));
    }
}

BOOST_AUTO_TEST_SUITE_END()
