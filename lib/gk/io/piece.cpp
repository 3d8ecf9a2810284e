#include "gk/io/piece.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk::io {
namespace {

constexpr std::size_t largest_block = std::size_t{1} << 16;
// Compressed bytes that look like one head by chance are rare; like a chain of them they are not to be met.
constexpr int heads_in_chain = 4;

std::uint8_t byte_of(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

std::uint64_t block_size(std::string_view head) {
    return std::uint64_t{byte_of(head, 16)} + (std::uint64_t{byte_of(head, 17)} << 8) + 1;
}

// As many bytes as there are, at most `size`.
std::string read_at(int fd, const std::string& name, std::uint64_t offset, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t have = 0;
    while (have < size) {
        const ssize_t got = pread(fd, bytes.data() + have, size - have, static_cast<off_t>(offset + have));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw_errno("can't read " + name);
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

bool begins_chain(int fd, const std::string& name, std::uint64_t offset, std::uint64_t file_size) {
    for (int i = 0; i < heads_in_chain; ++i) {
        // Where the file is cut, the block that is cut is one, too: who reads it says so.
        if (i != 0 && offset + bgzf_head_size > file_size) return true;
        const std::string head = read_at(fd, name, offset, bgzf_head_size);
        if (!begins_bgzf_block(head)) return false;
        offset += block_size(head);
    }
    return true;
}

}  // namespace

std::optional<Piece> parse_piece(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto number = parse_integer<std::uint64_t>(text.substr(0, slash));
    const auto count = parse_integer<std::uint64_t>(text.substr(slash + 1));
    if (!number || !count || *number == 0 || *number > *count || *count > most_pieces) return std::nullopt;
    return Piece{*number, *count};
}

std::string_view LineCutter::cut(std::string_view text, std::size_t inside) {
    if (done_) return {};
    std::size_t from = 0;
    if (skipping_) {
        const std::size_t newline = text.substr(0, inside).find('\n');
        if (newline == std::string_view::npos) {
            done_ = inside < text.size();
            return {};
        }
        skipping_ = false;
        from = newline + 1;
    }
    if (inside == text.size()) return text.substr(from);
    const std::size_t newline = text.find('\n', inside);
    done_ = newline != std::string_view::npos;
    return text.substr(from, done_ ? newline + 1 - from : std::string_view::npos);
}

bool begins_bgzf_block(std::string_view bytes) {
    return bytes.size() >= bgzf_head_size && bytes.starts_with("\x1f\x8b\x08") && (byte_of(bytes, 3) & 4) != 0 &&
           byte_of(bytes, 10) >= 6 && bytes[12] == 'B' && bytes[13] == 'C' && byte_of(bytes, 14) == 2 &&
           byte_of(bytes, 15) == 0;
}

std::uint64_t bgzf_block_from(int fd, const std::string& name, std::uint64_t offset, std::uint64_t file_size) {
    const std::string bytes = read_at(fd, name, offset, largest_block + bgzf_head_size);
    for (std::size_t at = 0; at <= std::min(largest_block, bytes.size()); ++at) {
        at = bytes.find('\x1f', at);
        if (at == std::string::npos) break;
        if (begins_bgzf_block(std::string_view(bytes).substr(at)) && begins_chain(fd, name, offset + at, file_size))
            return offset + at;
    }
    if (offset + largest_block >= file_size) return file_size;
    throw DataError::at_offset("no BGZF block begins within 64 KiB: the data is damaged", name, offset);
}

}  // namespace gk::io
