// Runs a compiled condition over blocks of cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gk/table/where/where_pattern.hpp"
#include "gk/table/where/where_program.hpp"

namespace gk::table::where {

/// The values of an expression for the cells of a block. The pointer that belongs to its type is set, and `missing`
/// unless no value is; a missing value's place holds anything.
struct Values {
    const std::uint8_t* missing = nullptr;
    const std::uint8_t* booleans = nullptr;
    const std::int64_t* integers = nullptr;
    const double* reals = nullptr;
    const std::string_view* texts = nullptr;
};

/// Memory that only grows.
template <typename T>
class Scratch {
public:
    T* room(std::size_t count) {
        if (memory_.size() < count) memory_.resize(count);
        return memory_.data();
    }

private:
    std::vector<T> memory_;
};

/// What an expression's values are, and the memory of those that were computed here.
struct Register {
    Values values;
    Scratch<std::uint8_t> missing;
    Scratch<std::uint8_t> booleans;
    Scratch<std::int64_t> integers;
    Scratch<double> reals;
    Scratch<std::string_view> texts;
};

/// A program with the scratch of one thread. The program outlives it.
class Machine {
public:
    explicit Machine(const Program& program)
        : program_(program), blocks_(program.columns.size()), matchers_(program.patterns.size()) {}

    /// The values that the code leaves in register 0, valid until the next run. Passes on what the columns throw.
    const Values& run(const std::vector<Instruction>& code, std::span<const CellNumber> cells);

private:
    Register& reg(std::size_t number);
    void execute(const Instruction& instruction);
    void push_column(std::size_t index, Register& to);
    void push_constant(const Constant& constant, Register& to);
    void convert(Code code, Register& to);
    void real_to_integer(Register& to);
    void negate(Code code, Register& to);
    void calculate_integers(Operator op, Register& to, const Register& other);
    void calculate_reals(Operator op, Register& to, const Register& other);
    void compare(const Instruction& instruction, Register& to, const Register& other);
    void compare_with_constant(const Instruction& instruction, Register& to);
    void match(const Instruction& instruction, Register& to);
    void logic(Code code, Register& to, const Register& other);
    void default_values(Code code, Register& to, const Register& other);
    void length(Register& to);

    const std::uint8_t* join_missing(Register& to, const Register& other);
    std::uint8_t* own_missing(Register& to, const Register* other);

    const Program& program_;
    std::span<const CellNumber> cells_;
    std::size_t count_ = 0;
    std::uint64_t runs_ = 0;
    struct Loaded {
        Block block;
        std::uint64_t run = 0;  ///< which filled the block
    };
    std::vector<Loaded> blocks_;                    ///< of each column
    std::vector<std::optional<Matcher>> matchers_;  ///< of each pattern, made when it is first needed
    std::vector<Register> registers_;
};

}  // namespace gk::table::where
