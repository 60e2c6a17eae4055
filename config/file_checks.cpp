#include "config/value_checks.hpp"

#include <fstream>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace clusterlotse::config {

namespace {

constexpr std::uintmax_t kMostSecretBytes = 64 * 1024;
constexpr std::size_t kMostCertificateBytes = 1024 * 1024;  // Debian's whole bundle has a quarter

std::string in_quotes(const std::filesystem::path& path) {
    return "\"" + path.string() + "\"";
}

/// Folders can be opened like files; reading them fails.
std::string why_unreadable(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        return "the file " + in_quotes(file) + " does not exist";
    }
    if (status.type() == std::filesystem::file_type::directory) {
        return in_quotes(file) + " is a folder, not a file";
    }
    if (::access(file.c_str(), R_OK) != 0) {
        return "the file " + in_quotes(file) + " cannot be read: check its owner and permissions";
    }
    return "";
}

}  // namespace

std::string check_readable_file(const std::filesystem::path& file) {
    return why_unreadable(file);
}

std::string check_certificates_file(const std::filesystem::path& file) {
    if (std::string problem = why_unreadable(file); !problem.empty()) {
        return problem;
    }
    std::ifstream stream(file, std::ios::binary);
    std::string content(kMostCertificateBytes, '\0');
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(stream.gcount()));
    for (const char* begin :
         {"-----BEGIN CERTIFICATE-----",
          "-----BEGIN TRUSTED CERTIFICATE-----",
          "-----BEGIN X509 CERTIFICATE-----"}) {
        if (content.find(begin) != content.npos) {
            return "";
        }
    }
    return "the file " + in_quotes(file) +
           " holds no certificate in PEM (-----BEGIN CERTIFICATE-----)";
}

std::string check_secret_file(const std::filesystem::path& file) {
    if (std::string problem = why_unreadable(file); !problem.empty()) {
        return problem;
    }
    try {
        read_secret(file);
        return "";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

std::string doubt_secret_file(const std::filesystem::path& file) {
    std::error_code error;
    const auto permissions = std::filesystem::status(file, error).permissions();
    const auto others = std::filesystem::perms::others_read;
    if (error || (permissions & others) != others) {
        return "";
    }
    return "the file " + in_quotes(file) +
           " can be read by everybody on this machine: chmod o-rwx it";
}

std::string check_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) {
        return "the folder " + in_quotes(folder) + " does not exist";
    }
    if (!std::filesystem::is_directory(folder, error)) {
        return in_quotes(folder) + " is no folder";
    }
    return ::access(folder.c_str(), R_OK | X_OK) == 0
               ? ""
               : "the folder " + in_quotes(folder) + " cannot be read";
}

std::string check_database_path(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return in_quotes(path) + " is a folder; name a file in it, e.g. \"cluster.db\"";
    }
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, error)) {
        return "the folder " + in_quotes(folder) +
               " does not exist: create it for the user that runs the program";
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return "the folder " + in_quotes(folder) +
               " cannot be written: give it to the user that runs the program";
    }
    if (std::filesystem::exists(path, error) && ::access(path.c_str(), R_OK | W_OK) != 0) {
        return "the file " + in_quotes(path) +
               " cannot be read and written: give it to the user that runs the program";
    }
    return "";
}

std::string read_secret(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string content(kMostSecretBytes + 1, '\0');
    if (!stream) {
        throw std::runtime_error("the secrets file " + in_quotes(file) + " cannot be read");
    }
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (stream.bad()) {
        throw std::runtime_error("the secrets file " + in_quotes(file) + " cannot be read");
    }
    content.resize(static_cast<std::size_t>(stream.gcount()));
    if (content.size() > kMostSecretBytes) {
        throw std::runtime_error("the secrets file " + in_quotes(file) + " is longer than 64 KiB");
    }
    if (content.ends_with('\n')) {
        content.pop_back();
    }
    if (content.ends_with('\r')) {
        content.pop_back();
    }
    if (content.empty()) {
        throw std::runtime_error("the secrets file " + in_quotes(file) + " is empty");
    }
    return content;
}

}  // namespace clusterlotse::config
