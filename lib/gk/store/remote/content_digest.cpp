#include "gk/store/remote/content_digest.hpp"

#include <isa-l/crc.h>
#include <nettle/base64.h>

#include <algorithm>
#include <array>

#include "gk/base/hex.hpp"

namespace gk::store {
namespace {

using Digest = std::array<std::uint8_t, MD5_DIGEST_SIZE>;

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

// Of a copy: what has been fed stays as it is.
Digest digest_of(md5_ctx context) {
    Digest digest{};
    md5_digest(&context, digest.size(), digest.data());
    return digest;
}

md5_ctx fed(std::string_view bytes) {
    md5_ctx context;
    md5_init(&context);
    md5_update(&context, bytes.size(), bytes_of(bytes));
    return context;
}

}  // namespace

ContentDigest::ContentDigest(Kinds kinds) : kinds_(kinds) {
    md5_init(&whole_);
    md5_init(&part_);
    md5_init(&parts_);
}

void ContentDigest::feed(std::string_view bytes) {
    md5_update(&whole_, bytes.size(), bytes_of(bytes));
    if (kinds_.crc32c) {
        // ISA-L takes lengths of 32 bits and does not write what it is given.
        for (std::string_view rest = bytes; !rest.empty();) {
            const std::size_t n = std::min<std::size_t>(rest.size(), std::size_t{1} << 30);
            crc_ = crc32_iscsi(const_cast<unsigned char*>(bytes_of(rest)), static_cast<int>(n), crc_);
            rest.remove_prefix(n);
        }
    }
    if (!kinds_.parts) return;
    while (!bytes.empty()) {
        const std::size_t n = std::min(bytes.size(), part_size - in_part_);
        md5_update(&part_, n, bytes_of(bytes));
        bytes.remove_prefix(n);
        in_part_ += n;
        if (in_part_ != part_size) continue;
        const Digest digest = digest_of(part_);
        md5_update(&parts_, digest.size(), digest.data());
        md5_init(&part_);
        in_part_ = 0;
        ++part_count_;
    }
}

std::string ContentDigest::md5() const {
    return hex(digest_of(whole_));
}

std::string ContentDigest::parts_md5() const {
    md5_ctx all = parts_;
    if (in_part_ != 0) {
        const Digest digest = digest_of(part_);
        md5_update(&all, digest.size(), digest.data());
    }
    return hex(digest_of(all)) + "-" + std::to_string(part_count_ + (in_part_ != 0 ? 1 : 0));
}

std::uint32_t ContentDigest::crc32c() const {
    return ~crc_;
}

std::string hex_md5(std::string_view bytes) {
    return hex(digest_of(fed(bytes)));
}

std::string base64_md5(std::string_view bytes) {
    const Digest digest = digest_of(fed(bytes));
    std::array<char, BASE64_ENCODE_RAW_LENGTH(MD5_DIGEST_SIZE)> text{};
    base64_encode_raw(text.data(), digest.size(), digest.data());
    return {text.data(), text.size()};
}

}  // namespace gk::store
