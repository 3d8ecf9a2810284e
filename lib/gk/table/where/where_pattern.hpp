// POSIX extended patterns of `=~`.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace gk::table::where {

/// What is wrong with a pattern; empty: nothing. Refused are also back-references, which POSIX extended patterns do not
/// have, and patterns that are large when their repeats (`{1,1000}`) are written out.
std::string pattern_fault(const std::string& pattern);

/// A good pattern with its state of matching; each thread has its own.
class Matcher {
public:
    explicit Matcher(const std::string& pattern);

    /// Whether the pattern occurs in the text, which may hold any bytes.
    bool operator()(std::string_view text) const;

private:
    enum class Way : unsigned char { anywhere, at_start, at_end, whole, expression };
    struct Expression;

    bool read_literal(std::string_view pattern);

    Way way_ = Way::expression;
    std::string literal_;
    std::shared_ptr<Expression> expression_;
};

}  // namespace gk::table::where
