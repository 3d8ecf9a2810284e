// Headers of NumPy files.
#include "gk/io/npy.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <vector>

using namespace gk::io;

BOOST_AUTO_TEST_SUITE(npy)

BOOST_AUTO_TEST_CASE(one_dimension) {
    const std::vector<std::uint64_t> shape{5};
    const std::string header = npy_header("<f4", shape);
    BOOST_TEST(header == std::string("\x93NUMPY\x01\x00\x76\x00", 10) +
                             "{'descr': '<f4', 'fortran_order': False, 'shape': (5,), }" + std::string(60, ' ') + "\n");
}

BOOST_AUTO_TEST_CASE(whole_lines_of_64_bytes) {
    for (const std::vector<std::uint64_t>& shape :
         {std::vector<std::uint64_t>{0}, {1234567, 2504}, {18446744073709551615U, 18446744073709551615U, 3}}) {
        const std::string header = npy_header("|S12345", shape);
        BOOST_TEST(header.size() % 64 == 0);
        BOOST_TEST(header.back() == '\n');
        const std::size_t length = static_cast<unsigned char>(header[8]) + 256U * static_cast<unsigned char>(header[9]);
        BOOST_TEST(length + 10 == header.size());
    }
    const std::vector<std::uint64_t> two{3, 2};
    BOOST_TEST(npy_header("|b1", two).find("'shape': (3, 2), }") != std::string::npos);
    BOOST_TEST(npy_header("|b1", two, 192).size() == 192U);
    BOOST_TEST(npy_header("|b1", two, 1).size() == npy_header("|b1", two).size());
}

BOOST_AUTO_TEST_SUITE_END()
