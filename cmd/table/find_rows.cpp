#include "cmd/table/find_rows.hpp"

#include <algorithm>
#include <atomic>

#include "cmd/table/find_batch.hpp"
#include "gk/base/error.hpp"
#include "gk/base/json_text.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cmd {
namespace {

/// Rows that some query found, marked by several threads.
class RowSet {
public:
    explicit RowSet(std::size_t rows) : words_((rows + 63) / 64) {}
    void add(table::Row row) { words_[row / 64].fetch_or(std::uint64_t{1} << (row % 64), std::memory_order_relaxed); }
    bool has(table::Row row) const {
        return ((words_[row / 64].load(std::memory_order_relaxed) >> (row % 64)) & 1U) != 0;
    }

private:
    std::vector<std::atomic<std::uint64_t>> words_;
};

// The columns that a row has beside those of the element.
enum QueryColumn : std::size_t { query_name, query_chrom, query_start, query_end, query_strand, query_columns };
constexpr std::string_view query_column_names[] = {"query", "query_chrom", "query_start", "query_end", "query_strand"};

// What is written of a row: a column of the query, one of the element, or the distance or count behind them.
struct Cell {
    enum class What : std::uint8_t { query, element, distance, count };
    What what = What::query;
    std::size_t column = 0;  // of `query`: a QueryColumn, of `element`: an index into the table's columns
    std::string_view name;
};

table::ColumnChoice all_columns(const FindJob& job) {
    table::ColumnChoice choice;
    for (const std::string_view name : query_column_names) choice.known.push_back(name);
    choice.defaults = choice.known;
    if (job.options.count) {
        choice.known.emplace_back("count");
        choice.defaults.emplace_back("count");
        return choice;
    }
    for (const table::Column& column : job.columns.all) choice.known.push_back(column.name);
    choice.defaults.insert(choice.defaults.end(), job.columns.defaults.begin(), job.columns.defaults.end());
    if (!job.method) {
        choice.known.emplace_back("distance");
        choice.defaults.emplace_back("distance");
    }
    return choice;
}

// The columns to write. --index puts the row's number before the first column of the element, whatever is picked.
std::vector<std::size_t> pick_find_columns(const FindJob& job, const table::ColumnChoice& choice) {
    std::vector<std::size_t> picked = pick_columns(choice, job.options.columns);
    if (!job.options.index) return picked;
    const auto row =
        static_cast<std::size_t>(std::find(choice.known.begin(), choice.known.end(), "row") - choice.known.begin());
    std::erase(picked, row);
    picked.insert(
        std::find_if(picked.begin(), picked.end(), [](std::size_t column) { return column >= query_columns; }), row);
    return picked;
}

std::vector<Cell> pick_cells(const FindJob& job, const table::ColumnChoice& choice,
                             const std::vector<std::size_t>& picked) {
    std::vector<Cell> cells;
    const std::size_t elements = job.options.count ? 0 : job.columns.all.size();
    for (const std::size_t column : picked) {
        Cell cell{.what = Cell::What::query, .column = column, .name = choice.known[column]};
        if (column >= query_columns + elements) {
            cell.what = job.options.count ? Cell::What::count : Cell::What::distance;
        } else if (column >= query_columns) {
            cell.what = Cell::What::element;
            cell.column -= query_columns;
        }
        cells.push_back(cell);
    }
    return cells;
}

struct FindSettings {
    const FindJob& job;
    table::TableFormat format;
    std::vector<Cell> cells;
    table::BedWriter bed;
    bool default_query_cells = false;  // the query's five columns come first, in their order
    bool all_defaults = false;         // tsv: the default columns in their order, which a table may write at once
    int prefetch_steps = 0;
    RowSet* found = nullptr;  // with --unique
    std::atomic<std::uint64_t>* without_hit = nullptr;
};

class FindHandler final : public RecordHandler {
public:
    explicit FindHandler(const FindSettings& settings)
        : settings_(settings),
          job_(settings.job),
          batch_(settings.job, !settings.job.options.count, settings.prefetch_steps) {
        while (leading_query_cells_ < settings.cells.size() &&
               settings.cells[leading_query_cells_].what == Cell::What::query)
            ++leading_query_cells_;
    }

    void prepare(const Query& query) override { batch_.add(query); }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const FindBatch::Found& found = batch_.next();
        if (found.bad) return found.bad;
        if (job_.options.count) {
            write_count(query, found.count, out.rows);
            return std::nullopt;
        }
        if (found.count == 0) settings_.without_hit->fetch_add(1, std::memory_order_relaxed);
        if (job_.options.invert) {
            if (found.count == 0) write_line(query, out.rows);
        } else if (settings_.found != nullptr) {
            for (std::size_t i = found.begin; i < found.end; ++i) settings_.found->add(batch_.row(i));
        } else if (found.count != 0) {
            write_hits(query, found, out);
        } else if (job_.options.loj) {
            write_missing(query, out.rows);
        }
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        if (job_.options.count && settings_.format == table::TableFormat::join) {
            append_tabbed(query.bed, out.rows);
            out.rows.append("\t.\n");
        } else {
            write_missing(query, out.rows);
        }
    }

private:
    void write_hits(const Query& query, const FindBatch::Found& found, io::ChunkOutput& out) {
        // The query's part of a row is the same for all hits.
        prefix_.clear();
        if (settings_.format == table::TableFormat::join) {
            append_tabbed(query.bed, prefix_);
            prefix_.push('\t');
        } else if (settings_.format == table::TableFormat::tsv) {
            write_query_cells(query, prefix_);
            if (leading_query_cells_ != 0 && leading_query_cells_ < settings_.cells.size()) prefix_.push('\t');
        }
        const std::string_view chrom = job_.names[index_of(*query.chrom)];
        for (std::size_t i = found.begin; i < found.end; ++i) {
            write_hit(query, chrom, batch_.row(i), batch_.distance(i), out.rows);
            out.rows.push('\n');
            out.spill_if_large();
        }
    }

    void write_hit(const Query& query, std::string_view chrom, table::Row row, std::int64_t distance,
                   ByteBuffer& rows) const {
        const table::RowHead& head = job_.layout.head(row);
        switch (settings_.format) {
            case table::TableFormat::bed:
                return settings_.bed.append(row, chrom, head, rows);
            case table::TableFormat::join:
                rows.append(prefix_.view());
                settings_.bed.append(row, chrom, head, rows);
                if (!job_.method) {
                    rows.push('\t');
                    rows.append_integer(distance);
                }
                return;
            case table::TableFormat::json:
                return write_json(query, row, distance, rows);
            case table::TableFormat::tsv:
                rows.append(prefix_.view());
                if (settings_.all_defaults) {
                    job_.columns.append_defaults(row, chrom, rows);
                    if (!job_.method) {
                        rows.push('\t');
                        rows.append_integer(distance);
                    }
                    return;
                }
                for (std::size_t i = leading_query_cells_; i < settings_.cells.size(); ++i) {
                    if (i != leading_query_cells_) rows.push('\t');
                    write_cell(query, settings_.cells[i], row, distance, rows);
                }
                return;
        }
    }

    // The query's columns before the first other one.
    void write_query_cells(const Query& query, ByteBuffer& rows) const {
        const std::string_view place =
            settings_.default_query_cells ? place_as_read(query, chrom_name(query)) : std::string_view();
        if (!place.empty()) {
            rows.append(query.bed.name().empty() ? "." : query.bed.name());
            rows.push('\t');
            rows.append(place);
            rows.push('\t');
            return rows.push(query.strand_read == '?' ? '.' : query.strand_read);
        }
        for (std::size_t i = 0; i < leading_query_cells_; ++i) {
            if (i != 0) rows.push('\t');
            write_query_cell(query, settings_.cells[i].column, rows);
        }
    }

    void write_cell(const Query& query, const Cell& cell, table::Row row, std::int64_t distance,
                    ByteBuffer& rows) const {
        if (cell.what == Cell::What::element) {
            const table::Column& column = job_.columns.all[cell.column];
            column.append_text(column.source, row, rows);
        } else if (cell.what == Cell::What::query) {
            write_query_cell(query, cell.column, rows);
        } else {
            rows.append_integer(distance);
        }
    }

    void write_json(const Query& query, table::Row row, std::int64_t distance, ByteBuffer& rows) const {
        write_json_object(query, rows, [&](const Cell& cell) {
            if (cell.what == Cell::What::element) {
                const table::Column& column = job_.columns.all[cell.column];
                column.append_json(column.source, row, rows);
            } else {
                rows.append_integer(distance);
            }
        });
    }

    // An object of the picked cells; `write_other` writes what is not the query's.
    template <typename WriteOther>
    void write_json_object(const Query& query, ByteBuffer& rows, WriteOther&& write_other) const {
        char before = '{';
        for (const Cell& cell : settings_.cells) {
            rows.push(before);
            before = ',';
            rows.push('"');
            rows.append(cell.name);
            rows.append("\":");
            if (cell.what == Cell::What::query)
                write_query_json(query, cell.column, rows);
            else
                write_other(cell);
        }
        rows.push('}');
    }

    void write_query_cell(const Query& query, std::size_t column, ByteBuffer& rows) const {
        switch (column) {
            case query_name:
                return rows.append(query.bed.name().empty() ? "." : query.bed.name());
            case query_chrom:
                return rows.append(chrom_name(query));
            case query_start:
                return query.bed.start_read ? rows.append_integer(query.bed.start) : rows.push('.');
            case query_end:
                return query.bed.end_read ? rows.append_integer(query.bed.end) : rows.push('.');
            default:
                return rows.push(query.strand_read == '?' ? '.' : query.strand_read);
        }
    }

    void write_query_json(const Query& query, std::size_t column, ByteBuffer& rows) const {
        const std::size_t begin = rows.size();
        write_query_cell(query, column, rows);
        if (rows.view().substr(begin) == ".") {
            rows.truncate(begin);
            rows.append("null");
        } else if (column != query_start && column != query_end) {
            const std::string text(rows.view().substr(begin));
            rows.truncate(begin);
            append_json_string(rows, text);
        }
    }

    std::string_view chrom_name(const Query& query) const {
        if (query.chrom) return job_.names[index_of(*query.chrom)];
        return query.bed.column_count == 0 ? std::string_view(".") : query.bed.chrom();
    }

    void write_line(const Query& query, ByteBuffer& rows) const {
        rows.append(query.bed.line);
        rows.push('\n');
    }

    // A query without an element: a bad record, or one without a hit under --loj.
    void write_missing(const Query& query, ByteBuffer& rows) const {
        if (settings_.format == table::TableFormat::join) {
            append_tabbed(query.bed, rows);
            rows.append("\t.\t-1\t-1\t.\t-1\t.");
            if (!job_.method) rows.append("\t.");
        } else if (settings_.format == table::TableFormat::json) {
            write_json_object(query, rows, [&](const Cell&) { rows.append("null"); });
        } else {
            for (std::size_t i = 0; i < settings_.cells.size(); ++i) {
                if (i != 0) rows.push('\t');
                if (settings_.cells[i].what == Cell::What::query)
                    write_query_cell(query, settings_.cells[i].column, rows);
                else
                    rows.push('.');
            }
        }
        rows.push('\n');
    }

    void write_count(const Query& query, std::uint64_t n, ByteBuffer& rows) const {
        const auto number = static_cast<std::int64_t>(n);
        if (settings_.format == table::TableFormat::join) {
            append_tabbed(query.bed, rows);
            rows.push('\t');
            rows.append_integer(number);
        } else if (settings_.format == table::TableFormat::json) {
            write_json_object(query, rows, [&](const Cell&) { rows.append_integer(number); });
        } else {
            write_query_cells(query, rows);
            for (std::size_t i = leading_query_cells_; i < settings_.cells.size(); ++i) {
                if (i != 0) rows.push('\t');
                if (settings_.cells[i].what == Cell::What::query)
                    write_query_cell(query, settings_.cells[i].column, rows);
                else
                    rows.append_integer(number);
            }
        }
        rows.push('\n');
    }

    const FindSettings& settings_;
    const FindJob& job_;
    std::size_t leading_query_cells_ = 0;
    FindBatch batch_;
    ByteBuffer prefix_;
};

// BED needs a row and its ID, the other formats what the row refers to as well.
int prefetch_steps_of(const FindJob& job, table::TableFormat format) {
    const FindOptions& options = job.options;
    if (options.count || options.invert || options.unique) return 0;
    const bool bed = format == table::TableFormat::bed || format == table::TableFormat::join;
    return bed ? job.columns.prefetch_steps_of_ids : job.columns.prefetch_steps;
}

// The rows that any query found, in table order.
void write_unique(const FindJob& job, table::TableFormat format, const RowSet& found, io::Output& output) {
    const table::RowWriter writer(job.columns, pick_table_columns(job.columns, job.options.columns, job.options.index),
                                  format, job.options.name);
    ByteBuffer rows;
    constexpr std::size_t enough = std::size_t{1} << 20;
    for (table::Row row = 0; row < job.layout.count; ++row) {
        if (!found.has(row)) continue;
        writer.append(row, rows);
        if (rows.size() < enough) continue;
        output.write(rows.view());
        rows.clear();
    }
    output.write(rows.view());
}

std::string header_of(const FindJob& job, table::TableFormat format, const std::vector<Cell>& cells) {
    const FindOptions& options = job.options;
    if (format != table::TableFormat::tsv || options.no_header || options.invert) return {};
    std::string line = "#";
    const auto add = [&](std::string_view name) { (line += line.size() > 1 ? "\t" : "") += name; };
    if (options.unique)
        for (const std::size_t column : pick_table_columns(job.columns, options.columns, options.index))
            add(job.columns.all[column].name);
    else
        for (const Cell& cell : cells) add(cell.name);
    return line + '\n';
}

}  // namespace

void run_find(const FindJob& job) {
    const FindOptions& options = job.options;
    const table::TableFormat format = check_find_options(options);
    std::vector<Cell> cells;
    if (!options.unique && !options.invert) {
        const table::ColumnChoice choice = all_columns(job);
        const std::vector<std::size_t> picked = pick_find_columns(job, choice);
        if (format == table::TableFormat::json) refuse_repeated(choice, picked);
        cells = pick_cells(job, choice, picked);
    }
    std::atomic<std::uint64_t> without_hit{0};
    RowSet found(options.unique ? job.layout.count : 0);
    const FindSettings settings{
        .job = job,
        .format = format,
        .cells = std::move(cells),
        .bed = table::BedWriter(job.columns, options.name),
        .default_query_cells = options.columns.empty() || options.columns.front().starts_with('+'),
        .all_defaults = options.columns.empty() && !options.index && job.columns.append_defaults,
        .prefetch_steps = prefetch_steps_of(job, format),
        .found = options.unique ? &found : nullptr,
        .without_hit = &without_hit};
    StreamJob stream{.options = options.stream, .context = job.context, .genome = &job.genome};
    stream.header = header_of(job, format, settings.cells);
    stream.make_handler = [&settings] { return std::make_unique<FindHandler>(settings); };
    if (options.unique) stream.at_end = [&](io::Output& output) { write_unique(job, format, found, output); };
    const io::Tally tally = run_stream(stream);
    if (without_hit != 0 && !options.invert)
        job.context.info(with_commas(without_hit) + " of " + with_commas(tally.read) + " queries without a hit");
}

}  // namespace gk::cmd
