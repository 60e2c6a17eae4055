#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// The asker's need, and what an edit of his message sends.
class EditedNeed {
public:
    explicit EditedNeed(config::NeedSettings needs) : scene_(needs) {
        posted_ = scene_.chat(kAsker, "41 Drehteile aus 1.4301, Ø 40 x 120");
        first_ = scene_.say(posted_);
    }
    std::vector<Sent> edit(const std::string& text) {
        InboundMessage edit = scene_.chat(kAsker, text);
        edit.kind = InboundKind::edit;
        edit.target = posted_.message_id;
        return scene_.say(edit);
    }
    ClusterScene& scene() { return scene_; }

private:
    ClusterScene scene_;
    InboundMessage posted_;
    std::vector<Sent> first_;
};

TEST(AnEdit, is_read_back_to_the_asker_where_firms_hear_of_it) {
    EditedNeed edited(ClusterScene::unlimited());
    const auto sent = edited.edit("43 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("gilt jetzt so"), HasSubstr("43"), HasSubstr("Wer schon gefragt wurde"))
    );
    EXPECT_THAT(to(edited.edit("43 Drehteile aus 1.4301, Ø 40 x 120"), kAsker), IsEmpty());
}

TEST(AnEdit, is_read_back_before_his_yes_too) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    EditedNeed edited(needs);
    const auto sent = edited.edit("43 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("43"), HasSubstr("Mit JA gebe ich")));
    EXPECT_THAT(to(edited.scene().say_in_chat(kAsker, "JA"), kTurner), SizeIs(1));
}

TEST(AYes, that_says_only_from_when_is_asked_what_it_means) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    for (const char* const words : {"ja, aber erst ab Montag", "ja, aber nicht vor KW 9"}) {
        EditedNeed scene(needs);
        const auto sent = scene.scene().say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Meinen Sie mit")) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(scene.scene().say_in_chat(kAsker, "JA"), kTurner), SizeIs(1)) << words;
    }
    EditedNeed scene(needs);
    const auto sent = scene.scene().say_in_chat(kAsker, "ja, aber Lieferung erst ab KW 9");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist ergänzt"));
}

}  // namespace
}  // namespace clusterlotse::test
