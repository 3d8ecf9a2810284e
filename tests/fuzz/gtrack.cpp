// gtrack files of any bytes: refused, or read without a crash; one in which the check finds no problem is whole: its
// values are the same whichever way they are asked for.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "gk/track/file/gtrack_file.hpp"
#include "gk/track/gtrack_check.hpp"
#include "support/target.hpp"

namespace {

using gk::DataError;
using gk::fuzz::MemoryFile;
using gk::fuzz::require;
using namespace gk::track;

constexpr Dtype dtypes[] = {Dtype::boolean, Dtype::uint8, Dtype::int8, Dtype::float16, Dtype::float32};

// With the chromosomes of the corpus.
const gk::Genome& toy() {
    static const gk::Genome genome("toy", {{"chr1", 20000}, {"chr2", 500}, {"chrM", 300}});
    return genome;
}

bool same(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
}

// Rows of `dim` values, the last one first.
std::vector<float> turned(const std::vector<float>& values, std::size_t dim) {
    std::vector<float> result;
    for (std::size_t row = values.size() / dim; row-- > 0;)
        result.insert(result.end(), values.begin() + static_cast<std::ptrdiff_t>(row * dim),
                      values.begin() + static_cast<std::ptrdiff_t>((row + 1) * dim));
    return result;
}

void ask(const TrackFile& file, TrackReader& reader, const Place& place, bool sound) {
    const auto values_of = [&](const Place& asked) {
        std::vector<float> values(static_cast<std::size_t>(asked.end - asked.start) * file.dim());
        reader.read(asked, Dtype::float32, values.data());
        return values;
    };
    try {
        const std::vector<float> whole = values_of(place);
        for (const Dtype dtype : dtypes) {
            try {
                file.require(dtype);
            } catch (const gk::UsageError&) {
                continue;
            }
            std::vector<std::uint64_t> room(whole.size() * size_of(dtype) / 8 + 1);
            reader.read(place, dtype, room.data());
        }
        Place half = place;
        half.end = place.start + (place.end - place.start) / 2;
        std::vector<float> parts = values_of(half);
        half = {.chrom = place.chrom, .strand = place.strand, .start = half.end, .end = place.end};
        const std::vector<float> rest = values_of(half);
        place.strand == gk::Strand::negative ? parts.insert(parts.begin(), rest.begin(), rest.end())
                                             : parts.insert(parts.end(), rest.begin(), rest.end());
        require(!sound || same(parts, whole), "parts are the whole");
        if (!file.is_stranded()) {
            Place other = place;
            other.strand = place.strand == gk::Strand::positive ? gk::Strand::negative : gk::Strand::positive;
            require(!sound || same(turned(values_of(other), file.dim()), whole), "the strands are one turned around");
        }
        const std::vector<Statistic> wanted = {Statistic::count, Statistic::standard_deviation, Statistic::coverage};
        std::vector<Summary> summaries(file.dim(), Summary(wanted));
        reader.feed(place, summaries);
        for (std::size_t column = 0; column < file.dim(); ++column) {
            std::uint64_t count = 0;
            for (std::size_t i = column; i < whole.size(); i += file.dim()) count += std::isnan(whole[i]) ? 0 : 1;
            require(!sound || summaries[column].get(Statistic::count) == static_cast<double>(count),
                    "values are counted");
        }
    } catch (const DataError&) {
        require(!sound, "a sound track can be asked");
    }
}

void one_input(std::string_view data) {
    const MemoryFile bytes(data);
    std::minstd_rand random(static_cast<std::uint32_t>(data.size()));
    try {
        const Gtrack track(bytes.path());
        // Of more columns a row is larger than what is tested here.
        if (track.dim() > 64) return;
        const auto problems = gtrack_problems(track, &toy().names());
        require(problems.size() < 100, "there are at most a few dozen problems");
        const bool sound = problems.empty();
        const auto file = open_gtrack(bytes.path(), toy());
        const auto reader = file->open_reader();
        for (int i = 0; i < 12; ++i) {
            Place place{.chrom = gk::ChromId{static_cast<std::uint32_t>(random() % 3)},
                        .strand = random() % 2 == 0 ? gk::Strand::positive : gk::Strand::negative};
            place.start = static_cast<std::int32_t>(random() % 300) - 20 + (random() % 4 == 0 ? 8100 : 0);
            place.end = place.start + static_cast<std::int32_t>(random() % 200);
            ask(*file, *reader, place, sound);
        }
        const auto counter = file->open_counter(false);
        counter->add({.chrom = gk::ChromId{0}, .start = -3, .end = 9000});
        counter->counts();
    } catch (const DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(gtrack, one_input);
