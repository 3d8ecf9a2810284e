#include "gk/track/wig_rows.hpp"

#include <algorithm>
#include <cmath>

#include "gk/io/row_text.hpp"

namespace gk::track {

void WigRows::append(std::int64_t start, std::int64_t end, std::span<const float> values, ByteBuffer& text) {
    if (std::all_of(values.begin(), values.end(), [](float value) { return std::isnan(value); })) return;
    if (start != next_ || end - start != span_) {
        span_ = end - start;
        text.append("fixedStep chrom=");
        text.append(chrom_);
        text.append(" start=");
        text.append_integer(start + 1);
        text.append(" step=");
        text.append_integer(span_);
        text.append(" span=");
        text.append_integer(span_);
        text.push('\n');
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != 0) text.push('\t');
        io::append_real(values[i], text);
    }
    text.push('\n');
    next_ = end;
}

}  // namespace gk::track
