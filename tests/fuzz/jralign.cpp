// Files of the reads over junctions of any bytes: refused, or read without a crash; one in which the check finds no
// problem is whole: the reads of each junction are there, every column can be read, and both ways to find rows agree.
#include "gk/reads/jralign.hpp"

#include "gk/reads/jralign_check.hpp"
#include "gk/reads/view/contingency.hpp"
#include "gk/reads/view/jralign_view.hpp"
#include "gk/reads/view/variants_view.hpp"
#include "support/reads.hpp"

namespace {

using namespace gk::reads;
using gk::fuzz::read_genome;
using gk::fuzz::require;
using gk::fuzz::try_out;

// Returns how many reads there are, where it counted all of them.
std::optional<std::uint64_t> follow(const Jralign& file, bool sound) {
    // Rows of a damaged file may all refer to the same many.
    std::uint64_t steps = 4000;
    std::uint64_t reads = 0;
    for (gk::table::Row row = 0; row < file.junctions().count; ++row) {
        bool all = true;
        try_out(sound, "reads of a sound junction are there", [&] {
            const JunctionReads found = file.reads(row);
            reads += found.size();
            all = found.size() < steps;
            if (!all) return;
            steps -= found.size() + 1;
            found.each([&](std::uint32_t i, const JunctionRead& read) {
                require(read.left == found.left(i) && read.right == found.right(i) && read.strand == found.strand(i),
                        "both ways to a read agree");
                require(read.variants.count == found.variant_count(i), "and count its variants");
                for (std::uint64_t k = 0; k < read.variants.count; ++k)
                    file.variants().alleles(static_cast<gk::table::Row>(read.variants[k]));
            });
        });
        if (!all) return std::nullopt;
    }
    return reads;
}

void count(const Jralign& file, bool sound) {
    std::vector<gk::table::Row> rows;
    for (gk::table::Row row = 0; row < file.junctions().count && row < 8; ++row) rows.push_back(row);
    if (rows.empty()) return;
    try_out(sound, "reads of a sound file can be counted", [&] {
        const AskedVariant asked{
            .chrom = file.junctions().head(0).chrom, .start = file.junctions().head(0).start(), .ref = "A", .alt = "C"};
        count_alleles(file, rows, asked);
    });
}

void one_input(std::string_view data) {
    std::minstd_rand random = gk::fuzz::random_of(data);
    try {
        const Jralign file(gk::fuzz::in_memory(data));
        const auto problems = jralign_problems(file, &read_genome().genome().names());
        require(problems.size() < 100, "there are at most a few dozen problems");
        const bool sound = problems.empty();
        const auto reads = follow(file, sound);
        require(!sound || !reads || *reads == static_cast<std::uint64_t>(file.read_count()), "the header counts reads");
        const FileNames names = read_genome().names();
        const JralignView view(file, names, random() % 2 == 0);
        gk::fuzz::read_table(view, sound, random);
        gk::fuzz::write_parts(view, JralignView::part_names(), sound, random);
        gk::fuzz::read_table(VariantsView(file.variants(), names), sound, random);
        count(file, sound);
    } catch (const gk::DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(jralign, one_input);
