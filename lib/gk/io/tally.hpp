// The account of records: none is ever lost in silence (gk/io/FORMAT.md#bad-records).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gk::io {

/// Why a record is bad. The text of each is in `reason_text`.
enum class Reason : std::uint8_t {
    malformed,
    unknown_chromosome,
    start_after_end,
    not_32_bit,
    outside_chromosome,
    negative_length,
    other_chromosome,
    not_in_file,
    no_such_row,
    reference_mismatch,
    overlapping_variants,
    not_phased,
    refused,
};
constexpr std::size_t reason_count = 13;

/// `unknown chromosome`: the words of summaries.
std::string_view reason_text(Reason reason);

/// A record that can't be answered: the class it is counted under, and the sentence that says what is wrong with it.
struct BadRecord {
    Reason reason = Reason::malformed;
    std::string what;
    std::string unknown_name{};  ///< the chromosome that is not known, where it is not the record's own
};

/// What becomes of bad records (gk/io/FORMAT.md#what-becomes-of-bad-records).
enum class OnBad : std::uint8_t {
    fail,  ///< the first one ends the run
    skip,  ///< they are left out and counted
    na,    ///< they are written with their fields missing, and counted
};

/// Records read and rejected.
struct Tally {
    std::uint64_t read = 0;
    std::uint64_t known_chromosome = 0;  ///< records whose chromosome the genome has
    std::string first_unknown{};         ///< the first chromosome that it has not
    std::array<std::uint64_t, reason_count> rejected{};

    void reject(Reason reason) { ++rejected[static_cast<std::size_t>(reason)]; }
    std::uint64_t all_rejected() const;
    void add(const Tally& other);
    /// `1,000,000 read, 3 rejected: 2 unknown chromosome, 1 beyond the chromosome's end`
    std::string summary() const;
};

}  // namespace gk::io
