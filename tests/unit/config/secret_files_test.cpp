#include "config/settings.hpp"
#include "config/value_checks.hpp"
#include "tests/unit/config/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace clusterlotse::config {
namespace {

using testing::HasSubstr;
using testing::Not;

class SecretFile : public testing::Test {
protected:
    std::string refusal(const std::string& file) {
        try {
            read_secret(file);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "";
    }
    tests::TemporaryFolder folder_;
};

TEST_F(SecretFile, loses_one_line_end_and_nothing_else) {
    EXPECT_EQ(read_secret(folder_.file("a", "geheim\n")), "geheim");
    EXPECT_EQ(read_secret(folder_.file("b", "geheim\r\n")), "geheim");
    EXPECT_EQ(read_secret(folder_.file("c", " ge heim \n\n")), " ge heim \n");
}

TEST_F(SecretFile, is_refused_when_empty_missing_or_a_folder) {
    EXPECT_THAT(refusal(folder_.file("a", "")), HasSubstr("empty"));
    EXPECT_THAT(refusal(folder_.file("b", "\n")), HasSubstr("empty"));
    EXPECT_THAT(refusal((folder_.path() / "none").string()), HasSubstr("none"));
    EXPECT_NE(refusal(folder_.path().string()), "");
}

TEST_F(SecretFile, may_have_64_KiB_and_not_a_byte_more) {
    EXPECT_EQ(read_secret(folder_.file("a", std::string(65536, 'x'))).size(), 65536u);
    const std::string text = refusal(folder_.file("b", std::string(65537, 'x')));
    EXPECT_THAT(text, HasSubstr("64 KiB"));
    EXPECT_THAT(text, Not(HasSubstr("xxx")));
}

TEST_F(SecretFile, that_everybody_can_read_is_doubted_but_used) {
    const std::string file = folder_.file("a", "x");
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    EXPECT_THAT(doubt_secret_file(file), HasSubstr("chmod"));
    EXPECT_EQ(check_secret_file(file), "");
    std::filesystem::permissions(file, std::filesystem::perms(0600));
    EXPECT_EQ(doubt_secret_file(file), "");
}

TEST_F(SecretFile, that_cannot_be_opened_is_refused) {
    // Root opens any file that exists, but nobody opens a socket as a file.
    const std::filesystem::path file = folder_.path() / "a";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    ASSERT_LT(file.native().size(), sizeof address.sun_path);
    file.native().copy(address.sun_path, file.native().size());
    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    EXPECT_NE(check_secret_file(file.string()), "");
    EXPECT_THROW(read_secret(file), std::runtime_error);
    ::close(listener);
}

}  // namespace
}  // namespace clusterlotse::config
