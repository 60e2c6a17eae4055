#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "domain/need.hpp"
#include "matching/measures/trade_sizes.hpp"
#include "matching/needs/certificate_demands.hpp"
#include "matching/text/analysis.hpp"
#include "matching/vocabulary/concepts.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// One process a need asks for, with what matching wants to know about it.
struct Step {
    Id process = kNone;
    bool main = true;      ///< false: a step beside the main one, like a coating of a turned part
    bool implied = false;  ///< only by the kind of product
    float strength = 1;    ///< how sure the wording is
    bool told = false;     ///< asked for as a task, not only by a property of the part
    std::uint32_t at = 0;  ///< first atom of its words
    float spoken = 1;      ///< how far the wording of the need speaks for it, above 0, at most 1
};

/// A need as the engine sees it: the public fields and what ranking needs beyond them.
struct ReadNeed {
    UnderstoodNeed need;
    std::vector<Step> steps;
    std::vector<Id> products;
    std::vector<Id> topics;
    bool damaged = false;           ///< something is told to be broken or worn
    std::vector<Concept> concepts;  ///< of all it mentions, also beside the steps, and of `guessed`
    std::vector<Id> guessed;        ///< by id: processes that only similar wording speaks for
    Id worded_like =
        kNone;  ///< what needs of similar wording mostly ask for, where no step is that
    std::vector<PhraseBook::Likely> likely;  ///< what they ask for, best first
    std::size_t words_of_asking = 0;  ///< words that stand in known ways of asking (PhraseBook)
    std::vector<Term> terms;
    TradeSizes trade;                        ///< sizes that only single trades have
    bool undivided = false;                  ///< "in einem Stück": no limit is passed a little
    std::vector<CertificateDemand> demands;  ///< how each certificate is asked for
};

/// Reads a need text. Total on any bytes.
ReadNeed read_need(const Lexicon& lexicon, std::string_view text, Date today, Language reader);

/// What kind of need it is: "part", "operation" …; empty where nothing tells.
std::string kind_of(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read);

/// What to ask back, most discriminating first, at most three.
std::vector<std::string> questions_for(
    const Lexicon& lexicon, const ReadNeed& read, bool vague_date, Language reader
);

}  // namespace clusterlotse::matching
