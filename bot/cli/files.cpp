#include "bot/cli/files.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace clusterlotse::cli {

namespace {

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

}  // namespace

std::optional<std::string> read_all(std::istream& in) {
    std::string content;
    char block[64 * 1024];
    while (in.read(block, sizeof block) || in.gcount() > 0) {
        content.append(block, static_cast<std::size_t>(in.gcount()));
        if (content.size() > kMostInputBytes) {
            return std::nullopt;
        }
    }
    return in.bad() ? std::nullopt : std::optional(std::move(content));
}

std::optional<std::string> read_input(const std::string& name, std::istream& in) {
    if (name == "-") {
        return read_all(in);
    }
    std::error_code error;
    std::ifstream file(name, std::ios::binary);
    if (!file || std::filesystem::is_directory(name, error)) {
        return std::nullopt;
    }
    return read_all(file);
}

std::string why_no_input(const std::string& name) {
    std::error_code error;
    const auto type = std::filesystem::status(name, error).type();
    const char* reason = "is longer than 64 MiB";
    if (name == "-") {
        return "stdin: cannot be read, or is longer than 64 MiB";
    }
    if (type == std::filesystem::file_type::not_found) {
        reason = "does not exist";
    } else if (type == std::filesystem::file_type::directory) {
        reason = "is a folder, not a file";
    } else if (::access(name.c_str(), R_OK) != 0) {
        reason = "cannot be read: check its owner and permissions";
    }
    return name + ": " + reason;
}

std::string replace_file(const std::filesystem::path& file, const std::string& content) {
    std::error_code error;
    if (std::filesystem::exists(file, error) && !std::filesystem::is_regular_file(file, error)) {
        // A pipe or a device: nothing to keep, nothing to rename.
        std::ofstream out(file, std::ios::binary);
        out << content << std::flush;
        return out ? "" : file.string() + ": " + std::strerror(errno);
    }
    std::string temporary = file.string() + ".XXXXXX";
    const int fd = ::mkstemp(temporary.data());
    if (fd < 0) {
        return file.string() + ": " + std::strerror(errno);
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const bool written =
        write_all(fd, content) && ::fchmod(fd, 0666 & ~mask) == 0 && ::fsync(fd) == 0;
    const int problem = errno;
    const bool closed = ::close(fd) == 0;
    if (!written || !closed || ::rename(temporary.c_str(), file.c_str()) != 0) {
        const int reason = written ? errno : problem;
        ::unlink(temporary.c_str());
        return file.string() + ": " + std::strerror(reason);
    }
    return "";
}

}  // namespace clusterlotse::cli
