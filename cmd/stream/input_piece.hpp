// A piece of INPUT (--shard): where it lies in the file, and what is read of the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cmd/stream/stream_job.hpp"
#include "gk/io/input.hpp"

namespace gk::cmd {

/// Throws UsageError for a job that has no pieces.
void check_shard(const StreamJob& job);

/// What a text begins with, as far as the end of its first record, which tells what kind of lines these are.
struct PieceBeginning {
    bool is_text = false;
    std::string text{};
    std::size_t head_size = 0;  ///< of the lines before the first record

    std::string_view head() const { return std::string_view(text).substr(0, head_size); }
};

/// Narrows an input of lines, of which a piece is wanted, to the lines before the first record (a header) and those of
/// the piece. Rows of a VCF table, and what is no text, stay as they are. Throws UsageError for what can't be read from
/// the middle.
PieceBeginning narrow_to_piece(io::Input& input);

/// Where a line of such an input begins, which is counted from the header on: `byte 1234`, `virtual offset 65536`, or,
/// of the header, `line 3`. Reads the piece up to there.
std::string place_of_line(const std::string& path, const io::Piece& piece, std::uint64_t line);

}  // namespace gk::cmd
