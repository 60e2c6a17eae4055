#include "adapters/matrix/proto/requests.hpp"

#include "adapters/matrix/proto/answers.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

TEST(Requests, let_no_id_break_out_of_its_path_segment) {
    const auto send = send_request("!a/../b?x#:y", "k 1/2", "{}");
    EXPECT_EQ(send.method, "PUT");
    EXPECT_EQ(
        send.target,
        "/_matrix/client/v3/rooms/%21a%2F..%2Fb%3Fx%23%3Ay/send/m.room.message/k%201%2F2"
    );
    EXPECT_EQ(resolve_alias_request("#c:x").target, "/_matrix/client/v3/directory/room/%23c%3Ax");
}

TEST(Requests, log_in_as_the_same_device) {
    const auto login = login_request("@bot:x", "ge\"heim", "D1");
    EXPECT_EQ(answer_text(login.body, "device_id"), "D1");
    EXPECT_EQ(answer_text(login.body, "password"), "ge\"heim");
    EXPECT_EQ(login.target.find("heim"), std::string::npos);
    EXPECT_FALSE(answer_text(login_request("@bot:x", "p", "").body, "device_id"));
}

TEST(Requests, ask_for_everything_since_a_token_or_for_now) {
    EXPECT_NE(
        sync_request("s1&x", std::chrono::milliseconds(30'000), 50).target.find("&since=s1%26x"),
        std::string::npos
    );
    EXPECT_NE(
        sync_request("s1", std::chrono::milliseconds(30'000), 50).target.find("timeout=30000"),
        std::string::npos
    );
    EXPECT_EQ(
        sync_request("", std::chrono::milliseconds(0), 1).target.find("since"), std::string::npos
    );
}

TEST(Requests, open_direct_chats_without_encryption) {
    const auto create = create_direct_room_request("@frau:x", "alias", "Clusterbot");
    EXPECT_EQ(create.body.find("encryption"), std::string::npos);
    EXPECT_EQ(answer_text(create.body, "preset"), "trusted_private_chat");
    EXPECT_EQ(answer_text(create.body, "room_alias_name"), "alias");
}

TEST(Requests, name_a_direct_chat_that_clients_would_call_by_its_alias) {
    const auto create = create_direct_room_request("@frau:x", "alias", "Clusterbot");
    EXPECT_EQ(answer_text(create.body, "name"), "Clusterbot");
    const auto plain = create_direct_room_request("@frau:x", "", "Clusterbot");
    EXPECT_FALSE(answer_text(plain.body, "room_alias_name"));
    EXPECT_FALSE(answer_text(plain.body, "name"));
}

}  // namespace
}  // namespace clusterlotse::matrix
