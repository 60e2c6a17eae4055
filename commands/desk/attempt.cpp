#include "commands/desk/attempt.hpp"

namespace clusterlotse::commands {

namespace {

bool is_as(const std::optional<bool>& wanted, bool is) {
    return !wanted || *wanted == is;
}

}  // namespace

bool is_within(const Scope& scope, Utterance& said) {
    if (!scope.places.has(said.message().place) ||
        !is_as(scope.moderator, said.speaker().moderator) ||
        (scope.firm && said.speaker().profile_id.empty()) ||
        !is_as(scope.files, !said.message().attachments.empty())) {
        return false;
    }
    if (scope.answers && *scope.answers != said.answered().has_value()) {
        return false;
    }
    return !scope.behind || (said.last() && scope.behind->has(said.last()->context.purpose));
}

bool taken_by_one_of(std::span<const Attempt> attempts, Utterance& said) {
    for (const Attempt& attempt : attempts) {
        const Outcome outcome = is_within(attempt.scope, said) ? attempt.take(said) : Outcome::left;
        if (outcome != Outcome::left) {
            return outcome == Outcome::taken;
        }
    }
    return false;
}

}  // namespace clusterlotse::commands
