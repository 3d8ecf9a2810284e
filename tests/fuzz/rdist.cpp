// Files of counts over junctions of any bytes: refused, or read without a crash; one in which the check finds no
// problem is whole: the counts of each junction are there and add up, every column can be read, and both ways to find
// rows agree.
#include "gk/reads/rdist.hpp"

#include "gk/reads/rdist_check.hpp"
#include "gk/reads/view/rdist_view.hpp"
#include "support/reads.hpp"

namespace {

using namespace gk::reads;
using gk::fuzz::read_genome;
using gk::fuzz::require;
using gk::fuzz::try_out;

void follow(const Rdist& file, bool sound) {
    // Rows of a damaged file may all refer to the same many.
    std::uint64_t steps = 4000;
    for (gk::table::Row row = 0; row < file.junctions().count && steps > 0; ++row)
        try_out(sound, "counts of a sound junction are there", [&] {
            const JunctionCounts counts = file.counts(row);
            std::uint64_t sum = 0;
            for (std::uint32_t i = 0; i < counts.size() && steps > 0; ++i, --steps) {
                require(counts[i].shift >= -255 && counts[i].shift <= 255, "an overhang is a byte");
                sum += counts[i].count;
            }
            if (sound && steps > 0)
                require(sum == 2 * std::uint64_t{file.junction(row).read_count}, "each read is counted twice");
        });
}

void one_input(std::string_view data) {
    std::minstd_rand random = gk::fuzz::random_of(data);
    try {
        const Rdist file(gk::fuzz::in_memory(data));
        const auto problems = rdist_problems(file, &read_genome().genome().names());
        require(problems.size() < 100, "there are at most a few dozen problems");
        const bool sound = problems.empty();
        follow(file, sound);
        const RdistView view(file, read_genome().names(), random() % 2 == 0);
        gk::fuzz::read_table(view, sound, random);
        gk::fuzz::write_parts(view, RdistView::part_names(), sound, random);
    } catch (const gk::DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(rdist, one_input);
