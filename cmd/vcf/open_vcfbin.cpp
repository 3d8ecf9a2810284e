#include "cmd/vcf/open_vcfbin.hpp"

#include <utility>

#include "cmd/options/genome_options.hpp"

namespace gk::cmd {

cli::Positional vcfbin_argument(std::string& target) {
    return {.name = "FILE",
            .help = "a VCF table that gk vcf compile made: a path, or its name in the data folder",
            .target = &target,
            .kind = cli::ValueKind::file};
}

OpenVcfbin::OpenVcfbin(const std::string& file, const std::string& genome,
                       const std::optional<std::string>& chrom_scheme, const cli::Context& context,
                       ChromosomeNames names)
    : table_(find_data_file(file, context.data_dir, context.source.get())) {
    if (auto files = assembly_of_file(tagged(), genome, context)) {
        genome_.emplace(std::move(*files));
        tags_.emplace(genome_->names());
        names_ = output_names(*genome_, chrom_scheme);
        return;
    }
    if (names == ChromosomeNames::needed && table_.assembly()) throw_no_assembly(tagged());
    tags_.emplace(ChromNames::from_list({}, table_.path()));
}

Genome& OpenVcfbin::genome() {
    if (!genome_) throw_no_assembly(tagged());
    return *genome_;
}

}  // namespace gk::cmd
