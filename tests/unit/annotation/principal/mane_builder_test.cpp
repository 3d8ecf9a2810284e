// MANE files built of tables. More of them are compared with a model in tests/property/appris_mane.py.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/principal/mane_builder.hpp"
#include "gk/base/error.hpp"
#include "support/principal_files.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

BuiltFile built_mane(const std::string& table, const Annotation& annotation, const std::string& name) {
    return built_file(table, io::OnBad::fail, [&](io::ChunkSource& rows, SourceReport& report) {
        return mane_bytes(build_mane(rows, annotation, mane_transcript_column(name), report));
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mane_builder)

BOOST_AUTO_TEST_CASE(golden_mane_tables) {
    for (const std::string name : {"gencode.toy1", "ncbi_refseq.toy1"}) {
        const Annotation annotation = open_annotation(name);
        const std::string bytes = content_of(file_of(name, mane_file_name(name)));
        const std::string table =
            name == "gencode.toy1" ? "MANE.GRCh38.v9.1.summary.txt.gz" : "MANE.GRCh38.v9.2.summary.txt.gz";
        const BuiltFile made = built_mane(file_of(name, table), annotation, name);
        BOOST_TEST((made.bytes == bytes), name);
        BOOST_TEST(contains(made.summary, "left out: 1 of transcripts that the annotation lacks"), made.summary);
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_bad) {
    const TemporaryFolder folder;
    const Annotation annotation = open_annotation("gencode.toy1");
    const std::string header = "Ensembl_nuc\tMANE_status\n";
    const auto error = [&](const std::string& rows) {
        return message_of<DataError>([&] { built_mane(folder.write("t", rows), annotation, "gencode.toy1"); });
    };
    const std::string good = std::string(annotation.transcript_id(annotation.transcript(0)));
    BOOST_TEST(error(header + good + "\tMANE Select\n") == "");
    BOOST_TEST(contains(error(header + good + "\tMANE\n"), "'MANE' is no MANE status"));
    BOOST_TEST(
        contains(error(header + good + "\n"), "a row of 1 fields ends before the columns Ensembl_nuc and MANE_status"));
    BOOST_TEST(contains(error("Ensembl_nu\tMANE_status\n"),
                        "the header has no column Ensembl_nuc; did you mean 'Ensembl_nu'?"));
    BOOST_TEST(contains(error(header + "ENST9.1\tMANE Select\n"),
                        "no row of the table is of a transcript of this annotation"));
    const auto [first, last] = annotation.transcripts_of(annotation.gene(0));
    BOOST_REQUIRE(last - first >= 2U);
    const std::string other = std::string(annotation.transcript_id(annotation.transcript(first + 1)));
    BOOST_TEST(contains(error(header + good + "\tMANE Select\n" + other + "\tMANE Select\n"),
                        " has another MANE Select transcript already: " + good + " before " + other));
}

BOOST_AUTO_TEST_CASE(a_row_twice_is_there_once) {
    const TemporaryFolder folder;
    const Annotation annotation = open_annotation("gencode.toy1");
    const std::string header = "Ensembl_nuc\tMANE_status\n";
    for (const std::string status : {"MANE Select", "MANE Plus Clinical"}) {
        const std::string row = std::string(annotation.transcript_id(annotation.transcript(0))) + "\t" + status + "\n";
        const BuiltFile once = built_mane(folder.write("once", header + row), annotation, "gencode.toy1");
        std::string repeated = header;
        repeated.append(row).append(row);
        const BuiltFile twice = built_mane(folder.write("twice", repeated), annotation, "gencode.toy1");
        BOOST_TEST((once.bytes == twice.bytes), status);
    }
}

BOOST_AUTO_TEST_CASE(the_column_of_transcripts) {
    BOOST_TEST(mane_transcript_column("gencode.v46") == "Ensembl_nuc");
    BOOST_TEST(mane_transcript_column("ncbi_refseq.v110") == "RefSeq_nuc");
}

BOOST_AUTO_TEST_SUITE_END()
