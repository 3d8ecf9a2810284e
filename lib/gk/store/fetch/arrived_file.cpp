#include "gk/store/fetch/arrived_file.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <span>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/text_file.hpp"
#include "gk/store/data_folder.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::store {
namespace {

bool is_web_page(std::string_view bytes) {
    std::string text(trimmed(bytes));
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text.starts_with("<!doctype html") || text.starts_with("<html");
}

// The kind that the bytes must tell; `unknown` where they tell none.
FileKind kind_of_bytes_of(FileKind kind) {
    switch (kind) {
        case FileKind::appris:
        case FileKind::mane:
        case FileKind::pickle:
            return FileKind::pickle;
        case FileKind::twobit:
        case FileKind::dganno:
        case FileKind::vcfbin:
        case FileKind::gtrack:
        case FileKind::ralign:
        case FileKind::jralign:
        case FileKind::rdist:
        case FileKind::bigwig:
            return kind;
        default:
            return FileKind::unknown;
    }
}

bool has_chrom_sizes(const std::string& path) {
    const std::vector<std::string> lines = read_lines(path);
    return !lines.empty() && std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
        const std::size_t end = line.find_first_of(" \t");
        return end != std::string::npos && parse_integer<std::uint64_t>(trimmed(std::string_view(line).substr(end)));
    });
}

bool has_aliases(const std::string& path) {
    const std::vector<std::string> lines = read_lines(path);
    return std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.starts_with('#') || trimmed(line).empty() || line.find('\t') != std::string::npos;
    });
}

// What the file is not, or nothing.
const char* what_is_missing(const std::string& path, const std::string& name, std::string_view bytes) {
    const FileKind kind = kind_by_name(name);
    if (const FileKind wanted = kind_of_bytes_of(kind); wanted != FileKind::unknown) {
        const std::span<const std::uint8_t> head(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                                 std::min(bytes.size(), kind_byte_count));
        if (kind_by_bytes(head) != wanted) return "it does not begin as such a file does";
    }
    if (kind == FileKind::chrom_sizes && !has_chrom_sizes(path)) return "its lines are not names and sizes";
    if (kind == FileKind::chrom_alias && !has_aliases(path)) return "its lines are not names and aliases";
    if (name.ends_with(".cfg")) assembly_of_cfg(path);
    if (name.ends_with(".hash")) {
        const std::string tag = std::to_string(assembly_tag(std::string(trimmed(read_file(path)))));
        if (name != tag + ".hash") return "it names an assembly of another tag";
    }
    return nullptr;
}

}  // namespace

void check_arrived(const std::string& path, const std::string& name, const std::string& place, const FileCheck& check) {
    const std::string begin = "what came from " + place + " as " + name + " is not that file: ";
    const std::string bytes = read_beginning(path, 512);
    if (is_web_page(bytes)) throw Error(begin + "it is a web page (does the network want you to sign in?)");
    const char* what = nullptr;
    try {
        what = what_is_missing(path, name, bytes);
        if (what == nullptr && check) check(path, name);
    } catch (const Error& failure) {
        throw Error(begin + failure.what());
    }
    if (what != nullptr) throw Error(begin + what);
}

}  // namespace gk::store
