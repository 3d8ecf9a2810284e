// What the header of a VCF says of its records: how many values each INFO and FORMAT key has, and of which type
// (gk/vcf/record/FORMAT.md#header).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gk::vcf {

/// What the number of a key's values depends on.
enum class ValueNumber : std::uint8_t {
    other,         ///< nothing that a record says of its alleles; also of keys that the header does not declare
    per_alt,       ///< `A`: one for each ALT allele
    per_allele,    ///< `R`: one for each allele, REF first
    per_genotype,  ///< `G`: one for each genotype that the alleles can form
    local,         ///< `LA`, `LR`, `LG`: as above, of a sample's own choice of alleles
};

enum class ValueType : std::uint8_t { integer, real, text, flag };

struct FieldDefinition {
    std::string id;
    ValueNumber number = ValueNumber::other;
    ValueType type = ValueType::text;
    bool is_single = false;  ///< Number=1
};

/// A VCF's header. Of several definitions of one key the first counts.
class RecordHeader {
public:
    RecordHeader() = default;
    /// From its lines, each with a newline and nothing before it but text.
    explicit RecordHeader(std::string text);

    const std::string& text() const { return text_; }
    /// The names in the `#CHROM` line; empty where there is none.
    const std::vector<std::string>& columns() const { return columns_; }
    /// The name of the `i`-th sample (from 0), which a record has but the header may lack: then its number.
    std::string sample(std::size_t i) const;

    /// Null where the key is not declared.
    const FieldDefinition* info(std::string_view id) const { return info_.find(id); }
    const FieldDefinition* format(std::string_view id) const { return format_.find(id); }
    /// In the order of the header.
    const std::vector<FieldDefinition>& info() const { return info_.all; }

private:
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };
    struct Definitions {
        std::vector<FieldDefinition> all;
        std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> places;

        void add(std::string_view line);
        const FieldDefinition* find(std::string_view id) const {
            const auto found = places.find(id);
            return found == places.end() ? nullptr : &all[found->second];
        }
    };

    std::string text_;
    std::vector<std::string> columns_;
    Definitions info_;
    Definitions format_;
};

/// The value of a key of a structured header line, `##INFO=<ID=AC,Number=A,...>`; a value in quotes is without them.
/// Empty where the line does not have it.
std::string_view header_value(std::string_view line, std::string_view key);

}  // namespace gk::vcf
