// Records that say the same as one before them (gk/vcf/record/FORMAT.md#duplicates).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "gk/base/byte_buffer.hpp"

namespace gk::vcf {

/// What becomes of them.
enum class OnDuplicate : std::uint8_t {
    keep,
    drop,
    mark,  ///< FILTER says `duplicate`
};

/// The name of the filter, and the line that declares it.
constexpr std::string_view duplicate_filter = "duplicate";
constexpr std::string_view duplicate_filter_line =
    "##FILTER=<ID=duplicate,Description=\"A record before it has the same position and alleles\">\n";

/// Sees the records of one position after the other.
class Duplicates {
public:
    explicit Duplicates(OnDuplicate on_duplicate) : on_duplicate_(on_duplicate) {}

    /// What follows has another position than what was seen.
    void begin_position() { seen_.clear(); }
    /// Lets a record's line (of at least 8 columns) out, unless it is dropped.
    void pass(std::string_view line, const std::function<void(std::string_view line)>& let_out);

    /// How many were found; none under `keep`.
    std::uint64_t count() const { return count_; }

private:
    OnDuplicate on_duplicate_;
    std::unordered_set<std::string> seen_;
    std::string key_;
    ByteBuffer marked_;
    std::uint64_t count_ = 0;
};

}  // namespace gk::vcf
