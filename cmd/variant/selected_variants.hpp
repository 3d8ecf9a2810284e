// Variants of lines in the form in which they are wanted, with what their records say; and --where over them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/stream/query.hpp"
#include "cmd/variant/variant_condition.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/vcf/record/record_columns.hpp"
#include "gk/vcf/record/record_normalizer.hpp"
#include "gk/vcf/variant_lines.hpp"

namespace gk::cmd {

/// What all of a run's have in common. What is referred to outlives it; the genome's sequence is open.
struct VariantSelection {
    const Genome& genome;
    const std::vector<std::string>& names;  ///< to write, by ChromId
    const vcf::RecordHeader& header;
    vcf::AlleleForm form = vcf::AlleleForm::minimal;
    std::optional<std::string> where{};
};

/// `--where CONDITION` over variants and their records.
cli::Option variant_where_option(std::optional<std::string>& target);

/// Throws UsageError for a condition that can't be used.
void check_where(const VariantSelection& selection);

/// Reads them; one for each thread. Not movable: its parts refer to each other.
class SelectedVariants {
public:
    explicit SelectedVariants(const VariantSelection& selection);
    SelectedVariants(const SelectedVariants&) = delete;
    SelectedVariants& operator=(const SelectedVariants&) = delete;

    /// What is wrong with the variant, or nothing and `variant`, valid until the next call; and whether the condition
    /// holds. A record without a sequence (symbolic, `.`) is bad only where the condition holds for what it has.
    std::optional<io::BadRecord> read(const Query& query, variant::Variant& variant, bool& is_selected);
    /// Reads what there is of a bad record, for its row.
    void read_missing(const Query& query);

    vcf::VariantLineReader& reader() { return reader_; }
    /// What the record of the last variant says, of the columns that were asked for.
    vcf::RecordColumns& record() { return record_; }

private:
    std::optional<io::BadRecord> read_record(const Query& query, const variant::Variant& variant);
    bool holds(const Query& query, const variant::Variant* variant);

    const VariantSelection& selection_;
    vcf::VariantLineReader reader_;
    vcf::RecordColumns record_;
    std::optional<VariantCondition> condition_;
    std::string room_;  // of an allele that was moved
    ByteBuffer text_;
};

}  // namespace gk::cmd
