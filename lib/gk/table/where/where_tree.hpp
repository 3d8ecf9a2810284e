// What a condition's text says, before types: its expressions as a list in which operands stand before what uses them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gk/table/column.hpp"

namespace gk::table::where {

enum class Type : std::uint8_t {
    boolean,  ///< what comparisons and logic give; a number where one is wanted
    integer,
    float32,  ///< a column's raw values; a real where their printed value counts
    real,
    text,
};

enum class Operator : std::uint8_t {
    constant,
    column,
    plus,
    negate,
    logical_not,
    add,
    subtract,
    multiply,
    divide,
    modulo,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    not_equal,
    matches,
    matches_not,
    logical_and,
    logical_or,
    exists,
    default_value,
    length,
};

struct Constant {
    Type type = Type::integer;
    bool missing = false;
    std::int64_t integer = 0;  ///< also of booleans
    double real = 0;
    std::string text;
};

/// An expression. Its operands' nodes, theirs, and itself are neighbours in the tree's list: `first` to its own index.
struct Node {
    Operator op = Operator::constant;
    std::uint32_t first = 0;
    std::uint32_t left = 0;   ///< the first operand's node
    std::uint32_t right = 0;  ///< the second one's; that of a single operand is `left`
    std::uint32_t index = 0;  ///< among the tree's constants or columns
    std::size_t begin = 0;    ///< of the expression's text, as byte offsets
    std::size_t end = 0;
    std::size_t at = 0;  ///< where the operator itself is
};

/// A condition's text, for messages.
class Source {
public:
    explicit Source(std::string_view text) : text_(text) {}

    std::string_view text() const { return text_; }
    std::string_view text(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }
    /// An expression's text, cut where it is long.
    std::string quoted(const Node& node) const;
    /// Throws UsageError: what is wrong at a byte offset of the text.
    [[noreturn]] void fail(std::size_t at, const std::string& what) const;

private:
    std::string_view text_;
};

struct Tree {
    std::vector<Node> nodes;  ///< the last one is the condition
    std::vector<Constant> constants;
    std::vector<Column> columns;  ///< those that are named, each once
};

}  // namespace gk::table::where
