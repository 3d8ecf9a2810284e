// Bytes of a text input: a file or stdin, plain, gzip or BGZF, told apart by content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct hFILE;

namespace gk::io {

/// Is told how much of some work is done, again and again; `total` 0: not known.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

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

    Decoder& decoder();

    std::string name_;
    std::uint64_t bytes_in_all_ = 0;
    Progress progress_;
    std::unique_ptr<Source> source_;
    std::unique_ptr<Decoder> decoder_;
    std::string peeked_;  // what `peek` read and `read_some` has not given out
};

}  // namespace gk::io
