// APPRIS files: those of GenomeKit, what they answer, and files that do not fit their annotation.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "gk/annotation/principal/appris.hpp"
#include "gk/base/error.hpp"
#include "support/principal_files.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string rank_text(const Appris& appris, Row row) {
    const auto rank = appris.rank(row);
    return rank ? std::to_string(*rank) + " " + std::string(appris.name(row)) : ".";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(appris)

BOOST_AUTO_TEST_CASE(golden_appris_files) {
    for (const std::string name : {"gencode.toy1", "ncbi_refseq.toy1", "ucsc_refseq.toy1"}) {
        const Annotation annotation = open_annotation(name);
        const std::string path = file_of(name, appris_file_name(name));
        const std::string bytes = content_of(path);
        const Appris appris = read_appris(path, annotation);
        BOOST_TEST((appris_bytes(appris) == bytes), name << " is read and written");

        std::size_t ranked = 0;
        for (const auto& row : golden_table("../annotation/" + name + "/appris.tsv")) {
            const std::string what = name + " " + row[0] + " " + row[1];
            if (row[0] == "transcripts") {
                BOOST_TEST(rows_text(appris.scored) == row[2], what);
            } else if (row[0] == "principality") {
                BOOST_TEST(rank_text(appris, row_of(row[1])) == row[2], what);
                ++ranked;
            } else {
                BOOST_REQUIRE_MESSAGE(row[0] == "gene", what);
                BOOST_TEST(rows_text(appris.by_gene.of(row_of(row[1]))) == row[2], what);
            }
        }
        BOOST_TEST(ranked == annotation.table(Feature::transcripts).count);
    }
}

// The files of GenomeKit's own tests, where they lie beside the checkout.
BOOST_AUTO_TEST_CASE(published_appris_files) {
    const char* const shared = std::getenv("GK_SHARED_DIR");
    if (shared == nullptr) return;
    const std::string folder = std::string(shared) + "/real/gencode/";
    for (const std::string name : {"gencode.v29.mini", "gencode.v41.mini"}) {
        const Annotation annotation(folder + name + ".v22.dganno");
        const std::string path = folder + appris_file_name(name);
        BOOST_TEST((appris_bytes(read_appris(path, annotation)) == content_of(path)), path);
    }
}

BOOST_AUTO_TEST_CASE(an_appris_file_must_fit_its_annotation) {
    const TemporaryFolder folder;
    const Annotation annotation = open_annotation("gencode.toy1");
    const std::size_t genes = annotation.table(Feature::genes).count;
    const std::size_t transcripts = annotation.table(Feature::transcripts).count;
    const auto complaint = [&](const std::function<pickle::Value(pickle::Object&)>& make) {
        const std::string path = folder.write("a.pkl", pickled(make));
        return message_of<DataError>([&] { read_appris(path, annotation); });
    };
    const auto file = [&](pickle::Object& p, pickle::Value ranks, pickle::Value scored, pickle::Value lists) {
        return tuple_of(p, {ranks, scored, lists});
    };
    const auto number = pickle::Value::integer;
    const auto one_score = [&](pickle::Object& p, int row, int rank) {
        return nones(p, transcripts, static_cast<std::size_t>(row), number(rank));
    };

    BOOST_TEST(complaint([&](pickle::Object& p) {
                   return file(p, one_score(p, 2, 6), list_of(p, {number(2)}), gene_lists(p, genes, 0, {number(2)}));
               }) == "");
    BOOST_TEST(contains(complaint([&](pickle::Object&) { return number(3); }), "does not hold 3 lists"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) { return tuple_of(p, {number(3), number(3)}); }), "3 lists"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return tuple_of(p, {{}, {}, {}});
                        }),
                        "where a list should be"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, nones(p, transcripts - 1), list_of(p, {}), gene_lists(p, genes));
                        }),
                        "build it anew with gk build-appris"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, nones(p, transcripts), list_of(p, {}), gene_lists(p, genes + 1));
                        }),
                        "the file is of " + std::to_string(genes + 1) + " genes"));
    BOOST_TEST(contains(
        complaint([&](pickle::Object& p) { return file(p, one_score(p, 2, 7), list_of(p, {}), gene_lists(p, genes)); }),
        "the number 7 is not one of 0 to 6"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, one_score(p, 2, -1), list_of(p, {}), gene_lists(p, genes));
                        }),
                        "the number -1"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, nones(p, transcripts, 2, list_of(p, {})), list_of(p, {}),
                                        gene_lists(p, genes));
                        }),
                        "where a number should be"));
    for (const int row : {-1, static_cast<int>(transcripts)})
        BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                                return file(p, nones(p, transcripts), list_of(p, {number(row)}), gene_lists(p, genes));
                            }),
                            "transcript row " + std::to_string(row) + " is not in the annotation"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, nones(p, transcripts), list_of(p, {{}}), gene_lists(p, genes));
                        }),
                        "where a transcript's row should be"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, one_score(p, 3, 0), list_of(p, {number(2)}), gene_lists(p, genes));
                        }),
                        "row 2 is among the scored ones and has no score"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, nones(p, transcripts), list_of(p, {}), gene_lists(p, genes, 0, {number(2)}));
                        }),
                        "row 2 is among the scored ones and has no score"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return file(p, one_score(p, 2, 0), list_of(p, {}), gene_lists(p, genes, 1, {number(2)}));
                        }),
                        "transcript row 2 does not belong to gene row 1"));
}

BOOST_AUTO_TEST_CASE(an_appris_file_that_is_not_there) {
    const Annotation annotation = open_annotation("ucsc_refseq.toy1");
    GenomeFiles genome;
    genome.annotation = "ucsc_refseq.toy1";
    genome.folder = folder_of("ucsc_refseq.toy1");
    BOOST_TEST(find_appris(genome, annotation).scored.size() == 47U);
    genome.annotation = "other";
    BOOST_TEST(message_of<Error>([&] { find_appris(genome, annotation); }) ==
               "no APPRIS data for other: there is no appris.other.v7.pkl in " + genome.folder +
                   "; gk build-appris makes it of appris_data.principal.txt");
}

BOOST_AUTO_TEST_SUITE_END()
