// Files of read alignments as GenomeKit writes them, byte by byte, and what gk refuses and accepts.
#include "gk/reads/build/build_ralign.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "support/golden_reads.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(build_ralign)

BOOST_AUTO_TEST_CASE(golden_bytes) {
    std::size_t count = 0;
    for (const Json& build : golden_objects("builds.jsonl")) {
        if (build["kind"] != "ralign") continue;
        for (const unsigned threads : {1U, 3U}) {
            const BuiltReads built = build_golden(build, {.threads = threads});
            BOOST_TEST(built.error == "", build["id"]);
            BOOST_TEST((built.bytes == content_of(golden_reads(build["output"]))), build["id"]);
        }
        ++count;
    }
    BOOST_TEST(count > 25U);
}

// What GenomeKit refuses, gk refuses at the same line, but for what it takes on purpose.
BOOST_AUTO_TEST_CASE(golden_errors) {
    // Of other operations that GenomeKit does not know, SEQ has another length here.
    const std::set<std::string> taken = {"hardclip/ralign", "eq_seq/ralign", "last_base/ralign"};
    std::size_t count = 0;
    for (const Json& build : golden_objects("errors.jsonl")) {
        if (build["kind"] != "ralign" || build["options"].contains("interval_genome")) continue;
        const BuiltReads built = build_golden(build);
        if (taken.contains(build["id"])) {
            BOOST_TEST(built.error == "", build["id"]);
            BOOST_TEST(!built.bytes.empty(), build["id"]);
            continue;
        }
        BOOST_TEST(built.bytes.empty(), build["id"]);
        std::string place;
        if (!build["line"].is_null())
            place = build["inputs"][0].get<std::string>() + ":" + std::to_string(build["line"].get<int>()) + ")";
        BOOST_TEST(contains(built.error, place), build.dump() + " got " + built.error);
        BOOST_TEST(built.error != "", build["id"]);
        ++count;
    }
    BOOST_TEST(count > 40U);
}

// Hard clips and padding say nothing; = and X are matches; a read of = has no mismatch.
BOOST_AUTO_TEST_CASE(what_genomekit_refuses) {
    const std::string plain = "r 0 chr1 2001 60 10M * 0 0 ACGTACGTAC *\n";
    const BuiltReads expected = build_sam("ralign", plain);
    BOOST_TEST(expected.error == "");
    for (const char* cigar : {"5H10M", "10M3H", "2P10M", "10X", "10=", "4=1X5="}) {
        const std::string line = "r 0 chr1 2001 60 " + std::string(cigar) + " * 0 0 ACGTACGTAC *\n";
        const BuiltReads built = build_sam("ralign", line);
        BOOST_TEST(built.error == "", cigar);
        BOOST_TEST((built.bytes == expected.bytes), cigar);
    }
    BOOST_TEST((build_sam("ralign", "r 0 chr1 2001 60 10M * 0 0 = *\n").bytes ==
                build_sam("ralign", "r 0 chr1 2001 60 10M * 0 0 * *\n").bytes));
    BOOST_TEST(build_sam("ralign", "r 0 chr1 60000 60 1M * 0 0 A *\n").error == "");
    BOOST_TEST(contains(build_sam("ralign", "r 0 chr1 60001 60 1M * 0 0 A *\n").error, "lie outside 'chr1'"));
}

BOOST_AUTO_TEST_CASE(bad_reads_left_out) {
    const std::string good = "a 0 chr1 2001 60 10M * 0 0 ACGTACGTAC *\n";
    const std::string bad =
        "b 0 chr9 2001 60 10M * 0 0 ACGTACGTAC *\nc 0 chr1 5 60 9M * 0 0 A *\nd 0 chr1 x 60 1M * 0 0 A *\n";
    const BuiltReads built = build_sam("ralign", bad + good + bad, Json::object(), {.on_bad = io::OnBad::skip});
    BOOST_TEST(built.error == "");
    BOOST_TEST((built.bytes == build_sam("ralign", good).bytes));
    BOOST_TEST(contains(built.told, "7 read, 6 rejected: 4 malformed, 2 unknown chromosome"));
    BOOST_TEST(contains(built.told, "; 1 kept"));
    BOOST_TEST(std::count(built.rejects.begin(), built.rejects.end(), '\n') == 6);
    BOOST_TEST(contains(built.rejects, "the CIGAR uses 9 bases of the read, and SEQ has 1\n"));
    const BuiltReads failed = build_sam("ralign", good + bad);
    BOOST_TEST(contains(failed.error, "unknown chromosome 'chr9'"));
    BOOST_TEST(contains(failed.error, "in.sam:2)"));
    BOOST_TEST(failed.bytes == "");
    const BuiltReads foreign =
        build_sam("ralign", "b 0 chr9 1 60 1M * 0 0 A *\n", Json::object(), {.on_bad = io::OnBad::skip});
    BOOST_TEST(contains(foreign.error, "no read has a chromosome of toy"));
}

BOOST_AUTO_TEST_CASE(hostile_lines) {
    const auto error = [](const std::string& line) { return build_sam("ralign", line).error; };
    BOOST_TEST(contains(error("r 0 chr1 1 60 1M2000000000D1M * 0 0 AA *\n"), "lie outside 'chr1'"));
    BOOST_TEST(
        contains(error("r 0 chr1 2147483647 60 1M2147483647N1M * 0 0 AA *\n"), "ends behind position 2147483647"));
    BOOST_TEST(contains(error(std::string("r 0 chr1 1 60 3M * 0 0 A\0A *\n", 29)), "SEQ has a NUL"));
    BOOST_TEST(contains(error("r 0 chr1 -2147483648 60 1M * 0 0 A *\n"), "POS '-2147483648' is no whole number"));
}

// The rules that GenomeKit does not have.
BOOST_AUTO_TEST_CASE(reads_that_are_left_out) {
    const std::string sam =
        "a 0 chr1 2001 3 2M * 0 0 AC * NH:i:1\nb 512 chr1 2001 60 2M * 0 0 AC * NH:i:2\n"
        "c 1024 chr1 2001 60 2M * 0 0 AC *\nd 256 chr1 2001 60 2M * 0 0 AC *\ne 4 * 0 0 * * 0 0 AC *\n";
    const auto kept = [&](std::function<void(reads::build::ReadRules&)> change) {
        const BuiltReads built = build_sam("ralign", sam, Json::object(),
                                           {.change = [&](reads::build::ReadRecipe& recipe) { change(recipe.rules); }});
        return built.told.substr(0, built.told.find(" junctions"));
    };
    BOOST_TEST(kept([](auto&) {}) ==
               "5 read, 0 rejected; left out: 1 secondary or supplementary, 1 duplicates, 1 unmapped; 2 kept, 1 of "
               "them failed quality control; 0");
    BOOST_TEST(contains(kept([](auto& rules) { rules.min_quality = 10; }), "1 of low mapping quality; 1 kept"));
    BOOST_TEST(contains(kept([](auto& rules) { rules.exclude_failed = true; }), "1 failed quality control; 1 kept"));
    BOOST_TEST(contains(kept([](auto& rules) { rules.unique = true; }), "1 not unique by NH; 1 kept"));
}

BOOST_AUTO_TEST_SUITE_END()
