// Bytes of text inputs: plain, gzip and BGZF, files and pipes.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/io/input.hpp"
#include "support/pipe.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::io;
using namespace gk::testing;

namespace {

std::string bytes_of_input(const std::string& path, std::size_t piece = 1000) {
    Input input(path);
    std::string bytes;
    std::string buffer(piece, '\0');
    while (const std::size_t n = input.read_some(buffer.data(), piece)) bytes += buffer.substr(0, n);
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(compressed_input_is_told_by_its_content) {
    const std::string plain = content_of(golden("fasta/plain.fa"));
    BOOST_TEST(plain.size() > 50U);
    const TemporaryFolder folder;
    for (const char* name : {"fasta/plain.fa", "fasta/plain.fa.gz", "fasta/plain_bgzip.fa.gz"}) {
        const std::string path = folder.write("any-name", content_of(golden(name)));
        for (const std::size_t piece : {1UL, 7UL, 100'000UL}) BOOST_TEST((bytes_of_input(path, piece) == plain), name);
    }
    BOOST_TEST(bytes_of_input(folder.write("empty", "")) == "");
    // The first byte of gzip is text where the second is another one.
    BOOST_TEST(bytes_of_input(folder.write("half", "\x1f\x8a")) == "\x1f\x8a");
    BOOST_CHECK_THROW(bytes_of_input(folder.write("half", "\x1f")), DataError);
}

BOOST_AUTO_TEST_CASE(what_is_peeked_at_is_read_again) {
    const std::string plain = content_of(golden("fasta/plain.fa"));
    for (const char* name : {"fasta/plain.fa", "fasta/plain_bgzip.fa.gz"}) {
        Input input(golden(name));
        const std::string first(input.peek());
        BOOST_TEST(!first.empty());
        BOOST_TEST(plain.starts_with(first));
        BOOST_TEST((input.peek() == first && !input.would_wait()));
        std::string bytes;
        std::string buffer(7, '\0');
        while (const std::size_t n = input.read_some(buffer.data(), buffer.size())) bytes += buffer.substr(0, n);
        BOOST_TEST((bytes == plain));
    }
    const TemporaryFolder folder;
    Input empty(folder.write("empty", ""));
    BOOST_TEST(empty.peek().empty());
}

BOOST_AUTO_TEST_CASE(members_follow_each_other) {
    const TemporaryFolder folder;
    const std::string plain = content_of(golden("fasta/plain.fa"));
    const std::string packed = content_of(golden("fasta/plain.fa.gz"));
    BOOST_TEST((bytes_of_input(folder.write("two", packed + packed)) == plain + plain));
    BOOST_TEST(contains(message_of<DataError>([&] { bytes_of_input(folder.write("more", packed + "x")); }),
                        "something else behind the end"));
}

BOOST_AUTO_TEST_CASE(cut_and_damaged_streams) {
    const TemporaryFolder folder;
    for (const char* name : {"fasta/plain.fa.gz", "fasta/plain_bgzip.fa.gz"}) {
        const std::string packed = content_of(golden(name));
        for (std::size_t size = 3; size < packed.size(); ++size)
            BOOST_CHECK_THROW(bytes_of_input(folder.write("cut", std::string_view(packed).substr(0, size))), Error);
    }
    std::string damaged = content_of(golden("fasta/plain.fa.gz"));
    damaged[damaged.size() - 6] ^= 1;  // of the CRC
    BOOST_TEST(contains(message_of<DataError>([&] { bytes_of_input(folder.write("crc", damaged)); }), "crc"));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_opened) {
    const TemporaryFolder folder;
    BOOST_TEST(contains(message_of<Error>([&] { Input{folder.file("none")}; }), folder.file("none")));
    BOOST_TEST(contains(message_of<Error>([&] { Input{folder.path()}; }), "it is a folder"));
}

BOOST_AUTO_TEST_CASE(how_much_is_read_is_known_of_files) {
    const TemporaryFolder folder;
    Input input(folder.write("x", std::string(5000, 'x')));
    BOOST_TEST(input.bytes_in_all() == 5000U);
    BOOST_TEST(input.bytes_read() == 0U);
    BOOST_TEST(!input.would_wait());
    char byte = 0;
    BOOST_TEST(input.read_some(&byte, 1) == 1U);
    BOOST_TEST(input.bytes_read() == 5000U);
    BOOST_TEST(input.name() == folder.file("x"));
    const Pipe pipe;
    BOOST_TEST(Input(pipe.path()).bytes_in_all() == 0U);
}

BOOST_AUTO_TEST_CASE(who_asks_is_told_how_much_is_read) {
    const TemporaryFolder folder;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
    Input input(folder.write("x", std::string(5000, 'x')),
                [&](std::uint64_t done, std::uint64_t total) { told.emplace_back(done, total); });
    BOOST_TEST(told.empty());
    char byte = 0;
    input.read_some(&byte, 1);
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].first == 5000U);
    BOOST_TEST(told[0].second == 5000U);
    input.tell_progress();
    BOOST_TEST(told.size() == 2U);
}

BOOST_AUTO_TEST_CASE(pipes_give_what_is_there) {
    Pipe pipe;
    pipe.write("abc");
    Input input(pipe.path());
    char bytes[10];
    BOOST_TEST(input.read_some(bytes, 2) == 2U);
    BOOST_TEST(!input.would_wait());
    BOOST_TEST(input.read_some(bytes, sizeof bytes) == 1U);
    BOOST_TEST(bytes[0] == 'c');
    BOOST_TEST(input.would_wait());
    pipe.write("d");
    BOOST_TEST(!input.would_wait());
    pipe.end();
    BOOST_TEST(input.read_some(bytes, sizeof bytes) == 1U);
    BOOST_TEST(input.read_some(bytes, sizeof bytes) == 0U);
}

BOOST_AUTO_TEST_CASE(an_interrupt_is_the_end_for_who_waits) {
    const Pipe pipe;
    Input input(pipe.path());
    std::size_t got = 9;
    {
        const std::jthread reader([&] {
            char byte = 0;
            got = input.read_some(&byte, 1);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        input.interrupt();
    }
    BOOST_TEST(got == 0U);
}

BOOST_AUTO_TEST_CASE(first_bytes_are_compared) {
    const TemporaryFolder folder;
    const auto begins = [&](std::string_view content, std::string_view bytes) {
        return Input(folder.write("x", content)).begins_with(bytes);
    };
    BOOST_TEST(begins("ab", "ab"));
    BOOST_TEST(begins("abc", "ab"));
    for (const char* other : {"", "a", "ba", "ac"}) BOOST_TEST(!begins(other, "ab"), other);
    Input input(folder.write("y", "abc"));
    BOOST_TEST(input.begins_with("ab"));
    char bytes[4];
    BOOST_TEST(input.read_some(bytes, 4) == 3U);
}

BOOST_AUTO_TEST_CASE(bcf_is_told_by_its_first_bytes) {
    const TemporaryFolder folder;
    const auto holds_bcf = [&](std::string_view bytes) { return Input(folder.write("x", bytes)).holds_bcf(); };
    BOOST_TEST(holds_bcf(std::string_view("BCF\2\2", 5)));
    BOOST_TEST(holds_bcf(std::string_view("BCF\4", 4)));
    for (const char* text : {"", "B", "BCF", "BCF2\t5", "BCA\2", "chr1\t1", "##fileformat=VCFv4.2\n"})
        BOOST_TEST(!holds_bcf(text), text);
    BOOST_TEST(!Input(golden("fasta/plain.fa.gz")).holds_bcf());
    // Nothing is lost by asking.
    Input text(folder.write("y", "BCFs are no lines"));
    BOOST_TEST(!text.holds_bcf());
    char bytes[4];
    BOOST_TEST(text.read_some(bytes, 4) == 4U);
    BOOST_TEST(std::string_view(bytes, 4) == "BCFs");
}

BOOST_AUTO_TEST_SUITE_END()
