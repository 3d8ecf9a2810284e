// Digests by which remotes tell one content from another.
#pragma once

#include <nettle/md5.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gk::store {

/// How long the parts are in which files of this size and more are sent to S3: what its own tools take.
constexpr std::size_t part_size = std::size_t{8} << 20;

/// MD5, MD5 of the parts' MD5s, and CRC-32C of bytes that come piece by piece.
class ContentDigest {
public:
    struct Kinds {
        bool parts = false;
        bool crc32c = false;
    };
    explicit ContentDigest(Kinds kinds);
    ContentDigest() : ContentDigest(Kinds{}) {}

    void feed(std::string_view bytes);

    std::string md5() const;        ///< hex
    std::string parts_md5() const;  ///< hex and `-PARTS`, as S3 has it
    std::uint32_t crc32c() const;

private:
    Kinds kinds_;
    md5_ctx whole_;
    md5_ctx part_;
    md5_ctx parts_;
    std::size_t in_part_ = 0;
    std::size_t part_count_ = 0;
    std::uint32_t crc_ = 0xffffffffU;
};

/// MD5 in hex, and in base64.
std::string hex_md5(std::string_view bytes);
std::string base64_md5(std::string_view bytes);

}  // namespace gk::store
