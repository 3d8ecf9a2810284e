#include "gk/table/where/where_lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"

namespace gk::table::where {
namespace {

// Two characters before one, so that `<=` is not `<`.
constexpr std::array<std::string_view, 17> operations = {"&&", "||", "==", "!=", "=~", "!~", "<=", ">=", "<",
                                                         ">",  "+",  "-",  "*",  "/",  "%",  ")",  ","};
constexpr std::array<std::string_view, 6> before_operands = {"(", "!", "-", "+", ")", ","};
constexpr std::array<std::string_view, 3> functions = {"exists", "default", "length"};

bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What a word goes on with. Bytes of UTF-8 are letters of some language.
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::size_t run(std::string_view text, bool (*belongs)(char)) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
}

bool is_hex(std::string_view text) {
    return text.starts_with("0x") || text.starts_with("0X");
}

std::vector<std::string_view> names_of(std::span<const Column> columns) {
    std::vector<std::string_view> names;
    for (const Column& column : columns) names.push_back(column.name);
    return names;
}

}  // namespace

void Lexer::skip_blanks() {
    at_ += run(rest(), is_blank);
}

Token Lexer::take(Token::Kind kind, std::size_t size) {
    Token token;
    token.kind = kind;
    token.begin = at_;
    token.end = at_ + size;
    token.text = source_.text(token.begin, token.end);
    at_ += size;
    return token;
}

Token Lexer::operand() {
    skip_blanks();
    const std::string_view text = rest();
    if (text.empty()) return take(Token::Kind::end, 0);

    const std::string_view word = text.substr(0, run(text, is_word));
    std::size_t column = 0;
    const std::size_t name = known_name(column);
    if (name <= word.size() && std::find(functions.begin(), functions.end(), word) != functions.end()) {
        // There are columns of these names, too.
        const std::string_view behind = text.substr(word.size());
        if (behind.substr(run(behind, is_blank)).starts_with('(')) return take(Token::Kind::function, word.size());
    }
    const std::size_t digits = number_size();
    if (digits > 0 && digits >= name) return number(digits);
    if (name > 0) {
        Token token = take(Token::Kind::column, name);
        token.column = column;
        return token;
    }
    if (text.front() == '"') return quoted_text();
    for (const std::string_view symbol : before_operands)
        if (text.starts_with(symbol)) return take(Token::Kind::symbol, symbol.size());
    if (!word.empty()) unknown_word(word);
    for (const std::string_view symbol : operations)
        if (text.starts_with(symbol)) return take(Token::Kind::symbol, symbol.size());
    unknown_symbol();
}

Token Lexer::operation() {
    skip_blanks();
    const std::string_view text = rest();
    if (text.empty()) return take(Token::Kind::end, 0);
    for (const std::string_view symbol : operations)
        if (text.starts_with(symbol)) return take(Token::Kind::symbol, symbol.size());
    const std::size_t word = run(text, is_word);
    if (word > 0 || text.front() == '"' || text.front() == '(' || text.front() == '!')
        source_.fail(at_, "expected an operator before '" +
                              std::string(word > 0 ? text.substr(0, word) : text.substr(0, 1)) + "'");
    unknown_symbol();
}

// The length of the longest column name that stands here and does not end within a word; 0: there is none.
std::size_t Lexer::known_name(std::size_t& column) const {
    const std::string_view text = rest();
    std::size_t longest = 0;
    if (!is_word(text.front())) return 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::string_view name = columns_[i].name;
        if (name.size() <= longest || !text.starts_with(name)) continue;
        if (is_word(name.back()) && name.size() < text.size() && is_word(text[name.size()])) continue;
        longest = name.size();
        column = i;
    }
    return longest;
}

// The length of the number that stands here; 0: there is none, or it is part of a word.
std::size_t Lexer::number_size() const {
    const std::string_view text = rest();
    std::size_t size = 0;
    if (is_hex(text)) {
        size = 2 + run(text.substr(2), is_hex_digit);
        if (size == 2) return 0;
    } else {
        size = run(text, is_digit);
        std::size_t digits = size;
        if (size < text.size() && text[size] == '.') {
            const std::size_t fraction = run(text.substr(size + 1), is_digit);
            digits += fraction;
            size += 1 + fraction;
        }
        if (digits == 0) return 0;
        if (size < text.size() && (text[size] == 'e' || text[size] == 'E')) {
            const bool sign = size + 1 < text.size() && (text[size + 1] == '-' || text[size + 1] == '+');
            const std::size_t before = size + (sign ? 2 : 1);
            const std::size_t exponent = run(text.substr(std::min(before, text.size())), is_digit);
            if (exponent > 0) size = before + exponent;
        }
    }
    return size < text.size() && is_word(text[size]) ? 0 : size;
}

Token Lexer::number(std::size_t size) {
    Token token = take(Token::Kind::constant, size);
    const char* begin = token.text.data();
    const char* end = begin + size;
    const bool hex = is_hex(token.text);
    if (hex || token.text.find_first_not_of("0123456789") == std::string_view::npos) {
        const auto [stop, error] = std::from_chars(begin + (hex ? 2 : 0), end, token.constant.integer, hex ? 16 : 10);
        if (error == std::errc{}) return token;
        if (hex) source_.fail(token.begin, "the number '" + std::string(token.text) + "' does not fit 64 bits");
    }
    // Whole numbers beyond 64 bits, too: they compare as they should.
    token.constant.type = Type::real;
    const auto [stop, error] = std::from_chars(begin, end, token.constant.real);
    if (error != std::errc{} || stop != end)
        source_.fail(token.begin, "the number '" + std::string(token.text) + "' is too large or too small");
    return token;
}

// As samtools reads it: a backslash that does not begin one of these escapes stays, which suits patterns.
Token Lexer::quoted_text() {
    std::string content;
    const std::string_view text = rest();
    std::size_t i = 1;
    for (; i < text.size() && text[i] != '"'; ++i) {
        content += text[i];
        if (text[i] != '\\') continue;
        if (++i == text.size()) break;
        switch (text[i]) {
            case '"':
            case '\\':
                content.back() = text[i];
                break;
            case 't':
                content.back() = '\t';
                break;
            case 'n':
                content.back() = '\n';
                break;
            case 'r':
                content.back() = '\r';
                break;
            default:
                content += text[i];
        }
    }
    if (i >= text.size()) source_.fail(at_, "the text that begins here has no closing '\"'");
    Token token = take(Token::Kind::constant, i + 1);
    token.constant.type = Type::text;
    token.constant.text = std::move(content);
    return token;
}

void Lexer::unknown_word(std::string_view word) const {
    const std::vector<std::string_view> names = names_of(columns_);
    const std::string_view behind = rest().substr(word.size());
    if (behind.substr(run(behind, is_blank)).starts_with('('))
        source_.fail(at_, "unknown function '" + std::string(word) + "'" +
                              did_you_mean(word, {functions.begin(), functions.end()}));
    if (is_digit(word.front()))
        source_.fail(at_, "'" + std::string(word) + "' is neither a number nor a column" + did_you_mean(word, names));
    // `INFO/DPP` may be a misspelt name or a quotient of two.
    if (behind.starts_with('/') && behind.size() > 1 && is_word(behind[1])) {
        const std::string_view path = rest().substr(0, word.size() + 1 + run(behind.substr(1), is_word));
        const std::string near = closest(path, names);
        if (near.find('/') != std::string::npos)
            source_.fail(at_, "unknown column '" + std::string(path) + "'; did you mean '" + near + "'?");
    }
    source_.fail(at_, "unknown column '" + std::string(word) + "'" + did_you_mean(word, names));
}

void Lexer::unknown_symbol() const {
    switch (rest().front()) {
        case '=':
            source_.fail(at_, "unexpected '='; did you mean '=='?");
        case '&':
            source_.fail(at_, "unexpected '&'; did you mean '&&'?");
        case '|':
            source_.fail(at_, "unexpected '|'; did you mean '||'?");
        case '\'':
            source_.fail(at_, "unexpected '; texts are written in double quotes");
        default:
            source_.fail(at_, "unexpected '" + std::string(rest().substr(0, 1)) + "'");
    }
}

}  // namespace gk::table::where
