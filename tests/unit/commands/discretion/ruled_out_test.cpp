#include "commands/discretion/ruled_out.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const std::vector<std::string> kNames = {
    "Fräswerk Otterbach GmbH",
    "Dreherei Wolfstein",
    "CNC Ohmbachsee e.K.",
    "Sickingen Precision",
    "Galvanik Rodenbach GmbH & Co. KG",
    "Müller & Söhne Werkzeugbau"};

bool plain(std::string_view word) {
    static const std::vector<std::string> kPlain = {
        "fraeswerk",
        "dreherei",
        "cnc",
        "precision",
        "galvanik",
        "werkzeugbau",
        "soehne",
        "zeichnung",
        "nacharbeit",
        "drehteile",
        "lieferung"};
    return std::ranges::find(kPlain, word) != kPlain.end();
}

std::vector<std::string> ruled_out(const std::string& text) {
    std::vector<std::string> firms;
    for (const auto& place : commands::firms_ruled_out(text, kNames, plain)) {
        firms.insert(firms.end(), place.firms.begin(), place.firms.end());
    }
    return firms;
}

TEST(RuledOut, is_a_firm_in_whatever_words_the_asker_says_so) {
    for (const char* const text :
         {"20 Drehteile, ohne Otterbach",
          "Otterbach darf davon nix erfahren",
          "Otterbach soll nix mitkriegen",
          "Otterbach kriegt nix davon",
          "Ohne Fräswerk Otterbach bitte.",
          "not Otterbach",
          "But not Otterbach, please",
          "Otterbach nicht",
          "Otterbach bitte nicht",
          "Otterbach doch nicht",
          "Otterbach doch lieber nicht fragen",
          "Otterbach bitte nicht fragen",
          "Bitte Otterbach nicht anfragen!",
          "bitte nicht otterbach",
          "Fräswerk Otterbach bitte diesmal nicht mit anfragen",
          "an alle außer Otterbach",
          "Alle bis auf Otterbach dürfen das sehen",
          "alle, Otterbach ausgenommen",
          "mit Ausnahme von Fräswerk Otterbach",
          "Otterbach darf das nicht sehen",
          "Das Fräswerk Otterbach soll davon nichts erfahren",
          "Otterbach darf davon auf keinen Fall etwas erfahren",
          "Auf keinen Fall an Otterbach",
          "keinesfalls an die Firma Otterbach",
          "Keine Anfrage an Otterbach bitte",
          "Nicht an das Fräswerk Otterbach GmbH schicken",
          "Bitte bei Otterbach nicht anfragen",
          "Otterbach lassen wir diesmal raus",
          "Lassen Sie Otterbach bitte weg",
          "lasst Otterbach außen vor",
          "Otterbach bleibt außen vor",
          "Otterbach raus",
          "Otterbach: ist tabu. Otterbach auslassen",
          "keep Otterbach out of it",
          "Please leave Otterbach out",
          "leave out Otterbach please",
          "don't ask Otterbach",
          "Do not contact Otterbach",
          "please don't send this to Otterbach",
          "Otterbach must not see this",
          "Otterbach shouldn't get this",
          "everyone but Otterbach",
          "anyone except Otterbach",
          "anybody other than Otterbach",
          "Keep this from Otterbach",
          "skip Otterbach",
          "exclude Otterbach",
          "without Otterbach",
          "nur Otterbach nicht",
          "an alle, nur nicht an Otterbach",
          "Ach ja, und bitte nicht an Otterbach",
          "Nachtrag: nicht Otterbach, die hatten wir schon",
          "Otterbach nicht, weil wir da schlechte Erfahrungen haben",
          "Otterbach kommt nicht in Frage",
          "Wolfstein ja, Otterbach nein",
          "Wolfstein gern, nur Otterbach bitte nicht",
          "lieber nicht an Otterbach",
          "Otterbach, bitte nicht",
          "Otterbach: bitte nicht fragen",
          "Fräswerk Otterbach (bitte nicht!)",
          "„Otterbach“ bitte nicht",
          "Bitte keine Angebote von Otterbach",
          "Von Otterbach bitte kein Angebot",
          "Wir möchten nicht, dass Otterbach angefragt wird",
          "Ich will nicht dass Otterbach das sieht",
          "Bitte so, dass Otterbach das nicht mitbekommt",
          "Niemand bei Otterbach soll das sehen",
          "Otterbach möchte ich nicht dabei haben",
          "Mit Otterbach arbeiten wir nicht mehr",
          "Schließen Sie Otterbach bitte aus",
          "Streichen Sie Otterbach",
          "Otterbach bitte aus dem Spiel lassen",
          "take Otterbach off the list",
          "no need to ask Otterbach",
          "make sure Otterbach doesn't get this"}) {
        const auto firms = ruled_out(text);
        EXPECT_FALSE(firms.empty()) << text;
        for (const std::string& firm : firms) {
            EXPECT_THAT(firm, testing::ContainsRegex("[Oo]tterbach")) << text;
        }
    }
}

TEST(RuledOut, are_all_firms_of_a_list) {
    for (const char* const text :
         {"nicht an Otterbach und Wolfstein",
          "alle außer Otterbach und Wolfstein",
          "ohne Otterbach und ohne Wolfstein",
          "Otterbach und Wolfstein bitte nicht",
          "weder an Otterbach noch an Wolfstein",
          "not Otterbach or Wolfstein",
          "Bitte weder Otterbach noch Wolfstein fragen",
          "400 Bolzen bis Ende Februar. Bitte weder die Dreherei Wolfstein noch Otterbach "
          "anfragen!",
          "Nicht an Otterbach oder Wolfstein bitte",
          "bitte nicht bei Otterbach und bei der Dreherei Wolfstein anfragen",
          "neither Otterbach nor Wolfstein please",
          "Otterbach & Wolfstein nicht",
          "Otterbach sowie Dreherei Wolfstein sollen das nicht bekommen",
          "Fräswerk Otterbach GmbH und Dreherei Wolfstein bitte auslassen"}) {
        EXPECT_THAT(
            ruled_out(text), UnorderedElementsAre(HasSubstr("Otterbach"), HasSubstr("Wolfstein"))
        ) << text;
    }
    EXPECT_THAT(
        ruled_out("20 Teile, ohne Otterbach, Wolfstein und Rodenbach"),
        ElementsAre("Otterbach", "Wolfstein", "Rodenbach")
    );
    EXPECT_THAT(
        ruled_out("90 Stifte drehen. Nicht an Rodenbach, Otterbach oder Wolfstein bitte"),
        ElementsAre("Rodenbach", "Otterbach", "Wolfstein")
    );
    EXPECT_THAT(ruled_out("Bitte nicht an Schmidt und Otterbach"), testing::Contains("Otterbach"));
}

TEST(RuledOut, is_only_who_is_meant) {
    EXPECT_THAT(ruled_out("nicht an Otterbach, sondern an Wolfstein"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("nicht Otterbach, Wolfstein fragen"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("nicht an Otterbach, Wolfstein bitte"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("Wolfstein statt Otterbach"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("Otterbach nicht, Wolfstein schon"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("ohne Otterbach, Wolfstein soll anbieten"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("Fragen Sie Wolfstein, nicht Otterbach"), ElementsAre("Otterbach"));
    EXPECT_THAT(ruled_out("gern Wolfstein, aber nicht Otterbach"), ElementsAre("Otterbach"));
}

TEST(RuledOut, is_nobody_where_a_firm_is_wished_for_or_only_spoken_of) {
    for (const char* const text :
         {"nicht nur Otterbach, sondern auch Wolfstein",
          "nicht nur an Otterbach, auch an Wolfstein",
          "Otterbach nicht vergessen",
          "Otterbach doch nicht vergessen",
          "Bitte Otterbach nicht auslassen",
          "nicht ohne Otterbach",
          "don't forget Otterbach",
          "please do not leave Otterbach out",
          "do not skip Otterbach",
          "Warum nicht Otterbach?",
          "why not ask Otterbach",
          "Haben Sie noch nicht bei Otterbach gefragt?",
          "Wir haben noch nicht bei Otterbach angefragt",
          "Wir haben Otterbach nicht gefragt",
          "Frag doch auch Otterbach",
          "Otterbach kann das nicht liefern",
          "Lieferung nach Otterbach, nicht per Spedition",
          "ohne Zeichnung, bitte an Otterbach",
          "Otterbach gern",
          "an niemanden außer Otterbach",
          "nobody but Otterbach",
          "Otterbach hat uns nicht geantwortet",
          "Otterbach ist nicht zertifiziert",
          "Wir haben keine Angebote von Otterbach bekommen",
          "Transport nach Otterbach bitte nicht",
          "Otterbach is out of capacity",
          "Wolfstein aus Otterbach ist uns recht",
          "not only Otterbach",
          "keine Nacharbeit, ohne Galvanik",
          "20 Drehteile ohne Nacharbeit"}) {
        EXPECT_THAT(ruled_out(text), IsEmpty()) << text;
    }
}

TEST(RuledOut, may_be_a_firm_that_is_no_member) {
    EXPECT_THAT(
        ruled_out("20 Drehteile ohne Metallbau Hirschhorn"), ElementsAre("Metallbau Hirschhorn")
    );
    EXPECT_THAT(ruled_out("20 Drehteile ohne CE Zeichnung"), IsEmpty());
}

TEST(RuledOut, may_be_named_by_its_town_or_its_legal_form_alone) {
    EXPECT_THAT(
        ruled_out("20 Wellen drehen, C45. Firma Berger aus Homburg bitte nicht."),
        ElementsAre("Firma Berger aus Homburg")
    );
    EXPECT_THAT(ruled_out("20 Wellen drehen. Berger GmbH nicht."), ElementsAre("Berger GmbH"));
    EXPECT_THAT(ruled_out("20 Wellen für Berger GmbH, nicht gehärtet"), IsEmpty());
    EXPECT_THAT(ruled_out("Die Firma Berger aus Homburg hat das früher gemacht."), IsEmpty());
}

TEST(RuledOut, is_cut_out_with_the_words_around_it_that_say_nothing_else) {
    const auto rest = [](const std::string& text) {
        return commands::without_ruled_out(text, commands::firms_ruled_out(text, kNames, plain));
    };
    EXPECT_EQ(rest("20 Drehteile, ohne Otterbach"), "20 Drehteile");
    EXPECT_EQ(
        rest("20 Bleche, 3 mm. Bitte NICHT Otterbach und nicht Wolfstein!!! Naumer"),
        "20 Bleche, 3 mm. !!! Naumer"
    ) << "two places that share a word take no letter more";
    EXPECT_EQ(
        rest("20 Drehteile. Bitte nicht an Fräswerk Otterbach GmbH. Eilt."), "20 Drehteile. Eilt."
    );
    EXPECT_EQ(rest("Ach ja, und bitte nicht an Otterbach"), "");
    EXPECT_EQ(rest("20 Drehteile ohne Otterbach bis Freitag"), "20 Drehteile bis Freitag");
    EXPECT_EQ(rest("Otterbach bitte nicht fragen.\n20 Drehteile"), "20 Drehteile");
    EXPECT_EQ(rest("20 Drehteile. Nicht an Otterbach oder Wolfstein bitte"), "20 Drehteile.");
    EXPECT_EQ(rest("20 Drehteile. Weder Otterbach noch Wolfstein fragen!"), "20 Drehteile.");
}

bool asked(const std::vector<Sent>& sent, const char* whom) {
    return !to(sent, whom).empty();
}

TEST(AFirmSpokenAgainst, is_not_asked_and_no_other_firm_reads_its_name) {
    for (const char* const words :
         {", ohne Zerspanung Otterbach",
          ". Not Otterbach.",
          ". Otterbach nicht",
          ". Otterbach bitte nicht fragen",
          ". Keep Otterbach out of it.",
          ". Otterbach darf das nicht sehen",
          ". Nur Otterbach nicht.",
          ". An alle außer Otterbach"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + words);
        EXPECT_FALSE(asked(sent, kByMail)) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Drehteile aus 1.4301")) << words;
        for (const Sent& one : to(sent, kTurner)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Otterbach"))) << words;
            EXPECT_THAT(one.message.text, Not(HasSubstr("[…]"))) << words;
        }
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Nicht fragen werde ich")) << words;
    }
}

TEST(AFirmSpokenAgainst, of_a_list_is_left_out_with_the_others) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ". Alle außer Otterbach und Wolfstein.");
    EXPECT_FALSE(asked(sent, kByMail));
    EXPECT_FALSE(asked(sent, kTurner));
    EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("Wolfstein")));
}

TEST(AFirmSpokenAgainst, later_hears_kindly_that_it_is_over_and_its_asker_that_it_knew) {
    for (const char* const words :
         {"Ach ja, und bitte nicht an Otterbach", "ohne Otterbach", "Otterbach nicht"}) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        const auto later = scene.say_in_chat(kAsker, words);
        const std::string last = only_text(later, kByMail);
        EXPECT_THAT(last, HasSubstr("hat sich für Sie erledigt")) << words;
        const std::string told = only_text(later, kAsker);
        EXPECT_THAT(told, HasSubstr("Schon gefragt hatte ich: Zerspanung Otterbach.")) << words;
        EXPECT_THAT(told, Not(HasSubstr("Wer schon gefragt wurde"))) << words;
        EXPECT_THAT(to(later, kTurner), IsEmpty()) << words << ": nothing changed for others";
        const auto& state = scene.core().office().invitations.find(1, "zerspaner").value().state;
        EXPECT_EQ(state, InvitationState::lapsed) << words;
    }
}

TEST(AFirmSpokenAgainst, in_a_need_of_its_own_leaves_the_need_before_as_it_is) {
    for (const char* const words :
         {"30 Buchsen drehen aus CuSn8, Ø 25. Otterbach nicht.",
          "30 Buchsen drehen aus CuSn8, Ø 25, Otterbach nicht",
          "30 Buchsen drehen aus CuSn8, Ø 25. Zerspanung Otterbach bitte nicht"}) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        const auto later = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(later, kAsker), HasSubstr("B-2026-002")) << words;
        EXPECT_THAT(to(later, kByMail), IsEmpty()) << words;
        EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001")->amendments.empty())
            << words;
    }
}

TEST(AFirmSpokenAgainst, where_a_question_was_asked_is_left_out_and_nobody_reads_an_empty_answer) {
    for (const char* const words :
         {"Ach ja, bitte nicht an Otterbach", "Oh, and please not Otterbach"}) {
        ClusterScene scene;
        const auto request = scene.say_in_chat(kAsker, kNeed);
        scene.say_in_chat(kTurner, "3 Welche Rauheit?");
        const auto later = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(later, kByMail), HasSubstr("hat sich für Sie erledigt")) << words;
        EXPECT_THAT(to(later, kTurner), IsEmpty()) << words;
        const auto& state = scene.core().office().invitations.find(1, "zerspaner").value().state;
        EXPECT_EQ(state, InvitationState::lapsed) << words;
    }
}

TEST(AFirmSpokenAgainst, beside_the_answer_to_a_question_reads_no_answer) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kTurner, "3 Welche Rauheit?");
    const auto later = scene.say_in_chat(kAsker, "Ra 1,6, aber bitte nicht an Otterbach");
    EXPECT_THAT(only_text(later, kByMail), HasSubstr("hat sich für Sie erledigt"));
    EXPECT_THAT(only_text(later, kTurner), HasSubstr("Ra 1,6"));
    EXPECT_THAT(only_text(later, kTurner), Not(HasSubstr("Otterbach")));
}

TEST(AFirmSpokenAgainst, beside_a_correction_belongs_to_the_need_before) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "Doch 30 Drehteile, Otterbach nicht");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(AFirmSpokenAgainst, is_respected_when_it_joins_and_nobody_reads_of_it_before) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + ", ohne Dreherei Ohmbachsee");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Ohmbachsee")));
    Profile joins = scene.core().office().profiles.find("dreherei").value();
    joins.id = "ohmbachsee";
    joins.name = "Dreherei Ohmbachsee";
    joins.contacts[0].matrix = "@ohmbach:cluster.test";
    scene.core().office().profiles.put(joins, scene.clock().now());
    scene.core().profile_changed(joins.id);
    const auto changed = scene.say_in_chat(kAsker, "Es sind doch 40 Stück");
    EXPECT_FALSE(asked(changed, "@ohmbach:cluster.test"));
    EXPECT_TRUE(asked(changed, kTurner));
}

TEST(Suppliers, never_read_the_name_of_a_member_whom_the_asker_mentions) {
    ClusterScene scene;
    const auto request = scene.say_in_chat(kAsker, kNeed);
    const auto answer = scene.answer(to(request, kTurner).front(), "4 12 €/Stück, KW 3");
    const auto passed = scene.answer(
        to(answer, kAsker).front(),
        "Danke. Verzinken macht vielleicht die Galvanik Rodenbach für Sie?"
    );
    EXPECT_THAT(only_text(passed, kTurner), HasSubstr("Verzinken macht vielleicht"));
    EXPECT_THAT(only_text(passed, kTurner), Not(HasSubstr("Rodenbach")));
}

TEST(RuledOut, are_both_of_neither_and_nor_and_the_last_of_a_list_before_please) {
    for (const char* const text :
         {"Bitte weder das Fräswerk Otterbach noch die Dreherei Wolfstein fragen!",
          "Bitte weder Otterbach noch Wolfstein fragen",
          "Nicht an Otterbach oder Wolfstein bitte",
          "Nicht an Otterbach und Wolfstein bitte.",
          "please not to Otterbach or Wolfstein please"}) {
        EXPECT_THAT(
            ruled_out(text), UnorderedElementsAre(HasSubstr("Otterbach"), HasSubstr("Wolfstein"))
        ) << text;
    }
    EXPECT_THAT(ruled_out("Otterbach nicht, Wolfstein bitte"), ElementsAre(HasSubstr("Otterbach")));
}

TEST(RuledOut, may_know_nothing_in_the_words_of_the_region_either) {
    for (const char* const text :
         {"Otterbach darf davon nix erfahren",
          "Das Fräswerk Otterbach soll davon nix wissen",
          "Otterbach bitte nit fragen"}) {
        EXPECT_THAT(ruled_out(text), ElementsAre(HasSubstr("Otterbach"))) << text;
    }
}

TEST(RuledOut, at_the_end_of_a_list_leave_no_remains_for_the_others) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(
        kAsker, std::string(kNeed) + ". Nicht an Dreherei Wolfstein oder Zerspanung Otterbach bitte"
    );
    EXPECT_THAT(to(asked, kTurner), IsEmpty());
    EXPECT_THAT(to(asked, kByMail), IsEmpty());
    ASSERT_THAT(to(asked, kEnglish), SizeIs(1));
    EXPECT_THAT(to(asked, kEnglish).front().message.text, Not(HasSubstr(" oder ")));
}

TEST(RuledOut, are_all_firms_of_a_town_that_is_no_place_of_delivery) {
    for (const char* const words :
         {"keine Firma in Kaiserslautern",
          "bitte keine Firmen aus Kaiserslautern",
          "no company from Kaiserslautern"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + ", anonym, " + words);
        EXPECT_TRUE(to(sent, kTurner).empty()) << words;
        EXPECT_TRUE(to(sent, kByMail).empty()) << words;
    }
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ", anonym, keine Firma in Worms");
    ASSERT_FALSE(to(sent, kTurner).empty());
    EXPECT_THAT(to(sent, kTurner).front().message.text, Not(HasSubstr("Worms")));
    EXPECT_THAT(
        to(sent, kAsker).front().message.text, HasSubstr("Nicht fragen werde ich: Firmen in Worms.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
