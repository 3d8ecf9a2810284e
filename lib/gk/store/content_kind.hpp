// What an input holds, by the first bytes of what is inside it.
#pragma once

#include "gk/io/input.hpp"
#include "gk/store/file_kind.hpp"

namespace gk {

/// The kind of what an input begins with, decompressed where it is gzip or BGZF; so never one of these two. Unknown: a
/// text other than VCF with its first line, or nothing. To be asked before anything is read; all can be read
/// afterwards, BCF by htslib, too. Throws what reading throws.
FileKind kind_of_content(io::Input& input);

/// What a file of the kind is called in messages: `a BAM file`.
std::string_view spoken_name(FileKind kind);

}  // namespace gk
