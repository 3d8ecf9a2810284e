#include "cmd/commands.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "cmd/annotation/commands.hpp"
#include "cmd/data/commands.hpp"
#include "cmd/genome/commands.hpp"
#include "cmd/info/commands.hpp"
#include "cmd/interval/commands.hpp"
#include "cmd/motif/commands.hpp"
#include "cmd/reads/commands.hpp"
#include "cmd/scale/commands.hpp"
#include "cmd/spliced/commands.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/variant/commands.hpp"
#include "cmd/vcf/commands.hpp"

namespace gk::cmd {
namespace {

// Commands that begin with one word of the command line: `word`, or, where that ends with a dash, any that begins so.
struct Family {
    std::string_view word;
    std::vector<cli::Command> (*make)();

    bool has(std::string_view typed) const { return word.ends_with('-') ? typed.starts_with(word) : typed == word; }
};

template <cli::Command (*... make)()>
std::vector<cli::Command> each_of() {
    std::vector<cli::Command> commands;
    commands.reserve(sizeof...(make));
    (commands.push_back(make()), ...);
    return commands;
}

// In the order of the help text.
constexpr std::array families = {
    Family{"build-assembly", each_of<build_assembly_command>},
    Family{"build-annotation", each_of<build_annotation_command>},
    Family{"build-appris", each_of<build_appris_command>},
    Family{"build-mane", each_of<build_mane_command>},
    Family{"chroms", each_of<chroms_command>},
    Family{"info", each_of<info_command>},
    Family{"dna", each_of<dna_command>},
    Family{"interval", each_of<interval_command>},
    Family{
        "annotation",
        each_of<annotation_list_command, annotation_show_command, annotation_tree_command, annotation_export_command>},
    Family{"find-", find_commands},
    Family{"variant", each_of<variant_normalize_command, variant_span_command>},
    Family{"variant-dna", each_of<variant_dna_command>},
    Family{"motif", each_of<motif_command>},
    Family{"spliced",
           each_of<spliced_make_command, spliced_shift_command, spliced_expand_command, spliced_expand_coord_command,
                   spliced_strand_command, spliced_end_command, spliced_cut_command, spliced_lift_command,
                   spliced_intersect_command, spliced_compare_command, spliced_lower_command, spliced_span_command,
                   spliced_dna_command, spliced_map_command>},
    Family{"vcf", each_of<vcf_compile_command, vcf_query_command, vcf_column_command, vcf_matrix_command,
                          vcf_subset_command, vcf_info_command>},
    Family{"track", each_of<track_build_command, track_query_command, track_info_command, track_intervals_command,
                            track_histogram_command, track_export_command>},
    Family{"reads", each_of<reads_build_command, reads_query_command, reads_pileup_command, reads_info_command>},
    Family{"junctions", each_of<junctions_build_command, junctions_query_command, junctions_counts_command,
                                junctions_counts_query_command, junctions_contingency_command, junctions_info_command>},
    Family{"data", each_of<data_fetch_command, data_list_command, data_path_command, data_upload_command,
                           data_verify_command, data_build_command>},
    Family{"shard", each_of<shard_command>},
    Family{"merge", each_of<merge_command>},
    Family{"completion", each_of<completion_command>},
};

}  // namespace

std::vector<cli::Command> commands_for(std::string_view first_word) {
    const auto* const family =
        std::find_if(families.begin(), families.end(), [&](const Family& each) { return each.has(first_word); });
    return family == families.end() ? all_commands() : family->make();
}

std::vector<cli::Command> all_commands() {
    std::vector<cli::Command> commands;
    for (const Family& family : families) {
        std::vector<cli::Command> made = family.make();
        std::move(made.begin(), made.end(), std::back_inserter(commands));
    }
    return commands;
}

}  // namespace gk::cmd
