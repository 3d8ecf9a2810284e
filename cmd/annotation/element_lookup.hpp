// The look-up of gk annotation show: from the IDs and names of genes and transcripts to what is written of them.
#pragma once

#include <memory>
#include <optional>

#include "cmd/annotation/element_trees.hpp"
#include "cmd/stream/stream_job.hpp"
#include "gk/annotation/annotation.hpp"

namespace gk::cmd {

enum class ShowFormat { tsv, json, tree };

/// Where texts are looked up, and how the answers are written. What is referred to outlives the handler.
struct ElementLookup {
    const annotation::Annotation& annotation;
    const ElementWriter& writer;
    ShowFormat format = ShowFormat::tsv;
    bool by_name = false;  ///< genes by their exact name, not by ID
    bool genes = true;     ///< the tables that are looked in
    bool transcripts = true;
    bool flat = false;     ///< only the rows found, without what is below them
    bool headers = true;   ///< `flat`: in TSV a header before each run of rows of one table
    bool suggests = true;  ///< the message of an unknown ID says what is near, which is slow
    /// `flat`: the table whose header was written last, or will be before the first row.
    std::optional<annotation::Feature>* header_of = nullptr;
};

/// A handler of records whose line is an ID or a name: genes before transcripts, each in row order. One alone sees all
/// records.
std::unique_ptr<RecordHandler> make_element_handler(const ElementLookup& lookup);

}  // namespace gk::cmd
