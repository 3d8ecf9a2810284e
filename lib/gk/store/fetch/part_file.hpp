// A file on its way into a folder: NAME.part, locked by the process that writes it, and what is known of its content.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "gk/io/input.hpp"
#include "gk/process/early_end.hpp"
#include "gk/store/remote/content_digest.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

class PartFile final : public FileSink {
public:
    /// Makes the folder where it is not there. Waits while another process has the file; `tell_wait` is called then.
    /// Throws Error.
    PartFile(const std::string& folder, const std::string& name, const std::function<void()>& tell_wait);
    ~PartFile() override;

    /// The file was brought by another process while this one waited.
    bool is_done() const { return done_; }

    /// Where to go on.
    Resume resume() const;
    /// Bytes that are there.
    std::uint64_t size() const { return size_; }
    void begin(const RemoteFile& file, std::uint64_t from) override;
    void write(std::string_view bytes) override;
    /// `make` gives what is told the bytes that have come; it is asked when the first ones do.
    void watch(std::function<io::Progress()> make) { make_progress_ = std::move(make); }

    /// What is there is whole and is what the remote said. Throws Error where it is not.
    void check_digests(const std::string& place) const;
    const std::string& path() const { return part_; }
    std::string md5() const { return digest_.md5(); }
    /// Gives it its name.
    void finish();
    /// Nothing stays behind.
    void discard();

private:
    int open_part() const;
    bool open_locked(const std::function<void()>& tell_wait);
    void read_validator();
    void begin_digest(std::uint64_t from);
    void check_room() const;

    std::string folder_;
    std::string name_;
    std::string part_;
    std::string note_;  // holds the validator of what is in the part
    std::string target_;
    int fd_ = -1;
    bool done_ = false;
    std::uint64_t size_ = 0;
    std::string validator_;
    RemoteFile file_;
    ContentDigest digest_;
    ContentDigest::Kinds kinds_{};
    std::uint64_t digested_ = 0;
    std::function<io::Progress()> make_progress_;
    io::Progress progress_;
    ShortLived removal_;  // of the part, while nobody could go on with it
};

}  // namespace gk::store
