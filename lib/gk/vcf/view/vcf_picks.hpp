// Which INFO columns, FORMAT columns and samples of a VCF table are shown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// In the order in which they are shown.
struct VcfPicks {
    std::vector<const StoredColumn*> info;
    std::vector<const StoredColumn*> format;
    std::vector<std::uint32_t> samples;  ///< by their places among the table's
};

/// What the user names, by IDs and names, each once; where he names nothing all that is stored, and none where the only
/// name is empty. Throws UsageError for what the table does not have, with what is near.
VcfPicks pick_from(const Vcfbin& table, std::span<const std::string> info, std::span<const std::string> format,
                   std::span<const std::string> samples);

/// The column of that ID. Throws UsageError where there is none, with what is near, and where FORMAT (INFO) has it.
const StoredColumn& info_column(const Vcfbin& table, std::string_view id);
const StoredColumn& format_column(const Vcfbin& table, std::string_view id);

}  // namespace gk::vcf
