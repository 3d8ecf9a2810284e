// The only file that knows spdlog. It gets finished strings: each formatted call costs seconds of compile time.
#include "cli/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>

namespace gk::cli {

namespace {

spdlog::level::level_enum to_spdlog(LogLevel level) {
    switch (level) {
        case LogLevel::trace:
            return spdlog::level::trace;
        case LogLevel::debug:
            return spdlog::level::debug;
        case LogLevel::info:
            return spdlog::level::info;
        case LogLevel::warn:
            return spdlog::level::warn;
        case LogLevel::error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

std::string_view label(LogLevel level) {
    if (level == LogLevel::error) return "error: ";
    if (level == LogLevel::warn) return "warning: ";
    return {};
}

LogLevel threshold(bool quiet, std::int64_t verbosity) {
    if (quiet) return LogLevel::error;
    if (verbosity >= 2) return LogLevel::trace;
    return verbosity == 1 ? LogLevel::debug : LogLevel::info;
}

/// A message stays one line, and input shown in it cannot steer the terminal.
void append_escaped(std::string& line, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) {
            line += c;
        } else if (c == '\n' || c == '\t') {
            line += c == '\n' ? "\\n" : "\\t";
        } else {
            constexpr std::string_view kHex = "0123456789abcdef";
            line += "\\x";
            line += kHex[byte >> 4U];
            line += kHex[byte & 0xFU];
        }
    }
}

}  // namespace

Logger make_logger(const std::string& command, bool quiet, std::int64_t verbosity) {
    auto logger = std::make_shared<spdlog::logger>("gk", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_level(to_spdlog(threshold(quiet, verbosity)));
    logger->set_formatter(std::make_unique<spdlog::pattern_formatter>("%v"));
    const std::string prefix = command.empty() ? "gk: " : "gk " + command + ": ";
    return [logger, prefix](LogLevel level, std::string_view text) {
        const auto spdlog_level = to_spdlog(level);
        if (!logger->should_log(spdlog_level)) return;
        std::string line = prefix;
        line += label(level);
        append_escaped(line, text);
        logger->log(spdlog_level, spdlog::string_view_t(line.data(), line.size()));
    };
}

}  // namespace gk::cli
