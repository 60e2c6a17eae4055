#pragma once

#include "matching/firms/limit_works.hpp"
#include "matching/index/features.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

/// The limits read in a firm's text, at most 32. What one sentence says of one work in several
/// parts is one limit, as long as no measure is said twice.
class EnvelopeList {
public:
    /// What is added from here on completes nothing that was added before.
    void begin_sentence() { in_sentence_ = envelopes_.size(); }

    /// Adds the limits for each of the works.
    void add(Envelope envelope, const NamedWorks& works);

    bool full() const;

    std::vector<Envelope> take() { return std::move(envelopes_); }

private:
    std::vector<Envelope> envelopes_;
    std::size_t in_sentence_ = 0;  ///< the first envelope of the sentence
};

}  // namespace clusterlotse::matching
