// Small VCF tables, made by hand.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/base/name_hash.hpp"
#include "gk/vcf/vcfbin.hpp"
#include "gk/vcf/vcfbin_writer.hpp"
#include "support/stored_vcfbin.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

/// The values of a number's or boolean's column, one cell behind the other.
template <typename Number>
vcf::ColumnContent number_column(std::string id, vcf::CellType type, std::uint32_t depth, std::vector<Number> values) {
    vcf::ColumnContent column{.id = std::move(id), .type = type, .depth = depth, .count = values.size()};
    column.each_piece = [values = std::move(values)](const vcf::ColumnContent::Use& use) {
        use({reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(Number)});
    };
    return column;
}

/// The bytes of a table.
inline std::string bytes_of(const vcf::VcfbinContent& content) {
    const TemporaryFolder folder;
    OutputFile file(folder.file("table"));
    BinaryWriter writer(file);
    vcf::write_vcfbin(writer, content, 1);
    file.commit();
    return content_of(folder.file("table"));
}

/// Rows and columns that a test puts together. Rows are of the assembly toy.
struct SmallVcfbin {
    std::vector<vcf::VariantRow> rows;
    std::string pool;
    std::vector<vcf::ColumnContent> info;
    std::vector<vcf::ColumnContent> format;
    std::vector<std::string> samples;

    void add(std::string_view chrom, std::int32_t start, std::string_view ref, std::string_view alt) {
        vcf::VariantRow row{};
        row.head = {.pos5 = start,
                    .pos3 = start - 1 + static_cast<std::int32_t>(ref.size()),
                    .assembly = assembly_tag("toy"),
                    .chrom = chrom_tag(chrom),
                    .strand = 1};
        if (ref.size() < 2 && alt.size() < 2) {
            const auto letter = [](std::string_view allele) {
                return allele.empty() ? 0U : static_cast<std::uint32_t>(static_cast<unsigned char>(allele[0]));
            };
            row.aux_low = letter(ref) | letter(alt) << 16;
            row.aux_high = vcf::inline_alleles;
        } else {
            row.aux_low = static_cast<std::uint32_t>(pool.size());
            pool.append(ref).push_back('\0');
            pool.append(alt).push_back('\0');
        }
        rows.push_back(row);
    }

    vcf::VcfbinContent content() const {
        return {.variants = {.rows = reinterpret_cast<const std::uint8_t*>(rows.data()),
                             .row_size = sizeof(vcf::VariantRow),
                             .count = static_cast<std::uint32_t>(rows.size()),
                             .aux = pool,
                             .stranded = false},
                .info = info,
                .format = format,
                .samples = samples};
    }
    std::string bytes() const { return bytes_of(content()); }
};

/// Three rows with a column of every type, and GT and AD of two samples.
inline SmallVcfbin small_vcfbin() {
    using vcf::CellType;
    SmallVcfbin table;
    table.add("chr1", 2003, "G", "C");
    table.add("chr2", 10, "", "ACGT");
    table.add("chr1", 1000, "T", "");
    table.info = {number_column<float>("AF", CellType::float32, 1, {0.5F, 0.25F, -1.0F}),
                  number_column<std::int32_t>("AC", CellType::int32, 2, {1, 2, 3, 4, -5, 6}),
                  number_column<std::uint16_t>("H", CellType::float16, 1, {0x3C00, 0xC000, 0x0001}),
                  number_column<std::int8_t>("SVTYPE", CellType::int8, 1, {0, 1, 6}),
                  number_column<std::int16_t>("S", CellType::int16, 1, {-300, 0, 300}),
                  number_column<std::uint8_t>("DB", CellType::boolean, 1, {1, 0, 1}),
                  text_column("ID", {"rs1", "", "rs33"})};
    table.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {0, 1, 2, 3, 4, 5}),
                    number_column<std::int32_t>("AD", CellType::int32, 2, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})};
    table.samples = {"s1", "s 2"};
    return table;
}

/// A table of `bytes` in a file, which is at hand while the object lives.
class MappedVcfbin {
public:
    explicit MappedVcfbin(std::string_view bytes) : table_(folder_.write("table.vcfbin", bytes)) {}
    const vcf::Vcfbin& operator*() const { return table_; }
    const vcf::Vcfbin* operator->() const { return &table_; }

private:
    TemporaryFolder folder_;
    vcf::Vcfbin table_;
};

/// The bytes with a little-endian number somewhere in them.
template <typename Number>
std::string with_number_at(std::string bytes, std::size_t at, Number number) {
    std::memcpy(bytes.data() + at, &number, sizeof number);
    return bytes;
}

}  // namespace gk::testing
