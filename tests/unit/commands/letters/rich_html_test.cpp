#include "commands/letters/rich_html.hpp"

#include "bot/data_files.hpp"
#include "commands/letters/mail_html.hpp"
#include "commands/letters/templates.hpp"
#include "tests/support/cluster_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace clusterlotse::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kNasty[] =
    "# Titel\n• Punkt\n**fett**\tTab\n<script>alert(1)</script><b>x</b> &amp; \"'\n</td></table>";

RichText rich(const std::string& words, const Fields& fields = {}) {
    const Templates templates({{"de/t.mustache", words}, {"en/t.mustache", words}});
    return templates.render(Language::de, "t", fields).rich;
}

std::string mail(const RichText& text) {
    return mail_html(text, {"Metall & <Cluster>", "Anfrage <1>", "Fuß <2>", Language::de});
}

/// The names of all elements in the HTML.
std::set<std::string> elements(const std::string& html) {
    std::set<std::string> names;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t from = html[at + 1] == '/' ? at + 2 : at + 1;
        names.insert(html.substr(from, html.find_first_of(" >\n", from) - from));
    }
    return names;
}

TEST(MatrixHtml, shows_the_tree_in_tags_that_the_specification_allows) {
    const RichText text = rich(
        "# Titel\nErste\nzweite **fett**\n• a\n---\nA\tB\nx\ty\n\n{{q}}\n\n[L](https://x.de)",
        Fields().set("q", "Zitat\nmehr")
    );
    EXPECT_EQ(
        matrix_html(text),
        "<p><strong>Titel</strong></p><p>Erste<br>zweite <strong>fett</strong></p>"
        "<ul><li>a</li></ul><hr><table><thead><tr><th>A</th><th>B</th></tr></thead>"
        "<tbody><tr><td>x</td><td>y</td></tr></tbody></table>"
        "<blockquote><p>Zitat<br>mehr</p></blockquote><p><a href=\"https://x.de\">L</a></p>"
    );
}

TEST(MatrixHtml, and_that_of_mails_are_empty_where_they_would_add_nothing) {
    EXPECT_EQ(matrix_html(rich("B-2026-001 ist ergänzt\nDanke.")), "");
    EXPECT_EQ(mail(rich("Danke!")), "");
    EXPECT_EQ(mail(rich("")), "");
}

TEST(MatrixHtml, fills_short_rows_of_a_table) {
    EXPECT_THAT(matrix_html(rich("A\tB\nx\ny\tz\tw")), HasSubstr("<tr><th>A</th><th>B</th></tr>"))
        << "a line without tabs ends the table";
    EXPECT_THAT(
        matrix_html(rich("A\tB\ny\tz\tw")), HasSubstr("<tr><th>A</th><th>B</th><th></th></tr>")
    );
}

TEST(MatrixHtml, escapes_everything_people_wrote) {
    const std::string html =
        matrix_html(rich("**x**\n{{t}}\n• {{t}}\n\nA\tB\n{{t}}\t{{t}}", Fields().set("t", kNasty)));
    const std::set<std::string> expected = {
        "p", "strong", "br", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"};
    EXPECT_EQ(elements(html), expected);
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;x"));
    EXPECT_THAT(html, HasSubstr("&amp;amp; &quot;&#39;"));
}

TEST(MailHtml, escapes_everything_people_wrote_and_its_own_frame) {
    const std::string html = mail(rich(
        "# {{t}}\n**x** {{t}}\n\n{{t}}\n\n• {{t}}\n\nA\tB\n{{t}}\t{{t}}", Fields().set("t", kNasty)
    ));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<b>")));
    EXPECT_THAT(html, HasSubstr("Metall &amp; &lt;Cluster&gt;"));
    EXPECT_THAT(html, HasSubstr("<title>Anfrage &lt;1&gt;</title>"));
    EXPECT_THAT(html, HasSubstr("Fuß &lt;2&gt;"));
    EXPECT_EQ(std::count(html.begin(), html.end(), '\t'), 0);
}

TEST(MailHtml, is_one_document_with_nothing_from_outside) {
    const std::string html = mail(rich("# Titel\nText mit [Link](https://x.de)"));
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"de\">"));
    EXPECT_TRUE(html.ends_with("</html>\n"));
    for (const char* outside : {"<img", "<link", "@import", "url(", "src=", "<script", "http://"}) {
        EXPECT_THAT(html, Not(HasSubstr(outside)));
    }
    EXPECT_THAT(html, HasSubstr("name=\"color-scheme\" content=\"light dark\""));
    EXPECT_THAT(html, HasSubstr("max-width:640px"));
}

TEST(MailHtml, previews_what_follows_the_heading_cut_between_characters) {
    const std::string html =
        mail(rich("# Titel\n{{t}}", Fields().set("t", std::string(109, 'x') + "äöü")));
    EXPECT_THAT(html, HasSubstr(">" + std::string(109, 'x') + "…</div>"));
}

TEST(Letters, carry_html_on_both_channels_where_it_helps) {
    test::ClusterScene scene;
    const auto sent = scene.say_in_chat(
        "@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 × 120, bis 15. März <b>eilig</b>"
    );
    const auto to = [&](Channel channel, const std::string& text) {
        const auto found = std::find_if(sent.begin(), sent.end(), [&](const test::Sent& one) {
            return one.message.channel == channel && one.message.text.starts_with(text);
        });
        return found == sent.end() ? OutboundMessage{} : found->message;
    };
    const OutboundMessage chat = to(Channel::matrix, "Anfrage B-2026-001");
    EXPECT_TRUE(chat.html.starts_with("<p><strong>Anfrage B-2026-001")) << chat.html;
    EXPECT_THAT(chat.html, HasSubstr("&lt;b&gt;eilig&lt;/b&gt;</p></blockquote>"));
    const OutboundMessage mailed = to(Channel::email, "Anfrage B-2026-001");
    EXPECT_TRUE(mailed.html.starts_with("<!DOCTYPE html>")) << mailed.html;
    EXPECT_THAT(mailed.html, HasSubstr("&lt;b&gt;eilig&lt;/b&gt;"));
    EXPECT_THAT(mailed.text, HasSubstr("<b>eilig</b>"));
}

TEST(Letters, stay_plain_where_they_are_short) {
    test::ClusterScene scene;
    const auto sent = scene.say_in_chat("@einkauf:cluster.test", "danke");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].message.html, "");
}

}  // namespace
}  // namespace clusterlotse::commands
