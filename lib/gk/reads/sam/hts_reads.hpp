// BAM and CRAM, record by record (gk/reads/FORMAT.md#bam-and-cram).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gk/io/bad_record.hpp"
#include "gk/io/input.hpp"
#include "gk/reads/sam/read_record.hpp"

struct bam1_t;
struct hts_idx_t;
struct hts_itr_t;
struct htsFile;
struct sam_hdr_t;

namespace gk::reads {

/// Whether the input is BAM or CRAM, by its first bytes. To be asked before anything is read.
bool holds_bam_or_cram(io::Input& input);

/// How such a file is opened.
struct HtsChoice {
    std::string reference;       ///< FASTA of a CRAM's bases; empty: by the environment, never by the network
    std::string region;          ///< as samtools has it; empty: all. Needs a file with an index
    bool needs_bases = true;     ///< else a CRAM needs no reference
    bool needs_tags = false;     ///< NH and the strands
    bool needs_names = false;    ///< QNAME
    unsigned decompressors = 0;  ///< threads that help
};

/// The records of such a file, as htslib has them.
class HtsReads {
public:
    /// Takes the file over; `input`, which it tells how far it is, outlives it. Throws DataError when the header is
    /// damaged, and Error where there is no index.
    HtsReads(io::Input& input, const HtsChoice& choice);
    ~HtsReads();
    HtsReads(const HtsReads&) = delete;
    HtsReads& operator=(const HtsReads&) = delete;

    const std::string& name() const { return name_; }
    const sam_hdr_t* header() const { return header_; }
    /// The next record. False at the end. Throws DataError for damaged or truncated data.
    bool read(bam1_t& record);
    /// Records read so far.
    std::uint64_t count() const { return count_; }
    void tell_progress() const { input_.tell_progress(); }

private:
    void open(const HtsChoice& choice);
    void open_region(const HtsChoice& choice);
    bool is_cut() const;
    [[noreturn]] void throw_unreadable() const;

    const io::Input& input_;
    std::string name_;
    std::string or_fault_;  // what else makes a CRAM unreadable
    htsFile* file_ = nullptr;
    sam_hdr_t* header_ = nullptr;
    hts_idx_t* index_ = nullptr;
    hts_itr_t* places_ = nullptr;
    std::uint64_t count_ = 0;
};

/// Records of htslib as gk's. What the record's views refer to lives as long as this and the bam1_t do, until the next.
class HtsRecordReader {
public:
    /// FLAG, MAPQ and start.
    static void read_place(const bam1_t& from, ReadRecord& record);
    static void read_name(const bam1_t& from, ReadRecord& record);
    static void read_tags(const bam1_t& from, ReadRecord& record);
    /// What is wrong with it, if anything.
    static std::optional<io::BadRecord> read_cigar(const bam1_t& from, ReadRecord& record);
    void read_bases(const bam1_t& from, ReadRecord& record);

private:
    std::string bases_;
};

/// The record as a line of SAM, without its newline.
std::string sam_text(const bam1_t& record, const sam_hdr_t& header);

}  // namespace gk::reads
