#include "matching/ranking/limit_scope.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::string_view kInRooms[] = {"coating", "heat_treatment"};

}  // namespace

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
               return of(other) && other.process != kNone && of_the_work(other.process) &&
                      (other.structured ? near(other.process, envelope.process)
                                        : in_rooms(other.process) && in_rooms(envelope.process));
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

bool LimitScope::in_rooms(Id work) const {
    return std::any_of(std::begin(kInRooms), std::end(kInRooms), [&](std::string_view code) {
        const auto found = lexicon_.process_ids.find(code);
        return found != lexicon_.process_ids.end() &&
               lexicon_.is_ancestor_process(found->second, work);
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
