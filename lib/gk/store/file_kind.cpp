#include "gk/store/file_kind.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "gk/base/binary_reader.hpp"
#include "gk/base/text_file.hpp"
#include "gk/pickle/pickle_opcodes.hpp"

namespace gk {
namespace {

constexpr std::string_view vcf_begin = "##fileformat=VCF";
// Kinds that are told by what they begin with, byte for byte.
constexpr std::array<std::pair<std::string_view, FileKind>, 8> beginnings = {{{vcf_begin, FileKind::vcf},
                                                                              {"BCF\2", FileKind::bcf},
                                                                              {"BAM\1", FileKind::bam},
                                                                              {"CRAM", FileKind::cram},
                                                                              {"BZh", FileKind::bzip2},
                                                                              {"\xFD"
                                                                               "7zXZ",
                                                                               FileKind::xz},
                                                                              {"\x28\xB5\x2F\xFD", FileKind::zstd},
                                                                              {"PK\3\4", FileKind::zip}}};
constexpr std::size_t bgzf_header_size = 16;  // up to the block's size
static_assert(kind_byte_count == std::max(vcf_begin.size(), bgzf_header_size));

FileKind kind_of_u32(std::uint32_t number) {
    switch (number) {
        case signatures::twobit:
            return FileKind::twobit;
        case signatures::bigwig:
            return FileKind::bigwig;
        case signatures::bigbed:
            return FileKind::bigbed;
        default:
            return FileKind::unknown;
    }
}

FileKind kind_of_u16(std::uint16_t number) {
    switch (number) {
        case signatures::dganno:
            return FileKind::dganno;
        case signatures::vcfbin:
            return FileKind::vcfbin;
        case signatures::gtrack:
            return FileKind::gtrack;
        case signatures::ralign:
            return FileKind::ralign;
        case signatures::jralign:
            return FileKind::jralign;
        case signatures::rdist:
            return FileKind::rdist;
        default:
            return FileKind::unknown;
    }
}

bool begins_pickle(std::span<const std::uint8_t> bytes) {
    return bytes[0] == static_cast<std::uint8_t>(pickle::Opcode::proto) && bytes[1] >= 2 && bytes[1] <= 5;
}

// A gzip header with extra fields, of which the first is BGZF's: its name and a size of 2.
bool begins_bgzf(std::span<const std::uint8_t> bytes) {
    constexpr std::uint8_t has_extra_fields = 4;
    return bytes.size() >= bgzf_header_size && (bytes[3] & has_extra_fields) != 0 && bytes[12] == 'B' &&
           bytes[13] == 'C' && load_unaligned<std::uint16_t>(bytes.data() + 14) == 2;
}

// Nothing of what is no regular file: reading from a pipe would take the bytes away from whoever wants them.
std::vector<std::uint8_t> first_bytes_of(const std::string& path) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return {};
    const std::string bytes = read_beginning(path, kind_byte_count);
    return {bytes.begin(), bytes.end()};
}

}  // namespace

FileKind kind_by_bytes(std::span<const std::uint8_t> first_bytes) {
    const std::string_view text(reinterpret_cast<const char*>(first_bytes.data()), first_bytes.size());
    for (const auto& [begin, kind] : beginnings)
        if (text.starts_with(begin)) return kind;
    if (first_bytes.size() >= 4) {
        for (const bool swapped : {false, true}) {
            const FileKind kind = kind_of_u32(load_unaligned<std::uint32_t>(first_bytes.data(), swapped));
            if (kind != FileKind::unknown) return kind;
        }
    }
    if (first_bytes.size() < 2) return FileKind::unknown;
    if (text.starts_with("\x1F\x8B")) return begins_bgzf(first_bytes) ? FileKind::bgzf : FileKind::gzip;
    if (begins_pickle(first_bytes)) return FileKind::pickle;
    return kind_of_u16(load_unaligned<std::uint16_t>(first_bytes.data()));
}

FileKind kind_by_name(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    if (name.ends_with(".2bit")) return FileKind::twobit;
    if (name.ends_with(".dganno")) return FileKind::dganno;
    if (name.ends_with(".chrom.sizes")) return FileKind::chrom_sizes;
    if (name.ends_with(".chromAlias.txt")) return FileKind::chrom_alias;
    if (name.ends_with(".vcfbin") || name.ends_with(".vcf.bin")) return FileKind::vcfbin;
    if (name.ends_with(".gtrack")) return FileKind::gtrack;
    if (name.ends_with(".ralign")) return FileKind::ralign;
    if (name.ends_with(".jralign")) return FileKind::jralign;
    if (name.ends_with(".rdist") || name.ends_with(".jrdist")) return FileKind::rdist;
    if (name.ends_with(".bw") || name.ends_with(".bigWig") || name.ends_with(".bigwig")) return FileKind::bigwig;
    if (name.starts_with("appris.") && name.ends_with(".v7.pkl")) return FileKind::appris;
    if (name.starts_with("mane.") && name.ends_with(".v1.pkl")) return FileKind::mane;
    return name.ends_with(".pkl") ? FileKind::pickle : FileKind::unknown;
}

FileKind kind_of_file(const std::string& path) {
    const FileKind kind = kind_by_bytes(first_bytes_of(path));
    const FileKind named = kind_by_name(path);
    if (kind == FileKind::unknown) return named;
    const bool is_named_pickle = named == FileKind::appris || named == FileKind::mane;
    return kind == FileKind::pickle && is_named_pickle ? named : kind;
}

}  // namespace gk
