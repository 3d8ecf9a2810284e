// Rows of a VCF table as a VCF file (gk/vcf/FORMAT.md#rows-as-vcf).
#pragma once

#include <string>
#include <vector>

#include "cmd/vcf/open_vcfbin.hpp"
#include "gk/io/output.hpp"
#include "gk/vcf/view/vcf_view.hpp"

namespace gk::cmd {

/// Writes header and records. The view decodes codes. `command_line` is told in the header unless it is empty. Throws
/// Error where bases of the reference are needed and there is no 2bit.
void write_as_vcf(const std::vector<table::Row>& rows, const vcf::VcfView& view, OpenVcfbin& open,
                  const std::string& command_line, unsigned threads, io::Output& output);

}  // namespace gk::cmd
