// A file that appears under its final name only when it is complete.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "gk/base/byte_buffer.hpp"

namespace gk {

/// Writes to a file without a name in the target's folder (or to a dot file where the file system has no such thing)
/// and gives it its name in `commit`. Without a commit, nothing is left behind. Symbolic links are followed; a target
/// that exists and is not a regular file (a device, a FIFO, `/dev/stdout`) is written directly. Every write and close
/// is checked (Error).
class OutputFile {
public:
    explicit OutputFile(const std::string& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Buffered; errors show here or in `commit`.
    void write(const void* data, std::size_t size);
    void write(std::string_view text) { write(text.data(), text.size()); }

    /// Appends `size` bytes of an open file from `offset` on, inside the kernel where it can.
    void append_from(int source_fd, std::uint64_t offset, std::uint64_t size);

    /// Everything written so far reaches the file; `fd` may then be used directly.
    void flush();
    int fd() const { return fd_; }
    const std::string& path() const { return path_; }

    /// Flushes, closes and gives the file its name.
    void commit();

private:
    void open_temporary();
    /// Calls `make` with dot names in the target's folder until it makes one.
    void with_dot_name(const std::function<bool(const std::string&)>& make);
    void discard() noexcept;

    std::string path_;       // as the user gave it, for messages
    std::string target_;     // with symbolic links resolved
    std::string temporary_;  // the dot name, while one exists
    int fd_ = -1;
    bool direct_ = false;
    ByteBuffer buffer_;
};

/// Writes all of `data` to `fd`, through short writes and EINTR. Throws ClosedPipe on EPIPE, else Error naming `path`.
void write_fully(int fd, const void* data, std::size_t size, const std::string& path);

/// An unnamed scratch file in `folder`, gone when its descriptor is closed. Throws Error.
int open_scratch_file(const std::string& folder);

/// Ctrl-C and the like remove the dot files that are there and end the process by that signal. Call once, early in
/// main.
void remove_temporary_files_on_signals();

}  // namespace gk
