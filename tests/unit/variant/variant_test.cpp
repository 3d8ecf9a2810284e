// The edits and forms of variants.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/variant/variant.hpp"
#include "support/altered_model.hpp"
#include "support/sample.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"
#include "support/variant_text.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::variant;

namespace {

std::string minimal_of(std::int32_t start, std::string_view ref, std::string_view alt) {
    return text_of_variant(minimal({ChromId{}, start, ref, alt}));
}

// One base at a time, as long as the base before is the allele's last one.
Variant naive_left_aligned(Variant variant, const std::string& reference, std::string& allele) {
    variant = minimal(variant);
    if (variant.ref.empty() == variant.alt.empty()) return variant;
    const bool inserts = variant.ref.empty();
    allele = inserts ? variant.alt : variant.ref;
    while (variant.start > 0 && variant.start <= static_cast<std::int32_t>(reference.size())) {
        const char before = reference[static_cast<std::size_t>(variant.start) - 1];
        if (before != allele.back()) break;
        allele = before + allele.substr(0, allele.size() - 1);
        --variant.start;
    }
    (inserts ? variant.alt : variant.ref) = allele;
    return variant;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(variant_forms)

BOOST_AUTO_TEST_CASE(edits_by_hand) {
    BOOST_TEST(edits_text(10, "C", "CG") == "11 >G");
    BOOST_TEST(edits_text(10, "CG", "C") == "11 G>");
    BOOST_TEST(edits_text(10, "AT", "G") == "10 A>G; 11 T>");
    BOOST_TEST(edits_text(10, "CGTTAC", "AAG") == "10 CGT>AAG; 13 TAC>");
    BOOST_TEST(edits_text(10, "CATGC", "GTTGCAAG") == "10 CATGC>GTTGC; 15 >AAG");
    BOOST_TEST(edits_text(10, "CAG", "G") == "10 C>G; 11 AG>");
    BOOST_TEST(edits_text(10, "ATG", "ACG") == "11 TG>CG");
}

BOOST_AUTO_TEST_CASE(edits_of_every_kind) {
    BOOST_TEST(edits_text(10, "", "") == "");
    BOOST_TEST(edits_text(10, "ACG", "ACG") == "");
    BOOST_TEST(edits_text(10, "A", "G") == "10 A>G");
    BOOST_TEST(edits_text(10, "", "ACG") == "10 >ACG");
    BOOST_TEST(edits_text(10, "ACG", "") == "10 ACG>");
    BOOST_TEST(edits_text(10, "ACG", "TCT") == "10 ACG>TCT");
    BOOST_TEST(edits_text(10, "ACG", "ACGACG") == "13 >ACG");
    BOOST_TEST(edits_text(10, "AAA", "AA") == "12 A>");
    BOOST_TEST(edits_text(-3, "NNA", "NTAC") == "-2 NA>TA; 0 >C");
    // The case of the letters is whose called it; what readers give is upper case.
    BOOST_TEST(edits_text(10, "a", "A") == "10 a>A");
}

BOOST_AUTO_TEST_CASE(edits_are_what_a_walk_base_by_base_gives) {
    std::mt19937 random(1);
    for (int i = 0; i < sampled(20'000); ++i) {
        model::Change change{static_cast<std::int64_t>(random() % 100) - 50, "", ""};
        for (std::size_t n = random() % 6; n > 0; --n) change.ref += "ACN"[random() % 3];
        for (std::size_t n = random() % 6; n > 0; --n) change.alt += "ACN"[random() % 3];
        std::string expected;
        for (const model::Atom& atom : model::atoms_of(change)) {
            if (!expected.empty()) expected += "; ";
            expected += std::to_string(atom.start);
            expected += " ";
            expected += atom.ref;
            expected += ">";
            expected += atom.alt;
        }
        const std::string got = edits_text(static_cast<std::int32_t>(change.start), change.ref, change.alt);
        if (got != expected) BOOST_TEST_REQUIRE(got == expected, change.ref << ">" << change.alt);
    }
}

BOOST_AUTO_TEST_CASE(minimal_drops_the_prefix_then_the_suffix) {
    BOOST_TEST(minimal_of(10, "CA", "C") == "11 A>");
    BOOST_TEST(minimal_of(11, "A", "") == "11 A>");
    BOOST_TEST(minimal_of(10, "CAG", "G") == "10 CA>");
    BOOST_TEST(minimal_of(10, "CATGC", "CTTGC") == "11 A>T");
    BOOST_TEST(minimal_of(10, "AAA", "AA") == "12 A>");
    BOOST_TEST(minimal_of(10, "AA", "AAA") == "12 >A");
    BOOST_TEST(minimal_of(10, "ACG", "ACG") == "13 >");
    BOOST_TEST(minimal_of(10, "", "") == "10 >");
    BOOST_TEST(minimal_of(10, "ACGT", "TCGA") == "10 ACGT>TCGA");
    BOOST_TEST(minimal_of(10, "ABA", "A") == "11 BA>");
    BOOST_TEST(minimal_of(-2, "NA", "NC") == "-1 A>C");
}

BOOST_AUTO_TEST_CASE(left_aligned_by_hand) {
    const TemporaryFolder folder;
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("a", "ACgcGCGTNNNNAAAA").bytes()));
    const TwoBitSequence& sequence = file.sequence(0);
    std::string room;
    const auto aligned = [&](std::int32_t start, std::string_view ref, std::string_view alt) {
        return text_of_variant(left_aligned({ChromId{}, start, ref, alt}, sequence, room));
    };
    // Masked letters are the same letters.
    BOOST_TEST(aligned(5, "CG", "") == "1 CG>");
    BOOST_TEST(aligned(4, "GCG", "G") == "1 CG>");
    BOOST_TEST(aligned(7, "", "CG") == "1 >CG");
    BOOST_TEST(aligned(7, "", "GCG") == "4 >GCG");
    BOOST_TEST(aligned(1, "", "A") == "0 >A");  // up to the chromosome's start
    BOOST_TEST(aligned(0, "", "A") == "0 >A");
    BOOST_TEST(aligned(15, "A", "") == "12 A>");
    BOOST_TEST(aligned(16, "", "AA") == "12 >AA");
    BOOST_TEST(aligned(11, "N", "") == "8 N>");  // N is a letter like others
    BOOST_TEST(aligned(12, "", "N") == "8 >N");
    BOOST_TEST(aligned(17, "", "A") == "17 >A");  // beyond the end all is N
    BOOST_TEST(aligned(-3, "", "A") == "-3 >A");
    // No pure insertion or deletion: minimal, where it stands.
    BOOST_TEST(aligned(4, "GCG", "GTG") == "5 C>T");
    BOOST_TEST(aligned(5, "CGT", "GA") == "5 CGT>GA");
    BOOST_TEST(aligned(5, "CG", "CG") == "7 >");
}

BOOST_AUTO_TEST_CASE(left_aligned_over_long_runs) {
    const TemporaryFolder folder;
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder()
                                                 .add("a", std::string(1000, 'A'))
                                                 .add("b", "N" + std::string(999, 'A'))
                                                 .add("c", std::string(400, 'N') + std::string(600, 'A'))
                                                 .bytes()));
    std::string room;
    // Ends of what is decoded at once (256 bases), and one more or less.
    for (const std::int32_t start : {1, 255, 256, 257, 511, 512, 513, 767, 768, 769, 999, 1000}) {
        const auto at = [&](std::size_t chrom) {
            return left_aligned({ChromId{}, start, "", "AAA"}, file.sequence(chrom), room).start;
        };
        BOOST_TEST(at(0) == 0);
        BOOST_TEST(at(1) == 1);
        BOOST_TEST(at(2) == (start <= 400 ? start : 400));
    }
}

BOOST_AUTO_TEST_CASE(left_aligned_is_a_naive_shift_and_changes_no_sequence) {
    const TemporaryFolder folder;
    std::mt19937 random(5);
    std::size_t moved = 0;
    for (int i = 0; i < sampled(400); ++i) {
        // Of few letters, so that much repeats.
        std::string bases;
        const std::string_view letters = i % 3 == 0 ? "A" : i % 3 == 1 ? "AC" : "AAAAAACN";
        for (std::size_t n = random() % 40; n > 0; --n) bases += letters[random() % letters.size()];
        if (i % 5 == 0) bases = bases.substr(0, 3).append(bases).append(bases).append(bases);
        const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("a", bases).bytes()));
        const auto size = static_cast<std::int64_t>(bases.size());
        for (int j = 0; j < 100; ++j) {
            model::Change change;
            change.start = static_cast<std::int64_t>(random() % (bases.size() + 3)) - 1;
            const auto length = static_cast<std::int64_t>(random() % 6);
            if (random() % 2 == 0)
                change.ref = model::bases_of(bases, change.start, change.start + length);
            else
                for (std::int64_t n = 0; n < length; ++n) change.alt += "ACN"[random() % (random() % 4 == 0 ? 3 : 2)];
            if (random() % 3 == 0) {  // padded
                --change.start;
                change.ref.insert(0, 1, model::base_at(bases, change.start));
                change.alt.insert(0, 1, change.ref[0]);
            }
            const Variant given{ChromId{}, static_cast<std::int32_t>(change.start), change.ref, change.alt};
            std::string room;
            const Variant got = left_aligned(given, file.sequence(0), room);
            std::string allele;
            const Variant expected = naive_left_aligned(given, bases, allele);
            if (got != expected)
                BOOST_TEST_REQUIRE(text_of_variant(got) == text_of_variant(expected),
                                   bases << " " << text_of_variant(given));
            moved += got.start < minimal(given).start ? 1 : 0;
            Interval everything;
            everything.start = -9;
            everything.end = static_cast<std::int32_t>(size + 12);
            const model::Tape before(bases, {change});
            const model::Tape after(bases, {{got.start, std::string(got.ref), std::string(got.alt)}});
            BOOST_TEST_REQUIRE(before.window(everything).text() == after.window(everything).text());
        }
    }
    BOOST_TEST(moved > static_cast<std::size_t>(sampled(5'000)));
}

BOOST_AUTO_TEST_CASE(variants_are_written_1_based) {
    const Variant variant{ChromId{}, 117'120'148, "AT", "G"};
    BOOST_TEST(variant_text("chr7", variant) == "chr7:117120149:AT:G");
    BOOST_TEST(variant.end() == 117'120'150);
    BOOST_TEST(variant_text("c", {ChromId{}, 0, "", "G"}) == "c:1::G");
    BOOST_TEST(variant_text("c", {ChromId{}, 0, "G", ""}) == "c:1:G:");
    BOOST_TEST(variant_text("c", {ChromId{}, -5, "", ""}) == "c:-4::");
    BOOST_TEST(variant_text("c", {ChromId{}, 2147483647, "", ""}) == "c:2147483648::");
    BOOST_TEST((Variant{ChromId{}, 2147483647, "ACGT", ""}.end() == 2147483651));
    ByteBuffer out;
    out.append("before ");
    append_variant(out, "HLA:1", variant);
    BOOST_TEST(out.view() == "before HLA:1:117120149:AT:G");
}

BOOST_AUTO_TEST_SUITE_END()
