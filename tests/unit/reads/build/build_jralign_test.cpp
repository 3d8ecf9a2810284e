// Files of the reads over junctions as GenomeKit writes them, byte by byte, and what gk writes otherwise.
#include "gk/reads/build/build_jralign.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

#include "gk/reads/jralign_check.hpp"
#include "support/golden_reads.hpp"
#include "support/read_files.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(build_jralign)

BOOST_AUTO_TEST_CASE(golden_bytes) {
    std::size_t count = 0;
    for (const Json& build : golden_objects("builds.jsonl")) {
        if (build["kind"] != "jralign" || build["id"] == "deep4.jralign") continue;
        for (const unsigned threads : {1U, 3U}) {
            const BuiltReads built = build_golden(build, {.threads = threads});
            BOOST_TEST(built.error == "", build["id"]);
            BOOST_TEST((built.bytes == content_of(golden_reads(build["output"]))), build["id"]);
        }
        ++count;
    }
    BOOST_TEST(count > 35U);
}

BOOST_AUTO_TEST_CASE(golden_errors) {
    const std::set<std::string> taken = {"hardclip/jralign", "eqop/jralign", "xop/jralign", "pad/jralign",
                                         "last_base/jralign"};
    // Words of the command line.
    const std::set<std::string> elsewhere = {"overhang_error/jralign"};
    std::size_t count = 0;
    for (const Json& build : golden_objects("errors.jsonl")) {
        if (build["kind"] != "jralign" || build["options"].contains("interval_genome")) continue;
        if (elsewhere.contains(build["id"])) continue;
        const BuiltReads built = build_golden(build);
        if (taken.contains(build["id"])) {
            BOOST_TEST(built.error == "", build["id"]);
            continue;
        }
        BOOST_TEST(built.bytes.empty(), build["id"]);
        std::string place;
        if (!build["line"].is_null())
            place = build["inputs"][0].get<std::string>() + ":" + std::to_string(build["line"].get<int>()) + ")";
        BOOST_TEST(built.error != "", build["id"]);
        BOOST_TEST(contains(built.error, place), build.dump() + " got " + built.error);
        ++count;
    }
    BOOST_TEST(count > 40U);
}

// A read without bases has no variants, unless GenomeKit's own bytes are asked for.
BOOST_AUTO_TEST_CASE(reads_without_bases) {
    for (const Json& build : golden_objects("builds.jsonl")) {
        if (build["id"] != "seqless.jralign") continue;
        for (const unsigned threads : {1U, 2U}) {
            const BuiltReads built = build_golden(build, {.threads = threads, .inherit = false});
            BOOST_TEST((built.bytes == content_of(golden_reads("out/seqless.noinherit.jralign"))));
            BOOST_TEST(contains(built.told, "have no SEQ and so no variants"));
        }
        BOOST_TEST(contains(build_golden(build).told, "the variants of the last one before"));
    }
}

// What is inherited may come from the batch before.
BOOST_AUTO_TEST_CASE(variants_inherited_over_many_lines) {
    std::string sam = "a 0 chr1 2001 60 10M * 0 0 NNNNNNNNNN *\n";
    const std::string line = "b 0 chr1 2001 60 5M100N5M * 0 0 * *\n";
    for (int i = 0; i < 9000; ++i) sam += line;
    const Json options = {{"include_variants", true}};
    const BuiltReads one = build_sam("jralign", sam, options);
    BOOST_TEST(one.error == "");
    BOOST_TEST(one.bytes.size() > 9000U * 40U);
    BOOST_TEST((build_sam("jralign", sam, options, {.threads = 3}).bytes == one.bytes));
}

BOOST_AUTO_TEST_CASE(strands_by_tags_and_motifs) {
    using reads::build::StrandSource;
    const std::string sam =
        "a 0 chr1 2001 60 5M100N5M * 0 0 * * XS:A:-\nb 16 chr1 2001 60 5M100N5M * 0 0 * * ts:A:-\n"
        "c 0 chr1 2001 60 5M100N5M * 0 0 * *\nd 0 chr1 2001 60 5M100N5M * 0 0 * * TS:A:+\n";
    const auto strands = [&](StrandSource source) {
        const BuiltReads built =
            build_sam("jralign", sam, Json::object(),
                      {.change = [&](reads::build::ReadRecipe& recipe) { recipe.rules.strand_source = source; }});
        BOOST_TEST(built.error == "");
        const MappedReads<reads::Jralign> file(built.bytes);
        BOOST_TEST(file->junctions().stranded);
        std::string text;
        for (table::Row row = 0; row < file->junctions().count; ++row)
            text +=
                (file->junctions().head(row).forward() ? "+" : "-") + std::to_string(file->junction(row).read_count);
        if (contains(built.told, "left out: nothing tells the strand")) text += " and some left out";
        return text;
    };
    BOOST_TEST(strands(StrandSource::genome_tag) == "-1 and some left out");
    BOOST_TEST(strands(StrandSource::transcript_tag) == "+1 and some left out");
    BOOST_TEST(strands(StrandSource::read_tag) == "+1 and some left out");
}

// The mate whose smaller overhang is the larger one counts, the first of two that are the same, with its variants.
BOOST_AUTO_TEST_CASE(pairs_once) {
    const std::string sam =
        "p 99 chr1 2001 60 5M100N9M * 0 0 NNNNNNNNNNNNNN *\nq 99 chr1 2001 60 5M100N5M * 0 0 * *\n"
        "p 147 chr1 2000 60 6M100N7M * 0 0 NNNNNNNNNNNNN *\nq 147 chr1 1999 60 7M100N5M * 0 0 * *\n"
        "s 0 chr1 2001 60 5M100N4M * 0 0 * *\ns 0 chr1 2001 60 5M100N3M * 0 0 * *\n"
        "t 99 chr1 2001 60 5M100N2M * 0 0 * *\nt 147 chr1 3001 60 5M100N2M * 0 0 * *\n";
    const Json options = {{"include_variants", true}};
    const auto reads = [&](bool once, unsigned threads) {
        const BuiltReads built = build_sam(
            "jralign", sam, options,
            {.threads = threads, .inherit = false, .change = [&](auto& recipe) { recipe.rules.fragments = once; }});
        BOOST_TEST(built.error == "");
        BOOST_TEST(contains(built.told, "2 reads not counted where their mate is") == once);
        const MappedReads<reads::Jralign> file(built.bytes);
        BOOST_TEST(reads::jralign_problems(*file).empty());
        std::string text;
        for (table::Row row = 0; row < file->junctions().count; ++row) {
            file->reads(row).each([&](std::uint32_t, const reads::JunctionRead& read) {
                text.append(std::to_string(read.left)).append("|").append(std::to_string(read.right)).append("|");
                text.append(std::to_string(read.variants.count)).append(" ");
            });
            text += "; ";
        }
        return text;
    };
    for (const unsigned threads : {1U, 2U}) {
        BOOST_TEST(reads(true, threads) == "5|5|0 6|7|13 5|4|0 5|3|0 5|2|0 ; 5|2|0 ; ");
        BOOST_TEST(reads(false, threads) == "5|9|14 5|5|0 6|7|13 7|5|0 5|4|0 5|3|0 5|2|0 ; 5|2|0 ; ");
    }
}

// Two inputs may have the same names.
BOOST_AUTO_TEST_CASE(pairs_of_two_inputs) {
    const TemporaryFolder folder;
    const std::string path = folder.write("in.sam", "p\t99\tchr1\t2001\t60\t5M100N9M\t*\t0\t0\t*\t*\n");
    const Json build = {{"kind", "jralign"}, {"genome", "toy"}, {"inputs", Json::array()}, {"options", Json::object()}};
    const BuiltReads built = build_golden(build, {.change = [&](reads::build::ReadRecipe& recipe) {
                                              recipe.inputs = {path, path};
                                              recipe.rules.fragments = true;
                                          }});
    const std::uint32_t read_count = MappedReads<reads::Jralign>(built.bytes)->junction(0).read_count;
    BOOST_TEST(read_count == 2U);
}

// GenomeKit takes them.
BOOST_AUTO_TEST_CASE(reads_that_leave_the_chromosome) {
    const BuiltReads built = build_sam("jralign", "a 0 chr1 59951 60 20M20N20M * 0 0 * *\n");
    BOOST_TEST(built.error == "");
    BOOST_TEST(contains(built.told, "1 read leaves its chromosome: is toy the assembly of the reads?"));
}

BOOST_AUTO_TEST_CASE(introns_of_other_sizes) {
    const std::string sam = "a 0 chr1 2001 60 5M100N5M200N5M * 0 0 * *\n";
    const auto count = [&](std::int32_t least, std::optional<std::int32_t> most) {
        const BuiltReads built =
            build_sam("jralign", sam, Json::object(), {.change = [&](reads::build::ReadRecipe& recipe) {
                          recipe.rules.min_intron = least;
                          recipe.rules.max_intron = most;
                      }});
        return MappedReads<reads::Jralign>(built.bytes)->junctions().count;
    };
    BOOST_TEST(count(0, std::nullopt) == 2U);
    BOOST_TEST(count(101, std::nullopt) == 1U);
    BOOST_TEST(count(100, 199) == 1U);
    BOOST_TEST(count(101, 199) == 0U);
}

// A single-end read of a library with strands is as a first one, where that is asked for.
BOOST_AUTO_TEST_CASE(single_end_libraries) {
    const std::string sam = "a 16 chr1 2001 60 5M100N5M * 0 0 * *\n";
    const Json options = {{"library_format", "SR"}};
    BOOST_TEST(contains(build_sam("jralign", sam, options).error, "not the first or the last of a pair"));
    const BuiltReads built = build_sam(
        "jralign", sam, options, {.change = [](reads::build::ReadRecipe& recipe) { recipe.rules.single_end = true; }});
    BOOST_TEST(built.error == "");
    BOOST_TEST(MappedReads<reads::Jralign>(built.bytes)->junctions().head(0).forward());
    const BuiltReads useless =
        build_sam("jralign", sam, Json::object(),
                  {.change = [](reads::build::ReadRecipe& recipe) { recipe.rules.single_end = true; }});
    BOOST_TEST(contains(useless.error, "single-end reads tell strands only with a library format"));
}

BOOST_AUTO_TEST_SUITE_END()
