#include "cmd/track/value_options.hpp"

#include <algorithm>

#include "cmd/options/choice.hpp"
#include "gk/base/error.hpp"
#include "gk/track/source/dictionary_text.hpp"
#include "gk/track/source/number_text.hpp"

namespace gk::cmd {

using track::build::TrackOptions;

namespace {

// What is wrong with its numbers is the file's fault.
void set_dictionary_of(const std::string& path, bool halves, TrackOptions& track) {
    const std::vector<float> numbers = track::source::read_dictionary(path, halves);
    try {
        track.set_dictionary(numbers);
    } catch (const UsageError& error) {
        if (!track.encoding().has_dictionary()) throw;
        throw DataError(error.what(), path);
    }
}

}  // namespace
float parse_real_option(const std::string& option, const std::string& text) {
    const auto value = track::source::parse_real(text);
    if (!value) throw UsageError(option + ": '" + text + "' is not a number that float32 has");
    return *value;
}

std::vector<float> parse_reals_option(const std::string& option, const std::string& text, std::size_t count) {
    std::vector<float> values;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        values.push_back(parse_real_option(option, text.substr(at, comma - at)));
        at = comma + 1;
    }
    if (values.size() != count)
        throw UsageError(option + ": '" + text + "' has " + std::to_string(values.size()) + " numbers, not " +
                         std::to_string(count));
    return values;
}

void add_value_options(cli::Command& command, ValueOptions& options) {
    const char* const group = "Values, in the order of the command line";
    // A step's value is read when it is met.
    const auto step = [&options](auto make) {
        return std::function<void(const std::string&)>(
            [&options, make](const std::string& text) { options.steps.push_back(make(text)); });
    };
    using Halves = bool;
    command.options.push_back(
        {.names = "--clamp",
         .metavar = "",
         .help = "values beyond what can be stored become the nearest that can",
         .target = step([](const std::string&) { return [](TrackOptions& track, Halves) { track.set_clamping(); }; }),
         .group = group});
    command.options.push_back({.names = "--clamp-range",
                               .metavar = "LOW,HIGH",
                               .help = "the same beyond these two",
                               .target = step([](const std::string& text) {
                                   const std::vector<float> range = parse_reals_option("--clamp-range", text, 2);
                                   return
                                       [range](TrackOptions& track, Halves) { track.set_clamping(range[0], range[1]); };
                               }),
                               .group = group});
    command.options.push_back({.names = "--dict",
                               .metavar = "FILE",
                               .help = "the numbers that f2 to f8 can store, ascending, between blanks or commas",
                               .target = step([&options](const std::string& path) {
                                   options.has_dictionary = true;
                                   return [path](TrackOptions& options_of, Halves halves) {
                                       set_dictionary_of(path, halves, options_of);
                                   };
                               }),
                               .group = group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--dict-linspace",
                               .metavar = "LOW,HIGH",
                               .help = "as many numbers from LOW to HIGH as f2 to f8 can store, evenly spaced",
                               .target = step([&options](const std::string& text) {
                                   options.has_dictionary = true;
                                   const std::vector<float> ends = parse_reals_option("--dict-linspace", text, 2);
                                   return [ends](TrackOptions& options_of, Halves halves) {
                                       const std::size_t count = std::size_t{1} << options_of.encoding().bits;
                                       options_of.set_dictionary(
                                           track::source::even_dictionary(ends[0], ends[1], count, halves));
                                   };
                               }),
                               .group = group});
    command.options.push_back({.names = "--transform",
                               .metavar = "A,B,C,D",
                               .help = "map the range from A to B to that from C to D",
                               .target = step([](const std::string& text) {
                                   const std::vector<float> ends = parse_reals_option("--transform", text, 4);
                                   return [ends](TrackOptions& track, Halves) {
                                       track.set_transform(ends[0], ends[1], ends[2], ends[3]);
                                   };
                               }),
                               .group = group});
    command.options.push_back(choice({.names = "--dict-type",
                                      .metavar = "TYPE",
                                      .help = "the precision of a dictionary's numbers",
                                      .group = "Values, in the order of the command line"},
                                     options.dict_of_halves, {{"float32", false}, {"float16", true}}));
}

}  // namespace gk::cmd
