#include "gk/table/where/where.hpp"

#include <algorithm>
#include <numeric>

#include "gk/table/where/where_compile.hpp"
#include "gk/table/where/where_machine.hpp"
#include "gk/table/where/where_parser.hpp"
#include "gk/table/where/where_program.hpp"
#include "gk/table/where/where_tree.hpp"

namespace gk::table {
namespace {

// A block's values stay in the first cache.
constexpr std::size_t block_cells = 1024;

// Keeps those of the first `count` cells for which the test holds. Without a branch: nobody can foretell which.
template <typename Test>
std::size_t keep_where(CellNumber* cells, std::size_t count, Test test) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        cells[kept] = cells[i];
        kept += test(i) ? 1 : 0;
    }
    return kept;
}

}  // namespace

Condition::Condition(std::string_view text, std::span<const Column> columns) {
    const where::Source source(text);
    program_ = std::make_shared<where::Program>(where::compile(source, where::parse(source, columns)));
}

std::span<const Column> Condition::columns() const {
    return program_->columns;
}

bool Condition::uses(std::string_view name) const {
    return std::any_of(program_->columns.begin(), program_->columns.end(),
                       [&](const Column& column) { return column.name == name; });
}

std::vector<std::pair<const Column*, std::string_view>> Condition::texts_compared() const {
    std::vector<std::pair<const Column*, std::string_view>> compared;
    for (const where::Equality& equality : program_->equalities)
        compared.emplace_back(&program_->columns[equality.column], program_->constants[equality.constant].text);
    return compared;
}

Condition::Evaluator::Evaluator(const Condition& condition)
    : program_(condition.program_), machine_(std::make_unique<where::Machine>(*program_)) {}

Condition::Evaluator::~Evaluator() = default;
Condition::Evaluator::Evaluator(Evaluator&&) noexcept = default;
Condition::Evaluator& Condition::Evaluator::operator=(Evaluator&&) noexcept = default;

std::span<const Row> Condition::Evaluator::select(std::span<const Row> rows) {
    if (kept_.size() < rows.size()) kept_.resize(rows.size());
    return {kept_.data(), keep(rows.data(), rows.size(), kept_.data())};
}

void Condition::Evaluator::filter(std::vector<Row>& rows) {
    rows.resize(keep(rows.data(), rows.size(), rows.data()));
}

void Condition::Evaluator::filter(std::vector<CellNumber>& cells) {
    cells.resize(keep(cells.data(), cells.size(), cells.data()));
}

std::vector<Row> Condition::Evaluator::rows_below(Row count) {
    std::vector<Row> rows;
    each_block_below(count,
                     [&](std::span<const CellNumber> block) { rows.insert(rows.end(), block.begin(), block.end()); });
    return rows;
}

Row Condition::Evaluator::count_below(Row count) {
    Row found = 0;
    each_block_below(count, [&](std::span<const CellNumber> block) { found += static_cast<Row>(block.size()); });
    return found;
}

template <typename Take>
void Condition::Evaluator::each_block_below(Row count, const Take& take) {
    if (program_->never) return;
    for (Row begin = 0; begin < count; begin += static_cast<Row>(block_cells)) {
        const std::size_t size = std::min<std::size_t>(block_cells, count - begin);
        CellNumber* const block = room_of(size);
        std::iota(block, block + size, CellNumber{begin});
        take(std::span<const CellNumber>(block, keep_in_block(size)));
    }
}

bool Condition::Evaluator::holds(CellNumber cell) {
    return keep(&cell, 1, &cell) == 1;
}

// `kept` may be `numbers`.
template <typename Number>
std::size_t Condition::Evaluator::keep(const Number* numbers, std::size_t count, Number* kept) {
    if (program_->never) return 0;
    std::size_t total = 0;
    for (std::size_t begin = 0; begin < count; begin += block_cells) {
        const std::size_t size = std::min(block_cells, count - begin);
        CellNumber* const block = room_of(size);
        std::copy_n(numbers + begin, size, block);
        const std::size_t holding = keep_in_block(size);
        std::transform(block, block + holding, kept + total, [](CellNumber cell) { return static_cast<Number>(cell); });
        total += holding;
    }
    return total;
}

CellNumber* Condition::Evaluator::room_of(std::size_t cells) {
    if (block_.size() < cells) block_.resize(cells);
    return block_.data();
}

// Each conjunct sees only what those before it left.
std::size_t Condition::Evaluator::keep_in_block(std::size_t count) {
    CellNumber* const cells = block_.data();
    for (const where::Conjunct& conjunct : program_->conjuncts) {
        if (count == 0) break;
        const where::Values& truth = machine_->run(conjunct.code, {cells, count});
        const std::uint8_t* const booleans = truth.booleans;
        const std::uint8_t* const missing = truth.missing;
        if (missing == nullptr)
            count = keep_where(cells, count, [booleans](std::size_t i) { return booleans[i] != 0; });
        else
            count = keep_where(cells, count, [booleans, missing](std::size_t i) {
                return (static_cast<unsigned>(booleans[i] != 0) & static_cast<unsigned>(missing[i] == 0)) != 0;
            });
    }
    return count;
}

}  // namespace gk::table
