#include "gk/reads/build/text/junction_lines.hpp"

#include <concepts>
#include <cstddef>
#include <string>

namespace gk::reads::build {
namespace {

void put(std::string_view text, ByteBuffer& out) {
    out.append(text);
}
void put(char letter, ByteBuffer& out) {
    out.push(letter);
}
void put(std::integral auto number, ByteBuffer& out) {
    out.append_integer(static_cast<std::int64_t>(number));
}

template <typename First, typename... Rest>
void append_cells(ByteBuffer& out, const First& first, const Rest&... rest) {
    put(first, out);
    ((out.push('\t'), put(rest, out)), ...);
    out.push('\n');
}

// regtools' names have eight digits at least.
std::string regtools_name(std::uint64_t number) {
    constexpr std::size_t digits = 8;
    const std::string text = std::to_string(number);
    std::string name = "JUNC";
    if (text.size() < digits) name.append(digits - text.size(), '0');
    return name.append(text);
}

std::string pair_of(std::int64_t first, std::int64_t second) {
    return std::to_string(first) + "," + std::to_string(second);
}

}  // namespace

void append_sj(const JunctionLine& line, SpliceMotif motif, bool is_annotated, ByteBuffer& out) {
    const auto strand = strand_of(motif);
    const JunctionTally& tally = line.tally;
    append_cells(out, line.chrom, line.junction.start + 1, line.junction.end,
                 !strand                       ? '0'
                 : *strand == Strand::positive ? '1'
                                               : '2',
                 static_cast<unsigned>(motif), is_annotated ? '1' : '0', tally.unique, tally.multi, tally.least);
}

void append_junc(const JunctionLine& line, ByteBuffer& out) {
    append_cells(out, line.chrom, line.junction.start, line.junction.end, '.', line.tally.reads(), line.strand('.'));
}

void append_regtools_bed12(const JunctionLine& line, ByteBuffer& out) {
    const Junction& junction = line.junction;
    const std::int64_t start = std::int64_t{junction.start} - line.tally.left;
    const std::int64_t end = std::int64_t{junction.end} + line.tally.right;
    append_cells(out, line.chrom, start, end, regtools_name(line.number), line.tally.reads(), line.strand('?'), start,
                 end, "255,0,0", '2', pair_of(line.tally.left, line.tally.right), pair_of(0, junction.end - start));
}

}  // namespace gk::reads::build
