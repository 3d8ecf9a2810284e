// What makes a record bad (gk/io/FORMAT.md#bad-records), and what may become of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

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

/// The commonest kind of them.
inline BadRecord malformed(std::string what) {
    return {Reason::malformed, std::move(what)};
}

/// What becomes of bad records (gk/io/FORMAT.md#what-becomes-of-bad-records).
enum class OnBad : std::uint8_t {
    fail,  ///< the first one ends the run
    skip,  ///< they are left out and counted
    na,    ///< they are written with their fields missing, and counted
};

}  // namespace gk::io
