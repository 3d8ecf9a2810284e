#include "gk/table/where/where.hpp"

#include <algorithm>

#include "gk/table/where/where_compile.hpp"
#include "gk/table/where/where_machine.hpp"
#include "gk/table/where/where_parser.hpp"
#include "gk/table/where/where_program.hpp"
#include "gk/table/where/where_tree.hpp"

namespace gk::table {
namespace {

// A block's values stay in the first cache.
constexpr std::size_t block_cells = 1024;

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

bool Condition::Evaluator::holds(CellNumber cell) {
    return keep(&cell, 1, &cell) == 1;
}

// `kept` may be `numbers`.
template <typename Number>
std::size_t Condition::Evaluator::keep(const Number* numbers, std::size_t count, Number* kept) {
    if (program_->never) return 0;
    std::size_t total = 0;
    for (std::size_t begin = 0; begin < count; begin += block_cells) {
        block_.assign(numbers + begin, numbers + begin + std::min(block_cells, count - begin));
        keep_in_block();
        std::transform(block_.begin(), block_.end(), kept + total,
                       [](CellNumber cell) { return static_cast<Number>(cell); });
        total += block_.size();
    }
    return total;
}

// Each conjunct sees only what those before it left.
void Condition::Evaluator::keep_in_block() {
    for (const where::Conjunct& conjunct : program_->conjuncts) {
        if (block_.empty()) return;
        const where::Values& truth = machine_->run(conjunct.code, block_);
        std::size_t holding = 0;
        for (std::size_t i = 0; i < block_.size(); ++i) {
            block_[holding] = block_[i];
            holding += truth.booleans[i] != 0 && (truth.missing == nullptr || truth.missing[i] == 0) ? 1 : 0;
        }
        block_.resize(holding);
    }
}

}  // namespace gk::table
