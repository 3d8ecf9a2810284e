// Values that are made when they are first asked for.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "gk/base/lazy.hpp"

using namespace gk;

BOOST_AUTO_TEST_SUITE(lazy)

BOOST_AUTO_TEST_CASE(is_made_once) {
    const Lazy<std::string> text;
    int made = 0;
    const auto make = [&] {
        ++made;
        return std::make_unique<const std::string>("here");
    };
    BOOST_TEST(made == 0);
    const std::string& first = text.get(make);
    BOOST_TEST(first == "here");
    BOOST_TEST(&text.get(make) == &first);
    BOOST_TEST(made == 1);
}

BOOST_AUTO_TEST_CASE(what_fails_is_tried_again) {
    const Lazy<int> number;
    const auto fail = []() -> std::unique_ptr<const int> { throw std::runtime_error("not now"); };
    BOOST_CHECK_THROW(number.get(fail), std::runtime_error);
    BOOST_CHECK_THROW(number.get(fail), std::runtime_error);
    BOOST_TEST(number.get([] { return std::make_unique<const int>(7); }) == 7);
}

BOOST_AUTO_TEST_CASE(many_threads_get_one_value) {
    const Lazy<int> number;
    std::atomic<int> made{0};
    std::vector<const int*> seen(8);
    std::vector<std::thread> threads;
    for (const int*& place : seen)
        threads.emplace_back([&] {
            place = &number.get([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));  // so that the others come meanwhile
                return std::make_unique<const int>(++made);
            });
        });
    for (std::thread& thread : threads) thread.join();
    BOOST_TEST(made.load() == 1);
    for (const int* place : seen) BOOST_TEST(place == seen.front());
}

BOOST_AUTO_TEST_SUITE_END()
