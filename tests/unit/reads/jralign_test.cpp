// Files of the reads over junctions: read, cut and damaged.
#include "gk/reads/jralign.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/reads/jralign_check.hpp"
#include "gk/reads/view/read_rows.hpp"
#include "support/read_files.hpp"

using namespace gk;
using namespace gk::reads;
using namespace gk::testing;

namespace {

void walk_jralign(const Jralign& file) {
    for (table::Row row = 0; row < file.junctions().count; ++row)
        file.reads(row).each([&](std::uint32_t, const JunctionRead& read) {
            for (std::uint64_t i = 0; i < read.variants.count; ++i)
                file.variants().alleles(static_cast<table::Row>(read.variants[i]));
        });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jralign)

// GenomeKit's own answers wrap around where a junction has more than 255 variants.
BOOST_AUTO_TEST_CASE(variants_of_deep_junctions) {
    const Jralign file(golden_reads("out/deep.jralign"));
    std::size_t reads = 0;
    for (const Json& row : golden_objects("content/deep.jralign.exact.jsonl")) {
        if (row["table"] != "junctions") continue;
        const JunctionReads found = file.reads(row["row"]);
        BOOST_REQUIRE(found.size() == row["variants"].size());
        found.each([&](std::uint32_t i, const JunctionRead& read) {
            BOOST_TEST((Json(numbers_of(read.variants)) == row["variants"][i]));
            ++reads;
        });
    }
    BOOST_TEST(reads > 255U);
}

BOOST_AUTO_TEST_CASE(files_with_and_without_variants) {
    const Jralign with(golden_reads("out/empty_var.jralign"));
    BOOST_TEST(with.has_variants());
    BOOST_TEST(!with.assembly().has_value());
    const Jralign without(golden_reads("out/basic.jralign"));
    BOOST_TEST(!without.has_variants());
    BOOST_TEST(without.variants().size() == 0U);
    BOOST_TEST(without.read_count() > 0);
    for (const std::string& path : golden_files(".jralign")) walk_jralign(Jralign(path));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_opened) {
    const auto error = [](const std::string& name) {
        return message_of<DataError>([&] { Jralign{golden_reads("bad/" + name)}; });
    };
    BOOST_TEST(contains(error("zero.jralign"), "empty"));
    BOOST_TEST(contains(error("magic.jralign"), "this is not a jralign file"));
    BOOST_TEST(contains(error("version.jralign"), "jralign version 2; gk reads version 3"));
    BOOST_TEST(error("endmark.jralign") != "");
}

BOOST_AUTO_TEST_CASE(cut_and_damaged) {
    const std::string bytes = content_of(golden_reads("out/toyb.jralign"));
    check_cuts<Jralign>(bytes);
    check_damages<Jralign>(bytes, walk_jralign, [](const Jralign& file) { return jralign_problems(file); });
}

BOOST_AUTO_TEST_CASE(entries_that_do_not_fit) {
    const std::string bytes = content_of(golden_reads("out/toyb.jralign"));
    const Jralign golden_file(golden_reads("out/toyb.jralign"));
    const auto error = [&](std::size_t field, auto number) {
        const MappedReads<Jralign> file(patched(bytes, golden_file.junctions().rows_offset + field, number));
        return message_of<DataError>([&] { walk_jralign(*file); });
    };
    BOOST_TEST(contains(error(22, std::uint32_t{0xFFFFFFFF}), "in row 0 its entry lies beyond the pool"));
    BOOST_TEST(contains(error(26, std::uint32_t{0xFFFFFFFF}), "beyond the pool"));
    const std::size_t mark = golden_file.variants_begin() - 4;
    BOOST_TEST(contains(opening_message<Jralign>(patched(bytes, mark, std::uint32_t{2})), "neither 0 nor 1"));
}

BOOST_AUTO_TEST_SUITE_END()
