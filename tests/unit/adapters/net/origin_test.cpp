#include "adapters/net/origin.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::net {
namespace {

TEST(Origin, reads_scheme_host_and_port) {
    const auto plain = parse_origin("https://matrix.example.org");
    ASSERT_TRUE(plain.ok());
    EXPECT_TRUE((*plain).secure);
    EXPECT_EQ((*plain).host, "matrix.example.org");
    EXPECT_EQ((*plain).authority(), "matrix.example.org");

    const auto with_port = parse_origin("HTTPS://matrix.example.org:8448/");
    ASSERT_TRUE(with_port.ok());
    EXPECT_EQ((*with_port).authority(), "matrix.example.org:8448");

    const auto literal = parse_origin("https://[::1]:443");
    ASSERT_TRUE(literal.ok());
    EXPECT_EQ((*literal).authority(), "[::1]");
}

TEST(Origin, takes_http_for_this_machine_only) {
    EXPECT_TRUE(parse_origin("http://127.0.0.1:8008").ok());
    EXPECT_TRUE(parse_origin("http://localhost:8008").ok());
    EXPECT_TRUE(parse_origin("http://[::1]").ok());
    EXPECT_FALSE(parse_origin("http://matrix.example.org").ok());
    EXPECT_FALSE(parse_origin("http://10.0.0.1").ok());
    EXPECT_FALSE(parse_origin("http://localhost.example.org").ok());
    EXPECT_FALSE(parse_origin("http://127.0.0.1.example.org").ok());
}

TEST(Origin, refuses_everything_else) {
    for (const char* url :
         {"",
          "https://",
          "https:///",
          "matrix.example.org",
          "ftp://a",
          "https://a/b",
          "https://a?b",
          "https://u:p@a",
          "https://a:",
          "https://a:0",
          "https://a:65536",
          "https://a:8x",
          "https://a b",
          "https://[::1",
          "https://[nonsense]",
          "https://a\r\nX:",
          "https://a//"}) {
        EXPECT_FALSE(parse_origin(url).ok()) << url;
    }
    EXPECT_FALSE(parse_origin("https://" + std::string(600, 'a')).ok());
}

}  // namespace
}  // namespace clusterlotse::net
