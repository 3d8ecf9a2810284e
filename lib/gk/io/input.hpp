// Bytes of a text input: a file or stdin, plain, gzip or BGZF, told apart by content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

struct hFILE;

namespace gk::io {

/// A stream of decompressed bytes. Not for use by two threads at once, except `interrupt`.
class Input {
public:
    /// Opens `path`, or stdin for "-"; reads nothing yet. Throws Error when it can't be opened.
    explicit Input(const std::string& path);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    /// Up to `size` bytes, as many as are there; waits for the first. 0 is the end (or `interrupt`). Throws DataError
    /// for a damaged or truncated compressed stream and Error when reading fails.
    std::size_t read_some(char* to, std::size_t size);

    /// Nothing can be read at this moment without waiting: what was read so far should be answered.
    bool would_wait();

    /// Whether it is BCF, by its first bytes. To be asked before anything is read.
    bool holds_bcf();
    /// The open file, for a reader of htslib; it is the caller's from now on, and nothing else can be read here.
    hFILE* release();

    /// Makes a reader that waits (now or later) see the end. Callable from another thread.
    void interrupt();

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

    Decoder& decoder();

    std::string name_;
    std::uint64_t bytes_in_all_ = 0;
    std::unique_ptr<Source> source_;
    std::unique_ptr<Decoder> decoder_;
};

}  // namespace gk::io
