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

void check_tables(const std::string& path, bool skip_bad) {
    std::uint64_t rejected = 0;
    const auto report = [&] {
        rejected = 0;
        SourcePolicy policy;
        policy.skip_bad = skip_bad;
        policy.reject = [&](std::string_view, std::string_view why) {
            require(!why.empty(), "a reject has a reason");
            ++rejected;
        };
        return SourceReport(policy, "table");
    };
    where_accepted([&] {
        gk::io::Input input(path);
        SourceReport account = report();
        const Appris appris = build_appris(input, annotation(), account);
        check(appris);
        require(account.account().all_rejected() == rejected, "rejects are counted");
        check_round_trip(appris_bytes(appris), read_appris, appris_bytes);
    });
    for (const char* const column : {"Ensembl_nuc", "RefSeq_nuc"})
        where_accepted([&] {
            gk::io::Input input(path);
            SourceReport account = report();
            const Mane mane = build_mane(input, annotation(), column, account);
            check(mane);
            require(account.account().all_rejected() == rejected, "rejects are counted");
            check_round_trip(mane_bytes(mane), read_mane, mane_bytes);
        });
}

// A byte that chooses, and a table or a pickle.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const bool skip_bad = choices.next() % 2 == 1;
    const MemoryFile file(choices.rest());
    check_tables(file.path(), skip_bad);
    where_accepted([&] { check(read_appris(file.path(), annotation())); });
    where_accepted([&] { check(read_mane(file.path(), annotation())); });
}

}  // namespace

GK_FUZZ_TARGET(transcript_tables, one_input);
