// MANE files: those of GenomeKit, what they answer, and files that do not fit their annotation.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "gk/annotation/principal/mane.hpp"
#include "gk/base/error.hpp"
#include "gk/pickle/pickle_reader.hpp"
#include "support/principal_files.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(mane)

BOOST_AUTO_TEST_CASE(golden_mane_files) {
    for (const std::string name : {"gencode.toy1", "ncbi_refseq.toy1"}) {
        const Annotation annotation = open_annotation(name);
        const std::string path = file_of(name, mane_file_name(name));
        const std::string bytes = content_of(path);
        const Mane mane = read_mane(path, annotation);
        BOOST_TEST((mane_bytes(mane) == bytes), name << " is read and written");

        std::vector<Row> selected;
        std::vector<Row> plus;
        for (Row row = 0; row < annotation.table(Feature::transcripts).count; ++row) {
            if (mane.is_select(row)) selected.push_back(row);
            if (mane.is_plus_clinical(row)) plus.push_back(row);
        }
        for (const auto& row : golden_table("../annotation/" + name + "/mane.tsv")) {
            const std::string what = name + " " + row[0] + " " + row[1];
            const bool is_select = row[0] == "select";
            BOOST_REQUIRE_MESSAGE(is_select || row[0] == "plus_clinical", what);
            if (row[1] == ".") {
                BOOST_TEST(rows_text(is_select ? mane.select : mane.plus_clinical) == row[2], what);
                BOOST_TEST(rows_text(is_select ? selected : plus) == row[2], what);
            } else if (is_select) {
                const std::optional<Row> of_gene = mane.select_of.at(row_of(row[1]));
                BOOST_TEST((of_gene ? std::to_string(*of_gene) : ".") == row[2], what);
            } else {
                BOOST_TEST(rows_text(mane.plus_clinical_of.of(row_of(row[1]))) == row[2], what);
            }
        }
    }
}

// The files of GenomeKit's own tests, where they lie beside the checkout.
BOOST_AUTO_TEST_CASE(published_mane_files) {
    const char* const shared = std::getenv("GK_SHARED_DIR");
    if (shared == nullptr) return;
    const std::string folder = std::string(shared) + "/real/gencode/";
    for (const std::string name : {"gencode.v41.mini", "ncbi_refseq.hg38.p14_RS_2024_08.mini"}) {
        const Annotation annotation(folder + name + ".v22.dganno");
        const std::string path = folder + mane_file_name(name);
        const Mane mane = read_mane(path, annotation);
        BOOST_TEST(!mane.select.empty());
        // These have one list in two places, so that only the pickle itself gives their bytes again.
        const std::string bytes = content_of(path);
        const pickle::Object pickle =
            pickle::read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, path);
        BOOST_TEST((pickle::write(pickle, pickle::Protocol::four) == bytes), path);
    }
}

BOOST_AUTO_TEST_CASE(a_mane_file_must_fit_its_annotation) {
    const TemporaryFolder folder;
    const Annotation annotation = open_annotation("gencode.toy1");
    const std::size_t genes = annotation.table(Feature::genes).count;
    const auto complaint = [&](const std::function<pickle::Value(pickle::Object&)>& make) {
        const std::string path = folder.write("m.pkl", pickled(make));
        return message_of<DataError>([&] { read_mane(path, annotation); });
    };
    const auto number = pickle::Value::integer;
    BOOST_TEST(complaint([&](pickle::Object& p) {
                   return list_of(p, {list_of(p, {number(2)}), nones(p, genes, 0, number(2)), list_of(p, {number(3)}),
                                      gene_lists(p, genes, 0, {number(3)})});
               }) == "");
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return list_of(p, {list_of(p, {}), nones(p, genes), list_of(p, {})});
                        }),
                        "does not hold 4 lists, as those of gk build-mane do"));
    BOOST_TEST(
        contains(complaint([&](pickle::Object& p) {
                     return list_of(p, {list_of(p, {}), nones(p, genes - 1), list_of(p, {}), gene_lists(p, genes)});
                 }),
                 "the file is of " + std::to_string(genes - 1) + " genes"));
    BOOST_TEST(contains(
        complaint([&](pickle::Object& p) {
            return list_of(p, {list_of(p, {}), nones(p, genes, 1, number(2)), list_of(p, {}), gene_lists(p, genes)});
        }),
        "transcript row 2 does not belong to gene row 1"));
    BOOST_TEST(contains(
        complaint([&](pickle::Object& p) {
            return list_of(p, {list_of(p, {}), nones(p, genes), list_of(p, {number(1000)}), gene_lists(p, genes)});
        }),
        "transcript row 1000 is not in the annotation"));
    BOOST_TEST(contains(complaint([&](pickle::Object& p) {
                            return list_of(p, {list_of(p, {}), nones(p, genes), list_of(p, {}), nones(p, genes)});
                        }),
                        "where a list should be"));
}

BOOST_AUTO_TEST_CASE(a_mane_file_that_is_not_there) {
    const Annotation annotation = open_annotation("ucsc_refseq.toy1");
    GenomeFiles genome;
    genome.annotation = "ucsc_refseq.toy1";
    genome.folder = folder_of("ucsc_refseq.toy1");
    BOOST_TEST(message_of<Error>([&] { find_mane(genome, annotation); }) ==
               "no MANE data for ucsc_refseq.toy1: there is no mane.ucsc_refseq.toy1.v1.pkl in " + genome.folder +
                   "; gk build-mane makes it of the MANE summary table");
}

BOOST_AUTO_TEST_SUITE_END()
