// Records in position order, with as few of them in memory as that takes (gk/vcf/record/FORMAT.md#position-order).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/vcf/record/duplicates.hpp"
#include "gk/vcf/record/record_frame.hpp"

namespace gk::vcf {

/// Takes records in the order in which they were read, by the positions they had then, and lets them out by those that
/// they have now; records of one position keep their order. A record is held until one is read more than `width` bases
/// behind it, or on another chromosome: nothing that moved by at most `width` bases to the left can come any more. So
/// the memory is that of the records of `width` bases, and of those that moved right.
class PositionWindow {
public:
    using LetOut = std::function<void(std::string_view line)>;

    /// `let_out` gets lines with their newlines; they are valid during the call.
    PositionWindow(std::int64_t width, OnDuplicate on_duplicate, LetOut let_out)
        : width_(width), duplicates_(on_duplicate), let_out_(std::move(let_out)) {}

    /// Takes a record: its line, with its newline.
    void add(const RecordFrame& frame, std::string_view line);
    /// Lets out all that is left.
    void finish();

    /// Records that came when one behind them was out already: they were let out at once, so the order is broken.
    std::uint64_t late() const { return late_; }
    /// By how many bases such a record lay too far back, at most; 0 where each did because of its chromosome, which had
    /// come before another one.
    std::int64_t most_late() const { return most_late_; }
    std::uint64_t duplicates() const { return duplicates_.count(); }

private:
    struct Held {
        std::int64_t position;
        std::uint64_t number;  // in the order of reading
        std::size_t begin;     // of the line in text_
        std::size_t size;
    };
    static bool is_later(const Held& a, const Held& b) {
        return a.position != b.position ? a.position > b.position : a.number > b.number;
    }

    void begin_chromosome(std::uint32_t chrom);
    void hold(const RecordFrame& frame, std::string_view line);
    void let_out_before(std::int64_t position);
    void let_out_first();
    void drop_old_text();

    std::int64_t width_;
    Duplicates duplicates_;
    LetOut let_out_;

    std::vector<Held> held_;  // a heap, the first record on top
    ByteBuffer text_;         // their lines, among those of records that are out
    std::size_t held_size_ = 0;
    std::uint64_t next_number_ = 0;

    bool has_chromosome_ = false;
    std::uint32_t chrom_ = 0;
    bool chrom_came_before_ = false;
    std::vector<bool> seen_;      // by chromosome
    std::int64_t last_read_ = 0;  // the last position by which records were read
    std::int64_t last_out_ = 0;   // the last position that is out, on this chromosome
    std::uint64_t late_ = 0;
    std::int64_t most_late_ = 0;
};

}  // namespace gk::vcf
