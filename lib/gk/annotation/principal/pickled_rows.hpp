// What an APPRIS or MANE file says about the rows of an annotation, checked against that annotation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/gene_lists.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/pickle/pickle.hpp"

namespace gk::annotation {

/// A pickle file whose object is a tuple or list of a few lists. All functions throw DataError, with the file's name,
/// for what is not so or does not fit the annotation.
class PickledRows {
public:
    /// `tool` is the command that makes such files, for messages.
    PickledRows(const MappedFile& file, std::size_t items, const Annotation& annotation, std::string tool);

    /// The values of one item, of which there must be one for each transcript, gene, or any number.
    std::span<const pickle::Value> of_transcripts(std::size_t item) const;
    std::span<const pickle::Value> of_genes(std::size_t item) const;
    std::span<const pickle::Value> list(std::size_t item) const;

    /// A number from 0 to `last`; nothing for None.
    std::optional<std::uint8_t> small_number(pickle::Value value, std::uint8_t last) const;
    /// The row of a transcript.
    Row transcript(pickle::Value value) const;
    /// The row of a transcript of this gene.
    Row transcript_of(Row gene, pickle::Value value) const;
    /// An item that is a list of transcript rows.
    std::vector<Row> transcripts(std::size_t item) const;
    /// An item that is a list of transcript rows for each gene, which must be transcripts of that gene.
    GeneLists gene_lists(std::size_t item) const;

    [[noreturn]] void fail(const std::string& what) const;

private:
    std::span<const pickle::Value> list_of(std::size_t item, Feature feature) const;
    std::span<const pickle::Value> values(pickle::Value list) const;

    std::string path_;
    const Annotation& annotation_;
    std::string tool_;
    pickle::Object pickle_;
};

/// A list of rows, made in a pickle.
pickle::Value pickle_rows(pickle::Object& pickle, std::span<const Row> rows);
/// A list of the lists.
pickle::Value pickle_gene_lists(pickle::Object& pickle, const GeneLists& lists);

}  // namespace gk::annotation
