#include "cmd/track/query_rows.hpp"

#include <cmath>
#include <limits>

#include "cmd/stream/place_as_read.hpp"
#include "cmd/track/sense_blocks.hpp"
#include "cmd/track/value_text.hpp"
#include "gk/track/run_text.hpp"
#include "gk/track/wig_rows.hpp"

namespace gk::cmd {
namespace {

using track::Place;
using track::Statistic;
using track::Summary;

// So many bytes of values are read at once.
constexpr std::size_t bytes_at_once = std::size_t{1} << 18;

// What the handlers of all formats do: a record becomes blocks, whose values are read piece by piece.
class TrackHandler : public RecordHandler {
public:
    explicit TrackHandler(const TrackRowSettings& settings)
        : settings_(settings),
          dim_(settings.track.file().dim()),
          row_size_(dim_ * size_of(settings.dtype)),
          rows_at_once_(static_cast<std::int32_t>(std::max<std::size_t>(1, bytes_at_once / row_size_))),
          reader_(settings.track.file().open_reader()) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        if (auto bad = blocks_.take(query, settings_.split)) return bad;
        return answer(query, out);
    }

protected:
    virtual std::optional<io::BadRecord> answer(const Query& query, io::ChunkOutput& out) = 0;

    // Formats that are read by position have nothing outside the chromosome.
    std::int64_t chrom_size(const Query& query) const {
        return settings_.track.genome().size(*query.chrom).value_or(std::numeric_limits<std::int32_t>::max());
    }

    const void* read(const Place& place) {
        const auto rows = static_cast<std::size_t>(std::int64_t{place.end} - place.start);
        values_.clear();
        void* const room = values_.room(rows * row_size_);
        reader_->read(place, settings_.dtype, room);
        return room;
    }

    const TrackRowSettings& settings_;
    std::size_t dim_;
    std::size_t row_size_;  // bytes of a base's values
    std::int32_t rows_at_once_;
    std::unique_ptr<track::TrackReader> reader_;
    SenseBlocks blocks_;
    ByteBuffer values_;
};

class CellHandler final : public TrackHandler {
public:
    explicit CellHandler(const TrackRowSettings& settings) : TrackHandler(settings) {
        copies_line_start_ = !settings.shape.json() && settings.cells.size() >= 3;
        for (std::size_t i = 0; i < 3 && copies_line_start_; ++i)
            copies_line_start_ = settings.cells[i].what == TrackCell::What::query &&
                                 settings.cells[i].query == static_cast<QueryCell>(i);
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override { write(query, false, out); }

private:
    std::optional<io::BadRecord> answer(const Query& query, io::ChunkOutput& out) override {
        if (!settings_.statistics.empty()) summarize();
        write(query, true, out);
        return std::nullopt;
    }

    void write(const Query& query, bool good, io::ChunkOutput& out) {
        io::RowText row(settings_.shape, out.rows);
        if (copies_line_start_ && good) {
            const std::string_view place = place_as_read(query, written_chrom(query, settings_.track.names()));
            if (!place.empty()) row.cells(place, 3);
        }
        for (std::size_t i = row.size(); i < settings_.cells.size(); ++i) {
            const TrackCell& cell = settings_.cells[i];
            if (cell.what == TrackCell::What::query)
                put_query_cell(cell.query, query, settings_.track.names(), row);
            else if (!good)
                row.missing();
            else if (cell.what == TrackCell::What::length)
                row.integer(blocks_.length());
            else if (cell.what == TrackCell::What::values)
                put_values(row, out);
            else
                put_statistic(cell.statistic, row);
        }
        row.end();
        out.spill_if_large();
    }

    void put_values(io::RowText& row, io::ChunkOutput& out) {
        row.begin_value();
        const bool json = settings_.shape.json();
        if (json) out.rows.push('[');
        ValueText text(settings_.dtype, dim_, json);
        blocks_.each_place(0, blocks_.length(), rows_at_once_, [&](const Place& place) {
            text.append(read(place), static_cast<std::size_t>(std::int64_t{place.end} - place.start), out.rows);
            out.spill_if_large();
        });
        if (json)
            out.rows.push(']');
        else if (!text.has_some())
            out.rows.push('.');
    }

    // Of each part, all columns.
    void summarize() {
        const std::uint32_t parts = settings_.bins.value_or(1);
        summaries_.clear();
        const std::int64_t length = blocks_.length();
        for (std::uint32_t part = 0; part < parts; ++part) {
            for (std::size_t column = 0; column < dim_; ++column) summaries_.emplace_back(settings_.statistics);
            const std::span<Summary> of_part = std::span(summaries_).last(dim_);
            blocks_.each_place(part * length / parts, (part + std::int64_t{1}) * length / parts,
                               std::numeric_limits<std::int32_t>::max(),
                               [&](const Place& place) { reader_->feed(place, of_part); });
        }
    }

    void put_statistic(Statistic statistic, io::RowText& row) const {
        if (summaries_.size() == 1 && !settings_.bins) return put_number(statistic, summaries_.front(), row);
        row.begin_list();
        const bool nested = settings_.shape.json() && settings_.bins && dim_ > 1;
        for (std::size_t i = 0; i < summaries_.size(); ++i) {
            if (nested && i % dim_ == 0) row.begin_list();
            put_number(statistic, summaries_[i], row);
            if (nested && (i + 1) % dim_ == 0) row.end_list();
        }
        row.end_list();
    }

    static void put_number(Statistic statistic, const Summary& summary, io::RowText& row) {
        const double value = summary.get(statistic);
        switch (statistic) {
            case Statistic::count:
            case Statistic::coverage:
                return row.integer(static_cast<std::int64_t>(value));
            case Statistic::min:
            case Statistic::max:
                return row.real(static_cast<float>(value));
            default:
                return row.real(value);
        }
    }

    bool copies_line_start_ = false;
    std::vector<Summary> summaries_;
};

class BedGraphHandler final : public TrackHandler {
public:
    using TrackHandler::TrackHandler;

private:
    std::optional<io::BadRecord> answer(const Query& query, io::ChunkOutput& out) override {
        const std::string_view chrom = written_chrom(query, settings_.track.names());
        std::optional<track::Run> run;
        const auto flush = [&] {
            if (run && !std::isnan(run->value)) append_bedgraph(chrom, *run, out.rows);
            run.reset();
        };
        blocks_.each_ascending(chrom_size(query), rows_at_once_, [&](Place place) {
            place.strand = query.strand;
            const auto* values = static_cast<const float*>(read(place));
            for (std::int32_t at = place.start; at < place.end; ++at) {
                const std::int64_t row = query.strand == Strand::negative ? place.end - 1 - at : at - place.start;
                const float value = values[static_cast<std::size_t>(row) * dim_ + settings_.column];
                if (run && run->end == at &&
                    std::bit_cast<std::uint32_t>(run->value) == std::bit_cast<std::uint32_t>(value)) {
                    ++run->end;
                    continue;
                }
                flush();
                run = track::Run{at, at + 1, value};
            }
            out.spill_if_large();
        });
        flush();
        return std::nullopt;
    }
};

class WigHandler final : public TrackHandler {
public:
    using TrackHandler::TrackHandler;

private:
    std::optional<io::BadRecord> answer(const Query& query, io::ChunkOutput& out) override {
        track::WigRows text(written_chrom(query, settings_.track.names()));
        blocks_.each_ascending(chrom_size(query), rows_at_once_, [&](Place place) {
            place.strand = query.strand;
            const auto* values = static_cast<const float*>(read(place));
            for (std::int32_t at = place.start; at < place.end; ++at) {
                const std::int64_t row = query.strand == Strand::negative ? place.end - 1 - at : at - place.start;
                text.append(at, at + 1, {values + static_cast<std::size_t>(row) * dim_, dim_}, out.rows);
            }
            out.spill_if_large();
        });
        return std::nullopt;
    }
};

class NpyHandler final : public TrackHandler {
public:
    NpyHandler(const TrackRowSettings& settings, NpyCount& count) : TrackHandler(settings), count_(count) {}

private:
    std::optional<io::BadRecord> answer(const Query&, io::ChunkOutput& out) override {
        if (!count_.length) count_.length = blocks_.length();
        if (blocks_.length() != *count_.length)
            return io::BadRecord{io::Reason::refused, "it has " + std::to_string(blocks_.length()) +
                                                          " bases, the first record " + std::to_string(*count_.length) +
                                                          ": an array has one length"};
        blocks_.each_place(0, blocks_.length(), rows_at_once_, [&](const Place& place) {
            const auto rows = static_cast<std::size_t>(std::int64_t{place.end} - place.start);
            reader_->read(place, settings_.dtype, out.rows.room(rows * row_size_));
            out.rows.added(rows * row_size_);
            out.spill_if_large();
        });
        ++count_.records;
        return std::nullopt;
    }

    NpyCount& count_;
};

}  // namespace

std::unique_ptr<RecordHandler> make_track_handler(const TrackRowSettings& settings, NpyCount& npy) {
    switch (settings.format) {
        case TrackFormat::bedgraph:
            return std::make_unique<BedGraphHandler>(settings);
        case TrackFormat::wig:
            return std::make_unique<WigHandler>(settings);
        case TrackFormat::npy:
            return std::make_unique<NpyHandler>(settings, npy);
        default:
            return std::make_unique<CellHandler>(settings);
    }
}

}  // namespace gk::cmd
