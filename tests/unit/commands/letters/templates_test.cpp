#include "commands/letters/templates.hpp"

#include "bot/data_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

Templates built_in() {
    return Templates(bot::template_files({}));
}

TEST(Templates, render_every_sentence_with_every_field_missing) {
    const Templates templates = built_in();
    EXPECT_GT(templates.names().size(), 30u);
    for (const std::string& name : templates.names()) {
        for (const Language language : {Language::de, Language::en}) {
            const Rendered rendered = templates.render(language, name, {});
            EXPECT_THAT(rendered.text, Not(HasSubstr("{{"))) << name;
            EXPECT_THAT(rendered.text, Not(HasSubstr("\n\n\n"))) << name;
        }
    }
}

TEST(Templates, quote_in_one_way_in_each_language) {
    for (const TemplateFile& file : bot::template_files({})) {
        const auto count = [&](std::string_view sign) {
            std::size_t found = 0;
            for (auto at = file.content.find(sign); at != std::string::npos;
                 at = file.content.find(sign, at + sign.size())) {
                ++found;
            }
            return found;
        };
        const bool german = file.path.starts_with("de/");
        EXPECT_EQ(count("”"), 0u) << file.path;
        EXPECT_EQ(count("„"), german ? count("“") : 0u) << file.path;
        EXPECT_EQ(count("“"), german ? count("„") : 0u) << file.path;
        EXPECT_EQ(count("\"") % 2, 0u) << file.path;
        EXPECT_TRUE(!german || count("\"") == 0) << file.path;
    }
}

TEST(Templates, take_the_subject_from_the_first_line) {
    const Templates templates = built_in();
    const Rendered rendered = templates.render(
        Language::de, "request", Fields().set("number", "B-2026-001").set("cluster", "Cluster")
    );
    EXPECT_EQ(rendered.subject, "Anfrage B-2026-001 aus dem Cluster");
    EXPECT_TRUE(rendered.text.starts_with("Anfrage B-2026-001"));
}

TEST(Templates, leave_what_people_wrote_as_it_is) {
    const Templates templates = built_in();
    const std::string nasty = "<b>{{number}}</b> & \"Ø\" {{#x}}";
    const Rendered rendered = templates.render(Language::de, "answer", Fields().set("text", nasty));
    EXPECT_THAT(rendered.text, HasSubstr(nasty));
}

TEST(Templates, end_a_sentence_with_one_full_stop_whatever_the_firm_is_called) {
    const Templates templates(
        {{"de/help.mustache", "Es geht nur an {{firm}}. Und {{firm}}... {{text}}"},
         {"en/help.mustache", ""}}
    );
    const auto text = [&](const std::string& firm) {
        const Fields fields = Fields().set("firm", firm).set("text", "1..2. ");
        return templates.render(Language::de, "help", fields).text;
    };
    EXPECT_EQ(text("Wright Ltd."), "Es geht nur an Wright Ltd. Und Wright Ltd.... 1..2.");
    EXPECT_EQ(text("Wright KG"), "Es geht nur an Wright KG. Und Wright KG... 1..2.");
}

TEST(Templates, leave_nothing_behind_where_a_section_is_not_shown) {
    const Templates templates(
        {{"de/help.mustache",
          "Oben\n{{#a}}\nA {{text}}\n{{/a}}\n{{^a}}\n{{#b}}\nB\n{{/b}}\n{{/a}}\n{{#rows}}\n• "
          "{{text}}\n{{/rows}}\nUnten\n{{#b}}\n\nNoch {{text}}\n{{/b}}\n\nEnde\n"},
         {"en/help.mustache", ""}}
    );
    const auto text = [&](const Fields& fields) {
        return templates.render(Language::de, "help", fields).text;
    };
    EXPECT_EQ(text({}), "Oben\nUnten\n\nEnde");
    EXPECT_EQ(text(Fields().set("a", true)), "Oben\nA\nUnten\n\nEnde");
    EXPECT_EQ(text(Fields().set("b", true)), "Oben\nB\nUnten\n\nNoch\n\nEnde");
    const Fields row = Fields().set("text", "eins");
    EXPECT_EQ(text(Fields().set("rows", {row, row})), "Oben\n• eins\n• eins\nUnten\n\nEnde");
}

TEST(Templates, can_be_replaced_by_the_cluster) {
    const Templates templates(
        {{"de/help.mustache", "alt"}, {"en/help.mustache", "old"}, {"de/help.mustache", "neu"}}
    );
    EXPECT_EQ(templates.render(Language::de, "help", {}).text, "neu");
    EXPECT_EQ(templates.render(Language::en, "help", {}).text, "old");
}

TEST(Templates, are_refused_where_one_is_broken_or_lacks_a_language) {
    EXPECT_THROW(
        Templates({{"de/help.mustache", "{{#a}}"}, {"en/help.mustache", ""}}), TemplateError
    );
    const std::vector<TemplateFile> german_only{{"de/help.mustache", "nur deutsch"}};
    EXPECT_THROW(Templates{german_only}, TemplateError);
}

}  // namespace
}  // namespace clusterlotse::commands
