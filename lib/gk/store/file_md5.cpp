#include "gk/store/file_md5.hpp"

#include <fcntl.h>
#include <nettle/md5.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/hex.hpp"

namespace gk {
namespace {

// Read, not mapped: a page that is touched once costs more than its copy.
constexpr std::size_t block_size = std::size_t{256} << 10;

class OpenFile {
public:
    explicit OpenFile(const std::string& path) : path_(path), fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (fd_ < 0) throw_errno("can't open " + path);
    }
    ~OpenFile() { close(fd_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    std::size_t read_some(std::vector<std::uint8_t>& block) const {
        for (;;) {
            const ssize_t got = read(fd_, block.data(), block.size());
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno != EINTR) throw_errno("can't read " + path_);
        }
    }

private:
    const std::string& path_;
    int fd_;
};

}  // namespace

std::string md5_of_file(const std::string& path) {
    const OpenFile file(path);
    std::vector<std::uint8_t> block(block_size);
    md5_ctx context;
    md5_init(&context);
    while (const std::size_t got = file.read_some(block)) md5_update(&context, got, block.data());
    std::array<std::uint8_t, MD5_DIGEST_SIZE> digest;
    md5_digest(&context, digest.size(), digest.data());
    return hex(digest);
}

}  // namespace gk
