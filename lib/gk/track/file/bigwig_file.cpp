#include "gk/track/file/bigwig_file.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/half.hpp"
#include "gk/bigwig/bigwig_cursor.hpp"
#include "gk/track/file/float_counter.hpp"

namespace gk::track {
namespace {

using bigwig::BigWig;
using bigwig::BigWigCursor;
using bigwig::Item;

// Which chromosome of the file a chromosome of the genome is, by its number; nothing: the file has none.
using FileChroms = std::vector<std::optional<std::size_t>>;

class BigWigReader final : public TrackReader {
public:
    BigWigReader(const BigWig& file, const FileChroms& chroms) : cursor_(file), chroms_(chroms) {}

    void read(const Place& place, Dtype dtype, void* out) override {
        const auto size = static_cast<std::size_t>(place.end - place.start);
        if (dtype == Dtype::float32) return read_floats(place, {static_cast<float*>(out), size});
        floats_.resize(size);
        read_floats(place, floats_);
        auto* const halves = static_cast<std::uint16_t*>(out);
        for (std::size_t i = 0; i < size; ++i) {
            const auto half = half_of(floats_[i]);
            if (!half) throw Error("a half has no room for the value " + std::to_string(floats_[i]));
            halves[i] = *half;
        }
    }

    void feed(const Place& place, std::span<Summary> summaries) override {
        const auto& chrom = chroms_[index_of(place.chrom)];
        if (!chrom) return;
        cursor_.for_each_in(*chrom, place.start, place.end, [&](const Item& item) {
            summaries.front().feed(item.value, item.end - item.start);
            summaries.front().cover(item.end - item.start);
        });
    }

private:
    void read_floats(const Place& place, std::span<float> values) {
        const auto& chrom = chroms_[index_of(place.chrom)];
        if (chrom)
            cursor_.expand(*chrom, place.start, place.end, values);
        else
            std::fill(values.begin(), values.end(), std::numeric_limits<float>::quiet_NaN());
        if (place.strand == Strand::negative) std::reverse(values.begin(), values.end());
    }

    BigWigCursor cursor_;
    const FileChroms& chroms_;
    std::vector<float> floats_;
};

class BigWigCounter final : public FloatCounter {
public:
    BigWigCounter(const BigWig& file, const FileChroms& chroms)
        : FloatCounter(1, file.path()), cursor_(file), chroms_(chroms) {}

    void add(const Place& place) override {
        const auto& chrom = chroms_[index_of(place.chrom)];
        if (!chrom) return;
        cursor_.for_each_in(*chrom, place.start, place.end,
                            [&](const Item& item) { count(0, item.value, item.end - item.start); });
    }

private:
    BigWigCursor cursor_;
    const FileChroms& chroms_;
};

class BigWigFile final : public TrackFile {
public:
    BigWigFile(const std::string& path, const Genome& genome)
        : file_(path), genome_(genome), chroms_(genome.names().size()) {
        for (std::size_t i = 0; i < file_.chromosomes().size(); ++i) {
            const bigwig::Chromosome& own = file_.chromosomes()[i];
            if (std::cmp_greater(own.size, std::numeric_limits<std::int32_t>::max()))
                throw DataError("chromosome " + own.name + " has " + std::to_string(own.size) +
                                    " bases; positions from 2^31 on are not read",
                                path);
            const auto chrom = genome.names().find(own.name);
            if (!chrom) continue;
            std::optional<std::size_t>& known = chroms_[index_of(*chrom)];
            if (known)
                throw DataError(
                    "it has one chromosome under two names, " + file_.chromosomes()[*known].name + " and " + own.name,
                    path);
            known = i;
        }
    }

    const std::string& path() const override { return file_.path(); }
    std::size_t dim() const override { return 1; }
    std::int32_t resolution() const override { return 1; }
    bool is_stranded() const override { return false; }
    Dtype default_dtype() const override { return Dtype::float32; }
    void require(Dtype dtype) const override {
        if (dtype == Dtype::float16 || dtype == Dtype::float32) return;
        throw UsageError("a bigWig can't be read as " + std::string(name_of(dtype)) + ", but as float32, float16 (" +
                         path() + ")");
    }

    std::unique_ptr<TrackReader> open_reader() const override { return std::make_unique<BigWigReader>(file_, chroms_); }
    std::unique_ptr<ValueCounter> open_counter(bool) const override {
        return std::make_unique<BigWigCounter>(file_, chroms_);
    }

    std::vector<std::string> each_block(const UseBlock& use) const override {
        BigWigCursor cursor(file_);
        const bigwig::ItemCounts counts =
            cursor.for_each_block([&](std::size_t chromosome, std::span<const Item> items) {
                Place place{.chrom = chrom_of(chromosome)};
                for (const Item& item : items) {
                    place.start = static_cast<std::int32_t>(item.start);
                    place.end = static_cast<std::int32_t>(item.end);
                    use(place);
                }
            });
        return counts.warnings(path());
    }

    RunsLeftOut each_run(const RunChoice&, const UseRun& use) const override {
        for (std::size_t i = 0; i < file_.chromosomes().size(); ++i)
            if (file_.blocks_of(i).first != file_.blocks_of(i).second) chrom_of(i);
        RunsLeftOut left_out;
        bigwig::ItemCounts counts;
        BigWigCursor cursor(file_);
        for (std::size_t i = 0; i < chroms_.size(); ++i) {
            if (!chroms_[i]) continue;
            const ChromId chrom{static_cast<std::uint32_t>(i)};
            const std::int64_t size = genome_.size(chrom).value_or(std::numeric_limits<std::int32_t>::max());
            std::optional<Run> run;
            const auto add = [&](const Item& item) {
                const auto end = static_cast<std::int32_t>(std::min<std::int64_t>(item.end, size));
                const auto start = static_cast<std::int32_t>(item.start);
                left_out.bases_beyond_end += item.end - static_cast<std::uint32_t>(std::max(end, start));
                if (start >= end) return;
                if (run && run->end == start &&
                    std::bit_cast<std::uint32_t>(run->value) == std::bit_cast<std::uint32_t>(item.value)) {
                    run->end = end;
                    return;
                }
                if (run) use(chrom, *run);
                run = Run{start, end, item.value};
            };
            cursor.for_each_block_of(*chroms_[i], counts, [&](std::span<const Item> items) {
                for (const Item& item : items) add(item);
            });
            if (run) use(chrom, *run);
        }
        left_out.odd_items = counts.warnings(path());
        return left_out;
    }

    // It has one column, whose runs say the same in fewer words.
    std::uint64_t each_row(const RunChoice& choice, const UseRow& use) const override {
        const RunsLeftOut left_out = each_run(choice, [&](ChromId chrom, const Run& run) {
            for (std::int32_t at = run.start; at < run.end; ++at)
                use({.chrom = chrom, .strand = Strand::positive, .start = at, .end = at + 1}, {&run.value, 1});
        });
        return left_out.bases_beyond_end;
    }

private:
    ChromId chrom_of(std::size_t chromosome) const {
        const std::string& name = file_.chromosomes()[chromosome].name;
        if (const auto chrom = genome_.names().find(name)) return *chrom;
        throw DataError("it has values of '" + name + "', which " + genome_.assembly() + " does not have" +
                            genome_.names().suggestion(name),
                        path());
    }

    BigWig file_;
    const Genome& genome_;
    FileChroms chroms_;
};

}  // namespace

std::unique_ptr<TrackFile> open_bigwig(const std::string& path, const Genome& genome) {
    return std::make_unique<BigWigFile>(path, genome);
}

}  // namespace gk::track
