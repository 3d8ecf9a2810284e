// What a file of the data folder is, by its name alone (gk/store/FORMAT.md#file-names).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk {

/// The kinds of files that the data folder has, and what is left there by a program that was killed.
enum class StoredKind : std::uint8_t {
    unknown,
    twobit,
    chrom_sizes,
    chrom_alias,
    hash,
    cfg,
    dganno,
    appris,
    mane,
    vcfbin,
    gtrack,
    bigwig,
    leftover,  ///< written under a name for the time being
};

/// What a file's name says.
struct StoredFile {
    StoredKind kind = StoredKind::unknown;
    std::string genome{};                ///< the assembly or annotation whose file it is; empty where it does not say
    std::optional<std::uint64_t> tag{};  ///< of the assembly that a `.hash` file names
    /// The format's version where it is in the name and not the one that gk reads: 21 of `X.v21.dganno`.
    std::optional<unsigned> other_version{};
};

/// `name` is the bare file name.
StoredFile stored_file(std::string_view name);

/// The kind as tables have it: `2bit`, `chrom.sizes`.
std::string_view word_of(StoredKind kind);

}  // namespace gk
