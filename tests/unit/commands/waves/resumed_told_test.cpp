// How many firms more are asked, where a need goes on or the first ones are too few.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

config::NeedSettings in_waves_of(int firms) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    needs.suppliers_per_wave = firms;
    return needs;
}

TEST(ResumedNeed, says_how_many_firms_are_new) {
    for (const auto& [firms, told] :
         {std::pair{1, " Ich frage eine weitere Firma.\n"},
          std::pair{2, " Ich frage 2 weitere Firmen.\n"}}) {
        AskingScene scene(in_waves_of(5));
        scene.say_in_chat(kAsker, "parken bis 15.12.");
        for (int i = 0; i < firms; ++i) {
            const std::string id = "neu" + std::to_string(i);
            add(scene, firm_with(id, "Dreherei " + id, std::vector<std::string>{"turning"}));
        }
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, "weiter"), kAsker),
            HasSubstr(std::string("B-2026-001 läuft wieder, bis 23.12.2026.") + told)
        );
    }
}

TEST(NextWave, names_each_of_several_firms) {
    ClusterScene scene(in_waves_of(2));
    add(scene, firm_with("neu", "Dreherei Neu", std::vector<std::string>{"turning"}));
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        all_text(but_digests(scene.wait(50h)), kAsker),
        HasSubstr("B-2026-001: Bisher haben noch nicht genug Firmen zugesagt. Ich frage 2 "
                  "weitere:\n• ")
    );
}

TEST(NeedWithoutAFirm, is_told_so_to_a_moderator_who_refuses_it_too_late) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kModerator, "B-2026-001 ja");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "B-2026-001 nein, ohne 3"), kModerator),
        HasSubstr("B-2026-001 ist schon erledigt. Gefunden habe ich niemanden.")
    );
}

TEST(HelpForAFirm, with_several_requests_says_which_one_it_means) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "!bedarf 21 Drehteile aus 1.4301");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "!hilfe"), kTurner),
        HasSubstr("Zur Anfrage B-2026-002 (bei einer anderen schreiben Sie ihre Nummer davor)")
    );
}

TEST(AwardByTheModerator, speaks_of_who_wants_to_talk_directly) {
    AskingScene by_firm;
    by_firm.offer(kTurner, "12 €, gern direkter Kontakt mit dem Auftraggeber");
    EXPECT_THAT(
        only_text(by_firm.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein"), kAsker),
        HasSubstr(
            "B-2026-001 ist abgeschlossen: Der Auftrag geht an Dreherei Wolfstein.\nDreherei "
            "Wolfstein möchte gern direkt mit Ihnen sprechen. Darf ich Ihren Namen nennen und "
            "die Kontaktdaten austauschen? JA genügt."
        )
    );
    AskingScene by_asker;
    by_asker.offer(kTurner, "12 € das Stück");
    by_asker.say_in_chat(kAsker, "Name an 1");
    EXPECT_THAT(
        only_text(by_asker.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein"), kAsker),
        HasSubstr(
            "Ich frage Dreherei Wolfstein, ob ein direkter Kontakt recht ist. Sobald von dort "
            "ein Ja kommt, haben Sie die Kontaktdaten."
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
