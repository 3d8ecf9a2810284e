#include "cmd/data/remedy.hpp"

namespace gk::cmd {
namespace {

// The command that makes such a file; nothing where no command does.
std::string builder_of(const StoredFile& stored) {
    switch (stored.kind) {
        case StoredKind::twobit:
        case StoredKind::chrom_sizes:
        case StoredKind::chrom_alias:
            return "gk build-assembly --force -n " + stored.genome;
        case StoredKind::cfg:
        case StoredKind::dganno:
            return "gk build-annotation --force -n " + stored.genome;
        case StoredKind::appris:
            return "gk build-appris --force -g " + stored.genome;
        case StoredKind::mane:
            return "gk build-mane --force -g " + stored.genome;
        case StoredKind::vcfbin:
            return "gk vcf compile";
        case StoredKind::gtrack:
            return "gk track build";
        case StoredKind::bigwig:
            return "gk track export -f bigwig";
        default:
            return {};
    }
}

}  // namespace

std::string remedy_of_damage(const FolderFile& file, bool was_downloaded) {
    const std::string fetch = "remove it and fetch it again: gk data fetch " + file.name;
    const std::string builder = was_downloaded ? std::string() : builder_of(file.stored);
    return builder.empty() ? fetch : fetch + ", or build it again: " + builder;
}

std::string remedy_of_version(const FolderFile& file) {
    const bool is_stored_by_name = file.stored.kind == StoredKind::dganno && file.stored.other_version;
    return "remove it and " +
           (is_stored_by_name ? "fetch the present one: gk data fetch " + file.stored.genome + ", or "
                              : std::string()) +
           "build it again: " + builder_of(file.stored);
}

}  // namespace gk::cmd
