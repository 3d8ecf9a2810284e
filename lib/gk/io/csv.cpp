#include "gk/io/csv.hpp"

#include <string_view>

#include "gk/base/error.hpp"

namespace gk::io {
namespace {

constexpr std::size_t longest_quoted_row = std::size_t{1} << 20;

/// Takes lines, and makes rows of them.
class CsvReader {
public:
    explicit CsvReader(char delimiter) : delimiter_(delimiter) {}

    /// True when a row is complete.
    bool take(std::string_view line, std::uint64_t number) {
        if (state_ == State::in_quotes) {
            field_ += '\n';
            row_.text += '\n';
        } else {
            row_.fields.clear();
            row_.text.clear();
            row_.line = number;
            state_ = State::field_start;
        }
        row_.text += line;
        for (const char c : line) take(c);
        if (state_ == State::in_quotes) return false;
        end_field();
        return true;
    }

    bool inside_quotes() const { return state_ == State::in_quotes; }
    const CsvRow& row() const { return row_; }

private:
    enum class State { field_start, in_field, in_quotes, quote_in_quotes };

    void take(char c) {
        switch (state_) {
            case State::in_quotes:
                if (c == '"')
                    state_ = State::quote_in_quotes;
                else
                    field_ += c;
                return;
            case State::quote_in_quotes:
                if (c == '"') {
                    field_ += c;
                    state_ = State::in_quotes;
                    return;
                }
                break;
            case State::field_start:
                if (c == '"') {
                    state_ = State::in_quotes;
                    return;
                }
                break;
            case State::in_field:
                break;
        }
        if (c == delimiter_) return end_field();
        field_ += c;
        state_ = State::in_field;
    }

    void end_field() {
        row_.fields.push_back(field_);
        field_.clear();
        state_ = State::field_start;
    }

    char delimiter_;
    State state_ = State::field_start;
    std::string field_;
    CsvRow row_;
};

}  // namespace

void for_each_csv_row(ChunkSource& lines, const std::string& file, char delimiter,
                      const std::function<void(const CsvRow&)>& use) {
    CsvReader reader(delimiter);
    const auto fail_unfinished = [&] {
        throw DataError::at_line("the quoted field that begins here does not end", file, reader.row().line);
    };
    Chunk chunk;
    while (lines.next(chunk)) {
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (line.empty() && !reader.inside_quotes()) return;
            if (reader.take(line, number)) return use(reader.row());
            if (reader.row().text.size() > longest_quoted_row) fail_unfinished();
        });
    }
    if (reader.inside_quotes()) fail_unfinished();
}

}  // namespace gk::io
