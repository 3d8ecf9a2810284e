// What kind of data a file holds, by its first bytes or, where they can't say, by its name
// (gk/store/FORMAT.md#kinds-of-files).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gk {

/// The kinds of files that gk reads or writes, or can tell that it does not.
enum class FileKind : std::uint8_t {
    unknown,
    twobit,
    dganno,
    appris,  ///< a pickle that its name says to be an APPRIS file
    mane,    ///< the same of MANE
    pickle,  ///< any other pickle
    chrom_sizes,
    chrom_alias,
    vcfbin,
    gtrack,
    ralign,
    jralign,
    rdist,
    vcf,
    bcf,
    bigwig,
    bigbed,
    bam,
    cram,
    bgzf,  ///< compressed in blocks: what is inside, its bytes do not say
    gzip,
    bzip2,
    xz,
    zstd,
    zip,
};

/// The numbers that files begin with, little-endian. A 2bit and a bigWig may begin with theirs in either byte order.
namespace signatures {
constexpr std::uint32_t twobit = 0x1A412743U;
constexpr std::uint32_t bigwig = 0x888FFC26U;
constexpr std::uint32_t bigbed = 0x8789F2EBU;
constexpr std::uint16_t dganno = 0xEDBA;
constexpr std::uint16_t vcfbin = 0xC0ED;
constexpr std::uint16_t gtrack = 0x70AC;
constexpr std::uint16_t ralign = 0x0EFD;
constexpr std::uint16_t jralign = 0x0DEC;
constexpr std::uint16_t rdist = 0x0DEB;
}  // namespace signatures

/// As many bytes of a file as `kind_by_bytes` looks at.
constexpr std::size_t kind_byte_count = 16;

/// From a file's first bytes: `kind_byte_count`, or all where it has fewer. Every pickle is `pickle`. Unknown are texts
/// other than VCF, and files that end inside their signature.
FileKind kind_by_bytes(std::span<const std::uint8_t> first_bytes);

/// From the file name of a path, whether or not there is such a file. Unknown for names other than those of a genome's
/// files, of VCF tables and of tracks.
FileKind kind_by_name(std::string_view path);

/// From the bytes of a regular file. Of a pickle the name says whether it is APPRIS's or MANE's. The name alone decides
/// where the bytes are of no kind, and where there is no regular file that can be read (a pipe is not touched).
FileKind kind_of_file(const std::string& path);

}  // namespace gk
