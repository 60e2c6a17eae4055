#include "adapters/email/mime/mail_files.hpp"

#include "adapters/email/mime/mail_encoding.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

constexpr std::size_t kPiece = 54;  // of a value in one line, with room for `filename*10*=` around
constexpr std::size_t kMostValue = 300;
constexpr std::size_t kMostKey = 40;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_token_character(char c) {
    return is_alphanumeric(c) || std::string_view("-.+_").find(c) != std::string_view::npos;
}

bool is_media_type(std::string_view type) {
    const auto slash = type.find('/');
    const auto is_token = [](std::string_view word) {
        return !word.empty() && std::all_of(word.begin(), word.end(), is_token_character);
    };
    return slash != type.npos && type.size() <= 100 && is_token(type.substr(0, slash)) &&
           is_token(type.substr(slash + 1)) && !type.starts_with("multipart/") &&
           !type.starts_with("message/");
}

bool fits_quoted(std::string_view value) {
    return value.size() <= kPiece && std::all_of(value.begin(), value.end(), [](char c) {
               return c >= ' ' && c < '\x7F' && c != '"' && c != '\\';
           });
}

std::string percent_encoded(char c) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
}

std::string boundary_of(std::string_view key) {
    std::string word;
    std::copy_if(key.begin(), key.end(), std::back_inserter(word), is_alphanumeric);
    // "=_" can stand in neither quoted-printable nor base64, so no part contains it.
    return "=_clusterlotse_files_" + word.substr(0, kMostKey);
}

}  // namespace

std::string mime_parameter(std::string_view name, std::string_view written) {
    const std::string value = clean_line(written).substr(0, kMostValue);
    const std::string fold = ";\r\n " + std::string(name);
    if (fits_quoted(value)) {
        return fold + "=\"" + value + "\"";
    }
    std::vector<std::string> pieces{"utf-8''"};
    for (const char c : value) {
        const std::string next = is_token_character(c) ? std::string(1, c) : percent_encoded(c);
        if (pieces.back().size() + next.size() > kPiece) {
            pieces.emplace_back();
        }
        pieces.back() += next;
    }
    if (pieces.size() == 1) {
        return fold + "*=" + pieces[0];
    }
    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        out += fold + "*" + std::to_string(i) + "*=" + pieces[i];
    }
    return out;
}

std::string with_files(
    std::string readable, const std::vector<MailFile>& files, std::string_view key
) {
    if (files.empty()) {
        return readable;
    }
    const std::string boundary = boundary_of(key);
    const std::string between = "\r\n--" + boundary;
    std::size_t size = readable.size() + 1024;
    for (const MailFile& file : files) {
        size += file.content->size() / 57 * 78 + 2048;
    }
    std::string out;
    out.reserve(size);
    out += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n" + between +
           "\r\n" + readable;
    for (const MailFile& file : files) {
        out += between + "\r\nContent-Type: ";
        out += is_media_type(file.type) ? file.type : "application/octet-stream";
        out += mime_parameter("name", file.name);
        out += "\r\nContent-Disposition: attachment" + mime_parameter("filename", file.name);
        out += "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        out += base64_lines(*file.content);
    }
    return out + between + "--\r\n";
}

}  // namespace clusterlotse::email
