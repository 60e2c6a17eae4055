#pragma once

#include "domain/date.hpp"
#include "matching/index/features.hpp"
#include "matching/index/firm_table.hpp"
#include "matching/ranking/ranking.hpp"
#include "matching/ranking/text_likeness.hpp"
#include "matching/ranking/text_support.hpp"
#include "tests/evaluation/collection.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::evaluation {

/// One evidence of a pair of a need and a firm.
struct Evidenced {
    std::string_view name;
    double value;
};
using Evidences = std::vector<Evidenced>;

/// What the engine knows of every pair of a need and a firm.
class PairEvidence {
public:
    PairEvidence(const matching::Lexicon& lexicon, const std::string& profiles, Date today);

    using Row = std::function<void(const std::string& firm, const Evidences& evidences)>;

    /// Calls `row` for every firm; `bereft`: only for those that cannot do it, as if they were all.
    void of_need(const JudgedNeed& judged, bool bereft, const Row& row) const;

private:
    struct Asked;  ///< a need, read and prepared

    void add_steps(const Asked& asked, const matching::Features& firm, Evidences& into) const;
    void add_focus(const matching::Features& firm, matching::Id wanted, double& own, double& near)
        const;
    void add_wording(const Asked& asked, const matching::Features& firm, Evidences& into) const;
    void add_parts(const Asked& asked, const matching::Features& firm, Evidences& into) const;

    /// The share of a need's words that any firm uses.
    double heard_of(const std::vector<matching::Term>& terms) const;

    const matching::Lexicon& lexicon_;
    Date today_;
    std::vector<matching::Features> firms_;
    matching::TermIndex terms_;
    matching::FirmTable table_;
    matching::LetterIndex letters_;
    matching::ConceptRarity rarity_;
    std::vector<std::size_t> lengths_;  ///< of the texts, in bytes
    std::vector<double> offered_;       ///< by process: how much all firms offer it
};

}  // namespace clusterlotse::evaluation
