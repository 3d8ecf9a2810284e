#include "gk/annotation/build/builder.hpp"

#include <filesystem>
#include <memory>
#include <optional>

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/gencode/gencode_source.hpp"
#include "gk/annotation/source/generic/generic_source.hpp"
#include "gk/annotation/source/left_out_lines.hpp"
#include "gk/annotation/source/ncbi/ncbi_source.hpp"
#include "gk/annotation/source/primary_first.hpp"
#include "gk/annotation/source/repeated_ids.hpp"
#include "gk/annotation/source/ucsc/ucsc_source.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/genome/known_chromosomes.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {
namespace {

class AnnotationBuild {
public:
    explicit AnnotationBuild(const AnnotationRecipe& recipe)
        : recipe_(recipe), context_(recipe.genome, recipe.source, recipe.strict) {
        if (recipe.primary_first) primary_.emplace(recipe.source, recipe.genome.assembly());
        if (!recipe.rejects.empty()) rejects_ = std::make_unique<io::Output>(io::OutputOptions{recipe.rejects});
    }

    Draft run() {
        Draft draft;
        try {
            read(draft);
            // Loci of one RefSeq gene are rows of one ID, so it says nothing there.
            if (recipe_.source != Source::ncbi_refseq && recipe_.source != Source::ucsc_refseq)
                note_repeated_ids(draft, report_, input_name_, recipe_.strict);
            refuse_foreign_names();
        } catch (const DataError&) {
            if (rejects_) rejects_->close();  // it holds the row that ended the build
            throw;
        }
        tell();
        if (rejects_) rejects_->close();
        if (draft.genes.size() == 0 && report_.account.read != 0)
            throw DataError("there is no gene that could be kept, in " + with_commas(report_.account.read) +
                                (report_.account.read == 1 ? " row" : " rows") +
                                (recipe_.source == Source::generic || recipe_.source == Source::ucsc_refseq
                                     ? ""
                                     : "; --source generic reads any GFF3 or GTF"),
                            input_name_);
        return draft;
    }

private:
    void read(Draft& draft) {
        if (recipe_.source == Source::ucsc_refseq) {
            if (!std::filesystem::is_directory(recipe_.input))
                throw Error("--source ucsc-refseq reads a folder with refGene and refLink tables, and " +
                            recipe_.input + " is none");
            input_name_ = read_ucsc(recipe_.input, context_, recipe_.on_bad, rejects_.get(), report_, draft);
            return;
        }
        if (recipe_.input != "-" && std::filesystem::is_directory(recipe_.input))
            throw Error("can't read " + recipe_.input +
                        ": it is a folder; --source ucsc-refseq reads folders of tables");
        io::Input input(recipe_.input, recipe_.progress);
        input_name_ = input.name();
        io::LineSource all_lines(input);
        LeftOutLines lines(all_lines, recipe_.leaves_out);
        if (primary_) {
            PrimaryFirstSource reordered(lines, std::move(*primary_), recipe_.folder);
            read_lines(reordered, draft);
        } else {
            read_lines(lines, draft);
        }
    }

    void read_lines(io::ChunkSource& lines, Draft& draft) {
        io::BadRecords bad_rows(input_name_, recipe_.on_bad, rejects_.get(), report_.account);
        const auto read = recipe_.source == Source::ncbi_refseq ? read_ncbi
                          : recipe_.source == Source::generic   ? read_generic
                                                                : read_gencode;
        read(lines, recipe_.threads, context_, bad_rows, report_, draft);
    }

    void refuse_foreign_names() const {
        if (report_.account.first_unknown.empty()) return;
        if (const auto fault = no_known_chromosome(report_.account, recipe_.genome, "row", "the input"))
            throw DataError(*fault, input_name_);
    }

    void tell() const {
        for (const std::string& line : report_.left_out(input_name_)) recipe_.tell(line);
        for (const std::string& line : report_.warnings(input_name_)) recipe_.warn(line);
        if (recipe_.on_bad != io::OnBad::fail) recipe_.tell(report_.account.summary());
    }

    const AnnotationRecipe& recipe_;
    SourceContext context_;
    std::optional<PrimaryLines> primary_;
    std::unique_ptr<io::Output> rejects_;
    BuildReport report_;
    std::string input_name_;
};

void refuse_existing(const std::string& path, bool replace) {
    if (!replace && std::filesystem::exists(path)) throw Error(path + " exists; --force replaces it");
}

}  // namespace

std::vector<std::string> build_annotation(const AnnotationRecipe& recipe) {
    const std::string base = recipe.folder + "/" + recipe.name;
    const std::string dganno_path = base + ".v22.dganno";
    const std::string cfg_path = base + ".cfg";
    refuse_existing(dganno_path, recipe.replace);
    refuse_existing(cfg_path, recipe.replace);
    if (std::filesystem::exists(base + ".chrom.sizes"))
        throw Error(recipe.name + " is an assembly's name in " + recipe.folder + ": -g " + recipe.name +
                    " could not mean the annotation");

    // First, so that a folder that can't be written to shows before the work.
    OutputFile dganno(dganno_path);
    OutputFile cfg(cfg_path);
    write_dganno(AnnotationBuild(recipe).run(), dganno, recipe.threads);
    cfg.write("refg=" + recipe.genome.assembly() + "\n");
    // The .cfg makes the name an annotation, so it comes last.
    commit_all({&dganno, &cfg});
    return {dganno_path, cfg_path};
}

}  // namespace gk::annotation
