#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/sample_files.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using storage::Exchange;
using test_support::pdf_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

auto says_nothing_of_the_asker() {
    return AllOf(Not(HasSubstr("Alsenz")), Not(HasSubstr("Brandt")), Not(HasSubstr("einkauf")));
}

/// A need with an offer of the turner, and one of kEnglish.
class Award : public testing::Test {
protected:
    void ask(const std::string& text = kNeed) { take(scene_.say_in_chat(kAsker, text)); }
    void ask(InboundMessage message) { take(scene_.say(std::move(message))); }

    Sent last_to(const std::vector<Sent>& sent, std::string_view recipient) {
        const auto all = to(sent, recipient);
        return all.empty() ? Sent{} : all.back();
    }

    std::vector<std::string> files_to(const std::vector<Sent>& sent, std::string_view recipient) {
        std::vector<std::string> names;
        for (const Sent& one : to(sent, recipient)) {
            for (const auto& attachment : one.message.attachments) {
                names.push_back(attachment.name);
            }
        }
        return names;
    }

    ClusterScene scene_;
    Sent request_;
    Sent other_request_;
    Sent offer_;

private:
    void take(const std::vector<Sent>& asked) {
        request_ = to(asked, kTurner).front();
        other_request_ = to(asked, kEnglish).front();
        offer_ = last_to(scene_.answer(request_, "4 12 €/Stück"), kAsker);
        scene_.answer(other_request_, "EUR 14 each");
    }
};

TEST_F(Award, asks_both_sides_whether_they_exchange_names_and_does_it_after_both_yeses) {
    ask();
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    EXPECT_THAT(
        only_text(awarded, kTurner),
        AllOf(
            HasSubstr("haben Sie den Auftrag"), HasSubstr("JA genügt"), says_nothing_of_the_asker()
        )
    );
    EXPECT_THAT(only_text(awarded, kAsker), HasSubstr("Darf ich Ihren Namen nennen"));
    const auto supplier = scene_.answer(last_to(awarded, kTurner), "Ja, gern!");
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::supplier);
    EXPECT_THAT(
        only_text(supplier, kTurner),
        AllOf(HasSubstr("Sobald auch der Auftraggeber zustimmt"), says_nothing_of_the_asker())
    );
    EXPECT_THAT(to(supplier, kAsker), IsEmpty()) << "he was asked with the award";
    const auto asker = scene_.answer(last_to(awarded, kAsker), "JA");
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::both);
    EXPECT_THAT(
        only_text(asker, kTurner),
        AllOf(HasSubstr("Pumpenbau Alsenz GmbH, Erika Brandt"), HasSubstr("einkauf@pumpen.test"))
    );
    EXPECT_THAT(
        only_text(asker, kAsker),
        AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr("@dreher:cluster.test"))
    );
    EXPECT_THAT(to(asker, kEnglish), IsEmpty());
}

TEST_F(Award, may_be_followed_by_the_askers_yes_first_in_a_bare_word) {
    ask();
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    const auto asker = scene_.say_in_chat(kAsker, "ja");
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::asker);
    EXPECT_THAT(only_text(asker, kAsker), HasSubstr("Dreherei Wolfstein ist schon gefragt"));
    EXPECT_THAT(to(asker, kTurner), IsEmpty()) << "asked with the order";
    const auto supplier = scene_.say_in_chat(kTurner, "JA");
    EXPECT_THAT(only_text(supplier, kTurner), HasSubstr("Pumpenbau Alsenz GmbH"));
    EXPECT_THAT(only_text(supplier, kAsker), HasSubstr("@dreher:cluster.test"));
}

TEST_F(Award, carries_the_askers_yes_where_he_says_so_with_it) {
    ask();
    const auto awarded = scene_.say_in_chat(
        kAsker, "B-2026-001 vergeben an Dreherei Wolfstein, Sie dürfen unseren Namen nennen."
    );
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::asker);
    EXPECT_THAT(
        only_text(awarded, kAsker),
        AllOf(HasSubstr("geht an Dreherei Wolfstein"), Not(HasSubstr("Darf ich")))
    );
    EXPECT_THAT(
        only_text(awarded, kTurner),
        AllOf(
            HasSubstr("haben Sie den Auftrag"),
            HasSubstr("möchte gern direkt mit Ihnen sprechen"),
            says_nothing_of_the_asker()
        )
    );
    const auto supplier = scene_.answer(last_to(awarded, kTurner), "ja");
    EXPECT_THAT(only_text(supplier, kTurner), HasSubstr("Erika Brandt"));
    EXPECT_THAT(only_text(supplier, kAsker), HasSubstr("@dreher:cluster.test"));
}

TEST_F(Award, tells_the_asker_that_the_chosen_firm_would_like_to_know_him) {
    ask();
    scene_.answer(request_, "Wir würden gern direkt mit dem Auftraggeber sprechen.");
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    EXPECT_THAT(only_text(awarded, kAsker), HasSubstr("möchte gern direkt mit Ihnen sprechen"));
    EXPECT_THAT(
        only_text(awarded, kTurner),
        AllOf(HasSubstr("Sobald er zustimmt"), says_nothing_of_the_asker())
    );
    const auto yes = scene_.answer(last_to(awarded, kAsker), "JA");
    EXPECT_THAT(only_text(yes, kTurner), HasSubstr("Erika Brandt"));
}

TEST_F(Award, names_the_asker_at_once_where_both_had_agreed) {
    ask();
    scene_.answer(request_, "Wir würden gern direkt mit dem Auftraggeber sprechen.");
    scene_.answer(offer_, "Kontakt freigeben");
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    EXPECT_THAT(
        only_text(awarded, kTurner),
        AllOf(HasSubstr("Pumpenbau Alsenz GmbH, Erika Brandt"), HasSubstr("einkauf@pumpen.test"))
    );
    EXPECT_THAT(
        only_text(awarded, kAsker),
        AllOf(HasSubstr("@dreher:cluster.test"), Not(HasSubstr("Darf ich")))
    );
}

TEST_F(Award, keeps_the_name_where_one_side_says_no_and_tells_the_other) {
    ask();
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    const auto no = scene_.answer(last_to(awarded, kAsker), "nein");
    EXPECT_THAT(only_text(no, kAsker), HasSubstr("Alles geht über mich"));
    EXPECT_THAT(
        only_text(no, kTurner),
        AllOf(HasSubstr("im Moment lieber über mich"), says_nothing_of_the_asker())
    );
    const auto yes = scene_.answer(last_to(awarded, kTurner), "ja");
    EXPECT_THAT(only_text(yes, kTurner), says_nothing_of_the_asker());
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::supplier);
}

TEST_F(Award, exchanges_nothing_with_a_firm_that_was_not_chosen) {
    ask();
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    for (const Sent& one : scene_.answer(last_to(awarded, kEnglish), "yes")) {
        EXPECT_THAT(one.message.text, says_nothing_of_the_asker());
    }
    EXPECT_EQ(exchange_of(scene_, "english"), Exchange::nobody);
}

TEST_F(Award, passes_on_what_the_chosen_firm_says_besides_yes) {
    ask();
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    const auto words = scene_.answer(last_to(awarded, kTurner), "Danke, wir beginnen am Montag.");
    EXPECT_THAT(only_text(words, kAsker), HasSubstr("wir beginnen am Montag"));
    const auto back = scene_.answer(last_to(awarded, kAsker), "Die Bestellnummer ist 4711.");
    EXPECT_THAT(
        only_text(back, kTurner),
        AllOf(HasSubstr("Bestellnummer ist 4711"), says_nothing_of_the_asker())
    );
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::nobody);
}

TEST_F(Award, of_an_open_need_asks_the_firm_alone_for_its_contact) {
    ask(std::string(kNeed) + ". Sie dürfen unseren Namen nennen.");
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    EXPECT_THAT(
        only_text(awarded, kTurner),
        AllOf(
            HasSubstr("Erika Brandt"),
            HasSubstr("Darf ich dem Auftraggeber auch Ihre Kontaktdaten geben")
        )
    );
    EXPECT_THAT(only_text(awarded, kAsker), Not(HasSubstr("Darf ich")));
    const auto yes = scene_.answer(last_to(awarded, kTurner), "ja");
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("@dreher:cluster.test"));
}

TEST_F(Award, by_the_moderator_asks_both_sides_as_well) {
    ask();
    const auto awarded = scene_.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein");
    EXPECT_THAT(
        only_text(awarded, kTurner), AllOf(HasSubstr("JA genügt"), says_nothing_of_the_asker())
    );
    EXPECT_THAT(only_text(awarded, kAsker), HasSubstr("Darf ich Ihren Namen nennen"));
    scene_.answer(last_to(awarded, kTurner), "ja");
    const auto yes = scene_.answer(last_to(awarded, kAsker), "JA");
    EXPECT_THAT(only_text(yes, kTurner), HasSubstr("Erika Brandt"));
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("@dreher:cluster.test"));
}

TEST_F(Award, stands_when_the_asker_takes_it_back_and_he_is_told_what_to_do) {
    ask();
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    const auto replied = scene_.answer(last_to(awarded, kAsker), "Doch nicht, falsche Firma!");
    const auto chatted = scene_.say_in_chat(kAsker, "B-2026-001 bitte stornieren");
    for (const auto& doubted : {replied, chatted}) {
        EXPECT_THAT(
            only_text(doubted, kAsker),
            AllOf(
                HasSubstr("Zurücknehmen kann ich das nicht mehr"), HasSubstr("Dreherei Wolfstein")
            )
        );
        EXPECT_THAT(only_text(doubted, kModerator), HasSubstr("möchte die Vergabe"));
        EXPECT_THAT(to(doubted, kTurner), IsEmpty());
    }
    const auto bare = scene_.say_in_chat(kAsker, "doch nicht");
    EXPECT_THAT(only_text(bare, kAsker), HasSubstr("Zurücknehmen kann ich"));
    const auto passed = scene_.answer(last_to(bare, kAsker), "Wir müssen leider absagen.");
    EXPECT_THAT(only_text(passed, kTurner), HasSubstr("Wir müssen leider absagen."));
    EXPECT_EQ(scene_.core().office().needs.find(1)->state, NeedState::awarded);
    EXPECT_EQ(exchange_of(scene_, "dreherei"), Exchange::nobody);
}

InboundMessage with_naming_file(InboundMessage message) {
    AttachmentInfo file = pdf_named("Welle.pdf");
    file.content = std::make_shared<const std::string>(pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"));
    file.size = file.content->size();
    message.attachments.push_back(std::move(file));
    return message;
}

TEST_F(Award, sends_a_file_that_names_the_asker_once_he_agrees) {
    ask(with_naming_file(scene_.chat(kAsker, std::string(kNeed) + ". Zeichnung nur mit Auftrag.")));
    const auto awarded = scene_.answer(offer_, "Auftrag vergeben");
    EXPECT_THAT(files_to(awarded, kTurner), IsEmpty());
    EXPECT_THAT(only_text(awarded, kAsker), HasSubstr("In Welle.pdf steht Ihr Name"));
    const auto yes = scene_.answer(last_to(awarded, kAsker), "JA");
    EXPECT_THAT(files_to(yes, kTurner), ElementsAre("B-2026-001-1.pdf"));
    EXPECT_THAT(files_to(yes, kEnglish), IsEmpty());
    EXPECT_THAT(files_to(scene_.answer(last_to(awarded, kTurner), "JA"), kTurner), IsEmpty())
        << "he has got it";
}

TEST_F(Award, sends_a_file_that_names_the_asker_with_the_order_where_he_had_agreed_to_that_file) {
    const auto asked = scene_.say(
        with_naming_file(scene_.chat(kAsker, std::string(kNeed) + ". Zeichnung nur mit Auftrag."))
    );
    const auto told = to(asked, kAsker);
    ASSERT_THAT(told, SizeIs(2));
    const auto agreed = scene_.answer(told[1], "JA");
    EXPECT_THAT(only_text(agreed, kAsker), HasSubstr("bekommt nur, wer den Auftrag bekommt"));
    const auto offer = scene_.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    EXPECT_THAT(files_to(offer, kTurner), IsEmpty());
    const auto awarded = scene_.answer(last_to(offer, kAsker), "Auftrag vergeben");
    EXPECT_THAT(files_to(awarded, kTurner), ElementsAre("B-2026-001-1.pdf"));
    EXPECT_THAT(to(awarded, kAsker).front().message.text, Not(HasSubstr("Welle.pdf")));
}

}  // namespace
}  // namespace clusterlotse::test
