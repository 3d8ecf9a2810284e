// The FORMAT columns of a record's rows (gk/vcf/build/FORMAT.md#values).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/vcf/build/genotype_text.hpp"
#include "gk/vcf/build/row_batch.hpp"

namespace gk::vcf::build {

/// Reads the wanted fields of sample cells. What FORMAT texts mean is kept, since most records have one of a few.
class FormatFields {
public:
    FormatFields(const Schema& schema, bool splits);

    /// Puts the cells of a row into the batch, or says what is wrong. `cells` is the line from its tenth column on; the
    /// byte behind it can be read.
    std::optional<io::BadRecord> read(std::string_view format, std::string_view cells, const AllelePick& pick,
                                      std::uint64_t line, RowBatch& batch);

private:
    static constexpr std::size_t unwanted = SIZE_MAX;
    /// How a field of a plain cell is read.
    struct Step {
        enum class Kind : std::uint8_t { skip, genotype, integers, other };
        Kind kind;
        std::uint32_t depth;
        std::size_t number;
    };
    /// What a FORMAT text means: the column of each of its fields up to the last wanted one.
    struct Plan {
        std::string text;
        std::vector<std::size_t> fields;
        std::size_t field_count = 0;
        std::vector<std::size_t> absent;  ///< columns that it lacks
        std::vector<Step> steps;          ///< of `fields`
        bool is_plain = false;            ///< all of them are plain
    };
    /// A cell on its way: what was read of it, and where its values go.
    struct Cell {
        const char* at = nullptr;
        std::size_t field = 0;
        std::size_t place = 0;
    };

    const Plan& plan_of(std::string_view format);
    Plan make_plan(std::string_view format) const;
    Step step_of(std::size_t number) const;
    const char* read_plain_cell(const Plan& plan, const FieldEnd& end, const char* at, std::size_t place) const;
    bool read_cell(const Plan& plan, const FieldEnd& end, const AllelePick& pick, Cell& cell, RowBatch& batch);
    bool read_field(std::size_t number, const FieldEnd& end, const AllelePick& pick, Cell& cell, RowBatch& batch);
    bool put_missing_field(std::size_t number, std::size_t place, RowBatch& batch);
    io::BadRecord fault_of(const Plan& plan, const FieldEnd& end, const AllelePick& pick, const Cell& cell) const;

    const Schema& schema_;
    bool splits_;
    std::vector<GenotypeRules> genotype_rules_;  ///< by column
    std::deque<Plan> plans_;
    const Plan* last_ = nullptr;
    std::vector<std::uint8_t*> rows_;   ///< by column: the cells of the row
    std::vector<std::uint32_t> sizes_;  ///< by column: of a cell, in bytes
    std::uint64_t line_ = 0;
};

}  // namespace gk::vcf::build
