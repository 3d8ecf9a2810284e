#include "gk/reads/build/build_rdist.hpp"

#include <optional>
#include <utility>

#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/genome/bed_intervals.hpp"
#include "gk/reads/build/rdist_store.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::reads::build {
namespace {

class RdistBuild {
public:
    explicit RdistBuild(const RdistRecipe& recipe) : recipe_(recipe) {
        if (recipe.exclude.empty() && recipe.allow.empty()) return;
        if (recipe.genome == nullptr) throw UsageError("intervals need a genome: give -g GENOME");
        tags_.emplace(recipe.genome->names());
        if (!recipe.exclude.empty()) exclude_ = read_bed_intervals(recipe.exclude, recipe.genome->names());
        if (!recipe.allow.empty()) allow_ = read_bed_intervals(recipe.allow, recipe.genome->names());
        if (allow_ && allow_->rows == 0) recipe.warn(recipe.allow + " has no interval: all junctions are allowed");
    }

    void add(const std::string& path) {
        const Jralign file(path);
        compare(file);
        for (table::Row row = 0; row < file.junctions().count; ++row) {
            const table::RowHead& head = file.junction(row).head;
            if (head.end() < head.start()) throw DataError("a junction ends before it starts", path);
            const Junction junction{.chrom = head.chrom,
                                    .strand = head.forward() ? Strand::positive : Strand::negative,
                                    .start = head.start(),
                                    .end = static_cast<std::int32_t>(head.end())};
            if (!is_wanted(junction, path)) continue;
            store_.begin(junction);
            add_reads(file, row);
            store_.end();
        }
        ++file_number_;
    }

    void write(OutputFile& file) const {
        BinaryWriter writer(file);
        const std::uint32_t junctions =
            store_.write(writer, assembly_.value_or(0), stranded_.value_or(false), recipe_.min_reads, recipe_.threads);
        recipe_.tell(with_commas(read_) + " reads over junctions, " + with_commas(counted_) + " of them counted; " +
                     with_commas(junctions) + " junctions");
    }

private:
    // Files that are counted together are of one kind and one assembly.
    void compare(const Jralign& file) {
        const bool stranded = file.junctions().stranded;
        if (stranded_.value_or(stranded) != stranded)
            throw DataError(stranded ? "it has strands, and the files before have none"
                                     : "it has no strands, and the files before have some",
                            file.path());
        stranded_ = stranded;
        if (file.junctions().count == 0) return;
        const std::uint64_t assembly = file.junction(0).head.assembly;
        if (assembly_.value_or(assembly) != assembly)
            throw DataError("it is on another assembly than the files before", file.path());
        assembly_ = assembly;
        if (tags_ && assembly != assembly_tag(recipe_.genome->assembly()))
            throw DataError("it is on another assembly than the intervals, " + recipe_.genome->assembly(), file.path());
    }

    bool is_wanted(const Junction& junction, const std::string& path) const {
        if (!tags_) return true;
        const auto chrom = tags_->find(junction.chrom);
        if (!chrom)
            throw DataError("it has junctions on a chromosome that the assembly does not have (tag " +
                                std::to_string(junction.chrom) + ")",
                            path);
        const auto overlaps = [&](const StrandedSets& sets) {
            const IntervalSet& set = junction.strand == Strand::positive ? sets.positive : sets.negative;
            return set.overlaps(*chrom, junction.start, junction.end);
        };
        if (exclude_ && overlaps(*exclude_)) return false;
        return !allow_ || allow_->rows == 0 || overlaps(*allow_);
    }

    void add_reads(const Jralign& file, table::Row row) {
        file.reads(row).each([&](std::uint32_t number, const JunctionRead& read) {
            ++read_;
            if (recipe_.keep &&
                !recipe_.keep(
                    {.file = file, .file_number = file_number_, .junction = row, .number = number, .read = read}))
                return;
            if (read.left < recipe_.min_overhang || read.right < recipe_.min_overhang) return;
            ++counted_;
            store_.add(read.left, read.right, read.strand);
        });
    }

    const RdistRecipe& recipe_;
    std::optional<table::ChromTags> tags_;
    std::optional<StrandedSets> exclude_;
    std::optional<StrandedSets> allow_;
    RdistStore store_;
    std::optional<bool> stranded_;
    std::optional<std::uint64_t> assembly_;
    std::size_t file_number_ = 0;
    std::uint64_t read_ = 0;
    std::uint64_t counted_ = 0;
};

}  // namespace

void build_rdist(const RdistRecipe& recipe) {
    // First, so that a folder that can't be written to shows before the work.
    OutputFile file(recipe.output);
    RdistBuild build(recipe);
    for (const std::string& input : recipe.inputs) build.add(input);
    build.write(file);
    file.commit();
}

}  // namespace gk::reads::build
