#include "bot/data_files.hpp"
#include "tests/documents/message_examples.hpp"
#include "tests/support/marked_templates.hpp"
#include "tests/support/sent_templates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace clusterlotse::documents {
namespace {

using commands::Fields;
using test::SentTags;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

const std::filesystem::path kNotes = CLUSTERLOTSE_SENT_FOLDER;

/// What the examples show, as scenes note what they send.
SentTags shown_by_examples(const test::MarkedTemplates& templates) {
    SentTags shown;
    for (const Chapter& chapter : read_examples(
             std::filesystem::path(CLUSTERLOTSE_SOURCE_DIR) / "tests/documents/messages"
         )) {
        for (const Message& message : chapter.messages) {
            shown.insert(message.name);
            for (const Example& example : message.examples) {
                for (const Language language : {Language::de, Language::en}) {
                    shown.merge(tags_shown(templates, language, message.name, example.in(language))
                    );
                }
            }
        }
    }
    return shown;
}

SentTags sent_in_all_tests() {
    SentTags sent;
    for (const char* test : {"unit_commands", "unit_digest"}) {
        const SentTags own = test::read_sent_tags(kNotes / test);
        EXPECT_THAT(own, Not(IsEmpty())) << "run the whole of " << test << " before";
        sent.insert(own.begin(), own.end());
    }
    return sent;
}

std::vector<std::string> without(const SentTags& all, const SentTags& known) {
    std::vector<std::string> rest;
    std::ranges::set_difference(all, known, std::back_inserter(rest));
    return rest;
}

/// "de/help 7 #asker" as "help #asker": in one language and place is enough.
SentTags by_field(const SentTags& tags) {
    SentTags fields;
    for (const std::string& tag : tags) {
        const std::size_t place = tag.find(' ');
        if (place == std::string::npos) {
            fields.insert(tag);
        } else {
            fields.insert(tag.substr(3, place - 3) + tag.substr(tag.find(' ', place + 1)));
        }
    }
    return fields;
}

TEST(Scenes, send_every_template_there_is) {
    const auto names = commands::Templates(bot::template_files({})).names();
    EXPECT_THAT(without({names.begin(), names.end()}, sent_in_all_tests()), IsEmpty());
}

TEST(Scenes, fill_every_field_and_section_that_an_example_shows) {
    const test::MarkedTemplates templates(bot::template_files({}));
    EXPECT_THAT(
        without(by_field(shown_by_examples(templates)), by_field(sent_in_all_tests())), IsEmpty()
    );
}

TEST(Examples, show_every_field_and_section_that_a_scene_fills) {
    const test::MarkedTemplates templates(bot::template_files({}));
    EXPECT_THAT(without(sent_in_all_tests(), shown_by_examples(templates)), IsEmpty());
}

TEST(SentTemplates, count_what_goes_out_and_not_what_is_rendered_only) {
    commands::Templates templates(bot::template_files({}));
    test::SentTemplates watch;
    watch.watch(templates);
    OutboundMessage message;
    message.text =
        "Hallo,\n" + templates.render(Language::de, "thanks", Fields().set("late", true)).text;
    templates.render(Language::de, "help", {});
    EXPECT_THAT(test::sent_by_scenes(), Not(Contains("thanks")));
    watch.sent(message);
    EXPECT_THAT(test::sent_by_scenes(), Contains("thanks"));
    EXPECT_THAT(test::sent_by_scenes(), Not(Contains("help")));
}

}  // namespace
}  // namespace clusterlotse::documents
