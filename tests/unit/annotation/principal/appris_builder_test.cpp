// APPRIS files built of tables. More of them are compared with a model in tests/property/appris_mane.py.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/principal/appris_builder.hpp"
#include "gk/base/error.hpp"
#include "support/principal_files.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

BuiltFile built_appris(const std::string& table, const Annotation& annotation, io::OnBad on_bad = io::OnBad::fail) {
    return built_file(table, on_bad, [&](io::ChunkSource& rows, SourceReport& report) {
        return appris_bytes(build_appris(rows, annotation, report));
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(appris_builder)

BOOST_AUTO_TEST_CASE(golden_appris_tables) {
    for (const std::string name : {"gencode.toy1", "ncbi_refseq.toy1", "ucsc_refseq.toy1"}) {
        const Annotation annotation = open_annotation(name);
        const std::string bytes = content_of(file_of(name, appris_file_name(name)));
        BOOST_TEST((built_appris(file_of(name, "appris_data.principal.txt"), annotation).bytes == bytes), name);
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_left_out_or_bad) {
    const TemporaryFolder folder;
    const Annotation annotation = open_annotation("gencode.toy1");
    const std::string table = content_of(file_of("gencode.toy1", "appris_data.principal.txt"));
    const std::string expected = built_appris(folder.write("t", table), annotation).bytes;
    const auto with = [&](const std::string& rows, io::OnBad on_bad = io::OnBad::fail) {
        const BuiltFile made = built_appris(folder.write("t", table + rows), annotation, on_bad);
        BOOST_TEST((made.bytes == expected));
        return made.summary;
    };
    const auto error = [&](const std::string& rows) {
        return message_of<DataError>([&] { built_appris(folder.write("t", rows), annotation); });
    };
    BOOST_TEST(contains(with("X\tENSG9\tENST9\t-\tPRINCIPAL:1\n"), " of genes that the annotation lacks"));
    BOOST_TEST(contains(with("X\tENSG00000100000.7\tENST9\t-\tMINOR\n"), " without a principality"));
    BOOST_TEST(contains(with("X\tENSG00000100000\n", io::OnBad::skip), "1 rejected: 1 malformed"));
    BOOST_TEST(
        contains(error(table + "X\tENSG00000100000\n"), "an APPRIS row has 5 or more fields between tabs, not 2"));
    const std::string row = "X\tENSG00000100000\tENST00001000002\t-\t";
    BOOST_TEST(
        contains(error(table + row + "PRINCIPAL:1\n"),
                 "transcript ENST00001000002 of gene ENSG00000100000 is PRINCIPAL:1 here and PRINCIPAL:5 in line 3"));
    BOOST_TEST(contains(error("X\tG\tT\t-\tPRINCIPAL:1\n"), "'T' is neither an Ensembl nor a RefSeq transcript ID"));
    BOOST_TEST(contains(error("X\tENSG9\tENST9\t-\tPRINCIPAL:1\n"), "no row of the table scores a transcript"));
    BOOST_TEST(error("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
