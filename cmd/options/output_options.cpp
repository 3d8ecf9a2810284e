#include "cmd/options/output_options.hpp"

#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"

namespace gk::cmd {

void add_row_options(cli::Command& command, RowOptions& options, const std::string& also) {
    command.options.push_back(columns_option(options.columns, also));
    command.options.push_back(no_header_option(options.no_header));
    command.options.push_back(chrom_scheme_option(options.chrom_scheme));
}

void check_row_options(const RowOptions& options, bool tsv) {
    require(tsv || !options.no_header, "--no-header goes with -f tsv");
}

cli::Option columns_option(std::vector<std::string>& target, const std::string& also) {
    return {.names = "--columns",
            .metavar = "LIST",
            .help = "columns of tsv and json: a,b picks and orders, +a,b appends, help lists them" +
                    (also.empty() ? "" : " (also: " + also + ")"),
            .target = &target,
            .group = "Output",
            .kind = cli::ValueKind::columns,
            .comma_list = true};
}

cli::Option no_header_option(bool& target) {
    return flag("--no-header", "no header line in tsv", target, "Output");
}

void add_file_options(cli::Command& command, FileOptions& options) {
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "write here; .gz and .bgz names are BGZF-compressed; - is stdout",
                               .target = &options.output,
                               .default_text = "-",
                               .group = "Output",
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--compress-level",
                               .metavar = "N",
                               .help = "of BGZF output, 0 to 9",
                               .target = &options.compress_level,
                               .default_text = "1",
                               .group = "Output"});
}

void check_file_options(const FileOptions& options) {
    require(options.compress_level >= 0 && options.compress_level <= 9, "--compress-level is from 0 to 9");
}

io::OutputOptions output_of(const FileOptions& options, unsigned compressors) {
    return {
        .path = options.output, .compress_level = static_cast<int>(options.compress_level), .compressors = compressors};
}

}  // namespace gk::cmd
