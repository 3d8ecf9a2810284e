#include "cli/version.hpp"

#include <fmt/core.h>
#include <htslib/hts.h>
#include <isa-l.h>
#include <libdeflate.h>
#include <nettle/version.h>
#include <spdlog/version.h>
#include <pugixml.hpp>

#include <CLI/Version.hpp>
#include <nlohmann/detail/abi_macros.hpp>

#include "gk/annotation/rows.hpp"
#include "gk/reads/jralign.hpp"
#include "gk/reads/ralign.hpp"
#include "gk/reads/rdist.hpp"
#include "gk/track/gtrack.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::cli {

namespace {

// BGZF has the version of the SAM specification that defines it, gzip that of RFC 1952.
constexpr std::string_view kFormats =
    "2bit 0 and 1\n"
    "bigWig 1 to 4\n"
    "BED 1.0\n"
    "VCF 4.2, BCF 2.2\n"
    "BGZF 1.6\n"
    "gzip 4.3\n"
    "GFF3 1.26\n"
    "GTF 2.2\n"
    "APPRIS 7\n"
    "MANE 1\n"
    "FASTA, chrom.sizes, chromAlias, hash, cfg: formats without a version\n";

}  // namespace

std::string_view version() {
    return GK_VERSION;
}

std::string version_text() {
    std::string text = fmt::format("gk {}\n", version());
    text += fmt::format("htslib {}\n", hts_version());
    text += fmt::format("nettle {}.{}\n", nettle_version_major(), nettle_version_minor());
    text += fmt::format("ISA-L {}.{}.{}\n", ISAL_MAJOR_VERSION, ISAL_MINOR_VERSION, ISAL_PATCH_VERSION);
    text += fmt::format("libdeflate {}\n", LIBDEFLATE_VERSION_STRING);
    text += fmt::format("pugixml {}.{}\n", PUGIXML_VERSION / 1000, PUGIXML_VERSION / 10 % 100);
    text += fmt::format("fmt {}.{}.{}\n", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
    text += fmt::format("spdlog {}.{}.{}\n", SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH);
    text += fmt::format("CLI11 {}\n", CLI11_VERSION);
    text += fmt::format("nlohmann_json {}.{}.{}\n", NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                        NLOHMANN_JSON_VERSION_PATCH);
    text += fmt::format("dganno {}\n", annotation::dganno_format.version);
    text += fmt::format("vcfbin {}\n", vcf::vcfbin_format.version);
    text += fmt::format("gtrack {}\n", track::gtrack_format.version);
    text += fmt::format("ralign {}\n", reads::ralign_format.version);
    text += fmt::format("jralign {}\n", reads::jralign_format.version);
    text += fmt::format("rdist {}\n", reads::rdist_format.version);
    text += kFormats;
    return text;
}

}  // namespace gk::cli
