#include "cmd/track/open_track.hpp"

#include <utility>

#include "cmd/info/track.hpp"
#include "cmd/options/file_assembly.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig.hpp"
#include "gk/track/file/bigwig_file.hpp"
#include "gk/track/file/gtrack_file.hpp"
#include "gk/track/gtrack.hpp"

namespace gk::cmd {
namespace {

std::unique_ptr<Genome> genome_of_bigwig(const std::string& path, const std::string& name,
                                         const cli::Context& context) {
    if (!name.empty()) return std::make_unique<Genome>(find_named_genome(name, context));
    const bigwig::BigWig file(path);
    std::vector<ChromSize> sizes;
    for (const bigwig::Chromosome& chromosome : file.chromosomes()) sizes.push_back({chromosome.name, chromosome.size});
    return std::make_unique<Genome>(path, std::move(sizes));
}

std::unique_ptr<Genome> genome_of_gtrack(const std::string& path, const std::string& name,
                                         const cli::Context& context) {
    const TaggedFile file{.path = path, .tag = track::Gtrack(path).header().assembly_tag};
    auto files = assembly_of_file(file, name, context);
    if (!files) throw_no_assembly(file);
    return std::make_unique<Genome>(std::move(*files));
}

}  // namespace

cli::Positional track_argument(std::string& target) {
    return {.name = "FILE",
            .help = "a gtrack that gk track build made, or a bigWig: a path, or its name in the data folder",
            .target = &target,
            .kind = cli::ValueKind::file};
}

cli::Option track_genome_option(std::string& target) {
    cli::Option option = file_genome_option(target);
    option.help = "the gtrack's assembly, where the data folder does not tell it; aliases for a bigWig";
    return option;
}

OpenTrack::OpenTrack(const std::string& file, const std::string& genome, const std::optional<std::string>& chrom_scheme,
                     const cli::Context& context) {
    const std::string path = find_data_file(file, context.data_dir, context.source.get());
    const bool has_bigwig = is_bigwig(path);
    genome_ = has_bigwig ? genome_of_bigwig(path, genome, context) : genome_of_gtrack(path, genome, context);
    file_ = has_bigwig ? track::open_bigwig(path, *genome_) : track::open_gtrack(path, *genome_);
    names_ = output_names(*genome_, chrom_scheme);
}

Strand one_strand(const track::TrackFile& file, const std::optional<Strand>& strand, const std::string& format) {
    require(strand || !file.is_stranded(),
            format + " has one strand, and " + file.path() + " has two: give --strand + or --strand -");
    return strand.value_or(Strand::positive);
}

cli::Option dim_index_option(std::optional<std::int64_t>& target) {
    return {.names = "--dim-index",
            .metavar = "N",
            .help = "which value of a position is written, from 0, where the format has one alone",
            .target = &target,
            .group = "Output",
            .minimum = 0};
}

std::size_t one_column(const track::TrackFile& file, const std::optional<std::int64_t>& index,
                       const std::string& format) {
    const auto dim = static_cast<std::int64_t>(file.dim());
    require(index || dim == 1, format + " has one value for a position, and " + file.path() + " has " +
                                   std::to_string(dim) + ": give --dim-index");
    require(index.value_or(0) < dim, "--dim-index: " + file.path() + " has " + std::to_string(dim) +
                                         " values for a position, 0 to " + std::to_string(dim - 1));
    return static_cast<std::size_t>(index.value_or(0));
}

}  // namespace gk::cmd
