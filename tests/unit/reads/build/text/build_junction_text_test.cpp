// Junctions as STAR, leafcutter and regtools list them.
#include "gk/reads/build/text/build_junction_text.hpp"

#include <boost/test/unit_test.hpp>
#include <functional>
#include <string>

#include "support/golden_reads.hpp"

using namespace gk;
using namespace gk::testing;
using reads::build::JunctionFormat;
using reads::build::ReadRecipe;
using reads::build::StrandSource;

namespace {

using Change = std::function<void(ReadRecipe& recipe)>;

/// Of a few lines of SAM: blanks are tabs there, and tabs are blanks in what comes out.
struct TextBuild {
    JunctionFormat format = JunctionFormat::sj;
    std::string genome = "toy";
    std::int64_t min_reads = 0;
    std::int64_t min_overhang = 0;
    unsigned threads = 1;
    Change change = nullptr;

    BuiltReads build(std::string sam) const {
        const TemporaryFolder folder;
        for (char& c : sam)
            if (c == ' ') c = '\t';
        const auto opened = read_assemblies().open(genome);
        ReadRecipe recipe(*opened);
        recipe.inputs = {folder.write("in.sam", sam)};
        recipe.by_annotation = !opened->files().annotation.empty();
        recipe.threads = threads;
        BuiltReads built;
        recipe.tell = [&](const std::string& text) { built.told += text + "\n"; };
        recipe.warn = [&](const std::string& text) { built.told += "warning: " + text + "\n"; };
        if (change) change(recipe);
        built.error = message_of<Error>([&] {
            io::Output output({.path = folder.file("out")});
            build_junction_text(recipe, {.format = format, .min_reads = min_reads, .min_overhang = min_overhang},
                                output);
            output.close();
            built.bytes = content_of(folder.file("out"));
        });
        for (char& c : built.bytes)
            if (c == '\t') c = ' ';
        return built;
    }
    std::string text(const std::string& sam) const { return build(sam).bytes; }
};

Change from(StrandSource source) {
    return [source](ReadRecipe& recipe) { recipe.rules.strand_source = source; };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(build_junction_text)

// Both reads are over the intron of 2001 to 2100, from 1.
BOOST_AUTO_TEST_CASE(one_intron_in_all_formats) {
    const std::string sam =
        "a 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1 XS:A:-\nb 16 chr1 1991 255 10M100N25M * 0 0 * * NH:i:1 XS:A:-\n";
    const Change xs = from(StrandSource::genome_tag);
    BOOST_TEST(TextBuild{.change = xs}.text(sam) == "chr1 2001 2100 0 0 0 2 0 20\n");
    BOOST_TEST((TextBuild{.format = JunctionFormat::junc, .change = xs}.text(sam) == "chr1 2000 2100 . 2 -\n"));
    BOOST_TEST((TextBuild{.format = JunctionFormat::bed12, .change = xs}.text(sam) ==
                "chr1 1980 2125 JUNC00000001 2 - 1980 2125 255,0,0 2 20,25 0,120\n"));
}

// Nobody says on which strand: no list says +.
BOOST_AUTO_TEST_CASE(without_strands) {
    const std::string sam = "a 16 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1\n";
    BOOST_TEST((TextBuild{.format = JunctionFormat::junc}.text(sam) == "chr1 2000 2100 . 1 .\n"));
    BOOST_TEST(contains(TextBuild{.format = JunctionFormat::bed12}.text(sam), " 1 ? "));
    const BuiltReads built = TextBuild{.format = JunctionFormat::junc, .change = from(StrandSource::motif)}.build(sam);
    BOOST_TEST(built.bytes == "chr1 2000 2100 . 1 .\n");
    BOOST_TEST(contains(built.told, "warning: 1 junction of a read has no strand: nothing tells it"));
}

// An intron that has two strands by the reads' tags is two junctions, but one in sj; the one without strand comes last.
BOOST_AUTO_TEST_CASE(strands_of_one_intron) {
    const std::string sam =
        "a 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1\nb 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1 XS:A:-\n"
        "c 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1 XS:A:+\nd 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1 XS:A:+\n";
    const Change xs = from(StrandSource::genome_tag);
    BOOST_TEST((TextBuild{.format = JunctionFormat::junc, .change = xs}.text(sam) ==
                "chr1 2000 2100 . 2 +\nchr1 2000 2100 . 1 -\nchr1 2000 2100 . 1 .\n"));
    BOOST_TEST(TextBuild{.change = xs}.text(sam) == "chr1 2001 2100 0 0 0 4 0 20\n");
}

// The smaller block of each read, up to what breaks it; bed12 has the largest block on each side.
BOOST_AUTO_TEST_CASE(blocks_beside_introns) {
    const std::string sam =
        "a 0 chr1 1951 255 50M100N20M3D30M * 0 0 * * NH:i:1\nb 0 chr1 1991 255 10M100N40M * 0 0 * * NH:i:1\n";
    BOOST_TEST(TextBuild{}.text(sam) == "chr1 2001 2100 0 0 0 2 0 20\n");
    BOOST_TEST(contains(TextBuild{.format = JunctionFormat::bed12}.text(sam), "50,40 0,150"));
}

BOOST_AUTO_TEST_CASE(reads_of_several_places) {
    const std::string sam =
        "u 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1\nm 0 chr1 1981 3 20M100N20M * 0 0 * * NH:i:2\n"
        "m 256 chr1 1976 3 25M100N15M * 0 0 * * NH:i:2\nn 272 chr1 1981 3 20M100N20M * 0 0 * * NH:i:3\n"
        "s 2048 chr1 1981 3 20M100N20M * 0 0 * * NH:i:1\n";
    BOOST_TEST(TextBuild{}.text(sam) == "chr1 2001 2100 0 0 0 1 2 20\n");
    BOOST_TEST((TextBuild{.format = JunctionFormat::junc}.text(sam) == "chr1 2000 2100 . 2 .\n"));
    const BuiltReads unique = TextBuild{.change = [](ReadRecipe& recipe) { recipe.rules.unique = true; }}.build(sam);
    BOOST_TEST(unique.bytes == "chr1 2001 2100 0 0 0 1 0 20\n");
}

BOOST_AUTO_TEST_CASE(reads_without_nh) {
    const BuiltReads built = TextBuild{}.build(
        "a 0 chr1 1981 60 20M100N20M * 0 0 * *\nb 0 chr1 1981 0 20M100N20M * 0 0 * *\nc 256 chr1 1981 60 20M100N20M * "
        "0 "
        "0 * *\n");
    BOOST_TEST(built.bytes == "chr1 2001 2100 0 0 0 1 2 20\n");
    BOOST_TEST(contains(built.told, "warning: 3 reads have no tag NH"));
}

// The mates of p are one fragment, in sj also where they have several places; q's are over two junctions.
BOOST_AUTO_TEST_CASE(pairs_once) {
    const std::string sam =
        "p 99 chr1 1976 255 25M100N3M * 0 0 * * NH:i:1\np 147 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1\n"
        "q 99 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1\nq 147 chr1 3981 255 20M100N20M * 0 0 * * NH:i:1\n"
        "m 99 chr1 1981 3 20M100N20M * 0 0 * * NH:i:2\nm 147 chr1 1981 3 20M100N20M * 0 0 * * NH:i:2\n";
    const Change once = [](ReadRecipe& recipe) { recipe.rules.fragments = true; };
    BOOST_TEST(TextBuild{.change = once}.text(sam) == "chr1 2001 2100 0 0 0 2 1 20\nchr1 4001 4100 0 0 0 1 0 20\n");
    BOOST_TEST(TextBuild{}.text(sam) == "chr1 2001 2100 0 0 0 3 2 20\nchr1 4001 4100 0 0 0 1 0 20\n");
    const BuiltReads bed = TextBuild{.format = JunctionFormat::bed12, .change = once}.build(sam);
    BOOST_TEST(contains(bed.bytes, "chr1 1980 2120 JUNC00000001 3 ? "));
    BOOST_TEST(contains(bed.told, "2 alignments not counted"));
}

BOOST_AUTO_TEST_CASE(least_reads_and_overhangs) {
    const std::string sam =
        "a 0 chr1 1981 255 20M100N20M * 0 0 * * NH:i:1\nb 0 chr1 1998 255 3M100N300M * 0 0 * * NH:i:1\n"
        "c 0 chr2 1981 255 20M100N20M * 0 0 * * NH:i:1\n";
    BOOST_TEST((TextBuild{.min_reads = 2}.text(sam) == "chr1 2001 2100 0 0 0 2 0 20\n"));
    BOOST_TEST(
        (TextBuild{.min_overhang = 4}.text(sam) == "chr1 2001 2100 0 0 0 1 0 20\nchr2 2001 2100 0 0 0 1 0 20\n"));
    BOOST_TEST((TextBuild{.min_reads = -1}.text(sam).empty()));
}

// By the annotation's introns, wherever they are; novel junctions are no bad reads in sj, but where strands are asked.
BOOST_AUTO_TEST_CASE(introns_of_an_annotation) {
    const std::string sam =
        "a 0 chr1 2081 255 20M200N20M * 0 0 * * NH:i:1\nb 0 chr1 2081 255 20M201N20M * 0 0 * * NH:i:1\n"
        "c 0 chr1 5381 255 20M300N20M * 0 0 * * NH:i:1\nd 0 chr1 20001 255 20M * 0 0 * * NH:i:1\n";
    BOOST_TEST((TextBuild{.genome = "toyreads.v1"}.text(sam) ==
                "chr1 2101 2300 0 0 1 1 0 20\nchr1 2101 2301 0 0 0 1 0 20\nchr1 5401 5700 1 5 1 1 0 20\n"));
    const TextBuild junc{.format = JunctionFormat::junc, .genome = "toyreads.v1"};
    BOOST_TEST(contains(junc.build(sam).error, "it has no junction, by which the annotation"));
    BOOST_TEST(junc.text(sam.substr(0, sam.find("d "))) ==
               "chr1 2100 2300 . 1 +\nchr1 2100 2301 . 1 +\nchr1 5400 5700 . 1 -\n");
}

// A junction without strand is compared with the intervals of both.
BOOST_AUTO_TEST_CASE(lists_of_intervals) {
    const TemporaryFolder folder;
    const std::string minus = folder.write("minus.bed", "chr1\t2050\t2051\tx\t0\t-\n");
    const std::string sam =
        "a 0 chr1 1981 255 20M100N20M * 0 0 * * XS:A:+\nb 0 chr1 1981 255 20M100N21M * 0 0 * * XS:A:-\n"
        "c 0 chr1 1981 255 20M100N22M * 0 0 * *\n";
    const TextBuild exclude{.format = JunctionFormat::junc, .change = [&](ReadRecipe& recipe) {
                                recipe.rules.strand_source = StrandSource::genome_tag;
                                recipe.exclude = minus;
                            }};
    BOOST_TEST(exclude.text(sam) == "chr1 2000 2100 . 1 +\n");
}

BOOST_AUTO_TEST_CASE(any_number_of_threads) {
    std::string sam;
    for (int i = 0; i < 4000; ++i) {
        const std::string name = "r" + std::to_string(i / 3);
        sam.append(name).append(i % 2 == 0 ? " 99" : " 147").append(" chr1 ").append(std::to_string(1900 + i % 57));
        sam.append(" 255 20M100N2").append(std::to_string(i % 10)).append("M * 0 0 * * NH:i:1\n");
    }
    for (const bool once : {false, true})
        for (const JunctionFormat format : {JunctionFormat::sj, JunctionFormat::bed12}) {
            const auto text = [&](unsigned threads) {
                return TextBuild{.format = format,
                                 .threads = threads,
                                 .change = [&](ReadRecipe& recipe) { recipe.rules.fragments = once; }}
                    .text(sam);
            };
            BOOST_TEST(text(1).size() > 1000U);
            BOOST_TEST(text(3) == text(1));
        }
}

BOOST_AUTO_TEST_CASE(reads_that_leave_the_chromosome) {
    const std::string sam = "a 0 chr1 59951 255 20M20N10M * 0 0 * *\nb 0 chr1 59951 255 20M20N11M * 0 0 * *\n";
    BOOST_TEST(contains(TextBuild{}.build(sam).error, "bases 59951 to 60001 leave 'chr1', which has 60000"));
    BOOST_TEST(contains(TextBuild{}.build(sam).error, "in.sam:2"));
}

BOOST_AUTO_TEST_SUITE_END()
