// The positional queries against brute force, on every table of a real layout.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "gk/table/find.hpp"
#include "support/sample.hpp"
#include "support/table_queries.hpp"

namespace {

using namespace gk::testing;
using gk::Strand;
using gk::annotation::Feature;
using gk::table::Finder;
using gk::table::FindMethod;
using gk::table::Layout;
using gk::table::Row;
using gk::table::RowHead;

constexpr FindMethod methods[] = {FindMethod::overlapping, FindMethod::within,     FindMethod::exact,
                                  FindMethod::aligned_5p,  FindMethod::aligned_3p, FindMethod::within_5p,
                                  FindMethod::within_3p};

// The rules of gk/table/FORMAT.md#finds, word by word.
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

}  // namespace

BOOST_AUTO_TEST_SUITE(find)

BOOST_AUTO_TEST_CASE(both_paths_equal_brute_force) {
    for (const char* name : {"gencode.toy1", "ucsc_refseq.toy1"}) {
        const ToyTables toy(name);
        for (std::size_t i = 0; i < gk::annotation::feature_count; ++i) {
            const Layout& layout = toy.annotation.table(static_cast<Feature>(i));
            const BruteForce brute(layout, toy.tags);
            const Finder by_file(layout, "file", toy.tags, {}, Finder::Path::file);
            const Finder in_memory(layout, "file", toy.tags, {}, Finder::Path::memory);
            const Finder by_itself(layout, "file", toy.tags);
            RandomQueries queries(layout, toy.tags, toy.names.size());
            std::size_t wrong = 0;
            std::size_t hits = 0;
            for (int n = 0; n < sampled(queries_per_table); ++n) {
                const Query query = queries.next();
                const FindMethod method = methods[static_cast<std::size_t>(n) % std::size(methods)];
                const std::vector<Row> expected = brute.find(method, query);
                hits += expected.size();
                Query opposite = query;
                opposite.strand = query.strand == Strand::positive ? Strand::negative : Strand::positive;
                const std::size_t on_both = expected.size() + brute.find(method, opposite).size();
                for (const Finder* finder : {&by_file, &in_memory, &by_itself}) {
                    const auto start = static_cast<std::int32_t>(query.start);
                    const auto end = static_cast<std::int32_t>(query.end);
                    std::vector<Row> found;
                    finder->find(method, query.chrom, query.strand, start, end, found);
                    const bool right =
                        found == expected &&
                        finder->count(method, query.chrom, query.strand, start, end) == expected.size() &&
                        finder->count(method, query.chrom, start, end) == on_both;
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
    const ToyTables toy("gencode.toy1");
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

BOOST_AUTO_TEST_SUITE_END()
