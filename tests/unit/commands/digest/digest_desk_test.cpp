#include "commands/digest/digest_desk.hpp"

#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Two needs of which an edition told the members.
class DigestAnswered : public testing::Test {
protected:
    DigestAnswered() {
        first_ = scene_.post(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
        second_ = scene_.post(kAsker, "50 Drehteile aus C45, Ø 30 x 200");
        sent_ = scene_.run_edition();
    }

    Sent digest_of(const char* reader) { return to(sent_, reader).front(); }
    std::string position(const char* reader, const std::string& number) {
        const std::string text = digest_of(reader).message.text;
        const auto at = text.find(") " + number);
        return at == std::string::npos ? "?" : text.substr(at - 1, 1);
    }
    std::optional<storage::Invitation> invitation(const std::string& number, const char* profile) {
        auto& office = scene_.core().office();
        return office.invitations.find(office.needs.find_number(number)->id, profile);
    }

    DigestScene scene_;
    std::string first_;
    std::string second_;
    std::vector<Sent> sent_;
};

TEST_F(DigestAnswered, by_numbers_in_one_mail_reaches_both_needs) {
    const auto sent = scene_.answer(
        digest_of(kByMail),
        position(kByMail, first_) + ": können wir, ab KW 14\n" + position(kByMail, second_) +
            ": nein, zu groß\n\nMit freundlichen Grüßen\nErika Brandt"
    );
    ASSERT_TRUE(invitation(first_, "zerspaner"));
    EXPECT_TRUE(is_positive(invitation(first_, "zerspaner")->state));
    EXPECT_FALSE(invitation(second_, "zerspaner")) << "nobody asked it";
    EXPECT_THAT(only_text(sent, kByMail), AllOf(HasSubstr(first_), HasSubstr(second_)));
}

TEST_F(DigestAnswered, with_an_exception_asks_instead_of_taking_it_for_the_contrary) {
    const auto sent = scene_.answer(
        digest_of(kByMail), "Können wir alles machen, bis auf die " + position(kByMail, second_)
    );
    EXPECT_FALSE(invitation(first_, "zerspaner"));
    EXPECT_FALSE(invitation(second_, "zerspaner"));
    EXPECT_THAT(only_text(sent, kByMail), AllOf(HasSubstr(first_), HasSubstr(second_)));
}

TEST_F(DigestAnswered, by_the_needs_number_reaches_it) {
    (void)scene_.answer(digest_of(kEnglish), first_ + ": we can do that, EUR 12 each");
    ASSERT_TRUE(invitation(first_, "english"));
    EXPECT_EQ(invitation(first_, "english")->state, InvitationState::offered);
}

TEST_F(DigestAnswered, in_a_chat_without_a_reply_needs_two_numbers) {
    (void)scene_.say_in_chat(
        kEnglish, position(kEnglish, first_) + " yes, " + position(kEnglish, second_) + " no"
    );
    ASSERT_TRUE(invitation(first_, "english"));
    EXPECT_EQ(invitation(first_, "english")->state, InvitationState::interested);
    EXPECT_EQ(invitation(second_, "english")->state, InvitationState::declined);
}

TEST_F(DigestAnswered, in_a_chat_by_one_number_is_understood_as_long_as_the_talk_is_about_it) {
    const auto sent =
        scene_.say_in_chat(kPlater, position(kPlater, first_) + ": können wir, ab KW 14");
    ASSERT_TRUE(invitation(first_, "galvanik"));
    EXPECT_TRUE(is_positive(invitation(first_, "galvanik")->state));
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr(first_));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("KW 14"));
    (void)scene_.say_in_chat(kPlater, position(kPlater, second_) + ": nein, zu groß");
    EXPECT_FALSE(invitation(second_, "galvanik")) << "nobody asked it";
    EXPECT_TRUE(is_positive(invitation(first_, "galvanik")->state));
    EXPECT_FALSE(scene_.core().office().needs.find(3)) << "no need of his";
}

TEST_F(DigestAnswered, in_a_chat_by_one_number_is_understood_after_a_wish_as_well) {
    (void)scene_.answer(digest_of(kPlater), "MONATLICH");
    (void)scene_.say_in_chat(kPlater, position(kPlater, second_) + ": können wir");
    ASSERT_TRUE(invitation(second_, "galvanik"));
    EXPECT_FALSE(scene_.core().office().needs.find(3)) << "no need of his";
}

TEST_F(DigestAnswered, in_a_chat_by_a_number_alone_shows_interest_in_it) {
    (void)scene_.say_in_chat(kPlater, position(kPlater, second_));
    ASSERT_TRUE(invitation(second_, "galvanik"));
    EXPECT_EQ(invitation(second_, "galvanik")->state, InvitationState::interested);
}

TEST_F(DigestAnswered, in_a_chat_in_prose_asks_which_item_is_meant) {
    const auto sent = scene_.say_in_chat(kPlater, "das passt gut zu uns, Angebot folgt");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("Zu welcher Anfrage gehört das?"));
    EXPECT_FALSE(scene_.core().office().needs.find(3)) << "no need of his";
}

TEST_F(DigestAnswered, with_a_need_that_begins_with_a_figure_posts_it) {
    (void)scene_.say_in_chat(kPlater, "2 Wellen aus 1.4301 drehen, Ø 20 x 80");
    EXPECT_TRUE(scene_.core().office().needs.find(3));
    EXPECT_FALSE(invitation(first_, "galvanik"));
    EXPECT_FALSE(invitation(second_, "galvanik"));
}

TEST_F(DigestAnswered, after_a_later_request_takes_one_number_for_words_about_that) {
    const std::string later = scene_.post(kAsker, "40 Bleche verzinken, 2 mm");
    ASSERT_TRUE(invitation(later, "galvanik"));
    (void)scene_.say_in_chat(kPlater, position(kPlater, first_) + ": 12 €/Stück");
    EXPECT_FALSE(invitation(first_, "galvanik"));
    EXPECT_FALSE(invitation(second_, "galvanik"));
}

TEST_F(DigestAnswered, and_a_wish_of_two_words_below_it_are_both_heeded) {
    const auto sent = scene_.answer(
        digest_of(kByMail),
        position(kByMail, first_) +
            ": können wir, ab KW 14\nNUR TREFFER\n\nMit freundlichen Grüßen\nErika Brandt"
    );
    ASSERT_TRUE(invitation(first_, "zerspaner"));
    EXPECT_TRUE(is_positive(invitation(first_, "zerspaner")->state));
    EXPECT_EQ(
        scene_.core().office().readers.find({Channel::email, kByMail}).rhythm,
        storage::DigestRhythm::matches_only
    );
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("TREFFER")));
}

TEST_F(DigestAnswered, in_prose_asks_which_item_is_meant) {
    const auto sent = scene_.answer(digest_of(kByMail), "das passt gut zu uns, Angebot folgt");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Zu welcher Anfrage gehört das?"));
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
}

TEST_F(DigestAnswered, later_by_an_own_mail_with_the_number_still_works) {
    (void)scene_.say(scene_.mail(kByMail, "Ihre Übersicht", second_ + ": können wir machen"));
    ASSERT_TRUE(invitation(second_, "zerspaner"));
    EXPECT_TRUE(is_positive(invitation(second_, "zerspaner")->state));
}

TEST_F(DigestAnswered, with_a_need_of_the_readers_own_posts_it) {
    (void)scene_.answer(digest_of(kByMail), "Wir suchen 100 Bleche aus S235JR, gelasert");
    EXPECT_TRUE(scene_.core().office().needs.find(3));
}

TEST_F(DigestAnswered, by_somebody_else_with_its_numbers_says_nothing_of_them) {
    InboundMessage foreign = scene_.chat(kPlater, position(kByMail, first_) + ": können wir");
    foreign.answers_to = {digest_of(kByMail).remote_id};
    (void)scene_.say(foreign);
    EXPECT_FALSE(
        invitation(first_, "galvanik") && is_positive(invitation(first_, "galvanik")->state)
    );
}

}  // namespace
}  // namespace clusterlotse::test
