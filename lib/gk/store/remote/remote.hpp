// A place that data files come from and go to: a bucket, a mirror, or a command (gk/store/FORMAT.md#remotes).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gk::store {

using Metadata = std::map<std::string, std::string>;

/// What a remote says of a file. What it does not say is empty.
struct RemoteFile {
    std::string name;
    std::optional<std::uint64_t> size;
    std::string validator;                ///< changes with the content: an ETag, without quotes
    std::string md5;                      ///< of the content, in hex
    std::string parts_md5;                ///< MD5 of the MD5s of its parts of 8 MiB, in hex, and `-PARTS`
    std::optional<std::uint32_t> crc32c;  ///< of the content
    Metadata metadata;
};

/// Takes the bytes of a file.
class FileSink {
public:
    FileSink() = default;
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    virtual ~FileSink() = default;
    /// Before the first byte: what comes, and from which of its bytes on (0: all of it).
    virtual void begin(const RemoteFile& file, std::uint64_t from) = 0;
    virtual void write(std::string_view bytes) = 0;
};

/// Of a file that is there in part: how many bytes, and of which content.
struct Resume {
    std::uint64_t from = 0;
    std::string validator;
};

enum class Answer { found, missing, denied };

/// Safe for threads but for `put`.
class Remote {
public:
    Remote() = default;
    Remote(const Remote&) = delete;
    Remote& operator=(const Remote&) = delete;
    virtual ~Remote() = default;

    /// For messages: `s3://genomekit-data-public`.
    virtual std::string place() const = 0;

    /// The file's bytes, to the sink; from `resume.from` on where it still has that content, else from 0 on. Throws
    /// TransferError where it breaks off, and Error.
    virtual Answer get(const std::string& name, const Resume& resume, FileSink& sink) = 0;

    /// What is known of the file without its bytes; nothing where it is not there. Throws TransferError and Error.
    virtual std::optional<RemoteFile> look(const std::string& name) = 0;

    /// Names and sizes of all files. Throws TransferError and Error.
    virtual std::vector<RemoteFile> list() = 0;

    /// Writes a file, in place of one that is there. `sent` is told the bytes on their way. Throws TransferError and
    /// Error.
    virtual void put(const std::string& name, std::string_view content, const Metadata& metadata,
                     const std::function<void(std::uint64_t sent)>& sent) = 0;
};

}  // namespace gk::store
