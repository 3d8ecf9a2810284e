#include "gk/reads/view/ralign_view.hpp"

#include "gk/base/error.hpp"

namespace gk::reads {
namespace {

using table::make_column;
using table::Row;

const table::Layout& layout_of(const Ralign& file, RalignTable table) {
    switch (table) {
        case RalignTable::alignments:
            return file.alignments();
        case RalignTable::junctions:
            return file.junctions();
        case RalignTable::matches:
            return file.matches();
        case RalignTable::variants:
            break;
    }
    return file.variants().layout();
}

std::int64_t alignment_count(const RalignView& view, Row row) {
    return view.file().junction(row).alignment_count;
}
std::vector<std::int64_t> alignment_rows(const RalignView& view, Row row) {
    return numbers_of(view.file().alignments_of(row));
}
std::int64_t match_count(const RalignView& view, Row row) {
    return view.file().alignment(row).match_count;
}
std::vector<std::int64_t> match_rows(const RalignView& view, Row row) {
    const auto [first, end] = view.file().matches_of(row);
    return {first, end};
}
std::int64_t variant_count_of_alignment(const RalignView& view, Row row) {
    std::int64_t count = 0;
    const auto [first, end] = view.file().matches_of(row);
    for (Row match = first; match < end; ++match) count += view.file().match(match).variant_count;
    return count;
}
std::int64_t variant_count_of_match(const RalignView& view, Row row) {
    return view.file().match(row).variant_count;
}
std::vector<std::int64_t> variant_rows_of_match(const RalignView& view, Row row) {
    return numbers_of(view.file().variants_of(row));
}
std::vector<std::string> variants_of_match(const RalignView& view, Row row) {
    return variant_texts(view.file().variants(), view.names(), view.file().variants_of(row));
}

}  // namespace

RalignView::RalignView(const Ralign& file, RalignTable table, const FileNames& names, bool json)
    : file_(file),
      table_(table),
      json_(json),
      rows_{.names = names, .layout = layout_of(file, table)},
      variants_(file.variants(), names) {}

table::TableView RalignView::junctions_view() const {
    std::vector<std::string_view> defaults = {"chrom", "start", "end", "strand", "num_alignments"};
    if (json_) defaults.emplace_back("alignments");
    table::TableView view = view_of(rows_,
                                    {make_column<RalignView, alignment_count>("num_alignments", *this),
                                     make_column<RalignView, alignment_rows>("alignments", *this)},
                                    std::move(defaults), 'J');
    view.columns.bed_score = [this](Row row) { return bed_score_of(alignment_count(*this, row)); };
    return view;
}

table::TableView RalignView::alignments_view() const {
    std::vector<std::string_view> defaults = {"chrom", "start", "end", "strand", "num_matches", "num_variants"};
    if (json_) defaults.emplace_back("matches");
    table::TableView view = view_of(rows_,
                                    {make_column<RalignView, match_count>("num_matches", *this),
                                     make_column<RalignView, variant_count_of_alignment>("num_variants", *this),
                                     make_column<RalignView, match_rows>("matches", *this)},
                                    std::move(defaults), 'A');
    view.columns.append_bed12 = [this](Row row, ByteBuffer& out) { append_blocks(row, out); };
    return view;
}

void RalignView::append_blocks(Row row, ByteBuffer& out) const {
    const table::RowHead& head = file_.alignment(row).head;
    const auto [first, end] = file_.matches_of(row);
    if (first == end) throw DataError("alignment " + std::to_string(row) + " has no match", file_.path());
    BlockedRow blocked{.letter = 'A', .row = row, .score = 0, .strand = '.', .blocks = {}};
    if (file_.alignments().stranded) blocked.strand = head.forward() ? '+' : '-';
    for (Row match = first; match < end; ++match) {
        const table::RowHead& block = file_.match(match).head;
        blocked.blocks.push_back({block.start(), block.end() - block.start()});
    }
    append_bed12(names().chrom_name(head.chrom), blocked, out);
}

table::TableView RalignView::matches_view() const {
    return view_of(rows_,
                   {make_column<RalignView, variant_count_of_match>("num_variants", *this),
                    json_ ? make_column<RalignView, variant_rows_of_match>("variants", *this)
                          : make_column<RalignView, variants_of_match>("variants", *this)},
                   {"chrom", "start", "end", "strand", "num_variants", "variants"}, 'M');
}

table::TableView RalignView::table_view() const {
    switch (table_) {
        case RalignTable::alignments:
            return alignments_view();
        case RalignTable::junctions:
            return junctions_view();
        case RalignTable::matches:
            return matches_view();
        case RalignTable::variants:
            break;
    }
    return variants_.table_view();
}

std::vector<std::string_view> RalignView::part_names() const {
    switch (table_) {
        case RalignTable::alignments:
            return {"match", "match_start", "match_end", "variants"};
        case RalignTable::junctions:
            return {"alignment", "align_start", "align_end", "align_strand"};
        case RalignTable::matches:
            return {"variant"};
        case RalignTable::variants:
            break;
    }
    return {};
}

void RalignView::write_parts(Row row, const WritePart& write) const {
    if (table_ == RalignTable::junctions) {
        for (const std::int64_t number : numbers_of(file_.alignments_of(row))) {
            const table::RowHead& head = file_.alignment(static_cast<Row>(number)).head;
            write([&](io::RowText& text) {
                text.integer(number);
                text.integer(std::int64_t{head.start()});
                text.integer(head.end());
                text.letter(head.forward() ? '+' : '-');
            });
        }
    } else if (table_ == RalignTable::alignments) {
        const auto [first, end] = file_.matches_of(row);
        for (Row match = first; match < end; ++match)
            write([&](io::RowText& text) {
                const table::RowHead& head = file_.match(match).head;
                text.integer(std::int64_t{match});
                text.integer(std::int64_t{head.start()});
                text.integer(head.end());
                put_variants(file_.variants(), names(), file_.variants_of(match), text);
            });
    } else if (table_ == RalignTable::matches) {
        for (const std::string& variant : variant_texts(file_.variants(), names(), file_.variants_of(row)))
            write([&](io::RowText& text) { text.text(variant); });
    }
}

}  // namespace gk::reads
