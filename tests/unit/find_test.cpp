// The positional queries against brute force, on every table of a real layout.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <random>

#include "gk/annotation/annotation.hpp"
#include "gk/table/find.hpp"
#include "gk/table/nearest.hpp"
#include "temporary_folder.hpp"

namespace {

using gk::ChromId;
using gk::Strand;
using gk::annotation::Annotation;
using gk::annotation::Feature;
using gk::table::Finder;
using gk::table::FindMethod;
using gk::table::Layout;
using gk::table::Row;
using gk::table::RowHead;

#ifdef __SANITIZE_ADDRESS__
constexpr int queries_per_table = 4'000;
#else
constexpr int queries_per_table = 100'000;
#endif

constexpr FindMethod methods[] = {FindMethod::overlapping, FindMethod::within,     FindMethod::exact,
                                  FindMethod::aligned_5p,  FindMethod::aligned_3p, FindMethod::within_5p,
                                  FindMethod::within_3p};

struct Query {
    ChromId chrom{};
    Strand strand{};
    std::int64_t start = 0;
    std::int64_t end = 0;
};

// The rules of 20-annotations 6, word by word.
bool qualifies(FindMethod method, const RowHead& row, const Query& query, std::int64_t longest) {
    const bool forward = query.strand == Strand::positive;
    const std::int64_t e5 = row.pos5;
    const std::int64_t e3 = row.pos3;
    const std::int64_t q5 = forward ? query.start : query.end - 1;
    const std::int64_t q3 = forward ? query.end - 1 : query.start;
    const auto inside = [&](std::int64_t position) { return query.start <= position && position <= query.end - 1; };
    switch (method) {
        case FindMethod::aligned_5p:
            return e5 == q5;
        case FindMethod::aligned_3p:
            return e3 == q3;
        case FindMethod::within_5p:
            return inside(e5);
        case FindMethod::within_3p:
            return inside(e3);
        case FindMethod::within:
            return inside(e3) && (forward ? e5 >= q5 : e5 <= q5);
        case FindMethod::exact:
            return e5 == q5 && e3 == q3;
        case FindMethod::overlapping:
            break;
    }
    return forward ? query.start - longest <= e5 && e5 <= query.end - 1 && e3 >= query.start
                   : query.start <= e5 && e5 <= query.end - 1 + longest && e3 <= query.end - 1;
}

class BruteForce {
public:
    BruteForce(const Layout& layout, const gk::table::ChromTags& tags) : layout_(layout), tags_(tags) {}

    std::vector<Row> find(FindMethod method, const Query& query) const {
        const auto strand = static_cast<std::uint8_t>(query.strand);
        std::vector<Row> rows;
        std::int64_t longest = 0;
        for (Row row = 0; row < layout_.count; ++row) {
            const RowHead& head = layout_.head(row);
            if (head.chrom == tags_.tag(query.chrom) && head.strand == strand) {
                longest = std::max(longest, head.end() - head.start());
                rows.push_back(row);
            }
        }
        std::erase_if(rows, [&](Row row) { return !qualifies(method, layout_.head(row), query, longest); });
        const bool by_5 = method == FindMethod::aligned_5p || method == FindMethod::within_5p ||
                          method == FindMethod::overlapping || method == FindMethod::exact;
        std::sort(rows.begin(), rows.end(), [&](Row a, Row b) {
            const RowHead& x = layout_.head(a);
            const RowHead& y = layout_.head(b);
            const auto key = [&](const RowHead& head, Row row) {
                return by_5 ? std::tuple(std::int32_t{head.pos5}, std::int32_t{head.pos3}, row)
                            : std::tuple(std::int32_t{head.pos3}, std::int32_t{0}, row);
            };
            return key(x, a) < key(y, b);
        });
        return rows;
    }

private:
    const Layout& layout_;
    const gk::table::ChromTags& tags_;
};

class RandomQueries {
public:
    RandomQueries(const Layout& layout, const gk::table::ChromTags& tags, std::size_t chroms)
        : layout_(layout), tags_(tags), chroms_(chroms) {}

    // Mostly beside the ends of a row, with lengths from empty to huge.
    Query next() {
        Query query;
        query.strand = random_() % 2 == 0 ? Strand::positive : Strand::negative;
        if (layout_.count != 0 && random_() % 8 != 0) {
            const RowHead& head = layout_.head(static_cast<Row>(random_() % layout_.count));
            query.chrom = tags_.find(head.chrom).value();
            if (random_() % 8 != 0) query.strand = head.forward() ? Strand::positive : Strand::negative;
            query.start = near(random_() % 2 == 0 ? head.start() : head.end());
            query.end = random_() % 2 == 0 ? query.start + length() : near(head.end());
        } else {
            query.chrom = static_cast<ChromId>(random_() % chroms_);
            query.start = static_cast<std::int64_t>(random_() % 60000) - 5000;
            query.end = query.start + length();
        }
        if (random_() % 500 == 0) query.start = INT32_MIN;
        if (random_() % 500 == 0) query.end = INT32_MAX;
        if (query.end < query.start) std::swap(query.start, query.end);
        return query;
    }
    std::uint64_t number(std::uint64_t below) { return random_() % below; }

private:
    std::int64_t near(std::int64_t position) { return position + static_cast<std::int64_t>(random_() % 5) - 2; }
    std::int64_t length() {
        constexpr std::uint64_t lengths[] = {1, 2, 30, 3000, 200000};
        return static_cast<std::int64_t>(random_() % lengths[random_() % 5]);
    }

    const Layout& layout_;
    const gk::table::ChromTags& tags_;
    std::size_t chroms_;
    std::mt19937_64 random_{11};
};

struct Toy {
    explicit Toy(const std::string& name)
        : names(gk::ChromNames::from_aliases(gk::testing::golden("data/toy.chromAlias.txt"))),
          tags(names),
          annotation(gk::testing::golden("../annotation/" + name + "/" + name + ".v22.dganno")) {}
    gk::ChromNames names;
    gk::table::ChromTags tags;
    Annotation annotation;
};

std::vector<gk::table::Neighbour> nearest_by_brute_force(const Layout& layout, const gk::table::ChromTags& tags,
                                                         const gk::table::NearestRules& rules, char strand,
                                                         const Query& query) {
    std::vector<gk::table::Neighbour> all;
    for (Row row = 0; row < layout.count; ++row) {
        const RowHead& head = layout.head(row);
        if (head.chrom != tags.tag(query.chrom) || (strand != '.' && head.forward() != (strand == '+'))) continue;
        std::int64_t distance = 0;  // to the right: positive
        if (head.start() >= query.end)
            distance = head.start() - query.end + 1;
        else if (head.end() <= query.start)
            distance = head.end() - query.start - 1;
        if (strand == '-') distance = -distance;
        if (distance == 0 && !rules.overlapping) continue;
        const bool touches_both = head.start() >= query.end && head.end() <= query.start;
        if (touches_both && rules.upstream && rules.downstream) {
            // Either side is right.
        } else if (touches_both) {
            distance = rules.upstream ? -1 : 1;
            if (!rules.upstream && !rules.downstream) continue;
        } else if ((distance < 0 && !rules.upstream) || (distance > 0 && !rules.downstream)) {
            continue;
        }
        if (std::abs(distance) <= rules.max_distance) all.push_back({row, distance});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(std::abs(a.distance), a.row) < std::pair(std::abs(b.distance), b.row);
    });
    if (all.size() <= rules.k) return all;
    const std::int64_t farthest = std::abs(all[rules.k - 1].distance);
    std::vector<gk::table::Neighbour> closer;
    std::vector<gk::table::Neighbour> ties;
    for (const auto& each : all) {
        if (std::abs(each.distance) < farthest) closer.push_back(each);
        if (std::abs(each.distance) == farthest) ties.push_back(each);
    }
    const std::size_t wanted = rules.k - closer.size();
    if (rules.ties == gk::table::NearestRules::Ties::first) ties.resize(wanted);
    if (rules.ties == gk::table::NearestRules::Ties::last)
        ties.erase(ties.begin(), ties.end() - static_cast<std::ptrdiff_t>(wanted));
    closer.insert(closer.end(), ties.begin(), ties.end());
    return closer;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(find)

BOOST_AUTO_TEST_CASE(both_paths_equal_brute_force) {
    for (const char* name : {"gencode.toy1", "ucsc_refseq.toy1"}) {
        const Toy toy(name);
        for (std::size_t i = 0; i < gk::annotation::feature_count; ++i) {
            const Layout& layout = toy.annotation.table(static_cast<Feature>(i));
            const BruteForce brute(layout, toy.tags);
            const Finder by_file(layout, "file", toy.tags, {}, Finder::Path::file);
            const Finder in_memory(layout, "file", toy.tags, {}, Finder::Path::memory);
            const Finder by_itself(layout, "file", toy.tags);
            RandomQueries queries(layout, toy.tags, toy.names.size());
            std::size_t wrong = 0;
            std::size_t hits = 0;
            for (int n = 0; n < queries_per_table; ++n) {
                const Query query = queries.next();
                const FindMethod method = methods[static_cast<std::size_t>(n) % std::size(methods)];
                const std::vector<Row> expected = brute.find(method, query);
                hits += expected.size();
                for (const Finder* finder : {&by_file, &in_memory, &by_itself}) {
                    const auto start = static_cast<std::int32_t>(query.start);
                    const auto end = static_cast<std::int32_t>(query.end);
                    std::vector<Row> found;
                    finder->find(method, query.chrom, query.strand, start, end, found);
                    const bool right = found == expected &&
                                       finder->count(method, query.chrom, query.strand, start, end) == expected.size();
                    if (!right && ++wrong < 5)
                        BOOST_ERROR(name << ' ' << layout.name << " method " << static_cast<int>(method) << " ["
                                         << start << ", " << end << ") strand " << gk::strand_char(query.strand) << ": "
                                         << found.size() << " rows, expected " << expected.size());
                }
            }
            BOOST_TEST(wrong == 0U);
            BOOST_TEST(hits > 0U);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_filter_leaves_what_it_keeps) {
    const Toy toy("gencode.toy1");
    const Layout& layout = toy.annotation.table(Feature::exons);
    const Finder filtered(layout, "file", toy.tags,
                          [](std::vector<Row>& rows) { std::erase_if(rows, [](Row row) { return row % 3 != 1; }); });
    const BruteForce brute(layout, toy.tags);
    RandomQueries queries(layout, toy.tags, toy.names.size());
    for (int n = 0; n < 500; ++n) {
        const Query query = queries.next();
        const FindMethod method = methods[static_cast<std::size_t>(n) % std::size(methods)];
        std::vector<Row> expected = brute.find(method, query);
        std::erase_if(expected, [](Row row) { return row % 3 != 1; });
        std::vector<Row> found;
        filtered.find(method, query.chrom, query.strand, static_cast<std::int32_t>(query.start),
                      static_cast<std::int32_t>(query.end), found);
        BOOST_TEST(found == expected);
    }
}

BOOST_AUTO_TEST_CASE(nearest_equals_brute_force) {
    using Ties = gk::table::NearestRules::Ties;
    const Toy toy("gencode.toy1");
    for (const Feature feature : {Feature::genes, Feature::exons}) {
        const Layout& layout = toy.annotation.table(feature);
        const Finder finder(layout, "file", toy.tags);
        RandomQueries queries(layout, toy.tags, toy.names.size());
        std::size_t wrong = 0;
        for (int n = 0; n < queries_per_table / 10; ++n) {
            const Query query = queries.next();
            gk::table::NearestRules rules;
            rules.k = 1 + queries.number(5);
            rules.ties = static_cast<Ties>(queries.number(3));
            const std::uint64_t sides = queries.number(4);
            rules.upstream = sides != 1;
            rules.downstream = sides != 2;
            rules.overlapping = queries.number(2) == 0;
            if (queries.number(3) == 0) rules.max_distance = static_cast<std::int64_t>(queries.number(2000));
            const char strand = "+-."[queries.number(3)];
            std::vector<gk::table::Neighbour> found;
            find_nearest(finder, rules, query.chrom, strand, static_cast<std::int32_t>(query.start),
                         static_cast<std::int32_t>(query.end), found);
            const auto expected = nearest_by_brute_force(layout, toy.tags, rules, strand, query);
            const bool right = std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                                          [](const auto& a, const auto& b) {
                                              return a.row == b.row && std::abs(a.distance) == std::abs(b.distance);
                                          });
            if (!right && ++wrong < 5)
                BOOST_ERROR(layout.name << " [" << query.start << ", " << query.end << ") strand " << strand << " k "
                                        << rules.k << ": " << found.size() << " rows, expected " << expected.size());
        }
        BOOST_TEST(wrong == 0U);
    }
}

// Signs: upstream of the query, in its sense direction, is negative.
BOOST_AUTO_TEST_CASE(signs_of_distances) {
    const Toy toy("gencode.toy1");
    const Layout& layout = toy.annotation.table(Feature::exons);
    const Finder finder(layout, "file", toy.tags);
    const RowHead& head = layout.head(0);
    const ChromId chrom = toy.tags.find(head.chrom).value();
    const auto end = static_cast<std::int32_t>(head.end());
    gk::table::NearestRules rules;
    rules.k = 1000;
    std::vector<gk::table::Neighbour> found;
    const auto distance_to_first = [&](char strand) {
        find_nearest(finder, rules, chrom, strand, end + 10, end + 20, found);
        const auto row = std::find_if(found.begin(), found.end(), [](const auto& each) { return each.row == 0; });
        return row == found.end() ? 0 : row->distance;
    };
    BOOST_TEST(!head.forward());
    BOOST_TEST(distance_to_first('-') == 11);
    BOOST_TEST(distance_to_first('.') == -11);
    BOOST_TEST(distance_to_first('+') == 0);  // not on that strand
}

BOOST_AUTO_TEST_SUITE_END()
