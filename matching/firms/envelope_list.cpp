#include "matching/firms/envelope_list.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostEnvelopes = 32;

using Limit = std::optional<Range> Envelope::*;
constexpr Limit kLimits[] = {
    &Envelope::diameter,
    &Envelope::length,
    &Envelope::width,
    &Envelope::height,
    &Envelope::thickness,
    &Envelope::mass,
    &Envelope::lot};

/// "Ø 3.200 mm, Höhe 2.000 mm, 25 t": the same machine, as no measure is said twice.
bool complete_each_other(const Envelope& one, const Envelope& other) {
    return (one.fineness == Fineness{} || other.fineness == Fineness{}) &&
           (one.trade == TradeSizes{} || other.trade == TradeSizes{}) &&
           std::none_of(std::begin(kLimits), std::end(kLimits), [&](Limit limit) {
               return one.*limit && other.*limit;
           });
}

void complete(Envelope& one, const Envelope& other) {
    for (const Limit limit : kLimits) {
        if (other.*limit) {
            one.*limit = other.*limit;
        }
    }
    if (one.fineness == Fineness{}) {
        one.fineness = other.fineness;
    }
    if (one.trade == TradeSizes{}) {
        one.trade = other.trade;
    }
}

}  // namespace

bool EnvelopeList::full() const {
    return envelopes_.size() >= kMostEnvelopes;
}

void EnvelopeList::add(Envelope envelope, const NamedWorks& works) {
    if (envelope == Envelope{}) {
        return;
    }
    for (const NamedWork& named : works) {
        envelope.process = named.process;
        const auto beside = std::find_if(
            envelopes_.begin() + static_cast<std::ptrdiff_t>(in_sentence_),
            envelopes_.end(),
            [&](const Envelope& known) {
                return known.process == named.process && complete_each_other(known, envelope);
            }
        );
        if (beside != envelopes_.end()) {
            complete(*beside, envelope);
        } else if (!full()) {
            envelopes_.push_back(envelope);
        }
    }
}

}  // namespace clusterlotse::matching
