// The words of a condition's text.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "gk/table/where/where_tree.hpp"

namespace gk::table::where {

struct Token {
    enum class Kind : std::uint8_t { end, constant, column, function, symbol };

    Kind kind = Kind::end;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view text;   ///< as it stands in the condition
    Constant constant;       ///< of a number or a text
    std::size_t column = 0;  ///< its index among all columns

    bool is(std::string_view symbol) const { return kind == Kind::symbol && text == symbol; }
};

/// Names may hold operators (`INFO/AD`) and begin with digits (`1000G`), so what a word is depends on whether an
/// operand or an operator is due.
class Lexer {
public:
    Lexer(const Source& source, std::span<const Column> columns) : source_(source), columns_(columns) {}

    /// A number, text, column or function, `(`, a sign or `!`; or whatever symbol stands there instead.
    Token operand();
    /// An operator, `)` or `,`.
    Token operation();

private:
    void skip_blanks();
    Token take(Token::Kind kind, std::size_t size);
    std::size_t known_name(std::size_t& column) const;
    std::size_t number_size() const;
    Token number(std::size_t size);
    Token quoted_text();
    [[noreturn]] void unknown_word(std::string_view word) const;
    [[noreturn]] void unknown_symbol() const;

    std::string_view rest() const { return source_.text().substr(at_); }

    const Source& source_;
    std::span<const Column> columns_;
    std::size_t at_ = 0;
};

}  // namespace gk::table::where
