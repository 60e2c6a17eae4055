// Every step of both lifecycles (docs/lifecycle.md) that leads to another state, brought about by
// what people write and by the time that passes.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_paths.hpp"

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
        } else if (state == InvitationState::undelivered) {
            bounce();
        }
    }
    std::string state_of_turner() { return state_of("dreherei"); }

private:
    void bounce() {
        auto& office = core().office();
        const auto invitation = office.invitations.find(need().id, "dreherei");
        const auto request =
            office.outbox.find_invitation(invitation->id, storage::Purpose::request);
        core().desk().not_delivered(request->outbox_id, "user_unknown");
    }
};

constexpr InvitationState kFrom[] = {
    InvitationState::asked,
    InvitationState::undelivered,
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
           (said == InvitationState::interested &&
            (from == InvitationState::offered || from == InvitationState::offered_partly));
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

TEST(
    EveryStep, of_an_invitation_that_was_not_reached_back_to_asked_is_taken_at_the_moderators_word
) {
    AskedFirm scene(InvitationState::undelivered);
    scene.say_in_chat(kModerator, "B-2026-001 + Dreherei Wolfstein");
    EXPECT_EQ(scene.state_of_turner(), "asked");
}

TEST(EveryStep, of_an_invitation_to_its_end_is_taken_with_the_needs) {
    for (const InvitationState from : kFrom) {
        AskedFirm chosen(from);
        chosen.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein, weil er liefern kann");
        EXPECT_EQ(chosen.state_of_turner(), "chosen") << name_of(from);
        AskedFirm passed_over(from);
        passed_over.say_in_chat(kModerator, "B-2026-001 vergeben an Otterbach, weil er kann");
        // Whom the request never reached is not told that another got the order.
        const bool reached = from != InvitationState::undelivered;
        EXPECT_EQ(passed_over.state_of_turner(), reached ? "not_chosen" : "lapsed")
            << name_of(from);
        AskedFirm lapsed(from);
        lapsed.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
        EXPECT_EQ(lapsed.state_of_turner(), "lapsed") << name_of(from);
    }
}

TEST(EveryStep, of_a_need_is_taken_at_a_word_or_by_time) {
    for (const NeedPath& path : need_paths()) {
        const std::size_t last = path.deeds.size() - 1;
        walk(path, [&](ClusterScene& scene, std::size_t done, const std::string& said) {
            const NeedState state = scene.core().office().needs.find(1)->state;
            if (done == last) {
                EXPECT_EQ(name_of(state), name_of(path.before_last)) << said;
            } else if (done > last) {
                EXPECT_EQ(name_of(state), name_of(path.end)) << said;
            }
        });
    }
}

TEST(
    EveryStep, of_a_need_to_nobody_is_taken_where_all_decline_and_back_where_one_changes_its_mind
) {
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
        // One of them changes its mind.
        scene.offer(kTurner, "Interesse");
        EXPECT_EQ(scene.state(), "answered");
    }
}

using N = NeedState;

/// Steps of a need's table that nobody's words take in these scenes.
const std::map<std::pair<NeedState, NeedState>, const char*>& not_by_words() {
    static const std::map<std::pair<NeedState, NeedState>, const char*> all{
        {{N::distributed, N::no_match}, "of_a_need_to_nobody_is_taken …"},
        {{N::answered, N::no_match}, "of_a_need_to_nobody_is_taken …"},
        {{N::no_match, N::answered}, "of_a_need_to_nobody_is_taken …"},
        {{N::expired, N::withdrawn}, "deleted_needs_test: only where he deletes his message"},
    };
    return all;
}

TEST(EveryStep, of_the_needs_table_to_another_state_is_among_these) {
    std::set<std::pair<NeedState, NeedState>> taken;
    for (const NeedPath& path : need_paths()) {
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
