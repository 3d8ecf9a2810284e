// Encodings and types of values (gk/track/FORMAT.md#encodings).
#include "gk/track/etype.hpp"

#include <boost/test/unit_test.hpp>

using namespace gk::track;

BOOST_AUTO_TEST_SUITE(etype)

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(etype_names() == "m0, u1, u2, u3, u4, u5, u6, u8, i8, f2, f3, f4, f5, f6, f8, f16, f32");
    BOOST_TEST((find_etype("f16") == Etype::f16));
    BOOST_TEST(!find_etype("u7"));
    BOOST_TEST((find_dtype("float16") == Dtype::float16));
    BOOST_TEST(!find_dtype("float64"));
    for (std::size_t i = 0; i < etype_count; ++i) {
        const Encoding& encoding = encoding_of(static_cast<Etype>(i));
        BOOST_TEST(static_cast<std::size_t>(encoding.etype) == i);
        BOOST_TEST(encoding.gives(encoding.default_dtype));
    }
}

BOOST_AUTO_TEST_CASE(types_that_encodings_give) {
    BOOST_TEST(dtype_names(encoding_of(Etype::m0)) == "bool, uint8, int8, float16, float32");
    BOOST_TEST(dtype_names(encoding_of(Etype::u1)) == "bool, uint8, float16, float32");
    BOOST_TEST(dtype_names(encoding_of(Etype::u8)) == "uint8, float16, float32");
    BOOST_TEST(dtype_names(encoding_of(Etype::i8)) == "int8, float16, float32");
    BOOST_TEST(dtype_names(encoding_of(Etype::f2)) == "float16, float32");
    BOOST_TEST(dtype_names(encoding_of(Etype::f32)) == "float32");
    BOOST_TEST(!encoding_of(Etype::m0).takes(Dtype::uint8));
}

BOOST_AUTO_TEST_CASE(sizes_of_blocks) {
    BOOST_TEST(encoding_of(Etype::m0).bytes_of(1000) == 0U);
    BOOST_TEST(encoding_of(Etype::u3).bytes_of(10) == 4U);
    BOOST_TEST(encoding_of(Etype::u3).bytes_of(11) == 8U);
    BOOST_TEST(encoding_of(Etype::f6).bytes_of(6) == 8U);
    BOOST_TEST(encoding_of(Etype::f16).bytes_of(3) == 6U);
    // The mark of a block in its offset needs a bit.
    BOOST_TEST(encoding_of(Etype::u8).is_inline(3, 4));
    BOOST_TEST(!encoding_of(Etype::u8).is_inline(4, 4));
    BOOST_TEST(encoding_of(Etype::u8).is_inline(7, 8));
    BOOST_TEST(encoding_of(Etype::u1).is_inline(31, 4));
    BOOST_TEST(!encoding_of(Etype::u1).is_inline(32, 4));
    BOOST_TEST(!encoding_of(Etype::f6).is_inline(6, 4));  // two words
    BOOST_TEST(encoding_of(Etype::f32).is_inline(1, 8));
    BOOST_TEST(!encoding_of(Etype::f32).is_inline(1, 4));
}

BOOST_AUTO_TEST_SUITE_END()
