// A command that data files come from, for tests that need a remote and no server.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/text_file.hpp"
#include "support/environment.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

/// What serves the files of a folder.
constexpr const char* folder_script =
    "case $1 in\n"
    "get) test -e \"$here/files/$2\" || exit 3; cp \"$here/files/$2\" \"$3\" ;;\n"
    "list) for file in \"$here\"/files/*; do echo \"${file##*/} $(wc -c <\"$file\")\"; done ;;\n"
    "esac\n";

/// `gk-data-unit` is on PATH, and the remote that is taken where no bucket is named, until the object goes.
class DataPlugin {
public:
    /// `script`: what the command does, for sh; `$here` is a folder of its own.
    explicit DataPlugin(const std::string& script = folder_script)
        : path_("PATH", (folder_.path() + ":" + path_before()).c_str()) {
        std::filesystem::create_directory(folder_.file("files"));
        const std::string command =
            folder_.write("gk-data-unit",
                          "#!/bin/sh\nhere=${0%/*}\n"
                          "case $1 in put) echo \"$1 $3\" ;; *) echo \"$1${2:+ $2}\" ;; esac >>\"$here/calls\"\n" +
                              script);
        std::filesystem::permissions(command, std::filesystem::perms::owner_all);
    }

    const TemporaryFolder& folder() const { return folder_; }
    /// A file that `folder_script` serves.
    void add(const std::string& name, std::string_view content) const { folder_.write("files/" + name, content); }
    void remove(const std::string& name) const { std::filesystem::remove(folder_.file("files/" + name)); }

    /// What it was asked for since this was called last, such as `get hg38.2bit`, sorted.
    std::vector<std::string> take_calls() const {
        const std::string path = folder_.file("calls");
        if (!std::filesystem::exists(path)) return {};
        std::vector<std::string> calls = read_lines(path);
        std::filesystem::remove(path);
        std::sort(calls.begin(), calls.end());
        return calls;
    }

private:
    static std::string path_before() {
        const char* const path = std::getenv("PATH");
        return path == nullptr ? "/usr/bin:/bin" : path;
    }

    TemporaryFolder folder_;
    Environment path_;
    Environment plugin_{"GENOMEKIT_DATA_PLUGIN", "unit"};
};

}  // namespace gk::testing
