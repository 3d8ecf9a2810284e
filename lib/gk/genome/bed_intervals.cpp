#include "gk/genome/bed_intervals.hpp"

#include <utility>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/io/bed.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk {
namespace {

class BedIntervalReader {
public:
    BedIntervalReader(const std::string& origin, const ChromNames& names) : origin_(origin), names_(names) {}

    void read(std::string_view line, std::uint64_t number) {
        if (io::is_skipped_line(line)) return;
        if (const auto bad = io::parse_bed(line, bed_)) throw DataError::at_line(bad->what, origin_, number);
        const auto chrom = names_.find(bed_.chrom());
        if (!chrom)
            throw DataError::at_line("unknown chromosome " + in_quotes(bed_.chrom()) + names_.suggestion(bed_.chrom()),
                                     origin_, number);
        const PlacedInterval interval{*chrom, bed_.start, bed_.end};
        ++sets_.rows;
        if (bed_.strand != '-') positive_.push_back(interval);
        if (bed_.strand != '+') negative_.push_back(interval);
        if (bed_.strand == '-') ++sets_.negative_rows;
    }

    StrandedSets finish() {
        sets_.positive = IntervalSet(std::move(positive_));
        sets_.negative = IntervalSet(std::move(negative_));
        return std::move(sets_);
    }

private:
    const std::string& origin_;
    const ChromNames& names_;
    io::BedRecord bed_;
    std::vector<PlacedInterval> positive_;
    std::vector<PlacedInterval> negative_;
    StrandedSets sets_;
};

}  // namespace

StrandedSets read_bed_intervals(const std::string& path, const ChromNames& names) {
    io::Input input(path);
    io::LineSource source(input);
    BedIntervalReader reader(input.name(), names);
    for (io::Chunk chunk; source.next(chunk);)
        io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) { reader.read(line, number); });
    return reader.finish();
}

}  // namespace gk
