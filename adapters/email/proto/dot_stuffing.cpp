#include "adapters/email/proto/dot_stuffing.hpp"

namespace clusterlotse::email {

std::string DotStuffing::feed(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 32 + 2);
    for (char c : bytes) {
        const bool ends_crlf = after_cr_ && c == '\n';
        after_cr_ = c == '\r';
        if (ends_crlf) {
            continue;  // its CR was written as CRLF
        }
        if (c == '\r' || c == '\n') {
            out += "\r\n";
            line_start_ = true;
            continue;
        }
        if (line_start_ && c == '.') {
            out += '.';
        }
        line_start_ = false;
        out += c;
    }
    return out;
}

std::string DotStuffing::finish() {
    return line_start_ ? ".\r\n" : "\r\n.\r\n";
}

}  // namespace clusterlotse::email
