#include "gk/reads/view/rdist_view.hpp"

namespace gk::reads {
namespace {

using table::Column;
using table::make_column;
using table::Row;

std::int64_t counted_reads(const RdistView& view, Row row) {
    return view.file().junction(row).read_count;
}
std::int64_t count_cells(const RdistView& view, Row row) {
    return view.file().junction(row).count_count;
}

void put_count(const JunctionCount& count, io::RowText& text) {
    text.letter(strand_char(count.strand));
    text.integer(std::int64_t{count.shift});
    text.integer(std::int64_t{count.count});
}

}  // namespace

void RdistView::put_counts(const Column& column, table::CellNumber row, io::RowText& out) {
    const JunctionCounts counts = static_cast<const RdistView*>(column.source)->file_.counts(static_cast<Row>(row));
    out.begin_list();
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        out.begin_list();
        put_count(counts[i], out);
        out.end_list();
    }
    out.end_list();
}

table::TableView RdistView::table_view() const {
    std::vector<std::string_view> defaults = {"chrom", "start", "end", "strand", "num_reads", "num_counts"};
    std::vector<Column> columns = {make_column<RdistView, counted_reads>("num_reads", *this),
                                   make_column<RdistView, count_cells>("num_counts", *this)};
    if (json_) {
        Column counts;
        counts.name = "counts";
        counts.list = true;
        counts.source = this;
        counts.put = put_counts;
        columns.push_back(counts);
        defaults.push_back(counts.name);
    }
    table::TableView view = view_of(rows_, std::move(columns), std::move(defaults), 'J');
    view.columns.bed_score = [this](Row row) { return bed_score_of(counted_reads(*this, row)); };
    return view;
}

void RdistView::write_parts(Row row, const WritePart& write) const {
    const JunctionCounts counts = file_.counts(row);
    for (std::uint32_t i = 0; i < counts.size(); ++i) write([&](io::RowText& text) { put_count(counts[i], text); });
}

}  // namespace gk::reads
