#include "gk/base/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;

// Dot files that exist now, where a signal handler can read them. A path is valid while its flag is set.
struct TemporaryName {
    std::atomic<bool> taken{false};
    std::atomic<bool> exists{false};
    std::array<char, 4096> path{};
};
std::array<TemporaryName, 16> temporary_names;

void register_temporary(const std::string& path) {
    for (TemporaryName& name : temporary_names) {
        if (path.size() >= name.path.size() || name.taken.exchange(true)) continue;
        std::strcpy(name.path.data(), path.c_str());
        name.exists = true;
        return;
    }
}

void unregister_temporary(const std::string& path) {
    for (TemporaryName& name : temporary_names) {
        if (!name.exists || path != name.path.data()) continue;
        name.exists = false;
        name.taken = false;
        return;
    }
}

extern "C" void on_ending_signal(int signal_number) {
    for (const TemporaryName& name : temporary_names)
        if (name.exists) unlink(name.path.data());
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

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
    for (int depth = 0; depth < 40 && !descriptor_named(at) && std::filesystem::is_symlink(at); ++depth) {
        const std::filesystem::path link = std::filesystem::read_symlink(at);
        at = link.is_absolute() ? link.string() : (std::filesystem::path(at).parent_path() / link).string();
    }
    return at;
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), target_(resolve_target(path)) {
    if (const auto descriptor = descriptor_named(target_)) {
        direct_ = true;
        fd_ = fcntl(*descriptor, F_DUPFD_CLOEXEC, 3);
        if (fd_ < 0) throw_errno("can't write " + path_);
        return;
    }
    struct stat status {};
    const bool exists = stat(target_.c_str(), &status) == 0;
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
    const std::filesystem::path target(target_);
    const std::string stem = folder_of(target_) + "/." + target.filename().string() + "." + std::to_string(getpid());
    for (unsigned i = 0;; ++i) {
        const std::string name = stem + "." + std::to_string(i) + ".tmp";
        if (make(name)) {
            register_temporary(name);
            temporary_ = name;
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
    unregister_temporary(temporary_);
    temporary_.clear();
}

void OutputFile::write(const void* data, std::size_t size) {
    if (buffer_.size() + size > buffer_size) flush();
    if (size > buffer_size)
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

void OutputFile::commit() {
    flush();
    if (!direct_ && temporary_.empty()) {
        const std::string unnamed = "/proc/self/fd/" + std::to_string(fd_);
        with_dot_name([&](const std::string& name) {
            return linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
        });
    }
    const int fd = fd_;
    fd_ = -1;
    if (close(fd) != 0) throw_errno("can't write " + path_);
    if (direct_) return;
    if (rename(temporary_.c_str(), target_.c_str()) != 0) throw_errno("can't write " + path_);
    unregister_temporary(temporary_);
    temporary_.clear();
}

void write_fully(int fd, const void* data, std::size_t size, const std::string& path) {
    const char* at = static_cast<const char*>(data);
    while (size != 0) {
        const ssize_t written = ::write(fd, at, size);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EPIPE) throw ClosedPipe();
        if (written < 0) throw_errno("can't write " + path);
        at += written;
        size -= static_cast<std::size_t>(written);
    }
}

int open_scratch_file(const std::string& folder) {
    int fd = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0) return fd;
    std::string name = folder + "/.gk-scratch-XXXXXX";
    fd = mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0) throw_errno("can't write in " + folder);
    unlink(name.c_str());
    return fd;
}

void remove_temporary_files_on_signals() {
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        struct sigaction old {};
        sigaction(number, nullptr, &old);
        if (old.sa_handler == SIG_IGN) continue;  // nohup
        struct sigaction action {};
        action.sa_handler = on_ending_signal;
        sigaction(number, &action, nullptr);
    }
}

}  // namespace gk
