// Files mapped into memory.
#include <boost/test/unit_test.hpp>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string mapped_text(const MappedFile& file) {
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mapped_file)

BOOST_AUTO_TEST_CASE(the_bytes_of_a_file) {
    const TemporaryFolder folder;
    const std::string content = std::string("a\0b\n", 4) + std::string(100'000, 'x');
    const MappedFile file(folder.write("x", content));
    BOOST_TEST((mapped_text(file) == content));
    BOOST_TEST(file.path() == folder.file("x"));
    BOOST_TEST(MappedFile(folder.write("empty", "")).bytes().empty());
}

BOOST_AUTO_TEST_CASE(a_map_outlives_the_name_and_moves) {
    const TemporaryFolder folder;
    MappedFile file(folder.write("x", "content"));
    std::filesystem::remove(folder.file("x"));
    const MappedFile moved(std::move(file));
    BOOST_TEST(mapped_text(moved) == "content");
    BOOST_TEST(moved.path() == folder.file("x"));
}

BOOST_AUTO_TEST_CASE(bytes_in_memory_in_place_of_a_file) {
    const std::string content = "content";
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(content.data());
    MappedFile file = MappedFile::in_memory({bytes, content.size()}, "name");
    const MappedFile moved(std::move(file));
    BOOST_TEST(moved.bytes().data() == bytes);  // not copied
    BOOST_TEST(mapped_text(moved) == "content");
    BOOST_TEST(moved.path() == "name");
    { const MappedFile same = MappedFile::in_memory(moved.bytes(), "name"); }
    BOOST_TEST(content == "content");  // it is not given back
    BOOST_TEST(MappedFile::in_memory({}, "name").bytes().empty());
}

// There is room for the names of 64 maps; more of them work all the same.
BOOST_AUTO_TEST_CASE(many_maps) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x", "content");
    std::vector<MappedFile> files;
    for (int i = 0; i < 100; ++i) files.emplace_back(path);
    for (const MappedFile& file : files) BOOST_TEST(mapped_text(file) == "content");
}

BOOST_AUTO_TEST_CASE(what_can_not_be_mapped) {
    const TemporaryFolder folder;
    BOOST_TEST(contains(message_of<Error>([&] { MappedFile{folder.file("none")}; }), folder.file("none")));
    BOOST_TEST(contains(message_of<Error>([&] { MappedFile{folder.path()}; }), "not a regular file"));
    BOOST_TEST(contains(message_of<Error>([] { MappedFile{"/dev/null"}; }), "not a regular file"));
}

BOOST_AUTO_TEST_SUITE_END()
