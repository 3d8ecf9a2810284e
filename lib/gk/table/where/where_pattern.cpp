#include "gk/table/where/where_pattern.hpp"

#include <regex.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk::table::where {
namespace {

constexpr std::string_view special = ".[]()*+?{}|^$\\";

/// A pattern's size with its repeats written out: what the C library makes of it grows with the square of that, its
/// recursion with the depth of parentheses, and its time without limit where what may be empty is repeated, or is
/// between anchors: these count as large pieces.
class Measure {
public:
    explicit Measure(std::string_view pattern) : pattern_(pattern), groups_(1) {}

    std::string fault() {
        for (std::size_t i = 0; i < pattern_.size();) {
            i = pass(i);
            if (back_reference_) return "POSIX extended patterns have no back-references";
            if (groups_.size() > deepest) return "its parentheses are nested too deep";
            if (groups_.back().sum() > most) return "it is too large";
        }
        std::size_t open = 0;
        for (const Group& group : groups_) open += group.sum();
        return open > most ? "it is too large" : "";
    }

private:
    static constexpr std::size_t most = 2000;
    static constexpr std::size_t deepest = 100;
    static constexpr std::size_t repeat_of_empty = 400;
    static constexpr std::size_t anchor = 20;

    /// An open parenthesis, or the whole.
    struct Group {
        std::size_t before = 0;      ///< all but the last element
        std::size_t last = 0;        ///< what a repeat would repeat
        bool before_empty = true;    ///< what is before the last element, of this alternative, may be empty
        bool last_empty = true;      ///< the last element may be empty
        bool another_empty = false;  ///< an alternative before this one may be empty

        std::size_t sum() const { return before + last; }
        bool may_be_empty() const { return another_empty || (before_empty && last_empty); }
        void add(std::size_t size, bool empty = false) {
            before += last;
            last = size;
            before_empty = before_empty && last_empty;
            last_empty = empty;
        }
        void begin_alternative() {
            another_empty = may_be_empty();
            add(1, true);
            before_empty = true;
        }
        void repeat(std::size_t times, bool may_be_left_out) {
            last = std::min(last * times + (last_empty ? repeat_of_empty : 1), most + 1);
            last_empty = last_empty || may_be_left_out;
        }
    };

    char at(std::size_t i) const { return i < pattern_.size() ? pattern_[i] : '\0'; }

    /// Passes one element or repeat.
    std::size_t pass(std::size_t i) {
        switch (pattern_[i]) {
            case '\\':
                back_reference_ = at(i + 1) >= '1' && at(i + 1) <= '9';
                groups_.back().add(1);
                return i + 2;
            case '[':
                groups_.back().add(1);
                return pass_bracket(i + 1);
            case '(':
                groups_.emplace_back();
                return i + 1;
            case ')':
                if (groups_.size() > 1) {
                    const Group group = groups_.back();
                    groups_.pop_back();
                    groups_.back().add(group.sum() + 2, group.may_be_empty());
                } else {
                    groups_.back().add(1);
                }
                return i + 1;
            case '|':
                groups_.back().begin_alternative();
                return i + 1;
            case '^':
            case '$':
                groups_.back().add(anchor, true);
                return i + 1;
            case '{':
                return pass_interval(i + 1);
            case '*':
            case '+':
            case '?':
                groups_.back().repeat(2, pattern_[i] != '+');
                return i + 1;
            default:
                groups_.back().add(1);
                return i + 1;
        }
    }

    std::size_t pass_bracket(std::size_t i) const {
        if (at(i) == '^') ++i;
        if (at(i) == ']') ++i;
        while (i < pattern_.size() && pattern_[i] != ']') {
            const char kind = at(i + 1);
            if (pattern_[i] == '[' && (kind == ':' || kind == '.' || kind == '=')) {
                const std::size_t end = pattern_.find(std::string{kind, ']'}, i + 2);
                i = end == std::string_view::npos ? pattern_.size() : end + 2;
            } else {
                ++i;
            }
        }
        return i + 1;
    }

    std::size_t pass_interval(std::size_t i) {
        std::size_t times = 1;
        std::size_t least = most;
        while (is_digit(at(i)) || at(i) == ',') {
            std::size_t number = 0;
            for (; is_digit(at(i)); ++i)
                number = std::min(10 * number + static_cast<std::size_t>(at(i) - '0'), most + 1);
            times = std::max(times, number);
            least = std::min(least, number);
            if (at(i) == ',') ++i;
        }
        groups_.back().repeat(times + 1, least == 0);
        // What comes next may repeat the same once more.
        return at(i) == '}' ? i + 1 : i;
    }

    std::string_view pattern_;
    std::vector<Group> groups_;
    bool back_reference_ = false;
};

}  // namespace

struct Matcher::Expression {
    explicit Expression(const std::string& pattern) {
        if (const int code = regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB); code != 0) {
            char reason[256];
            regerror(code, &compiled, reason, sizeof reason);
            throw Error(reason);
        }
    }
    ~Expression() { regfree(&compiled); }
    Expression(const Expression&) = delete;
    Expression& operator=(const Expression&) = delete;

    regex_t compiled;
};

std::string pattern_fault(const std::string& pattern) {
    if (pattern.find('\0') != std::string::npos) return "it holds a NUL character";
    if (std::string fault = Measure(pattern).fault(); !fault.empty()) return fault;
    try {
        const Matcher matcher(pattern);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

Matcher::Matcher(const std::string& pattern) {
    if (!read_literal(pattern)) expression_ = std::make_shared<Expression>(pattern);
}

// Most patterns are words, perhaps with an anchor; to find those takes no regular expression.
bool Matcher::read_literal(std::string_view pattern) {
    const bool starts = pattern.starts_with('^');
    if (starts) pattern.remove_prefix(1);
    bool ends = false;
    std::string literal;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '$' && i + 1 == pattern.size()) {
            ends = true;
        } else if (pattern[i] == '\\' && i + 1 < pattern.size() && special.find(pattern[i + 1]) != special.npos) {
            literal += pattern[++i];
        } else if (special.find(pattern[i]) != special.npos) {
            return false;
        } else {
            literal += pattern[i];
        }
    }
    literal_ = std::move(literal);
    way_ = starts ? (ends ? Way::whole : Way::at_start) : (ends ? Way::at_end : Way::anywhere);
    return true;
}

bool Matcher::operator()(std::string_view text) const {
    switch (way_) {
        case Way::anywhere:
            return text.find(literal_) != std::string_view::npos;
        case Way::at_start:
            return text.starts_with(literal_);
        case Way::at_end:
            return text.ends_with(literal_);
        case Way::whole:
            return text == literal_;
        case Way::expression:
            break;
    }
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<regoff_t>::max()))
        throw Error("a text of " + std::to_string(text.size()) + " bytes is too long for a pattern");
    // REG_STARTEND: the text need not end in a NUL, and may hold some.
    regmatch_t range{0, static_cast<regoff_t>(text.size())};
    const int code = regexec(&expression_->compiled, text.empty() ? "" : text.data(), 1, &range, REG_STARTEND);
    if (code == 0 || code == REG_NOMATCH) return code == 0;
    char reason[256];
    regerror(code, &expression_->compiled, reason, sizeof reason);
    throw Error("matching a pattern failed: " + std::string(reason));
}

}  // namespace gk::table::where
