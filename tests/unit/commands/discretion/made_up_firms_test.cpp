#include "tests/unit/commands/discretion/made_up_firms.hpp"

#include "commands/discretion/discretion.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/sample_files.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/discretion/told_places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace clusterlotse::test {
namespace {

using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Of all texts every so many is tried; all of them take minutes.
constexpr std::size_t kEveryTextOfAsker = 13;
constexpr std::size_t kEveryTextOfOthers = 7;
constexpr std::size_t kEveryTalk = 29;

std::string with_need(std::string form, const std::string& need) {
    const auto at = form.find("{X}");
    return at == std::string::npos ? form : form.replace(at, 3, need);
}

/// A cluster of which all made up firms are members.
class MadeUpFirms : public testing::Test {
protected:
    static void SetUpTestSuite() {
        scene_ = std::make_unique<ClusterScene>();
        firms_ = made_up_firms();
        for (const MadeUpFirm& firm : firms_) {
            office().profiles.put(firm.profile, scene_->clock().now());
            scene_->core().profile_changed(firm.profile.id);
        }
    }

    static void TearDownTestSuite() { scene_.reset(); }

    static commands::Office& office() { return scene_->core().office(); }

    static storage::NeedRecord need_of(const MadeUpFirm& firm, const std::string& text) {
        storage::NeedRecord need;
        need.number = "B-2026-001";
        need.asker_profile = firm.profile.id;
        need.asker = {Channel::matrix, firm.profile.contacts[0].matrix.value_or("")};
        need.text = text;
        return need;
    }

    static void expect_matter(
        const PlainNeed& need, const std::string& shown, const std::string& text
    ) {
        for (const std::string& matter : need.matter) {
            EXPECT_THAT(shown, HasSubstr(matter)) << text;
        }
    }

    static std::unique_ptr<ClusterScene> scene_;
    static std::vector<MadeUpFirm> firms_;
};

std::unique_ptr<ClusterScene> MadeUpFirms::scene_;
std::vector<MadeUpFirm> MadeUpFirms::firms_;

TEST_F(MadeUpFirms, are_not_told_by_their_own_words_and_lose_none_about_the_work) {
    ASSERT_THAT(firms_, SizeIs(Gt(200U)));
    const auto& places = places_of_asker();
    std::size_t count = 0;
    for (std::size_t i = 0; i < firms_.size(); ++i) {
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (count++ % kEveryTextOfAsker != 0) {
                continue;
            }
            const PlainNeed& need = plain_needs()[(i + place) % plain_needs().size()];
            const std::string text = with_need(filled_in(places[place], firms_[i]), need.text);
            const std::string shown =
                commands::text_for_suppliers(office(), need_of(firms_[i], text));
            EXPECT_THAT(told_of(firms_[i], shown), IsEmpty()) << text << "\n=> " << shown;
            expect_matter(need, shown, text);
        }
    }
}

TEST_F(MadeUpFirms, are_not_told_by_the_words_of_other_members) {
    const auto& places = places_of_others();
    std::size_t count = 0;
    for (std::size_t i = 0; i < firms_.size(); ++i) {
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (count++ % kEveryTextOfOthers != 0) {
                continue;
            }
            const PlainNeed& need = plain_needs()[(i + place) % plain_needs().size()];
            const MadeUpFirm& asker = firms_[(i + 17) % firms_.size()];
            const std::string text = with_need(filled_in(places[place], firms_[i]), need.text);
            const std::string shown = commands::text_for_suppliers(office(), need_of(asker, text));
            EXPECT_THAT(told_of(firms_[i], shown), IsEmpty()) << text << "\n=> " << shown;
            expect_matter(need, shown, text);
        }
    }
}

TEST_F(MadeUpFirms, leave_needs_alone_that_name_nobody) {
    for (std::size_t i = 0; i < firms_.size(); i += 5) {
        for (const PlainNeed& need : plain_needs()) {
            EXPECT_EQ(
                commands::text_for_suppliers(office(), need_of(firms_[i], need.text)), need.text
            ) << firms_[i].profile.name;
        }
    }
}

/// What the asker says in the course of a need, each time with something that tells who he is.
std::vector<Sent> talk_of(
    ClusterScene& scene, const MadeUpFirm& firm, bool by_mail, std::size_t at
) {
    const auto& places = places_of_asker();
    const std::string sender =
        by_mail ? *firm.profile.contacts[0].email : *firm.profile.contacts[0].matrix;
    const auto place = [&](const std::string& words) {
        return with_need(filled_in(places[at++ % places.size()], firm), words);
    };
    const std::string text = place("20 Drehteile aus 1.4301, Ø 40 x 120, bis 15.03.2027");
    InboundMessage first = by_mail ? scene.mail(sender, filled_in("Anfrage {F}, {T}", firm), text)
                                   : scene.chat(sender, text);
    first.sender_name = filled_in("{P} ({F})", firm);
    const std::string bytes = test_support::pdf_of("BT (Welle) Tj ET");
    auto sent = scene.say(with(std::move(first), filled_in("{W}_Welle {L}.pdf", firm), bytes));
    const auto cards = to(sent, sender);
    const auto requests = to(sent, kTurner);
    if (cards.empty() || requests.empty()) {
        ADD_FAILURE() << "nobody was asked: " << text;
        return sent;
    }
    const auto keep = [&sent](const std::vector<Sent>& more) {
        sent.insert(sent.end(), more.begin(), more.end());
        return more;
    };
    keep(scene.answer(cards.front(), place("Werkstoff auch 1.4571 möglich")));
    const auto asked = to(keep(scene.answer(requests.front(), "3 Welche Oberfläche?")), sender);
    if (!asked.empty()) {
        keep(scene.answer(asked.front(), place("Oberfläche blank, Ra 1,6")));
    }
    const auto offer = to(keep(scene.answer(requests.front(), "4 12 €/Stück, KW 3")), sender);
    if (!offer.empty()) {
        keep(scene.answer(offer.front(), place("Geht das auch mit Zeugnis 3.1?")));
    }
    keep(scene.say_in_chat(
        *firm.profile.contacts[0].matrix, place("B-2026-001 zurückgezogen, weil wir selbst drehen")
    ));
    keep(scene.wait(std::chrono::hours(24 * 3)));
    return sent;
}

TEST(MadeUpAskers, are_in_no_byte_that_goes_to_suppliers) {
    const auto firms = made_up_firms();
    std::size_t read = 0;
    for (std::size_t i = 0; i < firms.size(); i += kEveryTalk) {
        for (const bool by_mail : {false, true}) {
            ClusterScene scene;
            scene.core().office().profiles.put(firms[i].profile, scene.clock().now());
            scene.core().profile_changed(firms[i].profile.id);
            for (const Sent& one : talk_of(scene, firms[i], by_mail, i * 7 + (by_mail ? 3 : 0))) {
                const std::string& reader = one.message.recipient;
                if (reader != kTurner && reader != kEnglish && reader != kByMail) {
                    continue;
                }
                ++read;
                const std::string all = every_byte(one.message);
                EXPECT_THAT(told_of(firms[i], all), IsEmpty())
                    << firms[i].profile.name << ": " << all;
            }
        }
    }
    EXPECT_GT(read, 60U);
}

}  // namespace
}  // namespace clusterlotse::test
