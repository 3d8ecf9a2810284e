#include "cmd/table/row_stream.hpp"

#include <algorithm>
#include <span>

#include "gk/io/pipeline.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t rows_per_piece = 2048;

using RowPiece = std::span<const table::Row>;

class RowPieces final : public io::Source<RowPiece> {
public:
    explicit RowPieces(RowPiece rows) : rows_(rows) {}

    bool next(RowPiece& piece) override {
        piece = rows_.first(std::min(rows_per_piece, rows_.size()));
        rows_ = rows_.subspan(piece.size());
        return !piece.empty();
    }

private:
    RowPiece rows_;
};

template <typename Append>
void write_with(std::span<const table::Row> rows, const Append& append, unsigned threads, io::Output& output) {
    RowPieces pieces(rows);
    const auto make_renderer = [&append]() -> io::Renderer<RowPiece> {
        return [&append](const RowPiece& piece, io::ChunkOutput& out) {
            for (const table::Row row : piece) {
                append(row, out.rows);
                out.spill_if_large();
            }
        };
    };
    ordered_pipeline(pieces, threads, make_renderer, {output});
}

}  // namespace

void write_rows(std::span<const table::Row> rows, const AppendRow& append, unsigned threads, io::Output& output) {
    write_with(rows, append, threads, output);
}

void write_rows(std::span<const table::Row> rows, const table::RowWriter& writer, unsigned threads,
                io::Output& output) {
    write_with(
        rows, [&writer](table::Row row, ByteBuffer& out) { writer.append(row, out); }, threads, output);
}

}  // namespace gk::cmd
