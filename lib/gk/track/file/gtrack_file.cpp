#include "gk/track/file/gtrack_file.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "gk/base/error.hpp"
#include "gk/io/printed_half.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/track/file/float_counter.hpp"
#include "gk/track/gtrack.hpp"
#include "gk/track/track_histogram.hpp"
#include "gk/track/track_summary.hpp"

namespace gk::track {
namespace {

constexpr std::size_t file_values_at_once = 4096;

// How many of the bases lie before base 0, where no track has a block.
std::int32_t bases_before_zero(const Place& place) {
    return place.start < 0 ? std::min(place.end, 0) - place.start : 0;
}

class GtrackReader final : public TrackReader {
public:
    GtrackReader(const Gtrack& track, const TrackSections& sections) : track_(track), sections_(sections) {}

    void read(const Place& place, Dtype dtype, void* out) override {
        auto* rows = static_cast<std::uint8_t*>(out);
        const std::int32_t before = bases_before_zero(place);
        const std::int32_t start = place.start + before;
        const std::size_t row = track_.row_size(dtype);
        const bool is_negative = place.strand == Strand::negative;
        if (before != 0) {
            const auto behind = static_cast<std::size_t>(is_negative ? place.end - start : 0);
            track_.read(nullptr, 0, before, Strand::positive, dtype, rows + behind * row);
            if (!is_negative) rows += static_cast<std::size_t>(before) * row;
        }
        track_.read(sections_.find(place.chrom, place.strand), start, std::max(place.end, start), place.strand, dtype,
                    rows);
    }

    void feed(const Place& place, std::span<Summary> summaries) override {
        const std::int32_t before = bases_before_zero(place);
        const std::int32_t start = place.start + before;
        for (Summary& summary : summaries)
            summary.feed(track_.header().default_value.real, static_cast<std::uint64_t>(before));
        const BlockIndex* const section = sections_.find(place.chrom, place.strand);
        if (start >= place.end) return;
        if (track_.dim() == 1) return gk::track::feed(track_, section, start, place.end, summaries.front());
        feed_columns(section, start, place.end, summaries);
    }

private:
    void feed_columns(const BlockIndex* section, std::int32_t start, std::int32_t end, std::span<Summary> summaries) {
        const std::int64_t bases = track_.resolution();
        const auto cover = [&](const Block&, std::int64_t a, std::int64_t b) {
            const auto covered = std::min<std::int64_t>(b * bases, end) - std::max<std::int64_t>(a * bases, start);
            for (Summary& summary : summaries) summary.cover(static_cast<std::uint64_t>(covered));
        };
        walk(section, track_.first_position(start), track_.end_position(end), cover, [](std::int64_t, std::int64_t) {});
        const std::size_t dim = track_.dim();
        const auto rows_at_once = static_cast<std::int32_t>(std::max<std::size_t>(1, file_values_at_once / dim));
        for (std::int32_t at = start; at < end;) {
            const std::int32_t stop = at + std::min(rows_at_once, end - at);
            values_.resize(static_cast<std::size_t>(stop - at) * dim);
            track_.read(section, at, stop, Strand::positive, Dtype::float32, values_.data());
            for (std::size_t i = 0; i < values_.size(); ++i) summaries[i % dim].feed(values_[i], 1);
            at = stop;
        }
    }

    const Gtrack& track_;
    const TrackSections& sections_;
    std::vector<float> values_;
};

class HalfCounter final : public ValueCounter {
public:
    HalfCounter(const Gtrack& track, const TrackSections& sections, bool by_column)
        : track_(track), sections_(sections), histograms_(by_column ? track.dim() : 1) {}

    void add(const Place& place) override {
        const std::int32_t before = bases_before_zero(place);
        const std::int32_t start = place.start + before;
        count_values(track_, nullptr, 0, before, histograms_);
        count_values(track_, sections_.find(place.chrom, place.strand), start, std::max(place.end, start), histograms_);
    }

    std::vector<std::vector<ValueCount>> counts() const override {
        std::vector<std::vector<ValueCount>> columns;
        for (const Histogram& histogram : histograms_) {
            std::vector<ValueCount>& counts = columns.emplace_back();
            for (const auto& [half, count] : histogram.counts()) counts.emplace_back(io::printed_halves()[half], count);
        }
        return columns;
    }

private:
    const Gtrack& track_;
    const TrackSections& sections_;
    std::vector<Histogram> histograms_;
};

class GtrackFloatCounter final : public FloatCounter {
public:
    GtrackFloatCounter(const Gtrack& track, const TrackSections& sections, bool by_column)
        : FloatCounter(by_column ? track.dim() : 1, track.path()), track_(track), sections_(sections) {}

    void add(const Place& place) override {
        const std::int32_t before = bases_before_zero(place);
        add_default(static_cast<std::uint64_t>(before));
        const std::int64_t start = place.start + before;
        const std::int64_t end = place.end;
        if (start >= end) return;
        const std::int64_t bases = track_.resolution();
        const auto bases_of = [&](std::int64_t a, std::int64_t b) {
            return static_cast<std::uint64_t>(std::min(b * bases, end) - std::max(a * bases, start));
        };
        const std::size_t dim = track_.dim();
        const auto rows_at_once = static_cast<std::int64_t>(std::max<std::size_t>(1, file_values_at_once / dim));
        const auto stored = [&](const Block& block, std::int64_t a, std::int64_t b) {
            for (std::int64_t at = a; at < b; at += rows_at_once) {
                const std::int64_t stop = std::min(b, at + rows_at_once);
                values_.resize(static_cast<std::size_t>(stop - at) * dim);
                track_.read_block(block, at, stop, Dtype::float32, values_.data());
                for (std::size_t i = 0; i < values_.size(); ++i) {
                    const std::int64_t row = at + static_cast<std::int64_t>(i / dim);
                    count(i % dim, values_[i], bases_of(row, row + 1));
                }
            }
        };
        walk(sections_.find(place.chrom, place.strand), track_.first_position(start), track_.end_position(end), stored,
             [&](std::int64_t a, std::int64_t b) { add_default(bases_of(a, b)); });
    }

private:
    void add_default(std::uint64_t bases) {
        for (std::size_t column = 0; column < track_.dim(); ++column)
            count(column, track_.header().default_value.real, bases);
    }

    const Gtrack& track_;
    const TrackSections& sections_;
    std::vector<float> values_;
};

class GtrackFile final : public TrackFile {
public:
    GtrackFile(const std::string& path, const Genome& genome)
        : track_(path), genome_(genome), tags_(genome.names()), sections_(track_, genome.names()) {}

    const std::string& path() const override { return track_.path(); }
    std::size_t dim() const override { return track_.dim(); }
    std::int32_t resolution() const override { return track_.resolution(); }
    bool is_stranded() const override { return track_.header().is_stranded; }
    Dtype default_dtype() const override { return track_.encoding().default_dtype; }
    void require(Dtype dtype) const override { track_.require(dtype); }

    std::unique_ptr<TrackReader> open_reader() const override {
        return std::make_unique<GtrackReader>(track_, sections_);
    }
    std::unique_ptr<ValueCounter> open_counter(bool by_column) const override {
        if (track_.encoding().gives(Dtype::float16)) return std::make_unique<HalfCounter>(track_, sections_, by_column);
        return std::make_unique<GtrackFloatCounter>(track_, sections_, by_column);
    }

    std::vector<std::string> each_block(const UseBlock& use) const override {
        const std::int64_t bases = track_.resolution();
        for (const BlockIndex& section : track_.sections()) {
            Place place{.chrom = chrom_of(section), .strand = section.strand()};
            for (std::uint32_t i = 0; i < section.size(); ++i) {
                const Block block = section.block(i);
                place.start = base_of(block.start * bases);
                place.end = base_of(block.end * bases);
                use(place);
            }
        }
        return {};
    }

    RunsLeftOut each_run(const RunChoice& choice, const UseRun& use) const override {
        for (const BlockIndex& section : track_.sections()) chrom_of(section);
        RunsLeftOut left_out;
        for (std::size_t i = 0; i < genome_.names().size(); ++i) {
            const ChromId chrom{static_cast<std::uint32_t>(i)};
            const BlockIndex* const section = sections_.find(chrom, choice.strand);
            if (section == nullptr) continue;
            const RunRules rules{
                .column = choice.column, .chrom_size = genome_.size(chrom), .skip_default = choice.skip_default};
            const RunsLeftOut of_section =
                for_each_run(track_, *section, rules, [&](const Run& run) { use(chrom, run); });
            left_out.nan_bases += of_section.nan_bases;
            left_out.default_bases += of_section.default_bases;
            left_out.bases_beyond_end += of_section.bases_beyond_end;
        }
        return left_out;
    }

    std::uint64_t each_row(const RunChoice& choice, const UseRow& use) const override {
        for (const BlockIndex& section : track_.sections()) chrom_of(section);
        std::uint64_t beyond = 0;
        for (std::size_t i = 0; i < genome_.names().size(); ++i) {
            const ChromId chrom{static_cast<std::uint32_t>(i)};
            if (const BlockIndex* const section = sections_.find(chrom, choice.strand))
                beyond += rows_of(*section, chrom, choice.skip_default, use);
        }
        return beyond;
    }

private:
    std::uint64_t rows_of(const BlockIndex& section, ChromId chrom, bool skip_default, const UseRow& use) const {
        const std::int64_t bases = track_.resolution();
        const std::int64_t size = genome_.size(chrom).value_or(std::numeric_limits<std::int32_t>::max());
        const float default_value = track_.header().default_value.real;
        std::vector<float> row(track_.dim());
        std::uint64_t beyond = 0;
        for (std::uint32_t i = 0; i < section.size(); ++i) {
            const Block block = section.block(i);
            for (std::int64_t at = block.start; at < block.end; ++at) {
                const std::int64_t start = at * bases;
                const std::int64_t outside =
                    start < 0 ? bases : std::clamp<std::int64_t>(start + bases - size, 0, bases);
                beyond += static_cast<std::uint64_t>(outside);
                if (outside == bases) continue;
                track_.read_block(block, at, at + 1, Dtype::float32, row.data());
                if (skip_default && std::all_of(row.begin(), row.end(), [&](float x) { return x == default_value; }))
                    continue;
                use({.chrom = chrom,
                     .strand = section.strand(),
                     .start = base_of(start),
                     .end = base_of(start + bases - outside)},
                    row);
            }
        }
        return beyond;
    }

    ChromId chrom_of(const BlockIndex& section) const {
        if (const auto chrom = tags_.find(section.chrom_tag())) return *chrom;
        throw DataError("the track has a chromosome that " + genome_.assembly() + " does not have (tag " +
                            std::to_string(section.chrom_tag()) + ")",
                        path());
    }
    std::int32_t base_of(std::int64_t base) const {
        if (base == static_cast<std::int32_t>(base)) return static_cast<std::int32_t>(base);
        throw DataError("the track is damaged: a block lies at base " + std::to_string(base), path());
    }

    Gtrack track_;
    const Genome& genome_;
    table::ChromTags tags_;
    TrackSections sections_;
};

}  // namespace

std::unique_ptr<TrackFile> open_gtrack(const std::string& path, const Genome& genome) {
    return std::make_unique<GtrackFile>(path, genome);
}

}  // namespace gk::track
