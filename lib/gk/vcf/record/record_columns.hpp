// The columns that a variant's record has beside the variant: id, qual, filter, type, and INFO/X for each key that the
// header declares (gk/vcf/record/FORMAT.md#columns).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/table/column.hpp"
#include "gk/vcf/record/allele_values.hpp"
#include "gk/vcf/record/record_header.hpp"
#include "gk/vcf/record/variant_type.hpp"

namespace gk::vcf {

/// Has the values of one variant at a time; its columns give them whatever the cell's number. Not movable: the columns
/// refer to it. Not for use by several threads at once.
class RecordColumns {
public:
    /// The header outlives it.
    explicit RecordColumns(const RecordHeader& header);
    RecordColumns(const RecordColumns&) = delete;
    RecordColumns& operator=(const RecordColumns&) = delete;

    /// id, qual, filter, type, then INFO/X in the order of the header.
    std::span<const table::Column> columns() const { return columns_; }
    /// Asks for a column's values, before the first record: others are not read.
    void use(std::size_t column);
    void use(std::string_view name);
    /// Whether any was asked for: else there is no need to read.
    bool any_used() const { return any_used_; }

    /// Takes the values of the `part`-th ALT allele of a VCF record's line, which outlives their use. Or says which
    /// value can't be read; those before it are there.
    std::optional<io::BadRecord> read(std::string_view line, std::size_t part);
    /// Takes a variant that has no record: all is missing but the type.
    void read_alleles(std::string_view ref, std::string_view alt);
    /// Takes a record of which nothing is known.
    void clear();

private:
    struct Cell {
        bool used = false;
        bool missing = true;
        std::int64_t integer = 0;
        double real = 0;  // as a float32
        std::string_view text;
        std::vector<Cell> items;  // of a list
    };
    // An INFO key that is used.
    struct UsedKey {
        const FieldDefinition* definition;
        std::size_t column;
        bool found = false;  ///< in this record: the first entry counts
    };

    void add_column(std::string_view name, table::Kind kind, bool list);
    std::optional<io::BadRecord> read_info(std::string_view info, std::size_t alts, std::size_t part);
    std::optional<io::BadRecord> read_key(const UsedKey& key, std::string_view value, std::size_t alts,
                                          std::size_t part);
    static bool parse(table::Kind kind, std::string_view text, Cell& cell);
    static void put_cell(table::Kind kind, const Cell& cell, io::RowText& row);
    static void load(const table::Column& column, std::span<const table::CellNumber> cells, table::Block& block);
    static void put(const table::Column& column, table::CellNumber cell, io::RowText& row);

    const RecordHeader& header_;
    std::vector<std::string> names_;  // of the columns of INFO
    std::vector<table::Column> columns_;
    std::vector<Cell> cells_;  // by column
    std::vector<UsedKey> used_keys_;
    bool any_used_ = false;
    AlleleValues values_;
};

}  // namespace gk::vcf
