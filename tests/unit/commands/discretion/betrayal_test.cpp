// What a moderator is warned of before a need of an anonymous asker goes out.
#include "commands/discretion/betrayal.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kGerman = "Achtung, das verrät den Auftraggeber: ";
constexpr const char* kEnglishWords = "Careful, this gives the customer away: ";

/// The asker with an address of the web and a street; and an English moderator.
class Betrayal : public testing::Test {
protected:
    Betrayal() {
        auto& office = scene_.core().office();
        Profile asker = office.profiles.find("pumpen").value();
        asker.website = "https://www.alsenzpumpen.test";
        asker.city = "Rockenhausen";
        asker.postcode = "67806";
        asker.text =
            "Sie finden uns in der Luitpoldstraße 12. Unsere Marke Aquadonn läuft überall.";
        put(asker);
        Profile lotse = office.profiles.find("galvanik").value();
        lotse.id = "lotsenbuero";
        lotse.name = "Lotsenbüro";
        lotse.capabilities.clear();
        lotse.contacts[0].matrix = kDeputy;
        lotse.contacts[0].language = Language::en;
        put(lotse);
    }

    void put(const Profile& profile) {
        scene_.core().office().profiles.put(profile, scene_.clock().now());
        scene_.core().profile_changed(profile.id);
    }

    /// What is warned of where files of these names come with the need.
    std::vector<std::string> found_in(const std::vector<std::string>& names) {
        auto& office = scene_.core().office();
        if (!office.needs.find(1)) {
            scene_.say_in_chat(kAsker, kNeed);
        }
        return commands::betraying_words(office, office.needs.find(1).value(), names);
    }

    ClusterScene scene_{
        ClusterScene::by_the_moderator(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}};
};

TEST_F(Betrayal, is_seen_in_a_file_name_by_the_name_of_the_firm_however_it_is_written) {
    for (const char* const name :
         {"Alsenz_Welle.pdf",
          "ALSENZ-Welle.step",
          "AlsenzWelle07.dxf",
          "Welle_alsenz.dxf",
          "Pumpenbau Alsenz GmbH Blatt 2.pdf",
          "Welle fuer Pumpenbau-Alsenz.pdf"}) {
        EXPECT_THAT(found_in({name}), ElementsAre(name));
    }
}

TEST_F(Betrayal, is_seen_in_a_file_name_by_a_person_an_address_and_a_brand) {
    for (const char* const name :
         {"Welle Erika Brandt.pdf",
          "Brandt_Welle_3.step",
          "Welle Luitpoldstraße 12.pdf",
          "Lieferung 67806 Rockenhausen.pdf",
          "Aquadonn Rotor.step"}) {
        EXPECT_THAT(found_in({name}), ElementsAre(name));
    }
}

TEST_F(Betrayal, is_seen_in_a_file_name_by_a_domain_a_mail_address_and_a_telephone) {
    for (const char* const name :
         {"www.alsenzpumpen.test Welle.pdf",
          "alsenzpumpen.test-Welle.pdf",
          "von einkauf@pumpen.test.pdf",
          "Tel 0631 1234567.pdf",
          "Welle +49 631 1234567.pdf"}) {
        EXPECT_THAT(found_in({name}), ElementsAre(name));
    }
}

TEST_F(Betrayal, is_seen_in_a_file_name_by_the_name_of_a_project_or_a_customer) {
    for (const char* const name :
         {"Projekt Nordlicht Welle.pdf",
          "projekt_nordlicht.step",
          "PROJECT-Northstar shaft.dxf",
          "Kunde Meierhofer Blatt 2.pdf",
          "customer_Hutchins.pdf",
          "Bauvorhaben Kreuzkapelle.pdf"}) {
        EXPECT_THAT(found_in({name}), ElementsAre(name));
    }
}

TEST_F(Betrayal, is_not_seen_where_nothing_tells) {
    for (const char* const name :
         {"Welle.pdf",
          "Pumpenwelle Rev 3.pdf",
          "Pumpenbau.pdf",
          "Einkauf Drehteile 2026.xlsx",
          "Projekt 4711.pdf",
          "Projekt Zeichnung 2.pdf",
          "Projektplan.pdf",
          "Project_drawing.pdf",
          "Kundenzeichnung.pdf",
          "Kunde Welle 3.pdf",
          "Welle 2026-03-15.pdf",
          "Zeichnung 0815-4711-03.dxf",
          "Blatt 1.pdf"}) {
        EXPECT_THAT(found_in({name}), IsEmpty()) << name;
    }
    EXPECT_THAT(found_in({}), IsEmpty());
}

TEST_F(Betrayal, is_seen_in_the_words_by_a_project_a_customer_a_brand_and_a_product) {
    const std::pair<const char*, const char*> told[] = {
        {"Projekt Nordlicht", ", Projekt Nordlicht"},
        {"PROJECT Northstar", ", PROJECT Northstar"},
        {"Endkunde Meierhofer", ". Endkunde Meierhofer drängt"},
        {"Kunden Hutchins", ", für den Kunden Hutchins"},
        {"Baureihe Vortex", ", Ersatzteil für die Baureihe Vortex"},
        {"unsere Pumpe GP-40", ", für unsere Pumpe GP-40"},
        {"unserer alten Presse HX 250", ", Teile an unserer alten Presse HX 250"},
        {"our pump GP40", ", for our pump GP40"},
    };
    int number = 0;
    for (const auto& [words, text] : told) {
        scene_.say_in_chat(kAsker, std::string(kNeed) + text);
        auto& office = scene_.core().office();
        const auto need = office.needs.find(++number);
        ASSERT_TRUE(need) << text;
        EXPECT_THAT(commands::betraying_words(office, *need, {}), ElementsAre(words)) << text;
    }
}

TEST_F(Betrayal, is_not_seen_in_words_of_the_trade) {
    int number = 0;
    for (const char* const text :
         {", unsere Wellen aus C45",
          ", unser Gewinde M12 bleibt",
          ", nach unserer Norm DIN 332",
          ", Kunde wartet schon",
          ", nach Modell, Projekt eilt",
          ", Projekt 4711",
          ", Lieferung an unser Werk in KW 12",
          ", Kunde Welle 3"}) {
        scene_.say_in_chat(kAsker, std::string(kNeed) + text);
        auto& office = scene_.core().office();
        const auto need = office.needs.find(++number);
        ASSERT_TRUE(need) << text;
        EXPECT_THAT(commands::betraying_words(office, *need, {}), IsEmpty()) << text;
    }
}

TEST_F(Betrayal, in_the_words_is_told_to_the_moderator) {
    EXPECT_THAT(
        only_text(
            scene_.say_in_chat(kAsker, std::string(kNeed) + ", für unsere Pumpe GP-40"), kModerator
        ),
        HasSubstr(std::string(kGerman) + "unsere Pumpe GP-40")
    );
}

TEST_F(Betrayal, is_nothing_to_warn_of_where_the_asker_wants_to_be_named) {
    scene_.say_in_chat(kAsker, std::string(kNeed) + ", unser Name darf genannt werden");
    EXPECT_THAT(found_in({"Alsenz_Welle.pdf", "Projekt Nordlicht.pdf"}), IsEmpty());
}

TEST_F(Betrayal, is_told_to_each_moderator_in_his_language_and_to_the_deputy_as_well) {
    InboundMessage message = scene_.chat(kAsker, kNeed);
    message.attachments.push_back(pdf_named("Alsenz_Welle.pdf"));
    message.attachments.push_back(pdf_named("Blatt 1.pdf"));
    EXPECT_THAT(
        only_text(scene_.say(message), kModerator),
        HasSubstr(std::string(kGerman) + "Alsenz_Welle.pdf\n")
    );
    const auto later = scene_.wait(std::chrono::hours(5));
    EXPECT_THAT(
        only_text(later, kDeputy), HasSubstr(std::string(kEnglishWords) + "Alsenz_Welle.pdf\n")
    );
    const auto changed = scene_.say_in_chat(kAsker, "B-2026-001 Menge doch 30 Stück");
    EXPECT_THAT(
        only_text(changed, kModerator), HasSubstr(std::string(kGerman) + "Alsenz_Welle.pdf\n")
    );
}

TEST_F(Betrayal, is_not_told_where_nothing_tells) {
    InboundMessage message = scene_.chat(kAsker, kNeed);
    message.attachments.push_back(pdf_named("Blatt 1.pdf"));
    const std::string card = only_text(scene_.say(message), kModerator);
    EXPECT_THAT(card, HasSubstr("Anhänge: Blatt 1.pdf"));
    EXPECT_THAT(card, Not(HasSubstr("verrät")));
}

}  // namespace
}  // namespace clusterlotse::test
