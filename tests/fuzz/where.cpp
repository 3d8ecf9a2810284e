// Conditions: whatever is typed compiles or is refused, and what compiles keeps the same rows however they are cut.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "gk/base/error.hpp"
#include "gk/table/where/where.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
using gk::table::Block;
using gk::table::CellNumber;
using gk::table::Column;
using gk::table::Condition;
using gk::table::Kind;
using gk::table::Row;

// So many that each value meets each other one, and few, since each is compared by itself.
constexpr Row row_count = 16;

// Every third value or so is missing; its place holds what must not matter.
void load_integers(const Column& self, std::span<const CellNumber> cells, Block& block) {
    constexpr std::int64_t values[] = {0, 1, -1, 2, 100, INT64_MAX, INT64_MIN};
    const auto step = *static_cast<const Row*>(self.source);
    block.missing.clear();
    block.integers.clear();
    for (const CellNumber row : cells) {
        block.missing.push_back(row % step == 0 ? 1 : 0);
        block.integers.push_back(values[row * step % 7]);
    }
}

void load_reals(const Column& self, std::span<const CellNumber> cells, Block& block) {
    constexpr float values[] = {0, 0.1F, -2.5F, 1e-40F, 3e38F, INFINITY, NAN};
    const auto step = *static_cast<const Row*>(self.source);
    block.missing.clear();
    block.reals.clear();
    for (const CellNumber row : cells) {
        block.missing.push_back(row % step == 0 ? 1 : 0);
        block.reals.push_back(row % step == 0 ? 1e308 : static_cast<double>(values[row * step % 7]));
    }
}

void load_texts(const Column& self, std::span<const CellNumber> cells, Block& block) {
    constexpr std::string_view values[] = {"", "a", "protein_coding", std::string_view("a\0b", 3), "\xff\n", "ab", "7"};
    const auto step = *static_cast<const Row*>(self.source);
    block.missing.clear();
    block.texts.clear();
    for (const CellNumber row : cells) {
        block.missing.push_back(row % step == 0 ? 1 : 0);
        block.texts.push_back(row % step == 0 ? std::string_view() : values[row * step % 7]);
    }
}

Column column(std::string_view name, Kind kind, const Row& step, decltype(Column::load) load) {
    Column made;
    made.name = name;
    made.kind = kind;
    made.source = &step;
    made.load = load;
    return made;
}

std::span<const Column> all_columns() {
    static constexpr Row two = 2, three = 3, five = 5;
    static const Column columns[] = {
        column("a", Kind::integer, two, load_integers),
        column("level", Kind::integer, three, load_integers),
        column("INFO/AD", Kind::integer, five, load_integers),
        column("AD[1]", Kind::integer, three, load_integers),
        column("f", Kind::real, three, load_reals),
        column("1000G", Kind::real, two, load_reals),
        column("s", Kind::text, three, load_texts),
        column("length", Kind::text, five, load_texts),
    };
    return columns;
}

void one_input(std::string_view data) {
    std::optional<Condition> condition;
    try {
        condition.emplace(data, all_columns());
    } catch (const gk::UsageError& error) {
        const std::string_view what = error.what();
        require(what.find("(position ") != std::string_view::npos, "an error has its position");
        require(std::none_of(what.begin(), what.end(), [](char c) { return c == '\n' || c == '\0'; }),
                "an error is one line");
        return;
    }
    std::vector<Row> all(row_count);
    std::iota(all.begin(), all.end(), Row{0});
    Condition::Evaluator evaluator(*condition);
    const auto selected = evaluator.select(all);
    const std::vector<Row> kept(selected.begin(), selected.end());
    // One by one, then in fives.
    std::vector<Row> in_parts;
    constexpr std::size_t singles = 6;
    for (std::size_t i = 0; i < singles; ++i)
        if (evaluator.holds(all[i])) in_parts.push_back(all[i]);
    for (std::size_t i = singles; i < all.size(); i += 5)
        for (const Row row : evaluator.select(std::span(all).subspan(i, std::min<std::size_t>(5, all.size() - i))))
            in_parts.push_back(row);
    require(kept == in_parts, "a row's truth does not depend on the others");

    std::vector<Row> again = kept;
    evaluator.filter(again);
    require(again == kept, "what was kept is kept again");
    for (const Column& used : condition->columns()) require(condition->uses(used.name), "a used column is used");
}

}  // namespace

GK_FUZZ_TARGET(where, one_input);
