#include "gk/track/source/track_lines.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/track/source/number_text.hpp"

namespace gk::track::source {

void LineContext::fail(const std::string& what, std::uint64_t line) const {
    throw DataError::at_line(what, file_, line);
}

ChromId LineContext::chrom(std::string_view name, std::uint64_t line) {
    if (last_chrom_ && is_same(name, last_name_)) return *last_chrom_;
    const auto found = genome_.names().find(name);
    if (!found)
        fail("genome '" + genome_.assembly() + "' has no chromosome " + in_quotes(name) +
                 genome_.names().suggestion(name),
             line);
    last_name_ = name;
    last_chrom_ = found;
    return *found;
}

std::int32_t LineContext::position(std::string_view text, const char* what, std::uint64_t line) const {
    const auto value = parse_position(text);
    if (!value) fail("its " + std::string(what) + ", " + in_quotes(text) + ", is no integer of 32 bits", line);
    return *value;
}

float LineContext::real(std::string_view text, std::uint64_t line) const {
    const auto value = parse_real(text);
    if (!value) fail("its value, " + in_quotes(text) + ", is no number of float32", line);
    return *value;
}

void require_ascending(const build::TrackOptions& options, const char* format, bool has_negative_file) {
    if (options.strandedness() == build::Strandedness::strand_aware)
        throw UsageError(std::string(format) +
                         " has its data by ascending position, which no strand_aware track takes: strand_unaware does");
    if (has_negative_file && !options.is_stranded())
        throw UsageError("a file of the negative strand needs a track with strands: strand_unaware");
}

void split_fields(std::string_view line, std::vector<std::string_view>& fields) {
    fields.clear();
    if (line.find('\t') != std::string_view::npos) {
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t end = std::min(line.find('\t', at), line.size());
            fields.push_back(line.substr(at, end - at));
            at = end + 1;
        }
        return;
    }
    for (std::size_t at = line.find_first_not_of(' '); at < line.size(); at = line.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = end;
    }
}

BedGraphLine parse_bedgraph_line(std::string_view line, LineContext& context, std::uint64_t number) {
    std::string_view fields[4];
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at <= line.size(); ++count) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        if (count < 4) fields[count] = line.substr(at, end - at);
        at = end + 1;
    }
    if (count != 4)
        context.fail("a line of bedGraph has 4 columns between TABs, chromosome, start, end and value, not " +
                         std::to_string(count),
                     number);
    BedGraphLine parsed;
    parsed.chrom = context.chrom(fields[0], number);
    parsed.start = context.position(fields[1], "start", number);
    parsed.end = context.position(fields[2], "end", number);
    if (parsed.start < 0) context.fail("its start, " + std::to_string(parsed.start) + ", is negative", number);
    if (parsed.start >= parsed.end) context.fail("its start is not before its end", number);
    parsed.value = context.real(fields[3], number);
    return parsed;
}

}  // namespace gk::track::source
