// Dictionaries (gk/track/FORMAT.md#dictionary).
#include "gk/track/dictionary.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(dictionary)

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

const Encoding& f2() {
    return encoding_of(Etype::f2);
}

int code_of(const Dictionary& numbers, float value) {
    const auto code = numbers.search(value);
    return code ? *code : -1;
}

std::string refusal(const Encoding& encoding, const std::vector<float>& numbers) {
    return message_of<UsageError>([&] { dictionary_of(encoding, numbers); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(nearest_entry) {
    const Dictionary numbers = dictionary_of(f2(), std::vector<float>{1, 2, 2, 3});
    BOOST_TEST(code_of(numbers, 1) == 0);
    BOOST_TEST(code_of(numbers, 1.25F) == 0);
    BOOST_TEST(code_of(numbers, 1.5F) == 1);  // the larger one of two
    BOOST_TEST(code_of(numbers, 2) == 1);     // the first one of equal ones
    BOOST_TEST(code_of(numbers, 2.1F) == 2);
    BOOST_TEST(code_of(numbers, 2.5F) == 3);
    BOOST_TEST(code_of(numbers, 3) == 3);
    for (const float outside : {0.99F, 3.01F, nan, std::numeric_limits<float>::infinity()})
        BOOST_TEST(code_of(numbers, outside) == -1);
    BOOST_TEST(code_of(dictionary_of(f2(), std::vector<float>{1, 2, 3, nan}), nan) == 3);
}

BOOST_AUTO_TEST_CASE(nearest_of_many) {
    const Encoding& f8 = encoding_of(Etype::f8);
    std::mt19937 random(1);
    std::vector<float> numbers(256);
    for (float& number : numbers) number = static_cast<float>(random() % 5000) / 8 - 100;
    std::sort(numbers.begin(), numbers.end());
    const Dictionary made = dictionary_of(f8, numbers);
    for (int i = 0; i < 20000; ++i) {
        const float value = static_cast<float>(random() % 80000) / 128 - 100;
        const auto code = made.search(value);
        if (value < numbers.front() || value > numbers.back()) {
            BOOST_TEST_REQUIRE(!code);
            continue;
        }
        float least = std::numeric_limits<float>::max();
        for (const float number : numbers) least = std::min(least, std::abs(number - value));
        BOOST_TEST_REQUIRE(std::abs(numbers[*code] - value) == least);
    }
}

BOOST_AUTO_TEST_CASE(initial) {
    const Dictionary numbers = initial_dictionary(f2());
    BOOST_TEST(numbers.count == 4);
    BOOST_TEST(numbers.real(1) == 1.0F / 3);
    BOOST_TEST(numbers.halves[3] == 0x3C00);
    BOOST_TEST(numbers.halves[4] == 0x7FFF);
    BOOST_TEST(initial_dictionary(encoding_of(Etype::f16)).count == 0);
    BOOST_TEST(initial_dictionary(encoding_of(Etype::m0)).count == 0);
    for (std::size_t i = 0; i < etype_count; ++i) {
        const Encoding& encoding = encoding_of(static_cast<Etype>(i));
        BOOST_TEST(dictionary_fault(initial_dictionary(encoding), encoding) == "");
    }
}

BOOST_AUTO_TEST_CASE(refused) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    BOOST_TEST(contains(refusal(encoding_of(Etype::u2), {1, 2, 3, 4}), "encoding u2 has no dictionary"));
    BOOST_TEST(contains(refusal(f2(), {1, 2, 3}), "has 3 numbers, but one of f2 has 4"));
    BOOST_TEST(contains(refusal(f2(), {1, 2, 3, infinity}), "number 4 of the dictionary is infinite"));
    BOOST_TEST(contains(refusal(f2(), {1, nan, 3, 4}), "number 2 of the dictionary is NaN"));
    BOOST_TEST(contains(refusal(f2(), {1, 3, 2, 4}), "number 3 of the dictionary is smaller"));
    BOOST_TEST(contains(refusal(f2(), {1, 2, 3, 65536}), "number 4 of the dictionary is beyond half precision"));
}

BOOST_AUTO_TEST_CASE(faults_of_a_header) {
    const auto fault = [](auto change) {
        Dictionary numbers = initial_dictionary(f2());
        change(numbers);
        return dictionary_fault(numbers, f2());
    };
    BOOST_TEST(contains(fault([](Dictionary& x) { x.count = 3; }), "says that it has 3 numbers and has 4"));
    BOOST_TEST(contains(fault([](Dictionary& x) { x.reals[4] = 0; }), "unused entry 4"));
    BOOST_TEST(contains(fault([](Dictionary& x) { x.reals[1] = 0x7FC00000; }), "entry 1 is NaN and not the last"));
    BOOST_TEST(contains(fault([](Dictionary& x) { x.reals[3] = 0x7F800000; }), "entry 3 is infinite"));
    BOOST_TEST(contains(fault([](Dictionary& x) { x.reals[2] = 0; }), "entry 2 is smaller"));
}

BOOST_AUTO_TEST_SUITE_END()
