// A pool in which each text is once.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

#include "gk/annotation/draft/text_pool.hpp"

using namespace gk;
using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(text_pool)

BOOST_AUTO_TEST_CASE(pool_of_texts) {
    ByteBuffer texts;
    TextPool pool(texts);
    std::mt19937 random(5);
    std::vector<std::string> order;
    std::vector<std::uint32_t> offsets;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = "E" + std::to_string(random() % 5000) + (random() % 2 == 0 ? ".1" : "");
        const std::uint32_t offset = pool.add(text, text_hash(text));
        BOOST_REQUIRE_EQUAL(std::string(texts.view().data() + offset), text);
        const auto known = std::find(order.begin(), order.end(), text);
        if (known != order.end()) {
            BOOST_REQUIRE_EQUAL(offsets[static_cast<std::size_t>(known - order.begin())], offset);
            continue;
        }
        BOOST_REQUIRE(offsets.empty() || offsets.back() < offset);
        order.push_back(text);
        offsets.push_back(offset);
    }
    BOOST_CHECK_EQUAL(pool.add("", text_hash("")), pool.add("", text_hash("")));
}

BOOST_AUTO_TEST_SUITE_END()
