#include "adapters/matrix/proto/content.hpp"

#include "adapters/matrix/proto/answers.hpp"
#include "adapters/matrix/proto/sync.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

Dispatch dispatch(std::string text, Place place = Place::direct) {
    Dispatch row;
    row.outbox_id = 42;
    row.delivery_key = "k-42";
    row.message.place = place;
    row.message.text = std::move(text);
    return row;
}

// What a reader of the room gets.
Event received(const Dispatch& row) {
    const auto state = parse_state(
        R"([{"event_id": "$e", "sender": "@bot:x", "type": "m.room.message", "content": )" +
        message_content(row) + "}]"
    );
    return state.ok() && (*state).size() == 1 ? (*state)[0] : Event{};
}

TEST(Content, notifies_people_and_stays_a_notice_in_the_room) {
    EXPECT_EQ(received(dispatch("a")).message.msgtype, "m.text");
    EXPECT_EQ(received(dispatch("a", Place::room)).message.msgtype, "m.notice");
}

TEST(Content, says_the_same_in_text_and_html_with_everything_escaped) {
    const auto event = received(dispatch("B-2026-031 <Wellen> & \"mehr\"\nzweite Zeile"));
    EXPECT_EQ(event.message.body, "B-2026-031 <Wellen> & \"mehr\"\nzweite Zeile");
    EXPECT_EQ(
        event.message.formatted_body,
        "<strong>B-2026-031 &lt;Wellen&gt; &amp; &quot;mehr&quot;</strong><br>zweite Zeile"
    );
}

TEST(Content, takes_the_html_a_message_brings) {
    auto row = dispatch("Titel\n• Punkt");
    row.message.html = "<p><strong>Titel</strong></p><ul><li>Punkt</li></ul>";
    const auto event = received(row);
    EXPECT_EQ(event.message.body, "Titel\n• Punkt");
    EXPECT_EQ(event.message.formatted_body, row.message.html);
    row.message.html = std::string(kMaxContent, 'x');
    EXPECT_EQ(received(row).message.body, "Titel\n• Punkt");
    EXPECT_EQ(received(row).message.formatted_body, "");
}

TEST(Content, makes_only_lines_that_begin_with_a_number_bold) {
    EXPECT_EQ(html_of("B-2026-031"), "<strong>B-2026-031</strong>");
    EXPECT_EQ(html_of("B-2026-03"), "B-2026-03");
    EXPECT_EQ(html_of("Zu B-2026-031:\nja"), "Zu B-2026-031:<br>ja");
    EXPECT_EQ(html_of(""), "");
}

TEST(Content, carries_row_and_key_so_that_it_is_known_again) {
    const auto event = received(dispatch("a"));
    EXPECT_EQ(event.outbox_id, 42);
    EXPECT_EQ(event.outbox_key, "k-42");
}

TEST(Content, always_says_whom_it_mentions) {
    auto row = dispatch("a");
    EXPECT_TRUE(received(row).message.has_mentions);
    EXPECT_TRUE(received(row).message.mentions.empty());
    row.message.mentions = {"@frau:x"};
    EXPECT_EQ(received(row).message.mentions, std::vector<std::string>{"@frau:x"});
}

TEST(Content, answers_as_a_reply_or_in_the_thread) {
    auto row = dispatch("a");
    EXPECT_TRUE(received(row).in_reply_to.empty());
    row.message.reply_to = "$q";
    EXPECT_EQ(received(row).in_reply_to, "$q");
    EXPECT_TRUE(received(row).relation.empty());
    row.message.thread_root = "$root";
    EXPECT_EQ(received(row).relation, "m.thread");
    EXPECT_EQ(received(row).related_event, "$root");
    EXPECT_EQ(received(row).in_reply_to, "$q");
    EXPECT_TRUE(received(row).reply_is_fallback);
    row.message.reply_to.clear();
    EXPECT_EQ(received(row).in_reply_to, "$root");
}

TEST(Content, fits_into_an_event_however_long_the_text_is) {
    const std::string half(31'000, 'a');
    EXPECT_TRUE(received(dispatch(half)).message.formatted_body.empty());
    EXPECT_EQ(received(dispatch(half)).message.body, half);
    for (const std::string& unit :
         {std::string("ß"), std::string("\""), std::string("\x01"), std::string("😀")}) {
        std::string text;
        while (text.size() < 200'000) {
            text += unit;
        }
        EXPECT_LE(message_content(dispatch(text)).size(), kMaxContent);
        EXPECT_GT(received(dispatch(text)).message.body.size(), 4'000u);
    }
}

TEST(Content, survives_text_that_is_not_utf8) {
    EXPECT_EQ(received(dispatch("a\xff")).message.body, "a\uFFFD");
}

}  // namespace
}  // namespace clusterlotse::matrix
