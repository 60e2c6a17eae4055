#include "adapters/email/mime/html_text.hpp"

#include "adapters/email/mime/newly_written.hpp"

#include <gtest/gtest.h>

using clusterlotse::email::html_to_text;
using clusterlotse::email::newly_written;
using clusterlotse::email::read_html;

TEST(HtmlText, puts_blocks_lists_and_tables_on_lines) {
    EXPECT_EQ(
        html_to_text("<p>Guten Tag,</p><p>wir bieten:</p><ul><li>Drehen<li>Fräsen</ul>"),
        "Guten Tag,\n\nwir bieten:\n\n- Drehen\n- Fräsen"
    );
    EXPECT_EQ(
        html_to_text("<table><tr><td>Stück</td><td>20</td></tr><tr><td>Preis</td><td>5&euro;</td></"
                     "tr></table>"),
        "Stück\t20\nPreis\t5€"
    );
    EXPECT_EQ(html_to_text("<ol><li>a</li><li>b</li></ol>"), "1. a\n2. b");
}

TEST(HtmlText, decodes_references_and_drops_padding) {
    EXPECT_EQ(
        html_to_text("&Uuml;ber &#8364; &#x41; &#150; &amp;lt; &unknown; A&nbsp;B\xE2\x80\x8B"),
        "Über € A – &lt; &unknown; A B"
    );
}

TEST(HtmlText, leaves_out_what_nobody_sees) {
    EXPECT_EQ(
        html_to_text("<head><title>T</title><style>p{}</style></head><body>a<script>x</script>"
                     "<span style='display: none'>versteckt</span><!-- c --><b>b</b></body>"),
        "ab"
    );
    EXPECT_EQ(html_to_text("<title>offen<p>Text"), "offen\n\nText");
}

TEST(HtmlText, shows_where_a_link_leads) {
    EXPECT_EQ(
        html_to_text("<a href='https://x.de/z.pdf'>Zeichnung</a>"), "Zeichnung (https://x.de/z.pdf)"
    );
    EXPECT_EQ(html_to_text("<a href='https://www.x.de/'>www.x.de</a>"), "www.x.de");
    EXPECT_EQ(html_to_text("<a href='javascript:x'>klick</a>"), "klick");
}

TEST(HtmlText, separates_gmail_quotes_and_keeps_inline_answers) {
    const auto html = read_html(
        "<div dir=ltr>Ja.<div class=gmail_quote><div class=gmail_attr>Am Mo., 23. Nov. 2026 um "
        "08:03 Uhr schrieb Lotse "
        "&lt;<a href='mailto:l@x.de'>l@x.de</a>&gt;:<br></div><blockquote "
        "class=gmail_quote>Drehen?</blockquote>"
        "<div>Bis 400.</div><blockquote class=gmail_quote>Fräsen?</blockquote></div></div>"
    );
    EXPECT_EQ(newly_written(html.fresh), "Ja.\n\nBis 400.");
}

TEST(HtmlText, separates_outlook_replies) {
    EXPECT_EQ(
        read_html("<div>Ja.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">Von: "
                  "a</div>alt")
            .fresh,
        "Ja."
    );
    EXPECT_EQ(
        read_html("<p class=MsoNormal>Ja.</p><div style='border:none;border-top:solid #E1E1E1 "
                  "1.0pt;padding:3pt'>"
                  "<p><b>Von:</b> a</p></div><p>alt</p>")
            .fresh,
        "Ja."
    );
}

TEST(HtmlText, separates_signatures_that_are_marked) {
    const auto html = read_html("<div>Ja.</div><div class='gmail_signature'>Hans<br>Tel</div>");
    EXPECT_EQ(html.fresh, "Ja.");
    EXPECT_EQ(html.full, "Ja.\nHans\nTel");
}

TEST(HtmlText, keeps_everything_where_nothing_else_was_written) {
    EXPECT_EQ(
        read_html("<div id=Signature>Wir suchen 5 Wellen</div>").fresh, "Wir suchen 5 Wellen"
    );
    EXPECT_EQ(read_html("<div id=divRplyFwdMsg>Von: a</div><p>alt</p>").fresh, "Von: a\n\nalt");
}

TEST(HtmlText, does_not_take_an_indent_for_a_quote) {
    EXPECT_EQ(
        html_to_text(
            "<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">Maße</blockquote>"
        ),
        "Maße"
    );
    EXPECT_EQ(
        html_to_text("a<blockquote type=cite>b<blockquote type=cite>c</blockquote></blockquote>"),
        "a\n> b\n> > c"
    );
}

TEST(HtmlText, is_bounded_on_hostile_markup) {
    for (const char* piece :
         {"<div>",
          "<b a=1>",
          "<table><td>",
          "</x>",
          "<title>",
          "<!--",
          "<a href='x'>y",
          "&#",
          "<p",
          "<blockquote>x"}) {
        std::string html;
        while (html.size() < 150'000) {
            html += piece;
        }
        EXPECT_LT(html_to_text(html).size(), 4 * html.size()) << piece;
    }
}
