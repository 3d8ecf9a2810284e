// The machine's arithmetic, and `default`.
#include <algorithm>
#include <cstdint>

#include "gk/table/where/where_machine.hpp"

namespace gk::table::where {
namespace {

bool modulo(std::int64_t a, std::int64_t b, std::int64_t& result) {
    if (b == 0) return false;
    // The processor traps on the smallest integer % -1.
    result = b == -1 ? 0 : a % b;
    return true;
}

// False where there is no result. The builtins tell of overflow.
bool calculate(Operator op, std::int64_t a, std::int64_t b, std::int64_t& result) {
    switch (op) {
        case Operator::add:
            return !__builtin_add_overflow(a, b, &result);
        case Operator::subtract:
            return !__builtin_sub_overflow(a, b, &result);
        case Operator::multiply:
            return !__builtin_mul_overflow(a, b, &result);
        default:
            return modulo(a, b, result);
    }
}

bool whole_part(double real, std::int64_t& result) {
    constexpr double beyond = 9223372036854775808.0;  // 2^63
    const bool fits = real >= -beyond && real < beyond;
    if (fits) result = static_cast<std::int64_t>(real);
    return fits;
}

/// Fills `out` with the results, and marks in `missing` where there is none.
template <typename Calculation>
void fill(std::size_t count, std::int64_t* out, std::uint8_t* missing, const Calculation& calculation) {
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t result = 0;
        missing[i] |= static_cast<std::uint8_t>(!calculation(i, result));
        out[i] = result;
    }
}

template <typename T>
void take_defaults(const T* a, const T* b, const std::uint8_t* missing, std::size_t count, T* out) {
    for (std::size_t i = 0; i < count; ++i) out[i] = missing == nullptr || missing[i] == 0 ? a[i] : b[i];
}

}  // namespace

void Machine::real_to_integer(Register& to) {
    const double* reals = to.values.reals;
    std::uint8_t* missing = own_missing(to, nullptr);
    std::int64_t* out = to.integers.room(count_);
    fill(count_, out, missing, [&](std::size_t i, std::int64_t& result) { return whole_part(reals[i], result); });
    to.values = {};
    to.values.missing = missing;
    to.values.integers = out;
}

void Machine::negate(Code code, Register& to) {
    const Values from = to.values;
    to.values = {};
    if (code == Code::negate_reals) {
        double* out = to.reals.room(count_);
        std::transform(from.reals, from.reals + count_, out, [](double real) { return -real; });
        to.values.missing = from.missing;
        to.values.reals = out;
        return;
    }
    to.values.missing = from.missing;
    std::uint8_t* missing = own_missing(to, nullptr);
    std::int64_t* out = to.integers.room(count_);
    fill(count_, out, missing, [&](std::size_t i, std::int64_t& result) {
        return calculate(Operator::subtract, 0, from.integers[i], result);
    });
    to.values.missing = missing;
    to.values.integers = out;
}

void Machine::calculate_integers(Operator op, Register& to, const Register& other) {
    const std::int64_t* a = to.values.integers;
    const std::int64_t* b = other.values.integers;
    std::uint8_t* missing = own_missing(to, &other);
    std::int64_t* out = to.integers.room(count_);
    fill(count_, out, missing, [&](std::size_t i, std::int64_t& result) { return calculate(op, a[i], b[i], result); });
    to.values = {};
    to.values.missing = missing;
    to.values.integers = out;
}

void Machine::calculate_reals(Operator op, Register& to, const Register& other) {
    const double* a = to.values.reals;
    const double* b = other.values.reals;
    const std::uint8_t* missing = nullptr;
    double* out = to.reals.room(count_);
    if (op == Operator::divide) {
        std::uint8_t* own = own_missing(to, &other);
        for (std::size_t i = 0; i < count_; ++i) {
            own[i] |= static_cast<std::uint8_t>(b[i] == 0);
            out[i] = a[i] / (b[i] == 0 ? 1 : b[i]);
        }
        missing = own;
    } else {
        missing = join_missing(to, other);
        if (op == Operator::add)
            for (std::size_t i = 0; i < count_; ++i) out[i] = a[i] + b[i];
        else if (op == Operator::subtract)
            for (std::size_t i = 0; i < count_; ++i) out[i] = a[i] - b[i];
        else
            for (std::size_t i = 0; i < count_; ++i) out[i] = a[i] * b[i];
    }
    to.values = {};
    to.values.missing = missing;
    to.values.reals = out;
}

void Machine::default_values(Code code, Register& to, const Register& other) {
    const Values a = to.values;
    const Values b = other.values;
    to.values = {};
    if (code == Code::default_integers) {
        std::int64_t* out = to.integers.room(count_);
        take_defaults(a.integers, b.integers, a.missing, count_, out);
        to.values.integers = out;
    } else if (code == Code::default_reals) {
        double* out = to.reals.room(count_);
        take_defaults(a.reals, b.reals, a.missing, count_, out);
        to.values.reals = out;
    } else {
        std::string_view* out = to.texts.room(count_);
        take_defaults(a.texts, b.texts, a.missing, count_, out);
        to.values.texts = out;
    }
    // Null where both are.
    if (a.missing == nullptr || b.missing == nullptr) return;
    std::uint8_t* missing = to.missing.room(count_);
    for (std::size_t i = 0; i < count_; ++i)
        missing[i] = static_cast<std::uint8_t>(a.missing[i] != 0 && b.missing[i] != 0);
    to.values.missing = missing;
}

}  // namespace gk::table::where
