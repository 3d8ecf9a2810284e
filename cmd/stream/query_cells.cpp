#include "cmd/stream/query_cells.hpp"

namespace gk::cmd {

std::string_view written_chrom(const Query& query, const std::vector<std::string>& names) {
    if (query.chrom) return names[index_of(*query.chrom)];
    return query.bed.column_count == 0 ? std::string_view(".") : query.bed.chrom();
}

void put_query_cell(QueryCell cell, const Query& query, const std::vector<std::string>& names, io::RowText& row) {
    const io::BedRecord& bed = query.bed;
    switch (cell) {
        case QueryCell::chrom:
            return row.text_or_missing(written_chrom(query, names));
        case QueryCell::start:
            return bed.start_read ? row.integer(bed.start) : row.missing();
        case QueryCell::end:
            return bed.end_read ? row.integer(bed.end) : row.missing();
        case QueryCell::name:
            return row.text_or_missing(bed.name());
        case QueryCell::strand:
            return query.strand_read == '?' ? row.missing() : row.letter(strand_char(query.strand));
        case QueryCell::score:
            return row.text_or_missing(bed.column(4).value_or("."));
    }
}

}  // namespace gk::cmd
