#include "cmd/reads/pileup_rows.hpp"

#include <algorithm>

#include "cmd/stream/query_cells.hpp"

namespace gk::cmd {
namespace {

// So many bases are counted at once: memory does not grow with the length of an interval.
constexpr std::int32_t bases_of_pileup = 1 << 16;

class PileupHandler final : public RecordHandler {
public:
    PileupHandler(const PileupRowSettings& settings, PileupCount& npy) : settings_(settings), npy_(npy) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const std::int64_t length = std::int64_t{query.bed.end} - query.bed.start;
        if (settings_.format == PileupFormat::npy) {
            if (npy_.length.value_or(length) != length)
                return io::BadRecord{io::Reason::refused,
                                     "it has " + std::to_string(length) + " bases, the first record " +
                                         std::to_string(*npy_.length) + ": an array has one length"};
            npy_.length = length;
            ++npy_.records;
        }
        for (std::int64_t start = query.bed.start; start < query.bed.end; start += bases_of_pileup) {
            const Interval piece{
                .chrom = *query.chrom,
                .strand = query.strand,
                .start = static_cast<std::int32_t>(start),
                .end = static_cast<std::int32_t>(std::min<std::int64_t>(start + bases_of_pileup, query.bed.end))};
            write_piece(query, piece, out);
        }
        return std::nullopt;
    }

private:
    void write_piece(const Query& query, const Interval& piece, io::ChunkOutput& out) {
        const std::vector<reads::PileupCounts> counts = settings_.pileup.at(piece, bases_);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (settings_.format == PileupFormat::npy)
                out.rows.append({reinterpret_cast<const char*>(counts[i].data()), sizeof counts[i]});
            else
                write_row(query, std::int64_t{piece.start} + static_cast<std::int64_t>(i), bases_.view()[i], counts[i],
                          out.rows);
            out.spill_if_large();
        }
    }

    void write_row(const Query& query, std::int64_t start, char base, const reads::PileupCounts& counts,
                   ByteBuffer& rows) const {
        io::RowText row(settings_.shape, rows);
        for (const PileupCell cell : settings_.cells) {
            if (cell >= PileupCell::a)
                row.integer(
                    std::int64_t{counts[static_cast<std::size_t>(cell) - static_cast<std::size_t>(PileupCell::a)]});
            else if (cell < PileupCell::chrom)
                put_cell_of_query(query, cell, row);
            else if (cell == PileupCell::chrom)
                row.text(written_chrom(query, settings_.names));
            else if (cell == PileupCell::ref)
                row.letter(base);
            else
                row.integer(cell == PileupCell::start ? start : start + 1);
        }
        row.end();
    }

    // As the finds have them: the strand as it was read.
    void put_cell_of_query(const Query& query, PileupCell cell, io::RowText& row) const {
        switch (cell) {
            case PileupCell::query:
                return row.text_or_missing(query.bed.name());
            case PileupCell::query_chrom:
                return row.text(written_chrom(query, settings_.names));
            case PileupCell::query_start:
                return row.integer(query.bed.start);
            case PileupCell::query_end:
                return row.integer(query.bed.end);
            default:
                return query.strand_read == '.' ? row.missing() : row.letter(query.strand_read);
        }
    }

    const PileupRowSettings& settings_;
    PileupCount& npy_;
    ByteBuffer bases_;
};

}  // namespace

const std::vector<std::string_view> pileup_columns = {
    "query", "query_chrom", "query_start", "query_end", "query_strand", "chrom", "start", "end", "ref",
    "A",     "C",           "G",           "T",         "DEL"};

std::unique_ptr<RecordHandler> make_pileup_handler(const PileupRowSettings& settings, PileupCount& npy) {
    return std::make_unique<PileupHandler>(settings, npy);
}

}  // namespace gk::cmd
