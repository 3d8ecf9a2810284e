// GenomeKit's text forms of rows.
#pragma once

#include <string>

#include "gk/annotation/annotation.hpp"

namespace gk::annotation {

/// GenomeKit's text form of a row: `<Exon 2/9 of ENST00000001.1>`.
std::string text_form(const Annotation& annotation, Feature feature, Row row);

}  // namespace gk::annotation
