// APPRIS and MANE: public tables of any text are built into files that read back the same, and files of any bytes are
// refused or answer within their annotation.
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/appris_builder.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/principal/mane_builder.hpp"
#include "gk/base/error.hpp"
#include "support/small_annotation.hpp"
#include "support/target.hpp"

namespace {

using namespace gk::annotation;
using gk::fuzz::MemoryFile;
using gk::fuzz::require;

const gk::fuzz::SmallGenes genes = {{"ENSG1.1", {"ENST1.1", "ENST2.1", "ENSTR3"}},
                                    {"ENSG2", {}},
                                    {"ENSG1.1_PAR_Y", {"ENST1.1_PAR_Y"}},
                                    {"5", {"NM_3.1", "NM_4_1.2"}}};

const Annotation& annotation() {
    static const gk::fuzz::SmallAnnotation small(genes);
    static const MemoryFile file(small.bytes());
    static const Annotation opened(file.path());
    return opened;
}

void check(const Appris& appris) {
    require(appris.ranks.size() == 6 && appris.by_gene.gene_count() == 4, "every row has its place");
    for (const Row row : appris.scored) require(!appris.name(row).empty(), "a scored transcript has a rank");
    for (Row gene = 0; gene < 4; ++gene)
        for (const Row row : appris.by_gene.of(gene))
            require(annotation().transcript(row).gene == static_cast<std::int32_t>(gene), "rows are the gene's");
}

void check(const Mane& mane) {
    require(mane.select_of.size() == 4 && mane.plus_clinical_of.gene_count() == 4, "every gene has its place");
    for (const Row row : mane.select) require(mane.is_select(row), "a selected transcript is selected");
    for (const Row row : mane.plus_clinical) require(mane.is_plus_clinical(row), "a clinical transcript is clinical");
}

// What is written is read as the same.
template <typename Read, typename Write>
void check_round_trip(const std::string& bytes, Read&& read, Write&& write) {
    const MemoryFile file(bytes);
    const auto found = read(file.path(), annotation());
    check(found);
    require(write(found) == bytes, "a file reads back as it was written");
}

template <typename Work>
void where_accepted(Work&& work) {
    try {
        work();
    } catch (const gk::DataError& error) {
        require(std::string_view(error.what()).ends_with(')'), "an error of data ends with its place");
    }
}

// Builds of a table, and checks what was built and the account of it.
template <typename Build, typename Check>
void check_build(const std::string& path, gk::io::OnBad on_bad, Build&& build, Check&& check_built) {
    where_accepted([&] {
        gk::io::Input input(path);
        gk::io::Account account;
        gk::io::BadRecords bad_rows("table", on_bad, nullptr, account);
        SourceReport report{.account = account, .bad_rows = bad_rows};
        check_built(build(input, report));
        require(account.all_rejected() <= account.read, "a row is rejected once");
        require(on_bad == gk::io::OnBad::skip || account.all_rejected() == 0, "a bad row ends the build");
    });
}

void check_tables(const std::string& path, gk::io::OnBad on_bad) {
    check_build(
        path, on_bad,
        [](gk::io::Input& input, SourceReport& report) { return build_appris(input, annotation(), report); },
        [](const Appris& appris) {
            check(appris);
            check_round_trip(appris_bytes(appris), read_appris, appris_bytes);
        });
    for (const char* const column : {"Ensembl_nuc", "RefSeq_nuc"})
        check_build(
            path, on_bad,
            [&](gk::io::Input& input, SourceReport& report) { return build_mane(input, annotation(), column, report); },
            [](const Mane& mane) {
                check(mane);
                check_round_trip(mane_bytes(mane), read_mane, mane_bytes);
            });
}

// A byte that chooses, and a table or a pickle.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const auto on_bad = choices.next() % 2 == 1 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
    const MemoryFile file(choices.rest());
    check_tables(file.path(), on_bad);
    where_accepted([&] { check(read_appris(file.path(), annotation())); });
    where_accepted([&] { check(read_mane(file.path(), annotation())); });
}

}  // namespace

GK_FUZZ_TARGET(transcript_tables, one_input);
