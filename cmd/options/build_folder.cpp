#include "cmd/options/build_folder.hpp"

#include <unistd.h>

#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {

cli::Option output_folder_option(std::optional<std::string>& target) {
    return {.names = "-O,--output-dir",
            .metavar = "DIR",
            .help = "existing folder for the files; without it, the data folder",
            .target = &target,
            .kind = cli::ValueKind::directory};
}

std::string output_folder(const std::optional<std::string>& named, const cli::Context& context) {
    if (named) {
        if (!std::filesystem::is_directory(*named)) throw Error("there is no folder " + *named);
        return *named;
    }
    const std::string folder = data_folder(context.data_dir);
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) throw Error("can't make the folder " + folder + ": " + failure.message());
    return folder;
}

void print_paths(const std::vector<std::string>& paths) {
    std::string text;
    for (const std::string& path : paths) text += path + '\n';
    write_fully(STDOUT_FILENO, text.data(), text.size(), "<stdout>");
}

}  // namespace gk::cmd
