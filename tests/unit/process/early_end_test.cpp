// What a signal that ends the process takes with it, and what it waits for: seen in processes of their own.
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>
#include <functional>

#include "gk/process/early_end.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

// The signal that ended a process which does that, or nothing where it ended by itself.
int ending_signal(const std::function<void()>& work) {
    const pid_t process = fork();
    if (process == 0) {
        remove_temporary_files_on_signals();
        work();
        _exit(0);
    }
    int status = 0;
    waitpid(process, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(early_end)

BOOST_AUTO_TEST_CASE(short_lived_files_and_folders_go_with_the_process) {
    const TemporaryFolder folder;
    const std::string file = folder.write("file", "x");
    const std::string kept = folder.write("kept", "x");
    const std::string inner = folder.file("inner");
    std::filesystem::create_directory(inner);
    for (int i = 0; i < 300; ++i) folder.write("inner/" + std::to_string(i), "x");
    const int number = ending_signal([&] {
        const ShortLived first(file);
        ShortLived other(kept);
        ShortLived second(inner, ShortLived::Kind::folder);
        const ShortLived moved = std::move(second);
        other.forget();
        raise(SIGTERM);
    });
    BOOST_TEST(number == SIGTERM);
    BOOST_TEST(!std::filesystem::exists(file));
    BOOST_TEST(!std::filesystem::exists(inner));
    BOOST_TEST(std::filesystem::exists(kept));
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_stays) {
    const TemporaryFolder folder;
    const std::string file = folder.write("file", "x");
    const int number = ending_signal([&] {
        { const ShortLived first(file); }
        raise(SIGHUP);
    });
    BOOST_TEST(number == SIGHUP);
    BOOST_TEST(std::filesystem::exists(file));
}

BOOST_AUTO_TEST_CASE(signals_wait_for_the_last_hold) {
    const TemporaryFolder folder;
    const int number = ending_signal([&] {
        const SignalHold hold;
        {
            const SignalHold inner;
            raise(SIGINT);
            folder.write("within", "x");
        }
        folder.write("after", "x");
    });
    BOOST_TEST(number == SIGINT);
    BOOST_TEST(std::filesystem::exists(folder.file("within")));
    BOOST_TEST(std::filesystem::exists(folder.file("after")));
}

BOOST_AUTO_TEST_CASE(without_a_signal_a_hold_does_nothing) {
    BOOST_TEST(ending_signal([] { const SignalHold hold; }) == 0);
}

BOOST_AUTO_TEST_CASE(more_than_there_is_room_for_is_left) {
    const TemporaryFolder folder;
    const int number = ending_signal([&] {
        std::vector<ShortLived> many;
        for (int i = 0; i < 40; ++i) many.emplace_back(folder.write(std::to_string(i), "x"));
        remove_short_lived();
        raise(SIGQUIT);
    });
    BOOST_TEST(number == SIGQUIT);
    BOOST_TEST(folder.file_count() == 8U);
}

BOOST_AUTO_TEST_SUITE_END()
