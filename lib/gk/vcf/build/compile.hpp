// Compiling a VCF or BCF file into a VCF table (gk/vcf/build/FORMAT.md).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/rejects.hpp"
#include "gk/vcf/build/row_maker.hpp"
#include "gk/vcf/build/table_header.hpp"
#include "gk/vcf/build/table_report.hpp"
#include "gk/vcf/build/table_store.hpp"

namespace gk::vcf::build {

/// A table on its way.
struct TableBuild {
    TableBuild(TableRequest request, const std::string& file) : header(std::move(request), file) {}

    TableHeader header;
    TableStore store;
    TableReport report;
};

struct CompileRecipe {
    explicit CompileRecipe(const Genome& genome) : rows(genome) {}

    std::string input;   ///< `-`: stdin
    std::string output;  ///< replaced when the table is complete
    TableRequest request;
    RowRules rows;             ///< its intervals are read from the files below
    std::string exclude;       ///< BED file; empty: none
    std::string allow;         ///< BED file; empty: none
    bool split_depth = false;  ///< columns of several values become several columns
    io::OnBad on_bad = io::OnBad::fail;
    std::string rejects;  ///< receives bad records, with the reason in a last column; empty: no file
    unsigned threads = 1;

    std::function<void(const std::string&)> warn = [](const std::string&) {};
    std::function<void(const std::string&)> tell = [](const std::string&) {};
    io::Progress progress{};
};

/// Reads the records of a VCF's lines into a table in memory. What is bad is noted, and thrown unless it is left out.
/// Throws DataError for a header that does not fit what is asked.
void read_table(io::ChunkSource& lines, const BuildRules& rules, unsigned threads, io::BadRecords& bad_records,
                TableBuild& build);

/// Writes the table. Its bytes depend on the records, the assembly's name and the recipe's columns and rules alone.
/// What is odd, missing or left out is told, counted by reason. Throws DataError, with file and line, for a VCF that
/// can't be used, UsageError for a sample that is not there, and Error.
void compile(const CompileRecipe& recipe);

}  // namespace gk::vcf::build
