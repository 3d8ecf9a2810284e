#include "gk/table/where/where_machine.hpp"

#include <algorithm>
#include <functional>

#include "gk/table/where/where_values.hpp"

namespace gk::table::where {
namespace {

/// Calls `loop` with the function object of a comparison.
template <typename Loop>
void with_comparison(Operator op, const Loop& loop) {
    switch (op) {
        case Operator::less:
            return loop(std::less<>());
        case Operator::less_equal:
            return loop(std::less_equal<>());
        case Operator::greater:
            return loop(std::greater<>());
        case Operator::greater_equal:
            return loop(std::greater_equal<>());
        case Operator::equal:
            return loop(std::equal_to<>());
        default:
            return loop(std::not_equal_to<>());
    }
}

template <typename Value>
void each(std::size_t count, std::uint8_t* out, const Value& value) {
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::uint8_t>(value(i));
}

bool is_null(const std::uint8_t* missing, std::size_t i) {
    return missing != nullptr && missing[i] != 0;
}

}  // namespace

const Values& Machine::run(const std::vector<Instruction>& code, std::span<const CellNumber> cells) {
    cells_ = cells;
    count_ = cells.size();
    ++runs_;
    for (const Instruction& instruction : code) execute(instruction);
    return registers_.front().values;
}

Register& Machine::reg(std::size_t number) {
    // One more than asked for: references to a register and the one behind it stay good within an instruction.
    if (registers_.size() < number + 2) registers_.resize(number + 2);
    return registers_[number];
}

void Machine::execute(const Instruction& instruction) {
    Register& to = reg(instruction.target);
    const Register& other = registers_[std::size_t{instruction.target} + 1];
    switch (instruction.code) {
        case Code::push_column:
            return push_column(instruction.index, to);
        case Code::push_constant:
            return push_constant(program_.constants[instruction.index], to);
        case Code::boolean_to_integer:
        case Code::integer_to_real:
        case Code::float32_to_real:
        case Code::integer_to_truth:
        case Code::real_to_truth:
        case Code::text_to_truth:
            return convert(instruction.code, to);
        case Code::real_to_integer:
            return real_to_integer(to);
        case Code::negate_integers:
        case Code::negate_reals:
            return negate(instruction.code, to);
        case Code::calculate_integers:
            return calculate_integers(instruction.op, to, other);
        case Code::calculate_reals:
            return calculate_reals(instruction.op, to, other);
        case Code::compare_integers:
        case Code::compare_reals:
        case Code::compare_integers_reals:
        case Code::compare_reals_integers:
        case Code::compare_texts:
            return compare(instruction, to, other);
        case Code::compare_with_integer:
        case Code::compare_with_bounds:
        case Code::compare_with_text:
            return compare_with_constant(instruction, to);
        case Code::match:
            return match(instruction, to);
        case Code::logical_not:
        case Code::logical_and:
        case Code::logical_or:
        case Code::exists:
            return logic(instruction.code, to, other);
        case Code::default_integers:
        case Code::default_reals:
        case Code::default_texts:
            return default_values(instruction.code, to, other);
        case Code::length:
            return length(to);
    }
}

void Machine::push_column(std::size_t index, Register& to) {
    Loaded& loaded = blocks_[index];
    if (loaded.run != runs_) {
        const Column& column = program_.columns[index];
        column.load(column, cells_, loaded.block);
        loaded.run = runs_;
    }
    const Block& block = loaded.block;
    to.values = {block.missing.data(), nullptr, block.integers.data(), block.reals.data(), block.texts.data()};
}

void Machine::push_constant(const Constant& constant, Register& to) {
    to.values = {};
    if (constant.missing) {
        std::uint8_t* missing = to.missing.room(count_);
        std::fill_n(missing, count_, std::uint8_t{1});
        to.values.missing = missing;
    }
    switch (constant.type) {
        case Type::boolean: {
            std::uint8_t* booleans = to.booleans.room(count_);
            std::fill_n(booleans, count_, static_cast<std::uint8_t>(constant.integer != 0));
            to.values.booleans = booleans;
            return;
        }
        case Type::integer: {
            std::int64_t* integers = to.integers.room(count_);
            std::fill_n(integers, count_, constant.integer);
            to.values.integers = integers;
            return;
        }
        case Type::text: {
            std::string_view* texts = to.texts.room(count_);
            std::fill_n(texts, count_, std::string_view(constant.text));
            to.values.texts = texts;
            return;
        }
        default: {
            double* reals = to.reals.room(count_);
            std::fill_n(reals, count_, constant.real);
            to.values.reals = reals;
        }
    }
}

void Machine::convert(Code code, Register& to) {
    const Values from = to.values;
    to.values = {};
    to.values.missing = from.missing;
    if (code == Code::boolean_to_integer) {
        std::int64_t* out = to.integers.room(count_);
        std::copy_n(from.booleans, count_, out);
        to.values.integers = out;
        return;
    }
    if (code == Code::integer_to_real || code == Code::float32_to_real) {
        double* out = to.reals.room(count_);
        if (code == Code::integer_to_real)
            std::transform(from.integers, from.integers + count_, out,
                           [](std::int64_t integer) { return static_cast<double>(integer); });
        else
            for (std::size_t i = 0; i < count_; ++i)
                out[i] = is_null(from.missing, i) ? 0 : printed_value(static_cast<float>(from.reals[i]));
        to.values.reals = out;
        return;
    }
    std::uint8_t* out = to.booleans.room(count_);
    if (code == Code::integer_to_truth)
        each(count_, out, [&](std::size_t i) { return from.integers[i] != 0; });
    else if (code == Code::real_to_truth)
        each(count_, out, [&](std::size_t i) { return from.reals[i] != 0; });
    else
        each(count_, out, [&](std::size_t i) { return !from.texts[i].empty(); });
    to.values.booleans = out;
}

void Machine::compare(const Instruction& instruction, Register& to, const Register& other) {
    const Values a = to.values;
    const Values b = other.values;
    const std::uint8_t* missing = join_missing(to, other);
    std::uint8_t* out = to.booleans.room(count_);
    with_comparison(instruction.op, [&](auto compare) {
        switch (instruction.code) {
            case Code::compare_integers:
                return each(count_, out, [&](std::size_t i) { return compare(a.integers[i], b.integers[i]); });
            case Code::compare_reals:
                return each(count_, out, [&](std::size_t i) { return compare(a.reals[i], b.reals[i]); });
            case Code::compare_integers_reals:
                return each(count_, out,
                            [&](std::size_t i) { return compare(compare_exactly(a.integers[i], b.reals[i]), 0.0); });
            case Code::compare_reals_integers:
                return each(count_, out,
                            [&](std::size_t i) { return compare(0.0, compare_exactly(b.integers[i], a.reals[i])); });
            default:
                return each(count_, out,
                            [&](std::size_t i) { return !is_null(missing, i) && compare(a.texts[i], b.texts[i]); });
        }
    });
    to.values = {};
    to.values.missing = missing;
    to.values.booleans = out;
}

void Machine::compare_with_constant(const Instruction& instruction, Register& to) {
    const Values from = to.values;
    std::uint8_t* out = to.booleans.room(count_);
    if (instruction.code == Code::compare_with_integer) {
        const std::int64_t constant = program_.constants[instruction.index].integer;
        with_comparison(instruction.op, [&](auto compare) {
            each(count_, out, [&](std::size_t i) { return compare(from.integers[i], constant); });
        });
    } else if (instruction.code == Code::compare_with_text) {
        const std::string_view constant = program_.constants[instruction.index].text;
        with_comparison(instruction.op, [&](auto compare) {
            each(count_, out,
                 [&](std::size_t i) { return !is_null(from.missing, i) && compare(from.texts[i], constant); });
        });
    } else {
        const Bounds bounds = program_.bounds[instruction.index];
        const auto value = [&](std::size_t i) { return static_cast<float>(from.reals[i]); };
        const auto equal = [&](std::size_t i) { return value(i) >= bounds.not_less && value(i) < bounds.greater; };
        switch (instruction.op) {
            case Operator::less:
                each(count_, out, [&](std::size_t i) { return value(i) < bounds.not_less; });
                break;
            case Operator::less_equal:
                each(count_, out, [&](std::size_t i) { return value(i) < bounds.greater; });
                break;
            case Operator::greater:
                each(count_, out, [&](std::size_t i) { return value(i) >= bounds.greater; });
                break;
            case Operator::greater_equal:
                each(count_, out, [&](std::size_t i) { return value(i) >= bounds.not_less; });
                break;
            case Operator::equal:
                each(count_, out, equal);
                break;
            default:
                each(count_, out, [&](std::size_t i) { return !equal(i); });
        }
    }
    to.values = {};
    to.values.missing = from.missing;
    to.values.booleans = out;
}

void Machine::match(const Instruction& instruction, Register& to) {
    const Values from = to.values;
    std::optional<Matcher>& matcher = matchers_[instruction.index];
    if (!matcher) matcher.emplace(program_.patterns[instruction.index]);
    const bool wanted = instruction.op == Operator::matches;
    std::uint8_t* out = to.booleans.room(count_);
    each(count_, out, [&](std::size_t i) { return !is_null(from.missing, i) && (*matcher)(from.texts[i]) == wanted; });
    to.values = {};
    to.values.missing = from.missing;
    to.values.booleans = out;
}

void Machine::logic(Code code, Register& to, const Register& other) {
    const Values a = to.values;
    const Values b = other.values;
    to.values = {};
    std::uint8_t* out = to.booleans.room(count_);
    if (code == Code::exists) {
        each(count_, out, [&](std::size_t i) { return !is_null(a.missing, i); });
    } else if (code == Code::logical_not) {
        each(count_, out, [&](std::size_t i) { return a.booleans[i] == 0 || is_null(a.missing, i); });
    } else if (code == Code::logical_and) {
        to.values.missing = a.missing;
        to.values.missing = join_missing(to, other);
        each(count_, out, [&](std::size_t i) { return (a.booleans[i] & b.booleans[i]) != 0; });
    } else {
        std::uint8_t* missing = to.missing.room(count_);
        for (std::size_t i = 0; i < count_; ++i) {
            const bool a_null = is_null(a.missing, i);
            const bool b_null = is_null(b.missing, i);
            const bool either = (!a_null && a.booleans[i] != 0) || (!b_null && b.booleans[i] != 0);
            out[i] = static_cast<std::uint8_t>(either);
            missing[i] = static_cast<std::uint8_t>(!either && (a_null || b_null));
        }
        to.values.missing = missing;
    }
    to.values.booleans = out;
}

void Machine::length(Register& to) {
    const Values from = to.values;
    std::int64_t* out = to.integers.room(count_);
    for (std::size_t i = 0; i < count_; ++i) out[i] = static_cast<std::int64_t>(from.texts[i].size());
    to.values = {};
    to.values.missing = from.missing;
    to.values.integers = out;
}

// The nulls of a result are those of either operand. What belongs to the register behind is copied: it is used again.
const std::uint8_t* Machine::join_missing(Register& to, const Register& other) {
    const std::uint8_t* a = to.values.missing;
    const std::uint8_t* b = other.values.missing;
    if (b == nullptr) return a;
    std::uint8_t* joined = to.missing.room(count_);
    if (a == nullptr)
        std::copy_n(b, count_, joined);
    else
        std::transform(a, a + count_, b, joined,
                       [](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(x | y); });
    return joined;
}

// The same as memory of the register itself, for results that may be null where no operand is.
std::uint8_t* Machine::own_missing(Register& to, const Register* other) {
    const std::uint8_t* joined = other == nullptr ? to.values.missing : join_missing(to, *other);
    std::uint8_t* own = to.missing.room(count_);
    if (joined == nullptr)
        std::fill_n(own, count_, std::uint8_t{0});
    else if (joined != own)
        std::copy_n(joined, count_, own);
    return own;
}

}  // namespace gk::table::where
