// Conditions over a table's columns, `--where` (gk/table/where/FORMAT.md): parsed and checked once, evaluated over
// blocks of rows.
//
// The syntax is that of `samtools view -e`: numbers, "texts", columns, `! + - * / % < <= > >= == != =~ !~ && || ( )`,
// `exists(x)`, `default(x, y)` and `length(s)` with C's precedence, but `&&` beside `||` needs parentheses. The longest
// known column name wins, whatever characters it has, unless it is a plain number.
//
// Values are integers (64 bits, booleans are 0 and 1), reals (double) and texts, or null, which is a missing value.
// - Integers compare exactly, also with reals. A float32 column has the value of its printed text: `AF == 0.1` holds
//   for 0.1f. NaN compares as in C.
// - `+ - *` of integers are integers, and null when 64 bits do not hold the result. `/` is real (`5 / 2` is 2.5). `%`
//   is of whole numbers with C's sign; it cuts what reals have behind the point. Division by zero is null.
// - Texts compare by bytes. `=~` searches a POSIX extended pattern, a literal, anywhere in the text. `length` counts
//   bytes.
// - Comparisons, arithmetic, matches, `length` and `&&` with null are null. `x || y` is true if one is, else null if
//   one is. Null counts as false, and `!null` is true. `exists(x)` is false for null, `default(x, y)` is then y.
// - A number other than 0 is true, and a text that is not empty; so also for the condition as a whole.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/table/column.hpp"

namespace gk::table {

namespace where {
struct Program;
class Machine;
}  // namespace where

/// A condition over some table. Copies are cheap and share what was compiled; threads may, too.
class Condition {
public:
    /// Throws UsageError, with the 1-based position in characters, for whatever is wrong with the text. What the
    /// columns refer to (their names, their sources) outlives the condition; `columns` itself need not.
    Condition(std::string_view text, std::span<const Column> columns);

    /// The columns that the condition names, each once.
    std::span<const Column> columns() const;
    bool uses(std::string_view name) const;
    /// The text columns that it compares with a literal by `==` or `!=`, each with that text. Valid as long as it is.
    std::vector<std::pair<const Column*, std::string_view>> texts_compared() const;

    class Evaluator;

private:
    std::shared_ptr<const where::Program> program_;
};

/// A condition with the scratch of one thread. Blocks may have any size; once it has seen some, none is allocated.
class Condition::Evaluator {
public:
    explicit Evaluator(const Condition& condition);
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;
    Evaluator& operator=(Evaluator&&) noexcept;

    /// Those of `rows`, in their order, for which the condition holds. Valid until the next call.
    std::span<const Row> select(std::span<const Row> rows);
    /// Drops the rows for which it does not hold; the others keep their order.
    void filter(std::vector<Row>& rows);
    /// The same for cells, of columns that have several of them in a row.
    void filter(std::vector<CellNumber>& cells);
    /// All rows below `count` for which it holds, ascending: faster than to name them first.
    std::vector<Row> rows_below(Row count);
    /// How many they are.
    Row count_below(Row count);
    bool holds(CellNumber cell);

private:
    template <typename Number>
    std::size_t keep(const Number* numbers, std::size_t count, Number* kept);
    // Hands over those that hold of each block of the rows below `count`.
    template <typename Take>
    void each_block_below(Row count, const Take& take);
    CellNumber* room_of(std::size_t cells);
    std::size_t keep_in_block(std::size_t count);

    std::shared_ptr<const where::Program> program_;
    std::unique_ptr<where::Machine> machine_;
    std::vector<Row> kept_;
    std::vector<CellNumber> block_;  // as large as the largest so far
};

}  // namespace gk::table
