#include "adapters/matrix/proto/inbound.hpp"

#include "adapters/matrix/proto/sync.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

const TimePoint kNow{std::chrono::milliseconds(1'800'000'000'000)};

// The event `json` (less id and sender) as it is seen in a place.
std::optional<InboundMessage> seen(
    const std::string& json, Place place = Place::direct, const std::string& sender = "@frau:x"
) {
    const auto state = parse_state(
        R"([{"event_id": "$e", "sender": ")" + sender +
        R"(", "origin_server_ts": 1700000000000, )" + json + "}]"
    );
    if (!state.ok() || (*state).size() != 1) {
        ADD_FAILURE() << json;
        return std::nullopt;
    }
    const RoomView view{"!r:x", place, OwnName{"@bot:x", "Lotse"}};
    return to_inbound((*state)[0], view, "Frau Muster", kNow);
}

std::string message(const std::string& content) {
    return R"("type": "m.room.message", "content": {)" + content + "}";
}

std::string text(const std::string& body, const std::string& more = {}) {
    return message(
        R"("msgtype": "m.text", "body": ")" + body + "\"" + (more.empty() ? "" : ", " + more)
    );
}

TEST(Inbound, says_who_wrote_what_where) {
    const auto said = seen(text("Wir suchen\\r\\neinen Dreher\\u0000"), Place::room);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->kind, InboundKind::text);
    EXPECT_EQ(said->key, "$e");
    EXPECT_EQ(said->message_id, "$e");
    EXPECT_EQ(said->sender, "@frau:x");
    EXPECT_EQ(said->sender_name, "Frau Muster");
    EXPECT_EQ(said->conversation, "!r:x");
    EXPECT_EQ(said->text, "Wir suchen\neinen Dreher");
    EXPECT_EQ(said->place, Place::room);
    EXPECT_EQ(said->verdict, SenderVerdict::pass);
    EXPECT_FALSE(said->mentions_bot);
    EXPECT_EQ(said->received_at.time_since_epoch().count(), 1'700'000'000'000);
}

TEST(Inbound, believes_no_time_in_the_future) {
    const auto state = parse_state(
        R"([{"event_id": "$e", "sender": "@u:x", "type": "m.room.message", "origin_server_ts": 9000000000000000, "content": {"msgtype": "m.text", "body": "a"}}])"
    );
    const auto said =
        to_inbound((*state).at(0), RoomView{"!r:x", Place::room, OwnName{"@bot:x", ""}}, "", kNow);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->received_at, kNow);
}

TEST(Inbound, takes_the_quote_off_a_reply_and_names_what_it_answers) {
    const auto said = seen(text(
        "> <@bot:x> B-2026-001\\n> braucht jemand …\\n\\nJa, 5 EUR",
        R"("m.relates_to": {"m.in_reply_to": {"event_id": "$q"}})"
    ));
    ASSERT_TRUE(said);
    EXPECT_EQ(said->text, "Ja, 5 EUR");
    EXPECT_EQ(said->answers_to, std::vector<std::string>{"$q"});
    EXPECT_TRUE(said->thread_root.empty());
}

TEST(Inbound, leaves_quotation_marks_alone_where_nothing_is_answered) {
    EXPECT_EQ(seen(text("> 5 mm Blech\\nund Rohre"))->text, "> 5 mm Blech\nund Rohre");
}

TEST(Inbound, takes_a_threads_root_for_the_answered_message_where_the_reply_is_a_stand_in) {
    const auto said = seen(text(
        "Ja",
        R"("m.relates_to": {"rel_type": "m.thread", "event_id": "$root", "is_falling_back": true, "m.in_reply_to": {"event_id": "$last"}})"
    ));
    ASSERT_TRUE(said);
    EXPECT_EQ(said->thread_root, "$root");
    EXPECT_EQ(said->answers_to, (std::vector<std::string>{"$root", "$last"}));
    const auto real = seen(text(
        "Ja",
        R"("m.relates_to": {"rel_type": "m.thread", "event_id": "$root", "is_falling_back": false, "m.in_reply_to": {"event_id": "$last"}})"
    ));
    EXPECT_EQ(real->answers_to, (std::vector<std::string>{"$last", "$root"}));
}

TEST(Inbound, gives_an_edit_with_its_new_wording_and_target) {
    const auto edit = seen(text(
        " * 30 Wellen",
        R"("m.new_content": {"msgtype": "m.text", "body": "30 Wellen"}, "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"})"
    ));
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->kind, InboundKind::edit);
    EXPECT_EQ(edit->target, "$old");
    EXPECT_EQ(edit->text, "30 Wellen");
    EXPECT_TRUE(edit->answers_to.empty());
}

TEST(Inbound, ignores_edits_that_are_none) {
    EXPECT_FALSE(
        seen(text("* x", R"("m.relates_to": {"rel_type": "m.replace", "event_id": "$old"})"))
    );
    EXPECT_FALSE(seen(text(
        "* x",
        R"("m.new_content": {"msgtype": "m.text", "body": "x"}, "m.relates_to": {"rel_type": "m.replace"})"
    )));
    EXPECT_FALSE(seen(text(
        "* x",
        R"("m.new_content": "x", "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"})"
    )));
    EXPECT_FALSE(seen(
        R"("state_key": "", )" +
        text(
            "* x",
            R"("m.new_content": {"msgtype": "m.text", "body": "x"}, "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"})"
        )
    ));
}

TEST(Inbound, finds_the_redacted_message_in_both_places) {
    EXPECT_EQ(
        seen(R"("type": "m.room.redaction", "redacts": "$old", "content": {})")->target, "$old"
    );
    const auto newer = seen(R"("type": "m.room.redaction", "content": {"redacts": "$new"})");
    EXPECT_EQ(newer->kind, InboundKind::redaction);
    EXPECT_EQ(newer->target, "$new");
    EXPECT_FALSE(seen(R"("type": "m.room.redaction", "content": {}, "redacts": 7)"));
}

TEST(Inbound, gives_reactions_without_the_variation_selector) {
    const auto reaction = seen(
        R"("type": "m.reaction", "content": {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$q", "key": "👍️"}})"
    );
    ASSERT_TRUE(reaction);
    EXPECT_EQ(reaction->kind, InboundKind::reaction);
    EXPECT_EQ(reaction->target, "$q");
    EXPECT_EQ(reaction->text, "👍");
    EXPECT_FALSE(seen(
        R"("type": "m.reaction", "content": {"m.relates_to": {"rel_type": "m.annotation", "key": "x"}})"
    ));
}

TEST(Inbound, marks_notices_as_automatic) {
    EXPECT_TRUE(seen(message(R"("msgtype": "m.notice", "body": "!bedarf 5 Wellen")"))->automatic);
    EXPECT_FALSE(seen(text("!bedarf 5 Wellen"))->automatic);
    EXPECT_FALSE(seen(message(R"("msgtype": "m.emote", "body": "sucht Wellen")"))->automatic);
}

TEST(Inbound, sees_its_own_messages_only_as_echoes_of_the_outbox) {
    const auto echo =
        seen(text("Anfrage", R"("org.clusterlotse.outbox": 12)"), Place::room, "@bot:x");
    ASSERT_TRUE(echo);
    EXPECT_EQ(echo->kind, InboundKind::echo);
    EXPECT_EQ(echo->outbox_id, 12);
    EXPECT_EQ(echo->message_id, "$e");
    EXPECT_FALSE(seen(text("von Hand"), Place::room, "@bot:x"));
    EXPECT_FALSE(seen(text("x", R"("org.clusterlotse.outbox": -3)"), Place::room, "@bot:x"));
    EXPECT_FALSE(seen(
        R"("type": "m.room.redaction", "redacts": "$old", "content": {})", Place::direct, "@bot:x"
    ));
}

TEST(Inbound, knows_a_row_by_its_text_where_its_last_file_comes_by) {
    const std::string file =
        R"("type": "m.room.message", "content": {"msgtype": "m.file", "body": "a.pdf", "url": "mxc://a/b",)"
        R"( "org.clusterlotse.outbox": 12, "org.clusterlotse.text": "$text"})";
    const auto echo = seen(file, Place::direct, "@bot:x");
    ASSERT_TRUE(echo);
    EXPECT_EQ(echo->kind, InboundKind::echo);
    EXPECT_EQ(echo->outbox_id, 12);
    EXPECT_EQ(echo->key, "$text");
    EXPECT_TRUE(echo->attachments.empty());
}

TEST(Inbound, takes_an_outbox_id_of_somebody_else_for_nothing) {
    const auto said = seen(text("ha", R"("org.clusterlotse.outbox": 12)"));
    EXPECT_EQ(said->kind, InboundKind::text);
    EXPECT_EQ(said->outbox_id, 0);
}

TEST(Inbound, says_once_a_room_that_it_cannot_read_encrypted_chats) {
    const std::string encrypted =
        R"("type": "m.room.encrypted", "content": {"algorithm": "m.megolm.v1.aes-sha2"})";
    const auto unreadable = seen(encrypted);
    ASSERT_TRUE(unreadable);
    EXPECT_EQ(unreadable->kind, InboundKind::unreadable);
    EXPECT_EQ(unreadable->key, "encrypted:!r:x");
    EXPECT_EQ(unreadable->message_id, "$e");
    EXPECT_EQ(
        seen(R"("type": "m.room.encryption", "state_key": "", "content": {})")->key,
        "encrypted:!r:x"
    );
    EXPECT_FALSE(seen(encrypted, Place::room));
    EXPECT_FALSE(seen(encrypted, Place::direct, "@bot:x"));
}

TEST(Inbound, lists_a_file_with_its_name_type_and_size) {
    const auto file = seen(message(
        R"("msgtype": "m.file", "body": "Welle.STEP", "url": "mxc://x/1", "info": {"mimetype": "Model/STEP", "size": 1234})"
    ));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->text, "");
    ASSERT_EQ(file->attachments.size(), 1u);
    EXPECT_EQ(file->attachments[0].name, "Welle.STEP");
    EXPECT_EQ(file->attachments[0].type, "model/step");
    EXPECT_EQ(file->attachments[0].size, 1234u);
    const auto captioned = seen(message(
        R"("msgtype": "m.image", "body": "so soll es aussehen", "filename": "foto.jpg", "info": {"size": -5})"
    ));
    EXPECT_EQ(captioned->text, "so soll es aussehen");
    EXPECT_EQ(captioned->attachments.at(0).name, "foto.jpg");
    EXPECT_EQ(captioned->attachments.at(0).size, 0u);
}

TEST(Inbound, says_that_an_encrypted_file_cannot_be_had) {
    const auto file = seen(
        message(R"("msgtype": "m.file", "body": "a.pdf", "file": {"url": "mxc://x/1", "key": {}})")
    );
    ASSERT_TRUE(file);
    EXPECT_EQ(file->attachments.at(0).gap, ContentGap::encrypted);
    const auto plain = seen(message(R"("msgtype": "m.file", "body": "a.pdf", "url": "mxc://x/1")"));
    EXPECT_EQ(plain->attachments.at(0).gap, ContentGap::not_fetched);
}

TEST(Inbound, passes_over_what_nobody_said) {
    EXPECT_FALSE(seen(R"("type": "m.room.message", "content": {})"));  // redacted
    EXPECT_FALSE(seen(R"("type": "m.room.topic", "state_key": "", "content": {"topic": "!bedarf"})")
    );
    EXPECT_FALSE(seen(
        R"("type": "m.room.message", "state_key": "", "content": {"msgtype": "m.text", "body": "!bedarf x"})"
    ));
    EXPECT_FALSE(seen(R"("type": "m.sticker", "content": {"body": "hallo"})"));
    EXPECT_FALSE(seen(message(R"("msgtype": "m.key.verification.request", "body": "verify me")")));
    EXPECT_FALSE(seen(message(R"("msgtype": "m.location", "body": "hier")"), Place::room));
    EXPECT_EQ(
        seen(message(R"("msgtype": "m.location", "body": "hier")"))->kind, InboundKind::unreadable
    );
}

}  // namespace
}  // namespace clusterlotse::matrix
