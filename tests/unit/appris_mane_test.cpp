// APPRIS and MANE files: those of GenomeKit, what they answer, and files that do not fit their annotation. Building is
// compared with a model in tests/property/appris_mane.py.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/appris_builder.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/principal/mane_builder.hpp"
#include "gk/base/error.hpp"
#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_reader.hpp"
#include "gk/pickle/pickle_writer.hpp"
#include "temporary_folder.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

std::string folder_of(const std::string& name) {
    return golden("../annotation/" + name);
}

std::string file_of(const std::string& annotation_name, const std::string& file) {
    return folder_of(annotation_name) + "/" + file;
}

Annotation open_annotation(const std::string& name) {
    return Annotation(file_of(name, name + ".v22.dganno"));
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ",") + part;
    return text.empty() ? "." : text;
}

template <typename Rows>
std::string rows_text(const Rows& rows) {
    std::vector<std::string> parts;
    for (const Row row : rows) parts.push_back(std::to_string(row));
    return listed(parts);
}

std::string rank_text(const Appris& appris, Row row) {
    const auto rank = appris.rank(row);
    return rank ? std::to_string(*rank) + " " + std::string(appris.name(row)) : ".";
}

Row row_of(const std::string& text) {
    return static_cast<Row>(std::stoul(text));
}

struct Built {
    std::string bytes;
    std::string summary;
};

template <typename Build>
Built built(const std::string& table_path, SourcePolicy policy, Build&& build) {
    io::Input table(table_path);
    SourceReport report(std::move(policy), table.name());
    std::string bytes = build(table, report);
    return {std::move(bytes), report.summary()};
}

Built built_appris(const std::string& table, const Annotation& annotation, SourcePolicy policy = {}) {
    return built(table, std::move(policy), [&](io::Input& input, SourceReport& report) {
        return appris_bytes(build_appris(input, annotation, report));
    });
}

Built built_mane(const std::string& table, const Annotation& annotation, const std::string& name) {
    return built(table, {}, [&](io::Input& input, SourceReport& report) {
        return mane_bytes(build_mane(input, annotation, mane_transcript_column(name), report));
    });
}

std::string pickled(const std::function<pickle::Value(pickle::Object&)>& make) {
    pickle::Object pickle;
    pickle.set_root(make(pickle));
    return pickle::write(pickle, pickle::Protocol::two);
}

// A list of `size` times None, but for one value.
pickle::Value nones(pickle::Object& pickle, std::size_t size, std::size_t at = 0, pickle::Value value = {}) {
    const pickle::Value list = pickle.add_list();
    for (std::size_t i = 0; i < size; ++i) pickle.append(list, i == at ? value : pickle::Value());
    return list;
}

pickle::Value list_of(pickle::Object& pickle, const std::vector<pickle::Value>& items) {
    const pickle::Value list = pickle.add_list();
    for (const pickle::Value item : items) pickle.append(list, item);
    return list;
}

pickle::Value tuple_of(pickle::Object& pickle, const std::vector<pickle::Value>& items) {
    const pickle::Value tuple = pickle.add_tuple();
    for (const pickle::Value item : items) pickle.append(tuple, item);
    return tuple;
}

// Lists for `size` genes, empty but for the one of gene `at`.
pickle::Value gene_lists(pickle::Object& pickle, std::size_t size, std::size_t at = 0,
                         const std::vector<pickle::Value>& rows = {}) {
    const pickle::Value all = pickle.add_list();
    for (std::size_t i = 0; i < size; ++i)
        pickle.append(all, list_of(pickle, i == at ? rows : std::vector<pickle::Value>()));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(appris_and_mane)

BOOST_AUTO_TEST_CASE(golden_appris_files) {
    for (const std::string name : {"gencode.toy1", "ncbi_refseq.toy1", "ucsc_refseq.toy1"}) {
        const Annotation annotation = open_annotation(name);
        const std::string path = file_of(name, appris_file_name(name));
        const std::string bytes = content_of(path);
        const Appris appris = read_appris(path, annotation);
        BOOST_TEST((appris_bytes(appris) == bytes), name << " is read and written");
        BOOST_TEST((built_appris(file_of(name, "appris_data.principal.txt"), annotation).bytes == bytes), name);

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

BOOST_AUTO_TEST_CASE(golden_mane_files) {
    for (const std::string name : {"gencode.toy1", "ncbi_refseq.toy1"}) {
        const Annotation annotation = open_annotation(name);
        const std::string path = file_of(name, mane_file_name(name));
        const std::string bytes = content_of(path);
        const Mane mane = read_mane(path, annotation);
        BOOST_TEST((mane_bytes(mane) == bytes), name << " is read and written");
        const std::string table =
            name == "gencode.toy1" ? "MANE.GRCh38.v9.1.summary.txt.gz" : "MANE.GRCh38.v9.2.summary.txt.gz";
        const Built made = built_mane(file_of(name, table), annotation, name);
        BOOST_TEST((made.bytes == bytes), name);
        BOOST_TEST(contains(made.summary, "left out: 1 of transcripts that the annotation lacks"), made.summary);

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
BOOST_AUTO_TEST_CASE(published_files) {
    const char* const shared = std::getenv("GK_SHARED_DIR");
    if (shared == nullptr) return;
    const std::string folder = std::string(shared) + "/real/gencode/";
    for (const std::string name : {"gencode.v29.mini", "gencode.v41.mini"}) {
        const Annotation annotation(folder + name + ".v22.dganno");
        const std::string path = folder + appris_file_name(name);
        BOOST_TEST((appris_bytes(read_appris(path, annotation)) == content_of(path)), path);
    }
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

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there) {
    const Annotation annotation = open_annotation("ucsc_refseq.toy1");
    GenomeFiles genome;
    genome.annotation = "ucsc_refseq.toy1";
    genome.folder = folder_of("ucsc_refseq.toy1");
    BOOST_TEST(find_appris(genome, annotation).scored.size() == 47U);
    BOOST_TEST(message_of<Error>([&] { find_mane(genome, annotation); }) ==
               "no MANE data for ucsc_refseq.toy1: there is no mane.ucsc_refseq.toy1.v1.pkl in " + genome.folder +
                   "; gk build-mane makes it of the MANE summary table");
    genome.annotation = "other";
    BOOST_TEST(message_of<Error>([&] { find_appris(genome, annotation); }) ==
               "no APPRIS data for other: there is no appris.other.v7.pkl in " + genome.folder +
                   "; gk build-appris makes it of appris_data.principal.txt");
}

BOOST_AUTO_TEST_SUITE_END()
