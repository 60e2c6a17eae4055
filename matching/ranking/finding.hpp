#pragma once

#include "matching/ranking/match.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// One thing that ranking found for or against a firm, without words: a small value that costs
/// nothing to make. explain() makes the words.
struct Finding {
    enum class Kind : std::uint8_t {
        process,           ///< `subject`: process; contradicts: the firm does not show it
        denied,            ///< `subject`: process the firm says it does not do
        material,          ///< `subject`: place in the need's materials and, behind them, its
                           ///< equivalents; contradicts: not worked
        similar_material,  ///< `subject`: material group through which it fits
        excluded,          ///< `subject`: material group the firm says it does not work
        size,              ///< `subject`: a Size; `value` wanted, `limit` the firm's (0: none said)
        lot,               ///< `value` wanted, `limit` the firm's
        unusual_size,  ///< as size, where no limit is said; `limit`: the most usual of the trade
        unusual_lot,   ///< as lot, the same
        tolerance,     ///< `value` wanted grade of ISO 286, `limit` the firm's finest
        roughness,     ///< `value` wanted Ra in µm, `limit` the firm's finest
        lead_time,     ///< `value` days until the need's date, `limit` the firm's lead time
        capacity,      ///< the firm says it takes no work at present
        free_from,     ///< `value` the need's day (0: none said), `limit` the first free one,
                       ///< in days since 1970
        distance,      ///< `value` km (unknown: no position), `limit` wished radius (0: none);
                       ///< `subject` 0: known exactly, 1: only by its region
        topic,         ///< `subject`: topic
        certificate,   ///< `subject`: place in the need's certificates
        wished,        ///< as certificate, where the firm does not show what is only wished for
        expired        ///< as certificate
    };
    enum Size : Id { diameter, length, width, height, thickness, mass, module, circle };

    Fact::Verdict verdict = Fact::Verdict::unknown;
    Kind kind = Kind::process;
    Id subject = kNone;
    double value = 0;
    double limit = 0;

    bool operator==(const Finding&) const = default;
};

/// Whether something known speaks against a firm.
struct Objection {
    bool any = false;
    int soft = 0;  ///< limits that are exceeded a little or usually
    double unusual =
        1;  ///< factor for sizes that few firms of the trade can take, where it says nothing
    bool hard = false;  ///< so much that it cannot do the work
};

/// Where ranking notes what it found; null where nobody will read it.
using Findings = std::vector<Finding>*;

inline void note(Findings findings, const Finding& finding) {
    if (findings != nullptr) {
        findings->push_back(finding);
    }
}

}  // namespace clusterlotse::matching
