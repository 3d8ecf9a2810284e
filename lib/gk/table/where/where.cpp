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
constexpr std::size_t block_rows = 1024;

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

bool Condition::Evaluator::holds(Row row) {
    return keep(&row, 1, &row) == 1;
}

// `kept` may be `rows`. Each conjunct sees only what those before it left.
std::size_t Condition::Evaluator::keep(const Row* rows, std::size_t count, Row* kept) {
    if (program_->never) return 0;
    std::size_t total = 0;
    for (std::size_t begin = 0; begin < count; begin += block_rows) {
        const Row* block = rows + begin;
        std::size_t left = std::min(block_rows, count - begin);
        Row* out = kept + total;
        for (const where::Conjunct& conjunct : program_->conjuncts) {
            const where::Values& truth = machine_->run(conjunct.code, {block, left});
            std::size_t holding = 0;
            for (std::size_t i = 0; i < left; ++i) {
                out[holding] = block[i];
                holding += truth.booleans[i] != 0 && (truth.missing == nullptr || truth.missing[i] == 0) ? 1 : 0;
            }
            left = holding;
            block = out;
            if (left == 0) break;
        }
        if (block != out) std::copy_n(block, left, out);
        total += left;
    }
    return total;
}

}  // namespace gk::table
