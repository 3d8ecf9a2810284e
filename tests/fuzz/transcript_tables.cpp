// APPRIS and MANE: public tables of any text are built into files that read back the same, and files of any bytes are
// refused or answer within their annotation.
#include "gk/io/text_lines.hpp"
#include "support/transcript_table.hpp"

namespace {

using namespace gk::annotation;
using gk::fuzz::in_memory;
using gk::fuzz::require;
using gk::fuzz::transcripts;
using gk::fuzz::TranscriptTable;

void check(const Appris& appris) {
    require(appris.ranks.size() == 6 && appris.by_gene.gene_count() == 4, "every row has its place");
    for (const Row row : appris.scored) require(!appris.name(row).empty(), "a scored transcript has a rank");
    for (Row gene = 0; gene < 4; ++gene)
        for (const Row row : appris.by_gene.of(gene))
            require(transcripts().transcript(row).gene == static_cast<std::int32_t>(gene), "rows are the gene's");
}

void check(const Mane& mane) {
    require(mane.select_of.size() == 4 && mane.plus_clinical_of.gene_count() == 4, "every gene has its place");
    for (const Row row : mane.select) require(mane.is_select(row), "a selected transcript is selected");
    for (const Row row : mane.plus_clinical) require(mane.is_plus_clinical(row), "a clinical transcript is clinical");
}

// What is written is read as the same.
void check_table(std::string_view text, TranscriptTable table, gk::io::OnBad on_bad) {
    gk::io::TextLines lines(text);
    const gk::fuzz::BuiltTable built = build_table(lines, table, on_bad);
    if (!built.error.empty()) return;
    if (table == TranscriptTable::appris) {
        const Appris appris = read_appris(in_memory(built.bytes), transcripts());
        check(appris);
        require(appris_bytes(appris) == built.bytes, "a file reads back as it was written");
    } else {
        const Mane mane = read_mane(in_memory(built.bytes), transcripts());
        check(mane);
        require(mane_bytes(mane) == built.bytes, "a file reads back as it was written");
    }
}

void check_pickle(std::string_view bytes) {
    const auto where_accepted = [](auto&& work) {
        try {
            work();
        } catch (const gk::DataError& error) {
            require(std::string_view(error.what()).ends_with(')'), "an error of data ends with its place");
        }
    };
    where_accepted([&] { check(read_appris(in_memory(bytes), transcripts())); });
    where_accepted([&] { check(read_mane(in_memory(bytes), transcripts())); });
}

// A byte that chooses, and a table or a pickle: bit 0 what becomes of bad rows, the others what the rest is.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    if (bits / 2 % 4 == 3) return check_pickle(choices.rest());
    check_table(choices.rest(), gk::fuzz::transcript_table(bits / 2 % 4),
                bits % 2 == 1 ? gk::io::OnBad::skip : gk::io::OnBad::fail);
}

}  // namespace

GK_FUZZ_TARGET(transcript_tables, one_input);
