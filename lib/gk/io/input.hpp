// Bytes of a text input: a file or stdin, plain, gzip or BGZF, told apart by content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "gk/io/piece.hpp"

struct hFILE;

namespace gk::io {

/// Is told how much of some work is done, again and again; `total` 0: not known.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Where a decompressed byte comes from: the offset in the file of the byte itself, or of its BGZF block, and which of
/// the block's bytes it is.
struct FilePlace {
    std::uint64_t offset = 0;
    std::uint64_t in_block = 0;
};

/// A stream of decompressed bytes. Not for use by two threads at once, except `interrupt`.
class Input {
public:
    /// Opens `path`, or stdin for "-"; reads nothing yet. `progress` is told the file's bytes while they are read.
    /// Throws Error when it can't be opened.
    explicit Input(const std::string& path, Progress progress = {});
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    /// Up to `size` bytes, as many as are there; waits for the first. 0 is the end (or `interrupt`). Throws DataError
    /// for a damaged or truncated compressed stream and Error when reading fails.
    std::size_t read_some(char* to, std::size_t size);

    /// Nothing can be read at this moment without waiting: what was read so far should be answered.
    bool would_wait();

    /// The first bytes, decompressed: some kilobytes, or as many as are there; waits for the first. They are read again
    /// by `read_some`. Empty at the end.
    std::string_view peek();

    /// Whether the file, as it lies there, begins with these bytes. To be asked before anything is read.
    bool begins_with(std::string_view bytes);
    /// Whether it is BCF, by its first bytes. To be asked before anything is read.
    bool holds_bcf();
    /// The same of BAM.
    bool holds_bam();
    /// Whether it is BGZF, by its first bytes. To be asked before anything is read.
    bool holds_bgzf();

    /// Only a piece of it is wanted; to be told before anything is read. Text is to be narrowed to it, rows to be
    /// chosen.
    void set_piece(const Piece& piece);
    const std::optional<Piece>& piece() const { return piece_; }
    /// From now on the stream is `head`, then the lines of the piece of what follows `head_end` in the file: of a plain
    /// file those that begin in its share of the bytes, and of BGZF those that begin in its share of the blocks, where
    /// one at the beginning of a block is of the piece of the block before. For a plain file or BGZF that `is_file`;
    /// whatever was read is forgotten.
    void narrow(std::string head, const FilePlace& head_end);
    /// Where the first byte of the last `read_some` comes from. Not of the head of narrowed streams, nor of peeked
    /// bytes that are read in parts.
    FilePlace place() const { return place_; }

    /// The open file, for a reader of htslib; it is the caller's from now on, and nothing else can be read here. Not to
    /// be asked for when something was read or peeked at.
    hFILE* release();
    /// Tells how far the file is read: for that reader, all others do it by themselves.
    void tell_progress() const;

    /// Makes a reader that waits (now or later) see the end. Callable from another thread.
    void interrupt();

    /// Whether `name` is the path of a regular file, which could be opened again.
    bool is_file() const;
    /// The path as given, or `<stdin>`: for messages.
    const std::string& name() const { return name_; }
    /// Bytes of the file read so far (compressed ones, where it is compressed) and in all; 0 in all: not known.
    std::uint64_t bytes_read() const;
    std::uint64_t bytes_in_all() const { return bytes_in_all_; }

private:
    struct Source;  // what the bytes come from: an htslib hFILE
    class Decoder;  // plain, or gzip and BGZF
    class Plain;
    class Gzip;

    // The part of the file that lines are cut out of.
    struct Window {
        std::uint64_t begin;
        std::uint64_t end;
        bool in_blocks;
        std::uint64_t dropped;  // decompressed bytes at its beginning that are of the head
        LineCutter cutter;
    };

    Decoder& decoder();
    std::size_t read_window(char* to, std::size_t size);

    std::string name_;
    std::uint64_t bytes_in_all_ = 0;
    std::optional<Piece> piece_;
    std::optional<Window> window_;
    FilePlace place_;
    Progress progress_;
    std::unique_ptr<Source> source_;
    std::unique_ptr<Decoder> decoder_;
    std::string peeked_;  // what `peek` read and `read_some` has not given out
};

}  // namespace gk::io
