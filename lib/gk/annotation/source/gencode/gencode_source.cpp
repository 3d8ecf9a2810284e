#include "gk/annotation/source/gencode/gencode_source.hpp"

#include "gk/annotation/source/gencode/gencode_resolver.hpp"
#include "gk/annotation/source/row_worker.hpp"

namespace gk::annotation {
namespace {

struct GencodeWork : RowWork {
    using Reader = GencodeReader;
    using Row = GencodeRow;
    using Fault = GencodeFault;
    static constexpr bool skips_empty_lines = true;
    static constexpr bool takes_ignored_rows = false;

    GencodeResolver resolver;

    static io::Reason reason_of(const Fault& fault) { return fault.bad.reason; }

    void take(const Row& row, const Fault* fault) {
        if (fault == nullptr) {
            report_odd_coordinates(row.odd, row.line, report);
            if (!row.unknown_biotype.empty()) report.unknown_biotype(row.unknown_biotype, row.line);
        }
        resolver.take(row, fault);
    }

    void end_block() {}
};

}  // namespace

void read_gencode(io::ChunkSource& source, unsigned threads, const SourceContext& context, io::BadRecords& bad_rows,
                  BuildReport& report, Draft& draft) {
    GencodeWork work{{context, bad_rows, report}, GencodeResolver(draft, report, bad_rows, context.strict)};
    read_rows(source, threads, work);
    work.resolver.finish();
}

}  // namespace gk::annotation
