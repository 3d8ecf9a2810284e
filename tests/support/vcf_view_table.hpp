// A VCF table of four rows and two samples with columns of every type, opened, for tests of its view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/vcf/view/vcf_view.hpp"
#include "support/small_vcfbin.hpp"

namespace gk::testing {

/// What the rows are: a substitution, a deletion and an insertion on chr1, a symbolic allele on chr2. Halves are 0.1
/// and NaN, in turn.
inline SmallVcfbin view_content() {
    using vcf::CellType;
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    SmallVcfbin table;
    table.add("chr1", 10, "A", "C");
    table.add("chr1", 20, "ACG", "");
    table.add("chr1", 30, "", "TT");
    table.add("chr2", 5, "G", "<DEL>");
    table.info = {number_column<float>("AF", CellType::float32, 1, {0.1F, 0.5F, nan, 1e-5F}),
                  number_column<std::int8_t>("FLAG", CellType::boolean, 1, {1, 0, 0, 1}),
                  number_column<std::uint16_t>("HALF", CellType::float16, 1, {0x2E66, 0x7E00, 0x2E66, 0x7E00}),
                  text_column("ID", {"rs1", "", "rs3", "a\"b"}),
                  number_column<std::int32_t>("MQ", CellType::int32, 1, {-1, 60, 0, 7}),
                  number_column<std::int16_t>("PAIR", CellType::int16, 2, {1, 2, 3, -4, 0, 0, 9, 9}),
                  number_column<std::int8_t>("SVTYPE", CellType::int8, 1, {0, 1, 2, 6}),
                  number_column<std::int32_t>("start", CellType::int32, 1, {100, 101, 102, 103})};
    table.format = {
        number_column<std::int32_t>("AD", CellType::int32, 2, {10, 12, 3, 0, 1, 1, 2, 2, 0, 0, 20, 1, 5, 5, 6, 6}),
        number_column<std::int8_t>("GT", CellType::int8, 1, {0, 1, 2, 3, 4, 5, 3, 2}),
        number_column<std::int32_t>("MQ", CellType::int32, 1, {1, 2, 3, 4, 5, 6, 7, 8})};
    table.samples = {"s1", "s2"};
    return table;
}

class ViewedVcfbin {
public:
    explicit ViewedVcfbin(const SmallVcfbin& content = view_content())
        : table_(folder_.write("table.vcfbin", bytes_of(content.content()))) {}

    const vcf::Vcfbin& table() const { return table_; }
    vcf::VariantRows rows() const { return {.table = table_, .tags = tags_, .names = names_.names()}; }
    const table::ChromTags& tags() const { return tags_; }
    ChromId chrom(std::string_view name) const { return *names_.find(name); }

private:
    ChromNames names_ = ChromNames::from_list({"chr1", "chr2"}, "list");
    table::ChromTags tags_{names_};
    TemporaryFolder folder_;
    vcf::Vcfbin table_;
};

}  // namespace gk::testing
