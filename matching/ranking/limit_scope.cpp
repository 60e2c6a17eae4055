#include "matching/ranking/limit_scope.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool LimitScope::concerns(const Envelope& envelope) const {
    return envelope.process == kNone || (query_.limits_for[envelope.process] & kConcerns) != 0;
}

bool LimitScope::asked_for(const Envelope& envelope) const {
    return envelope.structured && envelope.process != kNone &&
           (query_.limits_for[envelope.process] & kAskedFor) != 0;
}

bool LimitScope::of_the_trade(const Envelope& envelope) const {
    return std::any_of(query_.steps.begin(), query_.steps.end(), [&](const Step& step) {
        return envelope.process != kNone &&
               (lexicon_.is_ancestor_process(step.process, envelope.process) ||
                lexicon_.is_ancestor_process(envelope.process, step.process));
    });
}

bool LimitScope::of_a_kind_only(const Envelope& envelope) const {
    if (envelope.structured || envelope.process == kNone) {
        return false;
    }
    return std::any_of(query_.steps.begin(), query_.steps.end(), [&](const Step& step) {
        return step.process != envelope.process &&
               lexicon_.is_ancestor_process(step.process, envelope.process) &&
               std::any_of(
                   features_.offers.begin(),
                   features_.offers.end(),
                   [&](const Offer& offer) {
                       return offer.process == step.process && offer.evidence >= kGate;
                   }
               );
    });
}

bool LimitScope::of_the_work(Id process) const {
    return std::any_of(query_.steps.begin(), query_.steps.end(), [&](const Step& step) {
        return lexicon_.is_ancestor_process(step.process, process);
    });
}

bool LimitScope::said_of_another_work(
    const Envelope& envelope, const std::vector<Envelope>& envelopes, LimitOf of
) const {
    return envelope.process != kNone && !of_the_work(envelope.process) &&
           std::any_of(envelopes.begin(), envelopes.end(), [&](const Envelope& other) {
               return other.structured && of(other) && other.process != kNone &&
                      of_the_work(other.process) && near(other.process, envelope.process);
           });
}

bool LimitScope::said_of_an_implied_work(
    const Envelope& envelope, const std::vector<Envelope>& envelopes, LimitOf of
) const {
    return envelope.process != kNone && !of_a_told_work(envelope.process) &&
           std::any_of(envelopes.begin(), envelopes.end(), [&](const Envelope& other) {
               return of(other) && other.process != kNone && of_a_told_work(other.process);
           });
}

bool LimitScope::of_a_told_work(Id process) const {
    return std::any_of(query_.steps.begin(), query_.steps.end(), [&](const Step& step) {
        return step.main && !step.implied &&
               (lexicon_.is_ancestor_process(step.process, process) || near(step.process, process));
    });
}

bool LimitScope::near(Id work, Id other) const {
    return lexicon_.is_ancestor_process(other, work) ||
           std::any_of(
               lexicon_.relations[work].begin(),
               lexicon_.relations[work].end(),
               [&](const Relation& relation) { return relation.offered == other; }
           );
}

}  // namespace clusterlotse::matching
