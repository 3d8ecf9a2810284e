// Digests against values of other tools, however the bytes come.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/store/remote/content_digest.hpp"

using namespace gk::store;

BOOST_AUTO_TEST_SUITE(content_digests)

namespace {

constexpr ContentDigest::Kinds all_kinds{.parts = true, .crc32c = true};

ContentDigest digest_of(std::string_view bytes) {
    ContentDigest digest(all_kinds);
    digest.feed(bytes);
    return digest;
}

}  // namespace

BOOST_AUTO_TEST_CASE(known_values) {
    BOOST_TEST(hex_md5("") == "d41d8cd98f00b204e9800998ecf8427e");
    BOOST_TEST(hex_md5("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
    BOOST_TEST(base64_md5("") == "1B2M2Y8AsgTpgAmY7PhCfg==");
    BOOST_TEST(base64_md5("abc") == "kAFQmDzST7DWlj99KOF/cg==");
    BOOST_TEST(digest_of("message digest").md5() == hex_md5("message digest"));
    BOOST_TEST(digest_of("").crc32c() == 0U);
    BOOST_TEST(digest_of("123456789").crc32c() == 0xe3069283U);
    BOOST_TEST(digest_of(std::string(32, '\0')).crc32c() == 0x8a9136aaU);
}

BOOST_AUTO_TEST_CASE(parts_of_8_mib) {
    const std::string bytes(2 * part_size + 3, 'a');
    const auto parts_of = [&](std::size_t size) {
        return digest_of(std::string_view(bytes).substr(0, size)).parts_md5();
    };
    BOOST_TEST(parts_of(5) == "3f39a134e77e08c106b9726a8ae7cc0c-1");
    BOOST_TEST(parts_of(part_size - 1) == "0252db136765a4cbb6d98375e64e4014-1");
    BOOST_TEST(parts_of(part_size) == "412a5e563a3c3a4b53a016566fb35934-1");
    BOOST_TEST(parts_of(part_size + 1) == "b62778a5dbf858d29ac84f718e3a8374-2");
    BOOST_TEST(parts_of(2 * part_size) == "dfee19a371970be9b3eeb0d44b53d974-2");
    BOOST_TEST(parts_of(2 * part_size + 3) == "4c0417530944ca3d876a148fd33bb489-3");
}

BOOST_AUTO_TEST_CASE(bytes_in_pieces) {
    std::string bytes(part_size + 1000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 + i / 251);
    const ContentDigest whole = digest_of(bytes);
    // Pieces that end at a part's end, go over it, and are empty.
    for (const std::size_t piece : {part_size, part_size / 4, part_size / 3, std::size_t{99'991}}) {
        ContentDigest digest(all_kinds);
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            digest.feed(std::string_view(bytes).substr(at, piece));
            digest.feed("");
        }
        BOOST_TEST(digest.md5() == whole.md5(), piece);
        BOOST_TEST(digest.parts_md5() == whole.parts_md5(), piece);
        BOOST_TEST(digest.crc32c() == whole.crc32c(), piece);
    }
}

BOOST_AUTO_TEST_CASE(asking_changes_nothing) {
    ContentDigest digest(all_kinds);
    digest.feed("message ");
    BOOST_TEST(digest.md5() == hex_md5("message "));
    BOOST_TEST(digest.parts_md5() == digest_of("message ").parts_md5());
    digest.feed("digest");
    BOOST_TEST(digest.md5() == hex_md5("message digest"));
    BOOST_TEST(digest.parts_md5() == digest_of("message digest").parts_md5());
    BOOST_TEST(digest.crc32c() == digest_of("message digest").crc32c());
    ContentDigest plain;
    plain.feed("message digest");
    BOOST_TEST(plain.md5() == hex_md5("message digest"));
}

BOOST_AUTO_TEST_SUITE_END()
