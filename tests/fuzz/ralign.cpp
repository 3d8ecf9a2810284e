// Files of read alignments of any bytes: refused, or read without a crash; one in which the check finds no problem is
// whole: what rows refer to is there, every column can be read, and both ways to find rows agree.
#include "gk/reads/ralign.hpp"

#include "gk/reads/ralign_check.hpp"
#include "gk/reads/view/pileup.hpp"
#include "gk/reads/view/ralign_view.hpp"
#include "support/reads.hpp"

namespace {

using namespace gk::reads;
using gk::fuzz::read_genome;
using gk::fuzz::require;
using gk::fuzz::try_out;

void follow(const Ralign& file, bool sound) {
    // Rows of a damaged file may all refer to the same many.
    std::uint64_t steps = 2000;
    const auto more = [&] { return steps > 0 && steps-- > 0; };
    for (gk::table::Row row = 0; row < file.junctions().count && more(); ++row)
        try_out(sound, "alignments of a sound junction are there", [&] {
            const gk::table::RowList list = file.alignments_of(row);
            for (std::uint64_t i = 0; i < list.count && more(); ++i)
                file.matches_of(static_cast<gk::table::Row>(list[i]));
        });
    for (gk::table::Row row = 0; row < file.matches().count && more(); ++row)
        try_out(sound, "variants of a sound match are there", [&] {
            const gk::table::RowList list = file.variants_of(row);
            for (std::uint64_t i = 0; i < list.count && more(); ++i)
                file.variants().alleles(static_cast<gk::table::Row>(list[i]));
        });
}

void pile_up(const Ralign& file, std::minstd_rand& random) {
    if (file.matches().count == 0) return;
    const Pileup pileup(file, read_genome().genome(), read_genome().tags());
    gk::Interval interval;
    const std::int64_t near = file.match(0).head.start() - static_cast<std::int64_t>(random() % 30);
    interval.start = static_cast<std::int32_t>(std::clamp<std::int64_t>(near, -100, INT32_MAX - 100));
    interval.end = interval.start + static_cast<std::int32_t>(random() % 60);
    gk::ByteBuffer bases;
    // Alleles may be no bases, whatever the file's check says.
    try_out(false, "", [&] {
        const auto counts = pileup.at(interval, bases);
        require(counts.size() == bases.size(), "a base has its counts");
    });
}

void one_input(std::string_view data) {
    std::minstd_rand random = gk::fuzz::random_of(data);
    try {
        const Ralign file(gk::fuzz::in_memory(data));
        const auto problems = ralign_problems(file, &read_genome().genome().names());
        require(problems.size() < 100, "there are at most a few dozen problems");
        const bool sound = problems.empty();
        follow(file, sound);
        const FileNames names = read_genome().names();
        for (const RalignTable table : {RalignTable::alignments, RalignTable::junctions, RalignTable::matches}) {
            const RalignView view(file, table, names, random() % 2 == 0);
            gk::fuzz::read_table(view, sound, random);
            gk::fuzz::write_parts(view, view.part_names(), sound, random);
        }
        gk::fuzz::read_table(VariantsView(file.variants(), names), sound, random);
        pile_up(file, random);
    } catch (const gk::DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(ralign, one_input);
