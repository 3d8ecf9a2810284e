#include "cmd/stream/place_as_read.hpp"

namespace gk::cmd {

std::string_view place_as_read(const Query& query, std::string_view chrom) {
    const io::BedRecord& bed = query.bed;
    if (bed.column_count < 3 || !bed.start_read || !bed.end_read || chrom.empty() || bed.columns[0] != chrom ||
        bed.columns[0].data() != bed.line.data())
        return {};
    const auto plain = [](std::string_view position) { return position.size() == 1 || position.front() > '0'; };
    const auto behind_tab = [](std::string_view column, std::string_view before) {
        return column.data() == before.data() + before.size() + 1 && column.data()[-1] == '\t';
    };
    if (!behind_tab(bed.columns[1], bed.columns[0]) || !behind_tab(bed.columns[2], bed.columns[1])) return {};
    if (bed.columns[1].empty() || bed.columns[2].empty() || !plain(bed.columns[1]) || !plain(bed.columns[2])) return {};
    return {bed.line.data(), static_cast<std::size_t>(bed.columns[2].data() + bed.columns[2].size() - bed.line.data())};
}

}  // namespace gk::cmd
