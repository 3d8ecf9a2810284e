// Lines of a VCF header that declare columns of a VCF table (gk/vcf/FORMAT.md#rows-as-vcf).
#pragma once

#include <span>
#include <string>

#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// `##INFO=<ID=AF,Number=1,Type=Float,Description="AF">` and a newline, by what is stored: `kind` is INFO or FORMAT.
std::string declaration_of(const char* kind, const StoredColumn& column);

/// A line for each filter that the rows have in a column of texts, but PASS, in ascending order.
std::string filter_declarations(const TextCells& filters, std::span<const table::Row> rows);

}  // namespace gk::vcf
