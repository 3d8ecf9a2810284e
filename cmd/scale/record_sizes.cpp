#include "cmd/scale/record_sizes.hpp"

#include <algorithm>

#include "cmd/stream/unfit_file.hpp"
#include "gk/annotation/gff/gff_interval.hpp"
#include "gk/base/error.hpp"
#include "gk/io/lines.hpp"
#include "gk/vcf/vcf_interval.hpp"

namespace gk::cmd {

LineShare RecordSizes::measure(std::string_view line, std::uint64_t number) {
    if (!kind_ && !is_fasta_) settle(line, number);
    if (is_fasta_) {
        const bool begins = line.starts_with('>');
        if (by_ == ShardBy::records) return {.begins_record = begins, .size = begins ? 1U : 0U};
        const auto letters = [](char c) { return c > ' '; };
        const auto size = static_cast<std::uint64_t>(std::count_if(line.begin(), line.end(), letters));
        return {.begins_record = begins, .size = begins ? 0 : size};
    }
    if (kind_ == IntervalKind::gff && (line.starts_with("##FASTA") || line.starts_with('>'))) rows_ended_ = true;
    if (rows_ended_ || io::is_skipped_line(line)) return {};
    return {.begins_record = true, .size = by_ == ShardBy::records ? 1 : bases(line, number)};
}

void RecordSizes::settle(std::string_view line, std::uint64_t number) {
    const std::string_view other = other_text(line);
    is_fasta_ = other == "FASTA";
    if (is_fasta_) return;
    if (!other.empty()) throw DataError::at_line(what_takes(other), name_, number);
    kind_ = kind_of_line(line);
}

std::uint64_t RecordSizes::bases(std::string_view line, std::uint64_t number) {
    const auto bad = kind_ == IntervalKind::vcf   ? vcf::parse_vcf_interval(line, record_)
                     : kind_ == IntervalKind::gff ? annotation::parse_gff_interval(line, record_, false)
                                                  : parse_bed(line, record_, false);
    if (bad) throw DataError::at_line(bad->what + "; --by records counts lines, whatever is in them", name_, number);
    return static_cast<std::uint64_t>(std::int64_t{record_.end} - record_.start);
}

}  // namespace gk::cmd
