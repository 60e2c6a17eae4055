#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kGrinder = "@schleifer:cluster.test";
constexpr const char* kSecondGrinder = "@rundschliff:cluster.test";
constexpr const char* kCutter = "@wasserstrahl:cluster.test";
constexpr const char* kCasting = "12 Laufräder aus Titan im Feinguss";
constexpr const char* kUniversity = "@hochschule:cluster.test";

Profile member(const std::string& id, const std::string& name, const std::string& matrix) {
    Profile profile;
    profile.id = id;
    profile.name = name;
    profile.role = "supplier";
    Contact contact;
    contact.name = name;
    contact.matrix = matrix;
    contact.language = Language::de;
    contact.consent = Consent{
        Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5)},
        "Test",
        {"requests"}};
    profile.contacts.push_back(contact);
    return profile;
}

class NobodyFound : public testing::Test {
protected:
    void add(const Profile& profile) {
        scene_.core().office().profiles.put(profile, scene_.clock().now());
        scene_.core().profile_changed(profile.id);
    }
    static Profile grinder_of_small_parts() {
        Profile grinder = member("schleifer", "Schleiferei Glantal", kGrinder);
        Capability grinding;
        grinding.process = "cylindrical_grinding";
        grinding.diameter_mm = Range{5, 50};
        grinder.capabilities = {grinding};
        return grinder;
    }
    void add_grinder() { add(grinder_of_small_parts()); }
    /// Cuts the material of kCasting and casts nothing.
    void add_cutter() {
        Profile cutter = member("wasserstrahl", "Wasserstrahl Mittelhaardt", kCutter);
        Capability cutting;
        cutting.process = "waterjet_cutting";
        cutting.materials = {"titanium"};
        cutter.capabilities = {cutting};
        add(cutter);
    }
    void add_university() {
        Profile university = member("hochschule", "Hochschule Donnersberg", kUniversity);
        university.role = "university";
        university.text = "Forschung zu Beschichtungen, PVD und Verschleiß";
        add(university);
    }
    NeedState state() { return scene_.core().office().needs.find(1)->state; }
    /// Where the need stands before the moderator.
    Sent card(const std::string& need) {
        return to(scene_.say_in_chat(kAsker, need), kModerator).at(0);
    }

    ClusterScene scene_;
};

TEST_F(NobodyFound, offers_the_asker_a_firm_that_misses_one_thing_and_asks_it_openly) {
    add_grinder();
    const auto sent = scene_.say_in_chat(kAsker, "12 Wellen rundschleifen, Ø 180 mm");
    EXPECT_EQ(state(), NeedState::no_match);
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Am nächsten kommt Schleiferei Glantal"),
            HasSubstr("Soll ich dort trotzdem fragen? JA genügt."),
            Not(HasSubstr("Ziffer"))
        )
    );
    const auto asked = scene_.say_in_chat(kAsker, "1");
    EXPECT_THAT(only_text(asked, kGrinder), HasSubstr("passt eines nicht"));
    EXPECT_THAT(only_text(asked, kAsker), HasSubstr("Schleiferei Glantal"));
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_TRUE(to(scene_.answer(to(sent, kAsker).at(0), "1"), kGrinder).empty())
        << "a firm is asked once";
}

TEST_F(NobodyFound, offers_nothing_that_leads_nowhere) {
    const auto sent = scene_.say_in_chat(kAsker, kNobodyDoesIt);
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Ziffer")));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("niemanden"));
}

TEST_F(NobodyFound, calls_nobody_near_who_does_another_trade) {
    add_cutter();
    const auto sent = scene_.say_in_chat(kAsker, kCasting);
    EXPECT_EQ(state(), NeedState::no_match);
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Wasserstrahl")));
    EXPECT_THAT(
        only_text(sent, kModerator), AllOf(Not(HasSubstr("Knapp")), Not(HasSubstr("Wasserstrahl")))
    );
}

TEST_F(NobodyFound, asks_the_only_firm_that_is_near_at_a_yes_or_by_its_name) {
    for (const char* const words :
         {"ja",
          "Ja, frag die",
          "gern, machen Sie das",
          "Ja bitte, die Schleiferei Glantal",
          "schleiferei glantal trotzdem fragen",
          "Frag sie mal"}) {
        ClusterScene scene;
        Profile grinder = grinder_of_small_parts();
        scene.core().office().profiles.put(grinder, scene.clock().now());
        scene.core().profile_changed(grinder.id);
        scene.say_in_chat(kAsker, "12 Wellen rundschleifen, Ø 180 mm");
        EXPECT_EQ(to(scene.say_in_chat(kAsker, words), kGrinder).size(), 1U) << words;
    }
}

TEST_F(NobodyFound, asks_no_firm_where_the_asker_says_no_or_speaks_of_something_else) {
    add_grinder();
    scene_.say_in_chat(kAsker, "12 Wellen rundschleifen, Ø 180 mm");
    for (const char* const words : {"nein", "lieber nicht", "Danke", "mal sehen"}) {
        EXPECT_TRUE(to(scene_.say_in_chat(kAsker, words), kGrinder).empty()) << words;
    }
}

TEST_F(NobodyFound, asks_several_near_firms_at_one_word_and_asks_back_which_are_meant) {
    add_grinder();
    Profile second = grinder_of_small_parts();
    second.id = "zweite";
    second.name = "Rundschliff Lauter";
    second.contacts.front().matrix = kSecondGrinder;
    add(second);
    const auto sent = scene_.say_in_chat(kAsker, "12 Wellen rundschleifen, Ø 180 mm");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("1  "));
    const auto which = scene_.say_in_chat(kAsker, "ja");
    EXPECT_THAT(only_text(which, kAsker), HasSubstr("Schreiben Sie mir einfach die Ziffer"));
    EXPECT_EQ(state(), NeedState::no_match);
    const auto asked = scene_.say_in_chat(kAsker, "frag beide");
    EXPECT_EQ(to(asked, kGrinder).size(), 1U);
    EXPECT_EQ(to(asked, kSecondGrinder).size(), 1U);
}

TEST_F(NobodyFound, takes_a_yes_for_what_is_suggested_now_whatever_was_told_before) {
    add_grinder();
    scene_.say_in_chat(kAsker, "12 Wellen rundschleifen, Ø 180 mm");
    (void)scene_.core().office().suggestions.number_of(1, storage::Audience::asker, "radius", "50");
    EXPECT_EQ(to(scene_.say_in_chat(kAsker, "ja"), kGrinder).size(), 1U);
}

/// The number before the line of the card that holds `words`.
std::string number_of(const std::string& card, const std::string& words) {
    const auto at = card.find(words);
    const auto line = at == std::string::npos ? at : card.rfind('\n', at);
    return line == std::string::npos ? "none"
                                     : card.substr(line + 1, card.find(' ', line) - line - 1);
}

TEST_F(NobodyFound, offers_the_narrowest_wider_circle_that_holds_a_firm_and_asks_it) {
    const auto sent = scene_.say_in_chat(
        kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, im Umkreis von 20 km um Kusel"
    );
    ASSERT_EQ(state(), NeedState::no_match);
    const std::string card = only_text(sent, kAsker);
    EXPECT_THAT(card, HasSubstr("im Umkreis von 50 km suchen"));
    const auto wider = scene_.answer(to(sent, kAsker).at(0), number_of(card, "im Umkreis von 50"));
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_THAT(only_text(wider, kTurner), HasSubstr("Drehteile"));
}

TEST_F(NobodyFound, offers_no_wider_circle_that_is_empty_as_well) {
    const auto sent =
        scene_.say_in_chat(kAsker, std::string(kNobodyDoesIt) + ", im Umkreis von 30 km um Kusel");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("km suchen")));
}

TEST_F(NobodyFound, names_no_firm_in_the_room) {
    add_grinder();
    const auto sent = scene_.say(scene_.room(kAsker, "!bedarf 12 Wellen rundschleifen, Ø 180 mm"));
    ASSERT_EQ(state(), NeedState::no_match);
    EXPECT_THAT(only_text(sent, "!room:cluster.test"), Not(HasSubstr("Glantal")));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Glantal"));
}

TEST_F(NobodyFound, lets_the_moderator_ask_a_firm_by_its_number_or_name) {
    add_grinder();
    const Sent card = this->card("12 Wellen rundschleifen, Ø 180 mm");
    EXPECT_THAT(card.message.text, HasSubstr("1  Schleiferei Glantal"));
    EXPECT_EQ(to(scene_.answer(card, "1"), kGrinder).size(), 1u);
    EXPECT_EQ(to(scene_.answer(card, "+ Dreherei Wolfstein"), kTurner).size(), 1u);
    const auto decisions = scene_.core().office().overrides.of_need(1);
    ASSERT_EQ(decisions.size(), 2u);
    EXPECT_EQ(decisions[0].action, "added");
}

TEST_F(NobodyFound, asks_the_university_in_words_for_an_ambassador) {
    add_university();
    const auto sent = scene_.answer(card(kNobodyDoesIt), "Hochschule");
    EXPECT_THAT(only_text(sent, kUniversity), HasSubstr("Hochschule oder Agentur"));
    EXPECT_THAT(only_text(sent, kUniversity), Not(HasSubstr("Alsenz")));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Hochschule Donnersberg ist gefragt"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Hochschule Donnersberg"));
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST_F(NobodyFound, is_shown_as_such_while_a_university_is_asked) {
    add_university();
    scene_.answer(card(kNobodyDoesIt), "Hochschule");
    const std::string status = only_text(scene_.say_in_chat(kAsker, "!stand"), kAsker);
    EXPECT_THAT(
        status,
        AllOf(
            HasSubstr("Im Cluster fand ich dafür keine Firma, gefragt habe ich: Hochschule "
                      "Donnersberg."),
            Not(HasSubstr("gefragten Firmen"))
        )
    );
}

TEST_F(NobodyFound, says_so_where_there_is_no_university) {
    const auto sent = scene_.answer(card(kNobodyDoesIt), "Hochschule");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("keine Hochschule"));
    EXPECT_EQ(state(), NeedState::no_match);
}

TEST_F(NobodyFound, writes_a_draft_for_the_network_in_both_languages_without_the_asker) {
    const Sent card =
        this->card(std::string(kNobodyDoesIt) + " für Pumpenbau Alsenz, Frau Erika Brandt");
    const std::string draft = only_text(scene_.answer(card, "EEN"), kModerator);
    for (const char* heading :
         {"Title:",
          "Summary:",
          "Description",
          "Technical specification:",
          "Stage of development:",
          "Partner sought:",
          "Titel:",
          "Kurzfassung:",
          "Beschreibung",
          "Technische Anforderungen:",
          "Entwicklungsstand:",
          "Gesuchter Partner:"}) {
        EXPECT_THAT(draft, HasSubstr(heading));
    }
    EXPECT_THAT(draft, Not(HasSubstr("Alsenz")));
    EXPECT_THAT(draft, Not(HasSubstr("Brandt")));
    EXPECT_EQ(state(), NeedState::no_match);
}

TEST_F(
    NobodyFound, writes_the_works_of_a_draft_as_they_stand_in_a_sentence_and_who_has_the_rights
) {
    const std::string draft = only_text(scene_.answer(card(kCasting), "EEN"), kModerator);
    EXPECT_THAT(
        draft,
        AllOf(
            HasSubstr("German company seeks a supplier for investment casting"),
            HasSubstr("with its own production in investment casting"),
            HasSubstr("Deutsches Unternehmen sucht Zulieferer für Feinguss"),
            HasSubstr("\nIPR: "),
            HasSubstr("\nSchutzrechte (IPR): ")
        )
    );
    EXPECT_THAT(draft.substr(draft.find("Summary"), 200), Not(HasSubstr("Investment")));
    ClusterScene coated;
    const auto sent = coated.say_in_chat(kAsker, kNobodyDoesIt);
    EXPECT_THAT(
        only_text(coated.answer(to(sent, kModerator).at(0), "EEN"), kModerator),
        HasSubstr("seeks a supplier for PVD")
    );
}

TEST_F(NobodyFound, asks_nothing_in_the_name_of_suppliers_where_nobody_is_asked) {
    const std::string told =
        only_text(scene_.say_in_chat(kAsker, "!bedarf 3 Saphirkristalle züchten"), kAsker);
    EXPECT_THAT(told, AllOf(HasSubstr("helfen:"), Not(HasSubstr("Anbietern"))));
    ClusterScene asking;
    EXPECT_THAT(
        only_text(asking.say_in_chat(kAsker, "20 Drehteile"), kAsker),
        HasSubstr("Das würde den Anbietern noch helfen:")
    );
}

TEST_F(NobodyFound, is_taken_by_phone_or_given_up_kindly) {
    const auto phone = scene_.answer(card(kNobodyDoesIt), "Telefon");
    EXPECT_THAT(only_text(phone, kAsker), HasSubstr("kümmert sich selbst"));
    EXPECT_EQ(state(), NeedState::by_phone);
    const auto over = scene_.say_in_chat(kModerator, "B-2026-001 niemand");
    EXPECT_THAT(only_text(over, kAsker), HasSubstr("leider niemanden gefunden"));
    EXPECT_EQ(state(), NeedState::unmatched);
}

TEST_F(NobodyFound, keeps_the_asker_posted_within_one_working_day) {
    card(kNobodyDoesIt);
    EXPECT_TRUE(but_digests(scene_.wait(std::chrono::hours(23))).empty());
    const auto sent = but_digests(scene_.wait(std::chrono::hours(2)));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("noch niemanden"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("noch nichts geschehen"));
}

TEST_F(NobodyFound, is_quiet_where_the_moderator_took_it) {
    scene_.answer(card(kNobodyDoesIt), "ich rufe an");
    const auto sent = but_digests(scene_.wait(std::chrono::hours(30)));
    EXPECT_EQ(sent.size(), 1u);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("wartet auf Ihren Anruf"));
}

TEST_F(NobodyFound, asks_back_what_the_moderator_means) {
    const auto sent = scene_.answer(card(kNobodyDoesIt), "hm, mal sehen");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Was soll ich tun?"));
    EXPECT_EQ(sent.size(), 1u);
}

TEST_F(NobodyFound, lets_a_moderator_settle_an_answer_that_was_not_understood) {
    const auto sent = scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    const auto unclear = scene_.answer(
        to(sent, kTurner).at(0), "Der Kollege Huber hatte das neulich auf dem Tisch."
    );
    ASSERT_EQ(to(unclear, kModerator).size(), 1u);
    const Sent question = to(unclear, kModerator).at(0);
    const auto again = scene_.answer(question, "keine Ahnung");
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("Bitte eine Ziffer"));
    EXPECT_EQ(again.size(), 1u) << "passed on to nobody";
    const auto settled = scene_.answer(question, "6");
    EXPECT_THAT(only_text(settled, kModerator), HasSubstr("Absage"));
    const auto invitation = scene_.core().office().invitations.find(1, "dreherei");
    EXPECT_EQ(invitation->state, InvitationState::declined);
}

}  // namespace
}  // namespace clusterlotse::test
