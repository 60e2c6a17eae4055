#include "adapters/matrix/proto/text.hpp"

#include "adapters/matrix/proto/url.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

TEST(ReplyFallback, goes_with_the_empty_line_behind_it) {
    EXPECT_EQ(
        without_reply_fallback("> <@a:x> alt\n> mehr\n\nneu\n> Zitat mittendrin"),
        "neu\n> Zitat mittendrin"
    );
    EXPECT_EQ(without_reply_fallback("> alt\nneu"), "neu");
    EXPECT_EQ(without_reply_fallback("neu"), "neu");
    EXPECT_EQ(without_reply_fallback(""), "");
}

TEST(ReplyFallback, stays_where_nothing_else_is_left) {
    EXPECT_EQ(without_reply_fallback("> 5 mm"), "> 5 mm");
    EXPECT_EQ(without_reply_fallback("> 5 mm\n\n  "), "> 5 mm\n\n  ");
}

TEST(CleanText, knows_every_line_end_and_no_control_character) {
    EXPECT_EQ(clean_text("a\r\nb\rc\nd\te"), "a\nb\nc\nd\te");
    EXPECT_EQ(clean_text(std::string_view("a\0b\x1b[31mc\x7f", 10)), "ab[31mc");
    EXPECT_EQ(clean_text("\r"), "\n");
}

TEST(MxReply, goes_even_unclosed) {
    EXPECT_EQ(without_mx_reply("a<mx-reply>b</mx-reply>c"), "ac");
    EXPECT_EQ(without_mx_reply("a<mx-reply>b"), "a");
    EXPECT_EQ(without_mx_reply("abc"), "abc");
}

TEST(EscapeHtml, leaves_nothing_that_opens_a_tag_or_ends_an_attribute) {
    EXPECT_EQ(
        escape_html("<b a=\"1\" c='2'>&amp;"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;"
    );
}

TEST(Utf8Prefix, never_cuts_a_character) {
    EXPECT_EQ(utf8_prefix("Größe", 3), "Gr");
    EXPECT_EQ(utf8_prefix("Größe", 4), "Grö");
    EXPECT_EQ(utf8_prefix("😀", 3), "");
    EXPECT_EQ(utf8_prefix("ab", 2), "ab");
    EXPECT_EQ(utf8_prefix("\x80\x80", 1), "");
}

TEST(PercentEncoding, leaves_only_unreserved_characters) {
    EXPECT_EQ(percent_encode("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(percent_encode("!room:b/ü?#%"), "%21room%3Ab%2F%C3%BC%3F%23%25");
    EXPECT_EQ(percent_decode("%40a%3Ab"), "@a:b");
    EXPECT_EQ(percent_decode("%4"), "%4");
    EXPECT_EQ(percent_decode("%zz%"), "%zz%");
}

}  // namespace
}  // namespace clusterlotse::matrix
