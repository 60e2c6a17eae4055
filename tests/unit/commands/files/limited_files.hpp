#pragma once

#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::test {

/// An asker who sends files with words beside them.
class LimitedFiles : public testing::Test {
protected:
    InboundMessage captioned(const std::string& text) {
        const std::string name = "blatt" + std::to_string(++count_) + ".pdf";
        return with(
            scene_.chat(kAsker, text), name, test_support::pdf_of("BT (" + name + ") Tj ET")
        );
    }
    std::vector<Sent> send(const std::string& text) { return scene_.say(captioned(text)); }
    std::vector<Sent> reply_with(const Sent& to, const std::string& text) {
        InboundMessage message = captioned(text);
        message.answers_to = {to.remote_id};
        return scene_.say(std::move(message));
    }
    std::vector<Sent> edit(const InboundMessage& said, const std::string& text) {
        InboundMessage change = scene_.chat(kAsker, text);
        change.kind = InboundKind::edit;
        change.target = said.message_id;
        return scene_.say(std::move(change));
    }
    storage::FileStage stage() { return files().back().stage; }
    std::vector<storage::FileRecord> files() {
        return scene_.core().office().files.of_need(scene_.need().id);
    }
    void expect_for_nobody(const std::vector<Sent>& sent, const std::string& words) {
        EXPECT_THAT(names_to(sent, kTurner), testing::IsEmpty()) << words;
        EXPECT_THAT(names_to(sent, kByMail), testing::IsEmpty()) << words;
        EXPECT_THAT(names_to(sent, kEnglish), testing::IsEmpty()) << words;
    }

    AskingScene scene_;
    int count_ = 0;
};

}  // namespace clusterlotse::test
