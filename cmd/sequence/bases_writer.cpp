#include "cmd/sequence/bases_writer.hpp"

#include <algorithm>
#include <memory>

#include "cmd/sequence/line_wrapper.hpp"
#include "gk/io/ordered_work.hpp"

namespace gk::cmd {
namespace {

// So many bases, decoded and written, stay in the processor's cache.
constexpr std::int64_t bases_in_part = std::int64_t{1} << 17;
// Threads are worth it for rows above this.
constexpr std::int64_t long_row = 16 * bases_in_part;

/// Bases of a row, in lines or not.
struct RowLayout {
    const RowBases& bases;
    std::int64_t length = 0;
    std::uint64_t width = 0;

    std::int64_t part_end(std::int64_t from) const { return std::min(length, from + bases_in_part); }

    void append(std::int64_t from, ByteBuffer& scratch, ByteBuffer& out) const {
        if (width == 0) return bases.append(from, part_end(from), out);
        scratch.clear();
        bases.append(from, part_end(from), scratch);
        append_lines(scratch.view(), width, static_cast<std::uint64_t>(from) % width, out);
    }
};

/// Where each part begins.
class PartSource final : public io::Source<std::int64_t> {
public:
    explicit PartSource(const RowLayout& row) : row_(row) {}
    bool next(std::int64_t& from) override {
        from = next_;
        next_ = row_.part_end(from);
        return from != row_.length;
    }

private:
    const RowLayout& row_;
    std::int64_t next_ = 0;
};

/// Makes text of parts beside other threads; it is written in the order of the parts.
class PartWorker final : public io::Worker<std::int64_t> {
public:
    PartWorker(const RowLayout& row, io::ChunkOutput& out) : row_(row), out_(out) {}
    void parse(const std::int64_t& from) override {
        text_.clear();
        row_.append(from, scratch_, text_);
    }
    void resolve(const std::int64_t& /*from*/) override { out_.write_through(text_.view()); }

private:
    const RowLayout& row_;
    io::ChunkOutput& out_;
    ByteBuffer scratch_;
    ByteBuffer text_;
};

}  // namespace

void BasesWriter::write(const RowBases& bases, std::uint64_t width, io::ChunkOutput& out) {
    const RowLayout row{.bases = bases, .length = bases.length(), .width = width};
    // Nearly all.
    if (row.length <= bases_in_part && width == 0) {
        bases.append(0, row.length, out.rows);
        return out.spill_if_large();
    }
    if (threads_ > 1 && row.length >= long_row) {
        PartSource parts(row);
        io::ordered_work<std::int64_t>(parts, threads_, [&] { return std::make_unique<PartWorker>(row, out); });
    } else {
        for (std::int64_t from = 0; from != row.length; from = row.part_end(from)) {
            row.append(from, scratch_, out.rows);
            out.spill_if_large();
        }
    }
    if (width != 0 && (row.length == 0 || static_cast<std::uint64_t>(row.length) % width != 0)) out.rows.push('\n');
}

}  // namespace gk::cmd
