#include "adapters/email/proto/sasl.hpp"

namespace clusterlotse::email {

std::string sasl_base64(std::string_view bytes) {
    static constexpr char kAlphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            group = group << 8 |
                    (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        }
        out += kAlphabet[group >> 18];
        out += kAlphabet[group >> 12 & 63];
        out += at + 1 < bytes.size() ? kAlphabet[group >> 6 & 63] : '=';
        out += at + 2 < bytes.size() ? kAlphabet[group & 63] : '=';
    }
    return out;
}

std::string sasl_plain(const Credentials& credentials) {
    std::string message(1, '\0');
    message += credentials.username;
    message += '\0';
    message += credentials.secret;
    return sasl_base64(message);
}

std::string sasl_xoauth2(const Credentials& credentials) {
    return sasl_base64(
        "user=" + credentials.username +
        "\x01"
        "auth=Bearer " +
        credentials.secret + "\x01\x01"
    );
}

}  // namespace clusterlotse::email
