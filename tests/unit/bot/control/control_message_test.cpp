#include "bot/control/control_message.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::control {
namespace {

std::string every_byte() {
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
    }
    return bytes;
}

TEST(ControlMessage, carries_any_bytes) {
    const ControlRequest request{
        {"import", "--ü", every_byte()}, {{"Größe.csv", every_byte()}, {"", ""}}};
    const auto back = decode_request(encode(request));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->args, request.args);
    ASSERT_EQ(back->files.size(), 2u);
    EXPECT_EQ(back->files[0].name, "Größe.csv");
    EXPECT_EQ(back->files[0].content, every_byte());
    const auto answer = decode_answer(encode(ControlAnswer{3, every_byte(), "err\n"}));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 3);
    EXPECT_EQ(answer->out, every_byte());
}

TEST(ControlMessage, of_another_shape_is_nothing) {
    for (const char* bad :
         {"",
          "5",
          "{}",
          "[]",
          "{\"args\":[]}",
          "{\"args\":[5],\"files\":[]}",
          "{\"args\":[],\"files\":[{}]}",
          "{\"args\":[],\"files\":[{\"name\":\"a\",\"content\":5}]}",
          "{\"args\":[\"\\u0100\"],\"files\":[]}",
          "{\"args\":[],\"files\":[]"}) {
        EXPECT_FALSE(decode_request(bad)) << bad;
    }
    for (const char* bad :
         {"",
          "{}",
          "{\"status\":\"0\",\"out\":\"\",\"err\":\"\"}",
          "{\"status\":256,\"out\":\"\",\"err\":\"\"}",
          "{\"status\":-1,\"out\":\"\",\"err\":\"\"}",
          "{\"status\":0,\"out\":\"\"}"}) {
        EXPECT_FALSE(decode_answer(bad)) << bad;
    }
    EXPECT_FALSE(decode_request(std::string(1000000, '[')));
}

TEST(ControlSocket, stands_beside_the_database) {
    EXPECT_EQ(socket_of("/var/lib/x/cluster.db"), "/var/lib/x/cluster.db.sock");
}

}  // namespace
}  // namespace clusterlotse::control
