// A table of four rows, and what conditions keep of it or what is said of them.
#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/table/where/where.hpp"
#include "support/where_table.hpp"

namespace where_test {

using gk::table::Condition;

constexpr auto none = std::nullopt;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

// Four rows; `no_*` are missing in all of them.
inline const Table& four_rows() {
    static const Table made = [] {
        Table t;
        t.add_integers("row", {0, 1, 2, 3});
        t.add_integers("level", {1, 2, none, 3});
        t.add_integers("huge", {largest, smallest, (std::int64_t{1} << 53) + 1, none});
        t.add_integers("no_number", {none, none, none, none});
        t.add_integers("coding", {1, 0, none, 1}, Kind::boolean);
        t.add_reals("AF", {0.1F, 0.25F, none, 1e-6F});
        t.add_reals("score", {16777216.0F, -0.0F, std::numeric_limits<float>::quiet_NaN(), INFINITY});
        t.add_texts("name", {"BRCA2", "", none, "HLA-A*01:01"});
        t.add_texts("no_text", {none, none, none, none});
        t.add_integers("length", {10, 20, 30, 40});
        t.add_integers("AD", {5, 6, 7, 8});
        t.add_integers("AD[1]", {50, 60, 70, 80});
        t.add_integers("INFO/AD", {500, 600, 700, 800});
        t.add_integers("1000G", {1, 0, 1, 0});
        t.add_integers("AD.sum", {0, 1, 0, 1});
        t.add_integers("inframe", {1, 1, 0, 0});
        t.add_integers("NANO", {0, 0, 1, 1});
        t.add_integers("12", {0, 0, 0, 0});
        t.add_integers("protéine", {1, 0, 0, 0});
        return t;
    }();
    return made;
}

// The rows that a condition keeps: `013`.
inline std::string kept(std::string_view text) {
    const Condition condition(text, four_rows().columns());
    Condition::Evaluator evaluator(condition);
    const std::vector<Row> rows = {0, 1, 2, 3};
    std::string numbers;
    for (const Row row : evaluator.select(rows)) numbers += std::to_string(row);
    return numbers;
}

// Whether a condition without columns holds.
inline bool holds(const std::string& text) {
    const std::string rows = kept(text);
    BOOST_TEST((rows.empty() || rows == "0123"));
    return !rows.empty();
}

inline std::string message(std::string_view text) {
    try {
        return "keeps " + kept(text);
    } catch (const gk::UsageError& error) {
        return error.what();
    }
}

// The message without the text of the condition: `WHAT (position N)`.
inline std::string fault(const std::string& text) {
    std::string what = message(text);
    const std::string where = " of condition '" + text + "')";
    BOOST_TEST(what.ends_with(where));
    what.resize(what.size() - std::min(what.size(), where.size()));
    return what + ")";
}

inline std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

struct WhereCase {
    std::string text;
    std::string expected;
};

inline void check_faults(const std::vector<WhereCase>& cases) {
    for (const WhereCase& one : cases) BOOST_TEST_CONTEXT(one.text) BOOST_TEST(fault(one.text) == one.expected);
}

inline void check_kept(const std::vector<WhereCase>& cases) {
    for (const WhereCase& one : cases)
        BOOST_TEST_CONTEXT(one.text) BOOST_TEST(message(one.text) == "keeps " + one.expected);
}

}  // namespace where_test
