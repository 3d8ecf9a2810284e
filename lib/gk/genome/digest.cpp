#include "gk/genome/digest.hpp"

#include <nettle/base64.h>
#include <nettle/md5.h>
#include <nettle/sha2.h>

#include <array>

#include "gk/base/hex.hpp"
#include "gk/base/json_text.hpp"

namespace gk {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

// 24 bytes are 32 letters without padding.
std::string base64url(const std::array<std::uint8_t, 24>& digest) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(24), '\0');
    base64_encode_raw(text.data(), digest.size(), digest.data());
    for (char& c : text) {
        if (c == '+') c = '-';
        if (c == '/') c = '_';
    }
    return text;
}

// A JSON array of what `append` writes for each member.
template <typename Append>
std::string json_array(const std::vector<CollectionMember>& members, Append&& append) {
    ByteBuffer out;
    out.push('[');
    for (const CollectionMember& member : members) {
        if (out.size() > 1) out.push(',');
        append(out, member);
    }
    out.push(']');
    return std::string(out.view());
}

}  // namespace

struct SequenceDigester::State {
    md5_ctx md5;
    sha512_ctx sha512;
};

SequenceDigester::SequenceDigester() : state_(std::make_unique<State>()) {
    md5_init(&state_->md5);
    sha512_init(&state_->sha512);
}

SequenceDigester::~SequenceDigester() = default;

void SequenceDigester::feed(std::string_view bases) {
    md5_update(&state_->md5, bases.size(), bytes_of(bases));
    sha512_update(&state_->sha512, bases.size(), bytes_of(bases));
}

SequenceDigester::Digests SequenceDigester::finish() {
    Digests digests;
    std::array<std::uint8_t, MD5_DIGEST_SIZE> md5;
    md5_digest(&state_->md5, md5.size(), md5.data());
    digests.md5 = hex(md5);
    std::array<std::uint8_t, 24> sha512;
    sha512_digest(&state_->sha512, sha512.size(), sha512.data());
    digests.refget = "SQ." + base64url(sha512);
    return digests;
}

std::string sha512t24u(std::string_view text) {
    sha512_ctx context;
    sha512_init(&context);
    sha512_update(&context, text.size(), bytes_of(text));
    std::array<std::uint8_t, 24> digest;
    sha512_digest(&context, digest.size(), digest.data());
    return base64url(digest);
}

// Canonical JSON (RFC 8785): keys sorted, no blanks. Level 1 holds the digests of the arrays of level 2, and of them
// only the inherent attributes of the standard's schema (names and sequences, which imply the lengths) are digested.
std::string sequence_collection_digest(const std::vector<CollectionMember>& members) {
    const std::string names = sha512t24u(json_array(
        members, [](ByteBuffer& out, const CollectionMember& member) { append_json_string(out, member.name); }));
    const std::string sequences = sha512t24u(json_array(
        members, [](ByteBuffer& out, const CollectionMember& member) { append_json_string(out, member.refget); }));
    return sha512t24u(R"({"names":")" + names + R"(","sequences":")" + sequences + R"("})");
}

}  // namespace gk
