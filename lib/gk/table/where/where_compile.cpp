#include "gk/table/where/where_compile.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "gk/table/where/where_machine.hpp"
#include "gk/table/where/where_pattern.hpp"
#include "gk/table/where/where_values.hpp"

namespace gk::table::where {
namespace {

Type type_of(Kind kind) {
    switch (kind) {
        case Kind::real:
            return Type::float32;
        case Kind::text:
            return Type::text;
        default:
            return Type::integer;  // booleans are held as 0 and 1
    }
}

bool is_whole(Type type) {
    return type == Type::boolean || type == Type::integer;
}

/// The same comparison with its operands exchanged.
Operator mirrored(Operator op) {
    switch (op) {
        case Operator::less:
            return Operator::greater;
        case Operator::less_equal:
            return Operator::greater_equal;
        case Operator::greater:
            return Operator::less;
        case Operator::greater_equal:
            return Operator::less_equal;
        default:
            return op;
    }
}

std::size_t operand_count(Operator op) {
    switch (op) {
        case Operator::constant:
        case Operator::column:
            return 0;
        case Operator::plus:
        case Operator::negate:
        case Operator::logical_not:
        case Operator::exists:
        case Operator::length:
            return 1;
        default:
            return 2;
    }
}

/// What is known of a tree's node beside what it says.
struct Typed {
    enum class Wanted : std::uint8_t { as_is, integer, real, truth };

    Type type = Type::integer;        ///< of its own result
    Wanted wanted = Wanted::as_is;    ///< what it becomes for the one that uses it
    bool absorbed = false;            ///< part of another node's instruction
    Code code = Code::push_constant;  ///< of an operator
    Operator op = Operator::constant;
    std::uint32_t index = 0;
};
using Wanted = Typed::Wanted;

class Compiler {
public:
    Compiler(const Source& source, Tree tree) : source_(source), nodes_(std::move(tree.nodes)), typed_(nodes_.size()) {
        program_.columns = std::move(tree.columns);
        program_.constants = std::move(tree.constants);
    }

    Program compile() {
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            check(i);
            fold(i);
        }
        add_conjuncts();
        return std::move(program_);
    }

private:
    // --- types ---

    void check(std::uint32_t i) {
        Typed& typed = typed_[i];
        const Node& node = nodes_[i];
        typed.op = node.op;
        typed.index = node.index;
        switch (node.op) {
            case Operator::constant:
                typed.type = program_.constants[node.index].type;
                return;
            case Operator::column:
                typed.code = Code::push_column;
                if (const std::string_view refusal = program_.columns[node.index].refusal; !refusal.empty())
                    source_.fail(node.begin, std::string(refusal));
                if (program_.columns[node.index].list)
                    source_.fail(node.begin, "the column " + source_.quoted(node) +
                                                 " holds lists; a condition takes single values");
                typed.type = type_of(program_.columns[node.index].kind);
                return;
            case Operator::plus:
            case Operator::negate:
                return check_sign(i);
            case Operator::logical_not:
                return set(i, Type::boolean, Code::logical_not, Wanted::truth);
            case Operator::logical_and:
                return set(i, Type::boolean, Code::logical_and, Wanted::truth);
            case Operator::logical_or:
                return set(i, Type::boolean, Code::logical_or, Wanted::truth);
            case Operator::exists:
                return set(i, Type::boolean, Code::exists, Wanted::as_is);
            case Operator::add:
            case Operator::subtract:
            case Operator::multiply:
            case Operator::divide:
            case Operator::modulo:
                return check_arithmetic(i);
            case Operator::matches:
            case Operator::matches_not:
                return check_match(i);
            case Operator::default_value:
                return check_default(i);
            case Operator::length:
                if (type(node.left) != Type::text)
                    source_.fail(node.at,
                                 "length() takes a text, but " + source_.quoted(nodes_[node.left]) + " is a number");
                return set(i, Type::integer, Code::length, Wanted::as_is);
            default:
                return check_comparison(i);
        }
    }

    Type type(std::uint32_t i) const { return typed_[i].type; }
    bool is_constant(std::uint32_t i) const { return typed_[i].op == Operator::constant; }
    const Constant& constant(std::uint32_t i) const { return program_.constants[typed_[i].index]; }

    void set(std::uint32_t i, Type type, Code code, Wanted wanted) {
        typed_[i].type = type;
        typed_[i].code = code;
        const std::size_t operands = operand_count(nodes_[i].op);
        typed_[nodes_[i].left].wanted = wanted;
        if (operands == 2) typed_[nodes_[i].right].wanted = wanted;
    }

    void require_number(std::uint32_t i, std::uint32_t operand) const {
        if (type(operand) != Type::text) return;
        const Node& node = nodes_[i];
        const std::string_view symbol = source_.text().substr(node.at, 1);
        source_.fail(node.at, "'" + std::string(symbol) + "' takes numbers, but " + source_.quoted(nodes_[operand]) +
                                  " is text");
    }

    void check_sign(std::uint32_t i) {
        const std::uint32_t operand = nodes_[i].left;
        require_number(i, operand);
        const bool whole = is_whole(type(operand));
        set(i, whole ? Type::integer : Type::real, whole ? Code::negate_integers : Code::negate_reals,
            whole ? Wanted::integer : Wanted::real);
    }

    void check_arithmetic(std::uint32_t i) {
        const Node& node = nodes_[i];
        require_number(i, node.left);
        require_number(i, node.right);
        if (node.op == Operator::modulo) return set(i, Type::integer, Code::calculate_integers, Wanted::integer);
        if (is_whole(type(node.left)) && is_whole(type(node.right)) && node.op != Operator::divide)
            set(i, Type::integer, Code::calculate_integers, Wanted::integer);
        else
            set(i, Type::real, Code::calculate_reals, Wanted::real);
    }

    std::string described(std::uint32_t i) const {
        return source_.quoted(nodes_[i]) + (type(i) == Type::text ? " is text" : " is a number");
    }

    void require_one_kind(std::uint32_t i, const std::string& what) const {
        const Node& node = nodes_[i];
        if ((type(node.left) == Type::text) == (type(node.right) == Type::text)) return;
        source_.fail(node.at, what + ": " + described(node.left) + ", but " + described(node.right));
    }

    void check_default(std::uint32_t i) {
        require_one_kind(i, "default() takes two texts or two numbers");
        const Node& node = nodes_[i];
        if (type(node.left) == Type::text)
            set(i, Type::text, Code::default_texts, Wanted::as_is);
        else if (is_whole(type(node.left)) && is_whole(type(node.right)))
            set(i, Type::integer, Code::default_integers, Wanted::integer);
        else
            set(i, Type::real, Code::default_reals, Wanted::real);
    }

    void check_match(std::uint32_t i) {
        const Node& node = nodes_[i];
        const std::string symbol(source_.text().substr(node.at, 2));
        if (type(node.left) != Type::text)
            source_.fail(node.at, "'" + symbol + "' takes text, but " + described(node.left));
        if (nodes_[node.right].op != Operator::constant || type(node.right) != Type::text)
            source_.fail(nodes_[node.right].begin, "the pattern of '" + symbol + "' must be a literal text, not " +
                                                       source_.quoted(nodes_[node.right]));
        const std::string& pattern = constant(node.right).text;
        if (const std::string fault = pattern_fault(pattern); !fault.empty())
            source_.fail(nodes_[node.right].begin, "bad pattern " + source_.quoted(nodes_[node.right]) + ": " + fault);
        set(i, Type::boolean, Code::match, Wanted::as_is);
        typed_[i].index = static_cast<std::uint32_t>(program_.patterns.size());
        program_.patterns.push_back(pattern);
        typed_[node.right].absorbed = true;
    }

    void check_comparison(std::uint32_t i) {
        const Node& node = nodes_[i];
        const bool two = source_.text().substr(node.at + 1).starts_with('=');
        require_one_kind(i, "'" + std::string(source_.text().substr(node.at, two ? 2 : 1)) +
                                "' compares numbers with numbers and texts with texts");
        typed_[i].type = Type::boolean;
        if (is_constant(node.right) && !is_constant(node.left)) {
            if (compare_with_constant(i, node.left, node.right, node.op)) return;
        } else if (is_constant(node.left) && !is_constant(node.right)) {
            if (compare_with_constant(i, node.right, node.left, mirrored(node.op))) return;
        }
        const bool left_whole = is_whole(type(node.left));
        const bool right_whole = is_whole(type(node.right));
        if (type(node.left) == Type::text) return set(i, Type::boolean, Code::compare_texts, Wanted::as_is);
        set(i, Type::boolean,
            left_whole ? (right_whole ? Code::compare_integers : Code::compare_integers_reals)
                       : (right_whole ? Code::compare_reals_integers : Code::compare_reals),
            Wanted::integer);
        if (!left_whole) typed_[node.left].wanted = Wanted::real;
        if (!right_whole) typed_[node.right].wanted = Wanted::real;
    }

    /// The short ways of the usual comparisons; false where there is none.
    bool compare_with_constant(std::uint32_t i, std::uint32_t operand, std::uint32_t other, Operator op) {
        const Constant& value = constant(other);
        if (value.missing) return false;
        Code code = Code::compare_with_text;
        std::uint32_t index = typed_[other].index;
        if (is_whole(type(operand)) && (is_whole(value.type) || make_whole(index))) {
            code = Code::compare_with_integer;
            typed_[operand].wanted = Wanted::integer;
        } else if (type(operand) == Type::float32) {
            const double number = is_whole(value.type) ? static_cast<double>(value.integer) : value.real;
            // Integers beyond 2^53 lie between doubles.
            if (!std::isfinite(number) || (is_whole(value.type) && std::abs(number) > 9e15)) return false;
            code = Code::compare_with_bounds;
            index = static_cast<std::uint32_t>(program_.bounds.size());
            program_.bounds.push_back(bounds_of(number));
        } else if (type(operand) != Type::text) {
            return false;
        } else if (typed_[operand].op == Operator::column && (op == Operator::equal || op == Operator::not_equal)) {
            program_.equalities.push_back({.column = nodes_[operand].index, .constant = index});
        }
        typed_[i].code = code;
        typed_[i].op = op;
        typed_[i].index = index;
        typed_[other].absorbed = true;
        return true;
    }

    /// Makes an integer of a real constant that is one: `end > 1e6`.
    bool make_whole(std::uint32_t index) {
        Constant& value = program_.constants[index];
        constexpr double beyond = 9223372036854775808.0;  // 2^63
        const bool whole = value.real >= -beyond && value.real < beyond && value.real == std::trunc(value.real);
        if (whole) value.integer = static_cast<std::int64_t>(value.real);
        return whole;
    }

    // --- constants ---

    /// Replaces an operator on constants by its result.
    void fold(std::uint32_t i) {
        const Node& node = nodes_[i];
        const std::size_t operands = operand_count(node.op);
        if (operands == 0 || typed_[i].code == Code::match || !is_constant(node.left)) return;
        if (operands == 2 && !is_constant(node.right)) return;
        std::vector<Instruction> code;
        std::uint16_t depth = 0;
        emit(node.left, code, depth);
        if (operands == 2) emit(node.right, code, depth);
        emit(i, code, depth);

        constexpr CellNumber any_cell = 0;
        Machine machine(program_);
        const Values& values = machine.run(code, {&any_cell, 1});
        Constant result;
        result.type = type(i);
        result.missing = values.missing != nullptr && values.missing[0] != 0;
        switch (result.type) {
            case Type::boolean:
                result.integer = values.booleans[0];
                break;
            case Type::integer:
                result.integer = values.integers[0];
                break;
            case Type::text:
                result.text = values.texts[0];
                break;
            default:
                result.real = values.reals[0];
        }
        typed_[node.left].absorbed = true;
        if (operands == 2) typed_[node.right].absorbed = true;
        typed_[i].code = Code::push_constant;
        typed_[i].op = Operator::constant;
        typed_[i].index = static_cast<std::uint32_t>(program_.constants.size());
        program_.constants.push_back(std::move(result));
    }

    static bool is_true(const Constant& value) {
        if (value.missing) return false;
        if (is_whole(value.type)) return value.integer != 0;
        return value.type == Type::text ? !value.text.empty() : value.real != 0;
    }

    // --- instructions ---

    void add_conjuncts() {
        std::vector<std::uint32_t> pending = {static_cast<std::uint32_t>(nodes_.size() - 1)};
        while (!pending.empty()) {
            const std::uint32_t i = pending.back();
            pending.pop_back();
            if (typed_[i].op == Operator::logical_and) {
                pending.push_back(nodes_[i].right);
                pending.push_back(nodes_[i].left);
            } else if (is_constant(i)) {
                if (!is_true(constant(i))) program_.never = true;
            } else {
                add_conjunct(i);
            }
        }
    }

    void add_conjunct(std::uint32_t root) {
        typed_[root].wanted = Wanted::truth;
        Conjunct conjunct;
        std::uint16_t depth = 0;
        for (std::uint32_t i = nodes_[root].first; i <= root; ++i) {
            if (typed_[i].absorbed) continue;
            emit(i, conjunct.code, depth);
            conjunct.cost = std::max(conjunct.cost, typed_[i].code == Code::match ? 2 : type(i) == Type::text ? 1 : 0);
        }
        const auto dearer = std::upper_bound(program_.conjuncts.begin(), program_.conjuncts.end(), conjunct.cost,
                                             [](int cost, const Conjunct& other) { return cost < other.cost; });
        program_.conjuncts.insert(dearer, std::move(conjunct));
    }

    /// Adds a node's instruction, whose operands' are there already, and that which makes of its result what is wanted.
    void emit(std::uint32_t i, std::vector<Instruction>& code, std::uint16_t& depth) const {
        const Typed& typed = typed_[i];
        std::size_t operands = operand_count(typed.op);
        // An operand that became part of the instruction left no register.
        if (operands == 2 && (typed_[nodes_[i].left].absorbed || typed_[nodes_[i].right].absorbed)) operands = 1;
        depth = static_cast<std::uint16_t>(depth + 1 - operands);
        const auto target = static_cast<std::uint16_t>(depth - 1);
        const auto add = [&](Code what) { code.push_back({what, typed.op, target, typed.index}); };
        if (typed.op != Operator::plus) add(typed.code);

        if (typed.wanted == Wanted::truth) {
            if (typed.type == Type::integer) add(Code::integer_to_truth);
            if (typed.type == Type::float32 || typed.type == Type::real) add(Code::real_to_truth);
            if (typed.type == Type::text) add(Code::text_to_truth);
        } else if (typed.wanted != Wanted::as_is) {
            if (typed.type == Type::boolean) add(Code::boolean_to_integer);
            if (typed.type == Type::float32) add(Code::float32_to_real);
            if (typed.wanted == Wanted::real && is_whole(typed.type)) add(Code::integer_to_real);
            if (typed.wanted == Wanted::integer && !is_whole(typed.type)) add(Code::real_to_integer);
        }
    }

    const Source& source_;
    std::vector<Node> nodes_;
    std::vector<Typed> typed_;
    Program program_;
};

}  // namespace

Program compile(const Source& source, Tree tree) {
    return Compiler(source, std::move(tree)).compile();
}

}  // namespace gk::table::where
