#include "gk/track/build/scratch_file.hpp"

#include <unistd.h>

#include "gk/base/output_file.hpp"

namespace gk::track::build {
namespace {

constexpr std::size_t scratch_buffer = std::size_t{1} << 18;

}  // namespace

ScratchFile::ScratchFile(const std::string& folder) : folder_(folder), fd_(open_scratch_file(folder)) {}

ScratchFile::~ScratchFile() {
    close(fd_);
}

void ScratchFile::write(const void* data, std::size_t size) {
    if (buffer_.size() + size > scratch_buffer) flush();
    if (size >= scratch_buffer)
        write_fully(fd_, data, size, "a temporary file in " + folder_);
    else
        buffer_.write(data, size);
}

void ScratchFile::flush() {
    write_fully(fd_, buffer_.data(), buffer_.size(), "a temporary file in " + folder_);
    buffer_.clear();
}

}  // namespace gk::track::build
