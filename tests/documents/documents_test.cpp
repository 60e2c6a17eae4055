#include "bot/data_files.hpp"
#include "tests/documents/attempts_document.hpp"
#include "tests/documents/lifecycle_document.hpp"
#include "tests/documents/message_document.hpp"
#include "tests/documents/message_examples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace clusterlotse::documents {
namespace {

using testing::Contains;
using testing::IsEmpty;

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
    expect_document("messages.md", message_document(templates, chapters()));
}

TEST(Documents, show_every_template_with_all_its_sections_and_fields) {
    EXPECT_THAT(not_shown(bot::template_files({}), chapters()), IsEmpty());
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
