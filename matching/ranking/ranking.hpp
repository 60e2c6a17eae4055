#pragma once

#include "matching/index/features.hpp"
#include "matching/needs/understanding.hpp"
#include "matching/ranking/finding.hpp"
#include "matching/ranking/text_likeness.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Every process through which a step can be served, by process, so that a firm costs no search.
struct StepWays {
    StepWays(const Lexicon& lexicon, Id wanted);

    struct Way {
        float weight = 0;         ///< 0: none
        std::uint16_t place = 0;  ///< in Lexicon::relations of the step
    };
    Id wanted;
    std::vector<Way> ways;   ///< by process
    bool said_only = false;  ///< neither machines nor products show it
    /// What a firm may offer for each part of the wanted process, by process; where it has several.
    std::vector<std::vector<float>> parts;
};

/// A limit for this process concerns the steps of the need.
constexpr std::uint8_t kConcerns = 1;
/// A listed capability for this process is asked for itself.
constexpr std::uint8_t kAskedFor = 2;

/// A need prepared for comparing with many firms.
struct Query {
    std::vector<Step> steps;
    std::vector<StepWays> ways;            ///< beside `steps`, of those that count
    std::vector<std::uint8_t> limits_for;  ///< by process: kConcerns, kAskedFor or 0
    std::vector<Id> products;
    std::vector<Id> topics;
    UnderstoodNeed need;
    std::vector<Id> grades;  ///< of the need's materials, then of its equivalents, where known
    std::vector<Id> groups;  ///< of the same
    std::vector<HeldCertificate> certificates;
    std::vector<CertificateDemand> demands;  ///< beside `certificates`
    std::optional<Position> around;          ///< what the need's place or radius is counted from
    Fineness fineness;                       ///< the finest that is wanted
    TradeSizes trade;                        ///< sizes that only single trades have
    bool undivided = false;                  ///< it must not be made or treated in parts
    ConceptQuery concepts;                   ///< all that is meant, also beside the steps
    std::optional<StepWays> worded_like;     ///< see ReadNeed::worded_like
    Date today{};
    bool nobody = false;  ///< known already: what a firm does not show then counts as missing
    /// Place in `steps` of the work that makes the need, where no firm does it: all that others do
    /// of it makes near misses only.
    std::optional<std::size_t> missing;
};

/// `rarity` is that of the firms' concepts and has to outlive the query.
Query make_query(
    const Lexicon& lexicon,
    const ReadNeed& read,
    const UnderstoodNeed& need,
    const std::vector<float>& rarity,
    Date today
);

/// Where `text` asks for a machine that was used before ("gebrauchte Drehmaschine", "used crane"),
/// only who says that he sells machines serves the need: neither who owns, builds nor mends some.
void ask_dealers_only(const Lexicon& lexicon, std::string_view text, Query& query);

/// How well one firm serves one step.
struct StepFit {
    float value = 0;     ///< 0..1
    Id through = kNone;  ///< the offered process that serves it
    float relation = 0;  ///< how near that process is to the wanted one
};
StepFit fit_of(const Lexicon& lexicon, const Features& features, const StepWays& step);
/// The same for one firm alone.
StepFit fit_of(const Lexicon& lexicon, const Features& features, Id wanted);

/// Every process through which a firm can serve a step, with the most that its evidence can count:
/// fit_of() is never above the best of weight times evidence.
std::vector<Relation> ways_to(const Lexicon& lexicon, Id wanted);

struct Ranked {
    double score = 0;
    double shown = 0;           ///< of the score, what does not come from the letters of the texts
    double unusual = 1;         ///< below 1: the part is larger or smaller than the trade's usual
    bool possible = false;      ///< does the main work, and nothing hard contradicts
    bool does_main = false;     ///< shows one of the main steps
    bool related = false;       ///< what it does is near what the need is about as a whole
    bool worded = false;        ///< does what needs of such wording mostly ask for
    std::uint16_t covered = 0;  ///< bit i: serves Query::steps[i]
    std::uint16_t in_part = 0;  ///< bit i: does only a lesser part of Query::steps[i]
    bool contradicted = false;  ///< something known speaks against the firm, hard or not
    bool too_large = false;     ///< it names a limit that the part lies far beyond
    float fit = 0;              ///< for the main step that it serves best
    float likeness = 0;         ///< of all it says to all that is meant
    bool ruled_out = false;     ///< something known makes it impossible
    bool outweighed = false;    ///< possible, but all proof together speaks for nobody
};

/// Weighs a firm for a need; `support` is the likeness of the texts. Where `findings` is not
/// null, what ranked is appended to it, most important first.
Ranked rank(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    const TextLikeness& support,
    Findings findings = nullptr
);

/// What a hard objection, or several, leaves of a score.
constexpr double kHardContradiction = 0.35;

constexpr std::size_t kMostSteps = 12;  ///< of a need that count

/// What a step counts for beside the others.
double weight_of(const Lexicon& lexicon, const Step& step);

/// The most that rank() can give a firm, whatever its certificates, is score_of(`always` and the
/// sum of part times value), the value of `process` being the weighted mean of its fits for the
/// steps, each times Step::spoken, without steps the likeness of its words.
struct MostParts {
    double process = 0, meaning = 0, words = 0, letters = 0;
    double always = 0;
};
MostParts most_parts(const Query& query);
double score_of(double sum);     ///< rises with `sum`, 0..1
double least_sum(double score);  ///< the least sum whose score_of() is not below `score`

/// Places in Query::steps that are work of their own: said or what makes the product that is said,
/// and more than a circumstance.
std::vector<std::size_t> own_steps(const Lexicon& lexicon, const Query& query);

/// Places in Query::steps of the work that makes the need and of what its words may mean instead:
/// the first main task that is told, a step beside others only where there is nothing else. Empty
/// where the need has no other main step, or where the wording leaves it in doubt.
std::vector<std::size_t> leading_steps(const Lexicon& lexicon, const Query& query);

/// A main task is told in plain words: where nobody shows it, that is no fault of the reading.
bool surely_told(const Query& query);

/// Evidence for the main step below which nobody is asked.
constexpr float kGate = 0.3F;

}  // namespace clusterlotse::matching
