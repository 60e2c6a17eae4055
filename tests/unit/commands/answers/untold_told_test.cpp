// What waits for the asker is shown in the same words where he asks how it stands, where he gives
// the order to a firm or to nobody in particular, and where the time to collect is over.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;

constexpr const char* kFirstExtra = "@eins:cluster.test";
constexpr const char* kSecondExtra = "@zwei:cluster.test";
constexpr const char* kDatedNeed =
    "20 Drehteile aus 1.4301, Ø 40 x 120, ISO 9001 erforderlich, bis 15.1.2027";

/// Five turners were asked, and the asker knows of one answer. A mailbox speaks for somebody who
/// is away, one offer differs from what was wanted, one answer is a file, and one is what a
/// moderator made of it.
class AnswersOfEachKind {
public:
    AnswersOfEachKind() {
        for (const auto& [id, name] :
             {std::pair{"eins", "Dreherei Eins"}, std::pair{"zwei", "Dreherei Zwei"}}) {
            add(scene, firm_with(id, name, std::vector<std::string>{"turning"}));
        }
        const auto asked = scene.say_in_chat(kAsker, kDatedNeed);
        scene.answer(to(asked, kTurner).front(), "12 € das Stück");
        InboundMessage away = scene.mail(
            kByMail,
            "Automatische Antwort: Abwesend",
            "Ich bin bis 4.12.2026 nicht im Haus. Ab dem 7.12.2026 bin ich wieder da."
        );
        away.answers_to = {to(asked, kByMail).front().remote_id};
        away.automatic = true;
        scene.say(away);
        scene.answer(
            to(asked, kEnglish).front(), "EUR 14 each, only from 50 pieces, delivery 29 Jan 2027"
        );
        InboundMessage file = scene.chat(kFirstExtra, "");
        file.answers_to = {to(asked, kFirstExtra).front().remote_id};
        file.attachments.push_back(pdf_named("Angebot.pdf"));
        scene.say(file);
        const auto unclear = scene.answer(
            to(asked, kSecondExtra).front(), "Der Kollege Huber hatte das neulich auf dem Tisch."
        );
        scene.answer(to(unclear, kModerator).front(), "1");
    }

    ClusterScene scene{bundled()};
};

const auto kAllOfThem = AllOf(
    HasSubstr("Zerspanung Otterbach: braucht noch Zeit · Antwort bis Mo 07.12.2026 "
              "(Abwesenheitsnotiz)\n"),
    HasSubstr("EUR 14 each, only from 50 pieces, delivery 29 Jan 2027\n"
              "Anders als angefragt: erst 29.01.2027, gewünscht bis 15.01.2027 · ab 50 Stück\n"),
    HasSubstr("Dreherei Eins: nur Dateien, die haben Sie schon\n"),
    HasSubstr("Dreherei Zwei schreibt:\nDer Kollege Huber hatte das neulich auf dem Tisch.\n"),
    HasSubstr("Dreherei Zwei: Interesse")
);

TEST(AnswersOfEachKind, are_shown_where_he_asks_how_it_stands) {
    AnswersOfEachKind waiting;
    EXPECT_THAT(
        only_text(waiting.scene.say_in_chat(kAsker, "!stand"), kAsker),
        AllOf(HasSubstr("Neu für Sie:\n"), kAllOfThem)
    );
}

TEST(AnswersOfEachKind, are_shown_where_he_gives_the_order_to_a_firm) {
    AnswersOfEachKind waiting;
    EXPECT_THAT(
        only_text(waiting.scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1"), kAsker),
        AllOf(
            HasSubstr("Diese Antworten kennen Sie noch nicht:\n"),
            kAllOfThem,
            HasSubstr("Bleibt es bei Dreherei Wolfstein? JA genügt")
        )
    );
}

TEST(AnswersOfEachKind, are_shown_where_he_does_not_say_to_whom_the_order_goes) {
    AnswersOfEachKind waiting;
    EXPECT_THAT(
        only_text(waiting.scene.say_in_chat(kAsker, "B-2026-001 vergeben"), kAsker),
        AllOf(
            HasSubstr("Diese Antworten kennen Sie noch nicht:\n"),
            kAllOfThem,
            HasSubstr("Wer bekommt den Auftrag?\n1  Dreherei Wolfstein\n")
        )
    );
}

TEST(AnswersOfEachKind, are_shown_once_they_were_collected_and_leave_a_parked_need_parked) {
    AnswersOfEachKind waiting;
    waiting.scene.say_in_chat(kAsker, "parken bis 15.12.");
    EXPECT_THAT(
        only_text(waiting.scene.wait(5h), kAsker),
        AllOf(
            kAllOfThem,
            HasSubstr("Ihr Bedarf bleibt geparkt bis 15.12.2026. Mit WEITER geht es schon früher "
                      "weiter.")
        )
    );
}

/// kByMail writes so many times that one or two messages wait behind those that are shown.
std::string shown_of(int answers, const char* words) {
    AskingScene scene(bundled());
    scene.offer(kTurner, "12 € das Stück");
    for (int i = 0; i < answers; ++i) {
        scene.offer(kByMail, "Nachtrag: Stück Nr. " + std::to_string(i) + "x kostet 11 €.");
    }
    return only_text(scene.say_in_chat(kAsker, words), kAsker);
}

TEST(AnswersBeyondThoseShown, are_promised_as_one_or_by_their_number) {
    for (const char* const words : {"!stand", "B-2026-001 vergeben", "B-2026-001 vergeben an 1"}) {
        EXPECT_THAT(
            shown_of(11, words), HasSubstr("Eine weitere Antwort schicke ich Ihnen gesondert.")
        ) << words;
        EXPECT_THAT(
            shown_of(12, words), HasSubstr("2 weitere Antworten schicke ich Ihnen gesondert.")
        ) << words;
    }
}

TEST(AnswersWithAQuestion, come_with_their_files_and_all_in_which_they_differ) {
    AskingScene scene(ClusterScene::unlimited(), kDatedNeed);
    InboundMessage question = scene.chat(
        kTurner,
        "12 € das Stück, nur ab 50 Stück, Lieferung 29.1.2027. Welche Toleranz gilt? Skizze anbei."
    );
    question.answers_to = {to(scene.asked(), kTurner).front().remote_id};
    question.attachments.push_back(pdf_named("Skizze.pdf"));
    EXPECT_THAT(
        only_text(scene.say(question), kAsker),
        AllOf(
            HasSubstr("B-2026-001: Rückfrage von Dreherei Wolfstein"),
            HasSubstr("Anders als angefragt: erst 29.01.2027, gewünscht bis 15.01.2027 · ab 50 "
                      "Stück\n"),
            HasSubstr("Anbei: Skizze.pdf\n")
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
