// What moderators write in a hurry, in their own region's words and in English, by the way a need
// is released.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>

namespace clusterlotse::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// His words, where the need stands then, and what was logged of them.
struct ModeratorsWords {
    const char* words;
    const char* becomes;
};

std::string became(AskingScene& scene) {
    std::string text = scene.state();
    for (const auto& one : scene.core().office().overrides.of_need(1)) {
        text += ", " + one.action + (one.profile_id.empty() ? "" : " " + one.profile_id);
    }
    return text;
}

void expect_each(
    config::Release release, const std::string& before, std::span<const ModeratorsWords> all
) {
    for (const ModeratorsWords& one : all) {
        AskingScene scene(released_by(release));
        const auto sent = scene.say_in_chat(kModerator, before + one.words);
        EXPECT_EQ(became(scene), one.becomes) << one.words;
        EXPECT_FALSE(to(sent, kModerator).empty()) << one.words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << one.words;
    }
}

TEST(EverydayModerator, releases_whom_he_means) {
    constexpr ModeratorsWords kAll[] = {
        {"jo passt, raus damit", "distributed"},
        {"ei jo, schick's raus", "distributed"},
        {"basst, kannsch nausschigge", "distributed"},
        {"freigebn", "distributed"},
        {"alle drei", "distributed"},
        {"ok aber net an Otterbach", "distributed, removed zerspaner"},
        {"ja, die 2 lass mer weg", "distributed, removed english"},
        {"passt, nur die 3 net", "distributed, removed zerspaner"},
        {"ja aber bidde ohne die Sickingen", "distributed, removed english"},
        {"looks good, send it but skip number 2", "distributed, removed english"},
        {"yes but leave out Sickingen, they're overloaded", "distributed, removed english"},
        {"go ahead, add Rodenbach too", "distributed, added galvanik"},
        {"✅ aber ohne 3", "distributed, removed zerspaner"},
        {"raus aber ohne otterbach", "distributed, removed zerspaner"},
        {"1,3 ja 2 nein", "distributed, removed english"},
        {"nur an Wolfstein, dann raus", "distributed, removed english, removed zerspaner"},
    };
    expect_each(config::Release::moderator, "", kAll);
}

TEST(EverydayModerator, changes_the_list_and_nothing_goes_out_yet) {
    constexpr ModeratorsWords kAll[] = {
        {"nur die 1 und 3 bitte", "awaiting_release, removed english"},
        {"alle außer 2", "awaiting_release, removed english"},
        {"frag noch die Rodenbach mit", "awaiting_release, added galvanik"},
        {"schmeiß die 2 raus", "awaiting_release, removed english"},
        {"Otterbach fliegt raus, die liefern grad nix", "awaiting_release, removed zerspaner"},
        {"2 un 3 net", "awaiting_release, removed english, removed zerspaner"},
    };
    expect_each(config::Release::moderator, "", kAll);
}

TEST(EverydayModerator, refuses_parks_phones_or_has_it_placed_elsewhere) {
    constexpr ModeratorsWords kAll[] = {
        {"nee lieber nicht, ist zu klein für uns", "rejected, rejected"},
        {"lehn das ab, das is kein Bedarf sondern Werbung", "rejected, rejected"},
        {"nein danke, Doppelanfrage", "rejected, rejected"},
        {"please reject, duplicate of last week", "rejected, rejected"},
        {"hold it until June", "parked, parked"},
        {"stell das mal zurück bis nach Ostern", "parked, parked"},
        {"erstmal liegen lassen", "parked, parked"},
        {"leg das auf Eis bis KW 20", "parked, parked"},
        {"ich klär das direkt mit denen", "by_phone, by_phone"},
        {"Ich ruf den Kunden mal an", "by_phone, by_phone"},
        {"mach ich telefonisch", "by_phone, by_phone"},
        {"I'll give them a ring", "by_phone, by_phone"},
        {"übernehm isch selber", "by_phone, by_phone"},
        {"is scho extern vergebe", "awarded_outside, awarded_outside"},
    };
    expect_each(config::Release::moderator, "", kAll);
    expect_each(config::Release::moderator, "B-2026-001 ", kAll);
}

TEST(EverydayModerator, who_waits_or_doubts_decides_nothing) {
    constexpr ModeratorsWords kAll[] = {
        {"noch nicht freigeben bitte", "awaiting_release"},
        {"nein, noch nicht", "awaiting_release"},
        {"freigeben erst wenn die Zeichnung da ist", "awaiting_release"},
        {"nicht vor Montag rausschicken", "awaiting_release"},
        {"warte noch, ich frag erst den Kunden", "awaiting_release"},
        {"weiß net recht", "awaiting_release"},
        {"hat sich erledigt, die machen's jetzt selber", "awaiting_release"},
        {"schreib lieber 25 Stück rein", "awaiting_release"},
        {"wer ist denn die Nummer 3?", "awaiting_release"},
        {"ja, ohne 2, die anderen erst am Montag", "awaiting_release"},
        {"lieber erst morgen", "awaiting_release"},
    };
    for (const char* const before : {"", "B-2026-001 "}) {
        for (const ModeratorsWords& one : kAll) {
            AskingScene scene(released_by(config::Release::moderator));
            const auto sent = scene.say_in_chat(kModerator, std::string(before) + one.words);
            EXPECT_EQ(scene.state(), one.becomes) << one.words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << one.words;
            EXPECT_THAT(to(sent, kAsker), IsEmpty()) << one.words;
            EXPECT_THAT(to(sent, kModerator), SizeIs(1)) << one.words;
            EXPECT_FALSE(scene.core().office().needs.find(2)) << one.words;
        }
    }
}

TEST(EverydayModerator, goes_on_about_a_need_that_went_out_by_itself) {
    constexpr ModeratorsWords kAll[] = {
        {"frag noch Rodenbach mit", "distributed, added galvanik"},
        {"nimm noch die Rodenbach dazu", "distributed, added galvanik"},
        {"vergeben an Wolfstein", "awarded, awarded dreherei"},
        {"is scho extern vergebe", "awarded_outside, awarded_outside"},
        {"zurückstellen bis Juni", "parked, parked"},
        {"stell's mal zurück", "parked, parked"},
        {"da ruf ich selbst an", "by_phone, by_phone"},
        {"nichts geworden, weil der Kunde storniert hat", "not_placed, not_placed"},
        {"nimm Wolfstein raus", "distributed"},
        {"weiß net recht", "distributed"},
        {"lehn das ab, das is Werbung", "distributed"},
    };
    expect_each(config::Release::automatic, "B-2026-001 ", kAll);
}

TEST(EverydayModerator, leaves_the_yes_to_the_asker_where_that_is_his) {
    constexpr ModeratorsWords kAll[] = {
        {"ja", "awaiting_release"},
        {"freigeben", "awaiting_release"},
        {"ei jo, schick's raus", "awaiting_release"},
        {"ohne 2", "awaiting_release"},
        {"lehn das ab", "awaiting_release"},
        {"zurückstellen bis Juni", "parked, parked"},
    };
    expect_each(config::Release::confirm, "B-2026-001 ", kAll);
}

TEST(EverydayModerator, words_with_a_number_are_never_the_reason_for_another_need) {
    AskingScene scene(released_by(config::Release::moderator));
    scene.say_in_chat(kAsker, "50 Wellen drehen aus C45, Ø 30 x 200");
    scene.say_in_chat(kModerator, "B-2026-001 ohne 2");
    const auto sent = scene.say_in_chat(kModerator, "B-2026-002 das hammer doch scho mol gehabt");
    EXPECT_THAT(only_text(sent, kModerator), testing::HasSubstr("B-2026-002"));
    EXPECT_EQ(scene.core().office().overrides.of_need(1).front().reason, "");
    scene.say_in_chat(kModerator, "B-2026-001 die liefern zu spät");
    EXPECT_FALSE(scene.core().office().needs.find(3));
}

TEST(EverydayModerator, gives_reasons_that_are_passed_on_as_a_letter_would_put_them) {
    AskingScene scene(released_by(config::Release::moderator));
    scene.say_in_chat(kModerator, "nein danke, Doppelanfrage");
    EXPECT_EQ(scene.need().end_reason, "Doppelanfrage");
    AskingScene other(released_by(config::Release::moderator));
    other.say_in_chat(kModerator, "Otterbach fliegt raus, die liefern grad nichts");
    EXPECT_EQ(other.core().office().overrides.of_need(1).front().reason, "die liefern grad nichts");
}

}  // namespace
}  // namespace clusterlotse::test
