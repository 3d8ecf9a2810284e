// A file that appears under its final name only when it is complete.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>

#include "gk/base/byte_buffer.hpp"
#include "gk/process/early_end.hpp"

namespace gk {

/// Where an output of some name goes.
struct OutputPlace {
    std::string path;               ///< with symbolic links resolved, also those that lead nowhere yet
    std::optional<int> descriptor;  ///< of this process, where the name means one: `/dev/stdout`, `/dev/fd/3`
};

/// Throws Error where links lead round in a circle.
OutputPlace output_place(const std::string& path);

/// Whether a file's bytes are on the disk before it gets its name: then no crash of the machine leaves a name without
/// them. It costs the time of the disk, which a build can pay.
enum class Durability : std::uint8_t { buffered, synced };

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

    /// Flushes, closes and gives the file its name. `commit_all` does so with several.
    void commit();

private:
    friend void commit_all(std::initializer_list<OutputFile*> files, Durability durability);
    static void name_all(std::span<OutputFile* const> files, Durability durability);
    /// All bytes are there, under a dot name.
    void complete(Durability durability);
    void keep_old();
    void give_name();
    bool take_back() noexcept;
    void drop_old() noexcept;
    void open_temporary();
    /// Calls `make` with dot names in the target's folder until it makes one.
    void with_dot_name(const std::function<bool(const std::string&)>& make);
    void discard() noexcept;

    std::string path_;       // as the user gave it, for messages
    std::string target_;     // with symbolic links resolved
    std::string temporary_;  // the dot name, while one exists
    ShortLived removal_;     // of it
    std::string old_;        // the dot name of the file that is being replaced, until all files have their names
    bool is_named_ = false;  // `target_` is no longer the old file, which may have to come back
    int fd_ = -1;
    bool direct_ = false;
    ByteBuffer buffer_;
};

/// Gives the files their names, all or none: when one fails, the others go and what they replaced is there again. They
/// are complete and closed before the first gets its name; signals that end the process wait meanwhile. Names come in
/// the order given: put last what makes the others found. Throws Error.
void commit_all(std::initializer_list<OutputFile*> files, Durability durability = Durability::synced);

/// Waits until the bytes of an open file are on the disk; where there is no such thing, that is well. Throws Error
/// naming `path`.
void sync_file(int fd, const std::string& path);

/// Writes all of `data` to `fd`, through short writes, EINTR and pipes without room (O_NONBLOCK). Throws ClosedPipe on
/// EPIPE, else Error naming `path`.
void write_fully(int fd, const void* data, std::size_t size, const std::string& path);

/// An unnamed scratch file in `folder`, gone when its descriptor is closed. Throws Error.
int open_scratch_file(const std::string& folder);

}  // namespace gk
