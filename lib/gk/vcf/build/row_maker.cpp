#include "gk/vcf/build/row_maker.hpp"

#include <utility>

#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::vcf::build {

BuildRules::BuildRules(const RowRules& rows_in)
    : rows(rows_in), assembly_tag(gk::assembly_tag(rows_in.genome.assembly())) {
    for (const std::string& name : rows.genome.names().names()) chrom_tags.push_back(chrom_tag(name));
}

std::optional<io::BadRecord> RowMaker::begin_record(std::string_view chrom, std::size_t rows, RowBatch& batch) {
    batch.account.read += rows;
    if (!has_chrom_ || chrom_name_ != chrom) {
        chrom_name_ = chrom;
        chrom_ = rules_.rows.genome.names().find(chrom);
        has_chrom_ = true;
    }
    if (chrom_) {
        batch.account.known_chromosome += rows;
        return std::nullopt;
    }
    batch.account.unknown_chromosome(chrom);
    std::string what = "unknown chromosome " + in_quotes(chrom);
    if (!rules_.skip) what += rules_.rows.genome.names().suggestion(chrom);
    return io::BadRecord{io::Reason::unknown_chromosome, std::move(what), std::string(chrom)};
}

std::optional<io::BadRecord> RowMaker::begin_row(const Site& site, const Extent& extent, std::uint64_t line,
                                                 RowBatch& batch) {
    batch.begin_row();
    if (auto bad = placer_.place(site, extent, row_)) return bad;
    if (row_.is_ancestral) {
        batch.oddities.ancestral.add(line);
        if (batch.oddities.ancestral_lines.size() < most_ancestral_lines)
            batch.oddities.ancestral_lines.push_back(line);
    }
    if (is_left_out()) batch.account.leave_out(row_.left_out);
    return std::nullopt;
}

void RowMaker::end_row(std::uint64_t line, RowBatch& batch) {
    if (row_.is_beyond) batch.oddities.beyond.add(line);
    batch.end_row(row_, rules_.chrom_tags[index_of(row_.chrom)], rules_.assembly_tag);
}

void note_bad(io::BadRecord bad, const RecordPlace& place, bool first, RowBatch& batch) {
    BadLine noted{.bad = std::move(bad), .line = place.line, .text = {}};
    if (first) noted.text.emplace(place.text);
    batch.bad.push_back(std::move(noted));
}

}  // namespace gk::vcf::build
