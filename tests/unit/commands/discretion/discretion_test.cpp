#include "commands/discretion/discretion.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>

namespace clusterlotse::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(Discretion, an_open_need_names_its_asker_and_an_anonymous_one_does_not) {
    ClusterScene open;
    const auto named =
        open.say_in_chat(kAsker, std::string(kNeed) + ". Unser Name darf genannt werden.");
    EXPECT_THAT(only_text(named, kTurner), HasSubstr("Auftraggeber: Pumpenbau Alsenz GmbH"));
    EXPECT_THAT(only_text(named, kEnglish), HasSubstr("Customer: Pumpenbau Alsenz GmbH"));
    EXPECT_THAT(only_text(named, kAsker), HasSubstr("Ihren Namen nenne ich den Firmen"));
    ClusterScene anonymous;
    const auto hidden = anonymous.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(only_text(hidden, kTurner), HasSubstr("Auftraggeber: ein Mitglied des Clusters"));
    EXPECT_THAT(only_text(hidden, kTurner), Not(HasSubstr("Alsenz")));
}

TEST(Discretion, keeps_the_names_of_all_firms_that_the_asker_speaks_for) {
    ClusterScene scene;
    auto& profiles = scene.core().office().profiles;
    Profile other;
    other.id = "zfp-dienst";
    other.name = "ZfP-Dienst Donnersberg GmbH";
    Contact contact;
    contact.name = "Erika Brandt";
    contact.matrix = kAsker;
    other.contacts = {contact};
    profiles.put(other, scene.clock().now());
    ASSERT_THAT(scene.core().office().members.firms_of({Channel::matrix, kAsker}), SizeIs(2));
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ". Zeichnungsnummer ZDD 30.112");
    const std::string told = only_text(sent, kTurner);
    EXPECT_THAT(told, Not(HasSubstr("ZDD")));
    EXPECT_THAT(told, HasSubstr("30.112"));
}

TEST(Discretion, keeps_a_name_that_is_a_colour_where_only_a_firm_takes_the_article) {
    ClusterScene scene;
    auto& profiles = scene.core().office().profiles;
    Profile other;
    other.id = "braun-thoes";
    other.name = "Fräswerk Otterbach Braun & Thös GbR";
    Contact contact;
    contact.name = "Erika Brandt";
    contact.matrix = kAsker;
    other.contacts = {contact};
    profiles.put(other, scene.clock().now());
    const auto sent = scene.say_in_chat(
        kAsker,
        std::string(kNeed) + ", braun, die braune Kante entgratet. Das geht an die Braun, Tor 2. " +
            "So wie es die Braun immer macht."
    );
    const std::string told = only_text(sent, kTurner);
    EXPECT_THAT(told, Not(HasSubstr("Braun")));
    EXPECT_THAT(told, HasSubstr("die braune Kante entgratet"));
}

TEST(Discretion, what_the_asker_says_last_about_his_name_counts) {
    ClusterScene scene;
    const auto first = scene.say_in_chat(kAsker, std::string(kNeed) + ", bitte vertraulich");
    EXPECT_FALSE(commands::is_open(scene.core().office().needs.find(1).value()));
    const auto changed =
        scene.answer(to(first, kAsker).front(), "Sie dürfen unseren Namen doch nennen.");
    EXPECT_TRUE(commands::is_open(scene.core().office().needs.find(1).value()));
    EXPECT_THAT(only_text(changed, kAsker), HasSubstr("Ihren Namen nenne ich ab jetzt"));
}

TEST(Discretion, a_directed_need_goes_to_the_named_firms_and_nobody_reads_who_they_are) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, std::string(kNeed) + ". Bitte nur an Dreherei Wolfstein und Sickingen Precision."
    );
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kEnglish), SizeIs(1));
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Sickingen")));
    EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("Wolfstein")));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ich frage nur, wen Sie genannt haben"));
    const auto need = scene.core().office().needs.find(1).value();
    EXPECT_EQ(need.discretion, Discretion::directed);
    EXPECT_THAT(need.directed_to, ElementsAre("dreherei", "english"));
}

TEST(Discretion, on_the_last_line_of_a_need_is_no_signature) {
    for (const char* line :
         {"Bitte nur an Dreherei Wolfstein.",
          "Bitte nicht an Firma Zerspanung Otterbach.",
          "Nicht an Zerspanung Otterbach",
          "Nur an Dreherei Wolfstein",
          "Bitte nur an Dreherei Wolfstein GmbH."}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + "\n" + line);
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << line;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << line;
    }
}

TEST(Discretion, of_named_firms_outlives_a_correction) {
    ClusterScene scene;
    (void)scene.say_in_chat(kAsker, std::string(kNeed) + ". Bitte nur an Dreherei Wolfstein.");
    const auto later = scene.say_in_chat(kAsker, "B-2026-001 Korrektur: Werkstoff 1.4571");
    EXPECT_THAT(to(later, kEnglish), IsEmpty());
    EXPECT_THAT(to(later, kByMail), IsEmpty());
    const auto need = scene.core().office().needs.find_number("B-2026-001").value();
    EXPECT_THAT(need.directed_to, ElementsAre("dreherei"));
    EXPECT_THAT(need.amendments, SizeIs(1));
}

TEST(Discretion, a_directed_need_also_reaches_a_firm_whose_profile_says_something_else) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + ", nur an Galvanik Rodenbach");
    EXPECT_THAT(to(sent, "@galvanik:cluster.test"), SizeIs(1));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(Discretion, an_unknown_name_is_said_back_and_nobody_else_is_asked_instead) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ". Nur an Fa. Hungerbühler anfragen.");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Unter „Fa. Hungerbühler“ finde ich"));
    for (const char* const firm : {kTurner, kEnglish, kByMail}) {
        EXPECT_THAT(to(sent, firm), IsEmpty()) << firm;
    }
    const auto corrected =
        scene.answer(to(sent, kAsker).front(), "Nur an Dreherei Wolfstein, bitte.");
    EXPECT_THAT(to(corrected, kTurner), SizeIs(1));
    EXPECT_THAT(to(corrected, kEnglish), IsEmpty());
}

TEST(Discretion, an_answer_for_everybody_does_not_name_the_firm_that_asked) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto question =
        scene.answer(to(asked, kTurner).front(), "3 Welche Oberfläche soll es sein?");
    const auto told = scene.answer(
        to(question, kAsker).front(), "Die Dreherei Wolfstein hatte es richtig vermutet: blank."
    );
    EXPECT_THAT(only_text(told, kEnglish), Not(HasSubstr("Wolfstein")));
    EXPECT_THAT(only_text(told, kEnglish), HasSubstr("blank"));
}

TEST(Discretion, no_byte_that_goes_out_to_a_supplier_names_an_anonymous_asker) {
    const std::vector<std::string> spelled{
        "Pumpenbau Alsenz GmbH",
        "PUMPENBAU-ALSENZ",
        "Alsenzer",
        "AlsenzPumpen",
        "alsenz_pumpenbau",
        "Frau Brandt",
        "Erika Brandt",
        "Brandt, Erika",
        "einkauf@pumpen.test",
        "@einkauf:cluster.test",
        "www.pumpen.test",
        "Tel. 06362 1234-56",
        "brandts Zeichnung",
        "E. Brandt",
        "A l s e n z"};
    std::mt19937 dice(7);
    const auto any = [&] { return spelled[dice() % spelled.size()]; };
    for (int round = 0; round < 12; ++round) {
        ClusterScene scene;
        const bool mail = round % 2 == 1;
        const std::string sender = mail ? "einkauf@pumpen.test" : kAsker;
        const std::string text = "Für " + any() + ": 20 Drehteile aus 1.4301, Ø 40 x 120, " +
                                 any() + "\n\nMit freundlichen Grüßen\ni. A. Erika Brandt\n" +
                                 any();
        auto sent = scene.say(
            mail ? scene.mail(sender, "Anfrage " + any(), text) : scene.chat(sender, text)
        );
        const Sent card = to(sent, sender).front();
        const Sent request = to(sent, kTurner).front();
        const auto keep = [&sent](const std::vector<Sent>& more) {
            sent.insert(sent.end(), more.begin(), more.end());
        };
        keep(scene.answer(card, "Ergänzung von " + any() + ": Werkstoff auch 1.4571. Gruß Brandt"));
        const auto question = scene.answer(request, "3 Welche Oberfläche?");
        keep(question);
        keep(scene.answer(to(question, sender).front(), "Blank, sagt " + any()));
        const auto offer = scene.answer(request, "4 12 €/Stück, KW 3");
        keep(offer);
        keep(scene.answer(to(offer, sender).front(), "Danke, melde mich, " + any()));
        std::vector<std::string> own_messages;
        for (const Sent& one : sent) {
            if (one.message.recipient == sender) {
                own_messages.push_back(one.message.reply_to);
            }
        }
        int read = 0;
        for (const Sent& one : sent) {
            if (one.message.recipient == sender || one.message.recipient == "@lotse:cluster.test") {
                continue;
            }
            ++read;
            std::string all = one.message.subject + one.message.text + one.message.html +
                              one.message.reply_to + one.message.thread_root +
                              one.message.reply_token + one.message.conversation;
            for (const auto& part : one.message.references) {
                all += part;
            }
            std::ranges::transform(all, all.begin(), [](unsigned char c) {
                return std::tolower(c);
            });
            // Ids are random: five digits in a row may stand there by chance.
            static const RE2 id("[$]out-[0-9a-f]{32}");
            RE2::GlobalReplace(&all, id, "$out");
            for (const char* const name :
                 {"alsenz",
                  "brandt",
                  "erika",
                  "einkauf",
                  "pumpen.test",
                  "06362",
                  "1234-56",
                  "a l s e n z"}) {
                EXPECT_THAT(all, Not(HasSubstr(name))) << text;
            }
            EXPECT_TRUE(
                one.message.text.find("1.4301") != std::string::npos ||
                one.message.text.find("B-2026-001") != std::string::npos
            );
        }
        EXPECT_GE(read, 6);
    }
}

TEST(Discretion, keeps_the_matter_of_a_mail_that_begins_with_greetings_behind_its_subject) {
    ClusterScene scene;
    const auto sent = scene.say(scene.mail(
        "einkauf@pumpen.test",
        "20 Drehteile aus 1.4301",
        "Grüße von der Pumpenbau Alsenz\nØ 40 x 120, entgratet, bitte mit Zeugnis "
        "3.1.\n\nGrüße\nErika Brandt"
    ));
    const std::string request = only_text(sent, kTurner);
    EXPECT_THAT(request, HasSubstr("20 Drehteile aus 1.4301"));
    EXPECT_THAT(request, HasSubstr("entgratet, bitte mit Zeugnis 3.1"));
    EXPECT_THAT(request, Not(HasSubstr("Alsenz")));
    EXPECT_THAT(request, Not(HasSubstr("Brandt")));
}

}  // namespace
}  // namespace clusterlotse::test
