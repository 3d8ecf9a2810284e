// Building an annotation: a source's text to NAME.v22.dganno and NAME.cfg (gk/annotation/FORMAT.md#sources).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/source/source_text.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/io/input.hpp"

namespace gk::annotation {

struct AnnotationRecipe {
    explicit AnnotationRecipe(Genome& genome_in) : genome(genome_in) {}

    std::string input;  ///< GFF3 or GTF file (`-`: stdin); of ucsc_refseq, the folder of the tables
    Source source = Source::gencode;
    std::string name;    ///< of the annotation
    std::string folder;  ///< where the files go; it exists
    Genome& genome;      ///< whose chromosomes the rows are on
    bool primary_first = false;
    /// Lines that are passed over, whatever they hold; empty: none. Asked of each line by one thread at a time.
    std::function<bool(std::string_view line)> leaves_out{};
    bool strict = false;                 ///< odd coordinates are errors
    io::OnBad on_bad = io::OnBad::fail;  ///< bad rows end the build, or are left out and counted
    std::string rejects;                 ///< receives bad rows, with the reason in a last column; empty: no file
    bool replace = false;                ///< existing files are replaced
    unsigned threads = 1;

    std::function<void(const std::string&)> warn = [](const std::string&) {};
    std::function<void(const std::string&)> tell = [](const std::string&) {};
    io::Progress progress{};
};

/// Writes the two files, of which neither appears before both are complete, and returns their paths. The bytes depend
/// on the source's text, the assembly's name and its names of chromosomes alone. Everything that is odd or left out is
/// told, counted by reason. Throws Error where a file exists and may not be replaced, DataError with file and line for
/// a source that can't be used, and UsageError for a recipe that makes no sense.
std::vector<std::string> build_annotation(const AnnotationRecipe& recipe);

}  // namespace gk::annotation
