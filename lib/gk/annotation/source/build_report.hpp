// The account of a build: what was odd, what was left out, and why (gk/annotation/FORMAT.md#odd-rows,
// gk/annotation/FORMAT.md#left-out-rows).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gk/io/account.hpp"

namespace gk::annotation {

/// What GenomeKit stores without a word. gk stores the same and counts it; under --strict it is an error
/// (gk/annotation/FORMAT.md#odd-rows).
enum class Oddity : std::uint8_t {
    ends_before_start,
    before_chromosome,
    beyond_chromosome,
    outside_parent,
    exon_numbers,
    negative_intron,
    repeated_id,
    lost_child,
    frameshift,
};
constexpr std::size_t oddity_count = 9;

/// `row ends before it starts`: what the error of --strict says about a single one.
std::string_view oddity_text(Oddity oddity);

/// What a source has and a dganno file has not. Left out by design, so no matter for --strict.
enum class LeftOut : std::uint8_t {
    no_transcript_id,
    parent_is_no_gene,
    part_of_gene,
    part_of_no_transcript,
    own_type,
};
constexpr std::size_t left_out_count = 5;

class BuildReport {
public:
    void odd(Oddity oddity, std::uint64_t line) { odd_[static_cast<std::size_t>(oddity)].add(line); }
    /// What will be counted again.
    void forget(Oddity oddity) { odd_[static_cast<std::size_t>(oddity)] = {}; }
    void leave_out(LeftOut what, std::uint64_t line) { left_out_[static_cast<std::size_t>(what)].add(line); }

    /// A row says a biotype that a dganno file can't hold.
    void unknown_biotype(std::string_view name, std::uint64_t line);

    std::uint64_t odd(Oddity oddity) const { return odd_[static_cast<std::size_t>(oddity)].count; }

    /// Rows read, rejected, and of types that no rule handles.
    io::Account account;

    /// One sentence for each kind of oddity that occurred: `3 rows end before they start (the first: x.gff3:7)`, and
    /// for each unknown biotype.
    std::vector<std::string> warnings(const std::string& file) const;
    /// One line for the types of rows that were left out, and a sentence for each other kind of thing.
    std::vector<std::string> left_out(const std::string& file) const;

private:
    void add_unknown_biotypes(const std::string& file, std::vector<std::string>& lines) const;

    std::array<io::Occurrences, oddity_count> odd_;
    std::array<io::Occurrences, left_out_count> left_out_;
    std::map<std::string, io::Occurrences, std::less<>> unknown_biotypes_;
};

}  // namespace gk::annotation
