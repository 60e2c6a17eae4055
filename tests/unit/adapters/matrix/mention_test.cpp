#include "adapters/matrix/proto/mention.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

const OwnName kOwn{"@clusterbot:example.org", "Metall-Lotse"};

MessageBody body(std::vector<std::string> mentions, std::string html = {}) {
    MessageBody message;
    message.has_mentions = !mentions.empty();
    message.mentions = std::move(mentions);
    message.formatted_body = std::move(html);
    return message;
}

TEST(Mention, is_what_m_mentions_says_wherever_the_name_stands) {
    const auto said = addressing(
        body({"@a:x", "@clusterbot:example.org"}), "kann das jemand, Metall-Lotse?", kOwn
    );
    EXPECT_TRUE(said.mentioned);
    EXPECT_EQ(said.text, "kann das jemand, Metall-Lotse?");
    EXPECT_FALSE(addressing(body({"@clusterbot:example.org.evil"}), "hallo", kOwn).mentioned);
}

TEST(Mention, is_a_link_to_us_encoded_or_not) {
    EXPECT_TRUE(
        addressing(
            body({}, R"(<a href="https://matrix.to/#/@clusterbot:example.org">Lotse</a> hallo)"),
            "Lotse hallo",
            kOwn
        )
            .mentioned
    );
    EXPECT_TRUE(
        addressing(
            body({}, R"(<a href='https://matrix.to/#/%40clusterbot%3Aexample.org?via=x'>L</a>)"),
            "L",
            kOwn
        )
            .mentioned
    );
    EXPECT_FALSE(
        addressing(
            body({}, R"(<a href="https://matrix.to/#/@clusterbot:example.organisation">L</a>)"),
            "L",
            kOwn
        )
            .mentioned
    );
    EXPECT_FALSE(addressing(body({}, "<a href=\"https://matrix.to/#/"), "L", kOwn).mentioned);
}

TEST(Mention, is_no_link_inside_the_quoted_message) {
    const std::string html =
        R"(<mx-reply><blockquote><a href="https://matrix.to/#/@clusterbot:example.org">L</a></blockquote></mx-reply>genau)";
    EXPECT_FALSE(addressing(body({}, html), "genau", kOwn).mentioned);
    EXPECT_FALSE(addressing(
                     body({}, "<mx-reply><a href=\"https://matrix.to/#/@clusterbot:example.org\">"),
                     "genau",
                     kOwn
    )
                     .mentioned);
}

TEST(Mention, is_our_name_at_the_beginning_with_a_colon_or_comma) {
    for (const char* text :
         {"Metall-Lotse: wer dreht?",
          "metall-lotse, wer dreht?",
          "clusterbot: wer dreht?",
          "@clusterbot, wer dreht?",
          "@clusterbot:example.org: wer dreht?",
          "@clusterbot:example.org wer dreht?",
          "  Metall-Lotse:\n wer dreht?",
          "@Metall-Lotse: wer dreht?"}) {
        const auto said = addressing(body({}), text, kOwn);
        EXPECT_TRUE(said.mentioned) << text;
        EXPECT_EQ(said.text, "wer dreht?") << text;
    }
}

TEST(Mention, is_no_ordinary_use_of_the_name) {
    for (const char* text :
         {"Metall-Lotse ist gut",
          "Der Metall-Lotse: gut",
          "clusterbots: viele",
          "Metall-Lotsen, wer dreht?",
          "",
          "@clusterbot:example.organisation: hallo",
          ":",
          "  "}) {
        EXPECT_FALSE(addressing(body({}), text, kOwn).mentioned) << text;
    }
}

TEST(Mention, takes_the_name_off_the_beginning_where_a_link_made_it_clear) {
    const auto said =
        addressing(body({"@clusterbot:example.org"}), "Metall-Lotse wer dreht?", kOwn);
    EXPECT_EQ(said.text, "wer dreht?");
    EXPECT_EQ(addressing(body({"@clusterbot:example.org"}), "Metall-Lotse", kOwn).text, "");
}

TEST(Mention, does_without_a_display_name) {
    const OwnName nameless{"@clusterbot:example.org", ""};
    EXPECT_FALSE(addressing(body({}), ": hallo", nameless).mentioned);
    EXPECT_FALSE(addressing(body({}), "@: hallo", nameless).mentioned);
    EXPECT_FALSE(addressing(body({}), ": hallo", OwnName{"", ""}).mentioned);
}

}  // namespace
}  // namespace clusterlotse::matrix
