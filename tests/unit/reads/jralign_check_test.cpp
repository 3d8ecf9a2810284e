// What a check finds in files of the reads over junctions.
#include "gk/reads/jralign_check.hpp"

#include <boost/test/unit_test.hpp>

#include "support/read_files.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

namespace {

std::string jralign_faults(std::string_view bytes, const ChromNames* names = nullptr) {
    std::string all;
    for (const std::string& problem : jralign_problems(*MappedReads<Jralign>(bytes), names)) all += problem + "\n";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jralign_check)

BOOST_AUTO_TEST_CASE(golden_files_are_good) {
    const auto toy = read_assemblies().open("toy");
    for (const std::string& path : golden_files(".jralign"))
        BOOST_TEST(jralign_faults(content_of(path), &toy->names()) == "", path);
}

BOOST_AUTO_TEST_CASE(each_fault) {
    const std::string bytes = content_of(golden_reads("out/basic_var.jralign"));
    const Jralign file(golden_reads("out/basic_var.jralign"));
    const table::Layout& layout = file.junctions();
    const auto faults = [&](table::Row row, std::size_t field, auto number) {
        return jralign_faults(
            patched(bytes, layout.rows_offset + std::uint64_t{row} * layout.row_size + field, number));
    };
    BOOST_TEST(contains(faults(1, 26, std::uint32_t{0}), "its entry is at offset 0, not behind"));
    BOOST_TEST(contains(faults(0, 21, std::uint8_t{2}), "its mark of variants is 2"));
    BOOST_TEST(contains(faults(0, 22, std::uint32_t{2}), "reads; there are"));
    BOOST_TEST(contains(jralign_faults(patched(bytes, 4, std::int64_t{5})), "says that there are 5 reads"));
    const std::size_t pool = layout.rows_offset + std::size_t{layout.count} * layout.row_size + 16;
    BOOST_TEST(
        contains(jralign_faults(patched(bytes, pool + 2, std::uint8_t{0xFF})), "strands behind those of its reads"));
    BOOST_TEST(contains(jralign_faults(bytes + "x"), "1 bytes follow its end"));
    const auto other = ChromNames::from_list({"chr7"}, "list");
    BOOST_TEST(contains(jralign_faults(bytes, &other), "the table junctions has rows on a chromosome"));
}

BOOST_AUTO_TEST_SUITE_END()
