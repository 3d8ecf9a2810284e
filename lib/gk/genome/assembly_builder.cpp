#include "gk/genome/assembly_builder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/output_file.hpp"
#include "gk/base/text_file.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/genome/twobit_check.hpp"
#include "gk/genome/ucsc_promotion.hpp"
#include "gk/io/input.hpp"

namespace gk {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;

struct NamedSize {
    std::string name;
    std::uint64_t size = 0;
};

// By size, descending; ties by the whole line's bytes: the order of the published files.
std::string chrom_sizes_text(const std::vector<NamedSize>& sequences) {
    std::vector<std::pair<std::uint64_t, std::string>> lines;
    lines.reserve(sequences.size());
    for (const NamedSize& sequence : sequences)
        lines.emplace_back(sequence.size, sequence.name + '\t' + std::to_string(sequence.size) + '\n');
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::string text;
    for (const auto& line : lines) text += line.second;
    return text;
}

// A published file may have another order, so it is taken as it is. Throws DataError unless it is of the sequences.
std::string checked_sizes(const std::string& path, const std::vector<NamedSize>& sequences) {
    std::map<std::string, std::int64_t> sizes;
    for (const ChromSize& entry : read_chrom_sizes(path)) sizes.emplace(entry.name, entry.size);
    for (const NamedSize& sequence : sequences) {
        const auto found = sizes.find(sequence.name);
        if (found == sizes.end()) throw DataError("the sequence " + in_quotes(sequence.name) + " is not there", path);
        if (found->second != static_cast<std::int64_t>(sequence.size))
            throw DataError(in_quotes(sequence.name) + " has " + std::to_string(found->second) +
                                " bases here, and its sequence " + std::to_string(sequence.size),
                            path);
        sizes.erase(found);
    }
    if (!sizes.empty()) throw DataError("there is no sequence of " + in_quotes(sizes.begin()->first), path);
    return read_file(path);
}

bool is_twobit_start(std::string_view bytes) {
    std::uint32_t signature = 0;
    if (bytes.size() < sizeof signature) return false;
    std::memcpy(&signature, bytes.data(), sizeof signature);
    return signature == twobit_signature || __builtin_bswap32(signature) == twobit_signature;
}

// Only a regular file can be: a FIFO must not be opened and closed before it is read.
bool is_twobit(const std::string& path) {
    if (path == "-" || !std::filesystem::is_regular_file(path)) return false;
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    char start[4] = {};
    const ssize_t got = pread(fd, start, sizeof start, 0);
    const int failure = errno;
    close(fd);
    errno = failure;
    if (got < 0) throw_errno("can't read " + path);
    return got == sizeof start && is_twobit_start({start, sizeof start});
}

std::vector<Run> runs_of(const BlockList& blocks) {
    std::vector<Run> runs;
    runs.reserve(blocks.count);
    for (std::uint32_t i = 0; i < blocks.count; ++i) runs.push_back({blocks.start(i), blocks.size(i)});
    return runs;
}

/// The 2bit of an assembly in the making, from whatever the input is.
class SequencePart {
public:
    SequencePart(const AssemblyRecipe& recipe, const std::string& path) : recipe_(recipe), file_(path) {
        const bool any_twobit = std::any_of(recipe.inputs.begin(), recipe.inputs.end(), is_twobit);
        if (!any_twobit)
            pack_fasta();
        else if (recipe.inputs.size() > 1)
            throw UsageError("a 2bit file is an assembly of its own: give it alone, not with other inputs");
        else
            take_twobit(recipe.inputs.front());
    }

    const std::vector<NamedSize>& sequences() const { return sequences_; }
    OutputFile& file() { return file_; }

private:
    void pack_fasta() {
        TwoBitWriter writer(recipe_.folder, recipe_.format);
        const bool genomekit = recipe_.format.layout == TwoBitLayout::genomekit;
        FastaPacker packer(
            {.unmask = recipe_.unmask,
             .refuse_iupac = recipe_.refuse_iupac,
             .acgtn_only = genomekit,
             .keep_empty = genomekit},
            [&](PackedSequence&& sequence) { add(writer, sequence); }, recipe_.warn);
        const auto block = std::make_unique_for_overwrite<char[]>(block_size);
        for (const std::string& path : recipe_.inputs) {
            io::Input input(path, recipe_.progress);
            bool at_start = true;
            while (const std::size_t got = input.read_some(block.get(), block_size)) {
                if (std::exchange(at_start, false) && is_twobit_start({block.get(), got}))
                    throw UsageError("this is a 2bit file: give its name, it can't come compressed or from a pipe (" +
                                     input.name() + ")");
                packer.feed({block.get(), got}, input.name());
            }
            packer.end_of_file(input.name());
        }
        writer.write(file_);
    }

    void add(TwoBitWriter& writer, const PackedSequence& sequence) {
        sequences_.push_back({sequence.name, sequence.size});
        writer.add(sequence);
    }

    // A 2bit goes over as it is, unless it has to change: then its sequences are written anew.
    void take_twobit(const std::string& path) {
        const TwoBit source(path);
        const bool rewrite = recipe_.unmask || recipe_.format.layout != TwoBitLayout::ucsc || source.byte_swapped() ||
                             recipe_.format.long_offsets != (source.version() == 1);
        for (std::size_t i = 0; i < source.count(); ++i) source.sequence(i);  // a damaged record says where
        for (const std::string& problem : twobit_problems(source)) throw DataError(problem, path);
        if (rewrite) return rewrite_twobit(source);
        for (std::size_t i = 0; i < source.count(); ++i)
            sequences_.push_back({std::string(source.name(i)), source.sequence(i).size});
        const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0) throw_errno("can't open " + path);
        file_.append_from(fd, 0, source.bytes());
        close(fd);
    }

    void rewrite_twobit(const TwoBit& source) {
        TwoBitWriter writer(recipe_.folder, recipe_.format);
        for (std::size_t i = 0; i < source.count(); ++i) {
            const TwoBitSequence& found = source.sequence(i);
            PackedSequence sequence;
            sequence.name = source.name(i);
            sequence.size = found.size;
            sequence.n_runs = runs_of(found.n_blocks);
            if (!recipe_.unmask) sequence.mask_runs = runs_of(found.mask_blocks);
            sequence.packed.append({reinterpret_cast<const char*>(found.packed), (sequence.size + 3) / 4});
            add(writer, sequence);
        }
        writer.write(file_);
    }

    const AssemblyRecipe& recipe_;
    OutputFile file_;
    std::vector<NamedSize> sequences_;
};

// Everything that would make GenomeKit or gk fail on these files later, found now. `alias_path`: where the aliases are
// from, empty where there are none.
void check_names(const std::vector<NamedSize>& sequences, const std::string& alias_text, const std::string& alias_path,
                 const AssemblyRecipe& recipe) {
    std::vector<std::string> own;
    for (const NamedSize& sequence : sequences) own.push_back(sequence.name);
    const std::string origin = recipe.inputs.front() == "-" ? "<stdin>" : recipe.inputs.front();
    const ChromNames own_names = ChromNames::from_list(own, origin);
    if (alias_path.empty()) return;
    const ChromNames names = ChromNames::from_alias_text(alias_text, alias_path);
    std::string lacking;
    std::size_t count = 0;
    for (const std::string& name : own) {
        if (names.find(name)) continue;
        if (++count <= 5) lacking += (count == 1 ? "'" : ", '") + name + "'";
    }
    if (count > 5) lacking += " and " + std::to_string(count - 5) + " more";
    if (count != 0) {
        const std::string what = "the alias file lacks sequences of the assembly: " + lacking;
        if (!recipe.partial_aliases) throw DataError(what, alias_path);
        recipe.warn(what + " (" + alias_path + ")");
    }
    for (const std::string& alias : names.ambiguous_aliases()) {
        std::string what = "the alias '" + alias;
        what.append("' stands for several chromosomes; the first row's counts (").append(alias_path).append(")");
        recipe.warn(what);
    }
}

void refuse_existing(const std::vector<std::string>& paths, bool replace) {
    if (replace) return;
    for (const std::string& path : paths)
        if (std::filesystem::exists(path)) throw Error(path + " exists; --force replaces it");
}

}  // namespace

std::vector<std::string> build_assembly(const AssemblyRecipe& recipe) {
    const std::string base = recipe.folder + "/" + recipe.name;
    const std::string twobit_path = base + ".2bit";
    const std::string sizes_path = base + ".chrom.sizes";
    const std::string alias_path = base + ".chromAlias.txt";
    const std::string hash_path = recipe.folder + "/" + std::to_string(assembly_tag(recipe.name)) + ".hash";
    const bool has_alias = !recipe.alias.empty();
    if (recipe.promote_ucsc && !has_alias) throw UsageError("--promote-ucsc needs the alias file: give --alias");
    // The hash file depends on the name alone: one that is there already says the same.
    refuse_existing({twobit_path, sizes_path, alias_path}, recipe.replace);

    std::string alias_source = recipe.alias;
    // One that is there and stays, under --force, goes on to be the table of names.
    if (!has_alias && std::filesystem::exists(alias_path)) alias_source = alias_path;
    NameTables tables;
    if (!alias_source.empty()) tables.alias = read_file(alias_source);
    if (has_alias && recipe.edit_alias) tables.alias = recipe.edit_alias(std::move(tables.alias));
    SequencePart sequence(recipe, twobit_path);
    tables.sizes = recipe.sizes.empty() ? chrom_sizes_text(sequence.sequences())
                                        : checked_sizes(recipe.sizes, sequence.sequences());
    if (recipe.promote_ucsc) tables = promote_ucsc_names(tables, recipe.alias);
    check_names(sequence.sequences(), tables.alias, alias_source, recipe);

    OutputFile sizes(sizes_path);
    sizes.write(tables.sizes);
    OutputFile hash(hash_path);
    hash.write(recipe.name);
    std::optional<OutputFile> alias;
    if (has_alias) alias.emplace(alias_path).write(tables.alias);

    // chrom.sizes makes the name an assembly, so it comes last.
    if (alias)
        commit_all({&sequence.file(), &*alias, &hash, &sizes});
    else
        commit_all({&sequence.file(), &hash, &sizes});
    std::vector<std::string> paths{twobit_path, sizes_path, hash_path};
    if (has_alias) paths.push_back(alias_path);
    return paths;
}

std::vector<std::string> promote_assembly(const std::string& name, const std::string& folder) {
    const std::string alias_path = folder + "/" + name + ".chromAlias.txt";
    const std::string sizes_path = folder + "/" + name + ".chrom.sizes";
    const NameTables promoted = promote_ucsc_names({read_file(alias_path), read_file(sizes_path)}, alias_path);
    OutputFile alias(alias_path);
    alias.write(promoted.alias);
    OutputFile sizes(sizes_path);
    sizes.write(promoted.sizes);
    commit_all({&alias, &sizes});
    return {alias_path, sizes_path};
}

}  // namespace gk
