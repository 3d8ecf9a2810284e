// What the lines of a text are to one who deals its records out: where one begins, and how large it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cmd/stream/interval_kind.hpp"
#include "gk/io/bed.hpp"

namespace gk::cmd {

/// What pieces are to have about the same of.
enum class ShardBy : std::uint8_t { bp, records };

/// What a line adds.
struct LineShare {
    bool begins_record = false;
    std::uint64_t size = 0;
};

/// Measures the lines of one text in their order: BED, VCF, GFF3 or GTF, a record a line, or FASTA.
class RecordSizes {
public:
    RecordSizes(ShardBy by, std::string input_name) : by_(by), name_(std::move(input_name)) {}

    /// Throws DataError for a record that has no size, and for a text whose lines are no records.
    LineShare measure(std::string_view line, std::uint64_t number);

private:
    void settle(std::string_view line, std::uint64_t number);
    std::uint64_t bases(std::string_view line, std::uint64_t number);

    ShardBy by_;
    std::string name_;
    std::optional<IntervalKind> kind_;
    bool is_fasta_ = false;
    bool rows_ended_ = false;  // of GFF3, where its sequences begin
    io::BedRecord record_;
};

}  // namespace gk::cmd
