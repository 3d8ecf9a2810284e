// Random conditions over a random table against the plain way: a walk of the tree for each row.
#include <fmt/core.h>
#include <boost/test/unit_test.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <regex>
#include <string>
#include <vector>

#include "gk/table/where/where.hpp"
#include "support/sample.hpp"
#include "support/where_table.hpp"

namespace {

using gk::table::Condition;
using gk::table::Kind;
using gk::table::Row;
using where_test::Table;

enum class Sort { integer, real, text };

struct Value {
    bool null = true;
    std::int64_t integer = 0;
    double real = 0;
    std::string text;
};

struct Expression {
    Sort sort = Sort::integer;
    std::string op;  ///< empty: a leaf, whose text is `leaf`
    std::string leaf;
    std::vector<Value> values;  ///< a leaf's, one for each row
    std::vector<Expression> operands;
};

constexpr std::size_t row_count = 23;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
using Wide = __int128;
#pragma GCC diagnostic pop

class RandomTable {
public:
    explicit RandomTable(std::mt19937& random) : random_(random) {
        for (const char* name : {"a", "b", "INFO/a", "1k"}) add_integers(name, Kind::integer);
        add_integers("flag", Kind::boolean);
        for (const char* name : {"f", "g.x"}) add_reals(name);
        for (const char* name : {"s", "length"}) add_texts(name);
    }

    const Table& table() const { return table_; }
    const Expression& leaf(Sort sort) {
        std::vector<const Expression*> fitting;
        for (const Expression& leaf : leaves_)
            if (leaf.sort == sort) fitting.push_back(&leaf);
        return *fitting[random_() % fitting.size()];
    }

private:
    bool present() { return random_() % 5 != 0; }

    void add_integers(const char* name, Kind kind) {
        constexpr std::int64_t values[] = {0, 1, -1, 2, 3, 7, -5, INT64_MAX, INT64_MIN, (std::int64_t{1} << 53) + 1};
        std::vector<std::optional<std::int64_t>> cells(row_count);
        Expression& leaf = add_leaf(name, Sort::integer);
        for (std::size_t i = 0; i < row_count; ++i) {
            if (!present()) continue;
            cells[i] = kind == Kind::boolean ? static_cast<std::int64_t>(random_() % 2) : values[random_() % 10];
            leaf.values[i] = {false, *cells[i], 0, ""};
        }
        table_.add_integers(leaf_names_.back(), std::move(cells), kind);
    }
    void add_reals(const char* name) {
        constexpr float values[] = {0, 1, -1, 0.1F, 0.2F, 2.5F, 1e-7F, 16777216, 3e38F, -0.0F, INFINITY, NAN};
        std::vector<std::optional<float>> cells(row_count);
        Expression& leaf = add_leaf(name, Sort::real);
        for (std::size_t i = 0; i < row_count; ++i) {
            if (!present()) continue;
            cells[i] = values[random_() % 12];
            const std::string text = fmt::format("{}", *cells[i]);
            double printed = 0;
            std::from_chars(text.data(), text.data() + text.size(), printed);
            leaf.values[i] = {false, 0, printed, ""};
        }
        table_.add_reals(leaf_names_.back(), std::move(cells));
    }
    void add_texts(const char* name) {
        constexpr const char* values[] = {"", "a", "ab", "b", "abc", "ba", "B"};
        std::vector<std::optional<std::string>> cells(row_count);
        Expression& leaf = add_leaf(name, Sort::text);
        for (std::size_t i = 0; i < row_count; ++i) {
            if (!present()) continue;
            cells[i] = values[random_() % 7];
            leaf.values[i] = {false, 0, 0, *cells[i]};
        }
        table_.add_texts(leaf_names_.back(), std::move(cells));
    }

    Expression& add_leaf(const char* name, Sort sort) {
        leaf_names_.emplace_back(name);
        Expression leaf;
        leaf.sort = sort;
        leaf.leaf = name;
        leaf.values.resize(row_count);
        leaves_.push_back(std::move(leaf));
        return leaves_.back();
    }

    std::mt19937& random_;
    Table table_;
    std::vector<std::string_view> leaf_names_;
    std::vector<Expression> leaves_;
};

// --- the meaning ---

bool is_true(const Value& value, Sort sort) {
    if (value.null) return false;
    if (sort == Sort::integer) return value.integer != 0;
    return sort == Sort::real ? value.real != 0 : !value.text.empty();
}

// 80 bits hold every integer of 64 and every double.
long double exact(const Value& value, Sort sort) {
    return sort == Sort::integer ? static_cast<long double>(value.integer) : static_cast<long double>(value.real);
}

template <typename T>
bool compare(const std::string& op, const T& a, const T& b) {
    if (op == "==") return a == b;
    if (op == "!=") return a != b;
    if (op == "<") return a < b;
    if (op == "<=") return a <= b;
    if (op == ">") return a > b;
    return a >= b;
}

Value integer_value(Wide wide) {
    if (wide > std::numeric_limits<std::int64_t>::max() || wide < std::numeric_limits<std::int64_t>::min()) return {};
    return {false, static_cast<std::int64_t>(wide), 0, ""};
}

Value truth_value(bool truth) {
    return {false, truth ? 1 : 0, 0, ""};
}

Value calculate(const std::string& op, Sort sort, const Value& a, Sort a_sort, const Value& b, Sort b_sort) {
    if (op == "%") {
        const long double x = std::trunc(exact(a, a_sort));
        const long double y = std::trunc(exact(b, b_sort));
        const long double limit = 9223372036854775808.0L;
        const bool both_fit = x >= -limit && x < limit && y >= -limit && y < limit;
        if (!both_fit || y == 0) return {};
        return integer_value(static_cast<Wide>(x) % static_cast<Wide>(y));
    }
    if (sort == Sort::integer) {
        const Wide x = a.integer;
        const Wide y = b.integer;
        return integer_value(op == "+" ? x + y : op == "-" ? x - y : x * y);
    }
    const double x = static_cast<double>(exact(a, a_sort));
    const double y = static_cast<double>(exact(b, b_sort));
    if (op == "/" && y == 0) return {};
    return {false, 0, op == "+" ? x + y : op == "-" ? x - y : op == "*" ? x * y : x / y, ""};
}

Value evaluate(const Expression& expression, std::size_t row) {
    if (expression.op.empty()) return expression.values[row];
    const std::string& op = expression.op;
    const Sort a_sort = expression.operands[0].sort;
    Value a = evaluate(expression.operands[0], row);
    if (op == "!") return truth_value(!is_true(a, a_sort));
    if (op == "exists") return truth_value(!a.null);
    if (op == "unary -" || op == "unary +" || op == "length") {
        if (a.null) return {};
        if (op == "length") return integer_value(static_cast<Wide>(a.text.size()));
        if (op == "unary +") return a;
        if (a_sort == Sort::integer) return integer_value(-static_cast<Wide>(a.integer));
        return {false, 0, -a.real, ""};
    }
    const Sort b_sort = expression.operands[1].sort;
    const Value b = evaluate(expression.operands[1], row);
    if (op == "default") {
        const bool first = !a.null;
        const Value& taken = first ? a : b;
        if (expression.sort != Sort::real || taken.null) return taken;
        return {false, 0, static_cast<double>(exact(taken, first ? a_sort : b_sort)), ""};
    }
    if (op == "||") {
        if (is_true(a, a_sort) || is_true(b, b_sort)) return truth_value(true);
        return a.null || b.null ? Value{} : truth_value(false);
    }
    if (a.null || b.null) return {};
    if (op == "&&") return truth_value(is_true(a, a_sort) && is_true(b, b_sort));
    if (op == "=~" || op == "!~") {
        static std::map<std::string, std::regex> patterns;
        const auto made = patterns.try_emplace(b.text, b.text, std::regex::extended).first;
        return truth_value(std::regex_search(a.text, made->second) == (op == "=~"));
    }
    if (op.size() == 2 || op == "<" || op == ">") {
        if (a_sort == Sort::text) return truth_value(compare(op, a.text, b.text));
        return truth_value(compare(op, exact(a, a_sort), exact(b, b_sort)));
    }
    return calculate(op, expression.sort, a, a_sort, b, b_sort);
}

// --- the text ---

int level_of(const Expression& expression) {
    const std::string& op = expression.op;
    if (op.empty() || op == "exists" || op == "default" || op == "length") return 6;
    if (op == "!" || op.starts_with("unary")) return 5;
    if (op == "*" || op == "/" || op == "%") return 4;
    if (op == "+" || op == "-") return 3;
    if (op[0] == '<' || op[0] == '>') return 2;
    return op == "&&" || op == "||" ? 0 : 1;
}

class Writer {
public:
    explicit Writer(std::mt19937& random) : random_(random) {}

    std::string write(const Expression& expression) {
        const std::string& op = expression.op;
        if (op.empty()) return expression.leaf;
        const int level = level_of(expression);
        if (level == 6) {
            std::string text = op + blank() + "(";
            for (const Expression& operand : expression.operands)
                text += (text.ends_with('(') ? "" : ",") + blank() + write(operand);
            return text + ")";
        }
        if (level == 5) return (op == "!" ? "!" : op.substr(6)) + blank() + within(expression.operands[0], 5);
        const Expression& left = expression.operands[0];
        // `&&` beside `||` needs parentheses on either side.
        const bool mixed = level == 0 && level_of(left) == 0 && left.op != op;
        return within(left, mixed ? 1 : level) + blank() + op + blank() + within(expression.operands[1], level + 1);
    }

private:
    std::string blank() { return random_() % 2 == 0 ? " " : ""; }
    /// In parentheses where it binds less tightly than `least`, and sometimes for nothing.
    std::string within(const Expression& expression, int least) {
        std::string text = write(expression);
        if (level_of(expression) < least || random_() % 8 == 0) text = "(" + blank() + text + blank() + ")";
        return text;
    }

    std::mt19937& random_;
};

// --- random ones ---

class Maker {
public:
    Maker(std::mt19937& random, RandomTable& table) : random_(random), table_(table) {}

    Expression make(int depth) {
        return make(random_() % 8 == 0 ? Sort::text : random_() % 4 == 0 ? Sort::real : Sort::integer, depth);
    }

private:
    std::string one_of(std::initializer_list<const char*> choices) {
        return *(choices.begin() + random_() % choices.size());
    }

    Expression constant(Sort sort, std::string text) {
        Expression leaf;
        leaf.sort = sort;
        Value value;
        value.null = false;
        if (sort == Sort::text) {
            value.text = text;
            text = "\"" + text + "\"";
        } else if (sort == Sort::integer) {
            std::from_chars(text.data(), text.data() + text.size(), value.integer);
        } else {
            std::from_chars(text.data(), text.data() + text.size(), value.real);
        }
        leaf.leaf = std::move(text);
        leaf.values.assign(row_count, value);
        return leaf;
    }

    Expression leaf(Sort sort) {
        if (random_() % 2 == 0) return table_.leaf(sort);
        if (sort == Sort::text) return constant(sort, one_of({"", "a", "ab", "c", "B"}));
        if (sort == Sort::integer)
            return constant(sort, one_of({"0", "1", "2", "3", "7", "9007199254740993", "9223372036854775807"}));
        return constant(sort,
                        one_of({"0.1", "0.0", "2.5", "1e3", "1e-7", "3e38", "9223372036854775808", "1.0", "1e300"}));
    }

    Expression with(std::string op, Sort sort, std::vector<Expression> operands) {
        Expression made;
        made.op = std::move(op);
        made.sort = sort;
        made.operands = std::move(operands);
        return made;
    }

    Expression number(int depth) { return make(random_() % 3 == 0 ? Sort::real : Sort::integer, depth); }

    Expression make(Sort sort, int depth) {
        if (depth == 0 || random_() % 6 == 0) return leaf(sort);
        const int below = depth - 1;
        if (sort == Sort::text) return with("default", sort, {make(sort, below), make(sort, below)});
        if (sort == Sort::real) return make_real(below);
        switch (random_() % 12) {
            case 0:
                return with("!", sort, {make(below)});
            case 1:
                return with("exists", sort, {make(below)});
            case 2:
                return with("length", sort, {make(Sort::text, below)});
            case 3:
                return with(one_of({"unary -", "unary +"}), sort, {make(sort, below)});
            case 4:
                return with("default", sort, {make(sort, below), make(sort, below)});
            case 5:
                return with(one_of({"+", "-", "*"}), sort, {make(sort, below), make(sort, below)});
            case 6:
                return with("%", sort, {number(below), number(below)});
            case 7:
                return with(one_of({"=~", "!~"}), sort,
                            {make(Sort::text, below),
                             constant(Sort::text, one_of({"a", "^a", "b$", "^ab$", "^(a|b)b?$", "[a-b]c", "a.c"}))});
            case 8:
                return with(one_of({"==", "!=", "<", "<=", ">", ">="}), sort,
                            {make(Sort::text, below), make(Sort::text, below)});
            case 9:
                return with(one_of({"==", "!=", "<", "<=", ">", ">="}), sort, {number(below), number(below)});
            default:
                return with(one_of({"&&", "||"}), sort, {make(below), make(below)});
        }
    }

    Expression make_real(int below) {
        switch (random_() % 4) {
            case 0:
                return with(one_of({"unary -", "unary +"}), Sort::real, {make(Sort::real, below)});
            case 1:
                return with("/", Sort::real, {number(below), number(below)});
            case 2:
                return with("default", Sort::real, {make(Sort::real, below), number(below)});
            default:
                return with(one_of({"+", "-", "*"}), Sort::real, {number(below), make(Sort::real, below)});
        }
    }

    std::mt19937& random_;
    RandomTable& table_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(where_random)

BOOST_AUTO_TEST_CASE(conditions_mean_what_a_walk_of_their_tree_says) {
    std::mt19937 random(20'240'229);
    std::size_t kept_some = 0;
    for (int tables = 0; tables < 40; ++tables) {
        RandomTable table(random);
        Maker maker(random, table);
        Writer writer(random);
        for (int i = 0; i < gk::testing::sampled(1000); ++i) {
            const Expression expression = maker.make(1 + static_cast<int>(random() % 5));
            const std::string text = writer.write(expression);
            std::vector<Row> rows(1 + random() % 40);
            std::vector<Row> expected;
            for (Row& row : rows) {
                row = static_cast<Row>(random() % row_count);
                if (is_true(evaluate(expression, row), expression.sort)) expected.push_back(row);
            }
            const Condition condition(text, table.table().columns());
            Condition::Evaluator(condition).filter(rows);
            if (rows != expected) BOOST_TEST_REQUIRE(rows == expected, text);
            if (!rows.empty()) ++kept_some;
        }
    }
    // Most conditions tell something.
    BOOST_TEST(kept_some > static_cast<std::size_t>(gk::testing::sampled(10'000)));
}

BOOST_AUTO_TEST_SUITE_END()
