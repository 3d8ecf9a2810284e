// How often something is asked again.
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/store/remote/patience.hpp"
#include "support/environment.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(patience_with_remotes)

namespace {

const TransferError passing("the server answers 503", true);
const TransferError lasting("the server answers 400", false);

// How often it is asked before the failure is thrown, and what is said then.
std::pair<int, std::string> asked_before(const TransferError& failure) {
    int asked = 0;
    try {
        ask_patiently("can't list it", [&]() -> int {
            ++asked;
            throw failure;
        });
    } catch (const Error& thrown) {
        return {asked, thrown.what()};
    }
    return {asked, ""};
}

}  // namespace

BOOST_AUTO_TEST_CASE(five_times_in_a_row) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    Patience patience;
    BOOST_TEST(std::string(patience.end_of_message()).empty());
    for (int attempt = 1; attempt < 5; ++attempt) BOOST_TEST(patience.lasts(passing), attempt);
    BOOST_TEST(!patience.lasts(passing));
    BOOST_TEST(std::string(patience.end_of_message()) == "; tried 5 times");
}

BOOST_AUTO_TEST_CASE(failures_that_do_not_pass) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    Patience patience;
    BOOST_TEST(!patience.lasts(lasting));
    BOOST_TEST(!patience.lasts(lasting, true));
    BOOST_TEST(std::string(patience.end_of_message()).empty());
}

BOOST_AUTO_TEST_CASE(what_moves_is_counted_anew) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    Patience patience;
    for (int attempt = 1; attempt < 5; ++attempt) patience.lasts(passing);
    BOOST_TEST(patience.lasts(passing, true));
    BOOST_TEST(std::string(patience.end_of_message()).empty());
    for (int attempt = 1; attempt < 5; ++attempt) BOOST_TEST(patience.lasts(passing), attempt);
    BOOST_TEST(!patience.lasts(passing));
}

BOOST_AUTO_TEST_CASE(asking_patiently) {
    const Environment no_wait("GK_RETRY_SECONDS", "0");
    BOOST_TEST(asked_before(passing).first == 5);
    BOOST_TEST(asked_before(passing).second == "can't list it: the server answers 503; tried 5 times");
    BOOST_TEST(asked_before(lasting).first == 1);
    BOOST_TEST(asked_before(lasting).second == "can't list it: the server answers 400");
    BOOST_TEST(asked_before(TransferError("can't get x: broken", false)).second == "can't get x: broken");
    int asked = 0;
    const std::string answer = ask_patiently("", [&] {
        if (++asked < 5) throw passing;
        return std::string("well");
    });
    BOOST_TEST(answer == "well");
    BOOST_TEST(asked == 5);
    asked = 0;
    BOOST_CHECK_THROW(ask_patiently("",
                                    [&] {
                                        ++asked;
                                        throw Error("no such bucket");
                                    }),
                      Error);
    BOOST_TEST(asked == 1);
}

BOOST_AUTO_TEST_SUITE_END()
