// Files of counts over junctions as GenomeKit writes them, byte by byte.
#include "gk/reads/build/build_rdist.hpp"

#include <boost/test/unit_test.hpp>

#include "support/golden_reads.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(build_rdist)

BOOST_AUTO_TEST_CASE(golden_bytes) {
    std::size_t count = 0;
    for (const Json& build : golden_objects("builds.jsonl")) {
        if (build["kind"] != "rdist" || build["id"] == "deep4.rdist") continue;
        const BuiltReads built = build_golden(build);
        BOOST_TEST(built.error == "", build["id"]);
        BOOST_TEST((built.bytes == content_of(golden_reads(build["output"]))), build["id"]);
        ++count;
    }
    BOOST_TEST(count > 20U);
}

BOOST_AUTO_TEST_CASE(golden_errors) {
    std::size_t count = 0;
    for (const Json& build : golden_objects("errors.jsonl")) {
        if (build["kind"] != "rdist") continue;
        const BuiltReads built = build_golden(build);
        BOOST_TEST(built.error != "", build["id"]);
        BOOST_TEST(contains(built.error, build["inputs"].back().get<std::string>()),
                   build.dump() + " got " + built.error);
        BOOST_TEST(built.bytes.empty());
        ++count;
    }
    BOOST_TEST(count == 6U);
}

// Counts that take four bytes, by way of a file that GenomeKit wrote from the same reads.
BOOST_AUTO_TEST_CASE(wide_counts) {
    const TemporaryFolder folder;
    for (const Json& build : golden_objects("builds.jsonl")) {
        if (build["id"] != "deep4.jralign") continue;
        const BuiltReads built = build_golden(build);
        BOOST_TEST(built.bytes.size() == build["size"].get<std::size_t>());
        reads::build::RdistRecipe recipe;
        recipe.inputs = {folder.write("deep4.jralign", built.bytes)};
        recipe.output = folder.file("built");
        reads::build::build_rdist(recipe);
        BOOST_TEST((content_of(recipe.output) == content_of(golden_reads("out/deep4.rdist"))));
    }
}

BOOST_AUTO_TEST_CASE(intervals_need_a_genome) {
    const TemporaryFolder folder;
    reads::build::RdistRecipe recipe;
    recipe.output = folder.file("built");
    recipe.exclude = folder.write("exclude.bed", "chr1\t1\t2\n");
    BOOST_TEST(contains(message_of<UsageError>([&] { reads::build::build_rdist(recipe); }), "give -g GENOME"));
}

BOOST_AUTO_TEST_SUITE_END()
