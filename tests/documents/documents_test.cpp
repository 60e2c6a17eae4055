#include "bot/data_files.hpp"
#include "tests/documents/attempts_document.hpp"
#include "tests/documents/language_tags.hpp"
#include "tests/documents/lifecycle_document.hpp"
#include "tests/documents/message_document.hpp"
#include "tests/documents/message_examples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace clusterlotse::documents {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::filesystem::path kRoot = CLUSTERLOTSE_SOURCE_DIR;

std::vector<Chapter> chapters() {
    return read_examples(kRoot / "tests/documents/messages");
}

/// Compares the file with what the code says; writes it where WRITE_DOCUMENTS is set.
void expect_document(const std::string& name, const std::string& drawn) {
    const std::filesystem::path file = kRoot / "docs" / name;
    if (std::getenv("WRITE_DOCUMENTS") != nullptr) {
        std::ofstream(file, std::ios::binary) << drawn;
    }
    std::ifstream in(file, std::ios::binary);
    const std::string written{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(written == drawn) << "docs/" << name
                                  << " is not what the code says: run tools/documents";
}

TEST(Documents, show_in_which_order_a_message_is_looked_at) {
    expect_document("attempts.md", attempts_document());
}

TEST(Documents, show_both_lifecycles_as_the_code_has_them) {
    expect_document("lifecycle.md", lifecycle_document());
}

TEST(Documents, show_every_message_as_it_is_sent) {
    const commands::Templates templates(bot::template_files({}));
    const auto book = chapters();
    const auto story = read_story(kRoot / "tests/documents/one_need.toml", book);
    expect_document("messages.md", message_document(templates, book, story));
}

TEST(Documents, show_every_template_with_all_its_sections_and_fields) {
    EXPECT_THAT(not_shown(bot::template_files({}), chapters()), IsEmpty());
}

TEST(Documents, show_the_ordinary_case_of_a_message_first) {
    std::vector<std::string> late;
    for (const Chapter& chapter : chapters()) {
        for (const Message& message : chapter.messages) {
            const auto ordinary =
                std::ranges::find(message.examples, std::string(), &Example::note);
            if (ordinary != message.examples.end() && ordinary != message.examples.begin()) {
                late.push_back(message.name);
            }
        }
    }
    EXPECT_THAT(late, IsEmpty());
}

TEST(Templates, have_the_same_fields_and_sections_in_both_languages) {
    // Only grammar may differ, and each difference is named here.
    EXPECT_THAT(
        one_language_tags(bot::template_files({})),
        UnorderedElementsAre(
            // "diesen Teil des Auftrags" or "den Auftrag"; "this part of the order" or "the order".
            "en/closing_chosen lacks {{^part}}",
            // Of words that are not in the language of the draft it says which they are in.
            "en/network_draft lacks {{^original_german}}",
            "de/network_draft lacks {{#original_german}}"
        )
    );
}

TEST(Templates, are_told_from_those_that_lack_a_field_in_one_language) {
    const std::vector<commands::TemplateFile> files{
        {"de/thanks.mustache", "Gern{{#late}} so spät{{/late}}, {{name}}"},
        {"en/thanks.mustache", "Any time, {{name}}{{^late}}!{{/late}}"}};
    EXPECT_THAT(
        one_language_tags(files),
        ElementsAre("en/thanks lacks {{#late}}", "de/thanks lacks {{^late}}")
    );
}

TEST(Documents, notice_what_an_example_lacks) {
    const std::vector<commands::TemplateFile> files{
        {"de/new.mustache", "neu"},
        {"en/new.mustache", "new"},
        {"de/thanks.mustache", "Gern{{#late}} so spät{{/late}}, {{name}}{{^late}}!{{/late}}"},
        {"en/thanks.mustache", "You are welcome, {{name}}"}};
    Example example;
    for (auto* fields : {&example.german, &example.english}) {
        fields->set("name", "Frau Diemer").set("misspelt", "x");
    }
    const std::vector<Chapter> book{
        {"Everybody", "", {{"thanks", "", {example}}, {"gone", "", {example}}}}};
    const auto missing = not_shown(files, book);
    EXPECT_THAT(missing, Contains("no example of new in tests/documents/messages"));
    EXPECT_THAT(missing, Contains("no example of de/thanks shows {{#late}}"));
    EXPECT_THAT(missing, Contains("thanks has no field misspelt"));
    EXPECT_THAT(missing, Contains("there is no template gone"));
    EXPECT_EQ(missing.size(), 4u);
}

}  // namespace
}  // namespace clusterlotse::documents
