// The way from a file to lines of BED: every line comes, in its order, and a limit counts records.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gk/io/lines.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;

// At most `limit` records.
std::vector<std::string> lines_of(const std::string& path, std::optional<std::uint64_t> limit) {
    gk::io::Input input(path);
    gk::io::LineSource source(input, limit);
    gk::io::Chunk chunk;
    std::vector<std::string> lines;
    while (source.next(chunk))
        gk::io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            lines.emplace_back(line);
            require(number == lines.size(), "lines are numbered from 1");
        });
    return lines;
}

std::uint64_t count_records(const std::vector<std::string>& lines) {
    return static_cast<std::uint64_t>(std::count_if(
        lines.begin(), lines.end(), [](const std::string& line) { return !gk::io::is_skipped_line(line); }));
}

void one_input(std::string_view data) {
    // Compressed input is the target `input`'s.
    if (data.starts_with('\x1f')) return;
    const gk::fuzz::MemoryFile file(data);
    const std::vector<std::string> lines = lines_of(file.path(), {});
    std::size_t next = 0;
    gk::fuzz::each_line(data, [&](std::string_view line) {
        require(next < lines.size() && lines[next++] == line, "lines are those of the text");
    });
    require(next == lines.size(), "and no others");
    const std::uint64_t records = count_records(lines);
    for (const std::uint64_t limit : {std::uint64_t{1}, records / 2, records}) {
        const std::vector<std::string> first = lines_of(file.path(), limit);
        require(count_records(first) == std::min(limit, records), "a limit counts records");
        require(std::equal(first.begin(), first.end(), lines.begin()), "what it leaves comes first");
    }
}

}  // namespace

GK_FUZZ_TARGET(bed_file, one_input);
