// Variants of a genome: which touch an interval, and the places that no interval may read.
#include <boost/test/unit_test.hpp>
#include <limits>
#include <random>

#include "gk/variant/altered_genome.hpp"
#include "support/altered_model.hpp"

using namespace gk;
using namespace gk::variant;

namespace {

constexpr ChromId chr1{0};
constexpr ChromId chr2{1};

std::string text_of(std::span<const Variant> variants) {
    std::string text;
    for (const Variant& variant : variants)
        text += std::to_string(variant.start) + ":" + std::string(variant.ref) + ":" + std::string(variant.alt) + " ";
    return text;
}

std::string text_of(const std::vector<table::Row>& rows) {
    std::string text;
    for (const table::Row row : rows) text += std::to_string(row) + " ";
    return text;
}

Interval interval_at(std::int32_t start, std::int32_t end, std::optional<std::int32_t> anchor = {},
                     std::int32_t offset = 0) {
    Interval made;
    made.start = start;
    made.end = end;
    made.anchor = anchor;
    made.anchor_offset = offset;
    return made;
}

// The text of the site that reading the interval meets; empty where there is none.
std::string met(const AlteredGenome& genome, ChromId chrom, Interval read) {
    read.chrom = chrom;
    AlteredWindow window;
    window.lay_out(genome.edits(chrom), read);
    const UnresolvedSite* site = genome.unresolved_site(read, window);
    return site == nullptr ? "" : site->bad.what;
}

UnresolvedSite site(std::int32_t start, std::int32_t end, const std::string& what) {
    return {start, end, {io::Reason::not_phased, what}};
}

// A genome of variants without overlaps, and with unresolved sites on one chromosome.
AlteredGenome genome_of(std::size_t chromosomes, const std::vector<Variant>& variants, ChromId chrom = chr1,
                        const std::vector<UnresolvedSite>& unresolved = {}) {
    VariantSet set(chromosomes);
    for (const Variant& variant : variants) set.add(variant);
    AlteredGenome genome(std::move(set), false, [](const Variant&, const Variant&) { BOOST_FAIL("overlap"); });
    std::vector<std::pair<ChromId, UnresolvedSite>> placed;
    for (const UnresolvedSite& site : unresolved) placed.emplace_back(chrom, site);
    genome.set_unresolved_sites(std::move(placed));
    return genome;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(altered_genome)

BOOST_AUTO_TEST_CASE(sets_keep_copies_in_list_order) {
    VariantSet set(2);
    BOOST_TEST(set.chromosomes() == 2U);
    {
        std::string ref = "A";
        std::string alt = "CG";
        set.add({chr2, 9, ref, alt});
        set.add({chr1, 5, ref, ""});
        set.add({chr2, 3, "", alt});
        ref = "?";
        alt = "??";
    }
    BOOST_TEST(set.size(chr1) == 1U);
    BOOST_TEST(set.size(chr2) == 2U);
    BOOST_TEST(text_of(set.on(chr1)) == "5:A: ");
    BOOST_TEST(text_of(set.on(chr2)) == "9:A:CG 3::CG ");
    for (int i = 0; i < 100'000; ++i) set.add({chr1, i, "ACGT", "TTT"});
    BOOST_TEST(text_of(set.on(chr2)) == "9:A:CG 3::CG ");
    BOOST_TEST(set.size(chr1) == 100'001U);
    BOOST_TEST((set.variant(chr1, 50'000) == Variant{chr1, 49'999, "ACGT", "TTT"}));
}

BOOST_AUTO_TEST_CASE(genomes_leave_out_what_overlaps) {
    const auto left_out_of = [](bool all) {
        VariantSet set(2);
        for (const std::int32_t start : {5, 5, 7, 5, 9}) set.add({chr1, start, "A", "C"});
        set.add({chr2, 5, "A", "C"});
        std::string text;
        const AlteredGenome genome(std::move(set), all, [&](const Variant& left_out, const Variant& other) {
            BOOST_TEST((left_out.chrom == chr1 && other.chrom == chr1));
            text += std::to_string(left_out.start) + ":" + std::to_string(other.start) + " ";
        });
        text += "|";
        for (const Edit& edit : genome.edits(chr1)) text += " " + std::to_string(edit.start);
        BOOST_TEST(genome.edits(chr2).size() == 1U);
        return text;
    };
    BOOST_TEST(left_out_of(false) == "5:5 5:5 | 5 7 9");
    BOOST_TEST(left_out_of(true) == "5:5 5:5 5:5 | 7 9");
}

BOOST_AUTO_TEST_CASE(variants_that_touch_an_interval) {
    VariantSet set(3);
    set.add({chr1, 12, "ACG", ""});
    set.add({chr1, 10, "", "T"});
    set.add({chr1, 10, "A", "T"});
    const VariantIndex index(set);
    std::vector<table::Row> found{7};
    const auto touching = [&](ChromId chrom, std::int32_t start, std::int32_t end) {
        index.prefetch_bins(chrom, start, end);
        index.prefetch_entries(chrom, start, end);
        index.touching(chrom, start, end, found);
        return text_of(found);
    };
    BOOST_TEST(touching(chr1, 0, 9) == "");
    BOOST_TEST(touching(chr1, 0, 10) == "1 2 ");
    BOOST_TEST(touching(chr1, 10, 10) == "1 2 ");
    BOOST_TEST(touching(chr1, 11, 11) == "2 ");
    BOOST_TEST(touching(chr1, 11, 12) == "0 2 ");
    BOOST_TEST(touching(chr1, 13, 14) == "0 ");
    BOOST_TEST(touching(chr1, 15, 20) == "0 ");
    BOOST_TEST(touching(chr1, 16, 20) == "");
    BOOST_TEST(touching(chr2, 0, 20) == "");
    BOOST_TEST(touching(ChromId{2}, 0, 20) == "");
    BOOST_TEST(touching(chr1, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()) ==
               "0 1 2 ");
}

BOOST_AUTO_TEST_CASE(random_variants_that_touch_intervals) {
    std::mt19937 random(4);
    const std::string bases(3000, 'A');
    std::size_t several = 0;
    for (int lists = 0; lists < 100; ++lists) {
        VariantSet set(2);
        const std::int32_t span = lists % 2 == 0 ? 60 : 100'000;
        const std::size_t count = random() % 200;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t size = random() % 10 == 0 ? random() % bases.size() : random() % 4;
            set.add({chr2, static_cast<std::int32_t>(random() % static_cast<std::size_t>(span)) - 5,
                     std::string_view(bases).substr(0, size), "C"});
        }
        const VariantIndex index(set);
        for (int i = 0; i < 200; ++i) {
            const auto start = static_cast<std::int32_t>(random() % static_cast<std::size_t>(span)) - 10;
            const auto end = start + static_cast<std::int32_t>(random() % (i % 4 == 0 ? 5000 : 6));
            std::vector<table::Row> expected;
            const auto on = set.on(chr2);
            for (std::size_t k = 0; k < on.size(); ++k)
                if (on[k].start <= end && on[k].end() >= start) expected.push_back(static_cast<table::Row>(k));
            std::vector<table::Row> found;
            index.touching(chr2, start, end, found);
            if (found != expected) BOOST_TEST_REQUIRE(text_of(found) == text_of(expected), start << "-" << end);
            several += expected.size() > 1 ? 1 : 0;
        }
    }
    BOOST_TEST(several > 5'000U);
}

BOOST_AUTO_TEST_CASE(each_chromosome_has_its_edits) {
    const AlteredGenome genome = genome_of(2, {{chr2, 9, "A", "C"}, {chr2, 3, "", "G"}});
    BOOST_TEST(genome.edits(chr1).empty());
    BOOST_TEST_REQUIRE(genome.edits(chr2).size() == 2U);
    BOOST_TEST(genome.edits(chr2)[0].start == 3);
}

BOOST_AUTO_TEST_CASE(unresolved_sites_stop_what_reads_them) {
    BOOST_TEST(met(genome_of(2, {}), chr1, interval_at(0, 100)) == "");
    const AlteredGenome genome = genome_of(2, {}, chr1, {site(30, 33, "bases"), site(10, 10, "gap")});
    BOOST_TEST(met(genome, chr2, interval_at(0, 100)) == "");

    BOOST_TEST(met(genome, chr1, interval_at(20, 30)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(20, 31)) == "bases");
    BOOST_TEST(met(genome, chr1, interval_at(31, 32)) == "bases");
    BOOST_TEST(met(genome, chr1, interval_at(32, 40)) == "bases");
    BOOST_TEST(met(genome, chr1, interval_at(33, 40)) == "");

    // An insertion belongs to the interval that it comes first in, not to the one that ends there.
    BOOST_TEST(met(genome, chr1, interval_at(10, 12)) == "gap");
    BOOST_TEST(met(genome, chr1, interval_at(8, 12)) == "gap");
    BOOST_TEST(met(genome, chr1, interval_at(8, 10)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(10, 10)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(11, 12)) == "");
    // With the anchor there it may be part of either.
    BOOST_TEST(met(genome, chr1, interval_at(8, 10, 10)) == "gap");
    BOOST_TEST(met(genome, chr1, interval_at(10, 12, 10)) == "gap");
    BOOST_TEST(met(genome, chr1, interval_at(8, 10, 8)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(10, 12, 12)) == "");
    // What lies between the interval and its anchor moves the interval.
    BOOST_TEST(met(genome, chr1, interval_at(2, 6, 40)) == "gap");
    BOOST_TEST(met(genome, chr1, interval_at(11, 14, 40)) == "bases");
    BOOST_TEST(met(genome, chr1, interval_at(50, 60, 20)) == "bases");
    BOOST_TEST(met(genome, chr1, interval_at(50, 60, 35)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(5, 9, 7)) == "");
}

BOOST_AUTO_TEST_CASE(unresolved_sites_stop_windows_that_grow_into_them) {
    const AlteredGenome genome = genome_of(1, {{chr1, 20, "ACGTA", ""}, {chr1, 40, "", "ACGTA"}}, chr1,
                                           {site(12, 13, "before"), site(31, 32, "behind")});
    // Five bases are gone, so five more are read.
    BOOST_TEST(met(genome, chr1, interval_at(17, 27)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(17, 27, 17)) == "behind");
    BOOST_TEST(met(genome, chr1, interval_at(17, 26, 17)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(17, 27, 27)) == "before");
    BOOST_TEST(met(genome, chr1, interval_at(18, 27, 27)) == "");
    BOOST_TEST(met(genome, chr1, interval_at(17, 27, 22)) == "");
    // What an insertion pushes out is of the interval all the same.
    BOOST_TEST(met(genome, chr1, interval_at(31, 45, 45)) == "behind");
}

BOOST_AUTO_TEST_CASE(random_unresolved_sites) {
    std::mt19937 random(6);
    const std::string reference = "ACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT";
    std::size_t stopped = 0;
    std::size_t free = 0;
    for (int i = 0; i < 3000; ++i) {
        std::vector<model::Change> changes;
        for (std::int64_t at = 3; at < 35; at += 2 + static_cast<std::int64_t>(random() % 12)) {
            const auto deleted = static_cast<std::int64_t>(random() % 3);
            changes.push_back({at, model::bases_of(reference, at, at + deleted), random() % 2 == 0 ? "" : "TTT"});
        }
        std::vector<Variant> variants;
        for (const model::Change& change : changes)
            variants.push_back({chr1, static_cast<std::int32_t>(change.start), change.ref, change.alt});
        const model::Tape tape(reference, changes);
        std::vector<UnresolvedSite> unresolved;
        for (std::size_t n = random() % 4; n > 0; --n) {
            const auto start = static_cast<std::int32_t>(random() % 40);
            const auto size = static_cast<std::int32_t>(random() % (random() % 4 == 0 ? 30 : 3));
            unresolved.push_back(site(start, start + size, std::to_string(unresolved.size())));
        }
        const AlteredGenome genome = genome_of(1, variants, chr1, unresolved);
        for (int k = 0; k < 20; ++k) {
            const auto start = static_cast<std::int32_t>(random() % 40);
            Interval read = interval_at(start, start + static_cast<std::int32_t>(random() % 12));
            if (random() % 2 == 0)
                read.anchor =
                    read.start + static_cast<std::int32_t>(random() % static_cast<std::size_t>(read.length() + 1));
            // All from the first to the last base that the interval has or the window takes.
            std::int64_t first = read.start;
            std::int64_t last = read.end;
            for (const model::Cell& cell : tape.window(read).cells) {
                first = std::min(first, cell.position);
                last = std::max(last, cell.position + (cell.is_inserted() ? 0 : 1));
            }
            std::string wanted;
            for (const UnresolvedSite& one : unresolved) {
                bool meets = false;
                const bool is_gap = one.start == one.end;
                for (std::int64_t at = first; at < last; ++at) {
                    meets = meets || (one.start <= at && at < one.end);
                    // A window with an anchor is full before it comes to an insertion at either end.
                    meets = meets || (is_gap && one.start == at && (!read.anchor || at != first));
                }
                meets = meets || (is_gap && one.start == read.anchor);
                if (one.start < first && one.end > last) meets = true;  // an empty interval inside
                if (meets) wanted += one.bad.what;
            }
            const std::string got = met(genome, chr1, read);
            const bool right = wanted.empty() ? got.empty() : got.size() == 1 && wanted.find(got) != std::string::npos;
            BOOST_TEST_REQUIRE(right, got << " of " << wanted << ": " << read.start << "-" << read.end);
            ++(wanted.empty() ? free : stopped);
        }
    }
    BOOST_TEST(stopped > 10'000U);
    BOOST_TEST(free > 10'000U);
}

BOOST_AUTO_TEST_SUITE_END()
