#include "commands/discretion/ruled_out_firms.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A cluster with members whose names are common words, people's names and places.
class IllTalk : public testing::Test {
protected:
    IllTalk() {
        for (const char* name :
             {"Meier Zerspanung GmbH",
              "Berger Metallbau KG",
              "Kessler & Söhne Maschinenbau",
              "Elsenz Precision Ltd",
              "Kern Dreherei",
              "CNC Ohmbachsee e.K.",
              "Sommer Drehteile OHG",
              "Weißhäupl Feinmechanik"}) {
            Profile member = office().profiles.find("dreherei").value();
            member.id = name;
            member.name = name;
            member.contacts[0].matrix = "@" + std::to_string(++members_) + ":cluster.test";
            office().profiles.put(member, scene_.clock().now());
            scene_.core().profile_changed(member.id);
        }
    }

    commands::Office& office() { return scene_.core().office(); }

    std::vector<std::string> ruled_out(const std::string& text) {
        std::vector<std::string> firms;
        for (const auto& place : commands::ruled_out_in(office(), text, "pumpen")) {
            firms.insert(firms.end(), place.firms.begin(), place.firms.end());
        }
        return firms;
    }

    std::string rest(const std::string& text) {
        return commands::without_ruled_out(text, commands::ruled_out_in(office(), text, "pumpen"));
    }

    ClusterScene scene_;
    int members_ = 0;
};

struct IllWords {
    const char* words;
    const char* firm;  ///< of its name, whatever the writer made of it
};

constexpr IllWords kIllWords[] = {
    {"Meier hat uns hängen lassen, die will ich nicht mehr", "Meier"},
    {"mit Berger nie wieder", "Berger"},
    {"Mit Berger nie wieder!", "Berger"},
    {"bei Kessler haben wir Hausverbot", "Kessler"},
    {"not Elsenz again please, they let us down", "Elsenz"},
    {"Bisher bei Ohmbachsee, aber die liefern nur Schrott", "Ohmbachsee"},
    {"Der Meier hat uns im Stich gelassen", "Meier"},
    {"Die Firma Meier hat beim letzten Mal nur Ausschuss geliefert", "Meier"},
    {"Meiers haben uns sitzen lassen", "Meier"},
    {"meier hot uns hänge gelosst, mit dene schaff ich nimmi", "meier"},
    {"Kern ist viel zu teuer", "Kern"},
    {"mit Kern sind wir durch", "Kern"},
    {"Sommer kannst du vergessen", "Sommer"},
    {"von Sommer haben wir die Nase voll", "Sommer"},
    {"Mit den Ohmbachseern gab's nur Ärger", "Ohmbachsee"},
    {"Weisshaeupl hat die Teile versaut", "Weisshaeupl"},
    {"Weißhaüpl hat uns enttäuscht", "Weißhäupl"},
    {"Kessler und Berger haben uns über den Tisch gezogen", "Kessler"},
    {"Kessler? Nie wieder.", "Kessler"},
    {"Nie wieder Kessler", "Kessler"},
    {"Zuletzt war das bei Elsenz. Die kriegen es einfach nicht hin.", "Elsenz"},
    {"Elsenz screwed up our last order", "Elsenz"},
    {"Never again with Berger", "Berger"},
    {"We are done with Kern", "Kern"},
    {"Meier were three weeks late and the parts were rubbish", "Meier"},
    {"We don't want Meier any more", "Meier"},
    {"Had terrible experiences with Kessler & Söhne", "Kessler"},
    {"We had a dispute with Elsenz Precision", "Elsenz"},
    {"Berger liefert immer zu spät", "Berger"},
    {"Wir haben schlechte Erfahrungen mit Berger Metallbau gemacht", "Berger"},
    {"den Berger will isch nimmer sehe", "Berger"},
    {"Bei Meier ist die Qualität unterirdisch", "Meier"},
    {"Meier is pleite", "Meier"},
    {"Kessler macht nur Murks", "Kessler"},
    {"Wir suchen einen Anwalt gegen Meier", "Meier"},
};

TEST_F(IllTalk, rules_out_whoever_it_is_about_and_all_of_it_is_cut) {
    for (const IllWords& said : kIllWords) {
        for (const std::string& text :
             {"20 Drehteile aus 1.4301, Ø 40 x 120. " + std::string(said.words) + ".",
              std::string(said.words) + ".\n20 Drehteile aus 1.4301, Ø 40 x 120.",
              "20 Drehteile aus 1.4301, Ø 40 x 120 - " + std::string(said.words)}) {
            EXPECT_THAT(ruled_out(text), Contains(HasSubstr(said.firm))) << text;
            EXPECT_THAT(
                rest(text), testing::MatchesRegex("20 Drehteile aus 1\\.4301, Ø 40 x 120[.!]?")
            ) << text;
        }
    }
}

TEST_F(IllTalk, leaves_the_work_that_is_told_beside_it) {
    EXPECT_EQ(
        rest("Meier hat uns hängen lassen, deshalb suchen wir 20 Wellen aus C45."),
        "Wir suchen 20 Wellen aus C45."
    );
    EXPECT_EQ(rest("20 Wellen aus C45, mit Berger nie wieder."), "20 Wellen aus C45.");
    EXPECT_EQ(
        rest("20 Wellen aus C45, bisher bei Kessler, aber die liefern nur Schrott, bis Freitag"),
        "20 Wellen aus C45, bis Freitag"
    );
    EXPECT_EQ(rest("Elsenz let us down, so we need 20 shafts in C45"), "We need 20 shafts in C45");
}

TEST_F(IllTalk, on_a_line_of_its_own_takes_nothing_of_the_line_before_it) {
    for (const char* matter :
         {"20 Wellen C45\nbis 15. März",
          "20 Wellen aus C45, bis 15. März",
          "163 Ringe flachschleifen, S235JR, Ø 109 x 177, bis 15. März",
          "163 Ringe flachschleifen, S235JR, Ø 109 x 177\nbis 15. März",
          "163 Stück Ringe flachschleifen aus S235JR, Ø 109 x 177, so schnell es geht",
          "163 Stück Ringe flachschleifen aus S235JR, Ø 109 x 177, im Juni",
          "163 Stück Ringe flachschleifen aus S235JR, Ø 109 x 177, so bald wie möglich",
          "163 Stück Ringe flachschleifen aus S235JR, Ø 109 x 177, schnellstmöglich",
          "163 ground rings from S235JR, Ø 109 x 177, as soon as possible",
          "163 ground rings from S235JR, Ø 109 x 177, by the end of May, ISO 2768-m",
          "163 Ringe flachschleifen und vorher verzinken, aus S235JR gedreht, mit 3.1-Zeugnis"}) {
        for (const char* words :
             {"Mit Meier nie wieder Ärger",
              "Mit Meier nie wieder",
              "Meier hat uns hängen lassen, die will ich nicht mehr.",
              "Bisher bei Meier, aber die liefern nur Schrott",
              "Die Teile von Meier waren zuletzt unbrauchbar",
              "Never again with Meier",
              "Bloß nicht wieder Meier!",
              "Meier kannst du vergessen"}) {
            const std::string text = std::string(matter) + "\n" + words;
            EXPECT_THAT(ruled_out(text), Contains(HasSubstr("Meier"))) << text;
            const std::string left = rest(text);
            EXPECT_EQ(left.substr(0, left.find_last_not_of(" \n") + 1), matter) << text;
        }
    }
}

TEST_F(IllTalk, of_a_firm_whose_name_says_its_trade_takes_no_date_from_the_line_before_it) {
    for (const char* name : {"Elsenz Precision", "Kern Dreherei", "Berger Metallbau"}) {
        for (const char* date : {"so schnell es geht", "schnellstmöglich", "bis Ende Mai"}) {
            const std::string matter = std::string("163 Ringe schleifen, S235JR, ") + date;
            EXPECT_EQ(rest(matter + "\nBloß nicht wieder " + name + "!"), matter);
        }
    }
}

TEST(When, is_told_in_many_ways_and_not_by_how_somebody_delivers) {
    for (const char* words :
         {"bis 15. März",
          "im Juni",
          "Ende Mai",
          "so schnell es geht",
          "so schnell wie möglich",
          "so bald wie möglich",
          "möglichst bald",
          "schnellstmöglich",
          "baldmöglichst",
          "bitte umgehend",
          "zeitnah",
          "as soon as possible",
          "as quickly as you can",
          "immediately"}) {
        EXPECT_TRUE(commands::says_when(words)) << words;
    }
    for (const char* words :
         {"die liefern nie zeitnah",
          "so schnell nicht wieder",
          "die waren sofort beleidigt",
          "im Junggesellenhof",
          "so was will ich nicht"}) {
        EXPECT_FALSE(commands::says_when(words)) << words;
    }
}

TEST_F(IllTalk, reaches_no_supplier_and_takes_no_date_from_the_line_before_it) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker,
        "20 Drehteile aus 1.4301, Ø 40 x 120, entgratet, bis 15. März\nMit Hungerbühler nie wieder"
    );
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("entgratet, bis 15. März"));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Hungerb")));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("nie wieder")));
}

TEST_F(IllTalk, that_a_mail_program_wrapped_is_cut_as_a_whole) {
    for (const char* words :
         {"Mit Meier haben wir in den letzten Jahren leider wirklich viel\nÄrger gehabt.",
          "Die Firma Meier hat uns beim letzten Auftrag im Sommer ganz\nfurchtbar hängen lassen.",
          "Nur Ärger hatten wir in den letzten drei Jahren leider mit der Firma\nMeier.",
          "Wir haben in all den Jahren schlechte Erfahrungen mit dem Haus\nMeier gemacht.",
          "Meier hat uns im letzten Jahr bei drei von vier Lieferungen\nAusschuss geliefert."}) {
        const std::string text = std::string("20 Wellen aus C45. ") + words;
        EXPECT_THAT(ruled_out(text), Contains(HasSubstr("Meier"))) << text;
        EXPECT_EQ(rest(text), "20 Wellen aus C45.") << text;
    }
}

TEST_F(IllTalk, of_firms_that_are_no_members_is_cut_as_well) {
    for (const char* words :
         {"Mit Hungerbühler nie wieder",
          "Hungerbühler hat uns hängen lassen",
          "bei Hungerbühler haben wir Hausverbot",
          "not Hungerbühler again",
          "Die Firma Hungerbühler & Söhne liefert nur Schrott",
          "Bisher bei Hungerbühler, die sind uns zu teuer",
          "Hungerbühler kannst du vergessen"}) {
        const std::string text = std::string("20 Wellen aus C45. ") + words + ".";
        EXPECT_THAT(ruled_out(text), Contains(HasSubstr("Hungerbühler"))) << text;
        EXPECT_EQ(rest(text), "20 Wellen aus C45.") << text;
    }
}

TEST_F(IllTalk, of_things_rules_nobody_out) {
    for (const char* text :
         {"Der Motor hat uns im Stich gelassen, Wicklung durchgebrannt, wer repariert ihn?",
          "Fräszentrum steht, Lager sind durch, Hauptspindel tauschen",
          "Mit Zinklamelle nie wieder Rost, bitte 500 kg Schrauben beschichten",
          "Bisher von Hand entgratet, jetzt Gleitschleifen für 5000 Teile",
          "Wegen Insolvenz unseres Lieferanten suchen wir einen Gießer für GJL-250",
          "Gesenk gehört uns, aktuell Lieferengpass beim Stammlieferanten, 20.000 Pleuel",
          "Bislang beim Maschinenhersteller nachgeschliffen, 12 Messer",
          "Nachfolger ist erst 2028 fertig, wir verlieren sonst das Zertifikat, 3 Schulungen",
          "Wir suchen einen Anwalt für Patentrecht wegen einer Verletzung durch einen Wettbewerber",
          "Fachanwalt für Arbeitsrecht gesucht, Kündigung eines Meisters",
          "We need a lawyer for trademark law, somebody copies our valves",
          "Somebody around Kaiserslautern please, tired of shipping to Asia, 3,000 boards"}) {
        EXPECT_THAT(ruled_out(text), IsEmpty()) << text;
    }
}

TEST_F(IllTalk, is_neither_praise_nor_what_is_said_of_parts_and_places) {
    for (const char* text :
         {"Meier hat uns noch nie hängen lassen, bitte fragen",
          "Mit Berger hatten wir nie Ärger",
          "Kessler never let us down",
          "no problems with Elsenz so far",
          "Die alte Welle ist Schrott, 20 neue aus C45",
          "Lieferung nach Ohmbachsee, nie wieder per Nachnahme",
          "Die Kante ist schief gegangen, bitte 20 neue Bleche",
          "Kein Ausschuss erlaubt, 20 Wellen aus C45",
          "20 Teile, die alten waren Mist",
          "Der Preis ist uns zu teuer, 20 Teile gesucht",
          "Die Lieferung kam zu spät",
          "Das Material war Schrott",
          "Unsere Maschine hat uns im Stich gelassen",
          "20 Bleche, 3 mm, Termin nicht vergessen"}) {
        EXPECT_THAT(ruled_out(text), IsEmpty()) << text;
    }
}

TEST_F(IllTalk, is_no_need_to_tell_the_present_supplier_who_is_not_asked_either) {
    for (const char* words :
         {"Bisher bei Kessler",
          "bisher von Kessler & Söhne gedreht",
          "Derzeit macht das Kessler",
          "Unser Lieferant Kessler macht das",
          "So far made by Kessler",
          "Our current supplier is Kessler",
          "Läuft momentan bei Kessler",
          "Bislang bei der Firma Kessler"}) {
        const std::string text = std::string("20 Wellen aus C45. ") + words + ".";
        EXPECT_THAT(ruled_out(text), Contains(HasSubstr("Kessler"))) << text;
        EXPECT_EQ(rest(text), "20 Wellen aus C45.") << text;
    }
    for (const char* words :
         {"Bisher bei Kessler, die dürfen gern wieder anbieten",
          "Bisher bei Kessler. Kessler kann auch wieder anbieten",
          "So far made by Kessler, they may quote as well"}) {
        const std::string text = std::string("20 Wellen aus C45. ") + words + ".";
        EXPECT_THAT(ruled_out(text), IsEmpty()) << text;
        EXPECT_EQ(rest(text), "20 Wellen aus C45.") << text;
    }
}

TEST_F(IllTalk, reaches_no_supplier_and_its_firm_is_not_asked) {
    for (const IllWords& said :
         {kIllWords[0], kIllWords[1], kIllWords[2], kIllWords[3], kIllWords[5], kIllWords[11]}) {
        ClusterScene scene;
        auto& office = scene.core().office();
        Profile member = office.profiles.find("dreherei").value();
        member.id = "spoken-of";
        member.name = std::string(said.firm) + " Zerspanung GmbH";
        member.contacts[0].matrix = "@spoken-of:cluster.test";
        office.profiles.put(member, scene.clock().now());
        scene.core().profile_changed(member.id);
        auto sent = scene.say_in_chat(
            kAsker, std::string("20 Drehteile aus 1.4301, Ø 40 x 120. ") + said.words + "."
        );
        EXPECT_THAT(to(sent, "@spoken-of:cluster.test"), IsEmpty()) << said.words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Drehteile aus 1.4301")) << said.words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Nicht fragen werde ich")) << said.words;
        for (const Sent& one : sent) {
            if (one.message.recipient != kAsker) {
                EXPECT_THAT(one.message.text, Not(HasSubstr(said.firm))) << said.words;
                EXPECT_THAT(one.message.text, Not(HasSubstr("[…]"))) << said.words;
            }
        }
    }
}

TEST_F(IllTalk, in_an_answer_to_a_question_reaches_nobody) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    scene.say_in_chat(kTurner, "3 Welche Rauheit?");
    const auto later = scene.say_in_chat(
        kAsker, "Ra 1,6. Mit Otterbach übrigens nie wieder, die liefern nur Schrott."
    );
    EXPECT_THAT(only_text(later, kTurner), HasSubstr("Ra 1,6"));
    EXPECT_THAT(only_text(later, kTurner), Not(HasSubstr("Otterbach")));
    EXPECT_THAT(only_text(later, kTurner), Not(HasSubstr("Schrott")));
    EXPECT_THAT(
        only_text(later, "vertrieb@zerspaner.test"), HasSubstr("hat sich für Sie erledigt")
    );
}

}  // namespace
}  // namespace clusterlotse::test
