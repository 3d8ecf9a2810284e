// gk vcf: VCF tables.
#pragma once

#include "cli/command.hpp"

namespace gk::cmd {

cli::Command vcf_compile_command();
cli::Command vcf_query_command();
cli::Command vcf_column_command();
cli::Command vcf_matrix_command();
cli::Command vcf_subset_command();
cli::Command vcf_info_command();

}  // namespace gk::cmd
