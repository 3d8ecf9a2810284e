// What the commands on annotations share: -g and --in, and the annotation with its assembly, opened.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/table_view.hpp"

namespace gk::cmd {

/// -g NAME of a command that needs an annotation.
cli::Option annotation_option(std::string& target);

/// --in TABLE.
cli::Option feature_option(annotation::Feature& target);

/// An annotation with the names of its assembly's chromosomes. Parts refer to each other: not movable. What opens a
/// source (`open_sources`, `appris`) is for one thread, before others read; all else is safe for use by several.
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
    const annotation::AnnotationView& view() const { return view_; }
    /// A table, with its columns. What they need of APPRIS and MANE is opened when they are named. Throws as
    /// `find_appris` then.
    table::TableView table_view(annotation::Feature feature);

    /// Opened when first asked for.
    const annotation::Appris& appris();

private:
    void open_sources(std::span<const std::string_view> columns);

    Genome genome_;
    annotation::Annotation annotation_;
    table::ChromTags tags_;
    std::vector<std::string> names_;
    annotation::AnnotationView view_;
    std::unique_ptr<annotation::Appris> appris_;
    std::unique_ptr<annotation::Mane> mane_;
};

}  // namespace gk::cmd
