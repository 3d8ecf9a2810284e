#include "gk/store/stored_file.hpp"

#include <string>
#include <tuple>

#include "gk/base/numbers.hpp"
#include "gk/store/file_kind.hpp"

namespace gk {
namespace {

// The versions that stand in names.
constexpr unsigned dganno_version = 22;
constexpr unsigned appris_version = 7;
constexpr unsigned mane_version = 1;

bool cut_suffix(std::string_view& name, std::string_view suffix) {
    if (!name.ends_with(suffix)) return false;
    name.remove_suffix(suffix.size());
    return true;
}

// Takes `.v22` from the end.
std::optional<unsigned> cut_version(std::string_view& name) {
    const std::size_t dot = name.rfind(".v");
    if (dot == std::string_view::npos) return std::nullopt;
    const auto version = parse_integer<unsigned>(name.substr(dot + 2));
    if (version) name = name.substr(0, dot);
    return version;
}

StoredFile versioned_file(StoredKind kind, std::string_view stem, std::optional<unsigned> version, unsigned current) {
    StoredFile file{.kind = kind, .genome = std::string(stem)};
    if (version && *version != current) file.other_version = version;
    return file;
}

// `stem` is without `.pkl`.
StoredFile pickle_file(std::string_view stem) {
    const auto version = cut_version(stem);
    for (const auto& [prefix, kind, current] : {std::tuple("appris.", StoredKind::appris, appris_version),
                                                std::tuple("mane.", StoredKind::mane, mane_version)})
        if (version && stem.starts_with(prefix))
            return versioned_file(kind, stem.substr(std::string_view(prefix).size()), version, current);
    return {};  // some other pickle
}

StoredFile hash_file(std::string_view stem) {
    const auto tag = parse_integer<std::uint64_t>(stem);
    if (!tag || std::to_string(*tag) != stem) return {};
    return {.kind = StoredKind::hash, .tag = tag};
}

}  // namespace

StoredFile stored_file(std::string_view name) {
    const bool is_hidden = name.starts_with('.');
    if (name.ends_with(".part") || name.ends_with(".part.etag") || (is_hidden && name.ends_with(".tmp")))
        return {.kind = StoredKind::leftover};
    if (is_hidden) return {};
    const auto of = [](StoredKind kind, std::string_view stem) {
        return StoredFile{.kind = kind, .genome = std::string(stem)};
    };
    std::string_view stem = name;
    if (cut_suffix(stem, ".2bit")) return of(StoredKind::twobit, stem);
    if (cut_suffix(stem, ".chrom.sizes")) return of(StoredKind::chrom_sizes, stem);
    if (cut_suffix(stem, ".chromAlias.txt")) return of(StoredKind::chrom_alias, stem);
    if (cut_suffix(stem, ".cfg")) return of(StoredKind::cfg, stem);
    if (cut_suffix(stem, ".hash")) return hash_file(stem);
    if (cut_suffix(stem, ".pkl")) return pickle_file(stem);
    if (cut_suffix(stem, ".dganno")) {
        const auto version = cut_version(stem);
        return versioned_file(StoredKind::dganno, stem, version, dganno_version);
    }
    switch (kind_by_name(name)) {
        case FileKind::vcfbin:
            return {.kind = StoredKind::vcfbin};
        case FileKind::gtrack:
            return {.kind = StoredKind::gtrack};
        case FileKind::bigwig:
            return {.kind = StoredKind::bigwig};
        default:
            return {};
    }
}

std::string_view word_of(StoredKind kind) {
    switch (kind) {
        case StoredKind::twobit:
            return "2bit";
        case StoredKind::chrom_sizes:
            return "chrom.sizes";
        case StoredKind::chrom_alias:
            return "chromAlias";
        case StoredKind::hash:
            return "hash";
        case StoredKind::cfg:
            return "cfg";
        case StoredKind::dganno:
            return "dganno";
        case StoredKind::appris:
            return "APPRIS";
        case StoredKind::mane:
            return "MANE";
        case StoredKind::vcfbin:
            return "vcfbin";
        case StoredKind::gtrack:
            return "gtrack";
        case StoredKind::bigwig:
            return "bigwig";
        case StoredKind::leftover:
            return "part";
        case StoredKind::unknown:
            break;
    }
    return "unknown";
}

}  // namespace gk
