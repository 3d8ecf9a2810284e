// The header of a VCF that is written again (gk/vcf/record/FORMAT.md#header-out).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/vcf/record/record_header.hpp"

namespace gk::vcf {

/// What is changed of it and added to it.
struct HeaderChanges {
    /// The name by which a chromosome is written, from the one in the header; nothing where it stays.
    std::function<std::optional<std::string>(std::string_view contig)> written_name;
    /// Names, as they are written, and sizes of chromosomes: of those that the header lacks, lines are added.
    std::vector<std::pair<std::string, std::int64_t>> contigs;
    /// Whole lines, added last.
    std::string lines;
};

/// The lines of the header, with the changes.
std::string written_header(const RecordHeader& header, const HeaderChanges& changes);

}  // namespace gk::vcf
