// What becomes of values on their way into a track: --clamp, --dict, --transform and the like.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/track/build/track_options.hpp"

namespace gk::cmd {

/// The options in the order of the command line, which decides what values are clamped to.
struct ValueOptions {
    using Step = std::function<void(track::build::TrackOptions& track, bool dict_of_halves)>;
    std::vector<Step> steps;
    bool dict_of_halves = false;
    bool has_dictionary = false;  ///< --dict or --dict-linspace was given

    /// Throws UsageError for what the track can't do, and DataError for a dictionary that can't be read.
    void apply(track::build::TrackOptions& track) const {
        for (const Step& step : steps) step(track, dict_of_halves);
    }
};

/// Adds them.
void add_value_options(cli::Command& command, ValueOptions& options);

/// A decimal number, inf or nan. Throws UsageError that names the option.
float parse_real_option(const std::string& option, const std::string& text);
/// As many of them, with commas between them.
std::vector<float> parse_reals_option(const std::string& option, const std::string& text, std::size_t count);

}  // namespace gk::cmd
