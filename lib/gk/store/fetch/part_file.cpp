#include "gk/store/fetch/part_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/base/text_file.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::store {
namespace {

constexpr mode_t by_umask = 0666;

// Whether the path is still this file: it may have been renamed or removed.
bool is_same_file(int fd, const std::string& path) {
    struct stat opened {};
    struct stat named {};
    return fstat(fd, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

bool same_kinds(ContentDigest::Kinds a, ContentDigest::Kinds b) {
    return a.parts == b.parts && a.crc32c == b.crc32c;
}

}  // namespace

PartFile::PartFile(const std::string& folder, const std::string& name, const std::function<void()>& tell_wait)
    : folder_(folder),
      name_(name),
      part_(folder + "/" + name + ".part"),
      note_(part_ + ".etag"),
      target_(folder + "/" + name) {
    while (!open_locked(tell_wait)) {
    }
    if (done_) return;
    struct stat status {};
    if (fstat(fd_, &status) != 0) throw_errno("can't look at " + part_);
    size_ = static_cast<std::uint64_t>(status.st_size);
    read_validator();
    if (size_ == 0) removal_ = ShortLived(part_);
}

PartFile::~PartFile() {
    if (fd_ < 0) return;
    // Without a validator nobody can go on with it.
    if (!done_ && (size_ == 0 || validator_.empty())) discard();
    close(fd_);
}

// Another download that found nothing may have taken the folder away that it had made (Fetcher::bring).
int PartFile::open_part() const {
    constexpr int attempts = 100;
    for (int attempt = 1;; ++attempt) {
        const int fd = open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, by_umask);
        if (fd >= 0 || errno != ENOENT || attempt == attempts) return fd;
        std::error_code failure;
        std::filesystem::create_directories(folder_, failure);  // opening tells what fails
    }
}

// False where another process finished or removed the file before it was locked here.
bool PartFile::open_locked(const std::function<void()>& tell_wait) {
    fd_ = open_part();
    if (fd_ < 0 && file_exists(part_) && (errno == EACCES || errno == EPERM))
        throw_errno("can't write " + part_ + ", another user's download, which may be removed if it does not go on");
    if (fd_ < 0) throw_errno("can't write " + part_ + " (another data folder is given by --data-dir)");
    if (flock(fd_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        tell_wait();
        while (flock(fd_, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    if (file_exists(target_)) {
        if (is_same_file(fd_, part_)) discard();
        done_ = true;
        return true;
    }
    if (is_same_file(fd_, part_)) return true;
    close(std::exchange(fd_, -1));
    return false;
}

// It goes into a request: what no remote can have said is no validator.
void PartFile::read_validator() {
    if (size_ == 0 || !file_exists(note_)) return;
    const std::string text(trimmed(read_file(note_)));
    const bool is_good = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f && c != '"'; });
    if (is_good) validator_ = text;
}

// The last byte of an earlier process is asked for again, so that a part that is whole makes a request that is right.
Resume PartFile::resume() const {
    if (size_ == 0 || validator_.empty()) return {};
    return {.from = digested_ == size_ ? size_ : size_ - 1, .validator = validator_};
}

void PartFile::begin(const RemoteFile& file, std::uint64_t from) {
    file_ = file;
    if (from > size_) throw Error("the server sends other bytes than were asked for (" + name_ + ")");
    if (ftruncate(fd_, static_cast<off_t>(from)) != 0) throw_errno("can't write " + part_);
    size_ = from;
    check_room();
    if (from == 0 && file.validator != validator_) {
        validator_ = file.validator;
        unlink(note_.c_str());
        if (!validator_.empty()) {
            OutputFile note(note_);
            note.write(validator_ + "\n");
            note.commit();
        }
    }
    begin_digest(from);
    if (lseek(fd_, static_cast<off_t>(from), SEEK_SET) < 0) throw_errno("can't write " + part_);
    if (make_progress_ && !progress_) progress_ = make_progress_();
    if (progress_) progress_(size_, file_.size.value_or(0));
}

// The bytes that are there already are digested first.
void PartFile::begin_digest(std::uint64_t from) {
    const ContentDigest::Kinds kinds{.parts = file_.md5.empty() && !file_.parts_md5.empty(),
                                     .crc32c = file_.md5.empty() && file_.crc32c.has_value()};
    if (digested_ == from && from != 0 && same_kinds(kinds, kinds_)) return;
    kinds_ = kinds;
    digest_ = ContentDigest(kinds);
    digested_ = 0;
    std::vector<char> buffer(std::min<std::uint64_t>(from, std::uint64_t{1} << 20));
    while (digested_ < from) {
        const std::size_t wanted = std::min<std::uint64_t>(buffer.size(), from - digested_);
        const ssize_t got = pread(fd_, buffer.data(), wanted, static_cast<off_t>(digested_));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw_errno("can't read " + part_);
        digest_.feed({buffer.data(), static_cast<std::size_t>(got)});
        digested_ += static_cast<std::uint64_t>(got);
    }
}

void PartFile::check_room() const {
    struct statvfs room {};
    if (!file_.size || *file_.size <= size_ || fstatvfs(fd_, &room) != 0) return;
    const std::uint64_t wanted = *file_.size - size_;
    const std::uint64_t free = static_cast<std::uint64_t>(room.f_bavail) * room.f_frsize;
    if (wanted > free)
        throw Error("there is no room for " + name_ + " in " + folder_ + ": " + with_commas(wanted) +
                    " bytes are needed, " + with_commas(free) + " are free");
}

void PartFile::write(std::string_view bytes) {
    write_fully(fd_, bytes.data(), bytes.size(), part_);
    digest_.feed(bytes);
    size_ += bytes.size();
    digested_ += bytes.size();
    if (!validator_.empty()) removal_.forget();
    if (progress_) progress_(size_, file_.size.value_or(0));
}

void PartFile::check_digests(const std::string& place) const {
    const auto refuse = [&](const std::string& what) {
        throw Error("what came from " + place + " as " + name_ + " is damaged: " + what + "; try again");
    };
    if (file_.size && *file_.size != size_)
        refuse("it has " + with_commas(size_) + " bytes instead of " + with_commas(*file_.size));
    if (!file_.md5.empty()) {
        if (digest_.md5() != file_.md5) refuse("its MD5 is " + digest_.md5() + " instead of " + file_.md5);
    } else if (!file_.parts_md5.empty()) {
        // Only parts of the usual size can be told from damage: the number says whether they were.
        const std::string own = digest_.parts_md5();
        const auto count_of = [](const std::string& text) { return text.substr(text.find('-')); };
        if (count_of(own) == count_of(file_.parts_md5) && own != file_.parts_md5)
            refuse("the MD5 of its parts is " + own + " instead of " + file_.parts_md5);
    } else if (file_.crc32c && digest_.crc32c() != *file_.crc32c) {
        refuse("its CRC-32C is another");
    }
}

void PartFile::finish() {
    // What a network's file system can't write it tells when a descriptor is closed; this one holds the lock.
    sync_file(fd_, part_);
    const int copy = dup(fd_);
    if (copy < 0 || close(copy) != 0) throw_errno("can't write " + part_);
    if (progress_) progress_(size_, size_);
    if (std::rename(part_.c_str(), target_.c_str()) != 0) throw_errno("can't rename " + part_);
    removal_.forget();
    unlink(note_.c_str());
    done_ = true;
}

void PartFile::discard() {
    unlink(note_.c_str());
    unlink(part_.c_str());
    size_ = 0;
}

}  // namespace gk::store
