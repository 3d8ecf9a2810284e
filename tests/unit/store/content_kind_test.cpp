// What inputs hold, by their first bytes.
#include <array>
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/io/output.hpp"
#include "gk/store/content_kind.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

class Files {
public:
    /// The kind of a file with these bytes, as they are and inside BGZF; and that all of it can be read afterwards.
    FileKind kind_of(const std::string& bytes) {
        const std::string plain = folder_.write("plain", bytes);
        io::OutputOptions options;
        options.path = folder_.write("packed.gz", "");
        io::Output packed(options);
        packed.write(bytes);
        packed.close();
        const FileKind kind = kind_then_read(plain, bytes);
        BOOST_TEST((kind_then_read(options.path, bytes) == kind));
        return kind;
    }

private:
    static FileKind kind_then_read(const std::string& path, const std::string& bytes) {
        io::Input input(path);
        const FileKind kind = kind_of_content(input);
        std::string read;
        std::array<char, 1000> piece{};
        while (const std::size_t got = input.read_some(piece.data(), piece.size())) read.append(piece.data(), got);
        BOOST_TEST((read == bytes));
        return kind;
    }

    TemporaryFolder folder_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(content_kind)

BOOST_AUTO_TEST_CASE(kinds_are_told_inside_compression_too) {
    Files files;
    BOOST_TEST((files.kind_of("##fileformat=VCFv4.2\n") == FileKind::vcf));
    BOOST_TEST((files.kind_of(std::string("BAM\1\0\0\0\0", 8)) == FileKind::bam));
    BOOST_TEST((files.kind_of("CRAM\3\1") == FileKind::cram));
    BOOST_TEST((files.kind_of("BZh91AY") == FileKind::bzip2));
    BOOST_TEST((files.kind_of(std::string("\xFD"
                                          "7zXZ\0",
                                          6)) == FileKind::xz));
    BOOST_TEST((files.kind_of("\x28\xB5\x2F\xFD...") == FileKind::zstd));
    BOOST_TEST((files.kind_of("PK\3\4") == FileKind::zip));
    BOOST_TEST((files.kind_of("\x43\x27\x41\x1A....") == FileKind::twobit));
    BOOST_TEST((files.kind_of("chr1\t1\t2\n") == FileKind::unknown));
    BOOST_TEST((files.kind_of(std::string(300'000, 'x')) == FileKind::unknown));
    BOOST_TEST((files.kind_of("B") == FileKind::unknown));
    BOOST_TEST((files.kind_of("") == FileKind::unknown));
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_name) {
    for (int i = 0; i <= static_cast<int>(FileKind::zip); ++i) {
        const auto kind = static_cast<FileKind>(i);
        BOOST_TEST((spoken_name(kind) == "a file of no known kind") == (kind == FileKind::unknown));
    }
}

BOOST_AUTO_TEST_SUITE_END()
