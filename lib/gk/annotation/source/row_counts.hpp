// One worker's account of a chunk: rows, and types that no rule handles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/source/build_report.hpp"
#include "gk/io/tally.hpp"

namespace gk::annotation {

class RowCounts {
public:
    void clear();
    /// A row that a rule handles; `bad` is what is wrong with it, or null.
    void count_row(const io::BadRecord* bad, std::string_view line);
    /// A row of a type that no rule handles.
    void count_ignored(std::string_view type, std::uint64_t line);
    /// Adds the chunk's counts; to be called in the order of the chunks.
    void add_to(BuildReport& report) const;

private:
    struct Type {
        std::string name;
        std::uint64_t count = 0;
        std::uint64_t first_line = 0;
    };
    std::vector<Type> types_;  // a handful
    io::Tally tally_;
};

}  // namespace gk::annotation
