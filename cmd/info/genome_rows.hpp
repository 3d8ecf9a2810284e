// The genomes of a data folder and its remote as rows: what gk data list and gk info have in common.
#pragma once

#include <vector>

#include "gk/io/output.hpp"
#include "gk/io/row_text.hpp"
#include "gk/store/fetch/genome_list.hpp"

namespace gk::cmd {

/// The places that were asked; in the columns of the others is nothing.
struct ListedPlaces {
    bool local = true;
    bool remote = true;
};

/// Writes the columns assembly, name, kind, local and remote.
void write_genomes(const std::vector<store::ListedGenome>& genomes, ListedPlaces places, io::RowFormat format,
                   io::Output& output);

}  // namespace gk::cmd
