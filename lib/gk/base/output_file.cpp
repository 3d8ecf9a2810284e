#include "gk/base/output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/process/early_end.hpp"
#include "gk/process/standard_output.hpp"

namespace gk {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;
constexpr std::size_t least_direct = std::size_t{128} << 10;  // is not copied into the buffer

std::string folder_of(const std::string& path) {
    const auto parent = std::filesystem::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

// `/dev/stdout` and its like name a descriptor that this process has: it is written as it is, wherever it leads.
std::optional<int> descriptor_named(std::string_view path) {
    if (path == "/dev/stdout") return STDOUT_FILENO;
    if (path == "/dev/stderr") return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"})
        if (path.starts_with(folder)) return parse_integer<int>(path.substr(folder.size()));
    return std::nullopt;
}

// Where the bytes go in the end: an existing file's real place, else the path as it is (its folder must exist).
std::string resolve_target(const std::string& path) {
    std::string at = path;
    for (int depth = 0; !descriptor_named(at) && std::filesystem::is_symlink(at); ++depth) {
        if (depth == 40) {
            errno = ELOOP;
            throw_errno("can't write " + path);
        }
        const std::filesystem::path link = std::filesystem::read_symlink(at);
        at = link.is_absolute() ? link.string() : (std::filesystem::path(at).parent_path() / link).string();
    }
    return at;
}

// What the names of temporary files beside a target begin with.
std::string dot_name_stem(const std::string& target) {
    constexpr std::size_t longest = 200;  // room for the rest, in names of 255 bytes
    const std::string name = std::filesystem::path(target).filename().string().substr(0, longest);
    return folder_of(target) + "/." + name + "." + std::to_string(getpid()) + ".";
}

}  // namespace

OutputPlace output_place(const std::string& path) {
    OutputPlace place{.path = resolve_target(path), .descriptor = std::nullopt};
    place.descriptor = descriptor_named(place.path);
    return place;
}

OutputFile::OutputFile(const std::string& path) : path_(path) {
    const OutputPlace place = output_place(path);
    target_ = place.path;
    if (place.descriptor) {
        direct_ = true;
        fd_ = fcntl(*place.descriptor, F_DUPFD_CLOEXEC, 3);
        if (fd_ < 0) throw_errno("can't write " + path_);
        return;
    }
    struct stat status {};
    const bool exists = stat(target_.c_str(), &status) == 0;
    if (!exists && errno != ENOENT) throw_errno("can't write " + path_);
    if (exists && is_standard_output(status))
        throw UsageError("stdout writes to " + path_ + ", which is to be replaced");
    if (exists && S_ISDIR(status.st_mode)) throw Error("can't write " + path_ + ": it is a folder");
    if (exists && !S_ISREG(status.st_mode)) {
        direct_ = true;
        fd_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
        if (fd_ < 0) throw_errno("can't write " + path_);
    } else {
        open_temporary();
        if (exists) fchmod(fd_, status.st_mode & 07777);  // a file that is replaced keeps its mode
    }
}

void OutputFile::open_temporary() {
    const std::string folder = folder_of(target_);
    // Naming an unnamed file goes through /proc, which a container may lack.
    if (access("/proc/self/fd", X_OK) == 0) fd_ = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
    if (fd_ >= 0) return;
    with_dot_name([this](const std::string& name) {
        fd_ = open(name.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
        return fd_ >= 0;
    });
}

// Names that an earlier run left behind, killed, are passed over.
void OutputFile::with_dot_name(const std::function<bool(const std::string&)>& make) {
    const std::string stem = dot_name_stem(target_);
    for (unsigned i = 0;; ++i) {
        const std::string name = stem + std::to_string(i) + ".tmp";
        const SignalHold hold;
        if (make(name)) {
            temporary_ = name;
            removal_ = ShortLived(name);
            return;
        }
        if (errno != EEXIST || i == 1000) throw_errno("can't write " + path_);
    }
}

OutputFile::~OutputFile() {
    discard();
}

void OutputFile::discard() noexcept {
    if (fd_ >= 0) close(fd_);
    fd_ = -1;
    if (temporary_.empty()) return;
    unlink(temporary_.c_str());
    removal_.forget();
    temporary_.clear();
}

void OutputFile::write(const void* data, std::size_t size) {
    if (size >= least_direct || buffer_.size() + size > buffer_size) flush();
    if (size >= least_direct)
        write_fully(fd_, data, size, path_);
    else
        buffer_.append({static_cast<const char*>(data), size});
}

void OutputFile::flush() {
    write_fully(fd_, buffer_.data(), buffer_.size(), path_);
    buffer_.clear();
}

void OutputFile::append_from(int source_fd, std::uint64_t offset, std::uint64_t size) {
    flush();
    auto from = static_cast<off_t>(offset);
    while (size != 0) {
        const ssize_t copied = copy_file_range(source_fd, &from, fd_, nullptr, size, 0);
        if (copied <= 0) break;
        size -= static_cast<std::uint64_t>(copied);
    }
    // Where the kernel refuses (another file system, a device), or has said why it stopped: the plain way.
    auto block = std::make_unique_for_overwrite<char[]>(buffer_size);
    while (size != 0) {
        const ssize_t got = pread(source_fd, block.get(), std::min<std::uint64_t>(buffer_size, size), from);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw_errno("can't read back what is to become " + path_);
        write_fully(fd_, block.get(), static_cast<std::size_t>(got), path_);
        from += got;
        size -= static_cast<std::uint64_t>(got);
    }
}

void OutputFile::complete(Durability durability) {
    flush();
    if (durability == Durability::synced && !direct_) sync_file(fd_, path_);
    if (!direct_ && temporary_.empty()) {
        const std::string unnamed = "/proc/self/fd/" + std::to_string(fd_);
        with_dot_name([&](const std::string& name) {
            return linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
        });
    }
    if (close(std::exchange(fd_, -1)) != 0) throw_errno("can't write " + path_);
}

// What has the name is another name's, too, until all went well. Where a file can't have two, it loses this one.
void OutputFile::keep_old() {
    struct stat status {};
    if (lstat(target_.c_str(), &status) != 0) return;
    if (!S_ISREG(status.st_mode)) throw Error("can't write " + path_ + ": it is no longer a file");
    const std::string stem = dot_name_stem(target_);
    for (unsigned i = 0;; ++i) {
        const std::string name = stem + std::to_string(i) + ".old";
        if (link(target_.c_str(), name.c_str()) == 0) {
            old_ = name;
            return;
        }
        if (errno == EEXIST && i != 1000) continue;
        const bool cant = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
        if (!cant || rename(target_.c_str(), name.c_str()) != 0) throw_errno("can't write " + path_);
        old_ = name;
        is_named_ = true;
        return;
    }
}

void OutputFile::give_name() {
    if (rename(temporary_.c_str(), target_.c_str()) != 0) throw_errno("can't write " + path_);
    is_named_ = true;
    removal_.forget();
    temporary_.clear();
}

// In a second way, where the first fails. False where the old file is not back.
bool OutputFile::take_back() noexcept {
    if (!is_named_) {
        drop_old();
        return true;
    }
    is_named_ = false;
    if (old_.empty()) return unlink(target_.c_str()) == 0 || unlink(target_.c_str()) == 0;
    if (rename(old_.c_str(), target_.c_str()) != 0) {
        unlink(target_.c_str());
        if (link(old_.c_str(), target_.c_str()) != 0) return false;
        unlink(old_.c_str());
    }
    old_.clear();
    return true;
}

void OutputFile::drop_old() noexcept {
    if (!old_.empty() && unlink(old_.c_str()) != 0) unlink(old_.c_str());
    old_.clear();
}

void OutputFile::commit() {
    OutputFile* const alone = this;
    name_all({&alone, 1}, Durability::buffered);
}

void OutputFile::name_all(std::span<OutputFile* const> files, Durability durability) {
    for (OutputFile* file : files) file->complete(durability);
    const SignalHold hold;
    try {
        // The last one is there or not: nothing behind it can fail.
        for (std::size_t i = 0; i + 1 < files.size(); ++i)
            if (!files[i]->direct_) files[i]->keep_old();
        for (OutputFile* file : files)
            if (!file->direct_) file->give_name();
    } catch (const Error& failure) {
        std::string lost;
        for (std::size_t i = files.size(); i-- != 0;)
            if (!files[i]->direct_ && !files[i]->take_back() && !files[i]->old_.empty())
                lost.append("; what was in ").append(files[i]->path_).append(" is in ").append(files[i]->old_);
        throw Error(failure.what() + lost);
    }
    for (OutputFile* file : files) {
        file->drop_old();
        file->is_named_ = false;
    }
}

void commit_all(std::initializer_list<OutputFile*> files, Durability durability) {
    OutputFile::name_all({files.begin(), files.size()}, durability);
}

void sync_file(int fd, const std::string& path) {
    while (fsync(fd) != 0) {
        if (errno == EINTR) continue;
        if (errno == EINVAL || errno == EROFS || errno == ENOSYS || errno == EOPNOTSUPP)
            return;  // it has no such thing
        throw_errno("can't write " + path);
    }
}

namespace {

// Of a descriptor that others made non-blocking: it is theirs, too, so it stays so.
bool wait_for_room(int fd) {
    pollfd writable{fd, POLLOUT, 0};
    while (poll(&writable, 1, -1) < 0)
        if (errno != EINTR) return false;
    return true;
}

}  // namespace

void write_fully(int fd, const void* data, std::size_t size, const std::string& path) {
    const char* at = static_cast<const char*>(data);
    while (size != 0) {
        const ssize_t written = ::write(fd, at, size);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EPIPE) throw ClosedPipe();
        if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) && wait_for_room(fd)) continue;
        if (written < 0) throw_errno("can't write " + path);
        at += written;
        size -= static_cast<std::size_t>(written);
    }
}

int open_scratch_file(const std::string& folder) {
    int fd = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0) return fd;
    std::string name = folder + "/.gk-scratch-XXXXXX";
    const SignalHold hold;  // the name is there for a moment
    fd = mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0) throw_errno("can't write in " + folder);
    unlink(name.c_str());
    return fd;
}

}  // namespace gk
