#include "tests/simulation/tour_ways.hpp"

#include <sstream>

namespace clusterlotse::simulation {

namespace {

using N = NeedState;
using I = InvitationState;

std::string code(auto state) {
    return std::string(name_of(state));
}

Way way(const std::string& deeds, auto from, auto to) {
    Way one;
    std::istringstream words(deeds);
    for (std::string deed; words >> deed;) {
        if (deed == "nobodys:") {
            one.nobodys = true;
        } else {
            one.deeds.push_back(deed);
        }
    }
    one.from = code(from);
    one.to = code(to);
    one.of_need = std::is_same_v<decltype(from), NeedState>;
    return one;
}

/// Words that nobody understands do not undo what was understood before, nor a yes an offer.
bool undoes(InvitationState from, InvitationState said) {
    return !(said == I::answered && is_positive(from)) &&
           !(said == I::interested && (from == I::offered || from == I::offered_partly));
}

constexpr InvitationState kOpen[] = {
    I::asked,
    I::undelivered,
    I::interested,
    I::needs_time,
    I::questioned,
    I::offered,
    I::offered_partly,
    I::answered,
    I::declined};

}  // namespace

std::string answer_words(const std::string& state) {
    static const std::map<std::string, std::string> words{
        {code(I::interested), "Interesse"},
        {code(I::needs_time), "Ich brauche noch Zeit bis nächste Woche"},
        {code(I::questioned), "3 Welche Toleranz gilt?"},
        {code(I::offered), "12 € das Stück"},
        {code(I::offered_partly), "Wir können nur 10 Stück davon."},
        {code(I::answered), "Der Kollege Huber hatte das neulich auf dem Tisch."},
        {code(I::declined), "Leider nein, keine Kapazität"},
    };
    const auto found = words.find(state);
    return found == words.end() ? std::string() : found->second;
}

std::vector<Way> ways_of_needs() {
    return {
        way("release", N::awaiting_release, N::distributed),
        way("nobodys: release", N::awaiting_release, N::no_match),
        way("phone", N::awaiting_release, N::by_phone),
        way("park", N::awaiting_release, N::parked),
        way("outside", N::awaiting_release, N::awarded_outside),
        way("withdraw", N::awaiting_release, N::withdrawn),
        way("reject", N::awaiting_release, N::rejected),
        way("expire", N::awaiting_release, N::expired),

        way("phone release", N::by_phone, N::distributed),
        way("nobodys: phone release", N::by_phone, N::no_match),
        way("phone park", N::by_phone, N::parked),
        way("phone award_any", N::by_phone, N::awarded),
        way("phone outside", N::by_phone, N::awarded_outside),
        way("phone fail", N::by_phone, N::not_placed),
        way("phone withdraw", N::by_phone, N::withdrawn),
        way("phone reject", N::by_phone, N::rejected),
        way("phone expire", N::by_phone, N::expired),
        way("phone give_up", N::by_phone, N::unmatched),

        way("release offered", N::distributed, N::answered),
        way("release all_decline", N::distributed, N::no_match),
        way("release phone", N::distributed, N::by_phone),
        way("release park", N::distributed, N::parked),
        way("release award", N::distributed, N::awarded),
        way("release outside", N::distributed, N::awarded_outside),
        way("release fail", N::distributed, N::not_placed),
        way("release withdraw", N::distributed, N::withdrawn),
        way("release expire", N::distributed, N::expired),

        way("release offered all_decline", N::answered, N::no_match),
        way("release offered phone", N::answered, N::by_phone),
        way("release offered park", N::answered, N::parked),
        way("release offered award", N::answered, N::awarded),
        way("release offered outside", N::answered, N::awarded_outside),
        way("release offered fail", N::answered, N::not_placed),
        way("release offered withdraw", N::answered, N::withdrawn),
        way("release offered expire", N::answered, N::expired),

        way("nobodys: release add", N::no_match, N::distributed),
        way("release all_decline offered", N::no_match, N::answered),
        way("nobodys: release phone", N::no_match, N::by_phone),
        way("nobodys: release park", N::no_match, N::parked),
        way("nobodys: release award_any", N::no_match, N::awarded),
        way("nobodys: release outside", N::no_match, N::awarded_outside),
        way("nobodys: release asker_fail", N::no_match, N::not_placed),
        way("nobodys: release withdraw", N::no_match, N::withdrawn),
        way("nobodys: release reject", N::no_match, N::rejected),
        way("nobodys: release expire", N::no_match, N::unmatched),
        way("nobodys: release give_up", N::no_match, N::unmatched),

        way("put_aside release", N::parked, N::distributed),
        way("release put_aside phone", N::parked, N::by_phone),
        way("park resume", N::parked, N::awaiting_release),
        way("release park award", N::parked, N::awarded),
        way("release park outside", N::parked, N::awarded_outside),
        way("release park fail", N::parked, N::not_placed),
        way("release park withdraw", N::parked, N::withdrawn),
        way("release park reject", N::parked, N::rejected),

        way("release offered expire asker_award", N::expired, N::awarded),
        way("release offered expire outside", N::expired, N::awarded_outside),
        way("release offered expire fail", N::expired, N::not_placed),
        way("release offered expire delete", N::expired, N::withdrawn),
    };
}

std::vector<Way> ways_of_invitations() {
    std::vector<Way> ways{
        way("release", I::proposed, I::asked),
        way("remove", I::proposed, I::removed),
        way("remove add_again", I::removed, I::proposed),
        way("remove add release asker_add add_again", I::removed, I::asked),
        way("refuse release", I::asked, I::undelivered),
        way("refuse release reach add_again", I::undelivered, I::asked),
        way("release offered expire asker_award", I::lapsed, I::chosen),
    };
    for (const InvitationState from : kOpen) {
        const std::string before = from == I::asked         ? "release "
                                   : from == I::undelivered ? "refuse release "
                                                            : "release " + code(from) + " ";
        for (const InvitationState to : invitation_states()) {
            if (from != to && !answer_words(code(to)).empty() && undoes(from, to)) {
                ways.push_back(way(before + code(to), from, to));
            }
        }
        ways.push_back(way(before + "award", from, I::chosen));
        if (from != I::undelivered) {
            ways.push_back(way(before + "award_other", from, I::not_chosen));
        }
        ways.push_back(way(before + "withdraw", from, I::lapsed));
    }
    return ways;
}

const Untaken& untaken_by_needs() {
    static const Untaken steps{
        {{code(N::parked), code(N::expired)},
         "a need that is put aside is taken up again before it could expire"},
        {{code(N::parked), code(N::no_match)}, "it is opened again before nobody is found for it"},
    };
    return steps;
}

const Untaken& untaken_by_invitations() {
    static const Untaken steps = [] {
        Untaken all{
            {{code(I::asked), code(I::proposed)},
             "only a request that waits for the morning is taken back, and nobody here asks at "
             "night"}};
        for (const InvitationState from : kOpen) {
            for (const InvitationState to : {I::answered, I::interested}) {
                if (from != to && !undoes(from, to)) {
                    all[{code(from), code(to)}] =
                        "words that nobody understands, and a bare yes, undo nothing";
                }
            }
        }
        return all;
    }();
    return steps;
}

}  // namespace clusterlotse::simulation
