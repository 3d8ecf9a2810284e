#include "cmd/stream/input_hint.hpp"

#include <unistd.h>

#include "gk/base/error.hpp"
#include "gk/variant/variant_reader.hpp"

namespace gk::cmd {

// A forgotten -r is the commonest slip: a region where a file is expected.
void check_input_exists(const std::string& input, const Genome* genome) {
    if (input == "-" || access(input.c_str(), F_OK) == 0) return;
    if (genome != nullptr && genome->names().find(input))
        throw UsageError("no file '" + input + "'; for the whole chromosome write -r " + input);
    const std::size_t colon = input.rfind(':');
    const bool like_region = colon != std::string::npos && colon > 0 && colon + 1 < input.size() &&
                             input.find_first_not_of("0123456789,-+:", colon + 1) == std::string::npos &&
                             input.find('/') == std::string::npos;
    if (like_region) throw UsageError("no file '" + input + "'; for a region write -r " + input);
    const auto fields = variant::split_variant_string(input);
    if (fields && variant::parse_variant_position(fields->position) && input.find('/') == std::string::npos)
        throw UsageError("no file '" + input + "'; for a variant write --variant " + input);
}

}  // namespace gk::cmd
