// Where rows go: files and BGZF files.
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>

#include "gk/base/error.hpp"
#include "gk/io/input.hpp"
#include "gk/io/output.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(output)

BOOST_AUTO_TEST_CASE(a_file_is_there_once_it_is_closed) {
    const TemporaryFolder folder;
    {
        Output lost({folder.file("x")});
        lost.write("lost");
    }
    BOOST_TEST(folder.file_count() == 0U);
    Output output({folder.file("x")});
    output.write("one\n");
    output.write("");
    output.write("two\n");
    BOOST_TEST(!std::filesystem::exists(folder.file("x")));
    output.close();
    BOOST_TEST(content_of(folder.file("x")) == "one\ntwo\n");
}

BOOST_AUTO_TEST_CASE(names_say_what_is_compressed) {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + "\n";
    for (const char* name : {"x.gz", "x.bgz"})
        for (const int level : {0, 1, 9})
            for (const unsigned compressors : {0U, 2U}) {
                Output output({folder.file(name), level, compressors});
                output.write(text);
                output.close();
                const std::string bytes = content_of(folder.file(name));
                BOOST_TEST(bytes.starts_with("\x1f\x8b\x08\x04"));  // BGZF has an extra field
                BOOST_TEST((bytes.size() < text.size() / 2) == (level != 0));
                Input input(folder.file(name));
                std::string back(text.size() + 1, '\0');
                std::size_t size = 0;
                while (const std::size_t n = input.read_some(back.data() + size, back.size() - size)) size += n;
                BOOST_TEST((back.substr(0, size) == text));
            }
    Output plain({folder.file("x.gzip")});
    plain.write("x");
    plain.close();
    BOOST_TEST(content_of(folder.file("x.gzip")) == "x");
}

BOOST_AUTO_TEST_CASE(failures_name_the_file) {
    const TemporaryFolder folder;
    BOOST_TEST(contains(message_of<Error>([&] { Output({folder.file("none/x")}); }), "none/x"));
    Output full({"/dev/full"});
    BOOST_TEST(contains(message_of<Error>([&] { full.write("x"); }), "/dev/full"));
}

BOOST_AUTO_TEST_CASE(a_reader_that_went_away_is_told_apart) {
    int ends[2];
    BOOST_REQUIRE(pipe(ends) == 0);
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    Output output({"/dev/fd/" + std::to_string(ends[1])});
    close(ends[0]);
    BOOST_CHECK_THROW(output.write("x"), ClosedPipe);
    std::signal(SIGPIPE, before);
    close(ends[1]);
}

BOOST_AUTO_TEST_CASE(the_beginning_is_written_again) {
    const TemporaryFolder folder;
    Output output({folder.file("x.npy")});
    output.write("???data");
    output.rewrite_begin("len");
    output.write(" more");
    output.close();
    BOOST_TEST(content_of(folder.file("x.npy")) == "lendata more");
    Output packed({folder.file("x.gz")});
    packed.write("???");
    BOOST_CHECK_THROW(packed.rewrite_begin("len"), UsageError);
}

BOOST_AUTO_TEST_CASE(threads_are_shared_with_compression) {
    const auto shares = [](unsigned threads, const char* path) {
        const ThreadShares found = share_threads(threads, path);
        return std::to_string(found.workers) + "+" + std::to_string(found.compressors);
    };
    BOOST_TEST(shares(8, "x.bed") == "8+0");
    BOOST_TEST(shares(8, "-") == "8+0");
    BOOST_TEST(shares(1, "x.gz") == "1+0");
    BOOST_TEST(shares(2, "x.gz") == "2+0");
    for (unsigned threads = 3; threads < 40; ++threads) {
        const ThreadShares found = share_threads(threads, "x.bgz");
        BOOST_TEST(found.workers >= 1U);
        BOOST_TEST(found.compressors >= 1U);
        BOOST_TEST(found.workers + found.compressors + 1 == threads);  // htslib needs one more
    }
}

BOOST_AUTO_TEST_SUITE_END()
