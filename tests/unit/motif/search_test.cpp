// The search for many motifs, against the plain loop.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gk/motif/search.hpp"
#include "support/altered_model.hpp"
#include "support/motif_text.hpp"
#include "support/sample.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::motif;

namespace {

std::string text_of(const std::vector<Hit>& hits) {
    std::string text;
    for (const Hit& hit : hits)
        text += std::to_string(hit.at) + "/" + std::to_string(hit.motif) + strand_char(hit.strand) + " ";
    return text;
}

MotifSet motif_set(const std::vector<std::string>& motifs, SearchRules rules = {}) {
    std::vector<Motif> named;
    for (const std::string& letters : motifs) named.push_back({letters, letters});
    return {named, rules};
}

// Hands the text over in parts of the given sizes, each with the letters behind it that it needs. What may be read
// behind a part but must not count is `N`, which some patterns take.
std::vector<Hit> search(Search& search, const std::string& text, Strands strands, std::int64_t first,
                        const std::vector<std::size_t>& sizes) {
    std::vector<Hit> hits;
    search.begin(strands);
    std::size_t at = 0;
    const auto hand_over = [&](std::size_t n) {
        const std::string letters = text.substr(at, n + search.letters_behind());
        const std::size_t size = letters.size();
        std::vector<char> part(letters.begin(), letters.end());
        part.resize(size + Search::slack, 'N');
        search.find({part.data(), size}, std::min(n, size), first + static_cast<std::int64_t>(at), hits);
        at += std::min(n, size);
    };
    for (const std::size_t n : sizes) hand_over(n);
    if (at < text.size()) hand_over(text.size() - at);
    return hits;
}

std::string found(const std::string& text, const std::vector<std::string>& motifs, SearchRules rules = {},
                  Strands strands = {}) {
    const MotifSet set = motif_set(motifs, rules);
    Search whole(set);
    return text_of(search(whole, text, strands, 0, {}));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(motif_search)

BOOST_AUTO_TEST_CASE(sets_of_motifs) {
    const MotifSet set = motif_set({"ACG", "R", "TTTTT"}, {Alphabet::iupac, true});
    BOOST_TEST(set.longest() == 5U);
    BOOST_TEST(set.motifs().size() == 3U);
    BOOST_TEST(set.rules().overlapping);
    BOOST_TEST(set.pattern(0, Strand::positive).matches("ACG"));
    BOOST_TEST(set.pattern(0, Strand::negative).matches("CGT"));
    BOOST_TEST(set.pattern(1, Strand::negative).matches("C"));
    BOOST_TEST(!set.pattern(1, Strand::negative).matches("A"));
    BOOST_TEST(Search(set).letters_behind() == 4U);

    BOOST_TEST(fault_of({"", ""}) == "the motif is empty");
    BOOST_TEST(fault_of({"site", ""}) == "the motif site is empty");
    BOOST_TEST(fault_of({"ACU", "ACU"}) ==
               "the motif 'ACU' has 'U', which is no IUPAC letter of a nucleotide; write T");
    BOOST_TEST(fault_of({"site", "AC-"}) == "the motif site 'AC-' has '-', which is no IUPAC letter of a nucleotide");
    BOOST_TEST(fault_of({"site", std::string("A\0C", 3)}) ==
               "the motif site 'A\\x00C' has '\\x00', which is no IUPAC letter of a nucleotide");
    BOOST_TEST(fault_of({"site", "acn"}).empty());
}

BOOST_AUTO_TEST_CASE(hits_by_hand) {
    const SearchRules overlapping{Alphabet::literal, true};
    const Strands both{true, true};
    BOOST_TEST(found("", {"A"}) == "");
    BOOST_TEST(found("A", {"A"}) == "0/0+ ");
    BOOST_TEST(found("A", {"AA"}) == "");
    BOOST_TEST(found("NN", {"NNN", "NNNNN"}) == "");  // what may be read behind the text is not of it
    BOOST_TEST(found("AAAAA", {"AA"}) == "0/0+ 2/0+ ");
    BOOST_TEST(found("AAAAA", {"AA"}, overlapping) == "0/0+ 1/0+ 2/0+ 3/0+ ");
    BOOST_TEST(found("NNN", {"N"}) == "0/0+ 1/0+ 2/0+ ");
    BOOST_TEST(found("NAN", {"R"}) == "");
    BOOST_TEST(found("NAN", {"R"}, {Alphabet::iupac, false}) == "1/0+ ");
    BOOST_TEST(found("NAN", {"N"}, {Alphabet::iupac, false}) == "0/0+ 1/0+ 2/0+ ");
    // In the order of the place, then of the motifs, + before -; each motif and strand for itself.
    BOOST_TEST(found("ACGT", {"CG", "ACG", "AC"}, {}, both) == "0/1+ 0/2+ 1/0+ 1/0- 1/1- 2/2- ");
    BOOST_TEST(found("AAAA", {"AAA", "AA"}) == "0/0+ 0/1+ 2/1+ ");
    BOOST_TEST(found("TTTT", {"AAA", "AA"}, {}, {false, true}) == "0/0- 0/1- 2/1- ");
    BOOST_TEST(found("AATT", {"AATT", "AA"}, {}, both) == "0/0+ 0/0- 0/1+ 2/1- ");
    BOOST_TEST(found("ACGT", {"A"}, {}, {false, false}) == "");
    BOOST_TEST(found("AAA", {"a", "A"}) == "0/0+ 0/1+ 1/0+ 1/1+ 2/0+ 2/1+ ");
}

BOOST_AUTO_TEST_CASE(hits_with_mismatches) {
    const MotifSet set = motif_set({"ACG", "TTTT"}, {.overlapping = true, .mismatches = 1});
    Search one(set);
    const std::vector<Hit> hits = search(one, "ACGACTCGT", {true, true}, 0, {4});
    std::string counts;
    for (const Hit& hit : hits) counts += std::to_string(hit.mismatches);
    BOOST_TEST(text_of(hits) == "0/0+ 1/0- 3/0+ 5/0+ 6/0- ");
    BOOST_TEST(counts == "01110");
    const std::string apart = found("AAAAA", {"AC"}, {.mismatches = 1});
    BOOST_TEST(apart == "0/0+ 2/0+ ");
    BOOST_TEST(found("AACAAAA", {"AAA"}, {.mismatches = 1}) == "0/0+ 3/0+ ");
}

// A new text knows nothing of the one before.
BOOST_AUTO_TEST_CASE(a_search_begins_anew) {
    const MotifSet set = motif_set({"AAAA"});
    Search one(set);
    BOOST_TEST(text_of(search(one, "AAAA", {}, 0, {})) == "0/0+ ");
    BOOST_TEST(text_of(search(one, "TAAAA", {}, 0, {})) == "1/0+ ");
    BOOST_TEST(text_of(search(one, "AAAA", {}, 100, {})) == "100/0+ ");
    BOOST_TEST(text_of(search(one, "TTTT", {false, true}, 0, {})) == "0/0- ");
}

// Hits are appended, and what follows a part's first `n` letters is only looked at.
BOOST_AUTO_TEST_CASE(parts_hand_over_to_one_another) {
    const MotifSet set = motif_set({"ACA", "C"}, {Alphabet::literal, true});
    Search one(set);
    const std::string text = "ACACACA";
    const std::string whole = "0/0+ 1/1+ 2/0+ 3/1+ 4/0+ 5/1+ ";
    for (std::size_t first = 0; first <= text.size(); ++first)
        for (std::size_t second = 0; second <= text.size(); ++second)
            BOOST_TEST(text_of(search(one, text, {}, 0, {first, second})) == whole);
    std::vector<Hit> hits{{7, 7, Strand::negative}};
    one.begin({});
    std::string part = text;
    part.append(Search::slack, 'A');
    one.find(std::string_view(part).substr(0, 4), 2, 0, hits);
    BOOST_TEST(text_of(hits) == "7/7- 0/0+ 1/1+ ");
}

BOOST_AUTO_TEST_CASE(random_texts_in_random_parts) {
    std::mt19937 random(3);
    std::size_t hit_count = 0;
    for (int i = 0; i < sampled(2500); ++i) {
        const std::string_view letters = i % 3 == 0 ? "A" : i % 3 == 1 ? "AT" : "ACGTN";
        std::string text = random_text(random, random() % (i % 10 == 0 ? 1000 : 150), letters);
        const SearchRules rules{random() % 2 == 0 ? Alphabet::literal : Alphabet::iupac, random() % 2 == 0};
        const Strands strands{random() % 4 != 0, random() % 2 == 0};
        std::vector<std::string> motifs(1 + random() % 20);
        for (std::string& motif : motifs) {
            const std::size_t size = 1 + random() % (random() % 3 == 0 ? 70 : 6);
            const bool from_text = random() % 2 == 0 && text.size() >= size;
            motif = from_text ? text.substr(random() % (text.size() - size + 1), size)
                              : random_text(random, size, rules.alphabet == Alphabet::iupac ? iupac_letters : letters);
            if (rules.alphabet == Alphabet::iupac && random() % 2 == 0) motif[random() % size] = 'N';
        }
        std::vector<std::size_t> sizes;
        for (std::size_t parts = random() % 12; parts > 0; --parts) sizes.push_back(random() % 70);

        std::string expected;
        const auto first = static_cast<std::int64_t>(random() % 100);
        for (const auto& [at, motif, negative] :
             model::motif_hits(text, motifs, rules.alphabet == Alphabet::iupac, rules.overlapping, strands.positive,
                               strands.negative)) {
            expected += std::to_string(first + static_cast<std::int64_t>(at)) + "/" + std::to_string(motif) +
                        (negative ? "- " : "+ ");
            ++hit_count;
        }
        const MotifSet set = motif_set(motifs, rules);
        for (const Matcher matcher : {best_matcher(), Matcher{match_portable}}) {
            Search one(set, matcher);
            const std::string got = text_of(search(one, text, strands, first, sizes));
            if (got != expected) BOOST_TEST_REQUIRE(got == expected, text << " in " << sizes.size() << " parts");
        }
    }
    BOOST_TEST(hit_count > static_cast<std::size_t>(sampled(200'000)));
}

BOOST_AUTO_TEST_SUITE_END()
