#include "cmd/data/stored_version.hpp"

#include "gk/annotation/rows.hpp"
#include "gk/base/binary_reader.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/track/gtrack.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::cmd {
namespace {

const BinaryFormat* format_of(StoredKind kind) {
    switch (kind) {
        case StoredKind::dganno:
            return &annotation::dganno_format;
        case StoredKind::vcfbin:
            return &vcf::vcfbin_format;
        case StoredKind::gtrack:
            return &track::gtrack_format;
        default:
            return nullptr;
    }
}

std::string other_version(std::string_view name, unsigned version) {
    return std::string(name) + " version " + std::to_string(version) + ", which gk does not read";
}

}  // namespace

std::string problem_of_version(const FolderFile& file) {
    const auto of_name = file.stored.other_version;
    const BinaryFormat* const format = format_of(file.stored.kind);
    if (format != nullptr) {
        const MappedFile content(file.path());
        const auto bytes = content.bytes();
        if (bytes.size() >= 4 && load_unaligned<std::uint16_t>(bytes.data()) == format->signature) {
            const auto version = load_unaligned<std::uint16_t>(bytes.data() + 2);
            return version == format->version ? std::string() : other_version(format->name, version);
        }
    }
    return of_name ? other_version(word_of(file.stored.kind), *of_name) : std::string();
}

}  // namespace gk::cmd
