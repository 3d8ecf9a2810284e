// The columns of an annotation's tables (gk/annotation/FORMAT.md#columns-of-the-tables).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/column.hpp"

namespace gk::annotation {

struct Appris;
struct Mane;

/// What columns read from. The parts outlive it.
struct AnnotationView {
    const Annotation& annotation;
    const table::ChromTags& tags;
    const std::vector<std::string>& names;  ///< of the assembly's chromosomes, as they are written
    const Appris* appris = nullptr;         ///< must be there when a column of APPRIS is read
    const Mane* mane = nullptr;             ///< the same of MANE

    /// The written name of a row's chromosome. Throws DataError where the assembly has no such chromosome.
    std::string_view chrom(const table::RowHead& head) const;
};

/// All columns of a table, the default ones first. Positions are 0-based, half-open; relations are row numbers of other
/// tables; a level or TSL is 1 to 3 or 1 to 6 (6: "NA"). `view` outlives them.
std::vector<table::Column> columns_of(Feature feature, const AnnotationView& view);

/// The names of the columns that are written unless --columns says otherwise.
std::span<const std::string_view> default_columns(Feature feature);

/// The columns of the name that BED has by default: the first that has one.
std::span<const std::string_view> bed_name_columns(Feature feature);

/// Whether the column needs the APPRIS file, or the MANE file.
bool is_appris_column(std::string_view name);
bool is_mane_column(std::string_view name);

}  // namespace gk::annotation
