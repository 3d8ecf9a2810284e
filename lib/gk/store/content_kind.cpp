#include "gk/store/content_kind.hpp"

#include <algorithm>

namespace gk {

FileKind kind_of_content(io::Input& input) {
    // What is peeked at is decompressed, where htslib wants the file as it is.
    if (input.holds_bcf()) return FileKind::bcf;
    const std::string_view first = input.peek();
    return kind_by_bytes(
        {reinterpret_cast<const std::uint8_t*>(first.data()), std::min(first.size(), kind_byte_count)});
}

std::string_view spoken_name(FileKind kind) {
    switch (kind) {
        case FileKind::twobit:
            return "a 2bit file";
        case FileKind::dganno:
            return "a dganno file";
        case FileKind::appris:
            return "an APPRIS file";
        case FileKind::mane:
            return "a MANE file";
        case FileKind::pickle:
            return "a pickle of Python";
        case FileKind::chrom_sizes:
            return "a table of chromosome sizes";
        case FileKind::chrom_alias:
            return "a table of chromosome aliases";
        case FileKind::vcfbin:
            return "a VCF table";
        case FileKind::gtrack:
            return "a gtrack file";
        case FileKind::ralign:
            return "an ralign file";
        case FileKind::jralign:
            return "a jralign file";
        case FileKind::rdist:
            return "an rdist file";
        case FileKind::vcf:
            return "VCF";
        case FileKind::bcf:
            return "BCF";
        case FileKind::bigwig:
            return "a bigWig file";
        case FileKind::bigbed:
            return "a bigBed file";
        case FileKind::bam:
            return "a BAM file";
        case FileKind::cram:
            return "a CRAM file";
        case FileKind::bgzf:
        case FileKind::gzip:
            return "gzip inside gzip";
        case FileKind::bzip2:
            return "bzip2 data";
        case FileKind::xz:
            return "xz data";
        case FileKind::zstd:
            return "zstd data";
        case FileKind::zip:
            return "a zip archive";
        case FileKind::unknown:
            break;
    }
    return "a file of no known kind";
}

}  // namespace gk
