// What the commands on annotations share: -g and --in, and the annotation with its assembly, opened.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/row_writer.hpp"
#include "gk/table/where/where.hpp"

namespace gk::cmd {

/// -g NAME of a command that needs an annotation.
cli::Option annotation_option(std::string& target);

/// --in TABLE.
cli::Option feature_option(std::string& target);

/// --where CONDITION.
cli::Option where_option(std::optional<std::string>& target, const std::string& group);

/// The table of that name, one of annotation::feature_names.
annotation::Feature parse_feature(const std::string& name);

/// An annotation with the names of its assembly's chromosomes. Parts refer to each other: not movable.
class OpenAnnotation {
public:
    /// Throws UsageError where `name` is an assembly, Error where a file is missing, and DataError for a damaged
    /// annotation or one of another assembly.
    OpenAnnotation(const std::string& name, const std::optional<std::string>& chrom_scheme,
                   const cli::Context& context);
    OpenAnnotation(const OpenAnnotation&) = delete;
    OpenAnnotation& operator=(const OpenAnnotation&) = delete;

    Genome& genome() { return genome_; }
    const annotation::Annotation& annotation() const { return annotation_; }
    const table::ChromTags& tags() const { return tags_; }
    const std::vector<std::string>& names() const { return names_; }
    const annotation::AnnotationView& view() const { return view_; }
    table::TableColumns columns(annotation::Feature feature) const;

    /// --where, compiled over a table's columns. Throws UsageError.
    static std::optional<table::Condition> condition(const table::TableColumns& columns,
                                                     const std::optional<std::string>& where);

    /// Opens the APPRIS and the MANE file if a column that needs one is among those named, by --columns (`+a` or `a`),
    /// by --name or in the condition. To be called before rows are read. Throws as `find_appris`.
    void open_sources(const std::vector<std::string>& columns, const std::optional<std::string>& name,
                      const std::optional<table::Condition>& condition);

    /// Opened when first asked for.
    const annotation::Appris& appris();

private:
    Genome genome_;
    annotation::Annotation annotation_;
    table::ChromTags tags_;
    std::vector<std::string> names_;
    annotation::AnnotationView view_;
    std::unique_ptr<annotation::Appris> appris_;
    std::unique_ptr<annotation::Mane> mane_;
};

}  // namespace gk::cmd
