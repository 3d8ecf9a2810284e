#include "gk/table/where/where_parser.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/table/where/where_lexer.hpp"

namespace gk::table::where {

std::string Source::quoted(const Node& node) const {
    constexpr std::size_t most = 60;
    std::string_view shown = text(node.begin, node.end);
    if (shown.size() <= most) return "'" + std::string(shown) + "'";
    // Not within a character of UTF-8.
    std::size_t size = most;
    while (size > 0 && (static_cast<unsigned char>(shown[size]) & 0xc0) == 0x80) --size;
    return "'" + std::string(shown.substr(0, size)) + "...'";
}

void Source::fail(std::size_t at, const std::string& what) const {
    const auto characters = std::count_if(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    throw UsageError(without_control_characters(what + " (position " + std::to_string(characters + 1) +
                                                " of condition '" + std::string(text_) + "')"));
}

namespace {

struct BinaryOperator {
    std::string_view symbol;
    Operator op;
    int level;  ///< higher ones bind tighter
};

constexpr int tightest = 3;
constexpr std::array<BinaryOperator, 13> binary_operators = {{{"==", Operator::equal, 0},
                                                              {"!=", Operator::not_equal, 0},
                                                              {"=~", Operator::matches, 0},
                                                              {"!~", Operator::matches_not, 0},
                                                              {"<", Operator::less, 1},
                                                              {"<=", Operator::less_equal, 1},
                                                              {">", Operator::greater, 1},
                                                              {">=", Operator::greater_equal, 1},
                                                              {"+", Operator::add, 2},
                                                              {"-", Operator::subtract, 2},
                                                              {"*", Operator::multiply, 3},
                                                              {"/", Operator::divide, 3},
                                                              {"%", Operator::modulo, 3}}};

const BinaryOperator* binary_operator(const Token& token) {
    if (token.kind != Token::Kind::symbol) return nullptr;
    const auto* found = std::find_if(binary_operators.begin(), binary_operators.end(),
                                     [&](const BinaryOperator& binary) { return binary.symbol == token.text; });
    return found == binary_operators.end() ? nullptr : found;
}

bool is_logic(const Token& token) {
    return token.is("&&") || token.is("||");
}

/// A chain of `&&` and `||`, with what stands between them.
struct Chain {
    std::vector<std::string_view> operands;
    std::vector<std::string_view> operators;

    /// The chain with the runs of one operator in parentheses.
    std::string read(std::string_view tighter) const {
        std::string text;
        for (std::size_t i = 0; i < operands.size(); ++i) {
            const bool before = i > 0 && operators[i - 1] == tighter;
            const bool after = i < operators.size() && operators[i] == tighter;
            if (i > 0) text.append(" ").append(operators[i - 1]).append(" ");
            if (after && !before) text += '(';
            text += operands[i];
            if (before && !after) text += ')';
        }
        return text;
    }
};

class Parser {
public:
    Parser(const Source& source, std::span<const Column> columns)
        : source_(source), columns_(columns), lexer_(source, columns), numbers_(columns.size(), not_named) {}

    Tree parse() {
        token_ = lexer_.operand();
        if (token_.kind == Token::Kind::end) source_.fail(0, "the condition is empty");
        logic();
        if (token_.kind != Token::Kind::end)
            source_.fail(token_.begin, "unexpected '" + std::string(token_.text) + "'");
        return std::move(tree_);
    }

private:
    using NodeIndex = std::uint32_t;
    static constexpr std::uint32_t not_named = UINT32_MAX;
    static constexpr int deepest = 100;

    [[noreturn]] void unexpected(const std::string& due) const {
        if (token_.kind == Token::Kind::end) source_.fail(token_.begin, "expected " + due + ", but the condition ends");
        source_.fail(token_.begin, "expected " + due + ", not '" + std::string(token_.text) + "'");
    }

    void deeper(std::size_t at) {
        if (++depth_ > deepest)
            source_.fail(at, "parentheses are nested more than " + std::to_string(deepest) + " deep");
    }

    NodeIndex add(Node node, NodeIndex first) {
        const auto index = static_cast<NodeIndex>(tree_.nodes.size());
        node.first = std::min(first, index);
        tree_.nodes.push_back(node);
        return index;
    }

    NodeIndex add_unary(Operator op, std::size_t begin, std::size_t end, NodeIndex operand) {
        Node node;
        node.op = op;
        node.left = operand;
        node.begin = node.at = begin;
        node.end = end;
        return add(node, tree_.nodes[operand].first);
    }

    NodeIndex add_binary(Operator op, std::size_t at, NodeIndex left, NodeIndex right) {
        Node node;
        node.op = op;
        node.left = left;
        node.right = right;
        node.begin = tree_.nodes[left].begin;
        node.end = tree_.nodes[right].end;
        node.at = at;
        return add(node, tree_.nodes[left].first);
    }

    NodeIndex logic() {
        NodeIndex left = binary(0);
        if (!is_logic(token_)) return left;
        Chain chain;
        const auto add_operand = [&](NodeIndex operand) {
            chain.operands.push_back(source_.text(tree_.nodes[operand].begin, tree_.nodes[operand].end));
        };
        add_operand(left);
        std::size_t mixed_at = std::string_view::npos;
        while (is_logic(token_)) {
            const Token symbol = token_;
            chain.operators.push_back(symbol.text);
            if (symbol.text != chain.operators.front()) mixed_at = std::min(mixed_at, symbol.begin);
            token_ = lexer_.operand();
            const NodeIndex right = binary(0);
            add_operand(right);
            left =
                add_binary(symbol.is("&&") ? Operator::logical_and : Operator::logical_or, symbol.begin, left, right);
        }
        if (mixed_at != std::string_view::npos)
            source_.fail(mixed_at, "'&&' beside '||' needs parentheses: either '" + chain.read("&&") + "' or '" +
                                       chain.read("||") + "'");
        return left;
    }

    NodeIndex binary(int level) {
        if (level > tightest) return unary();
        NodeIndex left = binary(level + 1);
        for (;;) {
            const BinaryOperator* found = binary_operator(token_);
            if (found == nullptr || found->level != level) return left;
            const std::size_t at = token_.begin;
            token_ = lexer_.operand();
            const NodeIndex right = binary(level + 1);
            left = add_binary(found->op, at, left, right);
        }
    }

    NodeIndex unary() {
        // A loop, so that no row of signs is too long.
        std::vector<std::pair<Operator, std::size_t>> signs;
        for (; token_.is("!") || token_.is("-") || token_.is("+"); token_ = lexer_.operand())
            signs.emplace_back(token_.is("!")   ? Operator::logical_not
                               : token_.is("-") ? Operator::negate
                                                : Operator::plus,
                               token_.begin);
        NodeIndex operand = primary();
        for (auto sign = signs.rbegin(); sign != signs.rend(); ++sign)
            operand = add_unary(sign->first, sign->second, tree_.nodes[operand].end, operand);
        return operand;
    }

    NodeIndex primary() {
        switch (token_.kind) {
            case Token::Kind::constant:
            case Token::Kind::column:
                return leaf();
            case Token::Kind::function:
                return function();
            default:
                break;
        }
        if (!token_.is("(")) unexpected("a value");
        const std::size_t begin = token_.begin;
        deeper(begin);
        token_ = lexer_.operand();
        const NodeIndex inner = logic();
        tree_.nodes[inner].begin = begin;
        tree_.nodes[inner].end = close();
        return inner;
    }

    NodeIndex leaf() {
        Node node;
        node.begin = node.at = token_.begin;
        node.end = token_.end;
        if (token_.kind == Token::Kind::constant) {
            node.index = static_cast<std::uint32_t>(tree_.constants.size());
            tree_.constants.push_back(std::move(token_.constant));
        } else {
            node.op = Operator::column;
            std::uint32_t& number = numbers_[token_.column];
            if (number == not_named) {
                number = static_cast<std::uint32_t>(tree_.columns.size());
                tree_.columns.push_back(columns_[token_.column]);
            }
            node.index = number;
        }
        token_ = lexer_.operation();
        return add(node, not_named);
    }

    NodeIndex function() {
        const Token name = token_;
        token_ = lexer_.operand();  // the parenthesis that made it a function
        deeper(name.begin);
        token_ = lexer_.operand();
        const NodeIndex argument = logic();
        if (name.text != "default")
            return add_unary(name.text == "exists" ? Operator::exists : Operator::length, name.begin, close(),
                             argument);
        if (!token_.is(",")) unexpected("',' and the value to take where there is none");
        token_ = lexer_.operand();
        const NodeIndex instead = logic();
        const NodeIndex index = add_binary(Operator::default_value, name.begin, argument, instead);
        tree_.nodes[index].begin = name.begin;
        tree_.nodes[index].end = close();
        return index;
    }

    /// Passes the closing parenthesis and tells where it ends.
    std::size_t close() {
        if (!token_.is(")")) unexpected("an operator or ')'");
        --depth_;
        const std::size_t end = token_.end;
        token_ = lexer_.operation();
        return end;
    }

    const Source& source_;
    std::span<const Column> columns_;
    Lexer lexer_;
    std::vector<std::uint32_t> numbers_;  ///< of each column among those that are named
    Token token_;
    Tree tree_;
    int depth_ = 0;
};

}  // namespace

Tree parse(const Source& source, std::span<const Column> columns) {
    return Parser(source, columns).parse();
}

}  // namespace gk::table::where
