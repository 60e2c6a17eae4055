// Every step of both lifecycles (docs/lifecycle.md) that leads to another state, brought about by
// what people write and by the time that passes.
#include "tests/support/asking_scene.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace clusterlotse::test {
namespace {

/// What a firm writes to get from "asked" into the state, in the table's order of answers.
const std::map<InvitationState, const char*>& answers() {
    static const std::map<InvitationState, const char*> all{
        {InvitationState::interested, "Interesse"},
        {InvitationState::needs_time, "2 bis 2.12."},
        {InvitationState::questioned, "3 Welche Toleranz gilt?"},
        {InvitationState::offered, "12 € das Stück"},
        {InvitationState::offered_partly, "Wir können nur 10 Stück davon."},
        {InvitationState::answered, "Der Kollege Huber hatte das neulich auf dem Tisch."},
        {InvitationState::declined, "6 Kapazität"},
    };
    return all;
}

/// A scene in which the turner's invitation is in this state.
class AskedFirm : public AskingScene {
public:
    explicit AskedFirm(InvitationState state) {
        if (const auto words = answers().find(state); words != answers().end()) {
            offer(kTurner, words->second);
        }
    }
    std::string state_of_turner() { return state_of("dreherei"); }
};

constexpr InvitationState kFrom[] = {
    InvitationState::asked,
    InvitationState::interested,
    InvitationState::needs_time,
    InvitationState::questioned,
    InvitationState::offered,
    InvitationState::offered_partly,
    InvitationState::answered,
    InvitationState::declined};

/// Words that nobody understands do not undo what was understood before, nor a yes an offer.
bool leaves(InvitationState from, InvitationState said) {
    return (said == InvitationState::answered && is_positive(from)) ||
           (said == InvitationState::interested && from == InvitationState::offered);
}

TEST(EveryStep, of_an_invitation_to_another_answer_is_taken_at_a_word) {
    for (const InvitationState from : kFrom) {
        for (const auto& [following, words] : answers()) {
            AskedFirm scene(from);
            ASSERT_EQ(scene.state_of_turner(), name_of(from));
            scene.offer(kTurner, words);
            EXPECT_EQ(scene.state_of_turner(), name_of(leaves(from, following) ? from : following))
                << name_of(from) << ": " << words;
        }
    }
}

TEST(EveryStep, of_an_invitation_to_its_end_is_taken_with_the_needs) {
    for (const InvitationState from : kFrom) {
        AskedFirm chosen(from);
        chosen.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein, weil er liefern kann");
        EXPECT_EQ(chosen.state_of_turner(), "chosen") << name_of(from);
        AskedFirm passed_over(from);
        passed_over.say_in_chat(kModerator, "B-2026-001 vergeben an Otterbach, weil er kann");
        EXPECT_EQ(passed_over.state_of_turner(), "not_chosen") << name_of(from);
        AskedFirm lapsed(from);
        lapsed.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
        EXPECT_EQ(lapsed.state_of_turner(), "lapsed") << name_of(from);
    }
}

constexpr const char* kDone = "20 Drehteile aus 1.4301, Ø 40 x 120";
constexpr const char* kNobodys = "50 Stempel PVD-beschichten, TiN";
constexpr std::chrono::days kPastExpiry{32};

/// One thing that is said, or time that passes.
struct Deed {
    const char* who;    ///< nullptr: time passes
    const char* words;  ///< without the number of the need
};
constexpr Deed kExpires{nullptr, ""};
constexpr Deed kPark{kAsker, "parken bis 15.1."};
constexpr Deed kPhone{kModerator, "ich rufe an"};
constexpr Deed kRelease{kModerator, "freigeben, weil es geht"};
constexpr Deed kAward{kModerator, "vergeben an Wolfstein, weil er kann"};
constexpr Deed kOutside{kModerator, "extern vergeben, weil es eilte"};
constexpr Deed kFail{kModerator, "nichts geworden, weil das Projekt ruht"};
constexpr Deed kGiveUp{kModerator, "niemand"};
constexpr Deed kReject{kModerator, "ablehnen: kein Fall für uns"};
constexpr Deed kWithdraw{kAsker, "zurückgezogen"};
constexpr Deed kOffer{kTurner, "12 € das Stück"};
constexpr Deed kResume{kAsker, "weiter"};

struct Path {
    const char* need;
    bool by_moderator;  ///< he releases it
    std::vector<Deed> deeds;
    NeedState before_last;
    NeedState end;
};

using N = NeedState;

const std::vector<Path>& paths() {
    static const std::vector<Path> all{
        {kDone, true, {kRelease}, N::awaiting_release, N::distributed},
        {kNobodys, true, {kRelease}, N::awaiting_release, N::no_match},
        {kDone, true, {kPhone}, N::awaiting_release, N::by_phone},
        {kDone, true, {kPark}, N::awaiting_release, N::parked},
        {kDone, true, {{kAsker, "extern vergeben"}}, N::awaiting_release, N::awarded_outside},
        {kDone, true, {kWithdraw}, N::awaiting_release, N::withdrawn},
        {kDone, true, {kReject}, N::awaiting_release, N::rejected},
        {kDone, true, {kExpires}, N::awaiting_release, N::expired},

        {kDone, true, {kPhone, kRelease}, N::by_phone, N::distributed},
        {kNobodys, true, {kPhone, kRelease}, N::by_phone, N::no_match},
        {kDone, true, {kPhone, kPark}, N::by_phone, N::parked},
        {kDone, true, {kPhone, kAward}, N::by_phone, N::awarded},
        {kDone, true, {kPhone, kOutside}, N::by_phone, N::awarded_outside},
        {kDone, true, {kPhone, kFail}, N::by_phone, N::not_placed},
        {kDone, true, {kPhone, kWithdraw}, N::by_phone, N::withdrawn},
        {kDone, true, {kPhone, kReject}, N::by_phone, N::rejected},
        {kDone, true, {kPhone, kExpires}, N::by_phone, N::expired},
        {kDone, true, {kPhone, kGiveUp}, N::by_phone, N::unmatched},

        {kDone, false, {kOffer}, N::distributed, N::answered},
        {kDone, false, {kPhone}, N::distributed, N::by_phone},
        {kDone, false, {kPark}, N::distributed, N::parked},
        {kDone, false, {kAward}, N::distributed, N::awarded},
        {kDone, false, {kOutside}, N::distributed, N::awarded_outside},
        {kDone, false, {kFail}, N::distributed, N::not_placed},
        {kDone, false, {kWithdraw}, N::distributed, N::withdrawn},
        {kDone, false, {kExpires}, N::distributed, N::expired},

        {kDone, false, {kOffer, kPhone}, N::answered, N::by_phone},
        {kDone, false, {kOffer, kPark}, N::answered, N::parked},
        {kDone, false, {kOffer, kAward}, N::answered, N::awarded},
        {kDone, false, {kOffer, kOutside}, N::answered, N::awarded_outside},
        {kDone, false, {kOffer, kFail}, N::answered, N::not_placed},
        {kDone, false, {kOffer, kWithdraw}, N::answered, N::withdrawn},
        {kDone, false, {kOffer, kExpires}, N::answered, N::expired},

        {kNobodys, false, {{kModerator, "+ Wolfstein"}}, N::no_match, N::distributed},
        {kNobodys, false, {kPhone}, N::no_match, N::by_phone},
        {kNobodys, false, {kPark}, N::no_match, N::parked},
        {kNobodys, false, {kAward}, N::no_match, N::awarded},
        {kNobodys, false, {{kAsker, "nichts geworden"}}, N::no_match, N::not_placed},
        {kNobodys, false, {kOutside}, N::no_match, N::awarded_outside},
        {kNobodys, false, {kWithdraw}, N::no_match, N::withdrawn},
        {kNobodys, false, {kReject}, N::no_match, N::rejected},
        {kNobodys, false, {kExpires}, N::no_match, N::unmatched},
        {kNobodys, false, {kGiveUp}, N::no_match, N::unmatched},

        {kDone, false, {kPark, kResume}, N::parked, N::distributed},
        {kNobodys, false, {kPark, kResume}, N::parked, N::no_match},
        {kDone, false, {kOffer, kPark, {kTurner, "13 € das Stück"}}, N::parked, N::answered},
        {kDone, false, {kPark, kPhone}, N::parked, N::by_phone},
        {kDone, true, {kPark, kResume}, N::parked, N::awaiting_release},
        {kDone, false, {kPark, kAward}, N::parked, N::awarded},
        {kDone, false, {kPark, kOutside}, N::parked, N::awarded_outside},
        {kDone, false, {kPark, kFail}, N::parked, N::not_placed},
        {kDone, false, {kPark, kWithdraw}, N::parked, N::withdrawn},
        {kDone, false, {kPark, kReject}, N::parked, N::rejected},

        {kDone, false, {kExpires, kAward}, N::expired, N::awarded},
        {kDone, false, {kExpires, kOutside}, N::expired, N::awarded_outside},
        {kDone, false, {kExpires, kFail}, N::expired, N::not_placed},
    };
    return all;
}

TEST(EveryStep, of_a_need_is_taken_at_a_word_or_by_time) {
    for (const Path& path : paths()) {
        ClusterScene scene(
            path.by_moderator ? ClusterScene::by_the_moderator() : ClusterScene::unlimited()
        );
        scene.say_in_chat(kAsker, path.need);
        const auto state = [&] { return scene.core().office().needs.find(1)->state.state(); };
        std::string said = path.need;
        for (std::size_t i = 0; i < path.deeds.size(); ++i) {
            const Deed& deed = path.deeds[i];
            if (i + 1 == path.deeds.size()) {
                EXPECT_EQ(name_of(state()), name_of(path.before_last)) << said;
            }
            said += std::string("; ") + (deed.who == nullptr ? "time passes" : deed.words);
            if (deed.who == nullptr) {
                scene.wait(kPastExpiry);
            } else {
                scene.say_in_chat(deed.who, std::string("B-2026-001 ") + deed.words);
            }
        }
        EXPECT_EQ(name_of(state()), name_of(path.end)) << said;
    }
}

TEST(EveryStep, of_a_need_to_nobody_is_taken_where_all_decline_and_where_one_had_offered) {
    for (const bool offered : {false, true}) {
        config::NeedSettings in_waves = ClusterScene::unlimited();
        in_waves.wave_after = std::chrono::hours(48);
        AskingScene scene(in_waves);
        if (offered) {
            scene.offer(kTurner);
        }
        EXPECT_EQ(scene.state(), offered ? "answered" : "distributed");
        for (const char* const firm : {kByMail, kEnglish, kTurner}) {
            scene.offer(firm, "6 Termin");
        }
        EXPECT_EQ(scene.state(), "no_match");
    }
}

/// Steps of a need's table that nobody's words take in these scenes.
const std::map<std::pair<NeedState, NeedState>, const char*>& not_by_words() {
    static const std::map<std::pair<NeedState, NeedState>, const char*> all{
        {{N::distributed, N::no_match}, "of_a_need_to_nobody_is_taken …"},
        {{N::answered, N::no_match}, "of_a_need_to_nobody_is_taken …"},
        {{N::no_match, N::answered},
         "in the simulated weeks: a firm that declined changes its mind"},
        {{N::parked, N::expired}, "a need that is put aside is taken up before it could expire"},
        {{N::expired, N::withdrawn}, "only where he deletes his message"},
    };
    return all;
}

TEST(EveryStep, of_the_needs_table_to_another_state_is_among_these) {
    std::set<std::pair<NeedState, NeedState>> taken;
    for (const Path& path : paths()) {
        taken.emplace(path.before_last, path.end);
    }
    for (const NeedState from : need_states()) {
        for (const NeedEvent event : need_events()) {
            const auto following = next(from, event);
            if (following && *following != from && !not_by_words().contains({from, *following})) {
                EXPECT_TRUE(taken.contains({from, *following}))
                    << "to " << name_of(*following) << ", from " << name_of(from) << " by "
                    << name_of(event);
            }
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
