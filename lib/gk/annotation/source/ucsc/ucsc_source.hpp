// Building from UCSC's refGene and refLink tables (gk/annotation/FORMAT.md#ucsc-refseq).
#pragma once

#include <string>

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/annotation/source/ucsc/ucsc_tables.hpp"
#include "gk/io/output.hpp"

namespace gk::annotation {

/// Reads the tables of a folder. Returns the path of refGene, of which the report's lines are. Throws as UcscPaths and
/// UcscTables do.
std::string read_ucsc(const std::string& folder, const SourceContext& context, io::OnBad on_bad, io::Output* rejects,
                      BuildReport& report, Draft& draft);

/// Reads the tables. Throws as UcscTables does.
void read_ucsc(UcscText links, UcscText genes, const SourceContext& context, io::OnBad on_bad, io::Output* rejects,
               BuildReport& report, Draft& draft);

}  // namespace gk::annotation
