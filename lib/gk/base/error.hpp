// The three kinds of failure, and what ends a run without one. They are thrown where the fact is known and caught once,
// in main.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace gk {

/// Something failed that is neither the user's command line nor the input: disk, permission, missing file. Exit code 1.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The command line is wrong: unknown value, impossible combination. Exit code 2.
class UsageError : public Error {
public:
    using Error::Error;
};

/// The text of a message with long quotes cut: what stands between `'`, and any run without blanks, to 200 bytes and
/// `...`; the whole to 2,000.
std::string with_short_quotes(std::string_view message);

/// An input is wrong. The message ends with where: `(file:line)`, `(file, byte N)` or `(file)`. Exit code 1. It may
/// quote the input, so control characters in it are escaped (`\x00`), and of what stands in quotes the first 200 bytes
/// are shown.
class DataError : public Error {
public:
    explicit DataError(const std::string& what);
    DataError(const std::string& what, const std::string& where)
        : DataError(with_short_quotes(what) + " (" + where + ")") {}

    /// What is wrong, and the line, of a fault at a line of `file`; nothing of others.
    struct Line {
        std::string what;
        std::uint64_t number = 0;
    };
    const Line* line_of(std::string_view file) const { return file_ == file && line_.number != 0 ? &line_ : nullptr; }

    /// A fault at a 1-based line of a text input.
    static DataError at_line(const std::string& what, std::string_view file, std::uint64_t line);
    /// A fault at a byte offset of a binary input.
    static DataError at_offset(const std::string& what, std::string_view file, std::uint64_t offset);

private:
    std::string file_;
    Line line_;
};

/// The reader of our output went away (`| head`). Not a failure: main ends with exit code 0.
class ClosedPipe : public std::exception {
public:
    const char* what() const noexcept override { return "the reader of the output went away"; }
};

/// What was asked for is this text instead of an answer (`--columns help`). Not a failure: main writes it to stdout.
class AskedForHelp : public std::exception {
public:
    explicit AskedForHelp(std::string text) : text_(std::move(text)) {}
    const std::string& text() const { return text_; }
    const char* what() const noexcept override { return "help was asked for"; }

private:
    std::string text_;
};

/// The text with its control characters escaped (`\x0a`), so that a message stays one line.
std::string without_control_characters(const std::string& text);

/// `message: strerror(errno)` as an Error; call it right after the failed system call.
[[noreturn]] void throw_errno(const std::string& message);

}  // namespace gk
