// A recipe: from which public files an assembly or an annotation is built, and how. As data: data-src/README.md tells
// the form.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gk/annotation/source/source_text.hpp"
#include "gk/recipe/text_steps.hpp"

namespace gk::recipe {

/// A step on the text of an alias file.
using AliasStep = std::variant<LineDrop, RowAppend>;

struct AssemblyPlan {
    std::string twobit;       ///< URL of a 2bit, which is copied; empty: it is made of `fasta`
    std::string fasta;        ///< URL
    std::string chrom_sizes;  ///< URL, of a plan with `twobit`
    std::string chrom_alias;  ///< URL; empty: there is no alias file
    std::vector<AliasStep> alias_steps;
    bool promote_ucsc = false;     ///< behind the other steps
    bool partial_aliases = false;  ///< the alias file is another patch's, so it may lack sequences
};

struct AnnotationPlan {
    std::string assembly;
    std::string gff3;  ///< URL
    annotation::Source source = annotation::Source::gencode;
    bool primary_first = false;
    LineDrop drop_rows;
};

struct Recipe {
    std::string target;  ///< `hg38.p14/assembly`, `hg38.p14/GENCODE/v47`
    std::string name;    ///< of what is built: `hg38.p14`, `gencode.v47`
    std::variant<AssemblyPlan, AnnotationPlan> plan;

    bool is_assembly() const { return std::holds_alternative<AssemblyPlan>(plan); }
};

/// Throws DataError, which names the target, for what is no JSON, for keys that are missing or unknown, and for values
/// that can't be meant.
Recipe parse_recipe(std::string_view target, std::string_view text);

/// The URLs of all files that it needs.
std::vector<std::string> source_urls(const Recipe& recipe);

}  // namespace gk::recipe
