// A compiled condition: what the machine does with a block of rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "gk/table/where/where_tree.hpp"

namespace gk::table::where {

/// Instructions work on a stack of registers: one reads its operands in `target` and the register behind it, and leaves
/// its result in `target`.
enum class Code : std::uint8_t {
    push_column,    ///< of `index`
    push_constant,  ///< of `index`

    boolean_to_integer,
    integer_to_real,
    float32_to_real,  ///< the value of the printed text
    real_to_integer,  ///< without what is behind the point; null where 64 bits do not hold it
    integer_to_truth,
    real_to_truth,  ///< of float32, too
    text_to_truth,

    negate_integers,
    negate_reals,
    calculate_integers,  ///< `op`: add, subtract, multiply, modulo
    calculate_reals,     ///< `op`: add, subtract, multiply, divide

    compare_integers,
    compare_reals,
    compare_integers_reals,
    compare_reals_integers,
    compare_texts,
    compare_with_integer,  ///< the constant of `index`
    compare_with_bounds,   ///< float32: the bounds of `index`
    compare_with_text,     ///< the constant of `index`

    match,  ///< the pattern of `index`; `op`: matches, matches_not
    logical_not,
    logical_and,
    logical_or,
    exists,
    default_integers,
    default_reals,
    default_texts,
    length,
};

struct Instruction {
    Code code;
    Operator op;
    std::uint16_t target;
    std::uint32_t index;
};

/// Where a number lies among the float32 values by what they print as.
struct Bounds {
    float not_less;  ///< the smallest that prints as the number or a greater one
    float greater;   ///< the smallest that prints as a greater one
};

/// One of the conditions that `&&` joins at the top: it leaves the truth of each row in register 0.
struct Conjunct {
    std::vector<Instruction> code;
    int cost = 0;
};

/// A text column that is compared with a literal by `==` or `!=`, by their numbers.
struct Equality {
    std::uint32_t column = 0;
    std::uint32_t constant = 0;
};

struct Program {
    std::vector<Column> columns;
    std::vector<Constant> constants;
    std::vector<Bounds> bounds;
    std::vector<std::string> patterns;
    std::vector<Equality> equalities;
    std::vector<Conjunct> conjuncts;  ///< the cheap ones first; none: every row is kept
    bool never = false;               ///< no row is kept, whatever it holds
};

}  // namespace gk::table::where
