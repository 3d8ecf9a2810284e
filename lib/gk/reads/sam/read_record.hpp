// An aligned read, whichever file it came from (gk/reads/FORMAT.md#sam).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gk::reads {

/// Bits of FLAG.
namespace read_flags {
constexpr unsigned paired = 0x1;
constexpr unsigned unmapped = 0x4;
constexpr unsigned reverse = 0x10;
constexpr unsigned first = 0x40;
constexpr unsigned last = 0x80;
constexpr unsigned secondary = 0x100;
constexpr unsigned failed = 0x200;
constexpr unsigned duplicate = 0x400;
constexpr unsigned supplementary = 0x800;
}  // namespace read_flags

/// What an operation of a CIGAR does. `=` and `X` are matches; hard clips and padding are no operations here.
enum class CigarKind : std::uint8_t { match, insertion, deletion, skip, clip };

struct CigarOp {
    std::uint32_t length = 0;
    CigarKind kind = CigarKind::match;

    bool uses_read() const {
        return kind == CigarKind::match || kind == CigarKind::insertion || kind == CigarKind::clip;
    }
    bool uses_reference() const {
        return kind == CigarKind::match || kind == CigarKind::deletion || kind == CigarKind::skip;
    }
};

/// The optional fields that are of use here. They are read only where they are wanted.
struct ReadTags {
    std::optional<std::int64_t> hits;  ///< NH
    char genome_strand = 0;            ///< XS: `+` or `-`, else 0
    char transcript_strand = 0;        ///< TS, the same
    char read_strand = 0;              ///< ts, relative to the read
};

struct ReadRecord {
    std::string_view name;  ///< QNAME, where it is wanted
    std::int32_t flag = 0;
    std::int32_t quality = 0;  ///< MAPQ; of text the number that it begins with
    std::string_view chrom;
    std::int32_t start = 0;  ///< POS - 1
    std::vector<CigarOp> cigar;
    std::string_view bases;  ///< as SAM writes them: `*` where there are none, `=` where all are the reference's
    ReadTags tags;

    bool has(unsigned flags) const { return (static_cast<unsigned>(flag) & flags) != 0; }
    bool has_bases() const { return bases != "*" && bases != "="; }
};

/// More operations than that are refused.
constexpr std::size_t most_operations = 200;

}  // namespace gk::reads
