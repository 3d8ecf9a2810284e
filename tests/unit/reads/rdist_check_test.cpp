// What a check finds in files of counts over junctions.
#include "gk/reads/rdist_check.hpp"

#include <boost/test/unit_test.hpp>

#include "support/read_files.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

namespace {

std::string rdist_faults(std::string_view bytes, const ChromNames* names = nullptr) {
    std::string all;
    for (const std::string& problem : rdist_problems(*MappedReads<Rdist>(bytes), names)) all += problem + "\n";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rdist_check)

BOOST_AUTO_TEST_CASE(golden_files_are_good) {
    const auto toy = read_assemblies().open("toy");
    for (const std::string& path : golden_files(".rdist"))
        BOOST_TEST(rdist_faults(content_of(path), &toy->names()) == "", path);
}

BOOST_AUTO_TEST_CASE(each_fault) {
    const std::string bytes = content_of(golden_reads("out/basic.rdist"));
    const Rdist file(golden_reads("out/basic.rdist"));
    const table::Layout& layout = file.junctions();
    const auto faults = [&](table::Row row, std::size_t field, auto number) {
        return rdist_faults(patched(bytes, layout.rows_offset + std::uint64_t{row} * layout.row_size + field, number));
    };
    BOOST_TEST(contains(faults(1, 28, std::uint32_t{0}), "its entry is at offset 0, not behind"));
    BOOST_TEST(contains(faults(0, 24, std::uint32_t{9}), "it has 9 reads, and its counts are 2 in all"));
    BOOST_TEST(contains(rdist_faults(patched(bytes, 4, std::int64_t{5})), "says that there are 5 reads"));
    const std::size_t pool = layout.rows_offset + std::size_t{layout.count} * layout.row_size + 16;
    BOOST_TEST(contains(rdist_faults(patched(bytes, pool + 1, std::uint8_t{0})), "one of its counts is 0"));
    BOOST_TEST(contains(rdist_faults(patched(bytes, pool + 5, std::uint8_t{0x0D})), "its counts are not in order"));
    BOOST_TEST(contains(rdist_faults(bytes + "x"), "1 bytes follow its end"));
}

BOOST_AUTO_TEST_SUITE_END()
