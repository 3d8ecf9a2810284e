// Files of read alignments: read, cut and damaged.
#include "gk/reads/ralign.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/base/name_hash.hpp"
#include "gk/reads/ralign_check.hpp"
#include "support/read_files.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

namespace {

void walk_ralign(const Ralign& file) {
    for (table::Row row = 0; row < file.junctions().count; ++row) file.alignments_of(row);
    for (table::Row row = 0; row < file.alignments().count; ++row) file.matches_of(row);
    for (table::Row row = 0; row < file.matches().count; ++row) {
        const table::RowList list = file.variants_of(row);
        for (std::uint64_t i = 0; i < list.count; ++i) file.variants().alleles(static_cast<table::Row>(list[i]));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ralign)

BOOST_AUTO_TEST_CASE(rows_of_a_golden_file) {
    const Ralign file(golden_reads("out/basic.ralign"));
    BOOST_TEST(file.assembly().value() == assembly_tag("toy"));
    BOOST_TEST(!file.junctions().stranded);
    const table::RowList alignments = file.alignments_of(0);
    BOOST_TEST(alignments.count == 1U);
    BOOST_TEST(alignments[0] == 21);
    BOOST_TEST((file.matches_of(0) == std::pair<table::Row, table::Row>(0, 1)));
    BOOST_TEST(file.variants().alleles(0).ref == "T");
    BOOST_TEST(file.variants().alleles(0).alt == "N");
    BOOST_TEST(!Ralign(golden_reads("out/empty.ralign")).assembly().has_value());
    for (const std::string& path : golden_files(".ralign")) walk_ralign(Ralign(path));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_opened) {
    const auto error = [](const std::string& name) {
        return message_of<DataError>([&] { Ralign{golden_reads("bad/" + name)}; });
    };
    BOOST_TEST(contains(error("magic.ralign"), "this is not a ralign file: its signature is wrong"));
    BOOST_TEST(
        contains(error("version.ralign"), "ralign version 1; gk reads version 2: rebuild it with gk reads build"));
    BOOST_TEST(contains(error("itemsize.ralign"), "junctions"));
    BOOST_TEST(contains(opening_message<Ralign>(""), "empty"));
    BOOST_TEST(message_of<Error>([] { Ralign{"/no/such.ralign"}; }) != "");
}

BOOST_AUTO_TEST_CASE(cut_and_damaged) {
    const std::string bytes = content_of(golden_reads("out/toyb.ralign"));
    check_cuts<Ralign>(bytes);
    check_damages<Ralign>(bytes, walk_ralign, [](const Ralign& file) { return ralign_problems(file); });
    BOOST_TEST(opening_message<Ralign>(bytes + "more") == "");
}

BOOST_AUTO_TEST_CASE(references_that_lead_nowhere) {
    const std::string bytes = content_of(golden_reads("out/toyb.ralign"));
    const Ralign golden_file(golden_reads("out/toyb.ralign"));
    const auto error = [&](const table::Layout& layout, std::size_t field, auto number) {
        const MappedReads<Ralign> file(patched(bytes, layout.rows_offset + field, number));
        return message_of<DataError>([&] { walk_ralign(*file); });
    };
    BOOST_TEST(contains(error(golden_file.junctions(), 21, std::int32_t{-1}), "in row 0 there are -1 alignments"));
    BOOST_TEST(contains(error(golden_file.junctions(), 21, std::int32_t{1000}), "its entry lies beyond the pool"));
    BOOST_TEST(contains(error(golden_file.junctions(), 25, std::uint32_t{0xFFFFFFFF}), "beyond the pool"));
    BOOST_TEST(contains(error(golden_file.alignments(), 22, std::int32_t{-1}), "its matches are rows -1 to"));
    BOOST_TEST(contains(error(golden_file.alignments(), 22, std::int32_t{1 << 30}), "which are not there"));
    BOOST_TEST(contains(error(golden_file.matches(), 21, std::uint8_t{255}), "its entry lies beyond the pool"));
    BOOST_TEST(contains(error(golden_file.matches(), 21, std::uint8_t{255}), ", byte "));
    const std::size_t pool = golden_file.junctions().rows_offset + golden_file.junctions().count * std::size_t{29} + 16;
    const MappedReads<Ralign> file(patched(bytes, pool, std::int32_t{77}));
    BOOST_TEST(contains(message_of<DataError>([&] { walk_ralign(*file); }), "names row 77, which is not there"));
}

BOOST_AUTO_TEST_SUITE_END()
