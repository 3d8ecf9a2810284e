// Which source a row looks as if it came from: for errors that a wrong --source causes.
#pragma once

#include <string>
#include <string_view>

#include "gk/annotation/source/source_text.hpp"

namespace gk::annotation {

/// `; the row looks as if it were from another source: try --source ncbi-refseq`, or nothing where the attributes tell
/// no other source than the one in use. A row that no known source writes looks like one of `generic`.
std::string other_source_hint(std::string_view attributes, Source in_use);

/// `no attribute 'ID'`, with such a hint.
io::BadRecord missing_attribute(std::string_view key, std::string_view attributes, Source in_use);

}  // namespace gk::annotation
