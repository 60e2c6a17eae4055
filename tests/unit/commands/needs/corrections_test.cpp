#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/asker/asker_talk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(ACorrection, reaches_everybody_who_was_asked_once_whoever_has_answered) {
    constexpr std::pair<const char*, const char*> kCases[] = {
        {"Es sind doch 40 Stück", "\n40 Stück statt 20 Stück\n"},
        {"Werkstoff jetzt 1.4404", "\n1.4404 statt 1.4301\n"},
        {"Korrektur: Ø 45 statt 40", "\nØ 45 mm statt Ø 40 mm\n"},
        {"Sorry, vertippt: es werden 25 Stück. Geht das?", "es werden 25 Stück. Geht das?"},
        {"Wir brauchen sie jetzt bis 18. Dezember", "18. Dezember"},
        {"Bis 26. Februar 2027 reicht auch", "26. Februar 2027"},
        {"Termin darf auch Ende Februar 2027 sein", "Ende Februar 2027"},
        {"wir haben Zeit bis 26. Februar 2027", "26. Februar 2027"},
        {"It can be the end of February 2027", "end of February 2027"},
        {"It is 40 pieces now", "\n40 Stück statt 20 Stück\n"},
    };
    for (const auto& [words, told] : kCases) {
        for (const bool as_reply : {false, true}) {
            ClusterScene scene;
            const auto request = scene.say_in_chat(kAsker, kNeed);
            const auto answer = scene.answer(to(request, kTurner).front(), "4 12 €/Stück, KW 3");
            const auto sent = as_reply ? scene.answer(to(answer, kAsker).front(), words)
                                       : scene.say_in_chat(kAsker, words);
            for (const char* const firm : {kTurner, kEnglish, kByMail}) {
                EXPECT_THAT(to(sent, firm), SizeIs(1)) << words << " " << firm;
                EXPECT_THAT(
                    only_text(sent, firm),
                    HasSubstr(
                        std::string_view(firm) == kEnglish ? in_english(told) : std::string(told)
                    )
                ) << words
                  << firm;
            }
            EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Neu bei Anfrage")) << words;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wer schon gefragt wurde")) << words;
        }
    }
}

TEST(WordsForOneFirm, stay_with_it) {
    for (const char* const words :
         {"Ihr Preis ist gut, ginge es auch mit 1.4404?",
          "Nehmen wir, jetzt bitte 40 Stück bestätigen",
          "Wie lange gilt das Angebot?",
          "Können Sie auch 1.4404?",
          "Reicht Ihnen das Muster bis Freitag?",
          "Bitte noch das Werkszeugnis mitschicken"}) {
        ClusterScene scene;
        const auto request = scene.say_in_chat(kAsker, kNeed);
        const auto answer = scene.answer(to(request, kTurner).front(), "4 12 €/Stück, KW 3");
        const auto sent = scene.answer(to(answer, kAsker).front(), words);
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
    }
}

TEST(AWiderSearch, says_nothing_to_those_who_were_asked) {
    for (const char* const words :
         {"gern auch aus dem Saarland",
          "Auch im Umkreis von 150 km.",
          "Firmen aus dem Saarland gehen auch"}) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        const auto need = scene.core().office().needs.find(1);
        InboundMessage more = scene.chat(kAsker, "B-2026-001: " + std::string(words));
        const auto sent = scene.say(more);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
