// Patterns against the plain loop.
#include <array>
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/motif/pattern.hpp"
#include "support/altered_model.hpp"
#include "support/motif_text.hpp"
#include "support/sample.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::motif;

namespace {

bool takes(std::string_view motif, Alphabet alphabet, std::string_view text) {
    BOOST_REQUIRE(motif.size() == text.size());
    return Pattern(motif, alphabet).matches(text.data());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(motif_pattern)

BOOST_AUTO_TEST_CASE(literal_letters_mean_themselves) {
    BOOST_TEST(takes("ACGTN", Alphabet::literal, "ACGTN"));
    BOOST_TEST(takes("acgtn", Alphabet::literal, "ACGTN"));
    for (const char letter : iupac_letters)
        for (const char base : std::string("ACGTN"))
            BOOST_TEST(takes({&letter, 1}, Alphabet::literal, {&base, 1}) == (letter == base), letter << " " << base);
    BOOST_TEST(!takes("AC", Alphabet::literal, "AG"));
    BOOST_TEST(!takes("AC", Alphabet::literal, "TC"));
}

BOOST_AUTO_TEST_CASE(iupac_letters_mean_sets) {
    for (const char letter : iupac_letters)
        for (const char base : std::string("ACGTN")) {
            const bool expected = model::bases_of_code(letter).contains(base);
            const char lower = static_cast<char>(letter | 0x20);
            BOOST_TEST(takes({&letter, 1}, Alphabet::iupac, {&base, 1}) == expected, letter << " " << base);
            BOOST_TEST(takes({&lower, 1}, Alphabet::iupac, {&base, 1}) == expected, lower << " " << base);
        }
    BOOST_TEST(takes("RYNN", Alphabet::iupac, "GCTN"));
    BOOST_TEST(!takes("RYNN", Alphabet::iupac, "GATN"));
    BOOST_TEST(Pattern("RYNN", Alphabet::iupac).size() == 4U);
}

BOOST_AUTO_TEST_CASE(foreign_letters) {
    const auto foreign = [](std::string_view motif) {
        const auto letter = first_foreign_letter(motif);
        return letter ? std::string(1, *letter) : "none";
    };
    BOOST_TEST(foreign("") == "none");
    BOOST_TEST(foreign("ACGTRYSWKMBDHVNacgtryswkmbdhvn") == "none");
    BOOST_TEST(foreign("ACUX") == "U");
    BOOST_TEST(foreign("AC*") == "*");
    BOOST_TEST(foreign("Z") == "Z");
    BOOST_TEST(foreign("a c") == " ");
    BOOST_TEST(foreign("\xc3\xa9") == "\xc3");
    BOOST_TEST(foreign(std::string_view("A\0C", 3)) == std::string(1, '\0'));
    std::string good;
    for (int c = 0; c < 256; ++c) {
        const char letter = static_cast<char>(c);
        if (!first_foreign_letter({&letter, 1})) good += letter;
    }
    BOOST_TEST(good == "ABCDGHKMNRSTVWYabcdghkmnrstvwy");
}

BOOST_AUTO_TEST_CASE(reverse_complements) {
    BOOST_TEST(motif::reverse_complement("") == "");
    BOOST_TEST(motif::reverse_complement("AACG") == "CGTT");
    BOOST_TEST(motif::reverse_complement("ACGTRYSWKMBDHVN") == "NBDHVKMWSRYACGT");
    BOOST_TEST(motif::reverse_complement("aacg") == "CGTT");
    std::mt19937 random(1);
    for (int i = 0; i < 200; ++i) {
        const std::string motif = random_text(random, random() % 70, iupac_letters);
        BOOST_TEST(motif::reverse_complement(motif) == model::other_strand(motif));
    }
}

BOOST_AUTO_TEST_CASE(matchers_agree) {
    std::mt19937 random(2);
    const Matcher best = best_matcher();
    std::size_t matches = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::size_t size = 1 + random() % (i % 3 == 0 ? 70 : 4);
        const std::string motif = random_text(random, size, i % 2 == 0 ? "NNNNNNNNNNBDHVR" : iupac_letters);
        const Pattern pattern(motif, i % 5 == 0 ? Alphabet::literal : Alphabet::iupac);
        // Nothing behind what a matcher may read, so that a sanitizer sees it.
        const std::string letters = random_text(random, size + 31, i % 4 == 0 ? "N" : "ACGTN");
        const std::vector<char> text(letters.begin(), letters.end());
        std::uint32_t expected = 0;
        for (unsigned k = 0; k < 32; ++k)
            if (model::found_at(letters, k, motif, i % 5 != 0)) expected |= std::uint32_t{1} << k;
        for (const Matcher matcher : {best, Matcher{match_portable}}) {
            std::uint32_t found = 7;
            std::uint32_t any = std::uint32_t{1} << i % 32;
            matcher(pattern, text.data(), 1, &found, &any);
            BOOST_REQUIRE(found == expected);
            BOOST_REQUIRE(any == (expected | std::uint32_t{1} << i % 32));
        }
        matches += expected != 0 ? 1 : 0;
    }
    BOOST_TEST(matches > 5'000U);
}

BOOST_AUTO_TEST_CASE(mismatches_by_hand) {
    const Pattern pattern("ACGT", Alphabet::literal, 1);
    BOOST_TEST(pattern.matches("ACGT"));
    BOOST_TEST(pattern.matches("ACGN"));
    BOOST_TEST(pattern.matches("TCGT"));
    BOOST_TEST(!pattern.matches("TCGA"));
    BOOST_TEST(pattern.mismatches("ACGT") == 0U);
    BOOST_TEST(pattern.mismatches("CATG") == 4U);
    BOOST_TEST(Pattern("NNR", Alphabet::iupac, 2).mismatches("NCN") == 1U);
    BOOST_TEST(Pattern("NNR", Alphabet::literal, 2).mismatches("NCN") == 2U);
}

BOOST_AUTO_TEST_CASE(matchers_agree_on_mismatches) {
    std::mt19937 random(5);
    std::array<std::size_t, most_mismatches + 2> matches{};
    for (int i = 0; i < sampled(40'000); ++i) {
        const std::size_t size = 1 + random() % (i % 3 == 0 ? 300 : i % 3 == 1 ? 25 : 6);
        const unsigned allowed = random() % (most_mismatches + 1);
        // A motif that is nearly in the text, and what a matcher may read behind it.
        const std::string letters = random_text(random, size + 31, i % 7 == 0 ? "AN" : "ACGTN");
        std::string motif = letters.substr(random() % 32, size);
        const std::size_t changes = random() % (most_mismatches + 2);
        for (std::size_t k = 0; k < changes; ++k) motif[random() % size] = "ACGTNRYB"[random() % 8];
        const Alphabet alphabet = i % 2 == 0 ? Alphabet::literal : Alphabet::iupac;
        const Pattern pattern(motif, alphabet, allowed);
        const std::vector<char> text(letters.begin(), letters.end());
        std::uint32_t expected = 0;
        for (unsigned k = 0; k < 32; ++k) {
            std::size_t wrong = 0;
            for (std::size_t p = 0; p < size; ++p)
                wrong += model::found_at(letters, k + p, motif.substr(p, 1), alphabet == Alphabet::iupac) ? 0 : 1;
            BOOST_REQUIRE(pattern.mismatches(text.data() + k) == wrong);
            if (wrong > allowed) continue;
            expected |= std::uint32_t{1} << k;
            ++matches[wrong];
        }
        for (const Matcher matcher : {best_matcher(), Matcher{match_portable}}) {
            std::uint32_t found = 7;
            std::uint32_t any = std::uint32_t{1} << i % 32;
            matcher(pattern, text.data(), 1, &found, &any);
            BOOST_REQUIRE(found == expected);
            BOOST_REQUIRE(any == (expected | std::uint32_t{1} << i % 32));
        }
    }
    for (unsigned k = 0; k <= most_mismatches; ++k) BOOST_TEST(matches[k] > static_cast<unsigned>(sampled(1'000)));
}

BOOST_AUTO_TEST_SUITE_END()
