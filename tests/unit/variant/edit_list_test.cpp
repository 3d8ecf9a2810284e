// Overlaps among variants, and the order of their edits.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>
#include <set>

#include "gk/variant/edit_list.hpp"
#include "support/altered_model.hpp"
#include "support/sample.hpp"

using namespace gk;
using namespace gk::variant;
using gk::testing::sampled;

namespace {

/// Variants and the alleles that they are views of.
class Changes {
public:
    Changes() = default;
    explicit Changes(std::vector<model::Change> changes) : changes_(std::move(changes)) {
        for (const model::Change& change : changes_)
            variants_.push_back({ChromId{}, static_cast<std::int32_t>(change.start), change.ref, change.alt});
    }
    Changes(const Changes&) = delete;
    Changes& operator=(const Changes&) = delete;

    const std::vector<model::Change>& changes() const { return changes_; }
    const std::vector<Variant>& variants() const { return variants_; }

private:
    std::vector<model::Change> changes_;
    std::vector<Variant> variants_;
};

std::string random_allele(std::mt19937& random, std::size_t most) {
    std::string allele;
    for (std::size_t n = random() % (most + 1); n > 0; --n) allele += "AC"[random() % 2];
    return allele;
}

std::vector<model::Change> random_changes(std::mt19937& random) {
    constexpr std::size_t sizes[] = {0, 1, 2, 3, 5, 8, 13, 30};
    constexpr std::size_t spans[] = {3, 10, 40, 400};
    const std::size_t span = spans[random() % 4];
    const std::size_t longest = 1 + random() % 6;
    std::vector<model::Change> changes(sizes[random() % 8]);
    for (model::Change& change : changes) {
        change.start = static_cast<std::int64_t>(random() % span) - 2;
        change.ref = random_allele(random, longest);
        change.alt = random_allele(random, longest);
        if (random() % 3 == 0) change.ref.clear();
        if (random() % 3 == 0) change.alt.clear();
    }
    return changes;
}

std::string text_of(const std::vector<Overlap>& overlaps) {
    std::string text;
    for (const Overlap& overlap : overlaps)
        text += std::to_string(overlap.left_out) + "/" + std::to_string(overlap.other) + " ";
    return text;
}

std::string text_of(const std::vector<model::Change>& changes) {
    std::string text;
    for (const model::Change& change : changes)
        text += std::to_string(change.start) + ":" + change.ref + ":" + change.alt + " ";
    return text;
}

std::string text_of(const EditList& list) {
    std::string text;
    for (const Edit& edit : list.edits())
        text += std::to_string(edit.start) + "+" + std::to_string(edit.length) + ">" + std::string(edit.alt) + " ";
    return text;
}

// In any order of the calls: by place, what is inserted there first.
std::string expected_edits(const std::vector<model::Change>& changes) {
    std::map<std::int64_t, std::string> insertions;
    std::map<std::int64_t, model::Atom> others;
    std::set<std::int64_t> places;
    for (const model::Change& change : changes)
        for (const model::Atom& atom : model::atoms_of(change)) {
            places.insert(atom.start);
            if (atom.ref.empty())
                insertions[atom.start] += atom.alt;
            else
                BOOST_REQUIRE(others.emplace(atom.start, atom).second);
        }
    std::string text;
    for (const std::int64_t at : places) {
        if (const auto found = insertions.find(at); found != insertions.end())
            text += std::to_string(at) + "+0>" + found->second + " ";
        if (const auto found = others.find(at); found != others.end())
            text += std::to_string(at) + "+" + std::to_string(found->second.ref.size()) + ">" + found->second.alt + " ";
    }
    return text;
}

Variant deletion(std::int64_t start, std::int64_t end, const std::string& bases) {
    return {ChromId{}, static_cast<std::int32_t>(start),
            std::string_view(bases).substr(0, static_cast<std::size_t>(end - start)), ""};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(edit_list)

BOOST_AUTO_TEST_CASE(what_overlaps_and_what_does_not) {
    struct Pair {
        model::Change a, b;
        bool overlaps;
    };
    const std::vector<Pair> pairs{
        {{10, "A", "C"}, {10, "A", "G"}, true},
        {{10, "A", "C"}, {10, "A", "C"}, true},   // twice the same
        {{10, "A", "C"}, {11, "A", "C"}, false},  // side by side
        {{10, "ACG", ""}, {12, "G", "T"}, true},
        {{10, "ACG", ""}, {13, "G", "T"}, false},
        {{10, "", "A"}, {10, "", "C"}, false},  // two insertions join
        {{10, "", "A"}, {10, "", "A"}, false},
        {{10, "", "T"}, {10, "ACG", ""}, false},  // an insertion before a deletion,
        {{11, "", "T"}, {10, "ACG", ""}, true},   // inside it,
        {{12, "", "T"}, {10, "ACG", ""}, true},
        {{13, "", "T"}, {10, "ACG", ""}, false},    // and behind it
        {{11, "", "T"}, {10, "ACG", "TTT"}, true},  // inside a substitution
        {{10, "C", "CG"}, {10, "C", "T"}, false},   // one site in two rows
        {{10, "CA", "C"}, {10, "C", "T"}, false},
        {{10, "CA", "CT"}, {10, "C", "T"}, false},  // the common prefix replaces nothing,
        {{10, "CA", "TA"}, {11, "A", "T"}, true},   // the common suffix does
        {{10, "A", "A"}, {10, "A", "C"}, false},    // nothing replaced
        {{10, "AT", "G"}, {11, "", "C"}, false},    // between the two edits of one
        {{10, "AT", "GCC"}, {12, "", "C"}, false},
        {{10, "AT", "GCC"}, {12, "ACT", ""}, false},  // its insertion before another's deletion
        {{10, "AT", "GCC"}, {11, "ACT", ""}, true},
    };
    for (const Pair& pair : pairs) {
        for (const auto& [first, second] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
            const Changes both({first, second});
            BOOST_TEST_CONTEXT(text_of(both.changes())) {
                BOOST_TEST(model::overlap(first, second) == pair.overlaps);
                BOOST_TEST(text_of(later_overlapping(both.variants())) == (pair.overlaps ? "1/0 " : ""));
                BOOST_TEST(text_of(all_overlapping(both.variants())) == (pair.overlaps ? "0/1 1/0 " : ""));
            }
        }
    }
    BOOST_TEST(later_overlapping({}).empty());
    BOOST_TEST(all_overlapping({}).empty());
}

BOOST_AUTO_TEST_CASE(what_was_left_out_overlaps_nothing_later) {
    const Changes chain({{0, "AAA", ""}, {2, "AAA", ""}, {4, "AAA", ""}, {6, "AAA", ""}});
    BOOST_TEST(text_of(later_overlapping(chain.variants())) == "1/0 3/2 ");
    BOOST_TEST(all_overlapping(chain.variants()).size() == 4U);
    // Of one whose second edit overlaps nothing is kept.
    const Changes complex({{5, "C", ""}, {3, "ACT", "GG"}, {3, "A", "G"}, {4, "C", "T"}});
    BOOST_TEST(text_of(later_overlapping(complex.variants())) == "1/0 ");
}

BOOST_AUTO_TEST_CASE(overlaps_of_random_lists_are_those_of_all_pairs) {
    std::mt19937 random(1);
    std::size_t with_overlaps = 0;
    std::size_t without = 0;
    for (int i = 0; i < sampled(8'000); ++i) {
        const Changes list(random_changes(random));
        const std::size_t n = list.changes().size();
        std::vector<std::vector<bool>> overlaps(n, std::vector<bool>(n));
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = 0; b < a; ++b)
                overlaps[a][b] = overlaps[b][a] = model::overlap(list.changes()[a], list.changes()[b]);

        std::vector<bool> stays(n, true);
        std::vector<std::size_t> left_out;
        std::vector<std::size_t> overlapping;
        for (std::size_t a = 0; a < n; ++a) {
            for (std::size_t b = 0; b < a; ++b)
                if (stays[b] && overlaps[a][b]) stays[a] = false;
            if (!stays[a]) left_out.push_back(a);
            if (std::find(overlaps[a].begin(), overlaps[a].end(), true) != overlaps[a].end()) overlapping.push_back(a);
        }
        BOOST_TEST_CONTEXT(text_of(list.changes())) {
            const auto later = later_overlapping(list.variants());
            BOOST_TEST_REQUIRE(later.size() == left_out.size());
            for (std::size_t k = 0; k < later.size(); ++k) {
                BOOST_REQUIRE(later[k].left_out == left_out[k]);
                BOOST_REQUIRE(later[k].other < left_out[k]);
                BOOST_REQUIRE(stays[later[k].other]);
                BOOST_REQUIRE(overlaps[left_out[k]][later[k].other]);
            }
            const auto all = all_overlapping(list.variants());
            BOOST_TEST_REQUIRE(all.size() == overlapping.size());
            for (std::size_t k = 0; k < all.size(); ++k) {
                BOOST_REQUIRE(all[k].left_out == overlapping[k]);
                BOOST_REQUIRE(all[k].other < n);
                BOOST_REQUIRE(overlaps[overlapping[k]][all[k].other]);
            }
        }
        ++(left_out.empty() ? without : with_overlaps);
    }
    BOOST_TEST(with_overlaps > static_cast<std::size_t>(sampled(2'000)));
    BOOST_TEST(without > static_cast<std::size_t>(sampled(2'000)));
}

// Each must be judged in no more than the logarithm of the others: else this does not end.
BOOST_AUTO_TEST_CASE(huge_nested_deletions) {
    constexpr std::int64_t count = 100'000;
    const std::string bases(std::size_t{4 * count}, 'A');
    std::vector<Variant> nested;
    for (std::int64_t i = 0; i < count; ++i) nested.push_back(deletion(i, 4 * count - i, bases));
    const auto check = [&](const std::vector<Variant>& variants) {
        const auto later = later_overlapping(variants);
        BOOST_TEST_REQUIRE(later.size() == variants.size() - 1);
        for (std::size_t i = 0; i < later.size(); ++i)
            BOOST_REQUIRE((later[i].left_out == i + 1 && later[i].other == 0));
        const auto all = all_overlapping(variants);
        BOOST_TEST_REQUIRE(all.size() == variants.size());
        for (std::size_t i = 0; i < all.size(); ++i) BOOST_REQUIRE((all[i].left_out == i && all[i].other != i));
    };
    check(nested);
    std::reverse(nested.begin(), nested.end());
    check(nested);

    // One over all others: listed last it alone is left out, listed first they are.
    std::vector<Variant> singles;
    for (std::int64_t i = 1; i < count; ++i) singles.push_back({ChromId{}, static_cast<std::int32_t>(2 * i), "A", "C"});
    for (std::int64_t i = 1; i < count; ++i) singles.push_back({ChromId{}, static_cast<std::int32_t>(2 * i), "", "G"});
    std::vector<Variant> last = singles;
    last.push_back(deletion(1, 3 * count, bases));
    const auto left_out = later_overlapping(last);
    BOOST_TEST_REQUIRE(left_out.size() == 1U);
    BOOST_TEST(left_out[0].left_out == last.size() - 1);
    std::vector<Variant> first{last.back()};
    first.insert(first.end(), singles.begin(), singles.end());
    BOOST_TEST(later_overlapping(first).size() == singles.size());
    BOOST_TEST(all_overlapping(first).size() == first.size());
    BOOST_TEST(all_overlapping(last).size() == last.size());
    BOOST_TEST(later_overlapping(singles).empty());
    BOOST_TEST(all_overlapping(singles).empty());
}

BOOST_AUTO_TEST_CASE(edits_are_in_order) {
    EditList list;
    BOOST_TEST(list.empty());
    const Changes changes(
        {{20, "AT", "GCC"}, {5, "ACG", ""}, {22, "A", "C"}, {5, "", "TT"}, {8, "A", "A"}, {8, "", "G"}});
    list.assign(changes.variants());
    BOOST_TEST(!list.empty());
    BOOST_TEST(text_of(list) == "5+0>TT 5+3> 8+0>G 20+2>GC 22+0>C 22+1>C ");
    // One variant, its edits as they are; and it replaces what was there.
    const Changes one({{10, "C", "CG"}});
    list.assign(one.variants());
    BOOST_TEST(text_of(list) == "11+0>G ");
    const Changes nothing({{10, "C", "C"}, {12, "", ""}});
    list.assign(nothing.variants());
    BOOST_TEST(list.empty());
    list.assign(changes.variants());
    list.assign({});
    BOOST_TEST(list.empty());
}

BOOST_AUTO_TEST_CASE(insertions_at_one_place_join_in_list_order) {
    EditList list;
    const Changes few({{10, "", "A"}, {10, "C", "T"}, {9, "G", "GC"}, {10, "", "GG"}, {11, "", "T"}});
    list.assign(few.variants());
    BOOST_TEST(text_of(list) == "10+0>ACGG 10+1>T 11+0>T ");

    // Many of them, in ascending, descending and mixed order of the places.
    std::mt19937 random(3);
    for (int i = 0; i < sampled(300); ++i) {
        std::vector<model::Change> changes;
        const std::size_t places = 1 + random() % 20;
        for (std::size_t n = random() % 200; n > 0; --n)
            changes.push_back({static_cast<std::int64_t>(random() % places), "", "T" + random_allele(random, 4)});
        const auto by_start = [](const model::Change& a, const model::Change& b) { return a.start < b.start; };
        if (i % 3 == 0) std::stable_sort(changes.begin(), changes.end(), by_start);
        if (i % 3 == 1) std::stable_sort(changes.rbegin(), changes.rend(), by_start);
        const Changes kept(changes);
        list.assign(kept.variants());
        const std::string got = text_of(list);
        const std::string expected = expected_edits(changes);
        if (got != expected) BOOST_TEST_REQUIRE(got == expected, text_of(changes));
    }
}

BOOST_AUTO_TEST_CASE(edits_of_random_lists) {
    std::mt19937 random(2);
    EditList list;
    for (int i = 0; i < sampled(8'000); ++i) {
        std::vector<model::Change> changes;
        for (const model::Change& change : random_changes(random)) {
            const auto overlaps = [&](const model::Change& other) { return model::overlap(change, other); };
            if (std::none_of(changes.begin(), changes.end(), overlaps)) changes.push_back(change);
        }
        const Changes kept(changes);
        list.assign(kept.variants());
        const std::string got = text_of(list);
        const std::string expected = expected_edits(changes);
        if (got != expected) BOOST_TEST_REQUIRE(got == expected, text_of(changes));
        for (std::size_t k = 1; k < list.edits().size(); ++k) {
            BOOST_REQUIRE(list.edits()[k - 1].start <= list.edits()[k].start);
            BOOST_REQUIRE(list.edits()[k - 1].end() <= list.edits()[k].end());
        }
    }
}

BOOST_AUTO_TEST_CASE(texts_of_overlaps) {
    const Variant substitution{ChromId{}, 4, "A", "T"};
    const Variant insertion{ChromId{}, 3, "", "GG"};
    BOOST_TEST(overlap_text("chr1", substitution, insertion) == "variants 'chr1:5:A:T' and 'chr1:4::GG' overlap");
}

BOOST_AUTO_TEST_SUITE_END()
