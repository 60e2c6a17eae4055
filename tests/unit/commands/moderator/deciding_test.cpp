#include "commands/moderator/deciding.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace clusterlotse::test {
namespace {

using commands::deciding_reason;
using std::chrono::minutes;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kPriceDecided = "Den Ausschlag gab der Preis.";
constexpr const char* kDateDecided = "Den Ausschlag gab der Termin.";
constexpr const char* kDecidedOtherwise = "Der Auftraggeber hat sich anders entschieden.";

/// kTurner, then kByMail and kEnglish, have answered.
struct Deciding : AskingScene {
    Deciding(const char* turner, const char* by_mail, const char* english = nullptr)
        : AskingScene(bundled()) {
        offer(kTurner, turner);
        offer(kByMail, by_mail);
        if (english != nullptr) {
            offer(kEnglish, english);
        }
        wait(kBundle);
    }

    std::string reason_of(const char* firm) {
        return core().office().invitations.find(need().id, firm)->reason;
    }
};

TEST(WhatDecided, is_asked_once_behind_an_award_without_a_reason) {
    Deciding scene("12 € das Stück", "11,50 € das Stück");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
    EXPECT_THAT(
        only_text(sent, kAsker),
        HasSubstr("Was gab den Ausschlag? 1 Preis · 2 Termin · 3 Qualität · 4 Nähe")
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty()) << "it may still be another reason";
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("haben Sie den Auftrag"));
    Deciding said("12 € das Stück", "11,50 € das Stück");
    const auto with = said.say_in_chat(kAsker, "B-2026-001 vergeben an 2, Termin");
    EXPECT_THAT(only_text(with, kAsker), Not(HasSubstr("Was gab den Ausschlag")));
    EXPECT_THAT(only_text(with, kTurner), HasSubstr(kDateDecided));
}

TEST(WhatDecided, is_not_asked_where_nobody_else_had_answered) {
    AskingScene scene(bundled());
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 Auftrag an Wolfstein");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Was gab den Ausschlag")));
    for (const char* firm : {kByMail, kEnglish}) {
        EXPECT_EQ(to(sent, firm).size(), 1u) << firm;
    }
    EXPECT_THAT(
        only_text(sent, kByMail),
        AllOf(
            HasSubstr(
                "ist vergeben, andere hatten schon geantwortet. Sie brauchen nichts mehr zu tun."
            ),
            Not(HasSubstr("schneller"))
        )
    );
}

TEST(WhatDecided, goes_to_the_others_as_soon_as_he_says_it) {
    for (const char* words :
         {"2", "2️⃣", "Termin", "2 Termin", "der Termin", "ja, der Termin."}) {
        Deciding scene("12 € das Stück", "11,50 € das Stück");
        scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(kDateDecided)) << words;
        EXPECT_EQ(scene.need().end_reason, "date");
        EXPECT_EQ(scene.reason_of("dreherei"), "date");
        EXPECT_THAT(to(scene.wait(kBundle), kTurner), IsEmpty()) << "one last word only";
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
    }
}

TEST(WhatDecided, may_be_said_in_a_reply) {
    Deciding scene("12 € das Stück", "11,50 € das Stück");
    const auto asked = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
    const auto sent = scene.answer(to(asked, kAsker).front(), "Qualität");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wo es zutrifft"));
    EXPECT_THAT(
        only_text(sent, kTurner), HasSubstr("Den Ausschlag gaben Qualität oder Zertifikat.")
    );
}

TEST(WhatDecided, leaves_all_other_words_to_the_firm_that_got_the_order) {
    Deciding scene("12 € das Stück", "11,50 € das Stück");
    const auto asked = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
    const auto sent = scene.answer(to(asked, kAsker).front(), "Der Termin KW 12 steht fest");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("KW 12 steht fest"));
    scene.say_in_chat(kAsker, "1");
    const auto after = scene.answer(to(asked, kAsker).front(), "Bestellung kommt morgen");
    EXPECT_THAT(only_text(after, kByMail), HasSubstr("Bestellung kommt morgen"));
}

TEST(WhatDecided, is_derived_from_the_offers_where_he_does_not_say_it) {
    struct Case {
        const char* loser;
        const char* winner;
        const char* told;
    };
    for (const Case& one : {
             Case{"12 € das Stück", "11,50 € das Stück", kPriceDecided},
             Case{"11 € das Stück", "11,50 € das Stück", kDecidedOtherwise},
             Case{"11,50 € das Stück", "11,50 € das Stück", kDecidedOtherwise},
             Case{"12 € das Stück", "900 € komplett", kDecidedOtherwise},
             Case{
                 "11 € das Stück, Lieferung 20.04.",
                 "11,50 € das Stück, Lieferung 30.03.",
                 kDateDecided},
             Case{
                 "11 € das Stück, Lieferung 30.03.",
                 "11,50 € das Stück, Lieferung 20.04.",
                 kDecidedOtherwise},
             Case{
                 "wir melden uns bis Freitag",
                 "11,50 € das Stück",
                 "Jemand anderes war schneller."},
         }) {
        Deciding scene(one.loser, one.winner);
        scene.say_in_chat(kAsker, "B-2026-001 Auftrag an Otterbach");
        EXPECT_THAT(scene.wait(kBundle - minutes(1)), IsEmpty());
        const auto sent = scene.wait(minutes(1));
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(one.told)) << one.loser;
        for (const char* secret : {"11,50", "900", "30.03", "Otterbach", "20.04"}) {
            EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr(secret)));
        }
    }
}

TEST(WhatDecided, is_never_the_price_to_a_firm_that_asked_less) {
    Deciding scene("12 € das Stück", "11,50 € das Stück", "10 € each");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2, Preis");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr(kPriceDecided));
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("The customer decided otherwise."));
    EXPECT_EQ(scene.need().end_reason, "price");
}

TEST(WhatDecided, is_a_digit_or_a_word_for_it) {
    const std::pair<const char*, EndReason> said[] = {
        {"1", EndReason::price},
        {"1 Preis", EndReason::price},
        {"PREIS", EndReason::price},
        {"war günstiger", EndReason::price},
        {"war guenstiger", EndReason::price},
        {"Liefertermin", EndReason::date},
        {"delivery time", EndReason::date},
        {"3.", EndReason::quality},
        {"Qualitaet", EndReason::quality},
        {"quality", EndReason::quality},
        {"Nähe", EndReason::closer},
        {"4 Naehe", EndReason::closer},
        {"Preis und Termin", EndReason::price},
        {"Preis, Qualität", EndReason::price},
        {"nichts davon", EndReason::changed_mind},
        {"egal", EndReason::changed_mind},
        {"none of these", EndReason::changed_mind},
    };
    for (const auto& [words, reason] : said) {
        EXPECT_EQ(deciding_reason(words), reason) << words;
    }
    for (const char* words :
         {"",
          "ja",
          "nein",
          "5",
          "12",
          "Preis?",
          "Der Preis gilt frei Haus",
          "2 Wochen",
          "Danke",
          "Termin KW 12 bitte halten",
          "3 Stück mehr",
          "1.4301"}) {
        EXPECT_FALSE(deciding_reason(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
