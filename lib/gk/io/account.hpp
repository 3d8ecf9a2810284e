// The account of records: none is ever lost in silence (gk/io/FORMAT.md#bad-records).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/io/bad_record.hpp"

namespace gk::io {

/// How often a thing occurred, and the line of the first.
struct Occurrences {
    std::uint64_t count = 0;
    std::uint64_t first_line = 0;  ///< 0: it has none

    void add(std::uint64_t line) {
        if (count++ == 0) first_line = line;
    }
    /// Adds what was found behind.
    void add(const Occurrences& later);
};

/// The words for a thing that occurred once, and for several of them.
struct Phrase {
    std::string_view one;
    std::string_view several;
};

/// `3 rows end before they start (the first: x.gff3:7)`.
std::string sentence(const Occurrences& found, const Phrase& phrase, const std::string& file);

/// What became of the records of an input. Each chunk of it has an account of its own, which one thread fills; `add`
/// sums them up in the order of the chunks.
struct Account {
    std::uint64_t read = 0;
    std::uint64_t known_chromosome = 0;  ///< records whose chromosome the genome has
    std::string first_unknown{};         ///< the first chromosome that it has not
    std::array<std::uint64_t, reason_count> rejected{};
    /// Records that are good and not used: a phrase in the plural, such as `of genes that the annotation lacks`, and
    /// how many; in the order in which each occurred first.
    std::vector<std::pair<std::string, std::uint64_t>> left_out{};
    /// Records of types that no rule handles, by the type.
    std::map<std::string, Occurrences, std::less<>> ignored_types{};

    void reject(Reason reason) { ++rejected[static_cast<std::size_t>(reason)]; }
    /// The genome lacks the chromosome of a record.
    void unknown_chromosome(std::string_view name) {
        if (first_unknown.empty()) first_unknown = name;
    }
    void leave_out(std::string_view phrase, std::uint64_t count = 1);
    void ignore_type(std::string_view type, std::uint64_t line);

    /// Adds the account of the records that follow.
    void add(const Account& later);

    std::uint64_t all_rejected() const;
    /// `1,000,000 read, 3 rejected: 2 unknown chromosome, 1 beyond the chromosome's end`, and where records were left
    /// out, `; left out: 30 without a principality`.
    std::string summary() const;
    /// `left out by type: 2 region (line 5 on), 1 stop_codon (line 6)`, in the order of the first lines; empty where
    /// there is none.
    std::string ignored_types_text() const;
};

}  // namespace gk::io
