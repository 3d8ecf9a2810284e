// Which source a row looks as if it came from: for errors that a wrong --source causes.
#pragma once

#include <string>
#include <string_view>

#include "gk/annotation/source/source_text.hpp"

namespace gk::annotation {

/// `; the row looks like NCBI RefSeq: use --source ncbi-refseq`, or nothing where the attributes tell no other source
/// than the one in use.
std::string other_source_hint(std::string_view attributes, Source in_use);

/// `unknown biotype 'foo'`, with the nearest name.
std::string unknown_biotype_text(std::string_view biotype);

}  // namespace gk::annotation
