#include "commands/letters/rich_text.hpp"

#include "commands/letters/templates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using testing::HasSubstr;
using Kind = Block::Kind;

/// What a template of these words says with these fields.
Rendered filled(const std::string& words, const Fields& fields = {}) {
    const Templates templates({{"de/t.mustache", words}, {"en/t.mustache", words}});
    return templates.render(Language::de, "t", fields);
}

std::vector<Kind> kinds(const RichText& text) {
    std::vector<Kind> found;
    for (const Block& block : text.blocks) {
        found.push_back(block.kind);
    }
    return found;
}

TEST(RichText, reads_headings_items_rules_tables_and_paragraphs) {
    const Rendered message =
        filled("# Titel\nErster\nZweiter\n• a\n• b\n\n---\nFirma\tPreis\nX\t1\n");
    EXPECT_EQ(
        kinds(message.rich),
        (std::vector{Kind::heading, Kind::paragraph, Kind::bullets, Kind::rule, Kind::table})
    );
    EXPECT_EQ(
        message.text,
        "Titel\nErster\nZweiter\n• a\n• b\n\n----------\nFirma  Preis\n-----  -----\nX      1"
    );
}

TEST(RichText, leaves_a_text_without_markup_as_it_is) {
    const std::string plain = "Erste Zeile\nzweite [FIRMA] * und ** #1\n\nNeuer Absatz -- Ende";
    EXPECT_EQ(filled(plain).text, plain);
    EXPECT_FALSE(filled(plain).rich.has_markup());
}

TEST(RichText, makes_words_bold_also_around_values) {
    const Rendered message =
        filled("**Warum {{a}}:** weil **{{b}}**", Fields().set("a", "Sie").set("b", "x"));
    EXPECT_EQ(message.text, "Warum Sie: weil x");
    const Line expected = {{"Warum Sie:", true, {}}, {" weil ", false, {}}, {"x", true, {}}};
    EXPECT_EQ(message.rich.blocks[0].lines[0], expected);
}

TEST(RichText, links_only_to_https_and_mailto) {
    const Rendered message = filled("[Abbestellen](mailto:bot@x.de?subject=STOPP)");
    EXPECT_EQ(message.rich.blocks[0].lines[0][0].link, "mailto:bot@x.de?subject=STOPP");
    EXPECT_EQ(message.text, "Abbestellen (mailto:bot@x.de?subject=STOPP)");
    EXPECT_EQ(filled("[https://x.de](https://x.de)").text, "https://x.de");
    EXPECT_EQ(filled("[a@x.de](mailto:a@x.de)").text, "a@x.de");
    EXPECT_EQ(filled("[5 sehr gut](mailto:bot@x.de?subject=5)").text, "5 sehr gut");
    EXPECT_EQ(
        filled("[50 Stück](mailto:bot@x.de?subject=5)").text, "50 Stück (mailto:bot@x.de?subject=5)"
    );
    for (const char* target :
         {"javascript:alert(1)",
          "http://x.de",
          "data:text/html,x",
          "https://x.de/\"onclick",
          "https://x y.de",
          "HTTPS:x",
          ""}) {
        const Rendered refused = filled("Hier: [klick]({{t}})", Fields().set("t", target));
        EXPECT_FALSE(refused.rich.has_markup()) << target;
        EXPECT_EQ(refused.text, "Hier: klick (" + std::string(target) + ")");
    }
}

TEST(RichText, takes_a_target_of_two_thousand_bytes_and_no_longer_one) {
    const std::string target = "https://" + std::string(2'000 - 8, 'a');
    EXPECT_TRUE(filled("[x]({{t}})", Fields().set("t", target)).rich.has_markup());
    EXPECT_FALSE(filled("[x]({{t}})", Fields().set("t", target + "a")).rich.has_markup());
}

TEST(RichText, names_a_message_by_the_number_it_begins_with) {
    const Rendered message = filled("{{n}} · Wellen\nIch frage.", Fields().set("n", "B-2026-031"));
    EXPECT_EQ(kinds(message.rich), (std::vector{Kind::heading, Kind::paragraph}));
    EXPECT_EQ(message.text, "B-2026-031 · Wellen\nIch frage.");
    EXPECT_FALSE(message.rich.has_markup()) << "a bold number alone needs no HTML";
    EXPECT_EQ(kinds(filled("B-2026-031 ist da.").rich), std::vector{Kind::paragraph});
    EXPECT_EQ(kinds(filled("B-2026-03 · x\ny").rich), std::vector{Kind::paragraph});
}

TEST(RichText, shows_a_value_that_stands_alone_as_a_quotation) {
    const Rendered message = filled("Neu:\n\n{{text}}\n\nEnde", Fields().set("text", "a\n\nb"));
    EXPECT_EQ(
        kinds(message.rich), (std::vector{Kind::paragraph, Kind::quotation, Kind::paragraph})
    );
    EXPECT_EQ(message.text, "Neu:\n\na\n\nb\n\nEnde");
    EXPECT_FALSE(filled("{{text}}", Fields().set("text", "a")).rich.has_markup());
    EXPECT_FALSE(filled("Neu:\n{{text}}", Fields().set("text", "a")).rich.has_markup());
}

TEST(RichText, never_takes_what_people_wrote_for_markup) {
    const std::string nasty =
        "# Titel\n• Punkt\n**fett**\n---\nFirma\tPreis\nA\tB\n[x](https://boese.example)\n<b>x</b>";
    const Rendered message =
        filled("Hallo {{text}}\n• {{text}}\n\n{{&text}}\n{{{text}}}", Fields().set("text", nasty));
    EXPECT_EQ(kinds(message.rich), (std::vector{Kind::paragraph, Kind::bullets, Kind::paragraph}));
    EXPECT_EQ(message.rich.blocks[1].lines.size(), 1u);
    for (const Block& block : message.rich.blocks) {
        for (const Line& line : block.lines) {
            for (const Span& span : line) {
                EXPECT_FALSE(span.bold);
                EXPECT_TRUE(span.link.empty());
                EXPECT_THAT(span.text, HasSubstr(nasty));
            }
        }
    }
}

TEST(RichText, lets_no_value_leave_its_marks_or_make_a_subject) {
    const std::string escaping = std::string("\x02# Titel\n**fett**\x01 \x02\x02**da** \x01");
    const Rendered message = filled("Text:\n{{t}}", Fields().set("t", escaping));
    EXPECT_EQ(message.text, "Text:\n# Titel\n**fett** **da**");
    EXPECT_FALSE(message.rich.has_markup());
    const Rendered subject = filled("{{t}}\nmehr", Fields().set("t", "Subject: Rechnung"));
    EXPECT_EQ(subject.subject, "");
    EXPECT_EQ(subject.text, "Subject: Rechnung\nmehr");
}

TEST(RichText, completes_markup_never_from_both_a_template_and_a_value) {
    EXPECT_FALSE(filled("*{{t}}*", Fields().set("t", "*x*")).rich.has_markup());
    EXPECT_FALSE(filled("**{{t}}", Fields().set("t", "x**")).rich.has_markup());
    EXPECT_FALSE(filled("[x]{{t}}", Fields().set("t", "(https://x.de)")).rich.has_markup());
    EXPECT_EQ(filled("[x]{{t}}", Fields().set("t", "(https://x.de)")).text, "[x](https://x.de)");
    EXPECT_FALSE(filled("-{{t}}", Fields().set("t", "--")).rich.has_markup());
    EXPECT_FALSE(filled("#{{t}}", Fields().set("t", " x")).rich.has_markup());
}

TEST(PlainTable, stands_in_columns_up_to_the_width_of_a_mail) {
    const auto table = [](std::size_t width) {
        // Two columns and two blanks between them.
        return filled("Ä\tB\n{{a}}\tÖl", Fields().set("a", std::string(width - 4, 'x'))).text;
    };
    const std::string x(kPlainWidth - 4, 'x');
    EXPECT_EQ(
        table(kPlainWidth),
        "Ä" + std::string(x.size() - 1, ' ') + "  B\n" + std::string(x.size(), '-') + "  --\n" + x +
            "  Öl"
    );
    EXPECT_EQ(table(kPlainWidth + 1), "Ä: x" + x + "\nB: Öl");
}

TEST(PlainTable, that_is_too_wide_becomes_one_block_a_row_without_empty_cells) {
    const std::string wide(kPlainWidth, 'x');
    const Rendered message = filled(
        "Firma\tPreis\tTermin\n{{#rows}}\n{{f}}\t{{p}}\tKW 9\n{{/rows}}",
        Fields().set(
            "rows",
            {Fields().set("f", "A\tB\nC").set("p", "12 €"), Fields().set("f", wide).set("p", "")}
        )
    );
    EXPECT_EQ(
        message.text, "Firma: A B C\nPreis: 12 €\nTermin: KW 9\n\nFirma: " + wide + "\nTermin: KW 9"
    );
}

TEST(PlainTable, whose_rows_are_blocks_stands_apart_from_the_line_before_it) {
    const auto table = [](std::size_t width) {
        return filled("Bisher:\nA\tB\n{{a}}\tb\n", Fields().set("a", std::string(width, 'x'))).text;
    };
    EXPECT_TRUE(table(3).starts_with("Bisher:\nA    B\n"));
    const std::string wide(kPlainWidth, 'x');
    EXPECT_EQ(table(kPlainWidth), "Bisher:\n\nA: " + wide + "\nB: b");
}

TEST(RichText, takes_any_text) {
    for (const char* text :
         {"", "\n", "**", "****", "[](", "[]()", "# ", "•", "\t", "\t\t\n\t", "[a](b](c)"}) {
        const Rendered message = filled(text);
        EXPECT_EQ(plain_text(message.rich), message.text) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::commands
