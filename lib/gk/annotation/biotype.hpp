// The biotypes that a dganno file can hold (gk/annotation/FORMAT.md#biotypes).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk::annotation {

constexpr std::uint8_t biotype_count = 78;

/// The name of a code; empty for `biotype_count` and above (no biotype).
std::string_view biotype_name(std::uint8_t code);

/// The code of a name or of one of the alternative spellings; nothing for any other text. Case matters.
std::optional<std::uint8_t> biotype_code(std::string_view name);

/// `unknown biotype 'foo'`, with the nearest name.
std::string unknown_biotype_text(std::string_view name);

}  // namespace gk::annotation
