#include "cmd/options/output_options.hpp"

namespace gk::cmd {

cli::Option columns_option(std::vector<std::string>& target, const std::string& also) {
    return {.names = "--columns",
            .metavar = "LIST",
            .help = "columns of tsv and json: a,b picks and orders, +a,b appends" +
                    (also.empty() ? "" : " (also: " + also + ")"),
            .target = &target,
            .group = "Output",
            .comma_list = true};
}

cli::Option no_header_option(bool& target) {
    return {
        .names = "--no-header", .metavar = "", .help = "no header line in tsv", .target = &target, .group = "Output"};
}

}  // namespace gk::cmd
