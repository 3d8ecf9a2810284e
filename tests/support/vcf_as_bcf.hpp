// BCF files made of VCF text, for tests.
#pragma once

#include <htslib/bgzf.h>
#include <htslib/hts.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/temporary_folder.hpp"

namespace gk::testing {

/// Writes the text as `x.bcf` to the folder and returns its path. `mode` of htslib: `wb`, or `wbu` without compression.
/// On demand with a BGZF block for each record.
inline std::string write_bcf(const TemporaryFolder& folder, const std::string& vcf, const char* mode = "wb",
                             bool many_blocks = false) {
    hts_set_log_level(HTS_LOG_OFF);
    std::string path = folder.file("x.bcf");
    htsFile* const in = hts_open(folder.write("in.vcf", vcf).c_str(), "r");
    htsFile* const out = hts_open(path.c_str(), mode);
    BOOST_REQUIRE((in != nullptr && out != nullptr));
    bcf_hdr_t* const header = vcf_hdr_read(in);
    BOOST_REQUIRE(header != nullptr);
    BOOST_REQUIRE(bcf_hdr_write(out, header) == 0);
    bcf1_t* const record = bcf_init();
    while (vcf_read(in, header, record) >= 0) {
        if (many_blocks) BOOST_REQUIRE(bgzf_flush(hts_get_bgzfp(out)) == 0);
        BOOST_REQUIRE(bcf_write(out, header, record) == 0);
    }
    bcf_destroy(record);
    bcf_hdr_destroy(header);
    BOOST_REQUIRE(hts_close(out) == 0);
    hts_close(in);
    return path;
}

}  // namespace gk::testing
