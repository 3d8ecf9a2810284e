#include "cmd/info/info_options.hpp"

#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/base/error.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {

void add_info_options(cli::Command& command, InfoOptions& options) {
    command.options.push_back(
        format_option(options.format, {{"text", InfoFormat::text}, {"json", InfoFormat::json}}, ""));
    command.options.push_back(flag("--check", "read it whole and verify every invariant", options.check, ""));
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "write here; - is stdout",
                               .target = &options.output,
                               .default_text = "-",
                               .kind = cli::ValueKind::file});
}

void write_info(const Info& info, const InfoOptions& options) {
    io::Output output({.path = options.output});
    if (options.format == InfoFormat::json)
        output.write(info.document.dump(-1, ' ', false, InfoJson::error_handler_t::replace) + '\n');
    else
        output.write(as_text(info.document));
    output.close();
    if (!info.intact) throw DataError("damaged: " + info.document["problems"].front().get<std::string>());
}

}  // namespace gk::cmd
