#include "cmd/table/row_stream.hpp"

#include <algorithm>
#include <cstring>

#include "gk/io/pipeline.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t rows_per_chunk = 2048;

/// Pieces of a list of rows: a chunk's bytes are the row numbers themselves.
class RowSource final : public io::ChunkSource {
public:
    explicit RowSource(const std::vector<table::Row>& rows) : rows_(rows) {}

    bool next(io::Chunk& chunk) override {
        if (at_ == rows_.size()) return false;
        const std::size_t n = std::min(rows_per_chunk, rows_.size() - at_);
        chunk.text.clear();
        chunk.text.append({reinterpret_cast<const char*>(rows_.data() + at_), n * sizeof(table::Row)});
        at_ += n;
        return true;
    }

private:
    const std::vector<table::Row>& rows_;
    std::size_t at_ = 0;
};

}  // namespace

void write_rows(const std::vector<table::Row>& rows, const table::RowWriter& writer, unsigned threads,
                io::Output& output) {
    RowSource source(rows);
    const auto make_renderer = [&]() -> io::ChunkRenderer {
        return [&writer](const io::Chunk& chunk, io::ChunkOutput& out) {
            const std::string_view bytes = chunk.text.view();
            for (std::size_t at = 0; at < bytes.size(); at += sizeof(table::Row)) {
                table::Row row = 0;
                std::memcpy(&row, bytes.data() + at, sizeof row);
                writer.append(row, out.rows);
                out.spill_if_large();
            }
        };
    };
    ordered_pipeline(source, threads, make_renderer, {output});
}

}  // namespace gk::cmd
