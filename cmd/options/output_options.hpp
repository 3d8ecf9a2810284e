// What is written of each row, how, and where: options that commands share.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cmd/options/choice.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {

/// `-f,--format FORMAT`, of a group of options.
template <typename Format>
cli::Option format_option(Format& target, std::initializer_list<Meaning<std::type_identity_t<Format>>> formats,
                          const char* group = "Output") {
    return choice({.names = "-f,--format", .metavar = "FORMAT", .help = "format of the output", .group = group}, target,
                  formats);
}

/// The options of rows that consist of cells.
struct RowOptions {
    std::vector<std::string> columns;
    bool no_header = false;
    std::optional<std::string> chrom_scheme;
};

/// Adds `--columns LIST`, `--no-header` and `--chrom-scheme SCHEME`. `also`: columns that are not written by default,
/// for the help of the first.
void add_row_options(cli::Command& command, RowOptions& options, const std::string& also = "");

/// Throws UsageError for --no-header where the output has none, which only TSV has.
void check_row_options(const RowOptions& options, bool tsv);

/// `--columns LIST` and `--no-header` alone.
cli::Option columns_option(std::vector<std::string>& target, const std::string& also = "");
cli::Option no_header_option(bool& target);

/// Where the output goes.
struct FileOptions {
    std::string output = "-";
    std::int64_t compress_level = 1;
};

/// Adds `-o,--output FILE` and `--compress-level N`.
void add_file_options(cli::Command& command, FileOptions& options);

/// Throws UsageError for a level that there is not.
void check_file_options(const FileOptions& options);

/// What `options` say, as an io::Output is opened by; `compressors` threads help with BGZF.
io::OutputOptions output_of(const FileOptions& options, unsigned compressors);

}  // namespace gk::cmd
