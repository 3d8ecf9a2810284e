// Digests by which the field identifies sequences: SAM's M5, GA4GH refget and sequence collections
// (gk/genome/FORMAT.md#digests).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// MD5 and truncated SHA-512 of a sequence, fed in pieces of upper-case bases.
class SequenceDigester {
public:
    SequenceDigester();
    ~SequenceDigester();
    SequenceDigester(const SequenceDigester&) = delete;
    SequenceDigester& operator=(const SequenceDigester&) = delete;

    void feed(std::string_view bases);

    struct Digests {
        std::string md5;     ///< 32 hexadecimal digits, lower case
        std::string refget;  ///< `SQ.` + base64url of the first 24 bytes of the SHA-512
    };
    Digests finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// `SQ.`'s digest without its prefix: base64url of the first 24 bytes of the SHA-512 of the text.
std::string sha512t24u(std::string_view text);

/// What a sequence collection's digest is made of, one for each sequence, in the collection's order.
struct CollectionMember {
    std::string name;
    std::string refget;  ///< with `SQ.`
};

/// The digest of a GA4GH sequence collection (level 0): over the names and the sequences, in order.
std::string sequence_collection_digest(const std::vector<CollectionMember>& members);

}  // namespace gk
