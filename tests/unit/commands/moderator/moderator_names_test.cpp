// Where a moderator has a name it is said: to the asker he writes to, and to the other moderators.
// What is said where there is none, and of what a moderator asks with a sign.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;

constexpr const char* kResearch =
    "12 Ringe aus 1.4301 PVD-beschichten, ISO 9001 erforderlich, mit Hochschule entwickeln";

TEST(ModeratorsNames, are_said_to_the_asker_and_to_the_other_moderators) {
    ClusterScene scene(
        ClusterScene::by_the_moderator(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    Profile office = firm_with("lotse", "Geschäftsstelle", std::vector<std::string>{});
    office.contacts[0].name = "Ute Lehmann";
    add(scene, office);
    scene.say_in_chat(kAsker, kNeed);
    const auto words =
        scene.say_in_chat(kModerator, "B-2026-001 an den Auftraggeber: Bitte rufen Sie mich an.");
    EXPECT_THAT(
        only_text(words, kAsker),
        HasSubstr("B-2026-001: Der Lotse, Ute Lehmann, schreibt Ihnen:\n\nBitte rufen Sie mich an.")
    );
    EXPECT_THAT(
        only_text(words, kDeputy),
        HasSubstr(
            "Ute Lehmann hat Pumpenbau Alsenz GmbH zu B-2026-001 geantwortet:\n\n„Bitte rufen "
            "Sie mich an.“"
        )
    );
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    EXPECT_THAT(
        all_text(but_digests(scene.wait(72h)), kDeputy),
        HasSubstr("Ute Lehmann wollte sich selbst darum kümmern, ich weiß aber noch nicht, wie es "
                  "steht.")
    );
}

TEST(ModeratorsNames, are_none_where_there_is_no_moderator) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "wer ist der Lotse?"), kAsker),
        HasSubstr("Einen Lotsen gibt es hier zurzeit nicht.")
    );
}

TEST(ModeratorsSigns, on_a_need_without_a_firm_are_answered_with_what_he_may_write) {
    AskingScene scene(ClusterScene::unlimited(), kNobodyDoesIt);
    const Sent card = to(scene.asked(), kModerator).front();
    EXPECT_THAT(
        only_text(scene.react(card, kModerator, "❓"), kModerator),
        HasSubstr("B-2026-001: Das können Sie mir schreiben: eine Ziffer (diese Firma fragen) · „+ "
                  "Firma“ · „Telefon“ · „Hochschule“ · „EEN“ · „niemand“.")
    );
}

TEST(NetworkDrafts, of_research_say_so_with_material_and_certificate) {
    AskingScene scene(ClusterScene::unlimited(), kResearch);
    EXPECT_THAT(
        only_text(scene.answer(to(scene.asked(), kModerator).front(), "EEN"), kModerator),
        AllOf(
            HasSubstr("Titel: Deutsches Unternehmen sucht Technologiepartner für "
                      "Technologietransfer, PVD-Beschichten (1.4301 (X5CrNi18-10))\n"),
            HasSubstr("sucht einen Partner für Forschung und Entwicklung: 12 Stück;"),
            HasSubstr("• Nachweise: ISO 9001\n"),
            HasSubstr("Entwicklungsstand: Idee, die gemeinsam entwickelt werden soll\n"),
            HasSubstr("Zusammenarbeit: Forschungs- oder Entwicklungsvertrag")
        )
    );
}

TEST(NetworkDrafts, of_english_words_say_in_which_language_they_are) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kEnglish, "Research partner sought: new PVD coating for 1.4301, prototype development"
    );
    EXPECT_THAT(
        only_text(scene.answer(to(sent, kModerator).front(), "EEN"), kModerator),
        HasSubstr("Beschreibung (im Original englisch):\nResearch partner sought:")
    );
}

TEST(UnclearAnswers, are_noted_as_what_the_moderator_makes_of_them) {
    AskingScene scene;
    const auto unclear = scene.offer(kTurner, "Der Kollege Huber hatte das neulich auf dem Tisch.");
    const Sent question = to(unclear, kModerator).front();
    for (const auto& [digit, meaning] :
         {std::pair{"2", "braucht Zeit"},
          std::pair{"3", "Rückfrage"},
          std::pair{"4", "Angebot"},
          std::pair{"5", "nur ein Teil"}}) {
        EXPECT_THAT(
            only_text(scene.answer(question, digit), kModerator),
            HasSubstr(
                std::string("B-2026-001: Notiert, Dreherei Wolfstein: ") + meaning +
                ". Der Auftraggeber sieht es so."
            )
        );
    }
}

}  // namespace
}  // namespace clusterlotse::test
