// Random queries to the tables of a small annotation, for tests of finds.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <utility>

#include "gk/annotation/annotation.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/interval.hpp"
#include "gk/table/chrom_tags.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

// How many queries a test asks of each table.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int queries_per_table = 4'000;
#else
inline constexpr int queries_per_table = 100'000;
#endif

struct Query {
    ChromId chrom{};
    Strand strand{};
    std::int64_t start = 0;
    std::int64_t end = 0;
};

class RandomQueries {
public:
    RandomQueries(const table::Layout& layout, const table::ChromTags& tags, std::size_t chroms)
        : layout_(layout), tags_(tags), chroms_(chroms) {}

    // Mostly beside the ends of a row, with lengths from empty to huge.
    Query next() {
        Query query;
        query.strand = random_() % 2 == 0 ? Strand::positive : Strand::negative;
        if (layout_.count != 0 && random_() % 8 != 0) {
            const table::RowHead& head = layout_.head(static_cast<table::Row>(random_() % layout_.count));
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

    const table::Layout& layout_;
    const table::ChromTags& tags_;
    std::size_t chroms_;
    std::mt19937_64 random_{11};
};

/// An annotation of tests/golden with its assembly.
struct ToyTables {
    explicit ToyTables(const std::string& name)
        : names(ChromNames::from_aliases(golden("data/toy.chromAlias.txt"))),
          tags(names),
          annotation(golden("../annotation/" + name + "/" + name + ".v22.dganno")) {}
    ChromNames names;
    table::ChromTags tags;
    annotation::Annotation annotation;
};

}  // namespace gk::testing
