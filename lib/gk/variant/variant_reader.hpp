// Variants from text: variant strings (gk/variant/FORMAT.md#variant-strings) and the columns of a VCF line
// (gk/vcf/FORMAT.md#sites), checked against the reference.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/variant/variant.hpp"

namespace gk::variant {

/// The four fields of a variant string. The chromosome's name may hold colons: the last three count.
struct VariantFields {
    std::string_view chrom;
    std::string_view position;  ///< 1-based
    std::string_view ref;
    std::string_view alt;
};

/// Nothing where the text has fewer than four fields.
std::optional<VariantFields> split_variant_string(std::string_view text);

/// A 1-based position as variant strings have it, as a 0-based one: commas, blanks around it, a sign, single `_`
/// between digits, and the decimal digits of any script are allowed. Nothing where it is no whole number; one that
/// does not fit 64 bits is the nearest that does.
std::optional<std::int64_t> parse_variant_position(std::string_view text);

/// Reads variants for one genome. Not for use by several threads at once. Throws Error where there is no 2bit, and
/// DataError where that is damaged, never for a variant.
class VariantReader {
public:
    /// The genome outlives it. Its 2bit is opened when a variant is first checked, unless it is open by then.
    explicit VariantReader(const Genome& genome) : genome_(genome) {}

    /// The chromosome that a variant string means: as typed, or `chr` before it where there is one of that name and
    /// the text does not begin with `chr` itself.
    std::optional<ChromId> find_chrom(std::string_view typed);
    /// The same of a VCF column: as typed alone.
    std::optional<ChromId> find_vcf_chrom(std::string_view typed);

    /// What is wrong with the text, or nothing and the variant. Its alleles are views into the text, or into the
    /// reader until its next call.
    std::optional<io::BadRecord> read(std::string_view text, Variant& variant);
    /// The same of fields that are split already, as VCF spells them: the name as it is; `-` and a REF of `.` are
    /// empty, ALTs that are `.` or symbolic are bad.
    std::optional<io::BadRecord> read_vcf(const VariantFields& fields, Variant& variant);

    /// Asks memory for the reference bases of a variant that `read` will check.
    void prefetch(ChromId chrom, std::int64_t start) const;

private:
    /// The last name that was looked up. Strings and VCF may mean different chromosomes by one name.
    struct LastName {
        std::string name;
        std::optional<ChromId> chrom;
        bool is_set = false;
    };

    std::optional<io::BadRecord> finish(const VariantFields& fields, std::optional<ChromId> chrom, std::int64_t start,
                                        Variant& variant);
    std::optional<io::BadRecord> check_letters(std::string_view& allele, const char* which);
    std::optional<io::BadRecord> check_reference(const Variant& variant, const VariantFields& fields);

    const Genome& genome_;
    LastName of_strings_;
    LastName of_vcf_;
    std::string room_[2];  // alleles that were not upper case
    ByteBuffer found_;
};

/// Why the variant can't be applied: `alt` has a letter other than A, C, G, T and N (gk/variant/FORMAT.md#edits).
std::optional<io::BadRecord> check_applicable(const Variant& variant);

}  // namespace gk::variant
