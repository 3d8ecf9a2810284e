// What the options that every command has come to: passed to each command, nothing global.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "gk/store/fetch/download.hpp"

namespace gk {
class FileSource;
}

namespace gk::cli {

enum class LogLevel { trace, debug, info, warn, error };

/// The options that every command has, resolved against the environment, and the ways to talk to the user.
struct Context {
    std::string command;       ///< the command's name as in messages: `dna`
    std::string command_line;  ///< as output files tell it (provenance.hpp)
    unsigned threads = 1;      ///< worker threads in all, at least 1
    std::string data_dir;      ///< --data-dir as given; empty: the environment or the platform decides (gk::store)
    bool offline = false;      ///< never use the network
    std::shared_ptr<FileSource> source{};  ///< of files that the data folder lacks; null where there is no such folder
    store::DownloadTalk download_talk{};   ///< how downloads speak: a line of progress for each
    bool show_progress = false;            ///< draw a progress bar on stderr for work over about a second

    /// One line on stderr: `gk COMMAND: [warning: ]TEXT`. Debug and trace lines are dropped unless asked for, all but
    /// errors under --quiet.
    std::function<void(LogLevel, std::string_view)> log = [](LogLevel, std::string_view) {};

    /// Reports how far the work is, in bytes; a total of 0 is unknown. Cheap, and callable from several threads. Empty
    /// when no progress is shown.
    io::Progress progress{};

    void warn(std::string_view text) const { log(LogLevel::warn, text); }
    void info(std::string_view text) const { log(LogLevel::info, text); }
    void debug(std::string_view text) const { log(LogLevel::debug, text); }
};

}  // namespace gk::cli
