#pragma once

#include "matching/index/certificate_index.hpp"
#include "matching/index/concept_index.hpp"
#include "matching/index/features.hpp"
#include "matching/index/firm_table.hpp"
#include "matching/index/process_index.hpp"
#include "matching/index/term_index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Everything that is known of all firms, by what a need may ask for.
class FirmIndex {
public:
    explicit FirmIndex(const Lexicon& lexicon);

    /// A firm that firms().find() does not know. `packed_facts` are those of `features`, `words`
    /// the firm's distinct ones.
    void add(
        std::string_view id,
        std::string_view packed_facts,
        const Features& features,
        const std::vector<std::string_view>& words
    );

    /// Nothing where the firm is not known.
    void remove(std::string_view id);

    /// True where most of what is kept is of removed firms.
    bool mostly_removed() const;
    /// The same firms without what is kept of removed ones.
    FirmIndex rebuilt() const;

    const FirmTable& firms() const { return firms_; }
    const ProcessIndex& processes() const { return processes_; }
    const CertificateIndex& certificates() const { return certificates_; }
    const ConceptIndex& concepts() const { return concepts_; }
    const TermIndex& terms() const { return terms_; }
    /// Firms that look for somebody who does the process; removed ones may be among them.
    const std::vector<Slot>& seeking(Id process) const { return sought_[process]; }

private:
    const Lexicon* lexicon_;
    FirmTable firms_;
    ProcessIndex processes_;
    CertificateIndex certificates_;
    ConceptIndex concepts_;
    TermIndex terms_;
    std::vector<std::vector<Slot>> sought_;  ///< by process
};

}  // namespace clusterlotse::matching
