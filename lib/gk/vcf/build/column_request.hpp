// Columns as a user asks for them: `AF`, `DP:int16=-1`, `X:int32[3]`, `GT=het` (gk/vcf/build/FORMAT.md#requests).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/vcf/build/built_column.hpp"

namespace gk::vcf::build {

/// Which of a record's two lists of fields a column is from.
enum class Section : std::uint8_t { info, format };

constexpr std::string_view name_of(Section section) {
    return section == Section::info ? "INFO" : "FORMAT";
}

struct ColumnRequest {
    std::string id;
    std::optional<CellType> type;        ///< else as the header says
    std::optional<std::uint32_t> count;  ///< values of a cell; else as the header says
    std::optional<std::string> missing;  ///< the value that stands for a missing one, as it was written
};

/// The requests, in their order. Throws UsageError for one that can't be read, an ID that is there twice, one that
/// GenomeKit could not offer as a column, and what an ID of its own rules does not take.
std::vector<ColumnRequest> parse_requests(const std::vector<std::string>& texts, Section section);

/// The bits of a value in a column's type. Nothing where the type has no room for it, or it is none.
std::optional<std::uint32_t> value_bits(std::string_view text, CellType type);

/// The column of a request, as far as it is known without a header. `wraps`: integers that int8 has no room for lose
/// their high bits.
BuiltColumn column_of(const ColumnRequest& request, Section section, bool wraps);

}  // namespace gk::vcf::build
