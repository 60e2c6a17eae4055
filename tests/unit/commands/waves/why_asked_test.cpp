// Why a firm was asked or not: what a moderator reads of each firm, and what a firm reads of
// itself.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;

constexpr const char* kTurnedParts = "20 Drehteile aus 1.4301";

config::NeedSettings few_requests(config::Release release = config::Release::automatic) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = release;
    needs.requests_per_week = 1;
    needs.suppliers_per_wave = 2;
    return needs;
}

void add_other_trade(ClusterScene& scene) {
    add(scene, firm_with("stanzerei", "Stanzerei Kusel", std::vector<std::string>{"deep_drawing"}));
}

/// What the moderator reads of the firm.
std::string why_not(ClusterScene& scene, const std::string& number, const std::string& firm) {
    return only_text(
        scene.say_in_chat(kModerator, number + " warum nicht " + firm + "?"), kModerator
    );
}

/// What the firm reads of itself.
std::string why_not_we(ClusterScene& scene, const char* who, const std::string& number) {
    return only_text(scene.say_in_chat(who, number + ": warum wurden wir nicht gefragt?"), who);
}

TEST(WhyAsked, names_the_one_thing_that_keeps_a_firm_from_being_asked) {
    ClusterScene scene(few_requests());
    add_other_trade(scene);
    for (const auto& [id, name] :
         {std::pair{"kurt", "Kurt Metallbau"}, std::pair{"weg", "Dreherei Weg"}}) {
        add(scene, firm_with(id, name, std::vector<std::string>{"turning"}));
    }
    scene.say_in_chat(kAsker, "!bedarf 10 Bleche verzinken");
    scene.say_in_chat(kAsker, std::string(kTurnedParts) + ", nicht an Kurt Metallbau");
    std::string asked;
    std::string left;
    for (const auto& [id, name] :
         {std::pair{"dreherei", "Dreherei Wolfstein"},
          std::pair{"weg", "Dreherei Weg"},
          std::pair{"english", "Sickingen Precision"},
          std::pair{"zerspaner", "Zerspanung Otterbach"}}) {
        (scene.core().office().invitations.find(2, id) ? asked : left) = name;
    }
    const std::pair<std::string, std::string> lines[] = {
        {"Pumpenbau Alsenz", "Pumpenbau Alsenz GmbH: ist die Firma des Auftraggebers."},
        {asked, asked + ": wurde gefragt."},
        {left, left + ": passt; andere passten besser oder waren eher an der Reihe."},
        {"Kurt Metallbau", "Kurt Metallbau: der Auftraggeber möchte nicht, dass sie gefragt wird."},
        {"Galvanik Rodenbach", "Galvanik Rodenbach: hat diese Woche schon genug Anfragen."},
        {"Stanzerei Kusel", "Stanzerei Kusel: das Profil zeigt nichts, was dazu passt."},
    };
    for (const auto& [firm, line] : lines) {
        EXPECT_THAT(why_not(scene, "B-2026-002", firm), HasSubstr("B-2026-002:\n" + line));
    }
}

TEST(WhyAsked, names_who_is_on_the_list_who_stands_behind_it_and_why_one_was_taken_off) {
    config::NeedSettings needs = few_requests(config::Release::moderator);
    needs.requests_per_week = 0;
    ClusterScene scene(needs);
    scene.say_in_chat(kAsker, kTurnedParts);
    std::string behind;
    std::vector<std::string> listed;
    for (const auto& [id, name] :
         {std::pair{"dreherei", "Dreherei Wolfstein"},
          std::pair{"english", "Sickingen Precision"},
          std::pair{"zerspaner", "Zerspanung Otterbach"}}) {
        if (scene.core().office().invitations.find(1, id)) {
            listed.emplace_back(name);
        } else {
            behind = name;
        }
    }
    ASSERT_EQ(listed.size(), 2U);
    scene.say_in_chat(kModerator, "B-2026-001 ohne " + listed[1] + ", weil zu teuer");
    EXPECT_THAT(
        why_not(scene, "B-2026-001", listed[0]), HasSubstr(listed[0] + ": steht auf der Liste.")
    );
    EXPECT_THAT(
        why_not(scene, "B-2026-001", listed[1]),
        HasSubstr(listed[1] + ": wurde von der Liste genommen (zu teuer).")
    );
    EXPECT_THAT(
        why_not(scene, "B-2026-001", behind),
        HasSubstr(behind + ": passt, steht aber hinter den vorgeschlagenen.")
    );
    scene.say_in_chat(kAsker, "!bedarf 30 Wellen drehen, nur an Dreherei Wolfstein");
    EXPECT_THAT(
        why_not(scene, "B-2026-002", "Sickingen Precision"),
        HasSubstr("Sickingen Precision: der Auftraggeber hat andere Firmen benannt.")
    );
}

TEST(WhyAsked, of_a_request_that_did_not_arrive_is_told_both_sides) {
    AskingScene scene;
    scene.core().desk().not_delivered(to(scene.asked(), kTurner).front().outbox_id, "user_unknown");
    scene.take_outbox();
    EXPECT_THAT(
        why_not(scene, "B-2026-001", "Dreherei Wolfstein"),
        HasSubstr("Dreherei Wolfstein: wurde gefragt, die Anfrage kam aber nicht an.")
    );
    EXPECT_THAT(
        why_not_we(scene, kTurner, "B-2026-001"),
        HasSubstr("Ich habe Sie gefragt, die Anfrage kam aber nicht bei Ihnen an. Der Lotse weiß "
                  "es.")
    );
}

TEST(WhyNotWe, is_answered_by_what_the_firm_itself_may_know) {
    config::NeedSettings needs = few_requests();
    needs.suppliers_per_wave = 1;
    ClusterScene scene(needs);
    add_other_trade(scene);
    scene.say(scene.room(
        kAsker, std::string("!bedarf ") + kTurnedParts + ", nicht an Sickingen Precision"
    ));
    const bool turner = scene.core().office().invitations.find(1, "dreherei").has_value();
    const std::string asked = "Sie wurden gefragt. Antworten Sie einfach hier mit der Nummer.";
    const std::string others =
        "Ihr Profil passt. Ich frage immer nur wenige Firmen, diesmal waren andere an der Reihe.";
    EXPECT_THAT(why_not_we(scene, kTurner, "B-2026-001"), HasSubstr(turner ? asked : others));
    const auto by_mail =
        scene.say(scene.mail(kByMail, "B-2026-001", "Warum wurden wir nicht gefragt?"));
    EXPECT_THAT(only_text(by_mail, kByMail), HasSubstr(turner ? others : asked));
    const std::pair<const char*, const char*> lines[] = {
        {"@pause:cluster.test", "Ihre Firma macht zurzeit Pause."},
        {"@still:cluster.test", "Ihre Firma hat Anfragen bisher nicht zugestimmt."},
        {kAsker, "Das ist ein Bedarf Ihrer eigenen Firma."},
        {"@stanzerei:cluster.test",
         "In Ihrem Profil finde ich nichts, was dazu passt. Fehlt dort etwas? „!profil“ zeigt es "
         "Ihnen."},
    };
    for (const auto& [who, line] : lines) {
        EXPECT_THAT(
            why_not_we(scene, who, "B-2026-001"), HasSubstr(std::string("B-2026-001: ") + line)
        );
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "B-2026-001: why were we not asked?"), kEnglish),
        HasSubstr("B-2026-001: Here the customer chose whom I ask.")
    ) << "not that he ruled this firm out";
}

TEST(WhyNotWe, is_answered_for_a_limit_and_before_anybody_is_asked) {
    ClusterScene scene(few_requests(config::Release::moderator));
    scene.say_in_chat(kAsker, "20 Bleche verzinken");
    scene.say_in_chat(kAsker, "!bedarf 30 Halter verzinken");
    EXPECT_THAT(
        why_not_we(scene, kPlater, "B-2026-002"), HasSubstr("Hier ist noch niemand gefragt worden.")
    );
    scene.say_in_chat(kModerator, "B-2026-001 ja");
    scene.say_in_chat(kAsker, "!bedarf 40 Deckel verzinken");
    EXPECT_THAT(
        why_not_we(scene, kPlater, "B-2026-003"),
        HasSubstr("Ihre Firma hatte diese Woche schon genug Anfragen.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
