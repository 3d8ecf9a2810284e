#include "gk/reads/view/jralign_view.hpp"

#include <algorithm>
#include <array>

namespace gk::reads {
namespace {

using table::Column;
using table::make_column;
using table::Row;

constexpr std::array<std::string_view, 4> read_keys = {"left", "right", "strand", "variants"};

std::int64_t read_count_of(const JralignView& view, Row row) {
    return view.file().junction(row).read_count;
}

void put_variant_rows(const table::RowList& list, io::RowText& text) {
    text.begin_list();
    for (const std::int64_t number : numbers_of(list)) text.integer(number);
    text.end_list();
}

}  // namespace

JralignView::JralignView(const Jralign& file, const FileNames& names, bool json)
    : file_(file),
      json_(json),
      rows_{.names = names, .layout = file.junctions()},
      read_shape_(io::RowFormat::json, read_keys) {}

// An object for each read, whatever the format of the row.
void JralignView::put_reads(const Column& column, table::CellNumber row, io::RowText& out) {
    const auto& view = *static_cast<const JralignView*>(column.source);
    out.begin_list();
    view.file_.reads(static_cast<Row>(row)).each([&](std::uint32_t, const JunctionRead& read) {
        out.begin_value();
        io::RowText text(view.read_shape_, out.buffer());
        text.integer(std::int64_t{read.left});
        text.integer(std::int64_t{read.right});
        text.letter(strand_char(read.strand));
        put_variant_rows(read.variants, text);
        text.end_object();
    });
    out.end_list();
}

table::TableView JralignView::table_view() const {
    std::vector<std::string_view> defaults = {"chrom", "start", "end", "strand", "num_reads"};
    std::vector<Column> columns = {make_column<JralignView, read_count_of>("num_reads", *this)};
    if (json_) {
        Column reads;
        reads.name = "reads";
        reads.list = true;
        reads.source = this;
        reads.put = put_reads;
        columns.push_back(reads);
        defaults.push_back(reads.name);
    }
    table::TableView view = view_of(rows_, std::move(columns), std::move(defaults), 'J');
    view.columns.bed_score = [this](Row row) { return bed_score_of(read_count_of(*this, row)); };
    view.columns.append_bed12 = [this](Row row, ByteBuffer& out) { append_blocks(row, out); };
    view.columns.append_junc = [this](Row row, ByteBuffer& out) { append_intron(row, out); };
    return view;
}

// The junction between the largest overhangs, as regtools writes it.
void JralignView::append_blocks(Row row, ByteBuffer& out) const {
    const table::RowHead& head = file_.junction(row).head;
    const JunctionReads reads = file_.reads(row);
    std::int64_t left = 0;
    std::int64_t right = 0;
    for (std::uint32_t i = 0; i < reads.size(); ++i) {
        left = std::max<std::int64_t>(left, reads.left(i));
        right = std::max<std::int64_t>(right, reads.right(i));
    }
    BlockedRow blocked{.letter = 'J', .row = row, .score = reads.size(), .strand = '?', .blocks = {}};
    if (file_.junctions().stranded) blocked.strand = head.forward() ? '+' : '-';
    blocked.blocks = {{head.start() - left, left}, {head.end(), right}};
    append_bed12(names().chrom_name(head.chrom), blocked, out);
}

void JralignView::append_intron(Row row, ByteBuffer& out) const {
    const table::RowHead& head = file_.junction(row).head;
    out.append(names().chrom_name(head.chrom));
    for (const std::int64_t position : {std::int64_t{head.start()}, head.end()}) {
        out.push('\t');
        out.append_integer(position);
    }
    out.append("\t.\t");
    out.append_integer(read_count_of(*this, row));
    out.push('\t');
    out.push(!file_.junctions().stranded ? '.' : head.forward() ? '+' : '-');
}

void JralignView::write_parts(Row row, const WritePart& write) const {
    file_.reads(row).each([&](std::uint32_t, const JunctionRead& read) {
        write([&](io::RowText& text) {
            text.integer(std::int64_t{read.left});
            text.integer(std::int64_t{read.right});
            text.letter(strand_char(read.strand));
            text.integer(static_cast<std::int64_t>(read.variants.count));
            put_variants(file_.variants(), names(), read.variants, text);
        });
    });
}

}  // namespace gk::reads
