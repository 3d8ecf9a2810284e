// Lines of VCF as BCF (version 2.2), by htslib.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "gk/base/byte_buffer.hpp"

namespace gk::vcf {

/// Encodes the records of one header. What is appended is not compressed; BCF files are, as BGZF. Not for use by
/// several threads at once.
class BcfEncoder {
public:
    /// From the lines of a VCF's header. Throws DataError where htslib can't read it. `file`: what messages call the
    /// input.
    BcfEncoder(const std::string& header, std::string file);
    ~BcfEncoder();

    /// What a file begins with.
    void append_header(ByteBuffer& out) const;
    /// A record, from its line, with or without newline. Throws DataError for one that BCF can't hold: its contig, a
    /// filter or a key is not declared, a value does not have the declared type, or an integer is too large.
    void append(std::string_view line, ByteBuffer& out);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    std::string file_;
};

}  // namespace gk::vcf
