// The INFO columns of a record's rows (gk/vcf/build/FORMAT.md#values).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/vcf/build/built_column.hpp"
#include "gk/vcf/build/row_alleles.hpp"
#include "gk/vcf/build/row_batch.hpp"

namespace gk::vcf::build {

/// What a line of VCF says of a record besides its samples. Views into the line; the byte behind INFO is its end, and
/// can be read.
struct RecordText {
    std::string_view name;
    std::string_view quality;
    std::string_view filter;
    std::string_view info;
    std::uint64_t line = 0;
    AllelePick pick;
};

/// The code of an SVTYPE; nothing where no code stands for it.
std::optional<std::int8_t> svtype_code(std::string_view text);

/// What is wrong where a record that nobody declared the key in lacks it, while the number of its values is to be
/// learned.
io::BadRecord unknown_depth(const BuiltColumn& column, std::string_view section);

/// Reads the wanted entries of INFO, in one pass over it.
class InfoFields {
public:
    explicit InfoFields(const Schema& schema);

    /// Puts the cells of a row into the batch, or says what is wrong.
    std::optional<io::BadRecord> read(const RecordText& record, RowBatch& batch);

private:
    /// What the entry at some place of INFO was in the record before: most records have the same entries.
    struct Guess {
        std::uint64_t key = 0;   ///< its letters, and the one behind them
        std::uint64_t mask = 0;  ///< of them; 0: there is no guess
        std::uint32_t size = 0;  ///< of the key
        std::int32_t column = -1;
    };

    std::int32_t find(std::string_view key) const;
    const char* read_key(const char* at, const char* end, std::size_t place, std::int32_t& column);
    const char* read_number(const char* at, const char* end, std::size_t number, const RecordText& record,
                            RowBatch& batch) const;
    std::optional<io::BadRecord> read_entry(std::size_t number, std::string_view entry, bool has_value,
                                            const RecordText& record, RowBatch& batch);
    std::optional<io::BadRecord> read_column_texts(const RecordText& record, RowBatch& batch);
    std::optional<io::BadRecord> put_absent(std::size_t number, const RecordText& record, RowBatch& batch);

    const Schema& schema_;
    std::vector<std::size_t> others_;  ///< columns that are no INFO keys
    std::size_t keys_ = 0;
    std::array<std::int32_t, 64> slots_;  ///< by a number of a key: the first column that may have it, from 0; -1
    std::vector<std::int32_t> next_;      ///< by column: the next one of its slot
    std::vector<std::string_view> ids_;
    std::vector<Guess> guesses_;       ///< by the place of the entry
    std::vector<std::uint64_t> seen_;  ///< by column: the last record that had it
    std::uint64_t record_ = 0;
};

}  // namespace gk::vcf::build
