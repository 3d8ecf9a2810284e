#include "cmd/data/folder_check.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "cmd/data/remedy.hpp"
#include "cmd/data/stored_version.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/bigwig/bigwig_check.hpp"
#include "gk/genome/twobit_check.hpp"
#include "gk/io/turns.hpp"
#include "gk/pickle/pickle_reader.hpp"
#include "gk/store/data_folder.hpp"
#include "gk/store/download_record.hpp"
#include "gk/store/file_md5.hpp"
#include "gk/track/gtrack_check.hpp"
#include "gk/vcf/vcfbin_check.hpp"

namespace gk::cmd {
namespace {

// A sentence for a cell of a table: the file is named in another one.
std::string as_detail(std::string text, const FolderFile& file) {
    const std::string path = file.path();
    for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path, at + file.name.size()))
        text.replace(at, path.size(), file.name);
    return without_control_characters(text);
}

std::string first_of(const std::vector<std::string>& problems) {
    if (problems.size() == 1) return problems.front();
    return problems.front() + " (and " + std::to_string(problems.size() - 1) + " more)";
}

// The assemblies whose files are in the folder, by their names' tags.
std::map<std::uint64_t, std::string> names_in(const std::string& folder) {
    std::map<std::uint64_t, std::string> names;
    for (const FolderFile& file : files_of_folder(folder)) {
        const StoredKind kind = file.stored.kind;
        const bool is_of_assembly =
            kind == StoredKind::twobit || kind == StoredKind::chrom_sizes || kind == StoredKind::chrom_alias;
        if (is_of_assembly && !file.stored.genome.empty())
            names.emplace(assembly_tag(file.stored.genome), file.stored.genome);
    }
    return names;
}

}  // namespace

FolderCheck::FolderCheck(std::string folder, unsigned threads)
    : folder_(std::move(folder)), threads_(threads), names_by_tag_(names_in(folder_)) {}

Verdict FolderCheck::verdict_of(const FolderFile& file) {
    const std::string path = file.path();
    if (file.stored.kind == StoredKind::leftover)
        return {FileState::leftover, "a run that did not end left it behind; unless one is still at it, remove it"};
    if (access(path.c_str(), R_OK) != 0)
        return {FileState::damaged, std::string("it can't be read: ") + std::strerror(errno) +
                                        "; give yourself access, or " + remedy(file)};
    if (file.stored.kind == StoredKind::unknown) return {FileState::unknown, "it is of no kind that gk checks"};

    const std::optional<std::string> downloaded = recorded_md5(path);
    Verdict verdict;
    std::string md5;
    io::parallel_for(downloaded ? 2 : 1, downloaded ? threads_ : 1, [&](std::size_t job) {
        if (job == 0)
            verdict = verdict_of_content(file);
        else
            md5 = md5_of_file(path);
    });
    if (downloaded && md5 != *downloaded)
        return {FileState::damaged,
                as_detail("its MD5 is " + md5 + ", of what was downloaded it was " + *downloaded + "; ", file) +
                    remedy(file)};
    return verdict;
}

Verdict FolderCheck::verdict_of_content(const FolderFile& file) {
    Finding finding;
    try {
        const std::string version = problem_of_version(file);
        if (!version.empty()) return {FileState::stale, version + "; " + remedy_of_version(file)};
        finding = finding_of(file);
    } catch (const Error& error) {
        finding.problems.emplace_back(error.what());
    }
    if (finding.problems.empty()) return {FileState::ok, finding.remark};
    return {FileState::damaged, as_detail(first_of(finding.problems), file) + "; " + remedy(file)};
}

FolderCheck::Finding FolderCheck::finding_of(const FolderFile& file) {
    switch (file.stored.kind) {
        case StoredKind::twobit:
            return finding_of_assembly_part(file, AssemblyPart::twobit);
        case StoredKind::chrom_sizes:
            return finding_of_assembly_part(file, AssemblyPart::chrom_sizes);
        case StoredKind::chrom_alias:
            return finding_of_assembly_part(file, AssemblyPart::chrom_alias);
        case StoredKind::hash:
            return finding_of_hash(file);
        case StoredKind::cfg:
            return finding_of_cfg(file);
        case StoredKind::dganno:
            return finding_of_dganno(file);
        case StoredKind::appris:
        case StoredKind::mane:
            return finding_of_pickle(file);
        case StoredKind::vcfbin:
            return finding_of_vcfbin(file);
        case StoredKind::gtrack:
            return finding_of_gtrack(file);
        case StoredKind::bigwig:
            return finding_of_bigwig(file);
        default:
            return {};
    }
}

FolderCheck::Finding FolderCheck::finding_of_assembly_part(const FolderFile& file, AssemblyPart part) {
    // A 2bit that only its bytes tell has no companions.
    if (file.stored.genome.empty()) return {.problems = twobit_problems(TwoBit(file.path()))};
    const AssemblyFiles& assembly = assembly_files(file.stored.genome);
    Finding finding{.problems = assembly.problems(part)};
    if (part == AssemblyPart::chrom_sizes && assembly.files().hash.empty())
        finding.remark = "no " + std::to_string(assembly_tag(file.stored.genome)) +
                         ".hash, by which data files find the name: gk data fetch " + file.stored.genome +
                         ", or gk build-assembly";
    const std::size_t elsewhere = part == AssemblyPart::chrom_alias ? assembly.chromosomes_elsewhere() : 0;
    if (elsewhere != 0)
        finding.remark = std::to_string(elsewhere) + " of its chromosomes are neither in chrom.sizes nor in the 2bit";
    return finding;
}

FolderCheck::Finding FolderCheck::finding_of_hash(const FolderFile& file) const {
    assembly_of_tag(*file.stored.tag, folder_);
    return {};
}

FolderCheck::Finding FolderCheck::finding_of_cfg(const FolderFile& file) {
    const AnnotationFiles& annotation = annotation_files(file.stored.genome, usual_dganno(file.stored.genome));
    Finding finding{.problems = annotation.cfg_problems};
    if (!annotation.assembly.empty()) finding.remark = remark_on_assembly(annotation.assembly);
    return finding;
}

FolderCheck::Finding FolderCheck::finding_of_dganno(const FolderFile& file) {
    const AnnotationFiles& annotation = annotation_files(file.stored.genome, file.path());
    Finding finding{.problems = annotation.dganno_problems};
    if (annotation.assembly.empty())
        finding.remark = "nothing tells its assembly: gk data fetch " + file.stored.genome;
    else
        finding.remark = remark_on_assembly(annotation.assembly);
    return finding;
}

FolderCheck::Finding FolderCheck::finding_of_pickle(const FolderFile& file) {
    const std::string dganno = usual_dganno(file.stored.genome);
    const bool is_there = std::filesystem::exists(dganno);
    if (!is_there || !annotation_files(file.stored.genome, dganno).dganno_problems.empty()) {
        const MappedFile content(file.path());
        pickle::read(content.bytes(), file.path());
        return {.remark = "not compared with its annotation, which is " +
                          std::string(is_there ? "damaged or stale" : "not here")};
    }
    const annotation::Annotation annotation(dganno);
    if (file.stored.kind == StoredKind::appris)
        annotation::read_appris(file.path(), annotation);
    else
        annotation::read_mane(file.path(), annotation);
    return {};
}

FolderCheck::Finding FolderCheck::finding_of_vcfbin(const FolderFile& file) {
    const vcf::Vcfbin table(file.path());
    if (!table.assembly()) return {.problems = vcf::vcfbin_problems(table)};
    const std::string assembly = assembly_of(*table.assembly());
    if (assembly.empty())
        return {.problems = vcf::vcfbin_problems(table),
                .remark = "no file here tells its assembly, of tag " + std::to_string(*table.assembly())};
    return {.problems = vcf::vcfbin_problems(table, assembly_files(assembly).names()),
            .remark = remark_on_assembly(assembly)};
}

FolderCheck::Finding FolderCheck::finding_of_gtrack(const FolderFile& file) {
    const track::Gtrack track(file.path());
    const std::uint64_t tag = track.header().assembly_tag;
    const std::string assembly = assembly_of(tag);
    if (assembly.empty())
        return {.problems = track::gtrack_problems(track),
                .remark = "no file here tells its assembly, of tag " + std::to_string(tag)};
    return {.problems = track::gtrack_problems(track, assembly_files(assembly).names()),
            .remark = remark_on_assembly(assembly)};
}

FolderCheck::Finding FolderCheck::finding_of_bigwig(const FolderFile& file) {
    return {.problems = bigwig::check_bigwig(bigwig::BigWig(file.path())).problems};
}

const AssemblyFiles& FolderCheck::assembly_files(const std::string& assembly) {
    std::unique_ptr<AssemblyFiles>& files = assemblies_[assembly];
    if (!files) files = std::make_unique<AssemblyFiles>(folder_, assembly);
    return *files;
}

const AnnotationFiles& FolderCheck::annotation_files(const std::string& annotation, const std::string& dganno) {
    const auto known = annotations_.find(dganno);
    if (known != annotations_.end()) return known->second;
    const KnownAssemblies assemblies{
        .name_of_tag = [this](std::uint64_t tag) { return assembly_of(tag); },
        .names_of = [this](const std::string& assembly) { return assembly_files(assembly).names(); }};
    return annotations_[dganno] =
               check_annotation_files({.cfg = folder_ + "/" + annotation + ".cfg", .dganno = dganno}, assemblies);
}

std::string FolderCheck::usual_dganno(const std::string& annotation) const {
    return folder_ + "/" + annotation + ".v22.dganno";
}

std::string FolderCheck::assembly_of(std::uint64_t tag) const {
    const auto known = names_by_tag_.find(tag);
    if (known != names_by_tag_.end()) return known->second;
    try {
        return assembly_of_tag(tag, folder_).value_or("");
    } catch (const Error&) {
        return {};  // the check of the hash file says so
    }
}

std::string FolderCheck::remark_on_assembly(const std::string& assembly) {
    const AssemblyFiles& files = assembly_files(assembly);
    if (!files.has_names())
        return "its chromosomes were not compared: no " + assembly + ".chrom.sizes here; gk data fetch " + assembly;
    if (files.names() == nullptr) return "its chromosomes were not compared: the names of " + assembly + " are damaged";
    return {};
}

std::string FolderCheck::remedy(const FolderFile& file) const {
    if (file.stored.kind == StoredKind::hash) {
        const auto known = names_by_tag_.find(*file.stored.tag);
        if (known != names_by_tag_.end()) return "write it again: printf %s " + known->second + " > " + file.path();
    }
    return remedy_of_damage(file, recorded_md5(file.path()).has_value());
}

}  // namespace gk::cmd
