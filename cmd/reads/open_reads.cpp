#include "cmd/reads/open_reads.hpp"

#include <utility>

#include "cmd/options/file_assembly.hpp"
#include "cmd/options/genome_options.hpp"

namespace gk::cmd {

cli::Positional reads_argument(std::string& target, const std::string& made_by) {
    return {.name = "FILE",
            .help = "a file that " + made_by + " made: a path, or its name in the data folder",
            .target = &target,
            .kind = cli::ValueKind::file};
}

std::string find_reads_file(const std::string& file, const cli::Context& context) {
    return find_data_file(file, context.data_dir, context.source.get());
}

ReadsAssembly::ReadsAssembly(const std::string& path, std::optional<std::uint64_t> tag, const std::string& genome,
                             const std::optional<std::string>& chrom_scheme, const cli::Context& context)
    : path_(path), tag_(tag) {
    if (auto files = assembly_of_file({.path = path_, .tag = tag_}, genome, context)) {
        genome_.emplace(std::move(*files));
        tags_.emplace(genome_->names());
        names_ = output_names(*genome_, chrom_scheme);
    } else {
        if (tag_) throw_no_assembly({.path = path_, .tag = tag_});
        tags_.emplace(ChromNames::from_list({}, path_));
    }
    file_names_.emplace(reads::FileNames{.file = path_, .tags = *tags_, .names = names_});
}

Genome& ReadsAssembly::genome() {
    if (!genome_) throw_no_assembly({.path = path_, .tag = tag_});
    return *genome_;
}

}  // namespace gk::cmd
