// Tables that are built from a few lines of VCF, for tests of the builder.
#pragma once

#include <boost/test/unit_test.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "gk/vcf/build/compile.hpp"
#include "gk/vcf/vcfbin.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

namespace gk::testing {

/// An assembly `toy` in a folder of its own: chr1 (alias 1) and chr2, with N, lower case and a run of one base.
class BuildAssembly {
public:
    BuildAssembly() {
        folder_.write("toy.2bit",
                      TwoBitBuilder().add("chr1", "ACGTACGTNNTTTTTTACGTacgtACACACACGG").add("chr2", "GATTACA").bytes());
        folder_.write("toy.chrom.sizes", "chr1\t34\nchr2\t7\n");
        folder_.write("toy.chromAlias.txt", "# ucsc\tnumber\nchr1\t1\nchr2\t2\n");
        genome_.emplace(find_genome("toy", folder_.path()));
        genome_->open_sequence();
    }
    const Genome& genome() const { return *genome_; }
    const TemporaryFolder& folder() const { return folder_; }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

inline const BuildAssembly& build_assembly() {
    static const BuildAssembly assembly;
    return assembly;
}

/// What a table has in a row, as text: `chr2:3-4 T>C`, then ` ID=values` for each column, those of samples with `/`
/// between them.
inline std::string row_text(const vcf::Vcfbin& table, table::Row number) {
    const auto& head = table.row(number).head;
    const vcf::Alleles alleles = table.alleles(number);
    std::string text = (head.chrom == table.row(0).head.chrom ? "" : "other ") + std::to_string(head.pos5) + "-" +
                       std::to_string(head.end()) + " " + std::string(alleles.ref) + ">" + std::string(alleles.alt);
    const auto add = [&](const vcf::StoredColumn& column, std::uint64_t cell) {
        if (column.type == vcf::CellType::text) {
            text += column.texts[static_cast<table::Row>(cell)];
            return;
        }
        for (std::uint32_t k = 0; k < column.depth; ++k) {
            if (k != 0) text += ',';
            if (vcf::is_real(column.type)) {
                std::string value = std::to_string(column.real(cell, k));
                while (value.ends_with('0')) value.pop_back();
                if (value.ends_with('.')) value.pop_back();
                text += value;
            } else {
                text += std::to_string(column.integer(cell, k));
            }
        }
    };
    for (const vcf::StoredColumn& column : table.info()) {
        text += " " + std::string(column.id) + "=";
        add(column, number);
    }
    for (const vcf::StoredColumn& column : table.format()) {
        text += " " + std::string(column.id) + "=";
        for (std::size_t sample = 0; sample < table.samples().size(); ++sample) {
            if (sample != 0) text += '/';
            add(column, std::uint64_t{number} * table.samples().size() + sample);
        }
    }
    return text;
}

/// A build: what it wrote, row by row, or what it threw, and what it said.
struct BuiltTable {
    std::vector<std::string> rows;
    std::vector<std::string> samples;
    std::string bytes;
    std::string error;
    std::string told;  ///< sentences and warnings, a line each
    std::string rejects;
};

/// How a test builds: what its recipe is besides input and output.
struct BuildChoice {
    std::vector<std::string> info{};
    std::vector<std::string> format{};
    std::vector<std::string> samples{};
    bool wraps = false;
    bool split_depth = false;
    io::OnBad on_bad = io::OnBad::fail;
    unsigned threads = 1;
    std::string exclude{};  ///< content of a BED file
    std::string allow{};
    std::function<void(vcf::build::RowRules&)> change = [](vcf::build::RowRules&) {};
};

/// Builds the file at `path`.
inline BuiltTable build_file(const std::string& path, const BuildChoice& choice) {
    using vcf::build::Section;
    const TemporaryFolder folder;
    vcf::build::CompileRecipe recipe(build_assembly().genome());
    recipe.input = path;
    recipe.output = folder.file("out.vcfbin");
    recipe.request.info = vcf::build::parse_requests(choice.info, Section::info);
    recipe.request.format = vcf::build::parse_requests(choice.format, Section::format);
    recipe.request.samples = choice.samples;
    recipe.request.wraps = choice.wraps;
    recipe.split_depth = choice.split_depth;
    recipe.on_bad = choice.on_bad;
    recipe.threads = choice.threads;
    recipe.rejects = folder.file("rejects");
    if (!choice.exclude.empty()) recipe.exclude = folder.write("exclude.bed", choice.exclude);
    if (!choice.allow.empty()) recipe.allow = folder.write("allow.bed", choice.allow);
    choice.change(recipe.rows);
    BuiltTable built;
    recipe.tell = [&](const std::string& text) { built.told += text + "\n"; };
    recipe.warn = [&](const std::string& text) { built.told += "warning: " + text + "\n"; };
    try {
        vcf::build::compile(recipe);
    } catch (const Error& error) {
        built.error = error.what();
    }
    if (std::filesystem::exists(recipe.rejects)) built.rejects = content_of(recipe.rejects);
    if (!built.error.empty()) {
        BOOST_TEST(!std::filesystem::exists(recipe.output));
        return built;
    }
    built.bytes = content_of(recipe.output);
    const vcf::Vcfbin table(recipe.output);
    for (table::Row row = 0; row < table.size(); ++row) built.rows.push_back(row_text(table, row));
    built.samples.assign(table.samples().begin(), table.samples().end());
    return built;
}

/// Builds a text, in a file `in.vcf`.
inline BuiltTable build_text(std::string_view text, const BuildChoice& choice) {
    const TemporaryFolder folder;
    BuiltTable built = build_file(folder.write("in.vcf", text), choice);
    // Where the file is differs from run to run.
    const auto shorten = [&](std::string& message) {
        for (std::size_t at = 0; (at = message.find(folder.path())) != std::string::npos;)
            message.erase(at, folder.path().size() + 1);
    };
    shorten(built.error);
    shorten(built.told);
    return built;
}

/// Spaces become tabs, so that records can be written in tests.
inline std::string tabbed(std::string text) {
    for (char& c : text)
        if (c == ' ') c = '\t';
    return text;
}

inline const std::string build_header =
    "##fileformat=VCFv4.2\n"
    "##contig=<ID=chr1,length=34>\n"
    "##contig=<ID=chr2,length=7>\n"
    "##INFO=<ID=AF,Number=A,Type=Float,Description=\"x\">\n"
    "##INFO=<ID=DP,Number=1,Type=Integer,Description=\"x\">\n"
    "##INFO=<ID=DB,Number=0,Type=Flag,Description=\"x\">\n"
    "##INFO=<ID=TX,Number=.,Type=String,Description=\"x, y\">\n"
    "##INFO=<ID=MANY,Number=.,Type=Integer,Description=\"x\">\n"
    "##INFO=<ID=SVTYPE,Number=1,Type=String,Description=\"x\">\n"
    "##INFO=<ID=END,Number=1,Type=Integer,Description=\"x\">\n"
    "##INFO=<ID=SVLEN,Number=A,Type=Integer,Description=\"x\">\n"
    "##FILTER=<ID=low,Description=\"x\">\n"
    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"x\">\n"
    "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"x\">\n"
    "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"x\">\n"
    "##FORMAT=<ID=PL,Number=G,Type=Integer,Description=\"x\">\n"
    "##FORMAT=<ID=DS,Number=A,Type=Float,Description=\"x\">\n"
    "##FORMAT=<ID=FT,Number=1,Type=String,Description=\"x\">\n"
    "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2\n";

/// The rows of records (with spaces for tabs) behind `build_header`.
inline BuiltTable build_records(const std::string& records, const BuildChoice& choice = {}) {
    return build_text(build_header + tabbed(records), choice);
}

}  // namespace gk::testing
