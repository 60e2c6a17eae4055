#include "commands/discretion.hpp"

#include "commands/betrayal.hpp"
#include "commands/discretion_words.hpp"
#include "commands/redaction.hpp"
#include "tests/support/cluster_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace clusterlotse::test {
namespace {

using commands::read_discretion;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kAsker = "@einkauf:cluster.test";
constexpr const char* kTurner = "@dreher:cluster.test";
constexpr const char* kSam = "@sam:cluster.test";
constexpr const char* kByMail = "vertrieb@zerspaner.test";
constexpr const char* kNeed = "20 Drehteile aus 1.4301, Ø 40 x 120";

TEST(DiscretionWords, allow_the_name_in_many_wordings) {
    for (const char* const text :
         {"Sie dürfen unseren Namen nennen",
          "Unser Name darf gern genannt werden.",
          "20 Drehteile. Nennen Sie ruhig unseren Namen!",
          "Anfrage offen",
          "Offen, bitte.",
          "offene Anfrage über 20 Teile",
          "Sie dürfen uns gern nennen",
          "nicht anonym",
          "Mit Namensnennung",
          "You may give them our name",
          "Our name may be mentioned.",
          "you can mention us",
          "Das muss nicht anonym bleiben, nicht anonym"}) {
        EXPECT_EQ(read_discretion(text).wish, Discretion::open) << text;
    }
}

TEST(DiscretionWords, protect_the_name_in_many_wordings) {
    for (const char* const text :
         {"Bitte anonym",
          "ohne Namen anfragen",
          "vertraulich behandeln",
          "Unser Name darf nicht genannt werden",
          "Nennen Sie unseren Namen bitte nicht",
          "please do not mention our name",
          "Confidential!",
          "without our name",
          "Niemand soll erfahren, dass wir suchen",
          "Anfrage offen. Aber bitte anonym."}) {
        EXPECT_EQ(read_discretion(text).wish, Discretion::anonymous) << text;
    }
}

TEST(DiscretionWords, leave_alone_what_only_sounds_alike) {
    for (const char* const text :
         {kNeed,
          "Preis offen",
          "Termin ist noch offen",
          "offene Toleranzen",
          "Zeichnung folgt",
          "Der Name der Datei kann Welle.pdf sein",
          "open die forging",
          "20 offene Profile",
          "Lieferung nur an Werktagen",
          "nur an den Stirnseiten geschliffen",
          "nur Drehteile, kein Fräsen",
          "only to 0.1 mm"}) {
        EXPECT_EQ(read_discretion(text).wish, std::nullopt) << text;
        for (const auto& place : read_discretion(text).only) {
            for (const auto& firm : place.firms) {
                EXPECT_FALSE(firm.surely) << text << ": " << firm.written;
            }
        }
    }
}

std::vector<std::string> firms(const char* text) {
    std::vector<std::string> written;
    for (const auto& place : read_discretion(text).only) {
        for (const auto& firm : place.firms) {
            written.push_back(firm.written);
        }
    }
    return written;
}

TEST(DiscretionWords, name_the_only_firms_to_ask) {
    EXPECT_THAT(
        firms("20 Teile, nur an Dreherei Lautertal und Müller"),
        ElementsAre("Dreherei Lautertal", "Müller")
    );
    EXPECT_THAT(
        firms("Bitte nur bei Fa. Becker & Co. KG, Zerspanung Otterbach anfragen. Eilt."),
        ElementsAre("Fa. Becker & Co. KG", "Zerspanung Otterbach")
    );
    EXPECT_THAT(firms("Only to Sickingen Precision, please."), ElementsAre("Sickingen Precision"));
    EXPECT_THAT(firms("Anfrage geht ausschließlich an Müller."), ElementsAre("Müller"));
}

TEST(DiscretionWords, name_nobody_as_the_only_one_where_he_is_not_the_only_one) {
    for (const char* const text :
         {"20 Wellen C45, nicht nur Dreherei Lautertal fragen",
          "20 Wellen C45, bitte nicht nur an Lautertal",
          "20 shafts C45, not only Dreherei Lautertal please"}) {
        EXPECT_THAT(firms(text), testing::IsEmpty()) << text;
    }
}

TEST(Discretion, an_open_need_names_its_asker_and_an_anonymous_one_does_not) {
    ClusterScene open;
    const auto named =
        open.say_in_chat(kAsker, std::string(kNeed) + ". Unser Name darf genannt werden.");
    EXPECT_THAT(only_text(named, kTurner), HasSubstr("Auftraggeber: Pumpenbau Alsenz GmbH"));
    EXPECT_THAT(only_text(named, kSam), HasSubstr("Customer: Pumpenbau Alsenz GmbH"));
    EXPECT_THAT(only_text(named, kAsker), HasSubstr("Ihren Namen nenne ich den Firmen"));
    ClusterScene anonymous;
    const auto hidden = anonymous.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(only_text(hidden, kTurner), HasSubstr("Auftraggeber: ein Mitglied des Clusters"));
    EXPECT_THAT(only_text(hidden, kTurner), Not(HasSubstr("Alsenz")));
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
    EXPECT_THAT(to(sent, kSam), SizeIs(1));
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Sickingen")));
    EXPECT_THAT(only_text(sent, kSam), Not(HasSubstr("Wolfstein")));
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
    EXPECT_THAT(to(later, kSam), IsEmpty());
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
    for (const char* const firm : {kTurner, kSam, kByMail}) {
        EXPECT_THAT(to(sent, firm), IsEmpty()) << firm;
    }
    const auto corrected =
        scene.answer(to(sent, kAsker).front(), "Nur an Dreherei Wolfstein, bitte.");
    EXPECT_THAT(to(corrected, kTurner), SizeIs(1));
    EXPECT_THAT(to(corrected, kSam), IsEmpty());
}

TEST(Discretion, an_answer_for_everybody_does_not_name_the_firm_that_asked) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto question =
        scene.answer(to(asked, kTurner).front(), "3 Welche Oberfläche soll es sein?");
    const auto told = scene.answer(
        to(question, kAsker).front(), "Die Dreherei Wolfstein hatte es richtig vermutet: blank."
    );
    EXPECT_THAT(only_text(told, kSam), Not(HasSubstr("Wolfstein")));
    EXPECT_THAT(only_text(told, kSam), HasSubstr("blank"));
}

commands::Identity nasty() {
    commands::Identity identity;
    identity.names = {
        "Glantal-Pumpen Übersee", "Kaul Ilse", "Ilse Kaul", "Jörg Weißhäupl", "K2 Tec"};
    identity.words = {"Glantal", "Übersee", "Kaul", "Ilse", "Jörg", "Weißhäupl"};
    identity.postcode = "67742";
    return identity;
}

std::string shown(const std::string& text) {
    const auto plain = [](std::string_view word) { return commands::is_common_in_names(word); };
    const auto identity = nasty();
    return commands::without_names_of(
        commands::without_contacts(commands::without_sign_off(text, plain), identity),
        identity,
        plain
    );
}

TEST(Redaction, leaves_no_second_half_of_a_name_with_a_hyphen) {
    EXPECT_EQ(shown("20 Teile. LG, Glantal-Pumpen"), "20 Teile. LG, […]");
    EXPECT_EQ(shown("20 Glantal-Wellen"), "20 […]-Wellen");
}

TEST(Redaction, leaves_trade_words_sizes_dates_and_numbers_alone) {
    for (const char* const text :
         {"20 Drehteile aus 1.4301, Ø 40 x 120, bis 15.03.2026",
          "Welle Ø 0,05 rund, h6, Ra 0,4, Länge 1.200 mm ± 0,1",
          "Lieferung 01.03.2026 - 15.03.2026",
          "Termin 2026-03-15, Zeichnung 0815-4711-0123 Index B",
          "max. 40 lang, 100 % geprüft",
          "Pumpengehäuse nach DIN EN 10204 3.1, EN 1090-2 EXC2",
          "M12x1,5 beidseitig, SW 19, Rz 6,3",
          "Maschinenbau, Werkzeugbau und Pumpenbau",
          "ca. 10.000 Stück/Jahr, Lose zu 500",
          "Zeichnungs-Nr. 0201 4455 66 und Art.-Nr. 07123456",
          "Liefern nach Kaiserslautern",
          "2x45°, Passung 25 H7/g6, 0,020 Toleranz",
          "Kautschuk, gekaulte Teile, Glanz"}) {
        EXPECT_EQ(shown(text), text);
    }
}

TEST(Redaction, takes_out_every_way_to_reach_somebody) {
    for (const char* const text :
         {"Tel. 06302 12345",
          "Telefon: +49 (0)6302/1234-56",
          "ruf an: 0171 1234567 bitte",
          "Fax 06302-998877",
          "Durchwahl: 4711",
          "einkauf@glantal.example",
          "ilse (at) glantal.de",
          "www.glantal.example/kontakt",
          "https://x.example/a?b=c",
          "@ilse:matrix.example.org",
          "glantal-pumpen.de",
          "67742 Lauterecken",
          "Hauptstraße 5\n67742 Lauterecken"}) {
        const std::string out = shown(text);
        EXPECT_THAT(out, HasSubstr("[…]")) << text;
        for (const char* const part :
             {"12345",
              "1234-56",
              "1234567",
              "998877",
              "4711",
              "lantal",
              "x.example",
              "ilse:",
              "67742",
              "Hauptstra"}) {
            EXPECT_THAT(out, Not(HasSubstr(part))) << text;
        }
    }
}

TEST(Redaction, drops_the_greeting_at_the_end_and_keeps_the_postscript) {
    EXPECT_EQ(
        shown("20 Wellen\n\nMit freundlichen Grüßen\ni. A. Sabine Unbekannt\nLeitung"), "20 Wellen"
    );
    EXPECT_EQ(
        shown("20 Wellen\nBest regards\nSomebody Else\nPS: in 1.4571"), "20 Wellen\nPS: in 1.4571"
    );
    EXPECT_EQ(shown("20 Wellen, Gruß Sabine"), "20 Wellen");
    EXPECT_EQ(shown("20 Wellen\nVielen Dank\nPeter Unbekannt"), "20 Wellen\nVielen Dank");
    EXPECT_EQ(
        shown("Viele Grüße vorab,\nwir suchen 20 Wellen"),
        "Viele Grüße vorab,\nwir suchen 20 Wellen"
    );
    EXPECT_EQ(shown("20 Wellen\n-- \nGlantal"), "20 Wellen");
}

TEST(Redaction, no_spelling_of_a_name_gets_through) {
    const std::vector<std::string> spelled{
        "Glantal-Pumpen Übersee GmbH & Co. KG",
        "GLANTAL PUMPEN",
        "GlantalPumpen",
        "glantal_pumpen",
        "Glantals",
        "der Glantal'sche Einkauf",
        "Glantalpumpenwelle",
        "G l a n t a l",
        "G.L.A.N.T.A.L",
        "Glan-\ntal",
        "Glan\xC2\xADtal",
        "Gl\xE2\x80\x8B"
        "antal",
        "Firma Glantal",
        "„Glantal“",
        "(Glantal)",
        "glantal2026",
        "B2Glantal",
        "Uebersee",
        "UEBERSEE",
        "Kaul, Ilse",
        "Ilse Kaul",
        "ilse",
        "Kauls",
        "Kaul-Welle",
        "Frau Kaul",
        "i. A. Kaul",
        "IlseKaul",
        "Joerg",
        "Weisshaeupl",
        "WEISSHÄUPL",
        "Jörgs Zeichnung",
        "glantal@web.de",
        "glantal.de",
        "matrix.to/#/@ilse:glantal.de"};
    const std::vector<std::string> needs{
        "20 Drehteile aus 1.4301 für @, Ø 40 x 120",
        "@ braucht 5 Wellen bis 15.03.2026",
        "Welle nach Muster (@), 1.4571,@",
        "Wie immer für @.\n@\nBitte 20 Stück",
        "20 Stück\n@: Rz 6,3/@/M12"};
    const std::vector<std::string> forbidden{
        "glantal",
        "übersee",
        "uebersee",
        "kaul",
        "ilse",
        "jörg",
        "joerg",
        "weißhäupl",
        "weisshaeupl",
        "weisshäupl"};
    std::mt19937 dice(20261128);
    for (int round = 0; round < 400; ++round) {
        std::string text = needs[dice() % needs.size()];
        for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
            const std::string& name = spelled[dice() % spelled.size()];
            text.replace(at, 1, name);
            at += name.size();
        }
        std::string out = shown(text);
        std::ranges::transform(out, out.begin(), [](unsigned char c) { return std::tolower(c); });
        std::string bare = out;
        std::erase_if(bare, [](char c) { return c == ' ' || c == '.' || c == '-' || c == '\n'; });
        for (const std::string& name : forbidden) {
            EXPECT_THAT(out, Not(HasSubstr(name))) << text;
            if (name.size() > 5) {
                EXPECT_THAT(bare, Not(HasSubstr(name))) << text;
            }
        }
    }
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

TEST(Contacts, behind_any_word_are_left_out_and_numbers_of_parts_stay) {
    for (const char* text :
         {"Rückfragen 0631 1234567",
          "zu erreichen 0631/1234567",
          "am besten 0631 1234567",
          "Abteilung 0631 1234567"}) {
        EXPECT_THAT(commands::without_contacts(text, {}), HasSubstr("[…]")) << text;
    }
    for (const char* text :
         {"Fertigungszeichnung 0815-4711-03",
          "Zeichnungsnummer 0815 471103",
          "nach DIN EN 0631 1234567",
          "Art.-Nr. 0815 471103",
          "Drehteil 0815-4711-03",
          "Teilenummer 0815-4711-03"}) {
        EXPECT_EQ(commands::without_contacts(text, {}), text);
    }
}

TEST(Contacts, are_found_where_they_stand) {
    EXPECT_THAT(
        commands::contacts_in("Rückfragen 0631 1234567 oder a.b@pumpen.test, Teil 12-34", {}),
        ElementsAre("0631 1234567", "a.b@pumpen.test")
    );
    EXPECT_THAT(commands::contacts_in("20 Wellen bis 15.03.2026, Ø 40 x 120", {}), IsEmpty());
    EXPECT_THAT(commands::contacts_in("", {}), IsEmpty());
    EXPECT_THAT(commands::contacts_in("www.pumpen.test", {}), ElementsAre("www.pumpen.test"));
}

TEST(Contacts, in_file_names_betray_the_asker_and_dates_do_not) {
    ClusterScene scene;
    scene.say_in_chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
    auto& office = scene.core().office();
    const auto need = office.needs.find(1).value();
    EXPECT_THAT(
        commands::betraying_words(
            office,
            need,
            {"Welle 2026-03-15.pdf", "Stand_01.02.2026 Rev 3.step", "Zeichnung 0815-4711-03.dxf"}
        ),
        IsEmpty()
    );
    EXPECT_THAT(
        commands::betraying_words(
            office, need, {"Welle.pdf", "Tel 0631 1234567.pdf", "von a.b@pumpen.test.pdf"}
        ),
        ElementsAre("Tel 0631 1234567.pdf", "von a.b@pumpen.test.pdf")
    );
}

}  // namespace
}  // namespace clusterlotse::test
