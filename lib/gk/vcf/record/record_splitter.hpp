// A record of several ALT alleles as records of one each, on its text (gk/vcf/record/FORMAT.md#split-records).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/vcf/record/allele_values.hpp"
#include "gk/vcf/record/record_header.hpp"

namespace gk::vcf {

/// Splits one record after the other. Not for use by several threads at once. The header outlives it.
class RecordSplitter {
public:
    explicit RecordSplitter(const RecordHeader& header) : header_(header) {}

    /// Takes the columns from QUAL on of a record with this many ALT alleles. The text outlives the use of the record.
    void begin(std::string_view columns, std::size_t alts);

    /// Appends the columns from QUAL on of the record with the `alt`-th ALT allele alone (from 0). Or says what is
    /// wrong with them; what was appended then means nothing.
    std::optional<io::BadRecord> append(std::size_t alt, ByteBuffer& out);

private:
    // A stretch of INFO that stays as it is, or the value of one key.
    struct InfoPiece {
        std::string_view text;
        std::string_view key;  // empty: it stays
        ValueNumber number = ValueNumber::other;
    };
    struct FormatKey {
        std::string_view key;
        ValueNumber number = ValueNumber::other;
        bool is_genotype = false;
    };
    // Whose value it is, for messages.
    struct Place {
        std::string_view key;
        std::optional<std::size_t> sample{};
    };

    void split_info(std::string_view info);
    void keep_info(std::string_view text);
    void split_format(std::string_view format);
    std::optional<io::BadRecord> append_samples(std::size_t alt, ByteBuffer& out);
    std::optional<io::BadRecord> append_cell(std::string_view cell, std::size_t sample, std::size_t alt,
                                             ByteBuffer& out);
    std::optional<io::BadRecord> append_value(ValueNumber number, std::string_view value, const Place& place,
                                              std::size_t alt, ByteBuffer& out);
    std::optional<io::BadRecord> append_genotype(std::string_view value, const Place& place, std::size_t alt,
                                                 ByteBuffer& out) const;
    std::string name_of_place(const Place& place) const;

    const RecordHeader& header_;
    std::size_t alts_ = 0;
    std::string_view before_info_;  // QUAL and FILTER, with the tab behind them
    std::vector<InfoPiece> info_;
    std::string_view format_;
    std::vector<FormatKey> keys_;
    std::string_view samples_;
    bool has_format_ = false;
    bool has_samples_ = false;
    AlleleValues values_;
};

}  // namespace gk::vcf
