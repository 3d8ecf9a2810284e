// VCF tables of any bytes: refused, or read without a crash; one in which the check finds no problem is whole: every
// cell can be read, both ways to find rows agree, its rows are lines of VCF, and written again it is the same bytes.
#include <algorithm>
#include <array>
#include <random>

#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/table/find.hpp"
#include "gk/vcf/vcfbin_check.hpp"
#include "gk/vcf/vcfbin_lines.hpp"
#include "support/stored_vcfbin.hpp"
#include "support/target.hpp"

namespace {

using gk::DataError;
using gk::fuzz::MemoryFile;
using gk::fuzz::require;
using gk::table::Finder;
using gk::table::FindMethod;
using gk::table::Row;
using gk::vcf::BcfColumns;
using gk::vcf::CellType;
using gk::vcf::StoredColumn;
using gk::vcf::Vcfbin;

constexpr std::array<FindMethod, 7> methods = {FindMethod::overlapping, FindMethod::within,     FindMethod::exact,
                                               FindMethod::aligned_5p,  FindMethod::aligned_3p, FindMethod::within_5p,
                                               FindMethod::within_3p};

// With the chromosomes of the corpus. None of their bases is read.
const gk::Genome& toy() {
    static const MemoryFile sizes(
        "chr1\t9\nchr2\t9\nchr3\t9\nchrX\t9\nchrM\t9\nchr1_KI270001v1_alt\t9\nchrUn_tiny\t9\n");
    static const gk::Genome genome([] {
        gk::GenomeFiles files;
        files.assembly = "toy";
        files.chrom_sizes = sizes.path();
        return files;
    }());
    return genome;
}

// Runs it; an error is a finding only where the file has no problem.
template <typename Work>
void try_out(bool sound, const char* what, Work&& work) {
    try {
        work();
    } catch (const DataError&) {
        require(!sound, what);
    }
}

// So that no read is left out as useless.
volatile float last_value = 0;

void read_column(const StoredColumn& column, std::uint64_t cells, bool sound) {
    for (std::uint64_t cell = 0; cell < cells; ++cell) {
        if (column.type == CellType::text) {
            try_out(sound, "every text of a sound table can be read", [&] {
                const std::string_view text = column.texts[static_cast<Row>(cell)];
                require(text.find('\0') == std::string_view::npos, "a text ends at its NUL");
            });
            continue;
        }
        for (std::uint32_t k = 0; k < column.depth; ++k)
            last_value = is_real(column.type) ? column.real(cell, k) : static_cast<float>(column.integer(cell, k));
    }
}

void read_all(const Vcfbin& table, bool sound) {
    for (Row row = 0; row < table.size(); ++row)
        try_out(sound, "all alleles of a sound table can be read", [&] { table.alleles(row); });
    for (const StoredColumn& column : table.info()) read_column(column, table.size(), sound);
    const std::uint64_t cells = std::uint64_t{table.size()} * table.samples().size();
    for (const StoredColumn& column : table.format()) read_column(column, cells, sound);
    for (const StoredColumn& column : table.info())
        require(table.info(column.id) == &column, "a column is found by its ID");
}

void find_rows(const Vcfbin& table, const gk::table::ChromTags& tags, bool sound, std::minstd_rand& random) {
    const gk::table::Layout& layout = table.layout();
    const Finder by_file(layout, "file", tags, {}, Finder::Path::file);
    const Finder in_memory(layout, "file", tags, {}, Finder::Path::memory);
    for (int i = 0; i < 6 && layout.count != 0; ++i) {
        const gk::table::RowHead& head = layout.head(static_cast<Row>(random() % layout.count));
        const auto chrom = tags.find(head.chrom);
        if (!chrom) continue;
        const std::int64_t nudge = static_cast<std::int64_t>(random() % 40) - 20;
        const auto start = static_cast<std::int32_t>(std::clamp<std::int64_t>(head.start() + nudge, 0, INT32_MAX));
        const auto end = static_cast<std::int32_t>(std::clamp<std::int64_t>(head.end() + 3, start, INT32_MAX));
        for (const FindMethod method : methods)
            try_out(sound, "a sound index can be searched", [&] {
                std::vector<Row> from_file;
                std::vector<Row> from_memory;
                by_file.find(method, *chrom, gk::Strand::positive, start, end, from_file);
                in_memory.find(method, *chrom, gk::Strand::positive, start, end, from_memory);
                require(!sound || from_file == from_memory, "both paths find the same rows");
            });
    }
}

void read_lines(const std::string& path, const Vcfbin& table, bool sound) {
    const bool has_genotypes = table.samples().empty() || table.format("GT") != nullptr;
    for (const BcfColumns columns : {BcfColumns::sites, BcfColumns::genotypes}) {
        if (columns == BcfColumns::genotypes && !has_genotypes) continue;
        std::uint64_t lines = 0;
        try {
            gk::vcf::VcfbinLines source(path, toy(), columns);
            gk::io::Chunk chunk;
            while (source.next(chunk))
                for_each_line(chunk, [&](std::string_view line, std::uint64_t) {
                    require(std::count(line.begin(), line.end(), '\t') >= 7, "a line has the columns of VCF");
                    lines += line.starts_with('#') ? 0 : 1;
                });
            require(lines == table.size(), "each row is a line");
        } catch (const DataError&) {
            // Names of samples, and texts called ID, may be anything.
            const bool any_text = columns == BcfColumns::genotypes || table.info("ID") != nullptr;
            require(!sound || any_text, "the rows of a sound table are lines");
        }
    }
}

// The mode of pooled texts is not written.
bool can_be_written(const Vcfbin& table) {
    return std::none_of(table.info().begin(), table.info().end(), [](const StoredColumn& column) {
        return column.type == CellType::text && column.texts.mode() == gk::vcf::TextMode::pooled;
    });
}

void write_again(const Vcfbin& table) {
    const gk::vcf::VcfbinContent content = gk::testing::stored_content(table);
    const MemoryFile written("");
    gk::OutputFile file(written.path());
    gk::BinaryWriter writer(file);
    write_vcfbin(writer, content, 1);
    file.commit();
    const gk::MappedFile again(written.path());
    require(std::equal(again.bytes().begin(), again.bytes().end(), table.bytes().begin(), table.bytes().end()),
            "a sound table is written as it was");
}

void one_input(std::string_view data) {
    const MemoryFile bytes(data);
    std::minstd_rand random(static_cast<std::uint32_t>(data.size()));
    try {
        const Vcfbin table(bytes.path());
        const auto problems = vcfbin_problems(table, &toy().names());
        require(problems.size() < 100, "there are at most a few dozen problems");
        const bool sound = problems.empty();
        const gk::table::ChromTags tags(toy().names());
        read_all(table, sound);
        find_rows(table, tags, sound, random);
        const bool is_on_toy = !table.assembly() || *table.assembly() == gk::assembly_tag("toy");
        read_lines(bytes.path(), table, sound && is_on_toy);
        if (sound && can_be_written(table)) write_again(table);
    } catch (const DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(vcfbin, one_input);
