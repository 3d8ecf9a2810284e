// What a check finds in files of read alignments.
#include "gk/reads/ralign_check.hpp"

#include <boost/test/unit_test.hpp>

#include "support/read_files.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

namespace {

std::string ralign_faults(std::string_view bytes, const ChromNames* names = nullptr) {
    std::string all;
    for (const std::string& problem : ralign_problems(*MappedReads<Ralign>(bytes), names)) all += problem + "\n";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ralign_check)

BOOST_AUTO_TEST_CASE(golden_files_are_good) {
    const auto toy = read_assemblies().open("toy");
    for (const std::string& path : golden_files(".ralign"))
        BOOST_TEST(ralign_faults(content_of(path), &toy->names()) == "", path);
}

BOOST_AUTO_TEST_CASE(each_fault) {
    const std::string bytes = content_of(golden_reads("out/basic.ralign"));
    const Ralign file(golden_reads("out/basic.ralign"));
    const auto faults = [&](const table::Layout& layout, table::Row row, std::size_t field, auto number) {
        return ralign_faults(patched(bytes, layout.rows_offset + std::uint64_t{row} * layout.row_size + field, number));
    };
    BOOST_TEST(contains(faults(file.junctions(), 1, 25, std::uint32_t{0}), "its entry is at offset 0, not behind"));
    BOOST_TEST(contains(faults(file.junctions(), 1, 21, std::int32_t{0}), "it has no alignment"));
    BOOST_TEST(contains(faults(file.alignments(), 1, 22, std::int32_t{0}), "do not follow those of the row before"));
    BOOST_TEST(contains(faults(file.alignments(), 1, 21, std::uint8_t{0}), "it has no match"));
    BOOST_TEST(contains(faults(file.matches(), 0, 4, std::int32_t{2040}), "it does not end with its last match"));
    BOOST_TEST(contains(faults(file.matches(), 0, 0, std::int32_t{2001}), "it does not fit its alignment"));
    BOOST_TEST(contains(faults(file.matches(), 0, 22, std::uint32_t{4}), "its entry is at offset 4"));
    BOOST_TEST(contains(faults(file.variants().layout(), 1, 21, std::uint32_t{0}), "its entry is at offset 0"));
    BOOST_TEST(contains(faults(file.variants().layout(), 0, 4, std::int32_t{2009}), "REF is not as long as the row"));
    BOOST_TEST(contains(faults(file.junctions(), 0, 16, std::uint32_t{0xFFFFFFFF}), "does not come behind"));
    BOOST_TEST(contains(ralign_faults(bytes + "xy"), "2 bytes follow its end"));
    const auto other = ChromNames::from_list({"chr7"}, "list");
    BOOST_TEST(
        contains(ralign_faults(bytes, &other), "the table alignments has rows on a chromosome that the assembly"));
}

BOOST_AUTO_TEST_SUITE_END()
