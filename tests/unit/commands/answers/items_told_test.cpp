// Several requests answered in one message: each line of the read-back.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// Three needs, about each of which the turning firms were asked.
class ThreeNeeds : public testing::Test {
protected:
    ThreeNeeds() {
        scene_.say_in_chat(kAsker, kNeed);
        scene_.say_in_chat(kAsker, "!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200");
        scene_.say_in_chat(kAsker, "!bedarf 10 Buchsen aus CuSn8 drehen, Ø 60 x 80");
    }
    std::string read_back(const char* who, const std::string& words) {
        return only_text(scene_.say_in_chat(who, words), who);
    }

    ClusterScene scene_;
};

TEST_F(ThreeNeeds, are_read_back_with_a_day_of_rest_a_missing_question_and_words_not_understood) {
    EXPECT_THAT(
        read_back(
            kTurner,
            "B-2026-001: 12 €/Stück, Lieferung 16.1.2027\nB-2026-002: ?\nB-2026-003: Der Kollege "
            "Huber hatte das neulich auf dem Tisch."
        ),
        AllOf(
            HasSubstr("Lieferung Sa 16.01.2027. Der 16.01.2027 ist ein Samstag: lieber Fr "
                      "15.01.2027 oder Mo 18.01.2027?\n"),
            HasSubstr("(50 Wellen aus C45 drehen, Ø 30 x 200): Was möchten Sie dazu wissen? "
                      "Schreiben Sie mir bitte die Frage.\n"),
            HasSubstr("(10 Buchsen aus CuSn8 drehen, Ø 60 x 80): in Ihren Worten beim Auftraggeber "
                      "und, weil ich sie nicht ganz verstanden habe, beim Lotsen\n")
        )
    );
}

TEST_F(ThreeNeeds, are_read_back_with_a_missing_number_a_lone_sign_and_words_of_no_need) {
    EXPECT_THAT(
        read_back(
            kTurner,
            "Wir fräsen übrigens auch.\nB-2026-001: ja\nB-2026-002: bitte rufen Sie mich "
            "an\nB-2026-003: 🙂"
        ),
        AllOf(
            HasSubstr("Ø 40 x 120): Interesse\n"),
            HasSubstr("Ø 30 x 200): Unter welcher Nummer sind Sie zu erreichen? Dann gebe ich Ihre "
                      "Bitte um einen Anruf weiter.\n"),
            HasSubstr("Ø 60 x 80): Hier habe ich nicht verstanden, was Sie sagen möchten. "
                      "Schreiben Sie mir bitte einen Satz dazu?\n"),
            HasSubstr("Keiner Anfrage zuordnen konnte ich: „Wir fräsen übrigens auch.“\n")
        )
    );
}

TEST_F(ThreeNeeds, are_passed_on_even_where_one_has_ended) {
    scene_.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(
        read_back(kTurner, "B-2026-001: 13 €/Stück\nB-2026-002: 14 €/Stück"),
        HasSubstr("Angebot · 13 €/Stück. Die Anfrage ist schon abgeschlossen, weitergegeben habe "
                  "ich es trotzdem.\n")
    );
}

}  // namespace
}  // namespace clusterlotse::test
