#include "gk/vcf/vcfbin_check.hpp"

#include <algorithm>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/layout_check.hpp"
#include "gk/vcf/stored_column_check.hpp"

namespace gk::vcf {
namespace {

using table::Problems;
using table::Row;

bool is_plain(std::string_view allele) {
    return allele.find_first_not_of("ACGTNacgtn") == std::string_view::npos;
}

bool is_allele_text(std::string_view text) {
    const auto is_printed = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != 0x7F && c != ','; };
    return std::all_of(text.begin(), text.end(), is_printed);
}

class AlleleCheck {
public:
    AlleleCheck(const Vcfbin& table, Problems& problems) : table_(table), problems_(problems) {}

    void run() {
        bool in_order = true;
        for (Row row = 0; row < table_.size() && !problems_.full(); ++row) {
            try {
                const Alleles alleles = table_.alleles(row);
                in_order = in_order && check_place(row, alleles);
                check_letters(row, alleles);
                check_size(row, alleles);
                check_ends(row, alleles);
            } catch (const DataError&) {
                add(row, "its alleles lie beyond their pool");
                in_order = false;
            }
        }
        const std::uint64_t pool_size = table_.layout().aux.size();
        if (in_order && next_ != pool_size && !problems_.full())
            problems_.add("the alleles have " + std::to_string(pool_size - next_) + " bytes that are of no row");
    }

private:
    void add(Row row, const std::string& sentence) {
        table::add_row_problem(problems_, table_.layout(), row, sentence);
    }

    // The pool has the alleles of row 0, of row 1, … and nothing between. False where that ends to be so.
    bool check_place(Row row, const Alleles& alleles) {
        const VariantRow& variant = table_.row(row);
        const std::uint32_t low = variant.aux_low;
        if (variant.aux_high == inline_alleles) {
            if ((low & 0xFF00FF00U) != 0) add(row, "the bytes behind its alleles are not 0");
            return true;
        }
        const std::uint64_t at = std::uint64_t{variant.aux_high} << 32 | low;
        if (at != next_) {
            add(row, "its alleles are at offset " + std::to_string(at) + ", not behind those of the row before, at " +
                         std::to_string(next_));
            return false;
        }
        if (alleles.ref.size() < 2 && alleles.alt.size() < 2) add(row, "its alleles are short and not in the row");
        next_ += alleles.ref.size() + alleles.alt.size() + 2;
        return true;
    }

    void check_letters(Row row, const Alleles& alleles) {
        if (!is_plain(alleles.ref)) add(row, "REF has letters other than those of bases");
        if (!is_allele_text(alleles.alt)) add(row, "ALT has characters that no VCF has there");
    }

    // How far a symbolic allele reaches, its REF does not say.
    void check_size(Row row, const Alleles& alleles) {
        const std::int64_t size = table_.row(row).head.end() - table_.row(row).head.start();
        if (!alleles.alt.starts_with('<') && size != static_cast<std::int64_t>(alleles.ref.size()))
            add(row, "it has " + std::to_string(size) + " bases, and REF has " + std::to_string(alleles.ref.size()));
    }

    void check_ends(Row row, const Alleles& alleles) {
        if (!is_plain(alleles.alt) || alleles.ref.empty() || alleles.alt.empty()) return;
        // Before a chromosome's first base there is none that a VCF could put before the alleles.
        const bool same_end = table_.row(row).head.start() > 0 && alleles.ref.back() == alleles.alt.back();
        if (alleles.ref.front() == alleles.alt.front() || same_end)
            add(row, "REF and ALT begin or end with the same base");
    }

    const Vcfbin& table_;
    Problems& problems_;
    std::uint64_t next_ = 0;
};

void check_columns(const Vcfbin& table, Problems& problems) {
    for (const StoredColumn& column : table.info())
        if (!problems.full()) check_column(table, "INFO", column, problems);
    for (const StoredColumn& column : table.format())
        if (!problems.full()) check_column(table, "FORMAT", column, problems);
}

// The number of bytes stands before the names.
void check_samples(const Vcfbin& table, Problems& problems) {
    if (table.samples().empty()) return;
    std::int64_t size = 0;
    for (const std::string_view name : table.samples()) size += static_cast<std::int64_t>(name.size()) + 1;
    const auto* const names = reinterpret_cast<const std::uint8_t*>(table.samples().front().data());
    const auto stated = load_unaligned<std::int32_t>(names - sizeof(std::int32_t));
    if (stated != size)
        problems.add("the names of the samples have " + std::to_string(size) + " bytes, not " + std::to_string(stated));
}

void check_chromosomes(const Vcfbin& table, const ChromNames& names, Problems& problems) {
    const table::ChromTags tags(names);
    for (const table::IndexKey& key : table.layout().keys)
        if (!problems.full() && !tags.find(key.chrom))
            problems.add("it has rows on a chromosome that the assembly does not have (tag " +
                         std::to_string(key.chrom) + ")");
}

}  // namespace

std::vector<std::string> vcfbin_problems(const Vcfbin& table, const ChromNames* names) {
    constexpr std::uint64_t file_header = 4;
    Problems problems;
    const std::uint64_t table_end =
        table::check_layout(table.layout(), file_header, table.assembly().value_or(0), problems);
    check_padding(table, table_end, 4, problems);
    AlleleCheck(table, problems).run();
    check_columns(table, problems);
    check_samples(table, problems);
    if (table.end() != table.bytes().size())
        problems.add(std::to_string(table.bytes().size() - table.end()) + " bytes follow its end");
    if (names != nullptr) check_chromosomes(table, *names, problems);
    return problems.take();
}

}  // namespace gk::vcf
