#include "gk/io/output.hpp"

#include <fcntl.h>
#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <unistd.h>

#include <cerrno>

#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"

namespace gk::io {
namespace {

bool wants_bgzf(std::string_view path) {
    return path.ends_with(".gz") || path.ends_with(".bgz");
}

// htslib takes a pipe without room for an error. Whoever made it non-blocking shares it, so it stays as it is: another
// descriptor of the same pipe blocks.
int blocking_copy(int fd) {
    if ((fcntl(fd, F_GETFL) & O_NONBLOCK) != 0) {
        const std::string name = "/proc/self/fd/" + std::to_string(fd);
        if (const int own = open(name.c_str(), O_WRONLY | O_CLOEXEC); own >= 0) return own;
    }
    return dup(fd);
}

}  // namespace

ThreadShares share_threads(unsigned threads, std::string_view output_path, bool always_bgzf) {
    if (threads < 3 || !(always_bgzf || wants_bgzf(output_path))) return {threads, 0};
    const unsigned compressors = (threads - 1) / 2;  // compressing costs about as much as everything else
    return {threads - 1 - compressors, compressors};
}

Output::Output(const OutputOptions& options) : name_(options.path == "-" ? "<stdout>" : options.path) {
    if (options.path == "-") {
        fd_ = STDOUT_FILENO;
        fcntl(fd_, F_SETPIPE_SZ, 1 << 20);  // five times the throughput where stdout is a pipe; else it fails, harmless
    } else {
        file_ = std::make_unique<OutputFile>(options.path);
        fd_ = file_->fd();
    }
    if (options.always_bgzf || wants_bgzf(options.path)) open_bgzf(options);
}

void Output::open_bgzf(const OutputOptions& options) {
    hFILE* raw = hdopen(blocking_copy(fd_), "w");
    const std::string mode = "w" + std::to_string(options.compress_level);
    bgzf_ = raw == nullptr ? nullptr : bgzf_hopen(raw, mode.c_str());
    if (bgzf_ == nullptr) throw Error("can't write " + name_);
    if (options.compressors != 0) bgzf_mt(bgzf_, static_cast<int>(options.compressors), 256);
}

Output::~Output() {
    if (bgzf_ != nullptr) bgzf_close(bgzf_);
}

void Output::write(std::string_view bytes) {
    if (bytes.empty()) return;
    if (bgzf_ == nullptr) {
        write_fully(fd_, bytes.data(), bytes.size(), name_);
    } else if (bgzf_write(bgzf_, bytes.data(), bytes.size()) < 0) {
        throw_bgzf_error();
    }
}

void Output::rewrite_begin(std::string_view bytes) {
    const bool written = bgzf_ == nullptr && file_ != nullptr &&
                         pwrite(fd_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
    if (!written) throw UsageError("this format needs a regular file that is not compressed, not " + name_);
}

// The reason is kept with the file: errno is that of the thread that wrote, which may be another one.
void Output::throw_bgzf_error() const {
    errno = bgzf_->fp->has_errno != 0 ? bgzf_->fp->has_errno : EIO;
    if (errno == EPIPE) throw ClosedPipe();
    throw_errno("can't write " + name_);
}

void Output::finish() {
    if (bgzf_ != nullptr) {
        if (bgzf_flush(bgzf_) != 0) throw_bgzf_error();
        BGZF* closing = bgzf_;
        bgzf_ = nullptr;
        if (bgzf_close(closing) != 0) throw_errno("can't write " + name_);
    }
    if (!file_) {
        // A full disk or quota may show only when the file is closed; the descriptor itself stays open for the process.
        const int copy = dup(fd_);
        if (copy < 0 || ::close(copy) != 0) throw_errno("can't write " + name_);
    }
}

void Output::close() {
    finish();
    if (file_) file_->commit();
}

void close_both(Output& output, Output* other) {
    output.finish();
    if (other == nullptr || !other->file_) {
        if (other != nullptr) other->finish();
        if (output.file_) output.file_->commit();
    } else {
        other->finish();
        if (output.file_)
            commit_all({output.file_.get(), other->file_.get()}, Durability::buffered);
        else
            other->file_->commit();
    }
}

}  // namespace gk::io
