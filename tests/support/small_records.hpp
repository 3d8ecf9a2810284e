// A small assembly with something to shift over, and headers for records on it, for tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gk/genome/genome.hpp"
#include "gk/vcf/record/record_header.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

namespace gk::testing {

/// c1 and c2 of 60 and 10 bases; `one` is an alias of c1.
class RecordAssembly {
public:
    RecordAssembly() {
        folder_.write("x.2bit", TwoBitBuilder()
                                    .add("c1", "AAAAACGTACGTCACACACATTGGGGTTNNNNACGTgattacagattacaCCATGCATGC")
                                    .add("c2", "GATTACAGGC")
                                    .bytes());
        folder_.write("x.chrom.sizes", "c1\t60\nc2\t10\n");
        folder_.write("x.chromAlias.txt", "# ucsc\tother\nc1\tone\nc2\ttwo\n");
        genome_.emplace(find_genome("x", folder_.path()));
        genome_->open_sequence();
    }
    const Genome& genome() const { return *genome_; }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

/// Keys of every number; two samples.
inline vcf::RecordHeader record_header(std::string_view samples = "\tFORMAT\tann\tbob") {
    std::string text =
        "##fileformat=VCFv4.2\n"
        "##INFO=<ID=AC,Number=A,Type=Integer,Description=\"A\">\n"
        "##INFO=<ID=AF,Number=A,Type=Float,Description=\"A, in quotes: Number=R>\">\n"
        "##INFO=<ID=RR,Number=R,Type=Integer,Description=\"R\">\n"
        "##INFO=<ID=GG,Number=G,Type=Integer,Description=\"G\">\n"
        "##INFO=<ID=NN,Number=.,Type=Integer,Description=\"Any\">\n"
        "##INFO=<ID=DP,Number=1,Type=Integer,Description=\"One\">\n"
        "##INFO=<ID=TX,Number=1,Type=String,Description=\"Text\">\n"
        "##INFO=<ID=DB,Number=0,Type=Flag,Description=\"Flag\">\n"
        "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
        "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"R\">\n"
        "##FORMAT=<ID=PL,Number=G,Type=Integer,Description=\"G\">\n"
        "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"One\">\n"
        "##FORMAT=<ID=XA,Number=A,Type=Float,Description=\"A\">\n"
        "##FORMAT=<ID=LAD,Number=LR,Type=Integer,Description=\"Local\">\n"
        "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO";
    return vcf::RecordHeader(text.append(samples) + "\n");
}

/// Blanks as tabs: records are easier to read with blanks.
inline std::string with_tabs(std::string_view blanks) {
    std::string text(blanks);
    for (char& c : text)
        if (c == ' ') c = '\t';
    return text;
}
inline std::string with_blanks(std::string_view tabs) {
    std::string text(tabs);
    for (char& c : text)
        if (c == '\t') c = ' ';
    return text;
}

}  // namespace gk::testing
