// --outside: what an interval has where it reaches over an end of its chromosome.
#pragma once

#include <cstdint>

#include "cmd/options/choice.hpp"

namespace gk::cmd {

/// What bases beyond a chromosome's ends are: N, or what makes a record bad.
enum class OutsideBases : std::uint8_t { n, error };

inline cli::Option outside_option(OutsideBases& target) {
    return choice({.names = "--outside",
                   .metavar = "WHAT",
                   .help = "bases beyond a chromosome's ends are N (n), or make the record bad (error)",
                   .group = "Input"},
                  target, {{"n", OutsideBases::n}, {"error", OutsideBases::error}});
}

}  // namespace gk::cmd
