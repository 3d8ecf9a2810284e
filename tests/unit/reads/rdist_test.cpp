// Files of counts over junctions: read, cut and damaged.
#include "gk/reads/rdist.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/reads/rdist_check.hpp"
#include "support/read_files.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

namespace {

std::uint64_t walk_rdist(const Rdist& file) {
    std::uint64_t sum = 0;
    for (table::Row row = 0; row < file.junctions().count; ++row) {
        const JunctionCounts counts = file.counts(row);
        for (std::uint32_t i = 0; i < counts.size(); ++i) sum += counts[i].count;
    }
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rdist)

BOOST_AUTO_TEST_CASE(counts_of_all_widths) {
    for (const std::string& path : golden_files(".rdist")) {
        const Rdist file(path);
        BOOST_TEST(walk_rdist(file) == 2 * static_cast<std::uint64_t>(file.read_count()), path);
    }
    const Rdist wide(golden_reads("out/deep4.rdist"));
    bool has_four = false;
    for (table::Row row = 0; row < wide.junctions().count; ++row) has_four |= wide.counts(row).width() == 4;
    BOOST_TEST(has_four);
}

// The byte between two fields is any number in GenomeKit's files.
BOOST_AUTO_TEST_CASE(the_byte_that_says_nothing) {
    const Rdist clean(golden_reads("out/basic.rdist"));
    const Rdist dirty(golden_reads("out/basic_dirtypad.rdist"));
    BOOST_TEST(dirty.junction(0).pad == 0x7F);
    BOOST_TEST(walk_rdist(dirty) == walk_rdist(clean));
    BOOST_TEST(rdist_problems(dirty).empty());
}

BOOST_AUTO_TEST_CASE(what_can_not_be_opened) {
    const auto error = [](const std::string& name) {
        return message_of<DataError>([&] { Rdist{golden_reads("bad/" + name)}; });
    };
    BOOST_TEST(contains(error("magic.rdist"), "this is not a rdist file"));
    BOOST_TEST(contains(error("version.rdist"), "rdist version 1; gk reads version 2"));
    BOOST_TEST(error("checkpoint.rdist") != "");
}

BOOST_AUTO_TEST_CASE(cut_and_damaged) {
    const std::string bytes = content_of(golden_reads("out/deep.rdist"));
    check_cuts<Rdist>(bytes);
    check_damages<Rdist>(bytes, walk_rdist, [](const Rdist& file) { return rdist_problems(file); });
    const Rdist golden_file(golden_reads("out/deep.rdist"));
    const std::size_t pool = golden_file.junctions().rows_offset + golden_file.junctions().count * std::size_t{32} + 16;
    const MappedReads<Rdist> file(patched(bytes, pool, std::uint8_t{3}));
    BOOST_TEST(contains(message_of<DataError>([&] { walk_rdist(*file); }), "in row 0 its counts have 3 bytes each"));
}

BOOST_AUTO_TEST_SUITE_END()
