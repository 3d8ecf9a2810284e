// What an APPRIS or MANE file says about the rows of an annotation, checked against that annotation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/gene_lists.hpp"
#include "gk/annotation/pickle.hpp"
#include "gk/base/mapped_file.hpp"

namespace gk::annotation {

/// A pickle file whose object is a tuple or list of a few lists. All functions throw DataError, with the file's name,
/// for what is not so or does not fit the annotation.
class PickledRows {
public:
    /// `tool` is the command that makes such files, for messages.
    PickledRows(const std::string& path, std::size_t items, const Annotation& annotation, std::string tool);

    /// The values of one item, of which there must be one for each transcript, gene, or any number.
    std::span<const PickleValue> of_transcripts(std::size_t item) const;
    std::span<const PickleValue> of_genes(std::size_t item) const;
    std::span<const PickleValue> list(std::size_t item) const;

    /// A number from 0 to `last`; nothing for None.
    std::optional<std::uint8_t> small_number(PickleValue value, std::uint8_t last) const;
    /// The row of a transcript.
    Row transcript(PickleValue value) const;
    /// The row of a transcript of this gene.
    Row transcript_of(Row gene, PickleValue value) const;
    /// An item that is a list of transcript rows.
    std::vector<Row> transcripts(std::size_t item) const;
    /// An item that is a list of transcript rows for each gene, which must be transcripts of that gene.
    GeneLists gene_lists(std::size_t item) const;

    [[noreturn]] void fail(const std::string& what) const;

private:
    std::span<const PickleValue> list_of(std::size_t item, Feature feature) const;
    std::span<const PickleValue> values(PickleValue list) const;

    std::string path_;
    const Annotation& annotation_;
    std::string tool_;
    Pickle pickle_;
};

/// A list of rows, made in a pickle.
PickleValue pickle_rows(Pickle& pickle, std::span<const Row> rows);
/// A list of the lists.
PickleValue pickle_gene_lists(Pickle& pickle, const GeneLists& lists);

}  // namespace gk::annotation
