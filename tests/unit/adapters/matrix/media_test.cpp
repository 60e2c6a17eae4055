#include "adapters/matrix/proto/media.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace clusterlotse::matrix {
namespace {

TEST(Media, reads_where_a_file_lies_and_nothing_else) {
    const auto media = parse_mxc("mxc://server.example:8448/AbC_1-2");
    ASSERT_TRUE(media);
    EXPECT_EQ(media->server, "server.example:8448");
    EXPECT_EQ(media->id, "AbC_1-2");
    for (const auto* wrong :
         {"",
          "mxc://",
          "mxc://a",
          "mxc://a/",
          "mxc:///b",
          "https://a/b",
          "mxc://a/b/c",
          "mxc://a/..",
          "mxc://a/b?c",
          "mxc://a/b#c",
          "mxc://a b/c",
          "mxc://ä/c",
          "MXC://a/b"}) {
        EXPECT_FALSE(parse_mxc(wrong)) << wrong;
    }
    EXPECT_FALSE(parse_mxc("mxc://a/" + std::string(256, 'b')));
    EXPECT_TRUE(parse_mxc("mxc://[2001:db8::1]:8448/b"));
}

TEST(Media, asks_the_authenticated_path_first_and_knows_the_older_one) {
    const MediaId media{"a.example:8448", "x1"};
    EXPECT_EQ(
        download_request(media).target, "/_matrix/client/v1/media/download/a.example%3A8448/x1"
    );
    EXPECT_EQ(
        legacy_download_request(media).target, "/_matrix/media/v3/download/a.example%3A8448/x1"
    );
}

TEST(Media, tells_an_unknown_path_from_an_unknown_file) {
    EXPECT_TRUE(lacks_endpoint(read_error("d", 404, R"({"errcode":"M_UNRECOGNIZED"})", "")));
    EXPECT_TRUE(lacks_endpoint(read_error("d", 404, "<html>", "")));
    EXPECT_TRUE(lacks_endpoint(read_error("d", 405, "{}", "")));
    EXPECT_FALSE(lacks_endpoint(read_error("d", 404, R"({"errcode":"M_NOT_FOUND"})", "")));
    EXPECT_FALSE(lacks_endpoint(read_error("d", 403, R"({"errcode":"M_FORBIDDEN"})", "")));
}

TEST(Media, uploads_bytes_under_their_type_and_name) {
    OutboundAttachment file{
        "Stück 1.pdf", "application/pdf", std::make_shared<const std::string>("%P")};
    auto request = upload_request(file);
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.target, "/_matrix/media/v3/upload?filename=St%C3%BCck%201.pdf");
    EXPECT_EQ(request.content_type, "application/pdf");
    EXPECT_EQ(request.body, "%P");
    file.type = "a\r\nb: c";
    EXPECT_EQ(upload_request(file).content_type, "application/octet-stream");
}

TEST(Media, reads_answers_about_uploads) {
    EXPECT_EQ(upload_limit_of(R"({"m.upload.size": 1000})"), 1000u);
    EXPECT_FALSE(upload_limit_of("{}"));
    EXPECT_FALSE(upload_limit_of(R"({"m.upload.size": -1})"));
    EXPECT_FALSE(upload_limit_of("<"));
    EXPECT_EQ(uploaded_uri(R"({"content_uri":"mxc://a/b"})"), "mxc://a/b");
    EXPECT_FALSE(uploaded_uri(R"({"content_uri":"http://a/b"})"));
    EXPECT_FALSE(uploaded_uri("[]"));
}

TEST(Media, says_why_a_file_is_not_there) {
    EXPECT_EQ(gap_of({FailureCode::timed_out, "", {}}), ContentGap::timed_out);
    EXPECT_EQ(
        gap_of({FailureCode::protocol, "download: HTTP: body limit exceeded", {}}),
        ContentGap::too_large
    );
    EXPECT_EQ(gap_of({FailureCode::not_found, "", {}}), ContentGap::unavailable);
    EXPECT_EQ(gap_of({FailureCode::protocol, "HTTP: bad version", {}}), ContentGap::unavailable);
}

TEST(Media, fetches_what_is_said_to_the_bot_only) {
    InboundMessage message;
    message.place = Place::direct;
    EXPECT_TRUE(is_worth_fetching(message));
    message.automatic = true;
    EXPECT_FALSE(is_worth_fetching(message));
    message.automatic = false;
    message.kind = InboundKind::edit;
    EXPECT_FALSE(is_worth_fetching(message));
    message.kind = InboundKind::text;
    message.place = Place::room;
    EXPECT_FALSE(is_worth_fetching(message));
    message.text = "!bedarf Welle";
    EXPECT_TRUE(is_worth_fetching(message));
    message.text.clear();
    message.thread_root = "$a";
    EXPECT_TRUE(is_worth_fetching(message));
    message.thread_root.clear();
    message.answers_to = {"$a"};
    EXPECT_TRUE(is_worth_fetching(message));
}

TEST(Media, shows_a_file_in_the_thread_of_its_text_under_a_key_of_its_own) {
    Dispatch dispatch;
    dispatch.outbox_id = 7;
    dispatch.delivery_key = "k";
    dispatch.message.thread_root = "$root";
    dispatch.message.attachments = {
        {"a.pdf", "application/pdf", std::make_shared<const std::string>("%PDF")},
        {"b.csv", "text/csv", std::make_shared<const std::string>("b")}};
    EXPECT_NE(file_key(dispatch, 0), file_key(dispatch, 1));
    const auto content = nlohmann::json::parse(file_content(dispatch, 0, "mxc://a/b", "$text"));
    EXPECT_EQ(content["msgtype"], "m.file");
    EXPECT_EQ(content["body"], "a.pdf");
    EXPECT_EQ(content["url"], "mxc://a/b");
    EXPECT_EQ(content["info"]["size"], 4);
    EXPECT_EQ(content["info"]["mimetype"], "application/pdf");
    EXPECT_EQ(content["m.relates_to"]["event_id"], "$root");
    EXPECT_EQ(content["org.clusterlotse.key"], file_key(dispatch, 0));
    EXPECT_FALSE(content.contains("org.clusterlotse.outbox")) << "another file follows";
    const auto last = nlohmann::json::parse(file_content(dispatch, 1, "mxc://a/c", "$text"));
    EXPECT_EQ(last["org.clusterlotse.outbox"], 7);
    EXPECT_EQ(last["org.clusterlotse.text"], "$text");
}

}  // namespace
}  // namespace clusterlotse::matrix
