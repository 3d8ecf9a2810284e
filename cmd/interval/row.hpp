// From a record to an interval and from a result to a row, for all operations of gk interval.
#pragma once

#include <optional>
#include <string_view>

#include "cmd/interval/task.hpp"
#include "gk/base/byte_buffer.hpp"

namespace gk::cmd {

/// A record as an interval. Without a genome `interval.chrom` means nothing: compare `own_name`.
struct IntervalRecord {
    const Query& query;
    std::string_view own_name;  ///< of the chromosome: the assembly's, or as read
    std::string_view chrom;     ///< its name in the output
    Interval interval;
    bool anchor_is_word = false;  ///< column 7 was `5p` or the like, which would move with the interval
};

/// The columns of a row, besides 1 to 3, that are not as read.
struct RowChanges {
    enum class Anchor { as_read, insert, replace };
    bool strand = false;
    Anchor anchor = Anchor::as_read;
};

/// Sets the anchor from a word of anchor_position or a position. False when it is neither.
bool set_anchor(Interval& interval, std::string_view word);

/// Base of the operations' handlers: reads the interval, and turns refusals of the library into bad records.
class IntervalHandler : public RecordHandler {
public:
    explicit IntervalHandler(const IntervalTask& task) : task_(task) {}
    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) final;

protected:
    /// Appends the rows of a record, or says why it is bad and appends nothing. May throw IntervalError.
    virtual std::optional<io::BadRecord> answer(const IntervalRecord& record, io::ChunkOutput& out) = 0;

    const IntervalTask& task() const { return task_; }
    /// Applies --outside to a result on the record's chromosome.
    std::optional<io::BadRecord> fit(Interval& result, const IntervalRecord& record) const;
    /// Appends the row of a result, without its newline.
    void append_row(ByteBuffer& rows, const IntervalRecord& record, const Interval& result,
                    RowChanges changes = {}) const;
    /// The same with other numbers in columns 2 and 3.
    void append_row(ByteBuffer& rows, const IntervalRecord& record, const Interval& result, SignedPositions shown,
                    RowChanges changes = {}) const;

private:
    static std::optional<io::BadRecord> read_anchor(IntervalRecord& record);

    const IntervalTask& task_;
};

/// Base of the handlers that take every interval as it is, but for --outside.
class AsReadHandler : public IntervalHandler {
public:
    using IntervalHandler::IntervalHandler;

protected:
    /// Takes the interval; may append rows. `result` is the record's, to which --outside was applied.
    virtual void take(const IntervalRecord& record, const Interval& result, io::ChunkOutput& out) = 0;

private:
    std::optional<io::BadRecord> answer(const IntervalRecord& record, io::ChunkOutput& out) final;
};

/// Appends a row of BED's first six columns, with its newline. The score is 0.
void append_bed6_row(ByteBuffer& rows, std::string_view chrom, const Interval& interval, std::string_view name,
                     char strand);

}  // namespace gk::cmd
